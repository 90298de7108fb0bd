"""Classer un texte : parmi des étiquettes données, ou par son ton."""

from ..draft import Draft
from ..finding.label_choice import choose_label
from ..finding.labels import Label, read_labels
from ..finding.lexicon import cues_found, related_cues
from ..reading.request import Job, Request
from ..text.patterns import Pattern
from ..text.sentences import list_items, sentences
from ..text.strings import shorten, squeeze
from .each_item import label_each, tagged_items
from .item_lists import split_items

_CLASSIFY = Pattern(
    r"\b(?:class(?:e|er|ez|es|ifie\w*|ify|ifies|ifier|ification|ons|ement)\b|categoris\w*|"
    r"categoriz\w*|"
    r"etiquet\w*|label this|quelle categorie|which category|what category|determine\w* (?:le "
    r"(?:ton|sentiment)|"
    r"la categorie|if|si)|range\w* (?:ce|cette|ces|le|chaque)|a quelle categorie|attribue|"
    r"pour chacune?\b[^.\n]{0,30}\b(?:si c'est|s'il s'agit|si elle)|(?:label|tag|sort) (?:each|"
    r"every|"
    r"these|the)|each\b[^.\n]{0,40}\b(?:whether|if it|label|tag))\b"
)
_TONE = Pattern(
    r"\b(?:sentiments?|tonalite|(?:le|quel) ton\b|tone of|polarite|positi(?:f|ve|vity|fs|"
    r"ves)\b.{0,60}\bnegati\w+|"
    r"negati\w+.{0,60}\bpositi\w+|positif ou\b|(?:est|is)\W+(?:\w+ ){0,4}(?:positif|positive|"
    r"negatif|negative|"
    r"favorable|defavorable)\b|content ou mecontent)"
)
_YES_NO_SUBJECT = Pattern(
    r"\b(?:est-ce|est-il|est-elle|is (?:this|it|the following)|s'agit-il)\b(?: \w+){0,5}? "
    r"(?:(?:un|une|du|d'un|d'une|a) )?(spam|urgent\w*|plainte|complaint|reclamation|phishing|"
    r"publicite|"
    r"compliment|question|salutation|greeting)\b"
)
_ALSO = Pattern(
    r"\b(?:resum\w*|synthes\w*|summar\w*|points? (?:cles?|forts?|faibles?)|"
    r"recommand\w*|recommend\w*|mots?[- ]cles?|key)\b"
)
_HEADING = Pattern(
    r"^\W*(?:sentiment|tonalite|ton|tone|polarite|categorie|category|classe|class|label|etiquette)"
    r"(?: (?:du|de|of|general\w*|principal\w*|the|this|ce|cet|cette|message|texte|text|avis|review)"
    r"){0,4}\s?(?:[(\[][^()\[\]\n]{3,200}[)\]])?\s?:\s*(?=\S)"
)
_TONE_HEADING = Pattern(r"^\W*(?:sentiment|tonalite|ton|tone|polarite)\b[^\n:]{0,60}:\s*$")
_WHY = Pattern(r"\b(?:explique|justifie|pourquoi|why|explain|justify|raison|reason|argumente)\w*")
_ITEM_HEADS = Pattern(r"\b(?:ces|chaque|chacun|suivants|suivantes|these|each|every|following)\b")


def classify(request: Request) -> Draft | None:
    """Un classement demandé par la question ou par les instructions."""
    job = request.job(_CLASSIFY, least=1) or request.job(_TONE, least=1)
    heading = _HEADING.search(request.folded)
    if heading and (job is None or not job.material):
        ask, material = request.text[: heading.end()], request.text[heading.end() :]
        job = Job(ask, heading.group(), material)
    if job is None:
        return _yes_no(request)
    if _ALSO.search(job.folded) and not _CLASSIFY.search(job.folded):
        return None  # « résume et donne le ton » : une analyse
    labels, material = _labels_and_material(job, request)
    tone = _TONE.search(job.folded) is not None
    if not labels:
        tone = tone or _TONE_HEADING.match(job.folded) is not None
        if not tone:
            return None
        labels = _tone_labels(request)
    if not material.strip():
        return None
    tagged = tagged_items(material)
    if len(tagged) > 1:
        return label_each(tagged, labels, job.folded, request)
    items = list_items(material) or _enumerated(job.folded, material)
    if len(items) > 1 and (_ITEM_HEADS.search(job.folded) or not job.from_instructions):
        return _several(items, labels, request)
    label, cues = choose_label(material, labels)
    if job.from_instructions and not _WHY.search(job.folded):
        return Draft(label, core=label, exact=True, data={_key(tone): label}, effort=90)
    return _one(label, cues, tone, request)


def _enumerated(folded_ask: str, material: str) -> list[str]:
    """« Classe ces animaux … : chat, moineau, vache » : une énumération courte."""
    if not _ITEM_HEADS.search(folded_ask) or "," not in material:
        return []
    found = split_items(material)
    return found if all(len(item.split()) <= 3 for item in found) else []


def _labels_and_material(job: Job, request: Request) -> tuple[list[Label], str]:
    """Les étiquettes (dans la demande, ou en tête du texte joint) et le texte à classer."""
    labels = read_labels(job.ask)
    if labels:
        return labels, job.material
    if job.from_instructions or job.material is not request.material:
        return [], job.material
    pieces = sentences(job.material)
    if len(pieces) > 1 and len(pieces[0].split()) < 30:
        labels = read_labels(pieces[0], bracketed=False)
        if labels:
            return labels, job.material[job.material.find(pieces[1][:20]) :]
    # « Classe : J'adore → positif, négatif ou neutre ? »
    if len(pieces) > 1 and len(pieces[-1].split()) < 20:
        labels = read_labels(pieces[-1], bracketed=False)
        if labels and all(len(label.name.split()) < 3 for label in labels):
            return labels, " ".join(pieces[:-1])
    return [], job.material


def _tone_labels(request: Request) -> list[Label]:
    names = (
        ("positif", "négatif", "neutre") if request.french else ("positive", "negative", "neutral")
    )
    return [Label(name) for name in names]


def _key(tone: bool) -> str:
    return "sentiment" if tone else "categorie"


def _one(label: str, cues: list[str], tone: bool, request: Request) -> Draft:
    shown = request.join([request.quote(cue) for cue in cues[:4]])
    head = request.say("Sentiment", "Sentiment") if tone else request.say("Catégorie", "Category")
    if cues:
        text = request.say(
            "{h} : {l} (indices relevés : {c}).",
            "{h}: {l} (cues found: {c}).",
            h=head,
            l=label,
            c=shown,
        )
    else:
        text = request.say(
            "{h} : {l} (aucun indice net dans le texte).",
            "{h}: {l} (no clear cue in the text).",
            h=head,
            l=label,
        )
    return Draft(text, core=label, data={_key(tone): label}, effort=110)


def _several(items: list[str], labels: list[Label], request: Request) -> Draft:
    chosen = []
    for item in items:
        label, cues = choose_label(item, labels)
        spare = "" if cues else request.say(" (par défaut, sans indice)", " (by default, no cue)")
        chosen.append((shorten(squeeze(item), 90), label + spare))
    header = (request.say("Texte", "Text"), request.say("Catégorie", "Category"))
    points = tuple(request.say("{t} → {l}", "{t} → {l}", t=text, l=label) for text, label in chosen)
    data = {"classement": [{"texte": text, "categorie": label} for text, label in chosen]}
    intro = request.say("Voici le classement :", "Here is the classification:")
    core = ", ".join(choose_label(item, labels)[0] for item in items)
    return Draft(intro, core=core, points=points, rows=(header, *chosen), data=data, effort=140)


def _yes_no(request: Request) -> Draft | None:
    found = _YES_NO_SUBJECT.search(request.folded_ask)
    if not found or not request.material:
        return None
    cues = cues_found(request.material, related_cues(found.group(1)))
    shown = request.join([request.quote(cue) for cue in cues[:4]])
    if cues:
        text = request.say(
            "Oui, sans doute (indices relevés : {c}).", "Yes, probably (cues found: {c}).", c=shown
        )
    else:
        text = request.say("Non : aucun indice ne va dans ce sens.", "No: nothing points that way.")
    core = request.say("oui", "yes") if cues else request.say("non", "no")
    return Draft(text, core=core, truth=bool(cues), effort=90)
