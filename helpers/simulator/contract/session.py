"""Une comparaison entière : répéter les appels au simulateur, les faire au serveur, comparer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import httpx2

from helpers.clock import Clock, VirtualClock
from helpers.simulator.catalog import MODELS
from helpers.simulator.contract.answer import find
from helpers.simulator.contract.budget import Budget
from helpers.simulator.contract.comparing import compare_answers
from helpers.simulator.contract.difference import Difference
from helpers.simulator.contract.player import Played, Player
from helpers.simulator.contract.sender import Sender
from helpers.simulator.contract.step import Step
from helpers.simulator.contract.target import webhook_url, why_not_an_api
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import USUAL_LATENCY
from helpers.simulator.owners import KEY_PREFIX
from helpers.simulator.transport import SimulatorTransport

# Après tant d'appels sans réponse à la suite, le serveur est tenu pour perdu.
PATIENCE = 3

# Les états d'une réponse ou d'un lot qui n'a pas fini.
_UNFINISHED = ("queued", "in_progress", "validating", "finalizing", "cancelling")


class NotAnApi(Exception):
    """Le serveur n'est pas une API à comparer ; le message dit pourquoi."""


@dataclass(frozen=True)
class Outcome:
    """Un appel comparé : ses différences ; ou pourquoi il n'a pas été comparé."""

    step: Step
    differences: Sequence[Difference] = ()
    skipped: str = ""


@dataclass
class Result:
    """Ce qu'une comparaison a donné.

    Attributs : ``left``, ce qui n'a pu être défait ; ``interrupted``, vrai si on l'a arrêtée.
    """

    outcomes: list[Outcome] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    interrupted: bool = False

    @property
    def differences(self) -> int:
        """Combien de différences en tout."""
        return sum(len(outcome.differences) for outcome in self.outcomes)

    @property
    def skipped(self) -> int:
        """Combien d'appels n'ont pas été comparés."""
        return sum(bool(outcome.skipped) for outcome in self.outcomes)


Known = Mapping[str, str | None]


def known_values(model: str, base_url: str) -> Known:
    """Les premières valeurs de ``{nom}``, dont l'effort le plus faible du modèle.

    >>> known_values("gpt-6-luna", "https://api.openai.com/v1")["effort"]
    'none'
    """
    efforts = MODELS[model].efforts
    return {
        "model": model,
        "effort": efforts[0] if efforts else None,
        "webhook_url": webhook_url(base_url),
    }


def rehearse(steps: Sequence[Step], known: Known, clock: Clock) -> list[Played]:
    """Fait les appels à un simulateur neuf, dans ce processus, à la date de ``clock``."""
    virtual = VirtualClock(clock.now())
    simulator = Simulator(virtual, latency=USUAL_LATENCY)
    with httpx2.Client(transport=SimulatorTransport(simulator)) as client:
        sender = Sender(client, "http://simulateur/v1", f"{KEY_PREFIX}contrat", virtual, 600.0)
        player = Player(sender, virtual, known)
        return [player.play(step) for step in steps]


def compare(
    rehearsed: Sequence[Played],
    sender: Sender,
    clock: Clock,
    known: Known,
    budget: Budget,
    stopped: Callable[[], bool] = lambda: False,
) -> Result:
    """Fait les mêmes appels au serveur, compare, et défait ce qu'ils ont créé, quoi qu'il arrive.

    ``stopped`` dit, avant chaque appel, s'il faut s'arrêter là. Lève ``NotAnApi`` si le premier
    appel montre qu'il n'y a rien à comparer.
    """
    result = Result()
    player = Player(sender, clock, known, budget.refusal, stopped)
    try:
        _play_all(rehearsed, player, budget, result, stopped)
    except KeyboardInterrupt:
        result.interrupted = True
    finally:
        try:
            result.left = player.cleanup.run()
        except KeyboardInterrupt:
            result.interrupted = True
            result.left = player.cleanup.left
    return result


def _play_all(
    rehearsed: Sequence[Played],
    player: Player,
    budget: Budget,
    result: Result,
    stopped: Callable[[], bool],
) -> None:
    silences = 0
    for position, expected in enumerate(rehearsed):
        if stopped():
            result.interrupted = True
            return
        if silences >= PATIENCE:
            result.outcomes.append(Outcome(expected.step, skipped="le serveur ne répond plus"))
            continue
        given = player.play(expected.step)
        if position == 0:
            _check_first(given)
        silences = silences + 1 if given.failed else 0
        if given.answer is not None:
            budget.count(given.step, given.answer)
        result.outcomes.append(_compare_one(given, expected))
    result.interrupted = stopped()


def _check_first(given: Played) -> None:
    if given.answer is None:
        raise NotAnApi(given.reason[:1].upper() + given.reason[1:] + ".")
    reason = why_not_an_api(given.answer)
    if reason is not None:
        raise NotAnApi(reason)


def _compare_one(given: Played, expected: Played) -> Outcome:
    step = expected.step
    if given.failed and expected.answer is not None:
        silence = Difference("pas de réponse", "", given.reason, f"statut {expected.answer.status}")
        return Outcome(step, [silence])
    if given.answer is None:
        return Outcome(step, skipped=given.reason)
    if expected.answer is None:
        return Outcome(step, skipped=f"du simulateur, {expected.reason}")
    if step.until and _is_waiting(given) and not _is_waiting(expected):
        return Outcome(step, skipped="le travail n'était pas fini au bout du temps prévu")
    return Outcome(step, compare_answers(step, given.answer, expected.answer))


def _is_waiting(played: Played) -> bool:
    """Vrai si le travail qu'on attendait est encore en cours."""
    return played.answer is not None and find(played.answer.body, "status") in _UNFINISHED
