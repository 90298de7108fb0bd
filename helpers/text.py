"""``extract_text`` : le texte de n'importe quelle réponse de l'API, quelle que soit sa forme.

Rien n'est importé du SDK : objets et dictionnaires sont lus par leurs champs.

==================================  ==================================================
on lui donne                        elle renvoie
==================================  ==================================================
``Response``                        ses textes bout à bout, comme ``output_text``
``ChatCompletion``                  le texte du premier choix
message, élément de conversation    son texte (quel que soit son rôle)
liste ou page d'éléments            leurs textes ; un par ligne, sauf si tous viennent de
                                    l'assistant (bout à bout, comme ``output_text``)
flux lu (liste) ou à lire           le texte final ; s'il a été coupé, ce qui est arrivé
ligne de sortie d'un lot            le texte de la réponse qu'elle contient
refus                               la phrase de refus
raisonnement, appel d'outil         ``""``
réponse incomplète, annulée         le texte partiel
échec, erreur, ``None``             ``""``
==================================  ==================================================
"""

import json
from collections.abc import Iterable, Mapping
from typing import TypeGuard

from helpers.text_stream import is_stream_part, stream_text
from helpers.usage import read_field

_ANSWER_OBJECTS = ("response", "response.compaction", "chat.completion", "text_completion")
_EXPECTED = (
    "une réponse de l'API (Response, ChatCompletion, flux, élément ou liste d'éléments, "
    "ligne de sortie d'un lot), en objet ou en dictionnaire"
)


def extract_text(answer: object) -> str:
    """Renvoie le texte d'une réponse de l'API (voir le tableau du module).

    Arguments : ``answer``, objet du SDK, dictionnaire, liste, flux synchrone (il est alors lu
    jusqu'au bout) ou ligne JSON d'un fichier de lot.

    Lève ``TypeError`` si ce n'est pas une réponse de l'API, ou si c'en est une qui n'a jamais de
    texte (fichier, lot, conversation, plongement). Une erreur du réseau pendant la lecture d'un
    flux est celle du SDK.

    >>> extract_text({"output": [
    ...     {"type": "reasoning", "summary": [], "content": None},
    ...     {"type": "message", "role": "assistant",
    ...      "content": [{"type": "output_text", "text": "Bonjour."}]}]})
    'Bonjour.'
    >>> extract_text({"choices": [{"message": {"content": None, "tool_calls": []}}]})
    ''
    """
    if answer is None:
        return ""
    if isinstance(answer, str | bytes | bytearray):
        return _line_text(answer)
    if isinstance(answer, list | tuple):
        return _list_text(answer)
    text = _object_text(answer)
    if text is not None:
        return text
    if _is_readable_stream(answer):
        parts = list(answer)
        return _kept_text(answer) or _list_text(parts)
    raise TypeError(_explain(answer))


def _object_text(answer: object) -> str | None:
    """Le texte d'un objet ou d'un dictionnaire, ou ``None`` si sa forme n'est pas reconnue."""
    if is_stream_part(answer):
        return stream_text([answer], _response_text)
    if read_field(answer, "custom_id") is not None:
        return _batch_line_text(answer)
    if isinstance(choices := read_field(answer, "choices"), list):
        return _choice_text(choices[0]) if choices else ""
    if isinstance(read_field(answer, "data"), list):
        return _page_text(answer)
    if isinstance(read_field(answer, "role"), str):
        return _message_text(answer)
    if _is_item(answer):
        return _part_text(answer)
    if _is_response(answer):
        return _response_text(answer)
    if isinstance(answer, Mapping) and isinstance(answer.get("error"), Mapping):
        return ""
    return None


def _is_readable_stream(answer: object) -> TypeGuard[Iterable[object]]:
    unordered_or_keyed = isinstance(answer, Mapping | set | frozenset)
    is_model = hasattr(answer, "model_dump")  # un objet pydantic se parcourt aussi
    return isinstance(answer, Iterable) and not unordered_or_keyed and not is_model


def _is_item(answer: object) -> bool:
    """Vrai pour un élément ou une partie ; un webhook et une exception ont aussi un type."""
    if read_field(answer, "object") == "event" or isinstance(answer, BaseException):
        return False
    return isinstance(read_field(answer, "type"), str)


def _is_response(answer: object) -> bool:
    """Vrai pour une ``Response`` ; une réponse tronquée se reconnaît à son identifiant."""
    identifier = read_field(answer, "id")
    return (
        isinstance(read_field(answer, "output"), list)
        or isinstance(read_field(answer, "output_text"), str)
        or read_field(answer, "object") in _ANSWER_OBJECTS
        or (isinstance(identifier, str) and identifier.startswith(("resp_", "chatcmpl-")))
    )


def _response_text(response: object) -> str:
    if read_field(response, "status") == "failed":
        return ""
    output = read_field(response, "output")
    if isinstance(output, list):
        return "".join(_object_text(item) or "" for item in output if _is_answer_item(item))
    text = read_field(response, "output_text")
    return text if isinstance(text, str) else ""


def _is_answer_item(item: object) -> bool:
    return read_field(item, "role") in (None, "assistant")


def _choice_text(choice: object) -> str:
    message = read_field(choice, "message")
    if message is None:  # l'ancienne API Completions
        text = read_field(choice, "text")
        return text if isinstance(text, str) else ""
    return _message_text(message)


def _message_text(message: object) -> str:
    refusal = read_field(message, "refusal")  # l'API Chat Completions le met hors du contenu
    text = _content_text(read_field(message, "content"))
    return text + refusal if isinstance(refusal, str) else text


def _content_text(content: object) -> str:
    if isinstance(content, str):
        return content
    if isinstance(content, list | tuple):
        return "".join(_part_text(part) for part in content)
    return ""


def _part_text(part: object) -> str:
    """Le texte d'une partie de message ; ``""`` pour ce qui n'est pas du texte adressé à nous."""
    kind = read_field(part, "type")
    if kind == "message":
        return _content_text(read_field(part, "content"))
    name = {"refusal": "refusal", "input_text": "text", "output_text": "text", "text": "text"}
    text = read_field(part, name.get(kind, "")) if isinstance(kind, str) else None
    return text if isinstance(text, str) else ""


def _batch_line_text(line: object) -> str | None:
    """Le texte d'une ligne de sortie ; ``None`` si c'est une ligne d'entrée (elle a un ``url``)."""
    response = read_field(line, "response")
    if response is None:
        return None if read_field(line, "url") is not None else ""
    status, body = read_field(response, "status_code"), read_field(response, "body")
    if body is None or (isinstance(status, int) and status >= 400):
        return ""
    return extract_text(body)


def _page_text(page: object) -> str | None:
    items = read_field(page, "data")
    assert isinstance(items, list)
    if any(read_field(item, "object") == "embedding" for item in items):
        return None
    return _list_text(items)


def _list_text(items: list[object] | tuple[object, ...]) -> str:
    present = [item for item in items if item is not None]
    if any(is_stream_part(item) for item in present):
        return stream_text(present, _response_text)
    texts = []
    for item in present:
        text = _line_text(item) if isinstance(item, str | bytes) else _object_text(item)
        if text is None:
            raise TypeError(_explain(item))
        texts.append(text)
    if all(_belongs_to_one_answer(item) for item in present):
        return "".join(texts)
    return "\n".join(text for text in texts if text)


def _belongs_to_one_answer(item: object) -> bool:
    return isinstance(read_field(item, "type"), str) and _is_answer_item(item)


def _line_text(line: str | bytes | bytearray) -> str:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        value = None
    if not isinstance(value, dict):
        raise TypeError(
            "Ce texte n'est pas une ligne JSON d'un fichier de lot. Pour un fichier entier, "
            "donnez ses lignes une à une (texte.splitlines())."
        )
    return extract_text(value)


def _kept_text(stream: object) -> str:
    """Le texte que garde un flux des méthodes ``stream()`` du SDK, même déjà lu."""
    try:
        kept = read_field(stream, "current_completion_snapshot")
        finish = read_field(stream, "get_final_response")
        if kept is None and callable(finish):
            kept = finish()
    except RuntimeError:  # le SDK : le flux n'est pas allé jusqu'au bout
        return ""
    return "" if kept is None else _object_text(kept) or ""


def _explain(answer: object) -> str:
    name = type(answer).__name__
    kind = read_field(answer, "object")
    if hasattr(answer, "__await__"):
        return f"Il manque « await » devant l'appel : reçu un objet {name}."
    if hasattr(answer, "__aiter__"):
        return (
            "Un flux asynchrone se lit d'abord : extract_text([e async for e in flux]) ; "
            f"reçu : {name}."
        )
    if hasattr(answer, "__enter__"):
        return f"Ouvrez d'abord le flux avec « with ... as flux » ; reçu : {name}."
    if isinstance(kind, str):
        return f"Un objet « {kind} » n'a pas de texte ; extract_text attend {_EXPECTED}."
    return f"extract_text attend {_EXPECTED} ; reçu : {name}."
