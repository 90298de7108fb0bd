"""Lire un texte comme les règles l'attendent : plié, sans déguisement, en phrases.

Plier, c'est mettre en minuscules sans accents, avec des apostrophes, des guillemets et des
espaces simples ; un trait d'union devient une espace, « œ » devient « oe ».
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

# Au-delà, le texte plié n'est plus lu : quelques caractères en valent dix-huit une fois pliés.
_LONGEST = 2_000_000
_LONGEST_SENTENCE = 400

_REPLACED = str.maketrans(
    {
        **dict.fromkeys("’‘ʼ´′", "'"),
        **dict.fromkeys("«»“”„‟″`", '"'),
        **dict.fromkeys("-_‐‑‒–—−", " "),
        **dict.fromkeys("*\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff", ""),
        **dict.fromkeys("\r\u2028\u2029", "\n"),
        "œ": "oe",
        "æ": "ae",
    }
)
_LEET = str.maketrans("013457@$", "oieastas")

# Une fin de ligne suivie d'une minuscule ne coupe pas la phrase.
_WRAPPED = re.compile(r"(?<=[^\n.!?;:])\n(?=[a-zà-ÿ])")
_MARKS = re.compile(r"[\u0300-\u036f]+")
_BLANKS = re.compile(r"[^\S\n]+")
_END = re.compile(r'[.!?;]+[")]*(?:\s+|$)|\n+')
_PIECE = re.compile(rf".{{1,{_LONGEST_SENTENCE}}}(?:\s|$)|.{{1,{_LONGEST_SENTENCE}}}")

_SPACED = re.compile(r"(?<!\w)(?:[a-z][ .]){2,60}[a-z](?!\w)")
_REPEATED = re.compile(r"([a-z])\1{2,}")
_LEET_WORD = re.compile(r"(?<![\w@$])(?=[\d@$]*[a-z])(?=[a-z]*[\d@$])[\w@$]{3,30}(?![\w@$])")


@dataclass(frozen=True)
class Sentence:
    """Une phrase pliée, où elle commence dans le texte plié, et ses voisines."""

    text: str
    start: int
    before: str
    after: str

    @property
    def around(self) -> str:
        """La phrase entre ses voisines."""
        return f"{self.before}\n{self.text}\n{self.after}"


def fold(text: str) -> str:
    """Le texte plié ; sa longueur peut changer.

    >>> fold("L’Été, est-ce au cœur de «\u00a0Nîmes\u00a0»\u202f?")
    'l\\'ete, est ce au coeur de " nimes " ?'
    """
    text = _WRAPPED.sub(" ", text[:_LONGEST])
    text = _MARKS.sub("", unicodedata.normalize("NFKD", text).casefold())
    return _BLANKS.sub(" ", text[:_LONGEST].translate(_REPLACED))


def undisguised(folded: str) -> list[str]:
    """Le texte plié, puis ce qu'il devient si l'on ôte ses déguisements, quand il en a.

    >>> undisguised("k1ll"), undisguised("je v a i s"), undisguised("stoooop")
    (['k1ll', 'kill'], ['je v a i s', 'je vais'], ['stoooop', 'stop', 'stoop'])
    """
    plain = _LEET_WORD.sub(lambda found: found.group().translate(_LEET), folded)
    plain = _SPACED.sub(lambda found: found.group().replace(" ", "").replace(".", ""), plain)
    once, twice = _REPEATED.sub(r"\1", plain), _REPEATED.sub(r"\1\1", plain)
    return list(dict.fromkeys((folded, once, twice)))


def sentences(folded: str) -> Iterator[Sentence]:
    """Les phrases d'un texte plié, dans l'ordre.

    >>> [sentence.text for sentence in sentences("un. deux ?\\ntrois")]
    ['un.', 'deux ?', 'trois']
    """
    pieces = list(_pieces(folded))
    for number, (start, piece) in enumerate(pieces):
        before = pieces[number - 1][1] if number else ""
        after = pieces[number + 1][1] if number + 1 < len(pieces) else ""
        yield Sentence(piece, start, before, after)


def _pieces(folded: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in [*(found.end() for found in _END.finditer(folded)), len(folded)]:
        for piece in _PIECE.finditer(folded, start, end):
            text = piece.group().strip()
            if text:
                yield piece.start() + len(piece.group()) - len(piece.group().lstrip()), text
        start = end
