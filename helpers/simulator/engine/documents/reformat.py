"""Remettre en forme ce qui est donné : tableau, liste, CSV ; ou le dire plus court, corrigé."""

from ..draft import Draft
from ..finding.field_names import concept_of
from ..finding.summarise import cut_words, key_sentences
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.sentences import list_items, sentences
from ..text.strings import fold, squeeze, upper_first, words
from .item_lists import split_items

_REFORMAT = Pattern(
    r"\b(?:mets|mettez|mettre|presente\w*|transform\w*|convert\w*|reformat\w*|format\w*|"
    r"organise\w*|put|turn|make|"
    r"structure\w*|range\w*|fais(?:-en| en)?|donne\w*|dresse\w*|affiche\w*|ecris|list|liste[rz]?)\b"
)
_SHORTER = Pattern(
    r"\b(?:reformul\w*|rephras\w*|rewrite|reecri\w*|paraphras\w*|simplifi\w*|"
    r"simplify|improve|amelior\w*|"
    r"rends? (?:ce|ce texte|cette) \w+)\b"
)
_CORRECT = Pattern(
    r"\b(?:corrig\w*|correct\b|proofread|fix (?:the )?(?:spelling|grammar|typos?)|fautes? "
    r"d'orthographe|orthographe)\b"
)
_PAIR = Pattern(r"^([^:=]{1,40}?)\s*[:=]\s*(.+)$")
_INLINE_PAIR = Pattern(
    r"([^\W\d_][\w '’-]{0,30}?)\s*[:=]\s*((?:[^,;:=]|,(?=\d))+?)(?=\s*(?:,(?!\d)|;|\.\s|$))"
)
_COUNTED = Pattern(r"^([^\W\d][^\d:]{0,40}?)\s+(\d[\d.,]*\s?[^\s\d]{0,6})$")
_ABOUT = Pattern(r"^(.{1,30}?)\s*\(([^()]{1,60})\)$")
_LETTER = Pattern(r"(?<=[.!?]\s)[a-zà-ÿ]|^[a-zà-ÿ]")
_SLIPS = (
    (Pattern(r"\bca va etre\b"), "ça va être"), (Pattern(r"\bcava\b"), "ça va"),
    (Pattern(r"(?<=\w) ,"), ","), (Pattern(r",(?=[^\s\d])"), ", "), (Pattern(r" {2,}"), " "),
)  # fmt: skip


def reformat(request: Request) -> Draft | None:
    """Un tableau, une liste ou un CSV tirés du texte donné."""
    layout = request.constraints.layout
    wanted = layout in ("table", "list", "numbered", "csv", "json")
    job = request.job(_REFORMAT, least=2) if wanted else None
    if job is None or job.from_instructions:
        return None
    rows = pairs(job.material)
    header = (request.say("Élément", "Item"), request.say("Valeur", "Value"))
    if len(rows) > 1:
        data: dict[str, object] = {"_".join(fold(k).split()): v for k, v in rows}
        points = tuple(request.say("{k} : {v}", "{k}: {v}", k=k, v=v) for k, v in rows)
        intro = request.say("Voici le résultat :", "Here is the result:")
        return Draft(intro, points=points, rows=(header, *rows), data=data, effort=90)
    items = list_items(job.material) or _enumerated(job.material)
    if len(items) < 2:
        items = [squeeze(sentence) for sentence in sentences(job.material)]
    intro = request.say("Voici le résultat :", "Here is the result:")
    rows = [(str(index), item) for index, item in enumerate(items, 1)]
    table = (("N°" if request.french else "No.", header[0]), *rows)
    return Draft(
        intro, points=tuple(map(upper_first, items)), rows=table, data={"liste": items}, effort=90
    )


def _enumerated(text: str) -> list[str]:
    """Les éléments d'une énumération courte ; rien si c'est de la prose."""
    items = split_items(text) if "," in text or ";" in text else []
    return items if items and all(len(words(item)) <= 6 for item in items) else []


def pairs(text: str) -> list[tuple[str, str]]:
    """Les couples « clé : valeur » d'un texte, ligne à ligne ou séparés par des virgules.

    >>> pairs("nom : Zoé, ville : Lille")
    [('Nom', 'Zoé'), ('Ville', 'Lille')]
    """
    lines = list_items(text) or [line.strip() for line in text.split("\n") if line.strip()]
    found = []
    for line in lines[:200]:
        match = _PAIR.match(line[:500]) if "," not in line or len(lines) > 1 else None
        if match:
            found.append((upper_first(match.group(1).strip()), match.group(2).strip()))
    if len(found) < 2:
        inline = _INLINE_PAIR.finditer(squeeze(text[:5000]).rstrip("."))
        found = [(upper_first(m.group(1).strip()), m.group(2).strip()) for m in inline]
    if len(found) < 2:
        found = _spaced_pairs(text)
    if len(found) < 2:
        described = [_ABOUT.match(item) for item in split_items(text[:5000])] if "(" in text else []
        found = [(upper_first(m.group(1).strip()), m.group(2)) for m in described if m]
    return found


def _spaced_pairs(text: str) -> list[tuple[str, str]]:
    """« pommes 3, poires 5 » ou « nom Dupont, âge 45 » : des couples sans signe entre eux."""
    items = split_items(text[:5000]) if "," in text else []
    counted = [_COUNTED.match(item) for item in items]
    if items and all(counted):
        return [(upper_first(m.group(1)), m.group(2)) for m in counted if m]
    halves = [item.split(" ", 1) for item in items]
    if len(halves) > 1 and all(len(half) == 2 and concept_of(half[0]) for half in halves):
        return [(upper_first(name), value) for name, value in halves]
    return []


def rewrite(request: Request) -> Draft | None:
    """Corriger ce qui est mécanique, ou redire l'essentiel : le simulateur ne sait pas plus."""
    job = request.job(_CORRECT, least=1)
    if job and job.material:
        fixed = corrected(job.material)
        text = request.say(
            "Corrections mécaniques seulement (capitales, espaces, point final) : {t}",
            "Mechanical corrections only (capitals, spaces, full stop): {t}",
            t=fixed,
        )
        return Draft(text, core=fixed, data={"texte": fixed}, effort=70)
    job = request.job(_SHORTER, least=3)
    if job is None or not job.material:
        return None
    limit = request.constraints.words
    kept = key_sentences(
        job.material, request.constraints.sentences or max(1, len(sentences(job.material)) - 1)
    )
    shorter = cut_words(" ".join(kept), limit) if limit else " ".join(kept)
    if fold(shorter).strip(" .") == fold(squeeze(job.material)).strip(" ."):
        text = request.say(
            "Reformuler demande un vrai modèle ; le simulateur peut seulement redire l'essentiel "
            ": {t}",
            "Rephrasing needs a real model; the simulator can only repeat the main point: {t}",
            t=shorter,
        )
    else:
        text = request.say(
            "En plus court, avec les mots du texte : {t}",
            "Shorter, in the text's own words: {t}",
            t=shorter,
        )
    return Draft(text, core=shorter, data={"texte": shorter}, effort=100)


def corrected(text: str) -> str:
    """Le texte avec capitales en tête de phrase, espaces simples et point final.

    >>> corrected("bonjour ,je suis la")
    'Bonjour, je suis la.'
    """
    text = squeeze(text[:20_000])
    for pattern, replacement in _SLIPS:
        text = pattern.sub(replacement, text)
    text = _LETTER.compiled.sub(lambda found: found.group().upper(), text)
    return text if not text or text[-1] in '.!?…:»"' else text + "."
