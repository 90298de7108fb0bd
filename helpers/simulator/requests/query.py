"""Lire les paramètres d'adresse (``?limit=2&include[]=...``) et les valider comme un corps."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from helpers.simulator.requests.validation import validate

Query = Sequence[tuple[str, str]]


def read_query(query: Query, annotation: object, **in_path: str) -> dict[str, Any]:
    """Les paramètres d'adresse, convertis puis validés par un type de paramètres du SDK.

    Arguments : ``query``, les couples nom-valeur, dans l'ordre ; ``annotation``, le type du SDK ;
    ``in_path``, ceux de ses champs qui sont dans le chemin.
    Lève l'``ApiError`` 400 d'un paramètre inconnu ou d'une valeur qui n'est pas du bon type.

    >>> from openai.types.responses.input_item_list_params import InputItemListParams
    >>> read_query([("limit", "2"), ("order", "asc")], InputItemListParams)
    {'limit': 2, 'order': 'asc'}
    """
    values: dict[str, Any] = dict(in_path)
    for written, value in query:
        name = written.removesuffix("[]")
        if name == "include":
            values.setdefault(name, []).append(value)
        else:
            values[name] = _READERS.get(name, str)(value)
    validate(values, annotation)
    return values


def _read_integer(text: str) -> int | str:
    """Un entier s'il en est un ; sinon le texte, que la validation refusera."""
    digits = text.removeprefix("-")
    return int(text) if digits.isascii() and digits.isdigit() and len(digits) < 20 else text


def _read_boolean(text: str) -> bool | str:
    return {"true": True, "false": False}.get(text, text)


_READERS: Mapping[str, Callable[[str], object]] = {
    "limit": _read_integer,
    "starting_after": _read_integer,
    "stream": _read_boolean,
    "include_obfuscation": _read_boolean,
}
