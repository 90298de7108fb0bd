"""Les pannes sur commande : une par appel, dans l'ordre demandé, jamais au hasard.

Une panne s'écrit ``genre`` ou ``genre; option=valeur; ...``, dans l'en-tête ``x-simulate-fault``
d'un appel (toute façade, tout client), ou par ``helpers.wire.inject_faults`` dans un carnet.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from helpers.simulator import errors

HEADER = "x-simulate-fault"

# Genre -> options admises, avec leur valeur par défaut (le type de la valeur est celui attendu).
KINDS: Mapping[str, Mapping[str, object]] = {
    "none": {},
    "rate_limit": {"retry_after": 1.0, "limit": 3},
    "slow_down": {},
    "quota": {"code": "insufficient_quota"},
    "server_error": {},
    "overloaded": {},
    "http_error": {"status": 409, "type": "invalid_request_error", "code": "", "message": ""},
    "conversation_locked": {},
    "timeout": {},
    "disconnect": {},
    "lost_reply": {},
    "slow": {"seconds": 5.0},
    "stream_cut": {"after": 3, "silent": False},
    "stream_error": {"after": 3},
    "response_failed": {"code": "server_error"},
    "incomplete": {"reason": "content_filter"},
    "refusal": {},
}

# Celles où le serveur fait le travail avant que la réponse ne se gâte.
AFTER_WORK = ("none", "lost_reply", "slow", "stream_cut", "stream_error")
FAILURE_CODES = ("server_error", "rate_limit_exceeded", "invalid_prompt")
INCOMPLETE_REASONS = ("content_filter", "max_output_tokens")


class UnknownFault(ValueError):
    """La panne demandée n'existe pas, ou l'une de ses options est fausse."""


@dataclass(frozen=True)
class Fault:
    """Une panne : son genre, et ses options (toutes, valeurs par défaut comprises).

    >>> Fault.parse("rate_limit; retry_after=2").options["retry_after"]
    2.0
    >>> Fault.parse("panne")
    Traceback (most recent call last):
        ...
    helpers.simulator.faults.UnknownFault: ...
    """

    kind: str
    options: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> "Fault":
        """Lit une panne écrite. Lève ``UnknownFault``, qui dit ce qui est admis."""
        kind, *pairs = (part.strip() for part in text.split(";"))
        given = dict(_split_pair(pair) for pair in pairs if pair)
        return cls.make(kind, **given)

    @classmethod
    def make(cls, kind: str, **given: object) -> "Fault":
        """Une panne, d'après son genre et ses options. Lève ``UnknownFault``."""
        if kind not in KINDS:
            raise UnknownFault(
                f"La panne «\u00a0{kind}\u00a0» n'existe pas\u00a0: choisissez parmi "
                f"{', '.join(KINDS)}."
            )
        options = dict(KINDS[kind])
        for name, value in given.items():
            if name not in options:
                admitted = ", ".join(options) or "aucune"
                raise UnknownFault(
                    f"La panne «\u00a0{kind}\u00a0» n'a pas d'option «\u00a0{name}\u00a0» "
                    f"(options\u00a0: {admitted})."
                )
            options[name] = _convert(f"{kind}; {name}", value, options[name])
        _check_choices(kind, options)
        return cls(kind, options)

    def __str__(self) -> str:
        changed = (
            f"; {name}={_written(value)}"
            for name, value in self.options.items()
            if value != KINDS[self.kind][name]
        )
        return self.kind + "".join(changed)

    @property
    def works(self) -> bool:
        """Vrai si le serveur traite l'appel (et le facture) malgré la panne."""
        return self.kind in AFTER_WORK

    def number(self, name: str) -> float:
        """La valeur d'une option numérique."""
        value = self.options[name]
        assert isinstance(value, int | float)
        return value


def _split_pair(pair: str) -> tuple[str, object]:
    name, equals, value = (part.strip() for part in pair.partition("="))
    if not equals:
        raise UnknownFault(
            f"L'option «\u00a0{pair}\u00a0» d'une panne s'écrit «\u00a0nom=valeur\u00a0»."
        )
    return name, value


def _convert(where: str, value: object, default: object) -> object:
    """La valeur d'une option, du type de sa valeur par défaut."""
    try:
        if isinstance(default, bool):
            return {"true": True, "false": False}[str(value).lower()]
        if isinstance(default, int):
            number = int(str(value))
            if number >= 0:
                return number
        elif isinstance(default, float):
            seconds = float(str(value))
            if 0 <= seconds < float("inf"):
                return seconds
        else:
            return str(value)
    except (KeyError, ValueError):
        pass
    raise UnknownFault(f"«\u00a0{where}={value}\u00a0»\u00a0: cette valeur n'est pas admise.")


def _check_choices(kind: str, options: Mapping[str, object]) -> None:
    choices = {
        "quota": ("code", tuple(errors.QUOTA_MESSAGES)),
        "response_failed": ("code", FAILURE_CODES),
        "incomplete": ("reason", INCOMPLETE_REASONS),
    }
    if kind in choices:
        name, admitted = choices[kind]
        if options[name] not in admitted:
            raise UnknownFault(
                f"«\u00a0{kind}; {name}={options[name]}\u00a0»\u00a0: choisissez parmi "
                f"{', '.join(admitted)}."
            )
    if kind == "http_error" and not 400 <= int(str(options["status"])) <= 599:
        raise UnknownFault("Le statut d'une panne «\u00a0http_error\u00a0» va de 400 à 599.")


def _written(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else f"{value}"
