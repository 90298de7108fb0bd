"""Ce que dit un texte joint, morceau par morceau : des phrases, ou des bouts de notes."""

from dataclasses import dataclass

from ..reading.documents_given import without_orders
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.sentences import list_items, sentences
from ..text.strings import fold, squeeze
from .told_facts import hidden_names, is_excluded

_FRENCH_VERB = Pattern(
    r"(?<!-)(?<!chez )(?<!avec )(?<!pour )(?<!sans )\b(?:je|j'\w|nous|on|ils?|elles?|vous|tu|"
    r"c'est|il y a|ont|est|sont|etait|etaient|sera|seront|"
    r"avons|avez|peu(?:t|vent)|doi(?:t|vent)|faut|va|vont|vient|viennent|part|partent|arrivent?|"
    r"ouvr\w+|ferm(?:e|ent)|commence\w*|finit|dure\w*|coute\w*|appelle\w*|souhaite\w*|demand\w+|"
    r"cherche\w*|reste\w*|prend|prepare\w*|envoie|quitte|fete\w*|organise|propose\w*|vend|offre\w*|"
    r"a|contacter|appeler|venir|apporter|prevoir|ne pas|merci|\w{3,}(?:era|eront|irons|erons|"
    r"iront)|a "
    r"(?:\w+ )?(?:ete|\w+(?:e|ee|es|ees|i|is|ie|u|us|ue|mis|pris|fait|dit))\b|n'\w+)\b"
)
_ENGLISH_VERB = Pattern(
    r"\b(?:i|we|he|she|they|you|it|there|is|are|was|were|has|have|had|will|would|can|can't|must|"
    r"needs?|wants?|arrives?|opens?|closes?|starts?|begins?|ends?|comes?|leaves?|costs?|likes?|"
    r"booked|ordered|won|bring|call|contact|please|said|asks?|asked|moved|closed|opened|received|"
    r"i'm|we're|it's|don't|didn't|should|does|do|did)\b"
)
_EMPTY = Pattern(
    r"^\W*(?:bonjour|bonsoir|salut|hello|hi|dear \w+|cordialement|merci(?: d'avance)?|thanks|"
    r"(?:best |kind )?regards|bien a vous)(?:[ ,]+(?:madame|monsieur|all|everyone|a tous))*\W*$|"
    r"^\W*(?:cordialement|(?:best |kind |warm )?regards|bien a vous|sincerely|(?:merci|thanks|"
    r"cheers),)[, ]+"
    r"(?:(?:m\.|mme|mr|mrs|ms|dr) ?)?[\w'-]+(?: [\w'-]+)?\W*$"
)
_AT = Pattern(r"\bà\b")  # plié, « à » se lirait comme le verbe « a »
_SUBJECT = Pattern(
    r"^(?:l[ea]s?|l'|the|nos|notre|our|my|mes|mon|ma|leurs?|their|this|these|ces?|cette) ?"
    r"(?!(?:\d|premier|first|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))|"
    r"^(?:m\.|mme|mr\.?|mrs\.?|ms\.?|monsieur|madame) [\w'-]+ (?!(?:et|de|du|and|a|au|pour|for|"
    r"from|of|with)\b)[a-z]"
)
_LEAST_WHOLE = 3
_PART = Pattern(r",(?!\d)\s+")
_MOST = 24


@dataclass(frozen=True)
class Piece:
    """Un morceau du texte : ce qu'il dit, et s'il fait une phrase entière."""

    text: str
    whole: bool


def pieces_of(material: str, french: bool) -> list[Piece]:
    """Les morceaux, dans l'ordre, sans leur ponctuation finale.

    >>> [piece.whole for piece in pieces_of("Salle B12. Elle ouvre à 9 h.", french=True)]
    [False, True]
    """
    verb = _FRENCH_VERB if french else _ENGLISH_VERB
    text = without_orders(material)
    lines = list_items(text) or [line for line in text.split("\n") if line.strip()]
    found: list[Piece] = []
    for line in lines:
        for sentence in sentences(line):
            said = squeeze(sentence).strip(" .;-•*")
            if said and not _EMPTY.match(fold(said)):
                found.append(Piece(said, _is_whole(said, verb)))
    return found[:_MOST]


def permitted_pieces(request: Request) -> list[Piece]:
    """Les morceaux du texte joint, sans ce que l'ordre ou les instructions défendent de dire."""
    hidden = hidden_names([request.ask, *sentences(request.standing[:4000])])
    pieces = pieces_of(request.material, request.french)
    if not hidden:
        return pieces
    kept: list[Piece] = []
    for piece in pieces:
        parts = [piece.text] if piece.whole else _PART.split(piece.text)
        left = ", ".join(part for part in parts if not is_excluded(part, hidden))
        if left:
            kept.append(Piece(left, piece.whole))
    return kept


def _is_whole(said: str, verb: Pattern) -> bool:
    """Vrai pour une phrase : un verbe reconnu, ou un sujet suivi d'assez de mots."""
    marked = _AT.sub("@", said)
    if verb.search(fold(marked)):
        return True
    head = marked.split(",")[0]
    return _SUBJECT.match(fold(head)) is not None and len(head.split()) > _LEAST_WHOLE


def ended(text: str) -> str:
    """Le morceau avec son point final, s'il n'a pas déjà sa ponctuation."""
    return text if text[-1:] in ".!?…" else f"{text}."
