"""Nommer ce que rien dans l'échange ne dit : « votre âge », « le nom de votre chien »."""

from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold
from . import recall_questions as questions

_VERB_AFTER = Pattern(r"\s(?:called|named|s'appelle\w*|se nomme\w*|deja)\b.*$")
_TU = (
    ("vous habitez", "tu habites"),
    ("vous travaillez", "tu travailles"),
    ("votre adresse", "ton adresse"),
    ("votre date", "ta date"),
    ("votre", "ton"),
    ("vos", "tes"),
)


def unknown_things(asked: str, request: Request) -> list[str]:
    """Ce que la question demande et que rien ne dit ; rien hors des questions de mémoire."""
    mine = questions.ABOUT_MINE.search(asked)
    if mine and not questions.ADVICE.search(asked):
        noun = _VERB_AFTER.sub("", mine.group(2).split("?")[0]).strip()
        if fold(noun).split(" ")[0] in questions.DISTRUST:
            return []
        return [_possessed(mine.group(), mine.group(1), _as_written(noun, request), request)]
    reference = questions.THE_REFERENCE.search(asked)
    if reference:
        noun = reference.group(1) or reference.group(2)
        return [request.say("ce numéro ({n})", "that number ({n})", n=noun)]
    if questions.PREFERENCES.search(asked):
        return [request.say("vos préférences", "your preferences", "tes préférences")]
    if (questions.RECALLING.search(asked) and "?" in request.ask) or is_plain_deed(asked):
        return [request.say("cela", "this")]
    return []


def is_plain_deed(asked: str) -> bool:
    """« Où est-ce que je pars ? », mais pas « que dois-je faire ? »."""
    deed = questions.ABOUT_DEEDS.search(asked)
    return deed is not None and questions.ADVICE.search(asked) is None


def listed(missing: list[str], request: Request) -> str:
    """« votre âge ni votre métier »."""
    if len(missing) < 2:
        return "".join(missing)
    return ", ".join(missing[:-1]) + request.say(" ni ", " or ") + missing[-1]


def with_tu(french: str) -> str:
    """« votre nom » devient « ton nom ».

    >>> with_tu("où vous habitez")
    'où tu habites'
    """
    return next((french.replace(vous, tu) for vous, tu in _TU if vous in french), french)


def _as_written(noun: str, request: Request) -> str:
    at = fold(request.ask).find(noun)
    return request.ask[at : at + len(noun)] if at >= 0 else noun


def _possessed(phrase: str, possessive: str, noun: str, request: Request) -> str:
    plural = possessive in {"mes", "nos"}
    own = {"ma": "ta", "notre": "votre", "nos": "vos"}.get(possessive, "tes" if plural else "ton")
    thing = request.say("vos {n}" if plural else "votre {n}", "your {n}", own + " {n}", n=noun)
    if any(sign in phrase for sign in ("nom de", "name of", "s'appell", "nomme")):
        return request.say("le nom de {t}", "the name of {t}", t=thing)
    return thing
