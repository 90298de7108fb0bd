"""La matière donnée : celle du message, sinon celles d'avant, la plus récente d'abord."""

from ..reading.request import Request
from ..reading.split import split_request

_MOST_MESSAGES = 20
_LONGEST_QUESTION = 400


def matters(request: Request) -> list[str]:
    """Les textes donnés : celui de la requête s'il y en a un, puis ceux des messages d'avant."""
    if request.material or not request.ask:
        return [request.material]
    if len(request.text) > _LONGEST_QUESTION:
        return [request.text]
    return [
        split_request(text).material or text
        for text in reversed(request.user_history[-_MOST_MESSAGES:])
    ]


def whole_messages(request: Request) -> list[str]:
    """Le message, puis ceux d'avant, entiers : un nom peut précéder le deux-points."""
    return [request.text, *reversed(request.user_history[-_MOST_MESSAGES:])]
