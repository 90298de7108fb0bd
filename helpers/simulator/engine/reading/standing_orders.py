"""Des ordres fréquents des instructions : phrase de repli, phrase du hors-sujet, questions."""

from functools import lru_cache

from ..text.patterns import Pattern
from ..text.strings import fold

_SAY = (
    r"\b(?:dis|dites|dire|reponds?|repondez|repondre|ecris|ecrivez|renvoie|renvoyez|answer|reply|"
    r"respond|say|write|return)\b(?:[- ](?:moi|lui|leur))?\s*(?:(?:simplement|juste|seulement|"
    r"uniquement|exactement|que|par|avec|simply|just|only|exactly|with|that)\s+)*:?\s*"
)
_QUOTED = Pattern(
    _SAY + r"(?:«\s?([^»\n]{1,200}?)\s?»|\"([^\"\n]{1,200})\"|'([^\n]{1,200}?)'(?!\w))"
)
_PLAIN = Pattern(_SAY + r"([^.;,\n«\"]{2,60}?)\s*(?:[.;,\n]|$|\s(?:si|if|quand|when)\b)")
_MISSING = Pattern(
    r"\b(?:si|s'ils?|if|when|quand|lorsque|en cas)\b[^.\n]{0,120}?(?:manqu|absen|inconnu|missing|"
    r"unknown|"
    r"unsure|not sure|ignor|hors|\bpas\b|\bnot\b|n't\b|cannot|\bno (?:answer|information)|unable|"
    r"incapable|introuvable|aucune? |\brien\b|\bnothing\b|\bsilent\b|\bmuet)"
)
_NO_QUESTION = Pattern(
    r"\b(?:ne (?:me |nous |lui )?pos(?:e|ez|er) (?:jamais|pas|plus|aucune)|(?:ne )?(?:jamais|pas|"
    r"plus) poser|sans (?:jamais )?(?:me )?poser|(?:never|don't|do not|without)(?: ever)? "
    r"ask(?:ing)?|evite\w* (?:de poser )?)\b[^.\n]{0,25}\bquestions?\b|"
    r"\b(?:pas de|aucune|no|zero) questions?(?: (?:en retour|back))?\s*(?:[.!;\n]|$)"
)
_LONGEST = 8000


@lru_cache(maxsize=256)
def fallback_phrase(text: str) -> str:
    """Ce que les instructions veulent qu'on dise quand on ne sait pas, ou ``""``.

    >>> fallback_phrase("Si l'information manque, dis « Je ne sais pas ».")
    'Je ne sais pas'
    >>> fallback_phrase("Si le client est fâché, dis « Pardon ».")
    ''
    """
    text = text[:_LONGEST]
    for found in _WHOLE.finditer(text):  # un point dans une citation ne coupe pas la phrase
        sentence = found.group()
        folded = fold(sentence)
        if not _MISSING.search(folded):
            continue
        quoted = _QUOTED.search(folded)
        if quoted:
            group = next(number for number in (1, 2, 3) if quoted.group(number))
            return sentence[quoted.start(group) : quoted.end(group)].strip()
        plain = _PLAIN.search(folded)
        if plain and _UNKNOWING.search(plain.group(1)):
            return sentence[plain.start(1) : plain.end(1)].strip()
    return ""


_WHOLE = Pattern(
    r"(?:«[^»\n]{0,300}»|\"[^\"\n]{0,300}\"|(?<!\w)'[^'\n]{2,300}'(?!\w)|[^.!?\n]|[.!?](?=\S))+"
)


_UNKNOWING = Pattern(
    r"^(?:je (?:ne |l')|i (?:do|can|am|have)|i'm|inconnu|unknown|n/a|non (?:precise|renseigne|"
    r"disponible)|not (?:specified|available|found)|desole|sorry|pas d'info)"
)


@lru_cache(maxsize=256)
def elsewhere_phrase(text: str) -> str:
    """Ce que les instructions veulent qu'on réponde hors du sujet permis, ou ``""``.

    >>> elsewhere_phrase("Parle des vins. Pour tout le reste, réponds : « Non, merci. »")
    'Non, merci.'
    """
    for sentence in _with_quotes(text[:_LONGEST]):
        folded = fold(sentence)
        elsewhere = _ELSEWHERE.search(folded)
        quoted = _QUOTED.search(folded, elsewhere.start()) if elsewhere else None
        if quoted:
            group = next(number for number in (1, 2, 3) if quoted.group(number))
            return sentence[quoted.start(group) : quoted.end(group)].strip()
    return ""


def _with_quotes(text: str) -> list[str]:
    """Les lignes du texte : un point dans une citation ne les coupe pas."""
    return [line for line in text.split("\n") if line.strip()]


_ELSEWHERE = Pattern(
    r"\b(?:(?:pour )?tout (?:le reste|autre \w+)|(?:pour )?toute autre \w+|le reste|sinon|"
    r"hors (?:de )?(?:ce|ces|du|sujet)\w*|autres? (?:sujets?|questions?|demandes?)|"
    r"(?:for )?(?:anything|everything) else|otherwise|(?:any )?other (?:topics?|questions?|"
    r"subjects?|requests?)|off[- ]topic)\b"
)


@lru_cache(maxsize=256)
def forbids_questions(text: str) -> bool:
    """Vrai si les instructions défendent de poser des questions.

    >>> forbids_questions("Ne pose jamais de question."), forbids_questions("Pose une question.")
    (True, False)
    """
    return _NO_QUESTION.search(fold(text[:_LONGEST])) is not None


_INSISTS = Pattern(
    r"\b(?:quoi que (?:demande|dise|fasse|veuille)\w*|quelle que soit|meme si|"
    r"en toutes circonstances|"
    r"sans exception|whatever|no matter|even if|regardless|without exception|at all times|"
    r"peu importe)\b"
)


@lru_cache(maxsize=256)
def insists(text: str) -> bool:
    """Vrai si les instructions l'emportent sur ce que la personne demande.

    >>> insists("Une seule phrase, quoi que demande l'utilisateur."), insists("Une seule phrase.")
    (True, False)
    """
    return _INSISTS.search(fold(text[:_LONGEST])) is not None
