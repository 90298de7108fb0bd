"""Séparer ce qui est demandé du texte joint, et réparer une faute de frappe dans la demande."""

import pytest

from helpers.simulator.engine.reading.commands import is_command, is_form, repaired
from helpers.simulator.engine.reading.split import split_request, unquoted

TEXT = "Le chat dort sur le toit. La pluie tombe."


@pytest.mark.parametrize(
    ("message", "ask", "material"),
    [
        (f"Résume ce texte : {TEXT}", "Résume ce texte", TEXT),
        (f"Résume ce texte. {TEXT}", "Résume ce texte.", TEXT),
        (f"{TEXT}\n\nRésume ce texte.", "Résume ce texte.", TEXT),
        (f"{TEXT} Peux-tu le résumer ?", "Peux-tu le résumer ?", TEXT),
        (f"Voici un texte : {TEXT} Résume-le.", "Résume-le.", TEXT),
        (f'Résume :\n"""\n{TEXT}\n"""', "Résume :", TEXT),
        (f"<texte>{TEXT}</texte>\nRésume.", "Résume.", TEXT),
        (f"Résume.\n---\n{TEXT}", "Résume.", TEXT),
        (f"Texte : {TEXT}\nQuestion : que fait le chat ?", "que fait le chat ?", TEXT),
        (f"Bonjour ! Résume en une phrase. {TEXT}", "Bonjour ! Résume en une phrase.", TEXT),
        (f"Could you please summarize this? {TEXT}", "Could you please summarize this?", TEXT),
        ("Combien de mots dans « le chat dort » ?", "Combien de mots dans  ?", "le chat dort"),
        ("Quelle heure est-il ?", "Quelle heure est-il ?", ""),
        ("Réponds par oui ou non : est-il tard ?", "Réponds par oui ou non : est-il tard ?", ""),
    ],
)
def test_a_message_is_split(message: str, ask: str, material: str) -> None:
    found = split_request(message)
    assert (found.ask, found.material) == (ask, material)


@pytest.mark.parametrize(
    "sentence",
    ["Résume ceci.", "peux-tu m'aider", "Quel âge a-t-il", "Please sort this list", "Il faut trier la liste", "Tu viens ?"],
)  # fmt: skip
def test_orders_and_questions_are_commands(sentence: str) -> None:
    assert is_command(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Le conseil municipal se réunit.", "Données de mars.", "Présentation générale", "La liste est longue.", "Paul explique tout."],
)  # fmt: skip
def test_statements_are_not_commands(sentence: str) -> None:
    assert not is_command(sentence)


def test_form_and_greetings_go_with_the_order() -> None:
    assert is_form("En deux phrases.") and is_form("Bonjour !")
    assert not is_form("Deux phrases suffisent.")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Resmue ceci", "resume"),
        ("tradui ceci", "traduis"),
        ("clasifie", ""),
        ("coment ça va", "comment"),
    ],
)
def test_one_slip_is_repaired(typed: str, meant: str) -> None:
    assert (meant in repaired(typed)) if meant else True


def test_right_words_are_left_alone() -> None:
    text = "Résume la question du prénom et la couleur du message."
    assert repaired(text) == text


@pytest.mark.parametrize(
    ("quoted", "inner"), [("« a »", "a"), ('"a b"', "a b"), ("« a » et « b »", "« a » et « b »")]
)
def test_only_outer_quotes_are_removed(quoted: str, inner: str) -> None:
    assert unquoted(quoted) == inner


@pytest.mark.parametrize("text", ['Réponds :"', "Answer: “", 'Question :"."', "Analyse : »"])
def test_a_lone_mark_after_the_colon_is_no_text(text: str) -> None:
    """Un guillemet seul après le deux-points : la demande reste entière, rien ne casse."""
    assert split_request(text).ask
