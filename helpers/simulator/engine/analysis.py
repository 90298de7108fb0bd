"""Résumé, points clés, recommandations, mots-clés, titre, points forts et faibles d'un texte donné.

Une demande peut en vouloir plusieurs à la fois : chacune est une section de la réponse.
"""

from dataclasses import dataclass

from .draft import Draft
from .keywords import topic_words
from .language import detect_language
from .numbers import NUMERAL, read_integer
from .patterns import Pattern
from .recommend import recommendations, strengths_and_weaknesses
from .request import Job, Request
from .sentences import sentences
from .sentiment import sentiment
from .summarise import cut_words, fit_words, key_points, key_sentences
from .text import fold, shorten, squeeze, words

_SUMMARY = Pattern(
    r"\b(?:(?:quel est |donne\w* )?(?:le sujet|l'objet|le propos) (?:principal )?d[eu] (?:ce|cet|"
    r"cette|message|texte|mail|document|article)\b|(?:subject|topic|gist) of (?:this|the) |"
    r"resum\w*|synthe(?:se|ses|tise\w*)|summar\w*|sum up|condense\w*|tl;?dr|de quoi parle|"
    r"de quoi (?:il )?"
    r"s'agit|what is (?:this|the) (?:text|article|document) about|idee principale|main idea|en "
    r"substance|"
    r"raccourci\w*|shorten|abrege\w*|l'essentiel|the gist)\b"
)
_POINTS = Pattern(
    r"\b(?:points?[- ](?:cles?|principaux|essentiels|importants)|idees (?:cles|principales|"
    r"essentielles)|"
    r"key (?:points?|ideas|takeaways|facts)|main (?:points|ideas)|takeaways|bullet points|"
    r"elements (?:cles|"
    r"importants)|grandes lignes|en \w+ points|in \w+ (?:bullet )?points|informations (?:cles|"
    r"importantes|"
    r"principales)|conclusions principales)\b"
)
_RECOMMENDATIONS = Pattern(
    r"\b(?:recommandations?|recommendations?|preconisations?|conseils|plan d'actions?|action "
    r"items?|"
    r"actions (?:a mener|a entreprendre|prioritaires)|next steps|prochaines etapes|pistes "
    r"d'amelioration|"
    r"suggestions d'amelioration)\b"
)
_KEYWORDS = Pattern(
    r"\b(?:mots?[- ]cles?|key ?words?|themes?(?: principaux)?|topics|sujets abordes|tags|"
    r"hashtags)\b"
)
_TITLE = Pattern(
    r"\b(?:(?:donne|propose|trouve|suggere|invente|ecris|ajoute|mets|give|suggest|write|find|"
    r"propose)\w*"
    r"[^.\n]{0,25}\b(?:titres?|titles?|headlines?|objet)\b|quel titre)"
)
_PROS = Pattern(
    r"\b(?:points? (?:forts?|positifs?)|points? (?:faibles?|negatifs?)|avantages|inconvenients|"
    r"pros and cons|"
    r"pros|cons|forces|faiblesses|strengths|weaknesses|qualites|defauts|le positif)\b"
)
_FIGURES = Pattern(
    r"\b(?:(?:chiffres?|nombres?|donnees) (?:cles?|importants?|principaux|"
    r"essentiels)|key (?:figures|numbers)|donnees chiffrees)\b"
)
_QUESTIONS = Pattern(
    r"\b(?:(?:genere\w*|pose\w*|propose\w*|ecris|redige\w*|prepare\w*|invente\w*|generate|write|"
    r"ask|create)\b[^.\n]{0,20}\bquestions?\b"
    r"[^.\n]{0,25}\b(?:sur|about|on)\b|quiz sur|questions de comprehension)"
)
_GOOD = Pattern(r"\b(?:forts?|positi\w+|avantages|pros|forces|strengths|qualites)\b")
_BAD = Pattern(r"\b(?:faibles?|negati\w+|inconvenients|cons|faiblesses|weaknesses|defauts)\b")
_COUNT_BEFORE = Pattern(rf"({NUMERAL}) (?:\w+ )?$")
_ANALYSE = Pattern(
    r"\b(?:analyse[rz]?|analyze|analysis|etudie[rz]?|examine[rz]?|compte[- ]rendu|rapport)\b"
)
_TONE = Pattern(r"\b(?:sentiment|tonalite|ton general|tone)\b")
_A_TEXT = Pattern(
    r"\b(?:ce|cet|cette|ces|this|these|le|the|du|un|mon|my)\s+(?:\w+ )?(?:texte|text|document|"
    r"article|passage|extrait|"
    r"paragraphe|message|mail|email|rapport|report)s?(?: suivant| ci-dessous| ci-dessus)?\s*(?:$|"
    r"[.:!?]|en|in|pour|et|i\b|que\b|that\b)|"
    r"\b(?:suivant|following|ci-dessous|below|ceci|cela)\b|\bresume[zr]?-l[ea]s?\b|\b(?:this|"
    r"it)\s*[.!?]?$"
)
_LEAST_WORDS = 6
_TITLE_WORDS = 8


@dataclass(frozen=True)
class Section:
    """Une partie de l'analyse : sa clé JSON, son titre, et soit une phrase, soit des points."""

    key: str
    title: str
    text: str = ""
    points: tuple[str, ...] = ()


def analyse_text(request: Request) -> Draft | None:
    """Les analyses demandées sur le texte donné."""
    wanted = _wanted(request)
    if not wanted:
        return None
    job = next((job for pattern in wanted if (job := request.job(pattern, _LEAST_WORDS))), None)
    if job is None:
        precise = [p for p in wanted if p is not _ANALYSE and p.search(request.folded_ask)]
        return _missing_text(request) if precise else None
    if any(pattern.search(job.folded) for pattern in (_ANALYSE,)) and len(wanted) == 1:
        wanted = [_SUMMARY, _POINTS, _RECOMMENDATIONS, _TONE]
    sections = [section for pattern in wanted for section in _sections(pattern, job, request)]
    if len(sections) == 1:
        return _single(sections[0], job, request)
    return _composed(sections, request)


def _wanted(request: Request) -> list[Pattern]:
    every = (_TITLE, _SUMMARY, _POINTS, _FIGURES, _KEYWORDS, _PROS, _RECOMMENDATIONS, _QUESTIONS)
    asked = [pattern for pattern in every if pattern.search(request.folded_ask)]
    if asked and _TONE.search(request.folded_ask):
        asked.append(_TONE)
    if not asked and _ANALYSE.search(request.folded_ask):
        asked = [_ANALYSE]
    if not asked:
        orders = [pattern for pattern in (*every, _ANALYSE) if request.standing_order(pattern)]
        asked = [p for p in orders if p is not _ANALYSE] or orders
    # « Résume en 3 points » : des points, pas un résumé et des points.
    if _SUMMARY in asked and _POINTS in asked:
        ask = request.folded_ask if _SUMMARY.search(request.folded_ask) else ""
        apart = _APART.search(ask or fold(request.instructions))
        if not apart:
            asked.remove(_SUMMARY)
    return asked


_APART = Pattern(
    r"(?:resume\b|summary|synthese)[^.\n]{0,60}(?:,|\bet\b|\band\b|\+|puis|then|ainsi que|"
    r"\n)[^.\n]{0,40}"
    r"(?:points?|key|idees|takeaways)|(?:points?|key|idees)[^.\n]{0,40}(?:,|\bet\b|\band\b|"
    r"\+)[^.\n]{0,30}"
    r"(?:resume|summary|synthese)"
)


def _sections(pattern: Pattern, job: Job, request: Request) -> list[Section]:
    text, say = job.material, request.say
    asked_points = request.constraints.points
    usual = {"low": 2, "medium": 3, "high": 5}[request.prompt.verbosity]
    count = min(_asked_count(pattern, job.folded) or asked_points or usual, 30)
    if pattern is _SUMMARY:
        return [Section("resume", say("Résumé", "Summary"), summary_of(text, request))]
    if pattern is _POINTS:
        points = tuple(key_points(text, count))
        return [Section("points_cles", say("Points clés", "Key points"), points=points)]
    if pattern is _RECOMMENDATIONS:
        advice = tuple(recommendations(text, count, request))
        return [
            Section("recommandations", say("Recommandations", "Recommendations"), points=advice)
        ]
    if pattern is _KEYWORDS:
        found = tuple(topic_words(text, asked_points or 5))
        return [Section("mots_cles", say("Mots-clés", "Keywords"), ", ".join(found), found)]
    if pattern is _FIGURES:
        figures = [shorten(squeeze(s), 200) for s in sentences(text) if any(c.isdigit() for c in s)]
        return [
            Section(
                "chiffres_cles",
                say("Chiffres clés", "Key figures"),
                points=tuple(figures[: max(count, 6)]),
            )
        ]
    if pattern is _QUESTIONS:
        asked = [
            say(
                "Que dit le texte à ce sujet : {t} ?",
                "What does the text say about this: {t}?",
                t=t,
            )
            for t in topic_words(text, count)
        ]
        return [Section("questions", say("Questions", "Questions"), points=tuple(asked))]
    if pattern is _TITLE:
        return [Section("titre", say("Titre", "Title"), title_of(text, request))]
    if pattern is _TONE:
        tone = sentiment(text).label
        french = {"positive": "positive", "negative": "négative", "neutral": "neutre"}[tone]
        return [Section("tonalite", say("Tonalité", "Tone"), say(f"{french}.", f"{tone}."))]
    strong, weak = strengths_and_weaknesses(text)
    sections = [
        Section("points_forts", say("Points forts", "Strengths"), points=tuple(strong[:count])),
        Section("points_faibles", say("Points faibles", "Weaknesses"), points=tuple(weak[:count])),
    ]
    wanted = [_GOOD.search(job.folded), _BAD.search(job.folded)]
    return [s for s, asked in zip(sections, wanted, strict=True) if asked] or sections


def _asked_count(pattern: Pattern, folded: str) -> int:
    """« trois points clés et deux recommandations » : le nombre qui précède cette section-ci."""
    for found in pattern.finditer(folded):
        before = _COUNT_BEFORE.search(folded[max(0, found.start() - 25) : found.start()])
        if before:
            return read_integer(before.group(1))
    return 0


def summary_of(text: str, request: Request) -> str:
    """Le résumé d'un texte, à la longueur que la requête demande."""
    constraints = request.constraints
    count = {"low": 1, "medium": 2, "high": 5}[request.prompt.verbosity]
    if request.prompt.verbosity == "medium" and len(sentences(text)) > 9:
        count = 3
    if constraints.brief:
        count = 1
    if constraints.detailed:
        count = max(count, 5)
    if constraints.words:
        chosen = key_sentences(text, max(1, min(constraints.words // 12, 60)))
        # La marque de simulation compte pour un mot.
        return fit_words(chosen, max(1, constraints.words - (constraints.words > 3)))
    return " ".join(key_sentences(text, constraints.sentences or count))


def title_of(text: str, request: Request) -> str:
    """Un titre : le début de la phrase clé, coupé entre deux groupes de mots."""
    best = next(iter(key_sentences(text, 1)), "").rstrip(".!…").split(",")[0]
    return cut_words(best, _TITLE_WORDS).rstrip("…")


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
