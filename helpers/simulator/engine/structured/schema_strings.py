"""Une chaîne qui respecte ``format``, ``pattern``, ``minLength`` et ``maxLength``."""

import re

from ..finding.iso_dates import ISO, iso_date
from ..text.patterns import Pattern
from ..text.strings import fold
from .schema_pattern import is_safe, string_for_pattern
from .schema_read import Schema, integer

_TIME = Pattern(r"\b(\d{1,2}) ?(?:h|:)(?: ?(\d{2}))?\b")

_FORMATS = {
    "date": (Pattern(r"\d{4}-\d{2}-\d{2}"), "2026-01-01"),
    "date-time": (
        Pattern(r"\d{4}-\d{2}-\d{2}t\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:z|[+-]\d{2}:\d{2})"),
        "2026-01-01T00:00:00Z",
    ),
    "time": (Pattern(r"\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:z|[+-]\d{2}:\d{2})"), "00:00:00Z"),
    "duration": (
        Pattern(r"p(?=[\dt])(?:\d+y)?(?:\d+m)?(?:\d+d)?(?:t(?:\d+h)?(?:\d+m)?(?:\d+s)?)?"),
        "P1D",
    ),
    "email": (
        Pattern(
            r"[\w.+-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9-]{1,63})"
            r"*\.[a-z]{2,24}"
        ),
        "contact@example.com",
    ),
    "hostname": (
        Pattern(
            r"(?=.{1,253}$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])"
            r"?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*"
        ),
        "example.com",
    ),
    "ipv4": (Pattern(r"(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?!$)|$)){4}"), "192.0.2.1"),
    "ipv6": (Pattern(r"(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}"), "2001:db8:0:0:0:0:0:1"),
    "uuid": (
        Pattern(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"),
        "00000000-0000-4000-8000-000000000000",
    ),
    "uri": (Pattern(r"https?://[^\s<>\"{}|\\^`]+"), "https://example.com/"),
    "url": (Pattern(r"https?://[^\s<>\"{}|\\^`]+"), "https://example.com/"),
}
_FILLER = "non précisé"


def fitted_string(schema: Schema, wanted: str | None, neutral: str = _FILLER) -> str:
    """``wanted`` s'il convient au schéma (converti au besoin), sinon une chaîne neutre permise.

    >>> fitted_string({"format": "date"}, "le 3 mars 2026")
    '2026-03-03'
    >>> fitted_string({"pattern": "^[A-Z]{3}$"}, None)
    'AAA'
    """
    named = schema.get("format")
    least, most = integer(schema.get("minLength")), integer(schema.get("maxLength"), -1)
    pattern = schema.get("pattern")
    if isinstance(named, str) and named in _FORMATS:
        value = _formatted(named, wanted)
        if not isinstance(pattern, str) or _matches(pattern, value):
            return value
    if isinstance(pattern, str):
        for candidate in (wanted, neutral if wanted is None else None):
            sized = (
                candidate is not None
                and least <= len(candidate)
                and (most < 0 or len(candidate) <= most)
            )
            if candidate is not None and sized and _matches(pattern, candidate):
                return candidate
        return _lengthened(string_for_pattern(pattern, least), least, pattern)
    return _sized(wanted if wanted is not None else neutral, least, most)


def _formatted(named: str, wanted: str | None) -> str:
    converted = _converted(named, wanted) if wanted else ""
    return converted or _FORMATS[named][1]


def _converted(named: str, wanted: str) -> str:
    if named not in _FORMATS:
        return ""
    wanted = wanted.strip()[:500]
    if named == "date":
        return iso_date(wanted)
    if named in ("date-time", "time"):
        if (
            _FORMATS[named][0].fullmatch(fold(wanted))
            and (named == "time" or iso_date(wanted))
            and _hour_is_valid(wanted)
        ):
            return wanted
        time = _clock_time(wanted) if named == "time" or not ISO.fullmatch(wanted) else "00:00:00"
        day = iso_date(wanted)
        if named == "time":
            return f"{time}Z" if time else ""
        return f"{day}T{time or '00:00:00'}Z" if day else ""
    shape = _FORMATS[named][0]
    if not wanted.isascii() or ".." in wanted:
        return ""
    if named in ("ipv4", "duration", "uuid", "ipv6"):
        ok = shape.fullmatch(fold(wanted)) and wanted[-1] not in "Tt."
        return wanted.upper() if ok and named == "duration" else wanted if ok else ""
    return wanted if shape.fullmatch(fold(wanted)) else ""


def _hour_is_valid(text: str) -> bool:
    digits = [int(part) for part in re.findall(r"\d+", text.upper().partition("T")[2] or text)[:3]]
    offset = re.search(r"[+-](\d{2}):(\d{2})$", text)
    sane = len(digits) == 3 and digits[0] < 24 and digits[1] < 60 and digits[2] < 60
    return sane and (offset is None or (int(offset.group(1)) < 24 and int(offset.group(2)) < 60))


def _clock_time(text: str) -> str:
    found = _TIME.search(fold(text))
    if not found or int(found.group(1)) > 23 or int(found.group(2) or 0) > 59:
        return ""
    return f"{int(found.group(1)):02d}:{int(found.group(2) or 0):02d}:00"


def _matches(pattern: str, candidate: str) -> bool:
    if not is_safe(pattern) or len(candidate) > 300:
        return False
    try:
        return re.search(pattern, candidate) is not None
    except re.error:
        return False


def _lengthened(text: str, least: int, pattern: str) -> str:
    """Le texte allongé par la fin, si le motif n'y est pas ancré."""
    if len(text) >= least or pattern.endswith("$"):
        return text
    return text + "a" * (least - len(text))


def _sized(text: str, least: int, most: int) -> str:
    if most >= 0:
        text = text[:most]
    while len(text) < least and text:
        text = (
            (text + " " + text)[: max(least, len(text) + 1)]
            if least < 100_000
            else text.ljust(least, ".")
        )
    return text or "." * least
