"""Remplir un schéma JSON quelconque, avec ce que disent les textes de la requête."""

from collections.abc import Callable, Mapping, Sequence

from .arithmetic import equation_steps
from .classify import choose_label
from .draft import Draft
from .entities import numbers
from .field_defaults import default_value
from .field_names import concept_of, field_words
from .field_values import Source, candidates
from .labels import Label
from .lexicon import cues_found, related_cues
from .numbers import replace_number_words
from .patterns import Pattern
from .request import Request
from .schema_numbers import fitted_number
from .schema_read import INFINITE, Schema, SchemaReader, integer, mapping, types_of
from .schema_strings import fitted_string
from .sentences import list_items, sentences
from .sentiment import sentiment
from .text import fold, squeeze, stem, word_set

_MOST_NODES = 20_000
_DEEPEST = 60
_OPEN_DEPTH = 5
_MOST_ITEMS = 50
_INVENTIVE = Pattern(
    r"\b(?:invente\w*|imagin\w*|genere\w*|cree[rz]?|fictif\w*|fictive|aleatoire\w*|exemple de|"
    r"generate|invent|create|random|"
    r"fake|fictional|make up|sample)\b"
)
_LINE = Pattern(r"\s*(?:[;\n]|,\s+(?:et |and |puis )?|\s(?:et|and|puis|then)\s)\s*")


def fill_schema(request: Request, schema: object, draft: Callable[[], Draft]) -> object:
    """Une valeur valide pour ``schema``, remplie du texte de la requête là où les noms concordent.

    ``draft`` donne la réponse libre à la même requête, pour les champs de texte libre.
    """
    return _Filler(request, schema, draft).value()


class _Filler:
    def __init__(self, request: Request, schema: object, draft: Callable[[], Draft]) -> None:
        self.request = request
        self.reader = SchemaReader(schema)
        self.draft = draft
        self.nodes = 0
        self.used: dict[str, int] = {}
        self.inventive = _INVENTIVE.search(request.folded_ask[:1000]) is not None

    def value(self) -> object:
        source = Source(self.request, self.draft)
        return self.fill(self.reader.root, "", "", source, 0)[0]

    def fill(
        self, schema: object, name: str, about: str, source: Source, depth: int, variant: int = 0
    ) -> tuple[object, int]:
        """La valeur, et le nombre de ses feuilles que les textes ont fournies."""
        self.nodes += 1
        if depth > _DEEPEST or self.nodes > _MOST_NODES:
            return None, 0
        node = self.reader.resolved(schema)
        description = node.get("description")
        about = description if isinstance(description, str) else about
        if "const" in node:
            return node["const"], 0
        options = node.get("enum")
        if isinstance(options, Sequence) and not isinstance(options, str) and options:
            return self._choice(_allowed(options, types_of(node)), name, about, source, variant)
        branches = self.reader.branches(node)
        if branches:
            return self._branch(branches, name, about, source, depth, variant)
        kinds = types_of(node)
        if len(kinds) > 1:
            split = [{**node, "type": kind} for kind in kinds]
            return self._branch(split, name, about, source, depth, variant)
        return self._typed(kinds[0] if kinds else "", node, name, about, source, depth, variant)

    def _typed(
        self,
        kind: str,
        node: Schema,
        name: str,
        about: str,
        source: Source,
        depth: int,
        variant: int,
    ) -> tuple[object, int]:
        if kind == "null":
            return None, 0
        if kind == "object":
            return self._object(node, source, depth)
        if kind == "array":
            return self._array(node, name, about, source, depth)
        if kind == "boolean":
            return self._boolean(name, about, source, variant)
        if kind in ("integer", "number"):
            return self._number(node, name, about, source, kind == "integer", variant)
        return self._string(node, name, about, source, variant)

    def _branch(
        self,
        branches: list[Schema],
        name: str,
        about: str,
        source: Source,
        depth: int,
        variant: int,
    ) -> tuple[object, int]:
        """La branche que les textes remplissent le mieux ; sinon ``null``, sinon la plus courte."""
        heights = [self.reader.height(branch) for branch in branches]
        finite = [i for i, height in enumerate(heights) if height < INFINITE] or [0]
        if depth >= _OPEN_DEPTH or self.nodes > _MOST_NODES // 4:
            shortest = min(finite, key=lambda i: (heights[i], i))
            return self.fill(branches[shortest], name, about, source, depth + 1, variant)
        null = next((i for i in finite if _is_null(self.reader.resolved(branches[i]))), None)
        best: tuple[object, int] | None = None
        for index in finite[:12]:
            if index == null:
                continue
            tried = self.fill(branches[index], name, about, source, depth + 1, variant)
            if best is None or tried[1] > best[1]:
                best = tried
        if best is None or (best[1] == 0 and null is not None):
            return None, 0
        return best

    def _object(self, node: Schema, source: Source, depth: int) -> tuple[object, int]:
        properties = mapping(node.get("properties"))
        required = node.get("required")
        needed = (
            [str(item) for item in required]
            if isinstance(required, Sequence) and not isinstance(required, str)
            else []
        )
        extra = node.get("additionalProperties")
        filled: dict[str, object] = {}
        known = 0
        limit = integer(node.get("maxProperties"), -1)
        closing = depth >= _OPEN_DEPTH or self.nodes > _MOST_NODES // 2
        for name, schema in properties.items():
            optional = name not in needed
            if optional and (
                closing or (0 <= limit <= len(needed)) or self.reader.height(schema) >= INFINITE
            ):
                continue
            value, found = self.fill(schema, name, "", source, depth + 1)
            if optional and not found and "default" not in mapping(schema):
                continue
            filled[name] = value
            known += found
        for name in needed:
            if name not in filled:
                filled[name], found = self.fill(
                    extra if isinstance(extra, Mapping) else {}, name, "", source, depth + 1
                )
                known += found
        while (
            len(filled) < min(integer(node.get("minProperties")), _MOST_ITEMS)
            and extra is not False
        ):
            name = next((key for key in properties if key not in filled), f"cle_{len(filled) + 1}")
            schema = properties.get(name, extra if isinstance(extra, Mapping) else {})
            filled[name] = self.fill(schema, name, "", source, depth + 1)[0]
        return filled, known

    def _array(
        self, node: Schema, name: str, about: str, source: Source, depth: int
    ) -> tuple[object, int]:
        least = min(integer(node.get("minItems")), 10_000)
        most = min(integer(node.get("maxItems"), _MOST_ITEMS), max(_MOST_ITEMS, least))
        prefix = node.get("prefixItems")
        items = node.get("items", {})
        values: list[object] = []
        known = 0
        if isinstance(prefix, Sequence) and not isinstance(prefix, str):
            for part in prefix[: max(most, 0)]:
                value, found = self.fill(part, name, about, source, depth + 1)
                values.append(value)
                known += found
            if items is False:
                return values, known
        closing = depth >= _OPEN_DEPTH or self.nodes > _MOST_NODES // 4
        if not closing and items is not False:
            for value, found in self._found_items(items, name, about, source, depth):
                if len(values) >= most:
                    break
                if node.get("uniqueItems") is True and value in values:
                    continue
                values.append(value)
                known += found
        self._padded(values, least, node, name, about, source, depth)
        return values, known

    def _padded(
        self,
        values: list[object],
        least: int,
        node: Schema,
        name: str,
        about: str,
        source: Source,
        depth: int,
    ) -> None:
        """Complète jusqu'à ``minItems`` par des valeurs neutres, distinctes s'il le faut."""
        unique = node.get("uniqueItems") is True
        variant = 0
        while len(values) < least and variant < 3 * least + 50:
            value = self.fill(
                node.get("items", {}), name, about, _empty(source), depth + 1, variant
            )[0]
            variant += 1
            if not unique or value not in values:
                values.append(value)

    def _found_items(
        self, items: object, name: str, about: str, source: Source, depth: int
    ) -> list[tuple[object, int]]:
        node = self.reader.resolved(items)
        kinds = types_of(node)
        if "object" in kinds or (not kinds and self.reader.branches(node)):
            return self._objects_from(items, name, source, depth)
        options = node.get("enum")
        if isinstance(options, Sequence) and not isinstance(options, str):
            return [(option, 1) for option in options if _mentioned(str(option), source)]
        found = candidates(_plural_concept(name, about), name, source)
        if len(found) == 1 and kinds[:1] == ["string"]:
            found = _enumeration(found[0])
        if "integer" in kinds or "number" in kinds:
            digits = found or source.first(numbers)
            parsed = [_parsed(value) for value in digits]
            return [
                (fitted_number(node, n, "integer" in kinds), 1) for n in parsed if n is not None
            ]
        if kinds in ([], ["string"]):
            return [(fitted_string(node, value), 1) for value in found if self._suits(node, value)]
        return [self.fill(items, name, about, source, depth + 1)] if found else []

    def _suits(self, node: Schema, value: str) -> bool:
        if "pattern" in node or "format" in node:
            made = fitted_string(node, value)
            return made == value or (
                node.get("format") in ("date", "date-time", "time")
                and made != fitted_string(node, None)
            )
        return True

    def _objects_from(
        self, items: object, name: str, source: Source, depth: int
    ) -> list[tuple[object, int]]:
        """Un objet par ligne, phrase ou morceau d'énumération : le découpage qui remplit le mieux."""
        steps = equation_steps(source.folded[:600])
        if steps and concept_of(name) == "equation_steps":
            return [(self._step(items, *step), 2) for step in steps]
        if self.nodes > _MOST_NODES // 8:
            return []
        best: list[tuple[object, int]] = []
        best_score = 0.0
        for pieces in _divisions(source.text):
            tried = [self._from_piece(items, name, piece, depth) for piece in pieces[:_MOST_ITEMS]]
            most = max((found for _, found in tried), default=0)
            kept = [pair for pair in tried if pair[1] and 3 * pair[1] > 2 * most]
            # Les morceaux bien remplis comptent plus que des morceaux nombreux.
            score = sum(found**2 for _, found in kept) / len(tried) + 0.1 * len(kept)
            if kept and score > best_score and (most > 1 or len(kept) == len(tried)):
                best, best_score = kept, score
        return best

    def _from_piece(self, items: object, name: str, piece: str, depth: int) -> tuple[object, int]:
        """L'objet tiré d'un seul morceau du texte, sans regarder ailleurs."""
        saved, self.used = self.used, {}
        pair = self.fill(items, name, "", Source(self.request, self.draft, piece), depth + 1)
        self.used = saved
        return pair

    def _step(self, items: object, operation: str, output: str) -> object:
        """Une étape de calcul : l'opération dans le champ d'explication, l'égalité dans les autres."""
        texts = {
            "explanation": self.request.say(
                "Des deux côtés : {o}", "On both sides: {o}", o=operation
            )
        }
        node = self.reader.resolved(items)
        value = self.fill(items, "", "", _empty(Source(self.request, self.draft)), 1)[0]
        if isinstance(value, dict):
            for name, schema in mapping(node.get("properties")).items():
                resolved = self.reader.resolved(schema)
                if types_of(resolved) == ["string"] and "enum" not in resolved:
                    value[name] = fitted_string(resolved, texts.get(concept_of(name), output))
        return value

    def _choice(
        self, options: list[object], name: str, about: str, source: Source, variant: int
    ) -> tuple[object, int]:
        if variant:
            return options[variant % len(options)], 0
        spoken = [option for option in options if isinstance(option, str)]
        concept = concept_of(name, about)
        if not spoken:
            wanted = [_parsed(value) for value in candidates(concept, name, source)[:1]]
            match = next((option for option in options if option in wanted), None)
            null_or_first = None if None in options else options[0]
            return (match, 1) if match is not None else (null_or_first, 0)
        mentioned = [option for option in spoken if _mentioned(option, source)]
        if concept == "language":
            code = next(iter(candidates(concept, name, source)), "")
            match = next(
                (o for o in spoken if code and fold(o).startswith(_LANGUAGE_NAMES[code])), ""
            )
            if match:
                return match, 1
        if concept == "priority":
            return _by_urgency(spoken, source.text), 1
        if concept == "currency":
            code = next(iter(candidates(concept, name, source)), "")
            return (
                (code, 1) if code in spoken else ((None, 0) if None in options else (spoken[0], 0))
            )
        label, cues = choose_label(
            source.text, [Label(option.replace("_", " ")) for option in spoken]
        )
        chosen = next(option for option in spoken if option.replace("_", " ") == label)
        if cues:
            return chosen, 1
        if mentioned:
            return mentioned[0], 1
        return (None, 0) if None in options else (chosen, 0)

    def _boolean(self, name: str, about: str, source: Source, variant: int) -> tuple[object, int]:
        words = [word for word in field_words(name) if word not in _AUXILIARIES]
        subject = " ".join(words) or about
        tone = sentiment(source.text)
        if any(
            word.startswith(("positi", "satisf", "happy", "content", "recomm")) for word in words
        ):
            return tone.label == "positive", 1
        if any(
            word.startswith(("negati", "mecontent", "insatisf", "angry", "plainte", "complain"))
            for word in words
        ):
            return tone.label == "negative", 1
        cues = cues_found(source.text, related_cues(subject))
        if cues:
            return True, 1
        roots = {stem(word) for word in words}
        tokens = [match.group() for match in _TOKEN.finditer(source.folded)]
        for index, token in enumerate(tokens):
            if stem(token) in roots:
                denied = any(word in _DENIALS for word in tokens[max(0, index - 3) : index])
                return not denied, 1
        if self.request.constraints.yes_no or any(
            word in ("answer", "reponse", "truth", "vrai", "correct") for word in words
        ):
            truth = source.draft.truth
            return (truth, 1) if truth is not None else (False, 0)
        return variant % 2 == 1, 0

    def _number(
        self, node: Schema, name: str, about: str, source: Source, whole: bool, variant: int
    ) -> tuple[object, int]:
        concept = concept_of(name, about)
        value: float | None = None
        if not variant and source.text:
            value = self._number_for(concept, name, node, source)
        found = value is not None
        if value is None:
            default = node.get("default")
            value = (
                default
                if isinstance(default, (int, float)) and not isinstance(default, bool)
                else None
            )
            invented = default_value(concept, self.request.french) if self.inventive else None
            value = _parsed(invented) if invented and value is None else value
            value = float(variant) if variant else value
        return fitted_number(node, value, whole), int(found)

    def _number_for(self, concept: str, name: str, node: Schema, source: Source) -> float | None:
        tone = sentiment(source.text)
        if concept == "confidence":
            share = 0.9 if tone.cues or source.draft.core else 0.5
            return share * (100 if (_limit(node) or 1) > 1 else 1)
        if concept in ("sentiment", "rating"):
            stated = [_parsed(v) for v in candidates(concept, name, source)[:1]]
            if stated:
                return stated[0]
            return _graded(tone.score, node) if tone.cues else None
        if concept == "result":
            return _parsed(source.draft.core)
        used = self.used.get(name + concept, 0)
        values = [n for v in candidates(concept, name, source) if (n := _parsed(v)) is not None]
        if concept and len(values) > used:
            self.used[concept] = self.used.get(concept, 0)
            return values[used]
        return values[0] if values else None

    def _string(
        self, node: Schema, name: str, about: str, source: Source, variant: int
    ) -> tuple[object, int]:
        concept = concept_of(name, about) or _format_concept(node)
        neutral = self.request.say("non précisé", "not specified")
        if variant:
            return fitted_string(node, None, f"{neutral} {variant + 1}"), 0
        if concept == "sentiment":
            tone = sentiment(source.text).label
            french = {"positive": "positif", "negative": "négatif", "neutral": "neutre"}[tone]
            return fitted_string(node, self.request.say(french, tone)), int(bool(source.text))
        if concept == "priority" and source.text:
            return fitted_string(
                node,
                _by_urgency(
                    [self.request.say("haute", "high"), self.request.say("normale", "normal")],
                    source.text,
                ),
            ), 1
        found = candidates(concept, name, source) if source.text else []
        used = self.used.get(concept, 0) if concept in _SHARED else 0
        for index, value in enumerate(found):
            if index < used or not self._suits(node, value):
                continue
            if concept in _SHARED:
                self.used[concept] = index + 1
            known = 0 if concept in _WEAK else 1
            return fitted_string(node, squeeze(value) if "\n" not in value else value), known
        default = node.get("default")
        invented = default_value(concept, self.request.french) if self.inventive else None
        return fitted_string(node, default if isinstance(default, str) else invented, neutral), 0


_SHARED = frozenset({"name", "date", "city", "amount", "time", "email", "phone"})
_WEAK = frozenset({"answer", "explanation", "result", "question"})
_AUXILIARIES = word_set(
    """
is est has a needs need contient doit should besoin de d avoir etre be are
"""
)
_DENIALS = word_set(
    """
pas ne n non sans aucun aucune jamais not no without never isn t
"""
)
_TOKEN = Pattern(r"[a-z]+")
_LANGUAGE_NAMES = {"fr": ("fr",), "en": ("en", "ang")}
_DIGITS = Pattern(r"-?\d+(?:[.,]\d+)?")


def _empty(source: Source) -> Source:
    return Source(source.request, lambda: Draft(""), "")


def _is_null(node: Schema) -> bool:
    return (
        types_of(node) == ["null"]
        or ("const" in node and node["const"] is None)
        or node.get("enum") == [None]
    )


def _allowed(options: Sequence[object], kinds: list[str]) -> list[object]:
    """Les valeurs de l'énumération qui ont aussi un type permis."""
    if not kinds:
        return list(options)
    kept = [
        option
        for option in options
        if _kind(option) in kinds or (_kind(option) == "integer" and "number" in kinds)
    ]
    return kept or list(options)


def _kind(value: object) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, float) and value.is_integer():
        return "integer"
    kinds = {str: "string", int: "integer", float: "number", list: "array", dict: "object"}
    return kinds.get(type(value), "object")


def _plural_concept(name: str, about: str) -> str:
    concept = concept_of(name, about)
    return {"name": "people", "date": "dates", "amount": "amounts", "time": "times"}.get(
        concept, concept or "list_items"
    )


def _enumeration(text: str) -> list[str]:
    """« du pain, du lait et des œufs » en trois éléments ; une phrase reste entière."""
    pieces = [piece for piece in _LINE.split(text) if piece.strip()]
    short = all(len(piece.split()) <= 5 for piece in pieces)
    return [piece.strip(" .") for piece in pieces] if len(pieces) > 1 and short else [text]


def _divisions(text: str) -> list[list[str]]:
    """Les façons de découper un texte en éléments."""
    lines = list_items(text) or [line for line in text.split("\n") if line.strip()]
    tail = text.rpartition(": ")[2] or text
    parts = [piece for piece in _LINE.split(tail[:5000].strip(" .")) if piece.strip()]
    clauses = [piece for sentence in sentences(text[:20_000]) for piece in _CLAUSES.split(sentence)]
    whole = [lines, clauses, sentences(text)[:_MOST_ITEMS], parts]
    return [pieces for pieces in whole if pieces]


_CLAUSES = Pattern(r"[;,]\s+(?=\d|[A-ZÀ-Þ])|\s(?:et|and)\s(?=\d|[A-ZÀ-Þ])")


def _mentioned(option: str, source: Source) -> bool:
    folded = fold(option.replace("_", " ")).strip()
    return bool(folded) and f" {folded} " in f" {_NOT_WORD.sub(' ', source.folded)} "


_NOT_WORD = Pattern(r"[^\w]+")


def _by_urgency(options: list[str], text: str) -> str:
    """La priorité : haute si le texte le crie, sinon la moyenne (ou la première)."""
    urgent = bool(cues_found(text, related_cues("urgent")))
    high = (
        "haut",
        "high",
        "urgent",
        "critique",
        "critical",
        "eleve",
        "forte",
        "p0",
        "p1",
        "immedi",
    )
    middle = ("moyen", "medium", "normal", "moder", "p2", "standard")
    for wanted in (high if urgent else middle, middle):
        match = next((o for o in options if fold(o).startswith(wanted)), "")
        if match:
            return match
    return options[0] if urgent else options[len(options) // 2]


def _limit(node: Schema) -> float | None:
    for key in ("maximum", "exclusiveMaximum"):
        bound = node.get(key)
        if isinstance(bound, (int, float)) and not isinstance(bound, bool):
            return float(bound)
    return None


def _graded(score: float, node: Schema) -> float:
    """Le ton porté sur l'échelle du schéma (de 1 à 5 si elle n'est pas dite)."""
    low = node.get("minimum", node.get("exclusiveMinimum"))
    bottom = float(low) if isinstance(low, (int, float)) and not isinstance(low, bool) else 1.0
    top = _limit(node) or 5.0
    share = max(0.0, min(1.0, 0.5 + score / 4))
    graded = bottom + share * (top - bottom)
    return round(graded, 2) if top - bottom <= 2 else float(round(graded))


def _parsed(value: str | None) -> float | None:
    """« 1 250,50 € » vaut 1250.5."""
    if not value:
        return None
    folded = replace_number_words(fold(value[:100]))
    joined = _GROUPED.sub("", folded)
    found = _DIGITS.search(joined)
    if not found:
        return 1.0 if folded.strip() in ("un", "une", "one") else None
    number = float(found.group().replace(",", "."))
    after = joined[found.end() : found.end() + 12]
    for unit, factor in (("milliard", 1e9), ("million", 1e6), ("billion", 1e9)):
        if after.strip().startswith(unit):
            return number * factor
    return number


_GROUPED = Pattern(r"(?<=\d)[ ,.](?=\d{3}(?!\d))")


def _format_concept(node: Schema) -> str:
    named = node.get("format")
    known = {"email": "email", "date": "date", "date-time": "date", "time": "time", "uri": "url"}
    return known.get(named, "") if isinstance(named, str) else ""
