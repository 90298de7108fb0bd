"""Raccourcir la réponse précédente : de moitié, d'un tiers, ou à tant de mots."""

from ..draft import Draft
from ..reading.request import MARK, Request
from ..text.numbers import NUMERAL, read_integer
from ..text.patterns import Pattern
from ..text.sentences import bullet_length, sentences
from ..text.strings import fold

_HALF = Pattern(
    r"\b(?:half (?:as long|the (?:length|size))|in half|by half|by 50 ?%|deux fois (?:plus court|"
    r"moins "
    r"long)\w*|(?:de|par|a la) moitie|moitie (?:moins|plus court)\w*|de 50 ?%)(?=\W|$)"
)
_THIRD = Pattern(r"\b(?:by a third|d'un tiers|un tiers (?:plus court|moins long)\w*)\b")
_QUARTER = Pattern(
    r"\b(?:by three quarters|to a quarter|au quart|des trois quarts|quatre fois plus court\w*)\b"
)
_TO_WORDS = Pattern(rf"\b({NUMERAL}) (?:mots?|words?)\b")
_CUTS = Pattern(
    r"\b(?:raccourci\w*|redui\w*|coupe\w*|resserre\w*|abrege\w*|condense\w*|ramene\w*|shorten\w*|"
    r"cut|trim\w*|reduce\w*|condense|tighten|(?:make|get|bring) (?:it|this|that|the \w+)|"
    r"fais(?:-l[ea]|-en)?|rends(?:-l[ea])?|plus court\w*|moins long\w*|shorter)\b"
)
_OTHER_THING = Pattern(
    r"\b(?:cut|trim|shorten|reduce|coupe[rz]?|redui\w+|raccourci\w*|fais|rends) (?:the|an?|"
    r"l[ea]s?|l'|une?|my|your|mon|"
    r"ma|ta|ton|votre)(?: |(?<='))(?!(?:text|letter|message|mail|email|e-mail|answer|reply|"
    r"article|summary|poem|story|"
    r"paragraph|version|texte|lettre|reponse|courriel|resume|poeme|annonce|histoire|paragraphe|"
    r"tout|whole|"
    r"length|longueur|derni\w+|last|previous)\w*\b)"
)
_FACT = Pattern(r"\d|%|[€$£]")
_NAME = Pattern(r"(?<=[a-zà-ÿ,:] )[A-ZÀ-Þ][\wà-ÿ-]+")
_LONGEST_ASK = 120
_LEAST = 15
_SHORT_LINE = 7


def shortened(request: Request) -> Draft | None:
    """La réponse précédente ramenée à la longueur voulue, ses faits gardés d'abord."""
    answer = request.last_answer
    asked = request.folded
    if len(asked) > _LONGEST_ASK or request.material or len(answer.split()) < _LEAST:
        return None
    size = len(answer.split()) + len(MARK.split())
    target = _target(asked, size)
    ordered = _CUTS.search(asked) and not _OTHER_THING.search(asked)
    if not target or not ordered or target >= size:
        return None
    text = _cut(answer, target - len(MARK.split()))
    return Draft(text, core=text, shaped=True, effort=90)


def _target(asked: str, size: int) -> int:
    for share, pattern in ((0.5, _HALF), (2 / 3, _THIRD), (0.25, _QUARTER)):
        if pattern.search(asked):
            return round(size * share)
    words = _TO_WORDS.search(asked)
    return read_integer(words.group(1)) if words else 0


def _cut(answer: str, target: int) -> str:
    """Le texte sans ses phrases les moins utiles ; salutations, titres et signature restent."""
    blocks = [_units(block) for block in answer.split("\n\n")]
    flat = [(b, u, unit) for b, block in enumerate(blocks) for u, unit in enumerate(block)]
    size = sum(len(unit.split()) for _, _, unit in flat)
    order = sorted(flat, key=lambda one: (_worth(one[2]), -one[0], -one[1]))
    gone: set[tuple[int, int]] = set()
    for b, u, unit in order:
        count = len(unit.split())
        # Mieux vaut une phrase de trop qu'un texte bien trop court.
        if size > target and size - count >= target - count // 2 and len(gone) < len(flat) - 1:
            gone.add((b, u))
            size -= count
    kept = [
        [unit for u, unit in enumerate(block) if (b, u) not in gone]
        for b, block in enumerate(blocks)
    ]
    joined = [
        ("\n" if any("\n" in unit or bullet_length(unit) for unit in block) else " ").join(block)
        for block in kept
    ]
    return "\n\n".join(block for block in joined if block.strip())


def _units(block: str) -> list[str]:
    """Les lignes d'une liste, ou les phrases d'un paragraphe ; un court bloc reste entier."""
    lines = block.split("\n")
    if len(lines) > 1 and all(bullet_length(line) for line in lines):
        return lines
    if len(lines) > 1 or block.startswith("#"):
        return [block]
    return sentences(block) or [block]


def _worth(unit: str) -> int:
    """Ce qui vaut d'être gardé : les titres et lignes courtes, puis les faits."""
    short = len(unit.split()) < _SHORT_LINE and fold(unit)[-1:] not in (".", "!", "?")
    if short or unit.startswith("#") or "\n" in unit:
        return 9
    return 2 * len(_FACT.findall(unit)[:3]) + 2 * len(_NAME.findall(unit)[:3])
