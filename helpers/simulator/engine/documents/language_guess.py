"""« En quelle langue est ce texte ? »"""

from ..draft import Draft
from ..finding.languages import language_name
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import upper_first

_WHICH_LANGUAGE = Pattern(
    r"\b(?:(?:en )?quelle langue|(?:which|what) language|detecte\w* la langue|identifie\w* la "
    r"langue|"
    r"detect the language|langue d[eu] (?:ce|cette|texte))"
)
_ENGLISH_NAMES = {
    "espagnol": "Spanish",
    "allemand": "German",
    "italien": "Italian",
    "portugais": "Portuguese",
    "néerlandais": "Dutch",
    "français": "French",
    "anglais": "English",
}


def guess_language(request: Request) -> Draft | None:
    job = request.job(_WHICH_LANGUAGE, least=1)
    if job is None or not job.material:
        return None
    name = language_name(job.material)
    if not name:
        text = request.say(
            "Je ne reconnais pas la langue de ce texte.", "I can't tell which language this is."
        )
        return Draft(text, effort=60)
    shown = name if request.french else _ENGLISH_NAMES[name]
    text = request.say("Ce texte semble écrit en {n}.", "This text seems to be in {n}.", n=shown)
    return Draft(upper_first(text), core=shown, data={"langue": shown}, effort=60)
