"""« En quelle langue est ce texte ? »"""

from ..draft import Draft
from ..reading.language import detect_language
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold, upper_first

_WHICH_LANGUAGE = Pattern(
    r"\b(?:(?:en )?quelle langue|(?:which|what) language|detecte\w* la langue|identifie\w* la "
    r"langue|"
    r"detect the language|langue d[eu] (?:ce|cette|texte))"
)
_FOREIGN = {
    "espagnol": "el los las es una por para con que muy pero gracias hola como esta estas donde "
    "quiero buenos dias amigo yo tu casa soy tengo",
    "allemand": "der die das und ist nicht ich wir sie mit fur auf ein eine danke guten wie "
    "bitte sehr",
    "italien": "il gli che e sono per con una grazie ciao come molto questo della anche buongiorno",
    "portugais": "o os uma nao para com que obrigado voce esta muito como ola isso sao bom",
    "néerlandais": "het een niet ik van en dat zijn voor met dank goed wij hoe maar",
}
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
    words = set(fold(job.material[:3000]).replace("'", " ").split())
    scores = {name: len(words & set(markers.split())) for name, markers in _FOREIGN.items()}
    foreign = max(scores, key=lambda name: scores[name])
    detected = detect_language(job.material)
    name = foreign
    if detected and scores[foreign] < 2:
        name = "français" if detected == "fr" else "anglais"
    elif not scores[foreign]:
        text = request.say(
            "Je ne reconnais pas la langue de ce texte.", "I can't tell which language this is."
        )
        return Draft(text, effort=60)
    shown = name if request.french else _ENGLISH_NAMES[name]
    text = request.say("Ce texte semble écrit en {n}.", "This text seems to be in {n}.", n=shown)
    return Draft(upper_first(text), core=shown, data={"langue": shown}, effort=60)
