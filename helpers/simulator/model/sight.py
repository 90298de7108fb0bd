"""Ce que le simulateur répond d'une image, ou d'un fichier qu'il ne lit pas.

Il nomme ce qu'il a reçu, et rien de plus : inventer ce qu'une image montre serait mentir.
"""

import re
from collections.abc import Sequence

from helpers.simulator.engine import Prompt
from helpers.simulator.model.attachments import attachments
from helpers.simulator.model.items import item_text
from helpers.simulator.state.records import Item

_NAMED = (
    r"images?|photos?|captures?|illustrations?|dessins?|logos?|schemas?|graphiques?|pictures?|"
    r"screenshots?|drawings?|diagrams?|fichiers?|pdf|pieces? jointes?|files?|attachments?"
)
_ABOUT_NAMED = re.compile(rf"\b(?:{_NAMED})\b")
_ABOUT = re.compile(
    rf"\b(?:{_NAMED}|documents?|de quoi|about|vois|voit|voyez|voir|see|look\w*|shows?|montre|"
    r"represente|decri\w+|describe\w*|resum\w+|summari\w+|transcri\w+|ocr|caption|legende\w*|analy[sz]\w+)\b"
)
_IMAGES = (
    "Vous avez joint {joined} : le simulateur ne voit pas les images. Un vrai modèle la "
    "regarderait pour vous répondre.",
    "You attached {joined}: the simulator cannot see images. A real model would look at it to "
    "answer you.",
    "Tu as joint {joined} : le simulateur ne voit pas les images. Un vrai modèle la regarderait "
    "pour te répondre.",
)
_FILES = (
    "Vous avez joint {joined} : le simulateur n'en lit pas le contenu (il ne lit que les fichiers "
    "de texte, et ne télécharge rien). Un vrai modèle le lirait pour vous répondre.",
    "You attached {joined}: the simulator does not read it (it reads text files only, and "
    "downloads nothing). A real model would read it to answer you.",
    "Tu as joint {joined} : le simulateur n'en lit pas le contenu (il ne lit que les fichiers de "
    "texte, et ne télécharge rien). Un vrai modèle le lirait pour te répondre.",
)
_LONGEST = 300  # caractères : au-delà, la demande porte son propre texte


def told_unseen(items: Sequence[Item], prompt: Prompt) -> str:
    """La réponse à qui demande ce que montre une pièce jointe ; vide s'il demande autre chose.

    Une demande qui suit des outils ou une sortie structurée n'en est pas une.
    """
    last = items[-1] if items else None
    if last is None or last["type"] != "message" or last["role"] != "user":
        return ""
    if prompt.json_schema or prompt.json_object or prompt.tool_choice == "required":
        return ""
    unseen = _unseen(items)
    asked = item_text(last)
    if not unseen or len(asked) > _LONGEST:
        return ""
    # Ici : ces règles ne se chargent qu'à la première réponse, comme celles du moteur.
    from helpers.simulator.engine.reading.request import MARK, Request
    from helpers.simulator.engine.text.strings import fold

    joined_now = bool(attachments(last["content"]))
    about = (_ABOUT if joined_now else _ABOUT_NAMED).search(fold(asked))
    if about is None and (asked.strip() or not joined_now):
        return ""
    request = Request(prompt)
    told = request.join([read["fr" if request.french else "en"] for read in unseen])
    phrases = _IMAGES if all(read["image"] for read in unseen) else _FILES
    return MARK + request.say(*phrases, joined=told)


def _unseen(items: Sequence[Item]) -> list[Item]:
    """Ce que le dernier message qui a des pièces jointes en a d'illisible, si rien n'y est lu."""
    for item in reversed(items):
        joined = attachments(item.get("content"))
        if joined:
            return joined if all(read["text"] is None for read in joined) else []
    return []
