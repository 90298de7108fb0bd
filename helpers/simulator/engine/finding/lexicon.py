"""De quel domaine un texte relève : les mots qui le trahissent, et si une question y touche."""

from functools import lru_cache

from ..text.keywords import content_stems
from ..text.patterns import Pattern
from ..text.strings import fold
from .domains import Domain, domains

_WORD = Pattern(r"[a-z][a-z'-]*")


def related_cues(subject: str, wide: bool = False) -> tuple[str, ...]:
    """Les indices (débuts de mots) des domaines que ``subject`` nomme.

    ``wide`` : avec ceux de la vie de tous les jours, pour choisir une étiquette.

    >>> "rembours" in related_cues("la facturation")
    True
    """
    found = _WORD.findall(fold(subject))
    return tuple(
        dict.fromkeys(
            cue for word in found for domain in _domains_of(word, wide) for cue in domain.cues
        )
    )


@lru_cache(maxsize=1024)
def _domains_of(word: str, wide: bool) -> tuple[Domain, ...]:
    """Les domaines qu'un mot nomme.

    Pour une étiquette, le nom le plus précis l'emporte (« compteur » n'est pas « compte »).
    """
    lengths = {
        domain: max(_nearness(word, name, wide) for name in domain.names)
        for domain in domains(wide)
    }
    least = max(lengths.values()) if wide else 1
    return tuple(domain for domain, length in lengths.items() if length >= max(least, 1))


def _nearness(word: str, name: str, wide: bool) -> int:
    """Combien de lettres un mot partage avec un nom qu'il commence ; 0 s'il n'en est pas.

    Pour une étiquette, « résilier » est de la famille de « résiliation ».
    """
    if _starts(word, (name,)):
        return len(name)
    if not wide or word[:6] != name[:6]:
        return 0
    pairs = zip(word, name, strict=False)
    shared = next((i for i, (ours, theirs) in enumerate(pairs) if ours != theirs), len(name))
    return shared if 6 <= shared < len(word) else 0


def cues_found(text: str, cues: tuple[str, ...]) -> list[str]:
    """Les mots du texte qui commencent par l'un des indices, sans doublon."""
    text = text[:20_000]
    folded = fold(text)
    found = []
    for match in _WORD.finditer(folded):
        word = match.group().rpartition("'")[2]
        if len(word) > 1 and _starts(word, cues):
            found.append(text[match.end() - len(word) : match.end()])
    return list(dict.fromkeys(found))


def is_about(text: str, subject: str) -> bool:
    """Vrai si un texte touche à un sujet : par ses mots mêmes, ou par ceux de son domaine.

    >>> is_about("Où est mon remboursement ?", "la facturation"), is_about("Il pleut", "la cuisine")
    (True, False)
    """
    shared = set(content_stems(text)) & set(content_stems(subject))
    return bool(shared) or bool(cues_found(text, related_cues(subject)))


def _starts(word: str, prefixes: tuple[str, ...]) -> bool:
    # Un indice court (« app », « bug ») doit être presque tout le mot.
    return any(
        word.startswith(prefix) and (len(prefix) > 3 or len(word) <= len(prefix) + 2)
        for prefix in prefixes
    )
