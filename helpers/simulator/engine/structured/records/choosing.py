"""La valeur permise qu'un morceau fait choisir : par son ton, sa langue, ou le sens de ses mots."""

from ...text.strings import fold, stem
from .career import language_named
from .meanings import by_meaning, by_tone
from .slots import Slots
from .spec import Spec

_SHORT = 3  # mots d'un bout de phrase qui ne dit que la valeur choisie


def option_for(spec: Spec, slots: Slots, heading: str) -> str | None:
    """L'une des valeurs permises ; ce qui la dit est ôté du morceau. ``None`` si rien ne la dit.

    ``heading`` : le titre sous lequel le morceau est dit (« Desserts »).
    """
    options = list(spec.options)
    if spec.tonal:
        return by_tone(options, slots.body)
    said, code = language_named(slots.body) if spec.concept == "language" else ("", "")
    match = next((o for o in options if code and fold(o) in (code, fold(said))), None)
    if match is not None:
        return match
    meant = _beside(spec, slots) or by_meaning(options, slots.body)
    if meant is not None and slots.free()[1:]:
        slots.take_around(meant[1], _SHORT)
    meant = meant or by_meaning(options, heading)
    return None if meant is None else meant[0]


def _beside(spec: Spec, slots: Slots) -> tuple[str, int] | None:
    """La valeur que dit le bout de phrase qui nomme le champ : « impact élevé »."""
    for word in sorted(spec.words):
        start, said = slots.near(stem(word)) if len(word) > _SHORT else (0, "")
        meant = by_meaning(list(spec.options), said)
        if meant is not None:
            return meant[0], start + meant[1]
    return None
