"""Comparer deux options décrites dans la requête, et dire laquelle convient, chiffres à l'appui."""

import re
from dataclasses import dataclass

from ..draft import Draft
from ..finding.entities import amounts, numbers
from ..finding.sentiment import sentiment
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, shorten, squeeze, upper_first

_COMPARE = Pattern(
    r"\b(?:compar\w*|difference\w*|versus|\bvs\b|lequel|laquelle|which (?:one|is (?:better|"
    r"cheaper))|meilleur choix|"
    r"better (?:choice|option)|choisir entre|(?:que|dois-je) choisir|choose between|cheaper|"
    r"cheapest|plus chere?s?|most expensive|moins cheres?|le moins "
    r"cher|la moins chere|"
    r"le plus rapide|avantages et inconvenients de)\b"
)
_PAIR = (
    Pattern(r"\bcompar\w*(?: moi)?\s+(?:(?:en|dans un|sous forme de) (?:tableau|"
            r"liste)\s+)?(?:les? (?:options?|offres?|produits?|forfaits?|"
            r"solutions?)\s*:?\s*)?([^,.:;?\n]{1,50}?)\s+"
            r"(?:et|avec|and|with|to|vs|versus|contre)\s+([^,.:;?\n(]{1,50})"),
    Pattern(r"\b(?:entre|between)\s+([^,.:;?\n]{1,50}?)\s+(?:et|and)\s+([^,.:;?\n(]{1,50})"),
    Pattern(r"([\w' -]{1,40}?)\s+(?:ou|or|vs|versus)\s+([\w' -]{1,40}?)\s*\?"),
)  # fmt: skip
_NAMED = Pattern(
    r"(?:^|[\n.;!]\s{0,3}|,\s?|\bet\s|\band\s)[-*• ]*((?:(?:l[ea] |l'|the )?(?:offre|option|"
    r"produit|"
    r"forfait|solution|choix|modele|plan|product|"
    r"offer|hotel|candidat\w*|voiture|appartement|scenario|version|fournisseur|telephone|"
    r"ordinateur)\s+(?:n[°o]\s?)?[\w]{1,20})|"
    r"[a-z][\w' -]{0,30}?(?= ?:\s))(?=\W)"
)
_ARTICLE = Pattern(r"^(?:le |la |les |l'|un |une |the |a |an |d'|de |du )")

_LONGEST_ASK = 1500


@dataclass(frozen=True)
class Option:
    """Une option : son nom et ce que la requête en dit."""

    name: str
    facts: tuple[str, ...]


def compare(request: Request) -> Draft | None:
    """Une comparaison fondée sur les descriptions données."""
    if not _COMPARE.search(request.folded_ask):
        return None
    source = request.material or request.earlier_text or request.ask
    options = _options(request, source)
    if len(options) < 2:
        return None
    points = tuple(
        request.say(
            "{n} : {f}",
            "{n}: {f}",
            n=option.name,
            f=" ; ".join(option.facts) if request.french else "; ".join(option.facts),
        )
        for option in options
    )
    verdict = _verdict(options, request)
    header = (
        request.say("Option", "Option"),
        request.say("Ce que le texte en dit", "What the text says"),
    )
    rows = (header, *((option.name, "; ".join(option.facts)) for option in options))
    data: dict[str, object] = {
        "comparaison": [
            {"option": option.name, "elements": list(option.facts)} for option in options
        ],
        "conclusion": verdict,
    }
    if request.constraints.layout in ("table", "csv", "json", "list", "numbered"):
        intro = request.say("{v} Voici la comparaison :", "{v} Here is the comparison:", v=verdict)
        return Draft(intro, points=points, rows=rows, data=data, effort=200)
    intro = request.say("D'après ce qui est dit :", "From what is said:")
    lines = "\n".join(f"- {point}" for point in points)
    return Draft(
        f"{intro}\n\n{lines}\n\n{verdict}",
        core=_winner(options) or verdict,
        data=data,
        rows=rows,
        effort=200,
    )


def _options(request: Request, source: str) -> list[Option]:
    """Chaque option avec les propositions qui parlent d'elle."""
    names = _pair(request) or _named(source)
    marks = [_mark(name, names) for name in names]
    facts: list[list[str]] = [[] for _ in names]
    for sentence in sentences(source[:20_000]):
        # Une proposition sans nom (« mais inclut 50 Go ») parle de la même option qu'avant.
        current: int | None = None
        for clause in _apart(_clauses(sentence), marks):
            named = [index for index, mark in enumerate(marks) if mark.search(fold(clause))]
            current = named[0] if len(named) == 1 else None if named else current
            fact = "" if current is None else _without_name(clause, names[current])
            if current is not None and fact and not sentence.endswith("?"):
                facts[current].append(fact)
    kept = zip(names, facts, strict=True)
    return [Option(upper_first(name), tuple(dict.fromkeys(said))) for name, said in kept if said]


def _apart(clauses: list[str], marks: list[Pattern]) -> list[str]:
    """Coupe « Plan A : 10 €, Plan B : 8 € » devant chaque option ; une phrase reste entière."""
    pieces: list[str] = []
    for clause in clauses:
        folded = fold(clause)
        starts = sorted(found.start() for mark in marks if (found := mark.search(folded)))
        cuts = [
            start
            for start in starts[1:]
            if folded[:start].rstrip().endswith((",", ";", "et", "and"))
        ]
        bounds = [0, *cuts, len(clause)]
        pieces += [clause[a:b].strip(" ,;") for a, b in zip(bounds, bounds[1:], strict=False)]
    return pieces


def _mark(name: str, names: list[str]) -> Pattern:
    """Ce qui, dans une proposition, désigne cette option et elle seule."""
    words = fold(name).split()
    others = {word for other in names if other != name for word in fold(other).split()}
    own = [word for word in words if word not in others and len(word) > 2]
    wanted = own[-1:] or [fold(name)]
    return Pattern(rf"(?<!\w){re.escape(wanted[0])}(?!\w)")


def _pair(request: Request) -> list[str]:
    ask = squeeze(request.ask[:_LONGEST_ASK])
    folded = fold(ask)
    for pattern in _PAIR:
        found = pattern.search(folded)
        if found:
            names = [ask[found.start(i) : found.end(i)].strip(" «»\"'") for i in (1, 2)]
            short = [_bare(name) for name in names]
            if all(short):
                return short
    return []


def _bare(name: str) -> str:
    article = _ARTICLE.match(fold(name))
    return name[article.end() :] if article else name


def _named(source: str) -> list[str]:
    found = [source[m.start(1) : m.end(1)].strip() for m in _NAMED.finditer(fold(source[:5000]))]
    names = list(dict.fromkeys(_bare(name) for name in found if name))
    return names[:6] if len(names) > 1 else []


_CLAUSE = Pattern(
    r"[.;!]\s|\n|,?\s(?:tandis que|alors que|mais|while|whereas|but|et que)\s+|,\s(?=l[ea']|"
    r"the |option|offre|product|b\b)|"
    r"\s(?:et|and)\s(?=(?:l[ea']|the )?\s?(?:offre|option|produit|forfait|second|hotel|plan|"
    r"autre|other)\b)"
)


def _clauses(sentence: str) -> list[str]:
    pieces = []
    start = 0
    for cut in _CLAUSE.finditer(fold(sentence)):
        pieces.append(sentence[start : cut.start()])
        start = cut.end()
    pieces.append(sentence[start:])
    return [squeeze(piece).strip(" .;,") for piece in pieces if piece.strip(" .;,")]


def _without_name(clause: str, name: str) -> str:
    """« L'offre A coûte 10 € » devient « coûte 10 € »."""
    folded = fold(clause)
    at = folded.find(fold(name))
    if at > 25 or at < 0:
        return shorten(clause, 160)
    rest = clause[at + len(name) :].lstrip(" :,-=")
    return shorten(rest, 160) if len(rest) > 3 else ""


def _verdict(options: list[Option], request: Request) -> str:
    cheapest = _winner(options)
    tones = [(sentiment(" ".join(option.facts)).score, option.name) for option in options]
    best, worst = max(tones), min(tones)
    parts = []
    if cheapest:
        parts.append(request.say("prix le plus bas : {n}", "lowest price: {n}", n=cheapest))
    if best[0] - worst[0] >= 1:
        parts.append(
            request.say(
                "description la plus favorable : {n}", "most favourable description: {n}", n=best[1]
            )
        )
    if not parts:
        return request.say(
            "Rien dans la requête ne permet de les départager : cela dépend de votre priorité.",
            "Nothing in the request tells them apart: it depends on your priority.",
            "Rien dans la requête ne permet de les départager : cela dépend de ta priorité.",
        )
    return upper_first(request.say(" ; ", "; ").join(parts)) + "."


def _winner(options: list[Option]) -> str:
    """L'option au prix le plus bas, si toutes en ont un."""
    prices = []
    for option in options:
        sums = amounts(" ".join(option.facts))
        digits = numbers(sums[0]) if sums else []
        if not digits:
            return ""
        prices.append(float(fold(digits[0]).replace(" ", "").replace(",", ".")))
    if len(set(prices)) < 2:
        return ""
    return options[prices.index(min(prices))].name
