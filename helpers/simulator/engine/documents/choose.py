"""Choisir, pour un texte, l'une des étiquettes que donnent la demande ou les instructions."""

from ..draft import Draft
from ..finding.choices import Choice, read_choice
from ..finding.label_choice import choose_label
from ..finding.labels import Label
from ..reading.constraints import merged, read_constraints
from ..reading.request import Request
from ..reading.split import unquoted
from ..text.patterns import Pattern
from ..text.sentences import list_items
from ..text.strings import fold
from .choice_matter import matter_of
from .each_item import tagged_items
from .item_lists import split_items

_WHY = Pattern(
    r"\b(?:explique|justifie|pourquoi|why|explain|justify|raison|reason|argumente|indices?|"
    r"phrase|confiance|confidence|resum\w+|summar\w+)\w*"
)
_LABEL_ONLY = Pattern(
    r"\b(?:label|categor\w+|etiquette|class|intent|name|nom|reponse|answer|chiffre|number|digit|"
    r"team|code)s?(?: \w+)? (?:only|seule?|uniquement|seulement)\b|"
    r"\b(?:reponds?|repondez|answer|reply)\b[^.\n]{0,20}\b(?:l'une? de ces|l'une? des|one of)\b"
)
_HEAD = Pattern(r"^(?:[^\W\d_][\w'’-]*)(?: [\w'’-]+){0,2}\s?:\s+(?=\S)")
_TONE = Pattern(r"^(?:positi|negati|neutr|mixte|mixed)")
_LONGEST = 20_000


def choose_given(request: Request) -> Draft | None:
    """Le classement d'un texte parmi des étiquettes données, d'un ordre sans équivoque."""
    found = _found(request)
    if found is None:
        return None
    choice, matter, standing = found
    asked = fold(request.instructions if standing else request.text[: choice.end])
    if _several(matter if standing else request.text[choice.end :], asked):
        return None  # plusieurs textes : voir ``classify``
    label, cues = choose_label(matter, list(choice.labels), asked)
    around = request.text.replace(matter, " ") if not standing else ""
    ordered = fold(f"{request.instructions}\n{around}")
    wanted = merged(request.constraints, read_constraints(around[:_LONGEST]))
    tone = all(_TONE.match(fold(one.name)) for one in choice.labels)
    data = {"sentiment" if tone else "categorie": label}
    bare = standing or wanted.bare or wanted.words == 1 or _LABEL_ONLY.search(ordered)
    if bare and wanted.layout is None and not _WHY.search(ordered):
        return Draft(label, core=label, exact=True, data=data, effort=90)
    return _told(label, cues, tone, data, request)


def _several(text: str, asked: str) -> bool:
    """Vrai s'il y a plusieurs textes à classer : une liste, ou une énumération de mots."""
    lines = "\n".join(line for line in text.split("\n") if _TAG.match(line))
    if len(list_items(text)) > 1 or len(tagged_items(lines)) > 1:
        return True
    named = text.rpartition(":")[2]
    items = split_items(named) if "," in named and _EACH.search(asked) else []
    return len(items) > 1 and all(len(item.split()) <= 3 for item in items)


_TAG = Pattern(r"\s{0,4}(?:[A-Za-z]{1,6}[-_ ]?\d{1,5}|#\d{1,5})\s?[:.)]\s")
_EACH = Pattern(r"\b(?:ces|chaque|chacune?|these|each|every)\b")


def _found(request: Request) -> tuple[Choice, str, bool] | None:
    """L'ordre, le texte à classer, et si l'ordre vient des instructions."""
    if len(request.text) < _LONGEST:
        own = read_choice(request.text)
        matter = matter_of(request.text, own) if own else ""
        if own and matter and _sure(own, matter, request) and not _echoes(matter, own.labels):
            return own, matter, False
    if not request.instructions or not request.text:
        return None
    standing = read_choice(request.instructions)
    if standing is None or not standing.firm:
        return None
    text = request.text[:_LONGEST]
    head = _HEAD.match(text)
    return standing, unquoted(text[head.end() :] if head else text), True


def _sure(choice: Choice, matter: str, request: Request) -> bool:
    """Faux pour « Thé ou café ? J'hésite. » : rien n'y désigne un texte à classer."""
    quoted = f"« {matter}", f"«{matter}", f'"{matter}', f"“{matter}"
    spaced = request.text.replace("\N{NO-BREAK SPACE}", " ").replace(
        "\N{NARROW NO-BREAK SPACE}", " "
    )
    known = any(_KNOWN.match(fold(label.name)) for label in choice.labels)
    return choice.firm or known or any(mark in spaced for mark in quoted)


_KNOWN = Pattern(r"(?:positi|negati|spam|urgent|satisfait|mecontent)")


def _echoes(matter: str, labels: tuple[Label, ...]) -> bool:
    """Vrai si le « texte » n'est que la liste des étiquettes."""
    return fold(matter).strip(" .") in {fold(label.name) for label in labels}


def _told(label: str, cues: list[str], tone: bool, data: dict[str, str], request: Request) -> Draft:
    head = request.say("Sentiment", "Sentiment") if tone else request.say("Catégorie", "Category")
    if cues:
        shown = request.join([request.quote(cue) for cue in cues[:4]])
        text = request.say(
            "{h} : {l} (indices relevés : {c}).", "{h}: {l} (cues found: {c}).",
            h=head, l=label, c=shown,
        )  # fmt: skip
    else:
        text = request.say(
            "{h} : {l} (aucun indice net dans le texte).",
            "{h}: {l} (no clear cue in the text).", h=head, l=label,
        )  # fmt: skip
    return Draft(text, core=label, data=data, effort=110)
