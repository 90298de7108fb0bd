"""La traduction : le simulateur ne sait pas traduire, et le dit."""

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import shorten, squeeze

_TRANSLATE = Pattern(
    r"\b(?:tradui\w*|traduct\w*|translat\w*|comment (?:dit-on|on dit|dire|se dit)|how do you say|"
    r"en \d+ langues|in \d+ languages|en (?:plusieurs|cinq|trois|deux) langues)\b"
)


def translate(request: Request) -> Draft | None:
    """L'aveu qu'aucune traduction n'est possible, avec le texte qu'un modèle aurait traduit."""
    job = request.job(_TRANSLATE)
    if job is None:
        return None
    text = shorten(squeeze(job.material), 120)
    if not text:
        message = request.say(
            "Le simulateur ne sait pas traduire : il n'a ni dictionnaire ni modèle de langue.",
            "The simulator can't translate: it has no dictionary and no language model.",
        )
    else:
        message = request.say(
            "Le simulateur ne sait pas traduire : un modèle recevrait ici le texte {q} et "
            "rendrait sa traduction.",
            "The simulator can't translate: a model would receive the text {q} here and return "
            "its translation.",
            q=request.quote(text),
        )
    return Draft(message, core=request.say("inconnu", "unknown"), effort=50)
