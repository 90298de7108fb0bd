"""Ce que coûtera un lot : la somme de ses lignes, lues dans le fichier au moment de l'envoyer.

La création d'un lot ne porte que l'identifiant d'un fichier. Le transport voit passer ce fichier
quand on l'envoie (``POST /files``, ``purpose=batch``) : c'est là qu'il est chiffré, et le registre
retient le montant. Un lot dont le fichier n'est pas passé par ici n'a pas de prix connu.
"""

import datetime as dt
import json
from decimal import Decimal
from email import message_from_bytes
from email.message import Message

from helpers.budget.estimate import Context, UnknownPrice, estimate_request
from helpers.budget.routes import Kind, find_route

_PRICED = (Kind.RESPONSE, Kind.CHAT, Kind.EMBEDDING)


def estimate_upload(
    content_type: str, content: bytes, *, context: Context, day: dt.date
) -> Decimal | None:
    """Majore le coût d'un lot d'après l'envoi de son fichier.

    Arguments : ``content_type`` et ``content``, l'en-tête et le corps ``multipart/form-data`` ;
    ``context`` et ``day``, comme dans ``estimate_request``.

    Renvoie un montant en dollars, ou ``None`` si ce n'est pas un fichier de lot. Lève
    ``UnknownPrice`` si l'une de ses lignes n'a pas de prix connu.
    """
    fields = _read_form(content_type, content)
    if fields.get("purpose") != b"batch" or "file" not in fields:
        return None
    return estimate_lines(fields["file"], context=context, day=day)


def estimate_lines(content: bytes, *, context: Context, day: dt.date) -> Decimal:
    """Majore le coût des lignes d'un fichier de lot, à moitié prix.

    >>> line = {"custom_id": "a", "method": "POST", "url": "/v1/responses",
    ...         "body": {"model": "gpt-6-luna", "input": "Oui", "max_output_tokens": 100}}
    >>> estimate_lines(json.dumps(line).encode(), context={}.get, day=dt.date(2026, 11, 22))
    Decimal('0.0000260625')
    """
    total = Decimal(0)
    for number, line in enumerate(content.splitlines(), start=1):
        if line.strip():
            total += _line_amount(number, line, context, day)
    return total


def _line_amount(number: int, line: bytes, context: Context, day: dt.date) -> Decimal:
    try:
        request = json.loads(line)
        kind = find_route(request["method"], request["url"]).kind
        if kind is Kind.FREE:
            return Decimal(0)
        if kind not in _PRICED:
            raise UnknownPrice(f"{request['url']} n'a pas de prix connu", "url")
        return estimate_request(kind, request["body"], context=context, day=day, batch=True).amount
    except UnknownPrice as error:
        raise UnknownPrice(f"ligne {number} : {error}", "input_file_id") from error
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise UnknownPrice(f"ligne {number} : illisible", "input_file_id") from error


def _read_form(content_type: str, content: bytes) -> dict[str, bytes]:
    """Les champs d'un formulaire ``multipart/form-data``."""
    head = f"Content-Type: {content_type}\r\n\r\n".encode("latin-1", "replace")
    message = message_from_bytes(head + content)
    parts = message.get_payload()
    fields: dict[str, bytes] = {}
    for part in parts if isinstance(parts, list) else []:
        name = isinstance(part, Message) and part.get_param("name", header="content-disposition")
        if isinstance(part, Message) and isinstance(name, str):
            value = part.get_payload(decode=True)
            fields[name] = value if isinstance(value, bytes) else b""
    return fields
