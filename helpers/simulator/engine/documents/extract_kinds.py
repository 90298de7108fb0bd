"""Ce que l'on sait relever dans un texte : le nom de chaque sorte, et comment la trouver."""

from collections.abc import Callable

from ..finding import entities, proper_names
from ..text.patterns import Pattern

KINDS: tuple[tuple[str, str, str, Pattern, Callable[[str], list[str]]], ...] = (
    (
        "emails",
        "adresses e-mail",
        "e-mail addresses",
        Pattern(r"\b(?:e-?mails?|mails?|courriels?|adresses? (?:electroniques?|mail))\b"),
        entities.emails,
    ),
    (
        "urls",
        "adresses web",
        "links",
        Pattern(
            r"\b(?:urls?|liens?|links?|adresses? web|sites? "
            r"web)\b"
        ),
        entities.urls,
    ),
    (
        "telephones",
        "numéros de téléphone",
        "phone numbers",
        Pattern(r"\b(?:telephones?|tel|phones?|numeros? de tel\w*|phone numbers?)\b"),
        entities.phones,
    ),
    (
        "dates",
        "dates",
        "dates",
        Pattern(r"\b(?:dates?|echeances?|jours?|deadlines?)\b"),
        entities.dates,
    ),
    ("heures", "heures", "times", Pattern(r"\b(?:heures?|horaires?|times)\b"), entities.times),
    (
        "montants",
        "montants",
        "amounts",
        Pattern(
            r"\b(?:montants?|prix|sommes?(?! nous)|amounts?|prices?|couts?|tarifs?|euros|argent|"
            r"money)\b"
        ),
        entities.amounts,
    ),
    (
        "pourcentages",
        "pourcentages",
        "percentages",
        Pattern(r"\b(?:pourcentages?|percentages?)\b"),
        entities.percentages,
    ),
    (
        "references",
        "références",
        "references",
        Pattern(
            r"\b(?:references?|numeros? (?:de|d'|du) ?(?:commande|dossier|facture|suivi|client|"
            r"ticket|reservation)s?|"
            r"order numbers?|ids?|identifiants?)\b"
        ),
        entities.references,
    ),
    (
        "personnes",
        "noms de personnes",
        "people's names",
        Pattern(
            r"\b(?:noms? (?:de |des |d')?(?:personnes?|gens|participants?|clients?)|personnes?|"
            r"people|prenoms?|"
            r"participants?|noms? des? |qui sont|names? of (?:the )?(?:people|persons?)|persons?|"
            r"who "
            r"is|individus?)\b"
        ),
        proper_names.people,
    ),
    (
        "lieux",
        "lieux",
        "places",
        Pattern(r"\b(?:lieux?|villes?|pays|places?|cities|city|locations?|countries|endroits?)\b"),
        proper_names.places,
    ),
    (
        "organisations",
        "organisations",
        "organisations",
        Pattern(
            r"\b(?:entreprises?|societes?|organisations?|organizations?|companies|company|"
            r"marques?)\b"
        ),
        proper_names.companies,
    ),
    (
        "hashtags",
        "mots-dièse",
        "hashtags",
        Pattern(r"\b(?:hashtags?|mots-dieses?)\b"),
        entities.hashtags,
    ),
    (
        "noms",
        "noms propres",
        "proper names",
        Pattern(
            r"\b(?:noms?(?: propres?)?|names?|"
            r"entites(?: nommees)?|"
            r"(?:named )?entities)\b(?! (?:de|d'|du))"
        ),
        proper_names.proper_names,
    ),
    (
        "nombres",
        "nombres",
        "numbers",
        Pattern(
            r"\b(?:nombres?|chiffres?|numbers?|figures)\b(?! (?:cles?|importants?))|"
            r"\bvaleurs? numeriques?\b"
        ),
        entities.numbers,
    ),
)
