"""Les tâches que les instructions donnent à faire sur chaque message : « Rédige une réponse »."""

from dataclasses import dataclass
from functools import lru_cache

from ..text.patterns import Pattern
from ..text.sentences import sentence_spans
from ..text.strings import fold

_LEAD = (
    r"^\W*(?:(?:bonjour|d'abord|ensuite|puis|enfin|then|first|next|finally|and|et|please|merci de|"
    r"toujours|always|also|aussi)[ ,:]+)*"
    r"(?:(?:pour|a partir de|for|from|a) (?:chaque|chacun\w*|each|every|ces|ce|cette|these|this) "
    r"\w+(?: \w+){0,3}, ?)?"
    r"(?:(?:tu|vous|you|on te demande de|tu dois|vous devez|you (?:must|should|will|have to)|"
    r"(?:tu es|vous etes) (?:la |chargee?s? (?:de |d')|la pour )|"
    r"you are (?:here|asked) to|(?:ta|votre|your|la|the) (?:tache|mission|role|travail|task|job)"
    r"(?: est| consiste| is)?(?: de| a| to| d'| :|:)?|ton (?:role|travail)(?: est)?(?: de| d'| :)?|"
    r"your job is to|j'aimerais que tu|je veux que tu|i want you to|(?:peux|pourrais)-tu|can you|"
    r"could you|veuillez) ?)*"
)
_WRITE = (
    r"(?:redig|ecri[stv]|ecrire|compos|prepar|produi|cre[er]|propos|fai[st]\b|faire|formul|"
    r"write|draft|prepare|produce|creat|make|generat|gener|donn|give|trouv|find|suggest|invent)\w*"
)
WRITES = Pattern(_LEAD + _WRITE + r"\b")
_CHANGES = Pattern(
    _LEAD + r"(?:transform|convert|turn|chang|tourn|mets|met|mettre|fais de)\w*\b[^.]{1,60}?"
    r"\b(?:en|into|sous forme|to)\b"
)
_GENRE = Pattern(
    r"\b(?:messages?|mots? (?:d[e']|pour)|petits? mots?|(?:quick |kind |short |few )words? (?:of|"
    r"to)|"
    r"word of (?:welcome|thanks|apology)|notes?|e-?mails?|mails?|"
    r"courriels?|lettres?|letters?|sms|textos?|text message|confirmations?|rappels?|reminders?|"
    r"invitations?|remerciements?|thank-?you|thanks|bienvenue|welcome|accueil|annonces?|ads?|"
    r"advert\w*|"
    r"posts?|tweets?|publications?|legendes?|captions?|descriptions?|fiches?|paragraphes?|"
    r"paragraphs?|texte|text|articles?|comptes?[- ]rendus?|minutes|reports?|rapports?|"
    r"communiques?|press release|affiches?|excuses|apolog\w+|felicitations|congratulations|"
    r"objets?|subject lines?|titres?|titles?|headlines?|slogans?|accroches?|poemes?|poems?|haikus?|"
    r"histoires?|story|resumes?|summary|introduction|mise en garde|avis|notice|announcement|"
    r"(?:phrase|sentence) (?:sur|d|pour|about|on|from|a partir)|questions?|liste|list|invites?)\b"
)
_RECIPIENT = (
    r"(?:clients?|cliente|client\w*|customers?|messages?|e-?mails?|mails?|courriels?|avis|reviews?|"
    r"reclamations?|plaintes?|complaints?|habitants?|usagers?|guests?|patients?|parents|"
    r"voyageurs?|locataires?|tenants?|adherents?|members?|abonnes?|eleves|voisins?|neighbou?rs?)"
)
RECIPIENT = Pattern(rf"\b{_RECIPIENT}\b")
REPLY = Pattern(
    r"\b(?:redig|ecri[stv]|ecrire|prepar|propos|formul|compos|draft|write|suggest)\w*[^.]{0,30}? "
    r"(?:(?:une?|la|the|a|notre|our) (?:[\w'-]+ ){0,3}(?:reponse|reply)|"
    r"(?:une?|la|the|a) (?:[\w'-]+ ){0,3}(?:response|answer) to)\b|"
    r"^\W*(?:then |puis |and |et )?draft an? (?:[\w'-]+ ){0,3}response\b|"
    r"\b(?:reponses|replies|responses|answers) (?:\w+ ){0,3}(?:aux?|to|for|a des|a nos|a chaque) "
    rf"(?:\w+ ){{0,2}}{_RECIPIENT}\b|"
    r"\b(?:reponses|replies|responses|answers|messages) (?:du|de la|of|for|from) "
    r"(?:the |our |notre )?(?:service|support|sav|relation|customer|client)|"
    r"\b(?:excuses?|apolog\w+)\b[^.]{0,30}\b(?:clients?|cliente|customers?|guests?|usagers?)\b|"
    r"^\W*(?:repon(?:ds|dez|dre)|reply|respond|answer)\b[^.]{0,30}? (?:a|au|aux|to) (?:\w+ ){0,2}"
    r"(?:reclamations?|plaintes?|complaints?|avis|reviews?)\b"
)
# « Réponds aux clients » : une conversation ; une lettre seulement si le message se plaint.
ANSWERS = Pattern(
    r"^\W*(?:(?:tu|vous|you) )?(?:repon(?:ds|dez|dre)|reply|respond|answer)\b[^.]{0,20}? "
    r"(?:a|au|aux|to) (?:ce |cette |the |this |our |nos )?(?:clients?|cliente|customers?)\b"
)
TASKS = Pattern(
    r"\b(?:actions?|taches?|tasks?|to-?dos?|choses a faire|things to do|action items?|next steps)\b"
)
_LISTS = Pattern(
    _LEAD
    + r"(?:list|enumer|releve|extrai|extract|donn|give|identif|note|trouv|find|dresse|fai[st]|"
    r"write|make|ecri)\w*\b|^\W*(?:liste|list|bullet list|numbered list|to-?do list)\b"
)
REWORDS = Pattern(
    _LEAD
    + r"(?:reformul|reecri|rephras|rewrit|adouci|simplifi|make (?:it|this|the \w+) (?:more|less)|"
    r"rends?\b|rendez|redi[st])\w*"
)
EXPLAINS = Pattern(
    _LEAD + r"(?:expliqu|explain)\w*\b[^.]{0,30}\b(?:erreur|error|exception|traceback)\b"
)
_OTHER = Pattern(
    _LEAD + r"(?:resum|synthetis|summar|sum up|class|categori|label|etiquet|extrai|extract|tradui|"
    r"translat|indiqu|identif|detect|relev|corrig|correct|liste|list|cite|compt|count|dis|tell|say|"
    r"donn|give|evalu|rate|note|pos[eo]|ask|choisi|choose|analys|repon|reply|respond|answer)\w*"
)
_FORM_ONLY = Pattern(
    r"^\W*(?:(?:tu|vous|you|toujours|always)[ ,]+){0,2}(?:repon\w+|ecri\w+|redig\w+|parl\w+|"
    r"answer|reply|respond|"
    r"write|speak|donne\w*|give|dis|say)[ ,]+(?:\w+[ ,]+)?(?:toujours |always |only |uniquement |"
    r"seulement )?"
    r"(?:en|in|avec|with|sans|without|comme|like|as)\b"
)
_OUTPUT = Pattern(r"\b(?:ta|tes|votre|vos|your) (?:reponses?|sortie|responses?|answers?|output)\b")
_CONDITION = Pattern(
    r"^\W*(?:si|s'il|quand|lorsque|des que|if|when|whenever|unless|sauf|ne|n'|never|don't|do not|"
    r"jamais|evite|avoid)\b|\b(?:tu ne|ne (?:redige|ecris|donne|fais|propose)|do not|don't)\b"
)
_CUT = Pattern(
    r"\s*[,;]?\s+(?:(?:et |and )?(?:puis|ensuite|then|enfin|after that|finally)\b,?(?: tu| vous|"
    r" you)?|"
    r"(?:et|and)(?= (?:redig|ecri[stv]|ecrire|propos|donn|list|resum|class|indiqu|extrai|tradui|"
    r"repon|write|draft|give|reply|summar|suggest|propose|extract|tell|dis\b|pos[eo]|prepar|"
    r"ask)))\s+|"
    r"\s*;\s+|\s+\d[.)] "
)
_LONGEST = 4000


@dataclass(frozen=True)
class Work:
    """Les tâches, dans l'ordre, et ce que les instructions disent d'autre."""

    jobs: tuple[str, ...]
    rest: str


@lru_cache(maxsize=256)
def read_work(instructions: str) -> Work:
    """Les tâches données par des instructions.

    >>> read_work("Reste poli. Classe le message, puis rédige une réponse courte.").jobs
    ('Classe le message', 'rédige une réponse courte')
    """
    text = instructions[:_LONGEST]
    jobs: list[str] = []
    rest: list[str] = []
    for start, end in sentence_spans(text):
        before, sentence = _after_form(text[start:end])
        rest += [before] if before else []
        found = _jobs_of(sentence)
        jobs += found
        if not found:
            rest.append(sentence)
    return Work(tuple(jobs), " ".join(rest) + instructions[_LONGEST:])


def _after_form(sentence: str) -> tuple[str, str]:
    """« Réponds en JSON : rédige une réponse » : la forme d'abord, puis la tâche."""
    head, colon, tail = sentence.partition(":")
    if colon and not is_job(fold(head)) and is_job(fold(tail.strip())):
        return head.strip(), tail.strip()
    return "", sentence


def _jobs_of(sentence: str) -> list[str]:
    folded = fold(sentence)
    if _CONDITION.search(folded) and not is_new_work(folded):
        return []
    if _CONDITION.match(folded):
        return []
    pieces: list[str] = []
    start = 0
    for cut in _CUT.finditer(folded):
        if is_job(folded[start : cut.start()]) and is_job(folded[cut.end() :]):
            pieces.append(sentence[start : cut.start()])
            start = cut.end()
    pieces.append(sentence[start:])
    return [piece.strip(" .;") for piece in pieces if is_job(fold(piece))]


def written_kind(order: str) -> str:
    """La part d'un ordre plié qui dit quoi écrire ; ``""`` si l'ordre n'est pas d'écrire.

    >>> written_kind("transforme ces notes en e-mail"), written_kind("resume ce texte")
    (' e-mail', '')
    """
    changed = _CHANGES.search(order)
    if changed:
        return order[changed.end() :]
    return _FROM_NOTES.sub(" ", order) if WRITES.search(order) else ""


_FROM_NOTES = Pattern(
    r"\b(?:(?:a partir|d'apres|sur la base|avec|from|based on|using|on|de) )?(?:de |d')?"
    r"(?:ces|mes|les|these|my|the) (?:notes|messages|e-?mails|mails)\b"
)


def is_job(folded: str) -> bool:
    """Vrai si ce morceau, plié, demande un travail (et pas seulement une forme)."""
    return is_new_work(folded) or (
        _OTHER.search(folded) is not None
        and not _FORM_ONLY.match(folded)
        and not _OUTPUT.search(folded)
    )


def is_new_work(folded: str) -> bool:
    """Vrai pour un écrit : message, réponse, annonce, liste d'actions, reformulation."""
    if _CONDITION.match(folded) or _OUTPUT.search(folded):
        return False
    writes = WRITES.search(folded) is not None
    if (REPLY.search(folded) or ANSWERS.search(folded)) and (
        writes or not _FORM_ONLY.match(folded)
    ):
        return True
    if (writes or _CHANGES.search(folded)) and _GENRE.search(folded):
        return True
    listed = _LISTS.search(folded) is not None and TASKS.search(folded) is not None
    return listed or any(one.search(folded) is not None for one in (REWORDS, EXPLAINS))
