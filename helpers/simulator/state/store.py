"""L'état entier : une base, et une table par sujet."""

from pathlib import Path

from helpers.simulator.state.batches import BatchTable
from helpers.simulator.state.completions import CompletionTable
from helpers.simulator.state.conversations import ConversationTable
from helpers.simulator.state.database import Database
from helpers.simulator.state.deliveries import DeliveryTable
from helpers.simulator.state.endings import EndingTable
from helpers.simulator.state.files import FileTable
from helpers.simulator.state.prefixes import PrefixTable
from helpers.simulator.state.responses import ResponseTable
from helpers.simulator.state.webhooks import EndpointTable


class Store:
    """L'état du simulateur, en mémoire ou dans un fichier.

    Argument : ``path``, le fichier, ou ``None`` pour la mémoire. Lève
    ``helpers.simulator.state.database.StateError`` si le fichier n'est pas une base du simulateur,
    vient d'une version plus récente, est abîmé ou verrouillé : il n'est alors pas modifié.

    >>> Store().responses.find("moi", "resp_inconnu", now=0) is None
    True
    """

    def __init__(self, path: Path | None = None) -> None:
        self._database = Database(path)
        self.responses = ResponseTable(self._database)
        self.conversations = ConversationTable(self._database)
        self.completions = CompletionTable(self._database)
        self.files = FileTable(self._database)
        self.batches = BatchTable(self._database)
        self.prefixes = PrefixTable(self._database)
        self.endings = EndingTable(self._database)
        self.webhook_endpoints = EndpointTable(self._database)
        self.webhook_deliveries = DeliveryTable(self._database)

    def close(self) -> None:
        """Ferme la base."""
        self._database.close()
