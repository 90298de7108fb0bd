"""Répondre à une humeur, à un reproche, à un compliment, à un appel à l'aide."""

from ..draft import Draft
from ..finding.sentiment import sentiment
from ..reading.request import Request
from ..text.keywords import topic_words
from ..text.patterns import Pattern
from ..text.strings import words

_MOOD = Pattern(
    r"\b(?:je (?:suis|me sens)|i(?:'m| am| feel)|j'ai le moral|j'en ai marre|je m'ennuie|i'm "
    r"bored)\b[^.!?]{0,30}?"
    r"\b(triste|fatiguee?|deprimee?|stressee?|angoissee?|enervee?|malade|perdue?|decue?|"
    r"inquiete?|seule?|epuisee?|"
    r"content|contente|heureux|heureuse|ravie?|en forme|fiere?|soulagee?|excitee?|sad|tired|"
    r"happy|angry|stressed|"
    r"bored|lonely|excited|worried|glad|zero|marre|ennuie)\b"
)
_GLAD = ("content", "heureu", "ravi", "en forme", "fier", "soulag", "excite", "happy", "glad")
_ABOUT_YOU = Pattern(
    r"^\W*(?:tu es|t'es|vous etes|you are|you're|c'est|ta reponse est|votre reponse est|"
    r"quel(?:le)?)\s+(?:vraiment |tres |trop |"
    r"si |really |so |very )*(nul\w*|mauvais\w*|bete|stupide|inutile|idiote?|useless|stupid|bad|"
    r"faux|wrong|incorrect\w*|"
    r"genial\w*|super|incroyable|parfait\w*|top|excellent\w*|great|awesome|amazing|perfect|smart|"
    r"intelligente?)\W*$"
)
_HELP = Pattern(
    r"\b(?:j'ai besoin d'(?:un |une )?(?:aide|renseignement|info\w*|coup de main)|besoin d'aide|"
    r"aide[zr]?[- ]moi|i need (?:some )?help|"
    r"help me with|j'ai un (?:probleme|souci|pb)|i have a (?:problem|question)|j'ai une question)\b"
)
_DISAGREES = Pattern(
    r"^\W*(?:mais )?(?:non|no|nope|pas du tout|absolument pas)\b[^?]{0,60}\b(?:pas ca|faux|"
    r"incorrect|wrong|not (?:that|what|right)|pas vrai|"
    r"pas ce que|te trompes|vous trompez|erreur|mistake)\b|^\W*(?:c'est faux|tu te trompes|vous "
    r"vous trompez|you're wrong)\b"
)
_LONGEST = 40


def feelings(request: Request) -> Draft | None:
    """Une réponse humaine à un message qui n'est ni une question ni une consigne."""
    asked = request.folded[:400]
    if len(words(request.text[:600])) > _LONGEST:
        return None
    you = _ABOUT_YOU.search(asked)
    if you:
        return _about_me(
            sentiment(you.group(1)).label == "negative" or "faux" in asked or "wrong" in asked,
            request,
        )
    if "?" in request.text:
        return None
    if _DISAGREES.search(asked):
        text = request.say(
            "Toutes mes excuses. Dites-moi ce qu'il faut changer.",
            "My apologies. Tell me what should change.",
            "Toutes mes excuses. Dis-moi ce qu'il faut changer.",
        )
        return Draft(text, effort=20)
    mood = _MOOD.search(asked)
    if mood:
        if mood.group(1).startswith(_GLAD):
            text = request.say(
                "Tant mieux, c'est une bonne nouvelle ! Que puis-je faire pour vous ?",
                "I'm glad to hear it! What can I do for you?",
                "Tant mieux, c'est une bonne nouvelle ! Que puis-je faire pour toi ?",
            )
        else:
            text = request.say(
                "J'en suis désolé. Je ne suis qu'un simulateur, mais vous pouvez m'en dire plus.",
                "I'm sorry to hear that. I'm only a simulator, but you can tell me more.",
                "J'en suis désolé. Je ne suis qu'un simulateur, mais tu peux m'en dire plus.",
            )
        return Draft(text, effort=25)
    if _HELP.search(asked) and not request.material:
        return _offer(request)
    return None


def _about_me(negative: bool, request: Request) -> Draft:
    if negative:
        text = request.say(
            "Désolé de vous avoir déçu. Dites-moi ce qu'il faut corriger.",
            "Sorry to disappoint you. Tell me what should be corrected.",
            "Désolé de t'avoir déçu. Dis-moi ce qu'il faut corriger.",
        )
    else:
        text = request.say("Merci, c'est gentil !", "Thank you, that's kind!")
    return Draft(text, effort=20)


def _offer(request: Request) -> Draft:
    topics = [word for word in topic_words(request.text, 4) if len(word) > 3]
    about = request.say(" ({t})", " ({t})", t=request.join(topics)) if topics else ""
    text = request.say(
        "Bien sûr. Expliquez-moi votre demande{a}, avec les détails utiles : numéro, date, "
        "message reçu.",
        "Of course. Tell me more about your request{a}, with useful details: number, date, "
        "message received.",
        "Bien sûr. Explique-moi ta demande{a}, avec les détails utiles : numéro, date, message "
        "reçu.",
        a=about,
    )
    return Draft(text, effort=30)
