"""Défaire ce que les appels ont créé, y compris ce que le serveur aurait dû refuser."""

from collections.abc import Mapping
from typing import Any

from helpers.simulator.contract.answer import Answer, find
from helpers.simulator.contract.sender import Sender, Unreachable
from helpers.simulator.contract.step import Step

# Où l'on crée -> comment on défait.
_UNDO: Mapping[str, str] = {
    "/responses": "DELETE /responses/{id}",
    "/conversations": "DELETE /conversations/{id}",
    "/chat/completions": "DELETE /chat/completions/{id}",
    "/files": "DELETE /files/{id}",
    "/webhook_endpoints": "DELETE /webhook_endpoints/{id}",
    "/batches": "POST /batches/{id}/cancel",
}


class Cleanup:
    """Retient ce qui a été créé par ``sender``, et le défait quand on le demande."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender
        self._calls: dict[str, None] = {}

    @property
    def left(self) -> list[str]:
        """Les appels qui restent à faire, ``DELETE /files/file-…`` par exemple."""
        return list(self._calls)

    def note(self, step: Step, path: str, body: Any, answer: Answer) -> None:
        """Retient ce qu'un appel accepté a créé ; oublie ce qu'il a supprimé."""
        self._calls.pop(f"{step.method} {path}", None)
        undo = _UNDO.get(path) if step.method == "POST" else None
        if undo is None or (isinstance(body, dict) and body.get("store") is False):
            return
        created = created_id(answer)
        if created is not None:
            self._calls[undo.replace("{id}", created)] = None

    def run(self) -> list[str]:
        """Défait tout, le plus récent d'abord ; renvoie ce qui n'a pu l'être."""
        failed = []
        while self._calls:
            call = next(reversed(self._calls))
            method, _, path = call.partition(" ")
            try:
                answer = self._sender.send(Step(call, method, path), path)
                if path.startswith("/batches/"):
                    self._plan_files_of(path.removesuffix("/cancel"))
                elif answer.status >= 300 and answer.status != 404:
                    failed.append(call)
            except Unreachable:
                failed.append(call)
            self._calls.pop(call)
        return failed

    def _plan_files_of(self, path: str) -> None:
        """Prévoit de supprimer les fichiers qu'un lot a pu écrire avant son annulation."""
        batch = self._sender.send(Step(path, "GET", path), path).body
        for name in ("output_file_id", "error_file_id"):
            file_id = find(batch, name)
            if is_identifier(file_id):
                self._calls = {f"DELETE /files/{file_id}": None, **self._calls}


def created_id(answer: Answer) -> str | None:
    """L'identifiant de l'objet qu'une réponse, entière ou en flux, décrit."""
    given = first_data(answer)
    found = find(given, "response.id") if answer.is_stream else None
    found = found or find(given, "id")
    return found if is_identifier(found) else None


def first_data(answer: Answer) -> Any:
    """Le corps d'une réponse, ou le premier événement d'un flux."""
    if not answer.is_stream:
        return answer.body
    return answer.events[0].data if answer.events else None


def is_identifier(value: Any) -> bool:
    """Vrai d'un texte qui tient dans une adresse : un serveur ne choisit pas où l'on appelle.

    >>> is_identifier("file-68af"), is_identifier("../models"), is_identifier(None)
    (True, False, False)
    """
    if not isinstance(value, str) or not 0 < len(value) < 200 or ".." in value:
        return False
    return all((sign.isascii() and sign.isalnum()) or sign in "_-.:" for sign in value)
