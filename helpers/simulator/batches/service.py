"""Les routes de `/v1/batches` : créer un lot, le lire, les lister, l'annuler."""

from dataclasses import asdict

from openai.types.batch_create_params import BatchCreateParams
from openai.types.batch_list_params import BatchListParams

from helpers.clock import Clock
from helpers.simulator import errors
from helpers.simulator.batches import batch_errors
from helpers.simulator.batches.answering import AnswerAt
from helpers.simulator.batches.body import batch_body
from helpers.simulator.batches.pace import BatchPace
from helpers.simulator.batches.progress import Progress
from helpers.simulator.batches.timeline import FINAL, timeline_of
from helpers.simulator.batches.usage import NO_USAGE
from helpers.simulator.call import Call
from helpers.simulator.exchange import Reply
from helpers.simulator.json_text import encode_json
from helpers.simulator.requests.limits import check_expiry, check_metadata
from helpers.simulator.requests.paging import read_page
from helpers.simulator.requests.query import read_query
from helpers.simulator.requests.validation import parse_body, validate
from helpers.simulator.state.batches import StoredBatch
from helpers.simulator.state.records import Item
from helpers.simulator.state.store import Store

ENDPOINTS = ("/v1/responses", "/v1/chat/completions", "/v1/embeddings", "/v1/moderations")


class Batches:
    """Le service des lots, à l'heure d'une horloge et sur un état.

    Arguments : ``pace``, l'allure des lots à venir ; ``answer_at``, qui répond à leurs lignes.
    """

    def __init__(self, clock: Clock, store: Store, pace: BatchPace, answer_at: AnswerAt) -> None:
        self._clock = clock
        self._store = store
        self._pace = pace
        self._progress = Progress(store, answer_at)

    def create(self, call: Call, raw_body: bytes) -> Reply:
        """``POST /v1/batches`` : le fichier n'est examiné qu'ensuite."""
        body = parse_body(raw_body)
        validate(body, BatchCreateParams)
        check_metadata(body.get("metadata"))
        lifetime = check_expiry(body.get("output_expires_after"), "output_expires_after")
        if body["endpoint"] not in ENDPOINTS:
            raise errors.not_imitated("endpoint", body["endpoint"])
        now = self._clock.timestamp()
        self._check_file(call, body["input_file_id"], now)
        batch = StoredBatch(
            id=call.new_id("batch_"),
            created=now,
            input_file_id=body["input_file_id"],
            endpoint=body["endpoint"],
            metadata=body.get("metadata"),
            output_lifetime=lifetime,
            pace=asdict(self._pace),
            usage=dict(NO_USAGE),
        )
        self._store.batches.create(call.owner, batch)
        # La seconde d'avant : même si tout est immédiat, rien n'a encore été examiné.
        return Reply(200, {}, encode_json(batch_body(batch, now - 1.0)))

    def retrieve(self, call: Call, batch_id: str) -> Reply:
        """``GET /v1/batches/{id}``."""
        now = self._clock.timestamp()
        return Reply(200, {}, encode_json(batch_body(self._bring(call, batch_id, now), now)))

    def list(self, call: Call) -> Reply:
        """``GET /v1/batches``, par pages, du plus récent au plus ancien."""
        query = read_query(call.query, BatchListParams)
        page = read_page([{"id": name} for name in self._store.batches.ids(call.owner)], query)
        now = self._clock.timestamp()
        shown: list[Item] = [
            batch_body(self._bring(call, item["id"], now), now) for item in page["data"]
        ]
        return Reply(200, {}, encode_json({**page, "data": shown}))

    def cancel(self, call: Call, batch_id: str) -> Reply:
        """``POST /v1/batches/{id}/cancel`` : ce qui est déjà fait reste."""
        now = self._clock.timestamp()
        batch = self._bring(call, batch_id, now)
        status = timeline_of(batch).status(now)
        if status in FINAL:
            raise batch_errors.cannot_cancel(status)
        self._store.batches.cancel(call.owner, batch_id, now)
        return self.retrieve(call, batch_id)

    def _check_file(self, call: Call, file_id: str, now: float) -> None:
        file = self._store.files.find(call.owner, file_id, now)
        if file is None:
            raise batch_errors.input_file_not_found(file_id)
        if file.purpose != "batch":
            raise batch_errors.wrong_purpose(file_id, file.purpose)

    def _bring(self, call: Call, batch_id: str, now: float) -> StoredBatch:
        batch = self._progress.bring(call.owner, batch_id, now)
        if batch is None:
            raise batch_errors.batch_not_found(batch_id)
        return batch
