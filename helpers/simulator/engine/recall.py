"""Répondre aux questions sur ce que la personne a dit d'elle."""

from dataclasses import dataclass, field

from . import recall_questions as questions
from .commands import is_command
from .draft import Draft
from .keywords import STOP_WORDS
from .memory import Fact, forgotten_stems, known_facts
from .memory_values import noun_stems
from .patterns import Pattern
from .recall_unknown import is_plain_deed, listed, unknown_things, with_tu
from .request import Request
from .search import best_sentences
from .sentences import sentences
from .sentiment import sentiment
from .short_answer import short_answer
from .telling import bare_value, json_key, tell, tell_all
from .text import fold, squeeze, upper_first

_NEXT_QUESTION = Pattern(
    r"\?\s+(?=\w)|,?\s(?:et|and|puis)\s(?=(?:aussi )?(?:ou|quel\w*|comment|quand|qui|que|qu'|"
    r"combien|a quoi|"
    r"a quelle|de quoi|avec qui|what|where|when|who|how|which|mon|ma|mes|my|notre|our)\b)"
)
_POSSESSIVE = Pattern(r"^(?:mon|ma|mes|notre|nos)\b")
_ENGLISH_POSSESSIVE = Pattern(r"^(?:my|our)\b")
_MY_PROBLEM = Pattern(
    r"\b(?:mon|notre|my|our) (?:probleme|souci|reclamation|plainte|problem|"
    r"issue|complaint)\b"
)
_MINE = Pattern(
    r"^(?:\W*(?:et|and)\b)?\W*(mon|ma|mes|my) ([\w' -]{2,50}?)\s*"
    r"(?:,|\?|:|stp|svp|please|$)"
)
_KEPT = Pattern(
    r"\b(?:(?:demande|dit|asked you|told you) (?:de |d'|to )?(?:retenir|memoriser|remember|"
    r"memorize)|"
    r"(?:devais|devait|deviez|dois|fallait)(?:-tu|-vous)? (?:le |la )?(?:retenir|memoriser)|a "
    r"retenir\b|"
    r"(?:as|avez)-(?:tu|vous) (?:retenu|note|memorise)|should you remember|to remember)"
)
_OF_ME = Pattern(
    r"^(?:\W*(?:bonjour|salut|hello|hi|et|and|mais|but|alors)\b[ ,!]*)*"
    r"(?:je|j'|j|moi|nous|i|i'm|we|mon|ma|my)\b(?!.{0,25}\b(?:plus|pas|not|no longer|don't)\b)"
    r"(?! ?(?:pere|mere|frere|seur|fils|fille|ami|amie|mari|femme|mother|father|sister|brother|"
    r"son|daughter|friend|wife|husband|chat|chien|cat|dog)\b)"
)
_ORDERS_TO_KEEP = Pattern(
    r"\b(?:retien|retenez|note|memoris|souvien|rappelle-toi|remember|keep|"
    r"n'oublie)"
)


@dataclass
class _Found:
    """Ce que l'on sait répondre, et ce que l'on ignore."""

    facts: list[Fact] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def recall(request: Request) -> Draft | None:
    """Une question sur ce que la personne a dit : la réponse, ou l'aveu que rien ne le dit."""
    asked = request.folded_ask[:1500]
    if not _is_question(asked, request):
        return None
    facts = known_facts((*request.user_history, request.text), request.standing)
    if questions.EVERYTHING.search(asked) and not questions.ON_A_TOPIC.search(asked):
        return _everything(list(facts.values()), request)
    found = _Found()
    for part in _parts(asked):
        _answer_part(part, facts, found, request)
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


def _answer_part(asked: str, facts: dict[str, Fact], found: _Found, request: Request) -> None:
    matched, missing = _matching(facts, asked, request)
    new = [fact for fact in matched if fact not in found.facts]
    found.facts += new
    if new:
        found.missing += missing
        return
    said = "" if _not_quotable(asked, missing, request) else _said(asked, request, bool(missing))
    if said and said not in found.said:
        found.said.append(said)
    elif not said and not matched:
        found.missing += missing or unknown_things(asked, request)


def _matching(facts: dict[str, Fact], asked: str, request: Request) -> tuple[list[Fact], list[str]]:
    """Les faits demandés que l'on connaît, et les noms de ceux que l'on ne connaît pas."""
    found: list[Fact] = []
    missing: list[str] = []
    for key, french, english, pattern in questions.ASKED:
        if pattern.search(asked):
            if key == "name" and "surname" in facts and not questions.FIRST_NAME.search(asked):
                whole = questions.WHOLE_NAME.search(asked) and "name" in facts
                found += [facts["name"]] * bool(whole) + [facts["surname"]]
            elif key in facts:
                found.append(facts[key])
            elif key == "company" and "job" in facts:
                found.append(facts["job"])
            elif not _named(facts, asked):
                missing.append(request.say(french, english, with_tu(french)))
    if _KEPT.search(asked) and "kept" in facts:
        found.append(facts["kept"])
    if questions.PREFERENCES.search(asked):
        tastes = [fact for key, fact in facts.items() if key.startswith(("prefer", "like", "fan"))]
        dislikes = [fact for key, fact in facts.items() if key.startswith("dislike")]
        negative = any(word in asked for word in ("deteste", "n'aime", "hate", "dislike"))
        found += dislikes if negative else tastes
    found += [fact for fact in _named(facts, asked) if fact not in found]
    if not found and "prefe" in noun_stems(asked) and "prefer" in facts:
        found = [facts["prefer"]]
    return found, missing


def _named(facts: dict[str, Fact], asked: str) -> list[Fact]:
    """Les faits « mon X est Y » et les références dont la question nomme X."""
    stems = noun_stems(asked)
    wanted = (questions.THE_REFERENCE, questions.ABOUT_MINE, questions.RECALLING)
    refers = any(pattern.search(asked) for pattern in wanted)
    if questions.AT_WHAT_TIME.search(asked):
        refers = False
    named = []
    for fact in facts.values():
        if fact.key.startswith("reference:"):
            if refers and noun_stems(fact.key.partition(":")[2]) & stems:
                named.append(fact)
        elif fact.subject and fact.stems and fact.stems <= stems:
            named.append(fact)
    mine = questions.ABOUT_MINE.search(asked) or _MINE.search(asked)
    wished = noun_stems(mine.group(2).split("?")[0]) if mine else frozenset()
    if not named and wished:
        # « mon rendez-vous » suffit à désigner « mon rendez-vous chez le dentiste ».
        named = [fact for fact in facts.values() if wished <= fact.stems and _heads(fact, wished)]
        return named[-1:]
    # « mon chien » ne répond pas à une question sur « le vétérinaire de mon chien ».
    return [fact for fact in named if not any(fact.stems < other.stems for other in named)]


def _heads(fact: Fact, wished: frozenset[str]) -> bool:
    """Vrai si le premier nom du sujet est demandé (« chien », pas « vétérinaire du chien »)."""
    head = noun_stems(" ".join(fact.subject.split(" ")[:2]))
    return bool(head) and head <= wished


def _told(found: _Found, asked: str, request: Request) -> Draft:
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
    elif questions.REMEMBERS.search(asked):
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


def _not_quotable(asked: str, missing: list[str], request: Request) -> bool:
    """Vrai si la personne a demandé d'oublier ce qui est demandé, ou si un fait seul y répond.

    « Je vis à fond » ne dit pas où : nom, ville et âge ne se citent pas au hasard.
    """
    if missing and any(pattern.search(asked) for *_, pattern in questions.ASKED[:3]):
        return True
    stems = noun_stems(asked)
    return any(gone and gone <= stems for gone in forgotten_stems(request.user_history))


def _said(asked: str, request: Request, of_me: bool = False) -> str:
    """Une phrase de la personne qui répond, telle quelle ; ``""`` s'il n'y en a pas.

    ``of_me`` : seule convient une phrase où la personne parle d'elle, et ne nie pas.
    """
    recalling = questions.RECALLING.search(asked) or questions.ABOUT_MINE.search(asked)
    if not (recalling or is_plain_deed(asked)):
        return ""
    told = [
        sentence
        for text in (*request.user_history, request.material)
        for sentence in sentences(text[:20_000])
        if not is_command(sentence) or _ORDERS_TO_KEEP.search(fold(sentence))
    ]
    if of_me:
        told = [said for said in told if _OF_ME.search(fold(said))]
    found = best_sentences(asked, told, least=0.5, latest=True)
    if not found and _MY_PROBLEM.search(asked):
        found = sorted(told, key=lambda sentence: sentiment(sentence).score)[:1]
    return squeeze(found[0]) if found else ""


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
