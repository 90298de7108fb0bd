"""Envoyer un appel à un serveur et lire ce qu'il répond, sans jamais attendre sans fin."""

import json
from typing import Any

import httpx2

from helpers.clock import Clock
from helpers.simulator.contract.answer import Answer
from helpers.simulator.contract.step import Step

# Une clé que personne n'a.
WRONG_KEY = "sk-cle-fausse-0000"
LONGEST = 8_000_000  # octets


class Unreachable(Exception):
    """Le serveur n'a pas répondu ; le message le dit en français."""


class Sender:
    """Parle à un serveur.

    Arguments : ``client``, qui porte les requêtes ; ``base_url``, jusqu'à ``/v1`` ; ``key`` ;
    ``clock``, à quelle heure mesurer l'attente ; ``patience``, combien de secondes attendre une
    réponse entière.
    """

    def __init__(
        self, client: httpx2.Client, base_url: str, key: str, clock: Clock, patience: float
    ) -> None:
        self._client = client
        self._base_url = base_url.rstrip("/")
        self._keys = {"bonne": key, "fausse": WRONG_KEY, "absente": None}
        self._clock = clock
        self._patience = patience

    def send(self, step: Step, path: str, body: Any = None) -> Answer:
        """Envoie un appel dont les ``{nom}`` sont remplacés. Lève ``Unreachable``."""
        request = self._request(step, path, body)
        start = self._clock.monotonic()
        try:
            response = self._client.send(request, stream=True, follow_redirects=False)
        except httpx2.HTTPError as error:
            raise Unreachable(_reason(error, self._patience)) from None
        headers = {name.lower(): value for name, value in response.headers.items()}
        parts: list[bytes] = []
        cut: str | None = None
        try:
            for part in response.iter_bytes():
                parts.append(part)
                if self._clock.monotonic() - start > self._patience:
                    cut = f"la réponse n'est pas finie au bout de {self._patience:g}\u00a0s"
                elif sum(map(len, parts)) > LONGEST:
                    cut = "la réponse est trop longue"
                if cut:
                    break
        except httpx2.HTTPError as error:
            cut = _reason(error, self._patience)
        finally:
            response.close()
        return Answer(response.status_code, headers, b"".join(parts), cut)

    def _request(self, step: Step, path: str, body: Any) -> httpx2.Request:
        headers: dict[str, str] = {"accept": "application/json, text/event-stream"}
        key = self._keys[step.key]
        if key is not None:
            headers["authorization"] = f"Bearer {key}"
        content: bytes | None = None
        if step.upload is not None:
            given = step.upload
            return self._client.build_request(
                step.method,
                self._base_url + path,
                headers=headers,
                data={"purpose": given.purpose},
                files={"file": (given.filename, given.content.encode("utf-8"))},
                timeout=self._patience,
            )
        if step.raw is not None:
            content = step.raw.encode("utf-8")
        elif body is not None:
            content = json.dumps(body, ensure_ascii=False).encode("utf-8")
        if content is not None:
            headers["content-type"] = "application/json"
        return self._client.build_request(
            step.method,
            self._base_url + path,
            headers=headers,
            content=content,
            timeout=self._patience,
        )


def _reason(error: httpx2.HTTPError, patience: float) -> str:
    """Pourquoi la connexion a échoué, sans rien montrer de la requête."""
    if isinstance(error, httpx2.ConnectTimeout | httpx2.ConnectError):
        return "le serveur est injoignable"
    if isinstance(error, httpx2.TimeoutException):
        return f"le serveur n'a pas répondu en {patience:g}\u00a0s"
    if isinstance(error, httpx2.DecodingError):
        return "le corps de la réponse est mal compressé"
    if isinstance(error, httpx2.RemoteProtocolError | httpx2.ReadError | httpx2.WriteError):
        return "le serveur a fermé la connexion avant la fin"
    return f"la connexion a échoué ({type(error).__name__})"
