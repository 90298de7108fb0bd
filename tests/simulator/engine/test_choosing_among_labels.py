"""Choisir parmi des étiquettes données : lire l'ordre, trouver le texte, peser ce qu'il dit."""

import pytest

from helpers.simulator.engine.finding.choices import read_choice
from helpers.simulator.engine.finding.evidence import without_places
from helpers.simulator.engine.finding.label_choice import choose_label
from helpers.simulator.engine.finding.labels import Label
from helpers.simulator.engine.finding.levels import urgency
from tests.simulator.engine.asking import bare, closed, filled, raw

COMPLAINTS = "Tu tries les réclamations. Réponds par un seul mot : fuite, facture ou compteur."


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (COMPLAINTS, ["fuite", "facture", "compteur"]),
        ("Dis si cette réclamation concerne une fuite, une facture ou un compteur.", ["fuite", "facture", "compteur"]),
        ("Is this complaint about a leak, a bill or a meter?", ["leak", "bill", "meter"]),
        ("Décide : urgent ou non urgent.", ["urgent", "non urgent"]),
        ("Réponds par URGENT ou NORMAL.", ["URGENT", "NORMAL"]),
        ("Classe le message en spam ou not spam.", ["spam", "not spam"]),
        ("Catégories possibles :\n1. Achat\n2. Vente\nRéponds par la catégorie.", ["Achat", "Vente"]),
        ("Choisis une étiquette parmi [chat, chien, oiseau].", ["chat", "chien", "oiseau"]),
        ("Sort it. Categories: 1) praise 2) complaint. One word.", ["praise", "complaint"]),
        ("Which team? sales, legal, support. One word.", ["sales", "legal", "support"]),
        ("Classify it as low, medium or high priority.", ["low", "medium", "high"]),
        ("Décide : à garder ou à jeter.", ["à garder", "à jeter"]),
    ],
)  # fmt: skip
def test_an_order_to_choose_is_read(order: str, names: list[str]) -> None:
    """Les étiquettes, dans l'ordre, sans article ni guillemets."""
    choice = read_choice(order)
    assert choice and [label.name for label in choice.labels] == names


@pytest.mark.parametrize(
    "order",
    [
        "Réponds en français ou en anglais.", "Réponds en une ou deux phrases.", "Réponds par oui ou non.",
        "Réponds uniquement aux questions sur la cuisine, le jardin ou le bricolage.",
        "Donne toujours un exemple ou une analogie.", "Is it better to use Python or Java?",
        "Si le client veut un échange ou un avoir, dis de passer en boutique.",
    ],
)  # fmt: skip
def test_other_orders_are_not_choices(order: str) -> None:
    """Une langue, une longueur, un sujet permis ne sont pas des étiquettes."""
    assert read_choice(order) is None


def test_what_each_label_means_is_read() -> None:
    """« A = … » dit ce que le nom ne dit pas."""
    order = "Tu dois répondre A ou B. A = problème de connexion, B = problème de paiement."
    assert raw("Ma carte bancaire est refusée.", instructions=order) == "B"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("De l'eau coule sur le trottoir.", "fuite"), ("On me réclame 300 € de trop.", "facture"),
        ("L'eau goutte au pied du compteur.", "fuite"), ("Je n'ai pas reçu ma facture.", "facture"),
        ("Le relevé ne correspond pas à l'affichage.", "compteur"),
    ],
)  # fmt: skip
def test_the_same_text_gets_the_same_label_however_it_is_given(text: str, label: str) -> None:
    """Dans les instructions ou dans un seul message ; les mots de l'ordre ne sont pas des indices."""
    one = "Classe cette réclamation d'abonné : fuite, facture ou compteur. Réponds par un seul mot."
    told = "Dis si cette réclamation concerne une fuite, une facture ou un compteur."
    assert raw(text, instructions=COMPLAINTS) == label
    assert raw(text, instructions=told) == label
    assert raw(f"{one}\n\nRéclamation : {text}") == label
    assert raw(f"{one}\n\n« {text} »") == label


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("Classify this as spam or not spam. Answer with the label only.\n\nEmail: the meeting is at 3 pm.", "not spam"),
        ("Texte : « Le ministre présente sa réforme. »\nCatégories : sport / politique\nUn seul mot.", "politique"),
        ('Review: "Way too expensive."\n\nWhich topic is it? (design, price)\nOne word.', "price"),
    ],
)  # fmt: skip
def test_a_bare_label_is_given_when_asked(message: str, answer: str) -> None:
    """La catégorie seule, telle qu'elle est écrite, même de plusieurs mots."""
    assert raw(message) == answer


def test_the_cues_are_said_when_nothing_forbids_it() -> None:
    """Une demande sans consigne de forme reçoit les indices."""
    told = bare(
        "Cette remarque concerne-t-elle le prix ou le délai ? « Trois semaines d'attente ! »"
    )
    assert told.startswith("Catégorie : délai (indices relevés : « semaines »")


def test_a_choice_without_a_text_is_not_a_classification() -> None:
    """« Thé ou café ? J'hésite. » : rien n'y désigne un texte à classer."""
    assert "Catégorie" not in bare("Thé ou café ? Je n'arrive pas à me décider.")
    assert "Catégorie" not in bare("Dis-moi si je dois prendre un parapluie ou un manteau.")


@pytest.mark.parametrize(
    ("text", "names", "chosen"),
    [
        ("Rien de spécial.", ["panne", "autre"], "autre"),
        ("Merci de noter ma nouvelle adresse.", ["urgent", "non urgent"], "non urgent"),
        ("On déjeune ensemble ?", ["SPAM", "OK"], "OK"),
        ("My laptop screen is black.", ["HR", "IT", "Finance"], "IT"),
        ("I need to cancel my trip.", ["book_flight", "cancel_flight"], "cancel_flight"),
        ("Ferme la porte.", ["question", "ordre", "affirmation"], "ordre"),
        ("Salut mec, t'es dispo ?", ["formel", "familier"], "familier"),
        ("¿Puede enviarme la factura?", ["fr", "en", "es"], "es"),
        ("La cafetière achetée hier ne marche pas.", ["achats", "service après-vente"], "service après-vente"),
    ],
)  # fmt: skip
def test_a_label_fits_the_text(text: str, names: list[str], chosen: str) -> None:
    """Par le sens, la forme, la langue, ou à défaut l'étiquette de repli."""
    assert choose_label(text, [Label(name) for name in names])[0] == chosen


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("Fuite de gaz !", 2),
        ("Rien d'urgent, quand vous pourrez.", 0),
        ("Voici le compte rendu.", 1),
    ],
)
def test_how_pressing_a_text_is(text: str, level: int) -> None:
    assert urgency(text)[0] == level


def test_a_priority_follows_the_scale() -> None:
    """Le sens de l'échelle se lit dans l'ordre."""
    rising = "Severity from 1 (minor) to 5 (critical). Only the number."
    falling = "Attribue une priorité de 1 (urgent) à 3 (peut attendre). Seulement le chiffre."
    assert raw("The whole site is down for all users.", instructions=rising) == "5"
    assert raw("Fuite de gaz dans l'immeuble !", instructions=falling) == "1"


def test_places_do_not_speak_for_a_label() -> None:
    assert without_places("L'eau goutte au pied du compteur.").split() == ["L'eau", "goutte", "."]


def test_an_enum_follows_the_same_evidence() -> None:
    """Une sortie structurée choisit comme une réponse libre."""
    schema = closed(label={"type": "string", "enum": ["ascenseur", "chauffage", "bruit"]})
    assert filled(schema, "Le radiateur est glacé.")["label"] == "chauffage"
