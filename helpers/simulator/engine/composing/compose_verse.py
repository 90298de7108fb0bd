"""Poème, histoire : quelques lignes autour d'un mot de la demande."""

from ..draft import Draft
from ..reading.request import Request
from ..text.keywords import topic_words
from ..text.patterns import Pattern
from ..text.strings import fold, squeeze, word_set

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

_VAGUE = word_set(
    """
marque entreprise boutique magasin societe produit application appli projet site service brand
company shop
store product app project startup lancement nouvelle nouveau
"""
)


def main_word(subject: str, request: Request) -> str:
    """Le mot autour duquel écrire ; « silence » si la demande n'en donne pas."""
    words = topic_words(subject, 4)
    precise = [word for word in words if fold(word) not in _VAGUE]
    return next(iter(precise or words), subject) or request.say("silence", "silence")


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


def poem(subject: str, request: Request) -> Draft:
    found = _LINES.search(request.folded_ask)
    count = (_LINE_COUNTS.get(found.group(1)) or int(found.group(1))) if found else 8
    word = main_word(subject, request)
    verses = [request.say(fr, en, w=word) for fr, en in zip(_VERSES_FR, _VERSES_EN, strict=True)]
    lines = [verses[index % len(verses)] for index in range(max(1, min(count, 40)))]
    lines[-1] = lines[-1].rstrip(",") + ("." if lines[-1].endswith(",") else "")
    text = "\n".join(lines)
    return Draft(text, core=text, data={"poeme": text}, shaped=True, effort=130)


def story(subject: str, request: Request) -> Draft:
    sentences = [
        request.say(
            "Il était une fois une histoire dont tout le monde ne connaissait que le sujet : {s}.",
            "Once upon a time there was a story of which everyone knew only the subject: {s}.",
            s=subject or request.say("le silence", "silence"),
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
    if request.material and len(request.material) < 400:
        # « Continue l'histoire : … » : elle commence par ce qui est donné.
        sentences[0] = squeeze(request.material)
    wanted = request.constraints.sentences or (2 if request.constraints.brief else 4)
    text = " ".join(sentences[: max(1, min(wanted, 4))])
    return Draft(text, core=text, data={"histoire": text}, effort=130)
