"""Les images : leur format et leur taille, lus dans leurs premiers octets, et leurs jetons.

Personne ici ne regarde une image. Son compte de jetons suit la règle par carreaux que la
documentation donne pour les modèles d'avant GPT-5 ; celle des modèles récents n'a pas pu être
vérifiée.
"""

import math
import struct
from dataclasses import dataclass

# La règle par carreaux : un forfait, puis tant par carreau de 512 pixels.
BASE_TOKENS, TILE_TOKENS, TILE = 85, 170, 512
LONGEST_SIDE, SHORTEST_SIDE = 2_048, 768
# Une image qu'on ne télécharge pas est comptée comme si elle avait cette taille (pixels).
ASSUMED_SIDE = 1_024


@dataclass(frozen=True)
class Image:
    """Une image : son format, sa largeur et sa hauteur en pixels."""

    format: str
    width: int
    height: int


def read_image(data: bytes) -> Image | None:
    """L'image que des octets commencent, ou ``None`` s'ils n'en sont pas une.

    >>> read_image(b"GIF89a" + bytes([10, 0, 5, 0]))
    Image(format='GIF', width=10, height=5)
    """
    try:
        image = _read(data)
    except struct.error:  # coupée avant sa taille
        return None
    return image if image is not None and image.width and image.height else None


def image_tokens(width: int, height: int, detail: str) -> int:
    """Ce que pèse une image, en jetons. ``detail`` vaut ``low`` pour le seul forfait.

    >>> image_tokens(1024, 1024, "auto"), image_tokens(640, 480, "high"), image_tokens(9, 9, "low")
    (765, 425, 85)
    """
    if detail == "low":
        return BASE_TOKENS
    scale = min(1.0, LONGEST_SIDE / max(width, height))
    scale *= min(1.0, SHORTEST_SIDE / (min(width, height) * scale))
    tiles = math.ceil(width * scale / TILE) * math.ceil(height * scale / TILE)
    return BASE_TOKENS + TILE_TOKENS * tiles


def _read(data: bytes) -> Image | None:
    if data.startswith(b"\x89PNG\r\n\x1a\n") and data[12:16] == b"IHDR":
        return Image("PNG", *struct.unpack_from(">II", data, 16))
    if data[:6] in (b"GIF87a", b"GIF89a"):
        return Image("GIF", *struct.unpack_from("<HH", data, 6))
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _read_webp(data)
    if data.startswith(b"\xff\xd8\xff"):
        return _read_jpeg(data)
    return None


def _read_webp(data: bytes) -> Image | None:
    match data[12:16]:
        case b"VP8X":
            low, high, low_2, high_2 = struct.unpack_from("<HBHB", data, 24)
            return Image("WebP", (high << 16 | low) + 1, (high_2 << 16 | low_2) + 1)
        case b"VP8L":
            (bits,) = struct.unpack_from("<I", data, 21)
            return Image("WebP", (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        case b"VP8 ":
            width, height = struct.unpack_from("<HH", data, 26)
            return Image("WebP", width & 0x3FFF, height & 0x3FFF)
    return None


def _read_jpeg(data: bytes) -> Image | None:
    """Parcourt les segments jusqu'à celui qui donne la taille (SOF)."""
    place = 2
    while place + 4 <= len(data):
        mark, kind, length = struct.unpack_from(">BBH", data, place)
        if mark != 0xFF:
            return None
        if kind == 0xFF:  # un octet de bourrage
            place += 1
            continue
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, place + 5)
            return Image("JPEG", width, height)
        place += 2 + length
    return None
