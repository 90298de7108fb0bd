"""Le haïku : trois vers, cinq, sept et cinq syllabes, sur les thèmes et le lieu de la demande."""

from ..draft import Draft
from ..reading.request import Request
from ..text.keywords import topic_words
from ..text.numbers import NUMERAL, read_integer
from ..text.patterns import Pattern
from ..text.strings import fold, squeeze
from .haiku_images import (
    ENGLISH_PLACES,
    ENGLISH_WORDS,
    FRENCH_PLACES,
    FRENCH_WORDS,
    PLAIN,
    THEMES,
    Theme,
)

_VOWELS = Pattern(r"[aeiouy]+")
_MUTE_FRENCH = Pattern(r"[^aeiouy\W](?:e|es|ent)$")
_MUTE_ENGLISH = Pattern(r"(?:[^aeiouyl\W]e|[^aeiouydt\W]ed)$")
_PLACE = Pattern(
    r"\b(?i:de|d['’]|à|sur|vers|près de|in|at|of|over|near|on)\s?"
    r"((?:[A-ZÀ-Þ][\wà-ÿ'’]+)(?:[- ][A-ZÀ-Þ][\wà-ÿ'’]+){0,3})"
)
_COUNT = Pattern(rf"\b({NUMERAL}) (?:petits? |short )?ha[iï]kus?\b")
_GENRE = frozenset({"haiku", "haikus", "japonais", "japanese"})
_FIRST, _SECOND = 5, 7
_MOST = 5


def syllables(line: str, french: bool) -> int:
    """Le nombre de syllabes d'un vers ; un « e » muet ne compte que devant une consonne.

    >>> syllables("la pluie sans un mot", True), syllables("soft rain on the roof", False)
    (5, 5)
    """
    told = Pattern(r"[a-z]+").findall(fold(line))
    followed = zip(told, [*told[1:], "a"], strict=True)
    return sum(_of_word(word, after, french) for word, after in followed)


def _of_word(word: str, after: str, french: bool) -> int:
    groups = len(_VOWELS.findall(word))
    if french:
        mute = _MUTE_FRENCH.search(word) is not None and (after[0] in "aeiouyh")
    else:
        mute = _MUTE_ENGLISH.search(word) is not None
    return max(groups - mute, 1 if groups else 0)


def haiku(subject: str, request: Request) -> Draft:
    """Un haïku (ou plusieurs) sur les thèmes de la demande, sans les mots qu'elle défend."""
    asked = _COUNT.search(request.folded_ask)
    count = max(1, min(read_integer(asked.group(1)) if asked else 1, _MOST))
    forbidden = request.forbidden
    written = [_written(subject, number, forbidden, request) for number in range(count)]
    text = "\n\n".join(dict.fromkeys(written))
    return Draft(text, core=text, data={"poeme": text}, shaped=True, effort=90)


def _written(subject: str, number: int, forbidden: tuple[str, ...], request: Request) -> str:
    about = squeeze(subject) or request.ask
    themes = _themes(about) or _themes(request.ask)
    first = themes[number % len(themes)] if themes else PLAIN
    others = [theme for theme in themes if theme is not first]
    second = others[0] if others else first
    opening = _lines(first, 5, number, request)
    if not themes:
        opening = [*_with_word(about, forbidden, request), *opening]
    middle = _lines(second, _SECOND, number, request) + _lines(first, _SECOND, number, request)
    third = others[1] if len(others) > 1 else first
    closing = [*_with_place(request), *_lines(third, _FIRST, number + 1, request)]
    lines: list[str] = []
    spare = _lines(PLAIN, _FIRST, number, request)
    for choices in (opening, middle, closing):
        usable = [
            line for line in [*choices, *spare] if line not in lines and _free(line, forbidden)
        ]
        lines += usable[:1]
    return "\n".join(lines)


def _themes(text: str) -> list[Theme]:
    """Les thèmes d'un texte, dans l'ordre où il les nomme."""
    folded = fold(text)
    found = [
        (match.start(), theme) for theme in THEMES if (match := theme.announced.search(folded))
    ]
    return [theme for _, theme in sorted(found, key=lambda one: one[0])]


def _lines(theme: Theme, size: int, number: int, request: Request) -> list[str]:
    if size == _FIRST:
        lines = theme.french_short if request.french else theme.english_short
    else:
        lines = theme.french_long if request.french else theme.english_long
    turned = number % len(lines)
    return [*lines[turned:], *lines[:turned]]


def _with_place(request: Request) -> list[str]:
    """Le dernier vers qui nomme le lieu de la demande."""
    place = _PLACE.compiled.search(request.ask)
    if place is None:
        return []
    frames = FRENCH_PLACES if request.french else ENGLISH_PLACES
    return _closest([frame.format(p=place.group(1)) for frame in frames], request)


def _with_word(about: str, forbidden: tuple[str, ...], request: Request) -> list[str]:
    """Le premier vers, autour d'un mot du sujet."""
    words = [word for word in topic_words(about, 6) if fold(word) not in _GENRE]
    word = next((word for word in words if _free(word, forbidden)), "")
    if not word:
        return []
    frames = FRENCH_WORDS if request.french else ENGLISH_WORDS
    return _closest([frame.format(w=word) for frame in frames], request)


def _closest(lines: list[str], request: Request) -> list[str]:
    best = min(lines, key=lambda line: abs(syllables(line, request.french) - _FIRST))
    return [best] if abs(syllables(best, request.french) - _FIRST) < 2 else []


def _free(line: str, forbidden: tuple[str, ...]) -> bool:
    """Vrai si le vers n'emploie aucun mot défendu, ni son pluriel."""
    told = Pattern(r"[\w'-]+").findall(fold(line))
    return not any(fold(word) in (one, one.rstrip("s")) for word in forbidden for one in told)
