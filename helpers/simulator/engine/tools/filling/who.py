"""La personne pour qui l'on agit : « je m'appelle … », « au nom de … », « for Mrs Brown »."""

from ...finding import proper_names
from ...memory.facts import known_facts
from ...text.patterns import Pattern
from ...text.strings import fold
from .asked import Asked, Parameter

_NAME = (
    r"((?:M\.|Mme|Mlle|Mr|Mrs|Ms|Dr)?\.?\s?[A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s(?:(?:de|du|la|le|van|von|"
    r"d’|d') ?)?"
    r"[A-ZÀ-ÖØ-Þ][\w’'-]+){0,3})"
)
_TOLD = Pattern(
    rf"(?:\b[Jj]e m['’]appelle|\b[Mm]on nom(?: est| c['’]est|,? c['’]est)?|\b[Aa]u nom d(?:e |"
    rf"['’])|"
    rf"\b[Mm]y name(?:['’]s| is)|\b[Nn]ame(?:['’]s| is|:)|\b[Uu]nder (?:the name (?:of )?)?|"
    rf"\b(?:[Nn]om|[Pp]atiente?|[Cc]liente?)\s?:|\b[Ii]ci|\b[Mm]oi c['’]est|\b[Tt]his is|"
    rf"\bI(?:['’]m| am)|"
    rf"\b[Jj]e suis|\b[Ii]n the name of|\b[Cc]alled|\b[Ss]igné)\s?{_NAME}"
)
_FOR = Pattern(
    r"\b(?:[Pp]our|[Ff]or)\s((?:M\.|Mme|Mlle|Mr|Mrs|Ms|monsieur|madame)?\.?\s?[A-ZÀ-ÖØ-Þ][\w’'-]+"
    r"(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]+){0,2})"
)
_ONE = (
    r"(?:(?:M\.|Mme|Mlle|Mr\.?|Mrs\.?|Ms\.?|Dr\.?) )?(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day)[A-ZÀ-ÖØ-Þ][\w’'-]+"
    r"(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?"
)
_WITH = Pattern(
    rf"\b(?:[Aa]vec|[Ww]ith|[Ii]nvite\w*)\s({_ONE}(?:(?:,? (?:et|and|&) (?:avec |with )?|"
    rf", ){_ONE})*)"
)
_AND = Pattern(r",? (?:et|and|&) (?:avec |with )?|, ")
_TO = Pattern(rf"(?<!\w)(?:à|to|pour|for|en faveur de|au profit de)\s({_ONE})")
_MET = Pattern(
    r"\b(?:avec|with|see|voir|consulter|chez)\s(?:le |la |the )?((?:[Dd]r\.? |[Dd]octeur |"
    r"[Dd]octor |M\. |"
    r"Mme |Mr\.? |Mrs\.? |Ms\.? )?[A-ZÀ-ÖØ-Þ][\w’'-]+(?: [A-ZÀ-ÖØ-Þ][\w’'-]+)?)"
)
_WORDS_OF_NAME = Pattern(r"[A-ZÀ-ÖØ-Þ][\w’'-]+")
_TITLES = Pattern(r"^(?:m|mme|mlle|mr|mrs|ms|monsieur|madame)\b\.?\s*")
_SELF = ("patient", "patiente", "client", "cliente", "customer", "guest", "caller", "user", "name",
         "nom", "prenom", "utilisateur", "demandeur", "holder", "titulaire",
         "contact", "voyageur", "passenger", "passager")  # fmt: skip


def is_own(wanted: Parameter) -> bool:
    """Vrai si le paramètre nomme la personne pour qui l'on agit (« patient », « customer »)."""
    return wanted.named(*_SELF) and wanted.node.get("type") != "array"


def own_name(asked: Asked) -> list[object]:
    """Le nom que la personne dit pour cette demande : le sien, ou celui de qui elle demande."""
    return asked.first(lambda text: _captured(_TOLD, text))[:1]


def for_whom(asked: Asked) -> list[object]:
    """À défaut : « pour Mme Roy », ou le nom que la personne a donné plus tôt."""
    found = asked.first(lambda text: _captured(_FOR, text))
    known = known_facts((*asked.request.user_history, asked.request.text), asked.request.standing)
    first, last = known.get("name"), known.get("surname")
    if not found and first:
        whole = f"{first.value} {last.value}" if last and " " not in first.value else first.value
        return [whole]
    return found[:1]


def not_met(names: list[str], text: str) -> list[str]:
    """Les personnes, sauf celles que l'on vient voir (« avec le Dr Roy », « see Paul »)."""
    met = {_WORDS_OF_NAME.findall(m.group(1))[-1] for m in _MET.finditer(text[:2000])}
    return [name for name in names if not met & set(_WORDS_OF_NAME.findall(name))]


def guests(text: str) -> list[str]:
    """Les personnes que « avec » ou « with » introduit, une par une.

    >>> guests("Un point avec Zoé, Marc Roy et Mme Petit jeudi")
    ['Zoé', 'Marc Roy', 'Mme Petit']
    """
    found: list[str] = []
    for match in _WITH.finditer(text[:2000]):
        found += [name.strip() for name in _AND.split(match.group(1)) if name.strip()]
    days = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
    return [name for name in dict.fromkeys(found) if fold(name) not in days]


def recipients(text: str) -> list[str]:
    """Les personnes à qui l'on donne quelque chose : « 20 € à Zoé Roy », « pay £5 to Tom »."""
    return [match.group(1) for match in _TO.finditer(text[:2000])]


def others(names: list[str], asked: Asked) -> list[str]:
    """Les personnes, sauf celles qu'un autre paramètre permet de choisir (« Dr Roy »)."""
    offered = [fold(str(option)) for option in asked.options]
    return [name for name in names if not any(fold(name) in option for option in offered)]


def _captured(pattern: Pattern, text: str) -> list[str]:
    people = set(proper_names.proper_names(text))
    found = []
    for match in pattern.finditer(text[:2000]):
        name = match.group(1).strip()
        bare = name[len(_title(name)) :].strip()
        if bare and any(bare in known or known in bare for known in people):
            found.append(bare)
    return found


def _title(name: str) -> str:
    title = _TITLES.match(fold(name))
    return name[: title.end()] if title else ""
