"""Les valeurs en toutes lettres d'un outil : requête, objet, message, personne, titre, chose."""

import re

from ...finding import proper_names
from ...text.patterns import Pattern
from ...text.strings import fold
from ..choosing.notions import lead_length, notions, opens_with_verb
from . import texts as written
from . import topics as topic
from .asked import Asked, Parameter

_QUERY = re.compile(
    r"q|query|quer\w*|requete|recherche|search\w*|keywords?|mots? cles?|terms?|termes?|question|"
    r"prompt|search \w+|\w+ query"
)
_BODY = re.compile(
    r"(?:\w+ )?(?:body|corps|message|content|contenu|texte?|note|description|reason|raison|motif|"
    r"comments?|commentaire|details?|task|tache|reminder|rappel|todo|action|probleme|problem|issue)"
    r"(?: \w+)?"
)
_SUBJECT = re.compile(r"(?:\w+ )?(?:subject|objet|sujet|title|titre|intitule|summary|resume)")
_EVENTS = frozenset({"calendrier", "rendez-vous", "reunion", "rappel", "tache", "note"})
_WORKS = frozenset({"musique", "film", "livre"})
_MAKERS = ("artist", "artiste", "author", "auteur", "chanteur", "chanteuse", "singer", "band",
           "groupe",
           "director", "realisateur")  # fmt: skip
_CAPITALS = (
    r"[A-ZÀ-ÖØ-Þ0-9][\w’'-]*(?:\s(?:(?:de|du|des|la|le|les|of|the|and|et|à|in|on)\s)?"
    r"[A-ZÀ-ÖØ-Þ0-9][\w’'-]*)*"
)
_BY = Pattern(rf"(?:\bde|\bd['’]|\bdu groupe|\bpar|\bby)\s?({_CAPITALS})")
_WORK = Pattern(
    r"(?:chanson|morceau|titre|album|film|livre|roman|song|track|movie|book|series|série|novel|"
    r"Joue|joue|Play|"
    rf"play|Mets|mets)\s(?:de |d['’])?({_CAPITALS})(?=\s(?:de|d['’]|par|by)\b|[,.!?]|\s?$)"
)
_HASHTAG = Pattern(r"#[\w-]+")
_ROOM_NAMES = ("room", "piece", "zone", "salle", "pieces", "rooms")
_ROOM = Pattern(
    r"\b(salon|cuisine|chambre|bureau|salle de bains?|entrée|garage|jardin|couloir|grenier|cave|"
    r"living room|"
    r"kitchen|bedroom|office|bathroom|hallway|garden|basement|attic)\b"
)
_ELSEWHERE = ("url", "phone", "postcode", "age", "company", "job", "birthday", "address")
_PERSON = ("name", "people", "first_name", "last_name")


def words_for(wanted: Parameter, asked: Asked) -> list[object] | None:
    """Les valeurs d'un paramètre en toutes lettres, selon son nom."""
    if _QUERY.fullmatch(wanted.label):
        whole = wanted.named("question") and asked.clause.rstrip().endswith("?")
        return [asked.clause.strip()] if whole else list(topic.query(asked.clause))
    works = asked.profile.every & _WORKS
    if works and wanted.named(*_MAKERS):
        return asked.first(lambda text: _captured(_BY, text))
    if works and wanted.named(
        "title", "titre", "song", "chanson", "film", "movie", "book", "livre", "name", "nom"
    ):
        return asked.first(_titles) or _of_topic(wanted, asked)
    if _SUBJECT.fullmatch(wanted.label):
        return asked.first(written.subject) or _event(asked) or ([] if asked.strict else None)
    if _BODY.fullmatch(wanted.label):
        acts = bool(asked.profile.effects)
        return (
            asked.first(written.content)
            or (_event(asked) if acts else [])
            or ([] if asked.strict else None)
        )
    if wanted.named("channel", "canal"):
        return asked.first(_HASHTAG.findall)
    if wanted.named(*_ROOM_NAMES):
        return asked.first(lambda text: _captured(_ROOM, text))
    if wanted.concept in _PERSON and not wanted.has("product", "produit", "item", "article"):
        return asked.first(people) or (None if not asked.strict else _of_topic(wanted, asked))
    if wanted.concept in _ELSEWHERE:
        return None
    return _of_topic(wanted, asked) if asked.strict else None


def people(text: str) -> list[str]:
    """Les personnes, sans le verbe qui ouvre l'ordre (« Ajoute Paul Durand »)."""
    lead = lead_length(text) if opens_with_verb(text) else 0
    return proper_names.people(text[lead:].lstrip(" -"))


def things(asked: Asked) -> list[object]:
    """Les choses dont parle la demande, à défaut de mieux."""
    quoted = written.quoted(asked.clause)
    return list(quoted or topic.noun_phrases(asked.clause, asked.profile.every))


def _of_topic(wanted: Parameter, asked: Asked) -> list[object]:
    """Ce qui suit le nom du paramètre ; sinon la chose dont on parle, s'il en faut une."""
    return _labelled(wanted, asked) or (things(asked) if asked.needs(wanted.name) else [])


def _event(asked: Asked) -> list[object]:
    """Ce qu'il faut noter ; rien si la demande ne nomme que ce que l'outil crée (« un rappel »)."""
    if not asked.profile.every & _EVENTS:
        return []
    found = written.event(asked.clause)
    bare = [said for said in found if " " not in said and notions(said) & asked.profile.topics]
    return [] if bare else list(found)


def _titles(text: str) -> list[str]:
    """Les titres, sans le nom de qui les a faits (« Imagine de John Lennon »)."""
    makers = _captured(_BY, text)
    found = _captured(_WORK, text)
    for maker in makers:
        found = [
            title.removesuffix(maker).removesuffix(" de ").removesuffix(" by ") for title in found
        ]
    return [title.strip() for title in found if title.strip()]


def _captured(pattern: Pattern, text: str) -> list[str]:
    return [match.group(1) for match in pattern.finditer(text[:2000])]


def _labelled(wanted: Parameter, asked: Asked) -> list[object]:
    """« couleur rouge », « taille : M » : la valeur qui suit le nom du paramètre."""
    topics = notions(wanted.label)
    for text in asked.texts:
        folded = fold(text[:2000])
        for match in _PAIR.finditer(folded):
            if topics & notions(match.group(1)) and not topics & notions(match.group(2)):
                return [text[match.start(2) : match.end(2)]]
    return []


_PAIR = Pattern(r"\b([a-z]{3,})(?:\s?:\s?|\s(?:est |is |de |en )?)([\w][\w'-]{0,30})")
