"""Relever dans un texte les adresses, dates, montants, noms, lieux … tels qu'ils sont écrits."""

from .keywords import STOP_WORDS
from .patterns import Pattern
from .sentences import sentence_spans
from .text import fold, word_set

MONTHS = (
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|"
    "january|february|"
    "march|april|may|june|july|august|september|october|november|december"
)
_DAYS = (
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|"
    "friday|saturday|"
    "sunday"
)
_EMAIL = Pattern(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_URL = Pattern(r"\b(?:https?://|www\.)[^\s<>\"'»)]{3,300}")
_PHONE = Pattern(
    r"(?<![\w.,/-])(?:\+\d{1,3}[ .-]?(?:\(0\)[ ]?)?)?\(?\d{1,4}\)?(?:[ .-]?\d{2,4}){2,5}(?![\w/-])"
)
_DATE = Pattern(
    rf"\b(?:(?:{_DAYS}),? )?(?:\d{{1,2}}(?:er|st|nd|rd|th)?,? (?:of )?(?:{MONTHS})\.?(?:,? \d{{4}})?|"
    rf"(?:{MONTHS}) \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|(?:{MONTHS}) \d{{4}}|"
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})(?!\d)|"
    rf"\b(?:{_DAYS})(?: prochain| dernier)?\b|\b(?:demain|apres-demain|aujourd'hui|hier|tomorrow|today|yesterday)\b"
)
_YEAR = Pattern(r"\b(?:19|20)\d{2}\b")
_TIME = Pattern(
    r"\b(?:[01]?\d|2[0-3])(?: ?h ?(?:[0-5]\d)?\b(?!\w)|:[0-5]\d(?::[0-5]\d)?(?: ?[ap]m)?| ?[ap]m\b)"
)
_NUMBER = r"\d{1,3}(?:[ .,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
_AMOUNT = Pattern(
    rf"(?:[$€£] ?(?:{_NUMBER})(?: ?(?:millions?|milliards?|billions?|[mk]\b))?|(?:{_NUMBER}) ?(?:millions? d(?:e |')?|"
    r"milliards? d(?:e |')?|[mk])?(?:[€$£]|euros?\b|eur\b|dollars?\b|usd\b|livres sterling|"
    r"pounds?\b|chf\b|"
    r"francs?\b|centimes?\b|cents\b))"
)
_PERCENT = Pattern(rf"(?:{_NUMBER}) ?(?:%|pour cent|percent)")
_PLAIN_NUMBER = Pattern(rf"(?<![\w.,-])-?(?:{_NUMBER})(?![\w])")
_REFERENCE = Pattern(
    r"(?:n[°º]|no\.?|#|ref(?:erence)?\.?|numero|number)\s*:?\s*#?([a-z]{0,6}-?\d[\w/-]*)|"
    r"\b([a-z]{1,5}-\d[\w-]*)"
)
_HASHTAG = Pattern(r"#\w+")
_POSTCODE = Pattern(r"(?<!\d)\d{5}(?!\d)(?= [A-ZÀ-Þ])")
_CAPITALS = Pattern(
    r"[A-ZÀ-ÖØ-Þ][\w’'-]*\w(?:[ ](?:(?:de|du|des|la|le|van|von|d’|d'|da|di|of|the) "
    r")?[A-ZÀ-ÖØ-Þ][\w’'-]*\w?)*"
)
_TITLE = Pattern(
    r"(?:\b(?:m|mme|mlle|mr|mrs|ms|dr|docteur|professeur|pr|madame|monsieur|maitre|"
    r"prof|avec|et|de|by|"
    r"and|with|named|nommee?|signe|par|merci)\.?\s*,?\s*|,\s*)$"
)
_PLACE_BEFORE = Pattern(
    r"\b(?:a|de|en|au|aux|vers|depuis|pour|sur|in|at|from|to|near|d'|habite|ville de|pres de|"
    r"entre)\s*$"
)
_STRONG_PLACE = Pattern(r"\b(?:a|en|au|vers|in|at|to|near|habite|ville de|pres de|from)\s*$")
_COMPANY = Pattern(
    r"\b(?:chez|societe|entreprise|groupe|compagnie|company|firm|startup|l'association|la banque|"
    r"at|agence)\s*$"
)
_COMPANY_END = Pattern(
    r"\b(?:SA|SAS|SARL|SNCF|Inc|Ltd|LLC|Corp|GmbH|AG|Group|Groupe|Industries|Bank|Airlines)\b"
)
_FIRST_NAMES = word_set(
    """
marie jean paul pierre anne sophie julie lea zoe luc marc louis lucas emma alice camille chloe
claire claude nicolas thomas antoine julien david daniel michel philippe francois francoise
catherine isabelle nathalie sarah laura manon ines jade louise hugo leo gabriel arthur jules adam
raphael nathan ethan mohamed ali fatima karim amina youssef omar leila nadia sami mehdi yasmine
maria jose carlos ana juan john mary james robert michael william richard joseph charles patricia
jennifer linda elizabeth barbara susan jessica karen bob alex alexandre alexandra maxime martin
martine benoit bernard brigitte caroline cecile celine charlotte christian christine christophe
clara clement corinne delphine denis dominique elise elodie emilie eric estelle fabien fabrice
florence florian frederic georges gerard gilles guillaume helene henri jacques jeanne jerome joel
laurent laurence lucie lucy mathieu mathilde matthieu max melanie monique muriel nina noemie noah
oceane olivia olivier pascal patrick pauline quentin rachel remi rene romain samuel sandra
sebastien serge simon stephane stephanie sylvie theo tom valerie vincent virginie xavier yves
bruno victor sam kevin anna nora tim ben kate emily george harry jack oliver peter steve tony
frank helen jane lisa margaret mark nancy ruth scott diana
"""
)
_PLACES = word_set(
    """
paris lyon marseille toulouse nice nantes strasbourg montpellier bordeaux lille rennes reims
toulon grenoble dijon angers nimes brest tours amiens limoges metz besancon orleans rouen caen
nancy avignon bruxelles geneve lausanne montreal quebec dakar abidjan tunis alger rabat casablanca
londres london berlin madrid barcelone rome milan lisbonne vienne amsterdam tokyo kyoto osaka
pekin new york boston chicago washington france belgique suisse canada espagne italie allemagne
portugal japon chine europe afrique asie bretagne normandie corse provence england spain italy
germany japan china dublin oxford cambridge leeds manchester sydney
"""
)
_NOT_NAMES = word_set(
    """
bonjour cordialement madame monsieur merci objet date email telephone nom prenom ville hello dear
regards sincerely bonsoir salut the this that cher chere le la les il elle mme dr mr mrs ms
"""
)


def find(pattern: Pattern, text: str) -> list[str]:
    """Toutes les occurrences distinctes d'un motif, telles qu'elles sont écrites."""
    text = text[:200_000]
    folded = fold(text)
    found = (text[m.start() : m.end()].strip(" .,;") for m in pattern.finditer(folded))
    return list(dict.fromkeys(item for item in found if item))


def emails(text: str) -> list[str]:
    """Les adresses e-mail.

    >>> emails("Écrire à a.b@exemple.fr, merci.")
    ['a.b@exemple.fr']
    """
    return find(_EMAIL, text)


def urls(text: str) -> list[str]:
    """Les adresses web."""
    return find(_URL, text)


def phones(text: str) -> list[str]:
    """Les numéros de téléphone : neuf chiffres au moins, qui ne sont pas une date."""
    dated = {date.strip() for date in dates(text)}
    return [p for p in find(_PHONE, text) if 9 <= sum(map(str.isdigit, p)) <= 15 and p not in dated]


def dates(text: str) -> list[str]:
    """Les dates, en toutes lettres ou en chiffres.

    >>> dates("Du 3 mars 2026 au 2026-04-01")
    ['3 mars 2026', '2026-04-01']
    """
    return find(_DATE, text)


def years(text: str) -> list[str]:
    """Les années écrites seules ou dans une date."""
    return find(_YEAR, text)


def times(text: str) -> list[str]:
    """Les heures (« 14h30 », « 9:05 », « 5 pm »)."""
    return find(_TIME, text)


def amounts(text: str) -> list[str]:
    """Les sommes d'argent.

    >>> amounts("1 250,50 € ou $30")
    ['1 250,50 €', '$30']
    """
    return find(_AMOUNT, text)


def percentages(text: str) -> list[str]:
    """Les pourcentages."""
    return find(_PERCENT, text)


def numbers(text: str) -> list[str]:
    """Les nombres écrits en chiffres."""
    return find(_PLAIN_NUMBER, text)


def hashtags(text: str) -> list[str]:
    """Les mots-dièse."""
    return find(_HASHTAG, text)


def postcodes(text: str) -> list[str]:
    """Les codes postaux français, suivis d'une ville."""
    return [m.group() for m in _POSTCODE.finditer(text[:200_000])]


def references(text: str) -> list[str]:
    """Les numéros de commande, de dossier, de facture …"""
    text = text[:200_000]
    found = (
        text[m.start(i) : m.end(i)]
        for m in _REFERENCE.finditer(fold(text))
        for i in (1, 2)
        if m.group(i)
    )
    return list(dict.fromkeys(item.rstrip("-/") for item in found))


def people(text: str) -> list[str]:
    """Les noms de personnes, reconnus à leur prénom, à un titre (« Mme ») ou à deux capitales.

    >>> people("Hier, Mme Durand a appelé Paul à Lyon.")
    ['Durand', 'Paul']
    """
    return [name for name, kind in _proper_names(text) if kind == "person"]


def places(text: str) -> list[str]:
    """Les noms de lieux connus, ou introduits par « à », « en », « in » …

    >>> places("Elle part de Lyon pour Tokyo.")
    ['Lyon', 'Tokyo']
    """
    return [name for name, kind in _proper_names(text) if kind == "place"]


def companies(text: str) -> list[str]:
    """Les noms d'entreprises, introduits par « chez », « société » … ou finis par « SA », « Inc »."""
    return [name for name, kind in _proper_names(text) if kind == "company"]


def proper_names(text: str) -> list[str]:
    """Tous les noms propres."""
    return [name for name, _ in _proper_names(text)]


def _proper_names(text: str) -> list[tuple[str, str]]:
    text = text[:100_000]
    starts = {start for start, _ in sentence_spans(text)}
    folded = fold(text)
    found: dict[str, str] = {}
    for match in _CAPITALS.finditer(text):
        name = match.group().rstrip("'’")
        start = match.start()
        if len(name) > 2 and name[1] in "'’":  # « L'Oréal », « D'après »
            name, start = name[2:], start + 2
            if not name[:1].isupper():
                continue
        words = fold(name).split()
        while words and (words[0] in _NOT_NAMES or (start in starts and words[0] in STOP_WORDS)):
            _, _, name = name.partition(" ")
            words = words[1:]
        if not name or len(name) < 2 or (len(words) == 1 and words[0] in STOP_WORDS):
            continue
        kind = _kind(name, words, folded[max(0, start - 25) : start], start in starts)
        if kind and name not in found:
            found[name] = kind
    return list(found.items())


def _kind(name: str, words: list[str], before: str, opens: bool) -> str:
    if _COMPANY_END.search(name) or (_COMPANY.search(before) and words[0] not in _FIRST_NAMES):
        return "company"
    if words[0] in _FIRST_NAMES and words[-1] not in _PLACES:
        return "person"
    if words[0] in _PLACES or (len(words) < 4 and words[-1] in _PLACES):
        return "place"
    if opens and len(words) == 1:
        return ""
    if _STRONG_PLACE.search(before):
        return "place"
    if name.isupper() and len(words) == 1:
        return "other"
    if _TITLE.search(before) or (len(words) in (2, 3) and not opens):
        return "person"
    return "place" if _PLACE_BEFORE.search(before) else "other"
