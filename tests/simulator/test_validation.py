"""La validation des corps : tout ce que les types du SDK laisseraient passer est refusé."""

from typing import Any

import httpx2
import pytest

from tests.simulator.clients import LUNA

GOOD: dict[str, Any] = {"model": LUNA, "input": "Bonjour"}


def user(content: Any) -> list[dict[str, Any]]:
    return [{"role": "user", "content": content}]


REFUSED: list[tuple[dict[str, Any], str | None]] = [
    # ce qui manque
    ({"model": None}, "model"),
    # clés inconnues, à toute profondeur
    ({"modele": "x"}, "modele"),
    ({"max_tokens": 10}, "max_tokens"),
    ({"messages": []}, "messages"),
    ({"reasoning": {"efort": "low"}}, "reasoning.efort"),
    ({"text": {"format": {"type": "text", "nom": 1}}}, "text.format.nom"),
    ({"input": [{"role": "user", "content": "a", "nom": "b"}]}, "input[0].nom"),
    ({"input": user([{"type": "input_text", "text": "a", "t": 1}])}, "input[0].content[0].t"),
    ({"stream_options": {"usage": True}, "stream": True}, "stream_options.usage"),
    # types approchés
    ({"temperature": "0.5"}, "temperature"),
    ({"top_p": "1"}, "top_p"),
    ({"store": "yes"}, "store"),
    ({"store": 1}, "store"),
    ({"stream": 1}, "stream"),
    ({"stream": "true"}, "stream"),
    ({"max_output_tokens": "16"}, "max_output_tokens"),
    ({"max_output_tokens": 16.5}, "max_output_tokens"),
    ({"max_output_tokens": True}, "max_output_tokens"),
    ({"parallel_tool_calls": "non"}, "parallel_tool_calls"),
    ({"model": 6}, "model"),
    ({"instructions": ["a"]}, "instructions"),
    ({"previous_response_id": 3}, "previous_response_id"),
    ({"metadata": {"a": 1}}, "metadata.a"),
    ({"input": 12}, "input"),
    ({"input": {"role": "user", "content": "a"}}, "input"),
    ({"input": ["Bonjour"]}, "input[0]"),
    ({"input": [None]}, "input[0]"),
    ({"input": user(None)}, "input[0].content"),
    ({"input": user(5)}, "input[0].content"),
    ({"input": user([5])}, "input[0].content[0]"),
    ({"input": user([{"type": "input_text", "text": 5}])}, "input[0].content[0].text"),
    ({"input": user([{"type": "input_text"}])}, "input[0].content[0].text"),
    ({"input": user([{"type": "texte", "text": "a"}])}, "input[0].content[0].type"),
    ({"input": user([{"text": "a"}])}, "input[0].content[0].type"),
    ({"input": user([{"type": ["a"], "text": "a"}])}, "input[0].content[0].type"),
    ({"input": [{"role": "utilisateur", "content": "a"}]}, "input[0].role"),
    ({"input": [{"role": 3, "content": "a"}]}, "input[0].role"),
    ({"input": [{"type": "messages", "role": "user", "content": "a"}]}, "input[0].type"),
    ({"input": [{"role": "user", "content": "a"}, {"role": "x", "content": ""}]}, "input[1].role"),
    ({"input": [{"type": "reasoning", "summary": []}]}, "input[0].id"),
    # listes paresseuses
    ({"tools": "hello"}, "tools"),
    ({"tools": {}}, "tools"),
    ({"tools": ["a"]}, "tools[0]"),
    ({"tools": [{"type": "fonction"}]}, "tools[0].type"),
    ({"tools": [{"name": "f"}]}, "tools[0].type"),
    (
        {"tools": [{"type": "function", "name": "f", "parametres": {}, "strict": True}]},
        "tools[0].parametres",
    ),
    ({"tools": [{"type": "function", "name": 3, "parameters": {}}]}, "tools[0].name"),
    ({"tools": [{"type": "function"}]}, "tools[0].name"),
    ({"tool_choice": "required"}, "tool_choice"),
    ({"tool_choice": {"type": "function", "name": "f"}}, "tool_choice"),
    ({"include": "tout"}, "include"),
    ({"include": ["tout"]}, "include[0]"),
    # valeurs
    ({"truncation": "peut-être"}, "truncation"),
    ({"service_tier": "or"}, "service_tier"),
    ({"reasoning": {"effort": "énorme"}}, "reasoning.effort"),
    ({"reasoning": "low"}, "reasoning"),
    ({"text": {"verbosity": "muet"}}, "text.verbosity"),
    ({"text": {"format": {"type": "xml"}}}, "text.format.type"),
    ({"text": {"format": {"type": "json_schema"}}}, "text.format.name"),
    ({"top_logprobs": 21}, "top_logprobs"),
    ({"safety_identifier": "s" * 129}, "safety_identifier"),
    ({"tool_choice": "parfois"}, "tool_choice"),
]


@pytest.mark.parametrize(("change", "param"), REFUSED, ids=[str(case)[:70] for case in REFUSED])
def test_create_refuses(http: httpx2.Client, change: dict[str, Any], param: str | None) -> None:
    reply = http.post("/responses", json={**GOOD, **change})
    error = reply.json()["error"]
    assert reply.status_code == 400, error
    assert error["type"] == "invalid_request_error"
    assert error["param"] == param, error


@pytest.mark.parametrize(("missing", "param"), [("model", "model"), ("input", "input")])
def test_create_needs(http: httpx2.Client, missing: str, param: str) -> None:
    body = {name: value for name, value in GOOD.items() if name != missing}
    reply = http.post("/responses", json=body)
    assert reply.status_code == 400 and reply.json()["error"]["param"] == param


def test_an_empty_body(http: httpx2.Client) -> None:
    reply = http.post("/responses", json={})
    assert reply.status_code == 400
    assert reply.json()["error"]["param"] in ("model", "input")


@pytest.mark.parametrize(
    "change",
    [
        {"store": None},
        {"instructions": None},
        {"metadata": None},
        {"max_output_tokens": None},
        {"temperature": None},
        {"previous_response_id": None},
        {"stream": False},
        {"stream": None},
        {"reasoning": None},
        {"reasoning": {}},
        {"text": {}},
        {"tools": []},
        {"tool_choice": "auto"},
        {"tool_choice": "none"},
        {"include": []},
        {"include": ["reasoning.encrypted_content"]},
        {"temperature": 1, "reasoning": {"effort": "none"}},
        {"service_tier": "default"},
        {"background": False},
        {"background": True},
        {"background": True, "background_options": {"completion_window": "2h"}},
        {"moderation": None},
        {"moderation": {"model": "omni-moderation-latest"}},
        {"tools": [{"type": "function", "name": "f"}]},
        {"tools": [{"type": "function", "name": "f", "parameters": {}, "strict": False}]},
        {
            "include": ["message.output_text.logprobs"],
            "top_logprobs": 3,
            "reasoning": {"effort": "none"},
        },
    ],
    ids=str,
)
def test_create_accepts(http: httpx2.Client, change: dict[str, Any]) -> None:
    reply = http.post("/responses", json={**GOOD, **change})
    assert reply.status_code == 200, reply.json()


def test_a_tier_that_the_project_has_not(http: httpx2.Client) -> None:
    error = http.post("/responses", json={**GOOD, "service_tier": "ultrafast"}).json()["error"]
    assert error["param"] == "service_tier"
    assert error["message"] == (
        "Invalid service_tier argument: The requested service tier is not allowed for this project."
    )


NOT_IMITATED = [
    {"tools": [{"type": "web_search"}]},
    {"prompt": {"id": "pmpt_1"}},
]


@pytest.mark.parametrize("change", NOT_IMITATED, ids=str)
def test_what_is_not_imitated_says_so(http: httpx2.Client, change: dict[str, Any]) -> None:
    """Jamais ignoré en silence : un 400 dit, en français, que le simulateur ne le fait pas."""
    reply = http.post("/responses", json={**GOOD, **change})
    assert reply.status_code == 400
    error = reply.json()["error"]
    assert error["param"].split("[")[0].split(".")[0] == next(iter(change))
    assert "simulateur" in error["message"]


class TestOtherRoutes:
    """Les mêmes pièges sur les routes sans corps : la requête et ses paramètres."""

    @pytest.fixture
    def response_id(self, http: httpx2.Client) -> str:
        identifier: str = http.post("/responses", json=GOOD).json()["id"]
        return identifier

    @pytest.mark.parametrize("suffix", ["", "/input_items"])
    def test_unknown_query_parameter(
        self, http: httpx2.Client, response_id: str, suffix: str
    ) -> None:
        reply = http.get(f"/responses/{response_id}{suffix}", params={"limite": 3})
        assert reply.status_code == 400 and reply.json()["error"]["param"] == "limite"

    @pytest.mark.parametrize("suffix", ["", "/input_items"])
    def test_bad_include(self, http: httpx2.Client, response_id: str, suffix: str) -> None:
        reply = http.get(f"/responses/{response_id}{suffix}?include[]=tout")
        assert reply.status_code == 400
        assert reply.json()["error"]["param"].startswith("include")

    def test_good_include(self, http: httpx2.Client, response_id: str) -> None:
        reply = http.get(f"/responses/{response_id}?include[]=reasoning.encrypted_content")
        assert reply.status_code == 200

    @pytest.mark.parametrize("value", ["oui", "1", "True"])
    def test_stream_is_a_boolean(self, http: httpx2.Client, response_id: str, value: str) -> None:
        reply = http.get(f"/responses/{response_id}", params={"stream": value})
        assert reply.status_code == 400 and reply.json()["error"]["param"] == "stream"

    def test_a_body_on_get_and_delete_is_harmless(
        self, http: httpx2.Client, response_id: str
    ) -> None:
        assert http.request("GET", f"/responses/{response_id}", json={"a": 1}).status_code == 200
        assert http.request("DELETE", f"/responses/{response_id}", json={"a": 1}).status_code == 200
