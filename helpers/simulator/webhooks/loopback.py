"""Livrer par le réseau, sans quitter cette machine : jamais ailleurs, quoi que dise l'adresse."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import httpx2

from helpers.simulator.webhooks.addresses import loopback_hosts, refusal_beyond_loopback

# Le temps laissé à un récepteur, connexion comprise (secondes).
DEADLINE = 5.0


class LoopbackCarrier:
    """Poste les livraisons à des serveurs de cette machine.

    Ni redirection suivie, ni mandataire, ni résolution de nom. Argument : ``deadline``, en
    secondes.

    >>> LoopbackCarrier().reaches("http://exemple.fr/webhook")
    False
    """

    def __init__(self, deadline: float = DEADLINE) -> None:
        self._deadline = deadline

    def refusal(self, url: str) -> str | None:
        return refusal_beyond_loopback(url)

    def reaches(self, url: str) -> bool:
        return bool(loopback_hosts(url))

    def send(self, url: str, payload: bytes, headers: dict[str, str]) -> int:
        """Poste, et renvoie le statut ; le corps de la réponse n'est pas lu.

        Lève ``ValueError`` si l'adresse est ailleurs, ``TimeoutError`` passé le délai,
        ``httpx2.HTTPError`` si rien d'acceptable ne répond.
        """
        hosts = loopback_hosts(url)
        if not hosts:
            raise ValueError("cette adresse n'est pas celle de cette machine")
        # Un fil à part : l'appelant est parfois lui-même dans une boucle d'événements.
        with ThreadPoolExecutor(1) as executor:
            return executor.submit(
                asyncio.run, self._within_deadline(url, hosts, payload, headers)
            ).result()

    async def _within_deadline(
        self, url: str, hosts: list[str], payload: bytes, headers: dict[str, str]
    ) -> int:
        async with asyncio.timeout(self._deadline):
            return await _post(url, hosts, payload, headers)


async def _post(url: str, hosts: list[str], payload: bytes, headers: dict[str, str]) -> int:
    name = urlsplit(url)
    sent = {**headers, "host": name.netloc, "user-agent": "OpenAI/1.0 (simule)"}
    async with httpx2.AsyncClient(trust_env=False, follow_redirects=False, timeout=None) as client:
        for host in hosts:
            # L'adresse IP elle-même : le nom ne se résout pas, il ne peut pas mener ailleurs.
            target = httpx2.URL(url).copy_with(host=host)
            request = client.build_request("POST", target, content=payload, headers=sent)
            request.extensions["sni_hostname"] = name.hostname
            try:
                response = await client.send(request, stream=True)
            except httpx2.ConnectError:
                if host == hosts[-1]:
                    raise
                continue
            await response.aclose()
            return response.status_code
    raise AssertionError("au moins une adresse")
