"""Les suites : « et en une phrase ? », « plus court », « continue », « développe le point 2 »."""

from dataclasses import replace

from ..draft import Draft
from ..reading.constraints import Constraints, read_constraints
from ..reading.language import demanded_language
from ..reading.request import Request
from ..text.numbers import NUMERAL, read_integer
from ..text.patterns import Pattern
from ..text.sentences import list_items
from ..text.strings import fold, words

_CONTINUE = Pattern(
    r"^\W*(?:(?:oui|ok|vas-y|stp|svp|please|et)[ ,]*)*(?:continue[rz]?|poursui\w+|la suite|et "
    r"apres|go on|keep going|carry on|encore|"
    r"termine[rz]?|finis|next|suite)\b[^?]{0,40}$"
)
_ANOTHER_FORM = Pattern(
    r"^\W*(?:(?:et|ok|merci|maintenant|non|plutot|now|and|mais|but|alors|puis)[ "
    r",]+)*(?:(?:peux-tu|pouvez-vous|can you|tu peux|"
    r"could you|please|stp|svp)[ ,]*)*(?:(?:la meme chose|le meme|pareil|idem|same|the same|"
    r"refais|refaites|recommence\w*|reformule\w*|redis|"
    r"redonne\w*|reponds?|repondez|fais|faites|donne\w*|mets|ecris|dis|developpe\w*|raccourci\w*|"
    r"make|do|give|put|write|say|rephrase|"
    r"rewrite|answer|present\w*)(?:[- ](?:le|la|les|ca|it|that|moi|this|"
    r"un|une|me))*[ ,]*)*"
    r"(?:en|in|plus|sous|as|avec|with|sans|shorter|longer|more|less|moins|dans|a|un peu|"
    r"detaille\w*)\b"
)
_ITEM = Pattern(
    rf"\b(?:developpe\w*|explique\w*|detaille\w*|precise\w*|parle\w*|expand|explain|elaborate|"
    rf"redis|repete|more about|plus sur|quel(?:le)? (?:est|etait)|"
    rf"what (?:is|was))\b[^.\n]{{0,30}}?\b(?:(?:point|idee|element|numero|item|number|idea|"
    rf"the)\s+)?({NUMERAL}|premiere?|first|deuxieme|second|seconde|"
    r"troisieme|third|quatrieme|fourth|cinquieme|fifth|derniere?|last)(?:\s*(?:e|"
    r"eme))?(?:\s+(?:point|idee|element|item|one|idea|recommandation|exemple))?\W*$"
)
_WHY = Pattern(
    r"^\W*(?:pourquoi|why|comment ca|ah bon|vraiment|really|tu es sur|es-tu sur|vous "
    r"etes sur|etes-vous sur|are you sure|"
    r"comment le sais-tu|how do you know|justifie\w*|explique\w*[- ]?(?:toi|moi)?|"
    r"explain)\W*(?:ta reponse|votre reponse|your answer)?\W*$"
)
_MOST_FORMS = 6
_RANKS = {
    "premier": 1,
    "premiere": 1,
    "first": 1,
    "deuxieme": 2,
    "second": 2,
    "seconde": 2,
    "troisieme": 3,
    "third": 3,
    "quatrieme": 4,
    "fourth": 4,
    "cinquieme": 5,
    "fifth": 5,
    "dernier": -1,
    "derniere": -1,
    "last": -1,
}


def wants_more(request: Request) -> bool:
    """Vrai si la personne demande la suite de la dernière réponse."""
    return bool(request.last_answer) and _CONTINUE.search(request.folded[:80]) is not None


def previous_request(request: Request) -> Request | None:
    """La requête précédente, telle qu'elle était avant sa réponse (résultats d'outils compris)."""
    turns = request.earlier
    while turns and turns[-1].role == "assistant" and not turns[-1].calls:
        turns = turns[:-1]
    asked = any(turn.role == "user" for turn in turns)
    return Request(replace(request.prompt, turns=turns)) if asked else None


def restated(request: Request) -> Request | None:
    """La question précédente, avec la forme que la suite demande (« et en une phrase ? »)."""
    if not _is_form_only(request):
        return None
    forms = [request.text]
    before = previous_request(request)
    for _ in range(_MOST_FORMS):
        # « Plus court », puis « en anglais ? » : les deux formes s'ajoutent.
        if before is None or not _is_form_only(before):
            break
        forms.insert(0, before.text)
        before = previous_request(before)
    return Request(before.prompt, form="\n".join(forms)) if before else None


def _is_form_only(request: Request) -> bool:
    """Vrai si le message ne fait que demander une autre forme."""
    if not request.user_history or len(words(request.text[:200])) > 12 or request.material:
        return False
    formal = read_constraints(request.text) != Constraints() or demanded_language(request.text)
    return bool(formal) and _ANOTHER_FORM.search(fold(request.text)) is not None


def follow_up(request: Request) -> Draft | None:
    """Une suite qui porte sur la réponse précédente."""
    if not request.last_answer or len(request.text) > 200:
        return None
    item = _ITEM.search(request.folded.strip())
    if item:
        return _developed(item.group(1), request)
    if _WHY.search(request.folded):
        text = request.say(
            "Ma réponse vient de règles appliquées à la requête et à l'historique, sans autre "
            "connaissance : un vrai modèle expliquerait ici son raisonnement.",
            "My answer comes from rules applied to the request and the history, with no other "
            "knowledge: a real model would explain its reasoning here.",
        )
        return Draft(text, effort=60)
    if wants_more(request):
        text = request.say(
            "Ma réponse précédente était complète : il n'y a pas de suite.",
            "My previous answer was complete: there is nothing more.",
        )
        return Draft(text, effort=25)
    return None


def _developed(rank_word: str, request: Request) -> Draft | None:
    items = list_items(request.last_answer)
    rank = _RANKS.get(rank_word) or read_integer(rank_word)
    index = rank - 1 if rank > 0 else len(items) + rank
    if not items:
        return None
    if not 0 <= index < len(items):
        text = request.say(
            "Ma réponse précédente n'a que {c} points.",
            "My previous answer has only {c} points.",
            c=len(items),
        )
        return Draft(text, effort=30)
    text = request.say(
        "Le point {n} était : {q}. Un vrai modèle le développerait ; le "
        "simulateur n'en sait pas plus que la requête et l'historique.",
        "Point {n} was: {q}. A real model would expand on it; the simulator knows "
        "no more than the request and the history.",
        n=index + 1,
        q=request.quote(items[index].rstrip(".")),
    )
    return Draft(text, core=items[index], effort=60)
