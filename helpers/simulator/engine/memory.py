"""Ce que la personne a dit d'elle : des faits, relevés message par message.

Un fait plus récent remplace l'ancien de même clé ; « je n'habite plus à Paris » l'efface.
"""

import re
from dataclasses import replace
from functools import lru_cache

from . import memory_patterns as patterns
from .memory_corrections import announces_correction, corrected, correction_in
from .memory_fact import Fact
from .memory_values import is_job, is_name, is_place, noun_key, noun_stems, take_value
from .names import FIRST_NAMES
from .sentences import sentences
from .text import fold, squeeze

__all__ = ["Fact", "facts_of", "facts_of_instructions", "forgotten_stems", "known_facts"]

_CORRECTION = "correction"
_LONGEST_SENTENCE = 500
_LONGEST_TURN = 60_000
_LONGEST_CORRECTION = 400


def facts_of(text: str) -> tuple[Fact, ...]:
    """Les faits que la personne énonce dans un message, dans l'ordre.

    >>> [(fact.key, fact.value) for fact in facts_of("Je m'appelle Zoé et j'habite à Lille.")]
    [('name', 'Zoé'), ('city', 'à Lille')]
    """
    return tuple(fact for fact in _statements(text) if fact.key != _CORRECTION)


def _statements(text: str) -> tuple[Fact, ...]:
    """Les faits d'un message, et les rectifications qui portent sur un fait d'avant."""
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
    for fact in (*told, *(fact for message in messages for fact in _statements(message))):
        fixed = corrected(known, fact.value) if fact.key == _CORRECTION else fact
        if fixed is None:
            continue
        fixed = _named_apart(fixed, known)
        known.pop(fixed.key, None)
        if fixed.value:
            known[fixed.key] = fixed
    return known


def forgotten_stems(messages: tuple[str, ...]) -> list[frozenset[str]]:
    """Les racines de ce que la personne a demandé d'oublier : « oublie mon mot de passe »."""
    facts = (fact for message in messages for fact in facts_of(message))
    return [fact.stems for fact in facts if fact.subject and not fact.value]


def _named_apart(fact: Fact, known: dict[str, Fact]) -> Fact:
    """« Mon prénom est Luc, mon nom est Roy » : le nom de famille ne remplace pas le prénom."""
    first = known.get("name")
    family = fact.key == "name" and fact.stems == {"nom"}
    return replace(fact, key="surname") if family and first and "preno" in first.stems else fact


def _read_facts(text: str) -> tuple[Fact, ...]:
    found: list[Fact] = []
    cued = False
    for sentence in sentences(_without_reported_speech(text)):
        sentence = squeeze(sentence[:_LONGEST_SENTENCE])
        folded = fold(sentence)
        if sentence.endswith("?"):
            asked = patterns.QUESTION_AT.search(folded)
            sentence = sentence[: asked.start()] if asked else ""
        folded = fold(sentence)
        before = len(found)
        if patterns.ABOUT_ME.search(folded) or "@" in sentence or patterns.KEEP.search(folded):
            found.extend(_facts_in(sentence, folded, short_turn=len(text) < 800))
        if len(found) == before and len(text) < _LONGEST_CORRECTION:
            value = correction_in(sentence, folded, cued)
            found += [Fact(_CORRECTION, value)] if value else []
        cued = len(text) < _LONGEST_CORRECTION and announces_correction(folded)
    return tuple(found)


def _without_reported_speech(text: str) -> str:
    """Le texte sans les paroles d'un autre : « mon ami dit « je m'appelle Marc » »."""
    folded = fold(text)
    for found in reversed(list(patterns.REPORTED.finditer(folded))):
        text = text[: found.start(1)] + "…" + text[found.end(1) :]
    return text


def _facts_in(sentence: str, folded: str, short_turn: bool) -> list[Fact]:
    facts = _forgotten(folded) + _identity(sentence, folded) + _tastes(sentence, folded)
    facts += _references(sentence, folded) + _kept(sentence, folded)
    taken = {fact.key for fact in facts}
    numbers = {f.value for f in facts if f.key in _NUMBERED or f.key.startswith("reference:")}
    for fact in _nouns(sentence, folded, short_turn):
        # « ma commande est la n° 4521 » est déjà retenue comme numéro de commande.
        known = fact.value and fact.value.split(" ")[-1].lstrip("n°#") in numbers
        if fact.key not in taken and not known and not _same_value(fact, facts):
            facts.append(fact)
    return facts


_NUMBERED = ("phone", "email")


def _same_value(fact: Fact, facts: list[Fact]) -> bool:
    """Vrai si ce numéro ou cette adresse est déjà retenu, à un article près."""
    value = fact.value.removeprefix("le ").removeprefix("la ")
    return any(other.key in _NUMBERED and other.value == value for other in facts)


def _forgotten(folded: str) -> list[Fact]:
    found = patterns.NO_LONGER.search(folded)
    if not found:
        return []
    verb = found.group(1) or found.group(2)
    if verb and not found.group(3):
        keys = {"habite": "city", "vis": "city", "live": "city", "m'appelle": "name"}
        return [Fact(keys.get(verb, "company"), "")]
    return [Fact(noun_key(found.group(3)), "", found.group(3))]


def _identity(sentence: str, folded: str) -> list[Fact]:
    called = patterns.I_AM_CALLED.search(folded)
    facts = []
    name = is_name(sentence[called.end() :], told=True) if called else ""
    if called and name and (patterns.I_AM_SURELY.search(called.group()) or _sure(sentence, called)):
        facts.append(Fact("name", name))
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
            # « je vis à fond », « je vis en paix » ne disent pas où.
            living = key == "city" and patterns.LIVING.search(found.group()) is not None
            if living and not is_place(sentence[found.end() :]):
                continue
            facts.append(Fact(key, value))
            workplace = patterns.WORKPLACE.search(folded, found.end()) if key == "job" else None
            if workplace:
                where = take_value(sentence, folded, workplace.start(1), place=True)
                facts.append(Fact("company", where))
    origin = patterns.FROM.search(folded)
    if origin and not any(fact.key == "city" for fact in facts):
        place = take_value(sentence, folded, origin.end(), place=True)
        if is_place(sentence[origin.end() :]):
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


def _sure(sentence: str, called: re.Match[str]) -> bool:
    """« Moi c'est Paul » donne un nom, pas « moi c'est pareil » ni « appelle-moi demain »."""
    rest = sentence[called.end() :].lstrip(' "«')
    first = rest.split(" ")[0].strip('.,;!?»"')
    return first[:1].isupper() or fold(first) in FIRST_NAMES


def _after_name(sentence: str, folded: str, start: int) -> list[Fact]:
    """« Je suis Zoé, 34 ans, de Lille » : l'âge et la ville en apposition."""
    facts = []
    age = patterns.APPOSED_AGE.search(folded, start)
    if age:
        facts.append(Fact("age", age.group(1)))
    for place in patterns.APPOSED_PLACE.compiled.finditer(folded, start):
        value = take_value(sentence, folded, place.end(), place=True)
        if is_place(sentence[place.end() :]):
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
        many = patterns.MANY.search(found.group()) is not None
        value = take_value(sentence, folded, found.end(), many=many)
        subject = sentence[found.start(1) : found.end(2)].strip(" ,")
        key = noun_key(found.group(2))
        if value:
            verb = found.group(3).strip(" ,") or "est"
            facts.append(
                Fact(key, is_name(value, told=True) if key == "name" else value, subject, verb)
            )
            for more in patterns.AND_MY.compiled.finditer(folded, found.end()):
                other = sentence[more.start(3) : more.end(3)]
                if other[:1].isupper() or other[:1].isdigit():
                    whole = sentence[more.start(1) : more.end(2)]
                    facts.append(Fact(noun_key(more.group(2)), other, whole, verb))
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
