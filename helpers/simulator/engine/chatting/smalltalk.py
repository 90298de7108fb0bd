"""Bonjour, merci, au revoir, « qui es-tu ? », « que sais-tu faire ? »."""

from ..draft import Draft
from ..memory.facts import known_facts
from ..memory.telling import tell_all
from ..reading.persona import read_place
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold, words
from .courtesies import asks_something_more, farewell, welcome

_GREETING = Pattern(
    r"^\W*(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|bjr|slt|good (?:morning|afternoon|"
    r"evening)|yo)\b"
)
_THANKS = Pattern(
    r"^\W*(?:(?:ok|super|parfait|genial|great|d'accord|cool|tres bien|bien)[ ,!.]*)*"
    r"(?:merci|thanks?|thank you|thx|je (?:te|vous) remercie|mille mercis)\b"
)
_GOODBYE = Pattern(
    r"^\W*(?:(?:ok|merci|bon|allez|bien|thanks|thank you)[ ,!.]*)*(?:au revoir|a bientot|a "
    r"plus(?: tard)?|a demain|bye|goodbye|"
    r"good ?bye|bonne (?:journee|soiree|nuit)|see you|ciao|adieu|good night|have a nice day)\b"
)
_OK = Pattern(
    r"^\W*(?:ok(?:ay)?|d'accord|entendu|compris|tres bien|parfait|super|genial|cool|"
    r"great|got it|understood|"
    r"ca marche|bien|oui|non|yes|no|ah|oh|hmm+|bof|mouais|ouais|ouaip|nan|yep|yeah|nope|lol|mdr|"
    r"nickel|"
    r"top|c'est (?:bon|parfait|tout)|that's (?:fine|all|it)|no worries|pas de souci)"
    r"(?:[ ,]+(?:merci|thanks?|thank you))?\W*$"
)
_HOW_ARE_YOU = Pattern(
    r"\b(?:comment (?:ca va|vas-tu|allez-vous)|(?:ca va|vas-tu|allez-vous)(?= bien\b|(?:,? (?:et )?"
    r"(?:toi|vous|aujourd'hui|ce matin|ce soir|sinon|la forme))?\W*$)|tu vas bien|vous allez "
    r"bien|how are you|how's it going|what's up|quoi de neuf)\b"
)
_WHO_ARE_YOU = Pattern(
    r"\b(?:qui (?:es-tu|etes-vous|tu es|vous etes)|tu es qui|vous etes qui|who are you|what are "
    r"you|t'es qui|"
    r"(?:tu t'appelles?|vous vous appelez|t'appelles?) (?:comment|coment)|"
    r"comment (?:tu t'appelles|vous vous appelez|t'appelles-tu|vous appelez-vous|t'appelle)|"
    r"(?:quel est )?(?:ton|votre) (?:nom|prenom|role)\b(?! d)|what(?:'s| is) your (?:name|role)|"
    r"presente[sz]?[- ](?:toi|vous)|t'? ?(?:es )?ki\b|c'? ?(?:est )?(?:koi|quoi) ton nom|"
    r"introduce yourself|qu'es-tu|(?:es-tu|etes-vous|tu es|are you) (?:une? |an? )?(?:humain\w*|"
    r"robot|ia|intelligence artificielle|"
    r"vrai\w*|human|real|ai|chatgpt|gpt\S*|modele|simulateur|bot)|(?:t'es|tu es|es-tu|vous etes|"
    r"etes-vous|are you|you're) (?:bien |vraiment |really )?(?:chatgpt|gpt\S*|claude|gemini|"
    r"mistral|copilot|llama|siri|alexa|bard|grok|deepseek)|quel modele|which model|what "
    r"model|quelle version|"
    r"qui t'a (?:cree|fait)|who (?:made|created) you)\b"
)
_ABILITIES = Pattern(
    r"\b(?:(?:tu|t'?) ?(?:fais|fai|fe|f) (?:koi|quoi)|que (?:sais-tu|savez-vous|peux-tu|"
    r"pouvez-vous) faire|qu'est-ce que (?:tu (?:sais|"
    r"peux)|vous (?:savez|pouvez)) faire|"
    r"what can you do|tes (?:capacites|competences)|vos (?:capacites|competences)|comment "
    r"(?:peux-tu|pouvez-vous) m'aider|"
    r"how can you help|a quoi (?:sers-tu|tu sers|servez-vous)|(?:peux-tu|pouvez-vous|can you) "
    r"(?:m'aider|help me))\W*$|^\W*(?:aide|help)\W*$"
)
_NOW = Pattern(
    r"\b(?:quelle heure (?:est-il|il est)|il est quelle heure|quel jour (?:sommes-nous|on est|"
    r"est-on|est-ce)|on est quel jour|"
    r"quelle (?:est la )?date (?:sommes|est|d'aujourd'hui|on est)?|date du jour|what(?:'s| is)? "
    r"(?:the )?(?:time|date|day) (?:is it|today)?|what time|"
    r"what day|today's date|en quelle annee (?:sommes|est))\b"
)
_PING = Pattern(r"^\W*(?:ping|test(?:ing)?|essai|1 2 1 2|allo|y a quelqu'un)\W*$")
_WEATHER = Pattern(r"\b(?:quel temps|meteo|weather|il fait (?:beau|froid|chaud))\b")
_ASKS = Pattern(r"\b(?:quel\w*|donne\w*|dis|comment|est-ce|what\S*|how|is|will|give|tell|show)\b")
_LIVE = Pattern(r"\b(?:actualites?|news|cours de (?:la )?bourse|dernieres nouvelles|stock price)\b")
_AND_YOU = Pattern(r"\b(?:et (?:toi|vous)|and you)\W*$")
_SHORT = 14


def smalltalk(request: Request) -> Draft | None:
    """Les politesses et les questions sur le répondant lui-même."""
    asked = request.folded[:400]
    if _NOW.search(request.folded_ask[:400]) and not request.material:
        return Draft(
            request.say(
                "Je n'ai ni horloge ni calendrier : je ne connais que la requête et l'historique.",
                "I have no clock and no calendar: I only know the request and the history.",
            ),
            effort=25,
        )
    if _WHO_ARE_YOU.search(request.folded_ask[:400]):
        return Draft(introduction(request), effort=30)
    if _AND_YOU.search(asked):
        told = known_facts((request.text,))
        if "name" in told:
            facts = tell_all([*told.values()], request)
            noted = request.say("C'est noté : {t}.", "Noted: {t}.", t=facts)
            return Draft(f"{noted} {introduction(request)}", effort=30)
    if _ABILITIES.search(asked):
        return _abilities(request)
    short = len(words(request.text[:400])) <= _SHORT
    if not short:
        return None
    if not _HOW_ARE_YOU.search(asked) and asks_something_more(request):
        return None
    if _GOODBYE.search(asked):
        return Draft(farewell(request), effort=20)
    if _THANKS.search(asked):
        return Draft(welcome(request), effort=20)
    greeted = _GREETING.search(asked)
    if _HOW_ARE_YOU.search(asked):
        return Draft(
            request.say(
                "Tout va bien, merci ! Que puis-je faire pour vous ?",
                "All good on my side, thank you! What can I do for you?",
                "Tout va bien, merci ! Que puis-je faire pour toi ?",
            ),
            core=request.say("Bien", "Fine"),
            effort=20,
        )
    if greeted and not request.material and len(words(request.text)) <= 5:
        return _greeting(request)
    if _PING.search(asked):
        return Draft(
            request.say(
                "Bien reçu, je vous écoute.",
                "Message received, I'm listening.",
                "Bien reçu, je t'écoute.",
            ),
            core="pong",
            effort=20,
        )
    if _OK.search(asked):
        return Draft(
            request.say(
                "Entendu. Dites-moi ce que vous souhaitez faire ensuite.",
                "All right. Tell me what you would like to do next.",
                "Entendu. Dis-moi ce que tu souhaites faire ensuite.",
            ),
            effort=20,
        )
    return None


def live_facts(request: Request) -> Draft | None:
    """La météo, l'actualité : rien qu'un simulateur hors ligne puisse connaître."""
    asked = request.folded_ask[:400]
    live = _WEATHER.search(asked) or _LIVE.search(asked)
    asks = "?" in request.text or _ASKS.search(asked)
    if not live or not asks or request.material:
        return None
    return Draft(
        request.say(
            "Je n'ai aucun accès au monde extérieur (météo, actualités, cours) : je ne connais que "
            "la requête et l'historique.",
            "I have no access to the outside world (weather, news, prices): I only know the "
            "request and the history.",
        ),
        effort=30,
    )


def introduction(request: Request) -> str:
    """Qui répond : le personnage des instructions, et toujours un simulateur."""
    persona = request.persona
    place = read_place(request.instructions)
    if place and fold(place) in fold(persona.role + persona.name):
        place = ""
    at = request.say(", chez {p}", ", at {p}", p=place) if place else ""
    if persona.name and persona.role:
        who = request.say(
            "Je m'appelle {n}, {r}{a}.",
            "My name is {n}, {r}{a}.",
            n=persona.name,
            r=persona.role,
            a=at,
        )
    elif persona.name:
        who = request.say("Je m'appelle {n}{a}.", "My name is {n}{a}.", n=persona.name, a=at)
    elif persona.role:
        who = request.say("Mon rôle ici : {r}{a}.", "My role here: {r}{a}.", r=persona.role, a=at)
    else:
        return request.say(
            "Je suis un simulateur de modèle de langue : mes réponses viennent de règles, pas "
            "d'un vrai modèle.",
            "I am a language model simulator: my answers come from rules, not from a real model.",
        )
    return (
        who
        + " "
        + request.say(
            "C'est un simulateur qui répond, pas un vrai modèle.",
            "A simulator is answering, not a real model.",
        )
    )


def _greeting(request: Request) -> Draft:
    known = known_facts((*request.user_history, request.text), request.standing).get("name")
    name = known.value if known else ""
    persona = request.persona
    hello = request.say("Bonjour{n} !", "Hello{n}!", n=f" {name}" if name else "")
    if request.folded.startswith("bonsoir"):
        hello = request.say("Bonsoir{n} !", "Good evening{n}!", n=f" {name}" if name else "")
    if persona.name:
        who = f"{persona.name}, {persona.role}" if persona.role else persona.name
        hello += " " + request.say("Ici {w}.", "This is {w}.", w=who)
    elif persona.role:
        hello += " " + request.say(
            "Je suis votre {r}.", "I'm your {r}.", "Je suis ton {r}.", r=persona.role
        )
    text = (
        hello
        + " "
        + request.say(
            "Que puis-je faire pour vous ?",
            "What can I do for you?",
            "Que puis-je faire pour toi ?",
        )
    )
    return Draft(text, effort=20)


def _abilities(request: Request) -> Draft:
    points = (
        request.say(
            "retenir ce que vous me dites et vous le rappeler",
            "remember what you tell me and recall it",
            "retenir ce que tu me dis et te le rappeler",
        ),
        request.say(
            "résumer un texte donné, en tirer des points clés et des recommandations",
            "summarise a given text, draw key points and recommendations from it",
        ),
        request.say(
            "extraire des dates, des montants, des noms, des adresses",
            "extract dates, amounts, names and addresses",
        ),
        request.say("classer un message, en donner le ton", "classify a message, tell its tone"),
        request.say(
            "compter, trier, calculer, mettre en forme (liste, tableau, JSON)",
            "count, sort, compute, format (list, table, JSON)",
        ),
        request.say(
            "écrire un texte long sur un sujet donné", "write a long text on a given topic"
        ),
    )
    intro = request.say(
        "Je suis un simulateur ; à partir de ce que vous me donnez, je sais :",
        "I am a simulator; from what you give me, I can:",
        "Je suis un simulateur ; à partir de ce que tu me donnes, je sais :",
    )
    return Draft(intro, points=points, effort=40)
