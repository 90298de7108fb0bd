"""L'arrière-plan : lancer, attendre, annuler ; et annuler ce qui n'en est pas."""

from helpers.simulator.contract.calls.responses import HELLO
from helpers.simulator.contract.step import Step

FINISHED = frozenset({"completed", "failed", "incomplete", "cancelled"})

BACKGROUND = (
    Step(
        "lancer en arrière-plan",
        "POST",
        "/responses",
        body={**HELLO, "background": True},
        saves={"job": "id"},
        costs=True,
    ),
    Step("attendre la fin", "GET", "/responses/{job}", until=FINISHED),
    Step("annuler ce qui est fini", "POST", "/responses/{job}/cancel"),
    Step("reprendre un flux qui n'en est pas un", "GET", "/responses/{job}?stream=true"),
    Step(
        "lancer un long travail",
        "POST",
        "/responses",
        body={
            **HELLO,
            "input": "Racontez une longue histoire de mer.",
            "max_output_tokens": 512,
            "background": True,
        },
        saves={"long_job": "id"},
        costs=True,
    ),
    Step("annuler un travail", "POST", "/responses/{long_job}/cancel"),
    Step("lire un travail annulé", "GET", "/responses/{long_job}"),
    Step(
        "réponse au premier plan",
        "POST",
        "/responses",
        body=HELLO,
        saves={"foreground": "id"},
        costs=True,
    ),
    Step("annuler hors de l'arrière-plan", "POST", "/responses/{foreground}/cancel"),
    Step(
        "arrière-plan en flux",
        "POST",
        "/responses",
        body={**HELLO, "background": True, "stream": True},
        saves={"streamed_job": "response.id"},
        costs=True,
    ),
    Step("reprendre un flux", "GET", "/responses/{streamed_job}?stream=true&starting_after=2"),
)
