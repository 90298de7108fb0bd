"""La langue d'un texte, nommée."""

from ..reading.language import detect_language
from ..text.strings import fold

_FOREIGN = {
    "espagnol": "el los las es una por para con que muy pero gracias hola como esta estas donde "
    "quiero buenos dias amigo yo tu casa soy tengo",
    "allemand": "der die das und ist nicht ich wir sie mit fur auf ein eine danke guten wie "
    "bitte sehr",
    "italien": "il gli che e sono per con una grazie ciao come molto questo della anche buongiorno",
    "portugais": "o os uma nao para com que obrigado voce esta muito como ola isso sao bom",
    "néerlandais": "het een niet ik van en dat zijn voor met dank goed wij hoe maar",
}


def language_name(text: str) -> str:
    """La langue d'un texte, nommée en français ; ``""`` si rien ne la dit.

    >>> language_name("The cat is on the table"), language_name("Hola, ¿cómo estás amigo?")
    ('anglais', 'espagnol')
    """
    sure = next((name for signs, name in _SIGNS if any(sign in text for sign in signs)), "")
    if sure:
        return sure
    words = set(fold(text[:3000]).replace("'", " ").translate(_MARKS).split())
    scores = {name: len(words & set(markers.split())) for name, markers in _FOREIGN.items()}
    foreign = max(scores, key=lambda name: scores[name])
    detected = detect_language(text)
    if detected and scores[foreign] < 2:
        return "français" if detected == "fr" else "anglais"
    return foreign if scores[foreign] else ""


_SIGNS = (("¿¡ñ", "espagnol"), ("ßẞ", "allemand"), ("ãõ", "portugais"))  # à elle seule
_MARKS = str.maketrans(dict.fromkeys(".,;:!?¿¡«»()", " "))
