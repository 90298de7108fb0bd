"""Des types de paramètres du SDK aux schémas de validation.

Le SDK décrit chaque requête par un ``TypedDict``. Donné tel quel à pydantic, il laisse passer
bien des erreurs : corps vide, clés inconnues, ``"0.5"`` pour un nombre, listes paresseuses. Ici,
le type est traduit en un schéma strict : clés inconnues refusées à toute profondeur, aucune
conversion, ``Iterable[X]`` lu comme une liste, membre d'une union choisi par son ``type`` (ou par
la sorte de valeur JSON) avant d'être validé. Une nouvelle version du SDK change donc le schéma
sans qu'on y touche.
"""

import types
from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, Any, Literal, NotRequired, Required, Union, get_args, get_origin

from openai._types import SequenceNotStr
from pydantic_core import CoreSchema, SchemaValidator, core_schema
from typing_extensions import get_type_hints, is_typeddict

# Préfixe des étiquettes d'union dans les chemins d'erreur, pour pouvoir les en retirer.
TAG = "§"

Fields = dict[str, tuple[Any, bool]]  # nom -> type, obligatoire ou non

_JSON_KINDS: tuple[tuple[str, tuple[type, ...]], ...] = (
    ("boolean", (bool,)),
    ("number", (int, float)),
    ("string", (str,)),
    ("array", (list,)),
    ("object", (dict,)),
    ("null", (type(None),)),
)


def request_validator(annotation: object) -> SchemaValidator:
    """Le validateur strict d'un type de paramètres du SDK.

    Argument : ``annotation``, un ``TypedDict`` du SDK ou une union de ``TypedDict``.

    >>> from typing_extensions import TypedDict
    >>> class Params(TypedDict, total=False):
    ...     n: Required[int]
    >>> request_validator(Params).validate_python({"n": 1})
    {'n': 1}
    """
    return SchemaValidator(_schema(annotation, ()))


def json_kind(value: object) -> str:
    """La sorte de valeur JSON : boolean, number, string, array, object ou null.

    >>> json_kind(True), json_kind(2), json_kind([])
    ('boolean', 'number', 'array')
    """
    return next((kind for kind, classes in _JSON_KINDS if isinstance(value, classes)), "object")


def _schema(annotation: Any, parents: tuple[object, ...]) -> CoreSchema:
    if is_typeddict(annotation):
        if annotation in parents:  # type récursif : la validation s'arrête là
            return core_schema.dict_schema()
        return _object_schema(_fields(annotation), (*parents, annotation))
    origin: Any = get_origin(annotation)
    args = get_args(annotation)
    if origin in (Annotated, Required, NotRequired):
        return _schema(args[0], parents)
    if origin in (Union, types.UnionType):
        return _union_schema(args, parents)
    if origin is Literal:
        if isinstance(args[0], bool):  # un littéral laisserait passer 1 pour True
            return core_schema.bool_schema(strict=True)
        return core_schema.literal_schema(list(args))
    if origin in (list, Iterable, Sequence, SequenceNotStr):
        return core_schema.list_schema(_schema(args[0], parents), strict=True)
    if origin in (dict, Mapping):
        return core_schema.dict_schema(
            core_schema.str_schema(strict=True), _schema(args[1], parents), strict=True
        )
    simple: dict[Any, CoreSchema] = {
        str: core_schema.str_schema(strict=True),
        int: core_schema.int_schema(strict=True),
        float: core_schema.float_schema(strict=True, allow_inf_nan=False),
        bool: core_schema.bool_schema(strict=True),
        type(None): core_schema.none_schema(),
    }
    return simple.get(annotation, core_schema.any_schema())


def _fields(typed_dict: Any) -> Fields:
    """Les champs d'un ``TypedDict`` : nom, type, et s'il est obligatoire.

    ``__required_keys__`` seul ne suffit pas : le SDK écrit ses annotations en chaînes, où
    ``Required[...]`` n'est pas vu à la création de la classe.
    """
    hints = get_type_hints(typed_dict, include_extras=True)
    return {
        name: (hint, _origin(hint) is Required or name in typed_dict.__required_keys__)
        for name, hint in hints.items()
    }


def _object_schema(fields: Fields, parents: tuple[object, ...]) -> CoreSchema:
    return core_schema.typed_dict_schema(
        {
            name: core_schema.typed_dict_field(_schema(hint, parents), required=required)
            for name, (hint, required) in fields.items()
        },
        extra_behavior="forbid",
        strict=True,
    )


def _union_schema(members: Sequence[Any], parents: tuple[object, ...]) -> CoreSchema:
    flat = list(_flatten(members))
    nullable = type(None) in flat
    by_kind: dict[str, list[Any]] = {}
    for member in flat:
        kind = _kind_of_type(member)
        if kind is not None and kind != "null":
            by_kind.setdefault(kind, []).append(member)
    choices: dict[str, CoreSchema] = {
        TAG + kind: _same_kind_schema(kind, group, parents) for kind, group in by_kind.items()
    }
    if len(choices) == 1:
        schema = next(iter(choices.values()))
    else:
        schema = core_schema.tagged_union_schema(choices, lambda value: TAG + json_kind(value))
    return core_schema.nullable_schema(schema) if nullable else schema


def _flatten(members: Sequence[Any]) -> Iterable[Any]:
    for member in members:
        while _origin(member) in (Annotated, Required, NotRequired):
            member = get_args(member)[0]
        if get_origin(member) in (Union, types.UnionType):
            yield from _flatten(get_args(member))
        else:
            yield member


def _kind_of_type(annotation: Any) -> str | None:
    """La sorte de valeur JSON qu'un type accepte ; ``None`` s'il n'est pas du JSON (un fichier)."""
    origin = get_origin(annotation)
    if is_typeddict(annotation) or origin in (dict, Mapping) or annotation is object:
        return "object"
    if origin is Literal:
        return json_kind(get_args(annotation)[0])
    if origin in (list, Iterable, Sequence, SequenceNotStr):
        return "array"
    kinds = {str: "string", int: "number", float: "number", bool: "boolean", type(None): "null"}
    return kinds.get(annotation)


def _same_kind_schema(kind: str, members: list[Any], parents: tuple[object, ...]) -> CoreSchema:
    if len(members) == 1:
        return _schema(members[0], parents)
    if kind == "object":
        if not all(is_typeddict(member) for member in members):
            return core_schema.dict_schema(strict=True)
        return _tagged_objects(members, parents)
    literals = [member for member in members if get_origin(member) is Literal]
    if kind == "boolean":
        return core_schema.bool_schema(strict=True)
    if len(literals) == len(members):
        return core_schema.literal_schema([value for lit in literals for value in get_args(lit)])
    if kind == "array":
        item: Any = Union[tuple(get_args(member)[0] for member in members)]  # noqa: UP007
        return core_schema.list_schema(_schema(item, parents), strict=True)
    plain = [member for member in members if member not in literals]
    return _schema(float if float in plain else plain[0], parents)


def _tagged_objects(members: list[Any], parents: tuple[object, ...]) -> CoreSchema:
    """Une union d'objets : celui que nomme son ``type``, ou le ``role`` d'un message de Chat.

    Ceux qui portent le même ``type`` sont fondus en un seul. Une valeur sans ``type`` est le
    premier de ceux dont le ``type`` est facultatif (un message, par exemple) et dont elle a les
    clés obligatoires.
    """
    key = "type" if any("type" in _fields(member) for member in members) else "role"
    groups: dict[str, list[Any]] = {}
    for member in members:
        for tag in _type_tags(_fields(member), key):
            groups.setdefault(TAG + tag, []).append(member)
    merged = {tag: _merge([_fields(member) for member in group]) for tag, group in groups.items()}
    choices = {
        tag: core_schema.dict_schema()
        if any(member in parents for member in groups[tag])
        else _object_schema(fields, (*parents, *groups[tag]))
        for tag, fields in merged.items()
    }
    if len(choices) == 1:
        return next(iter(choices.values()))
    untyped = {
        tag: {name for name, (_, required) in fields.items() if required}
        for tag, fields in merged.items()
        if not fields.get(key, (None, False))[1]
    }

    def choose(value: Any) -> str | None:
        if not isinstance(value, dict):
            return None
        if value.get(key) is not None:
            return f"{TAG}{value[key]}"
        fitting = [tag for tag, required in untyped.items() if required <= value.keys()]
        return next(iter([*fitting, *untyped]), None)

    return core_schema.tagged_union_schema(choices, choose)


def _origin(annotation: Any) -> Any:
    return get_origin(annotation)


def _type_tags(fields: Fields, key: str) -> list[str]:
    hint = fields.get(key, (str, False))[0]
    while _origin(hint) in (Annotated, Required, NotRequired, Union):
        hint = next(arg for arg in get_args(hint) if arg is not type(None))
    return list(get_args(hint)) if _origin(hint) is Literal else [""]


def _merge(group: list[Fields]) -> Fields:
    if len(group) == 1:
        return group[0]
    merged: Fields = {}
    for name in dict.fromkeys(name for fields in group for name in fields):
        hints = [fields[name][0] for fields in group if name in fields]
        required = all(fields.get(name, (None, False))[1] for fields in group)
        merged[name] = (Union[tuple(hints)] if len(hints) > 1 else hints[0], required)  # noqa: UP007
    return merged
