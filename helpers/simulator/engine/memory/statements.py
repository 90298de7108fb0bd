"""Ce qu'une phrase dit de la personne : identité, goûts, numéros, choses à elle."""

import re

from ..finding.names import FIRST_NAMES
from ..text.nouns import noun_key, noun_stems
from ..text.patterns import Pattern
from ..text.strings import fold
from . import patterns
from .fact import Fact
from .values import is_job, is_name, is_place, take_value


def forgotten(folded: str) -> list[Fact]:
    """« Je n'habite plus à Paris », « oublie mon adresse » : un fait sans valeur."""
    found = patterns.NO_LONGER.search(folded)
    if not found:
        return []
    verb = found.group(1) or found.group(2)
    if verb and not found.group(3):
        keys = {"habite": "city", "vis": "city", "live": "city", "m'appelle": "name"}
        return [Fact(keys.get(verb, "company"), "")]
    return [Fact(noun_key(found.group(3)), "", found.group(3))]


def identity(sentence: str, folded: str) -> list[Fact]:
    """Le nom, la ville, le métier, l'entreprise, l'âge, le régime."""
    called = patterns.I_AM_CALLED.search(folded)
    facts = []
    name = is_name(sentence[called.end() :], told=True) if called else ""
    if called and name and (patterns.I_AM_SURELY.search(called.group()) or _sure(sentence, called)):
        facts.append(Fact("name", name))
        facts += _after_name(sentence, folded, called.end())
    for pattern, key in (
        (patterns.I_LIVE, "city"),
        (patterns.WORK_AS, "job"),
        (patterns.WORK_AT, "company"),
        (patterns.USES, "use"),
        (patterns.BORN, "birthday"),
        (patterns.ALLERGIC, "allergy"),
        (patterns.DIET, "diet"),
    ):
        for found in pattern.finditer(folded):
            # « dans une boîte qui loue des voiliers » : ce qu'elle fait est dit avec elle.
            described = key == "company" and patterns.SOME_COMPANY.match(folded, found.end())
            at_place = key in ("city", "company") and not described
            value = take_value(sentence, folded, found.end(), place=at_place, job=key == "job")
            if key == "use":
                end = patterns.USE_END.search(fold(value))
                value = value[: end.start()] if end else value
            # « je vis à fond », « je vis en paix » ne disent pas où.
            living = key == "city" and patterns.LIVING.search(found.group()) is not None
            if living and not is_place(sentence[found.end() :]):
                continue
            facts.append(Fact(key, value))
            workplace = patterns.WORKPLACE.search(folded, found.end()) if key == "job" else None
            if workplace:
                where = take_value(sentence, folded, workplace.start(1), place=True)
                facts.append(Fact("company", where))
    origin = patterns.FROM.search(folded)
    if origin and not any(fact.key == "city" for fact in facts):
        place = take_value(sentence, folded, origin.end(), place=True)
        if is_place(sentence[origin.end() :]):
            facts.append(Fact("city", place))
    age = patterns.AGE.search(folded)
    if age:
        facts.append(Fact("age", age.group(1) or age.group(2)))
    for being in patterns.I_AM.finditer(folded):
        rest = sentence[being.end() :]
        name = is_name(rest, told=False)
        # « je suis Zoé » ; « je suis un Français » n'est pas un nom.
        if name and not called and being.group().split()[-1] in {"suis", "am", "i'm", "j'suis"}:
            facts.append(Fact("name", name))
            facts += _after_name(sentence, folded, being.end())
        elif is_job(fold(rest)):
            facts.append(Fact("job", take_value(sentence, folded, being.end(), job=True)))
            facts += _employer(sentence, folded, being.end())
    return [fact for fact in facts if fact.value]


def _employer(sentence: str, folded: str, start: int) -> list[Fact]:
    """« Je suis infirmière à l'hôpital de Lille » dit aussi où l'on travaille."""
    found = patterns.EMPLOYED_AT.search(folded, start)
    if not found or found.start() - start > 40 or _STUDIES.search(folded, start):
        return []
    named = found.group(1).rstrip().count(" ") > 0 or is_place(sentence[found.start(1) :])
    where = take_value(sentence, folded, found.start(1), place=True)
    return [Fact("company", where)] if named and where else []


_STUDIES = Pattern(r"\betudiante?\b|\bstudent\b|\bretraite")


def _sure(sentence: str, called: re.Match[str]) -> bool:
    """« Moi c'est Paul » donne un nom, pas « moi c'est pareil » ni « appelle-moi demain »."""
    rest = sentence[called.end() :].lstrip(' "«')
    first = rest.split(" ")[0].strip('.,;!?»"')
    return first[:1].isupper() or fold(first) in FIRST_NAMES


def _after_name(sentence: str, folded: str, start: int) -> list[Fact]:
    """« Je suis Zoé, 34 ans, de Lille » : l'âge et la ville en apposition."""
    facts = []
    age = patterns.APPOSED_AGE.search(folded, start)
    if age:
        facts.append(Fact("age", age.group(1)))
    for place in patterns.APPOSED_PLACE.compiled.finditer(folded, start):
        value = take_value(sentence, folded, place.end(), place=True)
        if is_place(sentence[place.end() :]):
            facts.append(Fact("city", value))
            break
    return facts


def tastes(sentence: str, folded: str) -> list[Fact]:
    """Ce que la personne aime, n'aime pas, préfère."""
    facts = []
    for pattern, key in (
        (patterns.LIKES, "like"),
        (patterns.FAN, "fan"),
        (patterns.DISLIKES, "dislike"),
        (patterns.PREFERS, "prefer"),
    ):
        for found in pattern.finditer(folded):
            value = take_value(sentence, folded, found.end())
            # Les goûts s'ajoutent les uns aux autres ; une préférence remplace l'ancienne.
            if value:
                facts.append(Fact(key if key == "prefer" else f"{key}:{fold(value)}", value))
                if key in ("like", "dislike"):
                    other = "dislike" if key == "like" else "like"
                    facts.append(Fact(f"{other}:{fold(value)}", ""))
    return facts


def references(sentence: str, folded: str) -> list[Fact]:
    """Les numéros (commande, dossier), l'adresse électronique, le téléphone."""
    facts = []
    for found in patterns.REFERENCE.finditer(folded):
        value = patterns.REFERENCE_VALUE.match(folded, found.end())
        if value:
            number = sentence[value.start() : value.end()].rstrip("-/")
            noun = "commande" if found.group(1) == "order" else found.group(1)
            facts.append(Fact(f"reference:{noun_key(noun)}", number, found.group(1), "n°"))
    email = patterns.EMAIL.search(sentence)
    if email:
        facts.append(Fact("email", email.group().rstrip(".")))
    phone = patterns.PHONE.search(sentence)
    if phone and sum(c.isdigit() for c in phone.group()) >= 9:
        facts.append(Fact("phone", phone.group().strip()))
    return facts


def kept(sentence: str, folded: str) -> list[Fact]:
    """« Retiens ce nombre : 7319 » : la valeur que la personne demande de garder."""
    found = patterns.KEEP.search(folded)
    if not found:
        return []
    value = sentence[found.start(1) : found.end(1)].strip(' .!"«»')
    return [Fact("kept", value)] if value else []


def possessions(sentence: str, folded: str, short_turn: bool) -> list[Fact]:
    """« Mon X est Y », « j'ai un chien nommé Y », « le rendez-vous est mardi »."""
    facts = []
    for found in patterns.MY.finditer(folded):
        many = patterns.MANY.search(found.group()) is not None
        value = take_value(sentence, folded, found.end(), many=many)
        subject = sentence[found.start(1) : found.end(2)].strip(" ,")
        key = noun_key(found.group(2))
        if value:
            verb = found.group(3).strip(" ,") or "est"
            facts.append(
                Fact(key, is_name(value, told=True) if key == "name" else value, subject, verb)
            )
            for more in patterns.AND_MY.compiled.finditer(folded, found.end()):
                other = sentence[more.start(3) : more.end(3)]
                if other[:1].isupper() or other[:1].isdigit():
                    whole = sentence[more.start(1) : more.end(2)]
                    facts.append(Fact(noun_key(more.group(2)), other, whole, verb))
    taken = {fact.key for fact in facts}
    for found in patterns.MY_NAMED.finditer(folded):
        name = is_name(sentence[found.end() :], told=False)
        known = any(name in fact.subject for fact in facts)
        if name and not known and noun_key(found.group(2)) not in taken:
            subject = sentence[found.start(1) : found.end(2)]
            verb = "s'appelle" if found.group(1) not in {"my", "our"} else "is called"
            facts.append(Fact(noun_key(found.group(2)), name, subject, verb))
    for found in patterns.HAVE_NAMED.finditer(folded):
        value = is_name(sentence[found.end() :], told=True)
        subject = f"mon {found.group(1)}" if "ai " in found.group() else f"my {found.group(1)}"
        verb = "s'appelle" if subject.startswith("mon") else "is called"
        facts.append(Fact(noun_key(found.group(1)), value, subject, verb))
    if short_turn:
        for found in patterns.THE.finditer(folded):
            value = take_value(sentence, folded, found.end())
            subject = sentence[found.start(1) : found.end(2)]
            if value and noun_stems(subject):
                key = "the " + " ".join(sorted(noun_stems(subject)))
                facts.append(Fact(key, value, subject, found.group(3)))
    return facts
