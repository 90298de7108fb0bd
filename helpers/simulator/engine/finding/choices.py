"""Lire un ordre de choisir : « réponds par un seul mot : fuite, facture ou compteur »."""

import re
from dataclasses import dataclass

from ..text.patterns import Pattern
from ..text.sentences import bullet_length, sentence_spans
from ..text.strings import fold, word_set
from .choice_lists import ANSWERING, conditioned_labels, head_start, label_lists
from .labels import Label, bulleted_labels


@dataclass(frozen=True)
class Choice:
    """Les étiquettes proposées, et la place de l'ordre dans le texte (début, fin de la liste).

    ``firm`` : l'ordre désigne un classement à lui seul ; sinon, il faut qu'il parle d'un texte.
    """

    labels: tuple[Label, ...]
    start: int
    end: int
    firm: bool


_SORTING = Pattern(
    r"\b(?:class(?:e|er|ez|es|ify|ifies|ified|ifie[rz]?|ifying|ification|ement)\b|categor\w*|"
    r"etiquet\w*|labels?\b|tri(?:e|er|ez|es|age)\b|rang(?:e|er|ez|es)\b|route\b|sort\b|tag\b|"
    r"assign\w*|attribu\w*|affect(?:e|er|ez)\b|orient(?:e|er|ez)\b|dispatch\w*|sentiments?\b|"
    r"tonalite|intents?\b|intentions?\b|rubriques?\b|priorit\w*|urgency\b|gravite\b|severity\b|"
    r"themes?\b|topics?\b|niveau d\w*|degre d\w*|level of|urgence\b|"
    r"(?:choix|choices|options?|sorties?|outputs?|resultats?|possibilit\w+|reponses? possibles?|"
    r"possible answers?|au choix)\b"
    r"[^.\n]{0,20}:\s?$|sujet du\b|type d\w*|kind of|langue\b|language\b|"
    r"de quoi (?:parle|traite)|echelle\b|scale\b|rayons?\b|"
    r"(?:which|what|quel|quelle) (?:\w+ )?(?:team|department|service|equipe|type|genre|section|"
    r"queue|guichet|bureau|domain|field|domaine|sort|kind|word|mot|option)s?\b|l'humeur|"
    r"emotions?\b|(?:le|quel) ton\b)"
)
_DECIDING = Pattern(
    r"\b(?:decid\w*|determin\w*|choisi\w*|choose|chooses|pick|picks|select\w*|tranche[rz]?|"
    r"juge[rz]?|judge|identif\w*|devine[rz]?|guess)\b"
)
_TELLING = Pattern(
    r"\b(?:dis|dites|dire|indique\w*|precise\w*|tell|say|state|verifie\w*|check|signale\w*|"
    r"decid\w*|determin\w*|flag)\b[^.:;\n]{0,40}?\b(?:si|s'il|s'ils|s'elle|whether|if)\b"
)
_CONNECTORS = word_set(
    """
moi uniquement seulement simplement toujours only just exactly exactement strictement juste always
par avec with un une le la les l a d des de ces trois deux quatre cinq three two four five seul
seule mot mots word words single one of the categorie categories category label labels etiquette
etiquettes suivants suivantes suivante following in parmi among entre between soit either valeur
valeurs value values option options est sera doit etre must be is should are choix exact s it
dans using ta votre your autre nothing else rien no and et by simple choose code this these
majuscules lowercase minuscules
"""
)
_ASKING = Pattern(
    r"\b(?:est|sont|est-ce|\w+-(?:t-)?(?:ils?|elles?|on)|concerne|parle|relev\w+|is|are|does|"
    r"s'agit)\b"
)
_TEXT_NOUN = Pattern(
    r"\b(?:cet|cette|this|ce) (?!que\b|qui\b|is\b|n'|n\b|est\b)\w{3,}|"
    r"\b(?:ce|cet|cette|ces|le|la|l'|du|de l'|de la|the|this|that|these|each|chaque|following|"
    r"suivante?|user's|client's|son|sa|un|une|a|an) ?(?:\w+ ){0,2}?(?:messages?|textes?|texts?|"
    r"avis|phrases?|sentences?|tweets?|reviews?|e-?mails?|mails?|courriels?|complaints?|"
    r"reclamations?|tickets?|demandes?|requests?|commentaires?|comments?|titres?|headlines?|"
    r"articles?|plaintes?|questions?|clients?|customers?|auteur|author|users?|utilisateurs?|"
    r"incidents?|lettres?|letters?|reports?|rapports?|signalements?|posts?|notes?|paragraphs?|"
    r"paragraphes?|extraits?|passages?|sms|descriptions?|feedbacks?|entree|input|personne|"
    r"usager|abonne|patients?|query|inquir\w+|conversations?|annonces?|produits?|products?|"
    r"depenses?|expenses?|transactions?)\b"
)
_HEADED = Pattern(
    r"\b(?:categories?|etiquettes?|labels?|classes|options?|rubriques?|intents?|intentions?|"
    r"services?|equipes?|teams?|choix|choices|parmi|one of|among|l'une? des|valeurs?|values?|"
    r"themes?|topics?|types?|niveaux?|levels?)\b[^.\n]{0,60}:?\s*$"
)
_NOT_LABELS = Pattern(
    r"(?<!-)\b(?:phrases?|sentences?|lignes?|lines?|paragraph\w*|mots?|words?|exemples?|examples?|"
    r"je|tu|vous|you|i|we|nous|qui|que|which|who|how|comment|plus|moins|more|less|points?)\b"
)
_CODES = Pattern(r"(?:[a-z]|\d{1,2})(?:(?:, ?| ou | or |/|, ou |, or )(?:[a-z]|\d{1,2}))+")
_YES_NO = word_set("oui non yes no vrai faux true false")
_LONGEST = 4000


def read_choice(text: str) -> Choice | None:
    """L'ordre de choisir que donne un texte ; ``None`` s'il n'en donne pas.

    >>> found = read_choice("Dis si ce message concerne une fuite, une facture ou un compteur.")
    >>> [label.name for label in found.labels] if found else []
    ['fuite', 'facture', 'compteur']
    >>> read_choice("Réponds en français ou en anglais.") is None
    True
    """
    text = text[:_LONGEST]
    folded = fold(text)
    return next((c for s, e in _units(text) if (c := _inline(text, folded, s, e))), None) or (
        _in_bullets(text, folded)
    )


def _units(text: str) -> list[tuple[int, int]]:
    """Les phrases, ligne par ligne."""
    spans = []
    offset = 0
    for line in text.split("\n"):
        spans += [(offset + start, offset + end) for start, end in sentence_spans(line)]
        offset += len(line) + 1
    return spans


def _inline(text: str, folded: str, start: int, end: int) -> Choice | None:
    for cases, begin, stop in conditioned_labels(text, folded, start, end):
        if _worthy(cases):
            return Choice(tuple(cases), begin, stop, firm=True)
    for found, begin, stop in sorted(label_lists(text, folded, start, end), key=lambda one: one[1]):
        found = _without_class_noun(found)
        if not _worthy(found):
            continue
        shouted = all(label.name.isupper() for label in found)
        firm = _frame(folded, head_start(folded, start, begin), begin, stop, end, shouted)
        if firm is not None:
            labels, last = _explained(text, found, end)
            return Choice(tuple(labels), start, max(stop, begin, last), firm)
    return None


def _explained(text: str, labels: list[Label], end: int) -> tuple[list[Label], int]:
    """« A = problème de connexion, B : autre » : ce que la suite dit de chaque étiquette."""
    told, last = [], 0
    for label in labels:
        pattern = re.compile(
            rf"(?<!\w){re.escape(label.name)}\s?(?:=|:|→|->|\()\s?([^,;.\n)]{{2,120}})"
        )
        found = pattern.search(text, end) if not label.about else None
        told.append(Label(label.name, found.group(1).strip()) if found else label)
        last = max(last, found.end() if found else 0)
    explained = sum(bool(label.about) for label in told)
    return (told, last) if explained * 2 >= len(told) else (labels, 0)


def _without_class_noun(labels: list[Label]) -> list[Label]:
    """« low, medium or high priority » : le nom commun à toutes n'est pas de la dernière."""
    last = labels[-1].name.split(" ")
    alone = all(" " not in label.name for label in labels[:-1])
    if not alone or len(last) != 2 or not _CLASS_NOUN.fullmatch(fold(last[1])):
        return labels
    return [*labels[:-1], Label(last[0], labels[-1].about)]


_CLASS_NOUN = Pattern(
    r"(?:priority|urgency|severity|sentiment|tone|level|category|risk|department|team|intent)"
)
_ONLY = Pattern(r"^,? ?(?:only|uniquement|seulement)\b")
_ANSWERED = Pattern(
    r"\b(?:reponds?|repondez|repondre|reponse|answer|reply|output|return|indique[rz]?|choisis\w*|"
    r"choose|pick|use|utilise[rz]?|attribue[rz]?|assign|mets|donne[rz]?|give|ecris|write|renvoie|"
    r"retourne)\b\W{0,3}$"
)


def _worthy(labels: list[Label]) -> bool:
    names = {fold(label.name) for label in labels}
    return (
        len(names) > 1
        and not names <= _YES_NO
        and not any(_NOT_LABELS.search(name) for name in names)
    )


def _frame(folded: str, start: int, begin: int, stop: int, end: int, shouted: bool) -> bool | None:
    """Vrai ou faux selon que l'ordre est ferme ou non ; ``None`` si ce n'en est pas un."""
    head, whole = folded[start:begin], folded[start:end]
    coded = shouted or _CODES.fullmatch(folded[begin:stop]) or _ONLY.search(folded[stop:end])
    if _answers_by(head) or coded and _ANSWERED.search(head):
        return True
    if _SORTING.search(head) and not _foreign_answer(head):
        return True
    about_text = _TEXT_NOUN.search(whole) is not None
    if _TELLING.search(head):
        return about_text
    if _DECIDING.search(head):
        return True if about_text or head.rstrip().endswith(":") else None
    if _ASKING.search(head) and "?" in whole + folded[end : end + 2] and about_text:
        return True
    if not head.strip(' :»"”') and whole.rstrip().endswith("?"):
        return False  # « Positif, négatif ou neutre ? »
    return None


def _answers_by(head: str) -> bool:
    """« Réponds uniquement par » : rien d'autre qu'une liaison entre l'ordre et la liste."""
    found = list(ANSWERING.finditer(head))
    if not found:
        return False
    gap = head[found[-1].end() :]
    between = _WORDS.findall(gap)
    if len(between) > 12 or any(word not in _CONNECTORS for word in between):
        return False
    return _LINK.search(gap) is not None


_WORDS = Pattern(r"[a-z]+")
_LINK = Pattern(
    r":|\b(?:par|avec|with|parmi|among|of|entre|between|only|uniquement|seulement|is|est)\b"
)


def _foreign_answer(head: str) -> bool:
    return ANSWERING.search(head) is not None and head.rstrip().endswith((" en", " in"))


def _in_bullets(text: str, folded: str) -> Choice | None:
    """« Catégories possibles : », puis une étiquette par ligne."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    for index, line in enumerate(lines[:-1]):
        if bullet_length(line) or not _HEADED.search(fold(line)):
            continue
        first = index + 1
        while first < len(lines) and not lines[first].strip():
            first += 1
        last = first
        while last < len(lines) and bullet_length(lines[last]):
            last += 1
        labels = bulleted_labels("\n".join(lines[first:last]))
        if len(labels) > 1 and not any(_NOT_LABELS.search(fold(one.name)) for one in labels):
            return Choice(tuple(labels), starts[index], starts[last] - 1, firm=True)
    return None
