"""Pourquoi un message est écrit : accueillir, confirmer, remercier, rappeler, inviter …"""

from dataclasses import dataclass

from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold


@dataclass(frozen=True)
class Purpose:
    """Ce que dit le début d'un message.

    ``opening`` est une phrase entière ; ``lead`` annonce des notes (« Petit rappel : … ») ;
    ``subject`` est l'objet d'un courriel. ``to_them`` : le texte parle de qui reçoit le message.
    """

    opening: str = ""
    lead: str = ""
    subject: str = ""
    to_them: bool = False
    offers_help: bool = True
    always_opens: bool = False


_WELCOME = Pattern(r"\b(?:bienvenue|accueil\w*|welcom\w+)\b")
_CONFIRM = Pattern(r"\bconfirm\w*\b")
_THANK = Pattern(r"\b(?:remerci\w*|thank\w*|merci pour|merci a)\b")
_REMIND = Pattern(r"\b(?:rappel\w*|remind\w*|relanc\w*)\b")
_SORRY = Pattern(r"\b(?:excus\w*|apolog\w*)\b")
_INVITE = Pattern(r"\b(?:invit\w*)\b")
_AWAY = Pattern(r"\b(?:absences?|absent|out[- ]of[- ]office|indisponib\w+|adieu|farewell)\b")
_BIRTHDAY = Pattern(r"\b(?:(?:messages?|mots?|cartes?|veux|cards?|notes?|wishes) (?:d'|d'un |"
    r"for a |de )?"
                    r"(?:joyeux )?(?:anniversaire|birthday)s?|birthday (?:message|card|note|"
                    r"wishes))\b")  # fmt: skip
_TELLS = Pattern(r"\b(?:preven\w+|inform\w+|annonce[rz]?|avert\w+|announce\w*|notify\w*|tell)\b")
_BRAVO = Pattern(r"\b(?:felicit\w*|congratulat\w*)\b")
_THINGS = (
    (Pattern(r"\b(?:rendez-vous|rdv)\b"), "rendez-vous", "appointment"),
    (Pattern(r"\bappointments?\b"), "rendez-vous", "appointment"),
    (Pattern(r"\b(?:reservations?|sejours?|bookings?|stays?)\b"), "réservation", "booking"),
    (Pattern(r"\b(?:commandes?|orders?|achats?)\b"), "commande", "order"),
    (Pattern(r"\b(?:inscriptions?|registrations?|enrol\w+)\b"), "inscription", "registration"),
    (Pattern(r"\b(?:livraisons?|deliver\w+)\b"), "livraison", "delivery"),
    (Pattern(r"\b(?:paiements?|payments?)\b"), "paiement", "payment"),
    (Pattern(r"\b(?:visites?|visits?)\b"), "visite", "visit"),
)  # fmt: skip


def purpose_of(order: str, request: Request) -> Purpose:
    """Le but que dit un ordre plié ; un ``Purpose`` vide s'il n'en dit pas."""
    say = request.say
    if _WELCOME.search(order):
        welcome = say("Bienvenue !", "Welcome!")
        lead = say("Voici ce que nous avons noté :", "Here is what we have noted:",
                   "Voici ce que nous avons noté :")  # fmt: skip
        return Purpose(welcome, lead, say("Bienvenue", "Welcome"), to_them=True, always_opens=True)
    if _CONFIRM.search(order):
        return _confirmation(f"{order} {fold(request.material)}", request)
    if _THANK.search(order):
        return Purpose(
            say("Un grand merci !", "Thank you very much!"),
            say("Merci pour ceci :", "Thank you for this:"),
            say("Remerciements", "Thank you"),
            to_them=True,
            offers_help=False,
        )
    if _REMIND.search(order):
        return Purpose(
            say("Voici un petit rappel.", "This is a short reminder."),
            say("Petit rappel :", "A short reminder:"),
            say("Rappel", "Reminder"),
            to_them=True,
        )
    if _SORRY.search(order):
        return Purpose(
            say(
                "Nous vous présentons toutes nos excuses.",
                "Please accept our apologies.",
                "Nous te présentons toutes nos excuses.",
            ),
            say(
                "Nous vous présentons nos excuses pour ceci :",
                "We apologise for this:",
                "Nous te présentons nos excuses pour ceci :",
            ),
            say("Nos excuses", "Our apologies"),
        )
    if _INVITE.search(order):
        return Purpose(
            say("Vous êtes invités !", "You are invited!", "Tu es de la fête !"),
            say(
                "Nous avons le plaisir de vous inviter :",
                "We are pleased to invite you:",
                "Nous avons le plaisir de t'inviter :",
            ),
            "Invitation",
            offers_help=False,
        )
    if _BIRTHDAY.search(order):
        wishes = say("Joyeux anniversaire !", "Happy birthday!")
        return Purpose(
            wishes,
            wishes,
            say("Joyeux anniversaire", "Happy birthday"),
            to_them=True,
            offers_help=False,
        )
    if _TELLS.search(order):
        return Purpose(subject="Information", to_them=False)
    if _BRAVO.search(order):
        return Purpose(
            say("Toutes nos félicitations !", "Congratulations!"),
            say("Félicitations :", "Congratulations on this:"),
            say("Félicitations", "Congratulations"),
            to_them=True,
            offers_help=False,
        )
    return Purpose(offers_help=_AWAY.search(order) is None)


def _confirmation(order: str, request: Request) -> Purpose:
    thing = next(((fr, en) for one, fr, en in _THINGS if one.search(order)), ("", ""))
    if not thing[0]:
        return Purpose(
            request.say(
                "Nous vous confirmons ce qui suit.",
                "We confirm the following.",
                "Nous te confirmons ce qui suit.",
            ),
            request.say(
                "Nous vous confirmons ceci :",
                "We confirm the following:",
                "Nous te confirmons ceci :",
            ),
            request.say("Confirmation", "Confirmation"),
            to_them=True,
        )
    yours = request.say("votre {t}", "your {e}", _familiar(thing[0]), t=thing[0], e=thing[1])
    of = "d'" if thing[0][0] in "aeiou" else "de "
    return Purpose(
        request.say(
            "Nous vous confirmons {y}.", "We confirm {y}.", "Nous te confirmons {y}.", y=yours
        ),
        request.say(
            "Nous vous confirmons {y} :", "We confirm {y}:", "Nous te confirmons {y} :", y=yours
        ),
        request.say(
            "Confirmation {o}{t}", "{e} confirmation", o=of, t=thing[0], e=thing[1].capitalize()
        ),
        to_them=True,
    )


def _familiar(thing: str) -> str:
    feminine = thing[0] not in "aeiou" and thing not in ("rendez-vous", "paiement")
    return ("ta " if feminine else "ton ") + thing
