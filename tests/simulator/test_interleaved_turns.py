"""Chaînes et conversations entremêlées : chacune ne se souvient que d'elle-même.

Une machine au hasard crée, poursuit, ajoute, supprime ; un modèle simple dit ce que l'API devrait
montrer.
"""

from typing import Any

import openai
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, rule

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from tests.simulator.clients import LUNA, make_client
from tests.simulator.names import FIRST_NAMES

NAMES = st.sampled_from(FIRST_NAMES)


class Turns(RuleBasedStateMachine):
    """Ce que l'on sait : le prénom de chaque chaîne, les textes de chaque conversation."""

    chains = Bundle("chains")
    conversations = Bundle("conversations")

    def __init__(self) -> None:
        super().__init__()
        self.clock = VirtualClock()
        self.client = make_client(Simulator(self.clock))
        self.names: dict[str, str] = {}
        self.texts: dict[str, list[str]] = {}
        self.deleted: set[str] = set()

    def ask(self, text: str, **options: Any) -> Any:
        return self.client.responses.create(model=LUNA, input=text, **options)

    @rule(target=chains, name=NAMES)
    def start_chain(self, name: str) -> str:
        response = self.ask(f"Je m'appelle {name}.")
        self.names[response.id] = name
        return str(response.id)

    @rule(target=chains, parent=chains)
    def go_on(self, parent: str) -> str:
        response = self.ask("Quel est mon prénom ?", previous_response_id=parent)
        assert self.names[parent] in response.output_text
        self.names[response.id] = self.names[parent]
        return str(response.id)

    @rule(parent=chains, name=NAMES)
    def branch(self, parent: str, name: str) -> None:
        """Deux suites d'un même parent ne se mêlent pas."""
        response = self.ask(f"En fait, je m'appelle {name}.", previous_response_id=parent)
        self.names[response.id] = name

    @rule(target=conversations)
    def create(self) -> str:
        made = self.client.conversations.create()
        self.texts[made.id] = []
        return made.id

    @rule(conversation=conversations, name=NAMES)
    def talk(self, conversation: str, name: str) -> None:
        said = f"Je m'appelle {name}."
        if conversation in self.deleted:
            with pytest.raises(openai.NotFoundError):
                self.ask(said, conversation=conversation)
            return
        response = self.ask(said, conversation=conversation)
        self.texts[conversation] += [said, response.output_text]

    @rule(conversation=conversations, count=st.integers(1, 3))
    def add(self, conversation: str, count: int) -> None:
        if conversation in self.deleted:
            return
        items: Any = [{"role": "user", "content": f"note {n}"} for n in range(count)]
        self.client.conversations.items.create(conversation, items=items)
        self.texts[conversation] += [f"note {n}" for n in range(count)]

    @rule(conversation=conversations, which=st.integers(0, 30))
    def remove(self, conversation: str, which: int) -> None:
        if conversation in self.deleted:
            return
        listed = self.client.conversations.items.list(conversation, order="asc", limit=100)
        messages = [item for item in listed if item.type == "message"]
        if not messages:
            return
        index = which % len(messages)
        self.client.conversations.items.delete(messages[index].id, conversation_id=conversation)
        del self.texts[conversation][index]

    @rule(conversation=conversations)
    def delete(self, conversation: str) -> None:
        if conversation not in self.deleted:
            self.client.conversations.delete(conversation)
            self.deleted.add(conversation)

    @rule(seconds=st.floats(0, 30 * 24 * 3600 / 50))
    def wait(self, seconds: float) -> None:
        self.clock.sleep(seconds)

    @invariant()
    def the_texts_are_those_expected(self) -> None:
        for conversation, expected in self.texts.items():
            if conversation in self.deleted:
                continue
            listed: Any = self.client.conversations.items.list(conversation, order="asc", limit=100)
            found = [item.content[0].text for item in listed if item.type == "message"]
            assert found == expected


Turns.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
test_interleaved_turns = Turns.TestCase
