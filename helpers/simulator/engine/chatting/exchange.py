"""Les suites très courtes et les retours sur l'échange : « pourquoi ? », « et ? »."""

from ..draft import Draft
from ..finding.search import best_sentences, question_stems
from ..memory.telling import addressed
from ..reading.language import detect_language
from ..reading.request import MARK, Request
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, shorten, squeeze, upper_first, words

_START = r"^\W*(?:(?:et|mais|ok|okay|ah|oh|bon|but|and|so|d'accord|alors|euh|hein)\b[ ,!]*)*"
_WHY = Pattern(
    _START + r"(?:pourquoi|why|how come|pour quelles? raisons?|what for)"
    r"(?: (?:ca|cela|donc|that|so|is that|ce choix|cette decision|ce report))?\W*$"
)
_ASKS_WHY = Pattern(
    _START + r"(?:(?:rappelle|dis)[- ]moi |remind me |tell me )?"
    r"(?:pourquoi|why|pour quelles? raisons?|for what reason)\b"
)
_AND = Pattern(
    r"^\W*(?:(?:ok|okay|oui|yes|bon|et|and|so|alors|sinon|du coup|well|donc|then|"
    r"after that)\b[ ,]*)+"
    r"(?:quoi(?: d'autre)?|encore|apres|ensuite|what|else|what else)?\s*\?\W*$"
)
_REASON = Pattern(
    r"\b(?:parce qu[e']|puisqu[e']|vu qu[e']|etant donne qu[e']|because|given that)\s*(.{4,300})|"
    r"(?<=[ ,])(?:car) (?=(?:l[ea']|les|nos|notre|mon|ma|mes|il|elle|on|je|j'|nous|un|une|c')\b)?"
    r"(.{4,300})"
)
_FIRST_PERSON = {
    "fr": Pattern(r"\b(?:je|j|nous|on|me|m|moi)\b"),
    "en": Pattern(r"\b(?:i|me|we|us)\b"),
}
_MY_ANSWER = Pattern(
    r"\b(?:ta|votre|your) (?:reponse|answer|reply)\b[^?]{0,30}\b(?:quoi|quelle|laquelle|was|"
    r"what)\b|"
    r"\b(?:quelle|what) (?:etait|a ete|fut|was) (?:donc )?(?:ta|votre|your) (?:reponse|answer|"
    r"reply)"
    r"|\b(?:tu as|vous avez|tu avais|did you) (?:repondu|answer|reply|said?|say) (?:quoi|what)\b|"
    r"\bwhat did you (?:answer|reply)\b"
)
_LIST_QUESTIONS = Pattern(
    r"\b(?:liste\w*|enumere\w*|donne\w*|cite\w*|rappelle\w*|redonne\w*|quelles|recapitule\w*|list|"
    r"show|give|what|which|repeat)\b[^?.]{0,60}\b(questions?|messages?)\b[^?.]{0,60}"
    r"\b(?:pose\w*|envoye\w*|asked?|sent|so far|jusqu'ici|jusqu'a present|depuis le debut)\b"
)
_ONE_OF_THEM = Pattern(
    r"\b(?:premiere?|derniere?|deuxieme|troisieme|first|last|second|third|previous|precedente?|"
    r"combien|how many)\b"
)
_LATER = Pattern(
    r"\b(?:te souviendras|vous souviendrez|te rappelleras|vous rappellerez|m'oublieras|"
    r"m'oublierez|will you (?:still )?(?:remember|forget) (?:me|this|us)|(?:remember|forget) me "
    r"(?:tomorrow|later|next)|(?:tu|vous) (?:te |vous )?(?:souviens|souvenez) de moi (?:demain|la "
    r"prochaine))\b"
)
_ELIDING = ("il", "elle", "ils", "elles", "on", "un", "une")
_LONGEST = 200


_DOUBT = Pattern(
    r"^\W*(?:(?:et|mais|ok|and|but|so|hmm+|euh)\b[ ,]*)*(?:(?:tu es|es-tu|vous etes|etes-vous|"
    r"t'es) "
    r"(?:bien |vraiment )?(?:sure?|certaine?)|c'est (?:bien |vraiment )?(?:sur|certain|juste|"
    r"correct|"
    r"vrai|bon)|are you (?:really )?(?:sure|certain)|is (?:it|that|this) (?:really )?(?:right|"
    r"correct|"
    r"true|sure|ok|accurate))\b[^?]{0,30}\?\W*$"
)
_ADMITTED = Pattern(
    r"\b(?:ne sai[st] pas|ne peux pas|ne connait que|can't|cannot|doesn't know|only knows|don't "
    r"know|demande un vrai modele)\b"
)


def about_exchange(request: Request) -> Draft | None:
    """Les questions de la personne, la réponse donnée, ce qui restera demain."""
    asked = request.folded
    if len(asked) > _LONGEST:
        return None
    if _LATER.search(asked):
        text = request.say(
            "Non : je ne connais que la conversation en cours. Ce qui n'est pas renvoyé avec la "
            "requête est perdu pour moi.",
            "No: I only know the current conversation. Whatever is not sent again with the "
            "request is lost to me.",
        )
        return Draft(text, core=request.say("non", "no"), truth=False, effort=30)
    if request.last_answer and not request.material and _DOUBT.search(asked):
        return _doubted(request)
    listing = _LIST_QUESTIONS.search(asked)
    if listing and not _ONE_OF_THEM.search(asked):
        return _listed(request, only_questions=listing.group(1).startswith("question"))
    if _MY_ANSWER.search(asked) and not _ONE_OF_THEM.search(asked):
        return _answered(request)
    return None


def short_follow_up(request: Request) -> Draft | None:
    """« Pourquoi ? » et « et ? », d'après ce que la personne a dit."""
    asked = request.folded
    if not request.history or len(asked) > _LONGEST or request.material:
        return None
    bare = _WHY.search(asked) is not None
    if bare or _ASKS_WHY.search(asked):
        return _reason(request, bare)
    if _AND.search(asked) and request.last_answer:
        text = request.say(
            "C'est tout ce que je sais là-dessus. Que voulez-vous savoir d'autre ?",
            "That is all I know about it. What else would you like to know?",
            "C'est tout ce que je sais là-dessus. Que veux-tu savoir d'autre ?",
        )
        return Draft(text, effort=25)
    return None


def _doubted(request: Request) -> Draft:
    """« C'est sûr ? » : on ne promet rien, surtout après avoir avoué ne pas savoir."""
    if _ADMITTED.search(fold(request.last_answer)):
        text = request.say(
            "Je n'ai rien affirmé : le simulateur a dit qu'il ne savait pas le faire.",
            "I didn't claim anything: the simulator said that it could not do it.",
        )
        return Draft(text, core=request.say("non", "no"), effort=30)
    text = request.say(
        "Je ne peux pas le garantir : ma réponse vient de règles appliquées à la requête et à "
        "l'historique. Vérifiez-la si elle compte.",
        "I can't guarantee it: my answer comes from rules applied to the request and the history. "
        "Please check it if it matters.",
        "Je ne peux pas le garantir : ma réponse vient de règles appliquées à la requête et à "
        "l'historique. Vérifie-la si elle compte.",
    )
    return Draft(text, effort=40)


def _listed(request: Request, only_questions: bool) -> Draft:
    told = [squeeze(text) for text in request.user_history]
    if only_questions:
        told = [squeeze(piece) for text in told for piece in sentences(text) if piece.endswith("?")]
    if not told:
        text = request.say(
            "Vous ne m'avez posé aucune question avant celle-ci.",
            "You haven't asked me any question before this one.",
            "Tu ne m'as posé aucune question avant celle-ci.",
        )
        return Draft(text, effort=30)
    intro = request.say("Dans l'ordre :", "In order:")
    return Draft(intro, points=tuple(shorten(one, 200) for one in told), effort=60)


def _answered(request: Request) -> Draft | None:
    """La réponse à la question dont on vient de parler, sinon la dernière."""
    answer = request.last_answer
    if not answer:
        return None
    turns = request.history
    for (role, said), (after, reply) in zip(turns, turns[1:], strict=False):
        quoted = squeeze(said).rstrip(". ")
        if role == "user" and after == "assistant" and len(quoted) > 3 and quoted in answer:
            answer = reply.removeprefix(MARK).strip()
            break
    text = request.say(
        "J'ai répondu : {q}.", "I answered: {q}.", q=request.quote(answer.rstrip("."))
    )
    return Draft(text, core=answer, effort=35)


def _reason(request: Request, bare: bool) -> Draft | None:
    told = [
        piece
        for text in (request.instructions, *request.user_history)
        for piece in sentences(text[:20_000])
        if _REASON.search(fold(piece)) and not piece.endswith("?")
    ]
    if not told:
        return None
    topic = request.last_answer if bare else request.ask
    found = best_sentences(topic, told, least=0.2 if bare else 0.5, latest=True)
    if not found and bare and request.user_history[-1].find(told[-1][:40]) >= 0:
        found = [told[-1]]
    if not found or not question_stems(topic):
        return None
    sentence = squeeze(found[0])
    reason = _REASON.search(fold(sentence))
    if reason is None:
        return None
    group = 1 if reason.group(1) else 2
    clause = sentence[reason.start(group) : reason.end(group)].rstrip(" .!")
    if _FIRST_PERSON[detect_language(clause) or "fr"].search(fold(clause)):
        quoted = request.quote(shorten(sentence.rstrip(".!"), 300))
        text = request.say(
            "Vous m'avez dit : {q}.", "You told me: {q}.", "Tu m'as dit : {q}.", q=quoted
        )
        return Draft(text, core=clause, effort=45)
    clause = addressed(clause, request)
    vowel = words(clause)[0].lower() in _ELIDING
    text = request.say("Parce qu'{c}." if vowel else "Parce que {c}.", "Because {c}.", c=clause)
    return Draft(text, core=upper_first(clause), effort=45)
