"""Le ton d'un texte : un petit lexique français et anglais, avec la négation et le « mais »."""

from dataclasses import dataclass

from ..text.patterns import Pattern
from ..text.strings import fold, word_set

_POSITIVE = word_set(
    """
bon bonne bons bonnes bien excellent super genial parfait formidable magnifique merveilleu
incroyable agreable adore aime apprecie satisfait satisfaite content ravi heureu enchante merci
bravo felicit recommande rapide efficace facile pratique utile sympa gentil aimable souriant
chaleureu impeccable fantastique extraordinaire delicieu savoureu beau belle top nickel fiable
solide confortable reussi reussite succes progress gagn amelior hausse meilleur ponctuel poli
soigne clair intuiti plaisir plait remarquable exceptionnel splendide accueillant professionnel
qualite avantage atout performant positi jadore jaime enthousias optimis enchant vivement fluide
silencieux copieu reactif good great excellent awesome amazing perfect wonderful love loved like
liked enjoy happy satisfied pleased nice fast easy useful helpful friendly fantastic beautiful
delicious best better comfortable reliable clean brilliant impressive recommend thanks success
improve increase growth pleasant smooth glad superb delight outstanding gorgeous tasty quick
polite intuitive advantage positive strong adorable charmant spacieu attentionne attentif genereu
charming spacious attentive generous spotless stunning cosy cozy
regal delice sublime smil laugh thrill souri
"""
)
_NEGATIVE = word_set(
    """
mauvais mauvaise nul nulle horrible terrible affreu deteste hais decu decue decev decevant
decevante deplorable catastroph lent lente lenteur retard panne bug casse abime defectueu cher
chere inutile complique difficile penible bruyant sale froid froide impoli desagreable incompetent
arnaque vol escroqu probleme erreur echec echou perdu perte plainte insatisf mecontent colere
furieu enerv agac triste honte honteu scandaleu inadmissible inacceptable impossible refus
rembours jamais pire rate bloque plante manque insuffisant faible baisse risque danger mediocre
marre moqu odieu pitoyable
fade immangeable attente attendu decourag frustr fragile inconvenient negati regrett dommage
malheureu insupportable lamentable degrad recul indisponible bad terrible awful horrible hate
hated worst worse poor disappoint slow broken broke late delay useless expensive difficult rude
dirty problem error fail crash lost loss angry sad annoy frustrat scam unacceptable refund waste
boring noisy cold wrong defect damage missing unhappy never decline decrease weak risk disgust
mediocre negative unusable complain buggy overpriced dissatisf rassis tiede vetuste moisi crasseu
dies died crashes sentait puait puant tache stink smelly
stale soggy lukewarm mouldy moldy filthy cramped
"""
)
_EXACT = word_set(
    """
bon bons bien aime vol cher chere beau belle top rate like liked love loved good bad late sad lost
loss best nul nulle lent lente sale fade hate hais cold wrong fast nice easy rapide bug casse
never jamais froid gagn
"""
)  # mots trop courts pour être lus comme des débuts de mots
_NEGATION = word_set(
    """
pas jamais aucun aucune ni guere not no never isn't wasn't don't doesn't didn't nothing sans
without hardly cannot can't won't
"""
)
_NEGATORS_AFTER = word_set(
    """
pas jamais guere
"""
)
_CONTRAST = word_set(
    """
mais but however cependant toutefois pourtant neanmoins
"""
)
_STRONG = word_set(
    """
tres vraiment trop extremement absolument totalement very really so extremely absolutely
"""
)
_IDIOMS = (
    (Pattern(r"\b(?:m'|s'|nous |vous |t')?(?:attend\w+|prepar\w+|craign\w+) (?:au|le) pire\b|"
             r"\b(?:expect\w*|fear\w*) the worst\b"), 0.0),
    (Pattern(r"\b(?:can't|cannot|can not) (?:stop|wait|help)\b"), 0.4),
    (Pattern(r"\b(?:le|la|les|the|mon|ma|my) (?:meilleure?s?|best)\b[^.!?,;:]{0,40}\b(?:jamais|"
             r"ever)\b"), 1.5),
    (Pattern(r"\b(?:le|la|les|the|mon|ma|my) (?:pires?|worst)\b[^.!?,;:]{0,40}\b(?:jamais|ever)\b"),
     -1.5),
    (Pattern(r"\bpas (?:mal|mauvais\w*)\b|\bnot (?:bad|too bad)\b|\bsans (?:probleme|souci|"
             r"faute)\b|"
             r"\bno problems?\b|\brien a (?:redire|dire|signaler)\b|\baucun (?:probleme|souci|"
             r"defaut)\b"), 1.0),
    (Pattern(r"\bpas (?:terrible|top|genial\w*|fameux|tres bon\w*|a la hauteur)\b|\blaisse\w* a "
             r"desirer|"
             r"\bne (?:marche|fonctionne|vaut|repond)\w* (?:pas|plus|rien)|\bplus jamais\b|"
             r"\b(?:doesn't|does not|didn't) (?:work|help)|\bnever again\b|\btrop (?:cher|lent|"
             r"long|petit|bruyant)\w*|"
             r"\bpas (?:encore )?(?:recu|livre|arrive)\w*|\bne recommande pas|\bstopped working\b|"
             r"\b(?:nobody|no one) (?:\w+ )?(?:help|answer|c[ao]me|repl|respond|care)\w*|"
             r"\bpersonne (?:ne |n')(?:m'|nous |me |vous |a )?\w+|\bwaited \w+|"
             r"\b(?:would not|wouldn't|won't|will not) (?:\w+ )?(?:buy|recommend|return|come back|"
             r"stay|order)\b|\b(?:ne|n'y) (?:reviendr|retourner|rachet)\w+ (?:pas|plus|jamais)|"
             r"\bmoyen(?:ne)?ment\b|\ba (?:fuir|eviter)\b"), -1.5),
)  # fmt: skip
_WORD = Pattern(r"[a-z][a-z'-]*")


@dataclass(frozen=True)
class Sentiment:
    """``score`` : positif ou négatif, 0 si neutre. ``cues`` : les mots qui l'ont fait pencher."""

    score: float
    cues: tuple[str, ...]

    @property
    def label(self) -> str:
        """``"positive"``, ``"negative"`` ou ``"neutral"``."""
        return "positive" if self.score > 0.3 else "negative" if self.score < -0.3 else "neutral"


def sentiment(text: str) -> Sentiment:
    """Le ton d'un texte (ses 20 000 premiers caractères).

    >>> sentiment("Ce film est nul, je déteste").label, sentiment("Ce n'est pas mal").label
    ('negative', 'positive')
    """
    text = text[:20_000]
    folded = fold(text)
    score = 0.0
    cues: list[str] = []
    hidden = folded
    for pattern, value in _IDIOMS:
        for found in pattern.finditer(folded):
            score += value
            cues.append(text[found.start() : found.end()])
            blank = " " * (found.end() - found.start())
            hidden = hidden[: found.start()] + blank + hidden[found.end() :]
    spans = [found.span() for found in _WORD.finditer(hidden)]
    tokens = [hidden[start:end] for start, end in spans]
    for index, token in enumerate(tokens):
        if token in _CONTRAST:
            score *= 0.5
        value = _value(token.rpartition("'")[2] or token)
        if not value:
            continue
        start = max(0, index - 3)
        before = tokens[start:index]
        after = tokens[index + 1 : index + 2]
        denied = next((i for i in range(start, index) if tokens[i] in _NEGATION), None)
        if denied is not None or (after and after[0] in _NEGATORS_AFTER):
            value = -0.8 * value
        if any(word in _STRONG for word in before[-2:]):
            value *= 1.5
        score += value
        first, last = index if denied is None else denied, spans[index][1]
        cues.append(text[spans[first][0] : last])
    score += 0.2 * (text.count("👍") + text.count("😊") - text.count("👎") - text.count("😡"))
    return Sentiment(score, tuple(dict.fromkeys(cues)))


def _value(word: str) -> float:
    for lexicon, value in ((_POSITIVE, 1.0), (_NEGATIVE, -1.0)):
        if word in lexicon:
            return value
        for length in range(len(word) - 1, 3, -1):
            prefix = word[:length]
            if prefix in lexicon and prefix not in _EXACT:
                return value
    return 0.0
