"""Les champs qui se comptent ou s'additionnent d'après les tableaux remplis à côté."""

from collections.abc import Iterator, Mapping

from ..finding.field_names import concept_of, field_words
from ..text.nouns import noun_stems
from ..text.patterns import Pattern
from ..text.strings import fold, word_set
from .document_values import document_values
from .field_source import Source
from .records.spec import Spec, spec_of
from .schema_given import NOTHING, fitted
from .schema_read import SchemaReader

_COUNTING = word_set(
    "nombre nb total number num count combien effectif quantite n of de des du d how many size"
)
_COUNTS = word_set("nombre nb number num count combien total size")
_MONEY = word_set("ttc ht amount montant price prix euros eur usd gbp cost cout to pay due a payer")
_EACH = word_set("unit unitaire unite pu price prix each")
_SPOKEN = Pattern(r"\b\d{1,6}\s+([a-z'-]{3,30})")
_TEAM = noun_stems("team")
_DEEPEST = 6
_LONGEST = 20_000


def totals(
    filled: Mapping[str, object],
    properties: Mapping[str, object],
    source: Source,
    reader: SchemaReader,
) -> dict[str, object]:
    """Les champs d'un objet qui se comptent ou s'additionnent, sauf ceux que le texte dit."""
    made: dict[str, object] = {}
    for name, schema in properties.items():
        spec = spec_of(name, schema, reader)
        value = computed(spec, filled, source.text) if name in filled else None
        if value is not None and document_values(spec, source, source.request) is None:
            fit = fitted(reader, schema, value)
            made |= {} if fit is NOTHING else {name: fit}
    return made


def computed(spec: Spec, filled: Mapping[str, object], text: str) -> float | None:
    """Le nombre d'éléments d'un tableau voisin, ou la somme de ses lignes ; sinon ``None``.

    Un nombre que le texte dit en toutes lettres (« 24 élèves ») l'emporte.
    """
    if not spec.numeric:
        return None
    arrays = list(_arrays(filled, 0))
    nouns = spec.words - _COUNTING
    if spec.concept in ("amount", "amounts") and "total" in spec.words:
        nouns -= _MONEY
        if not nouns:
            return _sum(arrays)
    if not spec.words & _COUNTS or (not nouns and spec.words <= {"number", "num"}):
        return None
    if _said(nouns, text):
        return None
    count = _matching(nouns, arrays)
    if count is None:
        return _summed(nouns, arrays) or _described(nouns, arrays)
    return float(count)


def _matching(nouns: frozenset[str], arrays: list[tuple[str, list[object]]]) -> int | None:
    """Le nombre d'éléments des tableaux de ce nom, où qu'ils soient."""
    wanted = noun_stems(" ".join(sorted(nouns)))
    named = [
        items
        for name, items in arrays
        if wanted and wanted <= noun_stems(" ".join(field_words(name)))
    ]
    return sum(map(len, named)) if named else None


def _summed(nouns: frozenset[str], arrays: list[tuple[str, list[object]]]) -> float | None:
    """La somme d'un champ des éléments : les élèves de toutes les classes."""
    for _, items in arrays:
        told = [_of(nouns, item) for item in items if isinstance(item, Mapping)]
        known = [value for value in told if value is not None]
        if known and len(known) == len(items):
            return sum(known)
    return None


def _of(nouns: frozenset[str], item: Mapping[str, object]) -> float | None:
    roots = noun_stems(" ".join(sorted(nouns)))
    numbers = [
        (str(key), float(value))
        for key, value in item.items()
        if isinstance(value, (int, float)) and not isinstance(value, bool)
    ]
    named = [v for key, v in numbers if roots and roots <= noun_stems(" ".join(field_words(key)))]
    counts = [value for key, value in numbers if concept_of(key) == "quantity"]
    return named[0] if named else counts[0] if roots and len(counts) == 1 else None


def _described(nouns: frozenset[str], arrays: list[tuple[str, list[object]]]) -> float | None:
    """Le nombre d'éléments du seul tableau d'objets, si le nom cherché est l'un de leurs champs."""
    objects = [items for _, items in arrays if items and isinstance(items[0], Mapping)]
    if len(objects) != 1 or not isinstance(objects[0][0], Mapping):
        return None
    roots = noun_stems(" ".join(sorted(nouns)))
    keys = [noun_stems(" ".join(field_words(str(key)))) for key in objects[0][0]]
    known = not roots or roots == _TEAM or any(roots <= key for key in keys)
    return float(len(objects[0])) if known else None


def _arrays(value: object, depth: int) -> Iterator[tuple[str, list[object]]]:
    inner = (
        value.items()
        if isinstance(value, Mapping)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    for name, item in inner:
        if isinstance(item, list) and isinstance(name, str):
            yield name, item
        if depth < _DEEPEST:
            yield from _arrays(item, depth + 1)


def _said(nouns: frozenset[str], text: str) -> bool:
    roots = noun_stems(" ".join(sorted(nouns)))
    found = _SPOKEN.finditer(fold(text[:_LONGEST]))
    return bool(roots) and sum(bool(roots & noun_stems(m.group(1))) for m in found) == 1


def _sum(arrays: list[tuple[str, list[object]]]) -> float | None:
    """La somme des lignes : leur montant, ou la quantité multipliée par le prix."""
    for _, items in arrays:
        lines = [_line(item) for item in items if isinstance(item, Mapping)]
        known = [line for line in lines if line is not None]
        if known and len(known) == len(items):
            return round(sum(known), 2)
    return None


def _line(item: Mapping[str, object]) -> float | None:
    numbers = {
        str(key): float(value)
        for key, value in item.items()
        if isinstance(value, (int, float)) and not isinstance(value, bool)
    }
    sums = [key for key in numbers if concept_of(key) == "amount"]
    whole = [key for key in sums if not set(field_words(key)) & _EACH]
    if whole:
        return numbers[whole[-1]]
    count = next((numbers[key] for key in numbers if concept_of(key) == "quantity"), 1.0)
    return numbers[sums[0]] * count if sums else None
