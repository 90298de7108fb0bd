"""Comparer les en-têtes que l'API documente : leur présence et leur forme."""

import re
from collections.abc import Mapping

from helpers.simulator.contract.difference import ABSENT, Difference

_LIMITS = tuple(
    f"x-ratelimit-{what}-{unit}"
    for what in ("limit", "remaining", "reset")
    for unit in ("requests", "tokens")
)
DOCUMENTED = ("content-type", "x-request-id", "openai-processing-ms", "retry-after", *_LIMITS)

_FORMS = (
    (re.compile(r"\d+"), "entier"),
    (re.compile(r"\d+\.\d+"), "nombre à virgule"),
    (re.compile(r"(?=.)(\d+h)?(\d+m)?(\d+(\.\d+)?s)?(\d+ms)?"), "durée"),
    (re.compile(r"req_[A-Za-z0-9_-]+"), "req_…"),
    (re.compile(r""), "vide"),
)


def compare_headers(server: Mapping[str, str], simulator: Mapping[str, str]) -> list[Difference]:
    """Les différences d'en-têtes documentés, dont les noms sont en minuscules.

    >>> found = compare_headers({"x-request-id": "7"}, {"x-request-id": "req_a"})
    >>> print(found[0])
    autre en-tête, x-request-id\u00a0: serveur entier, simulateur req_…
    """
    found = []
    for name in DOCUMENTED:
        given, expected = (header_form(name, side.get(name)) for side in (server, simulator))
        if given == expected:
            continue
        kind = "autre en-tête"
        if given == ABSENT:
            kind = "en-tête en moins"
        elif expected == ABSENT:
            kind = "en-tête en plus"
        found.append(Difference(kind, name, given, expected))
    return found


def header_form(name: str, value: str | None) -> str:
    """La forme d'un en-tête ; la valeur même, pour ``content-type``.

    >>> header_form("content-type", "Text/HTML"), header_form("retry-after", "1.5")
    ('text/html', 'nombre à virgule')
    """
    if value is None:
        return ABSENT
    value = value.strip()
    if name == "content-type":
        kept = re.sub(r"[^\w/;=.+-]", "", value.lower(), flags=re.ASCII)
        return kept[:80]
    return next((label for pattern, label in _FORMS if pattern.fullmatch(value)), "autre texte")
