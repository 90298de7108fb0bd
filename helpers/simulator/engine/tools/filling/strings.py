"""La valeur d'un paramètre en toutes lettres, selon ce que son nom désigne."""

import re

from ...finding import entities, proper_names
from ...memory.facts import known_facts
from ...text.patterns import Pattern
from ...text.strings import fold
from ..choosing.notions import notions
from . import numbers as figures
from .asked import Asked, Parameter
from .pairs import currencies, languages, units
from .places import destinations, origins, places, timezone
from .times import dated, dates, times
from .words import people, words_for

_FROM = ("from", "source", "origin", "origine", "depart", "departure", "de", "base", "start",
         "debut",
         "begin", "checkin", "sender", "expediteur", "min", "aller")  # fmt: skip
_TO = ("to", "target", "dest", "destination", "arrivee", "arrival", "cible", "vers", "end", "fin",
       "until", "checkout", "return", "retour", "max")  # fmt: skip
_ISO_WANTED = Pattern(r"aaaa-mm-jj|yyyy-mm-dd|iso ?8601|yyyy/mm/dd|jj/mm/aaaa")
_SYMBOL = Pattern(r"(?<![\w])[A-Z]{2,5}(?:\.[A-Z]{1,2})?(?![\w])")
_TO_PERSON = Pattern(
    r"(?:(?<!\w)(?:à|À|a|to|pour|for|avec|with|tell|previens|préviens|informe|notify|dis à)\s)"
    r"([A-ZÀ-ÖØ-Þ][\w’'-]+(?:\s[A-ZÀ-ÖØ-Þ][\w’'-]+)?)"
)
_AT = Pattern(
    r"(?:chez|au|à la|at|restaurant|hôtel|"
    r"hotel)\s((?:[A-ZÀ-ÖØ-Þ][\w’'-]+\s?){1,4})(?<=\w)"
)
_EXPRESSION = re.compile(r"expression|formul\w*|calcul\w*|operation|equation|math\w*")
_VENUES = ("restaurant", "hotel", "magasin", "shop", "store", "venue", "etablissement")


def strings_for(wanted: Parameter, asked: Asked) -> list[object] | None:
    """Les valeurs selon le sens du nom : opération, devise, adresse, numéro, date, lieu …"""
    label, shape = wanted.label, str(wanted.node.get("format", ""))
    if _EXPRESSION.fullmatch(label):
        return asked.first(lambda text: figures.expression(text, asked.request.french))
    if wanted.has("currenc", "devise", "monnaie"):
        return _ranked(asked.first(currencies), wanted)
    if wanted.has("lang", "langue"):
        return _last(asked.first(lambda text: languages(text, wanted.about)), wanted)
    if wanted.has("unit") and not wanted.has("price", "prix"):
        return _ranked(asked.first(units), wanted)
    if shape == "email" or wanted.concept == "email" or _is_recipient(wanted, asked):
        return asked.first(entities.emails) or _people(wanted, asked, shape)
    if is_reference(wanted):
        return _references(wanted, asked)
    if shape in ("date", "date-time") or _is_date(wanted):
        return _dates(wanted, asked)
    if wanted.has("timezone", "fuseau", "tz") or wanted.label == "time zone":
        return list(dict.fromkeys(timezone(str(place)) for place in asked.first(places)))
    if shape == "time" or wanted.concept in ("time", "times"):
        return _ranked(asked.first(times), wanted)
    if _is_place(wanted, asked):
        return _places(wanted, asked)
    if wanted.named(*_VENUES):
        return asked.first(lambda text: [m.group(1) for m in _AT.finditer(text)])
    if wanted.named("symbol", "symbole", "ticker", "tickers"):
        return asked.first(_SYMBOL.findall) or asked.first(proper_names.proper_names)
    return words_for(wanted, asked)


def _references(wanted: Parameter, asked: Asked) -> list[object]:
    kinds = notions(" ".join(w for w in wanted.words if w not in ("id", "number", "numero", "ref")))
    found = asked.first(lambda text: figures.references(text, kinds))
    return found or asked.first(_SYMBOL.findall) if wanted.has("product", "sku") else found


def is_reference(wanted: Parameter) -> bool:
    """Vrai si le paramètre est un numéro : commande, client, dossier …"""
    last = wanted.words[-1:] + wanted.words[:1]
    ends = ("id", "number", "numero", "ref", "reference", "identifiant", "sku", "no", "num")
    return wanted.concept == "reference" or any(word in ends for word in last)


def _is_date(wanted: Parameter) -> bool:
    if _ISO_WANTED.search(fold(wanted.about)) or _STAY.fullmatch(wanted.label):
        return True
    precise = wanted.named("start", "end", "debut", "fin", "from", "to", "at", "due")
    return wanted.concept in ("date", "dates") and not (precise and len(wanted.words) == 1)


_STAY = re.compile(r"check ?(?:in|out)(?: date)?|(?:jour|date) (?:d )?(?:arrivee|depart|retour)")


def _dates(wanted: Parameter, asked: Asked) -> list[object]:
    said = [str(date) for date in asked.first(dates)]
    iso = bool(wanted.node.get("format")) or _ISO_WANTED.search(fold(wanted.about)) is not None
    known = [_as_date(date, asked.today, iso) for date in said]
    if wanted.node.get("format") == "date-time":
        hour = next(iter(asked.first(times)), "00:00")
        known = [f"{date}T{hour}:00Z" if date else "" for date in known]
    found: list[object] = [date for date in known if date]
    if asked.profile.every & _STAYS and not asked.profile.every & _TRIPS:
        if wanted.has("arriv"):
            return found[:1]
        if wanted.has("depart"):
            return found[1:2]
    return _ranked(found, wanted)


_STAYS = frozenset({"hotel", "nuit", "reservation"})
"""Là, on arrive le premier jour et on part le dernier ; en voyage, c'est l'inverse."""
_TRIPS = frozenset({"vol", "train", "itineraire"})


def _as_date(said: str, today: str, iso: bool) -> str:
    """La date en chiffres si on la veut ainsi, ou si son année est connue ; sinon telle quelle."""
    if iso or today or _YEAR.search(said):
        return dated(said, today) or ("" if iso else said)
    return said


_YEAR = Pattern(r"\d{4}")


def _is_place(wanted: Parameter, asked: Asked) -> bool:
    alone = len(wanted.words) == 1 and wanted.named(*_FROM, *_TO)
    travels = bool(asked.profile.every & {"vol", "train", "itineraire", "duree"})
    return wanted.concept in ("city", "country") or (alone and travels)


def _places(wanted: Parameter, asked: Asked) -> list[object]:
    if wanted.named(*_FROM):
        return asked.first(origins)
    if wanted.named(*_TO):
        return asked.first(destinations)
    found = asked.first(places)
    known = known_facts(asked.request.user_history, asked.request.standing).get("city")
    home = [known.value.split(" ", 1)[-1]] if known and asked.history and not found else []
    return found or [*home]


def _is_recipient(wanted: Parameter, asked: Asked) -> bool:
    sends = bool(asked.profile.every & {"courriel", "message"})
    return sends and wanted.named(
        "to", "recipient", "recipients", "destinataire", "cc", "bcc", "dest"
    )


def _people(wanted: Parameter, asked: Asked, shape: str) -> list[object]:
    """Le destinataire nommé, quand aucune adresse n'est donnée."""
    if shape == "email" or wanted.concept == "email":
        return []
    found = asked.first(lambda text: [m.group(1) for m in _TO_PERSON.finditer(text)])
    return found or asked.first(people)


def _ranked(found: list[object], wanted: Parameter) -> list[object]:
    """La première valeur pour « de », la deuxième pour « vers » ; toutes sinon."""
    if wanted.named(*_FROM) or wanted.label.startswith("check in"):
        return found[:1]
    if wanted.named(*_TO) or wanted.label.startswith("check out"):
        return found[1:2] or (found[:1] if len(found) == 1 and not wanted.has("end", "fin") else [])
    return found


def _last(found: list[object], wanted: Parameter) -> list[object]:
    """La langue d'arrivée est la dernière dite ; celle de départ, l'autre s'il y en a deux."""
    if wanted.named(*_FROM):
        return found[:1] if len(found) > 1 else []
    return found[-1:]
