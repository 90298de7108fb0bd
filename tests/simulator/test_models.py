"""Les modèles : ceux qui servent à l'heure de l'horloge, et leur date d'arrêt."""

from datetime import UTC, datetime

import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.catalog import MODELS
from helpers.simulator.core import Simulator
from tests.simulator.clients import LUNA, make_client


def client_on(day: datetime) -> openai.OpenAI:
    return make_client(Simulator(VirtualClock(day)))


def test_the_list(client: openai.OpenAI) -> None:
    listed = {model.id: model for model in client.models.list()}
    assert listed[LUNA].shutdown_date is None
    assert listed["gpt-4o"].shutdown_date == "2027-01-14"
    assert "o1" not in listed  # arrêté le 2026-10-23


def test_one(client: openai.OpenAI) -> None:
    model = client.models.retrieve("gpt-5.1")
    assert (model.object, model.shutdown_date) == ("model", "2027-04-01")


@pytest.mark.parametrize("name", ["gpt-5-thinking", "o1", "gpt-4"])
def test_unknown_or_retired(client: openai.OpenAI, name: str) -> None:
    for call in (
        lambda: client.models.retrieve(name),
        lambda: client.responses.create(model=name, input="Bonjour"),
    ):
        with pytest.raises(openai.NotFoundError) as caught:
            call()
        assert caught.value.code == "model_not_found"


@pytest.mark.parametrize("name", sorted(name for name, m in MODELS.items() if m.shutdown_date))
def test_each_retires_on_its_day(name: str) -> None:
    date = MODELS[name].shutdown_date
    assert date is not None
    last_minute = datetime(date.year, date.month, date.day, tzinfo=UTC)
    eve = datetime.fromtimestamp(last_minute.timestamp() - 60, UTC)
    assert client_on(eve).models.retrieve(name).id == name
    with pytest.raises(openai.NotFoundError):
        client_on(last_minute).models.retrieve(name)


def test_none_can_be_deleted(client: openai.OpenAI) -> None:
    with pytest.raises(openai.APIStatusError) as caught:
        client.models.delete(LUNA)
    assert caught.value.status_code == 405
