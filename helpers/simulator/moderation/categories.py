"""Les treize catégories de modération, dans l'ordre où l'API les écrit."""

CATEGORIES = (
    "harassment",
    "harassment/threatening",
    "sexual",
    "hate",
    "hate/threatening",
    "illicit",
    "illicit/violent",
    "self-harm/intent",
    "self-harm/instructions",
    "self-harm",
    "sexual/minors",
    "violence",
    "violence/graphic",
)

# Celles que l'API cherche aussi dans les images ; les sept autres ne jugent que du texte.
IMAGE_CATEGORIES = frozenset(
    {
        "sexual",
        "self-harm/intent",
        "self-harm/instructions",
        "self-harm",
        "violence",
        "violence/graphic",
    }
)


def parent(category: str) -> str | None:
    """La catégorie que celle-ci précise, s'il y en a une.

    >>> parent("hate/threatening"), parent("hate")
    ('hate', None)
    """
    head, slash, _ = category.partition("/")
    return head if slash else None
