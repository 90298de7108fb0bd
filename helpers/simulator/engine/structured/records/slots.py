"""Un morceau de texte dont on ôte peu à peu ce qui est lu : il reste des bouts de phrase."""

from functools import cached_property

from ...text.patterns import Pattern
from ...text.strings import fold, squeeze

_TAKEN = "\x01"
_SEPARATOR = Pattern(
    r"[,;()|@\n\N{RIGHTWARDS ARROW}\[\]]|\s[-\N{EN DASH}\N{EM DASH}/]\s|\s?[:=](?=\s|$)|\.{3,}|"
    r"(?<!\bM)(?<!\bDr)(?<!\bMr)(?<!\bMrs)(?<!\bMme)\.(?:\s|$)|\x01+"
)
_EDGE = (
    r"(?:a|at|de|du|des|d'|for|on|in|au|aux|by|and|et|with|avec|pour|par|from|to|is|est|of|le|la|"
    r"les|l'|the|an?|une?|en|dans|costs?|coute\w*|vaut|soit|puis|then|then|per|sur|son|sa|ses|"
    r"holds?|has|have|"
    r"contains?|contient|contiennent|comptent?|possede|includes?|reads?|affiche|indique|shows?|"
    r"scored|"
    r"got|obtient)"
)
_TRAILING = Pattern(rf"(?:(?:\s|^){_EDGE})+$")
_LEADING = Pattern(
    r"^(?:(?:a|at|de|du|des|for|on|in|au|aux|by|and|et|with|avec|pour|par|from|to|is|est|of|puis|"
    r"then|en|dans|soit|there is|il y a|c'est|it's)\s|d')+"
)
_ARTICLE = Pattern(r"^(?:(?:le|la|les|une?|des|du|the|an?|mon|ma|mes|my|notre|nos|our)\s|l')")
_DASHES = " +-\N{EN DASH}\N{EM DASH}*•.,;:\"'«»“”\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\t"


class Slots:
    """Le corps d'un morceau. Chaque valeur lue y est prise ; ``free`` dit ce qui reste."""

    def __init__(self, body: str) -> None:
        self.body = body
        self._left = list(body)

    @cached_property
    def folded(self) -> str:
        return fold(self.body)

    def take(self, start: int, end: int) -> None:
        """Ôte ce qui a été lu."""
        self._left[start:end] = _TAKEN * (end - start)

    def take_text(self, said: str) -> None:
        """Ôte la première occurrence libre de ce qui a été lu."""
        at = fold(self.text).find(fold(said)) if said else -1
        if at >= 0:
            self.take(at, at + len(said))

    @property
    def text(self) -> str:
        """Le corps, de même longueur, où ce qui a été lu est caché."""
        return "".join(self._left)

    def near(self, root: str) -> tuple[int, str]:
        """Où commence, et que dit, le bout de phrase qui contient un mot de cette racine."""
        for start, end in self._spans():
            if f" {root}" in f" {self.folded[start:end]}":
                return start, self.body[start:end]
        return 0, ""

    def take_around(self, at: int, most: int) -> None:
        """Ôte le bout de phrase qui contient ``at``, s'il n'a pas plus de ``most`` mots."""
        for start, end in self._spans():
            if start <= at < end and len(self.body[start:end].split()) <= most:
                self.take(start, end)

    def free(self) -> list[str]:
        """Les bouts de phrase qui restent, dans l'ordre, sans mot de liaison aux bords."""
        pieces = (trimmed(self.text[start:end]) for start, end in self._spans())
        return [piece for piece in pieces if any(c.isalpha() for c in piece)]

    def _spans(self) -> list[tuple[int, int]]:
        text = self.text
        spans, start = [], 0
        for found in _SEPARATOR.finditer(text):
            spans.append((start, found.start()))
            start = found.end()
        return [*spans, (start, len(text))]


def trimmed(text: str) -> str:
    """Le bout de phrase sans mot de liaison ni ponctuation aux bords.

    >>> trimmed("- pour la cuisine à ")
    'la cuisine'
    """
    text = squeeze(text).strip(_DASHES)
    lead = _LEADING.match(fold(text))
    text = text[lead.end() :] if lead and not _upper(text[: lead.end()]) else text
    tail = _TRAILING.search(fold(text))
    # « Box A » : une capitale n'est pas un mot de liaison.
    linking = tail is not None and not _upper(text[tail.start() :])
    return text[: tail.start()].strip(_DASHES) if tail and linking else text


def _upper(text: str) -> bool:
    return any(c.isupper() for c in text)


def without_article(text: str) -> str:
    """Le nom sans son article : « un canapé » donne « canapé ».

    >>> without_article("un canapé"), without_article("Le Monde")
    ('canapé', 'Le Monde')
    """
    found = _ARTICLE.match(fold(text)) if text[:1].islower() else None
    return text[found.end() :] if found and text[found.end() :] else text
