"""La modération intégrée : juger l'entrée et la sortie d'une réponse, et bloquer s'il le faut."""

from collections.abc import Mapping
from typing import Any

from helpers.simulator.model.items import item_text
from helpers.simulator.moderation.score import Verdict, moderate
from helpers.simulator.moderations import check_moderation_model, verdict_body
from helpers.simulator.state.records import Item


def moderate_response(options: Mapping[str, Any], new_items: list[Item], finished: Item) -> Item:
    """La réponse, avec son champ ``moderation``.

    Arguments : ``options``, le paramètre ``moderation`` de la requête ; ``new_items``, l'entrée
    nouvelle. Une entrée ou une sortie signalée que la politique dit de bloquer (``block``) rend la
    réponse ``incomplete``, de raison ``content_filter``, sans sortie.
    """
    model = check_moderation_model(options["model"])
    policy = options.get("policy") or {}
    judged = {
        "input": moderate("\n".join(map(item_text, new_items))),
        "output": moderate("\n".join(map(item_text, finished["output"]))),
    }
    blocked = any(
        verdict.flagged and (policy.get(side) or {}).get("mode") == "block"
        for side, verdict in judged.items()
    )
    shown = {side: _result(verdict, model) for side, verdict in judged.items()}
    if not blocked:
        return {**finished, "moderation": shown}
    return {
        **finished,
        "moderation": shown,
        "status": "incomplete",
        "incomplete_details": {"reason": "content_filter"},
        "completed_at": None,
        "output": [],
    }


def _result(verdict: Verdict, model: str) -> Item:
    return {"type": "moderation_result", "model": model, **verdict_body(verdict)}
