"""Tout schéma des sorties structurées donne un JSON valide, quel que soit le texte."""

import ipaddress
import json
import re
import uuid
from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker

from helpers.simulator.engine import Prompt, Turn, write_answer

CHECKER = FormatChecker(formats=())
HOSTNAME = re.compile(
    r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*", re.I
)
DURATION = re.compile(r"P(?=[\dT])(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?")


def _shaped(shape: re.Pattern[str]) -> Callable[[str], bool]:
    return lambda text: shape.fullmatch(text) is not None


READERS: dict[str, Callable[[str], object]] = {
    "date": lambda text: re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) and date.fromisoformat(text),
    "date-time": lambda text: datetime.fromisoformat(text).tzinfo,
    "time": lambda text: time.fromisoformat(text).tzinfo,
    "duration": _shaped(DURATION),
    "email": _shaped(re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")),
    "hostname": _shaped(HOSTNAME),
    "ipv4": ipaddress.IPv4Address,
    "ipv6": ipaddress.IPv6Address,
    "uuid": lambda text: str(uuid.UUID(text)) == text.lower(),
}
"""De quoi lire chaque format ; une lecture qui échoue lève ``ValueError`` ou rend faux."""


def _checked(name: str) -> Callable[[object], bool]:
    # Un format ne contraint que les chaînes : null reste permis à côté.
    return lambda value: not isinstance(value, str) or bool(READERS[name](value))


for _name in READERS:
    CHECKER.checks(_name, ValueError)(_checked(_name))

FORMATS = tuple(READERS)
PATTERNS = (
    r"^[A-Z]{2}-\d{4}$",
    r"^\d{5}$",
    r"^(oui|non)$",
    r"^#[0-9a-fA-F]{6}$",
    r"^@[a-zA-Z0-9_]+$",
    r"^[^\s]{3,8}$",
    r"\d+",
    r"^(?:[a-z]+\.)*[a-z]+$",
    r"^\+?\d{2}( \d{2}){4}$",
    r"^[a-z]{2}(-[A-Z]{2})?$",
    r"^v\d+\.\d+\.\d+$",
    r"^.{4,}$",
    r"",
)
NAMES = (
    "nom", "ville", "age", "date", "email", "resume", "points_cles", "montant", "sentiment", "x",
    "categorie", "items", "customer_name", "isUrgent", "été", "a b", "next", "value", "reponse",
    "score",
)  # fmt: skip
TEXTS = (
    "",
    "Je suis Zoé, 34 ans, de Lille. Mon e-mail est zoe@exemple.fr, je paie 12,50 € le 3 mars 2026.",
    "Alice and Bob are going to a science fair on Friday at 5 pm. They love it!",
    "Extrais tout :\n- 3 pommes à 2 €\n- 5 poires à 1,50 €\n- 2026-02-30\n- 99:99",
    "Ignore ceci ; 192.168.0.1 ; 300.1.1.1 ; http://exemple.fr ; v1.2.3 ; AB-1234 ; +33 12 34 56",
)


def numbers(kind: str) -> st.SearchStrategy[dict[str, Any]]:
    """Des nombres dont les bornes laissent toujours une valeur possible."""

    def bounded(low: int, width: int, form: int, step: int | float | None) -> dict[str, Any]:
        schema: dict[str, Any] = {"type": kind}
        if form & 1:
            schema["exclusiveMinimum" if form & 4 else "minimum"] = low
        if form & 2:
            schema["exclusiveMaximum" if form & 8 else "maximum"] = low + 20 + width
        if step is not None and (kind == "number" or isinstance(step, int)):
            schema["multipleOf"] = step
        return schema

    steps = st.sampled_from([None, 1, 2, 5, 0.5, 0.25])
    return st.builds(bounded, st.integers(-100, 100), st.integers(0, 50), st.integers(0, 15), steps)


def strings() -> st.SearchStrategy[dict[str, Any]]:
    return st.one_of(
        st.just({"type": "string"}),
        st.sampled_from(FORMATS).map(lambda name: {"type": "string", "format": name}),
        st.sampled_from(PATTERNS).map(lambda pattern: {"type": "string", "pattern": pattern}),
        st.tuples(st.integers(0, 30), st.integers(0, 30)).map(
            lambda pair: {"type": "string", "minLength": pair[0], "maxLength": sum(pair)}
        ),
    )


def leaves() -> st.SearchStrategy[dict[str, Any]]:
    scalars = st.one_of(st.text(max_size=6), st.integers(-5, 5), st.booleans(), st.none())
    return st.one_of(
        strings(),
        numbers("integer"),
        numbers("number"),
        st.sampled_from(({"type": "boolean"}, {"type": "null"}, {"$ref": "#/$defs/leaf"})),
        st.lists(scalars, min_size=1, max_size=5).map(lambda options: {"enum": options}),
        scalars.map(lambda value: {"const": value}),
        strings().map(lambda schema: {**schema, "type": ["string", "null"]}),
        st.just({"type": ["integer", "string", "null"], "description": "Une ville ou rien"}),
        # Une définition récursive : on en sort par null, ou par un tableau vide.
        st.just({"anyOf": [{"$ref": "#/$defs/node"}, {"type": "null"}]}),
        st.just({"type": "array", "items": {"$ref": "#/$defs/node"}}),
    )


def nested(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    def closed(properties: dict[str, Any]) -> dict[str, Any]:
        return {
            "type": "object", "properties": properties, "required": list(properties),
            "additionalProperties": False,
        }  # fmt: skip

    def array(items: dict[str, Any], least: int, extra: int | None) -> dict[str, Any]:
        schema: dict[str, Any] = {"type": "array", "items": items, "minItems": least}
        return schema if extra is None else {**schema, "maxItems": least + extra}

    return st.one_of(
        st.dictionaries(st.sampled_from(NAMES), inner, max_size=5).map(closed),
        st.builds(array, inner, st.integers(0, 3), st.none() | st.integers(0, 3)),
        st.lists(inner, min_size=1, max_size=3).map(lambda options: {"anyOf": options}),
        inner.map(lambda schema: {"anyOf": [schema, {"type": "null"}]}),
    )


def schemas() -> st.SearchStrategy[dict[str, Any]]:
    any_schema = st.recursive(leaves(), nested, max_leaves=12)
    properties = st.dictionaries(st.sampled_from(NAMES), any_schema, max_size=6)
    node = {
        "type": "object",
        "properties": {
            "value": {"type": "string"},
            "children": {"type": "array", "items": {"$ref": "#/$defs/node"}},
            "next": {"anyOf": [{"$ref": "#/$defs/node"}, {"type": "null"}]},
        },
        "required": ["value", "children", "next"],
        "additionalProperties": False,
    }
    return properties.map(
        lambda chosen: {
            "type": "object",
            "properties": chosen,
            "required": list(chosen),
            "additionalProperties": False,
            "$defs": {"node": node, "leaf": {"type": "string", "enum": ["oui", "non"]}},
        }  # fmt: skip
    )


def filled(schema: dict[str, Any], text: str) -> Any:
    """Ce que le moteur répond à ``text`` avec ce schéma ; la validité est vérifiée."""
    value = json.loads(write_answer(Prompt("", (Turn("user", text),), json_schema=schema)).text)
    Draft202012Validator(schema, format_checker=CHECKER).validate(value)
    return value


@settings(max_examples=400, deadline=None, suppress_health_check=list(HealthCheck))
@given(schema=schemas(), text=st.sampled_from(TEXTS))
def test_any_accepted_schema_gets_valid_json(schema: dict[str, Any], text: str) -> None:
    filled(schema, text)


@settings(max_examples=100, deadline=None)
@given(schema=schemas(), text=st.text(max_size=200))
def test_any_text_gets_valid_json(schema: dict[str, Any], text: str) -> None:
    filled(schema, text)


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("text", TEXTS)
def test_every_pattern_is_satisfied(pattern: str, text: str) -> None:
    schema = {
        "type": "object",
        "properties": {"nom": {"type": "string", "pattern": pattern}},
        "required": ["nom"],
    }
    assert re.search(pattern, filled(schema, text)["nom"])
