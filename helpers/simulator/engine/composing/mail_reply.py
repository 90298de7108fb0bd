"""« Réponds à ce mail : … » : une réponse qui accuse réception de ce que le message dit."""

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold

_ORDERS = Pattern(
    r"\b(?:repon(?:ds|dez|dre|se)|reply|respon[ds]e?|answer)\b(?:[^.:\n]{0,12})? (?:a|to) (?:ce|"
    r"cet|cette|this|"
    r"the following) (?:e-?mail|mail|courriel|message|lettre|letter|client|customer|sms)\b"
)
_ASKS_ABOUT = Pattern(r"\b(?:pourquoi|combien|est-ce que|what|why|how many|en json|in json)\b")
_POLITE = Pattern(
    r"^\W*(?:(?:bonjour|bonsoir|salut|hello|hi|dear|cher|chere|cordialement|bien a vous|best|"
    r"kind|merci (?:d'avance|"
    r"beaucoup)|thanks|thank you)\b)[^,.!:]{0,30}[,.!]?\s*"
)
_SIGNED = Pattern(r"(?:^|\n)\s*([A-ZÀ-Þ][\wà-ÿ-]+)\s*$")
_MOST = 3
_LONGEST_ORDER = 200


def mail_reply(request: Request) -> Draft | None:
    """La réponse au message joint : ce qui est noté, ses questions redites, rien d'inventé."""
    order, colon, after = request.text.partition(":")
    asked = fold(order if colon else request.ask)
    message = request.material or after.strip()
    if len(order) > _LONGEST_ORDER or not _ORDERS.search(asked) or _ASKS_ABOUT.search(asked):
        return None
    told: list[str] = []
    questions: list[str] = []
    for sentence in sentences(message[:3000]):
        greeting = _POLITE.match(fold(sentence))
        rest = sentence[greeting.end() :].strip() if greeting else sentence
        if len(rest.split()) > 2:
            (questions if rest.endswith("?") else told).append(rest.rstrip("."))
    if not told and not questions:
        return None
    name = _SIGNED.compiled.search(message)
    hello = request.say("Bonjour{n},", "Hello{n},", n=f" {name.group(1)}" if name else "")
    parts = [
        request.say(
            "Merci pour votre message.", "Thank you for your message.", "Merci pour ton message."
        )
    ]
    if told:
        noted = request.join([request.quote(one) for one in told[:_MOST]])
        parts.append(request.say("J'ai bien noté : {q}.", "I have noted: {q}.", q=noted))
    if questions:
        asked_back = request.join([request.quote(one) for one in questions[:_MOST]])
        parts.append(
            request.say(
                "Je reviens vers vous sur ceci dès que possible : {q}.",
                "I will get back to you as soon as possible about this: {q}.",
                "Je reviens vers toi sur ceci dès que possible : {q}.",
                q=asked_back,
            )
        )
    signed = request.persona.name
    bye = request.say("Bien à vous,", "Best regards,", "À bientôt,") + (
        f"\n{signed}" if signed else ""
    )
    text = f"{hello}\n\n{' '.join(parts)}\n\n{bye}"
    return Draft(text, core=text, data={"corps": text}, shaped=True, effort=120)
