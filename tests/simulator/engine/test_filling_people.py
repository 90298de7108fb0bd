"""Des personnes, des livres, des avis : chacun a ses valeurs, ``null`` si le texte se tait."""

from typing import Any

import pytest

from tests.simulator.engine.asking import closed, filled
from tests.simulator.engine.schema_words import (
    EITHER_TEXT,
    MAYBE_NUMBER,
    MAYBE_TEXT,
    NUMBER,
    TEXT,
    WHOLE,
    many,
    one_of,
)


@pytest.mark.parametrize(
    ("instructions", "text", "schema", "expected"),
    [
        ("Analyse l'avis par aspect.",
         "Le service était lent et désagréable. En revanche, la cuisine est délicieuse, un "
         "régal ! Les prix sont un peu trop chers. 3/5",
         closed(note=MAYBE_NUMBER, sentiment_global=one_of("positif", "negatif", "mitige"),
         aspects=many(closed(aspect=one_of("service", "cuisine", "prix", "ambiance"),
         sentiment=one_of("positif", "negatif", "neutre"), citation=TEXT))),
         {'note': 3,
          'sentiment_global': 'mitige',
          'aspects': [{'aspect': 'service',
                       'sentiment': 'negatif',
                       'citation': 'Le service était lent et désagréable.'},
                      {'aspect': 'cuisine',
                       'sentiment': 'positif',
                       'citation': 'la cuisine est délicieuse, un régal !'},
                      {'aspect': 'prix',
                       'sentiment': 'negatif',
                       'citation': 'Les prix sont un peu trop chers.'}]}),
        ("Extract the books.",
         "\"The Salt Road\" by Nora Finch (2014, 312 pages); \"Glass Harbour\" by Idris Cole "
         "(2019, 268 pages); \"Night Orchard\" by Mei Lin (2021, 401 pages).",
         closed(books=many(closed(title=TEXT, author=TEXT, year=WHOLE, pages=WHOLE))),
         {'books': [{'title': 'The Salt Road', 'author': 'Nora Finch', 'year': 2014, 'pages': 312},
                    {'title': 'Glass Harbour', 'author': 'Idris Cole', 'year': 2019, 'pages': 268},
                    {'title': 'Night Orchard', 'author': 'Mei Lin', 'year': 2021, 'pages': 401}]}),
        ("Extrais les notes.",
         "Contrôle de maths du 5 février 2026 : Inès 15/20, Malo 9/20, Zélie 18/20 et Tom "
         "absent.",
         closed(date=TEXT, eleves=many(closed(prenom=TEXT, note=MAYBE_NUMBER))),
         {'date': '2026-02-05',
          'eleves': [{'prenom': 'Inès', 'note': 15},
                     {'prenom': 'Malo', 'note': 9},
                     {'prenom': 'Zélie', 'note': 18},
                     {'prenom': 'Tom', 'note': None}]}),
        ("Fill the schema.",
         "Our team: Dana (34, UX designer, Berlin), Viktor (41, developer, Prague) and Salma "
         "(29, data scientist, Tunis).",
         closed(members=many(closed(name=TEXT, age=WHOLE, job=TEXT, city=TEXT)), team_size=WHOLE),
         {'members': [{'name': 'Dana', 'age': 34, 'job': 'UX designer', 'city': 'Berlin'},
                      {'name': 'Viktor', 'age': 41, 'job': 'developer', 'city': 'Prague'},
                      {'name': 'Salma', 'age': 29, 'job': 'data scientist', 'city': 'Tunis'}],
          'team_size': 3}),
        ("Convert the table.",
         "Name | Dept | Salary\nAda Quill | Research | 52000\nBo Lindt | Sales | 47000\nCy Park "
         "| Legal | 61000",
         closed(employees=many(closed(name=TEXT, department=TEXT, salary=NUMBER))),
         {'employees': [{'name': 'Ada Quill', 'department': 'Research', 'salary': 52000},
                        {'name': 'Bo Lindt', 'department': 'Sales', 'salary': 47000},
                        {'name': 'Cy Park', 'department': 'Legal', 'salary': 61000}]}),
        ("Analyse par aspect.",
         "The screen is gorgeous and the battery lasts two days. However the camera is "
         "disappointing. I haven't tested the speakers. 4 out of 5.",
         closed(rating=NUMBER, overall_sentiment=one_of("positive", "negative", "mixed", "neutral"),
         aspects=many(closed(name=one_of("screen", "battery", "camera", "speakers", "price"),
         sentiment=one_of("positive", "negative", "neutral"), quote=TEXT))),
         {'rating': 4,
          'overall_sentiment': 'mixed',
          'aspects': [{'name': 'screen',
                       'sentiment': 'positive',
                       'quote': 'The screen is gorgeous and the battery lasts two days.'},
                      {'name': 'battery',
                       'sentiment': 'positive',
                       'quote': 'The screen is gorgeous and the battery lasts two days.'},
                      {'name': 'camera',
                       'sentiment': 'negative',
                       'quote': 'the camera is disappointing.'}]}),
        ("Extract contacts.",
         "Contacts: Ines Rolf, ines@rolf.example, +33 6 00 00 00 01; Max Udo, max@udo.example.",
         closed(contacts=many(closed(name=TEXT, email=EITHER_TEXT, phone=EITHER_TEXT))),
         {'contacts': [{'name': 'Ines Rolf',
                        'email': 'ines@rolf.example',
                        'phone': '+33 6 00 00 00 01'},
                       {'name': 'Max Udo', 'email': 'max@udo.example', 'phone': None}]}),
        ("Extract the family.",
         "My name is Rosa Lindqvist. I have two kids: Emil, 7, and Greta, 4. We live in Leeds.",
         closed(name=TEXT, children=many(closed(name=TEXT, age=WHOLE))),
         {'name': 'Rosa Lindqvist',
          'children': [{'name': 'Emil', 'age': 7}, {'name': 'Greta', 'age': 4}]}),
        ("Extrais les personnes.",
         "Nora Keller dirige le pôle data à Zurich. Idriss Baba est ingénieur réseau à Dakar. "
         "Chloé Simon s'occupe de la paie à Lyon.",
         closed(personnes=many(closed(nom=TEXT, ville=MAYBE_TEXT))),
         {'personnes': [{'nom': 'Nora Keller', 'ville': 'Zurich'},
                        {'nom': 'Idriss Baba', 'ville': 'Dakar'},
                        {'nom': 'Chloé Simon', 'ville': 'Lyon'}]}),
        ("Extract the students.",
         "Students: Mia Wong (grade 8, score 91), Leo Park (grade 7, score 78), Ava Ruiz "
         "(grade 8, score 85).",
         closed(students=many(closed(name=TEXT, grade=WHOLE, score=NUMBER))),
         {'students': [{'name': 'Mia Wong', 'grade': 8, 'score': 91},
                       {'name': 'Leo Park', 'grade': 7, 'score': 78},
                       {'name': 'Ava Ruiz', 'grade': 8, 'score': 85}]}),
        ("Classe chaque avis.",
         "Avis :\n- Livraison rapide, je suis ravie !\n- Produit cassé à l'arrivée, très déçu.\n"
         "- Correct, sans plus.",
         closed(avis=many(closed(texte=TEXT, sentiment=one_of("positif", "negatif", "neutre")))),
         {'avis': [{'texte': 'Livraison rapide, je suis ravie !', 'sentiment': 'positif'},
                   {'texte': "Produit cassé à l'arrivée, très déçu.", 'sentiment': 'negatif'},
                   {'texte': 'Correct, sans plus.', 'sentiment': 'neutre'}]}),
        ("Extract.",
         "Class 4A has 21 pupils and is taught by Ms Bell in room 12. Class 4B has 19 pupils "
         "and is taught by Mr Hart in room 14.",
         closed(classes=many(closed(name=TEXT, pupils=WHOLE, teacher=TEXT, room=TEXT))),
         {'classes': [{'name': 'Class 4A', 'pupils': 21, 'teacher': 'Bell', 'room': '12'},
                      {'name': 'Class 4B', 'pupils': 19, 'teacher': 'Hart', 'room': '14'}]}),
    ],
)  # fmt: skip
def test_each_person_or_subject_has_its_values(
    instructions: str, text: str, schema: dict[str, Any], expected: dict[str, Any]
) -> None:
    assert filled(schema, text, instructions=instructions) == expected


REVIEWS = (
    "Le vendeur était charmant, mais la livraison a pris du retard. Prix correct.",
    "Room was tiny and dirty; the staff, friendly and helpful. I didn't use the parking.",
    "",
    "Rien à dire.",
)
ASPECTS = closed(
    aspects=many(
        closed(
            aspect=one_of("staff", "room", "parking", "livraison", "vendeur"),
            sentiment=one_of("positive", "negative", "neutral"),
            quote=TEXT,
        )
    )
)


@pytest.mark.parametrize("text", REVIEWS)
def test_a_quote_is_an_extract_of_the_text(text: str) -> None:
    aspects = filled(ASPECTS, text, instructions="Analyse par aspect.")["aspects"]
    assert all(aspect["quote"] and aspect["quote"] in text for aspect in aspects)
    assert "parking" not in {aspect["aspect"] for aspect in aspects}


def test_a_review_names_only_what_it_speaks_of() -> None:
    found = filled(ASPECTS, REVIEWS[1], instructions="Analyse par aspect.")["aspects"]
    assert {(item["aspect"], item["sentiment"]) for item in found} == {
        ("room", "negative"),
        ("staff", "positive"),
    }
