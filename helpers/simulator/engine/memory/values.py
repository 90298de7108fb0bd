"""Où finit la valeur d'un fait, et ce qu'est un nom, un métier, une chose possédée."""

from ..finding.names import PLACES
from ..text.keywords import STOP_WORDS
from ..text.patterns import Pattern
from ..text.strings import fold, upper_first, word_set

_CLAUSE_END = Pattern(
    r"[,;!?\n]|\.(?:\s|$)|\s-\s|"
    r"\s(?:et|mais|car|donc|alors|puis|and|but|so)\s+(?:que?\s+)?(?:je|j'|moi|mon|ma|mes|nous|"
    r"notre|nos|il|"
    r"elle|on|c'|tu|vous|ne|i|i'm|my|we|our|he|she|you|(?:le|la|the) \w+ (?:\w+ ){0,3}(?:est|"
    r"is))\b|"
    r"\s(?:et|and) (?:qu[e']|that)\b|"
    r"\s(?:parce|puisque|because|since|alors que|tandis que|though|while|n'oublie|retiens|"
    r"souviens)\b"
)
_PLACE_END = Pattern(
    r"\s(?:depuis?|since|avec|with|pour|for|actuellement|maintenant|now|aujourd'hui|et|and|mais|"
    r"but|"
    r"ou je|where|comme|as|chez|qui|which)\b"
)
_JOB_END = Pattern(
    r"\s(?:depuis|since|chez|for|pour|dans une?|a|au|at|in|et|and|avec|with|qui|who|mais|but)\b"
)
_NAME = Pattern(
    r"[^\W\d_][\w'’-]*(?:\s(?:(?:de |du |d['’]|van |von |da |el |ben |le |la "
    r")?[A-ZÀ-ÖØ-Þ][\w'’-]*)){0,3}"
)
_LIST_END = Pattern(
    r"[;!?\n]|\.(?:\s|$)|(?:,\s*|\s)(?:et |mais |donc |and |but |so )?"
    r"(?:je|j'|moi|mon|ma|mes|nous|notre|nos|il|elle|tu|vous|c'|i|i'm|my|we|our|he|she|you)\b"
)
_LAST_ADVERB = Pattern(
    r"(?:[ ,]+(?:finalement|en fait|au final|plutot|maintenant|desormais|actuellement|stp|svp|"
    r"s'il (?:te|vous) plait|merci|actually|instead|now|please|currently))+$"
)
_PREPOSITION = Pattern(
    r"(?:(?:a|au|aux|en|de|du|d'|from|in|at|to|near|pres de|on)(?:\s+|(?<=')))"
    r"(?:(?:la|le|les|the)\s+|l')?"
)
_PARTICLE = Pattern(r"(?:De|Du|Le|La|Van|Von|D['’])\s?[A-ZÀ-ÖØ-Þ]")
_CAPITAL = Pattern(r"[A-ZÀ-ÖØ-Þ][\w'’-]*")
_NOT_NAMES = word_set(
    """
francais francaise anglais anglaise belge suisse canadien canadienne americain americaine allemand
allemande espagnol espagnole italien italienne french english american german spanish italian
canadian belgian swiss british etudiant medecin professeur d'accord desole content heureux tres
pas plus so very not a the un une just also sorry happy tired sure fine good de du en au aux sur
dans
"""
)
_NOT_LOWER = word_set(
    """
souvent parfois rarement jamais demain lundi mardi mercredi jeudi vendredi samedi dimanche
pareil idem super parfait mort fini later tomorrow back tonight crazy today monday tuesday
wednesday thursday friday saturday sunday autrement quotidiennement chaque
"""
)
_JOBS = word_set(
    """
medecin professeur prof enseignant enseignante avocat avocate comptable infirmier infirmiere
etudiant etudiante chef ingenieur ingenieure boulanger boulangere patissier patissiere plombier
electricien architecte journaliste dentiste pharmacien pharmacienne pompier policier policiere
militaire artiste musicien musicienne peintre photographe graphiste designer retraite retraitee
secretaire assistant assistante directeur directrice gerant gerante consultant consultante
commercial commerciale vendeur vendeuse caissier serveur serveuse cuisinier cuisiniere coiffeur
coiffeuse fleuriste libraire notaire juge magistrat veterinaire kine kinesitherapeute psychologue
psychiatre chirurgien chirurgienne developpeur developpeuse programmeur programmeuse informaticien
informaticienne technicien technicienne chauffeur chauffeuse facteur factrice agriculteur
agricultrice maraicher eleveur apiculteur traducteur traductrice interprete redacteur redactrice
editeur editrice ecrivain auteur autrice acteur actrice comedien comedienne chanteur chanteuse
danseur danseuse entrepreneur entrepreneuse independant freelance doctor teacher lawyer accountant
nurse student engineer baker plumber electrician architect journalist dentist pharmacist
firefighter soldier artist musician painter photographer secretary director manager consultant
salesperson cashier waiter waitress cook hairdresser florist librarian judge vet therapist
psychologist surgeon developer programmer technician driver farmer translator interpreter editor
writer author actor actress singer dancer entrepreneur researcher scientist pilot carpenter
mechanic tailor chercheur chercheuse scientifique pilote menuisier mecanicien mecanicienne
couturier couturiere data software web product lead analyst analyste economiste statisticien
biologiste chimiste physicien sociologue historien historienne philosophe masseur formateur
formatrice animateur animatrice educateur educatrice bibliothecaire documentaliste urbaniste
geometre macon charpentier jardinier jardiniere sage-femme responsable administrateur
administratrice
"""
)


def take_value(
    sentence: str,
    folded: str,
    start: int,
    *,
    place: bool = False,
    job: bool = False,
    many: bool = False,
) -> str:
    """La valeur qui commence en ``start``, jusqu'à la fin de la proposition.

    ``many`` : plusieurs valeurs sont attendues, séparées par des virgules.
    """
    end = (_LIST_END if many else _CLAUSE_END).search(folded, start)
    stop = end.start() if end else len(sentence)
    for wanted, pattern in ((place, _PLACE_END), (job, _JOB_END)):
        # La préposition de tête (« à Lyon ») n'est pas une fin.
        closing = pattern.search(folded, start + 3) if wanted else None
        stop = min(stop, closing.start()) if closing else stop
    value = sentence[start:stop].strip(" .:\"«»“”'\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")
    adverb = _LAST_ADVERB.search(fold(value))
    value = value[: adverb.start()].rstrip() if adverb else value
    return _tidy_place(value) if place else value


def is_place(rest: str) -> bool:
    """Vrai si ``rest`` commence par une préposition et un nom de lieu (capitale, ou lieu connu).

    >>> is_place("à Lyon"), is_place("à bout"), is_place("a lyon")
    (True, False, True)
    """
    head = _PREPOSITION.match(fold(rest))
    name = rest[head.end() :] if head else rest
    first = fold(name).split(" ")[0].strip(".,;!?")
    return name[:1].isupper() or first in PLACES


def _tidy_place(value: str) -> str:
    """« a lyon » s'écrit « à Lyon »."""
    preposition, blank, name = value.partition(" ")
    if blank and name.islower() and " " not in name:
        name = upper_first(name)
    return f"{'à' if preposition == 'a' else preposition}{blank}{name}"


def is_name(rest: str, *, told: bool) -> str:
    """Le nom par lequel commence ``rest``, ou ``""``.

    Après « je m'appelle » (``told``), une minuscule suffit : « jean » devient « Jean ».

    >>> is_name("Jean Dupont et", told=False), is_name("jean et", told=True)
    ('Jean Dupont', 'Jean')
    >>> is_name("las", told=False)
    ''
    """
    rest = rest.lstrip(" \"«“'\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")
    found = _NAME.match(rest)
    if not found:
        return ""
    name = found.group().rstrip("'’-")
    first = name.split()[0]
    if fold(first) in _NOT_NAMES and not _PARTICLE.match(name):
        return ""
    if not first[:1].isupper() and (fold(first) in STOP_WORDS or fold(first) in _NOT_LOWER):
        return ""
    if _CAPITAL.match(first):
        return name if told or not is_job(fold(first)) else ""
    return upper_first(first) if told else ""


def is_job(folded_rest: str) -> bool:
    """Vrai si ``folded_rest`` commence par un métier connu."""
    head = folded_rest.split(" ", 3)[:3]
    return any(word.strip(",.;!?") in _JOBS for word in head[:1]) or (
        len(head) > 1 and head[1].strip(",.;!?") in _JOBS and head[0] in _QUALIFIERS
    )


_QUALIFIERS = word_set(
    """
jeune ancien ancienne futur future senior junior freelance primary high maths chief civil
"""
)
