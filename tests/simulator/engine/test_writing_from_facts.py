"""Écrire d'après des faits : annonce, lettre, article, message ; rien de défendu, rien d'inventé."""

import re

import pytest

from helpers.simulator.engine.composing.told_facts import told_facts
from tests.simulator.engine.asking import bare, reply

LETTER = (
    "Write a 180-word cover letter for the position of head gardener at Kew: Tomas Reed, 9 years at "
    "Hidcote, I manage six people. Mention I can start in May."
)


@pytest.mark.parametrize(
    ("asked", "kept", "hidden"),
    [
        (
            "Rédige une annonce pour louer mon studio à Brest : 24 m², meublé, 3e étage, 480 € par "
            "mois, libre le 1er mars. N'indique ni le loyer ni la surface.",
            ("À louer : studio à Brest", "meublé", "3e étage", "1er mars"),
            ("480", "24", "loyer", "surface"),
        ),
        (
            "Write a short ad to sell my canoe: green, two seats, built in 2015, 300 pounds, paddle "
            "included. Don't mention the price or the year.",
            ("For sale: canoe", "green", "two seats", "paddle included"),
            ("300", "2015", "price"),
        ),
        (
            "Écris une annonce pour recruter un boulanger : CDI, 35 heures, salaire 1 900 €, "
            "logement possible. Ne parle pas du salaire.",
            ("Recherche : boulanger", "CDI", "35 heures", "logement possible"),
            ("1 900", "salaire"),
        ),
        (
            "Écris une petite annonce pour donner deux chatons : nés en mai, tigrés, vaccinés, sans "
            "parler de leur âge.",
            ("À donner : deux chatons", "tigrés", "vaccinés"),
            (),
        ),
    ],
)
def test_an_advert_gives_the_facts_and_hides_what_is_forbidden(
    asked: str, kept: tuple[str, ...], hidden: tuple[str, ...]
) -> None:
    """Chaque fait permis y est ; ni la valeur ni le nom de ce qu'il faut taire."""
    told = bare(asked)
    assert all(fact in told for fact in kept)
    assert not any(fact in told for fact in hidden)


@pytest.mark.parametrize(
    ("asked", "facts", "size"),
    [
        (
            LETTER,
            ("Tomas Reed", "head gardener at Kew", "9 years at Hidcote", "six people", "May"),
            180,
        ),
        (
            "Rédige une lettre de motivation d'environ 200 mots : Nadia Ferrand, 6 ans d'expérience "
            "comme infirmière au CHU de Nantes, je postule au poste de cadre de santé à la clinique "
            "des Tilleuls. J'ai formé douze collègues. Précise que je suis disponible en mars.",
            ("Nadia Ferrand", "CHU de Nantes", "cadre de santé", "douze collègues", "mars"),
            200,
        ),
    ],
)
def test_a_cover_letter_has_the_facts_and_the_length(
    asked: str, facts: tuple[str, ...], size: int
) -> None:
    """La longueur à 15 % près, aucune phrase répétée."""
    told = reply(asked)
    assert all(fact in told for fact in facts)
    assert abs(len(told.split()) - size) <= 0.15 * size
    _never_repeats(told)


@pytest.mark.parametrize(
    ("asked", "facts", "size"),
    [
        (
            "Écris un article de 300 mots sur la bibliothèque de Vannes, qui rouvre le 4 mai : 12 000 "
            "livres, 2 salles de lecture, un café tenu par une association, travaux de 800 000 €.",
            ("Vannes", "4 mai", "12 000 livres", "2 salles", "association", "800 000 €"),
            300,
        ),
        (
            "I need a 400-word article about the Milford swimming pool, which reopens in June: "
            "50-metre lanes, 4 lifeguards, solar heating, tickets at 3 pounds for children.",
            ("Milford", "June", "50-metre", "4 lifeguards", "solar heating", "3 pounds"),
            400,
        ),
        (
            "Write an article of 600 words about our new tram line: 14 stops, 9 km, one tram every 6 "
            "minutes, opening on 2 September, cost 310 million euros.",
            ("tram line", "14 stops", "9 km", "every 6 minutes", "2 September", "310 million"),
            600,
        ),
        (
            "J'ai besoin d'un billet de 200 mots sur le marché de Noël de Colmar : 60 chalets, "
            "ouvert du 28 novembre au 24 décembre, parking gratuit",
            ("Colmar", "60 chalets", "24 décembre", "parking gratuit"),
            200,
        ),
    ],
)
def test_an_article_uses_each_fact_and_invents_no_figure(
    asked: str, facts: tuple[str, ...], size: int
) -> None:
    """Un titre, chaque fait, la longueur à 15 % près, aucun nombre qui ne soit donné."""
    told = reply(asked)
    assert "\n# " in told
    assert all(fact in told for fact in facts)
    assert abs(len(told.split()) - size) <= 0.15 * size
    assert set(re.findall(r"\d+", told)) <= set(re.findall(r"\d+", asked))
    _never_repeats(told)


def _never_repeats(text: str) -> None:
    found = [one for one in re.split(r"(?<=[.?!])\s+", text) if len(one.split()) > 4]
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("asked", "said", "greeting"),
    [
        ("Je pars demain, écris un message à mon équipe", "Je pars demain.", "à tous"),
        ("I'm off sick today, write a message to my manager", "I'm off sick today.", "Hello"),
        (
            "Mon train a une heure de retard, rédige un sms pour Karim",
            "Mon train a une heure de retard.",
            "Bonjour Karim",
        ),
        (
            "Écris un mail à mon propriétaire pour lui dire que la chaudière est en panne.",
            "La chaudière est en panne.",
            "Bonjour",
        ),
        (
            "Write an email to my customers to tell them that the shop will be closed on 12 May.",
            "The shop will be closed on 12 May.",
            "Hello everyone",
        ),
        (
            "La réunion passe à 15 h, salle B. Écris un court message aux participants.",
            "15 h, salle B.",
            "Bonjour",
        ),
    ],
)
def test_a_message_says_what_the_person_told(asked: str, said: str, greeting: str) -> None:
    """Ce qui précède l'ordre, ou suit « pour dire que », est le message."""
    told = bare(asked)
    assert said in told and greeting in told


@pytest.mark.parametrize(
    "asked",
    [
        "Classify this email: I'd like a refund, the blender arrived broken.",
        "Je pars demain, et toi ?",
        "Résume ce message : Je pars demain. Le train est à 8 h. Prenez vos billets.",
        "Bonjour, je cherche une annonce.",
    ],
)
def test_a_text_to_read_is_not_a_message_to_write(asked: str) -> None:
    """Classer, résumer ou raconter n'est pas écrire à quelqu'un."""
    told = bare(asked)
    assert "disponible pour toute question" not in told and "if you have any question" not in told
    assert "Contactez-moi" not in told


def test_facts_are_listed_stated_or_hidden() -> None:
    """La liste suit le deux-points ; « précise que » et les phrases affirment."""
    told = told_facts(
        "Écris une annonce : table ronde, chêne, 90 €. Elle vient de Lyon. Ne dis pas le prix."
    )
    assert told.listed == ("table ronde", "chêne")
    assert told.stated == ("Elle vient de Lyon",)


def test_an_answer_is_cut_in_half_and_keeps_its_facts() -> None:
    """« Half as long » raccourcit le texte d'avant, salutations et faits gardés."""
    letter = reply(LETTER)
    told = reply(LETTER, letter, "Now make it half as long.")
    assert all(fact in told for fact in ("Tomas Reed", "Kew", "Hidcote", "six people", "May"))
    assert abs(len(told.split()) - len(letter.split()) / 2) <= 0.15 * len(letter.split())


PICNIC = (
    "Dear all, the picnic is on 4 June at Elm Park. We truly hope that many of you will come along. "
    "Bring a dish for 6 people. It is always such a lovely moment. Kate brings the drinks."
)


@pytest.mark.parametrize(
    "asked", ["Can you cut it in half?", "Shorten it to 20 words", "Make it half the length"]
)
def test_the_least_useful_sentences_go_first(asked: str) -> None:
    """La date et le lieu restent, l'enthousiasme part."""
    told = bare("Write a mail", PICNIC, asked)
    assert "4 June at Elm Park" in told and "lovely" not in told and "truly hope" not in told


@pytest.mark.parametrize(
    "asked",
    ["Cut the apple in half, what do I get?", "La moitié de 8 ?", "Thanks, that was short."],
)
def test_other_halves_do_not_cut_the_answer(asked: str) -> None:
    """Couper une pomme n'est pas raccourcir un texte."""
    assert "Elm Park" not in bare("Write a mail", PICNIC, asked)


@pytest.mark.parametrize(
    "asked",
    ["Write a long report on gardening, in a table.", "Écris un poème sur la mer dans un tableau."],
)
def test_a_composed_text_never_lands_in_a_table_cell(asked: str) -> None:
    """Ni rapport de remplissage ni poème entre deux barres."""
    assert "|" not in bare(asked)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            "Réponds à ce mail : Bonjour, votre commande est prête. Merci de passer avant jeudi.",
            ("Merci pour votre message.", "« votre commande est prête »"),
        ),
        (
            "Reply to this email: Hi, could you send me the March invoice? I also changed my address.",
            ("“I also changed my address”", "“could you send me the March invoice?”"),
        ),
        (
            "Rédige une réponse à ce client : Mon colis est arrivé cassé. Que faites-vous ?",
            ("« Mon colis est arrivé cassé »", "« Que faites-vous ? »"),
        ),
        (
            "Réponds à ce message :\nAvez-vous encore des places pour samedi ?\nLéna",
            ("Bonjour Léna,", "places pour samedi"),
        ),
    ],
)
def test_a_reply_acknowledges_what_the_message_says(asked: str, said: tuple[str, ...]) -> None:
    """Ce qui est dit est noté, ce qui est demandé est redit ; aucune réponse n'est inventée."""
    told = bare(asked)
    assert all(one in told for one in said)


@pytest.mark.parametrize(
    "asked", ["Réponds à cette question : combien font 3 + 4 ?", "Réponds en anglais : bonjour"]
)
def test_a_plain_question_gets_no_acknowledgement(asked: str) -> None:
    """Répondre à une question n'est pas répondre à un courriel."""
    told = bare(asked)
    assert "Merci pour votre message" not in told and "Thank you for your message" not in told


def test_a_mail_has_a_subject_line_and_a_note_has_none() -> None:
    """« Une invitation pour l'anniversaire de Zoé : … » donne l'objet."""
    told = bare("Rédige une invitation pour l'anniversaire de Zoé : samedi 4 mai, 15 h, chez nous.")
    assert told.startswith("Objet : Anniversaire de Zoé\n\nBonjour,") and "samedi 4 mai" in told
    assert not bare("Je pars demain, écris un message à mon équipe").startswith("Objet")


@pytest.mark.parametrize(
    ("asked", "title", "words"),
    [
        ("Rédige une note d'environ 200 mots sur le préau, avec un titre : toit refait en mai, 12 bancs, coût de 4 000 €.",
         "# Le préau", 200),
        ("Écris un texte de 150 mots sur notre chorale : 30 choristes, répétition le mardi, concert le 4 juin.",
         "# Notre chorale", 150),
        ("Write a 180-word report on the canteen, with a title: 90 meals a day, two cooks, open from 12 to 2.",
         "# The canteen", 180),
    ],
)  # fmt: skip
def test_a_long_note_is_an_article(asked: str, title: str, words: int) -> None:
    text = bare(asked)
    assert text.startswith(title + "\n")
    assert abs(len(text.split()) - words) <= 0.15 * words


def test_a_short_note_is_a_message() -> None:
    assert not bare("Écris une note à mon équipe : je pars demain à 15 h.").startswith("#")
