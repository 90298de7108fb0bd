"""Choisir entre des sortes de phrases (question, ordre …), ou entre des registres."""

from ..reading.commands import is_command
from ..text.patterns import Pattern
from ..text.strings import fold
from .labels import Label

_FORMS = {
    "question": ("question", "interrogati"),
    "order": ("ordre", "order", "command", "imperati", "injonct", "instruction", "consigne"),
    "statement": ("affirm", "statement", "declarati", "fait", "fact", "assertion"),
    "exclamation": ("exclam",),
}


def form_choice(text: str, labels: list[Label]) -> tuple[str, list[str]] | None:
    """La sorte de phrase ; ``None`` si les étiquettes n'en sont pas toutes.

    >>> form_choice("Ferme la porte.", [Label("ordre"), Label("question")])
    ('ordre', [])
    """
    known = {_form(fold(label.name)): label.name for label in labels}
    if "" in known or len(known) < len(labels):
        return None
    asked = text.rstrip(' »"”').endswith("?")
    ordered = not asked and is_command(text)
    wanted = "question" if asked else "order" if ordered else "statement"
    if text.rstrip(' »"”').endswith("!") and "exclamation" in known and not ordered:
        wanted = "exclamation"
    return known.get(wanted) or labels[0].name, []


def _form(name: str) -> str:
    return next((form for form, starts in _FORMS.items() if name.startswith(starts)), "")


_FORMAL = ("formel", "formal", "soutenu", "soigne", "officiel", "official", "professionnel",
           "professional", "poli", "polite")  # fmt: skip
_FAMILIAR = ("famili", "informel", "informal", "casual", "relach", "decontract", "amical",
             "friendly", "courant", "argot", "slang")  # fmt: skip
_EASY = Pattern(
    r"\b(?:tu|te|toi|ton|ta|tes|salut|coucou|mec|meuf|pote|super|ouais|ok|t'\w+|j'sais|chuis|lol|"
    r"mdr|hey|hi|yo|dude|guys?|gonna|wanna|yeah|cool|bisous?|a plus|a\+|see ya|thx|dispo|boulot|"
    r"truc|bouffe|fric|what's up|buddy|mate)\b|[😀-🙏]|!!"
)
_STIFF = Pattern(
    r"\b(?:vous|votre|vos|madame|monsieur|veuillez|agreer|salutations|cordialement|dear|sincerely|"
    r"regards|sir|madam|hereby|pursuant|kindly|please find|would you|sollicite|honneur)\b"
)


def register_choice(text: str, labels: list[Label]) -> tuple[str, list[str]] | None:
    """Formel ou familier ; ``None`` si les étiquettes ne sont pas des registres.

    >>> register_choice("Salut mec !", [Label("formel"), Label("familier")])
    ('familier', ['Salut', 'mec'])
    """
    formal = next((one.name for one in labels if fold(one.name).startswith(_FORMAL)), "")
    familiar = next((one.name for one in labels if fold(one.name).startswith(_FAMILIAR)), "")
    if not formal or not familiar:
        return None
    folded = fold(text[:20_000])
    easy = [text[found.start() : found.end()] for found in _EASY.finditer(folded)]
    stiff = [text[found.start() : found.end()] for found in _STIFF.finditer(folded)]
    return (familiar, easy) if len(easy) > len(stiff) else (formal, stiff)
