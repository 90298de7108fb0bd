"""Répondre sur des fiches : tableau, tri, minimum, maximum, filtre, compte, une valeur."""

from ..draft import Draft
from ..reading.request import Request
from ..text.keywords import content_stems
from ..text.numbers import replace_number_words
from ..text.parsing import parsed_number
from ..text.patterns import Pattern
from ..text.strings import fold, stem
from .matter import whole_messages
from .records import Table, is_money, read_table

_LEAST = Pattern(
    r"\b(?:moins chere?s?|cheapest|least|lowest|smallest|minimum|le plus bas|la plus basse|plus "
    r"petit\w*|"
    r"plus faible|moins (?:de|d'|bonne?|elevee?)|plus leger\w*|lightest|fewest|plus jeune|youngest|"
    r"plus proche|nearest|closest|"
    r"plus court\w*|shortest|plus economique)\b"
)
_MOST = Pattern(
    r"\b(?:plus chere?s?|most expensive|priciest|highest|largest|biggest|maximum|le plus haut|"
    r"plus grand\w*|plus elevee?s?|plus (?:de|d')|most|meilleure?s?|best|plus lourd\w*|heaviest|"
    r"plus age\w*|oldest|plus long\w*|longest|plus puissant\w*|plus loin\w*|farthest|furthest)\b"
)
_PRICE = Pattern(
    r"\b(?:chere?s?|cheap\w*|expensive|prici\w*|prix|price|cout\w*|cost\w*|economique)\b"
)
_SORT = Pattern(
    r"\b(?:range[rz]?|trie[rz]?|tri|classe[rz]?|ordonne[rz]?|sort|order|rank|arrange)\b"
)
_RISING = Pattern(
    r"\b(?:croissant|ascending|plus petite?|smallest|lowest|moins (?:bonne?|chere?|elevee?)|worst|"
    r"cheapest|shortest|plus (?:jeune|faible|courte?|basse?)|youngest)\b"
)
_FALLING = Pattern(
    r"\b(?:decroissant|descending|plus grande?|largest|highest|biggest|meilleure?|best|plus "
    r"(?:chere?|"
    r"elevee?|longue?|agee?|haute?)|most expensive|oldest|longest)\b"
)
_WHICH = Pattern(r"\b(?:lesquel\w*|lequel|laquelle|quels?|quelles?|which|qui|who|liste\w*|list)\b")
_COUNT = Pattern(
    r"\b(?:combien (?:de |d'|sont|ont|en|y a|proposent|offrent|garde\w*|coute\w*)|how many)"
)
_THRESHOLD = Pattern(
    r"\b(moins de|plus de|au moins|au plus|au maximum|under|less than|below|over|more than|above|"
    r"at least|at most|superieure?s? a|inferieure?s? a|fewer than)\s+[$£€]?(\d[\d "
    r"]*(?:[.,]\d+)?)\s?([a-z€$%£]*)"
)
_BELOW = (
    "moins de",
    "au plus",
    "au maximum",
    "under",
    "less",
    "below",
    "at most",
    "infer",
    "fewer",
)
_INCLUSIVE = ("au ", "at ")
_MEASURED = (
    (
        Pattern(r"\b(?:leger|lourd|light|heav|poids|weight)\w*"),
        Pattern(r"\d ?k?g\b"),
        ("poids", "weight"),
    ),
    (Pattern(r"\b(?:jeune|agee?|young|old)\w*"), Pattern(r"\d (?:ans|years?)\b"), ("age",)),
    (
        Pattern(r"\b(?:proche|loin|lointain|near|close|far)\w*"),
        Pattern(r"\d ?(?:km|m|miles?)\b"),
        ("distance", "km"),
    ),
)
_TABLE = ("table", "csv")
_LONGEST_QUESTION = 300


def answer_on_records(request: Request) -> Draft | None:
    """La réponse tirée des fiches du message, ou du plus récent message qui en donne."""
    asked = request.folded_ask
    if len(asked) > _LONGEST_QUESTION:
        return None
    # Le texte joint d'abord : la demande qui l'accompagne n'en fait pas partie.
    texts = [*([request.material] if request.material else []), *whole_messages(request)]
    wide = [table for text in texts[:2] if (table := read_table(text)) is not None]
    table = max(wide, key=lambda one: len(one.names), default=None)
    given_now = table is not None
    table = table or next((found for text in texts[2:] if (found := read_table(text))), None)
    if table is None:
        return None
    if given_now and request.constraints.layout in _TABLE and len(table.headers) > 1:
        return _laid_out(table, request)
    if _SORT.search(asked):
        return _sorted(table, asked, request)
    return _queried(table, asked, request)


def _laid_out(table: Table, request: Request) -> Draft:
    first = table.name_header or request.say("Nom", "Name")
    headers = [_titled(name, request) for name in table.headers]
    rows = ((first, *headers), *((n, *v) for n, v in zip(table.names, table.values, strict=True)))
    intro = request.say("Voici le tableau :", "Here is the table:")
    data: dict[str, object] = {
        name: dict(zip(headers, row, strict=True))
        for name, row in zip(table.names, table.values, strict=True)
    }
    points = tuple(
        request.say("{n} : {v}", "{n}: {v}", n=n, v=", ".join(v))
        for n, v in zip(table.names, table.values, strict=True)
    )
    return Draft(intro, points=points, rows=rows, data=data, effort=120)


def _titled(name: str, request: Request) -> str:
    name = request.say("Prix", "Price") if name == "Prix" else name
    return name.replace("Critère", request.say("Critère", "Criterion"))


def _sorted(table: Table, asked: str, request: Request) -> Draft | None:
    index = _column(table, asked)
    values = table.column(index) if index is not None else []
    if index is None or any(value is None for value in values):
        return None
    rising, falling = _RISING.search(asked), _FALLING.search(asked)
    # « de la meilleure à la moins bonne » : le premier terme donne le sens.
    down = falling is not None and (rising is None or falling.start() < rising.start())
    order = sorted(range(len(values)), key=lambda i: values[i] or 0.0, reverse=down)
    pairs = [(table.names[i], table.values[i][index]) for i in order]
    points = tuple(request.say("{n} : {v}", "{n}: {v}", n=n, v=v) for n, v in pairs)
    header = (request.say("Nom", "Name"), _titled(table.headers[index], request))
    intro = request.say("Voici la liste triée :", "Here is the sorted list:")
    return Draft(
        intro, core=", ".join(name for name, _ in pairs), points=points, rows=(header, *pairs),
        data={"liste": [name for name, _ in pairs]}, effort=80,
    )  # fmt: skip


def _queried(table: Table, asked: str, request: Request) -> Draft | None:
    kept, filtered = _filtered(table, asked)
    least, most = _LEAST.search(asked), _MOST.search(asked)
    superlative = least or most
    threshold = _THRESHOLD.search(asked)
    if superlative and _PRICE.search(asked) and not filtered and len(table.headers) == 1:
        return None  # rien que des noms et des prix : documents.priced_items
    if superlative and not (threshold and superlative.start() == threshold.start()):
        index = _column(table, asked)
        if index is None or not kept:
            return None
        values = table.column(index)
        ranked = [i for i in kept if values[i] is not None]
        if len(ranked) < len(kept):
            return None
        choose = min if least else max
        best = choose(ranked, key=lambda i: values[i] or 0.0)
        ties = [table.names[i] for i in ranked if values[i] == values[best]]
        text = f"{request.join(ties)} ({table.values[best][index]})."
        return Draft(text, core=", ".join(ties), data={"nom": ties[0]}, effort=80)
    named = [i for i, name in enumerate(table.names) if _mentions(name, asked)]
    if len(named) == 1 and not filtered:
        index = _column(table, asked, only_named=True)
        if index is None:
            return None
        value = table.values[named[0]][index]
        text = request.say("{n} : {v}.", "{n}: {v}.", n=table.names[named[0]], v=value)
        return Draft(text, core=value, effort=60)
    if not filtered or not (_WHICH.search(asked) or _COUNT.search(asked)):
        return None
    names = [table.names[i] for i in kept]
    if _COUNT.search(asked):
        detail = request.say(" : {n}", ": {n}", n=request.join(names)) if names else ""
        return Draft(f"{len(names)}{detail}.", core=str(len(names)), effort=60)
    text = request.join(names) or request.say("Aucun", "None")
    return Draft(f"{text}.", core=", ".join(names) or text.lower(), effort=60)


def _filtered(table: Table, asked: str) -> tuple[list[int], bool]:
    """Les fiches qui ont ce que la question précise, et s'il y avait quelque chose à préciser."""
    every = list(range(len(table.names)))
    limit = _THRESHOLD.search(asked)
    if limit:
        index = _unit_column(table, limit.group(3)) if limit.group(3) else _column(table, asked)
        bound = parsed_number(limit.group(2))
        if index is None or bound is None:
            return every, False
        values = table.column(index)
        return [i for i in every if _within(values[i], limit.group(1), bound)], True
    wanted = set(content_stems(asked))
    cells = [set(content_stems(" ".join(row))) for row in table.values]
    spread = {root: [i for i in every if root in cells[i]] for root in wanted}
    telling = [found for found in spread.values() if 0 < len(found) < len(every)]
    if not telling:
        return every, False
    return [i for i in every if all(i in found for found in telling)], True


def _within(value: float | None, sign: str, bound: float) -> bool:
    if value is None:
        return False
    equal = sign.startswith(_INCLUSIVE) and value == bound
    return equal or (value < bound if sign.startswith(_BELOW) else value > bound)


def _unit_column(table: Table, unit: str) -> int | None:
    columns = range(len(table.headers))
    wanted = fold(unit).rstrip("s")
    return next((i for i in columns if all(wanted in fold(row[i]) for row in table.values)), None)


def _column(table: Table, asked: str, only_named: bool = False) -> int | None:
    """La colonne dont parle la question : le prix, un en-tête, ou la seule qui se mesure."""
    columns = range(len(table.headers))
    if _PRICE.search(asked):
        return next((i for i in columns if all(is_money(row[i]) for row in table.values)), None)
    measure = next((one for one in _MEASURED if one[0].search(asked)), None)
    if measure:
        _, unit, titles = measure
        with_unit = (i for i in columns if all(unit.search(row[i]) for row in table.values))
        titled = (i for i in columns if fold(table.headers[i]) in titles)
        return next(with_unit, next(titled, None))
    roots = {stem(word) for word in replace_number_words(asked).replace("'", " ").split()}
    roots |= set(content_stems(asked))
    named = [i for i in columns if roots & set(content_stems(table.headers[i]))]
    if named or only_named:
        return named[0] if len(named) == 1 else None
    measured = [i for i in columns if all(value is not None for value in table.column(i))]
    return measured[0] if len(measured) == 1 else None


def _mentions(name: str, asked: str) -> bool:
    return Pattern(rf"(?<!\w){_literal(fold(name))}(?!\w)").search(asked) is not None


def _literal(text: str) -> str:
    return "".join(c if c.isalnum() or c == " " else rf"\{c}" for c in text)
