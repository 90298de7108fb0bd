"""Ce que le modèle simulé produit : un raisonnement, un texte ou des appels, et leurs jetons.

``max_output_tokens`` couvre le tout, comme à l'API : trop petit, il coupe le texte, ou ne laisse
place qu'au raisonnement.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from helpers.simulator.catalog import ModelInfo
from helpers.simulator.engine import Prompt, write_answer
from helpers.simulator.engine.prompt import Answer, Tool, ToolCall
from helpers.simulator.model.dialogue import to_turns
from helpers.simulator.model.refusal import refusal_for
from helpers.simulator.model.sight import told_unseen
from helpers.simulator.model.tokens import count_text_tokens, cut_text
from helpers.simulator.state.records import Item

# Part du raisonnement que chaque effort développe.
EFFORT_FACTORS: Mapping[str, float] = {
    "none": 0.0,
    "minimal": 0.1,
    "low": 0.5,
    "medium": 1.0,
    "high": 2.0,
    "xhigh": 3.0,
    "max": 5.0,
}


@dataclass(frozen=True)
class Task:
    """Ce qu'une requête demande au modèle, quelle que soit l'API qui l'a reçue.

    ``items`` est tout le contexte ; ``text_format`` et ``tools`` ont la forme de ``text.format`` et
    de ``tools`` à l'API Responses ; ``choice`` vaut ``auto`` ou ``required`` (sans outils, ``none``
    a déjà été appliqué) ; ``stop`` réunit les textes qui arrêtent la réponse.
    """

    items: Sequence[Item]
    effort: str
    max_output_tokens: int
    instructions: str = ""
    text_format: Mapping[str, Any] = field(default_factory=dict)
    verbosity: str = "medium"
    tools: Sequence[Mapping[str, Any]] = ()
    choice: str = "auto"
    parallel: bool = True
    stop: Sequence[str] = ()


@dataclass(frozen=True)
class Generation:
    """Ce qui a été produit, et son coût en jetons.

    ``visible_tokens`` compte le texte, le refus ou les appels ; ``complete`` est faux si la limite
    de sortie a coupé la génération ; ``refused``, vrai si ``text`` est un refus.
    """

    text: str
    reasoning: str
    reasoning_tokens: int
    visible_tokens: int
    complete: bool
    calls: tuple[ToolCall, ...] = ()
    refused: bool = False

    @property
    def output_tokens(self) -> int:
        """Tout ce qui se facture en sortie."""
        return self.reasoning_tokens + self.visible_tokens


def generate(task: Task) -> Generation:
    """Accomplit une tâche : toujours de la même façon pour la même tâche."""
    instructions, turns = to_turns(task.items)
    wants_schema = task.text_format.get("type") == "json_schema"
    prompt = Prompt(
        instructions="\n".join(filter(None, [task.instructions, *instructions])),
        turns=tuple(turns),
        json_schema=task.text_format.get("schema") if wants_schema else None,
        json_object=task.text_format.get("type") == "json_object",
        verbosity=task.verbosity,  # type: ignore[arg-type]
        tools=tuple(_to_tool(tool) for tool in task.tools),
        tool_choice=task.choice,  # type: ignore[arg-type]
        parallel=task.parallel,
    )
    refusal = refusal_for(prompt)
    told = refusal or told_unseen(task.items, prompt)
    answer = Answer(told, "") if told else write_answer(prompt)
    thought = round(count_text_tokens(answer.reasoning) * EFFORT_FACTORS[task.effort])
    room = task.max_output_tokens - thought
    if room <= 0 and (thought or answer.text or answer.calls):
        return Generation("", answer.reasoning, task.max_output_tokens, 0, complete=False)
    if answer.calls:
        return _with_calls(answer, thought, room)
    text = _stopped(answer.text, task.stop)
    size = count_text_tokens(text)
    complete = size <= room
    return Generation(
        text if complete else cut_text(text, room),
        answer.reasoning,
        thought,
        size if complete else room,
        complete=complete,
        refused=bool(refusal) and wants_schema,
    )


def _with_calls(answer: Answer, thought: int, room: int) -> Generation:
    """Les appels, tant qu'il y a la place ; celui que la limite coupe garde son début."""
    kept: list[ToolCall] = []
    used = 0
    for call in answer.calls:
        size = count_text_tokens(f"{call.name} {call.arguments}")
        if used + size > room:
            part = ToolCall(call.name, cut_text(call.arguments, max(0, room - used)))
            return Generation(
                "", answer.reasoning, thought, room, complete=False, calls=(*kept, part)
            )
        kept.append(call)
        used += size
    return Generation("", answer.reasoning, thought, used, complete=True, calls=tuple(kept))


def effort_of(asked: str | None, model: ModelInfo) -> str:
    """L'effort de raisonnement appliqué."""
    return asked or model.default_effort or "none"


def output_limit(asked: int | None, model: ModelInfo) -> int:
    """Ce que le modèle peut écrire, raisonnement compris."""
    return min(asked or model.max_output, model.max_output)


def _to_tool(tool: Mapping[str, Any]) -> Tool:
    return Tool(tool["name"], tool.get("description") or "", tool.get("parameters") or {})


def _stopped(text: str, stop: Sequence[str]) -> str:
    """Le texte, arrêté avant la première des suites d'arrêt."""
    ends = [text.find(end) for end in stop if end and end in text]
    return text[: min(ends)] if ends else text
