"""Dire « vous » à qui l'on écrit : « La famille Roux a réservé » devient « Vous avez réservé »."""

import re

from ..finding.names import FIRST_NAMES
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold, upper_first, word_set

_TITLE = r"(?:M\.|Mme|Mlle|Mmes|MM\.|Monsieur|Madame|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Miss)"
_WORD = r"[A-ZÀ-Þ][\wà-ÿ'’-]+"
_FAMILY = (
    rf"(?:[Ll]a famille|[Ff]amille|[Tt]he|[Ll]es époux) {_WORD}(?: (?:family|couple|party|group))?"
)
_NAMED = rf"(?:{_TITLE} (?:et {_TITLE} |and {_TITLE} )?{_WORD}(?: {_WORD})?|{_FAMILY})"
PERSON = Pattern(_NAMED)
_FULL_NAME = Pattern(rf"{_WORD} {_WORD}")
_LABELLED_NAME = Pattern(
    rf"(?:au nom de|nom|name|client|guest|for)\s?:? ({_NAMED}|{_WORD}(?: {_WORD})?)"
)
_PEOPLE = Pattern(
    r"(?:(?:toute )?l'equipe|les? (?:clients?|voisins|locataires|collegues|benevoles|parents|"
    r"adherents|invites)|"
    r"la (?:cliente|locataire|voisine)|the (?:guests?|customers?|neighbou?rs|tenants?|volunteers|"
    r"team|clients?)|(?:nos|our|mes|my) (?:voisins|clients|neighbou?rs|collegues|colleagues|"
    r"guests))"
)
_PRONOUN = Pattern(r"^(?:ils?|elles?|he|she|they) (?!y a\b|faut\b|reste\b|pleut\b)")
_VERBS = {
    "a": ("avez", "as"), "ont": ("avez", "as"), "est": ("êtes", "es"), "sont": ("êtes", "es"),
    "vient": ("venez", "viens"), "viennent": ("venez", "viens"), "part": ("partez", "pars"),
    "partent": ("partez", "pars"), "prend": ("prenez", "prends"), "dort": ("dormez", "dors"),
    "souhaitent": ("souhaitez", "souhaites"), "va": ("allez", "vas"), "vont": ("allez", "vas"),
    "doit": ("devez", "dois"), "veut": ("voulez", "veux"), "peut": ("pouvez", "peux"),
    "sera": ("serez", "seras"), "seront": ("serez", "seras"), "aura": ("aurez", "auras"),
    "auront": ("aurez", "auras"), "sait": ("savez", "sais"),
}  # fmt: skip
_ENGLISH = {"has": "have", "is": "are", "was": "were", "does": "do", "have": "have", "are": "are",
            "were": "were", "will": "will", "would": "would",
            "can": "can", "must": "must"}  # fmt: skip
_PAST = word_set(
    "gave sent brought made took won came left paid bought built told wrote lent sold kept ran"
)
_OWN = Pattern(r"\b(?:sa|son|ses|leurs?|their|his|her)\b(?= \w)")
_OWN_FRENCH = {"sa": ("votre", "ta"), "son": ("votre", "ton"), "ses": ("vos", "tes"),
               "leur": ("votre", "ton"), "leurs": ("vos", "tes")}  # fmt: skip


def addressee(fragments: list[str]) -> tuple[str, int]:
    """Le nom de qui reçoit le message, et le rang du morceau qui ne dit que lui (ou -1).

    >>> addressee(["2 nuits", "Mme Lopez"])
    ('Mme Lopez', 1)
    """
    for rank, fragment in enumerate(fragments):
        said = fragment.strip(" .")
        if PERSON.fullmatch(said) or _FULL_NAME.fullmatch(said) or is_first_name(said):
            return said, rank
        labelled = _LABELLED_NAME.fullmatch(said)
        if labelled:
            return labelled.group(1), rank
    for fragment in fragments:
        found = PERSON.match(fragment)
        if found:
            return found.group(), -1
        head = fragment.split(" ", 1)[0]
        if is_first_name(head) and " " in fragment and "," not in fragment[: len(head) + 1]:
            return head, -1
    return "", -1


def named_first(text: str) -> bool:
    """Vrai si la première chose d'une énumération est un nom : « Mr Alvarez, suite 12 »."""
    head, comma, _ = text.partition(",")
    said = head.strip()
    return bool(comma) and (PERSON.fullmatch(said) is not None or is_first_name(said)
                            or _FULL_NAME.fullmatch(said) is not None)  # fmt: skip


def is_first_name(word: str) -> bool:
    """Vrai pour un prénom connu, seul et capitalisé."""
    return word[:1].isupper() and word.isalpha() and fold(word) in FIRST_NAMES


def to_you(sentence: str, request: Request) -> str:
    """La phrase dont le sujet, la personne à qui l'on écrit, devient « vous » ou « tu ».

    Une phrase d'un autre sujet, ou d'un verbe inconnu, reste telle quelle.
    """
    folded = fold(sentence)
    found = (
        PERSON.match(sentence) or _PEOPLE.match(folded) or _PRONOUN.match(folded)
        or _FULL_NAME.match(sentence) or _first_name(sentence)
    )  # fmt: skip
    if not found:
        return sentence
    verb, _, rest = sentence[found.end() :].strip().partition(" ")
    changed = _conjugated(verb, request)
    if not changed or not rest and sentence[-1:] not in ".!":
        return sentence
    you = "you" if not request.french else "tu" if request.address == "tu" else "vous"
    return f"{upper_first(you)} {changed} {_owned(rest, request)}".strip()


def _first_name(sentence: str) -> re.Match[str] | None:
    found = re.match(r"[\w-]+ ", sentence)
    return found if found and is_first_name(found.group().strip()) else None


def _conjugated(verb: str, request: Request) -> str:
    low = fold(verb)
    if not request.french:
        if low in _ENGLISH:
            return _ENGLISH[low]
        if low.endswith("ed") or low in _PAST:
            return verb
        return verb[:-1] if low.endswith("s") and not low.endswith("ss") and len(low) > 3 else ""
    familiar = request.address == "tu"
    if low in _VERBS:
        return _VERBS[low][familiar]
    if low.endswith("eront") or low.endswith("iront"):
        return verb[:-3] + ("as" if familiar else "ez")
    if low.endswith(("era", "ira", "dra", "tra")):
        return verb[:-1] + ("as" if familiar else "ez")
    if low.endswith("ent") and len(low) > 5:
        return verb[:-3] + ("es" if familiar else "ez")
    if low.endswith("e") and len(low) > 4:
        stem = verb[:-1] + ("e" if low.endswith("ge") and not familiar else "")
        return stem.removesuffix("e") + ("es" if familiar else "ez")
    return ""


def _owned(rest: str, request: Request) -> str:
    folded = fold(rest)
    for found in reversed(list(_OWN.finditer(folded))):
        word = found.group()
        if request.french:
            if word not in _OWN_FRENCH:
                continue
            better = _OWN_FRENCH[word][request.address == "tu"]
        else:
            better = "your" if word in ("their", "his", "her") else word
        rest = rest[: found.start()] + better + rest[found.end() :]
    return rest
