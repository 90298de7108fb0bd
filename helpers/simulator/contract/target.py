"""L'adresse du serveur à comparer : ce qu'on accepte, et à quoi on reconnaît une API."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from helpers.simulator.contract.answer import NOT_JSON, Answer


class BadAddress(ValueError):
    """Une adresse qui ne convient pas ; le message dit pourquoi."""


def check_address(base_url: str) -> str:
    """L'adresse, sans barre finale. Lève ``BadAddress``.

    La clé ne voyage en clair que sur cette machine.

    >>> check_address("https://api.openai.com/v1/")
    'https://api.openai.com/v1'
    """
    try:
        parts = urlsplit(base_url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise BadAddress("L'adresse ne se lit pas.") from None
    if parts.scheme not in ("http", "https") or not host:
        raise BadAddress("L'adresse commence par https:// (ou http:// vers cette machine).")
    if "@" in parts.netloc or parts.query or parts.fragment:
        raise BadAddress("L'adresse n'a ni nom d'utilisateur, ni paramètres, ni fragment.")
    if not all("!" <= sign <= "~" for sign in base_url):
        raise BadAddress("L'adresse a des signes qui n'y ont pas leur place.")
    if parts.scheme == "http" and not is_here(host):
        raise BadAddress("La clé voyagerait en clair\u00a0: employez https://.")
    return base_url.rstrip("/")


def is_here(host: str) -> bool:
    """Vrai si l'adresse est celle de cette machine.

    >>> is_here("127.0.0.1"), is_here("exemple.fr")
    (True, False)
    """
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def webhook_url(base_url: str) -> str:
    """L'adresse des webhooks créés : un site d'exemple, ou cette machine si le serveur y est.

    Un simulateur servi par HTTP ne livre qu'à cette machine.

    >>> webhook_url("https://api.openai.com/v1")
    'https://example.com/webhook'
    """
    host = "127.0.0.1" if is_here(urlsplit(base_url).hostname or "") else "example.com"
    return f"https://{host}/webhook"


def why_not_an_api(answer: Answer) -> str | None:
    """Pourquoi la première réponse, ``GET /models``, n'est pas celle d'une API à comparer.

    Renvoie ``None`` si elle en est une.
    """
    if answer.cut is not None:
        return f"La première réponse n'est pas entière\u00a0: {answer.cut}."
    if 300 <= answer.status < 400:
        return (
            f"Le serveur renvoie vers une autre adresse (statut {answer.status})\u00a0: la clé n'y "
            "est pas envoyée. Donnez l'adresse finale."
        )
    if answer.status == 401:
        return "Le serveur refuse la clé de OPENAI_API_KEY (statut 401)."
    if answer.body is NOT_JSON:
        return (
            f"Ce n'est pas une API\u00a0: GET /models répond {answer.status}, sans JSON. L'adresse "
            "finit d'habitude par /v1."
        )
    if answer.status == 404:
        return "GET /models n'existe pas à cette adresse (statut 404)\u00a0: elle finit par /v1."
    return None
