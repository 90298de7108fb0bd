"""Quand réessayer une livraison : une attente qui double, pendant 72 h au plus."""

FIRST_WAIT = 5.0  # secondes
LONGEST = 72 * 3600.0  # secondes, de la fin du travail à la dernière tentative


def next_attempt(born: float, now: float, attempts: int) -> float | None:
    """L'instant de la tentative suivante, ou ``None`` s'il faut renoncer.

    Arguments : ``born``, l'instant où la livraison est née, et ``now``, celui de l'échec, en
    secondes ; ``attempts``, combien de tentatives ont eu lieu. Les attentes sont de 5 s, 10 s,
    20 s… : la durée de 72 h est documentée, les attentes ne le sont pas.

    >>> next_attempt(0, 0, 1), next_attempt(0, 5, 2), next_attempt(0, 72 * 3600, 16)
    (5.0, 15.0, None)
    """
    again = now + FIRST_WAIT * 2.0 ** (attempts - 1)
    return again if again <= born + LONGEST else None
