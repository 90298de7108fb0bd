"""Ce que la personne a dit d'elle : des faits, relevés message par message.

Un fait plus récent remplace l'ancien de même clé ; « je n'habite plus à Paris » l'efface.
"""

from dataclasses import replace
from functools import lru_cache

from ..text.sentences import sentences
from ..text.strings import fold, squeeze
from . import patterns
from .corrections import announces_correction, corrected, correction_in, replaced_value
from .fact import Fact
from .statements import forgotten, identity, kept, possessions, references, tastes

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
        fixed = corrected(known, fact.value, fact.subject) if fact.key == _CORRECTION else fact
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
            instead = replaced_value(folded) if value else ""
            found += [Fact(_CORRECTION, value, instead)] if value else []
        cued = len(text) < _LONGEST_CORRECTION and announces_correction(folded)
    return tuple(found)


def _without_reported_speech(text: str) -> str:
    """Le texte sans les paroles d'un autre : « mon ami dit « je m'appelle Marc » »."""
    folded = fold(text)
    for found in reversed(list(patterns.REPORTED.finditer(folded))):
        text = text[: found.start(1)] + "…" + text[found.end(1) :]
    return text


def _facts_in(sentence: str, folded: str, short_turn: bool) -> list[Fact]:
    facts = forgotten(folded) + identity(sentence, folded) + tastes(sentence, folded)
    facts += references(sentence, folded) + kept(sentence, folded)
    taken = {fact.key for fact in facts}
    numbers = {f.value for f in facts if f.key in _NUMBERED or f.key.startswith("reference:")}
    for fact in possessions(sentence, folded, short_turn):
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
