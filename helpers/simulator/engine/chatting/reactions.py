"""Une réaction courte et humaine : emojis, charabia, bonne ou mauvaise nouvelle, plainte."""

from ..draft import Draft
from ..memory.facts import Fact, known_facts
from ..memory.telling import tell_all
from ..reading.commands import VOCABULARY, is_command
from ..reading.free_talk import is_free_talk
from ..reading.language import detect_language
from ..reading.request import Request
from ..text.keywords import COMMAND_WORDS, STOP_WORDS
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, shorten, squeeze, word_set, words

_GLAD_SIGNS = "🎉🥳👏😀😃😄😁😊🙂😍🤩🚀🏆💪✨🙌🎊🎂🍾👌😎❤💙💚🥰😉🙏👍✅"
_SAD_SIGNS = "😢😭😞😔☹🙁😟😩😫💔👎😡🤬😠😤😰😱🤕🤒"
_NOISE = Pattern(
    r"([a-z])\1\1|[bcdfghjklmnpqrstvwxz]{5}|asdf|qsdf|azert|qwert|hjkl|zxcv|wxcv|"
    r"^[bcdfghjklmnpqrstvwxz]{4,}$"
)
_KNOWN_NOISE = word_set(
    """
pfff pff grr grrr brr hmm hmmm mmm mdr lol ptdr xd haha hihi hehe aaah oooh euh hein html css sql
http https xml json csv pdf png svp stp slt bjr cv tkt jsp pls thx wtf omg www svg php npm ssh tls
vpn
"""
)
_GOOD_NEWS = Pattern(
    r"\b(?:j'ai (?:enfin |bien )?(?:eu|obtenu|decroche|reussi|gagne|valide)|(?:on|nous|elle|il|ils|"
    r"elles|equipe|fille|fils|seur|frere) (?:a|ont|avons) (?:enfin |bien )?(?:gagne|livre|reussi|"
    r"obtenu|decroche|remporte)\w*|je me marie|(?:est|viens?t?|vient) (?:de naitre|nee?)\b|"
    r"je suis (?:enfin )?(?:recue?|admise?|embauchee?|promue?)|bonne nouvelle|ca y est|"
    r"i (?:finally |just )?(?:got|passed|won|landed)|(?:we|team|she|he|they) (?:have |has |finally "
    r"|just )*(?:won|shipped|passed|delivered|launched)|got (?:the job|promoted|engaged|hired)|"
    r"good news|great news)\b"
)
_BAD_NEWS = Pattern(
    r"\b(?:je viens de perdre|personne ne m'(?:aime|ecoute|comprend|aide)|nobody (?:loves|likes|"
    r"listens to) me|i just lost|j'ai (?:tout |encore )?(?:perdu|rate|echoue)|(?:mon|ma|mes|"
    r"notre|nos) [\w -]{2,30} "
    r"(?:est|sont|vient|viennent) (?:mort|decede|malade|hospitalise|de mourir|a l'hopital)\w*|"
    r"je (?:me suis fait|viens d'etre|suis) (?:licencie|vire|cambriole|vole)\w*|mauvaise nouvelle|"
    r"i (?:just )?(?:lost (?:my|our)|failed|got (?:fired|laid off|robbed))|(?:my|our) [\w -]{2,30} "
    r"(?:died|passed away|is (?:ill|sick|dying|in hospital))|bad news)\b"
)
_ANGER = Pattern(
    r"\b(?:furieu\w+|en colere|inadmissible|inacceptable|scandaleu\w+|honteu\w+|excedee?|marre|"
    r"n'importe quoi|de pire en pire|intolerable|furious|outrageous|unacceptable|disgrace\w*|"
    r"ridiculous|fed up|angry|appalling)\b"
)
_YOUR_BUSINESS = Pattern(
    r"\b(?:chez vous|votre|vos|vous|your|you|commande|colis|livr\w+|arrive\w*|recu\w*|order|parcel|"
    r"package|delivered|delivery|arrived|casse\w*|panne|broken|damaged|late|retard|remboursement|"
    r"refund)\b"
)
_MOOD_ONLY = Pattern(
    r"^\W*(?:je suis|i am|i'm|c'est|this is|that's|it's) (?:(?:vraiment|tres|absolument|so|really|"
    r"absolutely|simply) )?\w+\W*$"
)
_OPINION = Pattern(
    r"[,.!]?\s*\b(?:qu'en (?:penses-tu|pensez-vous)|(?:t'en|tu en|vous en) (?:penses?|pensez) quoi|"
    r"what do you think|ton avis|votre avis|c'est (?:bien|cool|super|genial)[, ]+non)\W*$"
)
_SCOLDING = Pattern(
    r"^\W*(?:mais |franchement,? |pfff?,? |non mais )?(?:(?:t'es|tu es|vous etes|you are|you're) "
    r"(?:vraiment |trop |si |tellement |so |really )?(?:nul|mauvais|inutile|bete|stupid|useless|"
    r"dumb|bad|hopeless)\w*|(?:je te|je vous) deteste|i hate you|ca sert a rien|"
    r"tu (?:ne )?sers a rien|tu (?:ne )?sais rien|you know nothing)\b"
)
_TAG_QUESTION = Pattern(
    r"(?:,\s*[^,?.!]{2,40})?[, ]+(?:non|n'est-ce pas|hein|pas vrai|right|isn't (?:it|he|she)|"
    r"don't you think|tu (?:ne )?trouves pas)\s*\?\W*$"
)
_CLAUSE = Pattern(r"[,;:.!]\s|\s(?:et|and|alors|donc|so)\s")
_ASK_ME = Pattern(
    r"^\W*(?:(?:vas-y|ok|please|stp|svp)[ ,]*)?(?:pose[sz]?[- ](?:moi|nous) (?:une|des|quelques) "
    r"questions?|ask me (?:a|some|another) questions?|ask me something)\b.{0,20}$"
)
_LONGEST = 45  # en mots


def react(request: Request) -> Draft | None:
    """Une réaction à un message qui n'est pas une demande."""
    text = request.text
    if not text or len(text) > 600 or not is_free_talk(request):
        return None
    if not any(character.isalnum() for character in text):
        return _signs(request)
    if _is_noise(text):
        return Draft(
            request.say(
                "Désolé, je n'ai pas compris ce message. Pouvez-vous le reformuler ?",
                "Sorry, I didn't understand that message. Could you rephrase it?",
                "Désolé, je n'ai pas compris ce message. Peux-tu le reformuler ?",
            ),
            core=request.say("incompris", "unclear"),
            effort=20,
        )
    if len(words(text)) > _LONGEST:
        return None
    folded = request.folded
    tag = _TAG_QUESTION.search(folded)
    if tag and (told := known_facts((text[: tag.start()],))):
        return _noted(list(told.values()), request)
    opinion = _OPINION.search(folded)
    if _ASK_ME.search(folded):
        return _question(request)
    if ("?" in text or any(map(is_command, _CLAUSE.split(text)))) and not opinion:
        return None
    if _SCOLDING.search(folded):
        return _scolded(request)
    if _ANGER.search(folded) and _YOUR_BUSINESS.search(folded):
        return _complaint(request)
    if _BAD_NEWS.search(folded):
        return _sorry(request)
    if _GOOD_NEWS.search(folded):
        return _congratulate(request)
    return None


def _signs(request: Request) -> Draft:
    """Rien que des signes : un emoji est un geste, pas une demande."""
    text = request.text
    if not any(ord(character) > 0x2190 for character in text):
        answer = request.say(
            "Pouvez-vous préciser votre demande ?",
            "Could you make your request clearer?",
            "Peux-tu préciser ta demande ?",
        )
        return Draft(answer, effort=15)
    if any(sign in text for sign in _SAD_SIGNS):
        answer = request.say(
            "Ça n'a pas l'air d'aller. Voulez-vous m'en dire plus ?",
            "That doesn't look like a good moment. Would you like to tell me more?",
            "Ça n'a pas l'air d'aller. Veux-tu m'en dire plus ?",
        )
    elif len(text.strip()) > 2 and any(sign in text for sign in "🎉🥳🏆🎊🎂🍾🚀"):
        answer = request.say(
            "Il y a quelque chose à fêter, on dirait ! Racontez-moi.",
            "Looks like there is something to celebrate! Tell me more.",
            "Il y a quelque chose à fêter, on dirait ! Raconte-moi.",
        )
    elif any(sign in text for sign in _GLAD_SIGNS):
        answer = request.say(
            "Parfait ! Je reste là si vous avez besoin de quelque chose.",
            "Great! I'm here if you need anything.",
            "Parfait ! Je reste là si tu as besoin de quelque chose.",
        )
    else:
        answer = request.say(
            "Bien reçu ! Que puis-je faire pour vous ?",
            "Got it! What can I do for you?",
            "Bien reçu ! Que puis-je faire pour toi ?",
        )
    return Draft(answer, effort=15)


def _is_noise(text: str) -> bool:
    """Vrai si aucun mot n'est connu, et si l'un au moins ne peut pas en être un.

    >>> _is_noise("sdkfjhgz qlmpw"), _is_noise("Le bruit : brrrr"), _is_noise("HTML")
    (True, False, False)
    """
    found = words(text)
    if not 0 < len(found) <= 8 or any(c.isdigit() or c in "@/_" for c in text):
        return False
    plain = [fold(word) for word in found]
    if any(w in STOP_WORDS or w in COMMAND_WORDS or w in VOCABULARY for w in plain):
        return False
    if detect_language(text) or any(word != word.lower() for word in found):
        return False
    return any(w not in _KNOWN_NOISE and _NOISE.search(w) for w in plain)


def _noted(facts: list[Fact], request: Request) -> Draft:
    """« Mon chat s'appelle Ficelle, joli nom, non ? » : le fait est noté, l'avis réservé."""
    told = tell_all(facts[:6], request)
    text = request.say(
        "C'est noté : {t}. Un simulateur n'a pas d'avis, mais merci de me le dire !",
        "Noted: {t}. A simulator has no opinion, but thanks for telling me!",
        t=told,
    )
    return Draft(text, core=told, data={"note": told}, effort=30)


def _question(request: Request) -> Draft:
    """« Pose-moi une question. »"""
    text = request.say(
        "Volontiers : quel est votre plat préféré ?",
        "Sure: what is your favourite dish?",
        "Volontiers : quel est ton plat préféré ?",
    )
    return Draft(text, effort=20)


def _scolded(request: Request) -> Draft:
    text = request.say(
        "Je comprends votre agacement. Je suis un simulateur : je ne connais que la requête et "
        "l'historique, et je préfère l'avouer plutôt que d'inventer.",
        "I understand your annoyance. I am a simulator: I only know the request and the history, "
        "and I would rather say so than make something up.",
        "Je comprends ton agacement. Je suis un simulateur : je ne connais que la requête et "
        "l'historique, et je préfère l'avouer plutôt que d'inventer.",
    )
    return Draft(text, effort=30)


def _complaint(request: Request) -> Draft:
    """Le problème est redit, l'humeur reconnue, et l'on propose d'aider."""
    parts = [
        clause.strip(" .!") for sentence in sentences(request.text) for clause in _clauses(sentence)
    ]
    facts = [part for part in parts if part and not _MOOD_ONLY.match(fold(part))]
    text = request.say("Je comprends votre colère.", "I understand your anger.", "Je comprends "
                       "ta colère.")  # fmt: skip
    if facts:
        quoted = request.quote(shorten(squeeze(", ".join(facts)), 160))
        text += " " + request.say("J'ai bien noté : {q}.", "I have noted: {q}.", q=quoted)
    text += " " + request.say(
        "Que puis-je faire pour vous ?", "What can I do for you?", "Que puis-je faire pour toi ?"
    )
    return Draft(text, effort=35)


def _clauses(sentence: str) -> list[str]:
    head, comma, rest = sentence.partition(",")
    return [head, rest] if comma and _MOOD_ONLY.match(fold(head)) else [sentence]


def _congratulate(request: Request) -> Draft:
    text = request.say(
        "Bravo, c'est une belle nouvelle ! Si je peux vous aider pour la suite, dites-le-moi.",
        "Congratulations, that's great news! If I can help with what comes next, just say so.",
        "Bravo, c'est une belle nouvelle ! Si je peux t'aider pour la suite, dis-le-moi.",
    )
    return Draft(text, effort=25)


def _sorry(request: Request) -> Draft:
    text = request.say(
        "Je suis sincèrement navré pour vous. Je ne suis qu'un simulateur, mais vous pouvez m'en "
        "dire plus.",
        "I'm truly sorry for you. I am only a simulator, but you can tell me more.",
        "Je suis sincèrement navré pour toi. Je ne suis qu'un simulateur, mais tu peux m'en dire "
        "plus.",
    )
    return Draft(text, effort=25)
