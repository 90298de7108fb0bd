"""« Merci », « au revoir » : des réponses qui varient d'un tour à l'autre."""

from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import words

THANKS = Pattern(r"\b(?:merci|thanks?|thank you|thx|je (?:te|vous) remercie|mille mercis)\b")
_OPENING = Pattern(
    r"^\W*(?:(?:ok|super|parfait|genial|great|d'accord|cool|tres bien|bien|merci|beaucoup|thanks?|"
    r"thank you|a lot|so much|bonjour|bonsoir|salut|coucou|hello|hi|hey|au revoir|bye|bonne "
    r"(?:journee|soiree|nuit))\b[ ,!.]*)+"
)
_WISHES = (
    (Pattern(r"\bbonne soiree\b|\b(?:good|nice) evening\b"), "bonne soirée", "a nice evening"),
    (Pattern(r"\bbonne journee\b|\bnice day\b|\bgood day\b"), "bonne journée", "a nice day"),
    (Pattern(r"\bbonne nuit\b|\bgood ?night\b"), "bonne nuit", "a good night"),
    (Pattern(r"\bbon week-?end\b|\bnice week-?end\b"), "bon week-end", "a nice weekend"),
)  # fmt: skip
_FEWEST_WORDS = 3


def asks_something_more(request: Request) -> bool:
    """« Merci ! Et à quelle heure ? » : la politesse n'est que le début d'une question."""
    if "?" not in request.text:
        return False
    opening = _OPENING.match(request.folded)
    rest = request.text[opening.end() :] if opening else ""
    return len(words(rest)) >= _FEWEST_WORDS and opening is not None


def welcome(request: Request) -> str:
    """La réponse à un merci, jamais deux fois la même de suite."""
    wish = _wish(request)
    if wish:
        return request.say(
            "De rien, et {w} à vous aussi !",
            "You're welcome, and have {w} too!",
            "De rien, et {w} à toi aussi !",
            w=wish,
        )
    already = sum(THANKS.search(text.lower()) is not None for text in request.user_history[-20:])
    variants = (
        request.say(
            "Avec plaisir ! Je reste à votre disposition.",
            "You're welcome! I'm here if you need anything else.",
            "Avec plaisir ! Je reste à ta disposition.",
        ),
        request.say(
            "Je vous en prie, n'hésitez pas si vous avez besoin d'autre chose.",
            "My pleasure, just ask if you need anything else.",
            "Je t'en prie, n'hésite pas si tu as besoin d'autre chose.",
        ),
        request.say("De rien !", "No problem!"),
    )
    return variants[already % len(variants)]


def farewell(request: Request) -> str:
    """La réponse à un au revoir, avec le même souhait."""
    wish = _wish(request)
    if not wish:
        return request.say("Au revoir, et à bientôt !", "Goodbye, and see you soon!")
    if THANKS.search(request.folded):
        return welcome(request)
    return request.say(
        "Merci, {w} à vous aussi !", "Thank you, have {w} too!", "Merci, {w} à toi aussi !", w=wish
    )


def _wish(request: Request) -> str:
    for pattern, french, english in _WISHES:
        if pattern.search(request.folded[:400]):
            return french if request.french else english
    return ""
