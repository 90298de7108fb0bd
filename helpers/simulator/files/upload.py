"""Juger un envoi de fichier : ses champs, son but, sa taille, sa durée de vie."""

import re
from dataclasses import dataclass
from typing import Any, Required

from openai.types.file_create_params import ExpiresAfter
from openai.types.file_purpose import FilePurpose
from typing_extensions import TypedDict

from helpers.simulator import errors
from helpers.simulator.files import file_errors
from helpers.simulator.files.form import Part, read_form
from helpers.simulator.requests.limits import check_expiry, check_length
from helpers.simulator.requests.validation import validate

MEGABYTE = 1_000_000
MAX_BYTES = 512 * MEGABYTE  # la borne de l'API, pour tout fichier
MAX_BATCH_BYTES = 200 * MEGABYTE  # celle d'un fichier de lot
MAX_NAME = 512  # caractères

_INTEGER = re.compile(r"-?[0-9]{1,15}", re.ASCII)
_NESTED = re.compile(r"expires_after\[(\w+)\]")


class UploadFields(TypedDict, total=False):
    """Les champs de ``FileCreateParams``, sans le fichier, qui n'est pas du JSON."""

    purpose: Required[FilePurpose]
    expires_after: ExpiresAfter


@dataclass(frozen=True)
class Upload:
    """Un envoi accepté. ``lifetime`` est en secondes ; ``None`` : le fichier n'expire pas."""

    filename: str
    purpose: str
    content: bytes
    lifetime: int | None


def read_upload(content_type: str, body: bytes) -> Upload:
    """L'envoi que porte un formulaire.

    Arguments : ``content_type``, l'en-tête ; ``body``, le corps. Lève l'``ApiError`` 400 (ou 413,
    pour un fichier trop gros) que donnerait l'API.
    """
    fields, given = _read_fields(read_form(content_type, body))
    if given is None:
        raise errors.missing_parameter("file")
    validate(fields, UploadFields)
    if given.filename is None:
        raise file_errors.not_a_file()
    lifetime = check_expiry(fields.get("expires_after"), "expires_after")
    _check_file(given.filename, given.content, fields["purpose"])
    return Upload(given.filename, fields["purpose"], given.content, lifetime)


def _read_fields(parts: list[Part]) -> tuple[dict[str, Any], Part | None]:
    """Les champs de texte, puis le fichier. ``expires_after[seconds]`` y est un entier."""
    fields: dict[str, Any] = {}
    given: Part | None = None
    for part in parts:
        nested = _NESTED.fullmatch(part.name)
        if part.name == "file":
            given = part
        elif nested is not None:
            group = fields.setdefault("expires_after", {})
            if not isinstance(group, dict):
                raise errors.invalid_type("expires_after", "an object", "a string")
            group[nested[1]] = _read_value(part.text) if nested[1] == "seconds" else part.text
        else:
            fields[part.name] = part.text
    return fields, given


def _read_value(text: str) -> int | str:
    """Un entier s'il en est un ; sinon le texte, que la validation refusera."""
    return int(text) if _INTEGER.fullmatch(text) else text


def _check_file(filename: str, content: bytes, purpose: str) -> None:
    check_length("file", filename, MAX_NAME)
    limit = MAX_BATCH_BYTES if purpose == "batch" else MAX_BYTES
    if len(content) > limit:
        raise file_errors.too_big(limit, len(content))
    if purpose == "batch" and not filename.lower().endswith(".jsonl"):
        raise file_errors.not_jsonl()
