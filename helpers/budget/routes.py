"""Quelles routes de l'API se paient, et lesquelles apprennent quelque chose au registre."""

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """Ce qu'une requête fait à la facture."""

    FREE = auto()
    """Gratuite : lire, supprimer, lister, modérer, compter des jetons."""
    RESPONSE = auto()
    """Payée au jeton : ``/responses`` et ``/responses/compact``."""
    CHAT = auto()
    """Payée au jeton : ``/chat/completions``."""
    EMBEDDING = auto()
    """Payée au jeton d'entrée : ``/embeddings``."""
    BATCH = auto()
    """Payée plus tard : la création d'un lot."""
    FILE_UPLOAD = auto()
    """Gratuite, mais un fichier de lot dit ce que le lot coûtera."""
    CONVERSATION_ITEMS = auto()
    """Gratuite, mais allonge le contexte d'une conversation."""
    READ_BACK = auto()
    """Gratuite, mais peut donner le ``usage`` d'un travail en arrière-plan ou d'un lot."""
    UNPRICED = auto()
    """Payée, et le cours ne sait pas combien : images, son, vidéo, outils hébergés..."""


@dataclass(frozen=True, slots=True)
class Route:
    """Une requête reconnue : ce qu'elle fait, et l'objet que son chemin nomme."""

    kind: Kind
    path: str
    object_id: str | None = None


_FREE_RESOURCES = ("models", "moderations", "uploads", "webhook_endpoints", "webhook_event_types")
_RESOURCES = (
    *_FREE_RESOURCES,
    "responses",
    "chat",
    "embeddings",
    "batches",
    "files",
    "conversations",
)


def find_route(method: str, path: str) -> Route:
    """Reconnaît une requête d'après sa méthode et le chemin de son URL.

    Le préfixe (``/v1``, celui d'un serveur compatible) ne compte pas. Tout ce qui n'est pas connu
    pour gratuit est tenu pour payant.

    >>> find_route("POST", "/v1/responses").kind.name
    'RESPONSE'
    >>> find_route("POST", "/v1/images/generations").kind.name
    'UNPRICED'
    >>> find_route("GET", "/v1/responses/resp_1").object_id
    'resp_1'
    """
    parts = _without_prefix([part for part in path.split("/") if part])
    route = "/" + "/".join(parts)
    if method.upper() == "POST":
        kind, object_id = _posted(parts)
    else:
        kind, object_id = _read(method.upper(), parts)
    return Route(kind, route, object_id)


def _without_prefix(parts: list[str]) -> list[str]:
    if "v1" in parts:
        return parts[len(parts) - parts[::-1].index("v1") :]
    starts = [index for index, part in enumerate(parts) if part in _RESOURCES]
    return parts[starts[0] :] if starts else parts


def _read(method: str, parts: list[str]) -> tuple[Kind, str | None]:
    match parts:
        case ["responses" | "batches", identifier] if method == "GET":
            return Kind.READ_BACK, identifier
    return (Kind.FREE if method in ("GET", "HEAD", "DELETE", "OPTIONS") else Kind.UNPRICED), None


def _posted(parts: list[str]) -> tuple[Kind, str | None]:
    match parts:
        case ["responses"] | ["responses", "compact"]:
            return Kind.RESPONSE, None
        case ["responses", "input_tokens"]:
            return Kind.FREE, None
        case ["responses" | "batches", identifier, "cancel"]:
            return Kind.READ_BACK, identifier
        case ["chat", "completions"]:
            return Kind.CHAT, None
        case ["chat", "completions", _]:
            return Kind.FREE, None
        case ["embeddings"]:
            return Kind.EMBEDDING, None
        case ["batches"]:
            return Kind.BATCH, None
        case ["files"]:
            return Kind.FILE_UPLOAD, None
        case ["conversations"]:
            return Kind.CONVERSATION_ITEMS, None
        case ["conversations", identifier, "items"]:
            return Kind.CONVERSATION_ITEMS, identifier
        case ["conversations", _]:
            return Kind.FREE, None
        case [resource, *_] if resource in _FREE_RESOURCES:
            return Kind.FREE, None
    return Kind.UNPRICED, None
