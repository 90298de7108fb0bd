"""Lire un fichier joint : le texte s'il en est un ; sinon, ce qu'on peut en dire."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

Kind = Literal["text", "pdf", "office"]

PAGE_TOKENS = 765  # une page de PDF, comptée comme une image : non vérifié
MAX_PAGES = 2_000  # on n'en compte pas plus : aucun modèle ne les lirait

_TEXT_MIMES = re.compile(
    r"text/.+|application/(?:.*json|.*xml|.*yaml|x-ndjson|javascript|typescript|sql|toml|csv|x-sh|"
    r"x-python|x-tex)"
)
_OFFICE_MIMES = re.compile(
    r"application/(?:msword|rtf|vnd\.(?:openxmlformats-officedocument|ms-|oasis).*)"
)
_EXTENSIONS: tuple[tuple[Kind, str], ...] = (
    (
        "text",
        "txt md markdown rst csv tsv json jsonl ndjson html htm xml yaml yml toml ini log tex srt "
        "vtt eml ics css sql sh py ipynb js ts java c h cpp hpp cs go rs rb php swift kt scala r",
    ),
    ("pdf", "pdf"),
    ("office", "doc docx xls xlsx ppt pptx odt ods odp rtf"),
)
_KINDS: dict[str, Kind] = {end: kind for kind, ends in _EXTENSIONS for end in ends.split()}
_PAGE = re.compile(rb"/Type\s*/Page(?![A-Za-z])")


@dataclass(frozen=True)
class FileRead:
    """Ce qu'on a lu d'un fichier : son texte (``None`` s'il n'en donne pas), ses pages de PDF."""

    text: str | None
    pages: int = 0


def kind_of_mime(mime: str) -> Kind | None:
    """La sorte d'un type MIME, ou ``None`` si l'API ne le lit pas en entrée.

    >>> kind_of_mime("text/csv"), kind_of_mime("application/pdf"), kind_of_mime("video/mp4")
    ('text', 'pdf', None)
    """
    if mime == "application/pdf":
        return "pdf"
    if _TEXT_MIMES.fullmatch(mime):
        return "text"
    return "office" if _OFFICE_MIMES.fullmatch(mime) else None


def kind_of_file(filename: str, data: bytes) -> Kind | None:
    """La sorte d'un fichier d'après son nom ; d'après ses octets, s'il n'a pas d'extension.

    >>> kind_of_file("notes.md", b""), kind_of_file("", b"%PDF-1.7"), kind_of_file("a.zip", b"PK")
    ('text', 'pdf', None)
    """
    ending = PurePosixPath(filename.replace("\\", "/")).suffix.lstrip(".").lower()
    if ending:
        return _KINDS.get(ending)
    if data.startswith(b"%PDF"):
        return "pdf"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return "text"


def read_file(kind: Kind, data: bytes) -> FileRead:
    """Lit un fichier d'une sorte connue.

    >>> read_file("text", "é".encode()).text, read_file("pdf", b"%PDF /Type /Page ").pages
    ('é', 1)
    """
    if kind == "text":
        return FileRead(_decode(data))
    if kind == "office":
        return FileRead(None)
    return FileRead(None, min(max(1, len(_PAGE.findall(data))), MAX_PAGES))


def _decode(data: bytes) -> str:
    """Un texte en UTF-8 ; à défaut en UTF-16, s'il le dit, ou en Windows-1252."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")
