"""Ce que le modèle simulé produit : un raisonnement, un texte, et leurs jetons.

``max_output_tokens`` couvre les deux, comme à l'API : trop petit, il coupe le texte, ou ne laisse
place qu'au raisonnement.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from helpers.simulator.catalog import ModelInfo
from helpers.simulator.engine import Prompt, Turn, write_answer
from helpers.simulator.tokens import count_text_tokens, cut_text

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
class Generation:
    """Un texte et son coût en jetons. ``complete`` est faux si ``max_output_tokens`` l'a coupé."""

    text: str
    reasoning: str
    reasoning_tokens: int
    text_tokens: int
    complete: bool

    @property
    def output_tokens(self) -> int:
        """Tout ce qui se facture en sortie."""
        return self.reasoning_tokens + self.text_tokens


def generate(
    body: Mapping[str, Any], model: ModelInfo, instructions: list[str], turns: list[Turn]
) -> Generation:
    """Répond à une requête valide.

    Arguments : ``body``, la requête ; ``instructions`` et ``turns``, tout le contexte.
    """
    text_options = body.get("text") or {}
    chosen = text_options.get("format") or {}
    prompt = Prompt(
        instructions="\n".join(filter(None, [body.get("instructions"), *instructions])),
        turns=tuple(turns),
        json_schema=chosen.get("schema") if chosen.get("type") == "json_schema" else None,
        json_object=chosen.get("type") == "json_object",
        verbosity=text_options.get("verbosity") or "medium",
    )
    answer = write_answer(prompt)
    effort = (body.get("reasoning") or {}).get("effort") or model.default_effort or "none"
    thought = round(count_text_tokens(answer.reasoning) * EFFORT_FACTORS[effort])
    limit = min(body.get("max_output_tokens") or model.max_output, model.max_output)
    if thought >= limit:
        return Generation("", answer.reasoning, limit, 0, complete=False)
    text_tokens = count_text_tokens(answer.text)
    if thought + text_tokens <= limit:
        return Generation(answer.text, answer.reasoning, thought, text_tokens, complete=True)
    text = cut_text(answer.text, limit - thought)
    return Generation(text, answer.reasoning, thought, limit - thought, complete=False)
