"""``responses.parse`` sur des modèles emboîtés : chaque objet vient de son morceau du texte."""

from datetime import date
from typing import Literal

import openai
from pydantic import BaseModel

from tests.simulator.clients import LUNA


class Task(BaseModel):
    title: str
    owner: str | None
    status: Literal["todo", "doing", "done"]


class Stage(BaseModel):
    number: int
    tasks: list[Task]


class Plan(BaseModel):
    start: date
    stages: list[Stage]
    total_tasks: int


PLAN = (
    "The works start on 9 September 2026. Stage 1: survey (Ivo, done) and permits (nobody yet, "
    "todo). Stage 2: roof (Maud, in progress)."
)


def test_stages_hold_their_own_tasks(client: openai.OpenAI) -> None:
    response = client.responses.parse(model=LUNA, input=PLAN, text_format=Plan)
    assert response.output_parsed == Plan(
        start=date(2026, 9, 9),
        stages=[
            Stage(
                number=1,
                tasks=[
                    Task(title="survey", owner="Ivo", status="done"),
                    Task(title="permits", owner=None, status="todo"),
                ],
            ),
            Stage(number=2, tasks=[Task(title="roof", owner="Maud", status="doing")]),
        ],
        total_tasks=3,
    )


def test_the_same_request_is_filled_the_same_way(client: openai.OpenAI) -> None:
    first, second = (
        client.responses.parse(model=LUNA, input=PLAN, text_format=Plan).output_text
        for _ in range(2)
    )
    assert first == second
