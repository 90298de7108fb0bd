"""Des demandes de tous les jours : formes racontées, plusieurs consignes, suites, fautes de frappe."""

import json

import pytest

from helpers.simulator.engine.finding.summarise import is_heading, key_sentences
from helpers.simulator.engine.reading.constraints import read_constraints
from tests.simulator.engine.asking import bare, bullets, raw, talk

REPORT = (
    "Rapport annuel 2025 de l'association Vélo Partagé. L'association gère 420 vélos répartis dans 38 stations. "
    "Le nombre d'abonnés est passé de 5 200 à 7 850 en un an. Les dépenses de réparation ont augmenté de 34 %. "
    "Une enquête montre que 68 % des abonnés souhaitent des vélos électriques. L'équipe compte 12 salariés et "
    "30 bénévoles. Le conseil recommande d'ouvrir six stations près des gares. Le recrutement d'un second mécanicien "
    "est jugé prioritaire."
)


@pytest.mark.parametrize(
    "message",
    [
        "J'ai un mot à vous dire", "J'ai deux mots à vous dire.", "I have one word for you: plastics.",
        "J'ai trois questions sur la livraison", "I have two questions about my order", "Nous avons deux phrases à corriger",
        "Il y a trois paragraphes dans mon texte", "I wrote 50 words yesterday",
    ],
)  # fmt: skip
def test_a_told_length_is_not_a_limit(message: str) -> None:
    found = read_constraints(message)
    assert (found.words, found.sentences, found.points, found.paragraphs) == (
        0,
        0,
        0,
        0,
    ) or "aimerais" in message
    assert found.words != 1 or "aimerais" in message


@pytest.mark.parametrize(
    ("message", "words"),
    [("Réponds en un mot.", 1), ("En 40 mots maximum", 40), ("Answer in one word", 1), ("J'ai un texte : résume-le en 10 mots", 10),
     ("Écris 50 mots sur la mer", 50)],
)  # fmt: skip
def test_an_asked_length_is_a_limit(message: str, words: int) -> None:
    assert read_constraints(message).words == words


@pytest.mark.parametrize(
    "message", ["Génère un mot de passe de 12 caractères", "Un code de 6 caractères, s'il te plaît"]
)
def test_the_length_of_a_thing_is_not_that_of_the_answer(message: str) -> None:
    assert read_constraints(message).characters == 0
    assert read_constraints("Réponds en 20 caractères").characters == 20


def test_a_short_limit_gets_the_short_answer() -> None:
    assert (
        raw("Donne la réponse en 20 caractères maximum : quel est le plus grand océan ?")
        == "Je ne sais pas."
    )


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        ("Je m'appelle Zoé et j'habite à Lille.", "Je ne le sais pas : rien dans notre conversation n'indique ton métier ni où tu travailles."),
        ("Je suis infirmière à l'hôpital de Lille.", "Tu travailles comme infirmière et tu travailles à l'hôpital de Lille."),
        ("Je suis boulanger et je travaille chez Paul à Lyon.", "Tu travailles comme boulanger et tu travailles chez Paul à Lyon."),
    ],
)  # fmt: skip
def test_what_is_known_of_my_work(told: str, answer: str) -> None:
    question = "Que sais-tu de mon travail, où est-ce que je travaille ?"
    assert set(bare(told, "C'est noté.", question).split()) == set(answer.split())


def test_a_whole_report_is_analysed() -> None:
    text = bare(f"Résume ce rapport en 3 points clés puis donne 2 recommandations :\n\n{REPORT}")
    points = bullets(text)
    assert len(points) == 5 and not any(point.startswith("Rapport annuel") for point in points[:3])
    assert points[3:] == ["Le conseil recommande d'ouvrir six stations près des gares.",
                          "Le recrutement d'un second mécanicien est jugé prioritaire."]  # fmt: skip


def test_a_question_on_a_report_is_answered() -> None:
    assert "12 salariés" in bare(f"D'après ce rapport, combien y a-t-il de salariés ?\n{REPORT}")
    assert "420 vélos" in bare(f"{REPORT}\n\nEn 40 mots maximum, de quoi parle ce document ?")
    assert not any(
        point.startswith("Rapport")
        for point in bullets(bare(f"Donne les chiffres clés : {REPORT}"))
    )


@pytest.mark.parametrize(
    ("sentence", "heading"),
    [("Rapport annuel de la ville", True), ("Meeting notes, May 3", True), ("Le rapport est prêt.", False), ("Le chat dort.", False),
     ("Note : il pleut et la route est coupée.", False)],
)  # fmt: skip
def test_headings_say_nothing(sentence: str, heading: bool) -> None:
    assert is_heading(sentence) is heading
    assert key_sentences(
        "Bilan de mai. Les ventes montent. Les coûts montent aussi. Il pleut.", 1
    ) != ["Bilan de mai."]


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("Analyse le sentiment et la priorité de ce ticket : « Le site plante, nos clients ne peuvent plus payer, c'est urgent ! »",
         "Sentiment : négatif ; priorité : haute."),
        ("Donne le sentiment et la langue du message suivant : « I love this phone, the battery is great! »",
         "Sentiment : positif ; langue : anglais."),
        ("What are the sentiment and the priority of this ticket: I am very happy with the service",
         "Sentiment: positive; priority: normal."),
    ],
)  # fmt: skip
def test_several_sides_of_a_text(message: str, answer: str) -> None:
    assert bare(message) == answer


def test_one_side_of_a_text_is_a_classification() -> None:
    assert bare(
        "Quel est le ton de ce mail ? Bonjour, je suis très déçu de votre service."
    ).startswith("Sentiment : négatif")


def test_what_two_texts_share() -> None:
    text = bare("Quels sont les points communs entre ces textes ? Texte A : Le vélo est bon pour la santé. Texte B : La marche est "
                "gratuite et bonne pour la santé.")  # fmt: skip
    assert (
        text
        == "En commun : « bon » et « santé ». Seulement dans le premier : vélo ; seulement dans le second : marche, gratuite."
    )
    assert "En commun" not in bare("Quels sont les points communs entre le tennis et le golf ?")


@pytest.mark.parametrize(
    ("message", "found"),
    [
        ("Mets ce texte au format JSON avec les clés nom, age, ville : Zoé a 34 ans et vit à Lille.", {"nom": "Zoé", "ville": "Lille"}),
        ('Réponds en JSON : {"ville": ..., "date": ...} à partir de : Le concert aura lieu à Lyon le 12 juin 2026.',
         {"ville": "Lyon", "date": "12 juin 2026"}),
    ],
)  # fmt: skip
def test_named_keys_are_filled_from_the_text(message: str, found: dict[str, str]) -> None:
    data = json.loads(raw(message))
    assert {key: data[key] for key in found} == found


def test_a_list_inside_a_text_is_extracted() -> None:
    text = bare(
        "Extrais les compétences de ce CV : Python, SQL et gestion de projet. 5 ans d'expérience."
    )
    assert bullets(text) == ["Python", "SQL", "Gestion de projet"]
    named = bare(
        "Extrais le nom, l'email et la ville : Je suis Léa Martin (lea@ex.fr), je vous écris de Nantes."
    )
    assert "Noms propres : Léa Martin" in bullets(named)


def test_each_review_is_classified() -> None:
    text = bare(
        "Classifie chaque avis en positif/négatif :\n1. Super produit !\n2. Livraison en retard, déçu."
    )
    assert [point.rpartition("→ ")[2] for point in bullets(text)] == ["positif", "négatif"]


def test_forms_asked_one_after_the_other_add_up() -> None:
    answers = talk(
        "Résume : Le train est parti à 8 h. Il est arrivé à midi. Le trajet a été calme.",
        "Plus court",
        "En anglais ?",
    )
    assert answers[1] == "Le train est parti à 8 h."
    assert answers[2].endswith("Le train est parti à 8 h.") and answers[2].startswith(
        "Key sentences"
    )


def test_a_mail_keeps_its_subject_and_its_signature() -> None:
    text = bare(
        "Rédige un mail de 60 mots pour annuler un rendez-vous chez le dentiste, ton formel, signé Zoé."
    )
    assert text.startswith("Objet : Annuler un rendez-vous chez le dentiste") and text.endswith(
        "Zoé"
    )


@pytest.mark.parametrize(
    ("message", "count"),
    [("Donne-moi 5 idées de prénoms pour un chat", 5), ("Fais-moi un plan en 4 parties pour un exposé sur le soleil", 6)],
)  # fmt: skip
def test_lists_of_the_asked_length(message: str, count: int) -> None:
    assert len(bullets(bare(message))) == count


@pytest.mark.parametrize(
    ("message", "subject"),
    [("Explique en une phrase ce qu'est une API, puis donne un exemple.", "(une API)"),
     ("Explain recursion to a 10 year old in 3 sentences.", "(recursion)"),
     ("Je voudrais un remboursement de 59,90 € pour hier", "59,90 €")],
)  # fmt: skip
def test_the_subject_is_only_the_subject(message: str, subject: str) -> None:
    assert subject in bare(message)


def test_excuses_are_short() -> None:
    text = bare("Write a polite 2-sentence apology to a customer whose parcel was late.")
    assert text.startswith("We sincerely apologise") and "parcel was late" in text
