"""Le plafond de dépense du mode réel.

Un transport ``httpx2`` se glisse entre le client et le réseau. Avant chaque envoi, il réserve dans
un registre partagé par la machine ce que l'appel peut coûter ; après, il corrige d'après le
``usage`` lu. Un appel qui passerait le plafond du jour n'est pas envoyé : le client reçoit une
erreur 429, comme de l'API. C'est une estimation : la limite ferme se pose dans son projet OpenAI.

- ``ledger``      le registre (SQLite), atomique entre processus ;
- ``database``    son fichier : tables, transactions, sommes ;
- ``routes``      quelles routes se paient ;
- ``estimate``    le montant à réserver pour une requête ;
- ``batch_file``  le montant à réserver pour un fichier de lot ;
- ``usage_reader``  le ``usage`` d'une réponse, lu au passage sans la retarder ;
- ``accounting``  ce qui se passe avant et après un envoi ;
- ``refusal``     les réponses de refus ;
- ``transport``   les deux transports, synchrone et asynchrone.
"""

from helpers.budget.ledger import BudgetExceeded, Ledger
from helpers.budget.transport import AsyncBudgetTransport, BudgetTransport

__all__ = ["AsyncBudgetTransport", "BudgetExceeded", "BudgetTransport", "Ledger"]
