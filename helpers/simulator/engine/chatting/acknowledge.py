"""Une affirmation : redire ce qui en est retenu."""

from ..draft import Draft
from ..memory.facts import Fact, facts_of, known_facts
from ..memory.kin import told_ages
from ..memory.telling import tell_all
from ..reading.commands import is_command
from ..reading.persona import read_persona
from ..reading.request import Request
from ..text.keywords import topic_words
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, shorten, squeeze, upper_first

_KEEP = Pattern(
    r"\b(?:retien\w*|retenez|(?<!une )(?<!la )note[rz]?\b(?! (?:de|sur|entre)\b)|memoris\w*|"
    r"souviens-toi|souvenez-vous|"
    r"rappelle-toi|rappelez-vous|garde\w* (?:en|bien)|"
    r"n'oublie\w*|remember|keep in mind|don't forget|note that|make a note|enregistre\w*|"
    r"sache\w*|memorize)\b"
)
_KEPT_TEXT = Pattern(
    r"\b(?:retiens|retenez|(?<!une )(?<!la )note[rz]?|memorise[rz]?|souviens-toi|souvenez-vous|"
    r"rappelle-toi|"
    r"n'oublie pas|remember|keep in mind|"
    r"don't forget|note|enregistre[rz]?|sache)(?:[- ](?:bien|le|la|moi|ceci|cela|ca|this|that|"
    r"ces informations|cette information|please))*"
    r"(?:\s*:\s*|\s+(?:que|qu'|bien que|that|de|d')\s*|\s+)(.+)$"
)
_EMPTY = Pattern(
    r"^(?:le|la|les|ca|ceci|cela|it|this|that|ces|cette|bien|tout|mes|mon|these|moi|stp|svp|"
    r"please|pour)\b"
)
_LASTING = Pattern(
    r"\b(?:a partir de maintenant|desormais|dorenavant|from now on|a l'avenir|pour la suite)\b"
)
_FORGET = Pattern(r"\b(?:oublie[rz]?|forget|efface[rz]?|supprime[rz]?|delete|erase)\b")

_BECAUSE = Pattern(r"\b(?:parce qu[e']|puisqu[e']|because)\b")
_CONFIDING = Pattern(r"\b(?:je|j|moi|mon|ma|mes|nous|notre|nos|on|i|i'm|i've|my|we|we're|our|me)\b")
"""La personne parle d'elle : on ne lui demande pas ce qu'elle veut « en faire »."""

_LONG = 250


def acknowledge(request: Request) -> Draft | None:
    """Ce que la personne vient de dire, noté et redit."""
    folded = request.folded[:3000]
    keeping = _KEEP.search(folded) is not None
    if _FORGET.search(folded) and "?" not in request.text:
        forgetting = _forgotten(request)
        if forgetting:
            return forgetting
    if "?" in request.text or (is_command(request.ask) and not keeping and not request.material):
        return _new_rule(request)
    lasting = _new_rule(request)
    if lasting:
        return lasting
    years = told_ages(request) if len(request.text) <= _LONG else ""
    if years:
        text = request.say("C'est noté : {t}.", "Noted: {t}.", t=years)
        return Draft(text, core=years, data={"note": years}, effort=35)
    facts = _new_facts(request)
    if len(request.text) > _LONG and not keeping:
        # Dans un long texte, « le prix est juste » n'est pas une confidence.
        facts = [fact for fact in facts if not fact.key.startswith("the ")]
    gone = [fact for fact in facts_of(request.text) if not fact.value]
    if facts and not keeping and _only_a_reason(request, facts):
        return _statement(request, keeping=False)
    if facts:
        told = tell_all(facts[:12], request)
        text = request.say("C'est noté : {t}.", "Noted: {t}.", t=told)
        persona = read_persona(request.text[:1000])
        if persona.role or persona.name:
            text = _role(request) + " " + text
        kept = _said(request, keeping=True) if keeping else ""
        if kept and not any(fact.value in kept for fact in facts):
            quoted = request.quote(shorten(kept, 200))
            text += " " + request.say("Je retiens : {q}.", "I remember: {q}.", q=quoted)
        return Draft(text, core=told, data={"note": told}, effort=35)
    if gone and len(request.text) < 200:
        return _dropped(request)
    return _statement(request, keeping=True) if keeping else None


def _only_a_reason(request: Request, facts: list[Fact]) -> bool:
    """« On a choisi X parce que nos données sont Y » : le fait n'est que la raison du reste."""
    reason = _BECAUSE.search(request.folded[:3000])
    if reason is None:
        return False
    return all(request.text.find(fact.value) > reason.start() for fact in facts)


def _new_facts(request: Request) -> list[Fact]:
    """Les faits que ce message donne ou rectifie, chacun une fois."""
    told = known_facts((request.text,))
    if len(request.text) > _LONG:
        return list(told.values())
    before = known_facts(request.user_history)
    after = known_facts((*request.user_history, request.text))
    return [fact for key, fact in after.items() if key in told or before.get(key) != fact]


def _forgotten(request: Request) -> Draft | None:
    facts = facts_of(request.text)
    return _dropped(request) if facts and not any(fact.value for fact in facts) else None


def _dropped(request: Request) -> Draft:
    text = request.say(
        "C'est noté : je n'en tiens plus compte.", "Noted: I no longer take it into account."
    )
    return Draft(text, effort=30)


def statement(request: Request) -> Draft | None:
    """Une affirmation sans fait reconnu : la redire, et demander qu'en faire."""
    if "?" in request.text or is_command(request.ask):
        return None
    return _statement(request, keeping=False)


def _new_rule(request: Request) -> Draft | None:
    """« À partir de maintenant, … » : la consigne vaut dès la réponse suivante."""
    if not _LASTING.search(request.folded[:600]) or "?" in request.text:
        return None
    rule = next((s for s in sentences(request.text) if _LASTING.search(fold(s))), request.text)
    text = request.say(
        "Entendu, j'applique désormais cette consigne : {q}.",
        "All right, from now on I follow this rule: {q}.",
        q=request.quote(shorten(squeeze(rule).rstrip(".!"), 160)),
    )
    return Draft(text, effort=30)


def _role(request: Request) -> str:
    persona = read_persona(request.text[:1000])
    who = (
        persona.name
        if not persona.role
        else persona.role
        if not persona.name
        else f"{persona.name}, {persona.role}"
    )
    return request.say("Entendu, mon rôle : {w}.", "All right, my role: {w}.", w=who)


def _statement(request: Request, keeping: bool) -> Draft | None:
    said = _said(request, keeping)
    if not said:
        return None
    persona = read_persona(request.text[:1000])
    if persona.role or persona.name:
        rest = [
            s
            for s in sentences(request.text)
            if not read_persona(s).role and not read_persona(s).name
        ]
        if not rest:
            return Draft(
                _role(request)
                + " "
                + request.say(
                    "Que puis-je faire pour vous ?",
                    "What can I do for you?",
                    "Que puis-je faire pour toi ?",
                ),
                effort=30,
            )
        said = squeeze(" ".join(rest)).rstrip(".!")
        quoted = request.quote(shorten(said, 200))
        return Draft(
            _role(request) + " " + request.say("Je retiens : {q}.", "I remember: {q}.", q=quoted),
            effort=35,
        )
    if len(said) > _LONG:
        return _read(request)
    quoted = request.quote(shorten(said, 240))
    if keeping or _CONFIDING.search(request.folded[:600]):
        text = request.say("C'est noté : {q}.", "Noted: {q}.", q=quoted)
        if not keeping:
            text += " " + request.say(
                "Dites-moi si je peux vous aider.",
                "Tell me if I can help.",
                "Dis-moi si je peux t'aider.",
            )
    else:
        text = request.say(
            "C'est noté : {q}. Que souhaitez-vous en faire ?",
            "Noted: {q}. What would you like me to do with it?",
            "C'est noté : {q}. Que souhaites-tu en faire ?",
            q=quoted,
        )
    return Draft(upper_first(text), core=said, data={"note": said}, effort=30)


def _read(request: Request) -> Draft:
    """Un long texte sans consigne : dire qu'il est lu, et de quoi il parle."""
    topics = request.join([request.quote(word) for word in topic_words(request.text, 4)])
    text = request.say(
        "J'ai lu ce texte ({n} mots ; mots-clés : {t}). Que souhaitez-vous en faire : un résumé, "
        "des points clés ?",
        "I have read this text ({n} words; keywords: {t}). What would you like: a summary, key "
        "points?",
        "J'ai lu ce texte ({n} mots ; mots-clés : {t}). Que souhaites-tu en faire : un résumé, "
        "des points clés ?",
        n=len(request.text.split()),
        t=topics,
    )
    return Draft(text, effort=60)


def _said(request: Request, keeping: bool) -> str:
    if keeping:
        kept = _KEPT_TEXT.search(fold(squeeze(request.text)))
        if kept and not _EMPTY.search(kept.group(1)):
            text = squeeze(request.text)
            return text[kept.start(1) : kept.end(1)].rstrip(".! ")
        if request.material:
            return squeeze(request.material).rstrip(".!")
        return ""
    return squeeze(request.text).rstrip(".!")
