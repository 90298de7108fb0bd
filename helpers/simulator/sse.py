"""Le format SSE : un événement, et celui qui dit qu'un flux a échoué."""

from typing import Any

from helpers.simulator.errors import ApiError, server_error
from helpers.simulator.exchange import Chunk
from helpers.simulator.json_text import encode_json

Event = dict[str, Any]


def encode_event(event: Event) -> bytes:
    """Un événement : une ligne ``event:``, une ligne ``data:``, une ligne vide.

    >>> encode_event({"type": "error"})
    b'event: error\\ndata: {"type":"error"}\\n\\n'
    """
    return b"event: %s\ndata: %s\n\n" % (event["type"].encode(), encode_json(event))


def encode_data(data: object) -> bytes:
    """Un événement sans nom, comme Chat Completions : une ligne ``data:``, une ligne vide.

    >>> encode_data({"choices": []})
    b'data: {"choices":[]}\\n\\n'
    """
    return b"data: %s\n\n" % encode_json(data)


def failure_chunk(path: str, number: int, error: ApiError | None = None) -> Chunk:
    """Ce qui termine un flux où le serveur a échoué, dans la forme de l'API qui répond.

    Arguments : ``path``, le chemin de la requête ; ``number``, le numéro de l'événement ;
    ``error``, l'échec (une erreur 500 ordinaire par défaut). Chat Completions donne l'enveloppe
    d'erreur, dont le SDK fait une ``APIError`` ; Responses, un événement.
    """
    error = error or server_error()
    if path.rstrip("/").endswith("/chat/completions"):
        return Chunk(encode_data(error.body()))
    return error_chunk(number, error.message)


def error_chunk(number: int, message: str) -> Chunk:
    """L'événement ``error`` (une forme plate), qui termine un flux où le serveur a échoué."""
    return Chunk(
        encode_event(
            {
                "type": "error",
                "code": "server_error",
                "message": message,
                "param": None,
                "sequence_number": number,
            }
        )
    )
