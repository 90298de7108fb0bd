"""Comparer des propositions décrites chacune dans un paragraphe, selon les critères demandés."""

from dataclasses import dataclass

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold, upper_first
from .proposal_values import Value, value_for

_COMPARE = Pattern(
    r"\b(?:compar\w*|tableau|table|lequel|laquelle|which|choisir|choose|pick|recommand\w*|"
    r"recommend\w*)\b"
)
_CRITERIA = (
    Pattern(r"\(([^()\n]{3,200})\)"),
    Pattern(r"\b(?:selon|sur|d'apres|en termes de|on|by|in terms of|according to)\s?:?\s"
            r"((?:[^,.;:\n]{2,40}, ){1,6}[^,.;:\n]{2,40}?)(?=[.;:?!\n]|$)"),
)  # fmt: skip
_SECTION = Pattern(
    r"(?:^|\n)[ \t#*-]{0,6}((?:proposals?|propositions?|offers?|offres?|options?|plans?|"
    r"scenarios?|solutions?|"
    r"devis|quotes?|projets?|projects?|candidat\w*|candidates?|fournisseurs?|suppliers?|vendors?|"
    r"pistes?|ideas?|"
    r"idees?) (?:n[°o] ?)?[a-z0-9][\w'-]{0,20})(?: ?\([^()\n]{1,60}\))?[*]{0,2}\s?[.:–-]\s*"
)
_CHOOSES = Pattern(
    r"\b(?:pick|choose|choice|prefer|recommend\w*|better|best|which|lequel|laquelle|choisi\w*|"
    r"choix|"
    r"prefer\w*|recommand\w*|meilleur\w*|retien\w*|conseill\w*)\b"
)
_SEPARATOR = Pattern(r",\s?(?:et |and |puis |then )?|;\s?|\s(?:et|and) ")
_LEAST_CRITERIA = 2


@dataclass(frozen=True)
class Proposal:
    """Une proposition : son nom et son texte."""

    name: str
    text: str


def compare_proposals(request: Request) -> Draft | None:
    """Le tableau des propositions selon les critères nommés, puis le choix et sa raison."""
    if not _COMPARE.search(request.folded_ask) or request.constraints.layout not in (None, "table"):
        return None
    criteria = _criteria(request.ask)
    found = proposals(request.material or request.earlier_text)
    if len(criteria) < _LEAST_CRITERIA or len(found) < 2:
        return None
    table = [[value_for(name, one.text, request) for name in criteria] for one in found]
    header = [request.say("Critère", "Criterion"), *(one.name for one in found)]
    lines = [_row(header), "|" + " --- |" * len(header)]
    for rank, name in enumerate(criteria):
        lines.append(_row([upper_first(name), *(row[rank].told for row in table)]))
    text = "\n".join(lines)
    data: dict[str, object] = {
        one.name: {name: value.told for name, value in zip(criteria, row, strict=True)}
        for one, row in zip(found, table, strict=True)
    }
    if _CHOOSES.search(request.folded_ask):
        choice, reason = _choice(found, criteria, table, request)
        text = f"{text}\n\n{reason}"
        return Draft(text, core=choice or reason, data=data, shaped=True, effort=240)
    return Draft(text, data=data, shaped=True, effort=200)


def proposals(text: str) -> list[Proposal]:
    """Les propositions d'un texte : chacune va jusqu'à la suivante ou à la ligne vide.

    >>> [one.name for one in proposals("Offre A : 10 € par mois.\\n\\nOffre B : 12 € par mois.")]
    ['Offre A', 'Offre B']
    """
    text = text[:20_000]
    marks = list(_SECTION.finditer(fold(text)))
    found = []
    for mark, after in zip(marks, [*marks[1:], *[None] * bool(marks)], strict=True):
        body = text[mark.end() : after.start() if after else len(text)].split("\n\n")[0].strip()
        if body:
            found.append(Proposal(upper_first(text[mark.start(1) : mark.end(1)]), body))
    return found


def _criteria(ask: str) -> list[str]:
    folded = fold(ask)
    for pattern in _CRITERIA:
        for match in pattern.finditer(folded):
            named = ask[match.start(1) : match.end(1)]
            parts = [part.strip() for part in _SEPARATOR.split(named) if part.strip()]
            if len(parts) >= _LEAST_CRITERIA and all(len(part.split()) <= 4 for part in parts):
                return parts
    return []


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"


def _choice(
    found: list[Proposal], criteria: list[str], table: list[list[Value]], request: Request
) -> tuple[str, str]:
    """La proposition aux plus petits écarts, et les chiffres qui la font choisir."""
    sized = [any(value.size is not None for value in row) for row in table]
    rivals = [index for index, known in enumerate(sized) if known]
    counted = [rank for rank in range(len(criteria)) if _parts_them(rank, rivals, table)]
    gaps = [_gap(index, counted, rivals, table) for index in rivals]
    if not counted or gaps.count(min(gaps)) > 1:
        return "", request.say(
            "Rien dans le texte ne les départage nettement : le choix dépend du critère qui compte "
            "le plus.",
            "Nothing in the text clearly sets them apart: the choice depends on what matters most.",
        )
    best = rivals[gaps.index(min(gaps))]
    compared = [best, *(index for index in rivals if index != best)]
    won, lost = _sides([table[index] for index in compared], counted, criteria)
    reason = request.say(
        "Je choisirais {n} : {w}.", "I would pick {n}: {w}.", n=found[best].name, w="; ".join(won)
    )
    if lost:
        reason += " " + request.say(
            "En revanche : {x}.", "On the other hand: {x}.", x="; ".join(lost)
        )
    return found[best].name, reason


def _parts_them(rank: int, rivals: list[int], table: list[list[Value]]) -> bool:
    """Vrai si ce critère est un nombre connu pour chacun, et qu'ils diffèrent."""
    sizes = [table[index][rank].size for index in rivals]
    return len(sizes) > 1 and None not in sizes and len(set(sizes)) > 1


def _gap(index: int, counted: list[int], rivals: list[int], table: list[list[Value]]) -> float:
    """La somme des écarts au meilleur, chacun rapporté à la plus grande valeur."""
    total = 0.0
    for rank in counted:
        sizes = [table[rival][rank].size or 0.0 for rival in rivals]
        best = max(sizes) if table[index][rank].more_is_better else min(sizes)
        total += abs((table[index][rank].size or 0.0) - best) / max(*map(abs, sizes), 1e-9)
    return total


def _sides(
    rows: list[list[Value]], counted: list[int], criteria: list[str]
) -> tuple[list[str], list[str]]:
    """Ce en quoi le choix (la première ligne) l'emporte, et ce en quoi il perd."""
    won: list[str] = []
    lost: list[str] = []
    for rank in counted:
        mine, *others = [row[rank] for row in rows]
        sizes = [value.size or 0.0 for value in (mine, *others)]
        top = max(sizes) if mine.more_is_better else min(sizes)
        against = ", ".join(value.told for value in others)
        (won if sizes[0] == top else lost).append(f"{criteria[rank]} {mine.told} (vs {against})")
    return won, lost
