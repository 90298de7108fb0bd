"""Choisir comment couper un texte en objets : le découpage qui remplit le mieux les champs."""

from dataclasses import dataclass

from ...text.patterns import Pattern
from ...text.sentences import list_items, sentences
from ...text.strings import fold
from .career import jobs, languages
from .cutting import (
    LONGEST,
    MOST,
    after_colon,
    headed,
    header_of,
    lines,
    numbered,
    section,
    split_list,
    table_rows,
)
from .meanings import by_meaning
from .reading import read_piece
from .reviews import aspects
from .spec import Spec

_STRUCTURED = 1.5
_BULLETED = 2.5
_LEAST_WORTH = 1.5
_NAMED_WORTH = 0.5
_SPAN = frozenset({"debut", "fin", "start", "end"})
_ANNOUNCE = Pattern(
    r"\W*(?:(?:hello|hi|bonjour|please|merci de)\W+)?(?:i|we|je|j'|nous|on|il|you|vous|please|"
    r"there|send|order|commande|mix|melange[rz]?|ajoute[rz]|add|combine|prene?z|prendre|take|use|"
    r"buy|"
    r"acheter|achetez|get|"
    r"envoyez|achete)\b[^\d,;:.]{0,40}?\s(?=(?:\d|une?\b|deux|trois|quatre|cinq|two|three|four|"
    r"five|an?\b)\W?)"
)
_TOTAL = Pattern(
    r"\W*(?:(?:sub-?|sous-?|grand )?total|tva|vat|(?:sales )?tax|net a payer|montant total|"
    r"amount due)\b"
)
_DETERMINED = Pattern(r"\W*(?:\d|(?:une?|le|la|les|des|du|the|an?|some|deux|trois|two|three)\b|l')")
_TALK = Pattern(
    r"\W*(?:je|j'|il|elle|ils|elles|on|nous|vous|tu|i|we|he|she|it|they|you|mais|but|merci)\b"
)


@dataclass(frozen=True)
class Record:
    """Un morceau de texte qui décrit un objet.

    ``subject`` : la valeur permise qu'il illustre. ``heading`` : le titre sous lequel il est dit.
    """

    text: str
    subject: str = ""
    heading: str = ""


def records(text: str, name: str, specs: tuple[Spec, ...]) -> list[Record]:
    """Les morceaux du texte qui décrivent chacun un objet ; aucun si rien ne les dit."""
    text = text[:LONGEST]
    subjects = next((s.options for s in specs if s.options and _is_subject(s)), ())
    concepts = {spec.concept for spec in specs}
    if subjects and any(spec.tonal for spec in specs):
        return [Record(clause, option) for option, clause in aspects(text, subjects)]
    if "language" in concepts:
        return [Record(piece) for piece in languages(text)[:MOST]]
    if "company" in concepts and ("job" in concepts or any(s.words & _SPAN for s in specs)):
        found = jobs(text)
        if found:
            return [Record(piece) for piece in found[:MOST]]
    own = section(text, name)
    if own and any(by_meaning(list(spec.options), name) for spec in specs if spec.options):
        own = ""  # « Plats : … » est l'une des catégories, non toute la liste.
    told = _best(own, name, specs, text, _NAMED_WORTH) if own else []
    return told or _best(text, name, specs, text, _LEAST_WORTH)


def _best(
    text: str, name: str, specs: tuple[Spec, ...], context: str, least: float
) -> list[Record]:
    best: list[Record] = []
    best_score = 0.0
    for pieces, weight in _divisions(text, name, specs):
        kept, score = _score(pieces, specs, context, least)
        if kept and score * weight > best_score:
            best, best_score = kept, score * weight
    return best


def _is_subject(spec: Spec) -> bool:
    return not spec.tonal and spec.concept not in ("priority", "language", "currency", "rating")


def _divisions(text: str, name: str, specs: tuple[Spec, ...]) -> list[tuple[list[Record], float]]:
    """Les façons de couper un texte, et ce que vaut chacune."""
    titled = headed(text, name)
    if len(titled) > 1:
        return [([Record(piece) for piece in titled], 1.0)]
    tabled = table_rows(text, tuple(spec.name for spec in specs))
    if tabled:
        return [(_records(tabled), 1.0)]
    body = header_of(text)[2]
    told = sentences(body)
    found = [(_records(numbered(body)), _BULLETED)]
    rows = lines(body)
    weight = _BULLETED if list_items(body) else _STRUCTURED
    found += [(_records(rows), weight)] if len(rows) > 1 else []
    found.append((_records(told), 1.2))
    every: list[Record] = []
    for sentence in told[:20]:
        tail = after_colon(sentence)
        heading = sentence[: -len(tail)].strip(" :\N{NO-BREAK SPACE}") if tail != sentence else ""
        pieces = _records(split_list(tail), heading)
        every += pieces
        found += [(pieces, 1.0), (_records(split_list(tail, strong=True), heading), 1.1)]
        if tail != sentence:
            found.append((_records(split_list(sentence, strong=True)), 1.0))
    found.append((every[:MOST], 1.0))
    return [(pieces, weight) for pieces, weight in found if pieces]


def _records(pieces: list[str], heading: str = "") -> list[Record]:
    told = [piece for piece in pieces if not _TOTAL.match(fold(piece))]
    return [Record(_announced(piece), "", heading) for piece in told[:MOST]]


def _announced(piece: str) -> str:
    """« Je voudrais 2 lampes » : ce qui est compté, sans ce qui l'annonce."""
    lead = _ANNOUNCE.match(fold(piece))
    return piece[lead.end() :] if lead else piece


def _score(
    pieces: list[Record], specs: tuple[Spec, ...], context: str, least: float
) -> tuple[list[Record], float]:
    """Les morceaux qui décrivent un objet, et ce que vaut ce découpage."""
    read = [
        (piece, read_piece(piece.text, specs, heading=piece.heading, context=context)[1])
        for piece in pieces
    ]
    most = max(worth for _, worth in read)
    simple = sum(spec.scalar for spec in specs)
    if most < (least if simple > 1 else 0.5):
        return [], 0.0
    full = [piece for piece, worth in read if 2 * worth >= most]
    shapes = {_shape(piece.text) for piece in full}
    # Une énumération garde aussi ceux de ses éléments qui en disent moins.
    like = 2 * len(full) >= len(read)
    kept = [
        (piece, worth)
        for piece, worth in read
        if 2 * worth >= most
        or (like and worth and _shape(piece.text) in shapes and not _TALK.match(fold(piece.text)))
    ]
    score = sum(worth**2 for _, worth in kept) / len(kept) ** 0.3
    return [piece for piece, _ in kept], score * (len(kept) / len(read)) ** 0.5


def _shape(piece: str) -> str:
    """Comment commence un morceau : par un article ou un nombre, une capitale, une minuscule."""
    if _DETERMINED.match(fold(piece)):
        return "article"
    return "capital" if piece[:1].isupper() else "plain"
