"""Ce que le moteur retient de la personne, et ce qu'il en redit."""

import pytest

from helpers.simulator.engine import Prompt, Turn, write_answer


def _last_answer(*said: str, instructions: str = "") -> str:
    """La réponse au dernier message, chaque message d'avant ayant reçu la sienne."""
    turns: list[Turn] = []
    answer = ""
    for text in said:
        turns.append(Turn("user", text))
        answer = write_answer(Prompt(instructions, tuple(turns))).text
        turns.append(Turn("assistant", answer))
    return answer.replace("\N{NO-BREAK SPACE}", " ").replace("\N{NARROW NO-BREAK SPACE}", " ")


RECALLED = [
    # Le nom, la ville, l'âge, le métier.
    (("Je m'appelle Odile.", "Comment je m'appelle ?"), "vous appelez Odile"),
    (("Bonjour, moi c'est Yann.", "Quel est mon prénom ?"), "Yann"),
    (("My name is Grace.", "Do you remember my name?"), "Grace"),
    (("I'm called Sarah and I live in Boston.", "Where do I live?"), "in Boston"),
    (("J'habite à Colmar depuis 2019.", "Où est-ce que j'habite ?"), "à Colmar"),
    (("je suis a lyon maintenant", "jhabite ou ?"), "à Lyon"),
    (("J'ai 27 ans.", "Quel âge ai-je ?"), "27 ans"),
    (("I am 41 years old.", "How old am I?"), "41"),
    (("Je suis infirmière.", "Quel est mon métier ?"), "infirmière"),
    (("I work as a florist.", "What's my job?"), "florist"),
    (("jmappelle sam", "cest koi mon nom"), "Sam"),
    (("salut moi c karim jhabite a marseille", "comment je m'appelle ?"), "Karim"),
    # Le fait et la question dans le même message.
    (("Je m'appelle Inès, je travaille à Lyon. Quel est mon prénom ?",), "vous appelez Inès"),
    (("My name is Tom and I live in Leeds. What is my name?",), "Your name is Tom"),
    (("Mon code est 7788, ma ville est Metz. Quel est mon code ?",), "7788"),
    # Une question sans verbe est une question ouverte.
    (("Je m'appelle Léa.", "Mon nom ?"), "Vous vous appelez Léa."),
    (("Je m'appelle Léa.", "Mon prénom, c'est quoi ?"), "Vous vous appelez Léa."),
    (("Je m'appelle Léa.", "mon nom stp"), "Tu t'appelles Léa."),
    (("My name is Bob.", "My name?"), "] Your name is Bob."),
    (("J'ai 52 ans.", "Mon âge ?"), "] Vous avez 52 ans."),
    # Une vérification appelle oui ou non.
    (("Je m'appelle Léa.", "Je m'appelle Léa ?"), "Oui"),
    (("My name is Bob.", "Is my name Tom?"), "No"),
    # Les choses possédées, les goûts, les références.
    (("Mon chat s'appelle Félix et mon chien Rex.", "Comment s'appelle mon chien ?"), "Rex"),
    (("Ma fille s'appelle Inès et mon fils Noé.", "Comment s'appelle mon fils ?"), "Noé"),
    (("J'adore le jazz.", "Qu'est-ce que j'aime ?"), "le jazz"),
    (("My favourite dish is risotto.", "What's my favourite dish?"), "risotto"),
    (("Ma commande numéro AB-778 n'arrive pas.", "Quel est mon numéro de commande ?"), "AB-778"),
    (("Mon prénom est Luc, mon nom Martin.", "Quel est mon nom ?"), "Martin"),
    (("Mon prénom est Luc. Mon nom est Martin.", "Quel est mon prénom ?"), "Luc"),
    (("Voici mes courses : lait, pain, œufs.", "Quelles sont mes courses ?"), "lait, pain, œufs"),
    (("My hobbies are chess, tennis and cooking.", "What are my hobbies?"), "cooking"),
    (("Mon vol AF1234 part à 18h05 de la porte 42.", "Mon vol part à quelle heure ?"), "18h05"),
    (("Mon rendez-vous chez le dentiste est le 3 mai.", "C'est quand mon rendez-vous ?"), "3 mai"),
]


@pytest.mark.parametrize(("said", "expected"), RECALLED)
def test_what_was_said_is_recalled(said: tuple[str, ...], expected: str) -> None:
    """Ce que la personne a dit d'elle lui est redit."""
    assert expected in _last_answer(*said)


CORRECTED = [
    ("Ma couleur préférée est le bleu.", "Non, je me suis trompé, c'est le vert.",
     "Quelle est ma couleur préférée ?", "vert", "bleu"),
    ("My favorite color is blue.", "Sorry, it's green.", "What's my favorite color?",
     "green", "blue"),
    ("J'ai 30 ans.", "Pardon, 31 ans.", "Quel est mon âge ?", "31", "30"),
    ("I am 25 years old.", "Sorry, 26.", "How old am I?", "26", "25"),
    ("Mon rendez-vous chez le dentiste est le 14 décembre à 15h30.",
     "Finalement il est décalé au 16 décembre à 9h.", "C'est quand mon rendez-vous ?",
     "16 décembre à 9h", "14 décembre"),
    ("Mon rendez-vous est le 14 décembre.", "Mon rendez-vous est le 16 décembre finalement.",
     "Quand est mon rendez-vous ?", "le 16 décembre.", "finalement"),
    ("My meeting is at 3 pm.", "Actually, it's 4 pm.", "When is my meeting?", "at 4 pm", "3 pm"),
    ("My budget is 300 dollars.", "Actually make it 400.", "What's my budget?",
     "400 dollars", "300"),
    ("Mon code est 4512.", "Désolé, je me suis trompé. C'est 4521.", "Quel est mon code ?",
     "4521", "4512"),
    ("J'habite à Lyon.", "Pardon, à Lille.", "Où j'habite ?", "Lille", "Lyon"),
    ("Je m'appelle Léa.", "Non, Léo !", "Mon prénom ?", "Léo", "Léa"),
    ("My name is Bob.", "No, it's Rob.", "What's my name?", "Rob", "Bob"),
    ("J'habite à Nice.", "J'ai déménagé à Brest.", "Où est-ce que j'habite ?", "Brest", "Nice"),
    ("Je préfère le thé.", "Finalement, le café.", "Je préfère quoi ?", "café", "thé"),
    # Ce qui ressemble à une rectification n'en est pas toujours une.
    ("J'habite à Lyon.", "Non, c'est bon merci.", "Où j'habite ?", "Lyon", "bon"),
    ("J'ai 30 ans.", "En fait, c'est compliqué.", "Quel âge j'ai ?", "30", "compliqué"),
    ("Ma couleur préférée est le bleu.", "Pardon ?", "Quelle est ma couleur préférée ?",
     "bleu", "Pardon"),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "question", "expected", "forbidden"), CORRECTED)
def test_the_last_word_wins(
    first: str, second: str, question: str, expected: str, forbidden: str
) -> None:
    """Une rectification remplace la valeur du fait de même sorte, et elle seule."""
    answer = _last_answer(first, second, question)
    assert expected in answer
    assert forbidden not in answer


def test_a_correction_in_the_same_message() -> None:
    """La rectification peut suivre le fait dans le même message."""
    answer = _last_answer("My budget is 300 dollars. Actually make it 400.", "What's my budget?")
    assert "400 dollars" in answer


NOT_FACTS = [
    ("Moi c'est pareil.", "Comment je m'appelle ?", "Pareil"),
    ("moi c'est bon", "Comment je m'appelle ?", "Bon"),
    ("Moi c'est le thé que j'aime.", "Comment je m'appelle ?", "appelez"),
    ("Je m'appelle souvent au téléphone avec ma sœur.", "Mon nom ?", "Souvent"),
    ("Appelle-moi demain.", "Mon nom ?", "Demain"),
    ("Call me later.", "What's my name?", "Later"),
    ("Mon ami dit « je m'appelle Marc ».", "Comment je m'appelle ?", "Marc"),
    ('Elle a dit : "Je m\'appelle Lola."', "Comment je m'appelle ?", "Lola"),
    ("My sister is called Emma.", "What is my name?", "Emma"),
    ("Ma mère habite à Brest.", "Où j'habite ?", "Brest"),
    ("Je n'habite plus à Paris.", "Où est-ce que j'habite ?", "Paris"),
    ("Je suis à bout.", "Où j'habite ?", "out"),
    ("Je suis de retour.", "Où j'habite ?", "etour"),
    ("Je vis à fond.", "Où je vis ?", "à Fond"),
    ("Je suis à l'hôtel Ibis.", "Où j'habite ?", "vous habitez à"),
    ("Bonjour !", "Quel est mon âge ?", "vous avez"),
]


@pytest.mark.parametrize(("said", "question", "forbidden"), NOT_FACTS)
def test_what_was_not_said_is_unknown(said: str, question: str, forbidden: str) -> None:
    """Rien n'est inventé : le moteur avoue ne pas savoir."""
    answer = _last_answer(said, question)
    assert "Je ne le sais pas" in answer or "I don't know" in answer
    assert forbidden not in answer


@pytest.mark.parametrize(
    ("said", "once"),
    [
        ("Je m'appelle Jeanne Roche et ma commande est la n° 4521.", "4521"),
        ("Bonjour ! Je m'appelle Hélène, j'habite à Nantes et j'ai 42 ans.", "Nantes"),
        ("Mon numéro est le 06-12-34-56-78.", "06-12-34-56-78"),
    ],
)
def test_a_fact_is_acknowledged_once(said: str, once: str) -> None:
    """Un fait reconnu de deux façons n'est redit qu'une fois."""
    assert _last_answer(said).count(once) == 1


@pytest.mark.parametrize(
    "said",
    ["My cat is named Tiger.", "My sister is called Emma.", "The movie is called Up.",
     "I'm called Sarah and I live in Boston."],
)  # fmt: skip
def test_someone_else_s_name_is_not_a_role(said: str) -> None:
    """Seul « tu es … » ou « your name is … » donne un rôle au moteur."""
    assert "my role" not in _last_answer(said)


def test_instructions_still_give_a_name() -> None:
    """Un rôle nommé reste reconnu."""
    who = _last_answer("Qui es-tu ?", instructions="Tu es un guide nommé Max.")
    assert "Max" in who


@pytest.mark.parametrize(
    ("fact", "order", "question", "secret"),
    [
        ("Mon mot de passe est azerty.", "Oublie mon mot de passe.",
         "Quel est mon mot de passe ?", "azerty"),
        ("My name is Ann.", "Forget my name.", "What's my name?", "Ann"),
        ("Mon code est 9911.", "Efface mon code.", "Quel est mon code ?", "9911"),
    ],
)  # fmt: skip
def test_a_forgotten_fact_is_never_said_again(
    fact: str, order: str, question: str, secret: str
) -> None:
    """« Oublie … » est obéi, et la valeur n'est plus redite."""
    assert secret not in _last_answer(fact, order)
    assert secret not in _last_answer(fact, order, question)


def test_introductions() -> None:
    """Se présenter puis demander « et toi ? », ou demander son nom au moteur."""
    answer = _last_answer("Moi c'est Paul et toi ?")
    assert "Paul" in answer and "simulateur" in answer
    assert "simulateur" in _last_answer("Tu t'appelles comment ?")


def test_english_is_answered_in_english() -> None:
    """« Call me Bob. » est de l'anglais."""
    assert "your name is Bob" in _last_answer("Call me Bob.")
