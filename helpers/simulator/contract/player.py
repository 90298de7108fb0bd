"""Faire les appels l'un après l'autre : retenir les identifiants, attendre les travaux."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from helpers.clock import Clock
from helpers.simulator.contract.answer import Answer, find
from helpers.simulator.contract.cleanup import Cleanup, first_data, is_identifier
from helpers.simulator.contract.sender import Sender, Unreachable
from helpers.simulator.contract.step import Step, fill, with_upload

POLLS = 40
PAUSE = 3.0  # secondes entre deux lectures d'un travail en cours
RETRIES = 2
LONGEST_WAIT = 60.0  # secondes qu'un 429 peut faire attendre


@dataclass(frozen=True)
class Played:
    """Un appel, et sa réponse ; ou, sans réponse, pourquoi elle manque.

    ``failed`` est vrai si l'appel a été fait sans que le serveur réponde.
    """

    step: Step
    answer: Answer | None = None
    reason: str = ""
    failed: bool = False


class Player:
    """Fait les appels sur un serveur.

    Arguments : ``sender`` ; ``clock``, à quelle heure attendre ; ``known``, les premières valeurs
    de ``{nom}`` ; ``refusal``, qui dit avant chaque appel pourquoi ne pas le faire, ou ``None`` ;
    ``stopped``, qui dit s'il faut cesser d'attendre un travail en cours. ``cleanup`` sait défaire
    ce que les appels ont créé.
    """

    def __init__(
        self,
        sender: Sender,
        clock: Clock,
        known: Mapping[str, Any],
        refusal: Callable[[Step], str | None] = lambda step: None,
        stopped: Callable[[], bool] = lambda: False,
    ) -> None:
        self._sender = sender
        self._clock = clock
        self._known = dict(known)
        self._refusal = refusal
        self._stopped = stopped
        self.cleanup = Cleanup(sender)

    def play(self, step: Step) -> Played:
        """Fait un appel, ou dit pourquoi il n'est pas fait."""
        missing = [name for name in step.needs if name not in self._known]
        if missing:
            return Played(step, reason=f"il dépend d'un appel qui n'a pas donné {missing[0]}")
        refusal = self._refusal(step)
        if refusal is not None:
            return Played(step, reason=refusal)
        path, body = fill(step.path, self._known), fill(step.body, self._known)
        step = with_upload(step, self._known)
        try:
            answer = self._send(step, path, body)
        except Unreachable as error:
            return Played(step, reason=str(error), failed=True)
        self._remember(step, path, body, answer)
        return Played(step, answer)

    def _send(self, step: Step, path: str, body: Any) -> Answer:
        answer = self._send_patiently(step, path, body)
        for _ in range(POLLS if step.until else 0):
            if find(answer.body, "status") in step.until or answer.status != 200:
                break
            if self._stopped():
                break
            self._clock.sleep(PAUSE)
            answer = self._send_patiently(step, path, body)
        return answer

    def _send_patiently(self, step: Step, path: str, body: Any) -> Answer:
        """Envoie ; attend et recommence quand le serveur dit dans combien de temps le faire."""
        answer = self._sender.send(step, path, body)
        for _ in range(RETRIES):
            wait = answer.headers.get("retry-after", "")
            if answer.status != 429 or not wait.isdecimal() or float(wait) > LONGEST_WAIT:
                break
            self._clock.sleep(float(wait))
            answer = self._sender.send(step, path, body)
        return answer

    def _remember(self, step: Step, path: str, body: Any, answer: Answer) -> None:
        if answer.status >= 300:
            return
        self.cleanup.note(step, path, body, answer)
        for name, field in step.saves.items():
            value = find(first_data(answer), field)
            if is_identifier(value):
                self._known[name] = value
