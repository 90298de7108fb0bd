"""Répondre aux questions sur ce que la personne a dit d'elle."""

from . import recall_questions as questions
from .draft import Draft
from .keywords import STOP_WORDS
from .memory import Fact, known_facts
from .memory_values import noun_stems
from .recall_unknown import listed, untold, with_tu
from .request import Request
from .search import best_sentences
from .telling import tell, tell_all
from .text import fold, squeeze, upper_first


def recall(request: Request) -> Draft | None:
    """Une question sur ce que la personne a dit : la réponse, ou l'aveu que rien ne le dit."""
    asked = request.folded_ask[:1500]
    if not _is_question(request, asked):
        return None
    facts = known_facts((*request.user_history, request.text), request.standing)
    if questions.EVERYTHING.search(asked):
        return _everything(list(facts.values()), request)
    found, missing = _matching(facts, asked, request)
    if found:
        return _told(found, missing, asked, request)
    said = _said(request, asked)
    if said:
        return said
    return untold(missing, asked, request)


def _is_question(request: Request, asked: str) -> bool:
    if "?" in asked or questions.RECALLING.search(asked) or questions.ABOUT_MINE.search(asked):
        return True
    return (
        questions.ABOUT_DEEDS.search(asked) is not None
        or questions.EVERYTHING.search(asked) is not None
        or any(p.search(asked) for *_, p in questions.ASKED[:4])
    ) and not known_facts((request.text,))


def _matching(facts: dict[str, Fact], asked: str, request: Request) -> tuple[list[Fact], list[str]]:
    """Les faits demandés que l'on connaît, et les noms de ceux que l'on ne connaît pas."""
    found: list[Fact] = []
    missing: list[str] = []
    for key, french, english, pattern in questions.ASKED:
        if pattern.search(asked):
            if key in facts:
                found.append(facts[key])
            elif key == "company" and "job" in facts:
                found.append(facts["job"])
            elif not _named(facts, asked):
                missing.append(request.say(french, english, with_tu(french)))
    if questions.PREFERENCES.search(asked):
        tastes = [fact for key, fact in facts.items() if key.startswith(("prefer", "like", "fan"))]
        dislikes = [fact for key, fact in facts.items() if key.startswith("dislike")]
        negative = any(word in asked for word in ("deteste", "n'aime", "hate", "dislike"))
        found += dislikes if negative else tastes
    found += [fact for fact in _named(facts, asked) if fact not in found]
    if not found:
        favourite = "prefe" in noun_stems(asked) and "prefer" in facts
        found = [facts["prefer"]] if favourite else []
    return found, missing


def _named(facts: dict[str, Fact], asked: str) -> list[Fact]:
    """Les faits « mon X est Y » et les références dont la question nomme X."""
    stems = noun_stems(asked)
    reference = questions.THE_REFERENCE.search(asked)
    named = []
    for fact in facts.values():
        if fact.key.startswith("reference:"):
            wanted = noun_stems(fact.key.partition(":")[2])
            if wanted & stems and (
                reference or questions.ABOUT_MINE.search(asked) or questions.RECALLING.search(asked)
            ):
                named.append(fact)
        elif fact.subject and fact.stems and fact.stems <= stems:
            named.append(fact)
    largest = max((len(fact.stems) for fact in named), default=0)
    # « mon chien » ne répond pas à une question sur « le vétérinaire de mon chien ».
    return [fact for fact in named if len(fact.stems) == largest or not _covered(fact, named)]


def _covered(fact: Fact, others: list[Fact]) -> bool:
    return any(fact.stems < other.stems for other in others)


def _told(found: list[Fact], missing: list[str], asked: str, request: Request) -> Draft:
    truth = _confirmed(found, asked)
    sentence = upper_first(tell_all(found, request)) + "."
    if truth is not None:
        word = request.say("Oui", "Yes") if truth else request.say("Non", "No")
        sentence = f"{word}, {sentence[0].lower()}{sentence[1:]}"
    elif questions.REMEMBERS.search(asked):
        sentence = request.say("Oui, {s}", "Yes, {s}", s=sentence[0].lower() + sentence[1:])
    if missing:
        sentence += " " + request.say(
            "En revanche, rien dans la conversation n'indique {m}.",
            "However, nothing in the conversation tells me {m}.",
            m=listed(missing, request),
        )
    values = [fact.value for fact in found]
    core = ", ".join(_bare(fact) for fact in found)
    data = {_json_key(fact): _bare(fact) for fact in found}
    return Draft(
        sentence, core=core, data=data, truth=truth, points=(), effort=45 + 5 * len(values)
    )


def _bare(fact: Fact) -> str:
    """La valeur sans sa préposition : « Paris » pour « à Paris »."""
    if fact.key in ("city", "company"):
        head, blank, rest = fact.value.partition(" ")
        if blank and fold(head) in {
            "a",
            "au",
            "en",
            "in",
            "at",
            "chez",
            "for",
            "de",
            "from",
            "pour",
        }:
            return rest
    return fact.value


def _json_key(fact: Fact) -> str:
    return {"name": "nom", "city": "ville", "job": "metier", "company": "entreprise"}.get(
        fact.key, "_".join(fold(fact.subject or fact.key.partition(":")[0]).split())
    )


def _confirmed(found: list[Fact], asked: str) -> bool | None:
    """« Est-ce que j'habite à Lyon ? » : vrai ou faux ; ``None`` si ce n'est pas une vérification."""
    if not questions.YES_NO.search(asked.strip()) or len(found) != 1:
        return None
    value = {word for word in fold(_bare(found[0])).split() if word not in STOP_WORDS}
    return bool(value) and value <= set(questions.WORDS.findall(asked))


def _said(request: Request, asked: str) -> Draft | None:
    """Une phrase de la personne qui répond, citée telle quelle."""
    deeds = questions.ABOUT_DEEDS.search(asked) and not questions.ADVICE.search(asked)
    mine = questions.ABOUT_MINE.search(asked)
    if not (deeds or mine or questions.RECALLING.search(asked)):
        return None
    said = [*request.user_history, request.material]
    found = best_sentences(asked, [text for text in said if text], least=0.5, latest=True)
    if not found:
        return None
    quoted = request.quote(squeeze(found[0]).rstrip("."))
    text = request.say(
        "Vous m'avez dit : {q}.", "You told me: {q}.", "Tu m'as dit : {q}.", q=quoted
    )
    return Draft(text, core=squeeze(found[0]), effort=60)


def _everything(facts: list[Fact], request: Request) -> Draft:
    if not facts:
        text = request.say(
            "Rien encore : vous ne m'avez rien dit de vous dans cette conversation.",
            "Nothing yet: you haven't told me anything about yourself in this conversation.",
            "Rien encore : tu ne m'as rien dit de toi dans cette conversation.",
        )
        return Draft(text, data={}, effort=35)
    told = [tell(fact, request) for fact in facts]
    intro = request.say(
        "Voici ce que vous m'avez dit :", "Here is what you told me:", "Voici ce que tu m'as dit :"
    )
    data = {_json_key(fact): _bare(fact) for fact in facts}
    if len(told) < 3:
        return Draft(upper_first(request.join(told)) + ".", data=data, effort=60)
    return Draft(intro, points=tuple(upper_first(item) for item in told), data=data, effort=70)
