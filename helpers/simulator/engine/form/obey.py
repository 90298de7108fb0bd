"""Donner au fond (un ``Draft``) la forme demandée : longueur, liste, majuscules, signature."""

import json
from dataclasses import replace

from ..draft import Draft
from ..finding.summarise import cut_words, fit_words
from ..reading.constraints import Constraints, read_constraints
from ..reading.forbidden import ends_with_question
from ..reading.request import MARK, Request
from ..reading.standing_orders import fallback_phrase, insists
from ..text.sentences import sentences
from ..text.strings import shorten, squeeze, upper_first
from .dressing import dressed, is_marked, wrapped

_QUESTION_WORDS = 8  # la place de la question qui finit la réponse


def finished(draft: Draft, request: Request) -> str:
    """Le texte final de la réponse."""
    wanted = request.constraints
    if wanted.sentences == 1 and insists(request.instructions) and draft.points:
        return wrapped(_in_one_sentence(draft, request), request, bare=False)
    if draft.exact:
        return dressed(draft.text, read_constraints(request.standing))
    fallback = fallback_phrase(request.standing) if draft.unknown else ""
    if fallback:
        return wrapped(fallback, request, bare=wanted.bare)
    if draft.unknown and wanted.layout in ("table", "csv", "list", "numbered"):
        wanted = replace(wanted, layout=None)
        draft = replace(draft, data=None)
    if draft.shaped and wanted.layout in ("table", "csv") and not (draft.rows or draft.points):
        wanted = replace(wanted, layout=None)  # un texte composé ne tient pas dans une case
    if wanted.yes_no and not wanted.layout:
        return wrapped(_yes_or_no(draft, request), request, bare=draft.truth is not None)
    if wanted.bare and draft.core and wanted.layout is None:
        core = draft.core
        if wanted.words == 1:
            core = core.split(", ")[0].split(" ")[0] if " " in core else core
        return wrapped(core, request, bare=True)
    if wanted.layout == "json":
        return json.dumps(json_data(draft), ensure_ascii=False, indent=2)
    if wanted.layout in ("table", "csv"):
        return wrapped(_table(draft, request), request, bare=wanted.layout == "csv" or wanted.bare)
    text = draft.text if draft.unknown else _with_points(draft, request)
    if not draft.shaped:
        text = _shortened(text, draft, wanted, request)
    return wrapped(_within(text, draft, wanted, request), request, bare=False)


def _in_one_sentence(draft: Draft, request: Request) -> str:
    """Une liste redite en une phrase, quand les instructions n'en veulent qu'une."""
    points = [point.rstrip(" .;") for point in draft.points]
    lowered = [point if point[1:2].isupper() else point[:1].lower() + point[1:] for point in points]
    return upper_first(request.join(lowered)) + "."


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
    asks = _QUESTION_WORDS if ends_with_question(request.standing) else 0
    asks = 0 if text.rstrip().endswith("?") and len(text.split()) < wanted.words else asks
    if wanted.words and wanted.words_bound != "min" and len(text.split()) + asks >= wanted.words:
        limit = max(1, wanted.words - (1 if is_marked(request) else 0) - asks)
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
    limit = wanted.characters - (len(MARK) if is_marked(request) else 0)
    if not wanted.characters or len(text) <= limit:
        return text
    if draft.brief and len(draft.brief) <= limit:
        return draft.brief
    return shorten(squeeze(text), max(limit - 1, 2))


def _first_sentences(text: str, count: int) -> str:
    found = sentences(text)
    return " ".join(found[:count]) if len(found) > count else text
