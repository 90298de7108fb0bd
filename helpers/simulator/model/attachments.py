"""Les images et les fichiers joints : les juger, puis retenir ce qu'on en lit.

Une pièce jointe garde la forme que la requête lui donne ; ce qu'on en a lu s'y ajoute sous
``READ``, que ``shown`` retire de ce que l'API montre. Rien n'est téléchargé : une image ou un
fichier donné par son adresse est accepté, et seulement nommé.
"""

import base64
import hashlib
import re
from array import array
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from helpers.simulator import errors
from helpers.simulator.errors import attachments as refused
from helpers.simulator.model.file_reading import (
    PAGE_TOKENS,
    kind_of_file,
    kind_of_mime,
    read_file,
)
from helpers.simulator.model.images import ASSUMED_SIDE, image_tokens, read_image
from helpers.simulator.state.records import Item

READ = "read"
MAX_BYTES = 50_000_000  # par pièce jointe
IMAGE_MIMES = ("image/png", "image/jpeg", "image/gif", "image/webp", "image/jpg")

FindFile = Callable[[str], tuple[str, bytes] | None]  # identifiant -> nom et contenu

_DATA = re.compile(r"data:([\w.+-]+/[\w.+-]+)((?:;[\w.+-]+=[^;,]*)*);base64,")
_WEB = re.compile(r"https?://[^\s/]+", re.IGNORECASE)
_FIRST_IMAGE_TOKEN = 300_000  # au-delà de ceux qu'un texte produit


def no_file(file_id: str) -> None:
    """Ne retrouve aucun fichier."""


@dataclass(frozen=True)
class Names:
    """Comment la requête nomme les champs d'une pièce jointe : pour les erreurs.

    ``chat`` est vrai pour Chat Completions, qui n'admet en ligne que des PDF.
    """

    url: str
    data: str
    id: str
    chat: bool = False


def read_attachment(part: Mapping[str, Any], names: Names, find_file: FindFile) -> Item:
    """La pièce jointe, avec ce qu'on en a lu. Lève l'``ApiError`` qui la refuse.

    Argument : ``part``, sous la forme de l'API Responses (``input_image`` ou ``input_file``).
    """
    if part["type"] == "input_image":
        return {**part, READ: _read_image(part, names, find_file)}
    return {**part, READ: _read_file(part, names, find_file)}


def attachments(content: object) -> list[Item]:
    """Ce qu'on a lu de chaque pièce jointe d'un contenu : ``fr``, ``en``, ``text``, ``tokens``."""
    if not isinstance(content, list):
        return []
    return [part[READ] for part in content if READ in part]


def attached_text(read: Mapping[str, Any]) -> str:
    """Le texte d'un fichier joint, tel que le modèle le lit ; vide si l'on n'a rien lu.

    >>> attached_text({"name": "a.md", "text": "Bonjour"}).splitlines()[2]
    'Bonjour'
    """
    if read.get("text") is None:
        return ""
    return f'Fichier joint «\u00a0{read["name"]}\u00a0»\u00a0:\n"""\n{read["text"]}\n"""'


def attached_tokens(content: object) -> "array[int]":
    """Les jetons que les pièces jointes ajoutent au texte : ceux des images et des pages."""
    tokens = array("I")
    for read in attachments(content):
        tokens.extend(range(read["first"], read["first"] + read["tokens"]))
    return tokens


def shown(item: Item) -> Item:
    """Un élément tel que l'API le montre : sans ce que le simulateur a lu de ses pièces jointes."""
    name = "output" if item["type"] == "function_call_output" else "content"
    content = item.get(name)
    if not attachments(content):
        return item
    parts = [{key: part[key] for key in part if key != READ} for part in item[name]]
    return {**item, name: parts}


def _read_image(part: Mapping[str, Any], names: Names, find_file: FindFile) -> Item:
    url, file_id = part.get("image_url"), part.get("file_id")
    if url is not None and file_id is not None:
        raise errors.mutually_exclusive(names.id, names.url)
    detail = part.get("detail") or "auto"
    if file_id is not None:
        param, data = names.id, _stored(file_id, names, find_file)[1]
    elif url is None:
        raise errors.missing_parameter(names.url)
    elif _WEB.match(url):
        told = f"une image à l'adresse {url}", f"an image at {url}"
        size = image_tokens(ASSUMED_SIDE, ASSUMED_SIDE, detail)
        return _told(*told, image=True, seed=url.encode("utf-8", "replace"), tokens=size)
    else:
        param, data = names.url, _image_data(url, names)
    image = read_image(data)
    if image is None:
        raise refused.not_an_image(param)
    sides = f"{image.width} × {image.height}"
    return _told(
        f"une image {image.format} de {sides}",
        f"a {sides} {image.format} image",
        image=True,
        seed=data,
        tokens=image_tokens(image.width, image.height, detail),
    )


def _read_file(part: Mapping[str, Any], names: Names, find_file: FindFile) -> Item:
    given = [name for name in ("file_data", "file_id", "file_url") if part.get(name) is not None]
    params = {"file_data": names.data, "file_id": names.id, "file_url": names.url}
    if not given:
        raise errors.missing_parameter(names.id)
    if len(given) > 1:
        raise errors.mutually_exclusive(params[given[0]], params[given[1]])
    name = part.get("filename") or ""
    if "file_url" in given:
        url = part["file_url"]
        if not _WEB.match(url):
            raise refused.bad_file_url(names.url)
        return _told(f"un fichier à l'adresse {url}", f"a file at {url}")
    if "file_id" in given:
        name, data = _stored(part["file_id"], names, find_file)
        kind = kind_of_file(name, data)
        if kind is None:
            raise refused.unsupported_file(names.id, name)
    else:
        mime, data = _decoded_data(part["file_data"], names.data, image=False, chat=names.chat)
        kind = kind_of_mime(mime) if mime else kind_of_file(name, data)
        if kind is None or (names.chat and kind != "pdf"):
            fault = f"unsupported MIME type '{mime}'" if mime else "an unsupported file"
            raise refused.bad_file_data(names.data, fault, chat=names.chat)
    read = read_file(kind, data)
    name = name or "sans nom"
    if read.text is not None:
        return _told(f"le fichier {name}", f"the file {name}", name=name, text=read.text)
    pages = f" de {read.pages} page{'s' if read.pages > 1 else ''}" if read.pages else ""
    pages_en = f" of {read.pages} page{'s' if read.pages > 1 else ''}" if read.pages else ""
    return _told(
        f"le fichier {name}{pages}",
        f"the file {name}{pages_en}",
        seed=data,
        tokens=PAGE_TOKENS * read.pages,
    )


def _told(
    french: str,
    english: str,
    *,
    image: bool = False,
    name: str = "",
    text: str | None = None,
    seed: bytes = b"",
    tokens: int = 0,
) -> Item:
    """Ce qu'on retient. ``first`` est le premier de ses jetons : il dépend du contenu."""
    drawn = int.from_bytes(hashlib.sha256(seed).digest()[:3], "big")
    return {
        "fr": french,
        "en": english,
        "image": image,
        "name": name,
        "text": text,
        "tokens": tokens,
        "first": _FIRST_IMAGE_TOKEN + drawn,
    }


def _stored(file_id: str, names: Names, find_file: FindFile) -> tuple[str, bytes]:
    found = find_file(file_id)
    if found is None:
        raise refused.input_file_not_found(names.id, file_id)
    if len(found[1]) > MAX_BYTES:
        raise refused.attachment_too_large(names.id, MAX_BYTES, len(found[1]))
    return found


def _image_data(url: str, names: Names) -> bytes:
    if not url.startswith("data:"):
        fault = "a value without the 'data:' prefix"
        raise refused.bad_image_data(names.url, fault, chat=names.chat)
    mime, data = _decoded_data(url, names.url, image=True, chat=names.chat)
    if mime not in IMAGE_MIMES:
        fault = f"unsupported MIME type '{mime}'"
        raise refused.bad_image_data(names.url, fault, chat=names.chat)
    return data


def _decoded_data(text: str, param: str, *, image: bool, chat: bool) -> tuple[str, bytes]:
    """Le type MIME et les octets d'une adresse ``data:`` ; sans type pour du base64 nu."""
    refuse = refused.bad_image_data if image else refused.bad_file_data
    found = _DATA.match(text)
    if found is None and text.startswith("data:"):
        raise refuse(param, "a value with an invalid data URL format", chat=chat)
    try:
        data = base64.b64decode(text[found.end() :] if found else text, validate=True)
    except ValueError:
        raise refuse(param, "an invalid base64-encoded value", chat=chat) from None
    if not data:
        raise refuse(param, "empty base64-encoded bytes", chat=chat)
    if len(data) > MAX_BYTES:
        raise refused.attachment_too_large(param, MAX_BYTES, len(data))
    return (found[1].lower() if found else ""), data


def texts(parts: Iterable[Mapping[str, Any]]) -> str:
    """Le texte d'un contenu en parties : ce qui est écrit, puis les fichiers joints."""
    written = [part.get("text") or part.get("refusal") or "" for part in parts if READ not in part]
    told = "\n".join(written)
    for read in (part[READ] for part in parts if READ in part):
        attached = attached_text(read)
        told = "\n\n".join(filter(None, [told, attached]))
    return told
