"""Demander l'argument qui manque, et dire quels outils sont là."""

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import shorten, squeeze
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
    text = request.say(
        "Pour cela, il me manque : {m}. Pouvez-vous me l'indiquer, s'il vous plaît ?",
        "To do this, I still need: {m}. Could you give it to me, please?",
        "Pour cela, il me manque : {m}. Peux-tu me l'indiquer, s'il te plaît ?",
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
    """Le nom lisible d'un paramètre, et ses valeurs permises s'il y en a peu."""
    label = readable(name, request.french)
    node = asked.properties.get(name, {})
    options = node.get("enum")
    if isinstance(options, (list, tuple)) and 1 < len(options) <= 8:
        shown = ", ".join(str(option) for option in options)
        return f"{label} ({shown})"
    about = parameter(name, node).about
    pattern = _FORMAT.search(about)
    return f"{label} ({pattern.group()})" if pattern else label


_FORMAT = Pattern(r"AAAA-MM-JJ|YYYY-MM-DD|HH:MM")
