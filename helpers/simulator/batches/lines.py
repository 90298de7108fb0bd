"""Faire les lignes d'un lot : chacune est une requête ordinaire, à son heure.

L'ordre où elles sont faites n'est pas celui du fichier : l'API n'en promet aucun. Il se déduit de
l'identifiant du lot, comme les identifiants de ce qui naît d'une ligne : une ligne refaite (après
un arrêt brutal, ou par deux processus à la fois) donne les mêmes.
"""

import json
import logging
import random
from datetime import UTC, datetime
from typing import Any

from helpers.clock import VirtualClock
from helpers.simulator.batches.answering import Answer, AnswerAt
from helpers.simulator.batches.batch_errors import expired_line
from helpers.simulator.batches.timeline import Timeline
from helpers.simulator.call import Call
from helpers.simulator.errors import ApiError, server_error
from helpers.simulator.ids import DerivedIds, IdScope
from helpers.simulator.json_text import dump, encode_json
from helpers.simulator.requests.validation import parse_body
from helpers.simulator.state.batches import DoneLine, StoredBatch
from helpers.simulator.state.conversations import ConversationTable
from helpers.simulator.state.database import StateError
from helpers.simulator.state.records import Item

logger = logging.getLogger(__name__)


def working_order(batch_id: str, total: int) -> list[int]:
    """L'ordre où les lignes d'un lot sont faites, toujours le même, jamais celui du fichier.

    >>> working_order("batch_x", 2)
    [1, 0]
    """
    order = list(range(total))
    random.Random(batch_id).shuffle(order)
    in_order = order == list(range(total))
    return [*order[1:], *order[:1]] if in_order else order


class LineWorker:
    """Fait les lignes d'un lot.

    Arguments : ``owner``, à qui est le lot ; ``batch`` ; ``requests``, les lignes de son fichier et
    leur numéro ; ``answer_at``, qui répond à une requête ; ``conversations``, celles où une ligne
    peut s'ajouter.
    """

    def __init__(
        self,
        owner: str,
        batch: StoredBatch,
        requests: list[tuple[int, bytes]],
        answer_at: AnswerAt,
        conversations: ConversationTable,
    ) -> None:
        self._owner = owner
        self._batch = batch
        self._requests = requests
        self._order = working_order(batch.id, len(requests))
        self._answer_at = answer_at
        self._conversations = conversations

    def work(
        self, timeline: Timeline, start: int, stop: int
    ) -> tuple[list[DoneLine], list[dict[str, Any] | None]]:
        """Fait les lignes de rang ``start`` à ``stop`` exclu.

        Renvoie ce qu'elles ont donné, et leur ``usage``.
        """
        clock = VirtualClock(datetime.fromtimestamp(self._batch.created, UTC))
        answer = self._answer_at(clock)
        done: list[DoneLine] = []
        usages: list[dict[str, Any] | None] = []
        for position in range(start, stop):
            clock.sleep(timeline.line_ends(position) - clock.timestamp())
            new_id, request = self._read(position)
            self._undo(position, request["body"])
            status, body = self._answered(answer, new_id, request)
            line = {
                "id": new_id("batch_req_"),
                "custom_id": request["custom_id"],
                "response": {"status_code": status, "request_id": new_id("req_"), "body": body},
                "error": None,
            }
            done.append(DoneLine(status >= 400, dump(line)))
            usages.append(body.get("usage"))
        return done, usages

    def expire(self, start: int) -> list[str]:
        """Les lignes que l'échéance a surprises, à partir du rang ``start``."""
        left = [self._read(position) for position in range(start, len(self._requests))]
        return [
            dump(expired_line(new_id("batch_req_"), request["custom_id"]))
            for new_id, request in left
        ]

    def _read(self, position: int) -> tuple[IdScope, Item]:
        return self._ids(position), parse_body(self._requests[self._order[position]][1])

    def _ids(self, position: int) -> IdScope:
        number, _ = self._requests[self._order[position]]
        return DerivedIds().scope(f"{self._batch.id}/{number}".encode())

    def _undo(self, position: int, body: Item) -> None:
        """Retire d'une conversation ce que cette ligne, interrompue, y avait déjà ajouté."""
        given = body.get("conversation")
        name = given.get("id") if isinstance(given, dict) else given
        if isinstance(name, str):
            self._conversations.withdraw(self._owner, name, self._ids(position)("resp_"))

    def _answered(self, answer: Answer, new_id: IdScope, request: Item) -> tuple[int, Item]:
        call = Call(self._owner, new_id)
        try:
            reply = answer(call, "POST", self._batch.endpoint, encode_json(request["body"]))
        except ApiError as error:
            return error.status, error.body()
        except StateError:
            raise
        except Exception:  # une faute du simulateur : le reste du lot se fait quand même
            logger.exception("Une ligne de lot a échoué.")
            failure = server_error()
            return failure.status, failure.body()
        return reply.status, json.loads(reply.body)
