"""Les appels du contrat, famille par famille, dans l'ordre où ils se font."""

from collections.abc import Mapping, Sequence

from helpers.simulator.contract.calls.access import ACCESS
from helpers.simulator.contract.calls.background import BACKGROUND
from helpers.simulator.contract.calls.batches import BATCHES
from helpers.simulator.contract.calls.chat import CHAT
from helpers.simulator.contract.calls.chat_errors import CHAT_ERRORS
from helpers.simulator.contract.calls.conversations import CONVERSATIONS
from helpers.simulator.contract.calls.embeddings import EMBEDDINGS
from helpers.simulator.contract.calls.files import FILES
from helpers.simulator.contract.calls.models import MODELS
from helpers.simulator.contract.calls.moderations import MODERATIONS
from helpers.simulator.contract.calls.response_errors import RESPONSE_ERRORS
from helpers.simulator.contract.calls.responses import RESPONSES
from helpers.simulator.contract.calls.webhooks import WEBHOOKS
from helpers.simulator.contract.step import Step

FAMILIES: Mapping[str, Sequence[Step]] = {
    "modèles": MODELS,
    "accès": ACCESS,
    "réponses": RESPONSES,
    "erreurs de réponses": RESPONSE_ERRORS,
    "arrière-plan": BACKGROUND,
    "conversations": CONVERSATIONS,
    "chat": CHAT,
    "erreurs de chat": CHAT_ERRORS,
    "modérations": MODERATIONS,
    "embeddings": EMBEDDINGS,
    "fichiers": FILES,
    "lots": BATCHES,
    "webhooks": WEBHOOKS,
}

STEPS: tuple[Step, ...] = tuple(step for steps in FAMILIES.values() for step in steps)
