"""``input_items`` : les éléments d'entrée d'une réponse, page par page."""

import openai
import pytest

from tests.simulator.clients import LUNA


def long_input(count: int) -> list[dict[str, str]]:
    roles = ["user", "assistant", "system", "developer"]
    return [{"role": roles[i % 4], "content": f"élément {i}"} for i in range(count)]


def texts(items) -> list[str]:  # type: ignore[no-untyped-def]
    return [item.content[0].text for item in items]


@pytest.fixture
def response_id(client: openai.OpenAI) -> str:
    return client.responses.create(model=LUNA, input=long_input(45)).id  # type: ignore[arg-type]


def test_a_string_becomes_a_user_message(client: openai.OpenAI) -> None:
    created = client.responses.create(model=LUNA, input="Bonjour à vous")
    (item,) = client.responses.input_items.list(created.id)
    assert item.type == "message" and item.role == "user" and item.id.startswith("msg_")
    assert item.content[0].type == "input_text" and item.content[0].text == "Bonjour à vous"


def test_twenty_by_default_newest_first(client: openai.OpenAI, response_id: str) -> None:
    page = client.responses.input_items.list(response_id)
    assert texts(page.data) == [f"élément {i}" for i in range(44, 24, -1)]
    assert page.has_more is True


def test_ascending(client: openai.OpenAI, response_id: str) -> None:
    page = client.responses.input_items.list(response_id, order="asc", limit=3)
    assert texts(page.data) == ["élément 0", "élément 1", "élément 2"]


def test_after(client: openai.OpenAI, response_id: str) -> None:
    first = client.responses.input_items.list(response_id, limit=2)
    second = client.responses.input_items.list(response_id, limit=2, after=first.last_id)
    assert texts(second.data) == ["élément 42", "élément 41"]


@pytest.mark.parametrize("order", ["asc", "desc"])
@pytest.mark.parametrize("limit", [1, 7, 45, 100])
def test_auto_pagination_gives_each_item_once(
    client: openai.OpenAI, response_id: str, limit: int, order: str
) -> None:
    items = client.responses.input_items.list(response_id, limit=limit, order=order)  # type: ignore[arg-type]
    expected = [f"élément {i}" for i in range(45)]
    assert texts(items) == (expected if order == "asc" else expected[::-1])


def test_the_last_page_says_so(client: openai.OpenAI, response_id: str) -> None:
    assert client.responses.input_items.list(response_id, limit=45).has_more is False
    assert client.responses.input_items.list(response_id, limit=44).has_more is True


def test_roles_are_kept(client: openai.OpenAI) -> None:
    created = client.responses.create(model=LUNA, input=long_input(4))  # type: ignore[arg-type]
    items = list(client.responses.input_items.list(created.id, order="asc"))
    assert [item.role for item in items] == ["user", "assistant", "system", "developer"]
    assert items[1].content[0].type == "output_text"  # la parole de l'assistant est une sortie
    assert len({item.id for item in items}) == 4


def test_they_are_the_same_at_each_reading(client: openai.OpenAI, response_id: str) -> None:
    first, second = (
        [item.to_dict() for item in client.responses.input_items.list(response_id)]
        for _ in range(2)
    )
    assert first == second


def test_instructions_are_not_items(client: openai.OpenAI) -> None:
    created = client.responses.create(model=LUNA, input="Bonjour", instructions="Soyez bref.")
    assert texts(client.responses.input_items.list(created.id)) == ["Bonjour"]


def test_an_empty_list_of_items(client: openai.OpenAI) -> None:
    """Une entrée vide, si elle est admise, donne une page vide ; sinon un 400 clair."""
    parent = client.responses.create(model=LUNA, input="Bonjour")
    try:
        created = client.responses.create(model=LUNA, input=[], previous_response_id=parent.id)
    except openai.BadRequestError as error:
        assert error.param == "input"
    else:
        assert list(client.responses.input_items.list(created.id)) == []


@pytest.mark.parametrize("limit", [0, -1, 101, 10**30])
def test_a_limit_out_of_bounds(client: openai.OpenAI, response_id: str, limit: int) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.responses.input_items.list(response_id, limit=limit)
    assert caught.value.param == "limit"


@pytest.mark.parametrize(
    ("name", "value"), [("limit", "dix"), ("limit", "1.5"), ("limit", ""), ("order", "haut")]
)
def test_a_bad_query(client: openai.OpenAI, response_id: str, name: str, value: str) -> None:
    with pytest.raises(openai.BadRequestError) as caught:
        client.responses.input_items.list(response_id, extra_query={name: value})
    assert caught.value.param == name


def test_after_an_unknown_item(client: openai.OpenAI, response_id: str) -> None:
    with pytest.raises(openai.APIStatusError) as caught:
        client.responses.input_items.list(response_id, after="msg_inconnu")
    assert caught.value.status_code in (400, 404)


def test_of_an_unknown_response(client: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError):
        client.responses.input_items.list("resp_inconnue")
