"""Les petits écrits : haïku, poème, histoire, e-mail, slogan, blague, idées, squelette de code."""

from collections.abc import Callable

from .draft import Draft
from .keywords import topic_words
from .patterns import Pattern
from .request import Request
from .subject import subject_of
from .text import fold, upper_first

_WRITE = Pattern(
    r"\b(?:ecri\w*|redig\w*|compose\w*|invente\w*|imagine\w*|raconte\w*|fais|faites|donne\w*|"
    r"propose\w*|trouve\w*|cree\w*|genere\w*|dis|"
    r"write|tell|draft|give|make|create|generate|suggest|invent|brainstorm|compose|prepare\w*|"
    r"aide\w*|help|code[rz]?|liste\w*|cite\w*|"
    r"connais-tu|je veux|j'aimerais|je voudrais|i want|i need|il me faut)\b"
)
_LINES = Pattern(
    r"\b(\d{1,2}|quatre|four|huit|eight|six|dix|ten|deux|two|trois|three) (?:vers|lignes|lines|"
    r"verses)\b"
)
_LINE_COUNTS = {
    "quatre": 4,
    "four": 4,
    "huit": 8,
    "eight": 8,
    "six": 6,
    "dix": 10,
    "ten": 10,
    "deux": 2,
    "two": 2,
    "trois": 3,
    "three": 3,
}


def compose(request: Request) -> Draft | None:
    """Un petit écrit du genre demandé, bâti sur les mots de la demande."""
    if not _WRITE.search(request.folded_ask):
        return None
    for pattern, writer in _GENRES:
        if pattern.search(request.folded_ask):
            subject = subject_of(request) or request.say("le silence", "silence")
            return writer(subject, request)
    return None


def _word(subject: str, request: Request) -> str:
    return next(iter(topic_words(subject, 1)), subject)


def _haiku(subject: str, request: Request) -> Draft:
    word = _word(subject, request)
    text = request.say(
        "Un mot sur l'écran\n« {w} » passe sans un bruit\nla règle s'endort",
        "A word on the screen\n“{w}” goes by without noise\nthe rule falls asleep",
        w=word,
    )
    return Draft(text, core=text, data={"poeme": text}, shaped=True, effort=90)


_VERSES_FR = (
    "On m'a dit un seul mot, « {w} », et je l'écris,",
    "Je le pose au milieu d'une page sans bruit,",
    "Je n'en connais ni l'ombre, ni l'odeur, ni le prix,",
    "Mais je le fais tourner jusqu'au " "bout de la nuit.",
    "« {w} », si tu reviens au détour d'une phrase,",
    "Je te rendrai la place où je t'avais trouvé,", "Car une règle veille, et jamais ne s'évase,",
    "Et garde chaque mot qu'on lui a confié.",
)  # fmt: skip
_VERSES_EN = (
    "They gave me just one word, “{w}”, and so I write,",
    "I lay it in the middle of a quiet sheet,", "I know no shade of it, no colour and no light,",
    "But let it turn and turn until the lines " "repeat.",
    "“{w}”, if you return between two words one day,",
    "I'll give you back the place in which " "you had been found,",
    "Because a rule keeps watch, and never looks away,",
    "And holds each word it hears, and " "turns it round and round.",
)  # fmt: skip


def _poem(subject: str, request: Request) -> Draft:
    found = _LINES.search(request.folded_ask)
    count = (_LINE_COUNTS.get(found.group(1)) or int(found.group(1))) if found else 8
    word = _word(subject, request)
    verses = [request.say(fr, en, w=word) for fr, en in zip(_VERSES_FR, _VERSES_EN, strict=True)]
    lines = [verses[index % len(verses)] for index in range(max(1, min(count, 40)))]
    lines[-1] = lines[-1].rstrip(",") + ("." if lines[-1].endswith(",") else "")
    text = "\n".join(lines)
    return Draft(text, core=text, data={"poeme": text}, shaped=True, effort=130)


def _story(subject: str, request: Request) -> Draft:
    sentences = [
        request.say(
            "Il était une fois une histoire dont tout le monde ne connaissait que le sujet : {s}.",
            "Once upon a time there was a story of which everyone knew only the subject: {s}.",
            s=subject,
        ),
        request.say(
            "Chaque soir, quelqu'un venait demander la suite.",
            "Every evening, someone came to ask for the rest.",
        ),
        request.say(
            "Le conteur, qui n'était qu'un simulateur, reprenait alors les mêmes mots et "
            "les rangeait autrement.",
            "The storyteller, who was only a simulator, took the same words and arranged "
            "them in another way.",
        ),
        request.say(
            "Un jour, un enfant lui souffla la fin qui manquait, et l'histoire put enfin "
            "s'endormir.",
            "One day a child whispered the missing ending, and the story could fall "
            "asleep at last.",
        ),
    ]
    wanted = request.constraints.sentences or (2 if request.constraints.brief else 4)
    text = " ".join(sentences[: max(1, min(wanted, 4))])
    return Draft(text, core=text, data={"histoire": text}, effort=130)


def _email(subject: str, request: Request) -> Draft:
    name = request.persona.name
    closing = f"\n{name}" if name else ""
    text = request.say(
        "Objet : {o}\n\nBonjour,\n\nJe vous écris au sujet suivant : {s}. Pourriez-vous me dire "
        "ce qu'il en est et, si besoin, "
        "me proposer un moment pour en parler ?\n\nJe vous remercie par avance de votre "
        "réponse.\n\nCordialement,{c}",
        "Subject: {o}\n\nHello,\n\nI am writing about the following: {s}. Could you tell me "
        "where things stand and, if needed, "
        "suggest a time to talk about it?\n\nThank you in advance for your answer.\n\nBest "
        "regards,{c}",
        o=upper_first(subject),
        s=subject,
        c=closing,
    )
    return Draft(text, core=text, data={"objet": upper_first(subject), "corps": text}, effort=130)


def _slogan(subject: str, request: Request) -> Draft:
    word = upper_first(_word(subject, request))
    choices = [
        request.say("{w} : l'essentiel, simplement.", "{w}: the essentials, made simple.", w=word),
        request.say(
            "{w}, et la journée change de ton.", "{w}, and the day sounds different.", w=word
        ),
        request.say(
            "Pensez {w}, gardez le sourire.",
            "Think {w}, keep smiling.",
            "Pense {w}, garde le sourire.",
            w=word,
        ),
        request.say("{w} : fait pour durer.", "{w}: made to last.", w=word),
        request.say("Rien de trop, tout {w}.", "Nothing more, all {w}.", w=word),
    ]
    count = min(request.constraints.points or 1, len(choices))
    if count == 1:
        return Draft(
            choices[0], core=choices[0], data={"slogan": choices[0]}, shaped=True, effort=80
        )
    intro = request.say("Voici {c} slogans :", "Here are {c} slogans:", c=count)
    return Draft(intro, points=tuple(choices[:count]), data={"slogans": choices[:count]}, effort=90)


def _joke(subject: str, request: Request) -> Draft:
    asked = topic_words(subject, 1)
    about = request.say("ne parle-t-il jamais le premier", "never speak first")
    if asked and fold(asked[0]) not in ("blague", "joke", "drole"):
        about = request.say(
            "hésite-t-il quand on lui dit « {w} »", "hesitate when it hears “{w}”", w=asked[0]
        )
    text = request.say(
        "Pourquoi le simulateur {a} ? Parce qu'il ne sait que ce qu'on lui a dit !",
        "Why does the simulator {a}? Because it only knows what it was told!",
        a=about,
    )
    return Draft(text, core=text, data={"blague": text}, effort=60)


_NAMES = (
    ("Maison {w}", "{w} House"), ("L'Atelier {w}", "The {w} Workshop"),
    ("{w} & Compagnie", "{w} & Co"), ("Le Comptoir {w}", "The {w} Counter"),
    ("Côté {w}", "{w} Corner"), ("Petit {w}", "Little {w}"), ("Studio {w}", "{w} Studio"),
    ("Escale {w}", "{w} Stop"), ("Projet {w}", "Project {w}"), ("Horizon {w}", "{w} Horizon"),
)  # fmt: skip
_IDEAS = (
    ("Partir d'un cas concret : {s}.", "Start from a concrete case: {s}."),
    ("Interroger trois personnes sur ce sujet : {s}.", "Ask three people about this subject: {s}."),
    (
        "Dresser la liste des questions encore ouvertes : {s}.",
        "List the questions that are still open: {s}.",
    ),
    (
        "Fixer un objectif mesurable à une semaine : {s}.",
        "Set a goal that can be measured within a week: {s}.",
    ),
    (
        "Comparer deux façons de faire, par écrit : {s}.",
        "Compare two ways of doing it, in writing: {s}.",
    ),
    (
        "Commencer par la plus petite étape utile : {s}.",
        "Begin with the smallest useful step: {s}.",
    ),
    ("Noter chaque jour ce qui a changé : {s}.", "Write down each day what has changed: {s}."),
    ("Demander un avis extérieur : {s}.", "Ask for an outside opinion: {s}."),
    ("Prévoir une date pour faire le bilan : {s}.", "Choose a date to review the results: {s}."),
    ("Garder une trace des décisions prises : {s}.", "Keep a record of the decisions: {s}."),
)


def _names(subject: str, request: Request) -> Draft:
    word = upper_first(_word(subject, request))
    count = max(1, min(request.constraints.points or 3, len(_NAMES)))
    found = tuple(request.say(fr, en, w=word) for fr, en in _NAMES[:count])
    intro = request.say(
        "Voici {c} propositions, bâties sur un mot de la demande :",
        "Here are {c} suggestions, built on one word of the request:",
        c=count,
    )
    if count == 1:
        return Draft(found[0] + ".", core=found[0], data={"nom": found[0]}, effort=80)
    return Draft(intro, core=", ".join(found), points=found, data={"noms": list(found)}, effort=90)


def _ideas(subject: str, request: Request) -> Draft:
    count = max(1, min(request.constraints.points or 3, len(_IDEAS)))
    found = tuple(request.say(fr, en, s=subject) for fr, en in _IDEAS[:count])
    intro = request.say(
        "Le simulateur ne connaît pas ce sujet ({s}) ; voici {c} pistes générales :",
        "The simulator does not know this subject ({s}); here are {c} general leads:",
        s=subject,
        c=count,
    )
    found = tuple(item.split(request.say(" :", ":"))[0] + "." for item in found)
    return Draft(intro, points=found, data={"idees": list(found)}, effort=100)


def _code(subject: str, request: Request) -> Draft:
    roots = [fold(word) for word in topic_words(request.ask, 8)]
    dull = {
        "python",
        "fonction",
        "function",
        "code",
        "script",
        "programme",
        "program",
        "javascript",
        "java",
    }
    name = "_".join(
        "".join(c for c in root if c.isascii() and (c.isalnum()))
        for root in roots
        if root not in dull
    )
    name = "_".join(name.split("_")[:3]) or "fonction"
    name = name if name[0].isalpha() else f"f_{name}"
    doc = upper_first(subject).replace('"', "'")
    text = request.say(
        "Le simulateur n'écrit pas de programme ; voici le squelette qu'un modèle remplirait "
        ':\n\n```python\ndef {n}(valeur):\n    """{d}."""\n    raise NotImplementedError\n```',
        "The simulator writes no programs; here is the skeleton a model would fill "
        'in:\n\n```python\ndef {n}(value):\n    """{d}."""\n    raise '
        "NotImplementedError\n```",
        n=name,
        d=doc,
    )
    return Draft(text, data={"code": f"def {name}(valeur): ..."}, shaped=True, effort=120)


_GENRES: tuple[tuple[Pattern, Callable[[str, Request], Draft]], ...] = (
    (Pattern(r"\bha[iï]kus?\b"), _haiku),
    (
        Pattern(
            r"\b(?:poeme|poesie|poem|quatrain|sonnet|chanson|song|vers sur|strophes?|comptine|"
            r"rap|acrostiche)\b"
        ),
        _poem,
    ),
    (Pattern(r"\b(?:slogans?|accroche|tagline|devise)\b"), _slogan),
    (
        Pattern(
            r"\b(?:blagues?|jokes?|devinette|histoire drole|riddle|fais-moi rire|make me laugh)\b"
        ),
        _joke,
    ),
    (
        Pattern(
            r"\b(?:histoire(?!-geo)|conte|story|recit|fable|legende|tale|scenario)\b(?! d[eu] "
            r"(?:la|l'|france|rome))"
        ),
        _story,
    ),
    (
        Pattern(
            r"\b(?:fonction|function|script|code|programme|classe|regex|requete sql|sql "
            r"query)\b.{0,60}\b(?:python|javascript|java|sql|qui|that|to|pour|en c|calcul\w*)\b|"
            r"\b(?:code|script|program) (?:python|javascript|qui|pour|that)|python (?:function|"
            r"code|script)"
        ),
        _code,
    ),
    (
        Pattern(
            r"\b(?:e-?mail|mail|courriel|lettre|letter|message (?:a|pour|to)|invitation|sms|"
            r"annonce)\b"
        ),
        _email,
    ),
    (Pattern(r"\b(?:noms?|names?) (?:pour|de|d'|for|of)\b|\btrouve\w*(?:-moi)? un nom\b"), _names),
    (
        Pattern(
            r"\b(?:idees?|ideas?|conseils?|tips?|suggestions?|astuces?|advice|pistes?|"
            r"activites?|etapes|steps|exemples? (?:de|d'|of)|examples? of|raisons?|reasons?|"
            r"questions?(?: a poser)?|titres?|titles?)\b"
        ),
        _ideas,
    ),
)
