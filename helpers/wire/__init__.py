"""Ce qui passe sur le fil : le voir (``trace_calls``), et le gâter (``inject_faults``).

Un transport mince autour de celui du mode : les mêmes cellules marchent en modes simulé, lot et
réel. Une panne qui remplace la réponse n'envoie rien : en mode réel, elle ne coûte rien.
"""

from helpers.wire.faults import inject_faults
from helpers.wire.trace import Exchange, Trace, trace_calls
from helpers.wire.transport import AsyncWireTransport, WireTransport

__all__ = [
    "AsyncWireTransport",
    "Exchange",
    "Trace",
    "WireTransport",
    "inject_faults",
    "trace_calls",
]
