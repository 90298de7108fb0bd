"""Nommer : l'objet d'un morceau, la personne qui en est chargée, le lieu où il est."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...finding import proper_names
from ...text.nouns import noun_stems
from ...text.patterns import Pattern
from ...text.strings import fold, word_set
from .slots import Slots, trimmed, without_article
from .spec import Spec

_NOBODY = Pattern(
    r"\b(?:personne|nobody|no one|unassigned|non (?:attribue|assigne|affecte)e?s?|none|"
    r"a definir|tbd|aucun)\b"
)
_TITLED = r"(?:(?:M|Mme|Dr|Mr|Mrs|Ms)\.? )?"
_PERSON = Pattern(rf"^{_TITLED}[A-ZÀ-Þ][\w'’-]*(?: (?:de |van |von )?[A-ZÀ-Þ][\w'’-]*){{0,3}}$")
_LEADING_NAME = Pattern(
    rf"^\W*({_TITLED}[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)*)(?=\s+[a-zà-ÿ]|\W*$)"
)
_SUBJECT = Pattern(
    r"^([A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?) (?=(?:will|must|should|has to|is going to|to|va|"
    r"doit|devra|s['’]occupe|prend|prépare|\w+ra)\s)"
)
_RELATIVE = Pattern(
    r"\s(?:in stock|en stock|dont|qui|que|which|whose|that|achete\w*|bought|estime\w*|worth|"
    r"valued|paye\w*)\b"
)
_VENUE = Pattern(
    r"(?:salle|room|bureau|office|hall|place|parc|park|rue|avenue|theatre|stade|musee|museum|"
    r"gymnase|hotel|restaurant|cafe|amphi\w*|batiment|building|mjc|mairie|ecole|bibliotheque|"
    r"library)\b"
)
_PROPER_RUN = Pattern(r"[A-ZÀ-Þ][\w'’-]*(?: (?:de |du |la |des |of )?[A-ZÀ-Þ][\w'’-]*)*$")
_VERB = Pattern(
    r"\s(?:est|is|was|etait|a|has|habite|vit|lives?|works?|travaille|dirige|leads?|gere|manages?|"
    r"enseigne|teaches|s'occupe|runs?|joined|speaks|parle)\b"
)
_WILL = Pattern(r"^(?:will|must|should|has to|is going to|to|va|vont|doit|doivent|devra)\s")
_NAMES = word_set(
    "titre title name nom description libelle designation tache task intitule label objet item "
    "article produit product bien element plat dish ingredient activite activity"
)
_OWNERS = word_set(
    "responsable owner assignee porteur qui who pilote charge assigned author auteur speaker "
    "intervenant orateur assigne assignation enseignant teacher professeur prof animateur"
)
_TOWNS = word_set("city ville pays country origin destination depart arrivee")
_LODGINGS = word_set(
    "hotel hebergement lodging accommodation stay logement lieu venue place restaurant"
)


@dataclass(frozen=True)
class Owner:
    """La personne chargée de l'objet (``""`` : personne), et ce qui le dit."""

    name: str
    said: str


def is_title(spec: Spec) -> bool:
    """Vrai si le champ nomme l'objet."""
    return bool(spec.words & _NAMES)


def is_owner(spec: Spec) -> bool:
    """Vrai si le champ est une personne liée à l'objet."""
    return bool(spec.words & _OWNERS) or spec.concept == "people"


def is_town(spec: Spec) -> bool:
    """Vrai si le champ est une ville ou un pays, et non une salle."""
    return bool(spec.words & _TOWNS)


def is_lodging(spec: Spec) -> bool:
    """Vrai si le champ est un lieu qui porte un nom propre."""
    return bool(spec.words & _LODGINGS)


def title_spec(specs: tuple[Spec, ...], values: Mapping[str, object]) -> Spec | None:
    """Le champ qui nomme l'objet : celui que son nom désigne, sinon la première chaîne libre."""
    free = [spec for spec in specs if spec.textual and not spec.form]
    named = [s for s in free if is_title(s) or s.concept in ("name", "title", "item_name")]
    known = [s for s in named if not s.words & _OWNERS] or [s for s in free if not s.concept]
    return next((spec for spec in known if spec.name not in values), None)


def head_of(piece: str, person: bool) -> str:
    """Le nom que porte un bout de phrase, sans article ni proposition relative.

    >>> head_of("un tapis dont la facture manque", person=False)
    'tapis'
    """
    will = _WILL.match(fold(piece))
    head = piece[will.end() :] if will else piece
    leading = _LEADING_NAME.match(head)
    name = leading.group(1) if leading else ""
    if person and (name in proper_names.people(head) or _VERB.match(fold(head[len(name) :]))):
        return name or head
    end = _RELATIVE.search(fold(head))
    return without_article(head[: end.start()] if end else head).strip()


def header_name(header: str, spec: Spec) -> str:
    """Le titre d'un morceau ; son code seul si le champ porte déjà le nom du titre.

    >>> from .spec import Spec
    >>> header_name("Sensor A1", Spec("sensor", "", frozenset({"string"}), (), ""))
    'A1'
    """
    word, _, code = header.partition(" ")
    return code if fold(word) in spec.words and code and not code.isdigit() else header


def owner_in(slots: Slots) -> Owner | None:
    """La personne chargée de l'objet : le sujet de la phrase, ou un détail qui est un nom."""
    pieces = slots.free()
    nobody = next((piece for piece in pieces if _NOBODY.search(fold(piece))), None)
    if nobody is not None:
        return Owner("", nobody)
    subject = _SUBJECT.match(pieces[0]) if pieces else None
    if subject:
        return Owner(subject.group(1), subject.group(1))
    named = [piece for piece in pieces[1:] if _PERSON.match(piece)]
    named += proper_names.people(slots.text) + [p for p in pieces[:1] if _PERSON.match(p)]
    return Owner(named[0], named[0]) if named else None


def place_in(slots: Slots, town: bool, titled: bool) -> str:
    """Le lieu : nommé par un mot de lieu, connu, ou un nom propre ; ``""`` s'il n'y en a pas.

    ``titled`` : le premier bout de phrase nomme sans doute l'objet, et non le lieu.
    """
    pieces = slots.free()
    first = pieces[0] if pieces and titled else ""
    placed = [] if town else [piece for piece in pieces if _VENUE.match(fold(piece))]
    told = placed + proper_names.places(slots.text)
    told += [piece for piece in pieces if _PERSON.match(piece)]
    found = [piece for piece in told if piece != first] or told
    return found[0] if found else ""


def lodging_in(pieces: list[str]) -> str:
    """Le nom propre qui finit le dernier bout de phrase qui en a un : « night at Casa Azul »."""
    found = [m.group() for p in pieces if " " in p and (m := _PROPER_RUN.search(p))]
    return found[-1] if found else ""


def name_part(slots: Slots, first: bool) -> str:
    """Le prénom, ou le nom, de la personne dont parle le morceau."""
    pieces = slots.free()
    leading = _LEADING_NAME.match(pieces[0]) if pieces else None
    people = proper_names.people(slots.body)
    whole = people[0] if people else leading.group(1) if leading else ""
    given, _, family = whole.partition(" ")
    return given if first else family


def after_noun(piece: str, roots: frozenset[str]) -> str:
    """Ce qui suit le nom du champ dans un bout de phrase ; un nom propre reste entier.

    >>> after_noun("salle 101", frozenset({"salle"}))
    '101'
    """
    words = piece.split()
    at = next((i for i, word in enumerate(words) if roots & noun_stems(trimmed(word))), -1)
    if at < 0:
        return piece
    start = at if words[at][:1].isupper() else at + 1
    return trimmed(" ".join(words[start:])) or piece
