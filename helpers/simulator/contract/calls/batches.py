"""Les lots : un lot mal écrit, qui échoue sans frais, et un lot aussitôt annulé."""

import json

from helpers.simulator.contract.step import Step, Upload

FINISHED = frozenset({"completed", "failed", "expired", "cancelled"})
_LINE = {
    "custom_id": "ligne-1",
    "method": "POST",
    "url": "/v1/responses",
    "body": {"model": "{model}", "input": "Dites bonjour.", "max_output_tokens": 16},
}
# Selon l'instant de l'annulation, le lot a ou n'a pas commencé.
_TIMES = (
    "request_counts",
    "in_progress_at",
    "finalizing_at",
    "usage",
    "model",
    "output_file_id",
    "error_file_id",
)
_LISTED = tuple(f"data[0].{name}" for name in ("status", *_TIMES))

BATCHES = (
    Step(
        "envoyer un lot",
        "POST",
        "/files",
        upload=Upload("lot.jsonl", json.dumps(_LINE) + "\n", "batch"),
        saves={"batch_file": "id"},
    ),
    Step("contenu d'un fichier de lot", "GET", "/files/{batch_file}/content"),
    Step(
        "envoyer un lot mal écrit",
        "POST",
        "/files",
        upload=Upload("faux.jsonl", "ceci n'est pas du JSON\n", "batch"),
        saves={"bad_file": "id"},
    ),
    Step(
        "créer un lot mal écrit",
        "POST",
        "/batches",
        body={
            "input_file_id": "{bad_file}",
            "endpoint": "/v1/responses",
            "completion_window": "24h",
        },
        saves={"bad_batch": "id"},
    ),
    Step("attendre son échec", "GET", "/batches/{bad_batch}", until=FINISHED),
    Step("annuler un lot fini", "POST", "/batches/{bad_batch}/cancel"),
    Step(
        "créer un lot",
        "POST",
        "/batches",
        body={
            "input_file_id": "{batch_file}",
            "endpoint": "/v1/responses",
            "completion_window": "24h",
            "metadata": {"origine": "contrat"},
        },
        saves={"batch": "id"},
        costs=True,
        varies=_TIMES,
    ),
    Step("lister les lots", "GET", "/batches?limit=1", varies=("has_more", *_LISTED)),
    Step("annuler un lot", "POST", "/batches/{batch}/cancel", varies=_TIMES),
    Step("attendre l'annulation", "GET", "/batches/{batch}", until=FINISHED, varies=_TIMES),
    Step("lire un lot inconnu", "GET", "/batches/batch_000000000000000000000000"),
    Step(
        "lot d'un fichier inconnu",
        "POST",
        "/batches",
        body={
            "input_file_id": "file-0000000000000000000000",
            "endpoint": "/v1/responses",
            "completion_window": "24h",
        },
    ),
    Step(
        "lot d'une durée inconnue",
        "POST",
        "/batches",
        body={
            "input_file_id": "{batch_file}",
            "endpoint": "/v1/responses",
            "completion_window": "2h",
        },
    ),
)
