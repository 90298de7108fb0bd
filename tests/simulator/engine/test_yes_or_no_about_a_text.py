"""Oui ou non : ce que dit un texte donné, et les réponses « X si …, sinon Y »."""

import pytest

from helpers.simulator.engine.finding.label_choice import supported
from tests.simulator.engine.asking import raw

REFUND = "Réponds par oui ou non : le message parle-t-il d'un remboursement ?"


@pytest.mark.parametrize(
    ("text", "answer"),
    [("Je veux récupérer mon argent.", "Oui"), ("À quelle heure ouvrez-vous ?", "Non")],
)
def test_the_question_may_be_in_the_instructions(text: str, answer: str) -> None:
    assert raw(text, instructions=REFUND) == answer


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("Le client est-il mécontent ? Réponds par oui ou non.\n\nMessage : Service lamentable.", "Oui"),
        ("Le client est-il mécontent ? Réponds par oui ou non.\n\nMessage : Tout était parfait.", "Non"),
        ('Does this message mention a delivery problem? Answer yes or no. "The courier never came."', "Yes"),
        ('Does this message mention a delivery problem? Answer yes or no. "I love your website."', "No"),
        ("Le texte mentionne-t-il un prix ? Réponds par oui ou non.\n\nTexte : Comptez 45 € la nuit.", "Oui"),
        ("Does the author recommend the hotel? Reply yes or no.\n\nReview: Dirty room, avoid.", "No"),
    ],
)  # fmt: skip
def test_the_question_may_come_with_the_text(message: str, answer: str) -> None:
    """La question et le texte dans un même message."""
    assert raw(message) == answer


def test_a_question_about_the_world_is_not_answered() -> None:
    """Rien ne dit si le ciel est bleu : la question ne porte pas sur un texte."""
    assert "Ni oui ni non" in raw("Le ciel est-il bleu ?", instructions="Réponds par oui ou non.")


@pytest.mark.parametrize(
    ("text", "answer"), [("C'est inadmissible !", "VRAI"), ("Merci, c'est parfait.", "FAUX")]
)
def test_one_word_if_and_another_otherwise(text: str, answer: str) -> None:
    instructions = "Dis seulement VRAI si le message est une plainte, sinon FAUX."
    assert raw(text, instructions=instructions) == answer


@pytest.mark.parametrize(
    ("text", "subject", "held"),
    [
        ("Écrivez à ana@exemple.fr", "une adresse e-mail", True), ("Appelez-moi", "une adresse e-mail", False),
        ("Tu viens ?", "une question", True), ("La mer est calme.", "un remboursement", False),
    ],
)  # fmt: skip
def test_a_text_supports_a_subject(text: str, subject: str, held: bool) -> None:
    assert supported(text, subject)[0] is held
