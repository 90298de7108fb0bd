"""Qui demande, qui reçoit, qui l'on rencontre ; et les phrases qui ne demandent rien."""

import pytest

from helpers.simulator.engine import Turn
from tests.simulator.engine.tooling import STRING, ask, called, tool

INTEGER = {"type": "integer"}
DAY = {"type": "string", "description": "AAAA-MM-JJ"}
HOUR = {"type": "string", "description": "HH:MM"}
MONDAY = "Nous sommes le lundi 3 novembre 2025."
AGENDA = tool(
    "ajouter_evenement", "Ajoute un événement à l'agenda.", titre=STRING, date=DAY, heure_debut=HOUR
)
PAY = tool("faire_virement", "Fait un virement.", beneficiaire=STRING,
           montant={"type": "number", "description": "Montant en euros"}, date=DAY)  # fmt: skip
BUY = tool("passer_commande", "Passe une commande de produit.", produit=STRING, quantite=INTEGER)
MEET = tool("prendre_rdv", "Prend un rendez-vous.", nom=STRING, conseiller=STRING, date=DAY, heure=HOUR)  # fmt: skip


def test_an_article_is_not_an_amount() -> None:
    """« un virement » n'est pas un montant de 1."""
    answer = ask("Fais un virement à Paul", PAY)
    assert not answer.calls
    assert "montant en euros et date (AAAA-MM-JJ)" in answer.text
    made = called("Vire 1 200,50 € à Paul dans trois jours", PAY, instructions=MONDAY)
    assert made == [
        ("faire_virement", {"beneficiaire": "Paul", "montant": 1200.5, "date": "2025-11-06"})
    ]


@pytest.mark.parametrize(
    ("message", "thing", "count"),
    [
        ("Commande-moi deux douzaines d'œufs", "œufs", 24), ("Order a dozen red roses please", "red roses", 12),
        ("Commande 3 cartouches d'encre noire", "cartouches d'encre noire", 3),
        ("Il me faut quatre chaises pliantes, passe la commande", "chaises pliantes", 4),
    ],
)  # fmt: skip
def test_quantities_of_things(message: str, thing: str, count: int) -> None:
    assert called(message, BUY) == [("passer_commande", {"produit": thing, "quantite": count})]


def test_whom_one_meets_is_not_who_asks() -> None:
    message = "Je voudrais un rendez-vous avec Paul Durand demain à 10h."
    known = {
        "nom": "Zoé Martin",
        "conseiller": "Paul Durand",
        "date": "2025-11-04",
        "heure": "10:00",
    }
    introduced = (Turn("user", "Je m'appelle Zoé Martin."), Turn("assistant", "C'est noté."))
    assert called(message, MEET, history=introduced, instructions=MONDAY) == [
        ("prendre_rdv", known)
    ]
    question = ask(message, MEET, instructions=MONDAY)
    assert not question.calls and "il me manque : nom." in question.text.replace(
        "\N{NO-BREAK SPACE}", " "
    )
    history = (Turn("user", message), Turn("assistant", question.text))
    assert called("Zoé Martin", MEET, history=history, instructions=MONDAY) == [
        ("prendre_rdv", known)
    ]


def test_a_contact_is_not_the_person_herself() -> None:
    one = tool("ajouter_contact", "Ajoute un contact au carnet.", nom=STRING, telephone=STRING)
    history = (Turn("user", "Je m'appelle Zoé Martin."), Turn("assistant", "C'est noté."))
    made = called("Ajoute le contact Paul Durand, 06 12 34 56 78.", one, history=history)
    assert made == [("ajouter_contact", {"nom": "Paul Durand", "telephone": "06 12 34 56 78"})]


@pytest.mark.parametrize(
    "message",
    [
        "Je dois suivre un régime.", "Un point de vue intéressant !", "J'ai vu Paul hier à 16h.", "Le colis est arrivé.",
        "J'ai été remboursé hier, merci.", "Combien de temps dure une réunion ?", "Pourquoi le remboursement est si long ?",
    ],
)  # fmt: skip
def test_what_only_tells_calls_and_asks_nothing(message: str) -> None:
    follow = tool("suivre_colis", "Suit un colis.", numero_suivi=STRING)
    answer = ask(message, AGENDA, PAY, BUY, MEET, follow, instructions=MONDAY)
    assert not answer.calls
    assert "il me manque" not in answer.text
