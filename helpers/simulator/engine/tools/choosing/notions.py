"""De quoi parle un texte : les notions de ses mots, communes au français et à l'anglais."""

from functools import cache, lru_cache

from ...text.keywords import STOP_WORDS
from ...text.numbers import replace_number_words
from ...text.patterns import Pattern
from ...text.strings import fold, stem
from .phrases import EFFECT_PHRASES, PHRASES
from .vocabulary import EFFECTS, GENERIC, READERS, THINGS

_WORD = Pattern(r"[a-z]+(?:-[a-z]+)*")
_CAMEL = Pattern(r"(?<=[a-z0-9])(?=[A-Z])")
_STOCK_PRICE = Pattern(r"\b(?:stock|share|price|quote|market)s?\b")
_LEAD = Pattern(
    r"^\W*(?:(?:bonjour|bonsoir|salut|hello|hi|hey|svp|stp|please|s'il (?:te|vous) plait|merci de|"
    r"alors|ok|et|puis|ensuite|enfin|and|then|oui|yes|je (?:veux|voudrais|souhaite\w*|dois|peux|"
    r"pourrais)|j'aimerais|j'ai besoin d[e']|il (?:me )?faut|il faudrait|(?:est-ce que )?(?:tu|"
    r"vous) "
    r"(?:peux|pouvez|pourrais|pourriez)|pe?ux[- ]tu|pouvez[- ]vous|pourrais[- ]tu|pourriez[- ]vous|"
    r"can (?:you|i|we)|could (?:you|i|we)|would you|will you|i (?:want|need|would like|"
    r"have) (?:you )?"
    r"to|i'd like (?:you )?to|veuillez|est-il possible d[e']|is it possible to|puis[- ]je|"
    r"pouvons[- ]nous|help me|aide[rz]?[- ]moi a|bien vouloir|d'abord|first|just|ne|me|m'|nous|"
    r"le|la|"
    r"les|l'|lui|leur|y|en)\b[ ,!.:']*)*([a-z]+(?:-[a-z]+)?)"
)
_PREFIX = 3
_LONGEST = 4000

Table = tuple[dict[str, list[str]], dict[str, list[tuple[str, str]]]]


@lru_cache(maxsize=2048)
def notions(text: str) -> frozenset[str]:
    """Les notions d'un texte ; un mot inconnu est sa propre notion (sa racine).

    >>> notions("La météo") == notions("the weather")
    True
    >>> sorted(notions("annuler la commande"))
    ['annul', 'commande']
    """
    folded = plain(text)
    counted = replace_number_words(folded)
    found = {
        notion
        for pattern, notion in _compiled(PHRASES)
        if pattern.search(folded) or pattern.search(counted)
    }
    if "bourse" in found:
        folded = _STOCK_PRICE.sub(" ", folded)
    for word in words_of(folded):
        found.update(word_notions(word))
    return frozenset(found)


@lru_cache(maxsize=1024)
def effects(clause: str) -> frozenset[str]:
    """Ce qu'une demande veut faire changer, d'après son verbe.

    >>> sorted(effects("Peux-tu annuler ma commande ?")), sorted(effects("Où est ma commande ?"))
    (['annuler'], [])
    """
    folded = plain(clause)
    found = {effect for pattern, effect in _compiled(EFFECT_PHRASES) if pattern.search(folded)}
    lead = _LEAD.match(folded)
    return frozenset(found | (set(word_effects(lead.group(1))) if lead else set()))


def lead_length(clause: str) -> int:
    """Où finit le verbe de la demande, politesses comprises."""
    lead = _LEAD.match(fold(clause))
    return lead.end() if lead else 0


def lead_verb(clause: str) -> str:
    """Le mot plié à la place du verbe, politesses ôtées ; ``""`` s'il n'y en a pas.

    >>> lead_verb("Peux-tu me traduire ceci ?")
    'traduire'
    """
    lead = _LEAD.match(fold(clause))
    return lead.group(1).partition("-")[0] if lead else ""


def opens_with_verb(clause: str) -> bool:
    """Vrai si la phrase s'ouvre sur un ordre (« Ajoute … », « Trouve … »)."""
    word = lead_verb(clause)
    return bool(word) and (bool(word_effects(word)) or word in READERS.split())


def plain(text: str) -> str:
    """Le texte plié, mots collés séparés : ``sendEmail``, ``send_email`` → ``send email``."""
    return fold(_CAMEL.sub(" ", text[:_LONGEST])).replace("_", " ")


def words_of(folded: str) -> list[str]:
    """Les mots d'un texte plié, traits d'union compris."""
    return _WORD.findall(folded)


@lru_cache(maxsize=8192)
def word_notions(word: str) -> tuple[str, ...]:
    """Les notions d'un mot plié ; aucune s'il ne dit rien (« le », « obtenir »)."""
    if word in STOP_WORDS:
        return ()
    found = _found(word, _table(THINGS))
    if found:
        return found
    if "-" in word:
        return tuple(notion for part in word.split("-") for notion in word_notions(part))
    return () if len(word) < 2 or word in _generic() else (stem(word),)


@lru_cache(maxsize=4096)
def word_effects(word: str) -> tuple[str, ...]:
    """Ce qu'un verbe plié (« annule-la », « envoyez ») veut faire changer."""
    return _found(word, _table(EFFECTS)) or _found(word.partition("-")[0], _table(EFFECTS))


def is_thing(word: str) -> bool:
    """Vrai si un mot plié nomme une notion connue (« météo », « prix »)."""
    return bool(_found(word, _table(THINGS)))


def is_generic(word: str) -> bool:
    """Vrai si un mot plié ne dit pas de quoi l'on parle."""
    return word in STOP_WORDS or word in _generic()


def _found(word: str, table: Table) -> tuple[str, ...]:
    exact, starts = table
    singular = word[:-1] if len(word) > 3 and word[-1] in "sx" else word
    found = [*exact.get(word, ()), *exact.get(singular, ())]
    found += [notion for start, notion in starts.get(word[:_PREFIX], ()) if word.startswith(start)]
    return tuple(dict.fromkeys(found))


@cache
def _compiled(phrases: tuple[tuple[str, str], ...]) -> tuple[tuple[Pattern, str], ...]:
    return tuple((Pattern(source), notion) for notion, source in phrases)


@cache
def _generic() -> frozenset[str]:
    return frozenset(GENERIC.split())


@cache
def _table(listed: str) -> Table:
    """Les mots entiers, et les débuts de mots rangés par leurs premières lettres."""
    exact: dict[str, list[str]] = {}
    starts: dict[str, list[tuple[str, str]]] = {}
    for line in listed.strip().split("\n"):
        notion, _, entries = line.partition(":")
        for word in entries.split():
            if word.endswith("*"):
                starts.setdefault(word[:_PREFIX], []).append((word[:-1], notion))
            else:
                exact.setdefault(word, []).append(notion)
    return exact, starts
