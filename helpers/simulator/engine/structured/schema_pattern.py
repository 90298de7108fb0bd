"""Écrire une chaîne qui satisfait une expression régulière (le sous-ensemble courant).

Littéraux, classes, groupes, alternatives, répétitions, ancres, ``\\d \\w \\s``. Ce qui dépasse
(références arrière, assertions) est ignoré. Le motif n'est jamais *exécuté* : un motif hostile ne
peut pas bloquer le moteur.
"""

from ..text.patterns import Pattern

_MOST_REPEATS = 2000
_LONGEST = 4000
_DEEPEST = 40
_CANDIDATES = "aA0_- .,:/@b1Zé#\n~"
_ESCAPED_CLASSES = {"d": "0", "w": "a", "s": " ", "D": "a", "W": "-", "S": "a"}
_CONTROL = {"n": "\n", "t": "\t", "r": "\r", "f": "\f", "v": "\v"}
_BOUNDS = Pattern(r"\{(\d{1,6})(,)?(\d{1,6})?\}")


class _Writer:
    """Lit le motif de gauche à droite et écrit au fur et à mesure la chaîne la plus courte.

    ``extra`` : nombre de répétitions à ajouter là où le motif en permet davantage.
    """

    def __init__(self, pattern: str, extra: int) -> None:
        self.pattern = pattern
        self.position = 0
        self.extra = extra
        self.depth = 0

    def peek(self) -> str:
        return self.pattern[self.position : self.position + 1]

    def take(self) -> str:
        character = self.peek()
        self.position += 1
        return character

    def alternatives(self) -> str:
        """Le texte de la première branche ; les autres sont lues et ignorées."""
        self.depth += 1
        written = self.sequence()
        while self.peek() == "|":
            self.take()
            self.sequence()
        self.depth -= 1
        return written

    def sequence(self) -> str:
        written: list[str] = []
        while self.peek() and self.peek() not in "|)":
            start = self.position
            piece = self.atom()
            written.append(self.repeated(piece))
            if self.position == start:
                self.position += 1
        return "".join(written)[:_LONGEST]

    def repeated(self, piece: str) -> str:
        low, high = 1, 1
        mark = self.peek()
        if mark and mark in "*+?":
            self.take()
            low, high = {"*": (0, _MOST_REPEATS), "+": (1, _MOST_REPEATS), "?": (0, 1)}[mark]
        elif mark == "{":
            bounds = _BOUNDS.match(self.pattern, self.position)
            if bounds:
                self.position = bounds.end()
                low = int(bounds.group(1))
                high = (
                    int(bounds.group(3))
                    if bounds.group(3)
                    else _MOST_REPEATS
                    if bounds.group(2)
                    else low
                )
        else:
            return piece
        if self.peek() in ("?", "+") and self.peek():
            self.take()
        count = min(max(low, min(low + self.extra, high)), _MOST_REPEATS)
        return (
            (piece * count)[:_LONGEST]
            if len(piece) * count <= _LONGEST
            else piece * min(count, 1 + _LONGEST // max(1, len(piece)))
        )

    def atom(self) -> str:
        character = self.take()
        if character == "(" and self.depth < _DEEPEST:
            return self.group()
        if character == "[":
            return self.character_class()
        if character == "\\":
            return self.escape()
        if character in "^$":
            return ""
        return "a" if character == "." else character

    def group(self) -> str:
        silent = False
        if self.pattern.startswith("?", self.position):
            for prefix in ("?:", "?=", "?!", "?<=", "?<!"):
                if self.pattern.startswith(prefix, self.position):
                    self.position += len(prefix)
                    silent = prefix != "?:"
                    break
            else:
                closing = self.pattern.find(">", self.position)
                self.position = closing + 1 if closing >= 0 else self.position + 1
        written = self.alternatives()
        if self.peek() == ")":
            self.take()
        return "" if silent else written

    def escape(self) -> str:
        character = self.take()
        if character in _ESCAPED_CLASSES:
            return _ESCAPED_CLASSES[character]
        if character in _CONTROL:
            return _CONTROL[character]
        if character in ("x", "u"):
            length = 2 if character == "x" else 4
            digits = self.pattern[self.position : self.position + length]
            if len(digits) == length and all(d in "0123456789abcdefABCDEF" for d in digits):
                self.position += length
                return chr(int(digits, 16))
        if character in "bBAZzG" or character.isdigit():
            return ""
        return character

    def character_class(self) -> str:
        negated = self.peek() == "^"
        if negated:
            self.take()
        members: list[tuple[str, str]] = []
        while self.peek() and (self.peek() != "]" or not members):
            low = self.class_member()
            if self.peek() == "-" and self.pattern[self.position + 1 : self.position + 2] not in (
                "]",
                "",
            ):
                self.take()
                members.append((low[:1], self.class_member()[-1:]))
            else:
                members.append((low[:1], low[-1:]) if len(low) < 3 else (low, low))
        self.take()
        if not negated:
            return _first_of(members)
        return next((c for c in _CANDIDATES if not _within(c, members)), "a")

    def class_member(self) -> str:
        character = self.take()
        if character != "\\":
            return character
        following = self.peek()
        if following in _ESCAPED_CLASSES and following:
            self.take()
            return "class:" + following
        return self.escape() or following


def _first_of(members: list[tuple[str, str]]) -> str:
    for low, _ in members:
        return _ESCAPED_CLASSES[low[-1]] if low.startswith("class:") else low
    return ""


def _within(character: str, members: list[tuple[str, str]]) -> bool:
    for low, high in members:
        if low.startswith("class:"):
            kinds = {
                "d": str.isdigit(character),
                "s": str.isspace(character),
                "w": str.isalnum(character) or character == "_",
            }
            inside = kinds[low[-1].lower()]
            if inside != low[-1].isupper():
                return True
        elif low <= character <= high:
            return True
    return False


def string_for_pattern(pattern: str, least: int = 0) -> str:
    """Une chaîne d'au moins ``least`` caractères (si le motif le permet) qui satisfait le motif.

    >>> string_for_pattern(r"^[A-Z]{2}-\\d{4}$")
    'AA-0000'
    """
    written = ""
    for extra in (0, 1, 4, 16, 64, 256, 1024):
        written = _Writer(pattern[:_LONGEST], extra).alternatives()
        if len(written) >= least:
            break
    return written


def is_safe(pattern: str) -> bool:
    """Vrai si l'on peut exécuter ce motif : ni répétition de groupe, ni trop de répétitions.

    >>> is_safe(r"^\\d{5}$"), is_safe(r"^(a+)+$")
    (True, False)
    """
    if len(pattern) > 200 or ")*" in pattern or ")+" in pattern or "){" in pattern:
        return False
    return sum(pattern.count(mark) for mark in "*+{") <= 6 and "\\1" not in pattern
