"""Lire ce qu'un outil a rendu : du JSON, un dictionnaire Python écrit tel quel, ou du texte."""

import ast
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..prompt import Turn
from ..text.patterns import Pattern
from ..text.strings import clean, fold, squeeze

_LONGEST = 200_000
_LONGEST_LITERAL = 20_000
_ERROR_TEXT = Pattern(
    r"^\W{0,3}(?:(?:\w{1,30})?(?:error|erreur|exception)\b|traceback|echec|failed\b|failure\b)"
)
_ERROR_KEYS = ("error", "erreur", "errors", "erreurs", "exception")
_REASON_KEYS = ("message", "detail", "details", "reason", "raison", "error_message", "description")
_STATE_KEYS = ("status", "statut", "state", "success", "ok", "succes", "reussi")
_BAD_STATES = ("error", "erreur", "failed", "failure", "echec", "ko")


@dataclass(frozen=True)
class ToolOutput:
    """Le résultat d'un appel : l'outil, ses arguments, et ce qu'il a rendu."""

    name: str
    arguments: Mapping[str, object]
    text: str

    @cached_property
    def data(self) -> object:
        """Le résultat lu : une valeur JSON, sinon le texte."""
        return parsed(self.text)

    @cached_property
    def failure(self) -> str | None:
        """Ce que dit l'erreur (parfois rien : ``""``) ; ``None`` si l'outil a réussi."""
        data = self.data
        if isinstance(data, Mapping):
            return _failure_of(data)
        found = isinstance(data, str) and _ERROR_TEXT.search(fold(data[:200]))
        return squeeze(data)[:300] if isinstance(data, str) and found else None

    @property
    def empty(self) -> bool:
        """Vrai si l'outil n'a rien trouvé à dire."""
        return self.data is None or self.data in ("", [], {})


def read_output(turn: Turn) -> ToolOutput:
    """Le résultat que porte un message de rôle ``tool``.

    >>> read_output(Turn("tool", '{"t": 18}')).data
    {'t': 18}
    """
    name, arguments = (turn.call.name, turn.call.arguments) if turn.call else ("", "")
    return ToolOutput(name, arguments_of(arguments), clean(turn.text).strip())


def arguments_of(text: str) -> Mapping[str, object]:
    """Les arguments d'un appel ; aucun si le texte n'est pas un objet JSON."""
    value = parsed(text)
    return value if isinstance(value, Mapping) else {}


def parsed(text: str) -> object:
    """La valeur écrite dans un texte, sinon le texte même.

    >>> parsed("{'t': 18, 'vent': None}"), parsed("18"), parsed("Il pleut.")
    ({'t': 18, 'vent': None}, 18, 'Il pleut.')
    """
    if len(text) > _LONGEST:
        return text
    value = _from_json(text)
    if isinstance(value, str) and value[:1] in ("{", "["):
        value = _from_json(value)  # du JSON mis deux fois en texte
    if value is text and text[:1] in ("{", "[", "(") and len(text) < _LONGEST_LITERAL:
        return _from_literal(text)
    return value


def _from_json(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def _from_literal(text: str) -> object:
    """Ce que donne ``str()`` d'un dictionnaire ou d'une liste Python."""
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError, TypeError):
        return text
    return list(value) if isinstance(value, tuple) else value


def _failure_of(data: Mapping[object, object]) -> str | None:
    reason = next((str(data[key]) for key in _REASON_KEYS if data.get(key)), "")
    for key in _ERROR_KEYS:
        value = data.get(key)
        if not value or value is True:
            if value is True:
                return reason
            continue
        if isinstance(value, Mapping):
            return next((str(value[k]) for k in _REASON_KEYS if value.get(k)), "")
        if isinstance(value, Sequence) and not isinstance(value, str):
            return ", ".join(str(item) for item in value[:3])
        return squeeze(str(value))[:300]
    for key in _STATE_KEYS:
        value = data.get(key)
        if value is False or (isinstance(value, str) and fold(value) in _BAD_STATES):
            return reason
    return None
