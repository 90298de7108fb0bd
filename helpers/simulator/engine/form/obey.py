"""Donner au fond (un ``Draft``) la forme demandée : longueur, liste, majuscules, signature."""

import json
from dataclasses import replace

from ..draft import Draft
from ..finding.summarise import cut_words, fit_words
from ..reading.constraints import Constraints, read_constraints
from ..reading.language import unsupported_language
from ..reading.request import MARK, Request
from ..reading.standing_orders import fallback_phrase, forbids_questions
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, shorten, squeeze, upper_first, word_set
from ..text.typography import french_spaces

_MARKED_LIST = Pattern(r"^(?:- |\d+\. |\| |#)")
_SHORTEST_MARKED = 40  # en caractères : au-dessous, la marque prendrait trop de place


def finished(draft: Draft, request: Request) -> str:
    """Le texte final de la réponse."""
    wanted = request.constraints
    if draft.exact:
        return _dressed(draft.text, read_constraints(request.standing))
    fallback = fallback_phrase(request.standing) if draft.unknown else ""
    if fallback:
        return _wrapped(fallback, request, bare=wanted.bare)
    if draft.unknown and wanted.layout in ("table", "csv", "list", "numbered"):
        wanted = replace(wanted, layout=None)
        draft = replace(draft, data=None)
    if wanted.yes_no and not wanted.layout:
        return _wrapped(_yes_or_no(draft, request), request, bare=draft.truth is not None)
    if wanted.bare and draft.core and wanted.layout is None:
        core = draft.core
        if wanted.words == 1:
            core = core.split(", ")[0].split(" ")[0] if " " in core else core
        return _wrapped(core, request, bare=True)
    if wanted.layout == "json":
        return json.dumps(json_data(draft), ensure_ascii=False, indent=2)
    if wanted.layout in ("table", "csv"):
        return _wrapped(_table(draft, request), request, bare=wanted.layout == "csv" or wanted.bare)
    text = draft.text if draft.unknown else _with_points(draft, request)
    if not draft.shaped:
        text = _shortened(text, draft, wanted, request)
    return _wrapped(_within(text, draft, wanted, request), request, bare=False)


def json_data(draft: Draft) -> dict[str, object]:
    """La réponse en objet JSON : ses données si elle en a, sinon son texte."""
    if draft.data:
        return dict(draft.data)
    if draft.points:
        return {"reponse": draft.text, "points": list(draft.points)}
    return {"reponse": draft.core or draft.text}


def _yes_or_no(draft: Draft, request: Request) -> str:
    yes, no = request.constraints.yes_no or ("oui", "non")
    if draft.truth is not None:
        return upper_first(yes if draft.truth else no)
    return request.say(
        "Ni {y} ni {n} : rien dans la requête ne permet de le savoir.",
        "Neither {y} nor {n}: nothing in the request tells.",
        y=yes,
        n=no,
    )


def _with_points(draft: Draft, request: Request) -> str:
    wanted = request.constraints
    points = draft.points
    # Un poème, un texte à sections ont déjà leur mise en page.
    if not points and wanted.layout in ("list", "numbered") and "\n" not in draft.text:
        points = tuple(sentences(draft.text))
        draft = replace(draft, text="" if points else draft.text)
    if not points:
        return draft.text
    numbered = wanted.layout == "numbered"
    lines = [
        f"{number}. {point}" if numbered else f"- {point}" for number, point in enumerate(points, 1)
    ]
    intro = "" if wanted.bare else draft.text
    return f"{intro}\n\n" + "\n".join(lines) if intro else "\n".join(lines)


def _table(draft: Draft, request: Request) -> str:
    rows = draft.rows
    if not rows and draft.data and not draft.points:
        header = (request.say("Élément", "Item"), request.say("Valeur", "Value"))
        rows = (
            header,
            *(
                (upper_first(key.replace("_", " ")), _cell(value))
                for key, value in draft.data.items()
            ),
        )
    if not rows:
        header = (request.say("N°", "No."), request.say("Contenu", "Content"))
        lines = draft.points or tuple(sentences(draft.text)) or (draft.text,)
        rows = (header, *((str(number), line) for number, line in enumerate(lines, 1)))
    if request.constraints.layout == "csv":
        return "\n".join(",".join(_csv_cell(cell) for cell in row) for row in rows)
    lines_out = [
        "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in row) + " |"
        for row in rows
    ]
    lines_out.insert(1, "|" + " --- |" * len(rows[0]))
    table = "\n".join(lines_out)
    return (
        table
        if request.constraints.bare
        else request.say("Voici le tableau :", "Here is the table:") + f"\n\n{table}"
    )


def _cell(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _csv_cell(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(mark in cell for mark in ',"\n') else cell


def _shortened(text: str, draft: Draft, wanted: Constraints, request: Request) -> str:
    """Le texte ramené à la longueur demandée (la marque de simulation compte pour un mot)."""
    if wanted.sentences and not draft.points:
        text = _first_sentences(text, wanted.sentences)
    if wanted.words and wanted.words_bound != "min" and len(text.split()) >= wanted.words:
        limit = max(1, wanted.words - (1 if _marked(request) else 0))
        fitting = [short for short in (draft.brief, draft.core) if 0 < len(short.split()) <= limit]
        whole = (
            cut_words(squeeze(text), limit) if draft.points else fit_words(sentences(text), limit)
        )
        text = fitting[0] if fitting else whole
    if wanted.brief and not draft.points and not wanted.sentences:
        text = _first_sentences(text, 1)
    return text


def _within(text: str, draft: Draft, wanted: Constraints, request: Request) -> str:
    """Le texte coupé au nombre de caractères demandé, marque comprise."""
    limit = wanted.characters - (len(MARK) if _marked(request) else 0)
    if not wanted.characters or len(text) <= limit:
        return text
    if draft.brief and len(draft.brief) <= limit:
        return draft.brief
    return shorten(squeeze(text), max(limit - 1, 2))


def _first_sentences(text: str, count: int) -> str:
    found = sentences(text)
    return " ".join(found[:count]) if len(found) > count else text


def _marked(request: Request) -> bool:
    """Vrai si la réponse peut porter la marque sans manquer à la forme demandée."""
    wanted = request.constraints
    if wanted.starts_with or (wanted.characters and wanted.characters < _SHORTEST_MARKED):
        return False
    return not 0 < wanted.words <= 3


def _wrapped(text: str, request: Request, bare: bool) -> str:
    """Le ton, le début, la fin et la signature que les instructions veulent, et la marque."""
    wanted = request.constraints
    if not bare:
        text = _styled(_permitted(text, request), request)
    text = _opened(text, wanted.starts_with)
    if wanted.emoji and not bare:
        text += " 🙂"
    text = _closed(text, wanted)
    if not bare and _marked(request):
        # Une liste ou un tableau doivent commencer leur ligne.
        text = MARK.rstrip() + "\n\n" + text if _MARKED_LIST.match(text) else MARK + text
    return _cased(text, wanted)


def _dressed(text: str, wanted: Constraints) -> str:
    """Un texte exact, avec ce que les instructions veulent de toute réponse."""
    return _cased(_closed(_opened(text, wanted.starts_with), wanted), wanted)


def _opened(text: str, start: str) -> str:
    if not start or fold(text).startswith(fold(start)):
        return text
    if start[-1:] in ".!?…":
        return f"{start} {text}"
    # Après « Cher client, », la phrase continue : « bonjour » n'a plus sa capitale.
    first = _FIRST_WORD.match(fold(text))
    if first and first.group() in _LOWERED:
        text = text[:1].lower() + text[1:]
    joiner = ", " if start[-1:].isalnum() else " "
    return f"{start}{joiner}{text}"


def _closed(text: str, wanted: Constraints) -> str:
    if wanted.ends_with and not fold(text).endswith(fold(wanted.ends_with)):
        text += " " + wanted.ends_with
    return f"{text}\n\n{wanted.signature}" if wanted.signature else text


def _cased(text: str, wanted: Constraints) -> str:
    if not wanted.capitals:
        return text
    return text.upper() if wanted.capitals == "upper" else text.lower()


def _permitted(text: str, request: Request) -> str:
    """Le texte sans les questions que les instructions défendent, et l'aveu d'une autre langue."""
    if "?" in text and forbids_questions(request.standing):
        asked = [s for s in sentences(text) if s.rstrip().endswith("?")]
        for question in asked:
            text = text.replace(question, "")
        text = text.strip() or request.say("Je vous écoute.", "I'm listening.", "Je t'écoute.")
    foreign = next(
        (f for t in (request.standing, request.ask) if (f := unsupported_language(t))), ""
    )
    if foreign and not request.constraints.words and not request.constraints.characters:
        text += " " + request.say(
            "(Le simulateur n'écrit qu'en français et en anglais, pas en {f}.)",
            "(The simulator only writes French and English, not {f}.)",
            f=foreign if request.french else foreign.capitalize(),
        )
    return text


_FIRST_WORD = Pattern(r"[a-z]+'?")
_LOWERED = word_set(
    """
je j' tu vous nous il elle ils elles on le la les l' un une des du de d' ce c' cette ces cela ça ca
voici a au aux d'apres en oui non bonjour bonsoir desole merci ravi rien que pour si dans votre vos
ton ta tes mon ma mes sans avec note the an yes no hello here you your this that it there thanks
from what nothing noted my we they if in to of sorry
"""
)


def _styled(text: str, request: Request) -> str:
    style = request.persona.style
    if style == "pirate":
        if request.french:
            return french_spaces("Arrr, moussaillon ! ") + text
        return "Arrr, matey! " + text
    if style == "child":
        return request.say("Pour faire simple : {t}", "Put simply: {t}", t=text)
    return text
