"""Répondre à la ligne d'un lot : comme à une requête ordinaire, à l'heure d'une autre horloge."""

from collections.abc import Callable

from helpers.clock import Clock
from helpers.simulator.call import Call
from helpers.simulator.exchange import Reply

Answer = Callable[[Call, str, str, bytes], Reply]
"""Répond à une requête : l'appel, la méthode, le chemin, le corps."""
AnswerAt = Callable[[Clock], Answer]
"""Donne de quoi répondre à l'heure d'une horloge."""
