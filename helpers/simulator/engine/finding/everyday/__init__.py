"""D'autres domaines, ceux de la vie de tous les jours, pour choisir entre des étiquettes données.

Ils ne servent pas à dire si une question sort d'un sujet : leurs indices y seraient trop larges.
"""

from . import city, culture, housing, trade, work

EVERYDAY = (
    *housing.DOMAINS,
    *trade.DOMAINS,
    *city.DOMAINS,
    *work.DOMAINS,
    *culture.DOMAINS,
)
