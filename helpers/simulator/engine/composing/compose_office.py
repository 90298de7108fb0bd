"""E-mail, slogan, blague, noms, idées, squelette de code."""

from ..draft import Draft
from ..finding.names import FIRST_NAMES
from ..reading.request import Request
from ..text.keywords import topic_words
from ..text.numbers import NUMERAL, read_integer
from ..text.patterns import Pattern
from ..text.strings import fold, squeeze, upper_first, word_set
from .compose_verse import main_word


def email(subject: str, request: Request) -> Draft:
    name = request.persona.name
    closing = f"\n{name}" if name else ""
    subject = subject or request.say("le point dont nous avons parlé", "the matter we discussed")
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


def slogan(subject: str, request: Request) -> Draft:
    word = upper_first(main_word(subject, request))
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


def joke(subject: str, request: Request) -> Draft:
    asked = topic_words(subject, 1) if subject else []
    about = request.say("ne parle-t-il jamais le premier", "never speak first")
    if asked:
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
    ("Partir d'un cas concret.", "Start from a concrete case."),
    ("Interroger trois personnes sur ce sujet.", "Ask three people about this subject."),
    (
        "Dresser la liste des questions encore ouvertes.",
        "List the questions that are still open.",
    ),
    (
        "Fixer un objectif mesurable à une semaine.",
        "Set a goal that can be measured within a week.",
    ),
    (
        "Comparer deux façons de faire, par écrit.",
        "Compare two ways of doing it, in writing.",
    ),
    (
        "Commencer par la plus petite étape utile.",
        "Begin with the smallest useful step.",
    ),
    ("Noter chaque jour ce qui a changé.", "Write down each day what has changed."),
    ("Demander un avis extérieur.", "Ask for an outside opinion."),
    ("Prévoir une date pour faire le bilan.", "Choose a date to review the results."),
    ("Garder une trace des décisions prises.", "Keep a record of the decisions."),
)


def names(subject: str, request: Request) -> Draft:
    word = upper_first(main_word(subject, request))
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


def first_names(subject: str, request: Request) -> Draft:
    """Des prénoms, pris dans ceux que le simulateur sait reconnaître."""
    count = max(1, min(request.constraints.points or 5, 40))
    known = sorted(FIRST_NAMES)
    step = max(1, len(known) // count)
    found = tuple(upper_first(known[index * step]) for index in range(count))
    intro = request.say("Voici {c} prénoms :", "Here are {c} first names:", c=count)
    if count == 1:
        return Draft(f"{found[0]}.", core=found[0], data={"prenom": found[0]}, effort=40)
    return Draft(intro, core=", ".join(found), points=found, data={"prenoms": [*found]}, effort=60)


def apology(subject: str, request: Request) -> Draft:
    """De courtes excuses, qui disent ce que la demande regrette."""
    reason = _REASON.search(squeeze(request.ask))
    about = f" ({reason.group(1).strip(' .')})" if reason else ""
    text = request.say(
        "Nous vous présentons toutes nos excuses pour ce désagrément{a}. Nous faisons le "
        "nécessaire pour que cela ne se reproduise pas.",
        "We sincerely apologise for this trouble{a}. We are doing what is needed so that it does "
        "not happen again.",
        a=about,
    )
    return Draft(text, core=text, data={"message": text}, effort=80)


_REASON = Pattern(
    r"\b(?:whose|because|for|dont|parce que|car|pour|suite à)\s+(?:an? |the |un |une |le |la )?"
    r"([^.?!,]{4,80})"
)
_TITLES = (
    ("{s} : par où commencer ?", "{s}: where to start?"),
    ("{s}, une question ouverte", "{s}, an open question"),
    ("Ce que change {l}", "What {l} changes"),
    ("{s} : mode d'emploi", "{s}: a user's guide"),
    ("Comprendre {l}", "Understanding {l}"),
    ("{s}, idées reçues et réalités", "{s}: myths and facts"),
    ("Regards croisés sur {l}", "Different views on {l}"),
    ("{s} : les questions à se poser", "{s}: the questions to ask"),
    ("Demain, {l}", "Tomorrow, {l}"),
    ("{s} en pratique", "{s} in practice"),
)


def titles(subject: str, request: Request) -> Draft:
    """Des titres généraux, bâtis sur le sujet."""
    about = subject or request.say("le sujet", "the subject")
    count = max(1, min(request.constraints.points or 1, len(_TITLES)))
    found = tuple(request.say(fr, en, s=upper_first(about), l=about) for fr, en in _TITLES[:count])
    if count == 1:
        return Draft(found[0], core=found[0], data={"titre": found[0]}, shaped=True, effort=80)
    intro = request.say("Voici {c} titres :", "Here are {c} titles:", c=count)
    return Draft(intro, core=", ".join(found), points=found, data={"titres": [*found]}, effort=90)


def ideas(subject: str, request: Request) -> Draft:
    """Des pistes générales : le simulateur ne connaît pas le sujet, et le dit."""
    count = max(1, min(request.constraints.points or 3, len(_IDEAS)))
    found = tuple(request.say(fr, en) for fr, en in _IDEAS[:count])
    about = f" ({subject})" if subject else ""
    intro = request.say(
        "Le simulateur ne connaît pas ce sujet{a} ; voici des pistes générales pour l'explorer :",
        "The simulator does not know this subject{a}; here are general leads to explore it:",
        a=about,
    )
    return Draft(intro, points=found, data={"idees": list(found)}, effort=100)


_TASK = Pattern(r"\b(?:qui|that|which|pour|to)\s+(.+?)\s*[.?!]?$")
_CODE_WORDS = word_set("python fonction function code script programme program javascript java sql")


def code(subject: str, request: Request) -> Draft:
    """Un squelette de fonction, nommé d'après la demande."""
    words = [fold(word) for word in topic_words(request.ask, 8)]
    kept = ["".join(c for c in word if c.isascii() and c.isalnum()) for word in words]
    name = "_".join([word for word in kept if word and word not in _CODE_WORDS][:3]) or "fonction"
    name = name if name[0].isalpha() else f"f_{name}"
    task = _TASK.search(squeeze(request.ask))
    purpose = upper_first(task.group(1) if task else subject).replace('"', "'").replace("\\", "/")
    skeleton = f'def {name}(value):\n    """{purpose}."""\n    raise NotImplementedError'
    intro = request.say(
        "Le simulateur n'écrit pas de programme ; voici le squelette qu'un modèle remplirait :",
        "The simulator writes no programs; here is the skeleton a model would fill in:",
    )
    text = f"{intro}\n\n```python\n{skeleton}\n```"
    return Draft(text, data={"code": skeleton}, shaped=True, effort=120)


_PARTS = Pattern(rf"\b({NUMERAL}) (?:grandes )?(?:parties|sections|parts)\b")
_HEADINGS = (
    ("Contexte", "Context"), ("Constats", "Findings"), ("Enjeux", "Issues at stake"),
    ("Solutions possibles", "Possible solutions"), ("Limites", "Limits"),
)  # fmt: skip


def outline(subject: str, request: Request) -> Draft:
    """Un plan : introduction, parties générales, conclusion."""
    asked = _PARTS.search(request.folded_ask)
    parts_asked = read_integer(asked.group(1)) if asked else 0
    count = max(1, min(parts_asked or (request.constraints.points or 5) - 2, len(_HEADINGS)))
    about = subject or request.say("le sujet", "the subject")
    first = request.say("Introduction : {s}", "Introduction: {s}", s=about)
    parts = [request.say(fr, en) for fr, en in _HEADINGS[:count]]
    points = (first, *parts, request.say("Conclusion et ouverture", "Conclusion and outlook"))
    intro = request.say("Voici un plan général :", "Here is a general outline:")
    return Draft(intro, points=points, data={"plan": list(points)}, effort=120)


def post(subject: str, request: Request) -> Draft:
    """Un court message public."""
    about = upper_first(subject) or request.say("Une nouvelle", "Some news")
    tag = "".join(c for c in main_word(subject, request).title() if c.isalnum())
    text = request.say(
        "{s} : c'est pour bientôt ! Dites-nous ce que vous en attendez. #{t}",
        "{s}: coming soon! Tell us what you expect from it. #{t}",
        s=about, t=tag,
    )  # fmt: skip
    return Draft(text, core=text, data={"message": text}, shaped=False, effort=90)
