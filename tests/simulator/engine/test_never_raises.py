"""Quelle que soit la requête, le moteur répond : ni exception, ni boucle, ni texte illisible."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers.simulator.engine import Prompt, Turn, write_answer
from tests.simulator.engine.asking import prompt, raw

# Des morceaux qui ressemblent à des demandes, pour atteindre toutes les règles.
PIECES = st.sampled_from(
    """
    Résume|Classe|Extrais|Compare|Traduis|Combien font|Trie|Répète|Réponds exactement|en JSON|en tableau
    en 3 points|:|?|!|.|,|«|»|"|(|)|[|]|{|}|`|'|’|…|—|\n|\n\n|- |1. |  |et|ou|à|de|mon|ma|est|je m'appelle
    j'habite|Paul|Paris|12|3,5|1 000|2026-02-30|a@b.fr|€|%|+|*|/|^|=|x|9999999999|commande n°|oui ou non
    Texte :|Question :|Contexte :|\"\"\"|```|<texte>|</texte>|---|résume|what is|my name|summarize|positif
    en une phrase|en 10 mots|rapport de 500 mots|question précédente|et en anglais ?|développe le point 2
    signe|commence par|termine par|tu es|ne réponds qu'aux|10 km en miles|racine carrée de|12 avril
    """.replace("\n    ", "|").strip("| \n").split("|")
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(PIECES, max_size=25).map(" ".join),
    st.lists(PIECES, max_size=25).map("".join),
    st.text(st.characters(codec=None), max_size=40),
)
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=True) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    ),
    max_leaves=12,
)
KEYWORDS = st.sampled_from(
    ["type", "properties", "required", "items", "enum", "const", "anyOf", "oneOf", "allOf", "$ref",
     "$defs", "minItems", "maxItems", "uniqueItems", "prefixItems", "minimum", "maximum", "multipleOf",
     "pattern", "format", "minLength", "maxLength", "additionalProperties", "exclusiveMinimum",
     "minProperties", "maxProperties", "default", "description", "nom", "date"]
)  # fmt: skip
SCHEMA_WORDS = st.sampled_from(
    ["object", "array", "string", "number", "integer", "boolean", "null", "#", "#/$defs/nom", "#/a/0", "date",
     "email", "time", "(((", "[", "(a+)+$", "\\", "a{99999}", "x" * 50]
)  # fmt: skip
WILD_SCHEMAS = st.recursive(
    JSON_VALUES | SCHEMA_WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYWORDS, inner, max_size=6),
    max_leaves=25,
)


def check(request: Prompt) -> str:
    """La réponse est un texte qui s'encode, et la réflexion compte de 15 à 300 mots."""
    answer = write_answer(request)
    answer.text.encode("utf-8")
    assert 15 <= len(answer.reasoning.split()) <= 300
    return answer.text


@settings(max_examples=300, deadline=None)
@given(texts=st.lists(TEXTS, max_size=6), instructions=TEXTS)
def test_any_conversation_gets_an_answer(texts: list[str], instructions: str) -> None:
    check(prompt(*texts, instructions=instructions))


@settings(max_examples=100, deadline=None)
@given(
    roles=st.lists(st.tuples(st.sampled_from(["user", "assistant"]), TEXTS), max_size=6),
    verbosity=st.sampled_from(["low", "medium", "high"]),
)
def test_roles_may_follow_in_any_order(roles: list[tuple[Any, str]], verbosity: Any) -> None:
    turns = tuple(Turn(role, text) for role, text in roles)
    check(Prompt("", turns, verbosity=verbosity))


@settings(max_examples=100, deadline=None)
@given(texts=st.lists(TEXTS, min_size=1, max_size=3), instructions=TEXTS)
def test_json_mode_always_gives_an_object(texts: list[str], instructions: str) -> None:
    text = check(prompt(*texts, instructions=instructions, json_object=True))
    assert isinstance(json.loads(text), dict)


@settings(max_examples=300, deadline=None)
@given(
    schema=st.dictionaries(KEYWORDS, WILD_SCHEMAS, max_size=6),
    text=TEXTS,
)
def test_any_mapping_as_a_schema_gives_json(schema: dict[str, Any], text: str) -> None:
    json.loads(check(prompt(text, json_schema=schema)))


@pytest.mark.parametrize("turns", [(), ("",), ("   \n\t ",), ("", "", ""), ("", "bonjour", "")])
def test_nothing_to_read_still_gets_a_sentence(turns: tuple[str, ...]) -> None:
    assert check(prompt(*turns)).startswith("[simulation] ")


def test_only_the_assistant_has_spoken() -> None:
    assert check(Prompt("", (Turn("assistant", "Bonjour"),))).startswith("[simulation] ")


@pytest.mark.parametrize(
    "piece",
    ["a", "é", " ", "\n", "a ", "1", "1,", "1+", "(", "«", "« ", '"', "'", "l'", ": ", ". ", "!", "- a\n", "<a>",
     "a@", "Ab ", "je m'appelle ", "mon chat est ", "Le chat dort sur le canapé. ", "😀", "5 % de ", "x = ",
     "Pourquoi ? ", "A coûte 3 €, B coûte 4 €. ", "mot, "],
)  # fmt: skip
def test_a_megabyte_is_read_to_the_end(piece: str) -> None:
    """Une règle qui ne serait pas linéaire n'en finirait pas."""
    text = (piece * (10**6 // len(piece)))[: 10**6]
    check(prompt(text))
    check(prompt("Bonjour", "Bonjour", text, "Oui", "Quel est mon nom ?", instructions=text))


@pytest.mark.parametrize(
    "order", ["Résume en 3 points : ", "Extrais les dates et les noms : ", "Classe en A ou B : "]
)
def test_a_megabyte_is_worked_on(order: str) -> None:
    sentence = "Le 3 mars 2026, M. Paul Dupont paie 12,50 € à Lyon. "
    check(prompt(order + sentence * 20_000))


def test_a_megabyte_fills_a_schema() -> None:
    schema = {
        "type": "object",
        "properties": {
            "montants": {"type": "array", "items": {"type": "number"}},
            "personnes": {"type": "array", "items": {"type": "object", "properties": {"nom": {"type": "string"}}}},
        },
        "required": ["montants", "personnes"],
    }  # fmt: skip
    json.loads(check(prompt("Paul paie 12 €. " * 60_000, json_schema=schema)))


def test_lone_surrogates_and_control_characters_are_cleaned() -> None:
    text = raw("Répète : a\ud800b\x00c\x07d")
    assert text == "a\N{REPLACEMENT CHARACTER}bcd"


def test_braces_and_format_marks_in_a_text_are_only_text() -> None:
    assert "{0} {nom} %s" in raw("Je m'appelle Zoé. Retiens : {0} {nom} %s")
