"""Le raisonnement, ses jetons, et ``max_output_tokens`` qui les compte aussi."""

import openai
import pytest

from tests.simulator.clients import LUNA, SOL, TERRA, api_message

QUESTION = "Comparez les deux offres : 12 € par mois ou 130 € par an. Laquelle est la moins chère ?"


def reasoning_tokens(response) -> int:  # type: ignore[no-untyped-def]
    return response.usage.output_tokens_details.reasoning_tokens


class TestReasoning:
    @pytest.mark.parametrize("model", [LUNA, TERRA, SOL])
    def test_these_models_reason_by_default(self, client: openai.OpenAI, model: str) -> None:
        response = client.responses.create(model=model, input=QUESTION)
        assert [item.type for item in response.output] == ["reasoning", "message"]
        assert reasoning_tokens(response) > 0
        assert response.reasoning is not None and response.reasoning.effort == "medium"

    @pytest.mark.parametrize("model", ["gpt-4o", "gpt-4o-mini", "gpt-4.1"])
    def test_these_do_not(self, client: openai.OpenAI, model: str) -> None:
        response = client.responses.create(model=model, input=QUESTION)
        assert [item.type for item in response.output] == ["message"]
        assert reasoning_tokens(response) == 0

    @pytest.mark.parametrize("model", [LUNA, TERRA])
    def test_effort_none_reasons_not_at_all(self, client: openai.OpenAI, model: str) -> None:
        response = client.responses.create(
            model=model, input=QUESTION, reasoning={"effort": "none"}
        )
        assert [item.type for item in response.output] == ["message"]
        assert reasoning_tokens(response) == 0

    @pytest.mark.parametrize("model", [SOL, "gpt-6.2-sol"])
    @pytest.mark.parametrize("effort", ["none", "minimal"])
    def test_refused_by_the_reasoning_models(
        self, client: openai.OpenAI, model: str, effort
    ) -> None:  # type: ignore[no-untyped-def]
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.create(model=model, input=QUESTION, reasoning={"effort": effort})
        assert caught.value.param == "reasoning.effort"

    def test_more_effort_more_tokens(self, client: openai.OpenAI) -> None:
        efforts = ["none", "low", "medium", "high", "max"]
        counts = [
            reasoning_tokens(
                client.responses.create(model=LUNA, input=QUESTION, reasoning={"effort": effort})  # type: ignore[typeddict-item]
            )
            for effort in efforts
        ]
        assert counts == sorted(set(counts))

    def test_they_are_billed_as_output(self, client: openai.OpenAI) -> None:
        response = client.responses.create(model=LUNA, input=QUESTION)
        quiet = client.responses.create(model=LUNA, input=QUESTION, reasoning={"effort": "none"})
        assert response.usage is not None and quiet.usage is not None
        visible = response.usage.output_tokens - reasoning_tokens(response)
        assert visible == quiet.usage.output_tokens

    def test_the_item_has_no_content_to_read(self, client: openai.OpenAI) -> None:
        """``content`` vaut ``None`` : une boucle naïve sur ``item.content`` échoue."""
        item = client.responses.create(model=LUNA, input=QUESTION).output[0]
        assert item.type == "reasoning" and item.content is None and item.summary == []
        assert item.encrypted_content

    @pytest.mark.parametrize("summary", ["auto", "concise", "detailed"])
    def test_a_summary_on_request(self, client: openai.OpenAI, summary) -> None:  # type: ignore[no-untyped-def]
        item = client.responses.create(
            model=SOL, input=QUESTION, reasoning={"effort": "low", "summary": summary}
        ).output[0]
        assert item.type == "reasoning" and item.summary[0].text.strip() != ""


class TestTemperature:
    """Les modèles qui raisonnent refusent ``temperature`` et ``top_p``."""

    @pytest.mark.parametrize("model", [LUNA, TERRA, SOL])
    @pytest.mark.parametrize("name", ["temperature", "top_p"])
    def test_refused(self, client: openai.OpenAI, model: str, name: str) -> None:
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.create(model=model, input="Bonjour", **{name: 0.5})
        assert caught.value.param == name
        assert api_message(caught.value) == (
            f"Unsupported parameter: '{name}' is not supported with this model."
        )

    @pytest.mark.parametrize("model", [LUNA, TERRA])
    def test_accepted_without_effort(self, client: openai.OpenAI, model: str) -> None:
        response = client.responses.create(
            model=model, input="Bonjour", temperature=0.2, reasoning={"effort": "none"}
        )
        assert response.temperature == 0.2

    def test_accepted_by_a_model_that_does_not_reason(self, client: openai.OpenAI) -> None:
        assert (
            client.responses.create(model="gpt-4o", input="Bonjour", temperature=2).temperature == 2
        )

    @pytest.mark.parametrize("value", [-0.1, 2.1])
    def test_out_of_range(self, client: openai.OpenAI, value: float) -> None:
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.create(model="gpt-4o", input="Bonjour", temperature=value)
        assert caught.value.param == "temperature"


class TestMaxOutputTokens:
    LONG = "Résumez ce texte : " + "La mer monte et descend deux fois par jour. " * 30

    def test_the_text_is_cut(self, client: openai.OpenAI) -> None:
        whole = client.responses.create(model=LUNA, input=self.LONG, reasoning={"effort": "none"})
        cut = client.responses.create(
            model=LUNA, input=self.LONG, reasoning={"effort": "none"}, max_output_tokens=16
        )
        assert cut.status == "incomplete"
        assert cut.incomplete_details is not None
        assert cut.incomplete_details.reason == "max_output_tokens"
        assert cut.usage is not None and cut.usage.output_tokens == 16
        assert whole.output_text.startswith(cut.output_text) and cut.output_text != ""
        assert cut.output[-1].status == "incomplete"  # type: ignore[union-attr]

    def test_only_reasoning_and_no_text(self, client: openai.OpenAI) -> None:
        response = client.responses.create(
            model=SOL, input=QUESTION, reasoning={"effort": "high"}, max_output_tokens=16
        )
        assert response.status == "incomplete"
        assert response.output_text == ""
        assert [item.type for item in response.output] == ["reasoning"]
        assert response.usage is not None and response.usage.output_tokens == 16
        assert reasoning_tokens(response) == 16

    def test_enough_room_changes_nothing(self, client: openai.OpenAI) -> None:
        free = client.responses.create(model=LUNA, input=QUESTION)
        assert free.usage is not None
        exact = client.responses.create(
            model=LUNA, input=QUESTION, max_output_tokens=free.usage.output_tokens
        )
        assert exact.status == "completed" and exact.output_text == free.output_text

    def test_one_token_too_few(self, client: openai.OpenAI) -> None:
        free = client.responses.create(model=LUNA, input=QUESTION)
        assert free.usage is not None
        short = client.responses.create(
            model=LUNA, input=QUESTION, max_output_tokens=free.usage.output_tokens - 1
        )
        assert short.status == "incomplete"

    def test_what_was_cut_is_kept_and_can_be_continued(self, client: openai.OpenAI) -> None:
        cut = client.responses.create(model=LUNA, input="Je m'appelle Zélie.", max_output_tokens=16)
        assert client.responses.retrieve(cut.id).status == cut.status
        after = client.responses.create(
            model=LUNA, input="Quel est mon prénom ?", previous_response_id=cut.id
        )
        assert "Zélie" in after.output_text

    @pytest.mark.parametrize("value", [0, -1])
    def test_nonsense(self, client: openai.OpenAI, value: int) -> None:
        with pytest.raises(openai.BadRequestError) as caught:
            client.responses.create(model=LUNA, input="Bonjour", max_output_tokens=value)
        assert caught.value.param == "max_output_tokens"

    def test_a_cut_json_is_incomplete_and_not_parsed(self, client: openai.OpenAI) -> None:
        schema = {
            "type": "object",
            "properties": {"titre": {"type": "string"}, "texte": {"type": "string"}},
            "required": ["titre", "texte"],
            "additionalProperties": False,
        }
        response = client.responses.create(
            model=LUNA,
            input=self.LONG,
            reasoning={"effort": "none"},
            max_output_tokens=16,
            text={"format": {"type": "json_schema", "name": "t", "schema": schema, "strict": True}},
        )
        assert response.status == "incomplete"
