"""Les valeurs qu'une demande donne à un paramètre d'outil, selon ce qu'il désigne."""

import re
from collections.abc import Mapping

from ...structured.schema_pattern import is_safe
from ...structured.schema_read import items_of, mapping, types_of
from ...text.patterns import Pattern
from ...text.strings import fold
from .asked import Asked, Parameter, parameter
from .choices import chosen, truth
from .meanings import by_meaning
from .quantities import numbers_for
from .strings import strings_for

_TOKEN = Pattern(r"[^\s,;:!?«»\"()]+")


def values_for(name: str, node: Mapping[str, object], asked: Asked) -> list[object] | None:
    """Les valeurs d'un paramètre, la plus sûre d'abord.

    Une liste vide dit que personne ne l'a donné ; ``None``, qu'il faut chercher autrement.
    """
    wanted = parameter(name, node)
    kinds = types_of(node)
    options = items_of(node.get("enum"))
    if options:
        return (
            by_meaning(options, asked.texts[:1], asked.today)
            or chosen(options, wanted.label, asked.texts)
            or by_meaning(options, asked.texts[1:], asked.today)
            or _guessed(options, wanted, asked)
        )
    if "array" in kinds:
        return _listed(wanted, asked)
    if "object" in kinds:
        return None
    if "boolean" in kinds and "string" not in kinds:
        return truth(name, wanted.about, asked.texts)
    if {"integer", "number"} & set(kinds) and "string" not in kinds:
        return numbers_for(wanted, asked)
    return _strings(wanted, asked)


def _guessed(options: list[object], wanted: Parameter, asked: Asked) -> list[object]:
    """Une unité ou une langue se déduit de la langue de la réponse ; le reste se demande."""
    if not asked.needs(wanted.name):  # un paramètre facultatif ne se devine pas
        return []
    if None in options:
        return []
    if wanted.has("unit", "system"):
        metric = ("celsius", "metric", "metrique", "c", "si", "km", "kilometers")
        return [o for o in options if fold(str(o)) in metric] or options[:1]
    if wanted.has("lang", "locale"):
        code = "fr" if asked.request.french else "en"
        return [o for o in options if fold(str(o)).startswith(code)]
    return []


def _strings(wanted: Parameter, asked: Asked) -> list[object] | None:
    shaped = _by_pattern(wanted, asked)
    if shaped:
        return shaped
    found = strings_for(wanted, asked)
    if found is None and wanted.node.get("pattern"):
        return []
    return found


def _by_pattern(wanted: Parameter, asked: Asked) -> list[object]:
    """Les mots de la demande qui satisfont l'expression régulière du schéma."""
    pattern = wanted.node.get("pattern")
    if not isinstance(pattern, str) or not is_safe(pattern):
        return []
    try:
        shape = re.compile(pattern)
    except re.error:
        return []
    for text in asked.texts:
        tokens = [token.strip(".") for token in _TOKEN.findall(text[:2000])]
        tried = [form for token in tokens for form in (token, token.upper()) if len(token) < 60]
        found = [form for form in tried if any(c.isdigit() for c in form) or form.isupper()]
        kept = [form for form in found if shape.search(form)]
        if kept:
            return list(dict.fromkeys(kept))
    return []


def _singular(name: str) -> str:
    """« cities » → « city », « order_ids » → « order_id »."""
    if name.endswith("ies") and len(name) > 4:
        return f"{name[:-3]}y"
    return name[:-1] if name.endswith("s") and len(name) > 3 else name


def _listed(wanted: Parameter, asked: Asked) -> list[object] | None:
    """Toutes les valeurs d'un paramètre qui est une liste."""
    items = asked.reader.resolved(wanted.node.get("items"))
    if mapping(items).get("properties") or asked.reader.branches(items):
        return None
    name = _singular(wanted.name)
    about = {"description": wanted.about} if wanted.about else {}
    found = values_for(name, {**about, **items}, asked)
    return [found] if found else [] if asked.strict and found is not None else None
