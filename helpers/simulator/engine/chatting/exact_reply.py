"""« Réponds exactement par X », « Répète : X », « Say X » : rendre X tel quel."""

from ..draft import Draft
from ..reading.request import Request
from ..reading.split import unquoted
from ..text.patterns import Pattern
from ..text.strings import fold, upper_first

_EXACTLY = Pattern(
    r"\b(?:reponds?|repondez|repondre|answer|reply|respond|ecris|ecrivez|dis|dites|say|write|"
    r"output|print|"
    r"affiche\w*|renvoie|renvoyez|return)(?:-moi| me)?\s+(?:(?:avec|par|with|only|just|toujours|"
    r"always|le|the|les|"
    r"seul|single|mots?|words?|text|texte|phrase|suivante?s?|following|ceci|this|cette) )*"
    r"(?:exactement|uniquement|seulement|simplement|juste|exactly|only|just|simply|tel quel|rien "
    r"que)"
    r"(?:\s+(?:par|avec|with|the|le|la|les|mots?|words?|word|phrase|text|texte|suivante?s?|"
    r"following|ceci|this|"
    r"cette|celui-ci|chaine|string))*\s*:?\s+(.+)$"
)
_REPEAT = Pattern(
    r"^\W*(?:(?:peux-tu|pouvez-vous|can you|could you|please|stp|svp|s'il te plait|s'il vous "
    r"plait)[, ]+)*"
    r"(?:repete[rz]?|repeat|recopie[rz]?|copie[rz]?|echo|recite[rz]?)(?:[- ]moi)?"
    r"(?:\s+(?:apres moi|after me|exactement|exactly|mot pour mot|ceci|this|la phrase suivante|"
    r"cette phrase|"
    r"le texte suivant|ce texte|ces mots|the following(?: \w+)?|textuellement|le mot|the word|"
    r"simplement|apres|"
    r"tel quel|verbatim|back|to me|juste|just))*\s*(:|«|\"|“|\s)\s*(.+)$"
)
_SAY = Pattern(
    r"^\W*(?:(?:peux-tu|pouvez-vous|can you|could you|please|stp|svp)[, ]+)*(?:dis|dites|say|"
    r"ecris|ecrivez|write)"
    r"(?:[- ]moi)?(?:\s+(?:simplement|juste|seulement|just|only|le mot|the word|la phrase|the "
    r"phrase))*\s*"
    r"(:\s*(.+)|«\s*([^»]+?)\s*»|\"([^\"]+)\"|“([^”]+)”|'([^']+)'|(?:this is a \w+)|(?:ok|oui|"
    r"non|yes|no|pong|bonjour|"
    r"hello|hello world|bonjour le monde|coucou|merci|test))\W*$"
)
_VARIATION = Pattern(
    r"\b(?:langues?|languages?|fois|times|majuscules?|minuscules?|uppercase|lowercase|envers|sur|"
    r"about|une? (?:poeme|"
    r"histoire|phrase|mail|lettre)|blague|synonymes?|oui ou non|yes or no|emojis?)\b"
)
# « Si l'information manque, réponds exactement … » ne dicte pas toutes les réponses.
_CONDITION = Pattern(r"\b(?:si|if|when|quand|lorsque|sinon|otherwise|unless|en cas)\b[^.\n]*$")
_TIMES = Pattern(r"\b(\d{1,3}) (?:fois|times)\b")
_NOT_A_VALUE = Pattern(
    r"^(?:en |in |une? |des |si |if |avec |sur |aux? |a la |a l'|a partir |a l'aide |a propos |"
    r"d'apres |"
    r"selon |depuis |grace |from |based on |using |about |to |when |quand |dans |the number|"
    r"le nombre|le "
    r"resultat|oui ou|yes or|"
    r"le nom|the name|la categorie|le label|les? mots?[- ]cles?|du json|json|(?:par )?positi\w+,|"
    r"about|questions?|"
    r"quel|what|ce que|la reponse|the answer|l'une? d|one of|le prenom|la ville|l'adresse|le "
    r"chiffre|"
    r"la valeur|la lettre|[^.,]{1,30}(?:,[^.,]{1,30}){0,10} (?:ou|or) )"
)
_MOST_TIMES = 100


def exact_reply(request: Request) -> Draft | None:
    """La valeur dictée, rendue sans rien autour."""
    for text, standing in ((request.text, False), (request.instructions, True)):
        if not text or (standing and len(text) > 2000):
            continue
        if not standing and not request.ask:
            continue  # un document donné ne dicte rien
        dictated = _dictated(text)
        if dictated and (standing or _is_asked(text, dictated, request)):
            return Draft(dictated, core=dictated, exact=True, effort=20)
        if not standing and (said := _said(text)):
            return Draft(_sentence(said, request), core=said, effort=20)
        if standing:
            break
    return None


def _is_asked(text: str, dictated: str, request: Request) -> bool:
    """Faux si l'ordre de répondre est écrit dans le document joint, et non dans la demande."""
    if len(request.material.split()) < _DOCUMENT_WORDS:
        return True
    order = _EXACTLY.search(fold(text)[:1500].replace("\n", " "))
    return order is None or order.group()[: order.start(1) - order.start()] in request.folded_ask


_DOCUMENT_WORDS = 25
_GENERIC = Pattern(
    r"^(?:(?:le|la|les|l'|un|une|des|the|a|an|ton|ta|votre|your|mon|ma|my|seul|seule|nom de|"
    r"numero de) ?)*"
    r"(?:prenom|nom|name|nombre|number|chiffre|resultat|result|reponse|answer|valeur|value|"
    r"categorie|category|label|"
    r"etiquette|ville|city|titre|title|liste|list|json|date|montant|phrase|mots?(?: cles?)?|"
    r"words?|code|texte|text|"
    r"traduction|translation|lettre|sentiment|essentiel|necessaire|faits?|facts?|minimum|tableau|"
    r"prix|price|tarif|numero|adresse|address|heure|time|pays|country|lieu|metier|job|total|somme|"
    r"langue|language|pourcentage|annee|year|jour|day|telephone|phone|e-?mail|"
    r"table|age|couleur)\b"
)


def _dictated(text: str) -> str:
    folded = fold(text)
    first = folded.find("\n")
    head = folded[:400] if first < 0 else folded[: max(first, 400)]
    repeat = _REPEAT.compiled.match(head.replace("\n", " "))
    if repeat:
        return _repeated(text, repeat.start(2), repeat.group(1))
    exactly = _EXACTLY.search(folded[:1500].replace("\n", " "))
    if exactly and _CONDITION.search(folded[: exactly.start()]):
        exactly = None
    quoted = exactly is not None and exactly.group(1)[:1] in "«\"“'`"
    if exactly and (quoted or not _is_generic(exactly.group(1))):
        return _value(text[exactly.start(1) :])
    say = _SAY.match(folded) if len(folded) < 600 else None
    if say and not _VARIATION.search(folded):
        group = next((number for number in range(2, 7) if say.group(number)), 0)
        if group or say.group(1).startswith("this is"):
            return _value(text[say.start(group or 1) : say.end(group or 1)])
    return ""


def _said(text: str) -> str:
    """« Dis bonjour » : un mot à dire, mais dans une phrase ordinaire."""
    say = _SAY.match(fold(text)) if len(text) < 600 else None
    return _value(text[say.start(1) : say.end(1)]) if say else ""


def _sentence(value: str, request: Request) -> str:
    return request.say("{v} !", "{v}!", v=upper_first(value))


def _is_generic(value: str) -> bool:
    """« le prénom », « oui ou non » : ce qu'il faut trouver, pas ce qu'il faut écrire."""
    return _NOT_A_VALUE.search(value) is not None or _GENERIC.search(value) is not None


def _repeated(text: str, start: int, sign: str) -> str:
    times = _TIMES.search(fold(text[:start])) or _TIMES.search(fold(text[start:])[-60:])
    value = text[start:].strip()
    folded = fold(value)
    # « Répète ta réponse », « répète ce que j'ai dit » : cela se cherche dans l'historique.
    if sign == " " and _REFERS_BACK.search(folded):
        return ""
    if sign in '«"“':
        closing = {"«": "»", '"': '"', "“": "”"}[sign]
        value = value.partition(closing)[0].strip()
    else:
        value = unquoted(value)
    if times:
        count = min(int(times.group(1)), _MOST_TIMES)
        value = unquoted(_without_tail(_TRAILING_TIMES, value))
        return " ".join([value.strip()] * count)
    return value


_TRAILING_TIMES = Pattern(r",? ?\d{1,3} (?:fois|times)\W{0,5}$")
_REFERS_BACK = Pattern(
    r"^(?:ta|votre|your|mon|ma|mes|my|ce que|what|la (?:question|derniere|premiere|reponse)|the "
    r"(?:last|first|"
    r"question|answer)|le (?:dernier|premier)|la consigne|s'il|stp|svp|please|plus|that|cela|ca|"
    r"encore)\b|^$"
)


def _without_tail(tail: Pattern, value: str) -> str:
    """La valeur sans ce qui, à sa fin, s'adresse au modèle (« 3 fois », « s'il te plaît »)."""
    start = max(0, len(value) - 80)
    found = tail.search(fold(value[start:]))
    return value[: start + found.start()].rstrip() if found else value


def _value(raw: str) -> str:
    """La valeur : entre guillemets si elle y est, sinon jusqu'au bout, sans le point final."""
    raw = raw.strip()
    for opening, closing in (("«", "»"), ('"', '"'), ("“", "”"), ("'", "'"), ("`", "`")):
        if raw.startswith(opening):
            inner = raw[1:].partition(closing)[0].strip()
            if inner:
                return inner
    end = _SENTENCE_END.search(raw)
    value = raw[: end.start()] if end else raw
    value = _without_tail(_TAIL, value)
    return value.rstrip().removesuffix(".").strip()


_SENTENCE_END = Pattern(r"\.\s+(?=[A-ZÀ-Þ])|\n")
_TAIL = Pattern(
    r",? ?(?:et rien d'autre|rien d'autre|sans rien ajouter|sans ponctuation|and nothing "
    r"else|nothing else|"
    r"without punctuation|s'il (?:te|vous) plait|stp|svp|please)\W{0,5}$"
)
