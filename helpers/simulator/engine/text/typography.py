"""Les espaces insécables du français, pour les phrases que le moteur écrit lui-même.

Les phrases citées (le texte de la personne) ne passent pas ici : on ne corrige pas une citation.
"""

from functools import lru_cache

from .patterns import Pattern

_NARROW = Pattern(r" (?=[;!?])")
_PLAIN = Pattern(r" (?=[:»%€])|(?<=«) ")


@lru_cache(maxsize=1024)
def french_spaces(template: str) -> str:
    """Le texte avec ses espaces insécables devant ``: ; ! ?`` et à l'intérieur de « ».

    >>> french_spaces("Oui : « bien » !")
    'Oui\\xa0: «\\xa0bien\\xa0»\\u202f!'
    """
    narrowed = _NARROW.sub("\N{NARROW NO-BREAK SPACE}", template)
    return _PLAIN.sub("\N{NO-BREAK SPACE}", narrowed)


def quote(text: str, french: bool) -> str:
    """Le texte entre guillemets, à la française ou à l'anglaise.

    >>> quote("oui", french=True)
    '«\\xa0oui\\xa0»'
    """
    return f"«\N{NO-BREAK SPACE}{text}\N{NO-BREAK SPACE}»" if french else f"“{text}”"


def join(parts: list[str], french: bool) -> str:
    """Une énumération : « a, b et c ».

    >>> join(["a", "b", "c"], french=True)
    'a, b et c'
    """
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + (" et " if french else " and ") + parts[-1]
