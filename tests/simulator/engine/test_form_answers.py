"""La forme des réponses : ordres, longueurs, transformations, classements, calculs, JSON."""

import json
from collections.abc import Mapping

import pytest

from helpers.simulator.engine import Prompt, Turn, write_answer

MARK = "[simulation]"


def answer(instructions: str, *questions: str, schema: Mapping[str, object] | None = None) -> str:
    """La dernière réponse d'un échange, espaces insécables rendues simples."""
    turns: list[Turn] = []
    said = ""
    for question in questions:
        turns.append(Turn("user", question))
        said = write_answer(Prompt(instructions, tuple(turns), json_schema=schema)).text
        turns.append(Turn("assistant", said))
    return said.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


def check(said: str, expected: list[str], forbidden: list[str]) -> None:
    for fragment in expected:
        assert fragment in said, said
    for fragment in forbidden:
        assert fragment not in said, said


CLASSIFICATION = [
    ("", "Classe ce message (positif, négatif ou neutre) : J'adore ce vélo !", ["positif"],
     ["neutre)"]),
    ("", "Donne le ton [bon/mauvais/neutre] : Tout est cassé.", ["mauvais"], ["mauvais]"]),
    ("", "Sentiment : Je ne suis pas mécontent.", ["positif"], ["C'est noté"]),
    ("", "Tone: I am not unhappy with it.", ["positive"], ["Noted"]),
    ("", "Classe ce ticket dans une seule catégorie (facturation, technique, livraison) : "
     "Mon écran reste noir quand je lance l'application.", ["technique"], ["Je ne peux pas"]),
    ("", "Classify this ticket into one category (billing, technical, delivery): "
     "The parcel never arrived.", ["delivery"], ["I can't"]),
    ("", "Range ce message : urgent (panne, blocage) ou normal : Blocage complet du site.",
     ["urgent"], ["panne,"]),
    ("", "Classe en positif, négatif ou neutre : La soupe était froide et fade.", ["négatif"], []),
]  # fmt: skip


@pytest.mark.parametrize(("instructions", "question", "expected", "forbidden"), CLASSIFICATION)
def test_labels_are_read_wherever_they_stand(
    instructions: str, question: str, expected: list[str], forbidden: list[str]
) -> None:
    """Les étiquettes se lisent entre parenthèses, crochets ou en clair ; la négation compte."""
    check(answer(instructions, question), [MARK, *expected], forbidden)


@pytest.mark.parametrize(
    ("message", "label"),
    [
        ("Ce n'est pas mauvais du tout.", "positif"),
        ("C'est mauvais.", "negatif"),
        ("Le magasin ouvre à 9 h.", "neutre"),
    ],
)
def test_a_standing_classifier_answers_with_the_bare_label(message: str, label: str) -> None:
    """Une consigne de classement en un mot donne l'étiquette seule, sans parenthèse."""
    order = "Donne le sentiment (positif/negatif/neutre), en un mot."
    assert answer(order, message) == label


@pytest.mark.parametrize(
    "message",
    [
        "Le 14/07 c'est la fête nationale ?",
        "Rendez-vous le 05/06 ?",
        "Le bus 12-14 passe ?",
        "Is it open 9-5?",
        "La salle 3-12 est libre ?",
        "On a gagné 3-1 hier !",
        "12/05/1990",
    ],
)
def test_two_joined_numbers_are_not_a_calculation(message: str) -> None:
    """Une date, un numéro de ligne, un score ne se calculent pas."""
    check(answer("", message), [], ["÷", "−", " = "])


@pytest.mark.parametrize(
    ("message", "value"),
    [
        ("12/4", "3"),
        ("Combien font 12/4 ?", "3"),
        ("Calcule 100-58", "42"),
        ("What is 9-5?", "4"),
        ("combien font 2+3*4 et 10/4 ?", "14 et 10 ÷ 4 = 2,5"),
        ("Compute 6*7 and 9/2", "42 and 9 ÷ 2 = 4.5"),
        ("Et 3 + 4 ?", "7"),
    ],
)
def test_calculations_are_still_done(message: str, value: str) -> None:
    """Une expression seule, ou un verbe de calcul, suffit ; plusieurs calculs sont tous faits."""
    check(answer("", message), [f"= {value}."], [])


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Réponds uniquement par le nombre : 6 x 7", "42"),
        ("Answer only with the number: 8 + 9", "17"),
        ("Combien font 6 fois 7 ? Seulement le nombre.", "42"),
        ("What is 20 divided by 4? Just the number.", "5"),
        ("Réponds par oui ou non : 12 est-il supérieur à 8 ?", "Oui"),
        ("Réponds par oui ou non : 3 est-il plus grand que 8 ?", "Non"),
        ("Answer yes or no: is 12 greater than 20?", "No"),
        ("Oui ou non : 7 est-il inférieur ou égal à 7 ?", "Oui"),
        ("Répète : Bonne route, Paul.", "Bonne route, Paul."),
        ("Réponds exactement par « d'accord »", "d'accord"),
        ("Mets en majuscules : bonjour à tous", "BONJOUR À TOUS"),
        ("Convert to lowercase: GOOD Morning", "good morning"),
        ("Épelle le mot SIMULATEUR à l'envers.", "R-U-E-T-A-L-U-M-I-S"),
        ("Épelle le mot chat.", "C-H-A-T"),
        ("Écris radar à l'envers", "radar"),
    ],
)
def test_bare_values(question: str, expected: str) -> None:
    """Une valeur demandée seule, une transformation, une répétition : rien d'autre."""
    assert answer("", question) == expected


@pytest.mark.parametrize(
    "message",
    [
        "Je mange seulement des fruits, j'habite à Metz.",
        "Je veux seulement savoir comment tu vas.",
        "I only eat fruit.",
        "J'ai juste un chat et un chien.",
        "On m'a donné seulement deux jours.",
    ],
)
def test_telling_with_only_is_not_an_order(message: str) -> None:
    """« Seulement » dans un récit ne demande pas une valeur seule : la réponse reste marquée."""
    said = answer("", message)
    assert said.startswith(MARK)
    assert len(said.split()) > 3


ORDERS = [
    ("Réponds tout en MAJUSCULES et termine par FIN.", "Dis bonjour", ["BONJOUR", "FIN"], ["bonj"]),
    ("Réponds tout en MAJUSCULES et termine par FIN.", "Répète : ok", ["OK FIN"], ["ok"]),
    ("", "Dis bonjour", [MARK, "Bonjour !"], []),
    ("", "Dis merci.", [MARK, "Merci !"], []),
    ("", "Say hello", [MARK, "Hello!"], []),
    ("Réponds en liste à puces.", "Résume : Le chat dort. Le chien court. La souris mange.",
     ["\n- Le chat dort."], []),
    ("Ne pose jamais de question.", "Ça va ?", ["bien, merci"], ["?"]),
    ("Vouvoie toujours. Ne me pose pas de questions.", "Bonjour", ["Bonjour"], ["?"]),
    ("Never ask questions.", "Hello", ["Hello"], ["?"]),
    ("Commence toujours ta réponse par « Cher client, ».", "Bonjour", ["Cher client, bonjour"], []),
    ('Always start with "Dear customer,".', "What is 2+2?", ["Dear customer, 2 + 2 = 4."], []),
    ("Contexte : SAV 01 23 45 67 89. Si l'info manque, dis « Je ne sais pas ».",
     "Quel est votre âge ?", ["Je ne sais pas"], ["simulateur ne connaît"]),
    ("The shop opens at 9. If the answer is missing, say \"I don't know\".",
     "Who is the mayor of the town?", ["I don't know"], ["simulator"]),
    ("Si l'information manque, réponds exactement « Non précisé ».", "Bonjour", ["Bonjour"],
     ["Non précisé"]),
    ("Réponds en espagnol.", "Bonjour", ["Bonjour", "espagnol"], []),
    ("Answer in German.", "Hello", ["Hello", "German"], []),
    ("", "Le film que je regarde est en espagnol.", [], ["n'écrit qu'en"]),
    ("", "Comment dit-on merci en anglais ?", ["ne sait pas traduire"], ["can't"]),
    ("", "La notice est en anglais, c'est pénible.", [], ["Noted", "You "]),
    ("Réponds toujours en anglais.", "Bonjour", ["Hello"], ["Bonjour"]),
    ("Signe toujours « L'équipe Aster ».", "Bonjour", ["Bonjour", "\n\nL'équipe Aster"], []),
    ("Tu es Nova, une assistante de voyage.", "Bonjour", ["Nova"], []),
]  # fmt: skip


@pytest.mark.parametrize(("instructions", "question", "expected", "forbidden"), ORDERS)
def test_orders_are_obeyed(
    instructions: str, question: str, expected: list[str], forbidden: list[str]
) -> None:
    """Majuscules, début, fin, langue, repli, questions défendues, signature."""
    check(answer(instructions, question), expected, forbidden)


def test_a_word_limit_still_gives_a_sentence() -> None:
    """Dix mots suffisent à un aveu poli : « inconnu » tout seul est réservé à la valeur seule."""
    said = answer("Réponds en 10 mots maximum.", "C'est quoi une API ?")
    assert 3 < len(said.split()) <= 10
    assert "inconnu" not in said


@pytest.mark.parametrize(
    "question",
    [
        "Donne une liste numérotée de 5 fruits.",
        "Compare Python et Java en tableau.",
        "Who won the war of the Roses? Answer as a bullet list.",
        "Quelle est la capitale du Pérou ? Réponds en CSV.",
    ],
)
def test_a_refusal_is_not_poured_into_a_list(question: str) -> None:
    """Un aveu d'ignorance n'est ni une liste ni un tableau."""
    check(answer("", question), [MARK], ["\n- ", "\n1. ", "| --- |", "N°,"])


@pytest.mark.parametrize(
    ("question", "expected", "forbidden"),
    [
        ("Propose 3 titres pour un article sur le télétravail.", ["- Le télétravail"], ["# "]),
        ("Suggest 4 titles for an essay about remote work.", ["emote work"], ["# "]),
        ("Résume en une phrase : Le four chauffe. Le pain cuit. Le client attend le pain.",
         [MARK], ["four"]),
        ("Donne 2 points clés : Le four chauffe. Le pain cuit. Le client attend.", ["- "], []),
        ("Extrais les e-mails : écrire à lea@exemple.fr et tom@exemple.fr",
         ["lea@exemple.fr", "tom@exemple.fr"], []),
        ("Combien de r dans « fraise rouge » ?", ["2 fois"], []),
        ('How many e in "green trees"?', ["4 times"], []),
        ("Combien de phrases ? Bonjour. Ça va ? Oui.", ["3 phrases"], []),
        ("How many words? I am fine, thanks. You?", ["5 words"], []),
        ("Quel est le sujet de ce message : Bonjour, ma facture d'octobre est fausse.",
         ["facture"], ["ne le dit pas"]),
        ("Trie : 3,1,2", ["1, 2, 3"], []),
        ("Trie ces prix : 9,50 €, 12,00 €, 3,20 €", ["3,20 €, 9,50 €, 12,00 €"], []),
        ("Quelle est la capitale de la Mongolie ?", ["Je ne peux pas répondre"], ["Oulan"]),
        ("What is the capital of Mongolia?", ["I can't answer"], ["Ulaan"]),
    ],
)  # fmt: skip
def test_small_tasks(question: str, expected: list[str], forbidden: list[str]) -> None:
    """Titres, résumés, extractions, comptes, tris, et ce que le simulateur ne sait pas."""
    check(answer("", question), expected, forbidden)


def test_articles_are_contracted() -> None:
    """Un texte long n'écrit jamais « à les », « de les » ni « à le »."""
    said = answer("", "Rédige un article de 900 mots sur le jardinage.")
    check(said, ["jardinage"], [" à les ", " de les ", " à le ", " de le ", "ceci, rien"])


# ------------------------------------------------------------------------------------- JSON


def record(**properties: object) -> dict[str, object]:
    """Un schéma d'objet strict : chaque propriété donnée par son type, ou par son schéma."""
    kinds = {k: v if isinstance(v, dict) else {"type": v} for k, v in properties.items()}
    return {
        "type": "object",
        "properties": kinds,
        "required": list(kinds),
        "additionalProperties": False,
    }


def many(items: dict[str, object]) -> dict[str, object]:
    return {"type": "array", "items": items}


WORD = {"type": "string"}
MAYBE_NUMBER = {"anyOf": [{"type": "integer"}, {"type": "null"}]}
MAYBE_WORD = {"anyOf": [WORD, {"type": "null"}]}


@pytest.mark.parametrize(
    ("text", "schema", "expected"),
    [
        ("Température 21,4 °C, humidité 63 %, vent 18 km/h.",
         record(temperature="number", humidite="integer", vent_kmh="number"),
         {"temperature": 21.4, "humidite": 63, "vent_kmh": 18}),
        ("Temperature is 70.5 F, humidity 40%, wind at 12 mph.",
         record(temperature="number", humidity="integer", wind_mph="number"),
         {"temperature": 70.5, "humidity": 40, "wind_mph": 12}),
        ("Est-ce que 12 est pair ?", record(reponse={"type": "string", "enum": ["oui", "non"]}),
         {"reponse": "oui"}),
        ("Is 7 even?", record(answer={"type": "string", "enum": ["yes", "no"]}),
         {"answer": "no"}),
        ("Le sac Alto, à 89,90 €, existe en rouge et en bleu. Rupture de stock.",
         record(couleurs=many(WORD), en_stock="boolean"),
         {"couleurs": ["rouge", "bleu"], "en_stock": False}),
        ("The mug is available in red and black. In stock.",
         record(colors=many(WORD), in_stock="boolean"),
         {"colors": ["red", "black"], "in_stock": True}),
        ("Léa, 29 ans, vit à Lille. Son frère Tom habite Brest. Leur cousine Nina a 7 ans.",
         record(personnes=many(record(prenom="string", age=MAYBE_NUMBER, ville=MAYBE_WORD))),
         {"personnes": [{"prenom": "Léa", "age": 29, "ville": "Lille"},
                        {"prenom": "Tom", "age": None, "ville": "Brest"},
                        {"prenom": "Nina", "age": 7, "ville": None}]}),
        ("J'ai 34 ans, je mesure 178 cm et je pèse 72,5 kg.",
         record(age="integer", taille_cm="integer", poids_kg="number"),
         {"age": 34, "taille_cm": 178, "poids_kg": 72.5}),
        ("Je voudrais douze roses.", record(quantite="integer", article="string"),
         {"quantite": 12, "article": "roses"}),
        ("I'd like three coffees please.", record(quantity="integer", item="string"),
         {"quantity": 3, "item": "coffees"}),
        ("Distance 42 km en 3 heures.", record(distance_km="number", duree_heures="number"),
         {"distance_km": 42, "duree_heures": 3}),
    ],
)  # fmt: skip
def test_measures_choices_and_people_fill_a_schema(
    text: str, schema: dict[str, object], expected: dict[str, object]
) -> None:
    """Les nombres gardent leur unité et leurs décimales ; chaque personne a son objet."""
    assert json.loads(answer("", text, schema=schema)) == expected


def test_a_message_key_gets_the_message() -> None:
    """« Réponds en JSON avec une clé message » donne la réponse, jamais ``null``."""
    said = json.loads(answer("Réponds en JSON avec une clé message.", "Bonjour"))
    assert said["message"].startswith("Bonjour")


@pytest.mark.parametrize(
    "text",
    [
        "(" * 3000,
        "dis « " * 500,
        "si " * 2000 + "dis",
        "12/" * 900,
        "[a,b](c,d)" * 400,
        "\x000\x00",
    ],
)
def test_hostile_texts_get_an_answer(text: str) -> None:
    """Un texte absurde, comme consigne ou comme question, donne une réponse."""
    assert answer("", text)
    assert answer(text, "Classe ce message (a, b) : bonjour")
