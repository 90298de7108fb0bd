"""Les listes par pages : ``limit`` (1 à 100, 20 par défaut), ``order``, ``after``."""

from collections.abc import Mapping, Sequence
from typing import Any

from helpers.simulator import errors
from helpers.simulator.parameter_rules import check_range
from helpers.simulator.store import Item


def read_page(items: Sequence[Item], query: Mapping[str, Any]) -> Item:
    """Une page d'éléments rangés du plus ancien au plus récent.

    Arguments : ``items``, dont les identifiants sont tous différents ; ``query``, les paramètres
    déjà validés. Lève l'``ApiError`` 400 d'une limite hors bornes, ou d'un ``after`` qui n'est pas
    dans la liste.

    >>> page = read_page([{"id": "a"}, {"id": "b"}, {"id": "c"}], {"limit": 2, "order": "asc"})
    >>> page["last_id"], page["has_more"]
    ('b', True)
    """
    limit = query.get("limit", 20)
    check_range("limit", limit, 1, 100)
    ordered = list(items) if query.get("order") == "asc" else list(reversed(items))
    start = 0
    if "after" in query:
        ids = [item["id"] for item in ordered]
        if query["after"] not in ids:
            raise errors.ApiError(400, f"No item found with id '{query['after']}'.", param="after")
        start = ids.index(query["after"]) + 1
    data = ordered[start : start + limit]
    return {
        "object": "list",
        "data": data,
        "first_id": data[0]["id"] if data else "",
        "last_id": data[-1]["id"] if data else "",
        "has_more": start + limit < len(ordered),
    }
