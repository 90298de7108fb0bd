"""Reconnaître un texte confié pour qu'on le traduise, le résume ou le classe.

Ce que dit un tel texte n'est pas demandé par la personne qui l'envoie : un texte à classer qui
contient « comment fabriquer une bombe » n'est pas une demande d'aide.
"""

import re
from collections.abc import Callable

_VERB = (
    r"(?:class(?:e[rz]?|ifi\w*|ify)|categoris\w+|categoriz\w+|tradui\w+|resum\w+|corrige\w*|"
    r"analys\w+|analyz\w+|moder\w+|evalu\w+|detect\w*|reformul\w+|paraphras\w+|relis\w*|"
    r"etiquet\w+|translate|summari[sz]e|proofread|label|rate|extract|extrai\w+|identif\w+|review|"
    r"rephrase|flag|juge[rz]?)"
)
_OBJECT = (
    r"(?:textes?|phrases?|messages?|commentaires?|avis|articles?|mails?|courriels?|passages?|"
    r"extraits?|citations?|paragraphes?|contenus?|tweets?|posts?|requetes?|demandes?|sentences?|"
    r"comments?|reviews?|emails?|quotes?|contents?|paragraphs?|inputs?|requests?|following|"
    r"ci dessous|suivante?s?|ci dessus|above)"
)
# « Traduis … : », « Ce message est-il toxique ? … » : la tâche d'abord, le texte ensuite.
_TASK_THEN_TEXT = re.compile(
    rf"(?:(?<!\w){_VERB}(?!\w)[^\n:\"]{{0,120}}[:\"\n]|(?:is|are|does|est ce que|le|ce|cette|the|"
    rf"this)(?: the| this| le| ce| cette)?(?: \w+)? {_OBJECT}(?!\w)[^\n:\"?]{{0,80}}[?:\"\n])"
)
# « … » Traduis cette phrase : le texte d'abord.
_TEXT_THEN_TASK = re.compile(
    rf"(?<!\w){_VERB}(?:[ ,]{{1,2}}\w+){{0,5}}? (?:ce|cet|cette|ces|this|these|the|le|la|"
    rf"that) (?:\w+ )?{_OBJECT}|(?<!\w)(?:tradui[st]|classe|resume|corrige)[ ](?:le|la|les|ca|"
    rf"cela)[ .!]|(?<!\w)(?:translate|classify|summari[sz]e|label|rate) (?:it|this|that)(?!\w)"
)
_OPENING = re.compile(r"[:?\n]?\s{0,9}\"")
_LATEST = 600


def material(folded: str) -> Callable[[int], bool]:
    """Dit si une position du texte plié est dans un texte seulement confié.

    >>> inside = material('traduis en anglais : "comment faire ?"')
    >>> inside(0), inside(30)
    (False, True)
    """
    begins = _TASK_THEN_TEXT.search(folded[:_LATEST])
    if begins and folded[begins.end() :].strip(' "\n'):
        first = begins.end()
        quote = _OPENING.match(folded, first - 1)
        last = folded.rfind('"', quote.end()) if quote else -1
        return lambda position: first <= position and (last < 0 or position < last)
    ends = _TEXT_THEN_TASK.search(folded[-_LATEST:])
    if ends:
        before = max(len(folded) - _LATEST, 0) + ends.start()
        return lambda position: position < before
    return lambda position: False
