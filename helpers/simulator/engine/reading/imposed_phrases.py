"""Le début, la fin et la signature qu'une consigne impose à la réponse."""

import re

from ..text.patterns import Pattern
from ..text.strings import fold

_QUOTED_OR_CLAUSE = (
    r"(?:(?:le mot|la phrase|les mots|l'expression|la formule|the word|the words|the phrase|"
    r"the sentence)\s+)?(?::\s*)?"
    r"(?:«\s*([^»\n]{1,200}?)\s*»|\"([^\"\n]{1,200})\"|(?<!\w)'([^\n]{1,200}?)'(?!\w)"
    r"|([^«\"\n]{1,120}?)(?=\s*(?:[.\n](?:\s|$)|$|, (?:et|puis|and)\b| et (?:termin|fini|sign|"
    r"repon|tuto|"
    r"vouvo)| and (?:end|finish|sign|answer|reply))))"
)
_OBJECT = (
    r"(?:\s+(?:toujours|always|systematiquement|bien))?"
    r"(?:\s+(?:chaque|chacune de|toutes?|tous|tes|vos|ta|votre|la|le|les|each of|each|every|all|"
    r"your|my|the|of))*"
    r"(?:\s+(?:reponses?|messages?|phrases?|textes?|answers?|repl(?:y|ies)|responses?|"
    r"sentences?))?(?:\s+(?:toujours|always))?"
)
START = Pattern(
    rf"\b(?:commenc|debut|start|begin)\w*{_OBJECT}\s+(?:par|avec|with|by)\s+{_QUOTED_OR_CLAUSE}"
)
FINISH = Pattern(
    rf"\b(?:termin|fini[srt]|finish|conclu|end)\w*{_OBJECT}\s+(?:par|avec|with|by|sur)\s+"
    rf"{_QUOTED_OR_CLAUSE}"
)
SIGN = Pattern(
    rf"\b(?:signe[zr]?|sign|signed(?= ?[«\"]))\b{_OBJECT}\s*(?:(?:avec|par|with|as|du nom de|de|"
    rf":)\s+)?{_QUOTED_OR_CLAUSE}"
)


def imposed_phrase(pattern: Pattern, text: str, folded: str) -> str:
    """Ce que la consigne reconnue par ``pattern`` fait écrire ; ``""`` si elle n'impose rien."""
    found = next((m for m in pattern.finditer(folded) if _is_order(m, text, folded)), None)
    if not found:
        return ""
    group = next((number for number in range(1, 5) if found.group(number)), 0)
    phrase = text[found.start(group) : found.end(group)].strip() if group else ""
    # « Commence par résumer » demande une action, pas un mot à écrire.
    plain = fold(phrase)
    if group == 4 and (
        (phrase[:1].islower() and len(phrase.split()) > 4)
        or plain.split(" ")[0].endswith(("er", "ing"))
        or _GENERIC.search(plain)
    ):
        return ""
    return phrase


def _is_order(found: re.Match[str], text: str, folded: str) -> bool:
    """« Signe tes messages » ordonne ; « l'accord est signé », « la visite commence » racontent."""
    verb = text[found.start() : found.end()].split(" ")[0]
    if fold(verb).startswith("sign") and _WRITING.search(folded[: found.start()]):
        return True  # « rédige un mail …, signé Zoé »
    return not verb.endswith(("é", "és", "ée", "ées")) and (
        _ORDER_BEFORE.search(folded[max(0, found.start() - 14) : found.start()]) is not None
    )


_WRITING = Pattern(r"\b(?:ecri[stv]\w*|redige\w*|write|draft|prepare\w*)\b[^.!?\n]{0,200}[,;] ?$")
_ORDER_BEFORE = Pattern(
    r"(?:^|[.!?;:,\n(-]|\b(?:et|and|tu|vous|you|toujours|always|must|puis|then|dois|doit|devez|"
    r"should|de|to|"
    r"please|reponses?|messages?))\s*$"
)
_GENERIC = Pattern(
    r"^(?:une? |des |a |an |le |la |the |ton |votre |your |ce |cette )?(?:emojis?|question|"
    r"conclusion|"
    r"introduction|resume|summary|phrase|plus|nom|name|accroche|exemple|example|titre)\b"
)
