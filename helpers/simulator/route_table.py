"""Le tableau des routes imitées, tel que le README le montre."""

from helpers.simulator.routes import ROUTES


def route_table() -> str:
    """Un tableau Markdown, tiré de la table des routes : chemin, puis méthodes.

    >>> print(route_table().splitlines()[2])
    | `/v1/responses` | `POST` |
    """
    lines = ["| Chemin | Méthodes |", "|---|---|"]
    for route in ROUTES:
        methods = ", ".join(f"`{method}`" for method in route.handlers)
        lines.append(f"| `{route.path}` | {methods} |")
    return "\n".join(lines)
