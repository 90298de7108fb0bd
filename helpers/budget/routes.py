"""Quelles routes de l'API se paient, et lesquelles apprennent quelque chose au registre."""

import re
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


# Les POST connus. Un identifiant y a la forme que l'API lui donne : « /conversations/videos » est
# la route « /videos » d'un serveur dont l'adresse finit par « /conversations ».
_POSTED: tuple[tuple[str, Kind], ...] = (
    ("responses", Kind.RESPONSE),
    ("responses/compact", Kind.RESPONSE),
    ("responses/input_tokens", Kind.FREE),
    (r"responses/(resp_[^/]+)/cancel", Kind.READ_BACK),
    ("chat/completions", Kind.CHAT),
    (r"chat/completions/chatcmpl-[^/]+", Kind.FREE),
    ("embeddings", Kind.EMBEDDING),
    ("batches", Kind.BATCH),
    (r"batches/(batch_[^/]+)/cancel", Kind.READ_BACK),
    ("files", Kind.FILE_UPLOAD),
    (r"(?:containers|environments|vector_stores)/[^/]+/files", Kind.UNPRICED),
    ("conversations", Kind.CONVERSATION_ITEMS),
    (r"conversations/conv_[^/]+", Kind.FREE),
    (r"conversations/(conv_[^/]+)/items", Kind.CONVERSATION_ITEMS),
    ("moderations", Kind.FREE),
    ("uploads", Kind.FREE),
    (r"uploads/upload_[^/]+/(?:parts|complete|cancel)", Kind.FREE),
    ("webhook_endpoints", Kind.FREE),
    (r"webhook_endpoints/wh[a-z]*_[^/]+(?:/test|/rotate_secret)?", Kind.FREE),
)
_PATTERNS = [(re.compile(pattern), kind) for pattern, kind in _POSTED]


def find_route(method: str, path: str) -> Route:
    """Reconnaît une requête d'après sa méthode et le chemin de son URL.

    Le début du chemin est celui de l'adresse du serveur, quelle qu'elle soit : c'est la plus longue
    fin connue qui compte. Tout POST qui n'est pas connu pour gratuit est tenu pour payant.

    >>> find_route("POST", "/v1/responses").kind.name
    'RESPONSE'
    >>> find_route("POST", "/models/responses").kind.name
    'RESPONSE'
    >>> find_route("POST", "/v1/images/generations").kind.name
    'UNPRICED'
    >>> find_route("GET", "/v1/responses/resp_1").object_id
    'resp_1'
    """
    parts = [part for part in path.split("/") if part]
    if method.upper() == "POST":
        return _find_posted(parts)
    told = "/" + "/".join(_after_version(parts))
    match parts[-2:]:
        case ["responses" | "batches", identifier] if method.upper() == "GET":
            return Route(Kind.READ_BACK, told, identifier)
    free = method.upper() in ("GET", "HEAD", "DELETE", "OPTIONS")
    return Route(Kind.FREE if free else Kind.UNPRICED, told)


def _find_posted(parts: list[str]) -> Route:
    for start in range(len(parts)):  # de la plus longue fin à la plus courte
        end = "/".join(parts[start:])
        for pattern, kind in _PATTERNS:
            if match := pattern.fullmatch(end):
                return Route(kind, f"/{end}", match[1] if pattern.groups else None)
    return Route(Kind.UNPRICED, "/" + "/".join(_after_version(parts)))


def _after_version(parts: list[str]) -> list[str]:
    """Le chemin sans ce qui précède ``v1``, pour le dire."""
    return parts[len(parts) - parts[::-1].index("v1") :] if "v1" in parts else parts
