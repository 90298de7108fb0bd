"""Lire les exercices d'une leçon : ``notebooks/verifications/NN.toml``, validé clé par clé.

Le format est décrit dans ``notebooks/verifications/README.md``.
"""

import re
import tomllib
from pathlib import Path
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    StringConstraints,
    ValidationError,
    model_validator,
)

# Chaque opérateur, et les précisions qu'il admet en plus de sa valeur.
OPERATORS: dict[str, tuple[str, ...]] = {
    "equals": ("ignore_case",),
    "differs": (),
    "same_as": (),
    "one_of": ("ignore_case",),
    "approx": ("tolerance",),
    "greater": (),
    "at_least": (),
    "less": (),
    "at_most": (),
    "contains": ("ignore_case",),
    "contains_all": ("ignore_case",),
    "not_contains": ("ignore_case",),
    "matches": ("ignore_case",),
    "length": (),
    "is_type": (),
    "is_none": (),
    "truthy": (),
    "raises": ("code", "status", "param"),
}
_DETAILS = ("ignore_case", "tolerance", "code", "status", "param")
_ID = re.compile(r"(\w+)\.\d+[a-z]?")  # « 4a.1 », le premier exercice de 04a.toml


class ExerciseFileError(ValueError):
    """Un fichier de vérifications est mal écrit. Le message nomme le fichier et la clé."""


class UnknownExercise(LookupError):
    """Aucun exercice n'a cet identifiant. Le message donne ceux qui existent."""


def _names(value: Any) -> tuple[str, ...]:
    names = (value,) if isinstance(value, str) else value
    if isinstance(names, list | tuple) and names and all(isinstance(n, str) and n for n in names):
        return tuple(names)
    raise ValueError("un nom, ou une liste de noms, est attendu")


def _path(value: Any) -> tuple[str | int, ...]:
    steps = [step for step in value.split(".") if step] if isinstance(value, str) else value
    if isinstance(steps, list) and all(type(step) in (str, int) for step in steps):
        return tuple(steps)
    raise ValueError("un chemin est attendu, comme 'usage.total_tokens' ou ['a.b', 0]")


def _subject(value: Any) -> int | str:
    if (type(value) is int and value >= 0) or (isinstance(value, str) and value):
        return value
    raise ValueError("un rang (0, 1...) ou un nom est attendu")


def _pattern(value: Any) -> str:
    try:
        re.compile(value)
    except (re.error, TypeError) as error:
        raise ValueError(f"une expression régulière est attendue ({error})") from error
    return str(value)


def _bounds(value: Any) -> tuple[int, int | None]:
    if isinstance(value, dict) and value and set(value) <= {"min", "max"}:
        low, high = value.get("min", 0), value.get("max")
    else:
        low = high = value
    if type(low) is int and low >= 0 and (high is None or (type(high) is int and high >= low)):
        return low, high
    raise ValueError("un nombre, ou { min = ..., max = ... }, est attendu")


def _not_empty(values: list[Any]) -> list[Any]:
    if not values:
        raise ValueError("la liste est vide")
    return values


def _exactly_three(hints: list[str]) -> list[str]:
    if len(hints) != 3:
        raise ValueError("trois indices sont attendus : question, piste, presque le code")
    return hints


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Names = Annotated[Any, AfterValidator(_names)]
Path_ = Annotated[Any, AfterValidator(_path)]
Subject = Annotated[Any, AfterValidator(_subject)]
_CONFIG = ConfigDict(extra="forbid", frozen=True, strict=True)


class Reference(BaseModel):
    """Un autre objet donné à ``check`` : ``{ given = "client" }``."""

    model_config = _CONFIG

    given: Subject
    path: Path_ = ()


class Expectation(BaseModel):
    """Une attente : où regarder, quoi y trouver, et la phrase à dire si ce n'est pas le cas."""

    model_config = _CONFIG

    message: Text
    subject: Subject = 0
    call: list[Any] | None = None
    keywords: dict[str, Any] = {}
    again: bool = False
    path: Path_ = ()

    equals: Any = None
    differs: Any = None
    same_as: Reference | None = None
    one_of: Annotated[list[Any], AfterValidator(_not_empty)] = []
    approx: float | int = 0
    greater: Any = None
    at_least: Any = None
    less: Any = None
    at_most: Any = None
    contains: Any = None
    contains_all: Annotated[list[Any], AfterValidator(_not_empty)] = []
    not_contains: Any = None
    matches: Annotated[Any, AfterValidator(_pattern)] = ""
    length: Annotated[Any, AfterValidator(_bounds)] = None
    is_type: Names = ()
    is_none: bool = True
    truthy: bool = True
    raises: Names = ()

    ignore_case: bool = False
    tolerance: float = 1e-9
    code: str | None = None
    status: int | None = None
    param: str | None = None

    @property
    def operator(self) -> str:
        """Le nom de son opérateur."""
        return next(name for name in OPERATORS if name in self.model_fields_set)

    @property
    def expected(self) -> Any:
        """La valeur de son opérateur."""
        return getattr(self, self.operator)

    @model_validator(mode="after")
    def _check_keys(self) -> "Expectation":
        found = [name for name in OPERATORS if name in self.model_fields_set]
        if len(found) != 1:
            raise ValueError(
                f"un opérateur et un seul est attendu, parmi {', '.join(OPERATORS)} ; "
                f"trouvé : {', '.join(found) or 'aucun'}"
            )
        for name in _DETAILS:
            if name in self.model_fields_set and name not in OPERATORS[found[0]]:
                raise ValueError(f"« {name} » ne va pas avec « {found[0]} »")
        if self.call is None and (found == ["raises"] or self.keywords or self.again):
            raise ValueError("sans « call », il n'y a pas d'appel à juger")
        return self


class Exercise(BaseModel):
    """Un exercice : son titre, ses trois indices, ses attentes."""

    model_config = _CONFIG

    title: Text
    hints: Annotated[list[Text], AfterValidator(_exactly_three)]
    expectations: Annotated[list[Expectation], AfterValidator(_not_empty)]


def find_exercise(folder: Path, exercise_id: str) -> Exercise:
    """L'exercice ``exercise_id`` (« 1.1 ») d'un dossier de vérifications.

    Lève ``UnknownExercise`` s'il n'existe pas, ``ExerciseFileError`` si son fichier est mal écrit.
    """
    match = _ID.fullmatch(exercise_id) if isinstance(exercise_id, str) else None
    if match:
        for stem in (match[1], f"0{match[1]}"):
            if exercise_id in (exercises := load_exercises(folder / f"{stem}.toml")):
                return exercises[exercise_id]
    known = [name for path in sorted(folder.glob("*.toml")) for name in load_exercises(path)]
    raise UnknownExercise(
        f"Aucun exercice {exercise_id!r}. Exercices connus : {', '.join(known) or 'aucun'}."
    )


def load_exercises(path: Path) -> dict[str, Exercise]:
    """Les exercices d'un fichier, par identifiant ; aucun si le fichier n'existe pas."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ExerciseFileError(f"{path.name} n'est pas un fichier TOML : {error}") from error
    exercises = {}
    for name, raw in table.items():
        try:
            exercises[name] = Exercise.model_validate(raw)
        except ValidationError as error:
            raise ExerciseFileError(f"{path.name}, {_explain(name, error)}") from error
        match = _ID.fullmatch(name)
        if not match or path.stem not in (match[1], f"0{match[1]}"):
            raise ExerciseFileError(
                f"{path.name}, clé « {name} » : "
                f"un numéro comme {path.stem.removeprefix('0')}.1 est attendu"
            )
    return exercises


_REASONS = {
    "missing": "clé manquante",
    "extra_forbidden": "clé inconnue",
    "string_type": "un texte est attendu",
    "string_too_short": "le texte est vide",
    "list_type": "une liste est attendue",
    "dict_type": "un tableau est attendu",
    "model_type": "un tableau est attendu",
    "bool_type": "true ou false est attendu",
    "int_type": "un nombre entier est attendu",
    "float_type": "un nombre est attendu",
}


def _explain(name: str, error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    key = ".".join(str(step) for step in (name, *first["loc"]))
    cause = first.get("ctx", {}).get("error")
    reason = str(cause) if cause else _REASONS.get(first["type"], first["msg"])
    return f"clé « {key} » : {reason}."
