"""La vitesse du simulateur, en rapports mesurés d'un seul tenant.

Se lance à la racine du cours : ``python -m tests.benchmarks.simulator_speed``. Rien n'y est
affirmé : une machine chargée fausserait tout. Chaque mesure est comparée, tour à tour, à une
référence prise au même moment.
"""

import itertools
import json
import statistics
import subprocess
import sys
import time
from array import array
from collections.abc import Callable

import httpx2
import openai

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.model.tokens import encode_text
from helpers.simulator.rate_limits import Limits
from helpers.simulator.state.records import StoredResponse
from helpers.simulator.state.store import Store
from helpers.simulator.transport import SimulatorTransport

MODEL = "gpt-6-luna"
UNLIMITED = Limits(10**9, 10**12)
ROUNDS = 300

Action = Callable[[], object]


def medians(*actions: Action, rounds: int = ROUNDS) -> list[float]:
    """La médiane de chaque action, en millisecondes ; les actions alternent."""
    times: list[list[float]] = [[] for _ in actions]
    for turn in range(rounds + 10):
        for index, action in enumerate(actions):
            start = time.perf_counter()
            action()
            if turn >= 10:  # les premiers tours chargent ce qui ne l'est pas
                times[index].append(time.perf_counter() - start)
    return [statistics.median(values) * 1000 for values in times]


def report(what: str, measured: float, reference: float, target: float | None) -> None:
    """Une ligne : le rapport, et celui qu'on vise s'il y en a un."""
    aim = "" if target is None else f"  (visé : {target})"
    ratio = measured / reference
    print(f"{what:<58} {measured:8.3f} / {reference:8.3f} ms = {ratio:5.2f}{aim}")


def client_on(transport: httpx2.BaseTransport) -> openai.OpenAI:
    http_client = httpx2.Client(transport=transport)
    return openai.OpenAI(api_key="sk-simule-mesure", http_client=http_client)


def simulated(store: Store | None = None) -> tuple[openai.OpenAI, Simulator]:
    simulator = Simulator(VirtualClock(), store=store, limits=UNLIMITED)
    return client_on(SimulatorTransport(simulator)), simulator


def create(client: openai.OpenAI) -> Action:
    return lambda: client.responses.create(model=MODEL, input="Bonjour")


def create_anew(client: openai.OpenAI) -> Action:
    """Une demande qui n'a jamais été faite : aucune réponse gardée ne peut servir."""
    number = itertools.count()
    return lambda: client.responses.create(model=MODEL, input=f"Bonjour, dossier {next(number)}")


def first_event(client: openai.OpenAI) -> Action:
    def read() -> None:
        with client.responses.create(model=MODEL, input="Bonjour", stream=True) as events:
            next(iter(events))

    return read


def measure_calls() -> None:
    client, _ = simulated()
    fixed = json.dumps(create(client)().to_dict()).encode()  # type: ignore[attr-defined]
    with client.responses.with_streaming_response.create(
        model=MODEL, input="Bonjour", stream=True
    ) as raw:
        stream = b"".join(raw.iter_bytes())
    plain = client_on(
        httpx2.MockTransport(
            lambda request: httpx2.Response(
                200, content=fixed, headers={"content-type": "application/json"}
            )
        )
    )
    streamed = client_on(
        httpx2.MockTransport(
            lambda request: httpx2.Response(
                200, content=stream, headers={"content-type": "text/event-stream"}
            )
        )
    )
    report(
        "responses.create, contre une réponse constante",
        *medians(create(client), create(plain)),
        1.5,
    )
    report(
        "la même, pour une demande toujours neuve (pour mémoire)",
        *medians(create_anew(client), create(plain)),
        None,
    )
    report(
        "premier évènement d'un flux, contre un flux constant",
        *medians(first_event(client), first_event(streamed)),
        1.5,
    )


def filled(count: int) -> Store:
    """Un état qui contient déjà ``count`` réponses."""
    store = Store()
    _, simulator = simulated(store)
    sample = create(client_on(SimulatorTransport(simulator)))()
    body = sample.to_json().encode()  # type: ignore[attr-defined]
    item = {"id": "msg_x", "type": "message", "role": "user", "content": []}
    for number in range(count):
        identifier = f"resp_rempli{number:08d}"
        store.responses.save(
            "quelqu'un",
            StoredResponse(identifier, None, 1e12, body, [item], [item], array("I", [1])),
        )
    return store


def measure_stores() -> None:
    small, large = (simulated(filled(count))[0] for count in (100, 100_000))
    report(
        "create, 100 000 réponses en réserve contre 100",
        *medians(create(large), create(small)),
        1.3,
    )
    ids = [create(client)().id for client in (large, small)]  # type: ignore[attr-defined]
    reads = [
        lambda client=client, i=i: client.responses.retrieve(i)
        for client, i in zip((large, small), ids, strict=True)
    ]
    report("retrieve, 100 000 réponses en réserve contre 100", *medians(*reads), 1.3)


def measure_chain() -> None:
    client, _ = simulated()
    parent, texts = None, []
    for turn in range(199):
        text = f"Remarque numéro {turn} : la mer monte et descend deux fois par jour."
        response = client.responses.create(model=MODEL, input=text, previous_response_id=parent)
        parent = response.id
        texts += [text, response.output_text]
    context = "\n".join(texts)

    def next_turn() -> None:
        client.responses.create(
            model=MODEL, input="Et après ?", previous_response_id=parent, store=False
        )

    report(
        "200e tour d'une chaîne, contre le découpage de son contexte",
        *medians(next_turn, lambda: encode_text(context), rounds=30),
        1.3,
    )


def measure_imports() -> None:
    """Ce que le simulateur ajoute à l'import du SDK, chacun dans un Python neuf, tour à tour."""
    sdk = "import openai"
    both = f"{sdk}; import helpers.simulator.core, helpers.simulator.transport"

    def run(statement: str) -> Action:
        return lambda: subprocess.run([sys.executable, "-c", statement], check=True)

    report(
        "import du simulateur, contre import openai", *medians(run(both), run(sdk), rounds=9), 1.15
    )


def main() -> None:
    """Fait toutes les mesures."""
    measure_calls()
    measure_stores()
    measure_chain()
    measure_imports()


if __name__ == "__main__":
    main()
