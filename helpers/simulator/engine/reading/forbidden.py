"""Deux ordres sur les mots mêmes : ne jamais en employer un, finir toujours par une question."""

from functools import lru_cache

from ..text.patterns import Pattern
from ..text.strings import fold

_NEVER = Pattern(
    r"\b(?:n'|ne )(?:emploie|employez|employer|utilise|utilisez|utiliser|ecris|ecrivez|dis|dites|"
    r"prononce|prononcez|mentionne|mentionnez)s? (?:jamais|pas|surtout pas)\b|"
    r"\b(?:n'|ne )\w+ (?:jamais|pas) (?=(?:le|les|ces) mots?\b)|"
    r"\b(?:jamais|sans) (?:employer|utiliser|dire|ecrire|prononcer)\b|"
    r"\bsans (?=(?:le|les|ces) mots?\b)|\b(?:don't|do not|never|without|avoid) (?:ever )?(?:us|say|"
    r"writ|mention)\w*\b"
)
_WORDS = Pattern(
    r"\s(?:le|les|l'|the|ces|a)? ?(?:mots?|termes?|expressions?|words?|phrases?)\s*:?\s*"
    r"((?:(?:«\s?[^»\n]{1,40}\s?»|\"[^\"\n]{1,40}\"|'[^'\n]{1,40}')(?:,? (?:ni|ou|et|or|nor|and) "
    r"|, )?){1,8})"
)
_ONE = Pattern(r"«\s?([^»\n]{1,40}?)\s?»|\"([^\"\n]{1,40})\"|'([^'\n]{1,40})'")
_QUESTION_END = Pattern(
    r"\b(?:termin|fini[srt]|conclu|end|finish|clos)\w*\b[^.\n]{0,40}\b(?:par|avec|with|by|on|sur) "
    r"(?:une |a )(?:\w+ )?question\b"
)
_SYNONYMS = {
    "desole": "navré", "desolee": "navrée", "client": "acheteur", "cliente": "acheteuse",
    "clients": "acheteurs", "probleme": "souci", "simulateur": "programme", "sorry": "regretful",
    "problem": "issue", "unfortunately": "sadly", "malheureusement": "hélas", "simulator":
    "program", "merci": "je vous remercie",
}  # fmt: skip
_LIMIT = 8000


@lru_cache(maxsize=256)
def forbidden_words(text: str) -> tuple[str, ...]:
    """Les mots que des instructions défendent d'employer, pliés.

    >>> forbidden_words("N'emploie jamais le mot « désolé ».")
    ('desole',)
    """
    folded = fold(text[:_LIMIT])
    found = []
    for order in _NEVER.finditer(folded):
        words = _WORDS.match(folded, max(order.end() - 1, 0)) or _WORDS.match(folded, order.end())
        if words:
            found += [next(filter(None, one.groups())).strip()
                      for one in _ONE.finditer(words.group(1))]  # fmt: skip
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=256)
def ends_with_question(text: str) -> bool:
    """Vrai si chaque réponse doit finir par une question.

    >>> ends_with_question("Termine toujours par une question."), ends_with_question("Bonjour")
    (True, False)
    """
    return _QUESTION_END.search(fold(text[:_LIMIT])) is not None


def without_forbidden(text: str, forbidden: tuple[str, ...]) -> str:
    """Le texte où chaque mot défendu est remplacé par un autre, ou ôté.

    >>> without_forbidden("Je suis désolé.", ("desole",))
    'Je suis navré.'
    """
    for word in forbidden:
        pattern = Pattern(rf"(?<!\w){_escaped(word)}(e?s?)(?!\w)")
        for found in reversed(list(pattern.finditer(fold(text)))):
            other = _SYNONYMS.get(found.group()) or _SYNONYMS.get(word, "")
            written = text[found.start() : found.end()]
            other = other.capitalize() if written[:1].isupper() else other
            before, after = text[: found.start()], text[found.end() :]
            text = before + other + after if other else before.rstrip(" ") + after
    return text


def _escaped(word: str) -> str:
    return "".join(f"\\{letter}" if not letter.isalnum() and letter != " " else letter
                   for letter in word)  # fmt: skip
