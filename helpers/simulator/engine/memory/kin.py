"""Les âges dits de plusieurs personnes : l'aîné, l'écart, le total."""

from dataclasses import dataclass

from ..draft import Draft
from ..reading.request import Request
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, upper_first, word_set

_RELATION = (
    r"(?:petite? |grande? |big |little |older |younger )?(?:seurs?|freres?|meres?|peres?|fils|"
    r"filles?|maris?|femmes?|cousine?s?|oncles?|tantes?|niece|neveu|grands?-(?:mere|pere)|ami|amie|"
    r"sister|brother|mother|father|mum|mom|dad|son|daughter|husband|wife|cousin|uncle|aunt|"
    r"grandmother|grandfather|chien(?:ne)?|chatt?e?|dog|cat|lapin|rabbit|poney|pony|cheval|horse|"
    r"friend|colleague|collegue|voisine?|partner|compagnon|compagne|"
    r"conjointe?|copain|copine)"
)
_AGED = Pattern(
    rf"(?:\b(?P<my>mon|ma|mes|my|notre|our) (?P<kin>{_RELATION})\b,? ?)?"
    r"(?P<name>\b[a-z][\w'-]{1,20})?,? ?"
    r"(?:(?:a|ont|is|est|turned|vient d'avoir|qui a|who is|who's|:|=)\s)?"
    r"(?:(?:maintenant|deja|now|already|tout juste) )?"
    r"(?<![\w,.])(?P<age>\d{1,3})(?: ?(?P<unit>ans|years? old|yo\b|y/o))?(?![\w%€$:])"
)
_UNIT = Pattern(r"\b\d{1,3} ?(?:ans\b|years? old|yo\b|y/o)")
_KINSHIP = Pattern(rf"\b(?:mon|ma|my) {_RELATION}\b")
_ME = frozenset({"moi", "me", "i", "i'm", "j'ai", "myself"})
_NOT_NAMES = word_set(
    """
a ont est is et and de the le la il elle he she ans years old qui who que plus puis then non
pardon has ai ai-je maintenant now deja mais but plutot actually are
"""
)
_ELDEST = Pattern(
    r"\b(?:l'?ainee?|les? plus (?:vieux|vieille|age|agee|grand|grande)|la plus (?:vieille|agee|"
    r"grande)|doyenne?|the (?:oldest|eldest)|oldest|eldest)\b"
)
_YOUNGEST = Pattern(
    r"\b(?:benjamine?|cadette?|(?:le|la) plus (?:jeune|petite?)|the youngest|youngest)\b"
)
_GAP = Pattern(
    r"\b(?:ecart|difference d'age|(?:d')?annees? (?:d'ecart|de difference|de plus|de moins)|"
    r"age (?:gap|difference)|years? (?:apart|between|older|younger)|difference)\b"
)
_TOTAL = Pattern(
    r"\b(?:en tout|au total|a nous (?:deux|trois|quatre|cinq|tous)|ensemble|additionn\w*|"
    r"somme|altogether|in total|combined|sum|added up|all together|total)\b"
)
_MEAN = Pattern(r"\b(?:moyenne|age moyen|average|mean)\b")
_HOW_OLD = Pattern(r"\b(?:quel age|how old|son age|his age|her age)\b")
_COUNT_WORDS = Pattern(r"\b(?:combien|how (?:many|much)|quel\w*|what|ca (?:nous )?fait)\b")
_LONGEST = 600


@dataclass
class Person:
    """Une personne dont l'âge est dit ; ``""`` pour la parenté si c'est la personne elle-même."""

    name: str
    kin: str
    age: int

    @property
    def is_me(self) -> bool:
        return not self.name and not self.kin


def people(messages: tuple[str, ...]) -> list[Person]:
    """Les personnes et leur âge, corrections comprises.

    >>> [(p.name or p.kin, p.age) for p in people(("Ma sœur Odile a 41 ans et moi 35.",))]
    [('Odile', 41), ('', 35)]
    """
    known: list[Person] = []
    for message in messages:
        for sentence in sentences(message[:_LONGEST]):
            if not sentence.endswith("?"):
                _read(sentence, known)
    return known


def _read(sentence: str, known: list[Person]) -> None:
    folded = fold(sentence)
    plain = folded.replace("j'ai ", " moi ").replace("i'm ", "moi ").replace("i am ", " moi ")
    if not _UNIT.search(plain) and not (known or _KINSHIP.search(plain)):
        return
    several = len(_UNIT.findall(plain)) > 0
    for found in _AGED.finditer(plain):
        word = found.group("name") or ""
        at = found.start("name")
        written = sentence[at : at + len(word)] if word else ""
        me = word in _ME
        name = written if written[:1].isupper() and word not in _NOT_NAMES and not me else ""
        kin = found.group("kin") or ""
        if kin:
            start = found.start("kin")
            kin = sentence[start : start + len(kin)]
        if not (me or name or kin) or not (several or found.group("unit")):
            continue
        age = int(found.group("age"))
        if age <= 120:
            _store(Person(name, kin, age), known)


def _store(new: Person, known: list[Person]) -> None:
    for old in known:
        same_name = new.name and fold(old.name) == fold(new.name)
        same_kin = not new.name and new.kin and fold(old.kin) == fold(new.kin)
        if same_name or same_kin or (new.is_me and old.is_me):
            old.age = new.age
            return
    known.append(new)


def ages(request: Request) -> Draft | None:
    """Une question qui compare les âges dits."""
    asked = request.folded
    if len(asked) > _LONGEST or not ("?" in asked or _COUNT_WORDS.search(asked)):
        return None
    kinds = (_ELDEST, _YOUNGEST, _GAP, _TOTAL, _MEAN, _HOW_OLD)
    if not any(pattern.search(asked) for pattern in kinds):
        return None
    known = people((*request.user_history, request.text))
    if len(known) < 2:
        return None
    named = _named(asked, known, request)
    if _GAP.search(asked):
        return _gap(named, known, request)
    if _ELDEST.search(asked) or _YOUNGEST.search(asked):
        eldest = _ELDEST.search(asked) is not None
        return _extreme(named if len(named) > 1 else known, eldest, request)
    if _HOW_OLD.search(asked):
        return _one(named[0], request) if len(named) == 1 and not named[0].is_me else None
    group = named if len(named) > 1 else known
    if _TOTAL.search(asked) or _MEAN.search(asked):
        return _sum(group, _MEAN.search(asked) is not None, request)
    return None


def told_ages(request: Request) -> str:
    """Les âges que ce message donne ou rectifie, en une proposition ; ``""`` s'il y en a peu."""
    before = [(one.name, one.kin, one.age) for one in people(request.user_history)]
    after = people((*request.user_history, request.text))
    new = [one for one in after if (one.name, one.kin, one.age) not in before]
    if not new or len(after) < 2:
        return ""
    return request.join([_age(one, request) for one in new])


def _age(one: Person, request: Request) -> str:
    if one.is_me:
        return request.say("vous avez {a} ans", "you are {a}", "tu as {a} ans", a=one.age)
    return request.say("{w} a {a} ans", "{w} is {a}", w=_called(one, request), a=one.age)


def _named(asked: str, known: list[Person], request: Request) -> list[Person]:
    """Les personnes que la question nomme, par leur nom, leur parenté, ou « lui », « moi »."""
    words = set(_WORD.findall(asked))
    found = [
        one
        for one in known
        if (one.name and fold(one.name) in words)
        or (one.kin and set(fold(one.kin).split()) <= words)
        or (one.is_me and words & {"moi", "me", "i", "j'ai"})
    ]
    if words & {"lui", "elle", "him", "her", "il", "he", "she"}:
        before = fold(request.last_answer)
        last = [one for one in known if one.name and fold(one.name) in before]
        found += [one for one in last[:1] if one not in found]
    return found


_WORD = Pattern(r"[a-z][\w'-]*")


def _called(one: Person, request: Request) -> str:
    if one.is_me:
        return request.say("vous", "you", "toi")
    if one.name:
        return one.name
    return request.say("votre {k}", "your {k}", "{p} {k}", k=one.kin,
                       p="ta" if fold(one.kin).endswith(("e", "seur")) else "ton")  # fmt: skip


def _extreme(group: list[Person], eldest: bool, request: Request) -> Draft | None:
    best = (max if eldest else min)(one.age for one in group)
    found = [one for one in group if one.age == best]
    who = request.join([_called(one, request) for one in found])
    text = request.say("{w}, avec {a} ans.", "{w}, at {a}.", w=upper_first(who), a=best)
    return Draft(text, core=upper_first(who), effort=45)


def _gap(named: list[Person], known: list[Person], request: Request) -> Draft | None:
    pair = named if len(named) == 2 else known if len(known) == 2 else []
    if not pair:
        return None
    gap = abs(pair[0].age - pair[1].age)
    text = request.say(
        "{g} an{s} : {a} et {b} ans.", "{g} year{s}: {a} and {b}.",
        g=gap, s="s" if gap > 1 else "", a=pair[0].age, b=pair[1].age,
    )  # fmt: skip
    core = request.say("{g} an{s}", "{g} year{s}", g=gap, s="s" if gap > 1 else "")
    return Draft(text, core=core, effort=45)


def _sum(group: list[Person], mean: bool, request: Request) -> Draft:
    total = sum(one.age for one in group)
    terms = " + ".join(str(one.age) for one in group)
    if mean:
        value = f"{total / len(group):.1f}".removesuffix(".0")
        value = value.replace(".", ",") if request.french else value
        text = request.say(
            "{v} ans en moyenne : ({t}) / {n}.", "{v} years on average: ({t}) / {n}.",
            v=value, t=terms, n=len(group),
        )  # fmt: skip
        return Draft(text, core=value, effort=50)
    text = request.say("{s} ans en tout : {t}.", "{s} years in all: {t}.", s=total, t=terms)
    return Draft(text, core=str(total), effort=50)


def _one(person: Person, request: Request) -> Draft:
    text = request.say(
        "{w} a {a} ans.", "{w} is {a} years old.",
        w=upper_first(_called(person, request)), a=person.age,
    )  # fmt: skip
    return Draft(text, core=str(person.age), effort=35)
