"""Les longueurs demandées : mots, phrases, caractères, paragraphes, points."""

import re

from ..text.numbers import NUMERAL, read_integer
from ..text.patterns import Pattern

_WORDS = Pattern(
    rf"\b({NUMERAL})[ -](?:seuls? |single )?(?:mots?|words?)\b(?!-cle|s-cle| de passe)"
)
SENTENCES = Pattern(
    rf"\b({NUMERAL})[ -](?:seules? |courtes? |petites? |short |single |simple |belles? )?"
    r"(?:phrases?|sentences?|lignes?|lines?)\b"
)
CHARACTERS = Pattern(rf"\b({NUMERAL}) (?:caracteres|characters|signes|chars)\b")
PARAGRAPHS = Pattern(rf"\b({NUMERAL})[ -](?:courts? |short )?(?:paragraphes?|paragraphs?)\b")
POINTS = Pattern(
    rf"\b({NUMERAL})[ -](?:\w+ ){{0,2}}?(?:points?|idees?|ideas?|elements?|puces|bullets?|items?|"
    r"exemples?|examples?|mots-cles|keywords?|recommandations?|recommendations?|conseils?|tips?|"
    r"raisons?|reasons?|etapes?|steps?|titres?|titles?|noms?|names?|suggestions?|propositions?|"
    r"questions?|avantages?|inconvenients?|slogans?|themes?|arguments?|actions?|pistes?|"
    r"facts?|faits?|options?|proverbes?|astuces?|takeaways?|activites?|activities|choses|things)\b"
)
_UPPER_BOUND = Pattern(
    r"au plus|au maximum|maximum|\bmax\b|moins de|at most|no more than|pas plus de|less than|"
    r"fewer than|under|jusqu'a|up to|depasse|limite|or less|or fewer|ou moins"
)
_LOWER_BOUND = Pattern(r"au moins|at least|minimum|plus de|more than|or more|ou plus")
_EXACT_BOUND = Pattern(r"exactement|exactly|precisement|\bpile\b")


def first_asked(pattern: Pattern, folded: str) -> re.Match[str] | None:
    """La première longueur demandée ; « j'ai un mot à vous dire » raconte."""
    return next((found for found in pattern.finditer(folded) if not _is_told(found, folded)), None)


def _is_told(found: re.Match[str], folded: str) -> bool:
    before = folded[max(0, found.start() - 24) : found.start()]
    after = folded[found.end() : found.end() + 40]
    thing = found.re.pattern == CHARACTERS.source and _OF_A_THING.search(before) is not None
    return (
        thing
        or _OWNED.search(before) is not None
        or _TO_SAY.match(after) is not None
        or (
            found.re.pattern == _WORDS.source
            and _A_NOTE.match(after) is not None
            and not _WITHIN.search(before)
        )
    )


SHORT_NOTE = (
    r"(?: (?:gentil|aimable|chaleureux|sympathique|doux|amical|poli|kind|warm|friendly))?"
    r" (?:d'(?:accueil|excuses?|adieu|encouragement|absence|amour|explication)|de (?:bienvenue|"
    r"remerciements?|condoleances|felicitations|soutien|passe|rappel|depart|confirmation|"
    r"reconfort)|"
    r"pour (?:remercier|accueillir|feliciter|souhaiter|prevenir|dire|annoncer|rappeler|s'excuser|"
    r"inviter|encourager|confirmer|expliquer|l[ea]s?\b|mon|ma|mes|nos|notre|votre|son|sa|un\b|"
    r"une\b)|"
    r"of (?:welcome|thanks|apology|advice|caution|encouragement|warning|comfort|sympathy|"
    r"congratulations?)|to (?:thank|welcome|say|congratulate|apologi[sz]e|wish|remind|invite|warn|"
    r"confirm|tell|greet|let|my|our|the))"
)
"""Ce qui suit « un mot » quand il veut dire un petit message."""
_A_NOTE = Pattern(SHORT_NOTE)
_WITHIN = Pattern(r"\b(?:en|in|d'|seul|single)\s?$")
_OWNED = Pattern(
    r"(?:\bj'(?:ai|avais|aurais|ecris|ecrivais)|\b(?:nous|on) (?:avons|a|avions)|\bi(?:'ve| have|"
    r"'d| had|'ve got|"
    r" wrote| got)|\bwe(?:'ve| have| had)|\bil y a|\bthere (?:is|are)|\bavec (?:mes|ces|nos))"
    r"(?: (?:juste|encore|bien|aussi|just|got|also|seulement|only|deja|already|recu|lu))?\s$"
)
_OF_A_THING = Pattern(
    r"\b(?:mots? de passe|passwords?|identifiants?|codes?|chaines?|strings?|cles?|pseudos?|"
    r"usernames?|titres?|"
    r"titles?|slogans?) (?:\w+ )?(?:de|of|d'au moins|d'au plus|with|avec|a)\s?$"
)
_TO_SAY = Pattern(
    r"s? (?:a (?:vous|te|lui|leur|me|nous|dire|ajouter)\b|with (?:you|him|her|them)\b|for you\b|"
    r"to say\b|pour (?:vous|toi)\b)"
)


def number_of(pattern: Pattern, folded: str) -> int:
    found = first_asked(pattern, folded)
    return read_integer(found.group(1)) if found else 0


def word_count(folded: str) -> tuple[int, str]:
    found = first_asked(_WORDS, folded)
    if not found:
        return 0, ""
    before = folded[max(0, found.start() - 25) : found.start()]
    after = folded[found.end() : found.end() + 14]
    around = f"{before} {after}"
    count = read_integer(found.group(1))
    for bound, pattern in (("exact", _EXACT_BOUND), ("max", _UPPER_BOUND), ("min", _LOWER_BOUND)):
        if pattern.search(around):
            return count, bound
    return count, ""
