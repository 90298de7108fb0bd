"""« Le message parle-t-il d'un remboursement ? Réponds par oui ou non. »"""

from ..draft import Draft
from ..finding.choices import Choice
from ..finding.label_choice import supported
from ..finding.labels import Label
from ..reading.constraints import read_constraints
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold, upper_first
from .choice_matter import matter_of

_NOUN = (
    r"(?:messages?|textes?|text|avis|phrase|sentence|tweet|review|e-?mail|mail|courriel|complaint|"
    r"reclamation|ticket|demande|request|commentaire|comment|titre|headline|article|plainte|client|"
    r"cliente|customer|auteur|author|user|utilisateur|incident|lettre|letter|report|rapport|"
    r"signalement|post|note|paragraphe?|extrait|passage|sms|description|feedback|personne|person|"
    r"writer|sender|expediteur|abonne|usager|patient|reviewer|guest|passage)"
)
_THE = r"(?:ce|cet|cette|le|la|l'|the|this|that) ?(?:following |suivante? )?(?:\w+ )?"
_VERB = (
    r"(?:parle|mentionne|evoque|concerne|traite|porte|demande|reclame|contient|exprime|signale|"
    r"decrit|cherche|souhaite|veut|comporte|semble|mention|talk|refer|contain|ask|express|report|"
    r"complain|discuss|concern|describe|involve|request|want|need|sound|seem)s?"
)
_LINK = (
    r"(?:-t-(?:il|elle)|-(?:il|elle))?(?: (?:bien|clairement|to be|to|about|for|que|qu'il|sur|de "
    r"la|de|du|des|d'une?|une?|an?|any|the|some|le|la|les|il|elle|s'agit)\b| d'une?\b| d'| l')*"
)
_TOPIC = r" ?(?P<topic>[^?.!:;\n«\"()]{3,70})"
_QUESTIONS = tuple(
    Pattern(source)
    for source in (
        rf"\b{_THE}{_NOUN}(?: (?:suivante?|following|du client|ci-dessous|"
        rf"below))? {_VERB}\b{_LINK}{_TOPIC}",
        rf"\b{_THE}{_NOUN}(?: (?:suivante?|following|ci-dessous|below))? (?:est|"
        rf"is)\b{_LINK}{_TOPIC}",
        rf"\b(?:is|are|does|do) {_THE}{_NOUN}(?: below)?(?: {_VERB}\b)?{_LINK}{_TOPIC}",
        rf"\b(?:est-ce|s'agit-il|is (?:it|this))\b{_LINK}{_TOPIC}",
    )
)
_TAIL = Pattern(
    r",? (?:oui ou non|yes or no|par oui|par non|with yes|dans ce|in this|ci-dessous).*$"
)
_DENIED = Pattern(r"\b(?:ne|n'\w+|pas|not|isn't|doesn't|jamais|never)\b")
_HEAD = Pattern(r"^(?:[^\W\d_][\w'’-]*)(?: [\w'’-]+){0,2}\s?:\s+(?=\S)")
_FORM = Pattern(
    r"(?:\W*(?:reponds?|repondez|answer|reply|respond|ecris|uniquement|seulement|only|just|oui|"
    r"non|yes|"
    r"no|ou|or|par|with|true|false|vrai|faux|a|un|one|seul|mot|word|simply|please|exactement|"
    r"exactly|stp|svp)\b){2,20}\W*"
)
_LONGEST = 8000


def yes_or_no(request: Request) -> Draft | None:
    """Oui ou non, quand la question porte sur ce que dit un texte donné."""
    if len(request.text) > _LONGEST or not request.constraints.yes_no and not _asks_yes_no(request):
        return None
    found = _in_message(request.text) or _in_instructions(request)
    if found is None:
        return None
    topic, matter = found
    truth, cues = supported(matter, topic)
    if truth:
        shown = request.join([request.quote(cue) for cue in cues[:4]])
        text = request.say(
            "Oui (indices relevés : {c}).", "Yes (cues found: {c}).", c=shown
        ) if cues else request.say("Oui.", "Yes.")  # fmt: skip
    else:
        text = request.say("Non : rien ne va dans ce sens.", "No: nothing points that way.")
    core = request.say("oui", "yes") if truth else request.say("non", "no")
    if not request.constraints.yes_no:  # la forme demandée est restée du côté du texte
        return Draft(upper_first(core), core=core, exact=True, truth=truth, effort=90)
    return Draft(text, core=core, truth=truth, effort=90)


_EITHER = Pattern(
    r"\b(?:reponds?|repondez|dis|dites|ecris|renvoie|retourne|affiche|answer|reply|respond|say|"
    r"write|"
    r"output|return|print)\b(?: (?:seulement|uniquement|simplement|juste|only|just|simply|par|"
    r"avec|with))*"
    r" [«\"']?\s?(?P<yes>[\w-]{1,20}(?: [\w-]{1,20})?)\s?[»\"']? (?:si|if|when|quand) "
    r"(?P<condition>[^.\n]{5,120}?)[,;.]? (?:et |and |ou |or )?(?:sinon|otherwise|else|dans le cas "
    r"contraire)?,? ?(?:reponds |dis |ecris |answer |say |par )?[«\"']?\s?(?P<no>[\w-]{1,20}"
    r"(?: [\w-]{1,20})?)\s?[»\"']?(?: (?:sinon|otherwise|if not|"
    r"dans le cas contraire))?\s?(?:[.\n]|$)"
)
_ELSE = Pattern(r"\b(?:sinon|otherwise|else|if not|dans le cas contraire)\b")


def either_word(request: Request) -> Draft | None:
    """« Dis VRAI si le message est une plainte, sinon FAUX » : l'un des deux mots."""
    for text, standing in ((request.text, False), (request.instructions, True)):
        found = _EITHER.search(fold(text[:_LONGEST]))
        if not found or not _ELSE.search(found.group()):
            continue
        asked = _asked(found.group("condition"))
        if asked is None:
            continue
        words = [text[found.start(name) : found.end(name)] for name in ("yes", "no")]
        if standing:
            head = _HEAD.match(request.text)
            matter = request.text[head.end() :] if head else request.text
        else:
            labels = tuple(Label(word) for word in words)
            matter = matter_of(text, Choice(labels, found.start(), found.end(), firm=True))
        if not matter.strip():
            continue
        said = words[0] if supported(matter, asked[0])[0] else words[1]
        return Draft(said, core=said, exact=True, data={"reponse": said}, effort=90)
    return None


def _asks_yes_no(request: Request) -> bool:
    return read_constraints(request.text).yes_no is not None


def _in_message(text: str) -> tuple[str, str] | None:
    """La question et le texte, dans un même message."""
    asked = _asked(text)
    if asked is None:
        return None
    topic, start, end = asked
    matter = matter_of(text, Choice((Label(topic),), start, end, firm=True))
    spare = _FORM.fullmatch(fold(matter))
    return (topic, matter) if matter and not spare else None


def _in_instructions(request: Request) -> tuple[str, str] | None:
    asked = _asked(request.instructions[:_LONGEST])
    if asked is None or read_constraints(request.instructions).yes_no is None:
        return None
    head = _HEAD.match(request.text)
    return asked[0], request.text[head.end() :] if head else request.text


def _asked(text: str) -> tuple[str, int, int] | None:
    """Le sujet de la question, et sa place dans le texte."""
    folded = fold(text)
    for pattern in _QUESTIONS:
        found = pattern.search(folded)
        if not found or _DENIED.search(found.group()):
            continue
        topic = text[found.start("topic") : found.end("topic")].strip()
        tail = _TAIL.search(fold(topic))
        topic = topic[: tail.start()] if tail else topic
        if topic:
            start = max(folded.rfind(mark, 0, found.start()) for mark in ".!?\n") + 1
            return topic, start, found.end()
    return None
