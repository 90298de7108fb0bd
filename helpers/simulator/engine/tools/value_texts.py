"""Les textes d'une demande : ce qu'il faut chercher, écrire, retenir, traduire."""

from ..finding import entities
from ..reading.split import split_request
from ..text.patterns import Pattern
from ..text.strings import fold, squeeze, upper_first
from .notions import is_generic, word_notions
from .value_places import places
from .value_times import dates

_QUOTED = Pattern(r"«\s?([^»]{1,600}?)\s?»|“([^”]{1,600})”|\"([^\"\n]{1,600})\"")
_THAT = Pattern(
    r"\b(?:(?:pour (?:lui |leur |me |nous )?(?:dire|rappeler|signaler|annoncer|expliquer|confirmer|"
    r"demander)|(?:en )?disant|qui dit|dis-lui|dites-lui|dis-leur|saying|to say|telling \w+|"
    r"stating|"
    r"note[rz]?|previens-\w+|previens \w+|signale[rz]?) (?:que |qu'|that |de |d')?|"
    r"(?:informe\w*|previen\w*|tell|inform|notify)[^,.:]{1,40}? (?:que |qu'|that )|"
    r"rappel\w*[- ]moi (?:de |d'|que |qu')|remind me (?:to |about |that )|"
    r"(?:une? |la |a )(?:tache|rappel|note|task|reminder|memo) (?:pour (?=\w+(?:er|ir|re)\b)|"
    r"de (?=\w+"
    r"(?:er|ir|re)\b)|d'(?=\w+(?:er|ir|re)\b)|to (?!\w+ list)|that |que )|pour que |because |"
    r"parce que )"
)
_ADDED = Pattern(
    r"\b(?:ajoute[rz]?|add|mets|mettre|put|note[rz]?|inscri\w+) (.{2,120}?) (?:a|au|dans|sur|to|"
    r"in|on|into)"
    r" (?:ma |mon |la |le |l'|my |the )?(?:liste|list|panier|cart|todo|taches|agenda|calendrier|"
    r"calendar|"
    r"notes?|basket)\b"
)
_TITLED = Pattern(
    r"\b(?:objet|sujet|subject|intitulee?|titre|title|titled|nommee?|appelee?|called|named|"
    r"entitled)\s?"
    r"(?:est |is )?:?\s?[«\"“]?\s?([^»\"”\n,;.]{2,120})"
)
_ABOUT = Pattern(
    r"\b(?:au sujet (?:de |du |des |d')|a propos (?:de |du |des |d')|concernant |about |regarding |"
    r"portant sur )(?:la |le |les |l'|un |une |the |a |my |ma |mon )?([^,;.:?!\n]{2,100})"
)
_LEAD = Pattern(
    r"^\W*(?:(?:bonjour|bonsoir|salut|hello|hi|hey|svp|stp|please|s'il (?:te|vous) plait|et|and|ok|"
    r"alors|peux[- ]tu|pouvez[- ]vous|pourrais[- ]tu|pourriez[- ]vous|tu peux|vous pouvez|can you|"
    r"could you|would you|je (?:veux|voudrais|souhaite\w*|cherche|aimerais)|j'aimerais|i (?:want|"
    r"need)|"
    r"i'd like|i would like|i'm looking for|(?:re)?cherche[rz]?|trouve[rz]?|search|find|look up|"
    r"look|"
    r"google|donne[rz]?|give|montre[rz]?|show|affiche[rz]?|liste[rz]?|list|dis|dites|tell|savoir|"
    r"know|"
    r"consulte[rz]?|retrouve[rz]?|interroge[rz]?|fais|faites|faire|to|me|moi|nous|us|for|up|if|"
    r"une?|des|"
    r"les?|la|l'|the|an?|some|any|de|du|d'|quels?|quelles?|quelle|est|sont|what|what's|is|are|"
    r"qui|who|"
    r"recherches?|sur (?:le web|internet)|on the web|online|en ligne|google|"
    r"(?:informations?|infos?|renseignements|documents?|articles?|pages?|details|information|"
    r"documentation|resultats?|results?) (?:sur|about|on|concernant|for|pour|relati\w+ a)|sur|"
    r"about|"
    r"dans (?:la |les |le |ma |mes |nos |notre )?(?:base|documents?|documentation|faq|notes|wiki|"
    r"fichiers)"
    r"(?: de (?:donnees|connaissances))?|in (?:the |our |my )?(?:docs?|documents?|documentation|"
    r"faq|"
    r"knowledge base|wiki|database))(?:\b|(?<='))[ ,!.:-]*)+"
)
_TAIL = Pattern(
    r"[\s,]*(?:\b(?:s'il (?:te|vous) plait|svp|stp|please|merci|thanks?|sur (?:le web|internet)|"
    r"on the web|"
    r"online|en ligne|(?:dans|in) (?:la |les |le |ma |mes |nos |notre |the |our |my )?(?:base|"
    r"documents?|"
    r"documentation|docs?|faq|notes|wiki|knowledge base)(?: de (?:donnees|connaissances))?)\b|"
    r"[?!.])*\s*$"
)
_END = Pattern(
    r"[?!;:,]|\.(?:\s|$)|\s(?:s'il|svp|stp|please|merci|thanks|et|and|pour|for|avec|with|en|in|a|"
    r"au|aux|"
    r"at|from|depuis|qui|that|which|dans|sur|on|chez|par|by|est|is|are|sont|coute|costs?)\s"
)
_WORD = Pattern(r"[^\W_][\w'’+#.-]*[\w+#]|[^\W_]")
_LINKS = frozenset(
    [
        "de",
        "du",
        "des",
        "d",
        "la",
        "le",
        "les",
        "l",
        "of",
        "the",
        "a",
        "en",
        "et",
        "and",
        "à",
        "au",
        "aux",
        "for",
        "with",
        "avec",
        "pour",
    ]
)
_LONGEST = 4000


def quoted(text: str) -> list[str]:
    """Ce qui est entre guillemets."""
    found = _QUOTED.compiled.finditer(text[:_LONGEST])
    return [next(group for group in match.groups() if group) for match in found]


def content(text: str) -> list[str]:
    """Ce qu'il faut écrire, envoyer ou retenir.

    >>> content("Rappelle-moi d'appeler Zoé demain à 9 h")
    ['appeler Zoé']
    >>> content("Envoie un e-mail à Léa pour dire que le train a du retard.")
    ['le train a du retard']
    """
    text = text[:_LONGEST]
    joined = split_request(text).material
    if joined and joined != text:
        return [joined]
    folded = fold(text)
    added = _ADDED.search(folded)
    if added:
        return [text[added.start(1) : added.end(1)].strip()]
    said = _THAT.search(folded)
    if said:
        rest = squeeze(text[said.end() :]).rstrip(" .!?")
        return [undated(rest)] if rest else quoted(text)
    return quoted(text)


def subject(text: str) -> list[str]:
    """L'objet d'un message : dit, ou tiré de ce que l'on écrit."""
    folded = fold(text[:_LONGEST])
    for pattern in (_TITLED, _ABOUT):
        found = pattern.search(folded)
        if found:
            return [text[found.start(1) : found.end(1)].strip(" «»\"“”'")]
    written = content(text)
    return [upper_first(_first_words(written[0], 8))] if written else []


def query(clause: str) -> list[str]:
    """Ce qu'il faut chercher, sans les mots qui le demandent.

    >>> query("Peux-tu chercher des informations sur les volcans d'Auvergne, s'il te plaît ?")
    ["volcans d'Auvergne"]
    >>> query("Quels sont les délais de livraison ?")
    ['délais de livraison']
    """
    marked = quoted(clause)
    if marked:
        return marked[:1]
    text = squeeze(clause[:_LONGEST])
    folded = fold(text)
    lead = _LEAD.match(folded)
    start = lead.end() if lead else 0
    tail = _TAIL.search(folded, start)
    kept = text[start : tail.start() if tail else len(text)].strip(" ,;:.")
    return [kept] if kept else [text] if text else []


def noun_phrase(clause: str, topics: frozenset[str]) -> list[str]:
    """La chose dont on parle, sans les mots que l'outil connaît (``topics``).

    >>> noun_phrase("Quel est le stock de chaises pliantes ?", frozenset({"stock"}))
    ['chaises pliantes']
    >>> noun_phrase("Do you have any blue chairs in stock?", frozenset({"stock"}))
    ['blue chairs']
    """
    text = squeeze(clause[:600])
    said = [fold(piece) for piece in (*dates(text), *entities.times(text))]
    folded = fold(text)
    for piece in said:
        folded = folded.replace(piece, " " * len(piece))
    spans: list[list[tuple[int, int]]] = [[]]
    for match in _WORD.finditer(folded):
        word = match.group().rpartition("'")[2]
        start = match.end() - len(word)
        silent = _says_nothing(word, topics)
        broken = _END.search(folded[spans[-1][-1][1] if spans[-1] else start : start + 1])
        if broken and spans[-1] and word not in _LINKS:
            spans.append([])
        if silent and word not in _LINKS:
            spans.append([])
        elif not silent or spans[-1]:
            spans[-1].append((start, match.end()))
    trimmed = [_trimmed(span, folded) for span in spans]
    best = max(trimmed, key=lambda span: _weight(span, folded), default=[])
    return [text[best[0][0] : best[-1][1]].strip()] if best else []


def undated(text: str) -> str:
    """Le texte sans la date ni l'heure qui le finissent.

    >>> undated("acheter du pain demain à 18 h")
    'acheter du pain'
    """
    while True:
        found = _LAST_TIME.search(fold(text))
        tail = found.start() if found else -1
        for date in dates(text):
            at = fold(text).rfind(fold(date))
            if at > 0 and not text[at + len(date) :].strip(" .!?"):
                tail = at
        if tail <= 0:
            return text
        text = _LINK_BEFORE.sub("", text[:tail]).rstrip(" ,")


_LAST_TIME = Pattern(
    r"\s(?:a |at |vers |around )?(?:\d{1,2}\s?(?:h|heures?|:)\s?(?:\d{2})?|\d{1,2}\s?[ap]m|midi|"
    r"minuit|"
    r"noon)\s*[.!?]?$"
)
_LINK_BEFORE = Pattern(r"\s(?:le|pour|on|for|à|at|ce|d'ici|avant|before|by)\s*$")


def _says_nothing(word: str, topics: frozenset[str]) -> bool:
    known = word_notions(word)
    return is_generic(word) or word in _VERBS or bool(topics & set(known))


_VERBS = frozenset(
    [
        "combien",
        "coute",
        "coutent",
        "vaut",
        "valent",
        "avez",
        "avons",
        "reste",
        "restent",
        "existe",
        "existent",
        "disponible",
        "disponibles",
        "encore",
        "voudrais",
        "veux",
        "peux",
        "pouvez",
        "acheter",
        "achete",
        "savoir",
        "connaitre",
        "cherche",
        "indique",
        "donne",
        "much",
        "cost",
        "costs",
        "have",
        "available",
        "left",
        "buy",
        "know",
        "find",
        "tell",
        "show",
        "want",
        "dis",
        "moi",
    ]
)


def _trimmed(span: list[tuple[int, int]], folded: str) -> list[tuple[int, int]]:
    """Le groupe de mots sans les mots de liaison qui le finissent ou le commencent."""
    while span and folded[span[-1][0] : span[-1][1]] in _LINKS:
        span = span[:-1]
    while span and folded[span[0][0] : span[0][1]] in _LINKS:
        span = span[1:]
    return span


def _weight(span: list[tuple[int, int]], folded: str) -> int:
    """Combien de mots du groupe portent un sens."""
    return sum(folded[start:end] not in _LINKS for start, end in span)


def _first_words(text: str, count: int) -> str:
    pieces = squeeze(text).split(" ")
    return " ".join(pieces[:count]).rstrip(".,;:") + ("…" if len(pieces) > count else "")


def without_places(text: str) -> str:
    """Le texte sans les lieux, pour n'y lire que des choses."""
    for place in places(text):
        text = text.replace(place, " ")
    return text
