"""Aller chercher la valeur qu'une attente juge : un objet donné, un appel, un chemin."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any, TypeGuard

from helpers.checking.exercise_file import Expectation, Reference
from helpers.checking.show import show, show_error


class Unobservable(Exception):
    """La valeur n'a pu être obtenue. Le message dit ce qui a été obtenu à la place."""


@dataclass(frozen=True)
class Observation:
    """Ce qui a été obtenu : une valeur ou l'exception d'un appel, et l'expression qui y mène."""

    value: object
    place: str
    error: Exception | SystemExit | None = None


class Observer:
    """Observe les objets donnés à ``check``. Deux attentes sur un même appel le font une fois.

    Arguments : ``subjects``, les objets donnés par leur rang ; ``named``, ceux donnés par un nom.
    """

    def __init__(self, subjects: Sequence[object], named: Mapping[str, object]) -> None:
        self._subjects = subjects
        self._named = named
        self._calls: dict[str, Observation] = {}

    def observe(self, expectation: Expectation) -> Observation:
        """La valeur que juge une attente. Lève ``Unobservable`` si le chemin n'y mène pas."""
        value = self.find(expectation.subject)
        place = "" if isinstance(expectation.subject, int) else expectation.subject
        if expectation.call is not None:
            observation = self._call(expectation, value, place)
            if observation.error is not None or not expectation.path:
                return observation
            value, place = observation.value, observation.place
        return Observation(_follow(value, expectation.path), _place(place, expectation.path))

    def is_answer(self, expectation: Expectation) -> bool:
        """Vrai si l'objet jugé est la réponse de la personne, et non ce qui sert à l'observer.

        Dans ``check("1.1", ma_fonction, horloge=...)``, c'est l'objet sans nom ; s'ils en ont tous
        un, chacun peut l'être.
        """
        return not self._subjects or isinstance(expectation.subject, int)

    def resolve(self, value: object) -> object:
        """Une valeur du fichier, où ``{ given = ... }`` est remplacé par l'objet donné.

        ``{ object = { ... } }`` devient un objet dont les clés sont les attributs.
        """
        if _is_object(value):
            return _build_object(value["object"])
        if isinstance(value, dict) and "given" in value:
            value = Reference.model_validate(value)
        if isinstance(value, Reference):
            return _follow(self.find(value.given), value.path)
        if isinstance(value, list):
            return [self.resolve(item) for item in value]
        return value

    def find(self, subject: int | str) -> Any:
        """Un objet donné à ``check``, par son rang ou son nom."""
        try:
            return self._subjects[subject] if isinstance(subject, int) else self._named[subject]
        except (IndexError, KeyError):
            missing = f"« {subject} = ... »" if isinstance(subject, str) else f"n° {subject + 1}"
            raise Unobservable(f"rien : check n'a pas reçu l'objet {missing}") from None

    def _call(self, expectation: Expectation, function: Any, place: str) -> Observation:
        if not callable(function):
            raise Unobservable(f"{describe_stub(function)}, alors qu'une fonction est attendue")
        name = place or getattr(function, "__name__", type(function).__name__)
        arguments = expectation.call or []
        shown = [_shown_argument(value) for value in arguments]
        shown += [f"{key}={_shown_argument(v)}" for key, v in expectation.keywords.items()]
        where = f"{name}({', '.join(shown)})"
        if where not in self._calls or expectation.again:
            keywords = {key: self.resolve(value) for key, value in expectation.keywords.items()}
            self._calls[where] = _run(function, self.resolve(arguments), keywords, where)
        return self._calls[where]


def describe_stub(value: object) -> str:
    """Une valeur, en disant si c'est celle d'un squelette pas encore rempli.

    >>> print(describe_stub(None))
    None (rien n'y a encore été mis)
    """
    if value is None:
        return "None (rien n'y a encore été mis)"
    if value is ...:
        return "... (le squelette, pas encore remplacé)"
    return show(value)


def _run(function: Any, arguments: Any, keywords: dict[str, Any], where: str) -> Observation:
    try:
        value = function(*arguments, **keywords)
    except (Exception, SystemExit) as error:
        return Observation(None, where, error)
    if hasattr(value, "__await__"):
        if hasattr(value, "close"):
            value.close()  # sinon Python avertit qu'elle n'a pas été attendue
        raise Unobservable(
            f"une coroutine : {where} est asynchrone. Donnez à check son résultat (avec await)"
        )
    return Observation(value, where)


def _follow(value: object, path: Sequence[str | int]) -> Any:
    for number, step in enumerate(path):
        try:
            value = _step(value, step)
        except Exception as error:
            reached = ".".join(map(str, path[:number]))
            inside = f" dans {reached}" if reached else ""
            detail = "" if isinstance(error, LookupError | AttributeError) else show_error(error)
            raise Unobservable(
                f"pas de « {step} »{inside} ({detail or describe_stub(value)})"
            ) from None
    return value


def _step(value: Any, step: str | int) -> Any:
    if isinstance(value, Mapping):
        return value[step]
    index = int(step) if isinstance(step, int) or step.lstrip("-").isdigit() else None
    if index is not None:
        if not hasattr(value, "__getitem__"):
            raise LookupError(step)
        return value[index]
    return getattr(value, str(step))


def _place(place: str, path: Sequence[str | int]) -> str:
    return ".".join([place, *map(str, path)]).strip(".")


def _is_object(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict) and set(value) == {"object"}


def _build_object(attributes: object) -> object:
    if not isinstance(attributes, dict):
        return attributes
    return SimpleNamespace(**{name: _build_object(value) for name, value in attributes.items()})


def _shown_argument(value: object) -> str:
    if _is_object(value):
        return _shown_object(value["object"])
    if isinstance(value, list):
        return f"[{', '.join(_shown_argument(item) for item in value)}]"
    if isinstance(value, dict) and "given" in value:
        # Le chemin compte : deux parties d'un même objet font deux appels.
        path = value.get("path", ())
        return _place(str(value["given"]), [path] if isinstance(path, str | int) else path)
    return show(value)


def _shown_object(attributes: object) -> str:
    if not isinstance(attributes, dict):
        return show(attributes)
    inside = ", ".join(f"{name}={_shown_object(value)}" for name, value in attributes.items())
    return f"objet({inside})"
