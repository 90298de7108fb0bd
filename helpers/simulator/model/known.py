"""Ce qu'une requête peut désigner : des éléments conservés, des fichiers envoyés."""

from collections.abc import Callable
from dataclasses import dataclass

from helpers.simulator.model.attachments import FindFile, no_file
from helpers.simulator.state.files import FileTable
from helpers.simulator.state.records import Item

FindItem = Callable[[str], Item | None]


@dataclass(frozen=True)
class Known:
    """Ce qu'une requête peut désigner.

    Attributs : ``owner``, qui demande (lui seul peut rendre un élément de compactage qu'il a
    reçu) ; ``find_item``, qui retrouve l'élément d'un ``item_reference`` ; ``find_file``, qui
    retrouve un fichier.
    """

    owner: str = ""
    find_item: FindItem = lambda item_id: None
    find_file: FindFile = no_file


NOTHING = Known()


def file_finder(table: FileTable, owner: str, now: float) -> FindFile:
    """De quoi retrouver un fichier d'un propriétaire, s'il est encore là à ``now`` (secondes)."""

    def find(file_id: str) -> tuple[str, bytes] | None:
        file = table.find(owner, file_id, now)
        return None if file is None else (file.filename, table.content(owner, file_id))

    return find
