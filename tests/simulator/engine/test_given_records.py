"""Des fiches laissées dans l'échange : tri, minimum, filtre, compte, tableau, une valeur."""

import pytest

from helpers.simulator.engine.given.records import read_table
from tests.simulator.engine.asking import bare

COTTAGES = (
    "Voici nos gîtes. Mésange : 85 €, 4 personnes, 12 km de la mer. Hulotte : 110 €, 6 personnes, "
    "3 km de la mer. Loriot : 70 €, 2 personnes, 20 km de la mer."
)
RUNNERS = "Runner,Age,Time\nOlga,31,42\nPedro,27,39\nMina,45,51"


@pytest.mark.parametrize(
    ("given", "question", "answer"),
    [
        (COTTAGES, "Lequel est le moins cher ?", "Loriot (70 €)."),
        (COTTAGES, "Lequel est le plus proche de la mer ?", "Hulotte (3 km de la mer)."),
        (COTTAGES, "Quels gîtes sont à moins de 15 km ?", "Mésange et Hulotte."),
        (COTTAGES, "Combien coûtent plus de 80 € ?", "2 : Mésange et Hulotte."),
        (COTTAGES, "Quel est le prix de Hulotte ?", "Hulotte : 110 €."),
        (RUNNERS, "Who is the youngest?", "Pedro (27)."),
        (RUNNERS, "Who is the oldest?", "Mina (45)."),
        ("Élodie 14, Wassim 17,5, Noé 9", "Qui a la meilleure note ?", "Wassim (17,5)."),
    ],
)
def test_a_question_is_answered_from_the_records(given: str, question: str, answer: str) -> None:
    """La fiche qui répond est nommée, avec sa valeur."""
    assert bare(given, "Noté.", question) == answer


def test_records_are_sorted_in_the_order_asked() -> None:
    """« Du plus cher au moins cher » : le premier terme donne le sens."""
    told = bare(COTTAGES, "Noté.", "Range-les du plus cher au moins cher")
    assert told.index("Hulotte") < told.index("Mésange") < told.index("Loriot")
    told = bare(RUNNERS, "OK", "Sort them by time")
    assert told.index("Pedro") < told.index("Olga") < told.index("Mina")


def test_records_are_laid_out_as_a_table() -> None:
    """Chaque colonne prend le nom que ses valeurs partagent."""
    told = bare(COTTAGES + " Fais-en un tableau.")
    assert "| Nom | Prix | Personnes | Km de la mer |" in told
    assert "| Loriot | 70 € | 2 personnes | 20 km de la mer |" in told


@pytest.mark.parametrize(
    ("given", "question"),
    [
        (RUNNERS, "Which runner has a dog?"),
        (COTTAGES, "Comment vas-tu ?"),
        (COTTAGES, "Mon âge est 30 ans."),
    ],
)
def test_what_the_records_do_not_say_is_not_answered_from_them(given: str, question: str) -> None:
    """Ni nom ni valeur de fiche pour une question qui n'est pas la leur."""
    told = bare(given, "Noté.", question)
    assert not any(one in told for one in ("Mésange (", "Hulotte (", "Olga (", "Pedro ("))


@pytest.mark.parametrize(
    "text",
    ["Bonjour, comment allez-vous ?", "Note : le magasin est fermé.", "Un. Deux. Trois.", ""],
)
def test_ordinary_sentences_are_no_records(text: str) -> None:
    """Une phrase à deux-points n'est pas une fiche."""
    assert read_table(text) is None
