"""Un message d'erreur expliqué : ses mots séparés et redits, sans prétendre en savoir plus."""

import re

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import squeeze

_ORDER = Pattern(
    r"\b(?:expliqu\w*|explain\w*|que (?:veut dire|signifie)|what does)\b[^.]{0,40}"
    r"\b(?:erreur|error|exception|traceback)\b"
)
_NAMED = re.compile(
    r"\b((?:[A-Z][a-z]+){1,6}(?:Error|Exception|Warning))\b(?:\s?:\s*([^\n]{1,300}))?"
)
_PLACE = re.compile(r'File "([^"\n]{1,200})", line (\d{1,6})')
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def explain_error(request: Request) -> Draft | None:
    """Le nom de l'erreur mot à mot, ce qu'elle dit, la ligne qu'elle montre."""
    if not request.material or not _ORDER.search(request.folded_ask):
        return None
    found = list(_NAMED.finditer(request.material[:20_000]))
    parts: list[str] = []
    if found:
        name, said = found[-1].group(1), squeeze(found[-1].group(2) or "").strip()
        apart = _HUMP.sub(" ", name).lower()
        parts.append(
            request.say(
                "L'erreur s'appelle « {n} », c'est-à-dire, mot à mot, « {a} ».",
                "The error is called “{n}”, that is, word by word, “{a}”.",
                n=name,
                a=apart,
            )
        )
        if said:
            parts.append(
                request.say("Elle précise : « {s} ».", "It says: “{s}”.", s=said.rstrip("."))
            )
    else:
        said = squeeze(request.material).rstrip(".")
        parts.append(
            request.say("Le message dit : « {s} ».", "The message says: “{s}”.", s=said[:300])
        )
    place = list(_PLACE.finditer(request.material[:20_000]))
    if place:
        parts.append(
            request.say(
                "Elle s'est produite à la ligne {l} du fichier {f}.",
                "It happened on line {l} of {f}.",
                l=place[-1].group(2),
                f=place[-1].group(1),
            )
        )
    parts.append(
        request.say(
            "Le simulateur n'en sait pas plus : un vrai modèle dirait la cause et le remède.",
            "The simulator knows no more: a real model would give the cause and the cure.",
        )
    )
    text = " ".join(parts)
    return Draft(text, core=text, data={"explication": text}, effort=90)
