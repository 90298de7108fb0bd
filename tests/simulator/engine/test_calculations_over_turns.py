"""Un calcul, puis la valeur qui change ou ce que devient le résultat ; jamais une somme devinée."""

import pytest

from tests.simulator.engine.asking import bare, talk

BASKET = "2 stylos à 3 € et 4 cahiers à 5,50 €, 10 % de remise, combien je paie ?"
TOKENS = (
    "On reçoit 1 000 messages par jour, 500 tokens en entrée et 100 en sortie à chaque fois. Tarifs : 0,50 € par million "
    "en entrée, 2 € par million en sortie. Ça coûte combien sur 30 jours ?"
)
UNKNOWN = ("Je ne peux pas", "I can't")


@pytest.mark.parametrize(
    ("first", "then", "answer"),
    [
        (BASKET, ["et avec 20 % de remise ?"], "(2 × 3 + 4 × 5,5) − 20 % = 22,4 €."),
        (BASKET, ["et avec 20 % de remise ?", "et avec 6 cahiers ?"], "(2 × 3 + 6 × 5,5) − 20 % = 31,2 €."),
        (BASKET, ["et 3 stylos au lieu de 2 ?"], "(3 × 3 + 4 × 5,5) − 10 % = 27,9 €."),
        (BASKET, ["et sans remise ?"], "(2 × 3 + 4 × 5,5) − 0 % = 28 €."),
        (BASKET, ["merci !", "et à 4 € le stylo ?"], "(2 × 4 + 4 × 5,5) − 10 % = 27 €."),
        ("Un canapé à 899 € avec une remise de 15 %, ça fait combien ?", ["Et si la remise était de 25 % ?"],
         "899 − 25 % = 674,25 €."),
        ("A $80 jacket at 25% off, what's the price?", ["What about 40% off?"], "80 − 40% = $48."),
        ("Quel est 15 % de 240 ?", ["et 20 % ?", "et de 300 ?"], "20 % de 300 = 60."),
        ("Convertis 10 km en miles", ["et 25 km ?"], "25 km ≈ 15,53428 miles."),
        ("J'ai 3 pommes, j'en mange une et j'en achète 5. Combien en ai-je ?", ["et si j'en achète 8 ?"],
         "3 − 1 + 8 = 10 : il reste 10 pommes."),
        ("Combien de jours entre le 1er mars 2026 et le 1er avril 2026 ?", ["et à partir du 15 mars 2026 ?"],
         "Du 15 mars 2026 au 1er avril 2026, il y a 17 jours."),
        ("If a hotel is $120 per night and I stay 3 nights with a 10% discount, how much?", ["and for 4 nights?"],
         "4 × 120 − 10% = $432."),
        ("Un abonnement à 15 € par mois pendant 2 ans, combien au total ?", ["et pendant 3 ans ?"], "36 × 15 = 540 €."),
    ],
)  # fmt: skip
def test_one_value_changes(first: str, then: list[str], answer: str) -> None:
    assert talk(first, *then)[-1] == answer


@pytest.mark.parametrize(
    ("first", "then", "answer"),
    [
        ("Combien de jours entre le 1er février 2026 et le 20 mai 2026 ?", ["ça fait combien de semaines ?"],
         "108 jours = 15 semaines et 3 jours."),
        ("How many days between March 3 2026 and June 1 2026?", ["And how many full weeks is that?"],
         "90 days = 12 full weeks and 6 days."),
        ("How many days between March 3 2026 and June 1 2026?", ["And how many full weeks is that?", "how many hours?"],
         "90 days = 2,160 hours."),
        ("Combien font 12 × 45 ?", ["et divisé par 5 ?", "et le double ?", "plus 20 ?"], "216 + 20 = 236."),
        ("A $80 jacket at 25% off, what's the price?", ["and split between 2 people?"], "$60 ÷ 2 = $30."),
        ("Combien de minutes dans 5 heures ?", ["et en secondes ?"], "300 minutes = 18 000 secondes."),
        ("3 claviers à 49,90 € et 2 écrans à 189 €, combien en tout ?", ["et avec 10 % de remise ?"], "527,7 − 10 % = 474,93 €."),
        ("Abonnement à 120 € par an avec 10 % de remise : combien ?", ["et par mois ?"], "108 € ÷ 12 = 9 €."),
        ("Combien coûtent 3 places à 12 € ?", ["et 5 places ?", "et divisé par 4 ?"], "60 € ÷ 4 = 15 €."),
    ],
)  # fmt: skip
def test_the_last_result_goes_on(first: str, then: list[str], answer: str) -> None:
    assert talk(first, *then)[-1] == answer


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (BASKET, "et avec 5 gommes ?"), (BASKET, "et avec 20 ?"), ("Combien font 12 × 45 ?", "et en semaines ?"),
        ("Combien de jours entre le 1er mars 2026 et le 1er avril 2026 ?", "et en mois ?"),
        ("Combien de jours entre le 1er mars 2026 et le 1er avril 2026 ?", "et pour le 4 avril 2026 ?"),
        (TOKENS, "et avec 10 % de cache ?"), (TOKENS, "et avec 400 tokens ?"), ("La moyenne de 12, 15 et 18 ?", "et avec 20 en plus ?"),
        ("Le train part à 10 h 15.", "et en minutes ?"), ("Il me faut 250 g de farine pour 4 personnes.", "et pour 6 personnes ?"),
    ],
)  # fmt: skip
def test_what_is_not_understood_is_not_computed(first: str, then: str) -> None:
    """Un mot nouveau, un nombre qui aurait deux places, une unité sans rapport : pas de résultat."""
    assert talk(first, then)[-1].startswith(UNKNOWN)


@pytest.mark.parametrize(
    ("then", "total"),
    [
        ([], "Total : 13,50 € sur 30 jours."), (["et avec 2 000 messages par jour ?"], "Total : 27 € sur 30 jours."),
        (["et sur 10 jours ?"], "Total : 4,50 € sur 10 jours."), (["et si la sortie passe à 200 tokens ?"], "Total : 19,50 € sur 30 jours."),
        (["et si l'entrée était à 0,25 € ?"], "Total : 9,75 € sur 30 jours."),
    ],
)  # fmt: skip
def test_the_cost_of_tokens_and_its_changes(then: list[str], total: str) -> None:
    answer = talk(TOKENS, *then)[-1]
    assert answer.endswith(total)
    assert answer.startswith("Entrée : ")


@pytest.mark.parametrize(
    ("message", "total"),
    [
        ("We send 10,000 requests per day with 500 input tokens and 150 output tokens each. Input costs $0.15 per million tokens, "
         "output $0.60 per million tokens. How much per month?", "Total: $49.50 per 30-day month."),
        ("500 appels de 2 000 jetons à 3 € le million de jetons, combien ça coûte ?",
         "Jetons : 500 × 2 000 = 1 000 000 jetons, à 3 € le million, soit 3 €."),
        ("How much for 2k calls with 1.5k input tokens and 300 output tokens at $2 / 1M input and $8 / 1M output?", "Total: $10.80."),
        ("Combien coûtent 30 millions de tokens à 0,50 € le million ?", "Jetons : 30 000 000 jetons, à 0,50 € le million, soit 15 €."),
        ("J'ai 300 utilisateurs, 20 messages par jour chacun, 400 tokens en entrée, 100 en sortie. 0,25 €/M en entrée et 2 €/M en "
         "sortie. Quel budget pour un mois ?", "Total : 54 € en comptant 30 jours."),
    ],
)  # fmt: skip
def test_costs_told_in_other_words(message: str, total: str) -> None:
    assert bare(message).endswith(total)


@pytest.mark.parametrize(
    "message",
    [
        "1200 requêtes par jour, 850 tokens, 3 modèles, 0,40 € par million, combien ?",
        "Mon budget est de 100 €, 850 tokens par requête, 0,40 € par million : combien de requêtes ?",
        "5000 requêtes par mois, 1 000 jetons en entrée et 500 en sortie, 1 € et 4 € le million. Coût par an ?",
        "A shirt is $40 and shoes are $60. Total with 10% off?",
        "Which is cheaper: 3 apples at $2 or 5 apples at $1?",
    ],
)  # fmt: skip
def test_a_number_without_a_use_forbids_the_sum(message: str) -> None:
    answer = bare(message)
    assert "=" not in answer and "Total:" not in answer and "soit" not in answer


@pytest.mark.parametrize(
    ("message", "answer"),
    [
        ("Combien coûtent 3 places à 12 € ?", "3 × 12 = 36 €."), ("12 tickets at $8.50 each, how much?", "12 × 8.5 = $102."),
        ("5 kg de pommes à 2,40 € le kilo, combien ?", "5 × 2,4 = 12 €."),
        ("4 heures de ménage à 25 € de l'heure, combien ?", "4 × 25 = 100 €."),
        ("On est 5, la location coûte 750 €, ça fait combien par personne ?", "750 ÷ 5 = 150 €."),
        ("Rent is $1,500 per month, how much per year?", "1,500 × 12 = $18,000."),
        ("Mon salaire est de 36 000 € par an, combien par mois ?", "36 000 ÷ 12 = 3 000 €."),
        ("What's 15% tip on $60?", "15% of 60 = 9."),
    ],
)  # fmt: skip
def test_quantities_and_unit_prices(message: str, answer: str) -> None:
    assert bare(message) == answer


@pytest.mark.parametrize(
    ("messages", "answer"),
    [
        (["Je m'appelle Théo. Combien de lettres dans mon prénom ?"], "« Théo » compte 4 lettres."),
        (["My name is Beatrice.", "How many letters are in my name?"], "“Beatrice” has 8 letters."),
        (["J'habite à Bordeaux. Combien de voyelles dans le nom de ma ville ?"], "« Bordeaux » compte 4 voyelles."),
        (["Je m'appelle Marie. Combien de caractères compte mon prénom ?"], "« Marie » compte 5 caractères."),
    ],
)  # fmt: skip
def test_the_letters_of_what_the_person_told(messages: list[str], answer: str) -> None:
    assert talk(*messages)[-1] == answer


def test_the_letters_of_an_unknown_name_are_not_counted() -> None:
    assert not any(c.isdigit() for c in bare("Combien de lettres dans mon prénom ?"))


def test_a_given_price_is_not_recomputed() -> None:
    """Les instructions donnent peut-être un autre prix pour l'année : rien n'est multiplié."""
    prices = "Tu renseignes les abonnés. Abonnement : 12 € par mois ou 120 € par an."
    answers = talk("Combien coûte l'abonnement par mois ?", "et par an ?", instructions=prices)
    assert "144" not in answers[1]


def test_on_weekdays_is_not_a_number_of_weeks() -> None:
    facts = "Piscine des Ormes. Le samedi, fermeture à 18 h. En semaine, fermeture à 21 h."
    answers = talk("Le samedi, ça ferme à quelle heure ?", "et en semaine ?", instructions=facts)
    assert "≈" not in answers[1] and "semaines" not in answers[1]


@pytest.mark.parametrize("then", ["et" + " ," * 58, "ca " * 39 + "x", "et " * 39, "," * 118])
def test_a_hostile_follow_up_is_read_at_once(then: str) -> None:
    """Une suite de mots répétés ne fait pas revenir l'analyse en arrière sans fin."""
    assert "=" not in talk("Combien font 2 × 3 ?", then)[1]
