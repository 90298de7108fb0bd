"""Répondre aux questions sur ce que la personne a dit d'elle."""

from ..draft import Draft
from ..finding.short_answer import short_answer
from ..reading.commands import is_command
from ..reading.request import Request
from ..text.keywords import STOP_WORDS
from ..text.patterns import Pattern
from ..text.strings import fold, upper_first
from . import recall_questions as questions
from .facts import Fact, known_facts
from .recall_search import Found, answer_part
from .recall_unknown import listed
from .telling import bare_value, json_key, tell, tell_all

_NEXT_QUESTION = Pattern(
    r"\?\s+(?=\w)|,?\s(?:et|and|puis)\s(?=(?:aussi )?(?:ou|quel\w*|comment|quand|qui|que|qu'|"
    r"combien|a quoi|"
    r"a quelle|de quoi|avec qui|what|where|when|who|how|which|mon|ma|mes|my|notre|our)\b)"
)
_POSSESSIVE = Pattern(r"^(?:mon|ma|mes|notre|nos)\b")
_ENGLISH_POSSESSIVE = Pattern(r"^(?:my|our)\b")


def recall(request: Request) -> Draft | None:
    """Une question sur ce que la personne a dit : la réponse, ou l'aveu que rien ne le dit."""
    asked = request.folded_ask[:1500]
    if not _is_question(asked, request):
        return None
    facts = known_facts((*request.user_history, request.text), request.standing)
    if questions.EVERYTHING.search(asked) and not questions.ON_A_TOPIC.search(asked):
        return _everything(list(facts.values()), request)
    found = Found()
    for part in _parts(asked):
        answer_part(part, facts, found, request)
    if found.facts or found.said:
        return _told(found, asked, request)
    if not found.missing:
        return None
    text = request.say(
        "Je ne le sais pas : rien dans notre conversation n'indique {m}.",
        "I don't know: nothing in our conversation tells me {m}.",
        m=listed(found.missing, request),
    )
    return Draft(text, core=request.say("inconnu", "unknown"), data={}, effort=40)


def _is_question(asked: str, request: Request) -> bool:
    if questions.FORGETTING.search(asked) and "?" not in asked:
        return False
    if "?" in asked or questions.RECALLING.search(asked) or questions.ABOUT_MINE.search(asked):
        return True
    if questions.ABOUT_DEEDS.search(asked) and is_command(request.ask):
        return not known_facts((request.text,))
    asks = (questions.EVERYTHING, *(p for *_, p in questions.ASKED[:4]))
    return any(p.search(asked) for p in asks) and not known_facts((request.text,))


def _parts(asked: str) -> list[str]:
    """Les questions d'une question double : « quel est mon nom et où j'habite ? »."""
    parts = []
    for part in _NEXT_QUESTION.split(asked):
        if _POSSESSIVE.search(part):
            part = f"quel est {part}"
        elif _ENGLISH_POSSESSIVE.search(part):
            part = f"what is {part}"
        parts.append(part)
    return parts[:8]


def _told(found: Found, asked: str, request: Request) -> Draft:
    truth = _confirmed(found.facts, asked)
    pieces = []
    if found.facts:
        pieces.append(upper_first(tell_all(found.facts, request)) + ".")
    for said in found.said:
        quoted = request.quote(said.rstrip("."))
        pieces.append(
            request.say(
                "Vous m'avez dit : {q}.", "You told me: {q}.", "Tu m'as dit : {q}.", q=quoted
            )
        )
    sentence = " ".join(pieces)
    if truth is not None:
        word = request.say("Oui", "Yes") if truth else request.say("Non", "No")
        sentence = f"{word}, {sentence[0].lower()}{sentence[1:]}"
    elif questions.REMEMBERS.search(asked) and not questions.WHAT_IS_KNOWN.search(asked):
        sentence = request.say("Oui, {s}", "Yes, {s}", s=sentence[0].lower() + sentence[1:])
    if found.missing:
        sentence += " " + request.say(
            "En revanche, rien dans la conversation n'indique {m}.",
            "However, nothing in the conversation tells me {m}.",
            m=listed(found.missing, request),
        )
    values = [bare_value(fact) for fact in found.facts]
    values += [short_answer(said, request.ask) or said for said in found.said]
    data: dict[str, object] = {json_key(fact): bare_value(fact) for fact in found.facts}
    if not data:
        data = {"reponse": values[0]}
    return Draft(
        sentence, core=", ".join(values), data=data, truth=truth, effort=45 + 5 * len(values)
    )


def _confirmed(found: list[Fact], asked: str) -> bool | None:
    """« J'habite à Lyon ? » : vrai ou faux ; ``None`` si ce n'est pas une vérification."""
    if not questions.YES_NO.search(asked.strip()) or len(found) != 1:
        return None
    if questions.OPEN.search(asked):
        return None  # « mon prénom, c'est quoi ? » n'attend ni oui ni non.
    value = {word for word in fold(bare_value(found[0])).split() if word not in STOP_WORDS}
    return bool(value) and value <= set(questions.WORDS.findall(asked))


def _everything(facts: list[Fact], request: Request) -> Draft:
    if not facts:
        text = request.say(
            "Rien encore : vous ne m'avez rien dit de vous dans cette conversation.",
            "Nothing yet: you haven't told me anything about yourself in this conversation.",
            "Rien encore : tu ne m'as rien dit de toi dans cette conversation.",
        )
        return Draft(text, data={}, effort=35)
    told = [tell(fact, request) for fact in facts]
    data = {json_key(fact): bare_value(fact) for fact in facts}
    if len(told) < 3:
        return Draft(upper_first(request.join(told)) + ".", data=data, effort=60)
    intro = request.say(
        "Voici ce que vous m'avez dit :", "Here is what you told me:", "Voici ce que tu m'as dit :"
    )
    return Draft(intro, points=tuple(upper_first(item) for item in told), data=data, effort=70)
