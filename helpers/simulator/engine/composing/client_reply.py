"""La réponse à un client : salut, excuses s'il se plaint, ce qui est noté, rien de promis."""

from ..draft import Draft
from ..finding.sentiment import sentiment
from ..reading.request import Request
from ..reading.standing_work import ANSWERS, REPLY
from ..text.patterns import Pattern
from ..text.strings import fold, lower_first, upper_first, word_set
from .material_facts import ended, pieces_of
from .second_person import PERSON
from .written_message import in_sentences

_SHORT = Pattern(r"\b(?:courte?s?|brefs?|breves?|bref|short|brief|quick)\b")
_SORRY = Pattern(r"\b(?:excus\w*|apolog\w*)\b")
_THANKS = Pattern(
    r"\b(?:merci (?:pour|a vous|encore|beaucoup)|bravo|thank you for|thanks for|thanks to)\b"
)
_COMPLAINT = Pattern(
    r"\b(?:casse\w*|abime\w*|fuit|fuite|coule|goutt\w*|inond\w*|en panne|panne|retard|rien recu|"
    r"pas (?:ete )?recu|"
    r"(?:n'ai|n'avons|n'a|ne) (?:toujours |encore )?(?:pas|rien|jamais|plus|personne)|"
    r"personne n[e']|"
    r"(?:ne |n'|s')(?:\w+ )?\w[\w']* plus|dangereu\w*|"
    r"erreur|deux fois|double|manqu\w+|decu\w*|inadmissible|scandal\w*|rembours\w*|defectueu\w*|"
    r"froide?s?|sale|bruit|plante|bloque\w*|crash\w*|broken|twice|wrong|late|never|not work\w*|"
    r"doesn't|didn't|hasn't|haven't|won't|can't|missing|damaged|refund|faulty|leak\w*|"
    r"disappoint\w*|"
    r"dirty|cold|rude|but received|instead)\b"
)
_SIGNED = Pattern(
    r"(?:(?i:cordialement|bien à vous|regards|sincerely|merci|thanks|yours|bonne journée|"
    r"cheers)[,. ]+|"
    r"\n\s*|(?i:ici|this is|je suis|je m'appelle|my name is|i am|i'm) )"
    r"((?:(?:M\.|Mme|Mr|Mrs|Ms)\s)?[A-ZÀ-Þ][\wà-ÿ-]+(?: [A-ZÀ-Þ][\wà-ÿ-]+)?)(?=\s*(?:$|[,.\n]))"
)
_GREETS = Pattern(
    r"^\W*(?:bonjour|bonsoir|salut|hello|hi|dear)(?: \w+)?[ ,!.]+(?:ici [\w' -]{3,30}, |"
    r"this is [\w' -]{3,30}, )?"
)
_CLOSES = Pattern(
    r"^\W*(?:cordialement|bien a vous|(?:best |kind )?regards|sincerely|merci|thanks|thank you|"
    r"yours)\b"
)
_SPEAKS_TO_US = Pattern(r"\b(?:vous|votre|vos|tu|you|your|please|merci)\b")
_FIRST = Pattern(r"\b(?:je|me|moi|nous)\b|\b[jm]'|\bon (?!vous|t')")
_FRENCH_OPENING = Pattern(
    r"(?:l[ea]s?|l'|votre|vos|vous|ton|ta|tes|tu|de l'|une?|ils?|elles?|du|des|c'est) ?"
)
_ENGLISH_OPENINGS = word_set("the your you a an it there they this")
_ENGLISH = tuple((Pattern(rf"\b{one}\b"), better) for one, better in (
    ("i'm", "you are"), ("i've", "you have"), ("i was", "you were"), ("i am", "you are"),
    ("i'd", "you would"), ("i'll", "you will"), ("(?:i|we)", "you"), ("(?:my|our)", "your"),
    ("(?:me|us)", "you"),
))  # fmt: skip
_VERBS = (
    ("j'ai", "vous avez", "tu as"), ("je n'ai", "vous n'avez", "tu n'as"),
    ("je suis", "vous êtes", "tu es"), ("je ne suis", "vous n'êtes", "tu n'es"),
    ("j'avais", "vous aviez", "tu avais"), ("j'etais", "vous étiez", "tu étais"),
    ("je voudrais", "vous voudriez", "tu voudrais"),
    ("je souhaite", "vous souhaitez", "tu souhaites"),
    ("je souhaiterais", "vous souhaiteriez", "tu souhaiterais"),
    ("j'aimerais", "vous aimeriez", "tu aimerais"),
    ("je veux", "vous voulez", "tu veux"), ("j'attends", "vous attendez", "tu attends"),
    ("je peux", "vous pouvez", "tu peux"), ("je ne peux", "vous ne pouvez", "tu ne peux"),
    ("je dois", "vous devez", "tu dois"), ("je demande", "vous demandez", "tu demandes"),
    ("nous avons", "vous avez", "vous avez"), ("nous n'avons", "vous n'avez", "vous n'avez"),
    ("nous souhaitons", "vous souhaitez", "vous souhaitez"), ("on m'a", "on vous a", "on t'a"),
    ("mon", "votre", "ton"), ("ma", "votre", "ta"), ("mes", "vos", "tes"),
    ("notre", "votre", "votre"), ("nos", "vos", "vos"),
)  # fmt: skip
_FRENCH = tuple((Pattern(rf"\b{one}\b"), polite) for one, polite, _ in _VERBS)
_FAMILIAR = tuple((Pattern(rf"\b{one}\b"), familiar) for one, _, familiar in _VERBS)
_BEGS = Pattern(r"^\W*(?:please|merci de|pouvez-vous|s'il vous plait)\b")
_WHOLE_ANSWER = 8
_LONGEST = 3000
_MOST = 2


def client_reply(request: Request, answer: str = "") -> Draft | None:
    """La réponse au message joint ; ``answer`` est ce que les règles de la maison en disent."""
    order = request.folded_ask
    if not request.material or len(request.material) > _LONGEST:
        return None
    if not REPLY.search(order) and not ANSWERS.search(order):
        return None
    told, questions = _told(request.material, request)
    if not told and not questions:
        return None
    hello = _greeting(request.material, request)
    body = _body(told, questions, answer, request)
    wanted = request.constraints
    if wanted.sentences:
        offer = request.say("Merci de votre patience.", "Thank you for your patience.",
                            "Merci de ta patience.")  # fmt: skip
        text = in_sentences(hello, body, offer, wanted.sentences, request)
    elif wanted.words or wanted.brief or wanted.characters or _SHORT.search(request.folded_ask):
        text = f"{hello}, {lower_first(' '.join(body))}"
        if wanted.words and len(text.split()) >= wanted.words:
            text = f"{hello}, {lower_first(body[0])}"
    else:
        name = request.persona.name
        signed = f"\n{name}" if name and name != wanted.signature else ""
        bye = request.say("Bien à vous,", "Best regards,", "À bientôt,") + signed
        text = f"{hello},\n\n{' '.join(body)}\n\n{bye}"
    return Draft(text, core=text, data={"reponse" if request.french else "reply": text},
                 shaped=True, effort=120)  # fmt: skip


def _told(message: str, request: Request) -> tuple[list[str], list[str]]:
    """Ce que le message affirme, et ce qu'il demande."""
    told: list[str] = []
    questions: list[str] = []
    for piece in pieces_of(message, request.french):
        greeting = _GREETS.match(fold(piece.text))
        said = piece.text[greeting.end() :] if greeting else piece.text
        if _CLOSES.match(fold(said)) and len(said.split()) < 6 or len(said.split()) < 3:
            continue
        if _BEGS.match(fold(said)) and told:
            continue
        (questions if said.endswith("?") else told).append(said)
    return told, questions


def _greeting(message: str, request: Request) -> str:
    found = _SIGNED.compiled.search(message)
    name = found.group(1) if found else _last_name(message)
    if name and PERSON.match(name) is None and request.address == "tu":
        name = name.split()[0]
    return request.say("Bonjour{n}", "Hello{n}", n=f" {name}" if name else "")


def _last_name(message: str) -> str:
    """« … Merci d'intervenir. Mme Caron » : le message finit par qui l'écrit."""
    last = message.rstrip(" .\n").rpartition(". ")[2]
    return last if PERSON.fullmatch(last) else ""


def _body(told: list[str], questions: list[str], answer: str, request: Request) -> list[str]:
    upset = is_complaint(request)
    body = [_first_words(upset, request)]
    if told and not upset and _THANKS.search(fold(request.material)):
        quoted = request.join([request.quote(one.rstrip(" .!")) for one in told[:_MOST]])
        body.append(
            request.say(
                "Nous sommes heureux de lire ceci : {q}.",
                "We are happy to read this: {q}.",
                q=quoted,
            )
        )
    elif told:
        body.append(_noted(told, request))
    if answer:
        brief = len(answer.split()) < _WHOLE_ANSWER
        lead = request.say(
            "Voici la réponse à votre question :",
            "Here is the answer to your question:",
            "Voici la réponse à ta question :",
        )
        body.append(ended(f"{lead} {lower_first(answer)}" if brief else answer))
    elif questions:
        asked = request.join([request.quote(one) for one in questions[:_MOST]])
        body.append(
            request.say(
                "Nous revenons vers vous au sujet de votre question : {q}.",
                "We will get back to you about your question: {q}.",
                "Nous revenons vers toi au sujet de ta question : {q}.",
                q=asked,
            )
        )
    elif upset:
        body.append(
            request.say(
                "Nous transmettons votre message au service concerné.",
                "We are passing your message on to the right team.",
                "Nous transmettons ton message au service concerné.",
            )
        )
    return body


def is_complaint(request: Request) -> bool:
    """Vrai si le message se plaint, ou si l'ordre veut des excuses."""
    return _SORRY.search(request.folded_ask) is not None or complains(request.material)


def complains(message: str) -> bool:
    """Vrai si un message se plaint."""
    folded = fold(message)
    if _COMPLAINT.search(folded) and not _THANKS.search(folded):
        return True
    return sentiment(message).label == "negative"


def _first_words(upset: bool, request: Request) -> str:
    if upset and _SORRY.search(request.folded_ask):
        return request.say(
            "Nous vous présentons toutes nos excuses pour ce désagrément.",
            "Please accept our apologies for this trouble.",
            "Nous te présentons toutes nos excuses pour ce désagrément.",
        )
    if upset:
        return request.say(
            "Nous sommes désolés pour ce désagrément.", "We are sorry for this trouble."
        )
    if _THANKS.search(fold(request.material)):
        return request.say("Un grand merci pour ces mots.", "Thank you for your kind words.")
    return request.say(
        "Merci pour votre message.", "Thank you for your message.", "Merci pour ton message."
    )


def _noted(told: list[str], request: Request) -> str:
    """« Nous avons bien noté que votre lampe est cassée », ou les mots mêmes du client."""
    yours = [_to_yours(one.rstrip(" .!"), request) for one in told[:_MOST]]
    if all(yours):
        that = "qu'" if request.french and fold(yours[0])[:1] in "aeiou" else "que "
        joined = request.say(" et que ", " and that ").join(lower_first(one) for one in yours)
        return request.say(
            "Nous avons bien noté {t}{s}.", "We have noted that {s}.", t=that, s=joined
        )
    quoted = request.join([request.quote(one.rstrip(" .!")) for one in told[:_MOST]])
    return request.say("Nous avons bien noté ceci : {q}.", "We have noted this: {q}.", q=quoted)


def _to_yours(sentence: str, request: Request) -> str:
    """« ma lampe fuit » devient « votre lampe fuit » ; ``""`` si la phrase ne s'y prête pas."""
    if len(sentence.split()) > 30 or _SPEAKS_TO_US.search(fold(sentence)):
        return ""
    if not request.french:
        changed = _changed(sentence, _ENGLISH)
        opens = fold(changed).split(" ", 1)[0] in _ENGLISH_OPENINGS
        return lower_first(changed) if opens else ""
    familiar = request.address == "tu"
    changed = _changed(sentence, _FAMILIAR if familiar else _FRENCH)
    if _FIRST.search(fold(changed)):
        return ""
    return lower_first(changed) if _FRENCH_OPENING.match(fold(changed)) else ""


def _changed(sentence: str, table: tuple[tuple[Pattern, str], ...]) -> str:
    for pattern, better in table:
        for found in reversed(list(pattern.finditer(fold(sentence)))):
            word = upper_first(better) if found.start() == 0 else better
            sentence = sentence[: found.start()] + word + sentence[found.end() :]
    return sentence
