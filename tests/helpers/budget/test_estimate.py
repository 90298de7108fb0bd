"""Le majorant d'une requête : chaque champ qui compte, et ce qui n'a pas de prix."""

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from helpers.budget.batch_file import estimate_lines, estimate_upload
from helpers.budget.estimate import (
    ASSUMED_CONTEXT,
    ASSUMED_OUTPUT,
    UNCOUNTABLE,
    Estimate,
    UnknownPrice,
    count_items,
    estimate_request,
)
from helpers.budget.routes import Kind
from helpers.counting import count_text

DAY = date(2026, 11, 22)
# gpt-6.1-terra, en dollars par jeton : l'entrée au prix de l'écriture de cache, la sortie.
INPUT, OUTPUT = Decimal("0.00000125"), Decimal("0.000005")
BODY = {"model": "gpt-6.1-terra", "input": "Bonjour", "max_output_tokens": 100}


def estimate(body: object, kind: Kind = Kind.RESPONSE, **known: int) -> Estimate:
    return estimate_request(kind, body, context=known.get, day=DAY)


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in BODY.items() if key != name}


def test_input_and_output() -> None:
    one = estimate(BODY)
    sent = count_text("Bonjour") + 16
    assert one.amount == sent * INPUT + 100 * OUTPUT
    assert one.tokens == sent + 100


def test_output_is_assumed_when_absent() -> None:
    difference = estimate(without("max_output_tokens")).amount - estimate(BODY).amount
    assert ASSUMED_OUTPUT == 4_000
    assert difference == (ASSUMED_OUTPUT - 100) * OUTPUT


@pytest.mark.parametrize("limit", [None, "100", 0, -5, 1.5])
def test_unreadable_limit_counts_as_absent(limit: object) -> None:
    assert estimate({**BODY, "max_output_tokens": limit}) == estimate(without("max_output_tokens"))


@pytest.mark.parametrize("name", ["max_tokens", "max_completion_tokens"])
def test_chat_limits_and_choices(name: str) -> None:
    body = {"model": "gpt-6.1-terra", "messages": [{"role": "user", "content": "Oui"}], name: 100}
    one = estimate(body, Kind.CHAT)
    three = estimate({**body, "n": 3}, Kind.CHAT)
    assert three.amount - one.amount == 200 * OUTPUT


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("instructions", "Répondez en français, en une phrase. " * 20),
        ("input", "Bonjour. " * 50),
        ("input", [{"role": "user", "content": "Bonjour. " * 50}]),
        ("tools", [{"type": "function", "name": "f", "description": "longue " * 50}]),
        ("text", {"format": {"type": "json_schema", "schema": {"description": "longue " * 50}}}),
    ],
)
def test_everything_textual_is_counted(field: str, value: object) -> None:
    longer = estimate({**BODY, field: value})
    assert longer.amount >= estimate(BODY).amount + 40 * INPUT


@pytest.mark.parametrize(
    ("tier", "factor"),
    [(None, "1"), ("auto", "1"), ("default", "1"), ("flex", "0.5"), ("priority", "2")]
    + [("fast", "2")],
)
def test_service_tiers(tier: str | None, factor: str) -> None:
    assert estimate({**BODY, "service_tier": tier}).amount == (
        estimate(BODY).amount * Decimal(factor)
    )


def test_priority_of_gpt_5_5() -> None:
    body = {**BODY, "model": "gpt-5.5"}
    assert estimate({**body, "service_tier": "priority"}).amount == (
        estimate(body).amount * Decimal("2.5")
    )


def test_long_context_doubles_the_input() -> None:
    chained = {**BODY, "previous_response_id": "resp_1"}
    short, long = estimate(chained, resp_1=271_000), estimate(chained, resp_1=272_000)
    assert short.tokens < 272_000 < long.tokens
    assert long.amount > Decimal("1.9") * short.amount


@pytest.mark.parametrize(
    "link",
    [{"previous_response_id": "x"}, {"conversation": "x"}, {"conversation": {"id": "x"}}],
)
def test_context_is_paid_again(link: dict[str, Any]) -> None:
    plain = estimate(BODY)
    assert estimate({**BODY, **link}, x=5_000).tokens == plain.tokens + 5_000
    assert estimate({**BODY, **link}, x=0).tokens == plain.tokens
    assert estimate({**BODY, **link}).tokens == plain.tokens + ASSUMED_CONTEXT


@pytest.mark.parametrize(
    ("value", "tokens"),
    [("Bonjour", 1), ([1, 2, 3], 3), (["a", "b"], None), ([[1, 2], [3]], None)],
)
def test_embeddings(value: object, tokens: int | None) -> None:
    body = {"model": "text-embedding-3-small", "input": value}
    one = estimate(body, Kind.EMBEDDING)
    assert one.amount == one.tokens * Decimal("0.00000002")
    if tokens is not None:
        assert one.tokens == tokens + 16


@pytest.mark.parametrize(
    ("change", "param"),
    [
        ({"model": "gpt-6.2-sol"}, "model"),
        ({"model": "modele-invente"}, "model"),
        ({"model": None}, "model"),
        ({"model": ["gpt-6-luna"]}, "model"),
        ({"model": "text-embedding-3-small"}, "model"),
        ({"service_tier": "ultrafast"}, "service_tier"),
        ({"service_tier": {"a": 1}}, "service_tier"),
        ({"tools": [{"type": "web_search"}]}, "tools"),
        ({"tools": [{"type": "function"}, {"type": "code_interpreter"}]}, "tools"),
        ({"prompt": {"id": "pmpt_1"}}, "prompt"),
        ({"web_search_options": {}}, "web_search_options"),
        ({"prompt_cache_options": {"ttl": "12h"}}, "prompt_cache_options"),
        ({"input": [{"role": "user", "content": [{"type": "input_image"}]}]}, "input"),
        ({"input": [{"role": "user", "content": [{"type": "input_file"}]}]}, "input"),
        ({"input": [{"type": "item_reference", "id": "msg_1"}]}, "input"),
        ({"messages": [{"content": [{"type": "image_url"}]}]}, "messages"),
        ({"tools": {"type": "web_search"}}, "tools"),
        ({"tools": "web_search"}, "tools"),
        ({"tools": ["web_search"]}, "tools"),
        ({"tools": [{"name": "sans_type"}]}, "tools"),
        ({"tools": [{"type": ["function"]}]}, "tools"),
        ({"tools": [{"type": "namespace", "tools": [{"type": "web_search"}]}]}, "tools"),
        ({"tools": [{"type": "namespace", "tools": {"type": "web_search"}}]}, "tools"),
        ({"input": [{"type": "additional_tools", "tools": [{"type": "mcp"}]}]}, "input"),
        ({"reasoning": {"mode": "pro"}}, "reasoning"),
        ({"reasoning": {"mode": ["pro"]}}, "reasoning"),
        ({"reasoning": "pro"}, "reasoning"),
        ({"image": {"size": "auto"}}, "image"),
        ({"moderation": {"model": "omni-moderation-latest"}}, "moderation"),
        ({"prompt_cache_options": {"prewarm": True}}, "prompt_cache_options"),
        ({"prompt_cache_options": [12]}, "prompt_cache_options"),
    ],
)
def test_unknown_price(change: dict[str, Any], param: str) -> None:
    with pytest.raises(UnknownPrice) as caught:
        estimate({**BODY, **change})
    assert caught.value.param == param


@pytest.mark.parametrize("body", [None, [], "texte", 3])
def test_body_that_is_not_an_object(body: object) -> None:
    with pytest.raises(UnknownPrice, match="objet JSON"):
        estimate(body)


def test_local_tools_and_short_cache_are_priced() -> None:
    tools = [{"type": name, "name": "f"} for name in ("function", "custom")]
    estimate({**BODY, "tools": [*tools, {"type": "namespace", "tools": tools}]})
    estimate({**BODY, "prompt_cache_options": {"ttl": "30m", "mode": "explicit"}})
    estimate({**BODY, "prompt_cache_options": {"prewarm": False}})
    estimate({**BODY, "reasoning": {"mode": "standard", "effort": "high"}, "tools": None})


def test_prediction_is_paid_as_output() -> None:
    """Les jetons d'une prédiction rejetée se paient, en plus de la limite."""
    body = {"model": "gpt-6.1-terra", "messages": [{"role": "user", "content": "Oui"}]}
    content = "Une longue prédiction. " * 100
    predicted = {**body, "prediction": {"type": "content", "content": content}}
    difference = estimate(predicted, Kind.CHAT).amount - estimate(body, Kind.CHAT).amount
    assert difference >= count_text(content) * OUTPUT


def test_items_of_a_conversation() -> None:
    text = {"role": "user", "content": "Bonjour"}
    image = {"role": "user", "content": [{"type": "input_image", "file_id": "f"}]}
    assert count_items([text]) > 16
    assert count_items(None) == 16
    assert count_items([text, image]) == UNCOUNTABLE


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=15,
)
FIELDS = ["model", "input", "messages", "tools", "text", "n", "service_tier", "conversation"]
FIELDS += ["previous_response_id", "max_output_tokens", "prompt_cache_options", "instructions"]


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(FIELDS), JSON), st.sampled_from([Kind.RESPONSE, Kind.CHAT]))
def test_hostile_bodies(change: dict[str, Any], kind: Kind) -> None:
    """Un corps quelconque a un majorant, ou un prix inconnu qui nomme un champ de ce corps.

    Le texte seul ne suffit jamais à refuser : le refus vient d'un champ que l'on a changé.
    """
    body = {**BODY, **change}
    try:
        one = estimate(body, kind)
    except UnknownPrice as error:
        assert error.param in change
        return
    assert one.amount >= 16 * Decimal("0.00000001")
    assert one.tokens > 16, "le cadre, et au moins un jeton de sortie"


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=200), st.integers(1, 10**20), st.sampled_from([Kind.RESPONSE, Kind.CHAT]))
def test_any_text_has_a_price(text: str, limit: int, kind: Kind) -> None:
    """Un corps de texte, quel qu'il soit, a un majorant qui couvre la sortie permise."""
    messages = [{"role": "user", "content": text}]
    body = {"model": "gpt-6.1-terra", "max_output_tokens": limit}
    body["messages" if kind is Kind.CHAT else "input"] = messages
    assert estimate(body, kind).amount >= limit * OUTPUT


def line(**change: Any) -> bytes:
    request = {"custom_id": "a", "method": "POST", "url": "/v1/responses", "body": BODY, **change}
    return json.dumps(request, ensure_ascii=False).encode()


class TestBatchFile:
    """Un fichier de lot, chiffré quand on l'envoie."""

    def total(self, *lines: bytes) -> Decimal:
        return estimate_lines(b"\n".join(lines), context={}.get, day=DAY)

    def upload(self, content: bytes, purpose: str = "batch", name: str = "file") -> Decimal | None:
        edge = "limite-1234"
        body = (
            f'--{edge}\r\nContent-Disposition: form-data; name="purpose"\r\n\r\n{purpose}\r\n'
            f'--{edge}\r\nContent-Disposition: form-data; name="{name}"; filename="é.jsonl"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n"
        ).encode() + content
        return estimate_upload(
            f"multipart/form-data; boundary={edge}",
            body + f"\r\n--{edge}--\r\n".encode(),
            context={}.get,
            day=DAY,
        )

    def test_half_price(self) -> None:
        assert self.total(line()) == estimate(BODY).amount / 2

    def test_sum_of_lines(self) -> None:
        assert self.total(line(), b"", line(), b"  ") == 2 * self.total(line())
        assert self.total() == 0

    def test_every_priced_endpoint(self) -> None:
        chat = {"model": "gpt-6-luna", "messages": [{"role": "user", "content": "Oui"}]}
        vector = {"model": "text-embedding-3-small", "input": "Oui"}
        assert self.total(line(url="/v1/chat/completions", body=chat)) > 0
        assert self.total(line(url="/v1/embeddings", body=vector)) > 0
        assert self.total(line(url="/v1/moderations", body={"input": "Oui"})) == 0

    @pytest.mark.parametrize(
        "bad",
        [
            b"pas du json",
            b"[]",
            b"{}",
            line(body=None),
            line(url=3),
            line(url="/v1/images/generations"),
            line(body={**BODY, "model": "modele-invente"}),
        ],
    )
    def test_unpriced_line(self, bad: bytes) -> None:
        with pytest.raises(UnknownPrice, match="ligne 2"):
            self.total(line(), bad)

    def test_upload(self) -> None:
        content = line(body={**BODY, "input": "Élève, où êtes-vous ? 🎉"}) + b"\n" + line()
        assert self.upload(content) == self.total(content)
        assert self.upload(content, purpose="user_data") is None
        assert self.upload(content, name="autre") is None

    def test_upload_that_is_not_a_form(self) -> None:
        assert estimate_upload("application/json", b"{}", context={}.get, day=DAY) is None
        assert estimate_upload("", b"", context={}.get, day=DAY) is None
        broken = "multipart/form-data"  # sans limite
        assert estimate_upload(broken, b"purpose", context={}.get, day=DAY) is None
