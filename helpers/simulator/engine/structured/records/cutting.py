"""Couper un texte en énumérations, lignes et titres, sans jamais couper dans les parenthèses."""

from ...finding.field_names import field_words
from ...text.nouns import noun_stems
from ...text.patterns import Pattern
from ...text.sentences import bullet_length
from ...text.strings import fold, stem

_BREAK = Pattern(
    r"\s?;\s|,\s(?:et |and |puis |then |ainsi que |plus )?|"
    r"\s(?:et|and|puis|then|ainsi que)\s(?!demie?\b)|\n+"
)
_STRONG_BREAK = Pattern(r"\s?;\s(?:et |and |puis |then )?|\n+|\s(?:puis|then)\s")
_COLON = Pattern(r"\s?:\s(?!\d{1,3}(?![\d:h/]| h))|\s?:\n")
_HEADER = Pattern(
    r"(?<![\w-])([^\W\d_]{3,20}) (?:n[°o]\s?|#)?(\d{1,3}[a-gi-z]?|[a-z]{1,3}-?\d{1,4}|[a-z])"
    r"(?:\s?:\s?|\s-\s|\s?\([^()]{1,40}\)\s?:\s?)"
)
_LABEL = Pattern(r"(?:^|\n|[.!?]\s)\W{0,4}([^\W\d_][^:.,;\n!?()]{1,40}?)\s?:(?=\s)")
_INLINE_NUMBER = Pattern(r"(?:^|(?<=[\s:;,.]))\(?(\d{1,2})[.)]\s(?=\S)")
_DIGITS = Pattern(r"\d+")
_BARE_NUMBER = Pattern(r"\d{1,3}(?:[.,]\d)?(?: (?:ans|years old|yo|mois|months))?$")
LONGEST = 20_000
MOST = 50


def masked(text: str) -> str:
    """Le texte dont le contenu des parenthèses et des guillemets est caché, de même longueur.

    >>> masked("a (b, c), d")
    'a (____), d'
    """
    depth = 0
    shown = []
    for character in text:
        depth -= character in ")»" and depth > 0
        shown.append("_" if depth else character)
        depth += character in "(«"
    return "".join(shown)


def split_list(text: str, strong: bool = False) -> list[str]:
    """Les éléments d'une énumération ; ``strong`` : les virgules et « et » ne coupent pas.

    >>> split_list("un lit (200 €, neuf), une table et deux bancs.")
    ['un lit (200 €, neuf)', 'une table', 'deux bancs']
    """
    text = text[:LONGEST].strip()
    hidden = fold(masked(text))
    pieces, start = [], 0
    for found in (_STRONG_BREAK if strong else _BREAK).finditer(hidden):
        pieces.append(text[start : found.start()])
        start = found.end()
    pieces.append(text[start:])
    kept = [piece.strip(" .;,") for piece in pieces if any(c.isalnum() for c in piece)]
    return _rejoined(kept)[:MOST]


def _rejoined(pieces: list[str]) -> list[str]:
    """« Léa, 7 ans, Tom, 4 ans » : un nombre seul complète le nom qui le précède."""
    made: list[str] = []
    for piece in pieces:
        if made and _BARE_NUMBER.match(fold(piece)) and not any(c.isdigit() for c in made[-1]):
            made[-1] += f", {piece}"
        else:
            made.append(piece)
    return made


def after_colon(text: str) -> str:
    """Ce qui suit le premier deux-points hors parenthèses ; sinon le texte même."""
    found = _COLON.search(masked(text))
    return text[found.end() :] if found and text[found.end() :].strip() else text


def headed(text: str, name: str = "") -> list[str]:
    """« Lot 1 : … Lot 2 : … » : un morceau par titre numéroté.

    ``name`` : le tableau (``lots``) dont les titres portent le nom ; sinon le premier trouvé.

    >>> headed("Jour 1 : Nice. Jour 2 : Menton.", "jours")
    ['Jour 1 : Nice.', 'Jour 2 : Menton.']
    """
    text = text[:LONGEST]
    folded = fold(masked(text))
    titles = [(found.start(), stem(found.group(1))) for found in _HEADER.finditer(folded)]
    wanted = stem(fold(name))
    if not any(root == wanted for _, root in titles):
        wanted = titles[0][1] if titles else ""
    return _from_starts(text, [start for start, root in titles if root == wanted])


def numbered(text: str) -> list[str]:
    """« 1) … 2) … » dans une même ligne : un morceau par numéro qui suit le précédent."""
    text = text[:LONGEST]
    spans: list[tuple[int, int]] = []
    for found in _INLINE_NUMBER.finditer(fold(text)):
        if int(found.group(1)) == len(spans) + 1:
            spans.append(found.span())
    ends = [start for start, _ in spans[1:]] + [len(text)]
    return (
        [text[a:b].strip(" .;,\n") for (_, a), b in zip(spans, ends, strict=True)]
        if len(spans) > 1
        else []
    )


def _from_starts(text: str, starts: list[int]) -> list[str]:
    ends = [*starts[1:], len(text)] if starts else []
    return [text[a:b].strip() for a, b in zip(starts, ends, strict=True)][:MOST]


def header_of(text: str) -> tuple[str, int | None, str]:
    """Le titre numéroté d'un morceau, son numéro, et le reste.

    >>> header_of("Lot 2 : peinture"), header_of("tests")
    (('Lot 2', 2, 'peinture'), ('', None, 'tests'))
    """
    found = _HEADER.match(fold(text))
    if not found:
        return "", None, text
    title = text[: found.end()].strip(
        " :-\n\N{EM DASH}\N{EN DASH}\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
    )
    digits = _DIGITS.search(found.group(2))
    return title, int(digits.group()) if digits else None, text[found.end() :]


def section(text: str, name: str) -> str:
    """Ce que dit le texte sous l'étiquette d'un tableau, jusqu'à l'étiquette suivante.

    >>> section("Présents : Léa et Tom. Actions : Léa relance le client.", "presents")
    'Léa et Tom.'
    """
    text = text[:LONGEST]
    shown = masked(text)
    labels = [(found.start(1), found.end(), found.group(1)) for found in _LABEL.finditer(shown)]
    wanted = noun_stems(" ".join(field_words(name)))
    for index, (_, end, label) in enumerate(labels):
        if wanted and noun_stems(label) and noun_stems(label) <= wanted:
            following = labels[index + 1][0] if index + 1 < len(labels) else len(text)
            told = text[end:following].strip()
            head, _, _ = told.partition("\n\n")
            return head
    return ""


def table_rows(text: str, names: tuple[str, ...]) -> list[str]:
    """Les lignes d'un tableau à barres, chaque cellule précédée du champ de sa colonne.

    >>> table_rows("Nom | Âge\\nLéa | 7\\nTom | 4", ("nom", "age"))
    ['nom : Léa ; age : 7', 'nom : Tom ; age : 4']
    """
    rows = [
        [cell.strip() for cell in line.strip().strip("|").split("|")]
        for line in text[:LONGEST].split("\n")
        if "|" in line and any(c.isalnum() for c in line)
    ]
    if len(rows) < 2 or len({len(row) for row in rows}) != 1:
        return []
    columns = [_column(label, names) for label in rows[0]]
    if not all(columns) and len(names) == len(rows[0]):
        columns = list(names)
    return [
        " ; ".join(f"{c} : {cell}" for c, cell in zip(columns, row, strict=True) if c and cell)
        for row in rows[1:]
    ][:MOST]


def _column(label: str, names: tuple[str, ...]) -> str:
    roots = noun_stems(label)
    return next((n for n in names if roots & noun_stems(" ".join(field_words(n)))), "")


def lines(text: str) -> list[str]:
    """Les lignes à puces s'il y en a, avec les lignes qui les suivent ; sinon toutes les lignes."""
    found: list[str] = []
    bulleted = False
    for line in text[:LONGEST].split("\n"):
        length = bullet_length(line)
        if length and line[length:].strip():
            if not bulleted:
                found = []
            bulleted = True
            found.append(line[length:].strip())
        elif line.strip() and not bulleted and not line.rstrip().endswith(":"):
            found.append(line.strip())
        elif line.strip() and line[:1] in " \t" and found:
            found[-1] += "\n" + line.strip()
    return found[:MOST]
