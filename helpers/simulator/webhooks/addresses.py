"""Les adresses qu'un webhook peut avoir, lues sans complaisance : chacun donne la sienne."""

from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import SplitResult, urlsplit

MAX_LENGTH = 2048  # signes


def refusal_anywhere(url: str) -> str | None:
    """Pourquoi l'API refuserait cette adresse, ou ``None``.

    Elle demande du HTTPS ; le simulateur admet aussi HTTP vers cette machine.

    >>> refusal_anywhere("https://exemple.fr/webhook"), refusal_anywhere("http://localhost:8000/")
    (None, None)
    >>> refusal_anywhere("http://exemple.fr/")
    'expected an HTTPS URL.'
    """
    parts = split_url(url)
    if parts is None:
        return "expected a valid URL, without user name, spaces or fragment."
    if parts.scheme != "https" and not loopback_hosts(url):
        return "expected an HTTPS URL."
    return None


def refusal_beyond_loopback(url: str) -> str | None:
    """Pourquoi une livraison par le réseau ne peut pas y aller, ou ``None``.

    >>> refusal_beyond_loopback("http://127.0.0.1:8000/webhook") is None
    True
    """
    refusal = refusal_anywhere(url)
    if refusal is None and not loopback_hosts(url):
        return (
            "le simulateur ne livre qu'à cette machine. Donnez une adresse en 127.0.0.1, [::1] "
            "ou localhost."
        )
    return refusal


def loopback_hosts(url: str) -> list[str]:
    """Les adresses IP de cette machine que vise une adresse, à essayer dans l'ordre.

    Une liste vide : elle vise une autre machine, ou ne se lit pas. Aucun nom n'est résolu.

    >>> loopback_hosts("http://localhost/"), loopback_hosts("http://[::1]:80/")
    (['127.0.0.1', '::1'], ['::1'])
    >>> loopback_hosts("http://127.0.0.1@ailleurs.fr/"), loopback_hosts("http://0.0.0.0/")
    ([], [])
    """
    parts = split_url(url)
    host = (parts.hostname or "") if parts else ""
    if host == "localhost":
        return ["127.0.0.1", "::1"]
    return [host] if _is_loopback(host) else []


def split_url(url: str) -> SplitResult | None:
    """L'adresse en morceaux, ou ``None`` si elle ne se lit pas d'une seule façon."""
    if len(url) > MAX_LENGTH or not all("!" <= sign <= "~" and sign != "\\" for sign in url):
        return None
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and bool(parts.hostname)
        clean = "@" not in parts.netloc and not parts.fragment and parts.port != 0
    except ValueError:  # port ou crochets mal écrits
        return None
    return parts if known and clean and "%" not in parts.netloc else None


def _is_loopback(host: str) -> bool:
    try:
        return IPv4Address(host).is_loopback
    except AddressValueError:
        pass
    try:
        return IPv6Address(host) == IPv6Address("::1")
    except AddressValueError:
        return False
