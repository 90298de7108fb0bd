"""Les textes d'une demande : ce qu'il faut chercher, écrire, retenir, traduire."""

from ...reading.split import split_request
from ...text.patterns import Pattern
from ...text.strings import fold, squeeze, upper_first
from ..choosing.notions import lead_length
from .times import dates

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
_THAT_LATER = Pattern(
    r"\brappel\w*[- ]moi [^:;!?]{3,50}? (?:de |d')(?=\w+(?:er|ir|re)\b)|"
    r"\bremind me (?:on|at|in|tomorrow|next|this|every)\b[^:;!?]{0,40}? to "
)
_ENTITLED = Pattern(r"\b(?:objet|sujet|subject|titre|title|intitulee?|a|to|cc) ?:")
_AFTER_COLON = Pattern(r"^[^:\n«\"]{3,80}[a-z] ?:\s+(?=\S)")
_TO_DO = Pattern(r"rappel|remind|tache|task|reminder|memo")
_ADDED = Pattern(
    r"\b(?:ajoute[rz]?|add|mets|mettre|put|note[rz]?|inscri\w+) (.{2,120}?) (?:a|au|dans|sur|to|"
    r"in|on|into)"
    r" (?:ma |mon |la |le |l'|my |the )?(?:liste|list|panier|cart|todo|taches|agenda|calendrier|"
    r"calendar|"
    r"notes?|basket)\b"
)
_TITLED = Pattern(
    r"\b(?:objet|sujet|subject|intitulee?|titre|titled|title|nommee?|appelee?|called|named|"
    r"entitled)\b\s?"
    r"(?:est |is )?:?\s?[«\"“]?\s?([^»\"”\n,;.:]{2,120}?)(?=\s?[»\"”\n,;.:]|\s(?:saying|telling|"
    r"disant|pour "
    r"(?:lui |leur )?dire|and|et (?:le|un|comme)|with|avec|qui dit|to|le \d|demain|tomorrow|in \w+ "
    r"(?:days?|weeks?)|(?:on |next )\w+day|at \d|at noon|dans \w+ (?:jours?|semaines?)|pendant|"
    r"lundi|"
    r"mardi|mercredi|jeudi|vendredi|samedi|dimanche|apres-demain)\b|$)"
)
_ABOUT = Pattern(
    r"\b(?:au sujet (?:de |du |des |d')|a propos (?:de |du |des |d')|concernant |about |regarding |"
    r"portant sur )(?:la |le |les |l'|un |une |the |a |my |ma |mon )?([^,;.:?!\n]{2,100})"
)
_PURPOSE = Pattern(
    r"\b(?:pour (?=\w+(?:er|ir|re)\b)|to (?=(?:discuss|review|prepare|plan|present|talk|go over|"
    r"finali[sz]e|check|sign|celebrate)\b))([^,;.:?!\n]{3,100})"
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
    folded = fold(text)
    entitled = _ENTITLED.search(folded) is not None
    joined = split_request(text).material
    if joined and joined != text and not entitled:
        return [joined]
    added = _ADDED.search(folded)
    if added:
        return [text[added.start(1) : added.end(1)].strip()]
    after = _AFTER_COLON.match(folded)
    if after and not entitled:
        return [text[after.end() :].strip()]
    said = _THAT.search(folded) or _THAT_LATER.search(folded)
    if said:
        rest = squeeze(text[said.end() :]).rstrip(" .!?")
        later = _TO_DO.search(said.group()) is not None
        return [undated(rest) if later else rest] if rest else quoted(text)
    return quoted(text)


def subject(text: str) -> list[str]:
    """L'objet d'un message : dit, ou tiré de ce que l'on écrit."""
    written = stated_subject(text) or content(text)
    stated = bool(stated_subject(text))
    return written if stated or not written else [upper_first(_first_words(written[0], 8))]


def stated_subject(text: str) -> list[str]:
    """L'objet que la demande dit (« sujet : … », « à propos de … », « pour préparer … »).

    >>> stated_subject("Un point jeudi pour préparer la démo"), stated_subject("Un point jeudi")
    (['préparer la démo'], [])
    """
    folded = fold(text[:_LONGEST])
    for pattern in (_TITLED, _ABOUT, _PURPOSE):
        found = pattern.search(folded)
        if found:
            return [undated(text[found.start(1) : found.end(1)].strip(" «»\"“”'"))]
    return []


def event(clause: str) -> list[str]:
    """Ce qu'il faut noter dans un agenda : la demande sans son verbe ni sa date.

    >>> event("Prends rendez-vous chez le dentiste le 12 mai à 9 h 30")
    ['rendez-vous chez le dentiste']
    """
    text = squeeze(clause[:600]).rstrip(" .!?")
    rest = text[lead_length(text) :].strip()
    article = _ARTICLE.match(fold(rest))
    kept = untimed(undated(rest[article.end() :] if article else rest))
    said = len(kept) > 2 and kept != text and "@" not in kept
    return [kept] if said else []


_ARTICLE = Pattern(r"(?:[- ]moi )?(?:une?|the|an?|le|la|les|l'|mon|ma|my)\b ?")


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


def untimed(text: str) -> str:
    """Le texte sans ses durées ni ses heures, où qu'elles soient.

    >>> untimed("point d'une demi-heure avec Zoé à 16 h")
    'point avec Zoé'
    """
    for pattern in (_ITS_DURATION, _ITS_TIME):
        for found in reversed(list(pattern.finditer(fold(text)))):
            text = text[: found.start()] + text[found.end() :]
    for date in dates(text):
        at = text.find(date)
        if at >= 0:
            text = f"{_LINK_BEFORE.sub('', text[:at])} {text[at + len(date) :]}"
    return squeeze(_LINK_BEFORE.sub("", text)).strip(" ,")


_ITS_DURATION = Pattern(
    r"\s?(?:\bd'|\bde |\bpendant |\bfor |\bof )?\b(?:une? |an? |half an |trois |"
    r"three )?(?:demi-heure|"
    r"quarts? d'heure|hour\b|heure\b(?: et demie?)?|\d{1,3}[- ]?(?:minutes?|min|heures?|hours?)\b)|"
    r"\s?\b(?:d'|de |pendant |for )\d{1,2} ?h(?: ?\d\d)?\b"
)
_ITS_TIME = Pattern(
    r"\s?\b(?:a|at|vers|des|from|de) \d{1,2} ?(?:h|heures?|:)(?: ?\d\d)?(?: ?[ap]m)?\b|"
    r"\s?\bat \d{1,2} ?[ap]m\b|"
    r"\s?\b(?:(?:a|at|vers) )?(?:midi|minuit|noon)\b(?: et (?:demie?|quart))?"
)
_LAST_TIME = Pattern(
    r"\s(?:(?:a |at |vers |around )?(?:\d{1,2}\s?(?:h|heures?|:)\s?(?:\d{2})?|\d{1,2}\s?[ap]m|"
    r"midi|minuit|"
    r"noon)|(?:matin|soir|apres-midi|morning|afternoon|evening)|"
    r"(?:a |vers )?(?:\w+ heures?|midi|minuit)(?: (?:et (?:quart|demie?)|moins (?:le quart|\w+)))?"
    r"(?: du (?:matin|soir)| de l'apres-midi)?|"
    r"(?:at |around |by )?(?:half|(?:a )?quarter|ten|five|twenty) (?:past|"
    r"to) \w+(?: in the (?:morning|"
    r"afternoon|evening))?|(?:for|pendant|during|de|d'une duree de) \d{1,3} ?(?:minutes?|min|"
    r"heures?|h|"
    r"hours?))\s*[.!?]?$"
)
_LINK_BEFORE = Pattern(
    r"\s(?:le|pour|on|for|à|at|ce|d'ici|avant|before|by|pendant|durant|during)\s*$"
)


def _first_words(text: str, count: int) -> str:
    pieces = squeeze(text).split(" ")
    return " ".join(pieces[:count]).rstrip(".,;:") + ("…" if len(pieces) > count else "")
