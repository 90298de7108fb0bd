"""Trouver dans un motif des bouts de mots dont l'un est forcément dans le texte qu'il trouve.

Essayer chaque règle sur chaque phrase d'un texte d'un million de caractères prendrait plusieurs
secondes. « je vais (?:te|vous) (?:tuer|frapper) » ne peut rien trouver sans « tuer » ni
« frapp » : ces bouts de quelques lettres choisissent les règles à essayer.
"""

import re
from collections.abc import Callable, Iterator

# Les longueurs de ces bouts : les mots plus longs sont coupés à la plus grande.
SIZES = (3, 4, 5)

# Une liste de mots du lexique, dans un motif.
NAME = re.compile(r"@([a-z]+(?:_[a-z]+)*)")

# Des bouts de mots si courants qu'ils ne choisissent rien.
_COMMON = frozenset(
    """
    all and are avec bien but code comme compt cont dans des donne ell end est ev even ever exter
    fair faire for from get have help her his how inter just les let mais make manu mes mon need not
    one our out part pas peti petit plan plus pour prem pro que ren sans self ser she some sont text
    the them they this tout une vais veu veux voi vous want was were what when which who will with
    you your
    """.split()  # noqa: SIM905
)


def required(
    source: str, named: Callable[[str], frozenset[str] | None] = lambda name: None
) -> frozenset[str] | None:
    """Des bouts dont l'un est dans tout texte que le motif trouve, ou ``None`` s'il n'y en a pas.

    Argument : ``named``, qui donne les bouts d'une liste de mots ``@nom`` du lexique.

    >>> sorted(required("je vais (?:te|vous) (?:tue[rz]?|frapper)"))
    ['frapp', 'tue']
    >>> required("(?:tuer)?") is None
    True
    """
    found: set[str] = set()
    for branch in branches(source):
        pieces = _required_in_branch(branch, named)
        if pieces is None:
            return None
        found |= pieces
    return frozenset(found)


def branches(source: str) -> list[str]:
    """Les branches d'un motif, sans entrer dans ses parenthèses.

    >>> branches("un|d(?:eux|ix)|[|]")
    ['un', 'd(?:eux|ix)', '[|]']
    """
    found = [""]
    for item in _items(source):
        if item == "|":
            found.append("")
        else:
            found[-1] += item
    return found


def _required_in_branch(
    branch: str, named: Callable[[str], frozenset[str] | None]
) -> frozenset[str] | None:
    """Le meilleur choix d'une suite : des bouts longs, et peu nombreux."""
    candidates: list[frozenset[str]] = []
    letters = ""
    items = [*_items(branch), ""]
    for item, after in zip(items, items[1:], strict=False):
        optional = after[:1] in ("?", "*") or after.startswith("{0")
        if len(item) == 1 and item.isalpha() and not optional:
            letters += item
            continue
        candidates += _from_letters(letters)
        letters = ""
        if optional or not item:
            continue
        if item.startswith("@"):
            inner = named(item[1:])
        elif item.startswith("(?:"):
            inner = required(item[3:-1], named)
        else:
            continue
        candidates += [inner] if inner else []
    candidates += _from_letters(letters)
    return max(candidates, key=_worth, default=None)


def _worth(pieces: frozenset[str]) -> tuple[int, int, int]:
    return -len(pieces & _COMMON), min(map(len, pieces)), -len(pieces)


def _from_letters(letters: str) -> list[frozenset[str]]:
    return [frozenset({letters[: SIZES[-1]]})] if len(letters) >= SIZES[0] else []


def _items(source: str) -> Iterator[str]:
    """Les éléments d'un motif : lettre, groupe, classe, échappement, répétition, liste de mots."""
    start = 0
    while start < len(source):
        end = _end_of_item(source, start)
        yield source[start:end]
        start = end


def _end_of_item(source: str, start: int) -> int:
    match source[start]:
        case "\\":
            return start + 2
        case "@":
            found = NAME.match(source, start)
            return found.end() if found else start + 1
        case "[":
            return _end_of_class(source, start)
        case "{":
            return source.index("}", start) + 1
        case "(":
            position = start + 1
            while source[position] != ")":
                position = _end_of_item(source, position)
            return position + 1
        case _:
            return start + 1


def _end_of_class(source: str, start: int) -> int:
    position = start + 1
    while source[position] != "]":
        position += 2 if source[position] == "\\" else 1
    return position + 1
