"""Donner une note à un avis : « note cet avis de 1 à 5 »."""

from ..draft import Draft
from ..finding.sentiment import sentiment
from ..reading.request import Request
from ..text.patterns import Pattern

_RATE = Pattern(r"\b(?:note[rz]?\b|notation|rate\b|rating|score|etoiles?|stars?|evalue[rz]?)")
_SCALE = Pattern(
    r"\b(?:de|entre|from|between|sur une echelle de)?\s?(\d{1,2}) (?:a|et|to|and|-) (\d{1,3})\b|"
    r"(?:\bsur|/|out of) ?(\d{1,3})\b|\b(\d{1,2}) (?:etoiles|stars)\b"
)


def rate(request: Request) -> Draft | None:
    """Une note tirée du ton, sur l'échelle demandée."""
    job = request.job(_RATE, least=1)
    scale = _SCALE.search(job.folded) if job else None
    if job is None or scale is None or not job.material:
        return None
    low = int(scale.group(1) or (1 if scale.group(4) else 0))
    high = int(next(group for group in (scale.group(2), scale.group(3), scale.group(4)) if group))
    if high <= low:
        return None
    tone = sentiment(job.material)
    share = max(0.0, min(1.0, 0.5 + tone.score / 4))
    value = round(low + share * (high - low))
    cues = request.join([request.quote(cue) for cue in tone.cues[:4]])
    if cues:
        text = request.say(
            "Note proposée : {v}/{h} (indices relevés : {c}).",
            "Suggested rating: {v}/{h} (cues found: {c}).",
            v=value,
            h=high,
            c=cues,
        )
    else:
        text = request.say(
            "Note proposée : {v}/{h} (aucun indice net dans le texte).",
            "Suggested rating: {v}/{h} (no clear cue in the text).",
            v=value,
            h=high,
        )
    bare = job.from_instructions and request.constraints.bare
    return Draft(
        str(value) if bare else text, core=str(value), data={"note": value}, exact=bare, effort=100
    )
