"""Demander l'argument qui manque, et dire quels outils sont là."""

from ..draft import Draft
from ..reading.language import detect_language
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import shorten, squeeze, words
from .filling.asked import Asked, parameter
from .intent import Intent
from .telling.readable import readable

ABOUT_TOOLS = Pattern(
    r"\b(?:quels? (?:sont (?:tes|vos|les) )?(?:outils?|fonctions?)|(?:what|which) (?:tools?|"
    r"functions?)|"
    r"(?:tes|vos|your) (?:outils|fonctions|tools|functions)|liste\w* (?:les |tes |vos )?outils|"
    r"list (?:the |"
    r"your )?tools)\b"
)


def ask_for_missing(intent: Intent, request: Request) -> Draft:
    """La question polie qui demande ce qui manque pour appeler l'outil."""
    asked = Asked(request, intent.tool, intent.clause)
    names = [_shown(name, asked, request) for name in intent.missing if name] or [
        request.say("des précisions", "more details")
    ]
    if len(names) == 1:
        text = request.say(
            "Pour cela, il me manque : {m}. Pouvez-vous me l'indiquer, s'il vous plaît ?",
            "To do this, I still need: {m}. Could you give it to me, please?",
            "Pour cela, il me manque : {m}. Peux-tu me l'indiquer, s'il te plaît ?",
            m=names[0],
        )
    else:
        text = request.say(
            "Pour cela, il me manque : {m}. Pouvez-vous me les indiquer, s'il vous plaît ?",
            "To do this, I still need: {m}. Could you give them to me, please?",
            "Pour cela, il me manque : {m}. Peux-tu me les indiquer, s'il te plaît ?",
            m=request.join(names),
        )
    data = {"outil": intent.tool.name, "manque": [name for name in intent.missing if name]}
    return Draft(text, data=data, effort=45)


def about_tools(request: Request) -> Draft | None:
    """« Quels outils as-tu ? » : leurs noms et ce qu'ils font."""
    tools = request.prompt.tools
    if not tools or ABOUT_TOOLS.search(request.folded_ask[:300]) is None:
        return None
    points = tuple(
        request.say("{n} : {d}", "{n}: {d}", n=tool.name, d=shorten(squeeze(tool.description), 160))
        if tool.description
        else tool.name
        for tool in tools
    )
    intro = request.say("Je peux appeler ces outils :", "I can call these tools:")
    data = {"outils": [tool.name for tool in tools]}
    return Draft(intro, points=points, data=data, effort=40)


def _shown(name: str, asked: Asked, request: Request) -> str:
    """Ce que le paramètre attend : sa description, son exemple, ses valeurs s'il y en a peu."""
    node = asked.properties.get(name, {})
    about = parameter(name, node).about
    label = _described(about, request) or readable(name, request.french)
    options = node.get("enum")
    if isinstance(options, (list, tuple)) and 1 < len(options) <= 8:
        told = [str(option).replace("_", " ") for option in options if option is not None]
        if request.french:
            told = [_FRENCH_DAYS.get(option, option) for option in told]
        return f"{label} ({', '.join(told)})"
    example = _EXAMPLE.search(about)
    if example:
        return request.say("{l} (par exemple {e})", "{l} (e.g. {e})", l=label, e=example.group(1))
    pattern = _FORMAT.search(about)
    return f"{label} ({pattern.group()})" if pattern else label


def _described(about: str, request: Request) -> str:
    """Le début de la description, si elle est brève et dans la langue de la réponse."""
    head = _TAIL.split(about.strip())[0].strip(" .:")
    language = detect_language(head) or request.language
    short = 1 < len(words(head)) <= _MOST_WORDS and language == request.language
    if not short or _FORMAT.search(head):
        return ""
    return head if head[1:2].isupper() else head[0].lower() + head[1:]


_FORMAT = Pattern(r"AAAA-MM-JJ|YYYY-MM-DD|HH:MM|JJ/MM/AAAA|DD/MM/YYYY")
_EXAMPLE = Pattern(
    r"(?:par exemple|ex\.|e\.g\.|for example|such as|like)[ :]+[\"'«]?\s?([\w./:@+-]*\d[\w/:@+-]*)"
)
_TAIL = Pattern(r"[,;(]|\.(?:\s|$)|\s(?:par exemple|ex\.|e\.g\.|for example|such as|au format|as )")
_FRENCH_DAYS = {
    "aujourd hui": "aujourd'hui",
    "apres demain": "après-demain",
    "apres midi": "après-midi",
}
_MOST_WORDS = 8
