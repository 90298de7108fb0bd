"""Chercher ce que la personne demande : dans les faits connus, sinon dans ce qu'elle a dit."""

from dataclasses import dataclass, field

from ..finding.search import best_sentences
from ..finding.sentiment import sentiment
from ..reading.commands import is_command
from ..reading.request import Request
from ..text.nouns import noun_stems
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, squeeze
from . import recall_questions as questions
from .facts import Fact, forgotten_stems
from .recall_unknown import is_plain_deed, unknown_things, with_tu

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


_ANIMALS = noun_stems("chien chat lapin hamster perruche poney cheval tortue chaton puppy kitten "
                      "rabbit parrot pony horse")  # fmt: skip


@dataclass
class Found:
    """Ce que l'on sait répondre, et ce que l'on ignore."""

    facts: list[Fact] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def answer_part(asked: str, facts: dict[str, Fact], found: Found, request: Request) -> None:
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
    if "anima" in stems:
        stems |= _ANIMALS
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
