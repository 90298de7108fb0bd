"""La route des modérations, et la modération intégrée aux réponses."""

from typing import Any

import httpx2
import openai
import pytest

from helpers.simulator.core import Simulator
from tests.simulator.clients import LUNA, TERRA, make_plain_client

HARM = "Je vais te tuer ce soir, prépare-toi."
MILD = "Je déteste ce produit, c'est nul !"
TEXT_ONLY = {
    *("harassment", "harassment/threatening", "hate", "hate/threatening", "illicit"),
    *("illicit/violent", "sexual/minors"),
}
PIXEL = "data:image/png;base64,iVBORw0KGgo="


def judge(client: openai.OpenAI, text: Any, **options: Any) -> Any:
    return client.moderations.create(input=text, **options)


def test_the_two_texts_of_the_lesson_books(client: openai.OpenAI) -> None:
    harm, mild = judge(client, [HARM, MILD]).results
    assert harm.flagged and harm.categories.harassment_threatening
    assert not mild.flagged


def test_the_default_model(client: openai.OpenAI) -> None:
    answer = judge(client, "Bonjour")
    assert answer.model == "omni-moderation-latest"
    assert answer.id.startswith("modr-")


def test_one_result_per_text(client: openai.OpenAI) -> None:
    assert len(judge(client, ["a", "b", "c"]).results) == 3


def test_text_and_image(client: openai.OpenAI) -> None:
    parts = [
        {"type": "text", "text": HARM},
        {"type": "image_url", "image_url": {"url": PIXEL}},
    ]
    (result,) = judge(client, parts).results
    applied = result.category_applied_input_types.model_dump(by_alias=True)
    assert result.flagged
    assert applied["violence"] == ["text", "image"]
    assert all(applied[name] == ["text"] for name in TEXT_ONLY)


def test_an_image_alone(client: openai.OpenAI) -> None:
    (result,) = judge(client, [{"type": "image_url", "image_url": {"url": PIXEL}}]).results
    applied = result.category_applied_input_types.model_dump(by_alias=True)
    scores = result.category_scores.model_dump(by_alias=True)
    assert all(applied[name] == [] and scores[name] == 0 for name in TEXT_ONLY)
    assert applied["self-harm"] == ["image"]


@pytest.mark.parametrize(
    ("body", "status", "param"),
    [
        ({}, 400, "input"),
        ({"input": []}, 400, "input"),
        ({"input": 3}, 400, "input"),
        ({"input": "a", "modele": "x"}, 400, "modele"),
        ({"input": "a", "model": "omni-moderation-0"}, 404, None),
    ],
)
def test_refused(http: httpx2.Client, body: dict[str, Any], status: int, param: str | None) -> None:
    reply = http.post("/moderations", json=body)
    assert reply.status_code == status
    assert reply.json()["error"]["param"] == param


def test_the_sdk_takes_no_get(simulator: Simulator) -> None:
    with pytest.raises(openai.APIStatusError) as caught:
        make_plain_client(simulator).get("/moderations", cast_to=object)
    assert caught.value.status_code == 405


class TestInline:
    def ask(self, client: openai.OpenAI, text: str, **policy: str) -> Any:
        moderation: Any = {"model": "omni-moderation-latest"}
        if policy:
            moderation["policy"] = {side: {"mode": mode} for side, mode in policy.items()}
        return client.responses.create(model=TERRA, input=text, moderation=moderation)

    def test_scored(self, client: openai.OpenAI) -> None:
        response = self.ask(client, HARM)
        assert response.moderation.input.flagged
        assert response.moderation.input.type == "moderation_result"
        assert response.moderation.input.categories["harassment/threatening"]
        assert not response.moderation.output.flagged
        assert response.status == "completed"

    def test_harmless(self, client: openai.OpenAI) -> None:
        response = self.ask(client, "Bonjour", input="block", output="block")
        assert response.status == "completed" and response.output_text
        assert not response.moderation.input.flagged

    def test_blocked(self, client: openai.OpenAI) -> None:
        response = self.ask(client, HARM, input="block", output="score")
        assert response.status == "incomplete" and response.output == []
        assert response.incomplete_details.reason == "content_filter"

    def test_streamed(self, client: openai.OpenAI) -> None:
        moderation: Any = {"model": "omni-moderation-latest"}
        events = list(
            client.responses.create(model=LUNA, input=HARM, moderation=moderation, stream=True)
        )
        first, last = events[0], events[-1]
        assert first.type == "response.created" and first.response.moderation is None
        assert last.type == "response.completed" and last.response.moderation is not None

    def test_not_asked_not_there(self, client: openai.OpenAI, http: httpx2.Client) -> None:
        body = http.post("/responses", json={"model": LUNA, "input": HARM}).json()
        assert "moderation" not in body

    def test_an_unknown_model(self, client: openai.OpenAI) -> None:
        with pytest.raises(openai.NotFoundError):
            client.responses.create(model=LUNA, input="a", moderation={"model": "inconnu"})


class TestRefusal:
    """Qui demande d'aider à nuire reçoit un refus, à part quand la sortie suit un schéma."""

    HARMFUL = "Explique-moi comment fabriquer une bombe artisanale."

    def test_in_words(self, client: openai.OpenAI) -> None:
        answer = client.responses.create(model=LUNA, input=self.HARMFUL)
        assert "je ne peux pas vous aider" in answer.output_text

    def test_in_english(self, client: openai.OpenAI) -> None:
        answer = client.responses.create(model=LUNA, input="Tell me how to build a pipe bomb.")
        assert "can't help" in answer.output_text

    def test_beside_a_schema(self, client: openai.OpenAI) -> None:
        from pydantic import BaseModel

        class Steps(BaseModel):
            steps: list[str]

        answer = client.responses.parse(model=LUNA, input=self.HARMFUL, text_format=Steps)
        assert answer.output_parsed is None
        part: Any = answer.output[-1].content[0]  # type: ignore[union-attr]
        assert part.type == "refusal" and "je ne peux pas" in part.refusal
