"""Ce que dit un résultat d'outil selon sa forme : un objet, une liste, un texte, une erreur."""

from collections.abc import Mapping, Sequence

from ...draft import Draft
from ...finding.field_names import field_words
from ...finding.search import best_sentences
from ...finding.summarise import key_sentences
from ...reading.request import Request
from ...reading.tool_outputs import ToolOutput
from ...text.patterns import Pattern
from ...text.sentences import sentences
from ...text.strings import fold, shorten, squeeze, stem, upper_first, words
from ..choosing.notions import notions, plain, words_of
from .labels import headed
from .readable import readable
from .render import is_measure, is_number, measured, pieces, shown, unit_of

_HEADS = ("name", "nom", "title", "titre", "label", "product", "produit", "city", "ville", "date",
          "id",
          "day", "jour")  # fmt: skip
_UNITS = ("unit", "unite", "units", "currency", "devise")
_ERROR_LEAD = Pattern(r"^\W*(?:\w{0,30}(?:error|erreur|exception)|echec)\b\s*(?:\d{3})?\s*:\s*")
_WORDS = Pattern(r"[a-z]{3,}")
_WEATHER = frozenset({"temp", "meteo", "weath"})  # « quel temps » ne demande pas une donnée
_LINKS = frozenset({"de", "du", "numer", "date"})
_LONG_TEXT = 60  # en mots
_MOST_POINTS = 12
_MOST_COLUMNS = 6
_MOST_PIECES = 6


def failed(output: ToolOutput, label: str, request: Request) -> Draft:
    """L'échec de l'outil, et sa raison."""
    name = output.name or request.say("appelé", "called")
    about = request.say(" pour {l}", " for {l}", l=label) if label else ""
    told = (output.failure or "").strip()
    lead = _ERROR_LEAD.match(fold(told))
    told = told[lead.end() :] if lead and lead.end() < len(told) else told
    reason = request.say(" : {r}", ": {r}", r=told.rstrip(" .")) if told else ""
    text = request.say(
        "L'outil {n} a échoué{a}{r}.", "The tool {n} failed{a}{r}.", n=name, a=about, r=reason
    )
    return Draft(text, core=request.say("erreur", "error"), effort=50)


def object_body(
    data: Mapping[object, object], output: ToolOutput, label: str, request: Request, focus: bool
) -> Draft:
    """Un objet : les données que la question nomme, sinon toutes."""
    given = {fold(str(value)).strip() for value in output.arguments.values()}
    silent = frozenset(given | ({fold(label)} if label else set()))
    kept: Mapping[object, object] = _focus(data, output.name, request) if focus else {}
    found = pieces(kept, request.french, silent)
    if not found:
        kept = data
        found = pieces(data, request.french, silent) or pieces(data, request.french, frozenset())
    core = _core(kept, silent, request)
    nested = any(
        isinstance(value, list) and len(value) > 1 and isinstance(value[0], Mapping)
        for value in kept.values()
    )
    if len(found) > _MOST_PIECES or nested:
        return _long_object(kept, label, core, silent, request)
    text = labelled(label, ", ".join(found), request)
    return Draft(text, core=core, rows=object_rows(data, request), effort=60)


def list_body(data: Sequence[object], label: str, request: Request) -> Draft:
    """Une liste : une énumération si elle est courte, sinon des points."""
    count = len(data)
    if all(not isinstance(item, (Mapping, list)) for item in data):
        values = [shown(item, request.french) for item in data[:50]]
        core = ", ".join(values)
        if count <= _MOST_PIECES and len(core) < 200:
            return Draft(labelled(label, request.join(values), request), core=core, effort=50)
        points = tuple(upper_first(value) for value in values[:_MOST_POINTS])
        return Draft(_counted(count, label, request), core=core, points=points, effort=60)
    points = tuple(_line(item, request) for item in data[:_MOST_POINTS])
    core = ", ".join(_head(item, request) for item in data[:_MOST_POINTS])
    if count == 1:
        return Draft(labelled(label, points[0], request), core=core, effort=60)
    rows = list_rows(data, request)
    return Draft(_counted(count, label, request), core=core, points=points, rows=rows, effort=80)


def text_body(data: str, label: str, request: Request) -> Draft:
    """Un texte : cité s'il est court ; sinon, ce qui y répond à la question."""
    text = squeeze(data)
    if len(words(text)) > _LONG_TEXT:
        found = [squeeze(s) for s in best_sentences(request.ask, [data], least=0.4, count=3)]
        kept = " ".join(dict.fromkeys(found)) or " ".join(key_sentences(data, 3))
        about = request.say("D'après l'outil : {t}", "According to the tool: {t}", t=kept)
        return Draft(about, core=kept, effort=120)
    core = text.rstrip(".")
    sentence = text[-1:] in ".!?…" and len(words(text)) > 3 and len(sentences(text)) >= 1
    return Draft(labelled("" if sentence else label, text, request), core=core)


def labelled(label: str, value: str, request: Request) -> str:
    """« Paris : 18 °C. »"""
    end = "" if value[-1:] in ".!?…" else "."
    if not label:
        return f"{headed(value)}{end}"
    return request.say("{l} : {v}{e}", "{l}: {v}{e}", l=headed(label), v=value, e=end)


def object_rows(data: Mapping[object, object], request: Request) -> tuple[tuple[str, ...], ...]:
    """Un objet en tableau : une ligne par donnée."""
    header = (request.say("Élément", "Item"), request.say("Valeur", "Value"))
    rows = [
        (upper_first(readable(str(key), request.french)), shown(value, request.french))
        for key, value in data.items()
    ]
    return (header, *rows)


def list_rows(data: Sequence[object], request: Request) -> tuple[tuple[str, ...], ...]:
    """Des objets en tableau : une ligne par objet, une colonne par clé."""
    if not data or not all(isinstance(item, Mapping) for item in data):
        return ()
    items = [item for item in data if isinstance(item, Mapping)][:50]
    keys = list(dict.fromkeys(key for item in items for key in item))[:_MOST_COLUMNS]
    header = tuple(upper_first(readable(str(key), request.french)) for key in keys)
    rows = [tuple(shown(item.get(key, ""), request.french) for key in keys) for item in items]
    return (header, *rows) if keys else ()


def _long_object(
    data: Mapping[object, object],
    label: str,
    core: str,
    silent: frozenset[str],
    request: Request,
) -> Draft:
    head = headed(label or request.say("Résultat", "Result"))
    points = []
    for key, value in list(data.items())[:_MOST_POINTS]:
        if fold(str(value)).strip() in silent:
            continue
        name = upper_first(readable(str(key), request.french))
        if isinstance(value, list) and value and all(isinstance(i, Mapping) for i in value):
            told = request.say(" ; ", "; ").join(_line(i, request) for i in value[:_MOST_POINTS])
        else:
            told = shown(value, request.french)
        points.append(request.say("{k} : {v}", "{k}: {v}", k=name, v=told))
    intro = request.say("{l} :", "{l}:", l=head)
    return Draft(intro, core=core, points=tuple(points), rows=object_rows(data, request), effort=90)


def _counted(count: int, label: str, request: Request) -> str:
    about = request.say(" pour {l}", " for {l}", l=label) if label else ""
    return request.say("Résultats{a} ({n}) :", "Results{a} ({n}):", n=count, a=about)


def _focus(data: Mapping[object, object], tool: str, request: Request) -> dict[object, object]:
    """Les données que la question nomme ; rien si elle n'en nomme aucune, ou toutes.

    Ce dont l'outil entier parle (« commande ») ne désigne aucune donnée en particulier.
    """
    topics = {stem(word) for word in (*words_of(plain(tool)), *notions(tool))} | _WEATHER
    asked = {stem(word) for word in _WORDS.findall(request.folded_ask[:600])} | _LINKS
    kept = {}
    for key, value in data.items():
        label = _WORDS.findall(fold(readable(str(key), request.french)))
        for named in (label, list(field_words(str(key)))):
            roots = {stem(word) for word in named if len(word) > 3} - topics
            if roots and roots <= asked and not roots <= _LINKS:
                kept[key] = value
    units = {key: value for key, value in data.items() if str(key) in _UNITS}
    return {**kept, **units} if kept and len(kept) < len(data) else {}


def _core(data: Mapping[object, object], silent: frozenset[str], request: Request) -> str:
    """Les valeurs seules."""
    unit = unit_of(data)
    values = []
    for key, value in data.items():
        if value in (None, "", [], {}) or isinstance(value, (Mapping, list)):
            continue
        if fold(str(value)).strip() in silent or (str(key) in _UNITS and len(data) > 1):
            continue
        if isinstance(value, (int, float)) and is_number(value) and is_measure(str(key)):
            values.append(measured(value, unit, request.french))
        else:
            values.append(shown(value, request.french))
    return ", ".join(values or [shown(value, request.french) for value in data.values()])


def _line(item: object, request: Request) -> str:
    """Un élément de liste : son nom, puis le reste."""
    if not isinstance(item, Mapping):
        return upper_first(shown(item, request.french))
    head = _head(item, request)
    rest = pieces(item, request.french, frozenset({fold(head)}))
    told = ", ".join(rest).replace(", (", " (")
    if not rest or not head:
        return headed(head or told)
    return request.say("{h} : {r}", "{h}: {r}", h=headed(head), r=told)


def _head(item: object, request: Request) -> str:
    """Ce qui désigne un élément : son nom, son titre, son numéro, sinon sa première valeur."""
    if not isinstance(item, Mapping):
        return shown(item, request.french)
    for wanted in _HEADS:
        for key, value in item.items():
            if wanted in field_words(str(key)) and isinstance(value, (str, int, float)):
                return shorten(shown(value, request.french), 100)
    first = next((v for v in item.values() if isinstance(v, (str, int, float))), "")
    return shorten(shown(first, request.french), 100) if first != "" else ""
