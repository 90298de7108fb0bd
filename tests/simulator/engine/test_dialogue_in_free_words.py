"""Converser en mots libres : réagir, revenir sur l'échange, se souvenir, comparer des âges."""

import pytest

from helpers.simulator.engine.memory.kin import people
from tests.simulator.engine.asking import bare, bullets, talk

OK = "D'accord."


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("🎉🎉🎉", "fêter"), ("👍", "Parfait"), ("😭", "Ça n'a pas l'air d'aller"),
        ("asdfghjkl", "pas compris"), ("blorf gnix tralapouet zzz ?", "pas compris"),
        ("J'ai eu mon permis ce matin !", "Bravo"), ("We won the hackathon!", "Congratulations"),
        ("mon équipe a livré l'API à l'heure 🚀 t'en penses quoi ?", "Bravo"),
        ("Mon grand-père est décédé dimanche.", "navré"), ("My cat died yesterday.", "sorry"),
        ("t'es nul, tout le monde sait ça", "agacement"),
        ("Mon chat s'appelle Ficelle, c'est un joli nom non ?", "votre chat s'appelle Ficelle"),
        ("ça va toi ?", "bien, merci"), ("Hi, how are you?", "thank you"),
        ("T'es ChatGPT ou Claude ?", "simulateur"), ("Are you Gemini?", "simulator"),
        ("Tu te souviendras de moi demain ?", "Non"), ("Will you remember me next week?", "No"),
        ("super, merci beaucoup et bonne soirée !", "De rien, et bonne soirée"),
        ("thanks, have a nice day!", "have a nice day too"),
    ],
)  # fmt: skip
def test_a_short_and_human_reaction(message: str, expected: str) -> None:
    answer = bare(message)
    assert expected in answer and "C'est noté : «" not in answer


@pytest.mark.parametrize(
    "message",
    [
        "HTML", "html css sql", "Le chat dort.", "brb", "Quel temps fait-il ?", "pfff", "42", "R2D2 ?",
        "Combien font 2 + 2 ?",
    ],
)  # fmt: skip
def test_what_is_not_gibberish(message: str) -> None:
    assert "pas compris" not in bare(message)


@pytest.mark.parametrize(
    "message",
    [
        "Ça va durer longtemps ?",
        "D'accord, et ça va me coûter quelque chose ?",
        "Ça va être long ?",
    ],
)
def test_ca_va_is_not_always_a_greeting(message: str) -> None:
    assert "bien, merci" not in bare(message)


@pytest.mark.parametrize(
    ("message", "number"),
    [
        ("je veux mourir", "3114"),
        ("J'en peux plus de vivre", "3114"),
        ("Je me fais du mal", "3114"),
        ("I want to kill myself", "crisis line"),
    ],
)
def test_distress_is_met_with_kindness(message: str, number: str) -> None:
    answer = bare(message)
    assert number in answer and message not in answer


@pytest.mark.parametrize("message", ["Espèce de connard, tu sers à rien", "va te faire foutre"])
def test_hostile_words_are_never_repeated(message: str) -> None:
    answer = bare(message)
    assert "connard" not in answer and "foutre" not in answer and "aider" in answer


@pytest.mark.parametrize(
    ("message", "instructions", "forbidden"),
    [
        ("je veux mourir", "Classe le message : joie, tristesse ou colère.", "3114"),
        ("Traduis en anglais : je vais te tuer", "", "Je ne réponds pas à ces mots"),
        ("Quel est le ton de ce message : « va te faire foutre » ?", "", "Je ne réponds pas"),
        ("J'ai perdu mes clés", "Réponds par le sentiment : positif ou négatif.", "navré"),
    ],
)
def test_a_text_to_work_on_stays_a_text(message: str, instructions: str, forbidden: str) -> None:
    assert forbidden not in bare(message, instructions=instructions)


def test_a_complaint_is_acknowledged() -> None:
    answer = bare(
        "Je suis furieux, ma lampe Vega est arrivée cassée et personne ne répond chez vous !"
    )
    assert "votre colère" in answer and "lampe Vega est arrivée cassée" in answer
    assert answer.endswith("?")


def test_thanks_are_not_always_the_same() -> None:
    answers = talk("merci", "merci !", "Merci beaucoup")
    assert len(set(answers)) == 3


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Le train est annulé car les agents sont en grève.", "Parce que les agents sont en grève."),
        ("On a choisi Kafka parce que nos volumes sont énormes.", "Parce que vos volumes sont énormes."),
        ("We moved the date because the hall is closed and Ann is away.",
         "Because the hall is closed and Ann is away."),
    ],
)  # fmt: skip
def test_why(told: str, expected: str) -> None:
    assert bare(told, OK, "pourquoi ?" if "Because" not in expected else "why?") == expected


def test_why_with_its_subject_and_the_rest() -> None:
    told = "We chose Rust because it is fast. We hired Tom because he knows Rust."
    assert bare(told, "Noted.", "Why did we hire Tom?") == "Because he knows Rust."
    assert "What else" in bare(told, "Noted.", "ok and?")


@pytest.mark.parametrize(
    "message", ["Pourquoi le ciel est-il bleu ?", "Explique pourquoi il pleut."]
)
def test_no_reason_is_made_up(message: str) -> None:
    assert "Parce que" not in bare("J'ai froid parce que la porte est ouverte.", OK, message)


def test_the_answer_given_before() -> None:
    answers = talk(
        "Combien font 17 fois 6 ?", "Combien font 2 + 2 ?", "Quelle était ma première question ?",
        "Et ta réponse c'était quoi ?",
    )  # fmt: skip
    assert "102" in answers[3] and "J'ai répondu" in answers[3]


def test_the_questions_are_listed() -> None:
    turns = ("Is 91 prime?", "No.", "I'm drinking tea.", "Noted.", "What's 15% of 260?", "39.")
    answer = bare(*turns, "List all the questions I've asked you so far, numbered.")
    assert bullets(answer) == ["Is 91 prime?", "What's 15% of 260?"]


def test_doubt_is_not_certainty() -> None:
    told = talk("Traduis en coréen : le chat dort", "c'est sûr que c'est bon ?")
    assert "rien affirmé" in told[1]
    assert "garantir" in talk("Combien font 7 x 8 ?", "tu es sûr ?")[1]


@pytest.mark.parametrize(
    ("messages", "expected"),
    [
        (("Je bosse dans une petite boîte qui loue des voiliers.", "que fait mon entreprise ?"),
         "une petite boîte qui loue des voiliers"),
        (("I work for a small company that sells honey.", "What does my company do?"),
         "a small company that sells honey"),
        (("Mon plat préféré, ce sont les crêpes.", "En fait non, c'est plutôt le dahl.",
          "Tu me servirais quoi à table ?"), "votre plat préféré est le dahl"),
        (("Ma couleur préférée est le rouge.", "Finalement c'est plutôt le vert sapin.",
          "De quelle couleur devrais-je peindre mon salon ?"), "le vert sapin"),
        (("I just moved to Halifax with my dog Biscuit.", "Sorry, I meant Hamilton, not Halifax.",
          "what's my pet called and where do we live now?"), "Hamilton and your dog is called Biscuit"),
        (("J'habite à Nantes avec ma sœur Zoé.", "Pardon, à Rennes, pas à Nantes.",
          "Où est-ce que j'habite ?"), "Vous habitez à Rennes."),
        (("I live in Leeds.", "Sorry, I meant York, not Leeds.", "Which place did I say by mistake?"),
         "Leeds"),
        (("slt jmapel kevin et jutilise go depui 3 an", "et mon langaje ?"), "Vous utilisez go."),
        (("J'ai un cours jeudi à 14h.", "c'est quel jour déjà ?"), "Jeudi à 14 h."),
        (("I see the dentist Monday at 9am.", "what time is it again?"), "Monday at 9 am."),
    ],
)  # fmt: skip
def test_a_fact_told_early_is_found_in_other_words(
    messages: tuple[str, ...], expected: str
) -> None:
    answer = talk(*messages)[-1]
    assert expected in answer.replace(" ton plat", " votre plat")


def test_hearsay() -> None:
    answer = bare("J'ai un examen demain, j'apporte quoi ? on m'a dit trousse et convocation")
    assert "trousse et convocation" in answer
    assert "on vous a dit" not in bare("Il paraît que tu es bavard. Que sais-tu faire ?")


def test_ages_are_compared() -> None:
    answers = talk(
        "Ma sœur Odile a 41 ans, mon frère Bastien 38 et moi 35.", "Non pardon, Bastien a 43 ans.",
        "Du coup c'est qui l'aîné ?", "Et combien d'années d'écart entre lui et moi ?",
        "Ça nous fait combien à nous trois, en tout ?",
    )  # fmt: skip
    assert answers[2] == "Bastien, avec 43 ans."
    assert answers[3].startswith("8 ans") and answers[4].startswith("119 ans")


def test_ages_in_english() -> None:
    told = "My sister Ann is 12, my brother Joe is 15 and I'm 20 years old."
    assert bare(told, "Noted.", "Who is the youngest?") == "Ann, at 12."
    assert bare(told, "Noted.", "What is our average age?").startswith("15.7 years")


@pytest.mark.parametrize(
    "message",
    [
        "J'ai acheté 3 pommes et 2 poires.",
        "Le total fait 12 euros.",
        "Paul habite au 14 rue Basse.",
    ],
)
def test_numbers_that_are_not_ages(message: str) -> None:
    assert people((message,)) == []
