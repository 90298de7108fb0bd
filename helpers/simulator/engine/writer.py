"""L'entrée du moteur : essayer les règles dans l'ordre, puis donner sa forme à la réponse."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from .calculating.arithmetic import arithmetic
from .calculating.calculated import calculated
from .calculating.counting import count_things
from .calculating.day_counts import count_days
from .calculating.units import convert_units
from .calculating.word_problems import word_problem
from .chatting.acknowledge import acknowledge, statement
from .chatting.care import care
from .chatting.conversation import about_conversation
from .chatting.exact_reply import exact_reply
from .chatting.exchange import about_exchange, short_follow_up
from .chatting.feelings import feelings
from .chatting.follow_up import follow_up, previous_request, restated, wants_more
from .chatting.general import general
from .chatting.reactions import react
from .chatting.scope import out_of_scope
from .chatting.smalltalk import live_facts, smalltalk
from .composing.compose import compose
from .composing.from_facts import from_facts
from .composing.long_text import long_text
from .composing.tone import change_tone
from .documents.analysis import analyse_text
from .documents.choose import choose_given
from .documents.classify import classify
from .documents.common_points import common_points
from .documents.compare import compare
from .documents.dimensions import dimensions
from .documents.extract import extract
from .documents.language_guess import guess_language
from .documents.own_categories import own_categories
from .documents.priced_items import priced_items
from .documents.problem_advice import problem_advice
from .documents.proposals import compare_proposals
from .documents.question_answering import answer_from_text
from .documents.rating import rate
from .documents.reformat import reformat, rewrite
from .documents.shortened import shortened
from .documents.transform import transform
from .documents.translate import translate
from .documents.yes_or_no import either_word, yes_or_no
from .draft import Draft
from .form.obey import finished
from .form.reasoning import reasoning_for
from .given.answer import from_given_matter
from .guided.answer import from_given_facts
from .guided.booking import booking
from .guided.journeys import journeys
from .guided.ordering import ordering
from .guided.quota import quota
from .guided.retold import retold
from .guided.secrets import keep_secret, sealed
from .memory.indirect import indirect
from .memory.kin import ages
from .memory.recall import recall
from .ordered_work import ordered_work
from .prompt import Answer, Prompt
from .reading.commands import repaired
from .reading.request import MARK, Request
from .structured.json_reply import object_reply, schema_reply, wanted_schema
from .tools.plan import plan
from .tools.question import about_tools, ask_for_missing
from .tools.telling.recalled import recall_result
from .tools.telling.results import from_results, prose, tell_outputs

Rule = Callable[[Request], Draft | None]


def worked_results(request: Request) -> Draft | None:
    """« Résume les avis du produit 12 » : le travail demandé, fait sur ce que l'outil a rendu."""
    text = prose(request.outputs) if request.outputs else ""
    if not text:
        return None
    about = request.about(text)
    rules: tuple[Rule, ...] = (rate, classify, analyse_text)
    return next((draft for rule in rules if (draft := rule(about)) is not None), None)


RULES: tuple[Rule, ...] = (
    worked_results,
    from_results,
    about_tools,
    care,
    keep_secret,
    choose_given,
    either_word,
    yes_or_no,
    out_of_scope,
    exact_reply,
    about_exchange,
    about_conversation,
    short_follow_up,
    calculated,
    from_given_matter,
    booking,
    ordering,
    ages,
    indirect,
    from_given_facts,
    quota,
    journeys,
    retold,
    shortened,
    change_tone,
    translate,
    guess_language,
    rate,
    dimensions,
    classify,
    own_categories,
    convert_units,
    count_days,
    word_problem,
    arithmetic,
    count_things,
    react,
    smalltalk,
    feelings,
    transform,
    problem_advice,
    compare_proposals,
    common_points,
    priced_items,
    compare,
    extract,
    recall_result,
    recall,
    analyse_text,
    reformat,
    rewrite,
    from_facts,
    long_text,
    compose,
    follow_up,
    answer_from_text,
    live_facts,
    acknowledge,
)
"""Les règles, de la plus précise à la plus vague : la première qui répond l'emporte."""

_TYPO_LIMIT = 600


def write_answer(prompt: Prompt) -> Answer:
    """La réponse à une requête : déterministe, sans horloge ni hasard, jamais d'exception.

    >>> from helpers.simulator.engine import Prompt, Turn
    >>> write_answer(Prompt("", (Turn("user", "Combien font 6 × 7 ?"),))).text
    '[simulation] 6 × 7 = 42.'
    """
    answer = _answered(prompt)
    text = sealed(answer.text, prompt.instructions)
    return answer if text == answer.text else replace(answer, text=text)


def _answered(prompt: Prompt) -> Answer:
    request = Request(prompt)
    request = restated(request) or request
    if prompt.tools:
        todo = plan(request, cache(lambda: draft_for(request)), _first)
        if todo.calls:
            return Answer("", reasoning_for(request, 50 + 10 * len(todo.calls)), todo.calls)
        if todo.lacking:
            return _given(ask_for_missing(todo.lacking, request), request)
        if todo.known:
            return _given(tell_outputs(todo.known, request), request)
    if prompt.json_schema is not None or prompt.json_object or request.constraints.layout == "json":
        return _json_answer(request)
    if wants_more(request):
        rest = _rest_of_cut_answer(request)
        if rest:
            return Answer(MARK + rest, reasoning_for(request, 120))
    draft = draft_for(request)
    return Answer(finished(draft, request), reasoning_for(request, draft.effort))


def _given(draft: Draft, request: Request) -> Answer:
    """La réponse dont le fond est déjà connu."""
    prompt = request.prompt
    if prompt.json_schema is not None or prompt.json_object or request.constraints.layout == "json":
        return _json_answer(request, lambda: draft)
    return Answer(finished(draft, request), reasoning_for(request, draft.effort))


def _json_answer(request: Request, known: Callable[[], Draft] | None = None) -> Answer:
    draft = known or cache(lambda: draft_for(request))
    if request.prompt.json_schema is not None:
        return Answer(schema_reply(request, draft), reasoning_for(request, 180))
    if request.prompt.json_object or wanted_schema(request):
        return Answer(object_reply(request, draft), reasoning_for(request, 120))
    return Answer(finished(draft(), request), reasoning_for(request, draft().effort))


def draft_for(request: Request) -> Draft:
    """La réponse de la première règle qui répond, fautes de frappe réparées s'il le faut."""
    draft = _first(request)
    if draft is None and len(request.text) < _TYPO_LIMIT:
        fixed = repaired(request.text)
        if fixed != request.text:
            draft = _first(_with_text(request, fixed))
    return draft or statement(request) or general(request)


def _first(request: Request) -> Draft | None:
    return ordered_work(request, _by_rules) or _by_rules(request)


def _by_rules(request: Request) -> Draft | None:
    for rule in RULES:
        draft = rule(request)
        if draft is not None:
            return draft
    return None


def _with_text(request: Request, text: str) -> Request:
    last = len(request.earlier)
    turns = request.prompt.turns
    changed = replace(turns[last], text=text)
    return Request(replace(request.prompt, turns=(*turns[:last], changed, *request.after)))


def _rest_of_cut_answer(request: Request) -> str:
    """Ce qui manquait à la réponse précédente, si elle avait été coupée."""
    before = previous_request(request)
    if before is None or wants_more(before):
        return ""
    whole = write_answer(before.prompt).text.removeprefix(MARK).strip()
    said = request.last_answer
    return whole[len(said) :].strip() if len(whole) > len(said) and whole.startswith(said) else ""
