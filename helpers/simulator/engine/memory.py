"""Ce que la personne a dit d'elle : des faits, relevés message par message.

Un fait plus récent remplace l'ancien de même clé ; « je n'habite plus à Paris » l'efface.
"""

from dataclasses import dataclass
from functools import lru_cache

from . import memory_patterns as patterns
from .memory_values import is_job, is_name, noun_key, noun_stems, take_value
from .sentences import sentences
from .text import fold, squeeze


@dataclass(frozen=True)
class Fact:
    """Un fait : sa clé, sa valeur (vide : à oublier), et pour « mon X est Y », X et le verbe."""

    key: str
    value: str
    subject: str = ""
    verb: str = ""

    @property
    def stems(self) -> frozenset[str]:
        return noun_stems(self.subject)


_LONGEST_SENTENCE = 500
_LONGEST_TURN = 60_000


def facts_of(text: str) -> tuple[Fact, ...]:
    """Les faits que la personne énonce dans un message, dans l'ordre.

    >>> [(fact.key, fact.value) for fact in facts_of("Je m'appelle Zoé et j'habite à Lille.")]
    [('name', 'Zoé'), ('city', 'à Lille')]
    """
    return _facts_short(text) if len(text) < 5000 else _read_facts(text[:_LONGEST_TURN])


@lru_cache(maxsize=4096)
def _facts_short(text: str) -> tuple[Fact, ...]:
    return _read_facts(text)


def facts_of_instructions(text: str) -> tuple[Fact, ...]:
    """Les faits que les instructions disent de la personne (« L'utilisateur s'appelle … »)."""
    changed = False
    for pattern, replacement in patterns.THIRD_PERSON:
        folded = fold(text)
        for found in reversed(list(pattern.finditer(folded))):
            text = text[: found.start()] + found.expand(replacement) + text[found.end() :]
            changed = True
    return facts_of(text) if changed else ()


def known_facts(messages: tuple[str, ...], instructions: str = "") -> dict[str, Fact]:
    """Les faits qui tiennent encore après tous ces messages, par clé, du plus ancien au dernier."""
    known: dict[str, Fact] = {}
    told = facts_of_instructions(instructions) if instructions else ()
    for fact in (*told, *(fact for message in messages for fact in facts_of(message))):
        known.pop(fact.key, None)
        if fact.value:
            known[fact.key] = fact
    return known


def _read_facts(text: str) -> tuple[Fact, ...]:
    found: list[Fact] = []
    for sentence in sentences(text):
        sentence = squeeze(sentence[:_LONGEST_SENTENCE])
        folded = fold(sentence)
        if sentence.endswith("?"):
            asked = patterns.QUESTION_AT.search(folded)
            sentence = sentence[: asked.start()] if asked else ""
        folded = fold(sentence)
        if patterns.ABOUT_ME.search(folded) or "@" in sentence or patterns.KEEP.search(folded):
            found.extend(_facts_in(sentence, folded, short_turn=len(text) < 800))
    return tuple(found)


def _facts_in(sentence: str, folded: str, short_turn: bool) -> list[Fact]:
    facts = _forgotten(folded) + _identity(sentence, folded) + _tastes(sentence, folded)
    facts += _references(sentence, folded) + _kept(sentence, folded)
    taken = {fact.key for fact in facts}
    for fact in _nouns(sentence, folded, short_turn):
        if fact.key not in taken:
            facts.append(fact)
    return facts


def _forgotten(folded: str) -> list[Fact]:
    found = patterns.NO_LONGER.search(folded)
    if not found:
        return []
    verb = found.group(1) or found.group(2)
    if verb:
        keys = {"habite": "city", "vis": "city", "live": "city", "m'appelle": "name"}
        return [Fact(keys.get(verb, "company"), "")]
    return [Fact(noun_key(found.group(3)), "", found.group(3))]


def _identity(sentence: str, folded: str) -> list[Fact]:
    called = patterns.I_AM_CALLED.search(folded)
    facts = []
    if called:
        facts.append(Fact("name", is_name(sentence[called.end() :], told=True)))
        facts += _after_name(sentence, folded, called.end())
    for pattern, key in (
        (patterns.I_LIVE, "city"),
        (patterns.WORK_AS, "job"),
        (patterns.WORK_AT, "company"),
        (patterns.BORN, "birthday"),
        (patterns.ALLERGIC, "allergy"),
        (patterns.DIET, "diet"),
    ):
        for found in pattern.finditer(folded):
            at_place = key in ("city", "company")
            value = take_value(sentence, folded, found.end(), place=at_place, job=key == "job")
            facts.append(Fact(key, value))
            workplace = patterns.WORKPLACE.search(folded, found.end()) if key == "job" else None
            if workplace:
                where = take_value(sentence, folded, workplace.start(1), place=True)
                facts.append(Fact("company", where))
    origin = patterns.FROM.search(folded)
    if origin and not any(fact.key == "city" for fact in facts):
        place = take_value(sentence, folded, origin.end(), place=True)
        if place.split("'")[-1].split(" ")[-1][:1].isupper():
            facts.append(Fact("city", place))
    age = patterns.AGE.search(folded)
    if age:
        facts.append(Fact("age", age.group(1) or age.group(2)))
    for being in patterns.I_AM.finditer(folded):
        rest = sentence[being.end() :]
        name = is_name(rest, told=False)
        # « je suis Zoé » ; « je suis un Français » n'est pas un nom.
        if name and not called and being.group().split()[-1] in {"suis", "am", "i'm", "j'suis"}:
            facts.append(Fact("name", name))
            facts += _after_name(sentence, folded, being.end())
        elif is_job(fold(rest)):
            facts.append(Fact("job", take_value(sentence, folded, being.end(), job=True)))
    return [fact for fact in facts if fact.value]


def _after_name(sentence: str, folded: str, start: int) -> list[Fact]:
    """« Je suis Zoé, 34 ans, de Lille » : l'âge et la ville en apposition."""
    facts = []
    age = patterns.APPOSED_AGE.search(folded, start)
    if age:
        facts.append(Fact("age", age.group(1)))
    for place in patterns.APPOSED_PLACE.compiled.finditer(folded, start):
        value = take_value(sentence, folded, place.end(), place=True)
        if value.split("'")[-1].split(" ")[-1][:1].isupper():
            facts.append(Fact("city", value))
            break
    return facts


def _tastes(sentence: str, folded: str) -> list[Fact]:
    facts = []
    for pattern, key in (
        (patterns.LIKES, "like"),
        (patterns.FAN, "fan"),
        (patterns.DISLIKES, "dislike"),
        (patterns.PREFERS, "prefer"),
    ):
        for found in pattern.finditer(folded):
            value = take_value(sentence, folded, found.end())
            # Les goûts s'ajoutent les uns aux autres ; une préférence remplace l'ancienne.
            if value:
                facts.append(Fact(key if key == "prefer" else f"{key}:{fold(value)}", value))
                if key in ("like", "dislike"):
                    other = "dislike" if key == "like" else "like"
                    facts.append(Fact(f"{other}:{fold(value)}", ""))
    return facts


def _references(sentence: str, folded: str) -> list[Fact]:
    facts = []
    for found in patterns.REFERENCE.finditer(folded):
        value = patterns.REFERENCE_VALUE.match(folded, found.end())
        if value:
            number = sentence[value.start() : value.end()].rstrip("-/")
            noun = "commande" if found.group(1) == "order" else found.group(1)
            facts.append(Fact(f"reference:{noun_key(noun)}", number, found.group(1), "n°"))
    email = patterns.EMAIL.search(sentence)
    if email:
        facts.append(Fact("email", email.group().rstrip(".")))
    phone = patterns.PHONE.search(sentence)
    if phone and sum(c.isdigit() for c in phone.group()) >= 9:
        facts.append(Fact("phone", phone.group().strip()))
    return facts


def _kept(sentence: str, folded: str) -> list[Fact]:
    """« Retiens ce nombre : 7319 » : la valeur que la personne demande de garder."""
    found = patterns.KEEP.search(folded)
    if not found:
        return []
    value = sentence[found.start(1) : found.end(1)].strip(' .!"«»')
    return [Fact("kept", value)] if value else []


def _nouns(sentence: str, folded: str, short_turn: bool) -> list[Fact]:
    facts = []
    for found in patterns.MY.finditer(folded):
        value = take_value(sentence, folded, found.end())
        subject = sentence[found.start(1) : found.end(2)].strip(" ,")
        key = noun_key(found.group(2))
        if value:
            verb = found.group(3).strip(" ,") or "est"
            facts.append(
                Fact(key, is_name(value, told=True) if key == "name" else value, subject, verb)
            )
    for found in patterns.HAVE_NAMED.finditer(folded):
        value = is_name(sentence[found.end() :], told=True)
        subject = f"mon {found.group(1)}" if "ai " in found.group() else f"my {found.group(1)}"
        verb = "s'appelle" if subject.startswith("mon") else "is called"
        facts.append(Fact(noun_key(found.group(1)), value, subject, verb))
    if short_turn:
        for found in patterns.THE.finditer(folded):
            value = take_value(sentence, folded, found.end())
            subject = sentence[found.start(1) : found.end(2)]
            if value and noun_stems(subject):
                key = "the " + " ".join(sorted(noun_stems(subject)))
                facts.append(Fact(key, value, subject, found.group(3)))
    return facts
