"""Les réponses en JSON : d'après un schéma, d'après des clés nommées dans la demande, ou libres."""

import json
from collections.abc import Callable

from ..draft import Draft
from ..finding.field_names import concept_of, field_words
from ..form.obey import json_data
from ..reading.request import MARK, Request
from ..text.patterns import Pattern
from ..text.strings import fold, word_set
from .schema_fill import fill_schema

_ONE_KEY = r"[\"'`«]?\s?[\w-]{1,40}\s?[\"'`»]?\s?(?:\([^)]{1,80}\))?"
_KEYS = Pattern(
    r"(?:\b(?:cles?|champs?|keys?|fields?|proprietes?|properties|attributs?|attributes)\b"
    r"(?:\s+(?:suivante?s?|following|nommee?s?|named|sont|are))*|"
    r"\bjson\s(?:object )?(?:with|avec|containing|contenant|having)(?=\s[\"'`«]))\s*:?\s*"
    rf"({_ONE_KEY}(?:\s?(?:,|;|\bet\b|\band\b|/|\n)\s?{_ONE_KEY}){{0,30}})"
)
_KEY = Pattern(
    r"[\"'`«]?\s?([\w-]{1,40})\s?[\"'`»]?\s*(\([^)]{1,80}\))?\s*(?:,|;|\bet\b|\band\b|/|$|\n)"
)
_EXAMPLE = Pattern(r"\{[^{}]*\}")
_QUOTED_KEY = Pattern(r"[\"']([\w -]{1,40})[\"']\s?:")
_TOLD = (
    (Pattern(r"\b(?:arrays?|lists?|listes?|tableaux?)\b|\[\]"), "array"),
    (Pattern(r"\b(?:bool\w*|true|vrai)\b"), "boolean"),
    (Pattern(r"\b(?:int|integer|entier)\b"), "integer"),
    (Pattern(r"\b(?:number|nombre|float|numerique|decimal)\b"), "number"),
    (Pattern(r"\b(?:string|str|texte|chaine)\b"), "string"),
)
_NUMERIC = word_set("age year quantity amount rating")
_COUNTED = word_set("population pages count total")
_WRITTEN = word_set("objet corps message reponse subject body reply description annonce texte")
_MAIL_KEYS = Pattern(r"^\W*objet\W+(?:et\W+)?(?:corps|message|texte)\W*$")
_LIST = Pattern(
    r"\b(?:array|list|liste|tableau)\b(?: json)? (?:of|d')\s?(?:json )?(?:objects?|objets?)|"
    r"\bjson (?:array|list)\b|"
    r"\b(?:tableau|liste) json\b"
)
_NOT_KEYS = word_set(
    """
et and ou or suivantes suivants avec with en json un une objet the du texte text
"""
)


def schema_reply(request: Request, draft: Callable[[], Draft]) -> str:
    """Le JSON qui remplit le schéma demandé."""
    value = fill_schema(request, request.prompt.json_schema, draft)
    return json.dumps(value, ensure_ascii=False)


def object_reply(request: Request, draft: Callable[[], Draft]) -> str:
    """Un objet JSON : les clés demandées s'il y en a, sinon les données de la réponse."""
    schema = wanted_schema(request)
    if schema:
        told = _told_under(schema, draft)
        if told:
            return json.dumps(told, ensure_ascii=False)
        return json.dumps(fill_schema(request, schema, draft), ensure_ascii=False)
    answer = draft()
    data = json_data(answer)
    if set(data) == {"reponse"} and not answer.exact and not answer.core:
        data = {"reponse": MARK + str(data["reponse"])}
    return json.dumps(data, ensure_ascii=False)


def _told_under(schema: dict[str, object], draft: Callable[[], Draft]) -> dict[str, object]:
    """Ce que la réponse rédigée dit sous chacune des clés voulues ; vide s'il en manque une."""
    properties = schema.get("properties")
    if not isinstance(properties, dict) or not _WRITTEN & {fold(key) for key in properties}:
        return {}
    answer = draft()
    if not (answer.shaped or answer.exact) or not answer.data:
        return {}
    told = {fold(key): value for key, value in answer.data.items()}
    found = {key: told[fold(key)] for key in properties if fold(key) in told}
    return found if len(found) == len(properties) else {}


def wanted_schema(request: Request) -> dict[str, object]:
    """Le schéma que décrit la demande en toutes lettres ; vide si elle n'en décrit pas.

    « en JSON avec les clés nom et ville » ou un exemple : ``{"nom": "...", "age": 0}``.
    """
    for text in (request.ask, request.instructions[:6000], request.text[:4000]):
        if "json" not in fold(text) and not request.prompt.json_object:
            continue
        example = _from_example(text)
        if example:
            return example
        named = _KEYS.search(fold(text))
        if named:
            segment = text[named.start(1) : named.end(1)]
            keys = {
                m.group(1): _value_of(m.group(1), m.group(2) or "")
                for m in _KEY.finditer(segment)
                if fold(m.group(1)) not in _NOT_KEYS
                or fold(m.group(1)) == "objet"
                and _MAIL_KEYS.search(fold(segment))
            }
            if keys:
                made = _object(dict(list(keys.items())[:30]))
                return {"type": "array", "items": made} if _LIST.search(fold(text)) else made
    return {}


def _value_of(key: str, told: str = "") -> dict[str, object]:
    """Le type d'une clé : celui que dit la parenthèse qui la suit, sinon celui de son nom.

    « message », « réponse » : toujours une phrase ; les autres clés peuvent rester vides.
    """
    kind = next((kind for pattern, kind in _TOLD if pattern.search(fold(told))), "")
    if kind == "array":
        return {"type": "array", "items": {"type": "string"}}
    if kind:
        return {"type": [kind, "null"]}
    concept = concept_of(key)
    if concept in ("answer", "explanation"):
        return {"type": "string"}
    numeric = concept in _NUMERIC or bool(_COUNTED & set(field_words(key)))
    return {"type": ["number", "string", "null"] if numeric else ["string", "number", "null"]}


def _from_example(text: str) -> dict[str, object]:
    for found in _EXAMPLE.finditer(text[:6000]):
        try:
            sample = json.loads(found.group())
        except ValueError:
            keys = _QUOTED_KEY.compiled.findall(found.group())
            if keys and "json" in fold(text):
                return _object({key: _value_of(key) for key in keys[:30]})
            continue
        if isinstance(sample, dict) and sample:
            return _object({key: _kind_of(value) for key, value in sample.items()})
    return {}


def _kind_of(value: object) -> dict[str, object]:
    if isinstance(value, bool):
        return {"type": "boolean"}
    if isinstance(value, (int, float)):
        return {"type": ["number", "null"]}
    if isinstance(value, list):
        return {"type": "array", "items": _kind_of(value[0]) if value else {"type": "string"}}
    if isinstance(value, str) and "|" in value:
        return {"enum": [option.strip() for option in value.split("|")]}
    return {"type": ["string", "null"]}


def _object(properties: dict[str, object]) -> dict[str, object]:
    return {"type": "object", "properties": properties, "required": list(properties)}
