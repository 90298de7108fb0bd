"""Ce qui est demandé à un outil, et les textes où chercher ses arguments."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...finding.field_names import concept_of, field_words
from ...prompt import Tool
from ...reading.request import Request
from ...structured.schema_read import SchemaReader, items_of, mapping
from ..choosing.profile import Profile, profile
from .times import known_today

_MOST_TEXTS = 12


@dataclass(frozen=True)
class Asked:
    """Une demande faite à un outil.

    ``clause`` est la partie du message qui l'appelle. ``history`` permet de chercher aussi dans
    les messages d'avant ; ``strict`` interdit de deviner un texte que personne n'a donné.
    """

    request: Request
    tool: Tool
    clause: str
    history: bool = False
    strict: bool = True

    @cached_property
    def texts(self) -> list[str]:
        """Les textes où chercher, du plus proche au plus lointain."""
        near = [self.clause, self.request.text]
        past = [*reversed(self.request.user_history)] if self.history else []
        return list(dict.fromkeys(text for text in (*near, *past) if text))[:_MOST_TEXTS]

    @cached_property
    def profile(self) -> Profile:
        return profile(self.tool)

    @cached_property
    def reader(self) -> SchemaReader:
        return SchemaReader(self.tool.parameters)

    @cached_property
    def root(self) -> Mapping[str, object]:
        """Le schéma des arguments, références résolues."""
        return self.reader.resolved(self.tool.parameters)

    @cached_property
    def properties(self) -> dict[str, Mapping[str, object]]:
        """Les paramètres, dans l'ordre du schéma."""
        found = mapping(self.root.get("properties"))
        return {str(name): self.reader.resolved(schema) for name, schema in found.items()}

    @cached_property
    def options(self) -> list[object]:
        """Toutes les valeurs permises, paramètres confondus."""
        return [one for node in self.properties.values() for one in items_of(node.get("enum"))]

    def first(self, finder: Callable[[str], Sequence[object]]) -> list[object]:
        """Ce que trouve ``finder`` dans le premier texte où il trouve quelque chose."""
        return list(next((found for text in self.texts if (found := finder(text))), []))

    def needs(self, name: str) -> bool:
        """Vrai si le paramètre est obligatoire (ou s'il est au fond d'un autre)."""
        return name not in self.properties or name in items_of(self.root.get("required"))

    @cached_property
    def today(self) -> str:
        """La date du jour, si les instructions ou l'échange la disent."""
        past = reversed(self.request.user_history)
        return known_today([self.request.text, self.request.standing, *past])


@dataclass(frozen=True)
class Parameter:
    """Un paramètre d'outil : son nom, ses mots, sa description, son schéma."""

    name: str
    about: str
    node: Mapping[str, object]

    @cached_property
    def words(self) -> tuple[str, ...]:
        return field_words(self.name)

    @cached_property
    def label(self) -> str:
        return " ".join(self.words)

    @cached_property
    def concept(self) -> str:
        return concept_of(self.name, self.about)

    def has(self, *starts: str) -> bool:
        """Vrai si un mot du nom commence par l'un de ces débuts."""
        return any(word.startswith(starts) for word in self.words)

    def named(self, *words: str) -> bool:
        """Vrai si l'un de ces mots entiers est dans le nom."""
        return any(word in words for word in self.words)


def parameter(name: str, node: Mapping[str, object]) -> Parameter:
    """Le paramètre de ce nom et de ce schéma."""
    about = node.get("description")
    return Parameter(name, about if isinstance(about, str) else "", node)
