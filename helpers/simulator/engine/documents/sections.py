"""Les parties d'une analyse : résumé, points, chiffres, recommandations, titre, tonalité."""

from dataclasses import dataclass

from ..finding.sentiment import sentiment
from ..finding.summarise import cut_words, fit_words, is_heading, key_points, key_sentences
from ..reading.request import Job, Request
from ..text.keywords import topic_words
from ..text.numbers import NUMERAL, read_integer
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, shorten, squeeze, upper_first
from .quiz import questions_on
from .recommend import recommendations, strengths_and_weaknesses

SUMMARY = Pattern(
    r"\b(?:(?:quel est |donne\w* )?(?:le sujet|l'objet|le propos) (?:principal )?d[eu] (?:ce|cet|"
    r"cette|message|texte|mail|document|article)\b|(?:subject|topic|gist) of (?:this|the) |"
    r"resum\w*|synthe(?:se|ses|tise\w*)|summar\w*|sum up|condense\w*|tl;?dr|de quoi parle|"
    r"de quoi (?:il )?"
    r"s'agit|what is (?:this|the) (?:text|article|document) about|idee principale|main idea|en "
    r"substance|"
    r"raccourci\w*|shorten|abrege\w*|l'essentiel|the gist)\b"
)
POINTS = Pattern(
    r"\b(?:points?[- ](?:cles?|principaux|essentiels|importants)|idees (?:cles|principales|"
    r"essentielles)|"
    r"key (?:points?|ideas|takeaways|facts)|main (?:points|ideas)|takeaways|bullet points|"
    r"elements (?:cles|"
    r"importants)|grandes lignes|en \w+ points|in \w+ (?:bullet )?points|informations (?:cles|"
    r"importantes|"
    r"principales)|conclusions principales)\b"
)
RECOMMENDATIONS = Pattern(
    r"\b(?:recommandations?|recommendations?|preconisations?|conseils|plan d'actions?|action "
    r"items?|"
    r"actions (?:a mener|a entreprendre|prioritaires)|next steps|prochaines etapes|pistes "
    r"d'amelioration|"
    r"suggestions d'amelioration)\b"
)
KEYWORDS = Pattern(
    r"\b(?:mots?[- ]cles?|key ?words?|themes?(?: principaux)?|topics|sujets abordes|tags|"
    r"hashtags)\b"
)
TITLE = Pattern(
    r"\b(?:(?:donne|propose|trouve|suggere|invente|ecris|ajoute|mets|give|suggest|write|find|"
    r"propose)\w*"
    r"[^.\n]{0,25}\b(?:titres?|titles?|headlines?|objet|subject lines?)\b|quel titre)"
)
PROS = Pattern(
    r"\b(?:points? (?:forts?|positifs?)|points? (?:faibles?|negatifs?)|avantages|inconvenients|"
    r"pros and cons|"
    r"pros|cons|forces|faiblesses|strengths|weaknesses|qualites|defauts|le positif)\b"
)
FIGURES = Pattern(
    r"\b(?:(?:chiffres?|nombres?|donnees) (?:cles?|importants?|principaux|"
    r"essentiels)|key (?:figures|numbers)|donnees chiffrees)\b"
)
QUESTIONS = Pattern(
    r"\b(?:(?:genere\w*|pose\w*|propose\w*|ecris|redige\w*|prepare\w*|invente\w*|generate|write|"
    r"ask|create)\b[^.\n]{0,20}\bquestions?\b"
    r"[^.\n]{0,25}\b(?:sur|about|on)\b|quiz sur|questions de comprehension)"
)
_GOOD = Pattern(r"\b(?:forts?|positi\w+|avantages|pros|forces|strengths|qualites)\b")
_BAD = Pattern(r"\b(?:faibles?|negati\w+|inconvenients|cons|faiblesses|weaknesses|defauts)\b")
_COUNT_WITHIN = Pattern(rf"^(?:en|in) ({NUMERAL})\b")
_COUNT_BEFORE = Pattern(rf"({NUMERAL}) (?:\w+ )?$")
ANALYSE = Pattern(
    r"\b(?:analyse[rz]?|analyze|analysis|etudie[rz]?|examine[rz]?|compte[- ]rendu|rapport)\b"
)
TONE = Pattern(r"\b(?:sentiment|tonalite|ton general|tone)\b")
_TITLE_WORDS = 8
_RELATIVE = Pattern(r" (?:qui|que|qu'|dont|which|that|who) ")
_NUMBER_LAST = Pattern(
    r"\b(?:\d+|deux|trois|quatre|cinq|six|dix|vingt|cent|mille|two|three|four|five|ten|thousand)$"
)
_TITLES = Pattern(r"\b(?:titres|titles|headlines|objets)\b")
_OPENS_A_LETTER = Pattern(
    r"^\W*(?:(?:bonjour|bonsoir|salut|hello|hi|dear)\b(?: \w+)?[ ,!]+)?(?:(?:je (?:vous ecris pour|"
    r"souhaite(?:rais)?|voudrais)|j'aimerais|i(?:'d| would) like to|i am writing to|i want to) )?"
)


@dataclass(frozen=True)
class Section:
    """Une partie de l'analyse : sa clé JSON, son titre, et soit une phrase, soit des points."""

    key: str
    title: str
    text: str = ""
    points: tuple[str, ...] = ()


def sections_of(pattern: Pattern, job: Job, request: Request) -> list[Section]:
    text, say = job.material, request.say
    asked_points = request.constraints.points
    usual = {"low": 2, "medium": 3, "high": 5}[request.prompt.verbosity]
    count = min(_asked_count(pattern, job.folded) or asked_points or usual, 30)
    if pattern is SUMMARY:
        return [Section("resume", say("Résumé", "Summary"), summary_of(text, request))]
    if pattern is POINTS:
        points = tuple(key_points(text, count))
        return [Section("points_cles", say("Points clés", "Key points"), points=points)]
    if pattern is RECOMMENDATIONS:
        advice = tuple(recommendations(text, count, request))
        return [
            Section("recommandations", say("Recommandations", "Recommendations"), points=advice)
        ]
    if pattern is KEYWORDS:
        found = tuple(topic_words(text, asked_points or 5))
        return [Section("mots_cles", say("Mots-clés", "Keywords"), ", ".join(found), found)]
    if pattern is FIGURES:
        figures = [
            shorten(squeeze(s), 200)
            for s in sentences(text)
            if any(c.isdigit() for c in s) and not is_heading(s)
        ]
        return [
            Section(
                "chiffres_cles",
                say("Chiffres clés", "Key figures"),
                points=tuple(figures[: max(count, 6)]),
            )
        ]
    if pattern is QUESTIONS:
        asked = questions_on(text, count, request)
        asked += [
            say(
                "Que dit le texte à ce sujet : {t} ?",
                "What does the text say about this: {t}?",
                t=t,
            )
            for t in topic_words(text, count - len(asked))
        ]
        return [Section("questions", say("Questions", "Questions"), points=tuple(asked))]
    if pattern is TITLE:
        many = min(asked_points if _TITLES.search(job.folded) else 1, 10)
        titles = titles_for(text, max(many, 1))
        if len(titles) > 1:
            return [
                Section("titres", say("Titres proposés", "Suggested titles"), points=tuple(titles))
            ]
        return [Section("titre", say("Titre", "Title"), titles[0])]
    if pattern is TONE:
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
        inside = _COUNT_WITHIN.search(found.group())
        if inside:  # « en 5 points »
            return read_integer(inside.group(1))
        before = _COUNT_BEFORE.search(folded[max(0, found.start() - 25) : found.start()])
        if before:
            return read_integer(before.group(1))
    return 0


_TOPIC = Pattern(
    r"\b(?:de quoi (?:parle|traite)|what (?:is|does) .{0,30}about|sujet d[eu]|"
    r"subject of)\b"
)


def summary_of(text: str, request: Request) -> str:
    """Le résumé d'un texte, à la longueur que la requête demande."""
    constraints = request.constraints
    if _TOPIC.search(request.folded_ask) and constraints.words:
        # De quoi parle un texte se lit à son début.
        return fit_words(sentences(text)[:3], max(1, constraints.words - (constraints.words > 3)))
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


def titles_for(text: str, count: int) -> list[str]:
    """Des titres, chacun tiré d'une phrase clé différente ; d'abord la plus utile."""
    found = [title_of(text)]
    for sentence in key_sentences(text, count + 2) if count > 1 else []:
        title = _titled(sentence)
        if title and title not in found and len(title.split()) > 1:
            found.append(title)
    if len(found) < count:
        found += [
            upper_first(word) for word in topic_words(text, 8) if upper_first(word) not in found
        ]
    return found[:count]


def title_of(text: str) -> str:
    """Un titre : le début de la phrase clé, coupé entre deux groupes de mots."""
    return _titled(next(iter(key_sentences(text, 1)), ""))


def _titled(sentence: str) -> str:
    opened = _OPENS_A_LETTER.match(fold(sentence))
    if opened and len(sentence) > opened.end():
        sentence = upper_first(sentence[opened.end() :])
    whole = sentence.rstrip(".!…")
    best = whole.split(",")[0]
    relative = _RELATIVE.search(fold(best))
    if relative and len(best.split()) > _TITLE_WORDS and len(best[: relative.start()].split()) > 4:
        best = best[: relative.start()]
    near = _TITLE_WORDS + (2 if relative else 1)
    limit = near if len(best.split()) <= near else _TITLE_WORDS
    title = cut_words(best, limit).rstrip("…")
    after = best[len(title) :].split()
    if after and best.startswith(title) and _NUMBER_LAST.search(fold(title)):
        title += f" {after[0]}"
    return title
