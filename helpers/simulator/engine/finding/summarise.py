"""Le résumé par extraction : choisir les phrases qui disent le plus du texte."""

from collections import Counter

from ..reading.documents_given import without_orders
from ..text.keywords import content_stems
from ..text.patterns import Pattern
from ..text.sentences import bullet_length, list_items, sentences
from ..text.strings import fold, shorten, squeeze, upper_first, word_set

_CONNECTOR = Pattern(
    r"^(?:cependant|toutefois|neanmoins|en revanche|a l'inverse|au contraire|pourtant|en effet|"
    r"de plus|par ailleurs|en outre|ainsi|donc|"
    r"par consequent|enfin|ensuite|puis|de meme|mais|et|or|car|however|moreover|furthermore|in "
    r"addition|"
    r"therefore|thus|finally|also|but|and|then|indeed|nevertheless|additionally),?\s+"
)
_VAGUE = Pattern(
    r"^(?:il|elle|ils|elles|cela|ceci|ca|celui-ci|celle-ci|ce dernier|it|they|this|that|he|she|"
    r"these)\b"
)
_LONGEST = 420
_LONG = 220
_SPREAD = 3  # phrases par phrase voulue, au moins, pour les chercher d'un bout à l'autre
_TITLE_WORDS = 16
_CLAUSE_WORDS = 7


def key_sentences(text: str, count: int) -> list[str]:
    """Au plus ``count`` phrases, dans l'ordre du texte, les plus chargées de ses mots fréquents.

    Dans un texte long, elles sont prises d'un bout à l'autre ; les titres n'en sont pas.

    >>> key_sentences("Le vélo est utile. Il pleut. Le vélo réduit les coûts du vélo.", 1)
    ['Le vélo réduit les coûts du vélo.']
    """
    text = without_orders(text)
    told = [sentence for sentence in sentences(text) if not sentence.endswith("?")]
    found = told or sentences(text)
    titles = titles_of(text)
    if titles and len(found) - len(titles) >= count:
        found = [sentence for sentence in found if sentence not in titles]
    if len(found) <= count:
        return [_tidy(sentence) for sentence in found]
    stems = [content_stems(sentence[:1000]) for sentence in found]
    scores = _scores(found, stems, set(content_stems(" ".join(titles[:1])[:300])))
    chosen: list[int] = []
    for start, end in _stretches(len(found), count):
        said = {root for index in chosen for root in stems[index]}
        for _ in range(count if end - start == len(found) else 1):
            remaining = sorted(set(range(start, end)) - set(chosen), key=lambda i: (-scores[i], i))
            # Une phrase qui répète ce qui est déjà choisi vaut moins.
            best = max(
                remaining[: 20 + 3 * count],
                key=lambda i: (_novelty(stems[i], said) * scores[i], -i),
            )
            chosen.append(best)
            said |= set(stems[best])
    return [_tidy(found[index]) for index in sorted(chosen)]


def _scores(found: list[str], stems: list[list[str]], title: set[str]) -> list[float]:
    """Ce que vaut chaque phrase : ses mots fréquents, sa place, ce qu'elle a du titre."""
    weight = Counter(root for roots in stems for root in set(roots))
    first = int(is_heading(found[0]))
    scores = []
    for index, roots in enumerate(stems):
        distinct = set(roots)
        # La racine carrée : une phrase longue ne gagne pas pour sa seule longueur.
        score = sum(weight[root] for root in distinct) / max(2.0, len(distinct) ** 0.5)
        score *= 1.5 if index == first else 1.2 if index == len(stems) - 1 else 1.0
        score *= 1 + 0.5 * len(distinct & title)
        if len(distinct) < 3:
            score *= 0.5
        if index == 0 and is_heading(found[0]):
            score *= 0.2
        if _VAGUE.search(fold(found[index][:30])):
            score *= 0.7
        if len(found[index]) > _LONG:
            score *= 0.6
        scores.append(score)
    return scores


def _stretches(length: int, count: int) -> list[tuple[int, int]]:
    """Les parties du texte où chercher : une par phrase voulue si le texte est assez long."""
    if count < 2 or length < _SPREAD * count:
        return [(0, length)]
    bounds = [round(index * length / count) for index in range(count + 1)]
    return list(zip(bounds, bounds[1:], strict=False))


def titles_of(text: str) -> list[str]:
    """Les titres : de courtes lignes sans point, suivies d'un texte ; et les en-têtes d'un mot.

    >>> titles_of("Le bilan\\nTout va bien. Les ventes montent.")
    ['Le bilan']
    """
    lines = [line.strip() for line in text[:200_000].split("\n") if line.strip()]
    titles = []
    for index, (line, following) in enumerate(zip(lines, lines[1:], strict=False)):
        named = line[bullet_length(line) :].strip()
        short = len(named.split()) <= _TITLE_WORDS and named[-1:] not in '.!?;,:…»"'
        told = len(following.split()) > len(named.split()) and following[-1:] in '.!?…»")'
        if short and (told or not index):
            titles.append(named)
    for line in lines if len(lines) > 1 else []:
        head, stop, rest = line.partition(". ")
        if (
            stop
            and len(head.split()) <= 3
            and len(rest.split()) > 5
            and not _VERB.search(fold(head))
        ):
            titles.append(f"{head}.")
    return titles


def is_heading(sentence: str) -> bool:
    """Vrai pour un titre (« Rapport annuel 2025 de l'association. »), qui nomme et ne dit rien.

    >>> is_heading("Rapport annuel de la ville."), is_heading("Le rapport est prêt.")
    (True, False)
    """
    folded = fold(sentence[:200])
    return (
        len(folded.split()) <= 14 and _TITLE.match(folded) is not None and not _VERB.search(folded)
    )


_TITLE = Pattern(
    r"^\W*(?:rapport|bilan|compte[- ]rendu|note|article|memo|proces-verbal|etude|synthese|"
    r"communique|objet|sujet|"
    r"titre|chapitre|annual report|report|meeting notes|minutes|memo|press release|subject|title|"
    r"chapter|"
    r"introduction|conclusion)\b"
)
_VERB = Pattern(
    r"\b(?:est|sont|etait|etaient|a|ont|avait|fait|montre\w*|presente\w*|indique\w*|explique\w*|"
    r"dit|porte|is|are|was|"
    r"were|has|have|shows?|says?|explains?|presents?|\w+(?:erent|aient|ent d[eu]))\b"
)


def _novelty(roots: list[str], said: set[str]) -> float:
    distinct = set(roots)
    return 0.3 + 0.7 * len(distinct - said) / len(distinct) if distinct else 0.3


def _tidy(sentence: str) -> str:
    """La phrase sans mot de liaison en tête, finie par un point, coupée si elle est trop longue."""
    sentence = squeeze(sentence)
    link = _CONNECTOR.match(fold(sentence))
    if link and len(sentence) - link.end() > 15:
        sentence = upper_first(sentence[link.end() :])
    sentence = shorten(sentence, _LONGEST)
    return sentence if sentence[-1:] in '.!?…»”"' else sentence.rstrip(",;:") + "."


def key_points(text: str, count: int) -> list[str]:
    """Au plus ``count`` points clés : les éléments de la liste donnée, ou les phrases clés."""
    items = list_items(text)
    # Des titres numérotés ne sont pas une liste : une liste est presque tout le texte.
    if len(items) >= max(count, 3) and 2 * sum(map(len, items)) > len(text):
        return [upper_first(shorten(item, 200)) for item in items[:count]]
    return [_whole_clause(sentence) for sentence in key_sentences(text, count)]


def _whole_clause(sentence: str) -> str:
    """La phrase, arrêtée à un deux-points ou à un point-virgule si elle est très longue."""
    if len(sentence) <= _LONG:
        return sentence
    cut = max(sentence.rfind(mark, 0, _LONG) for mark in (" :", "\u00a0:", " ;", "\u202f;", "; "))
    head = sentence[:cut].strip() if cut > 0 else ""
    closed = head.count("«") == head.count("»") and head.count("(") == head.count(")")
    return f"{head}." if len(head.split()) >= _CLAUSE_WORDS and closed else sentence


def fit_words(sentence_list: list[str], limit: int) -> str:
    """Autant de phrases qu'il en tient en ``limit`` mots ; la première est coupée s'il le faut.

    >>> fit_words(["Un deux trois quatre.", "Cinq."], 3)
    'Un deux trois…'
    """
    kept: list[str] = []
    total = 0
    for sentence in sentence_list:
        length = len(sentence.split())
        if total + length > limit:
            break
        kept.append(sentence)
        total += length
    if kept:
        return " ".join(kept)
    return cut_words(sentence_list[0], limit) if sentence_list else ""


_DANGLING = word_set(
    """
le la les un une des de du d et ou a au aux en dans par pour sur avec que qui the a an of and or
to in on with for by that which est sont is are ce cette son sa ses leur
"""
)


def cut_words(text: str, limit: int) -> str:
    """Les ``limit`` premiers mots, sans finir sur un article ou une préposition."""
    pieces = text.split()
    if len(pieces) <= limit:
        return text
    pieces = pieces[: max(1, limit)]
    while len(pieces) > 1 and fold(pieces[-1]).strip(",;:.!?'") in _DANGLING:
        pieces.pop()
    # Une ponctuation isolée (« : », « ! ») ne finit pas un texte.
    while len(pieces) > 1 and not any(c.isalnum() for c in pieces[-1]):
        pieces.pop()
    return " ".join(pieces).rstrip(" ,;:.!?«(-") + "…"
