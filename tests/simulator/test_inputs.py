"""Toutes les formes d'entrée : chaîne, éléments, tours de l'assistant, objets du SDK rendus."""

import openai
import pytest

from tests.simulator.clients import LUNA, TERRA


def test_a_string_and_a_user_message_are_the_same(client: openai.OpenAI) -> None:
    text = "Quelle est la capitale de la Creuse ?"
    forms = [
        text,
        [{"role": "user", "content": text}],
        [{"type": "message", "role": "user", "content": text}],
        [{"role": "user", "content": [{"type": "input_text", "text": text}]}],
    ]
    answers = [client.responses.create(model=LUNA, input=form) for form in forms]  # type: ignore[arg-type]
    assert len({answer.output_text for answer in answers}) == 1
    assert len({answer.usage.input_tokens for answer in answers if answer.usage}) == 1


def test_assistant_turns_given_back_by_hand(client: openai.OpenAI) -> None:
    response = client.responses.create(
        model=LUNA,
        input=[
            {"role": "user", "content": "Je m'appelle Félicie."},
            {"role": "assistant", "content": "Enchanté, Félicie."},
            {"role": "user", "content": "Quel est mon prénom ?"},
        ],
    )
    assert "Félicie" in response.output_text


@pytest.mark.parametrize("model", [LUNA, TERRA])
def test_output_objects_of_the_sdk_given_back(client: openai.OpenAI, model: str) -> None:
    """Le geste courant : ``historique += response.output``, raisonnement compris."""
    history: list = [{"role": "user", "content": "Je m'appelle Félicie."}]  # type: ignore[type-arg]
    first = client.responses.create(model=model, input=history, store=False)
    assert [item.type for item in first.output] == ["reasoning", "message"]
    history += first.output
    history.append({"role": "user", "content": "Quel est mon prénom ?"})
    second = client.responses.create(model=model, input=history, store=False)
    assert "Félicie" in second.output_text


def test_output_given_back_as_dicts(client: openai.OpenAI) -> None:
    first = client.responses.create(model=LUNA, input="Je m'appelle Félicie.", store=False)
    history = [
        {"role": "user", "content": "Je m'appelle Félicie."},
        *(item.to_dict() for item in first.output),
        {"role": "user", "content": "Quel est mon prénom ?"},
    ]
    second = client.responses.create(model=LUNA, input=history)  # type: ignore[arg-type]
    assert "Félicie" in second.output_text
    kinds = [item.type for item in client.responses.input_items.list(second.id, order="asc")]
    assert kinds == ["message", "reasoning", "message", "message"]


def test_several_parts_in_one_message_are_its_lines(client: openai.OpenAI) -> None:
    lines = ["Nous livrons le mardi.", "Nous livrons le jeudi.", "Résumez ce qui précède."]
    parts = [{"type": "input_text", "text": line} for line in lines]
    split = client.responses.create(model=LUNA, input=[{"role": "user", "content": parts}])  # type: ignore[list-item, misc]
    whole = client.responses.create(model=LUNA, input="\n".join(lines))
    assert split.output_text == whole.output_text
    assert split.usage is not None and whole.usage is not None
    assert split.usage.input_tokens == whole.usage.input_tokens


@pytest.mark.parametrize("role", ["system", "developer"])
def test_system_and_developer_messages(client: openai.OpenAI, role: str) -> None:
    response = client.responses.create(
        model=LUNA,
        input=[{"role": role, "content": "Soyez bref."}, {"role": "user", "content": "Bonjour"}],  # type: ignore[list-item, misc]
    )
    assert response.status == "completed"


@pytest.mark.parametrize(
    "text",
    ["", " ", "\x00", "é" * 3, "🧵🪡", "a\nb\tc", "<|endoftext|>", "‏שלום", "\u2028", "{" * 50],
)
def test_odd_texts(client: openai.OpenAI, text: str) -> None:
    """Une chaîne singulière est un texte comme un autre (ou, vide, une erreur sur ``input``)."""
    try:
        created = client.responses.create(model=LUNA, input=text)
    except openai.BadRequestError as error:
        assert error.param == "input" and text.strip() == ""
    else:
        (item,) = client.responses.input_items.list(created.id)
        assert item.content[0].text == text  # type: ignore[union-attr]


def test_a_very_long_text_is_refused_with_a_400(client: openai.OpenAI) -> None:
    """Au-delà du contexte du modèle (1,05 M de jetons), avec ``truncation`` à ``disabled``."""
    with pytest.raises(openai.BadRequestError) as caught:
        client.responses.create(model="gpt-4o-mini", input="un mot " * 140_000)
    assert caught.value.type == "invalid_request_error"


def test_auto_truncation_drops_the_first_items_of_one_input(client: openai.OpenAI) -> None:
    """Une seule requête trop longue : ses premiers éléments tombent, la question reste."""
    items = [
        {"role": "user", "content": "mot " * 100_000},
        {"role": "assistant", "content": "mot " * 100_000},
        {"role": "user", "content": "Réponds exactement par : reçu"},
    ]
    model = "gpt-4o"
    with pytest.raises(openai.BadRequestError) as caught:
        client.responses.create(model=model, input=items)
    assert caught.value.code == "context_length_exceeded"

    response = client.responses.create(model=model, input=items, truncation="auto")

    assert response.output_text == "reçu"
    assert response.usage is not None and 100_000 < response.usage.input_tokens <= 128_000
