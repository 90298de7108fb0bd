"""Tirer d'un texte des recommandations, des points forts et des points faibles."""

from ..finding.sentiment import sentiment
from ..reading.request import Request
from ..text.keywords import topic_words
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, shorten, squeeze, upper_first
from .advice import advised_actions

_ADVICE = Pattern(
    r"\b(?:il (?:faut|faudrait|conviendrait|convient|est (?:recommande|conseille|urgent|"
    r"necessaire|important))|"
    r"doi(?:t|vent)|devr\w+|recommand\w*|prioritaire|preconis\w*|conseill\w*|prevoi\w*|"
    r"pourrai\w+|a ameliorer|souhait\w*|"
    r"suggest?\w*|"
    r"propos\w*|should|must|need(?:s|ed)? to|recommend\w*|suggest\w*|ought|could be improved|to "
    r"improve)\b"
)
_FIRM = Pattern(
    r"\b(?:il (?:faut|faudrait|conviendrait|convient|est \w+)|doi(?:t|vent)|devr\w+|recommand\w*|"
    r"conseille\w*|"
    r"preconis\w*|prioritaire|prevoi\w*|a ameliorer|should|must|need(?:s|ed)? to|recommend\w*|"
    r"ought)\b"
)
_FIGURES = Pattern(r"\b(?:chiffres?|figures?|numbers?|donnees|statistiques?)\b")
_CLAUSE = Pattern(r"[,;]?\s(?:mais|but|cependant|toutefois|however|en revanche|alors que|while)\s+")
_FRAMES_FR = (
    "Désigner une personne responsable de ce sujet : {t}.",
    "Fixer une échéance et un indicateur pour suivre ce sujet : {t}.",
    "Vérifier les chiffres disponibles avant de décider, en particulier sur ce sujet : {t}.",
    "Informer les personnes concernées des changements sur ce sujet : {t}.",
    "Commencer par un essai limité sur ce sujet, puis en tirer le bilan : {t}.",
)
_FRAMES_EN = (
    "Name one person in charge of this topic: {t}.",
    "Set a deadline and one indicator to follow this topic: {t}.",
    "Check the available figures before deciding, especially on this topic: {t}.",
    "Tell the people concerned about any change on this topic: {t}.",
    "Start with a small trial on this topic, then review it: {t}.",
)


def recommendations(text: str, count: int, request: Request) -> list[str]:
    """Des recommandations : celles que le texte énonce, puis une par problème, puis par thème."""
    if _FIGURES.search(request.folded_ask):
        backed = advised_actions(text, count, request)
        if len(backed) > 1:
            return backed
    found = sentences(text)
    stated = [s for s in found if _ADVICE.search(fold(s[:400])) and not s.endswith("?")]
    # « Le conseil recommande » passe avant « les abonnés souhaitent ».
    stated.sort(key=lambda s: _FIRM.search(fold(s[:400])) is None)
    chosen = [shorten(squeeze(s), 220) for s in stated[:count]]
    if len(chosen) < count:
        chosen += advised_actions(text, count - len(chosen), request)
    for sentence in found:
        if len(chosen) >= count:
            return chosen
        said = any(squeeze(sentence).rstrip(".") in one for one in chosen)
        if not said and sentence not in stated and sentiment(sentence[:600]).label == "negative":
            chosen.append(
                request.say(
                    "Traiter ce point en priorité : {q}.",
                    "Deal with this point first: {q}.",
                    q=request.quote(shorten(squeeze(sentence).rstrip("."), 160)),
                )  # fmt: skip
            )
    topics = topic_words(text, 5)
    for frame_fr, frame_en, topic in zip(_FRAMES_FR, _FRAMES_EN, topics, strict=False):
        if len(chosen) >= count:
            break
        chosen.append(request.say(frame_fr, frame_en, t=topic))
    return chosen


def strengths_and_weaknesses(text: str) -> tuple[list[str], list[str]]:
    """Les propositions positives et négatives d'un texte.

    >>> strengths_and_weaknesses("Le repas était délicieux mais le service était lent.")
    (['Le repas était délicieux'], ['Le service était lent'])
    """
    strong: list[str] = []
    weak: list[str] = []
    for sentence in sentences(text)[:400]:
        start = 0
        cuts = [found.span() for found in _CLAUSE.finditer(fold(sentence))]
        for begin, end in [*cuts, (len(sentence), len(sentence))]:
            clause = upper_first(shorten(squeeze(sentence[start:begin]).rstrip(".!,;"), 200))
            tone = sentiment(clause).label
            if tone == "positive":
                strong.append(clause)
            elif tone == "negative":
                weak.append(clause)
            start = end
    return strong, weak
