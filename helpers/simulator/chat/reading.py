"""Lire une requête `/v1/chat/completions` : la juger, puis réunir ce que le modèle lit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from openai.types.chat.completion_create_params import CompletionCreateParams

from helpers.simulator.catalog import ModelInfo
from helpers.simulator.chat import chat_errors
from helpers.simulator.chat.message_rules import (
    check_messages,
    refuse_null_content,
    without_output_fields,
)
from helpers.simulator.chat.messages import to_items
from helpers.simulator.chat.responses_form import to_responses_form
from helpers.simulator.errors import ApiError
from helpers.simulator.model.attachments import FindFile
from helpers.simulator.model.context import Context, read_context
from helpers.simulator.model.generation import (
    Generation,
    Task,
    effort_of,
    generate,
    output_limit,
)
from helpers.simulator.moderations import check_moderation_model
from helpers.simulator.requests.chat_rules import check_chat_parameters, stop_texts
from helpers.simulator.requests.tool_rules import usable_tools
from helpers.simulator.requests.validation import validate


@dataclass(frozen=True)
class ChatRequest:
    """Une requête jugée : son corps, sa forme Responses, son modèle, et ce que celui-ci lit."""

    body: Mapping[str, Any]
    form: Mapping[str, Any]
    model: ModelInfo
    context: Context


def check_shape(body: Mapping[str, Any]) -> Mapping[str, Any]:
    """Vérifie la forme d'un corps ; le renvoie, réduit à ce que le SDK décrit.

    Lève l'``ApiError`` 400 de la première faute.
    """
    if body.get("model") in (None, ""):
        raise chat_errors.missing_model()
    refuse_null_content(body.get("messages"))
    body = without_output_fields(body)
    validate(body, CompletionCreateParams)
    return body


def read_request(body: Mapping[str, Any], model: ModelInfo, find_file: FindFile) -> ChatRequest:
    """Vérifie les règles ; réunit tout ce que le modèle lit.

    Arguments : ``body``, dont la forme est vérifiée ; ``find_file``, qui retrouve un fichier joint.
    Lève l'``ApiError`` de la première règle qui n'est pas respectée, ou d'une conversation trop
    longue pour le modèle.
    """
    check_messages(body["messages"])
    form = to_responses_form(body)
    check_chat_parameters(body, form, model)
    if body.get("moderation") is not None:
        check_moderation_model(body["moderation"]["model"])
    items = to_items(body["messages"], find_file)
    try:
        context = read_context(form, model, [], items)
    except ApiError as error:
        error.param = "messages"
        raise
    return ChatRequest(body, form, model, context)


def run_model(request: ChatRequest) -> Generation:
    """Ce que le modèle produit pour un choix."""
    body, form, model = request.body, request.form, request.model
    text = form.get("text") or {}
    tools, choice = usable_tools(form.get("tools") or [], form.get("tool_choice"))
    return generate(
        Task(
            items=request.context.items,
            effort=effort_of(body.get("reasoning_effort"), model),
            max_output_tokens=output_limit(form.get("max_output_tokens"), model),
            text_format=text.get("format") or {},
            verbosity=text.get("verbosity") or "medium",
            tools=tools,
            choice=choice,
            parallel=form.get("parallel_tool_calls") is not False,
            stop=stop_texts(body),
        )
    )
