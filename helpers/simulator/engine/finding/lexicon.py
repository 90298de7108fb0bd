"""De quel domaine un texte relève : les mots qui le trahissent, et si une question y touche."""

from ..text.keywords import content_stems
from ..text.patterns import Pattern
from ..text.strings import fold
from .domains import domains

_WORD = Pattern(r"[a-z][a-z'-]*")


def related_cues(subject: str) -> tuple[str, ...]:
    """Les indices (débuts de mots) des domaines que ``subject`` nomme.

    >>> "rembours" in related_cues("la facturation")
    True
    """
    found = _WORD.findall(fold(subject))
    return tuple(
        cue
        for domain in domains()
        if any(_starts(word, domain.names) for word in found)
        for cue in domain.cues
    )


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
