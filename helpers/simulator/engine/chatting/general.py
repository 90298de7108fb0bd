"""Tout le reste : dire que le simulateur ne sait rien hors de la requête et de l'historique."""

from ..composing.subject import explicit_subject
from ..draft import Draft
from ..finding.search import best_sentences
from ..reading.request import Request
from ..text.keywords import topic_words
from ..text.patterns import Pattern
from ..text.strings import shorten, squeeze
from .smalltalk import introduction

_QUESTION = Pattern(
    r"\?|^\W*(?:qui|que|qu'|quel\w*|ou|quand|pourquoi|comment|combien|est-ce|what|who|where|when|"
    r"why|how|which|is|are|do|does)\b"
)
_SHORT_QUESTION = 120


def general(request: Request) -> Draft:
    """La réponse de repli : ce que l'on ne sait pas, et ce qu'un modèle recevrait."""
    if not request.text:
        text = request.say(
            "Votre message est vide : que puis-je faire pour vous ?",
            "Your message is empty: what can I do for you?",
        )
        if request.instructions:
            text = (
                introduction(request)
                + " "
                + request.say("Que puis-je faire pour vous ?", "What can I do for you?")
            )
        return Draft(text, effort=20)
    if not topic_words(request.text, 1) and not request.history:
        text = request.say(
            "Pouvez-vous préciser votre demande ? Le simulateur ne connaît que ce que vous lui "
            "donnez.",
            "Could you make your request clearer? The simulator only knows what you give it.",
            "Peux-tu préciser ta demande ? Le simulateur ne connaît que ce que tu lui donnes.",
        )
        return Draft(text, core=unknown(request), effort=20)
    limits = _limits(request)
    detail = _received(request)
    verbosity = request.prompt.verbosity
    known = _context(request)
    role = request.persona.role
    asked_role = request.say("Rôle demandé : {r}.", "Requested role: {r}.", r=role) if role else ""
    parts = [limits, known, detail, asked_role] if verbosity != "low" else [limits]
    if verbosity == "high":
        parts.append(
            request.say(
                "Pour une réponse utile ici, donnez le texte ou les faits dans la requête : je "
                "peux les retrouver, les résumer, les classer ou les mettre en forme.",
                "For a useful answer here, give the text or the facts in the request: I can "
                "find, summarise, classify or format them.",
                "Pour une réponse utile ici, donne le texte ou les faits dans la requête : je "
                "peux les retrouver, les résumer, les classer ou les mettre en forme.",
            )
        )
    topics = topic_words(request.text, 5)
    data = {"reponse": limits, "mots_cles": topics}
    return Draft(
        " ".join(part for part in parts if part),
        core=unknown(request),
        brief=request.say("Je ne sais pas.", "I don't know."),
        data=data,
        effort=70 if _QUESTION.search(request.folded_ask) else 50,
    )


def unknown(request: Request) -> str:
    """La réponse la plus courte à ce que l'on ignore."""
    return request.say("inconnu", "unknown")


def _limits(request: Request) -> str:
    subject = shorten(squeeze(explicit_subject(request)), 80)
    asked = squeeze(request.ask)
    if subject:
        about = request.say("sur ce sujet ({s})", "on this subject ({s})", s=subject)
    elif _QUESTION.search(request.folded_ask) and len(asked) <= _SHORT_QUESTION:
        about = request.say("à la question {q}", "the question {q}", q=request.quote(asked))
    else:
        about = request.say("à cette demande", "this request")
    return request.say(
        "Je ne peux pas répondre {a} : le simulateur ne connaît que la requête et l'historique.",
        "I can't answer {a}: the simulator only knows the request and the history.",
        a=about,
    )


def _context(request: Request) -> str:
    """La phrase de l'échange la plus proche de la question, s'il y en a une."""
    said = [text for text in request.user_history if "?" not in text]
    found = best_sentences(request.text, said, least=0.3, latest=True)
    if not found:
        return ""
    return request.say(
        "Vous m'avez dit plus tôt : {q}.",
        "You told me earlier: {q}.",
        "Tu m'as dit plus tôt : {q}.",
        q=request.quote(shorten(squeeze(found[0]).rstrip(".!"), 160)),
    )


def _received(request: Request) -> str:
    topics = topic_words(request.text, 5)
    turns = len(request.history)
    words = request.join([request.quote(word) for word in topics]) or request.say("aucun", "none")
    if turns:
        return request.say(
            "Un vrai modèle recevrait ici cette question (mots-clés : {w}) et {n} message{s} "
            "d'historique.",
            "A real model would receive this question here (keywords: {w}) and {n} earlier "
            "message{s}.",
            w=words,
            n=turns,
            s="s" if turns > 1 else "",
        )
    return request.say(
        "Un vrai modèle recevrait ici cette question (mots-clés : {w}), sans historique.",
        "A real model would receive this question here (keywords: {w}), with no history.",
        w=words,
    )
