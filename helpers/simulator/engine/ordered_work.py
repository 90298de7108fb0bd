"""Le travail que les instructions donnent à faire sur le message : une tâche, ou plusieurs."""

from collections.abc import Callable
from dataclasses import replace

from .composing.client_reply import client_reply, complains
from .composing.short_texts import short_text
from .composing.written_message import written_message
from .documents.error_message import explain_error
from .documents.tasks import meeting_report, tasks_to_do
from .draft import Draft
from .guided.answer import from_given_facts
from .reading.language import detect_language
from .reading.request import MARK, Request
from .reading.split_by_marks import Split
from .reading.standing_work import (
    ANSWERS,
    EXPLAINS,
    RECIPIENT,
    REPLY,
    REWORDS,
    is_new_work,
    read_work,
)
from .text.patterns import Pattern
from .text.sentences import sentences
from .text.strings import fold, lower_first, words

Rule = Callable[[Request], Draft | None]
_WRITERS: tuple[Rule, ...] = (
    tasks_to_do, explain_error, meeting_report, written_message, short_text,
)  # fmt: skip
_OWN_ORDER = Pattern(
    r"^\W*(?:(?:bonjour|salut|hello|hi|ok|et|and|maintenant|now|please|stp|svp|s'il (?:te|"
    r"vous) plait)\b[ ,.!]*)*"
    r"(?:(?:peux-tu|tu peux|pouvez-vous|can you|could you)[^.]{0,12} )?(?:resum\w+|tradui[st]\w*|"
    r"translate|summari[sz]e|(?:ecri[st]|ecrivez|redige[rz]?|raconte|explique|donne|dis|fais|liste|"
    r"corrige|reformule|recommence|refais|continue|compare|calcule|classe|"
    r"propose)\b(?!-nous)(?: |-moi|-le|$)|"
    r"(?:write|draft|rewrite|rephrase|explain|continue|list|shorten|tell me|give me|make it|"
    r"compare) ?)"
)
_COURTESY = Pattern(
    r"^\W*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|merci|thanks|thank you|ok|okay|oui|non|"
    r"yes|"
    r"no|super|parfait|great|au revoir|bye|beaucoup|very much|bien|d'accord|a tous|everyone)\W*)+$"
)
_ABOUT_ASSISTANT = Pattern(
    r"\b(?:qui (?:es-tu|etes-vous)|who are you|comment (?:vas-tu|allez-vous|t'appelles-tu)|"
    r"how are you|"
    r"que (?:sais-tu|peux-tu)|what can you do|tes instructions|your instructions|"
    r"(?:ta|votre|your) (?:derniere |last |previous )?(?:reponse|answer))\b"
)
_VERSE = Pattern(r"\b(?:haiku|poeme|poem|quatrain|histoire|story|conte|slogan|chanson|song)\b")
_GIVEN_SUBJECT = Pattern(
    r" (?:sur|a partir d[eu]|d'apres|about|on|from) (?:(?:le|ce|cet|the|this) )?(?:theme|sujet|"
    r"mot|topic|"
    r"subject|word|ce qui suit|following)\b.*$"
)
_SUBJECT_WORDS = 8
_JOINED = Pattern(r"\b(?:puis|then|et|and|ensuite)\b|;")
_LONGEST = 20_000
_LEAST_JOBS = 2
_ORDER = 4000
_NAMES = (
    (Pattern(r"\b(?:corrig|correct|proofread)\w*"), "Texte corrigé", "Corrected text"),
    (Pattern(r"\b(?:reformul|reecri|rephras|rewrit)\w*"), "Reformulation", "Rewording"),
    (Pattern(r"\b(?:class|categor|label|etiquet|tri)\w*"), "Catégorie", "Category"),
    (Pattern(r"\b(?:repon|reply|response|answer)\w*"), "Réponse", "Reply"),
    (Pattern(r"\b(?:resum|summar|synthe|sum up)\w*"), "Résumé", "Summary"),
    (Pattern(r"\b(?:actions?|taches?|tasks?|to-?dos?)\b"), "Actions", "Actions"),
    (Pattern(r"\b(?:mots?-cles?|keywords?)\b"), "Mots-clés", "Keywords"),
    (Pattern(r"\b(?:titres?|titles?)\b"), "Titre", "Title"),
    (Pattern(r"\b(?:questions?)\b"), "Questions", "Questions"),
    (Pattern(r"\b(?:confirmation)\b"), "Confirmation", "Confirmation"),
    (Pattern(r"\b(?:rappel|reminder)\b"), "Rappel", "Reminder"),
    (Pattern(r"\b(?:tweets?|posts?|publications?)\b"), "Publication", "Post"),
    (Pattern(r"\b(?:tradui|transla)\w*"), "Traduction", "Translation"),
    (Pattern(r"\b(?:montants?|sommes?|prix|amounts?|prices?)\b"), "Montants", "Amounts"),
    (Pattern(r"\b(?:dates?)\b"), "Dates", "Dates"),
    (Pattern(r"\b(?:messages?|e-?mails?|mails?|mot|note)\b"), "Message", "Message"),
)  # fmt: skip


def ordered_work(request: Request, first: Rule) -> Draft | None:
    """La réponse aux tâches des instructions ; ``first`` essaie les règles ordinaires."""
    if request.prompt.json_schema is not None or request.outputs or not request.text:
        return None
    if len(request.text) > _LONGEST:
        return None
    if not request.instructions:
        return _asked_together(request, first)
    work = read_work(request.instructions)
    new = [job for job in work.jobs if is_new_work(fold(job))]
    if not new or not _is_matter(request, new, len(work.jobs)):
        return _asked_together(request, first)
    if len(work.jobs) == 1:
        given = _given_job(request, work.jobs[0], work.rest, request.text)
        draft = _done(given, request, first)
        if draft is not None:
            request.constraints = given.constraints  # la forme vient de l'ordre, pas de la matière
        return draft
    jobs = [(job, _given_job(request, job, work.rest, request.text)) for job in work.jobs]
    return _several(jobs, request, first)


def _asked_together(request: Request, first: Rule) -> Draft | None:
    """« Classe ce message, puis rédige une réponse : … » : deux tâches dans la demande même."""
    if not _JOINED.search(request.folded) or not request.material or not request.ask:
        return None
    work = read_work(request.ask)
    new = any(is_new_work(fold(job)) for job in work.jobs)
    if len(work.jobs) < _LEAST_JOBS or not new:
        return None
    rest = f"{request.instructions}\n{work.rest}"
    jobs = [(job, _given_job(request, job, rest, request.material)) for job in work.jobs]
    return _several(jobs, request, first)


def _is_matter(request: Request, jobs: list[str], count: int) -> bool:
    """Vrai si le message est ce sur quoi travailler, et non une demande ou une politesse."""
    folded = request.folded[:400]
    if _COURTESY.match(folded) or _ABOUT_ASSISTANT.search(folded) and len(words(folded)) < 15:
        return False
    if any(REWORDS.search(fold(job)) for job in jobs):
        return len(words(folded)) > 2
    if _OWN_ORDER.match(folded):
        return False
    if any(REPLY.search(fold(job)) for job in jobs):
        to_someone = RECIPIENT.search(fold(request.instructions[:_ORDER])) is not None
        asked = all(one.endswith("?") for one in sentences(request.text[:_ORDER]))
        return len(words(folded)) > 2 and (to_someone or count > 1 or not asked)
    if any(ANSWERS.search(fold(job)) for job in jobs):
        return complains(request.text) and "?" not in request.text
    short = len(request.text) < 200 and request.text.rstrip().endswith("?")
    return not (short and len(words(folded)) < 20)


def _given_job(request: Request, job: str, rest: str, material: str) -> Request:
    """La requête où cette seule tâche porte sur ce texte."""
    last = len(request.earlier)
    turns = request.prompt.turns
    turn = replace(turns[last], text=f"{job} :\n\n{material}")
    prompt = replace(request.prompt, instructions=rest, turns=(*turns[:last], turn, *request.after))
    given = Request(prompt, request.form)
    given.split = _about(job, material)
    if not EXPLAINS.search(fold(job)):  # un message d'erreur n'a pas de langue
        given.language = request.language
    given.address = request.address
    return given


def _about(job: str, material: str) -> Split:
    """« Un haïku sur le thème donné » et « La mer » : « Un haïku sur la mer »."""
    subject = material.strip(" .!")
    if not _VERSE.search(fold(job)) or len(subject.split()) > _SUBJECT_WORDS:
        return Split(job, material)
    given = _GIVEN_SUBJECT.search(fold(job))
    head = job[: given.start()] if given else job
    return Split(f"{head.strip()} {_on(job)} {lower_first(subject)}", "")


def _on(job: str) -> str:
    return "about" if detect_language(job) == "en" else "sur"


def _done(given: Request, request: Request, first: Rule) -> Draft | None:
    if REPLY.search(given.folded_ask) or ANSWERS.search(given.folded_ask):
        plain = replace(given.prompt, turns=request.prompt.turns)
        known = from_given_facts(Request(plain, request.form)) if "?" in request.text else None
        reply = client_reply(given, known.text if known is not None and not known.unknown else "")
        if reply is not None:
            return reply
    return next((draft for rule in _WRITERS if (draft := rule(given)) is not None), None) or first(
        given
    )


def _several(jobs: list[tuple[str, Request]], request: Request, first: Rule) -> Draft | None:
    """Chaque tâche à son tour, sous son nom."""
    blocks: list[str] = []
    data: dict[str, object] = {}
    for job, given in jobs:
        draft = _done(given, request, first)
        if draft is None:
            continue
        name = _name(fold(job), given, len(blocks) + 1)
        told = _told(draft)
        blocks.append(name + request.say(" :", ":") + ("\n" if "\n" in told else " ") + told)
        data["_".join(fold(name).split())] = list(draft.points) if draft.points else told
    if len(blocks) < _LEAST_JOBS:
        return None
    if request.constraints.layout == "json":
        return Draft("", data=data, shaped=True, effort=160)
    text = "\n\n".join(blocks)
    return Draft(MARK + text, core=text, data=data, exact=True, effort=200)


def _told(draft: Draft) -> str:
    if draft.points:
        return "\n".join(f"- {point}" for point in draft.points)
    return draft.core or draft.text


def _name(job: str, request: Request, rank: int) -> str:
    found = [(hit.start(), fr, en) for one, fr, en in _NAMES if (hit := one.search(job))]
    if not found:
        return request.say("Tâche {n}", "Task {n}", n=rank)
    _, french, english = min(found)
    return request.say(french, english)
