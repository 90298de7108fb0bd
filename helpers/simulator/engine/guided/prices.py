"""Les prix donnés : trouver celui qu'on demande, le multiplier, dire ce qui reste à payer."""

from dataclasses import dataclass
from decimal import Decimal

from ..finding.entities import amounts
from ..text.numbers import NUMERAL, read_integer, spell_number
from ..text.patterns import Pattern
from ..text.strings import fold
from .concepts import concepts

_DIGITS = Pattern(r"\d{1,3}(?:[ .,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?")
_UNIT = Pattern(
    r"^[^.;:\d]{0,4}(?:(?:par|per|an?|/|la|le|l'|each|de l'|chaque|every)\s?)+(personnes?|person|"
    r"nuit|nights?|jour|journee|day|heures?|hour|mois|month|semaines?|week|adultes?|adult|enfants?|"
    r"child|unite|piece|km|kilo|head|an|year|seance|session)\b"
)
_PAYER = Pattern(
    r"\s(?:for|pour|en|in|to|vers) (?:les |la |le |l'|the |une? |an? |chaque |"
    r"each )?([a-z][a-z-]{2,20})"
)
_LETTERS = Pattern(r"[a-z]{2}")
_UNITS = (
    ("person", r"(?:personnes?|adultes?|pers|people|persons?|adults?|guests?|heads?|voyageurs?)"),
    ("night", r"(?:nuits?|nuitees?|nights?)"),
    ("day", r"(?:jours?|journees?|days?)"),
    ("hour", r"(?:heures?|hours?|h\b)"),
    ("week", r"(?:semaines?|weeks?)"),
    ("month", r"(?:mois|months?)"),
    ("year", r"(?:ans?|annees?|years?)"),
    ("child", r"(?:enfants?|child(?:ren)?|kids?)"),
    ("session", r"(?:seances?|sessions?|cours|lecons?|lessons?)"),
)  # fmt: skip
_FREE_UNDER = Pattern(
    r"\b(?:gratuit\w*|offert\w*|free)\b[^.;]{0,40}?(?:moins de|under|below|jusqu'a|up to|younger "
    r"than) (\d{1,2})\b"
)
_SHARE = Pattern(
    r"\b(?:dont )?(\d{1,2}(?:[.,]\d)?) ?%[^.;]{0,40}?\b(?:paye\w*|pris\w* en charge|finance\w*|"
    r"rembourse\w*|paid|covered|funded|a la charge)\b"
)
_EXCEPT = Pattern(r"\b(?:sauf|hormis|except|unless|excepte)\b\s*([^.;]{2,80})")
_COUNT = NUMERAL


@dataclass(frozen=True)
class Price:
    """Un prix : ce qu'il paie, combien, l'unité, ce qui en dispense."""

    label: str
    about: frozenset[str]
    value: Decimal
    written: str
    unit: str
    free_under: int
    share: Decimal
    exception: str
    sentence: str

    def spelled(self, value: Decimal, french: bool) -> str:
        """Une somme dans la même monnaie, écrite de la même façon."""
        if value == self.value:
            return self.written
        cents = value != value.to_integral_value()
        number = spell_number(value, french)
        if cents:
            number = f"{value:.2f}".replace(".", ",") if french else f"{value:.2f}"
        sign = next((s for s in "$£€" if s in self.written), "")
        if self.written[:1] in "$£€":
            return sign + number
        tail = "".join(c for c in self.written if not c.isdigit()).strip(" .,\u00a0\u202f")
        return f"{number}\N{NO-BREAK SPACE}{tail}" if french else f"{number} {tail}"


def prices(told: list[str]) -> list[Price]:
    """Tous les prix des phrases, dans l'ordre.

    >>> [(p.label, str(p.value)) for p in prices(["Menu: ramen $12, gyoza $6."])]
    [('Menu: ramen', '12'), ('gyoza', '6')]
    """
    found: list[Price] = []
    for sentence in told:
        folded = fold(sentence)
        previous = 0
        head = ""
        for written in amounts(sentence):
            at = folded.find(fold(written), previous)
            if at < 0:
                continue
            label = sentence[previous:at].strip(" ,;:–-()")
            stop = at + len(written)
            after = folded[stop:]
            if not _LETTERS.search(fold(label)):
                label = head
            head = head or label
            unit = _UNIT.match(after)
            payer = _PAYER.match(after)
            if payer:
                # « $9 for adults, $4 for students » : la chose suit son prix.
                label = f"{label} {sentence[stop : stop + payer.end()].strip()}".strip()
            until = after[: _next_amount(after)]
            free, share, exception = (p.search(until) for p in (_FREE_UNDER, _SHARE, _EXCEPT))
            found.append(
                Price(
                    label=label,
                    about=concepts(label)
                    | (concepts(unit.group()) if unit else frozenset())
                    | (concepts(head) if payer else frozenset()),
                    value=_decimal(written),
                    written=written,
                    unit=_unit(unit.group(1)) if unit else "",
                    free_under=int(free.group(1)) if free else 0,
                    share=Decimal(share.group(1).replace(",", ".")) if share else Decimal(0),
                    exception=exception.group(1).strip() if exception else "",
                    sentence=sentence,
                )
            )
            previous = stop + (payer.end() if payer else 0)
    return found


def _next_amount(after: str) -> int:
    following = amounts(after)
    return after.find(following[0]) if following else len(after)


def _decimal(written: str) -> Decimal:
    found = _DIGITS.search(fold(written))
    digits = found.group().replace(" ", "") if found else "0"
    whole, mark, cents = digits.replace(",", ".").rpartition(".")
    if mark and len(cents) == 3:
        return Decimal(whole.replace(".", "") + cents)
    return Decimal(f"{whole.replace('.', '')}.{cents}") if mark else Decimal(digits)


def _unit(word: str) -> str:
    return next((name for name, words in _UNITS if Pattern(words).match(word)), "")


def quantity(asked: str, unit: str) -> int:
    """Combien d'unités la question compte, 0 si elle n'en dit rien.

    >>> quantity("how much for three nights?", "night"), quantity("pour une nuit ?", "night")
    (3, 1)
    """
    words = next((words for name, words in _UNITS if name == unit), "")
    if not words:
        return 0
    found = Pattern(rf"\b({_COUNT})[ -](?:\w+ )?{words}\b").search(asked)
    return read_integer(found.group(1)) if found else 0
