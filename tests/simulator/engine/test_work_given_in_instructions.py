"""Les instructions donnent la tâche, le message donne la matière : le travail est fait dessus."""

import json

import pytest

from helpers.simulator.engine.reading.standing_work import read_work
from tests.simulator.engine.asking import bare, bullets, reply, talk

BOOKING = "La famille Morin a loué le chalet du 4 au 6 février. Elle arrive à 16 h."


@pytest.mark.parametrize(
    ("order", "material", "kept"),
    [
        (
            "Rédige un message de bienvenue pour ce séjour.",
            BOOKING,
            (
                "Bonjour à la famille Morin,",
                "Bienvenue !",
                "Vous avez loué",
                "Vous arrivez à 16 h.",
            ),
        ),
        (
            "Rédige l'e-mail qui confirme ce rendez-vous.",
            "M. Haddad, lundi 3 mai à 9 h, salle 2.",
            ("Objet : Confirmation de rendez-vous", "Bonjour M. Haddad,", "lundi 3 mai à 9 h"),
        ),
        (
            "Write a welcome note for this guest.",
            "Ms Okoye, room 12, two nights.",
            ("Hello Ms Okoye,", "Welcome!", "room 12, two nights"),
        ),
        (
            "Écris un tweet sur ce qui suit.",
            "La fromagerie Duval ouvre samedi 3 mai.",
            ("La fromagerie Duval ouvre samedi 3 mai.", "#"),
        ),
        (
            "Explique cette erreur à un débutant.",
            "KeyError: 'total'",
            ("« KeyError »", "« key error »", "n'en sait pas plus"),
        ),
        (
            "Transforme ces notes en compte rendu.",
            "Présents : Ana, Luc. Le devis est validé. Luc doit signer avant lundi.",
            (
                "Participants :",
                "Décisions :",
                "- Le devis est validé.",
                "Luc : signer (avant lundi)",
            ),
        ),
    ],
)
def test_the_message_is_worked_on(order: str, material: str, kept: tuple[str, ...]) -> None:
    """Chaque fait du message est dans l'écrit, qui ne demande pas quoi en faire."""
    told = bare(material, instructions=order)
    assert all(fact in told for fact in kept), told
    assert "Que souhaitez-vous" not in told


def test_the_same_order_and_text_in_one_message_give_the_same_letter() -> None:
    """L'ordre dans les instructions, ou devant le texte : la même lettre."""
    order = "Rédige un message de bienvenue pour ce séjour"
    assert bare(BOOKING, instructions=f"{order}.") == bare(f"{order} : {BOOKING}")


def test_the_order_holds_for_each_turn_and_for_a_shorter_version() -> None:
    """Deux matières, une politesse, « plus court » : chacune a la réponse qui convient."""
    first, shorter, hello, second = talk(
        "Mme Diaz, du 3 au 5 mai.",
        "Plus court.",
        "Bonjour",
        "M. Klein, du 8 au 9 mai.",
        instructions="Rédige un message d'accueil pour chaque réservation.",
    )
    assert first.startswith("Bonjour Mme Diaz,") and "du 3 au 5 mai" in first
    assert "Mme Diaz" in shorter and len(shorter) < len(first)
    assert "Que puis-je faire" in hello
    assert second.startswith("Bonjour M. Klein,") and "Diaz" not in second


@pytest.mark.parametrize(
    ("instructions", "message"),
    [
        ("Donne une réponse courte.", "Quelle est la capitale du Pérou ?"),
        ("Rédige une réponse en trois phrases au plus.", "À quoi sert un index SQL ?"),
        ("Réponds aux questions des clients.", "Je m'appelle Noé."),
        ("Tu écris des phrases claires.", "Mon vélo est rouge."),
        ("Si le client se fâche, rédige des excuses au client.", "Je m'appelle Noé."),
        ("Rédige un message d'accueil.", "Merci !"),
    ],
)
def test_a_style_or_a_courtesy_is_no_work(instructions: str, message: str) -> None:
    """Une consigne de style, une condition, une question, un merci : pas de lettre."""
    told = bare(message, instructions=instructions)
    assert "Bonjour," not in told and "Bien à vous" not in told


def test_two_jobs_are_done_one_after_the_other() -> None:
    """« Classe, puis rédige » : l'étiquette, puis la réponse."""
    told = reply(
        "De l'eau goutte du plafond depuis hier.",
        instructions="Classe ce message : fuite ou facture, puis rédige une réponse courte.",
    )
    label, answer = told.split("\n\n")
    assert label == "[simulation] Catégorie : fuite"
    assert answer.startswith("Réponse : Bonjour, nous sommes désolés")


def test_a_summary_then_the_actions() -> None:
    """« Résume, puis liste les actions » : les seules actions que le texte dit à faire."""
    told = bare(
        "Le bail est signé. Zoé doit commander les cartons avant mardi. Il faut prévenir la mairie.",
        instructions="Résume en une phrase, puis liste les actions.",
    )
    assert told.startswith("Résumé : ")
    assert bullets(told) == ["Zoé : commander les cartons (avant mardi)", "Prévenir la mairie"]


def test_two_jobs_fill_the_named_json_keys() -> None:
    """Deux tâches et deux clés : chaque réponse est sous la sienne."""
    told = reply(
        "Le vase est arrivé cassé.",
        instructions="Réponds en JSON avec les clés categorie et reponse : classe le message "
        "(retard, casse) et rédige une réponse.",
    )
    found = json.loads(told)
    assert found["categorie"] == "casse"
    assert "désolés" in found["reponse"]


def test_work_is_read_apart_from_the_rest() -> None:
    """Les tâches d'un côté, le ton et la signature de l'autre."""
    work = read_work("Reste poli. Résume le texte puis rédige un tweet. Signe « Ana ».")
    assert work.jobs == ("Résume le texte", "rédige un tweet")
    assert work.rest == "Reste poli. Signe « Ana »."
    assert read_work("Ne rédige jamais de lettre.").jobs == ()
