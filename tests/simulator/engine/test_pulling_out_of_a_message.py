"""« Sors-moi les dates de ce mail » : plusieurs sortes d'éléments, d'un message même court."""

import pytest

from tests.simulator.engine.asking import bare

SHORT = (
    "Bonjour, la facture F-2291 du 4 mai 2026 (310,50 €) est réglée. "
    "Reste 89 € à payer avant le 12/06/2026."
)


@pytest.mark.parametrize(
    "request_text",
    [
        "Tu peux me sortir les dates et les montants de ce message ?",
        "Sors-moi toutes les dates et tous les montants de ce courriel :",
    ],
)
def test_several_kinds(request_text: str) -> None:
    answer = bare(f"{request_text}\n\n{SHORT}")
    for value in ("4 mai 2026", "12/06/2026", "310,50 €", "89 €"):
        assert value in answer


def test_in_english() -> None:
    answer = bare(
        "Get me the dates in this email:\n\nHi, we met on 3 June 2026. Pay by 9 July 2026."
    )
    assert "3 June 2026" in answer and "9 July 2026" in answer


def test_going_out_is_not_pulling_out() -> None:
    assert "contient" not in bare("On va sortir ce soir, le cinéma coûte 9 €.")
