"""La forme d'un message écrit d'après des faits : salut, personne, nombre de phrases, clôture."""

import json

import pytest

from helpers.simulator.engine.text.sentences import sentences
from tests.simulator.engine.asking import bare, bullets, reply


@pytest.mark.parametrize(
    ("asked", "count"),
    [
        ("Rédige un mot d'accueil de deux phrases : Mme Ruiz, 2 nuits dès le 3 mai.", 2),
        ("Write a two-sentence confirmation for this booking: table for two, name Hill.", 2),
        ("Rédige un message d'accueil d'une phrase : famille Roy, du 2 au 4 mai.", 1),
    ],
)
def test_the_number_of_sentences_is_kept(asked: str, count: int) -> None:
    """Autant de phrases que demandé, le salut compris dans la première."""
    assert len(sentences(bare(asked))) == count


@pytest.mark.parametrize(
    "asked",
    [
        "Écris un mot d'accueil : M. Petit, chambre 4.",
        "Écris un petit mot pour remercier : les voisins ont gardé le chat.",
        "Write a word of welcome: Mr Sato, room 4.",
        "Write a quick word to thank the team: they finished on time.",
    ],
)
def test_a_word_of_welcome_is_not_one_word(asked: str) -> None:
    """« Un mot d'accueil » est un petit message."""
    assert len(bare(asked).split()) > 5


@pytest.mark.parametrize(
    "asked",
    [
        "Réponds en un mot : quelle couleur ? Le vélo est rouge.",
        "In one word, which colour? The bike is red.",
    ],
)
def test_in_one_word_is_one_word(asked: str) -> None:
    """« En un mot » reste une limite."""
    assert len(reply(asked).split()) == 1


def test_the_person_written_to_becomes_you() -> None:
    """« Les époux … ont » devient « vous avez », « tu as » si l'on tutoie ; pas les autres sujets."""
    facts = "Mme Roy a réservé son billet. Le guide attend à la gare."
    polite = bare(f"Rédige un message de confirmation : {facts}")
    assert "Vous avez réservé votre billet." in polite and "Le guide attend à la gare." in polite
    familiar = bare(facts, instructions="Rédige un message de confirmation, tutoie la personne.")
    assert "Tu as réservé ton billet." in familiar


def test_a_reminder_a_birthday_and_an_invitation_open_differently() -> None:
    """Chaque but a sa première phrase."""
    assert "petit rappel : cotisation" in bare(
        "cotisation de mai, 30 €", instructions="Rédige un SMS de rappel."
    )
    assert "Joyeux anniversaire !" in bare(
        "Paul, 40 ans", instructions="Rédige un message d'anniversaire."
    )
    assert "plaisir de vous inviter : goûter" in bare(
        "goûter samedi 3 mai à 16 h", instructions="Rédige une invitation."
    )


def test_bullets_and_json() -> None:
    """En puces, un fait par ligne ; en JSON, l'objet et le corps."""
    told = bare(
        "Fête samedi 28 juin. Spectacle à 10 h.",
        instructions="Écris une invitation pour les parents, avec une liste à puces.",
    )
    assert bullets(told) == ["Fête samedi 28 juin.", "Spectacle à 10 h."]
    found = json.loads(
        reply(
            "Facture 310, échéance le 5 mars.",
            instructions="Donne ta réponse en JSON avec les clés objet et corps. "
            "Rédige un e-mail de rappel.",
        )
    )
    assert found["objet"] == "Rappel" and "facture 310" in found["corps"]


@pytest.mark.parametrize(
    ("message", "kept"),
    [
        (
            "Ma lampe est arrivée cassée !",
            ("désolés pour ce désagrément", "votre lampe est arrivée cassée"),
        ),
        (
            "J'ai reçu la mauvaise taille. Cordialement, Léo Brun",
            ("Bonjour Léo Brun", "vous avez reçu la mauvaise taille"),
        ),
        (
            "Quand ouvrez-vous en mai ?",
            ("Merci pour votre message.", "« Quand ouvrez-vous en mai ? »"),
        ),
        ("Merci pour ce bel accueil !", ("Un grand merci pour ces mots.",)),
        (
            "I was charged twice. Please fix this.",
            ("We are sorry for this trouble.", "you were charged twice"),
        ),
    ],
)
def test_a_customer_is_answered_with_his_own_facts(message: str, kept: tuple[str, ...]) -> None:
    """Excuses s'il se plaint, ses faits redits à la deuxième personne, rien de promis."""
    order = "You write replies to customers." if message.isascii() and "I was" in message else (
        "Tu écris des réponses aux clients."
    )  # fmt: skip
    told = bare(message, instructions=order)
    assert all(part in told for part in kept), told
    assert "rembours" not in told and "refund" not in told


def test_a_reply_uses_what_the_house_says() -> None:
    """Une question dont les instructions ont la réponse la reçoit dans la lettre."""
    told = bare(
        "Bonjour, à quelle heure est servi le petit déjeuner ?",
        instructions="Le petit déjeuner est servi de 7 h à 10 h. Rédige une réponse au client.",
    )
    assert "de 7 h à 10 h" in told and "Merci pour votre message." in told


def test_short_texts_keep_the_facts_and_the_length() -> None:
    """Une description, une annonce, un paragraphe borné : les faits donnés, rien d'autre."""
    lamp = "Lampe de bureau, bras articulé, noire, 39 €."
    described = bare(lamp, instructions="Rédige une description de produit.")
    assert described == "Lampe de bureau : bras articulé, noire, 39 €."
    hidden = bare(
        "Vélo de ville, rouge, 120 €.", instructions="Rédige une annonce. Ne donne pas le prix."
    )
    assert hidden.startswith("Vélo de ville") and "rouge" in hidden and "120" not in hidden
    bounded = reply(
        "Le club organise une régate le 6 juillet. Trente bateaux sont inscrits. Départ au port.",
        instructions="Rédige un communiqué de 15 mots au plus.",
    )
    assert len(bounded.split()) <= 15 and "régate" in bounded


def test_titles_and_questions_come_from_the_text() -> None:
    """Plusieurs titres différents ; des questions dont la réponse est dans le texte."""
    text = "La ferme vend 300 litres de lait par jour. Elle a ouvert en 1951."
    titles = bullets(bare(text, instructions="Donne deux titres pour ce texte."))
    assert len(titles) == len(set(titles)) == 2
    assert bullets(bare(text, instructions="Pose deux questions sur ce texte.")) == [
        "La ferme vend combien de litres de lait par jour ?",
        "Elle a ouvert quand ?",
    ]
