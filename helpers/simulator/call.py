"""Un appel reconnu : qui le fait, de quoi numéroter ce qui en naît, et l'issue qu'on lui impose."""

from dataclasses import dataclass

from helpers.simulator.faults import Fault
from helpers.simulator.ids import IdScope
from helpers.simulator.requests.query import Query


@dataclass(frozen=True)
class Call:
    """``owner`` est l'empreinte de la clé et du projet ; ``query``, les paramètres d'adresse ;
    ``content_type``, la sorte de corps que la requête annonce.
    """

    owner: str
    new_id: IdScope
    query: Query = ()
    fault: Fault | None = None
    content_type: str = ""
