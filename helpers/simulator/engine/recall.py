"""Répondre aux questions sur ce que la personne a dit d'elle."""

from .draft import Draft
from .keywords import STOP_WORDS
from .memory import Fact, known_facts
from .memory_values import noun_stems
from .patterns import Pattern
from .request import Request
from .search import best_sentences
from .telling import tell, tell_all
from .text import fold, squeeze, upper_first

_ASKED = (
    (
        "name",
        "votre nom",
        "your name",
        Pattern(
            r"\bcomm?ent (?:est-ce que )?(?:je m\s?'?\s?ap+el+e?s?|m'appell?e?-je|je me nomme)|"
            r"\b(?:mon|ma) (?:pre)?nom\b(?! (?:de famille|est|c'est|:) ?[a-z])|\bmy (?:first |"
            r"full |"
            r"last )?name\b|"
            r"\bqui (?:suis[- ]je|je suis)\b|\bwho am i\b|\bje m'appelle comment|what am i called|"
            r"\bwho i am\b|\bsi je m'appelle\b|\bje m'appelle (?:bien )?\w+ ?\?|comment tu "
            r"m'appelles"
        ),
    ),
    (
        "city",
        "où vous habitez",
        "where you live",
        Pattern(
            r"\bou (?:est-ce que )?(?:j'?\s?habite|j'y habite|je vis|vis-je|je reside|habite-je|"
            r"habit[ée]-je|"
            r"suis-je base)|\b(?:ma|quelle) ville\b|\bwhere (?:do )?i live|where am i (?:from|"
            r"living|"
            r"based)|"
            r"\bd'ou (?:je viens|est-ce que je viens|viens-je)|\bj'habite ou\b|\bje vis ou\b|\bmy "
            r"(?:home ?town|city)\b|"
            r"\blieu (?:de residence|d'habitation)|\bmon adresse\b(?! (?:e-?mail|mail|elect|"
            r"courr))|"
            r"\b(?:est-ce que |si )j'habite\b|\bdans quel(?:le)? (?:ville|pays|region) (?:j'|je|"
            r"est-ce que)|"
            r"\bwhich (?:city|country|town) (?:do )?i\b|\bje suis d'ou\b"
        ),
    ),
    (
        "age",
        "votre âge",
        "your age",
        Pattern(
            r"\bquel age (?:j'ai|ai-je|est-ce que j'ai)|\bmon age\b|\bhow old (?:am i|i am)|\bmy "
            r"age\b|"
            r"\bj'ai quel age"
        ),
    ),
    (
        "job",
        "votre métier",
        "your job",
        Pattern(
            r"\b(?:mon|ma) (?:metier|travail|profession|boulot|job|poste|occupation)\b(?! est)|"
            r"\bmy (?:job|profession|occupation)\b|\bque fais-je (?:dans la vie|comme)|\bje fais "
            r"quoi dans la vie|"
            r"\bce que je fais dans la vie|\b(?:qu'est-ce que|ce que) je fais (?:dans la vie|"
            r"comme)|"
            r"\bwhat (?:do i do|i do) (?:for a living|for work|$|\?)|\bje travaille comme quoi|"
            r"\bcomme metier\b"
        ),
    ),
    (
        "company",
        "où vous travaillez",
        "where you work",
        Pattern(
            r"\b(?:ou|chez qui|pour qui|dans quelle (?:entreprise|societe|boite)) "
            r"(?:est-ce que )?(?:je (?:travaille|bosse)|travaille-je)|"
            r"\bmon (?:entreprise|employeur)|\bma societe\b|\b(?:where|who) (?:do )?i work|\bmy "
            r"(?:company|employer)\b"
        ),
    ),
    (
        "birthday",
        "votre date de naissance",
        "your birthday",
        Pattern(
            r"\bquand (?:suis-je|je suis|est-ce que je suis) nee?|\bmon anniversaire\b|\bma date "
            r"de "
            r"naissance|"
            r"\bwhen (?:was i|i was) born|\bmy birthday|\bou (?:suis-je|je suis) nee?|\bdate of "
            r"birth"
        ),
    ),
    (
        "email",
        "votre adresse e-mail",
        "your e-mail address",
        Pattern(
            r"\b(?:mon|ma|my) (?:adresse )?(?:e-?mail|mail|courriel|adresse (?:electronique|de "
            r"courriel))"
        ),
    ),
    (
        "phone",
        "votre numéro de téléphone",
        "your phone number",
        Pattern(
            r"\b(?:mon|my) (?:numero(?: de (?:telephone|tel|portable))?|telephone|portable|"
            r"phone(?: "
            r"number)?|"
            r"mobile|cell)(?! (?:de|d'))\b"
        ),
    ),
    (
        "allergy",
        "une allergie",
        "an allergy",
        Pattern(
            r"\b(?:a quoi|quelles?) \w*[^?]{0,20}allergi\w*|\bmes? allergi\w*|\bmy allerg\w+|"
            r"\bwhat "
            r"am i allergic|"
            r"\bsuis-je allergique"
        ),
    ),
    (
        "diet",
        "votre régime",
        "your diet",
        Pattern(r"\bmon regime\b|\bmy diet\b|\bregime alimentaire"),
    ),
)
_PREFERENCES = Pattern(
    r"\b(?:qu'est-ce que|ce que|que) (?:j'aime|je prefere|j'adore|je deteste|je n'aime)|\b(?:mes "
    r"gouts|"
    r"mes preferences?|ma preference|my (?:tastes?|preferences?|likes))\b|\bwhat (?:do )?i "
    r"(?:like|love|prefer|"
    r"hate|enjoy|dislike)|\bje prefere (?:quoi|\w+ ou)\b|\bprefere-je\b|\b(?:quoi|que) j'aime|"
    r"\bdo i (?:like|prefer)|"
    r"\b(?:est-ce que|si) (?:j'aime|je prefere)"
)
_EVERYTHING = Pattern(
    r"\b(?:que|qu'est-ce que|ce que|tout ce que) (?:sais-tu|savez-vous|tu sais|vous savez|tu as "
    r"retenu|"
    r"vous avez retenu|je t'ai dit|je vous ai dit|j'ai dit)(?: (?:de|sur) (?:moi|mon compte))?\b|"
    r"\bwhat (?:do )?you (?:know|remember|learned?) about me|\bwhat (?:have|did) (?:i|you) "
    r"(?:told?|tell|noted?|"
    r"retained?)\b|\b(?:rappelle|resume|liste)\w*(?:-moi)? (?:mes informations|mon profil|ce que "
    r"tu sais)|"
    r"\btell me (?:everything|all|what) you know about me|\bqu'as-tu retenu|\bque retiens-tu|"
    r"\bmes informations\b|\bparle-moi de moi"
)
_RECALLING = Pattern(
    r"\b(?:rappel\w*|souvien\w*|souvenez|souvenir|remember|remind|ai-je dit|je t'ai dit|je vous "
    r"ai dit|"
    r"i (?:told|said|mention\w*)|did i (?:tell|say|mention)|j'ai (?:dit|mentionne|parle|donne)|"
    r"deja dit|"
    r"indique\w* plus haut|retenu|noted?|memorise)\b"
)
_ABOUT_MINE = Pattern(
    r"\b(?:quel(?:le)?s? (?:est|sont|etait|etaient)|c'est quoi|c'etait quoi|ou (?:est|se trouve|"
    r"sont)|quand "
    r"(?:est|a lieu|commence)|qui (?:est|sont)|comment s'appell\w+|comment se nomme|de quelle "
    r"couleur (?:est|sont)|"
    r"what(?:'s| is| are| was| were)|where(?:'s| is| are)|who(?:'s| is| are)|when(?:'s| is)|how is|"
    r"what colou?r is|donne\w*[- ]moi|dis[- ]moi|redis[- ]moi|give me|tell me|quel(?:le)?s? \w+ "
    r"(?:est|a)) "
    r"(?:(?:deja|donc|encore|the name of|le nom de|the|quel(?:le)? est|what is|est|back)\s)*"
    r"(mon|ma|mes|notre|nos|my|our) ([\w' -]{2,50})"
)
_ABOUT_DEEDS = Pattern(
    r"\b(?:ou|quand|que|a quoi|de quoi|combien(?: d[e'] ?\w+)?|avec qui|chez qui|pourquoi|quoi|"
    r"quel(?:le)?s? [\w' ]{2,30}?) "
    r"(?:\w+ )?(?:est-ce que |qu')?(?:j'|je |ai-je|suis-je|vais-je|fais-je|pars-je|\w+-je)|"
    r"\bqu'est-ce que j(?:e |')(?!(?:peux|dois|pourrais|devrais|risque))|"
    r"\b(?:where|when|what|who|how (?:many|much|long)|which \w+) (?:\w+ ){0,2}?(?:am|do|did|have|"
    r"was) i\b"
)
_ADVICE = Pattern(
    r"\b(?:puis-je|dois-je|devrais|pourrais-je|pourrais|should i|can i|could i|je peux|je dois|"
    r"faut-il|faire pour|would i)\b"
)
_THE_REFERENCE = Pattern(
    r"\b(?:numero|number|reference|ref|n°) (?:de |d'|of )?(?:la |le |ma |mon |my |the )?"
    r"(commande|order|dossier|ticket|reservation|booking|facture|invoice|contrat|client|vol|"
    r"flight|colis|"
    r"billet|abonnement|suivi)|\b(commande|order|dossier|reservation|booking|facture|invoice|"
    r"contrat|vol|"
    r"flight|ticket|billet) (?:number|numero|id)\b"
)
_YES_NO = Pattern(
    r"^(?:est-ce que|ai-je|suis-je|do i|am i|is my|did i|is it true|est-il vrai|c'est bien|mon |"
    r"ma |my |"
    r"je m'appelle|j'habite)"
)
_DISTRUST = frozenset({"question", "derniere", "premiere", "reponse", "message", "probleme"})


def recall(request: Request) -> Draft | None:
    """Une question sur ce que la personne a dit : la réponse, ou l'aveu que rien ne le dit."""
    asked = request.folded_ask[:1500]
    if not _is_question(request, asked):
        return None
    facts = known_facts((*request.user_history, request.text), request.standing)
    if _EVERYTHING.search(asked):
        return _everything(list(facts.values()), request)
    found, missing = _matching(facts, asked, request)
    if found:
        return _told(found, missing, asked, request)
    said = _said(request, asked)
    if said:
        return said
    return _untold(missing, asked, request)


def _is_question(request: Request, asked: str) -> bool:
    if "?" in asked or _RECALLING.search(asked) or _ABOUT_MINE.search(asked):
        return True
    return (
        _ABOUT_DEEDS.search(asked) is not None
        or _EVERYTHING.search(asked) is not None
        or any(p.search(asked) for *_, p in _ASKED[:4])
    ) and not known_facts((request.text,))


def _matching(facts: dict[str, Fact], asked: str, request: Request) -> tuple[list[Fact], list[str]]:
    """Les faits demandés que l'on connaît, et les noms de ceux que l'on ne connaît pas."""
    found: list[Fact] = []
    missing: list[str] = []
    for key, french, english, pattern in _ASKED:
        if pattern.search(asked):
            if key in facts:
                found.append(facts[key])
            elif key == "company" and "job" in facts:
                found.append(facts["job"])
            elif not _named(facts, asked):
                missing.append(request.say(french, english, _tu(french)))
    if _PREFERENCES.search(asked):
        tastes = [fact for key, fact in facts.items() if key.startswith(("prefer", "like", "fan"))]
        dislikes = [fact for key, fact in facts.items() if key.startswith("dislike")]
        negative = any(word in asked for word in ("deteste", "n'aime", "hate", "dislike"))
        found += dislikes if negative else tastes
    found += [fact for fact in _named(facts, asked) if fact not in found]
    if not found:
        favourite = "prefe" in noun_stems(asked) and "prefer" in facts
        found = [facts["prefer"]] if favourite else []
    return found, missing


def _named(facts: dict[str, Fact], asked: str) -> list[Fact]:
    """Les faits « mon X est Y » et les références dont la question nomme X."""
    stems = noun_stems(asked)
    reference = _THE_REFERENCE.search(asked)
    named = []
    for fact in facts.values():
        if fact.key.startswith("reference:"):
            wanted = noun_stems(fact.key.partition(":")[2])
            if wanted & stems and (
                reference or _ABOUT_MINE.search(asked) or _RECALLING.search(asked)
            ):
                named.append(fact)
        elif fact.subject and fact.stems and fact.stems <= stems:
            named.append(fact)
    largest = max((len(fact.stems) for fact in named), default=0)
    # « mon chien » ne répond pas à une question sur « le vétérinaire de mon chien ».
    return [fact for fact in named if len(fact.stems) == largest or not _covered(fact, named)]


def _covered(fact: Fact, others: list[Fact]) -> bool:
    return any(fact.stems < other.stems for other in others)


def _told(found: list[Fact], missing: list[str], asked: str, request: Request) -> Draft:
    truth = _confirmed(found, asked)
    sentence = upper_first(tell_all(found, request)) + "."
    if truth is not None:
        word = request.say("Oui", "Yes") if truth else request.say("Non", "No")
        sentence = f"{word}, {sentence[0].lower()}{sentence[1:]}"
    elif _REMEMBERS.search(asked):
        sentence = request.say("Oui, {s}", "Yes, {s}", s=sentence[0].lower() + sentence[1:])
    if missing:
        sentence += " " + request.say(
            "En revanche, rien dans la conversation n'indique {m}.",
            "However, nothing in the conversation tells me {m}.",
            m=_listed(missing, request),
        )
    values = [fact.value for fact in found]
    core = ", ".join(_bare(fact) for fact in found)
    data = {_json_key(fact): _bare(fact) for fact in found}
    return Draft(
        sentence, core=core, data=data, truth=truth, points=(), effort=45 + 5 * len(values)
    )


_REMEMBERS = Pattern(
    r"\b(?:te souviens|vous souvenez|do you remember|tu te rappelles|vous "
    r"rappelez-vous|"
    r"vous vous rappelez|souviens-tu|sais-tu|savez-vous|do you know)\b"
)
_PREPOSITION = Pattern(
    r"^(?:a|au|aux|en|dans|sur|chez|in|at|de|from|for|pour|le|to) (?=[A-ZÀ-Þ\d])", 0
)


def _bare(fact: Fact) -> str:
    """La valeur sans sa préposition : « Paris » pour « à Paris »."""
    if fact.key in ("city", "company"):
        head, blank, rest = fact.value.partition(" ")
        if blank and fold(head) in {
            "a",
            "au",
            "en",
            "in",
            "at",
            "chez",
            "for",
            "de",
            "from",
            "pour",
        }:
            return rest
    return fact.value


def _json_key(fact: Fact) -> str:
    return {"name": "nom", "city": "ville", "job": "metier", "company": "entreprise"}.get(
        fact.key, "_".join(fold(fact.subject or fact.key.partition(":")[0]).split())
    )


def _confirmed(found: list[Fact], asked: str) -> bool | None:
    """« Est-ce que j'habite à Lyon ? » : vrai ou faux ; ``None`` si ce n'est pas une vérification."""
    if not _YES_NO.search(asked.strip()) or len(found) != 1:
        return None
    value = {word for word in fold(_bare(found[0])).split() if word not in STOP_WORDS}
    return bool(value) and value <= set(_WORDS.findall(asked))


_WORDS = Pattern(r"[\w@.-]*\w")


def _said(request: Request, asked: str) -> Draft | None:
    """Une phrase de la personne qui répond, citée telle quelle."""
    deeds = _ABOUT_DEEDS.search(asked) and not _ADVICE.search(asked)
    mine = _ABOUT_MINE.search(asked)
    if not (deeds or mine or _RECALLING.search(asked)):
        return None
    said = [*request.user_history, request.material]
    found = best_sentences(asked, [text for text in said if text], least=0.5, latest=True)
    if not found:
        return None
    quoted = request.quote(squeeze(found[0]).rstrip("."))
    text = request.say(
        "Vous m'avez dit : {q}.", "You told me: {q}.", "Tu m'as dit : {q}.", q=quoted
    )
    return Draft(text, core=squeeze(found[0]), effort=60)


def _untold(missing: list[str], asked: str, request: Request) -> Draft | None:
    if not missing:
        mine = _ABOUT_MINE.search(asked)
        reference = _THE_REFERENCE.search(asked)
        if mine and not _ADVICE.search(asked):
            noun = mine.group(2).split("?")[0].strip()
            start = asked.index(noun, mine.start(2))
            # Le nom tel qu'il est écrit, s'il est au même endroit de la demande.
            original = request.ask[start : start + len(noun)] if request.ask else noun
            if fold(noun).split(" ")[0] in _DISTRUST:
                return None
            plural = mine.group(1) in {"mes", "nos"}
            thing = request.say(
                "vos {n}" if plural else "votre {n}",
                "your {n}",
                "tes {n}" if plural else _ton(mine.group(1)) + " {n}",
                n=original,
            )
            named = "nom de" in mine.group() or "name of" in mine.group()
            if named or "s'appell" in mine.group() or "nomme" in mine.group():
                thing = request.say("le nom de {t}", "the name of {t}", t=thing)
            missing = [thing]
        elif reference:
            noun = reference.group(1) or reference.group(2)
            missing = [request.say("ce numéro ({n})", "that number ({n})", n=noun)]
        elif _PREFERENCES.search(asked):
            missing = [request.say("vos préférences", "your preferences", "tes préférences")]
        elif _RECALLING.search(asked) and "?" in asked or _plain_deed(asked):
            missing = [request.say("cela", "this")]
        else:
            return None
    text = request.say(
        "Je ne le sais pas : rien dans notre conversation n'indique {m}.",
        "I don't know: nothing in our conversation tells me {m}.",
        m=_listed(missing, request),
    )
    return Draft(text, core=request.say("inconnu", "unknown"), data={}, effort=40)


def _plain_deed(asked: str) -> bool:
    return _ABOUT_DEEDS.search(asked) is not None and _ADVICE.search(asked) is None


def _listed(missing: list[str], request: Request) -> str:
    if len(missing) < 2:
        return "".join(missing)
    return ", ".join(missing[:-1]) + request.say(" ni ", " or ") + missing[-1]


def _ton(possessive: str) -> str:
    return {"mon": "ton", "ma": "ta", "notre": "votre"}.get(possessive, "ton")


def _tu(french: str) -> str:
    table = (
        ("vous habitez", "tu habites"),
        ("vous travaillez", "tu travailles"),
        ("votre adresse", "ton adresse"),
        ("votre date", "ta date"),
        ("votre", "ton"),
        ("vos", "tes"),
    )
    for vous, tu in table:
        if vous in french:
            return french.replace(vous, tu)
    return french


def _everything(facts: list[Fact], request: Request) -> Draft:
    if not facts:
        text = request.say(
            "Rien encore : vous ne m'avez rien dit de vous dans cette conversation.",
            "Nothing yet: you haven't told me anything about yourself in this conversation.",
            "Rien encore : tu ne m'as rien dit de toi dans cette conversation.",
        )
        return Draft(text, data={}, effort=35)
    told = [tell(fact, request) for fact in facts]
    intro = request.say(
        "Voici ce que vous m'avez dit :", "Here is what you told me:", "Voici ce que tu m'as dit :"
    )
    data = {_json_key(fact): _bare(fact) for fact in facts}
    if len(told) < 3:
        return Draft(upper_first(request.join(told)) + ".", data=data, effort=60)
    return Draft(intro, points=tuple(upper_first(item) for item in told), data=data, effort=70)
