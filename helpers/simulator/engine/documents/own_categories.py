"""Classer sans catégories données : le domaine dont le texte a les mots, et son ton."""

from ..draft import Draft
from ..finding.label_choice import choose_label
from ..finding.labels import Label
from ..finding.sentiment import sentiment
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.sentences import list_items
from ..text.strings import fold, shorten, squeeze

_ORDERS = Pattern(
    r"^\W*(?:(?:peux-tu|pouvez-vous|can you|could you|please|stp|svp|merci de|bonjour|hello)[ ,]*)*"
    r"(?:me )?(?:class(?:e[rz]?|ifie\w*|ify)|categori[sz]\w*|etiquet\w*|label)(?:[- ]moi)?\b"
)
_SORTS = Pattern(
    r"\b(?:ordre|order|alphab\w*|croissant\w*|du plus|du moins|par (?:prix|taille|date|age|nom)|"
    r"by|rang|"
    r"python|java\w*|method\w*|attribu\w*)\b"
)
_CATEGORIES = (
    ("retour", "return"), ("facturation", "billing"), ("problème technique", "technical issue"),
    ("compte", "account"), ("livraison", "delivery"), ("cuisine", "cooking"),
    ("voyage", "travel"), ("sport", "sports"), ("santé", "health"), ("politique", "politics"),
    ("économie", "economy"), ("technologie", "technology"), ("culture", "culture"),
    ("météo", "weather"), ("juridique", "legal"), ("éducation", "education"),
    ("logement", "housing"), ("jardin", "garden"), ("animaux", "pet"), ("automobile", "car"),
    ("ressources humaines", "hr"),
)  # fmt: skip
_TONES = {1: ("positif", "positive"), -1: ("négatif", "negative"), 0: ("neutre", "neutral")}
_LONGEST_ASK = 100


def own_categories(request: Request) -> Draft | None:
    """Le domaine et le ton du texte, quand « classe ce message » ne donne aucune catégorie."""
    asked = request.folded_ask
    if len(asked) > _LONGEST_ASK or not _ORDERS.search(asked) or _SORTS.search(asked):
        return None
    items = list_items(request.material) or [request.material]
    if len(squeeze(request.material).split()) < 3:
        return None
    told = [_category(item, request) for item in items]
    if len(items) > 1:
        points = tuple(
            f"{shorten(squeeze(item), 90)} → {_said(one, request)}"
            for item, one in zip(items, told, strict=True)
        )
        intro = request.say(
            "Aucune catégorie n'était donnée ; d'après les mots de chaque texte :",
            "No category was given; from the words of each text:",
        )
        return Draft(
            intro, core=", ".join(one[0] or one[1] for one in told), points=points, effort=120
        )
    category, tone, cues = told[0]
    if not category:
        text = request.say(
            "Aucune catégorie n'était donnée, et rien dans le texte n'en désigne une. Ton : {t}.",
            "No category was given, and nothing in the text points to one. Tone: {t}.", t=tone,
        )  # fmt: skip
        return Draft(text, core=tone, data={"categorie": None, "ton": tone}, effort=90)
    quoted = request.join([request.quote(cue) for cue in cues[:4]])
    text = request.say(
        "Aucune catégorie n'était donnée. D'après ses mots ({q}), le texte relève de ceci : {c}. "
        "Ton : {t}.",
        "No category was given. From its words ({q}), the text belongs to this: {c}. Tone: {t}.",
        q=quoted, c=category, t=tone,
    )  # fmt: skip
    return Draft(text, core=category, data={"categorie": category, "ton": tone}, effort=110)


def _category(text: str, request: Request) -> tuple[str, str, list[str]]:
    """Le domaine (``""`` sans indice), le ton, les mots qui trahissent le domaine."""
    side = 0 if request.french else 1
    names = [pair[side] for pair in _CATEGORIES]
    name, cues = choose_label(text, [Label(fold(one)) for one in names])
    score = sentiment(text).score
    tone = _TONES[(score > 0) - (score < 0)][side]
    shown = next((one for one in names if fold(one) == name), "") if cues else ""
    return shown, tone, cues


def _said(told: tuple[str, str, list[str]], request: Request) -> str:
    category, tone, _ = told
    if not category:
        return request.say("ton {t}", "{t} tone", t=tone)
    return request.say("{c}, ton {t}", "{c}, {t} tone", c=category, t=tone)
