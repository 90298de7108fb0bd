"""``previous_response_id`` : ce que la chaîne porte, ce qu'elle ne porte pas, et où elle casse."""

from datetime import timedelta

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from tests.simulator.clients import LUNA, api_message, make_client

THIRTY_DAYS = timedelta(days=30).total_seconds()


def ask(client: openai.OpenAI, prompt: str, parent: str | None = None, **more: object):  # type: ignore[no-untyped-def]
    return client.responses.create(
        model=LUNA,
        input=prompt,
        **({} if parent is None else {"previous_response_id": parent}),
        **more,  # type: ignore[arg-type]
    )


def test_the_context_is_carried(client: openai.OpenAI) -> None:
    first = ask(client, "Je m'appelle Anatole et j'habite à Quimper.")
    second = ask(client, "Merci pour votre accueil.", first.id)
    third = ask(client, "Quel est mon prénom ? Et dans quelle ville j'habite ?", second.id)
    assert third.previous_response_id == second.id
    assert "Anatole" in third.output_text and "Quimper" in third.output_text


def test_without_the_parent_nothing_is_known(client: openai.OpenAI) -> None:
    ask(client, "Je m'appelle Anatole.")
    assert "Anatole" not in ask(client, "Quel est mon prénom ?").output_text


def test_two_branches_do_not_mix(client: openai.OpenAI) -> None:
    root = ask(client, "Je m'appelle Anatole.")
    left = ask(client, "J'habite à Quimper.", root.id)
    right = ask(client, "J'habite à Nancy.", root.id)
    for branch, city, other in ((left, "Quimper", "Nancy"), (right, "Nancy", "Quimper")):
        answer = ask(client, "Dans quelle ville est-ce que j'habite ?", branch.id).output_text
        assert city in answer and other not in answer


def test_every_turn_bills_the_whole_chain_again(client: openai.OpenAI) -> None:
    counts, parent = [], None
    for turn in range(5):
        response = ask(client, f"Voici la remarque numéro {turn} de cette conversation.", parent)
        parent = response.id
        assert response.usage is not None
        counts.append(response.usage.input_tokens)
    assert counts == sorted(set(counts))
    alone = ask(client, "Voici la remarque numéro 4 de cette conversation.")
    assert alone.usage is not None and counts[-1] > 2 * alone.usage.input_tokens


def test_a_chain_costs_the_same_as_the_same_turns_given_by_hand(client: openai.OpenAI) -> None:
    first = ask(client, "Je m'appelle Anatole.", reasoning={"effort": "none"})
    chained = ask(client, "Et moi ?", first.id, reasoning={"effort": "none"})
    by_hand = client.responses.create(
        model=LUNA,
        input=[
            {"role": "user", "content": "Je m'appelle Anatole."},
            {"role": "assistant", "content": first.output_text},
            {"role": "user", "content": "Et moi ?"},
        ],
        reasoning={"effort": "none"},
    )
    assert chained.usage is not None and by_hand.usage is not None
    assert chained.usage.input_tokens == by_hand.usage.input_tokens
    assert chained.output_text == by_hand.output_text


def test_instructions_are_not_carried(client: openai.OpenAI) -> None:
    long_instructions = "Répondez toujours avec la plus grande courtoisie. " * 40
    first = ask(client, "Bonjour", instructions=long_instructions)
    second = ask(client, "Et maintenant ?", first.id)
    again = ask(client, "Et maintenant ?", first.id, instructions=long_instructions)
    assert second.instructions is None
    assert first.usage and second.usage and again.usage
    assert second.usage.input_tokens < first.usage.input_tokens
    assert again.usage.input_tokens > second.usage.input_tokens + 300


class TestBrokenChains:
    """Un parent qu'on ne trouve pas est un 400 ``previous_response_not_found``."""

    def check(self, client: openai.OpenAI, parent: str) -> None:
        with pytest.raises(openai.BadRequestError) as caught:
            ask(client, "Et ensuite ?", parent)
        assert caught.value.code == "previous_response_not_found"
        assert caught.value.type == "invalid_request_error"
        assert api_message(caught.value) == f"Previous response with id '{parent}' not found."

    def test_unknown(self, client: openai.OpenAI) -> None:
        self.check(client, "resp_inconnue")

    def test_deleted(self, client: openai.OpenAI) -> None:
        parent = ask(client, "Bonjour")
        client.responses.delete(parent.id)
        self.check(client, parent.id)

    def test_of_another_key(self, client: openai.OpenAI, simulator: Simulator) -> None:
        parent = ask(client, "Bonjour")
        self.check(make_client(simulator, key="sk-simule-autre"), parent.id)

    def test_expired(self, client: openai.OpenAI, clock: VirtualClock) -> None:
        parent = ask(client, "Bonjour")
        clock.sleep(THIRTY_DAYS + 1)
        self.check(client, parent.id)
        with pytest.raises(openai.NotFoundError):
            client.responses.retrieve(parent.id)

    def test_kept_for_at_least_thirty_days(
        self, client: openai.OpenAI, clock: VirtualClock
    ) -> None:
        parent = ask(client, "Je m'appelle Anatole.")
        clock.sleep(THIRTY_DAYS - 1)
        assert client.responses.retrieve(parent.id).id == parent.id
        assert "Anatole" in ask(client, "Quel est mon prénom ?", parent.id).output_text

    def test_a_failed_turn_leaves_the_chain_as_it_was(self, client: openai.OpenAI) -> None:
        parent = ask(client, "Je m'appelle Anatole.")
        with pytest.raises(openai.BadRequestError):
            ask(client, "Et ?", parent.id, max_output_tokens=-1)
        assert "Anatole" in ask(client, "Quel est mon prénom ?", parent.id).output_text

    def test_conversation_and_previous_response_id_exclude_each_other(
        self, client: openai.OpenAI
    ) -> None:
        parent = ask(client, "Bonjour")
        with pytest.raises(openai.BadRequestError):
            ask(client, "Et ?", parent.id, conversation="conv_1")


def test_deleting_in_the_middle_keeps_what_descendants_know(client: openai.OpenAI) -> None:
    """Choix du simulateur, faute de source : ce qu'une réponse a lu lui reste acquis."""
    first = ask(client, "Je m'appelle Anatole.")
    second = ask(client, "J'habite à Quimper.", first.id)
    client.responses.delete(first.id)
    third = ask(client, "Quel est mon prénom ?", second.id)
    assert "Anatole" in third.output_text


def test_a_long_chain(client: openai.OpenAI) -> None:
    parent = ask(client, "Je m'appelle Anatole.").id
    for turn in range(40):
        parent = ask(client, f"Ligne {turn}.", parent).id
    assert "Anatole" in ask(client, "Quel est mon prénom ?", parent).output_text
