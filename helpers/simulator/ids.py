"""Les identifiants : tirés au hasard, ou déduits de la requête.

Tous contiennent ``sim`` : on reconnaît de loin une réponse simulée. Déduits, ils ne dépendent que
de la requête et du nombre de fois qu'elle a été faite : deux exécutions donnent les mêmes, quel que
soit l'ordre des fils d'exécution.
"""

import hashlib
import secrets
import threading
from collections import Counter
from collections.abc import Callable
from itertools import count

IdScope = Callable[[str], str]


class RandomIds:
    """Identifiants au hasard, pour un état qui dure.

    Argument : ``mark``, ce qui suit le préfixe de chacun.

    >>> new_id = RandomIds().scope(b"requete")
    >>> new_id("resp_") != new_id("resp_")
    True
    """

    def __init__(self, mark: str = "sim") -> None:
        self._mark = mark

    def scope(self, request: bytes) -> IdScope:
        # Un seul tirage par requête : le numéro distingue ce qui en naît.
        drawn, number = secrets.token_hex(18), count(1)
        return lambda prefix: f"{prefix}{self._mark}{drawn}{next(number):04x}"


class DerivedIds:
    """Identifiants déduits de la requête et de son occurrence.

    >>> first, again = DerivedIds().scope(b"requete"), DerivedIds().scope(b"requete")
    >>> first("resp_") == again("resp_")
    True
    """

    def __init__(self) -> None:
        self._occurrences: Counter[bytes] = Counter()
        self._lock = threading.Lock()

    def scope(self, request: bytes) -> IdScope:
        digest = hashlib.sha256(request).digest()
        with self._lock:
            self._occurrences[digest] += 1
            occurrence = self._occurrences[digest]
        made: Counter[str] = Counter()

        def new_id(prefix: str) -> str:
            made[prefix] += 1
            seed = digest + f"{occurrence}/{prefix}/{made[prefix]}".encode()
            return f"{prefix}sim{hashlib.sha256(seed).hexdigest()[:40]}"

        return new_id


Ids = RandomIds | DerivedIds
