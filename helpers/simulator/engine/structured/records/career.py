"""Les morceaux d'un parcours : une expérience par entreprise, un morceau par langue."""

from ...text.patterns import Pattern
from ...text.sentences import sentences
from ...text.strings import fold, squeeze
from .cutting import after_colon, masked, split_list

_COMPANY = Pattern(
    r"\b(?:[Cc]hez|at|for|pour|with)\s"
    r"((?:l'|the )?[A-ZÀ-Þ][\w&'’.-]{0,40}(?: (?:[A-ZÀ-Þ&][\w&'’.-]{0,40}|de|du)){0,4})"
)
_LANGUAGES = {
    "fr": ("francais", "french"), "en": ("anglais", "english"), "it": ("italien", "italian"),
    "es": ("espagnol", "spanish"), "de": ("allemand", "german"), "pt": ("portugais", "portuguese"),
    "nl": ("neerlandais", "dutch"), "ar": ("arabe", "arabic"), "zh": ("chinois", "chinese"),
    "ja": ("japonais", "japanese"), "ru": ("russe", "russian"), "pl": ("polonais", "polish"),
    "tr": ("turc", "turkish"), "sv": ("suedois", "swedish"), "ro": ("roumain", "romanian"),
    "ko": ("coreen", "korean"), "uk": ("ukrainien", "ukrainian"), "br": ("breton",),
    "el": ("grec", "greek"), "vi": ("vietnamien", "vietnamese"), "hi": ("hindi",),
}  # fmt: skip
_CODES = {name: code for code, names in _LANGUAGES.items() for name in names}
_LANGUAGE = Pattern(r"\b(?:" + "|".join(_CODES) + r")\b")
_LEVEL = Pattern(
    r"\b(?:courant\w*|couramment|bilingue|bilingual|notions?|debutant\w*|intermediaire|"
    r"intermediate|natif|native|maternelle|mother tongue|fluent\w*|basics?|beginner|some|"
    r"conversational|scolaire|[abc][12])\b"
)
_SPEAKS = Pattern(r"\b(?:parl\w+|langues?|languages?|sp[eo]ak\w*|maitris\w+)\b")
_LEAD_IN = Pattern(
    r"^(?:(?:bonjour|hello|puis|then|et|and|ensuite|before that|avant|"
    r"(?:j'ai|il a|elle a) (?:ete|bosse|travaille)|"
    r"(?:j'|il |elle )etais?t?|j'y suis|(?:je|il|elle) (?:suis|est|travaille)|"
    r"(?:i|he|she) (?:was|am|is|worked|works?|ha[sv]e? worked|spent \w+ years)|i've (?:been|"
    r"worked)|"
    r"worked|currently|actuellement|as|comme|en tant que|une?|an?|the)\b[\s,]*|[\s,]+)"
)
_AS = Pattern(r"\b(?:comme|en tant qu(?:e |')|as)\s?(?:an? |une? )?([^,;.()\d]{3,60}?)"
              r"(?=\s(?:de|from|since|depuis|in|en) \d|[,;.()]|$)")  # fmt: skip
_YEAR = Pattern(r"\b(?:19|20)\d{2}\b")
_MOST_POST_WORDS = 6


def language_named(text: str) -> tuple[str, str]:
    """La première langue nommée et son code : ``("anglais", "en")`` ; vides s'il n'y en a pas."""
    found = _LANGUAGE.search(fold(text[:2000]))
    return (text[found.start() : found.end()], _CODES[found.group()]) if found else ("", "")


def languages_named(text: str) -> list[str]:
    """Toutes les langues nommées, telles qu'elles sont écrites."""
    found = (text[m.start() : m.end()] for m in _LANGUAGE.finditer(fold(text)))
    return list(dict.fromkeys(found))


def languages(text: str) -> list[str]:
    """Un morceau par langue parlée, avec son niveau.

    >>> languages("Je parle grec couramment et j'ai des notions de russe.")
    ['Je parle grec couramment', "j'ai des notions de russe"]
    """
    made: list[str] = []
    for sentence in sentences(text):
        folded = fold(sentence)
        if not _LANGUAGE.search(folded) or not (_SPEAKS.search(folded) or _LEVEL.search(folded)):
            continue
        pieces = [
            piece for piece in split_list(after_colon(sentence)) if _LANGUAGE.search(fold(piece))
        ]
        for index, piece in enumerate(pieces):
            # « anglais et allemand courants » : le niveau vaut pour les deux.
            later = (other for other in pieces[index + 1 :] if _LEVEL.search(fold(other)))
            bare = not _LEVEL.search(fold(piece))
            level = _LEVEL.search(fold(next(later, ""))) if bare else None
            made.append(f"{piece} ({level.group()})" if level else piece)
    return made


def jobs(text: str) -> list[str]:
    """Un morceau par entreprise : « chez Alto (2019-2022, comptable) ».

    >>> jobs("J'ai été chef chez Alto de 2015 à 2019, puis chez Bora depuis 2020.")
    ["J'ai été chef chez Alto de 2015 à 2019", 'chez Bora depuis 2020']
    """
    made: list[str] = []
    for sentence in sentences(text):
        groups: list[str] = []
        pending = ""
        for bit in split_list(sentence):
            if _COMPANY.search(masked(bit)):
                groups.append(f"{pending}{bit}")
                pending = ""
            elif groups:
                groups[-1] += f", {bit}"
            else:
                pending += f"{bit}, "
        made += groups
    return made


def company_of(piece: str) -> str:
    """L'entreprise d'un morceau, après « chez », ``at`` … ; ``""`` s'il n'y en a pas."""
    found = _COMPANY.search(masked(piece))
    return found.group(1).rstrip(".'’ ") if found else ""


def post_of(piece: str, details: list[str]) -> str:
    """Le poste tenu : entre parenthèses, après « comme », ou avant l'entreprise.

    >>> post_of("I was a nurse at Alto from 2015 to 2019", [])
    'nurse'
    """
    told = [d for d in details if not _YEAR.search(d) and any(c.isalpha() for c in d)]
    if told:
        return told[0]
    found = _COMPANY.search(masked(piece))
    before, after = (piece[: found.start()], piece[found.end() :]) if found else (piece, "")
    for side in (after, before):
        named = _AS.search(fold(side))
        if named:
            return squeeze(side[named.start(1) : named.end(1)])
    rest = before.rpartition(", ")[2] if len(before.split()) > _MOST_POST_WORDS else before
    for _ in range(6):
        lead = _LEAD_IN.match(fold(rest))
        if not lead or not lead.end():
            break
        rest = rest[lead.end() :]
    rest = squeeze(rest).strip(" ,")
    return rest if 0 < len(rest.split()) <= _MOST_POST_WORDS else ""
