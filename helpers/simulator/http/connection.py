"""La connexion d'un client, telle qu'uvicorn la tient : erreurs dans la forme de l'API, lenteur.

uvicorn répond en texte à une requête qu'il ne comprend pas, et attend sans fin des en-têtes qui ne
viennent pas. Ici, la réponse est l'enveloppe d'erreur de l'API, et l'attente a un terme. La
connexion se rend aussi, à qui doit la casser : une panne l'exige parfois.
"""

import asyncio
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from helpers.simulator.errors import ApiError
from helpers.simulator.ids import RandomIds
from helpers.simulator.json_text import encode_json

# Le temps laissé à un client pour envoyer les en-têtes d'une requête, en secondes.
HEADER_DEADLINE = 20.0
ABORT = "simulator.abort"


class ApiConnection(H11Protocol):
    """Une connexion HTTP/1.1. Choisie par ``http=ApiConnection`` dans les réglages d'uvicorn."""

    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._expect_headers()

    def connection_lost(self, exc: Exception | None) -> None:
        self._forget_deadline()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.transport.is_closing():
            return
        if self.conn.their_state is not h11.IDLE:
            self._forget_deadline()
        elif self._deadline is None:
            self._expect_headers()  # une requête de plus a commencé sur cette connexion

    def handle_events(self) -> None:
        super().handle_events()
        scope: Any = self.scope
        if scope is not None:
            scope.setdefault("extensions", {})[ABORT] = self.transport.abort

    def send_400_response(self, msg: str) -> None:
        self._refuse(400, msg, "invalid_http_request")

    def _expect_headers(self) -> None:
        self._deadline = self.loop.call_later(HEADER_DEADLINE, self._too_slow)

    def _forget_deadline(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _too_slow(self) -> None:
        self._deadline = None
        if self.transport.is_closing() or self.conn.their_state is not h11.IDLE:
            return
        message = "Request timed out: the request headers were not received in time."
        self._refuse(408, message, "request_timeout")

    def _refuse(self, status: int, message: str, code: str) -> None:
        """Répond dans la forme de l'API, puis ferme ; se tait si une réponse a commencé."""
        if self.conn.our_state in (h11.IDLE, h11.SEND_RESPONSE):
            body = encode_json(ApiError(status, message, code=code).body())
            headers = {
                "content-type": "application/json",
                "content-length": str(len(body)),
                "x-request-id": RandomIds().scope(b"")("req_"),
                "x-simulated": "true",
            }
            self.transport.write(_raw_response(status, headers, body))
        self.transport.close()


def _raw_response(status: int, headers: Mapping[str, str], body: bytes) -> bytes:
    """Une réponse écrite à la main : l'automate h11 a déjà renoncé à cette connexion."""
    lines = [
        f"HTTP/1.1 {status} {HTTPStatus(status).phrase}",
        *(f"{n}: {v}" for n, v in headers.items()),
    ]
    return "\r\n".join([*lines, "connection: close", "", ""]).encode("latin-1") + body
