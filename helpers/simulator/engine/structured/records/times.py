"""Les heures d'un texte, écrites « 09:30 »."""

from ...text.patterns import Pattern
from ...text.strings import stem, word_set

_TIME = Pattern(
    r"(?<![\d.,])(?:([01]?\d|2[0-3]) ?h ?([0-5]\d)?(?!\w)|([01]?\d|"
    r"2[0-3]):([0-5]\d)(?::[0-5]\d)? ?([ap]m)?|"
    r"(1[0-2]|[1-9]) ?([ap])\.?m\b\.?)"
)
_HOURS = word_set("heure time hour horaire")
_NEAR = 30
_NOON = Pattern(r"\b(midi|noon)\b")


def times_of(folded: str) -> list[tuple[int, int, str]]:
    """Où sont les heures d'un texte plié, et comment elles s'écrivent sur vingt-quatre heures.

    >>> [time for _, _, time in times_of("de 9h30 a 11h, puis 5 pm")]
    ['09:30', '11:00', '17:00']
    """
    made = []
    for found in _TIME.finditer(folded[:20_000]):
        hour, minute, clock, past, half, twelve, side = found.groups()
        number = int(hour or clock or twelve)
        after = (half or side or "").startswith("p")
        if half or side:
            number = number % 12 + (12 if after else 0)
        made.append((found.start(), found.end(), f"{number:02d}:{minute or past or '00'}"))
    made += [(found.start(), found.end(), "12:00") for found in _NOON.finditer(folded)]
    return sorted(made)


def time_for(words: frozenset[str], end: bool, folded: str) -> str | None:
    """L'heure qu'un champ désigne : celle qui suit son mot, sinon la première, ou la dernière.

    >>> time_for(frozenset({"heure", "arrivee"}), False, "depart 7h04, arrivee 9h02")
    '09:02'
    """
    clock = times_of(folded)
    for word in sorted(words - _HOURS):
        at = folded.find(stem(word)) if len(word) > 3 else -1
        near = [told for start, _, told in clock if 0 <= at < start <= at + _NEAR]
        if near:
            return near[0]
    if end:
        return clock[1][2] if len(clock) > 1 else None
    return clock[0][2] if clock else None
