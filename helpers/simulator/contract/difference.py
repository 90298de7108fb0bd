"""Une différence entre ce que le serveur donne et ce que le simulateur donne."""

from dataclasses import dataclass

ABSENT = "absent"


@dataclass(frozen=True)
class Difference:
    """``kind``, sa sorte ; ``path``, le champ ; puis ce que chacun donne : type ou constante.

    >>> print(Difference("autre type", "output[0].id", "null", "texte"))
    autre type, output[0].id\u00a0: serveur null, simulateur texte
    """

    kind: str
    path: str
    server: str
    simulator: str

    def __str__(self) -> str:
        where = f", {self.path}" if self.path else ""
        return f"{self.kind}{where}\u00a0: serveur {self.server}, simulateur {self.simulator}"
