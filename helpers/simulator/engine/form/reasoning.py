"""La réflexion cachée : seule sa longueur compte, et elle suit la difficulté de la question."""

from ..reading.request import Request
from ..text.keywords import topic_words
from ..text.strings import shorten, squeeze

_FRENCH = (
    "Je relis la demande : {q}.",
    "Elle est écrite en français.",
    "Les mots qui comptent sont {w}.",
    "L'historique compte {n} messages.",
    "Je vérifie d'abord si la réponse est déjà dans ce qui a été dit.",
    "Je regarde ensuite si un texte est joint et ce que les instructions imposent.",
    "Sur {t}, je ne dois affirmer que ce qui est écrit.",
    "Je compare ce passage avec ce qui est demandé sur {t}.",
    "Je garde ce qui répond directement et j'écarte le reste.",
    "Je contrôle la longueur et la forme attendues avant d'écrire.",
    "Il reste à relier {t} au reste de la demande.",
    "Je relis ma réponse et je vérifie qu'elle ne contredit rien.",
)
_ENGLISH = (
    "I read the request again: {q}.",
    "It is written in English.",
    "The words that matter are {w}.",
    "The history holds {n} messages.",
    "First I check whether the answer has already been said.",
    "Then I look for an attached text and for what the instructions require.",
    "About {t}, I must only state what is written.",
    "I compare this passage with what is asked about {t}.",
    "I keep what answers directly and leave out the rest.",
    "I check the expected length and form before writing.",
    "What remains is to connect {t} with the rest of the request.",
    "I read my answer again and make sure it contradicts nothing.",
)
_MOST_WORDS = 250


def reasoning_for(request: Request, effort: int) -> str:
    """Environ ``effort`` mots de réflexion (20 à 250), faits des mots de la demande."""
    target = max(20, min(_MOST_WORDS, effort + min(40, len(request.text) // 400)))
    frames = _FRENCH if request.french else _ENGLISH
    topics = topic_words(request.text[:4000], 8) or [request.say("la demande", "the request")]
    values = {
        "q": shorten(squeeze(request.ask[:400]), 80) or request.say("rien", "nothing"),
        "w": request.join(topics[:5]),
        "n": len(request.history),
    }
    kept: list[str] = []
    total = 0
    index = 0
    while total < target:
        topic = topics[(index + index // len(frames)) % len(topics)]
        # Les premières phrases situent la demande ; les suivantes seules se répètent.
        frame = (
            frames[index] if index < len(frames) else frames[4 + (index - 4) % (len(frames) - 4)]
        )
        sentence = frame.format(t=topic, **values)
        kept.append(sentence)
        total += len(sentence.split())
        index += 1
    return " ".join(" ".join(kept).split()[:target])
