"""Redire un fait à la personne : « vous habitez à Paris », « your name is Jean »."""

from ..reading.language import detect_language
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.strings import fold
from .facts import Fact

_ORDER = {key: rank for rank, key in enumerate(("name", "age", "city", "job", "company"))}
_FRENCH_PLACE = Pattern(r"^(?:a|au|aux|en|dans|sur|pres|de|du|d'|chez) ?")
_ENGLISH_PLACE = Pattern(r"^(?:in|at|to|near|from|on|for) ")
_VALUE_PRONOUNS = Pattern(r"\b(mon|ma|mes|notre|nos|moi|my|our)\b")
_VOUS = {
    "mon": "votre",
    "ma": "votre",
    "mes": "vos",
    "notre": "votre",
    "nos": "vos",
    "moi": "vous",
    "my": "your",
    "our": "your",
}
_TU = {
    "mon": "ton",
    "ma": "ta",
    "mes": "tes",
    "notre": "votre",
    "nos": "vos",
    "moi": "toi",
    "my": "your",
    "our": "your",
}


def tell(fact: Fact, request: Request) -> str:
    """Le fait en une proposition, sans capitale ni point."""
    value = addressed(fact.value, request)
    say = request.say
    if fact.key == "name":
        return say("vous vous appelez {v}", "your name is {v}", "tu t'appelles {v}", v=value)
    if fact.key == "surname":
        return say(
            "votre nom de famille est {v}",
            "your last name is {v}",
            "ton nom de famille est {v}",
            v=value,
        )
    if fact.key == "city" and not fact.subject:
        place = _place(value, request.french)
        return say("vous habitez {v}", "you live {v}", "tu habites {v}", v=place)
    if fact.key == "age":
        return say("vous avez {v} ans", "you are {v} years old", "tu as {v} ans", v=_first(value))
    if fact.key == "job" and not fact.subject:
        return say(
            "vous travaillez comme {v}", "you work as {a} {v}", "tu travailles comme {v}",
            v=value.removeprefix("an ").removeprefix("a "),
            a="an" if value.removeprefix("a ")[:1].lower() in "aeiou" else "a",
        )  # fmt: skip
    if fact.key == "kept":
        return say(
            "vous m'avez demandé de retenir ceci : {v}", "you asked me to remember this: {v}",
            "tu m'as demandé de retenir ceci : {v}", v=value,
        )  # fmt: skip
    if fact.key == "company" and not fact.subject:
        work = _place(value, request.french)
        return say("vous travaillez {v}", "you work {v}", "tu travailles {v}", v=work)
    if fact.key == "birthday" and not fact.subject:
        return say(
            "votre date de naissance : {v}",
            "your birthday: {v}",
            "ta date de naissance : {v}",
            v=value,
        )
    if fact.key in ("allergy", "diet"):
        return say("vous êtes {v}", "you are {v}", "tu es {v}", v=value)
    if fact.key == "email":
        return say(
            "votre adresse e-mail est {v}",
            "your e-mail address is {v}",
            "ton adresse e-mail est {v}",
            v=value,
        )
    if fact.key == "phone":
        return say(
            "votre numéro de téléphone est le {v}",
            "your phone number is {v}",
            "ton numéro de téléphone est le {v}",
            v=value.removeprefix("le "),
        )
    if fact.key == "use":
        return say("vous utilisez {v}", "you use {v}", "tu utilises {v}", v=value)
    if fact.key == "prefer":
        return say("vous préférez {v}", "you prefer {v}", "tu préfères {v}", v=value)
    kind = fact.key.partition(":")[0]
    if kind == "like":
        return say("vous aimez {v}", "you like {v}", "tu aimes {v}", v=value)
    if kind == "fan":
        return say("vous êtes {v}", "you are {v}", "tu es {v}", v=value)
    if kind == "dislike":
        return say("vous n'aimez pas {v}", "you don't like {v}", "tu n'aimes pas {v}", v=value)
    if kind == "reference":
        return _reference(fact, request)
    return _possession(fact, value, request)


def tell_all(facts: list[Fact], request: Request) -> str:
    """Les faits en une seule proposition : « vous vous appelez Jean et vous habitez à Paris »."""
    ordered = sorted(facts, key=lambda fact: _ORDER.get(fact.key, len(_ORDER)))
    return request.join([tell(fact, request) for fact in ordered])


_REFERENCE_NOUNS = {
    "order": ("de commande", "order"), "commande": ("de commande", "order"),
    "booking": ("de réservation", "booking"), "reservation": ("de réservation", "booking"),
    "invoice": ("de facture", "invoice"), "facture": ("de facture", "invoice"),
    "contract": ("de contrat", "contract"), "contrat": ("de contrat", "contract"),
    "customer": ("de client", "customer"), "client": ("de client", "customer"),
    "flight": ("de vol", "flight"), "vol": ("de vol", "flight"),
    "ticket": ("de ticket", "ticket"), "dossier": ("de dossier", "file"),
    "case": ("de dossier", "case"), "billet": ("de billet", "ticket"),
    "reference": ("de référence", "reference"), "colis": ("de colis", "parcel"),
    "parcel": ("de colis", "parcel"), "abonnement": ("d'abonnement", "subscription"),
    "suivi": ("de suivi", "tracking"), "tracking": ("de suivi", "tracking"),
    "devis": ("de devis", "quote"),
}  # fmt: skip


def _reference(fact: Fact, request: Request) -> str:
    french, english = _REFERENCE_NOUNS.get(fold(fact.subject), ("de référence", "reference"))
    return request.say(
        "votre numéro {n} est {v}",
        "your {n} number is {v}",
        "ton numéro {n} est {v}",
        n=french if request.french else english,
        v=fact.value,
    )


def _possession(fact: Fact, value: str, request: Request) -> str:
    """« mon chien s'appelle Rex » : « votre chien s'appelle Rex »."""
    told_in = "en" if fold(fact.subject).startswith(("my ", "our ", "the ")) else "fr"
    if told_in != request.language:
        said = f"{fact.subject} {fact.verb} {fact.value}"
        return request.say(
            "vous m'avez dit « {s} »", "you told me “{s}”", "tu m'as dit « {s} »", s=said
        )
    subject = addressed(fact.subject[:1].lower() + fact.subject[1:], request)
    verb = fact.verb
    if verb == "ce sont":
        if fold(value).startswith(("les ", "des ", "mes ", "vos ", "tes ")):
            return f"{subject}, ce sont {value}"
        verb = "est"
    if verb in (":", "=") and "," in value:
        return request.say("{s} : {v}", "{s}: {v}", s=subject, v=value)
    if verb in (":", "=") and fold(fact.subject).startswith(("mes ", "nos ")):
        verb = "sont"
    if verb in (":", "=", "n°", "c'est"):
        verb = "est" if request.french else "is"
    separator = "" if verb == "'s name is" else " "
    return f"{subject}{separator}{verb} {value}"


def addressed(text: str, request: Request) -> str:
    """« mon », « ma » deviennent « votre » ou « ton »."""
    table = _TU if request.address == "tu" and request.french else _VOUS
    folded = fold(text)
    for found in reversed(list(_VALUE_PRONOUNS.finditer(folded))):
        if found.group() in {"my", "our"} or detect_language(text) != "en":
            text = text[: found.start()] + table[found.group()] + text[found.end() :]
    return text


def _place(value: str, french: bool) -> str:
    """Le lieu avec une préposition de la langue de la réponse."""
    folded = fold(value)
    native, foreign = (_FRENCH_PLACE, _ENGLISH_PLACE) if french else (_ENGLISH_PLACE, _FRENCH_PLACE)
    own = native.match(folded)
    if own and french and own.group().strip() in {"de", "d'", "du"}:
        return f"à {value[own.end() :]}"
    if own and not french and own.group().strip() in {"to", "from"}:
        return f"in {value[own.end() :]}"
    if own:
        return value
    other = foreign.match(folded)
    return f"{'à' if french else 'in'} {value[other.end() :] if other else value}"


def _first(value: str) -> str:
    return value.split(" ")[0]


_PREPOSITIONS = frozenset(["a", "au", "en", "in", "at", "chez", "for", "de", "from", "pour"])


def bare_value(fact: Fact) -> str:
    """La valeur sans sa préposition : « Paris » pour « à Paris »."""
    head, blank, rest = fact.value.partition(" ")
    if fact.key in ("city", "company") and blank and fold(head) in _PREPOSITIONS:
        return rest
    return fact.value


def json_key(fact: Fact) -> str:
    """Le nom du fait comme clé JSON."""
    known = {
        "name": "nom",
        "surname": "nom_de_famille",
        "city": "ville",
        "job": "metier",
        "company": "entreprise",
    }
    spelled = "_".join(fold(fact.subject or fact.key.partition(":")[0]).split())
    return known.get(fact.key, spelled)
