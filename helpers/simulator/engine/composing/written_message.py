"""Le message qu'un ordre demande d'écrire d'après un texte joint : salut, faits, formule de fin."""

import re

from ..draft import Draft
from ..finding.summarise import fit_words
from ..reading.request import MARK, Request
from ..reading.standing_work import written_kind
from ..text.patterns import Pattern
from ..text.strings import fold, lower_first, upper_first
from .material_facts import Piece, ended, permitted_pieces, pieces_of
from .purposes import Purpose, purpose_of
from .second_person import PERSON, addressee, named_first, to_you
from .told_message import subject_line

_MESSAGE = Pattern(
    r"\b(?:e-?mails?|mails?|courriels?|lettres?|letters?|messages?|sms|textos?|text message|notes?|"
    r"mots? (?:d[e']|pour)|petits? mots?|(?:quick |kind |short |few )?words? (?:of|to)|"
    r"invitations?|invite|"
    r"confirmations?|rappels?|reminders?|remerciements?|thank-?you|bienvenue|welcome|accueil|"
    r"excuses|apolog\w+|felicitations|congratulations|relance)\b"
)
_NOT_A_MESSAGE = Pattern(
    r"\b(?:annonces?|ads?|adverts?|article|tweet|posts?|lettre de motivation|cover letter|poeme|"
    r"poem|"
    r"haiku|slogans?|titres?|titles?|objet|subject line|questions?|compte[- ]rendu|minutes|"
    r"notes de (?:version|frais|lecture)|release notes|message d'erreur|error message)\b"
)
_MAIL = Pattern(r"\b(?:e-?mails?|mails?|courriels?|lettres?|letters?)\b")
_SHORT = Pattern(r"\b(?:sms|textos?|text message|courte?|brefs?|breve|short|brief|quick)\b")
_MANY = Pattern(
    r"\b(?:a|aux|to|pour|for) (?:mon |ma |mes |l'|les |notre |nos |my |the |our |all |tout(?:e|"
    r"es|s)? "
    r"(?:le |la |les |l'|mon |ma )?)?(?:equipe|collegues|clients|voisins|parents|amis|locataires|"
    r"adherents|monde|team|colleagues|customers|neighbou?rs|everyone|friends|tenants|members)\b"
)
_NAMED = Pattern(r"\b(?:à|pour|to|for) ((?:(?:M\.|Mme|Mr\.?|Mrs\.?|Ms\.?) )?[A-ZÀ-Þ][\wà-ÿ'-]+)\b")
_CUT = Pattern(r",(?!\d)\s+|\s+;\s+|\n")
_COMMON = Pattern(r"^[a-z-]{4,} (?:de|du|des|chez|a|au|aux|pour|d|of|at|on|for)\b|^(?:facture|"
    r"commande|"
                  r"reservation|chambre|table|invoice|room|order|booking) ")  # fmt: skip
_HELD = re.compile(rf" (?:de|d'|du|pour|au nom de|for|of|by) ({PERSON.source})(?=,|$)")
_FAMILY = Pattern(r"^(?:la )?famille ")
_ANNOUNCES = Pattern(r"^[^:]{3,45}?\s?:\s")
_NARROW = "\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}"
_INFINITIVE = Pattern(r"^\w{2,}(?:er|[^o]ir|oir|dre|ttre)\b")
_MYSELF = Pattern(r"\b(?:je|i|i'm|i'll)\b|\bj'")
_LONGEST = 1500
_SHORT_SUBJECT = 6


def written_message(request: Request) -> Draft | None:
    """Le message, si la demande en veut un et qu'un texte dit quoi y mettre."""
    order = written_kind(request.folded_ask)
    if not request.material or len(request.material) > _LONGEST:
        return None
    if not _MESSAGE.search(order) or _NOT_A_MESSAGE.search(order):
        return None
    purpose = purpose_of(order, request)
    pieces = permitted_pieces(request)
    name, pieces = _addressed(pieces) if purpose.to_them else ("", pieces)
    if request.constraints.layout in ("list", "numbered"):
        facts = [one for piece in pieces for one in _facts([piece], Purpose(lead=" "), request)]
        facts = [upper_first(fact.strip()) for fact in facts]
    else:
        facts = _facts(pieces, purpose, request)
    if not facts:
        return None
    return _laid_out(_greeting(name, request), purpose, facts, request)


def _addressed(pieces: list[Piece]) -> tuple[str, list[Piece]]:
    """À qui l'on écrit, et les morceaux sans celui qui ne dit que son nom."""
    for rank, piece in enumerate(pieces):
        split = not piece.whole or named_first(piece.text)
        parts = [one for one in _CUT.split(piece.text) if one.strip()] if split else [piece.text]
        name, place = addressee(parts)
        if not name:
            continue
        if place < 0:
            return name, pieces
        left = ", ".join(part for index, part in enumerate(parts) if index != place)
        kept = [Piece(left, whole=False)] if left else []
        return name, [*pieces[:rank], *kept, *pieces[rank + 1 :]]
    for rank, piece in enumerate(pieces):
        held = None if piece.whole else _HELD.search(piece.text)
        if held:  # « Réservation de M. Nguyen, 2 personnes »
            rest = Piece(piece.text[: held.start()] + piece.text[held.end() :], whole=False)
            return held.group(1), [*pieces[:rank], rest, *pieces[rank + 1 :]]
    return "", pieces


def _greeting(name: str, request: Request) -> str:
    if not name and _MANY.search(request.folded_ask):
        return request.say("Bonjour à toutes et à tous", "Hello everyone")
    if not name:
        named = _NAMED.compiled.search(request.ask)
        name = named.group(1) if named else ""
    if not name:
        return request.say("Bonjour", "Hello")
    family = _FAMILY.match(fold(name)) if request.french else None
    if family:
        return request.say("Bonjour à la famille {n}", "Hello {n}", n=name[family.end() :])
    bare = name[4:] if fold(name).startswith("the ") else lower_first(name)
    first = bare.split()[0] if request.address == "tu" and not PERSON.match(name) else bare
    return request.say("Bonjour {n}", "Hello {n}", n=first)


def _facts(pieces: list[Piece], purpose: Purpose, request: Request) -> list[str]:
    """Les faits en phrases ; des notes qui se suivent sont dites ensemble, après une annonce."""
    told: list[str] = []
    notes: list[str] = []
    lead = purpose.lead or request.say("Voici les informations :", "Here are the details:")

    def tell_notes() -> None:
        if notes:
            first = not told
            head = lead if first else request.say("À noter :", "Please note:")
            listed = "; ".join(notes) if not request.french else " ; ".join(notes)
            named = lead.rstrip(" :" + _NARROW).split(" ")[-1]
            again = (
                first and named and fold(listed).startswith((f"{fold(named)} ", f"{fold(named)}, "))
            )
            if again:
                # « votre rendez-vous : rendez-vous mardi » : « votre rendez-vous mardi ».
                told.append(ended(lead.rstrip(" :" + _NARROW) + listed[len(named) :]))
            else:
                told.append(ended(f"{head} {_lowered(listed)}"))
            notes.clear()

    for piece in pieces:
        if piece.whole:
            tell_notes()
            said = to_you(piece.text, request) if purpose.to_them else piece.text
            told.append(ended(upper_first(said)))
        else:
            notes.append(piece.text)
    tell_notes()
    return told


def _lowered(notes: str) -> str:
    """« Anniversaire de Zoé » après une annonce : « anniversaire de Zoé »."""
    common = _COMMON.match(fold(notes))
    return notes[:1].lower() + notes[1:] if common else lower_first(notes)


def _laid_out(hello: str, purpose: Purpose, facts: list[str], request: Request) -> Draft:
    wanted = request.constraints
    opening = (
        ""
        if purpose.lead and facts[0].startswith(purpose.lead.rstrip(" :" + _NARROW))
        else purpose.opening
    )
    opening = purpose.opening if purpose.always_opens else opening
    name = request.persona.name
    signed = f"\n{name}" if name and name != wanted.signature else ""
    bye = request.say("Bien à vous,", "Best regards,", "À bientôt,") + signed
    offer = request.say(
        "Nous restons à votre disposition pour toute question.",
        "Please let us know if you have any question.",
        "N'hésite pas si tu as une question.",
    )
    said = [part for part in (opening, *facts) if part]
    if _MYSELF.search(fold(" ".join(facts))):
        offer = request.say(
            "Je reste disponible pour toute question.",
            "Please ask me if you have any question.",
            "N'hésite pas si tu as une question.",
        )
    mail = _MAIL.search(request.folded_ask) is not None
    subject = _subject(purpose, mail, request)
    if wanted.layout in ("list", "numbered"):
        head = f"{hello},\n\n{opening}" if opening else f"{hello},"
        return Draft(head, points=tuple(facts), data={"message": " ".join(said)}, shaped=True)
    body = ""
    if wanted.sentences:
        text = in_sentences(hello, said, offer, wanted.sentences, request)
    elif wanted.words and wanted.words_bound != "min":
        text = _in_words([f"{hello}, {lower_first(said[0])}", *said[1:], offer], wanted.words)
    elif wanted.brief or _SHORT.search(request.folded_ask):
        text = f"{hello}, {_joined(said)}"
    else:
        ending = f"{offer}\n\n" if purpose.offers_help else ""
        text = f"{hello},\n\n{' '.join(said)}\n\n{ending}{bye}"
        body = text
        if subject:
            text = request.say("Objet : {s}", "Subject: {s}", s=subject) + f"\n\n{text}"
    body = body or text
    keys = request.say("objet corps", "subject body").split(" ")
    data = dict(zip(keys, (subject, body), strict=True)) if subject else {"message": body}
    return Draft(text, core=text, data=data, shaped=True, effort=120)


def _subject(purpose: Purpose, mail: bool, request: Request) -> str:
    """L'objet d'un courriel : ce que l'ordre nomme, sinon le but."""
    named = subject_line(request.ask, request).partition(":")[2].strip()
    if named and not _INFINITIVE.match(fold(named)):
        return named
    if not mail or purpose.subject:
        return purpose.subject if mail else ""
    first = next(iter(pieces_of(request.material, request.french)), None)
    short = first is not None and len(first.text.split()) <= _SHORT_SUBJECT
    return upper_first(first.text) if first is not None and short else ""


def _joined(said: list[str]) -> str:
    """Les phrases qui suivent « Bonjour, »."""
    text = " ".join(said)
    return lower_first(text)


def in_sentences(hello: str, said: list[str], offer: str, count: int, request: Request) -> str:
    """Le message en ``count`` phrases : le salut ouvre la première, les faits se rejoignent."""
    first = f"{hello}, {lower_first(said[0])}"
    told = [first, *said[1:]]
    if len(told) < count:
        told += [offer, request.say("À bientôt !", "See you soon!")][: count - len(told)]
    while len(told) > count:
        last, head = told.pop(), told[-1]
        if head[-1] == "." and len(told) > 1:
            told[-1] = f"{head.rstrip(' .')}{request.say(' ; ', '; ')}{lower_first(last)}"
            continue
        # « Bienvenue ! Voici … : du 3 au 5 juin » devient « Bienvenue : du 3 au 5 juin ».
        lead = _ANNOUNCES.match(fold(last))
        last = last[lead.end() :] if lead else last
        told[-1] = f"{head.rstrip('.! ' + _NARROW)}{request.say(' : ', ': ')}{lower_first(last)}"
    return " ".join(told)


def _in_words(parts: list[str], limit: int) -> str:
    limit = max(1, limit - len(MARK.split()))
    while len(" ".join(parts).split()) > limit and len(parts) > 2:
        parts = parts[:-1]
    return " ".join(parts) if len(" ".join(parts).split()) <= limit else fit_words(parts, limit)
