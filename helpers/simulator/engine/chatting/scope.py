"""Les sujets permis ou défendus par les instructions : « ne réponds qu'aux questions sur … »."""

from ..draft import Draft
from ..finding.lexicon import is_about
from ..finding.search import best_sentences
from ..reading.request import Request
from ..reading.standing_orders import elsewhere_phrase
from ..text.patterns import Pattern
from ..text.strings import words

_POLITE = Pattern(
    r"^\W*(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|merci|thanks?|thank you|au revoir|bye|"
    r"goodbye|ok|d'accord|oui|non|yes|no)\b"
)


def out_of_scope(request: Request) -> Draft | None:
    """Un refus poli quand la question sort du domaine fixé."""
    persona = request.persona
    if not request.text or not (persona.allowed or persona.forbidden):
        return None
    if _POLITE.search(request.folded) and len(words(request.text[:100])) <= 4:
        return None
    if persona.forbidden and is_about(request.text, persona.forbidden):
        return _refusal(persona.forbidden, request, forbidden=True)
    if persona.allowed and not is_about(request.text, persona.allowed) and not _continues(request):
        return _refusal(persona.allowed, request, forbidden=False)
    return None


def _continues(request: Request) -> bool:
    """La question se rattache à ce que disent les instructions, ou à un message du sujet."""
    if best_sentences(request.text, [request.instructions], least=0.7):
        return True
    short = len(words(request.text[:200])) <= 5
    return short and any(
        is_about(text, request.persona.allowed) for text in request.user_history[-2:]
    )


def _refusal(subject: str, request: Request, forbidden: bool) -> Draft:
    imposed = elsewhere_phrase(request.instructions)
    if imposed:
        return Draft(imposed, core=imposed, shaped=True, effort=30)
    if forbidden:
        text = request.say(
            "Je ne peux pas aborder ce sujet ({s}). Puis-je vous aider sur autre chose ?",
            "I can't discuss this subject ({s}). Can I help you with something else?",
            "Je ne peux pas aborder ce sujet ({s}). Puis-je t'aider sur autre chose ?",
            s=subject,
        )
    else:
        text = request.say(
            "Désolé, je ne réponds qu'aux questions sur ce sujet : {s}.",
            "Sorry, I only answer questions on this subject: {s}.",
            s=subject,
        )
    return Draft(text, core=request.say("hors sujet", "out of scope"), effort=40)
