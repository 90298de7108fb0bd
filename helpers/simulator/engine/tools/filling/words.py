"""Les valeurs en toutes lettres d'un outil : requête, objet, message, personne, titre, chose."""

import re

from ...finding import proper_names
from ...reading.split import split_request
from ...text.numbers import NUMERAL
from ...text.patterns import Pattern
from ...text.strings import fold
from ..choosing.notions import lead_length, notions, opens_with_verb
from . import texts as written
from . import topics as topic
from .asked import Asked, Parameter, parameter
from .reasons import reasons
from .who import for_whom, guests, is_own, not_met, others, own_name, recipients

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
_AGENDA, _TO_DO = frozenset({"calendrier", "rendez-vous"}), frozenset({"rappel", "tache", "note"})
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
_REASON = ("reason", "raison", "motif", "purpose", "cause")
_PAID = ("beneficiaire", "payee", "beneficiary")
_GUESTS = ("participant", "attendee", "invitee", "guest", "convive", "invite", "personne")
_FOR_PEOPLE = frozenset({"rendez-vous", "reservation", "client", "contact", "employe",
                         "utilisateur", "personnes", "restaurant", "hotel"})  # fmt: skip
_VISITS = frozenset({"rendez-vous", "reservation", "restaurant", "hotel", "conge"})
"""Là, la personne agit d'ordinaire pour elle-même."""
_PERSON = ("name", "people", "first_name", "last_name")


def words_for(wanted: Parameter, asked: Asked) -> list[object] | None:
    """Les valeurs d'un paramètre en toutes lettres, selon son nom."""
    if _QUERY.fullmatch(wanted.label):
        whole = wanted.named("question") and asked.clause.rstrip().endswith("?")
        return [asked.clause.strip()] if whole else list(topic.query(asked.clause))
    if wanted.named(*_REASON):
        said = asked.first(reasons)
        return said or (asked.first(_because) if asked.profile.effects else []) or _else(asked)
    if wanted.named(*_PAID):
        return asked.first(recipients) or asked.first(people) or _else(asked)
    if wanted.has(*_GUESTS) and not wanted.has("nb", "num", "count"):
        return asked.first(lambda text: guests(text) or others(people(text), asked)) or _else(asked)
    works = asked.profile.every & _WORKS
    if works and wanted.named(*_MAKERS):
        return asked.first(lambda text: _captured(_BY, text))
    if works and wanted.named(
        "title", "titre", "song", "chanson", "film", "movie", "book", "livre", "name", "nom"
    ):
        return asked.first(_titles) or _of_topic(wanted, asked)
    if _SUBJECT.fullmatch(wanted.label):
        agenda = asked.profile.every & _AGENDA and not asked.profile.every & _TO_DO
        stated = asked.first(written.stated_subject) or (_appointment(asked) if agenda else [])
        found = stated or asked.first(written.subject) or _event(asked)
        return found or ([] if asked.strict else None)
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
        return _persons(wanted, asked)
    if wanted.concept in _ELSEWHERE:
        return None
    return _of_topic(wanted, asked) if asked.strict else None


def _else(asked: Asked) -> list[object] | None:
    """Rien à demander de plus, ou la permission de chercher ailleurs."""
    return [] if asked.strict else None


def _because(text: str) -> list[str]:
    return [] if split_request(text).material else written.content(text)


def _persons(wanted: Parameter, asked: Asked) -> list[object] | None:
    """La personne ; jamais une chose, quand l'outil agit pour quelqu'un."""
    own = is_own(wanted)
    visits = own and bool(asked.profile.every & _VISITS)
    found = own_name(asked) if own else []
    if not found and visits:
        found = for_whom(asked) or asked.first(
            lambda text: not_met(others(people(text), asked), text)
        )
    if not visits:
        found = found or asked.first(lambda text: others(people(text), asked))
        found = found or (for_whom(asked) if own else [])
    if found or not asked.strict:
        return found or None
    about_people = own and (
        bool(asked.profile.every & _FOR_PEOPLE) or not wanted.named("name", "nom")
    )
    return _labelled(wanted, asked) if about_people else _of_topic(wanted, asked)


def people(text: str) -> list[str]:
    """Les personnes, sans le verbe qui ouvre l'ordre (« Ajoute Paul Durand »)."""
    lead = lead_length(text) if opens_with_verb(text) else 0
    return proper_names.people(text[lead:].lstrip(" -"))


def things(asked: Asked) -> list[object]:
    """Les choses dont parle la demande, à défaut de mieux."""
    quoted = written.quoted(asked.clause)
    if quoted:
        return list(quoted)
    found = topic.noun_phrases(asked.clause, asked.profile.every)
    counts = any(
        "quantite" in notions(parameter(name, node).label)
        for name, node in asked.properties.items()
    )
    return [_uncounted(said) if counts else said for said in found]


def _uncounted(said: str) -> str:
    """« trois lampes à livrer ici » : « lampes », quand un autre paramètre porte la quantité."""
    cut = _DELIVERED.search(fold(said))
    kept = said[: cut.start()] if cut else said
    count = _COUNT.match(fold(kept))
    return kept[count.end() :] if count and kept[count.end() :] else kept


_DELIVERED = Pattern(
    r",?\s(?:a livrer|a envoyer|livree?s?|to be (?:delivered|shipped|sent)|delivered|shipped)\b"
)
_COUNT = Pattern(
    rf"(?:(?:{NUMERAL})\s(?:x )?)?(?:douzaines? (?:de |d')|dozens? (?:of )?)|"
    r"demi-?douzaine (?:de |d')|"
    rf"half(?: a|-a)? dozen (?:of )?|(?:{NUMERAL})\s(?:x )?"
)


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


def _appointment(asked: Asked) -> list[object]:
    """Le titre d'un rendez-vous : ce qui est entre guillemets, sinon ce que la demande nomme."""
    quoted = written.quoted(asked.clause)
    return list(quoted) or [str(said).split(",")[0].strip() for said in _event(asked)]


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
