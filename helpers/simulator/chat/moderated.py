"""La modération intégrée à Chat Completions : juger l'entrée et chaque choix, bloquer s'il faut."""

from collections.abc import Mapping, Sequence
from typing import Any

from helpers.simulator.chat.outcomes import emptied
from helpers.simulator.model.items import item_text
from helpers.simulator.moderation.score import Verdict, moderate
from helpers.simulator.moderations import verdict_body
from helpers.simulator.state.records import Item


def moderate_completion(options: Mapping[str, Any], items: Sequence[Item], finished: Item) -> Item:
    """La réponse, avec son champ ``moderation``.

    Arguments : ``options``, le paramètre ``moderation`` de la requête, dont le modèle existe ;
    ``items``, toute l'entrée. L'entrée donne un verdict, la sortie un par choix. Ce que la
    politique dit de bloquer (``block``) vide les choix, arrêtés par ``content_filter``.
    """
    policy = options.get("policy") or {}
    judged = {
        "input": [moderate("\n".join(map(item_text, items)))],
        "output": [moderate(_said(choice["message"])) for choice in finished["choices"]],
    }
    blocked = any(
        any(verdict.flagged for verdict in verdicts)
        and (policy.get(side) or {}).get("mode") == "block"
        for side, verdicts in judged.items()
    )
    shown = {side: _results(verdicts, options["model"]) for side, verdicts in judged.items()}
    kept = emptied(finished, "content_filter") if blocked else finished
    return {**kept, "moderation": shown}


def _said(message: Item) -> str:
    calls = (call["function"] for call in message.get("tool_calls") or [])
    return "\n".join(
        [
            message["content"] or message["refusal"] or "",
            *(f"{call['name']} {call['arguments']}" for call in calls),
        ]
    ).strip()


def _results(verdicts: Sequence[Verdict], model: str) -> Item:
    return {
        "type": "moderation_results",
        "model": model,
        "results": [
            {"type": "moderation_result", "model": model, **verdict_body(verdict)}
            for verdict in verdicts
        ],
    }
