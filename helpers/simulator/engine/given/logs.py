"""Lire un journal : une ligne par événement, son heure, son niveau, son statut, sa durée."""

from dataclasses import dataclass

from ..text.patterns import Pattern
from ..text.strings import fold, squeeze

_TIME = Pattern(
    r"^\W?(?:\d{4}-\d{2}-\d{2}[t ])?(\d{1,2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?(?:z|[+-]\d{2}:?\d{2})?"
)
_LEVEL = Pattern(r"\b(debug|info|notice|warn(?:ing)?|error|err|fatal|critical)\b")
_STATUS = Pattern(r"\bstatus[=: ]+\"?([a-z0-9_]+)|(?<![\w./:=-])([1-5]\d\d)(?![\w./:-])")
_DURATION = Pattern(r"(?<![\w.])(\d{1,9}(?:[.,]\d{1,6})?) ?(ms|s|sec|secondes?|seconds?)\b")
_KEY = Pattern(r"\b([a-z][a-z_-]{1,20})=(\"[^\"\n]{0,200}\"|[^\s\"]{1,100})")
_CALL = Pattern(r"\b(get|post|put|patch|delete|head) +(/\S{0,100})")
_FAILED = ("failed", "fail", "error", "failure", "ko", "timeout", "crashed", "killed")
_LEAST_LINES = 3


@dataclass(frozen=True)
class Event:
    """Une ligne : ce qu'on y lit, vide si elle ne le dit pas."""

    line: str
    time: str = ""
    level: str = ""
    status: str = ""
    duration: float = 0.0  # en millisecondes
    shown_duration: str = ""
    subject: str = ""  # « POST /v1/chat », « job 12 »
    note: str = ""  # le message d'erreur

    @property
    def failed(self) -> bool:
        """Vrai si l'événement est un échec."""
        numeric = self.status.isdigit() and int(self.status) >= 400
        return (
            numeric or self.status in _FAILED or self.level in ("error", "err", "fatal", "critical")
        )


def read_log(text: str) -> list[Event]:
    """Les événements d'un journal ; aucun si le texte n'en est pas un.

    >>> read_log("Une lettre.\\nSur deux lignes.\\nOu trois.")
    []
    """
    lines = [line for line in text[:200_000].split("\n") if line.strip()]
    events = [event for line in lines if (event := _event(line[:2000])) is not None]
    return events if len(events) >= _LEAST_LINES and 2 * len(events) >= len(lines) else []


def _event(line: str) -> Event | None:
    folded = fold(line)
    time = _TIME.match(folded.lstrip())
    level = _LEVEL.search(folded)
    status = _STATUS.search(folded, time.end() if time else 0)
    duration = _DURATION.search(folded)
    if not (time or level) or not (status or level):
        return None
    keys = {m.group(1): line[m.start(2) : m.end(2)].strip('"') for m in _KEY.finditer(folded)}
    value, unit = (duration.group(1), duration.group(2)) if duration else ("0", "ms")
    call = _CALL.search(folded)
    subject = squeeze(line[call.start() : call.end()]) if call else _named(keys)
    end = max((m.end() for m in (status, duration, call) if m), default=0)
    rest = "" if keys.get("error") or not (status or duration) else squeeze(line[end:])
    return Event(
        line=squeeze(line),
        time=time.group(1) if time else "",
        level=level.group(1) if level else "",
        status=(status.group(1) or status.group(2)) if status else "",
        duration=float(value.replace(",", ".")) * (1 if unit == "ms" else 1000),
        shown_duration=f"{value} {'ms' if unit == 'ms' else 's'}" if duration else "",
        subject=subject,
        note=keys.get("error") or keys.get("msg") or keys.get("message") or rest.strip(" -:|"),
    )


def _named(keys: dict[str, str]) -> str:
    for key in ("job", "task", "request", "path", "route", "url", "id", "service", "user"):
        if key in keys:
            return f"{key} {keys[key]}"
    return ""
