"""La raison d'une demande : « j'ai mal au genou », « c'est pour un vaccin », « My knee again. »"""

from ...text.patterns import Pattern
from ...text.sentences import sentences
from ...text.strings import fold, squeeze, words
from .texts import undated
from .times import dates, times

_END = (
    r"(?=\s?[.,;!?\n]|$|\s(?:au nom d|under the name|je m'appelle|my name|merci|thanks|"
    r"please|svp|s'il))"
)
_LABELLED = Pattern(
    r"\b(?:motif|raison|reason|purpose)(?: (?:est|is))?\s?:?\s(?:est |is )?([^.;!?\n]{3,160})"
)
_SAID = tuple(
    Pattern(source + _END)
    for source in (
        r"\b(?:parce qu[e']|because(?: of)?|a cause d[e']|puisqu[e']|since(?= i\b| my\b| it\b))\s?"
        r"([^.;!?\n]{3,160}?)",
        r"\b(?:c'est|it's|this is|ce serait|it is)\s(?:pour|for|about|a propos d[e'u]|"
        r"concernant)\s?"
        r"([^.,;!?\n]{3,120}?)",
        r"\b(?:concernant|about|regarding|au sujet d[e'u]|a propos d[e'u])\s?([^.,;!?\n]{3,120}?)",
        r"\b(j'ai (?:tres |encore |toujours |un peu |vraiment )?(?:mal|de la fievre|une? |"
        r"des )[^.,;!?\n]{2,120}?)",
        r"\b(je me suis (?!trompe)[^.,;!?\n]{3,100}?)",
        r"\b(i(?:'ve| have)(?: got)? (?:a |an |some |severe |bad |been having )[^.,;!?\n]{3,100}?)",
        r"\b(my \w+(?: \w+)? (?:hurts?|aches?|is (?:sore|swollen|killing)|"
        r"has been)[^.,;!?\n]{0,80}?)",
    )
)
_FOR = Pattern(
    r"\b(?:pour|for) ((?:une?|mon|ma|mes|des|l[ea]s?|l'|an?|my|the|some)\s?[a-z][^.,;!?\n]{2,100}?)"
    + _END
)
_NOT_A_REASON = Pattern(
    r"^(?:une?|an?|l[ea]|the) (?:personne|heure|hour|half|demi|table|place|person|jour|day|semaine|"
    r"week|\d)|^(?:le|the|l') ?\d"
)
_POLITE = Pattern(
    r"^\W*(?:bonjour|bonsoir|salut|hello|hi|hey|merci|thanks?|please|svp|name|my name|je m'appelle|"
    r"mon nom|moi c'est|this is|i'm|i am|je suis|ici|oui|non|yes|no)\b"
)
_ACTS = Pattern(r"\b(?:je|j'|i|i'd|on|nous|we|tu|vous|you|est-ce|can|could)\b")
_MOST_WORDS = 7


def reasons(text: str) -> list[str]:
    """La raison que dit un message, telle qu'elle est écrite ; vide s'il n'en dit pas.

    >>> reasons("Je voudrais voir le Dr Roy demain, j'ai mal au genou.")
    ["j'ai mal au genou"]
    >>> reasons("Can I come in at 3pm? My knee again."), reasons("A table for 2 please")
    (['My knee again'], [])
    """
    text = squeeze(text[:2000])
    folded = fold(text)
    for pattern in (_LABELLED, *_SAID):
        found = pattern.search(folded)
        if found:
            return [_tidy(text[found.start(1) : found.end(1)])]
    told = _FOR.search(folded)
    if told and not _NOT_A_REASON.search(told.group(1)):
        return [_tidy(text[told.start(1) : told.end(1)])]
    return _leftover(text)


def _leftover(text: str) -> list[str]:
    """Une phrase courte sans heure, sans nom, sans politesse : « My knee again. »"""
    pieces = [piece for sentence in sentences(text) for piece in _pieces(sentence)]
    for piece in pieces[1:]:
        folded = fold(piece)
        short = 1 < len(words(piece)) <= _MOST_WORDS and not piece.rstrip().endswith("?")
        plain = (
            not _POLITE.search(folded)
            and not _ACTS.search(folded)
            and not any(character.isdigit() for character in piece)
        )
        if short and plain and not dates(piece) and not times(piece) and not _is_name(piece):
            return [piece.strip(" .!")]
    return []


def _pieces(sentence: str) -> list[str]:
    parts = [part.strip() for part in sentence.split(",")]
    return (
        parts
        if len(parts) > 1 and all(len(words(part)) <= _MOST_WORDS for part in parts)
        else [sentence]
    )


def _is_name(piece: str) -> bool:
    return all(word[:1].isupper() for word in words(piece))


def _tidy(said: str) -> str:
    return undated(said.strip(" .!?")).strip(" ,")
