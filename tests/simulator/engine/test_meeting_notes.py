"""Des notes de réunion : les actions, les décisions, ce que personne n'a pris."""

import pytest

from helpers.simulator.engine.given.meeting import actions_of, decisions_of, unassigned
from tests.simulator.engine.asking import bare

FRENCH = (
    "Réunion du 3 juin. Yasmine présente les chiffres. Bastien enverra les factures avant le 10 "
    "juin. Chloé doit réserver la salle pour vendredi. Décision : le séminaire est reporté. "
    "Personne ne s'est proposé pour le buffet. Yasmine pense que c'est trop cher."
)
ENGLISH = (
    "Weekly sync. Ravi will update the pricing page by Friday. Lucia has to call the vendor. We "
    "decided to drop the old logo. Nobody owns the newsletter. Omar thinks it is fine."
)


def test_actions_have_a_person_a_task_and_a_date() -> None:
    """Présenter ou penser n'est pas une action."""
    rows = [(one.who, one.what, one.when) for one in actions_of(FRENCH)]
    assert rows == [
        ("Bastien", "enverra les factures", "avant le 10 juin"),
        ("Chloé", "réserver la salle", "pour vendredi"),
    ]
    assert [(one.who, one.when) for one in actions_of(ENGLISH)] == [
        ("Ravi", "by Friday"),
        ("Lucia", ""),
    ]


def test_decisions_and_orphans_are_found() -> None:
    """Ce qui est décidé, et ce dont personne ne s'occupe."""
    assert decisions_of(FRENCH) == ["Le séminaire est reporté"]
    assert decisions_of(ENGLISH) == ["Drop the old logo"]
    assert unassigned(FRENCH) == ["Personne ne s'est proposé pour le buffet"]
    assert unassigned(ENGLISH) == ["Nobody owns the newsletter"]


@pytest.mark.parametrize(
    ("notes", "question", "expected"),
    [
        (FRENCH, "Qui doit envoyer les factures ?", "Bastien"),
        (FRENCH, "Qui réserve la salle ?", "Chloé"),
        (FRENCH, "Que doit faire Bastien ?", "enverra les factures (avant le 10 juin)"),
        (FRENCH, "Quelles décisions ont été prises ?", "Le séminaire est reporté."),
        (FRENCH, "Qui s'occupe du buffet ?", "Personne"),
        (ENGLISH, "List the action items", "Lucia: call the vendor."),
        (ENGLISH, "Who calls the vendor?", "Lucia"),
        (ENGLISH, "Who owns the newsletter?", "Nobody"),
        (ENGLISH, "What should Ravi do?", "update the pricing page (by Friday)"),
    ],
)
def test_a_question_is_answered_from_the_notes(notes: str, question: str, expected: str) -> None:
    """Les notes sont plus haut dans l'échange."""
    assert expected in bare(notes, "ok", question)


def test_the_actions_make_a_table() -> None:
    """Une action sans date garde une case vide marquée."""
    told = bare(FRENCH + "\n\nFais le tableau des actions.")
    assert (
        "| Qui | Quoi | Quand |" in told and "| Chloé | réserver la salle | pour vendredi |" in told
    )


@pytest.mark.parametrize(
    "text", ["Zoé trouve la salle jolie. Le car arrive à 9 h.", "Il pleut.", "Paul dort bien."]
)
def test_a_tale_holds_no_action(text: str) -> None:
    """Raconter n'engage personne."""
    assert actions_of(text) == []


def test_an_unknown_person_is_not_invented() -> None:
    """Rien, dans les notes, ne parle d'un président."""
    told = bare(FRENCH, "ok", "Qui est le président ?")
    assert "Bastien" not in told and "Chloé" not in told
