"""Les demandes d'un message, une par une, et ce que chacune attend : une réponse, un acte."""

from typing import Literal

from ...reading.commands import is_command
from ...text.patterns import Pattern
from ...text.sentences import sentences
from ...text.strings import fold
from .notions import effects, plain, words_of

Form = Literal["order", "wish", "question", "phrase", "statement"]

_LONGEST = 1500
_MOST_CLAUSES = 8
_NEXT = Pattern(
    r"(?:\?\s+|,?\s(?:et|and|puis|then|ensuite|ainsi que|also|mais|but)\s+)"
    r"(?=(?:aussi |ensuite |then |also |dis-moi |donne-moi |tell me )?(?:ou (?:est|en|sont)|"
    r"quel\w*|"
    r"comment|quand|qui |que |qu'|combien|what|where|when|who|how|which|is |are |do |does |"
    r"(?:envoie|annule|cree|ajoute|reserve|cherche|trouve|calcule|convertis|traduis|modifie|"
    r"supprime|"
    r"previens|rappelle|mets|verifie|donne|montre|affiche|prends|send|cancel|create|add|book|"
    r"search|"
    r"find|calculate|compute|convert|translate|update|delete|remind|set|check|give|show)"
    r"(?:[rz]|er|ez|-\w+)?\b))|"
    r",\s+(?=(?:(?:envoy|annul|cre|ajout|reserv|cherch|calcul|modifi|supprim|rembours|planifi|ouvr|"
    r"bloqu)(?:e|ez)(?:-\w+)?|please (?:send|cancel|create|add|book|open|refund|update|delete|"
    r"remind|"
    r"schedule)|merci de \w+) )"
)
_CHAT = Pattern(
    r"^\W*(?:(?:ok|super|parfait|genial|great|d'accord|cool|tres bien|bien|ah|oh)[ ,!.]*)*(?:merci|"
    r"thanks?|thank you|thx|bonne (?:journee|soiree|nuit)|au revoir|a bientot|bye|goodbye|bravo|"
    r"felicitations|enchante|have a nice)\b"
)
_OPINION = Pattern(
    r"\b(?:aimes[- ]tu|tu aimes|aimez[- ]vous|vous aimez|do you (?:like|love|think|prefer|know)|"
    r"que penses[- ]tu|que pensez[- ]vous|qu'en penses|ton avis|votre avis|preferes[- ]tu|"
    r"tu preferes|preferez[- ]vous|es-tu|etes-vous|are you)\b"
)
_DEFINITION = Pattern(
    r"^\W*(?:(?:qu'est[- ]ce (?:que|qu'|qui)(?: c'est)?|c'est quoi|que (?:signifie|veut dire)|"
    r"what(?:'s|"
    r" is| are| does)(?: an?)?\b(?! the| my| your| our| it| on\b| in\b| left| new)|definition|"
    r"define|definis|"
    r"qu'entend-on)|"
    r"(?:explique|explain|comment (?:fonctionne|marche|faire|on )|how (?:do|does|to)\b(?! (?:i|we) "
    r"get to)|parle[- ]moi de|tell me about|decris|describe|pourquoi|why)\w*)"
)
_WISH = Pattern(
    r"\b(?:je (?:veux|voudrais|souhaite\w*|cherche|desire|dois|prefere\w*)|j'aimerais|"
    r"j'ai besoin|il me "
    r"faut|il (?:faut|faudrait)|i (?:want|need|would like|wish)|i'd like|i'm looking for|est-il "
    r"possible|is it possible|puis-je|can i|could i|may i)\b"
)
_PERSON = Pattern(
    r"\b(?:je|j'|tu|il|elle|on|nous|vous|ils|elles|i|we|he|she|they|it|c'est|this is)\b"
)
_SUBJECT = Pattern(r"^\W*(?:je|j'|tu|il|elle|on|nous|vous|ils|elles|i|we|he|she|they|it)\b")
_VERB_OF_STATE = Pattern(
    r"\b(?:est|sont|était|a|ont|suis|sommes|is|are|was|were|has|have|n'est|n'a)\b"
)
_STRONG_EFFECTS = frozenset(
    [
        "annuler",
        "supprimer",
        "envoyer",
        "creer",
        "modifier",
        "payer",
        "rembourser",
        "reserver",
        "acheter",
        "deplacer",
        "bloquer",
        "planifier",
        "notifier",
    ]
)


def clauses(ask: str) -> list[str]:
    """Les demandes d'un message, dans l'ordre.

    >>> clauses("Quel temps fait-il à Nice et quelle heure est-il à Tokyo ?")
    ['Quel temps fait-il à Nice', 'quelle heure est-il à Tokyo ?']
    """
    found = []
    for sentence in sentences(ask[:_LONGEST]):
        start = 0
        for cut in _NEXT.finditer(fold(sentence)):
            found.append(sentence[start : cut.start()] + ("?" if cut.group()[0] == "?" else ""))
            start = cut.end()
        found.append(sentence[start:])
    return [clause.strip() for clause in found if clause.strip()][:_MOST_CLAUSES]


def form_of(clause: str) -> Form:
    """Ce qu'une demande attend.

    >>> form_of("Annule ma commande."), form_of("Où est-elle ?"), form_of("Il pleut.")
    ('order', 'question', 'statement')
    """
    folded = fold(clause)
    if _WISH.search(folded):
        return "wish"
    asks = folded.rstrip().endswith("?") and _ASKS_WITHIN.search(folded) is not None
    if asks or _COMPLAINT.search(folded):
        return "question"
    if effects(clause) and not clause.rstrip().endswith("?") and not _SUBJECT.match(folded):
        return "order"
    if is_command(clause):
        asked = clause.rstrip().endswith("?") or words_of(folded)[:1] and _ASKS.match(folded)
        return "question" if asked else "order"
    short = len(words_of(folded)) <= 8
    silent = not _PERSON.search(folded) and not _VERB_OF_STATE.search(clause.lower())
    return "phrase" if short and silent and words_of(folded) else "statement"


_ASKS_WITHIN = Pattern(
    r"\b(?:savez|sais|sait|know|dire|tell|voir|see)\b.{0,20}\b(?:quand|ou (?:est|en|se)|"
    r"combien|comment|"
    r"quel\w*|when|where|how|what|which|si|if)\b"
)
_COMPLAINT = Pattern(
    r"\b(?:toujours pas|pas encore|jamais|pas) (?:ete )?(?:arrive\w*|recu\w*|livre\w*|"
    r"expedie\w*)|\b(?:still|"
    r"has|have|was)(?:n't| not)(?: yet)? (?:arrived?|been (?:delivered|shipped)|received|got|come)|"
    r"\bnever (?:arrived|came|received)\b"
)
"""« Ma commande n'est toujours pas arrivée » : une question sur ce qu'elle devient."""

_ASKS = Pattern(
    r"^\W*(?:et |and )?(?:(?:a|de|en|pour|dans|avec|sur|par|chez|in|at|for|from|on|to) )?(?:qui|"
    r"que|qu'|"
    r"quoi|quel\w*|ou|quand|pourquoi|comment|combien|lequel|est-ce|y a-t-il|what|who|where|when|"
    r"why|"
    r"how|which|is|are|does|do|did)\b"
)


def is_chat(clause: str) -> bool:
    """Vrai si la phrase salue, remercie, demande un avis."""
    folded = fold(clause)
    return _CHAT.search(folded) is not None or _OPINION.search(folded) is not None


def asks_to_explain(clause: str) -> bool:
    """Vrai pour « qu'est-ce qu'une facture ? », « pourquoi pleut-il ? »."""
    return _DEFINITION.search(fold(clause)) is not None


def strong_effects(clause: str) -> frozenset[str]:
    """Les actes que la demande veut sans ambiguïté."""
    return effects(clause) & _STRONG_EFFECTS


def mentions(clause: str, name: str) -> bool:
    """Vrai si la demande nomme l'outil (« utilise get_weather »)."""
    return (
        len(name) > 3
        and f" {plain(name)} " in f" {' '.join(words_of(plain(clause)))} "
        and ("_" in name or name.lower() != name or len(name) > 6)
    )
