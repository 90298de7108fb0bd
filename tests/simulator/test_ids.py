"""Les identifiants et le déterminisme : dérivés de la requête en mode lot, au hasard sinon."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.ids import DerivedIds, Ids, RandomIds
from tests.simulator.clients import LUNA, make_client

PROMPTS = [f"Bonjour, voici ma demande numéro {i % 10}." for i in range(40)]


def run(prompts: list[str], threads: int = 1, ids: Ids | None = None) -> list[tuple[str, str]]:
    """(id, texte) de chaque réponse, rangés par demande puis par id."""
    client = make_client(Simulator(VirtualClock(), ids=ids or DerivedIds()))

    def ask(prompt: str) -> tuple[str, str, str]:
        response = client.responses.create(model=LUNA, input=prompt)
        output = "/".join(item.id for item in response.output)  # type: ignore[misc]
        return prompt, f"{response.id} {response._request_id} {output}", response.output_text

    with ThreadPoolExecutor(threads) as executor:
        return sorted((p + i, text) for p, i, text in executor.map(ask, prompts))


def test_the_same_twice() -> None:
    assert run(PROMPTS) == run(PROMPTS)


def test_whatever_the_order() -> None:
    assert run(PROMPTS) == run(PROMPTS[::-1])


@pytest.mark.parametrize("attempt", range(3))
def test_whatever_the_threads(attempt: int) -> None:
    assert run(PROMPTS, threads=8) == run(PROMPTS)


def test_derived_ids_are_all_different() -> None:
    ids = [line[0] for line in run(PROMPTS)]
    assert len(set(ids)) == len(PROMPTS)


def test_random_ids_differ_and_texts_do_not() -> None:
    first, second = run(PROMPTS[:10], ids=RandomIds()), run(PROMPTS[:10], ids=RandomIds())
    assert not {line[0] for line in first} & {line[0] for line in second}
    assert [line[1] for line in first] == [line[1] for line in second]


def test_ids_look_like_those_of_the_api() -> None:
    client = make_client(Simulator(VirtualClock(), ids=RandomIds()))
    response = client.responses.create(model=LUNA, input="Bonjour")
    for identifier in (response.id, response.output[0].id, response.output[-1].id):
        assert identifier is not None
        prefix, _, rest = identifier.partition("_")
        assert prefix in ("resp", "rs", "msg")
        assert len(rest) >= 32 and rest.isalnum() and rest.isascii()
