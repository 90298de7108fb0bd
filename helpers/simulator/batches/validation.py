"""Examiner un fichier de lot : des requêtes, bien écrites, et qui vont ensemble."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from helpers.simulator.batches.batch_errors import file_error
from helpers.simulator.errors import ApiError
from helpers.simulator.requests.validation import parse_body
from helpers.simulator.state.records import Item

MAX_LINES = 50_000
MAX_EMBEDDED = 50_000  # textes à plonger, toutes lignes réunies
MAX_CUSTOM_ID = 512  # caractères
SHOWN_ERRORS = 100  # erreurs montrées au plus


@dataclass
class Examination:
    """Ce qu'un fichier contient : ses requêtes, leur modèle, et ce qui n'y va pas."""

    total: int = 0
    model: str | None = None
    errors: list[Item] = field(default_factory=list)


def request_lines(content: bytes) -> list[tuple[int, bytes]]:
    """Les lignes d'un fichier qui ne sont pas vides, avec leur numéro à partir de 1.

    >>> request_lines(b'{}\\n\\n[]\\n')
    [(1, b'{}'), (3, b'[]')]
    """
    lines = enumerate(content.split(b"\n"), start=1)
    return [(number, line.strip()) for number, line in lines if line.strip()]


def examine(content: bytes, endpoint: str) -> Examination:
    """Juge un fichier de lot.

    Arguments : ``content``, ses octets ; ``endpoint``, la route que le lot demande.

    >>> examine(b"rien", "/v1/responses").errors[0]["code"]
    'invalid_json_line'
    """
    lines = request_lines(content)
    found = Examination(total=len(lines))
    if not lines:
        message = "The input file is empty. Please provide at least one request."
        found.errors.append(file_error("empty_file", message))
    elif len(lines) > MAX_LINES:
        message = f"The input file has {len(lines)} requests, for a maximum of {MAX_LINES}."
        found.errors.append(file_error("too_many_requests", message))
    else:
        found.errors.extend(_check_lines(lines, endpoint, found))
    del found.errors[SHOWN_ERRORS:]
    return found


def _check_lines(
    lines: list[tuple[int, bytes]], endpoint: str, found: Examination
) -> Iterator[Item]:
    seen: set[str] = set()
    embedded = 0
    for number, raw in lines:
        try:
            request = parse_body(raw)
        except ApiError:
            message = "This line is not parseable as valid JSON."
            yield file_error("invalid_json_line", message, number)
            continue
        yield from _check_request(request, number, endpoint)
        yield from _check_custom_id(request, number, seen)
        body = request.get("body")
        if isinstance(body, dict):
            yield from _check_model(body.get("model"), number, found)
            embedded += _count_embedded(body.get("input"))
    if endpoint == "/v1/embeddings" and embedded > MAX_EMBEDDED:
        message = f"The file has {embedded} embedding inputs, for a maximum of {MAX_EMBEDDED}."
        yield file_error("too_many_embedding_inputs", message)


def _check_request(request: Item, number: int, endpoint: str) -> Iterator[Item]:
    for name in ("method", "url", "body"):
        if name not in request:
            yield _missing(name, number)
    if request.get("method", "POST") != "POST":
        yield file_error("invalid_method", "The HTTP method must be POST.", number, "method")
    if request.get("url", endpoint) != endpoint:
        message = (
            f"The URL provided for this request does not match the batch endpoint ('{endpoint}')."
        )
        yield file_error("invalid_url", message, number, "url")
    body = request.get("body", {})
    if not isinstance(body, dict):
        message = "Invalid type for 'body': expected an object."
        yield file_error("invalid_type", message, number, "body")
    elif body.get("stream"):
        message = "Streaming is not supported in a batch."
        yield file_error("unsupported_parameter", message, number, "body.stream")


def _check_custom_id(request: Item, number: int, seen: set[str]) -> Iterator[Item]:
    given = request.get("custom_id")
    if given is None:
        yield _missing("custom_id", number)
    elif not isinstance(given, str) or not 0 < len(given) <= MAX_CUSTOM_ID:
        message = f"Invalid 'custom_id': expected a string of 1 to {MAX_CUSTOM_ID} characters."
        yield file_error("invalid_custom_id", message, number, "custom_id")
    elif given in seen:
        message = (
            f"The custom_id '{given}' is already used by another request of this file. Each "
            "request must have its own."
        )
        yield file_error("duplicate_custom_id", message, number, "custom_id")
    else:
        seen.add(given)


def _check_model(model: object, number: int, found: Examination) -> Iterator[Item]:
    """Un seul modèle par fichier. Une ligne sans modèle est jugée quand elle est faite."""
    if not isinstance(model, str):
        return
    if found.model is None:
        found.model = model
    elif model != found.model:
        message = (
            f"The model '{model}' does not match the rest of the batch ('{found.model}'). Each "
            "batch must contain requests for a single model."
        )
        yield file_error("mismatched_model", message, number, "body.model")


def _count_embedded(given: object) -> int:
    """Combien de textes une ligne donne à plonger ; une liste d'entiers est un texte découpé."""
    if isinstance(given, list) and not all(isinstance(item, int) for item in given):
        return len(given)
    return 1


def _missing(name: str, number: int) -> Item:
    message = f"Missing required parameter: '{name}'."
    return file_error("missing_required_parameter", message, number, name)
