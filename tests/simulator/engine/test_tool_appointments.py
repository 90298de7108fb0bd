"""Un rendez-vous, un rappel, un remboursement dits en une phrase : chaque argument est calculé."""

from typing import Any

import pytest

from helpers.simulator.engine import Turn
from tests.simulator.engine.tooling import STRING, ask, call, called, exchange, tool

INTEGER = {"type": "integer"}
NAMES = {"type": "array", "items": STRING}
DAY = {"type": "string", "description": "AAAA-MM-JJ"}
HOUR = {"type": "string", "description": "HH:MM"}


def one_of(*values: str) -> dict[str, Any]:
    return {"type": "string", "enum": list(values)}


EVENT = tool("ajouter_evenement", "Ajoute un événement à l'agenda.", titre=STRING, date=DAY, heure_debut=HOUR,
             duree_minutes=INTEGER, participants=NAMES)  # fmt: skip
VISIT = tool("book_visit", "Book an appointment.", patient=STRING, doctor=one_of("Dr. Reyes", "Dr. Cole"), date=DAY,
             time=HOUR, reason=STRING)  # fmt: skip
NOTE = tool("creer_rappel", "Crée un rappel.", texte=STRING, date=DAY, heure=HOUR)
TIMER = tool("start_timer", "Start a timer.", minutes=INTEGER)
STAY = tool("reserver_hotel", "Réserve une chambre d'hôtel.", ville=STRING, date_arrivee=DAY, nuits=INTEGER,
            personnes=INTEGER)  # fmt: skip
REFUND = tool("rembourser", "Rembourse tout ou partie d'une commande.", commande=STRING,
              montant={"type": "number", "description": "Montant total en euros"},
              motif=one_of("annulation", "erreur_client", "doublon", "produit_defectueux", "autre"))  # fmt: skip
SKY = tool("meteo_prevue", "Donne la météo prévue pour une ville et un jour.", ville=STRING,
           jour=one_of("aujourd_hui", "demain", "apres_demain"))  # fmt: skip
MONDAY = "Nous sommes le lundi 3 novembre 2025."


def event(titre: str, date: str, heure: str, duree: int, *participants: str) -> dict[str, Any]:
    return {
        "titre": titre, "date": date, "heure_debut": heure, "duree_minutes": duree,
        "participants": list(participants),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Planifie une réunion d'une heure avec Nadia et Paul demain à 9h30, sujet : recrutement.",
         event("recrutement", "2025-11-04", "09:30", 60, "Nadia", "Paul")),
        ("Mets-moi un déjeuner avec Léa vendredi à midi et demi, 1h30, sujet : projet Atlas.",
         event("projet Atlas", "2025-11-07", "12:30", 90, "Léa")),
        ("Bloque 45 minutes avec Karim le 12 à 14h pour préparer la démo.",
         event("préparer la démo", "2025-11-12", "14:00", 45, "Karim")),
        ("Ajoute un rendez-vous avec Mme Petit après-demain de 15h à 16h30, objet : contrat.",
         event("contrat", "2025-11-05", "15:00", 90, "Mme Petit")),
        ("Organise un point de trois quarts d'heure avec Inès et Hugo dans trois jours à 10 heures, intitulé « Bilan ».",
         event("Bilan", "2025-11-06", "10:00", 45, "Inès", "Hugo")),
        ("Fixe une visio lundi en huit à 8h45 avec Marc, durée 20 minutes, titre : lancement.",
         event("lancement", "2025-11-17", "08:45", 20, "Marc")),
        ("Book a two-hour workshop titled Onboarding in two weeks at 9:30 with Ana, Ben and Chloe.",
         event("Onboarding", "2025-11-17", "09:30", 120, "Ana", "Ben", "Chloe")),
        ("Set up a call with Dana tomorrow at half past two for half an hour, title: budget review.",
         event("budget review", "2025-11-04", "14:30", 30, "Dana")),
        ("Can you add a meeting from 2 to 3:30 pm on Thursday with Ravi about pricing?",
         event("pricing", "2025-11-06", "14:00", 90, "Ravi")),
    ],
)  # fmt: skip
def test_an_event_from_one_sentence(message: str, expected: dict[str, Any]) -> None:
    """Le jour se compte à partir de celui que disent les instructions."""
    assert called(message, EVENT, instructions=MONDAY) == [("ajouter_evenement", expected)]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Hi, my name is Rosa Diaz, can I see Dr. Cole next Tuesday at ten to four for my shoulder?",
         ("Rosa Diaz", "Dr. Cole", "2025-11-04", "15:50", "my shoulder")),
        ("I'd like an appointment with Dr. Reyes the day after tomorrow at eleven in the morning. Sore ankle. This is "
         "Noor Haddad.", ("Noor Haddad", "Dr. Reyes", "2025-11-05", "11:00", "Sore ankle")),
        ("Bonjour, je voudrais voir le Dr Cole mardi prochain à neuf heures et quart, j'ai mal au genou. Je m'appelle "
         "Solène Brunet.", ("Solène Brunet", "Dr. Cole", "2025-11-04", "09:15", "j'ai mal au genou")),
        ("J'aimerais un rendez-vous avec le Dr Reyes demain à 8h moins le quart pour un vaccin, au nom de Théo Lemaître.",
         ("Théo Lemaître", "Dr. Reyes", "2025-11-04", "07:45", "un vaccin")),
    ],
)  # fmt: skip
def test_a_visit_from_one_sentence(message: str, expected: tuple[str, ...]) -> None:
    """Le médecin choisi n'est pas le patient ; la raison est celle que la personne dit."""
    names = ("patient", "doctor", "date", "time", "reason")
    assert called(message, VISIT, instructions=MONDAY) == [
        ("book_visit", dict(zip(names, expected, strict=True)))
    ]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Rappelle-moi lundi prochain à midi de payer le loyer.", ("payer le loyer", "2025-11-10", "12:00")),
        ("Rappelle-moi de sortir les poubelles demain soir à 20h30.", ("sortir les poubelles", "2025-11-04", "20:30")),
        ("Remind me to call mom in three days at half past six in the evening.", ("call mom", "2025-11-06", "18:30")),
        ("Remind me on the 28th at 8am to submit the report.", ("submit the report", "2025-11-28", "08:00")),
    ],
)  # fmt: skip
def test_a_reminder_leaves_its_date_out_of_its_text(
    message: str, expected: tuple[str, ...]
) -> None:
    known = dict(zip(("texte", "date", "heure"), expected, strict=True))
    assert called(message, NOTE, instructions=MONDAY) == [("creer_rappel", known)]


def test_a_stay_is_counted_in_nights() -> None:
    message = "Réserve un hôtel à Lyon du 3 au 5 mars 2026 pour 2 personnes"
    expected = {"ville": "Lyon", "date_arrivee": "2026-03-03", "nuits": 2, "personnes": 2}
    assert called(message, STAY) == [("reserver_hotel", expected)]


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Remboursez-moi mes 3 places à 22 € de la commande CIN-77, j'ai été débité deux fois.", ("CIN-77", 66, "doublon")),
        ("Je me suis trompé de date, remboursez ma place à 35,50 €, commande BIL-9.", ("BIL-9", 35.5, "erreur_client")),
        ("Le casque ne marche pas, je demande le remboursement : commande AUD-1, 89 €.", ("AUD-1", 89, "produit_defectueux")),
        ("Je veux un remboursement pour la commande X-12, quatre billets à 15 € et 3 € de frais, le match a été annulé.",
         ("X-12", 63, "annulation")),
        ("Please refund my two mugs at $14.50 each, order K-31, they arrived cracked.", ("K-31", 29, "produit_defectueux")),
    ],
)  # fmt: skip
def test_a_refund_is_summed_and_its_reason_understood(
    message: str, expected: tuple[str, float, str]
) -> None:
    known = dict(zip(("commande", "montant", "motif"), expected, strict=True))
    assert called(message, REFUND) == [("rembourser", known)]


def test_an_uncertain_sum_is_asked_for() -> None:
    """Un prix « chacun » sans quantité ne fait pas une somme."""
    answer = ask(
        "Remboursez mes billets de la commande A-1, 12 € chacun, ils étaient en double.", REFUND
    )
    assert not answer.calls and "montant total en euros" in answer.text  # fmt: skip


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("Il va pleuvoir à Brest après-demain ?", "apres_demain"), ("Quel temps fait-il aujourd'hui à Metz ?", "aujourd_hui"),
        ("Will it rain in Oslo tomorrow?", "demain"), ("Faut-il un parapluie ce soir à Pau ?", "aujourd_hui"),
        ("Il fera beau mercredi à Nantes ?", "apres_demain"),
    ],
)  # fmt: skip
def test_a_relative_day_is_one_of_the_choices(message: str, day: str) -> None:
    ((_, arguments),) = called(message, SKY, instructions=MONDAY)
    assert arguments["jour"] == day


@pytest.mark.parametrize(
    ("message", "count"),
    [
        ("Start a timer for half an hour.", 30), ("Lance un minuteur d'une heure et quart.", 75), ("Mets un minuteur de 1h20", 80),
        ("Set a timer for an hour and a half", 90), ("Start a 20-minute timer", 20),
    ],
)  # fmt: skip
def test_durations_are_counted_in_the_unit_of_the_parameter(message: str, count: int) -> None:
    assert called(message, TIMER) == [("start_timer", {"minutes": count})]


def test_everything_that_lacks_is_asked_at_once_then_kept() -> None:
    """Trois réponses, une question à la fois : ce qui a été dit n'est pas redemandé."""
    history: list[Turn] = []
    asked = []
    for message in ("I'd like to see Dr. Cole on Monday.", "At 4pm, sprained wrist"):
        answer = ask(message, VISIT, history=tuple(history), instructions=MONDAY)
        asked.append(answer.text)
        history += [Turn("user", message), Turn("assistant", answer.text)]
    assert "patient, time (HH:MM) and reason. Could you give them to me" in asked[0]
    assert "need: patient. Could you give it to me" in asked[1]
    made = called("Jonas Weber", VISIT, history=tuple(history), instructions=MONDAY)
    expected = {"patient": "Jonas Weber", "doctor": "Dr. Cole", "date": "2025-11-10", "time": "16:00",
                "reason": "sprained wrist"}  # fmt: skip
    assert made == [("book_visit", expected)]


@pytest.mark.parametrize(
    "message",
    ["Bonjour, elle en est où ma commande ?", "Ma commande n'est toujours pas arrivée", "Vous savez quand arrive mon colis ?"],
)  # fmt: skip
@pytest.mark.parametrize(
    "reply", ["TC-99", "c'est le numéro TC-99 je crois", "ah oui pardon, c'est la TC-99"]
)
def test_the_number_is_asked_for_by_its_description(message: str, reply: str) -> None:
    about = {"type": "string", "description": "Numéro de commande, par exemple AB-12"}
    one = tool("suivre_commande", "Renvoie le statut d'une commande.", numero_commande=about)
    question = ask(message, one)
    assert not question.calls
    assert "numéro de commande (par exemple AB-12)" in question.text
    history = (Turn("user", message), Turn("assistant", question.text))
    assert called(reply, one, history=history) == [
        ("suivre_commande", {"numero_commande": "TC-99"})
    ]


def test_a_day_of_the_week_follows_a_call() -> None:
    one = tool(
        "get_menu", "Get the canteen menu of a weekday.", day=one_of("monday", "tuesday", "friday")
    )
    made = call("get_menu", day="tuesday")
    history = (
        Turn("user", "What's on the menu tomorrow?"),
        *exchange((made, "soup")),
        Turn("assistant", "Soup."),
    )
    today = "Today is Monday, 1 June 2026."
    assert called("What's on the menu tomorrow?", one, instructions=today) == [
        ("get_menu", {"day": "tuesday"})
    ]
    assert called("and on Friday?", one, history=history, instructions=today) == [("get_menu", {"day": "friday"})]  # fmt: skip
