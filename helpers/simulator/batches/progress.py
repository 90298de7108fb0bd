"""Amener un lot à l'heure de l'horloge : l'examiner, en faire les lignes dues, écrire les fichiers.

Chaque tranche est écrite en entier ou pas du tout : un arrêt brutal ne coûte que la tranche en
cours, que le prochain appel refait à l'identique.
"""

import threading

from helpers.simulator.batches.answering import AnswerAt
from helpers.simulator.batches.lines import LineWorker
from helpers.simulator.batches.timeline import FINAL, Status, Timeline, reached, timeline_of
from helpers.simulator.batches.usage import add_usage
from helpers.simulator.batches.validation import examine, request_lines
from helpers.simulator.ids import DerivedIds
from helpers.simulator.state.batches import StoredBatch
from helpers.simulator.state.files import StoredFile
from helpers.simulator.state.store import Store

SLICE = 100  # lignes par transaction
OUTPUT_LIFETIME = 30 * 24 * 3600  # secondes : la durée de vie des fichiers de sortie


class Progress:
    """Fait avancer les lots d'un état.

    Arguments : ``store``, l'état ; ``answer_at``, qui répond à chaque ligne.
    """

    def __init__(self, store: Store, answer_at: AnswerAt) -> None:
        self._store = store
        self._answer_at = answer_at
        self._lock = threading.Lock()
        # Le dernier lot lu, découpé : on relit souvent le même.
        self._worker: tuple[str, str, LineWorker] | None = None

    def bring(self, owner: str, batch_id: str, now: float) -> StoredBatch | None:
        """Le lot tel qu'il est à ``now``, ou ``None`` s'il est inconnu."""
        with self._lock:
            batch = self._store.batches.find(owner, batch_id)
            if batch is None or batch.closed:
                return batch
            batch = self._examine(owner, batch, now)
            batch = self._work(owner, batch, now)
            return self._close(owner, batch, now)

    def _examine(self, owner: str, batch: StoredBatch, now: float) -> StoredBatch:
        timeline = timeline_of(batch)
        stopped = now if timeline.cancelling is None else min(now, timeline.cancelling)
        if batch.total is not None or not reached(timeline.validated, stopped):
            return batch
        content = self._store.files.content(owner, batch.input_file_id)
        found = examine(content, batch.endpoint)
        self._store.batches.validated(owner, batch.id, found.total, found.model, found.errors)
        return self._again(owner, batch)

    def _work(self, owner: str, batch: StoredBatch, now: float) -> StoredBatch:
        timeline = timeline_of(batch)
        due = timeline.lines_due(now)
        while batch.done < due:
            worker = self._worker_of(owner, batch)
            stop = min(due, batch.done + SLICE)
            lines, usages = worker.work(timeline, batch.done, stop)
            total = batch.usage
            for usage in usages:
                total = add_usage(total, usage)
            self._store.batches.add_lines(owner, batch, lines, total)
            batch = self._again(owner, batch)
        return batch

    def _close(self, owner: str, batch: StoredBatch, now: float) -> StoredBatch:
        timeline = timeline_of(batch)
        status = timeline.status(now)
        if status not in FINAL:
            return batch
        failed = self._store.batches.lines(owner, batch.id, failed=True)
        if status == "expired":
            failed += self._worker_of(owner, batch).expire(batch.done)
        done = self._store.batches.lines(owner, batch.id, failed=False)
        output = self._write(owner, batch, timeline, status, "output", done)
        error = self._write(owner, batch, timeline, status, "error", failed)
        self._store.batches.close(owner, batch, output, error)
        self._worker = None
        return self._again(owner, batch)

    def _write(
        self,
        owner: str,
        batch: StoredBatch,
        timeline: Timeline,
        status: Status,
        kind: str,
        lines: list[str],
    ) -> str | None:
        """Écrit un fichier de sortie, s'il y a de quoi ; renvoie son identifiant."""
        if not lines:
            return None
        content = "".join(f"{line}\n" for line in lines).encode("utf-8")
        created = int(timeline.end(status))
        file = StoredFile(
            id=DerivedIds().scope(f"{batch.id}/{kind}".encode())("file-"),
            created=created,
            expires=created + (batch.output_lifetime or OUTPUT_LIFETIME),
            filename=f"{batch.id}_{kind}.jsonl",
            purpose="batch_output",
            size=len(content),
        )
        self._store.files.save(owner, file, content)
        return file.id

    def _worker_of(self, owner: str, batch: StoredBatch) -> LineWorker:
        if self._worker is None or self._worker[:2] != (owner, batch.id):
            content = self._store.files.content(owner, batch.input_file_id)
            requests = request_lines(content)
            worker = LineWorker(owner, batch, requests, self._answer_at, self._store.conversations)
            self._worker = (owner, batch.id, worker)
        return self._worker[2]

    def _again(self, owner: str, batch: StoredBatch) -> StoredBatch:
        found = self._store.batches.find(owner, batch.id)
        assert found is not None  # un lot ne se supprime pas
        return found
