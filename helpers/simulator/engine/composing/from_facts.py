"""La règle qui écrit d'après des faits donnés : annonce, lettre, article, message."""

from collections.abc import Callable

from ..draft import Draft
from ..reading.request import Request
from .advert import advert
from .article import article
from .cover_letter import cover_letter
from .mail_reply import mail_reply
from .short_texts import short_text
from .told_message import told_message
from .written_message import written_message

_RULES: tuple[Callable[[Request], Draft | None], ...] = (
    advert,
    cover_letter,
    article,
    mail_reply,
    written_message,
    told_message,
    short_text,
)
_LONGEST = 3000


def from_facts(request: Request) -> Draft | None:
    """L'écrit du premier genre qui convient, si la demande donne de quoi l'écrire."""
    if not request.text or len(request.text) > _LONGEST or request.outputs:
        return None
    return next((draft for rule in _RULES if (draft := rule(request)) is not None), None)
