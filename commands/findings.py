"""Un constat du diagnostic."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Finding:
    """Ce qu'un examen a trouvé.

    ``subject`` nomme ce qui est examiné et ``text`` dit ce qu'il en est. ``state`` vaut « ok »,
    « note » (rien ne bloque, mais c'est à savoir) ou « wrong » ; ``remedy`` dit alors que faire.
    """

    subject: str
    text: str
    state: Literal["ok", "note", "wrong"] = "ok"
    remedy: str = ""
