"""Compter les jours : le rang d'une date, et la date d'un rang (calendrier grégorien)."""


def day_number(iso: str) -> int:
    """Le rang d'un jour écrit ``AAAA-MM-JJ`` : la différence de deux rangs est une durée.

    >>> day_number("2024-03-01") - day_number("2024-02-28")
    2
    """
    year, month, day = (int(part) for part in iso.split("-"))
    year -= month <= 2
    shifted = (month + 9) % 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * shifted + 2) // 5 + day - 1


def written_day(number: int) -> str:
    """Le jour de ce rang, écrit ``AAAA-MM-JJ``.

    >>> written_day(day_number("2026-12-31") + 1)
    '2027-01-01'
    """
    year = (10_000 * number + 14_780) // 3_652_425
    rest = number - (365 * year + year // 4 - year // 100 + year // 400)
    if rest < 0:
        year -= 1
        rest = number - (365 * year + year // 4 - year // 100 + year // 400)
    shifted = (100 * rest + 52) // 3060
    month = (shifted + 2) % 12 + 1
    year += (shifted + 2) // 12
    return f"{year:04d}-{month:02d}-{rest - (shifted * 306 + 5) // 10 + 1:02d}"


def weekday(number: int) -> int:
    """Le jour de la semaine d'un rang : 0 pour lundi, 6 pour dimanche.

    >>> weekday(day_number("2026-05-12"))
    1
    """
    return (number + 2) % 7
