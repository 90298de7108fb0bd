"""Lire des fiches : « Nom : a, b, c. Autre : d, e, f. », un tableau, un CSV, « A 14, B 12 »."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..reading.commands import is_command
from ..text.parsing import parsed_number
from ..text.patterns import Pattern
from ..text.sentences import bullet_length, sentences
from ..text.strings import fold, squeeze, upper_first

_HEADED = Pattern(
    r"^(?:[-*•]\s*|\d{1,2}[.)]\s*)?([^\W\d_](?:[^:.,;\n?!]|"
    r"\.(?=\w)){0,40}?)\s?:\s+(\S[^\n]{1,600})$"
)
_SEPARATOR = Pattern(r"\s?(?:,(?!\d)|,(?<!\d,)(?=\d)|;)\s?")
_SCORED = Pattern(
    r"^([^\W\d_][^\d:,;]{0,30}?)\s*:?\s+(-?\d[\d  ]{0,9}(?:[.,]\d{1,2})?\s?(?:%|€|\$|£|"
    r"[a-z]{1,8})?)$"
)
_MONEY = Pattern(r"[€$£]|\b(?:euros?|dollars?|pounds?|livres)\b")
_RULE = Pattern(r"^[\s|:+-]{3,}$")
_NUMBERS = Pattern(r"[\d.,/  ]+")
_UNIT = Pattern(r"^(?:[GMTKk][oBb]|kWh?|W|MP|mAh)\s(?:(?:de|of)\s|d'|d’)?")
_MOST_RECORDS = 200
_LONGEST_NAME = 5
_ARTICLES = Pattern(
    r"^(?:de|d'|du|des|of|en|in|a|at|the|le|la|les|par|per|un|une)\s|\s(?:de|d'|du|of|en|in|a|at|"
    r"par|per)$"
)


@dataclass(frozen=True)
class Table:
    """Des fiches : leurs noms, leurs valeurs, et l'en-tête de chaque colonne."""

    names: tuple[str, ...]
    values: tuple[tuple[str, ...], ...]
    headers: tuple[str, ...]
    name_header: str = ""

    def column(self, index: int) -> list[float | None]:
        """Les nombres d'une colonne."""
        return [
            parsed_number(row[index]) if _is_measure(row[index]) else None for row in self.values
        ]


def _is_measure(value: str) -> bool:
    return any(character.isdigit() for character in value[:3] + value[-3:])


def is_money(value: str) -> bool:
    """Vrai si la valeur est une somme d'argent."""
    return _MONEY.search(fold(value)) is not None


def read_table(text: str) -> Table | None:
    """Les fiches d'un texte ; ``None`` s'il n'en donne pas au moins deux.

    >>> table = read_table("Aube : 24 €, 4 Go. Brume : 18 €, 2 Go.")
    >>> table and (table.names, table.headers)
    (('Aube', 'Brume'), ('Prix', 'Go'))
    """
    text = text[:20_000]
    return _grid(text) or _sheets(text) or _scores(text)


def _grid(text: str) -> Table | None:
    """Un tableau Markdown, ou des lignes séparées par le même signe."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    for sign in ("|", "\t", ";", ","):
        cells = [
            [cell.strip() for cell in line.strip("|").split(sign)]
            for line in lines
            if sign in line and not _RULE.match(line)
        ]
        if len(cells) < 3 or len(cells[0]) < 2:
            continue
        rows = [row for row in cells if len(row) == len(cells[0])]
        long = any(len(cell.split()) > 8 for cell in rows[0])
        if len(rows) >= 3 and len(rows) == len(cells) and not long:
            head, *body = rows[:_MOST_RECORDS]
            names = tuple(row[0] for row in body)
            return Table(names, tuple(tuple(row[1:]) for row in body), tuple(head[1:]), head[0])
    return None


def _sheets(text: str) -> Table | None:
    """« Nom : a, b, c », par lignes ou par phrases."""
    found: dict[str, list[str]] = {}
    for line in text.split("\n"):
        for piece in [line] if bullet_length(line) else sentences(line):
            match = _HEADED.match(squeeze(piece).rstrip("."))
            if (
                not match
                or len(match.group(1).split()) > _LONGEST_NAME
                or is_command(match.group(1))
            ):
                continue
            values = [value.strip() for value in _SEPARATOR.split(match.group(2)) if value.strip()]
            if len(values) > 1 and all(len(value.split()) <= 8 for value in values):
                found[match.group(1).strip(" *")] = values
    if len(found) < 2:
        return None
    width = min(map(len, found.values()))
    if any(len(values) != width for values in found.values()):
        return None
    names, rows = tuple(found), tuple(tuple(values) for values in found.values())
    headers = tuple(_header([row[i] for row in rows], i) for i in range(width))
    return Table(names[:_MOST_RECORDS], rows[:_MOST_RECORDS], headers)


def _header(values: Sequence[str], index: int) -> str:
    """Le nom d'une colonne : « Prix », ou les mots que toutes ses valeurs partagent."""
    if all(map(is_money, values)):
        return "Prix"
    stripped = [squeeze(_NUMBERS.compiled.sub(" ", value)) for value in values]
    common = [w for w in stripped[0].split() if all(w in other.split() for other in stripped)]
    name = _UNIT.compiled.sub("", " ".join(common))
    for _ in range(2):
        name = _ARTICLES.compiled.sub("", name).strip()
    return upper_first(name) if len(fold(name)) > 1 else f"Critère {index + 1}"


def _scores(text: str) -> Table | None:
    """« Élodie 14, Wassim 17,5 » ou « Lyon : 12 » ligne à ligne."""
    pieces: list[str] = []
    if "\n" not in text.strip() and ": " in text:
        text = text.rpartition(": ")[2]  # « Trie ces notes : … »
    for line in text.split("\n"):
        body = line[bullet_length(line) :]
        for piece in _SEPARATOR.split(body.strip().rstrip(".")):
            pieces.append(piece.removeprefix("et ").removeprefix("and ").strip())
    pieces = [piece for piece in pieces if piece]
    matches = [match for piece in pieces if (match := _SCORED.match(piece))]
    if len(matches) < 2 or len(matches) < len(pieces):
        return None
    names = tuple(match.group(1).strip() for match in matches)
    return Table(names, tuple((match.group(2).strip(),) for match in matches), ("Valeur",))
