"""Ce qu'un texte dit en faveur d'une étiquette : les notions qu'ils partagent.

Les notions viennent de ``notions/``, dont les vecteurs se servent aussi.
"""

from functools import lru_cache

from ..notions.lexicon import phrase_at, singular, word_concepts
from ..reading.language import detect_language
from ..text.keywords import STOP_WORDS
from ..text.patterns import Pattern
from ..text.strings import fold

_WORD = Pattern(r"[^\W\d_]+")
_PLACE = Pattern(
    r"\b(?:au pied|a cote|pres|au-dessus|au-dessous|en dessous|autour|en face|a l'interieur|"
    r"a l'exterieur|au bout|a proximite|le long) (?:du |de la |de l'|des |de |d')\w+(?: \w+)?|"
    r"\b(?:devant|derriere|sous|contre) (?:le |la |les |l'|mon |ma |mes |un |une )\w+|"
    r"\b(?:at the (?:foot|bottom|side|top) of|next to|near|under|underneath|behind|beside|"
    r"in front of|below|above|around) (?:the |my |a |our )?\w+|"
    # « La cafetière achetée hier » : ce qui s'est passé avant, pas ce dont on parle.
    r"(?<!ai )(?<!avons )(?<!avez )(?<!a )\b(?:achete|commande|recu|acquis|installe)(?:e|es|s)? "
    r"(?:hier|avant-hier|ce (?:matin|mois)|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|"
    r"le \d|il y a|chez|en \w+|la semaine|le mois|recemment)|"
    r"\b(?:that )?(?:i|we) (?:bought|ordered|purchased) (?:yesterday|last|on|from|in|a|two)"
)
_MONEY = Pattern(r"\d[\d.,]{0,12}\s?(?:€|\$|£)|[€$£]\s?\d[\d.,]{0,12}")
_FULL = frozenset({"car"})  # plein en anglais
_LIGHT = ("action", "qualite", "quantite", "temps")
_SHORT_CUTS = {
    "it": "informatique technical", "hr": "ressources humaines hr", "rh": "ressources humaines",
    "sav": "service apres-vente technique retour", "pr": "presse", "tech": "technique",
}  # fmt: skip


def label_words(name: str) -> str:
    """Le nom d'une étiquette en mots ordinaires.

    >>> label_words("cancel_flight"), label_words("HR")
    ('cancel flight', 'ressources humaines hr')
    """
    spaced = _CAMEL.sub(" ", name.replace("_", " ").replace("-", " - ").replace(" - ", "-"))
    return _SHORT_CUTS.get(fold(spaced), spaced)


_CAMEL = Pattern(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=64)
def without_places(text: str) -> str:
    """Le texte sans ses compléments de lieu, qui situent et ne disent pas de quoi il s'agit.

    >>> without_places("L'eau goutte au pied du compteur.").split()
    ["L'eau", 'goutte', '.']
    """
    kept, at = [], 0
    for found in _PLACE.finditer(fold(text)):
        kept.append(text[at : found.start()])
        at = found.end()
    return "".join([*kept, text[at:]])


@lru_cache(maxsize=512)
def notions(text: str) -> dict[str, tuple[float, str, str]]:
    """Les notions d'un texte : leur poids, leur champ, et un mot qui les dit.

    >>> notions("L'eau goutte.")["fuite"]
    (1.0, 'maison', 'goutte')
    """
    text = text[:20_000]
    folded = fold(text)
    language = detect_language(text)
    spans = [found.span() for found in _WORD.finditer(folded)]
    words = [folded[start:end] for start, end in spans]
    singulars = [singular(word) for word in words]
    found: dict[str, tuple[float, str, str]] = {}
    inside = 0
    for position, word in enumerate(words):
        length, told = phrase_at(singulars, position, language)
        end = spans[position + max(length, 1) - 1][1]
        shown = text[spans[position][0] : end]
        for concept in told:
            found.setdefault(concept.name, (concept.weight, concept.field, shown))
        inside = max(inside - 1, length)
        if inside or len(word) < 2 or word in STOP_WORDS and word not in _FULL:
            continue
        for concept in word_concepts(word, language):
            found.setdefault(concept.name, (concept.weight, concept.field, shown))
    if _MONEY.search(folded):
        money = _MONEY.search(text)
        found.setdefault("argent", (1.0, "argent", money.group() if money else ""))
    return found


def shared_notions(text: str, about: str) -> tuple[float, list[str]]:
    """Ce que pèsent les notions communes à un texte et à une étiquette, et les mots qui les disent.

    Une même notion compte pleinement ; une notion du même champ, bien moins.
    """
    told, wanted = notions(text), notions(about)
    if not told or not wanted:
        return 0.0, []
    same = [name for name in told if name in wanted]
    score = sum(1.2 * told[name][0] for name in same)
    fields = {field for _, field, _ in wanted.values() if field not in _LIGHT}
    near = [name for name, (_, field, _) in told.items() if field in fields and name not in wanted]
    score += min(1.0, sum(0.45 * told[name][0] for name in near))
    return score, [told[name][2] for name in (*same, *near)]
