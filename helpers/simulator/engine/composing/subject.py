"""De quoi parle une demande : « un poème sur la mer » parle de « la mer »."""

from ..reading.request import Request
from ..text.keywords import topic_words
from ..text.patterns import Pattern
from ..text.strings import fold, word_set

_ABOUT = Pattern(
    r"\b(?:sur|a propos de|a propos d'|au sujet de|au sujet d'|concernant|intitulee?|qui parle "
    r"de|qui parle d'|autour de|autour d'|"
    r"about|on the topic of|on the subject of|regarding|entitled|relatif a|consacree? a|traitant "
    r"de)\s*(?::\s*)?|"
    r"\b(?:explique\w*|decris|decrivez|describe|explain|definis|define|presente)(?:[- ]moi| "
    r"me)?\s+(?:ce qu'est |ce que sont |what (?:is|are) )?|"
    r"\bqu'est-ce que?(?: c'est (?:que )?)? |\b(?:c'est quoi|what is|what are|what's|who is|who "
    r"was|qui est|qui etait|parle-moi d[eu']|tell me about|"
    r"quel(?:le)?s? (?:est|sont|etait|etaient|fut))\s*"
)
_END = Pattern(
    r"[.?!;:\n](?!\d)|,(?!\d)|\s(?:en|in|avec|with|de|d'|of)\s(?:environ |about |around |"
    r"moins de |less than "
    r"|exactly |au plus )?(?:\d+|une|deux|trois|quatre|cinq|one|two|three|five)\s"
    r"(?:mots?|phrases?|lignes?|points?|paragraphes?|vers|words?|sentences?|lines?|paragraphs?|"
    r"pages?|strophes?|etapes?|steps?|exemples?|minutes?)\b|"
    r"\s(?:en (?:francais|anglais|detail|quelques|bref|json|liste|tableau)|in (?:english|french|"
    r"detail|json|simple terms|a few words)|en termes simples|simplement|(?:comme )?a un "
    r"(?:enfant|debutant|novice|public)|to (?:an?|my) \w+|sous forme|pour (?:un|une|"
    r"des|les|mon|ma) \w+|"
    r"s'il te plait|s'il vous plait|stp|svp|please|d'environ|d'au moins|comme si|as if)\b"
)
_OF = Pattern(
    r"\b(?:idees?|ideas?|noms?|names?|slogans?|titres?|recette|exemples?|conseils?|liste|"
    r"histoire|conte|poeme|chanson|mail|e-mail|"
    r"email|lettre|letter|annonce|description|discours|avantages|inconvenients|story|poem|recipe|"
    r"tips|list|rapport|article|essai|guide|plan|"
    r"analyse|etude|dissertation|bienfaits|causes|consequences|histoire|advantages|"
    r"benefits)\s+(?:\w+ )?(?:pour|de la|de l'|des|du|de|d'|for|of|to)\s*"
)
_GIVE = Pattern(r"\b(?:donne-moi|donnez-moi|give me|je (?:veux|voudrais|cherche)|i want)\s+")
_LEADING = Pattern(
    r"^(?:(?:le sujet suivant|le theme|le sujet|the topic|the following topic|suivant)\s*:?\s*|"
    r"(?:en|in) (?:une|un|deux|trois|one|two|three|\d+) (?:seule |courte |short )?(?:phrases?|"
    r"mots?|lignes?|"
    r"points?|paragraphes?|sentences?|words?|lines?)(?: maximum)?,?\s+|(?:tres |"
    r"very )?(?:simplement|brievement|"
    r"clairement|rapidement|briefly|simply|clearly)\s+|\d+ (?:mots|words|lignes|lines|phrases|"
    r"sentences)"
    r"(?: maximum| environ)?,? (?:pour|sur|afin d[e']|a propos d[eu']|about|to|on) ?|"
    r"(?:ce qu'est|ce que sont|ce que c'est que|"
    r"what (?:is|are))\s+)+"
)

_GENRES = word_set(
    """
histoire histoires story poeme poemes poem haiku blague blagues joke jokes mail e-mail email lettre
letter slogan slogans idee idees ideas conte nom noms name names chanson song titre titres title
code fonction
drole funny petite petit
"""
)


def explicit_subject(request: Request, limit: int = 9) -> str:
    """Le sujet qu'une demande nomme, tel qu'il est écrit ; ``""`` si elle n'en nomme pas."""
    for source in (request.ask, request.material[:600]):
        folded = fold(source)
        for pattern in (_ABOUT, _OF, _GIVE):
            for found in pattern.finditer(folded):
                start = found.end()
                lead = _LEADING.match(folded[start:])
                start += lead.end() if lead else 0
                end = _END.search(folded, start)
                phrase = source[start : end.start() if end else len(source)].strip(" «»\"'")
                if phrase and len(phrase.split()) <= limit and topic_words(phrase, 1):
                    return phrase
    return ""


def subject_of(request: Request) -> str:
    """Le sujet nommé, sinon les mots les plus fréquents de la demande ou du texte joint."""
    named = explicit_subject(request)
    if named:
        return named
    words = [word for word in topic_words(request.ask, 6) if fold(word) not in _GENRES]
    return request.join(words[:3] or topic_words(request.material, 3))
