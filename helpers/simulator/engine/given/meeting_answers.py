"""Répondre sur une réunion : le tableau des actions, les décisions, qui s'occupe de quoi."""

from ..draft import Draft
from ..finding.search import question_stems
from ..reading.request import Request
from ..text.keywords import content_stems
from ..text.patterns import Pattern
from .matter import matters
from .meeting import Action, actions_of, decisions_of, unassigned

_ACTIONS = Pattern(
    r"\b(?:(?:tableau|liste|releve|recapitulatif) des (?:actions|taches)|actions? (?:items?|a "
    r"mener|"
    r"a faire|decidees|prevues)|(?:extrai\w*|releve\w*|liste\w*|donne\w*|list|extract|give|find)"
    r"[^.?\n]{0,25}\b(?:actions|taches|to-?dos?|tasks)|qui,? (?:fait )?quoi|who does what|to-?do "
    r"list|"
    r"quelles sont les (?:actions|taches)|what are the (?:actions|tasks))\b"
)
_DECISIONS = Pattern(
    r"\b(?:(?:quelles?|liste\w*|donne\w*|rappelle\w*|what|which|list)[^.?\n]{0,30}\b(?:decisions?|"
    r"decided)|qu'(?:a-t-on|est-ce qu'on a|avons-nous) decide|what (?:was|did (?:we|they)) "
    r"decide\w*)\b"
)
_NOBODY = Pattern(
    r"\b(?:personne|sans responsable|pas de responsable|nobody|no one|no owner|unassigned|"
    r"non attribue\w*|(?:encore|still|yet) (?:a attribuer|without))\b"
)
_WHO = Pattern(
    r"\b(?:qui (?:s'occupe|se charge|doit|va|est charge|fait|est responsable|prend|a)|who (?:owns|"
    r"is|will|does|handles|takes|has|should)|a qui (?:revient|est confie)|whose)\b"
)
_WHAT_OF = Pattern(
    r"\b(?:que (?:doit|va|fait)|qu'est-ce que (?:doit|va)|what (?:does|should|will|must)|"
    r"quelles? (?:sont les )?(?:actions|taches) (?:de|pour|d'))\b"
)
_ASKING = frozenset({"occup", "charg", "respo", "prend", "doit", "handl", "take", "owns", "whose"})
_LONGEST_QUESTION = 300


def answer_on_meeting(request: Request) -> Draft | None:
    """La réponse lue dans les notes de réunion données, maintenant ou plus tôt."""
    asked = request.folded_ask
    if len(asked) > _LONGEST_QUESTION:
        return None
    texts = [text for text in matters(request) if len(text.split()) > 12]
    if not texts:
        return None
    if _ACTIONS.search(asked):
        found = next((acts for text in texts if (acts := actions_of(text))), [])
        return _table(found, request) if found else None
    if _DECISIONS.search(asked):
        decided = next((said for text in texts if (said := decisions_of(text))), [])
        return _decided(decided, request) if decided else None
    if _NOBODY.search(asked):
        left = next((said for text in texts if (said := unassigned(text))), [])
        return _left(left, request) if left else None
    if _WHO.search(asked):
        return _who(texts, request)
    return _tasks_of(texts, request) if _WHAT_OF.search(asked) else None


def _table(found: list[Action], request: Request) -> Draft:
    header = (request.say("Qui", "Who"), request.say("Quoi", "What"), request.say("Quand", "When"))
    rows = (header, *((one.who, one.what, one.when or "—") for one in found))
    points = tuple(_told(one, request) for one in found)
    intro = request.say("Actions relevées :", "Actions found:")
    data: dict[str, object] = {
        "actions": [{"qui": one.who, "quoi": one.what, "quand": one.when or None} for one in found]
    }
    return Draft(intro, points=points, rows=rows, data=data, effort=180)


def _told(one: Action, request: Request) -> str:
    due = f" ({one.when})" if one.when else ""
    return request.say("{w} : {a}{d}.", "{w}: {a}{d}.", w=one.who, a=one.what, d=due)


def _decided(found: list[str], request: Request) -> Draft:
    intro = request.say("Décisions relevées :", "Decisions found:")
    points = tuple(f"{one}." for one in found)
    return Draft(intro, points=points, data={"decisions": found}, effort=120)


def _left(found: list[str], request: Request) -> Draft:
    text = request.say(
        "D'après les notes : {q}.", "According to the notes: {q}.", q=" ".join(found)
    )
    if len(found) > 1:
        intro = request.say("Sans responsable :", "Without an owner:")
        return Draft(intro, points=tuple(f"{one}." for one in found), effort=90)
    return Draft(text, core=found[0], effort=90)


def _who(texts: list[str], request: Request) -> Draft | None:
    """La personne dont l'action partage le plus de mots avec la question."""
    wanted = set(question_stems(request.ask)) | set(content_stems(request.ask))
    wanted -= _ASKING
    for text in texts:
        orphan = max(unassigned(text), key=lambda s: _shared(s, wanted), default="")
        acts = actions_of(text)
        best = max(acts, key=lambda a: _shared(a.what, wanted), default=None)
        score = _shared(best.what, wanted) if best else 0
        if orphan and _shared(orphan, wanted) > score:
            said = request.say("Personne : {q}.", "Nobody: {q}.", q=request.quote(orphan))
            return Draft(said, core=request.say("personne", "nobody"), effort=90)
        if best and score:
            return Draft(_told(best, request), core=best.who, effort=90)
    return None


def _shared(text: str, wanted: set[str]) -> int:
    """Les racines communes ; « doc » vaut « documentation »."""
    roots = set(content_stems(text))
    return sum(
        any(root == one or (len(one) > 2 and root.startswith(one)) for root in roots)
        for one in wanted
    )


def _tasks_of(texts: list[str], request: Request) -> Draft | None:
    for text in texts:
        mine = [a for a in actions_of(text) if a.who.lower() in request.text.lower().split("?")[0]]
        if len(mine) == 1:
            return Draft(_told(mine[0], request), core=mine[0].what, effort=90)
        if mine:
            intro = request.say("{w} :", "{w}:", w=mine[0].who)
            points = tuple(f"{a.what}{f' ({a.when})' if a.when else ''}" for a in mine)
            return Draft(intro, points=points, effort=90)
    return None
