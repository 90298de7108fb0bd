"""Ce qu'une demande cherche ou désigne : une requête, une chose, sans les mots qui la demandent."""

from ...finding import entities
from ...text.numbers import replace_number_words
from ...text.patterns import Pattern
from ...text.strings import fold, squeeze
from ..choosing.notions import word_effects, word_notions
from .texts import quoted
from .times import dates

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
    r"(?:docs?|documents?|documentation|faq|knowledge base|wiki|web|internet|database) (?:for|"
    r"about|pour|sur)|"
    r"dans (?:la |les |le |ma |mes |nos |notre )?(?:base|documents?|documentation|faq|notes|wiki|"
    r"fichiers)"
    r"(?: de (?:donnees|connaissances))?|in (?:the |our |my )?(?:docs?|documents?|documentation|"
    r"faq|"
    r"knowledge base|wiki|database))(?:\b|(?<='))[ ,!.:-]*)+"
)
_TAIL = Pattern(
    r"(?:[\s,]*(?:\b(?:s'il (?:te|vous) plait|svp|stp|please|merci|thanks?|sur (?:le web|internet)|"
    r"on the web|online|en ligne|(?:dans|in) (?:la |les |le |ma |mes |nos |notre |the |our |my )?"
    r"(?:base|documents?|documentation|docs?|faq|notes|wiki|knowledge base)"
    r"(?: de (?:donnees|connaissances))?)\b|[?!.]))*\s*$"
)
_SQL = Pattern(r"\b(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH)\s(?s:.*)")
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
    sql = _SQL.search(clause)
    if sql:
        return [sql.group().strip()]
    text = squeeze(clause[:4000])
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


def noun_phrases(clause: str, topics: frozenset[str]) -> list[str]:
    """Les choses dont on parle, une par une.

    >>> noun_phrases("Le stock de chaises et de tables ?", frozenset({"stock"}))
    ['chaises', 'tables']
    """
    found = noun_phrase(clause, topics)
    pieces = [piece.strip() for piece in _AND.split(found[0])] if found else []
    return [piece for piece in pieces if piece]


_AND = Pattern(
    r"\s?,\s(?:et |and )?(?:de la |de l'|de |du |des |d')?|\s(?:et|and)\s(?:de la |"
    r"de l'|de |du |des |d'|le |la |les |the )?"
)


def counted_things(text: str) -> list[str]:
    """Les choses comptées, chacune avec son nombre.

    >>> counted_things("Commande trois pizzas et 2 cocas pour 4 personnes à 20 h")
    ['3 pizzas', '2 cocas']
    """
    folded = replace_number_words(fold(squeeze(text[:1000])))
    return [f"{match.group(1)} {match.group(2)}" for match in _COUNTED.finditer(folded)]


_COUNTED = Pattern(
    r"(?<![\w.,/:-])(?<!pour )(?<!for )(?<!a )(\d{1,4}) (?:x )?(?!rue|avenue|bd|boulevard|h\b|"
    r"heures?|euros?|min|"
    r"jours?|ans\b|personnes?|people|am\b|pm\b|hours?|days?|%|fois|janv|fev|mars|avr|mai|juin|"
    r"juil|aou|sep|oct|"
    r"nov|dec|jan|feb|apr|may|jun|jul|aug)([a-z][a-z'-]{2,}(?: (?!et\b|and\b|pour|for|a\b|au|"
    r"avec|with|en\b|in\b|le\b|"
    r"la\b|to\b|sur|on\b|at\b|chez|from|de\b)[a-z][a-z'-]+){0,3})"
)


def _says_nothing(word: str, topics: frozenset[str]) -> bool:
    known = word_notions(word)
    acts = word_effects(word) and word_effects(word) != known
    return not known or bool(acts) or word in _VERBS or bool(topics & set(known))


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
