"""Répondre d'après les résultats des outils."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...draft import Draft
from ...finding.field_names import field_words
from ...prompt import Tool
from ...reading.request import Request
from ...reading.tool_outputs import ToolOutput
from ...structured.output_source import merged
from ...text.patterns import Pattern
from ...text.strings import fold, words
from ..choosing.profile import profile
from .bodies import failed, labelled, list_body, list_rows, object_body, text_body
from .labels import headed, is_operation, label_of
from .render import shown

_YES_NO = Pattern(
    r"^\W*(?:est-ce qu|is |are |does |do |did |can |has |have |will |y a-t-il|"
    r"[^?]{0,60}\w-t?-?(?:il|elle|"
    r"ils|elles|on)\b)"
)
_ASKS_WORD = Pattern(
    r"\b(?:qui|que|quoi|quel\w*|ou|quand|pourquoi|comment|combien|what|who|where|when|why|how|"
    r"which)\b"
)
_NEGATIVE = Pattern(
    r"\b(?:non|no|not|pas|aucun\w*|indisponible|unavailable|rupture|refus\w*|false|faux)\b"
)
_DONE = Pattern(
    r"^\W*(?:ok|okay|done|fait|success|succes|true|effectue|sent|envoye|created|"
    r"cree)\W*$"
)
_WRAPPERS = frozenset(
    [
        "result",
        "results",
        "resultat",
        "resultats",
        "data",
        "donnees",
        "items",
        "output",
        "value",
        "reponse",
        "answer",
        "response",
        "records",
        "documents",
        "hits",
        "matches",
    ]
)
_ENVELOPE = frozenset(["success", "ok", "succes", "code", "status_code", "http_status"])
_COUNTS = (("stock",), ("quantity",), ("quantite",), ("count",))
_SHORT_TEXT = 60  # en mots
_SHORT_LINE = 120  # en caractères
_LEAST_PROSE = 12  # en mots
_DEEPEST = 4


def from_results(request: Request) -> Draft | None:
    """La réponse tirée des résultats qui suivent la question."""
    return tell_outputs(request.outputs, request) if request.outputs else None


def prose(outputs: Sequence[ToolOutput]) -> str:
    """Les textes que les outils ont rendus, un par ligne ; ``""`` s'il n'y a que des données."""
    if any(output.failure is not None for output in outputs):
        return ""
    texts = [text for output in outputs for text in _texts(output.data, 0)]
    joined = "\n".join(texts)
    return joined if len(words(joined[:2000])) >= _LEAST_PROSE else ""


def _texts(value: object, depth: int) -> list[str]:
    if isinstance(value, str):
        return [value] if len(words(value[:400])) > 3 else []
    if depth > _DEEPEST:
        return []
    inner: list[object] = []
    if isinstance(value, Mapping):
        inner = list(value.values())
    elif isinstance(value, list):
        inner = value
    return [text for item in inner for text in _texts(item, depth + 1)]


def tell_outputs(outputs: Sequence[ToolOutput], request: Request) -> Draft:
    """Les résultats, dits dans la langue de la personne."""
    if len(outputs) == 1:
        return replace(_alone(outputs[0], request), data=_data(outputs), effort=60)
    told = [_told(output, outputs, request) for output in outputs]
    lines = [_on_one_line(draft) for draft in told]
    core = ", ".join(draft.core for draft in told if draft.core)
    rows = list_rows([merged(output) for output in outputs], request)
    if len(told) == 2 and all(len(line) < _SHORT_LINE for line in lines):
        return Draft(" ".join(lines), core=core, rows=rows, data=_data(outputs), effort=80)
    intro = request.say("Voici ce que disent les outils :", "Here is what the tools say:")
    return Draft(intro, core=core, points=tuple(lines), rows=rows, data=_data(outputs), effort=90)


def _alone(output: ToolOutput, request: Request) -> Draft:
    """Le seul résultat : par oui ou non, si c'est ce que la question attend."""
    truth = _truth(output, request)
    if truth is None:
        return _told(output, (output,), request)
    data = unwrapped(output.data)
    draft = (
        object_body(data, output, "", request, focus=False)
        if isinstance(data, Mapping)
        else _told(output, (output,), request)
    )
    word = request.say("Oui", "Yes") if truth else request.say("Non", "No")
    if isinstance(data, bool):
        return Draft(f"{word}.", core=word.lower(), truth=truth)
    text = draft.text[:1].lower() + draft.text[1:]
    said = request.say("{w} : {t}", "{w}: {t}", w=word, t=text)
    return replace(draft, text=draft.text if draft.points else said, truth=truth)


def _told(output: ToolOutput, outputs: Sequence[ToolOutput], request: Request) -> Draft:
    label = label_of(output, outputs, request)
    if output.failure is not None:
        return failed(output, label, request)
    data = unwrapped(output.data)
    done = _changes(output, request)
    if done and (output.empty or data is True or (isinstance(data, str) and _is_done(data))):
        return _done("", label, request)
    if output.empty or data in (None, "", [], {}):
        name = label or output.name or request.say("l'outil", "the tool")
        text = request.say("{n} : aucun résultat.", "{n}: no result.", n=headed(name))
        return Draft(text, core=request.say("aucun", "none"), effort=40)
    if isinstance(data, str):
        return text_body(data, label, request)
    if isinstance(data, list):
        return list_body(data, label, request)
    if isinstance(data, Mapping):
        draft = object_body(data, output, "" if done else label, request, focus=not done)
        return _done(draft.text, label, request, draft) if done and not draft.points else draft
    value = shown(data, request.french)
    if is_operation(output.arguments):
        return Draft(f"{label} = {value}.", core=value, effort=40)
    return Draft(labelled(label, value, request), core=value, effort=40)


def _done(detail: str, label: str, request: Request, draft: Draft | None = None) -> Draft:
    """« C'est fait pour … » : l'outil a changé quelque chose."""
    about = request.say(" pour {l}", " for {l}", l=label) if label else ""
    if not detail:
        text = request.say("C'est fait{a}.", "Done{a}.", a=about)
        return Draft(text, core=request.say("fait", "done"), effort=40)
    detail = detail[:1].lower() + detail[1:]
    text = request.say("C'est fait{a} : {d}", "Done{a}: {d}", a=about, d=detail)
    return replace(draft, text=text) if draft else Draft(text, effort=50)


def _changes(output: ToolOutput, request: Request) -> bool:
    """Vrai si l'outil appelé change quelque chose."""
    known = next((tool for tool in request.prompt.tools if tool.name == output.name), None)
    return bool(profile(known or Tool(output.name, "", {})).effects)


def _is_done(text: str) -> bool:
    return _DONE.search(fold(text[:60])) is not None


def unwrapped(data: object) -> object:
    """Le contenu d'un objet qui n'est qu'une enveloppe.

    >>> unwrapped({"success": True, "result": {"prix": 3}}), unwrapped({"prix": 3})
    ({'prix': 3}, {'prix': 3})
    """
    for _ in range(3):
        if not isinstance(data, Mapping) or not data:
            return data
        useful = {key: value for key, value in data.items() if str(key) not in _ENVELOPE}
        if not useful:
            return True
        key, value = next(iter(useful.items()))
        if len(useful) > 1 or str(key).lower() not in _WRAPPERS:
            return useful
        data = value
    return data


def _truth(output: ToolOutput, request: Request) -> bool | None:
    """La réponse par oui ou non, si la question en attend une et que le résultat la donne."""
    asked = request.folded_ask.strip().partition("?")[0]
    rest = asked.removeprefix("est-ce que").removeprefix("est-ce qu'")
    if output.failure is not None or not _YES_NO.search(asked) or _ASKS_WORD.search(rest):
        return None
    data = unwrapped(output.data)
    if isinstance(data, bool):
        return data
    if isinstance(data, Mapping):
        flags = [value for value in data.values() if isinstance(value, bool)]
        counts = [
            value
            for key, value in data.items()
            if field_words(str(key))[:1] in _COUNTS and isinstance(value, int)
        ]
        return flags[0] if flags else counts[0] > 0 if counts else None
    if isinstance(data, str) and len(words(data)) <= _SHORT_TEXT and _NEGATIVE.search(fold(data)):
        return False
    return None


def _on_one_line(draft: Draft) -> str:
    return f"{draft.text} {'; '.join(draft.points)}" if draft.points else draft.text


def _data(outputs: Sequence[ToolOutput]) -> dict[str, object]:
    """Les résultats en JSON."""
    if len(outputs) > 1:
        told = [{str(key): value for key, value in merged(o).items()} for o in outputs]
        return {"resultats": told}
    if outputs[0].failure is not None:
        return {"erreur": outputs[0].failure or True}
    data = outputs[0].data
    if isinstance(data, Mapping):
        return {str(key): value for key, value in {**outputs[0].arguments, **data}.items()}
    return {"resultat": data}
