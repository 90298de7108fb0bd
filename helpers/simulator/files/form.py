"""Lire un formulaire ``multipart/form-data`` : des champs, et un fichier dont chaque octet compte.

L'analyseur est celui de ``python-multipart`` ; ici, ce qu'il trouve devient des champs, et ce
qu'il refuse devient l'erreur 400 de l'API.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

from helpers.simulator.files import file_errors

if TYPE_CHECKING:
    from python_multipart.multipart import MultipartCallbacks

MAX_PARTS = 1_000  # champs d'un formulaire


@dataclass
class Part:
    """Un champ : son nom, le nom de son fichier (``None`` : c'est un texte), son contenu."""

    name: str
    filename: str | None
    content: bytes

    @property
    def text(self) -> str:
        """Le contenu d'un champ de texte. Lève l'``ApiError`` 400 s'il n'est pas en UTF-8."""
        try:
            return self.content.decode("utf-8")
        except UnicodeDecodeError:
            raise file_errors.malformed_form("a text field is not valid UTF-8") from None


def read_form(content_type: str, body: bytes) -> list[Part]:
    """Les champs d'un formulaire, dans l'ordre.

    Arguments : ``content_type``, l'en-tête de la requête ; ``body``, son corps.

    Lève l'``ApiError`` 400 si ce n'est pas un formulaire, s'il est coupé ou mal écrit.

    >>> head = b'--b\\r\\nContent-Disposition: form-data; name="purpose"\\r\\n\\r\\n'
    >>> read_form("multipart/form-data; boundary=b", head + b"batch\\r\\n--b--\\r\\n")
    [Part(name='purpose', filename=None, content=b'batch')]
    """
    # Ici : un envoi de fichier est rare, et ce module se paie à l'import.
    from python_multipart.exceptions import FormParserError
    from python_multipart.multipart import MultipartParser

    reader = _Reader()
    try:
        parser = MultipartParser(_boundary(content_type), reader.callbacks())
        parser.write(body)
        parser.finalize()
    except FormParserError as error:
        raise file_errors.malformed_form(str(error)) from None
    if not reader.ended:
        raise file_errors.malformed_form("the closing boundary is missing")
    return reader.parts


def _boundary(content_type: str) -> bytes:
    from python_multipart.multipart import parse_options_header

    try:
        kind, options = parse_options_header(content_type)
    except UnicodeError:
        raise file_errors.not_a_form(content_type) from None
    if kind != b"multipart/form-data":
        raise file_errors.not_a_form(content_type)
    boundary = options.get(b"boundary", b"")
    if not boundary:
        raise file_errors.malformed_form("the boundary is missing from the Content-Type header")
    return boundary


@dataclass
class _Reader:
    """Ce que l'analyseur a trouvé jusqu'ici."""

    parts: list[Part] = field(default_factory=list)
    ended: bool = False
    _name: bytes = b""
    _value: bytes = b""
    _headers: dict[bytes, bytes] = field(default_factory=dict)
    _data: bytearray = field(default_factory=bytearray)

    def callbacks(self) -> "MultipartCallbacks":
        return {
            "on_part_begin": self._begin,
            "on_header_field": self._add_name,
            "on_header_value": self._add_value,
            "on_header_end": self._end_header,
            "on_part_data": self._add_data,
            "on_part_end": self._end_part,
            "on_end": self._end,
        }

    def _begin(self) -> None:
        if len(self.parts) >= MAX_PARTS:
            raise file_errors.malformed_form(f"more than {MAX_PARTS} fields")
        self._headers, self._data = {}, bytearray()

    def _add_name(self, data: bytes, start: int, end: int) -> None:
        self._name += data[start:end]

    def _add_value(self, data: bytes, start: int, end: int) -> None:
        self._value += data[start:end]

    def _end_header(self) -> None:
        self._headers[self._name.lower()] = self._value
        self._name = self._value = b""

    def _add_data(self, data: bytes, start: int, end: int) -> None:
        self._data += memoryview(data)[start:end]

    def _end_part(self) -> None:
        from python_multipart.multipart import parse_options_header

        _, options = parse_options_header(self._headers.get(b"content-disposition", b""))
        if b"name" not in options:
            raise file_errors.malformed_form("a part has no name")
        filename = options.get(b"filename")
        self.parts.append(
            Part(
                _decode(options[b"name"]),
                None if filename is None else _decode(filename),
                bytes(self._data),
            )
        )

    def _end(self) -> None:
        self.ended = True


def _decode(written: bytes) -> str:
    """Un nom : en UTF-8, où le guillemet et les fins de ligne s'écrivent ``%22``, ``%0A``..."""
    try:
        text = written.decode("utf-8")
    except UnicodeDecodeError:
        raise file_errors.malformed_form("a name is not valid UTF-8") from None
    for code in ("%22", "%0A", "%0D"):
        text = text.replace(code, unquote(code))
    return text
