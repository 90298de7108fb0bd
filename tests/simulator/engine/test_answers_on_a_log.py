"""Répondre sur un journal : ses problèmes, un compte, la ligne la plus lente, une tentative."""

import pytest

from tests.simulator.engine.asking import bare, bullets, talk

FRENCH_LOG = """Voici le journal du service, quels problèmes vois-tu ?

2026-03-02T10:00:00Z INFO  GET  /v1/items   200   40ms
2026-03-02T10:00:02Z WARN  POST /v1/answers 429   15ms retry-after=4
2026-03-02T10:00:05Z ERROR POST /v1/answers 500 2200ms bad gateway
2026-03-02T10:00:09Z WARN  POST /v1/answers 429   11ms retry-after=8
2026-03-02T10:00:20Z INFO  POST /v1/answers 200  900ms"""

ENGLISH_LOG = """Which jobs failed here?

09:00:01 worker-1 job=41 status=ok      took=1.2s
09:00:02 worker-2 job=42 status=failed  took=9.0s error="ReadTimeout"
09:00:30 worker-2 job=42 status=ok      took=2.0s attempt=2
09:00:31 worker-1 job=43 status=failed  took=0.1s error="Invalid prompt" """


def test_its_problems() -> None:
    answer = bare(FRENCH_LOG)
    assert answer.startswith("3 lignes en échec sur 5")
    limited, broken = bullets(answer)[-2:]
    assert "429" in limited and "2 fois" in limited and "4 s, 8 s" in limited
    assert "500" in broken and "bad gateway" in broken


def test_what_is_asked_afterwards() -> None:
    _, count, slowest = talk(FRENCH_LOG, "Combien de 429 ?", "Et la requête la plus lente ?")
    assert "2 lignes" in count.replace("\N{NO-BREAK SPACE}", " ")
    assert "2200 ms" in slowest.replace("\N{NO-BREAK SPACE}", " ") and "500" in slowest


def test_in_english() -> None:
    failed, retried = talk(ENGLISH_LOG, "Would retrying 43 help?")
    assert "job 42" in failed and "succeeded later" in failed and "job 43" in failed
    assert "would not help" in retried


@pytest.mark.parametrize(
    "text",
    [
        "Combien de problèmes as-tu résolus ?",
        "J'ai deux problèmes : le bruit et la chaleur. Combien de problèmes ai-je ?",
        "Rendez-vous le 2026-03-02 à 10:00 avec Paul. Quels soucis avait-il ?",
    ],
)
def test_no_log_no_log_answer(text: str) -> None:
    assert "en échec" not in bare(text) and "lignes du journal" not in bare(text)
