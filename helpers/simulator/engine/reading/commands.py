"""Reconnaître une demande (ordre ou question) et réparer une faute de frappe dans ses mots-clés."""

from functools import lru_cache

from ..text.patterns import Pattern
from ..text.strings import fold

_POLITE = (
    r"(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|svp|stp|s'il (?:te|vous) plait|please|"
    r"alors|et|ok|"
    r"okay|maintenant|now|then|puis|ensuite|enfin|d'abord|first|finally|aussi|also|and|merci|bref|"
    r"\w+ :)\b[ ,!.]*)*"
)
_ASKING = (
    r"(?:(?:merci de (?:bien vouloir )?|veuillez |(?:est-ce que )?tu (?:peux|pourrais|veux bien|"
    r"saurais) |"
    r"(?:est-ce que )?vous (?:pouvez|pourriez) |pe(?:ux|ut|u)[- ]tu |pouvez[- ]vous |pourrais[- "
    r"]tu |"
    r"pourriez[- ]vous |can you |could you |would you |will you |i (?:want|need|would like) you "
    r"to |"
    r"i'd like you to |je (?:veux|voudrais|souhaite) que (?:tu|vous) |j'aimerais que (?:tu|vous) |"
    r"il faut |il faudrait |essaie de |essayez de |try to |(?:ta|votre|your) (?:tache|mission|"
    r"task|job)"
    r"(?: est| consiste| is)?(?: de| a| to)? |je vais te demander de )"
    r"(?:(?:me|nous|le|la|les|l'|m'en|lui|just|simply|juste) ?)*|(?:me|nous|just|simply|juste) )?"
)
_ER_VERBS = (
    "resum|synthetis|donn|ignor|class|classifi|categoris|identifi|list|enumer|compt|transform|"
    "compar|"
    "calcul|tri|"
    "ordonn|rang|"
    "invers|reformul|corrig|analys|relev|trouv|indiqu|cit|expliqu|rappell|rappel|propos|complet|"
    "racont|detect|"
    "evalu|determin|cherch|recommand|conseill|cre|invent|imagin|continu|developp|simplifi|"
    "presente?|organis|"
    "structur|aid|parl|prepar|elabor|soulign|affich|montr|not|memoris|oubli|retourn|supprim|"
    "enlev|remplac|tap|"
    "epel|epell|commenc|termin|utilis|trait|dress|precis|amelior|condens|etiquet|etiquett|repet|"
    "gener|isol|"
    "deduplique?|dedoublonn|regroup|separ|dessin|demontr|argument|illustr|justifi|cod|programm|"
    "chiffr|estim|"
    "verifi|valid|ajout|compos|nomm|ferm|ouvr|pass|rendr|redig|abreg|raccourci|reformat|format|"
    "convertiss|"
    "paraphras|decortiqu|distingu|apprends|appren|interpret|formul|devin|selectionn|choisiss|"
    "fournis|"
    "garde"
)
_OTHER_VERBS = (
    r"fais|faites|faire|extrais|extrayez|extraire|combien|traduis|traduisez|traduire|convertis|"
    r"convertir|mets|"
    r"mettez|mettre|ecris|ecrivez|ecrire|reponds|repondez|repondre|dis|dites|dire|decris|"
    r"decrivez|decrire|"
    r"souviens|souvenez|retiens|retenez|retenir|renvoie|renvoyez|choisis|choisir|choisissez|"
    r"fournis|fournir|"
    r"poursuis|poursuivez|resous|resoudre|rends|rendez|rendre|apprends|lis|lisez|lire|definis|"
    r"definir|"
    r"tri|vas-y|ouvre|summari[sz]e|sum up|tl;?dr|give|extract|classify|categori[sz]e|count|how|"
    r"translate|turn|put|write|"
    r"draft|answer|reply|respond|repeat|compute|calculate|sort|reverse|rewrite|rephrase|fix|"
    r"correct|"
    r"find|tell|say|explain|suggest|describe|list|label|make|change|pick|name|show|help|remind|"
    r"remember|"
    r"forget|print|return|output|spell|shorten|improve|talk|speak|provide|outline|highlight|"
    r"solve|simplify|"
    r"expand|elaborate|proofread|convert|add|let's|imagine|keep|use|identify|compare|propose|"
    r"create|generate|"
    r"analy[sz]e|detect|determine|recommend|choose|select|read|define|organi[sz]e|structure|"
    r"transform|evaluate|cite|complete|continue|invent|compose"
)
_VERBS = rf"(?:(?:{_ER_VERBS})(?:e|er|ez|es)\b|(?:{_OTHER_VERBS})\b)"
_QUESTION_WORDS = (
    r"(?:(?:a|de|en|pour|dans|avec|sur|par|chez|depuis|jusqu'a|in|at|for|from|on|to|with|d') ?)?"
    r"(?:qui|que|qu'|quoi|quel(?:le)?s?|ou(?= (?:est|sont|se|a|puis|peut|je|j'|habit|vi[st]|trav|"
    r"en\b))|quand|"
    r"pourquoi|comment|coment|combien|lequel|laquelle|lesquel\w*|est-ce|est-il|est-elle|y a-t-il|"
    r"ai-je|"
    r"suis-je|sais-tu|savez-vous|connais-tu|connaissez-vous|c'est quoi|c'est qui|what|what's|who|"
    r"who's|"
    r"whose|where|when|why|which|is|are|was|were|does|do|did|am i|have i|has|should)\b"
)
_COMMAND = Pattern(rf"^\W*{_POLITE}{_ASKING}(?:{_VERBS}|{_QUESTION_WORDS})")
_WISH = Pattern(
    r"\b(?:peux[- ]tu|tu peux|pouvez[- ]vous|pourrais[- ]tu|pourriez[- ]vous|can you|could you|"
    r"je (?:veux|voudrais|souhaite|cherche)|j'aimerais|il me faut|j'ai besoin|i want|i need|"
    r"i'd like|i would like|my task|ta tache|merci de)\b"
)
_FORM = Pattern(
    r"^\W*(?:en|in|sous forme|as|sans|without|avec|with|sois|soyez|be|pas de|no|format|maximum|max|"
    r"juste? (?:l[ea]|l'|the|une?|an?|oui|yes)\b|au format|use|utilise|"
    r"uniquement|seulement|only|ne|n'|don't|do not|reponse|langue|merci|"
    r"thanks|"
    r"thank you|s'il (?:te|vous) plait|please|bonjour|salut|hello|hi|coucou)\b"
)
_GREETED = Pattern(
    r"^\W*(?:bonjour|bonsoir|salut|hello|hi|coucou)[ ,!]+(?:je|j'|nous|on|i|we|my|"
    r"mon|ma)\b"
)
VOCABULARY = (
    "resume", "resumer", "resumez", "resumes", "traduis", "traduire", "classe", "classer",
    "extrais", "extraire", "combien", "calcule", "compare", "comparer", "reponds", "repete",
    "reformule", "corrige", "explique", "liste", "compte", "comment", "appelle", "mappelle",
    "habite", "prenom", "metier", "couleur", "preferee", "bonjour", "bonsoir", "merci",
    "conversation", "message", "messages", "question", "souviens", "rappelle", "redige",
    "majuscules", "minuscules", "ecris", "ecrire", "quelle", "numero", "commande", "positif",
    "negatif", "neutre", "summarize", "translate", "classify", "extract", "hello", "thanks",
    "remember", "where", "what's", "favourite", "favorite", "colour", "color", "points",
    "phrases", "recommandations", "tableau", "sentiment", "goodbye", "adresse", "anniversaire",
    "trie", "inverse", "convertis", "rapport",
)  # fmt: skip
# « Note interne », « Note de service » : un titre, pas l'ordre de noter.
_TITLE = Pattern(r"^\W*note (?:interne|d[eu]\b|d'|aux?\b|a l'|relative|-|:)")
_WORD = Pattern(r"[^\W\d_]{4,}")


def is_command(unit: str) -> bool:
    """Vrai si ce morceau de texte demande quelque chose.

    >>> is_command("Peux-tu résumer ceci ?"), is_command("Le chat dort.")
    (True, False)
    """
    folded = fold(unit[:400]).strip()
    if unit.rstrip('»"”) \n').endswith("?") and len(unit) < 400:
        return True
    if _TITLE.match(folded):
        return False
    return _COMMAND.match(folded) is not None or _WISH.search(folded) is not None


def is_form(unit: str) -> bool:
    """Vrai si ce morceau ne fait que préciser la forme d'une réponse, ou saluer."""
    folded = fold(unit[:120]).strip()
    told = _GREETED.match(folded) is not None and len(folded.split()) > 4
    return len(unit) < 120 and not told and _FORM.match(folded) is not None


def repaired(text: str) -> str:
    """Le texte où les mots-clés mal tapés (une faute chacun) des deux bouts sont corrigés.

    >>> repaired("Resmue ce texte")
    'resume ce texte'
    """
    spans = [found.span() for found in _WORD.finditer(fold(text[:400]))]
    if len(text) > 800:
        offset = len(text) - 400
        tail = _WORD.finditer(fold(text[offset:]))
        spans += [(found.start() + offset, found.end() + offset) for found in tail]
    for start, end in reversed(spans):
        keyword = _nearest(fold(text[start:end]))
        if keyword:
            text = text[:start] + keyword + text[end:]
    return text


@lru_cache(maxsize=4096)
def _nearest(word: str) -> str:
    if word in VOCABULARY:
        return ""
    return next((known for known in VOCABULARY if _one_slip(word, known)), "")


def _one_slip(word: str, known: str) -> bool:
    """Une lettre de trop, de moins, changée, ou deux voisines échangées ; l'initiale est juste."""
    if abs(len(word) - len(known)) > 1 or word[0] != known[0] or len(known) < 5:
        return False
    same = 0
    while same < min(len(word), len(known)) and word[same] == known[same]:
        same += 1
    left, right = word[same:], known[same:]
    if len(left) == len(right):
        swapped = left[1::-1] + left[2:]
        return left[1:] == right[1:] or swapped == right
    return left[1:] == right if len(left) > len(right) else left == right[1:]
