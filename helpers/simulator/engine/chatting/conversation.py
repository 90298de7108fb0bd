"""Les questions sur l'échange lui-même : combien de messages, la première question, un résumé."""

from ..draft import Draft
from ..memory.facts import known_facts
from ..memory.telling import tell_all
from ..reading.request import MARK, Request
from ..text.numbers import NUMERAL, read_integer
from ..text.patterns import Pattern
from ..text.strings import shorten, squeeze, upper_first

_HOW_MANY = Pattern(
    r"\b(?:combien (?:de|d') ?(?:messages?|questions?|tours?|echanges?)|how many "
    r"(?:messages?|questions?|turns)|(?:combien de fois|how many times) (?:ai-je|t'ai|vous ai|"
    r"j'ai|i|have i|did i)|"
    r"nombre de (?:messages?|questions?|tours?))\b"
)
_OF_THE_EXCHANGE = Pattern(
    r"\b(?:conversation|echange\w*|discussion|(?:our|this) chat|ai-je|j'ai|envoye\w*|pose\w*|"
    r"t'ai|i (?:sent|"
    r"asked)|did i|have i|"
    r"jusqu'(?:a|ici)|so far|depuis le debut|historique|history|avons-nous|on a|nous avons|have "
    r"we)\b"
)
_SUMMARY = Pattern(
    r"\b(?:resum\w*|summar\w*|recapitul\w*|recap\b|synthese|fais le point|de quoi (?:avons-nous|"
    r"on a) parle|what (?:did|have) we "
    r"(?:talk|discuss)\w*|rappelle[- ]moi (?:la|notre) (?:conversation|discussion))\b|"
    r"^/summary\b|^/resume\b"
)
_THE_EXCHANGE = Pattern(
    r"\b(?:(?:la|notre|cette|the|our|this) (?:\w+ )?(?:conversation|discussion|chat)|(?:l'|nos |"
    r"notre |cet |les )echanges?|ce qu'on (?:a|s'est) dit|"
    r"ce que (?:nous avons|on a) (?:dit|vu)|tout ce qui a ete dit|de quoi (?:avons-nous|on a) "
    r"parle|what (?:did|have) we|"
    r"ce qui precede|l'historique)\b|^/(?:summary|resume)\b|^recap\w*\W*$"
)
_NTH = Pattern(
    rf"\b(premiere?|first|seconde?|deuxieme|second|troisieme|third|quatrieme|fourth|derniere?|"
    rf"last|precedente?|previous|"
    rf"avant-derniere?|{NUMERAL}(?:e|eme|ieme|th|nd|rd|st))\s+(?:\w+ )?(question|message|demande|"
    rf"phrase|requete|request|prompt|chose|reponse|answer|reply)\b|"
    r"\b(question|message|demande|reponse) (precedente?)\b"
)
_ASKED_BACK = Pattern(
    r"\b(?:quel(?:le)?s?|what|rappelle\w*|repete\w*|redis|cite|repeat|remind|c'etait quoi|c'est "
    r"quoi|etait|was|montre|redonne\w*|tell me|donne)\b"
)
_WHAT_SAID = Pattern(
    r"\b(?:qu'est-ce que (?:tu as|vous avez|tu viens de|vous venez de)|qu'(?:as-tu|avez-vous)|"
    r"what did you (?:just )?|"
    r"ce que (?:tu as|tu viens de|vous venez de|vous avez)) ?(?:dit|repondu|ecrit|dire|say|"
    r"answer|write)\b"
    r"|\b(?:repete|repetez|repeat|redis)(?:[- ]moi)? (?:ca|cela|that|ta (?:derniere )?reponse|"
    r"votre (?:derniere )?reponse|your (?:last )?(?:answer|reply)|"
    r"ce que tu (?:as|viens)|ce que vous (?:avez|venez)|it|what you)|^\W*(?:repete|repetez|"
    r"repeat|pardon|comment)\W*$"
)
_WHAT_I_SAID = Pattern(
    r"\b(?:qu'est-ce que (?:je (?:viens de|t'ai|vous ai)|j'ai)|que (?:t'ai-je|vous ai-je|"
    r"viens-je)|what (?:did i|have i)(?: just)?|"
    r"(?<!est-)ce que (?:je viens de|j'ai)|de quoi (?:j'ai parle|ai-je parle))\s*"
    r"(?:dit|demande|ecrire|dire|demander|ecrit|say|said|ask|asked|tell)?\b"
)
_RANKS = {
    "premier": 1,
    "premiere": 1,
    "first": 1,
    "second": 2,
    "seconde": 2,
    "deuxieme": 2,
    "troisieme": 3,
    "third": 3,
    "quatrieme": 4,
    "fourth": 4,
    "dernier": -1,
    "derniere": -1,
    "last": -1,
    "precedent": -1,
    "precedente": -1,
    "previous": -1,
    "avant-dernier": -2,
    "avant-derniere": -2,
}
_MOST_TURNS = 8
_SMALL_TALK = 12  # signes : « Bonjour », « Merci ! »


def about_conversation(request: Request) -> Draft | None:
    """Une question sur l'échange en cours."""
    asked = request.folded[:600]
    if len(request.text) > 600:
        return None
    if _HOW_MANY.search(asked) and _OF_THE_EXCHANGE.search(asked):
        return _count(request)
    if _SUMMARY.search(asked) and _THE_EXCHANGE.search(asked):
        return _summary(request)
    if _WHAT_SAID.search(asked):
        return _nth_of("assistant", -1, request)
    nth = _NTH.search(asked)
    if nth and _ASKED_BACK.search(asked):
        return _nth(nth.group(1) or nth.group(4), nth.group(2) or nth.group(3), asked, request)
    if _WHAT_I_SAID.search(asked) and len(asked) < 80:
        return _nth_of("user", -1, request)
    return None


def _count(request: Request) -> Draft:
    mine, yours = (
        len(request.user_history) + 1,
        sum(role == "assistant" for role, _ in request.history),
    )
    total = mine + yours
    text = request.say(
        "La conversation compte {t} message{s} : {m} de vous (celui-ci compris) et {y} de moi.",
        "The conversation has {t} message{s}: {m} from you (this one included) and {y} from me.",
        "La conversation compte {t} message{s} : {m} de toi (celui-ci compris) et {y} de moi.",
        t=total,
        s="s" if total > 1 else "",
        m=mine,
        y=yours,
    )
    data = {"messages": total, "utilisateur": mine, "assistant": yours}
    return Draft(text, core=str(total), data=data, effort=35)


def _summary(request: Request) -> Draft:
    if not request.history:
        text = request.say(
            "Il n'y a rien à résumer : c'est le premier message de la conversation.",
            "There is nothing to summarise: this is the first message of the conversation.",
        )
        return Draft(text, data={"resume": ""}, effort=35)
    facts = list(known_facts(request.user_history).values())
    asked = [shorten(squeeze(text), 110) for text in request.user_history]
    shown = asked if len(asked) <= _MOST_TURNS else [*asked[:3], *asked[-(_MOST_TURNS - 3) :]]
    quoted = [request.quote(text.rstrip(".")) for text in shown]
    subject = request.say(
        "Vos messages : {q}.", "Your messages: {q}.", "Tes messages : {q}.", q=", ".join(quoted)
    )
    known = ""
    if facts:
        known = request.say(
            "Ce que j'en retiens : {f}. ", "What I remember: {f}. ", f=tell_all(facts[:10], request)
        )
    count = len(request.history)
    head = request.say(
        "Nous avons échangé {c} message{s} avant celui-ci. ",
        "We exchanged {c} message{s} before this one. ",
        c=count,
        s="s" if count > 1 else "",
    )
    text = head + known + subject
    if request.constraints.sentences == 1 or request.constraints.brief:
        text = upper_first(known).strip() or subject
    if request.constraints.layout in ("list", "numbered", "table") or request.constraints.points:
        points = _telling(asked, request.constraints.points or len(shown))
        intro = request.say("Voici ce qui a été dit :", "Here is what was said:")
        return Draft(intro, points=points, data={"resume": list(points)}, effort=120)
    return Draft(text, core=text, data={"resume": text}, effort=120)


def _telling(messages: list[str], wanted: int) -> tuple[str, ...]:
    """Les messages qui disent le plus, dans l'ordre : ceux qui apprennent, puis les questions."""
    distinct = list(dict.fromkeys(messages))
    ranked = sorted(distinct, key=lambda text: (text.endswith("?"), len(text) < _SMALL_TALK))
    chosen = set(ranked[:wanted])
    return tuple(upper_first(text) for text in distinct if text in chosen)


def _nth(rank_word: str, noun: str, asked: str, request: Request) -> Draft | None:
    rank = _RANKS.get(rank_word) or read_integer(rank_word)
    if noun in ("reponse", "answer", "reply") or any(
        word in asked for word in (" ta ", " votre ", " your ", "tu as", "avez-vous", "as-tu")
    ):
        return _nth_of("assistant", rank, request)
    if noun == "phrase" and request.material:
        return None
    return _nth_of("user", rank, request)


def _nth_of(role: str, rank: int, request: Request) -> Draft:
    texts = [text for who, text in request.history if who == role]
    # La question en cours est elle aussi un message de la personne, mais pas celui qu'elle cherche.
    index = rank - 1 if rank > 0 else len(texts) + rank
    mine = role == "user"
    if not 0 <= index < len(texts):
        text = request.say(
            "La conversation ne contient pas ce message.", "The conversation has no such message."
        )
        if not texts and mine:
            text = request.say(
                "C'est votre premier message : il n'y en a pas d'autre avant.",
                "This is your first message: there is none before it.",
                "C'est ton premier message : il n'y en a pas d'autre avant.",
            )
        elif not texts:
            text = request.say(
                "Je n'ai encore rien répondu dans cette conversation.",
                "I haven't answered anything yet in this conversation.",
            )
        return Draft(text, effort=30)
    said = texts[index].removeprefix(MARK).strip()
    if mine:
        text = request.say(
            "Vous m'avez écrit : {q}.",
            "You wrote: {q}.",
            "Tu m'as écrit : {q}.",
            q=request.quote(shorten(squeeze(said), 600).rstrip(".")),
        )
    else:
        text = said
    return Draft(text, core=said, data={"message": said}, effort=35)
