"""La forme d'une valeur : ce qui doit être pareil des deux côtés, sans ce qui change à bon droit.

Un identifiant se réduit à son préfixe, une date à sa présence, le texte d'une réponse au fait d'en
être un. Le reste (``status``, ``type``, un paramètre répété…) est une constante, comparée telle
quelle.
"""

import re
from typing import Any

# Des textes que chaque réponse écrit à sa façon.
_FREE = frozenset(
    (
        "text",
        "delta",
        "content",
        "refusal",
        "arguments",
        "encrypted_content",
        "obfuscation",
        "token",
        "embedding",
        "system_fingerprint",
        "signing_secret",
        "signing_secret_hint",
    )
)
_ID = re.compile(r"(batch_req_|[A-Za-z]+[-_]).+", re.DOTALL)
_SNAPSHOT = re.compile(r"-\d{4}-\d{2}-\d{2}$")

_KEY = re.compile(r"\bsk-[\w.*-]+|\S*\*{3,}[^\s,.]*")
_LONG_ID = re.compile(r"\b([a-z]+(?:_req)?[-_])(?=\w*\d)[A-Za-z0-9_-]{6,}")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_PLAIN = re.compile(r"[\w./:+-]{1,64}", re.ASCII)


def type_name(value: Any) -> str:
    """Le type JSON d'une valeur, en français.

    >>> [type_name(value) for value in (None, True, 1, 1.0, "a", [], {})]
    ['null', 'booléen', 'entier', 'nombre', 'texte', 'liste', 'objet']
    """
    if value is None:
        return "null"
    for kind, name in (
        (bool, "booléen"),
        (int, "entier"),
        (float, "nombre"),
        (str, "texte"),
        (list, "liste"),
    ):
        if isinstance(value, kind):
            return name
    return "objet"


def same_type(server: Any, simulator: Any) -> bool:
    """Vrai si les types s'accordent : un entier convient là où l'on attend un nombre.

    >>> same_type(1, 1.5), same_type(1.5, 1), same_type(None, "a")
    (True, False, False)
    """
    given, expected = type_name(server), type_name(simulator)
    return given == expected or (given, expected) == ("entier", "nombre")


def form(name: str, value: Any) -> Any:
    """La forme d'une valeur simple, d'après le nom de son champ.

    >>> form("id", "resp_68af"), form("created_at", 1741476542), form("text", "Bonjour")
    ('resp_…', 'date en secondes', 'texte')
    >>> form("status", "completed"), form("output_tokens", 12), form("max_output_tokens", 12)
    ('completed', 'nombre de jetons', 12)
    """
    if isinstance(value, str):
        return _form_of_text(name, value)
    if isinstance(value, bool) or not isinstance(value, int):
        return value
    if name == "created" or name.endswith("_at"):
        return "date en secondes" if 10**9 <= value < 10**10 else "date d'une autre unité"
    if name.endswith("_tokens") and not name.startswith("max_"):
        return "nombre de jetons"
    return value


def _form_of_text(name: str, value: str) -> str:
    if name in _FREE:
        return "texte" if value else "texte vide"
    if name == "message":
        return message_form(value)
    if name == "id" or name.endswith("_id"):
        found = _ID.fullmatch(value)
        return f"{found[1]}…" if found else value
    return _SNAPSHOT.sub("", value) if name == "model" else value


def message_form(message: str) -> str:
    """Un message d'erreur, sans identifiants, clés ni nombres.

    >>> message_form("Response with id 'resp_68af2b1c' not found.")
    "Response with id 'resp_…' not found."
    >>> message_form("Limit 3000, Used 2999."), message_form("Incorrect API key: sk-ab***c9.")
    ('Limit #, Used #.', 'Incorrect API key: CLÉ.')
    """
    message = _KEY.sub(lambda found: "CLÉ" + _ending(found[0]), message)
    return _NUMBER.sub("#", _LONG_ID.sub(r"\1…", message))


def _ending(text: str) -> str:
    return text[-1] if text[-1:] in ".:," else ""


def shown(name: str, value: Any) -> str:
    """Ce qu'un rapport montre d'une forme : une constante, jamais un texte libre.

    >>> shown("status", "completed"), shown("note", "Bonjour, Ada"), shown("deleted", True)
    ('«\\xa0completed\\xa0»', 'un texte', 'true')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return "null" if value is None else repr(value)
    if name == "message":
        kept = "".join(sign for sign in value[:300] if sign.isprintable())
        return f"«\u00a0{kept}\u00a0»"
    if _PLAIN.fullmatch(value) or value.endswith("…") or value in _WORDS:
        kept = "".join(sign for sign in value[:64] if sign.isprintable())
        return kept if value in _WORDS else f"«\u00a0{kept}\u00a0»"
    return "un texte"


_WORDS = frozenset(
    ("texte", "texte vide", "date en secondes", "date d'une autre unité", "nombre de jetons")
)
