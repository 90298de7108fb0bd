"""``check`` et ``hint`` : ce qu'une personne voit quand elle fait un exercice dans un carnet.

Les attentes et les indices sont des données, à côté des leçons, dans
``notebooks/verifications/NN.toml`` (leur format : le ``README.md`` de ce dossier). Une réponse
fausse, un squelette ou une exception ne lèvent rien : ils sont expliqués.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from helpers.checking.exercise_file import Expectation
    from helpers.checking.observe import Observation, Observer

_LEVELS = ("question", "piste", "presque le code")
_LET_THROUGH = "Votre fonction laisse passer cette erreur."
_RAISED = "Votre fonction lève cette exception au lieu de répondre."
# Celles qu'on ne lève pas exprès : la faute est dans le code, l'attente n'y peut rien.
_BUGS = (
    NameError,
    TypeError,
    AttributeError,
    LookupError,
    SyntaxError,
    NotImplementedError,
)
_STOPPED = "Cette exception arrête votre fonction avant qu'elle réponde : corrigez-la d'abord."


def check(exercise: str, /, *subjects: object, **named: object) -> None:
    """Vérifie une réponse et affiche le résultat.

    Arguments : ``exercise``, le numéro de l'exercice (« 1.1 ») ; ``subjects`` et ``named``, ce que
    l'exercice demande de donner (une fonction, une réponse, un client).

    Lève ``UnknownExercise`` si l'exercice n'existe pas, ``ExerciseFileError`` si ses données sont
    mal écrites. Une réponse fausse ne lève rien.
    """
    _default_checker().check(exercise, *subjects, **named)


def hint(exercise: str, level: int | None = None) -> None:
    """Affiche un indice : le premier, puis le suivant à chaque appel, ou celui de rang ``level``.

    Arguments : ``level``, 1 (une question), 2 (une piste) ou 3 (presque le code).

    Lève ``ValueError`` pour un autre rang, ``UnknownExercise`` si l'exercice n'existe pas.
    """
    _default_checker().hint(exercise, level)


class Checker:
    """Vérifie les exercices d'un dossier, et se souvient des indices déjà donnés.

    Arguments : ``folder``, le dossier des fichiers ``NN.toml``.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._given: dict[str, int] = {}

    def check(self, exercise: str, /, *subjects: object, **named: object) -> None:
        """Voir la fonction ``check``."""
        from helpers.checking.exercise_file import (
            find_exercise,
        )  # ici : pydantic est long à charger
        from helpers.checking.observe import Observer

        found = find_exercise(self._folder, exercise)
        observer = Observer(subjects, named)
        for expectation in found.expectations:
            failure = _failure(expectation, observer)
            if failure is not None:
                text, advice = failure
                print(f"❌ À revoir {exercise} : {text}")
                print(f"   {advice}")
                return
        print(f"✅ Réussi {exercise} : {found.title}")

    def hint(self, exercise: str, level: int | None = None) -> None:
        """Voir la fonction ``hint``."""
        from helpers.checking.exercise_file import find_exercise

        found = find_exercise(self._folder, exercise)
        count = len(_LEVELS)
        if level is None:
            level = min(self._given.get(exercise, 0) + 1, count)
        if level not in range(1, count + 1):
            raise ValueError(f"Les indices vont de 1 à {count} : {level!r} n'en est pas un.")
        self._given[exercise] = level
        print(f"💡 Indice {level} sur {count}, {_LEVELS[level - 1]} ({exercise}) :")
        print(found.hints[level - 1])
        left = count - level
        if left:
            print(f"Il en reste {left} : hint({exercise!r}) donne le suivant.")
        else:
            print("C'est le dernier.")


@cache
def _default_checker() -> Checker:
    from helpers.settings import get_settings

    return Checker(get_settings().course_root / "notebooks" / "verifications")


def _failure(expectation: Expectation, observer: Observer) -> tuple[str, str] | None:
    """Ce qui ne va pas (« attendu ..., obtenu ... ») et que faire, ou ``None`` si tout va bien."""
    from helpers.checking import operators
    from helpers.checking.observe import Unobservable

    try:
        expected = observer.resolve(expectation.expected)
        wanted = operators.describe(expected, expectation)
    except Unobservable as error:
        return f"obtenu {error}.", expectation.message
    try:
        observation = observer.observe(expectation)
    except Unobservable as error:
        return f"attendu {wanted}, obtenu {error}.", expectation.message
    if observation.error is not None:
        if expectation.operator == "raises" and operators.judge_error(
            observation.error, expectation
        ):
            return None
    elif operators.judge(observation.value, expected, expectation):
        return None
    if expectation.operator == "raises" and observation.error is None:
        obtained = f"aucune exception, mais {_describe(observation, is_answer=True)}"
        if observation.value is None:
            obtained = (
                "aucune exception\u00a0: votre fonction l'a peut-être attrapée, puis s'est "
                f"terminée (de {observation.place})"
            )
        elif isinstance(observation.value, BaseException):
            obtained = (
                f"un objet {type(observation.value).__name__} renvoyé, au lieu d'une exception "
                f"levée par «\u00a0raise\u00a0» (de {observation.place})"
            )
    else:
        obtained = _describe(observation, is_answer=observer.is_answer(expectation))
    advice = expectation.message
    if isinstance(observation.error, _BUGS):
        advice = _STOPPED
    elif observation.error is not None and expectation.operator != "raises":
        if _is_api_error(observation.error):
            advice = f"{_LET_THROUGH} {advice}"
        else:
            advice = f"{_RAISED} {advice}"
    return f"attendu {wanted}, obtenu {obtained}.", advice


def _is_api_error(error: BaseException) -> bool:
    """Vrai pour une erreur du SDK : elle vient du serveur, la fonction ne peut la corriger."""
    return type(error).__module__.partition(".")[0] == "openai"


def _describe(observation: Observation, is_answer: bool) -> str:
    """Ce qu'on a obtenu. ``is_answer`` : de la réponse à vérifier, non de ce qui l'observe."""
    from helpers.checking.observe import describe_stub
    from helpers.checking.show import show, show_error

    place = f" (de {observation.place})" if observation.place else ""
    called = observation.place.endswith(")")
    if isinstance(observation.error, NotImplementedError):
        return f"NotImplementedError : la fonction n'est pas encore écrite{place}"
    if observation.error is not None:
        return show_error(observation.error) + place
    if called and observation.value is None and not is_answer:
        return f"None{place}"
    if called and observation.value is None:
        return f"None : la fonction ne renvoie rien, il manque peut-être un « return »{place}"
    if observation.value is None or observation.value is ...:
        return describe_stub(observation.value) + place
    return show(observation.value) + place
