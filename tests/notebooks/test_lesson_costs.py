"""Une leçon ne coûte pas plus que ce que sa première sortie annonce."""

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

from helpers.lesson import Lesson, load_lessons

ROOT = Path(__file__).resolve().parents[2]
LESSONS = load_lessons(ROOT)
BILL = re.compile(r"auraient coûté ([\d,\s\u202f]+)")


@pytest.mark.parametrize("lesson", LESSONS.values(), ids=LESSONS)
def test_the_stored_bill_is_below_the_announced_cost(lesson: Lesson) -> None:
    """La facture est celle des prix du cours ; les réponses d'un vrai modèle sont plus longues."""
    stored = (ROOT / "notebooks" / lesson.file).read_text(encoding="utf-8")
    bills = [
        match[1]
        for cell in json.loads(stored)["cells"]
        for output in cell.get("outputs", [])
        for match in BILL.finditer("".join(output.get("text", "")))
    ]
    assert len(bills) == 1, f"{lesson.file} : une facture est attendue, à la fin de la leçon"
    spent = Decimal(re.sub(r"\s", "", bills[0]).replace(",", "."))
    assert 0 < spent * 5 <= lesson.max_cost_usd
