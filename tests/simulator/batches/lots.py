"""De quoi faire des lots : des lignes, un fichier, un lot, et ce qu'ils ont donné."""

import json
from collections.abc import Iterable
from typing import Any

import openai
from openai.types import Batch

from tests.simulator.clients import LUNA

Line = dict[str, Any]
RESPONSES, CHAT = "/v1/responses", "/v1/chat/completions"
EMBEDDINGS, MODERATIONS = "/v1/embeddings", "/v1/moderations"
DAY = 24 * 3600


def line(name: str, text: str = "Bonjour", /, **body: Any) -> Line:
    """Une ligne de `/v1/responses`."""
    return request(name, RESPONSES, model=LUNA, input=text, **body)


def request(name: str, url: str, /, **body: Any) -> Line:
    """Une ligne de n'importe quelle route."""
    return {"custom_id": name, "method": "POST", "url": url, "body": body}


def write(lines: Iterable[object]) -> bytes:
    """Un fichier de lot."""
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in lines).encode()


def start(
    client: openai.OpenAI,
    lines: Iterable[object] | bytes,
    endpoint: Any = RESPONSES,
    **options: Any,
) -> Batch:
    """Envoie un fichier et crée un lot."""
    content = lines if isinstance(lines, bytes) else write(lines)
    file = client.files.create(file=("lot.jsonl", content), purpose="batch")
    return client.batches.create(
        input_file_id=file.id, endpoint=endpoint, completion_window="24h", **options
    )


def read(client: openai.OpenAI, file_id: str | None) -> list[Line]:
    """Les lignes d'un fichier de sortie, dans l'ordre ; aucune s'il n'y a pas de fichier."""
    if file_id is None:
        return []
    text = client.files.content(file_id).text
    assert text.endswith("\n")
    lines = [json.loads(item) for item in text.splitlines()]
    assert all(set(item) == {"id", "custom_id", "response", "error"} for item in lines)
    assert all(item["id"].startswith("batch_req_") for item in lines)
    return lines


def outputs(client: openai.OpenAI, batch: Batch) -> dict[str, Line]:
    """Les corps réussis, par ``custom_id``."""
    lines = read(client, batch.output_file_id)
    assert all(item["error"] is None for item in lines)
    return {item["custom_id"]: item["response"]["body"] for item in lines}


def failures(client: openai.OpenAI, batch: Batch) -> dict[str, Line]:
    """Les lignes du fichier d'erreurs, par ``custom_id``."""
    return {item["custom_id"]: item for item in read(client, batch.error_file_id)}


def counts(batch: Batch) -> tuple[int, int, int]:
    """Total, réussies, échouées."""
    assert batch.request_counts is not None
    found = batch.request_counts
    return found.total, found.completed, found.failed
