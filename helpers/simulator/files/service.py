"""Les routes de `/v1/files` : envoyer un fichier, le lister, le lire, le supprimer."""

from openai.types.file_list_params import FileListParams

from helpers.clock import Clock
from helpers.simulator.call import Call
from helpers.simulator.exchange import Reply
from helpers.simulator.files import file_errors
from helpers.simulator.files.upload import read_upload
from helpers.simulator.json_text import encode_json
from helpers.simulator.requests.paging import read_page
from helpers.simulator.requests.query import read_query
from helpers.simulator.state.files import StoredFile
from helpers.simulator.state.records import Item
from helpers.simulator.state.store import Store

BATCH_LIFETIME = 30 * 24 * 3600  # secondes : un fichier de lot disparaît au bout de 30 jours
LONGEST_PAGE = 10_000


class Files:
    """Le service des fichiers, à l'heure d'une horloge et sur un état."""

    def __init__(self, clock: Clock, store: Store) -> None:
        self._clock = clock
        self._table = store.files

    def create(self, call: Call, raw_body: bytes) -> Reply:
        """``POST /v1/files`` : un formulaire, pas du JSON."""
        upload = read_upload(call.content_type, raw_body)
        lifetime = upload.lifetime
        if lifetime is None and upload.purpose == "batch":
            lifetime = BATCH_LIFETIME
        created = int(self._clock.timestamp())
        file = StoredFile(
            id=call.new_id("file-"),
            created=created,
            expires=None if lifetime is None else created + lifetime,
            filename=upload.filename,
            purpose=upload.purpose,
            size=len(upload.content),
        )
        self._table.save(call.owner, file, upload.content)
        return Reply(200, {}, encode_json(file_body(file)))

    def list(self, call: Call) -> Reply:
        """``GET /v1/files``, par pages, du plus récent au plus ancien."""
        query = read_query(call.query, FileListParams)
        kept = self._table.list(call.owner, self._clock.timestamp())
        wanted = [
            file_body(file) for file in kept if query.get("purpose", file.purpose) == file.purpose
        ]
        page = read_page(wanted, query, longest=LONGEST_PAGE, default=LONGEST_PAGE)
        return Reply(200, {}, encode_json(page))

    def retrieve(self, call: Call, file_id: str) -> Reply:
        """``GET /v1/files/{id}``."""
        return Reply(200, {}, encode_json(file_body(self._find(call, file_id))))

    def content(self, call: Call, file_id: str) -> Reply:
        """``GET /v1/files/{id}/content`` : les octets, tels qu'ils ont été envoyés."""
        self._find(call, file_id)
        content = self._table.content(call.owner, file_id)
        return Reply(200, {"content-type": "application/octet-stream"}, content)

    def delete(self, call: Call, file_id: str) -> Reply:
        """``DELETE /v1/files/{id}``."""
        self._find(call, file_id)
        self._table.delete(call.owner, file_id)
        done = {"id": file_id, "object": "file", "deleted": True}
        return Reply(200, {}, encode_json(done))

    def _find(self, call: Call, file_id: str) -> StoredFile:
        file = self._table.find(call.owner, file_id, self._clock.timestamp())
        if file is None:
            raise file_errors.file_not_found(file_id)
        return file


def file_body(file: StoredFile) -> Item:
    """Un fichier, tel que l'API l'écrit (``status`` est obsolète, mais toujours donné)."""
    return {
        "id": file.id,
        "object": "file",
        "bytes": file.size,
        "created_at": file.created,
        "expires_at": file.expires,
        "filename": file.filename,
        "purpose": file.purpose,
        "status": "processed",
        "status_details": None,
    }
