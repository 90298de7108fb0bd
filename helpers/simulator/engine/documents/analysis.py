"""Résumé, points clés, recommandations, mots-clés, titre, points forts et faibles d'un texte donné.

Une demande peut en vouloir plusieurs à la fois : chacune est une section de la réponse.
"""

from ..draft import Draft
from ..reading.constraints import read_constraints
from ..reading.language import detect_language
from ..reading.request import Job, Request
from ..text.patterns import Pattern
from ..text.strings import fold, words
from .sections import (
    ANALYSE,
    FIGURES,
    KEYWORDS,
    POINTS,
    PROS,
    QUESTIONS,
    RECOMMENDATIONS,
    SUMMARY,
    TITLE,
    TONE,
    Section,
    sections_of,
)

_A_TEXT = Pattern(
    r"\b(?:ce|cet|cette|ces|this|these|le|the|du|un|mon|my)\s+(?:\w+ )?(?:texte|text|document|"
    r"article|passage|extrait|"
    r"paragraphe|message|mail|email|rapport|report)s?(?: suivant| ci-dessous| ci-dessus)?\s*(?:$|"
    r"[.:!?]|en|in|pour|et|i\b|que\b|that\b)|"
    r"\b(?:suivant|following|ci-dessous|below|ceci|cela)\b|\bresume[zr]?-l[ea]s?\b|\b(?:this|"
    r"it)\s*[.!?]?$"
)
_LEAST_WORDS = 6
_ALONE = ([ANALYSE], [SUMMARY], [POINTS])


def analyse_text(request: Request) -> Draft | None:
    """Les analyses demandées sur le texte donné."""
    wanted = _wanted(request)
    if not wanted:
        return None
    job = next((job for pattern in wanted if (job := request.job(pattern, _LEAST_WORDS))), None)
    if job is None:
        precise = [p for p in wanted if p is not ANALYSE and p.search(request.folded_ask)]
        return _missing_text(request) if precise else None
    if any(pattern.search(job.folded) for pattern in (ANALYSE,)) and wanted in _ALONE:
        wanted = [SUMMARY, POINTS, RECOMMENDATIONS, TONE]
    sections = [section for pattern in wanted for section in sections_of(pattern, job, request)]
    if len(sections) == 1:
        return _single(sections[0], job, request)
    return _composed(sections, request)


def _wanted(request: Request) -> list[Pattern]:
    every = (TITLE, SUMMARY, POINTS, FIGURES, KEYWORDS, PROS, RECOMMENDATIONS, QUESTIONS)
    asked = [pattern for pattern in every if pattern.search(request.folded_ask)]
    asked = _without_subject(asked, request.folded_ask)
    if asked and TONE.search(request.folded_ask):
        asked.append(TONE)
    if not asked and ANALYSE.search(request.folded_ask) and not _ASKS.search(request.folded_ask):
        asked = [ANALYSE]
    if not asked:
        orders = [pattern for pattern in (*every, ANALYSE) if request.standing_order(pattern)]
        orders = _without_subject(orders, fold(request.instructions[:6000]))
        asked = [p for p in orders if p is not ANALYSE] or orders
    if POINTS in asked and read_constraints(request.form).sentences:
        return [SUMMARY]  # la suite : « plus court, en une phrase »
    # « Résume en 3 points » : des points, pas un résumé et des points.
    if SUMMARY in asked and POINTS in asked:
        ask = request.folded_ask if SUMMARY.search(request.folded_ask) else ""
        apart = _APART.search(ask or fold(request.instructions))
        if not apart:
            asked.remove(SUMMARY)
    return asked


def _without_subject(asked: list[Pattern], order: str) -> list[Pattern]:
    """« Écris l'objet de ce mail » veut un titre, pas aussi un résumé."""
    if TITLE not in asked or SUMMARY not in asked or SUMMARY.search(_SUBJECT_LINE.sub(" ", order)):
        return asked
    return [pattern for pattern in asked if pattern is not SUMMARY]


_SUBJECT_LINE = Pattern(
    r"\b(?:l'objet|un objet|the subject(?: line)?) (?:d[eu']|of|for) ?(?:this|the)?"
)
_ASKS = Pattern(
    r"\b(?:d'apres|selon|according to|based on|dans|in) (?:ce|cet|cette|le|la|the|this)\b[^?]*\?|"
    r"\b(?:combien|quand|qui a|qui est|quel(?:le)?s? (?:est|sont|etait)|how many|how much|when|"
    r"who)\b[^?.]*\?"
)
_APART = Pattern(
    r"(?:resume\b|summary|synthese)[^.\n]{0,60}(?:,|\bet\b|\band\b|\+|puis|then|ainsi que|"
    r"\n)[^.\n]{0,40}"
    r"(?:points?|key|idees|takeaways)|(?:points?|key|idees)[^.\n]{0,40}(?:,|\bet\b|\band\b|"
    r"\+)[^.\n]{0,30}"
    r"(?:resume|summary|synthese)"
)


def _missing_text(request: Request) -> Draft | None:
    # « Résume ce texte » sans texte ; mais « résume la Révolution » est une question de culture.
    if not _A_TEXT.search(request.folded_ask) or len(words(request.ask)) > 25:
        return None
    text = request.say(
        "Il n'y a pas de texte à traiter dans la requête ni dans l'historique : ajoutez-le à la "
        "suite de la demande.",
        "There is no text to work on in the request or the history: add it after your request.",
        "Il n'y a pas de texte à traiter dans la requête ni dans l'historique : ajoute-le à la "
        "suite de la demande.",
    )
    return Draft(text, data={}, effort=40)


def _single(section: Section, job: Job, request: Request) -> Draft:
    data = {section.key: list(section.points) if section.points else section.text}
    if section.key == "resume":
        text = section.text
        if not request.constraints.words and _in_other_language(job.material, request):
            text = request.say(
                "Phrases clés, dans la langue du texte : {t}",
                "Key sentences, in the language of the text: {t}",
                t=text,
            )
        return Draft(text, core=section.text, data=data, shaped=True, effort=200)
    if section.key == "mots_cles":
        text = request.say("Mots-clés : {t}.", "Keywords: {t}.", t=section.text)
        return Draft(text, core=section.text, data=data, effort=120, rows=())
    if section.key == "titre":
        text = request.say(
            "Titre proposé : {q}.", "Suggested title: {q}.", q=request.quote(section.text)
        )
        return Draft(text, core=section.text, data=data, effort=100)
    if not section.points:
        text = request.say(
            "Je ne trouve rien de tel dans le texte.", "I find nothing of the kind in the text."
        )
        return Draft(text, data=data, effort=120)
    intro = request.say("{t} :", "{t}:", t=section.title)
    return Draft(intro, points=section.points, data=data, effort=200)


def _in_other_language(text: str, request: Request) -> bool:
    written = detect_language(text)
    return written is not None and written != request.language


def _composed(sections: list[Section], request: Request) -> Draft:
    blocks = []
    rows = [(request.say("Rubrique", "Section"), request.say("Contenu", "Content"))]
    data: dict[str, object] = {}
    for section in sections:
        title = request.say("{t} :", "{t}:", t=section.title)
        nothing = request.say("rien de net dans le texte.", "nothing clear in the text.")
        if section.points and section.key != "mots_cles":
            blocks.append(title + "\n" + "\n".join(f"- {point}" for point in section.points))
            data[section.key] = list(section.points)
            rows.append((section.title, " ".join(section.points)))
        else:
            blocks.append(f"{title} {section.text or nothing}")
            data[section.key] = section.text or []
            rows.append((section.title, section.text or nothing))
    text = "\n\n".join(blocks)
    return Draft(text, data=data, rows=tuple(rows), shaped=True, effort=240)
