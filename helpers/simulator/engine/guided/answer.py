"""La règle qui répond d'après les faits donnés : règles de la maison, horaires, prix."""

from ..draft import Draft
from ..reading.free_talk import is_dialogue
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import words
from .costs import cost_answer
from .late_stay import late_stay
from .policies import policy_answer
from .schedules import hours_answer
from .sources import asked_parts

_PLAIN_QUESTION = Pattern(
    r"^\W*(?:(?:bonjour|salut|hello|hi|hey|et|and|ok|bon|merci)\b[ ,!.]*)*(?:combien|quel\w*|quand|"
    r"a quelle|jusqu'a|c'est (?:combien|ouvert|quoi)|vous (?:etes|ouvrez|fermez)|how|what|wh?ats|"
    r"when|are you|do you|can |could |puis-je|peut-on|je peux|on peut|est-ce)"
)
_LONGEST = 800
_LONGEST_PLAIN = 25


def from_given_facts(request: Request) -> Draft | None:
    """Horaires, prix et délais que les instructions ou la personne ont donnés."""
    if not request.text or len(request.text) > _LONGEST or not is_dialogue(request):
        return None
    parts = asked_parts(request)
    plain = len(words(request.text)) <= _LONGEST_PLAIN and _PLAIN_QUESTION.match(request.folded)
    if not parts and plain:
        parts = [request.text]
    found = [(part, _one(part, request)) for part in parts]
    drafts = [draft for _, draft in found if draft is not None]
    if not drafts:
        return None
    if len(found) == 1 or len(drafts) == 1 and len(words(found[0][0])) < 3:
        return drafts[0]
    # Une seule phrase : une consigne de brièveté n'en garderait que la première.
    told = [draft.text.rstrip(".") for draft in drafts]
    told = [told[0], *(one[:1].lower() + one[1:] for one in told[1:])]
    text = request.say(" ; ", "; ").join(told) + "."
    if len(drafts) < len(found):
        text += " " + request.say(
            "Pour le reste, je n'ai pas l'information.", "I don't have information on the rest."
        )
    return Draft(text, core=", ".join(draft.core for draft in drafts), effort=90)


def _one(part: str, request: Request) -> Draft | None:
    rules = (policy_answer, late_stay, hours_answer, cost_answer)
    return next((draft for rule in rules if (draft := rule(part, request))), None)
