"""Ce qu'une demande veut d'un outil : l'outil, et les arguments de chaque appel."""

from dataclasses import dataclass

from ..prompt import Tool, ToolCall
from .filling.arguments import Filling


@dataclass(frozen=True)
class Intent:
    """Un outil à appeler, une ou plusieurs fois, pour une demande (``clause``)."""

    tool: Tool
    clause: str
    fillings: tuple[Filling, ...]

    @property
    def calls(self) -> tuple[ToolCall, ...]:
        """Les appels, dans l'ordre de la demande."""
        return tuple(filling.call(self.tool.name) for filling in self.fillings)

    @property
    def missing(self) -> tuple[str, ...]:
        """Les arguments obligatoires qui manquent."""
        return self.fillings[0].missing if self.fillings else ()
