"""Les listes par pages : ``limit`` (1 à 100, 20 par défaut), ``order``, ``after``."""

from collections.abc import Mapping, Sequence
from typing import Any

from helpers.simulator import errors
from helpers.simulator.requests.limits import check_range
from helpers.simulator.state.records import Item


def read_page(
    items: Sequence[Item],
    query: Mapping[str, Any],
    *,
    order: str = "desc",
    longest: int = 100,
    default: int = 20,
) -> Item:
    """Une page d'éléments rangés du plus ancien au plus récent.

    Arguments : ``items``, dont les identifiants sont tous différents ; ``query``, les paramètres
    déjà validés ; ``order``, l'ordre par défaut ; ``longest`` et ``default``, la longueur de la
    plus longue page et de celle qu'on donne sans ``limit``. Lève l'``ApiError`` 400 d'une limite
    hors bornes, ou d'un ``after`` qui n'est pas dans la liste.

    >>> page = read_page([{"id": "a"}, {"id": "b"}, {"id": "c"}], {"limit": 2, "order": "asc"})
    >>> page["last_id"], page["has_more"]
    ('b', True)
    """
    limit = query.get("limit", default)
    check_range("limit", limit, 1, longest)
    ascending = query.get("order", order) == "asc"
    ordered = list(items) if ascending else list(reversed(items))
    start = 0
    if "after" in query:
        ids = [item["id"] for item in ordered]
        if query["after"] not in ids:
            raise errors.ApiError(400, f"No item found with id '{query['after']}'.", param="after")
        start = ids.index(query["after"]) + 1
    return list_body(ordered[start : start + limit], has_more=start + limit < len(ordered))


def list_body(data: Sequence[Item], *, has_more: bool = False) -> Item:
    """Une liste, telle que l'API l'écrit.

    >>> list_body([{"id": "a"}])["first_id"]
    'a'
    """
    return {
        "object": "list",
        "data": list(data),
        "first_id": data[0]["id"] if data else "",
        "last_id": data[-1]["id"] if data else "",
        "has_more": has_more,
    }
