"""Des extraits numérotés dans les instructions : celui qui répond est cité, ou l'absence est dite."""

import pytest

from helpers.simulator.engine.given.sources import passages_of
from helpers.simulator.engine.reading.standing_orders import fallback_phrase
from tests.simulator.engine.asking import bare, reply

POOL = (
    "Réponds uniquement d'après les extraits et cite l'extrait entre crochets.\n\n"
    "[E1] La piscine ouvre à 9 h le samedi.\n[E2] Les casiers coûtent 2 € la journée.\n"
    "[E3] Le bonnet est obligatoire dans l'eau."
)
POST = (
    "Answer only from the excerpts below.\n1) Parcels are kept for ten days. 2) Stamps are sold at "
    "counter four. 3) The office shuts at noon on Saturdays."
)


@pytest.mark.parametrize(
    ("orders", "question", "answer"),
    [
        (POOL, "Combien coûte un casier ?", "Les casiers coûtent 2 € la journée. [E2]"),
        (POOL, "Le bonnet est-il obligatoire ?", "Le bonnet est obligatoire dans l'eau. [E3]"),
        (POST, "How long are parcels kept?", "Parcels are kept for ten days."),
        (POST, "Where are stamps sold?", "Stamps are sold at counter four."),
        (POOL, "Y a-t-il un sauna ?", "Les extraits donnés ne le disent pas."),
        (POST, "Do you sell envelopes?", "The given excerpts don't say."),
    ],
)
def test_the_passage_that_answers_is_given(orders: str, question: str, answer: str) -> None:
    """Un extrait étiqueté est cité ; sans extrait qui réponde, rien n'est inventé."""
    assert bare(question, instructions=orders) == answer


@pytest.mark.parametrize(
    ("orders", "question", "answer"),
    [
        (
            "Réponds d'après ce règlement, et rien d'autre. S'il ne dit rien, écris : « Le texte "
            "est muet. »\n\n1) Le jardin ferme à 20 h. 2) Les vélos restent dehors.",
            "Puis-je planter un arbre ?",
            "Le texte est muet.",
        ),
        (
            "Answer only from these rules, nothing else. If the rules say nothing about it, write "
            '"The rules are silent."\n\n1) Quiet after 10 p.m. 2) Bins go out on Monday.',
            "May I keep a cat?",
            "The rules are silent.",
        ),
    ],
)
def test_the_phrase_wanted_for_absence_is_used(orders: str, question: str, answer: str) -> None:
    """La phrase imposée l'emporte, même finie par un point dans ses guillemets."""
    assert reply(question, instructions=orders) in (answer, f"[simulation] {answer}")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Si la notice est muette, dis : « Notice muette ! » et rien d'autre.", "Notice muette !"),
        (
            "If you don't know, say 'Not in the manual. Sorry.' and stop.",
            "Not in the manual. Sorry.",
        ),
        ('If the FAQ says nothing, reply: "Ask the desk." FAQ: 1) Open at 9.', "Ask the desk."),
        ("Si le client est fâché, dis « Pardon ». ", ""),
        ("Réponds en deux phrases.", ""),
    ],
)
def test_the_fallback_phrase_is_read_whole(text: str, phrase: str) -> None:
    """Un point dans la citation ne la coupe pas ; une phrase pour autre chose ne compte pas."""
    assert fallback_phrase(text) == phrase


def test_other_instructions_hold_no_passages() -> None:
    """Une consigne ordinaire n'est pas une suite d'extraits."""
    assert passages_of("Tu es poli. Réponds en français.") == []


def test_a_greeting_is_not_a_question_on_the_passages() -> None:
    """« Bonjour » n'appelle aucun extrait."""
    assert "extrait" not in bare("Bonjour", instructions=POOL)
