"""Un message violent, insultant ou désespéré : répondre avec calme, sans en répéter les mots."""

from ..draft import Draft
from ..reading.free_talk import is_free_talk
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import words

_LONGEST = 1200
_FEWEST_WORDS = 2
_HOSTILE = (
    "harassment",
    "harassment/threatening",
    "hate",
    "hate/threatening",
)
_IN_PAIN = Pattern(
    r"\b(?:j'?(?:e )?(?:n')?en peux plus de (?:vivre|cette vie)|plus (?:envie|la force) de vivre|"
    r"je (?:me fais|veux me faire|vais me faire) du mal|i(?:'m| am)? (?:hurt|hurting|harm|harming) "
    r"myself|don't want to (?:live|be here) any ?more|no (?:reason|wish) to live)\b"
)


def care(request: Request) -> Draft | None:
    """Une parole calme devant la détresse, les insultes ou les menaces."""
    text = request.text
    if not text or len(text) > _LONGEST or len(words(text)) < _FEWEST_WORDS:
        return None
    if not is_free_talk(request):
        return None
    # Importé ici : la modération pèse plus que tout le moteur, et sert rarement.
    from ...moderation.score import moderate

    verdict = moderate(text)
    flagged = {category for category, found in verdict.categories.items() if found}
    if any(category.startswith("self-harm") for category in flagged) or _IN_PAIN.search(
        request.folded
    ):
        return _comfort(request)
    if flagged.intersection(_HOSTILE):
        return _calm(request)
    return None


def _comfort(request: Request) -> Draft:
    text = request.say(
        "Je suis vraiment touché que vous en parliez, et ce que vous vivez compte. Je ne suis "
        "qu'un simulateur : parlez-en dès maintenant à quelqu'un de confiance. En France, le 3114 "
        "répond jour et nuit, gratuitement ; en cas de danger immédiat, appelez le 15 ou le 112.",
        "I'm really glad you are saying this, and what you are going through matters. I am only a "
        "simulator: please talk to someone you trust right now. A local crisis line can listen "
        "(988 in the United States); in immediate danger, call your local emergency number.",
        "Je suis vraiment touché que tu en parles, et ce que tu vis compte. Je ne suis qu'un "
        "simulateur : parles-en dès maintenant à quelqu'un de confiance. En France, le 3114 "
        "répond jour et nuit, gratuitement ; en cas de danger immédiat, appelle le 15 ou le 112.",
    )
    return Draft(text, effort=40)


def _calm(request: Request) -> Draft:
    text = request.say(
        "Je ne réponds pas à ces mots, mais je reste là pour vous aider. Si quelque chose ne va "
        "pas, dites-moi ce que vous attendez et je ferai de mon mieux.",
        "I won't respond to those words, but I'm still here to help. If something went wrong, "
        "tell me what you need and I'll do my best.",
        "Je ne réponds pas à ces mots, mais je reste là pour t'aider. Si quelque chose ne va "
        "pas, dis-moi ce que tu attends et je ferai de mon mieux.",
    )
    return Draft(text, effort=30)
