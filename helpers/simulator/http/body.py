"""Lit une requête HTTP sans s'en laisser imposer : ni par sa taille, ni par sa lenteur."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from dataclasses import dataclass
from typing import Any

from helpers.simulator.errors import ApiError

Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]

MEBIBYTE = 1024 * 1024
HEADER_BYTES = 65_536
# Ce qu'on lit encore d'un corps refusé, pour que son auteur puisse recevoir la réponse (octets).
_POLITE = 16 * MEBIBYTE
_UPLOADS = ("/v1/files",)


class ClientGone(Exception):
    """Le client est parti avant la fin de sa requête : plus personne n'attend de réponse."""


@dataclass(frozen=True)
class BodyLimits:
    """Jusqu'où la façade écoute.

    Attributs : ``size``, la taille d'un corps ordinaire, en octets ; ``upload_size``, celle d'un
    fichier déposé ; ``silence``, l'attente entre deux morceaux, en secondes ; ``total``, le temps
    laissé au corps entier, en secondes, auquel chaque octet reçu ajoute de quoi tenir le débit
    ``rate``, en octets par seconde.
    """

    size: int = 64 * MEBIBYTE
    upload_size: int = 210 * MEBIBYTE
    silence: float = 20.0
    total: float = 30.0
    rate: float = 50_000.0

    def size_for(self, path: str) -> int:
        """La taille admise à ce chemin, en octets.

        >>> BodyLimits().size_for("/v1/responses") < BodyLimits().size_for("/v1/files")
        True
        """
        return self.upload_size if path.rstrip("/") in _UPLOADS else self.size


def check_headers(headers: Iterable[tuple[bytes, bytes]]) -> None:
    """Lève l'``ApiError`` 431 si les en-têtes passent ``HEADER_BYTES`` octets en tout.

    L'automate HTTP ne borne que ceux qui arrivent par morceaux.

    >>> check_headers([(b"x", b"a" * HEADER_BYTES)])
    Traceback (most recent call last):
        ...
    helpers.simulator.errors.base.ApiError: ...
    """
    if sum(len(name) + len(value) for name, value in headers) > HEADER_BYTES:
        raise ApiError(431, "Request headers are too large.", code="headers_too_large")


async def read_body(receive: Receive, path: str, declared: str | None, limits: BodyLimits) -> bytes:
    """Le corps entier.

    Arguments : ``receive``, d'où viennent les morceaux (ASGI) ; ``declared``, l'en-tête
    ``content-length``. Lève l'``ApiError`` 413 si le corps est trop grand, 408 s'il tarde trop,
    ``ClientGone`` si le client est parti.
    """
    most = limits.size_for(path)
    if _as_number(declared) > most + _POLITE:
        raise _too_large(most)
    try:
        body = await _collect(receive, most, limits)
    except TimeoutError:
        raise ApiError(
            408,
            "Request timed out: the request body was not received in time.",
            code="request_timeout",
        ) from None
    if body is None:
        raise _too_large(most)
    return body


async def _collect(receive: Receive, most: int, limits: BodyLimits) -> bytes | None:
    """Les morceaux mis bout à bout, ou ``None`` s'il y en a trop. Lève ``TimeoutError``."""
    parts: list[bytes] = []
    size = 0
    loop = asyncio.get_running_loop()
    last = loop.time() + limits.total
    async with asyncio.timeout(min(limits.silence, limits.total)) as deadline:
        while True:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise ClientGone
            part = message.get("body", b"")
            size += len(part)
            if size <= most:
                parts.append(part)
            elif size > most + _POLITE:
                return None
            if not message.get("more_body", False):
                return b"".join(parts) if size <= most else None
            allowed = last + size / limits.rate
            deadline.reschedule(min(allowed, loop.time() + limits.silence))


def _as_number(declared: str | None) -> int:
    """La taille annoncée, en octets ; zéro si ce n'est pas un nombre."""
    if declared is None or not declared.isascii() or not declared.isdecimal():
        return 0
    return int(declared[:20])


def _too_large(most: int) -> ApiError:
    return ApiError(
        413,
        f"Request body is too large. The maximum size is {most // MEBIBYTE} MB.",
        code="request_too_large",
    )
