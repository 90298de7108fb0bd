"""Classer un texte : parmi des étiquettes données, par son ton, par sa langue."""

from .draft import Draft
from .keywords import content_stems
from .labels import Label, read_labels
from .language import detect_language
from .lexicon import cues_found, related_cues
from .patterns import Pattern
from .request import Job, Request
from .sentences import list_items, sentences
from .sentiment import sentiment
from .text import fold, shorten, squeeze, stem, upper_first

_CLASSIFY = Pattern(
    r"\b(?:class(?:e|er|ez|es|ifie\w*|ify|ifies|ifier|ification|ons|ement)\b|categoris\w*|"
    r"categoriz\w*|"
    r"etiquet\w*|label this|quelle categorie|which category|what category|determine\w* (?:le "
    r"(?:ton|sentiment)|"
    r"la categorie|if|si)|range\w* (?:ce|cette|ces|le|chaque)|a quelle categorie|attribue)\b"
)
_TONE = Pattern(
    r"\b(?:sentiments?|tonalite|(?:le|quel) ton\b|tone of|polarite|positi(?:f|ve|vity|fs|"
    r"ves)\b.{0,60}\bnegati\w+|"
    r"negati\w+.{0,60}\bpositi\w+|positif ou\b|(?:est|is)\W+(?:\w+ ){0,4}(?:positif|positive|"
    r"negatif|negative|"
    r"favorable|defavorable)\b|content ou mecontent)"
)
_WHICH_LANGUAGE = Pattern(
    r"\b(?:(?:en )?quelle langue|(?:which|what) language|detecte\w* la langue|identifie\w* la "
    r"langue|"
    r"detect the language|langue d[eu] (?:ce|cette|texte))"
)
_YES_NO_SUBJECT = Pattern(
    r"\b(?:est-ce|est-il|est-elle|is (?:this|it|the following)|s'agit-il)\b(?: \w+){0,3}? "
    r"(?:(?:un|une|du|d'un|d'une|a) )?(spam|urgent\w*|plainte|complaint|reclamation|phishing|"
    r"publicite|"
    r"compliment|question|salutation|greeting)\b"
)
_WHY = Pattern(r"\b(?:explique|justifie|pourquoi|why|explain|justify|raison|reason|argumente)\w*")
_ITEM_HEADS = Pattern(r"\b(?:ces|chaque|chacun|suivants|suivantes|these|each|every|following)\b")
_OTHERS = (
    "autre",
    "other",
    "divers",
    "aucun",
    "none",
    "neutre",
    "neutral",
    "inconnu",
    "unknown",
    "general",
    "information",
    "question",
    "non",
    "no",
)
_TONES = {
    "positive": (
        "positif",
        "positive",
        "favorable",
        "content",
        "satisfait",
        "happy",
        "compliment",
        "joie",
        "bon",
    ),
    "negative": (
        "negatif",
        "negative",
        "defavorable",
        "mecontent",
        "insatisfait",
        "unhappy",
        "plainte",
        "colere",
        "complaint",
        "critique",
        "mauvais",
        "angry",
    ),
    "neutral": ("neutre", "neutral", "mixte", "mixed", "mitige"),
}
_FOREIGN = {
    "espagnol": "el los las es una por para con que muy pero gracias hola como esta estas donde "
    "quiero buenos dias amigo yo tu casa soy tengo",
    "allemand": "der die das und ist nicht ich wir sie mit fur auf ein eine danke guten wie "
    "bitte sehr",
    "italien": "il gli che e sono per con una grazie ciao come molto questo della anche buongiorno",
    "portugais": "o os uma nao para com que obrigado voce esta muito como ola isso sao bom",
    "néerlandais": "het een niet ik van en dat zijn voor met dank goed wij hoe maar",
}
_ENGLISH_NAMES = {
    "espagnol": "Spanish",
    "allemand": "German",
    "italien": "Italian",
    "portugais": "Portuguese",
    "néerlandais": "Dutch",
    "français": "French",
    "anglais": "English",
}


def classify(request: Request) -> Draft | None:
    """Un classement demandé par la question ou par les instructions."""
    language = _language_of(request)
    if language:
        return language
    job = request.job(_CLASSIFY, least=1) or request.job(_TONE, least=1)
    if job is None:
        return _yes_no(request)
    labels, material = _labels_and_material(job, request)
    tone = _TONE.search(job.folded) is not None
    if not labels:
        if not tone:
            return None
        labels = _tone_labels(request)
    if not material.strip():
        return None
    items = list_items(material)
    if len(items) > 1 and (_ITEM_HEADS.search(job.folded) or not job.from_instructions):
        return _several(items, labels, request)
    label, cues = choose_label(material, labels)
    if job.from_instructions and not _WHY.search(job.folded):
        return Draft(label, core=label, exact=True, data={_key(tone): label}, effort=90)
    return _one(label, cues, tone, request)


def choose_label(text: str, labels: list[Label]) -> tuple[str, list[str]]:
    """L'étiquette qui convient le mieux à un texte, et les mots qui l'ont fait choisir.

    >>> choose_label("Mon colis n'est pas arrivé", [Label("facturation"), Label("livraison")])[0]
    'livraison'
    """
    tone = sentiment(text)
    best, best_score, best_cues = labels[0].name, 0.0, list[str]()
    stems = set(content_stems(text[:20_000]))
    for label in labels:
        kind = _tone_of(label.name)
        if kind:
            score = _tone_score(kind, tone.score, fold(label.name))
            cues = list(tone.cues)
        else:
            cues = cues_found(text, related_cues(label.name))
            own = stems & set(content_stems(label.name))
            described = stems & set(content_stems(label.about))
            score = (
                len(cues)
                + 2.5 * len(own)
                + 1.5 * len(described)
                + 0.2 * (len(cues_found(text, related_cues(label.about))) if label.about else 0)
            )
            cues = cues or _words_with(text, own | described)
        if score > best_score:
            best, best_score, best_cues = label.name, score, cues
    if not best_score:
        folded = [fold(label.name) for label in labels]
        spare = next((i for o in _OTHERS for i, f in enumerate(folded) if f.startswith(o)), 0)
        best = labels[spare].name
    return best, best_cues


def _words_with(text: str, stems: set[str]) -> list[str]:
    found = [word.strip(".,;:!?«»\"'()") for word in text[:5000].split()]
    return list(dict.fromkeys(w for w in found if stem(fold(w.rpartition("'")[2])) in stems))


def _tone_of(name: str) -> str:
    folded = fold(name)
    return next((tone for tone, names in _TONES.items() if folded.startswith(names)), "")


def _tone_score(kind: str, score: float, name: str) -> float:
    if kind == "neutral":
        return 0.31 if abs(score) <= 0.3 else 0.0
    extreme = name.startswith(("tres", "very"))
    value = score if kind == "positive" else -score
    return value if not extreme or value >= 2 else 0.0


def _labels_and_material(job: Job, request: Request) -> tuple[list[Label], str]:
    """Les étiquettes (dans la demande, ou en tête du texte joint) et le texte à classer."""
    labels = read_labels(job.ask)
    if labels:
        return labels, job.material
    if job.from_instructions or job.material is not request.material:
        return [], job.material
    pieces = sentences(job.material)
    if len(pieces) > 1 and len(pieces[0].split()) < 30:
        labels = read_labels(pieces[0])
        if labels:
            return labels, job.material[job.material.find(pieces[1][:20]) :]
    # « Classe : J'adore → positif, négatif ou neutre ? »
    if len(pieces) > 1 and len(pieces[-1].split()) < 20:
        labels = read_labels(pieces[-1])
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
    chosen = [(shorten(squeeze(item), 90), choose_label(item, labels)[0]) for item in items]
    header = (request.say("Texte", "Text"), request.say("Catégorie", "Category"))
    points = tuple(request.say("{t} → {l}", "{t} → {l}", t=text, l=label) for text, label in chosen)
    data = {"classement": [{"texte": text, "categorie": label} for text, label in chosen]}
    intro = request.say("Voici le classement :", "Here is the classification:")
    core = ", ".join(label for _, label in chosen)
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


def _language_of(request: Request) -> Draft | None:
    job = request.job(_WHICH_LANGUAGE, least=1)
    if job is None or not job.material:
        return None
    words = set(fold(job.material[:3000]).replace("'", " ").split())
    scores = {name: len(words & set(markers.split())) for name, markers in _FOREIGN.items()}
    foreign = max(scores, key=lambda name: scores[name])
    detected = detect_language(job.material)
    name = foreign
    if detected and scores[foreign] < 2:
        name = "français" if detected == "fr" else "anglais"
    elif not scores[foreign]:
        text = request.say(
            "Je ne reconnais pas la langue de ce texte.", "I can't tell which language this is."
        )
        return Draft(text, effort=60)
    shown = name if request.french else _ENGLISH_NAMES[name]
    text = request.say("Ce texte semble écrit en {n}.", "This text seems to be in {n}.", n=shown)
    return Draft(upper_first(text), core=shown, data={"langue": shown}, effort=60)
