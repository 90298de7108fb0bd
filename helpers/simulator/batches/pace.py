"""L'allure des lots : combien de temps prend chacune de leurs étapes."""

from dataclasses import dataclass


@dataclass
class BatchPace:
    """Les durées d'un lot, en secondes.

    Attributs : ``validation``, l'examen du fichier ; ``per_line``, chaque ligne, l'une après
    l'autre ; ``finalizing``, l'écriture des résultats ; ``cancelling``, l'arrêt d'un lot annulé.

    Un lot garde l'allure qu'il avait à sa création. Il expire au bout de 24 h : dix lignes d'une
    durée de 3 h n'y tiennent pas.

    >>> BatchPace(per_line=3 * 3600).per_line * 10 > 24 * 3600
    True
    """

    validation: float = 1.0
    per_line: float = 0.1
    finalizing: float = 1.0
    cancelling: float = 1.0
