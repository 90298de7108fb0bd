"""L'administration : pannes, limites et trace clé par clé, fermée à qui n'a pas le jeton."""

from collections.abc import Iterator
from typing import Any

import httpx2
import openai
import pytest

from tests.simulator.clients import KEY, LUNA, TERRA
from tests.simulator.http.serving import Served, serve

pytestmark = pytest.mark.memory_only

TOKEN = "jeton-d-administration-de-test"
OTHER = "sk-simule-autre"
TARGET = {"x-target-key": KEY}


@pytest.fixture
def served() -> Iterator[Served]:
    with serve(admin_token=TOKEN) as served:
        yield served


@pytest.fixture
def admin(served: Served) -> httpx2.Client:
    headers = {"authorization": f"Bearer {TOKEN}"}
    return httpx2.Client(base_url=f"{served.url}/admin", headers=headers, trust_env=False)


def ask(served: Served, key: str = KEY, model: str = LUNA) -> str:
    """Le code d'erreur d'une question, ou son statut."""
    try:
        return served.client(key).responses.create(model=model, input="Bonjour").status or ""
    except openai.APIStatusError as error:
        return error.code or str(error.status_code)


class TestAccess:
    @pytest.mark.parametrize("key", [KEY, "", "faux", TOKEN[:-1], TOKEN + "x", "é"])
    @pytest.mark.parametrize("path", ["faults", "limits", "calls"])
    def test_no_other_key_opens_it(self, served: Served, key: str, path: str) -> None:
        headers = {"authorization": f"Bearer {key}".strip().encode("latin-1"), **TARGET}
        reply = httpx2.get(f"{served.url}/admin/{path}", headers=headers, trust_env=False)
        assert reply.status_code == 401
        assert reply.json()["error"]["code"] == "admin_only"
        assert TOKEN not in reply.text

    def test_its_token_is_not_a_key(self, served: Served) -> None:
        assert served.http(TOKEN).get("/models").status_code == 401

    def test_without_a_token_it_does_not_exist(self) -> None:
        with serve() as served:
            headers = {"authorization": f"Bearer {TOKEN}"}
            reply = httpx2.get(f"{served.url}/admin/calls", headers=headers, trust_env=False)
            assert reply.status_code in (401, 404)

    @pytest.mark.parametrize(
        ("token", "said"),
        [
            ("court", "16 signes"),
            (" " * 20, "sans espace"),
            ("jeton-accentué-é-long", "sans espace"),
            ("sk-simule-professeur1", "clé d'élève"),
        ],
    )
    def test_a_bad_token_is_refused(self, token: str, said: str) -> None:
        with pytest.raises(ValueError, match=said), serve(admin_token=token):
            pass

    def test_what_it_does_not_have(self, admin: httpx2.Client) -> None:
        assert admin.get("/zz").status_code == 404
        assert admin.patch("/calls").status_code == 405


class TestFaults:
    def test_they_come_in_order_for_one_key_only(
        self, served: Served, admin: httpx2.Client
    ) -> None:
        faults = ["rate_limit; retry_after=2.5", "none", "overloaded"]
        reply = admin.post("/faults", json={"faults": faults}, headers=TARGET)
        assert reply.json() == {"waiting": faults}
        assert ask(served, OTHER) == "completed"
        assert [ask(served) for _ in range(4)] == [
            "rate_limit_exceeded",
            "completed",
            "server_is_overloaded",
            "completed",
        ]
        assert admin.get("/faults", headers=TARGET).json() == {"waiting": []}

    def test_a_project_is_another_owner(self, served: Served, admin: httpx2.Client) -> None:
        headers = {**TARGET, "openai-project": "proj_a"}
        admin.post("/faults", json={"faults": ["overloaded"]}, headers=headers)
        assert ask(served) == "completed"
        with pytest.raises(openai.InternalServerError):
            served.client(project="proj_a").models.list()

    def test_cleared(self, served: Served, admin: httpx2.Client) -> None:
        admin.post("/faults", json={"faults": ["overloaded"]}, headers=TARGET)
        admin.delete("/faults", headers=TARGET)
        assert ask(served) == "completed"

    @pytest.mark.parametrize(
        "body", [None, [], {}, {"faults": "429"}, {"faults": ["panne"]}, {"faults": [1]}]
    )
    def test_bad_input_changes_nothing(
        self, served: Served, admin: httpx2.Client, body: Any
    ) -> None:
        reply = admin.post("/faults", json=body, headers=TARGET)
        assert reply.status_code == 400 and reply.json()["error"]["message"]
        assert ask(served) == "completed"

    def test_too_many(self, admin: httpx2.Client) -> None:
        reply = admin.post("/faults", json={"faults": ["none"] * 10_001}, headers=TARGET)
        assert reply.status_code == 400 and "10000" in reply.json()["error"]["message"]

    @pytest.mark.parametrize("headers", [{}, {"x-target-key": "sk-vraie-cle"}])
    def test_whose(self, admin: httpx2.Client, headers: dict[str, str]) -> None:
        reply = admin.post("/faults", json={"faults": ["none"]}, headers=headers)
        assert reply.status_code == 400 and "x-target-key" in reply.json()["error"]["message"]
        assert "sk-vraie" not in reply.text


class TestLimits:
    def test_of_one_key(self, served: Served, admin: httpx2.Client) -> None:
        body = {"requests_per_minute": 1, "models": {TERRA: {"requests_per_minute": 2}}}
        shown = admin.put("/limits", json=body, headers=TARGET).json()
        assert shown["requests_per_minute"] == 1
        assert [ask(served) for _ in range(2)] == ["completed", "rate_limit_exceeded"]
        assert [ask(served, model=TERRA) for _ in range(2)] == ["completed"] * 2
        assert [ask(served, OTHER) for _ in range(2)] == ["completed"] * 2
        admin.delete("/limits", headers=TARGET)
        assert [ask(served) for _ in range(2)] == ["completed"] * 2

    def test_of_all(self, served: Served, admin: httpx2.Client) -> None:
        admin.put("/limits", json={"requests_per_minute": 1})
        for key in (KEY, OTHER):
            assert [ask(served, key) for _ in range(2)] == ["completed", "rate_limit_exceeded"]

    def test_a_quota(self, served: Served, admin: httpx2.Client) -> None:
        admin.put("/limits", json={"quota": "credit_balance_exhausted"}, headers=TARGET)
        assert ask(served) == "credit_balance_exhausted"
        assert ask(served, OTHER) == "completed"

    @pytest.mark.parametrize(
        "body",
        [
            [],
            {"requests": 1},
            {"requests_per_minute": 0},
            {"requests_per_minute": "1"},
            {"requests_per_minute": True},
            {"tokens_per_minute": 1.5},
            {"quota": "ruine"},
            {"quota": 1},
            {"models": []},
            {"models": {LUNA: 1}},
        ],
    )
    def test_bad_input_changes_nothing(
        self, served: Served, admin: httpx2.Client, body: Any
    ) -> None:
        before = admin.get("/limits", headers=TARGET).json()
        assert admin.put("/limits", json=body, headers=TARGET).status_code == 400
        assert admin.get("/limits", headers=TARGET).json() == before

    def test_not_json(self, admin: httpx2.Client) -> None:
        assert admin.put("/limits", content=b"{", headers=TARGET).status_code == 400
        assert admin.put("/limits", content=b"[" * 100_000, headers=TARGET).status_code == 400
        assert admin.put("/limits", content=b"a" * 2_000_000, headers=TARGET).status_code == 413

    def test_wrong_method(self, admin: httpx2.Client) -> None:
        assert admin.post("/limits", json={}).status_code == 405


class TestCalls:
    def test_what_came_over_the_wire(self, served: Served, admin: httpx2.Client) -> None:
        admin.post("/faults", json={"faults": ["overloaded"]}, headers=TARGET)
        response = served.client(max_retries=1).responses.create(model=LUNA, input="Bonjour")
        assert response.usage is not None
        for event in served.client(OTHER).responses.create(model=LUNA, input="a", stream=True):
            last = event
        chat = served.client(OTHER).chat.completions.create(
            model=LUNA, messages=[{"role": "user", "content": "a"}]
        )
        calls = admin.get("/calls", headers=TARGET).json()["data"]
        assert [(c["attempt"], c["status"], c["fault"]) for c in calls] == [
            (1, 503, "overloaded"),
            (2, 200, None),
        ]
        assert calls[1]["input_tokens"] == response.usage.input_tokens
        assert calls[1]["output_tokens"] == response.usage.output_tokens
        everything = admin.get("/calls?limit=2").json()["data"]
        assert [call["path"] for call in everything] == ["/v1/responses", "/v1/chat/completions"]
        assert everything[0]["output_tokens"] == last.response.usage.output_tokens  # type: ignore[union-attr]
        assert chat.usage is not None
        assert everything[1]["input_tokens"] == chat.usage.prompt_tokens

    def test_no_key_in_it(self, served: Served, admin: httpx2.Client) -> None:
        ask(served)
        shown = admin.get("/calls").text
        assert KEY not in shown and "simule" not in shown.replace("proj_simule", "")

    def test_cleared(self, served: Served, admin: httpx2.Client) -> None:
        ask(served)
        ask(served, OTHER)
        admin.delete("/calls", headers=TARGET)
        assert len(admin.get("/calls").json()["data"]) == 1
        admin.delete("/calls")
        assert admin.get("/calls").json()["data"] == []

    @pytest.mark.parametrize("limit", ["-1", "x", "9" * 30, "²"])
    def test_a_bad_limit(self, admin: httpx2.Client, limit: str) -> None:
        assert admin.get("/calls", params={"limit": limit}).status_code == 400


def test_state_is_separate_per_key(served: Served) -> None:
    made = served.client().responses.create(model=LUNA, input="Je m'appelle Ada.")
    with pytest.raises(openai.NotFoundError):
        served.client(OTHER).responses.retrieve(made.id)
    with pytest.raises(openai.BadRequestError):
        served.client(OTHER).responses.create(model=LUNA, input="a", previous_response_id=made.id)
