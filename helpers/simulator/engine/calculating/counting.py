"""Compter les mots, phrases, lettres, lignes d'un texte, ou les occurrences d'un mot."""

from decimal import Decimal

from ..draft import Draft
from ..memory.facts import known_facts
from ..reading.request import Request
from ..reading.split import unquoted
from ..text.nouns import noun_key
from ..text.numbers import spell_number
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, words

_COUNT = Pattern(
    r"\b(?:combien|compte[rz]?\b|comptes|nombre (?:total )?d[e']|how many|count|longueur|length "
    r"of|number of)\b"
)
_UNITS = (
    ("words", "mot", "word", Pattern(r"\b(?:mots?|words?)\b")),
    ("sentences", "phrase", "sentence", Pattern(r"\b(?:phrases?|sentences?)\b")),
    ("vowels", "voyelle", "vowel", Pattern(r"\b(?:voyelles?|vowels?)\b")),
    ("consonants", "consonne", "consonant", Pattern(r"\b(?:consonnes?|consonants?)\b")),
    ("letters", "lettre", "letter", Pattern(r"\b(?:lettres?|letters?)\b")),
    (
        "characters",
        "caractère",
        "character",
        Pattern(r"\b(?:caracteres?|characters?|signes|longueur|length)\b"),
    ),
    ("lines", "ligne", "line", Pattern(r"\b(?:lignes?|lines?)\b")),
    ("paragraphs", "paragraphe", "paragraph", Pattern(r"\b(?:paragraphes?|paragraphs?)\b")),
)
_OCCURRENCES = Pattern(
    r"\b(?:combien de fois|how many times|occurrences? d[eu]|nombre d'occurrences|"
    r"combien de (?=[«\"“]|fois)|how many (?=[\"“]))\s*"
    r"(?:(?:apparait|trouve-t-on|does|le mot|la lettre|du mot|de la lettre|mot|the word|the "
    r"letter|lettres?|letters?|de|is|there)\s+)*"
    r"[«\"'“]?\s*([\w'-]{1,40})(?!\w)\s*[»\"'”]?s?\s*(?:apparait|appear|occur|est|is|are|dans|"
    r"in\b|y a)"
)
_FORM_ORDER = Pattern(
    r"(?:repon|answer|reply|donne|give|only|uniquement|juste|just|sans|without)\w*\b"
)
_NOT_COUNTED = Pattern(r"\b(?:ce|cet|cette|le|la|du|l'|dans|in|this|the|une?|d'une?|of a|in a) ?$")
_LETTER_IN_WORD = Pattern(
    r"(?:combien de|how many) (?:fois la )?(?:lettres? )?[«\"'“]?\s?([a-z])\s?[»\"'”]?(?:'?s)? "
    r"(?:dans|in|are in|are there in|"
    r"y a-t-il dans|il y a dans|contient|apparait dans)(?: le mot| la phrase| the word|"
    r" the sentence)? (?:[«\"'“]\s?([^«»\"”\n]{1,300}?)\s?[»\"'”](?!\w)|([\w-]+))"
)
_HEADED = Pattern(
    r"^\W*(?:combien (?:de |d'|y a-t-il de )|compte[rz]? (?:les |le nombre de )|how many |"
    r"count (?:the )?)(?:mots?|phrases?|lettres?|caracteres?|voyelles?|consonnes?|lignes?|words?|"
    r"sentences?|letters?|characters?|vowels?|consonants?|lines?)\b[^.?!:\n«\"]{0,60}[?:.]\s+(?=\S)"
)
_INLINE_WORD = Pattern(
    r"\b(?:dans|in|de|du|of|contient)\s+(?:le mot |mot |the word "
    r")?[«\"'“]?\s?([\w-]{2,60})\s?[»\"'”]?\W*$"
)


_OWN = Pattern(
    r"\b(?:dans|de|in|of|a|has|contient|compte|does|do)\s(?:le nom de |the name of )?(?:mon|ma|"
    r"my)\s"
    r"((?:first |last |full |user)?[a-z]+(?: de famille)?)(?:\W*$|\s?[?.]|\s(?:have|has|contain))"
)
_IN_A_WORD = ("letters", "characters", "vowels", "consonants")


def count_things(request: Request) -> Draft | None:
    """Un compte exact sur le texte donné."""
    letter = _LETTER_IN_WORD.search(request.folded)
    if letter:
        start, end = letter.span(2) if letter.group(2) else letter.span(3)
        return _letters(letter.group(1), request.text[start:end], request)
    if not _COUNT.search(request.folded_ask):
        return None
    occurrences = _OCCURRENCES.search(request.folded)
    if occurrences and _material(request):
        word = occurrences.group(1)
        if not any(pattern.search(word) for *_, pattern in _UNITS):
            return _times(word, _material(request), request)
    units = [unit for unit in _UNITS if _is_counted(unit[3], request.folded_ask)]
    if not units:
        return None
    own = _OWN.search(request.folded)
    if own and units[0][0] in _IN_A_WORD:
        return _in_own(own.group(1), units, request)
    text = _material(request)
    if not text and units[0][0] in ("letters", "characters", "vowels", "consonants"):
        inline = _INLINE_WORD.search(request.folded_ask)
        text = request.ask[inline.start(1) : inline.end(1)] if inline else ""
    if not text:
        return None
    return _counted([(unit, measure(unit[0], text)) for unit in units], request)


def _in_own(
    noun: str, units: list[tuple[str, str, str, Pattern]], request: Request
) -> Draft | None:
    """« dans mon prénom » : le mot est un fait que la personne a dit ; rien si on l'ignore."""
    known = known_facts((*request.user_history, request.text), request.standing)
    fact = known.get(noun_key(noun))
    if fact is None or not fact.value:
        return None
    value = fact.value.split(" ")[-1] if fact.key == "city" else fact.value
    if noun.startswith(("prenom", "first")):
        value = value.split(" ")[0]
    told = request.join([_amount(unit, measure(unit[0], value), request) for unit in units])
    counts = [measure(unit[0], value) for unit in units]
    text = request.say("{v} compte {t}.", "{v} has {t}.", v=request.quote(value), t=told)
    core = ", ".join(map(str, counts))
    data = {unit[1] + "s": count for unit, count in zip(units, counts, strict=True)}
    return Draft(text, core=core, data=data, effort=45)


def _is_counted(unit: Pattern, ask: str) -> bool:
    """« combien de mots dans cette phrase » compte des mots, pas des phrases."""
    return any(
        not _NOT_COUNTED.search(ask[max(0, m.start() - 12) : m.start()]) for m in unit.finditer(ask)
    )


def _material(request: Request) -> str:
    # « Combien de phrases ? Bonjour. Ça va ? » : tout ce qui suit la question est le texte.
    headed = _HEADED.search(request.folded)
    rest = request.text[headed.end() :] if headed else ""
    between = rest.strip().removesuffix(request.material).strip()
    ordered = request.material and _FORM_ORDER.match(fold(between))
    if len(rest) > len(request.material) and not ordered:
        return unquoted(rest)
    return unquoted(request.material or request.earlier_text)


def measure(unit: str, text: str) -> int:
    """Le nombre de ``unit`` dans un texte.

    >>> measure("words", "L'été est là."), measure("letters", "été 2")
    (3, 3)
    """
    if unit == "words":
        return len([piece for piece in text.split() if any(c.isalnum() for c in piece)])
    if unit == "sentences":
        return len(sentences(text))
    if unit == "letters":
        return sum(c.isalpha() for c in text)
    if unit == "vowels":
        return sum(fold(c) in "aeiouy" for c in text if c.isalpha())
    if unit == "consonants":
        return sum(fold(c) not in "aeiouy" for c in text if c.isalpha())
    if unit == "lines":
        return len([line for line in text.split("\n") if line.strip()])
    if unit == "paragraphs":
        return len([block for block in text.split("\n\n") if block.strip()])
    return len(text)


def _counted(counts: list[tuple[tuple[str, str, str, Pattern], int]], request: Request) -> Draft:
    parts = [_amount(unit, count, request) for unit, count in counts]
    text = request.say("Le texte compte {p}.", "The text has {p}.", p=request.join(parts))
    data = {unit[1] + "s": count for unit, count in counts}
    return Draft(text, core=", ".join(str(count) for _, count in counts), data=data, effort=45)


def _amount(unit: tuple[str, str, str, Pattern], count: int, request: Request) -> str:
    """« 4 lettres », « 1 mot »."""
    noun = request.say(unit[1], unit[2])
    plural = "s" if count > 1 or (count == 0 and not request.french) else ""
    return f"{spell_number(Decimal(count), request.french)} {noun}{plural}"


def _times(word: str, text: str, request: Request) -> Draft:
    count = sum(fold(w) == fold(word) for w in words(text))
    shown = request.quote(word)
    text = request.say(
        "{w} apparaît {c} fois dans le texte.",
        "{w} appears {c} time(s) in the text.",
        w=shown,
        c=count,
    )
    return Draft(text, core=str(count), data={"nombre": count}, effort=45)


def _letters(letter: str, word: str, request: Request) -> Draft:
    count = fold(word).count(letter)
    shown, quoted = request.quote(letter), request.quote(word)
    times = "" if request.french else " once" if count == 1 else f" {count} times"
    text = request.say(
        "La lettre {l} apparaît {c} fois dans {w}.",
        "The letter {l} appears{t} in {w}.",
        l=shown,
        c=count,
        w=quoted,
        t=times,
    )
    return Draft(text, core=str(count), data={"nombre": count}, effort=45)
