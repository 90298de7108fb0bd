"""Étiqueter des éléments qui portent chacun un numéro : « T1: … », « A-7) … »."""

from ..draft import Draft
from ..finding.label_choice import choose_label
from ..finding.labels import Label
from ..reading.request import Request
from ..text.patterns import Pattern

_TAGGED = Pattern(r"^\s{0,4}([A-Za-z]{1,6}[-_ ]?\d{1,5}|#\d{1,5})\s?[:.)]\s+(\S.*)$")
_HEADER = Pattern(
    r"\b(?:header|en-?tete|entete|colonnes?|columns?)\b\W{0,5}(?:is |are |: ?)?"
    r"([a-z_]{1,20}) ?[,;] ?([a-z_]{1,20})\b"
)


def tagged_items(text: str) -> list[tuple[str, str]]:
    """Les éléments et leurs numéros ; aucun si une ligne n'en porte pas.

    >>> tagged_items("T1: un\\nT2: deux")
    [('T1', 'un'), ('T2', 'deux')]
    """
    lines = [line for line in text[:50_000].split("\n") if line.strip()]
    found = [match for line in lines if (match := _TAGGED.match(line))]
    return [(m.group(1), m.group(2).strip()) for m in found] if len(found) == len(lines) else []


def label_each(
    items: list[tuple[str, str]], labels: list[Label], asked: str, request: Request
) -> Draft:
    """L'étiquette de chaque élément, sous les noms de colonnes que la demande donne."""
    chosen = [(tag, choose_label(text, labels)[0]) for tag, text in items]
    named = _HEADER.search(asked)
    header = named.groups() if named else ("id", request.say("categorie", "label"))
    points = tuple(request.say("{t} : {l}", "{t}: {l}", t=tag, l=label) for tag, label in chosen)
    data: dict[str, object] = dict(chosen)
    intro = request.say("Voici le classement :", "Here is the classification:")
    core = ", ".join(label for _, label in chosen)
    return Draft(intro, core=core, points=points, rows=(header, *chosen), data=data, effort=140)
