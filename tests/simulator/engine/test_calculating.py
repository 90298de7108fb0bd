"""Calculer juste, sans jamais exécuter ce qui est écrit."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.simulator.engine.calculating.equations import equation_steps
from helpers.simulator.engine.calculating.expression import (
    CalculationError,
    TooLargeError,
    calculate,
)
from tests.simulator.engine.asking import bare, raw, reply

NUMBERS = st.integers(0, 999)
TREES = st.recursive(
    NUMBERS.map(lambda n: (str(n), Fraction(n))),
    lambda inner: st.tuples(inner, st.sampled_from("+-*"), inner).map(
        lambda parts: (
            f"({parts[0][0]} {parts[1]} {parts[2][0]})",
            {"+": parts[0][1] + parts[2][1], "-": parts[0][1] - parts[2][1], "*": parts[0][1] * parts[2][1]}[parts[1]],
        )
    ),
    max_leaves=8,
)  # fmt: skip


@given(TREES)
def test_any_expression_is_right(tree: tuple[str, Fraction]) -> None:
    assert calculate(tree[0]) == tree[1]


@pytest.mark.parametrize(
    ("expression", "value"),
    [("2+3*4", 14), ("2*(3+4)^2", 98), ("-2^2", -4), ("2^3^2", 512), ("7%3", 1), ("10/4", Fraction(5, 2)), ("--3", 3), ("0.1+0.2", Fraction(3, 10))],
)  # fmt: skip
def test_priorities(expression: str, value: Fraction) -> None:
    assert calculate(expression) == value


@pytest.mark.parametrize(
    "expression",
    ["", "2+", "(2", "2)", "a+1", "2 2", "__import__('os')", "1;2", "(" * 100 + "1" + ")" * 100],
)
def test_what_is_not_an_expression_is_refused(expression: str) -> None:
    with pytest.raises(CalculationError):
        calculate(expression)


@pytest.mark.parametrize("expression", ["9^99999", "9^9^9^9", "(9^999)^999"])
def test_giant_powers_are_refused_at_once(expression: str) -> None:
    with pytest.raises(TooLargeError):
        calculate(expression)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Combien font 17 × 24 ?", "408"), ("17*24", "408"), ("what is 12 times 12?", "144"), ("100 divisé par 8", "12,5"),
        ("deux plus trois, ça fait combien ?", "5"), ("3,5 + 1,25 = ?", "4,75"), ("1 000 000 / 8 ?", "125 000"),
        ("What is 1,200 + 300?", "1,500"), ("10/3 ?", "3,333333"), ("15 % de 240", "36"), ("What is 15% of 80?", "12"),
        ("Quelle est la racine carrée de 144 ?", "12"), ("La moitié de 86 ?", "43"), ("Le double de 21 ?", "42"),
        ("Quelle est la moyenne de 12, 15 et 18 ?", "15"), ("Quelle est la somme de 1 2 3 4 ?", "10"),
        ("5!", "120"), ("2 puissance 10", "1 024"), ("Calcule la TVA à 20 % sur 250 €", "50"),
        ("10 km en miles", "6,213712"), ("100 °C en °F", "212"), ("Combien de minutes dans 3 heures ?", "180"),
    ],
)  # fmt: skip
def test_questions_of_arithmetic(question: str, answer: str) -> None:
    assert answer in bare(question).replace("\N{NARROW NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Combien font 6*9 ? Réponds uniquement par le nombre.", "54"),
        ("Juste le résultat : 2+2", "4"),
    ],
)
def test_the_number_alone(question: str, answer: str) -> None:
    assert raw(question) == answer


def test_a_division_by_zero_is_explained() -> None:
    assert "zéro" in reply("Combien font 1/0 ?")


def test_a_result_too_long_is_not_written() -> None:
    assert "trop grand" in reply("Combien font 9^99999 ?")


@pytest.mark.parametrize(
    ("question", "word"),
    [("2 + 2 = 5 ?", "Non"), ("Est-ce que 17 est premier ?", "Oui"), ("Est-ce que 91 est un nombre premier ?", "Non"), ("12 est-il pair ?", "Oui")],
)  # fmt: skip
def test_truths(question: str, word: str) -> None:
    assert bare(question).startswith(word)


@pytest.mark.parametrize(
    ("equation", "solution"),
    [("8x + 7 = -23", "x = -3.75"), ("2x + 3 = 11", "x = 4"), ("x - 5 = 1", "x = 6"), ("-y = 4", "y = -4"), ("3z = 2", "z = 0.666667")],
)  # fmt: skip
def test_equations(equation: str, solution: str) -> None:
    assert equation_steps(equation)[-1][1] == solution


def test_an_equation_with_no_unknown_left_has_no_steps() -> None:
    assert equation_steps("0x = 3") == [] and equation_steps("rien") == []


def test_an_equation_is_solved_in_words() -> None:
    assert "x = 4" in reply("Résous 2x + 3 = 11")


@pytest.mark.parametrize(
    "message",
    ["Ma commande 12-45 du 12/03/2024 n'est pas là.", "J'ai 3 chats et 2 chiens.", "En 2023, 45 / 100 personnes ont dit oui.",
     "Il est ouvert de 9-18h ?", "Rendez-vous le 05/06 ?", "Le code est 12-34.", "Quel est mon nom ?"],
)  # fmt: skip
def test_numbers_that_are_not_sums(message: str) -> None:
    answer = bare(message)
    assert " ÷ " not in answer and " − " not in answer
