"""Dire que rien dans l'échange ne répond : ni « votre âge », ni « le nom de votre chien »."""

from . import recall_questions as questions
from .draft import Draft
from .request import Request
from .text import fold


def untold(missing: list[str], asked: str, request: Request) -> Draft | None:
    if not missing:
        mine = questions.ABOUT_MINE.search(asked)
        reference = questions.THE_REFERENCE.search(asked)
        if mine and not questions.ADVICE.search(asked):
            noun = mine.group(2).split("?")[0].strip()
            start = asked.index(noun, mine.start(2))
            # Le nom tel qu'il est écrit, s'il est au même endroit de la demande.
            original = request.ask[start : start + len(noun)] if request.ask else noun
            if fold(noun).split(" ")[0] in questions.DISTRUST:
                return None
            plural = mine.group(1) in {"mes", "nos"}
            thing = request.say(
                "vos {n}" if plural else "votre {n}",
                "your {n}",
                "tes {n}" if plural else _ton(mine.group(1)) + " {n}",
                n=original,
            )
            named = "nom de" in mine.group() or "name of" in mine.group()
            if named or "s'appell" in mine.group() or "nomme" in mine.group():
                thing = request.say("le nom de {t}", "the name of {t}", t=thing)
            missing = [thing]
        elif reference:
            noun = reference.group(1) or reference.group(2)
            missing = [request.say("ce numéro ({n})", "that number ({n})", n=noun)]
        elif questions.PREFERENCES.search(asked):
            missing = [request.say("vos préférences", "your preferences", "tes préférences")]
        elif questions.RECALLING.search(asked) and "?" in asked or _plain_deed(asked):
            missing = [request.say("cela", "this")]
        else:
            return None
    text = request.say(
        "Je ne le sais pas : rien dans notre conversation n'indique {m}.",
        "I don't know: nothing in our conversation tells me {m}.",
        m=listed(missing, request),
    )
    return Draft(text, core=request.say("inconnu", "unknown"), data={}, effort=40)


def _plain_deed(asked: str) -> bool:
    return (
        questions.ABOUT_DEEDS.search(asked) is not None and questions.ADVICE.search(asked) is None
    )


def listed(missing: list[str], request: Request) -> str:
    if len(missing) < 2:
        return "".join(missing)
    return ", ".join(missing[:-1]) + request.say(" ni ", " or ") + missing[-1]


def _ton(possessive: str) -> str:
    return {"mon": "ton", "ma": "ta", "notre": "votre"}.get(possessive, "ton")


def with_tu(french: str) -> str:
    table = (
        ("vous habitez", "tu habites"),
        ("vous travaillez", "tu travailles"),
        ("votre adresse", "ton adresse"),
        ("votre date", "ta date"),
        ("votre", "ton"),
        ("vos", "tes"),
    )
    for vous, tu in table:
        if vous in french:
            return french.replace(vous, tu)
    return french
