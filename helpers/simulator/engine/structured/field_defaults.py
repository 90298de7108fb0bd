"""Des valeurs fictives et plausibles, pour qui demande d'inventer (« génère un profil »)."""

_DEFAULTS: dict[str, tuple[str, str]] = {
    "name": ("Camille Martin", "Alex Morgan"), "first_name": ("Camille", "Alex"),
    "last_name": ("Martin", "Morgan"),
    "email": ("camille.martin@example.com", "alex.morgan@example.com"),
    "phone": ("01 99 00 12 34", "+1 202 555 0123"), "city": ("Lyon", "Leeds"),
    "country": ("France", "United Kingdom"), "postcode": ("69001", "LS1 1AA"),
    "address": ("12 rue des Exemples", "12 Sample Street"),
    "company": ("Société Exemple", "Example Ltd"), "job": ("bibliothécaire", "librarian"),
    "age": ("34", "34"), "date": ("2026-01-15", "2026-01-15"), "time": ("09:30", "09:30"),
    "amount": ("49.90", "49.90"), "currency": ("EUR", "GBP"), "quantity": ("2", "2"),
    "reference": ("EX-1001", "EX-1001"), "url": ("https://example.com/", "https://example.com/"),
    "birthday": ("1992-05-14", "1992-05-14"), "year": ("2026", "2026"),
    "percentage": ("10", "10"), "language": ("français", "English"),
    "title": ("Exemple", "Example"),
}  # fmt: skip


def default_value(concept: str, french: bool) -> str | None:
    """La valeur fictive d'une notion, ou ``None``.

    >>> default_value("city", french=True), default_value("", french=True)
    ('Lyon', None)
    """
    pair = _DEFAULTS.get(concept)
    return pair[0 if french else 1] if pair else None
