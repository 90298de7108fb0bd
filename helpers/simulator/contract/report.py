"""Le rapport d'une comparaison : en français pour une personne, en JSON pour un programme."""

import json
import os
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from helpers.simulator.contract.session import Outcome, Result
from helpers.simulator.contract.step import Step


def list_steps(families: Mapping[str, Sequence[Step]]) -> str:
    """La liste des appels, sans en faire aucun. ``$`` marque ceux qui coûtent."""
    lines = []
    for family, steps in families.items():
        lines.append(family)
        for step in steps:
            mark = "$" if step.costs else " "
            needs = f" (dépend de\u00a0: {', '.join(step.needs)})" if step.needs else ""
            lines.append(f"  {mark} {step.name}\u00a0: {step.method} {step.path}{needs}")
    return "\n".join(lines)


def write_report(result: Result, spent: Decimal) -> str:
    """Une ligne par différence, groupées par appel ; ce qui n'a pas été fait ; un résumé."""
    lines = [*_differences(result.outcomes), *_skipped(result.outcomes)]
    if result.left:
        lines.append("Restent sur le serveur, à supprimer vous-même\u00a0:")
        lines += [f"  {call}" for call in result.left]
    made = len(result.outcomes) - result.skipped
    lines.append(
        f"Résumé\u00a0: {made} {_plural('appel comparé', made)}, "
        f"{result.differences} {_plural('différence', result.differences)}, "
        f"{result.skipped} {_plural('appel non comparé', result.skipped)}\u202f; "
        f"dépense mesurée\u00a0: {dollars(spent)}."
    )
    return "\n".join(lines)


def _differences(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for outcome in outcomes:
        if outcome.differences:
            yield f"{outcome.step.name} ({outcome.step.method} {outcome.step.path})"
            yield from (f"  {difference}" for difference in outcome.differences)


def _skipped(outcomes: Sequence[Outcome]) -> Iterator[str]:
    skipped = [outcome for outcome in outcomes if outcome.skipped]
    if skipped:
        yield "Appels non comparés\u00a0:"
        yield from (f"  {outcome.step.name}\u00a0: {outcome.skipped}" for outcome in skipped)


def as_data(result: Result, spent: Decimal, base_url: str, model: str) -> dict[str, object]:
    """Le même rapport, en données."""
    return {
        "base_url": base_url,
        "model": model,
        "spent_usd": str(spent),
        "interrupted": result.interrupted,
        "left": result.left,
        "differences": result.differences,
        "calls": [
            {
                "name": outcome.step.name,
                "method": outcome.step.method,
                "path": outcome.step.path,
                "skipped": outcome.skipped or None,
                "differences": [vars(one) for one in outcome.differences],
            }
            for outcome in result.outcomes
        ],
    }


def write_json(path: Path, text: str) -> None:
    """Écrit le fichier d'un coup : il est entier, ou l'ancien reste. Lève ``OSError``."""
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text + "\n")
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def to_json(data: Mapping[str, object]) -> str:
    """Des données, en JSON lisible."""
    return json.dumps(data, ensure_ascii=False, indent=2)


def dollars(amount: Decimal) -> str:
    """Une somme en dollars.

    >>> dollars(Decimal("0.00012345")), dollars(Decimal("0.1"))
    ('0,00013\\xa0$', '0,10\\xa0$')
    """
    whole, _, cents = str(amount.quantize(Decimal("0.00001"), rounding="ROUND_UP")).partition(".")
    return f"{whole},{cents.rstrip('0'):0<2}\u00a0$"


def _plural(words: str, count: int) -> str:
    return (
        words
        if count < 2
        else " ".join(f"{word}s" if word != "non" else word for word in words.split())
    )
