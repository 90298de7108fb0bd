"""Fabriquer une réponse : ce que le modèle a lu, ce qu'il produit, et combien de temps il y met."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from helpers.simulator.call import Call
from helpers.simulator.catalog import ModelInfo
from helpers.simulator.model.context import Context
from helpers.simulator.model.generation import (
    Generation,
    Task,
    effort_of,
    generate,
    output_limit,
)
from helpers.simulator.model.items import item_tokens
from helpers.simulator.model.prompt_cache import CacheUse
from helpers.simulator.requests.response_rules import wanted_logprobs
from helpers.simulator.requests.tool_rules import usable_tools
from helpers.simulator.responses.body import finished_body, started_body
from helpers.simulator.responses.moderated import moderate_response
from helpers.simulator.responses.outcomes import impose
from helpers.simulator.state.records import Item, Job, StoredResponse

LIFETIME = 30 * 24 * 3600  # secondes : une réponse est conservée 30 jours


@dataclass(frozen=True)
class Made:
    """Une réponse faite : son corps à l'arrivée, ce qu'elle a lu, et quand elle finit."""

    body: Item
    context: Context
    job: Job

    @property
    def failed(self) -> bool:
        """Vrai si la génération a échoué : rien n'entre alors dans la conversation."""
        return bool(self.body["status"] == "failed")

    @property
    def legacy(self) -> list[Item]:
        """Les éléments de ce tour : l'entrée, puis la sortie."""
        return [*self.context.new.items, *self.body["output"]]

    def stored(self, encoded: bytes, job: Job | None) -> StoredResponse:
        """Ce que l'état en conserve."""
        return StoredResponse(
            id=self.body["id"],
            parent=self.body["previous_response_id"],
            expires=self.body["created_at"] + LIFETIME,
            body=encoded,
            input_items=self.context.new.items,
            context_items=self.legacy,
            tokens=self.context.new.tokens + item_tokens(self.body["output"]),
            job=job,
        )


def run_model(body: Mapping[str, Any], model: ModelInfo, context: Context) -> Generation:
    """Ce que le modèle produit pour une requête valide."""
    text = body.get("text") or {}
    tools, choice = usable_tools(body.get("tools") or [], body.get("tool_choice"))
    return generate(
        Task(
            items=context.items,
            effort=effort_of((body.get("reasoning") or {}).get("effort"), model),
            max_output_tokens=output_limit(body.get("max_output_tokens"), model),
            instructions=body.get("instructions") or "",
            text_format=text.get("format") or {},
            verbosity=text.get("verbosity") or "medium",
            tools=tools,
            choice=choice,
            parallel=body.get("parallel_tool_calls") is not False,
        )
    )


def make_response(
    call: Call,
    body: Mapping[str, Any],
    model: ModelInfo,
    context: Context,
    generation: Generation,
    cache: CacheUse,
    *,
    response_id: str,
    job: Job,
) -> Made:
    """La réponse entière, modérée et finie comme une panne le veut.

    Argument : ``job``, ses heures de naissance et d'arrivée.
    """
    started = started_body(body, model, response_id, int(job.created))
    tokens = len(context.tokens)
    finished = finished_body(
        started, generation, cache, tokens, call.new_id, int(job.ends), wanted_logprobs(body)
    )
    if context.compaction is not None:
        finished["output"].insert(0, context.compaction)
    if body.get("moderation") is not None:
        finished = moderate_response(body["moderation"], context.new.items, finished)
    return Made(impose(call.fault, finished), context, job)
