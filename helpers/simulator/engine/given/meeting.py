"""Des notes de réunion : qui fait quoi et quand, ce qui est décidé, ce que personne n'a pris."""

from dataclasses import dataclass

from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, squeeze, upper_first, word_set

_MONTHS = (
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|"
    "february|march|april|may|june|july|august|september|october|november|december"
)
_DAYS = (
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|"
    "saturday|sunday"
)
_DAY = (
    rf"(?:(?:{_DAYS}) )?(?:\d{{1,2}}(?:er|st|nd|rd|th)? (?:{_MONTHS})|(?:{_MONTHS}) \d{{1,2}}|"
    rf"\d{{1,2}}/\d{{1,2}})(?: \d{{4}})?|(?:{_DAYS})(?: prochain| matin| soir| midi)?"
)
_WHEN = Pattern(
    rf"\b(?:(?:avant|d'ici(?: a)?|pour|jusqu'au|by|before|due(?: on)?|for|on|until)(?: le| la| "
    rf"the)? )?"
    rf"(?:{_DAY})\b|"
    r"\b(?:des |d'ici (?:a )?)?(?:aujourd'hui|demain(?: soir| matin| midi)?|ce (?:soir|matin|midi)|"
    r"cet apres-midi|cette semaine|la semaine prochaine|le mois prochain|(?:d'ici |avant )?(?:la )?"
    r"fin (?:de la semaine|du mois)|(?:by )?(?:today|tonight|tomorrow(?: morning| evening)?)|"
    r"(?:this|next) (?:week|month)|by the end of the (?:week|month))\b"
)
_ENGAGES = Pattern(
    r"^(?:s'engage a |s'occupe d[eu] |se charge d[eu] |est charge\w* d[eu] |doit |va |devra |"
    r"prend en charge |will |is going to |has to |must |agreed to |promises to |takes care of |"
    r"volunteers to |is to )|"
    r"^(?:l[ea]s? |l'|lui |leur |nous |en )?([a-z]{2,}(?:era|ira|dra|tra|fera|verra))\b|"
    r"^(?:modifie|envoie|prepare|redige|appelle|contacte|organise|relit|verifie|met|corrige|"
    r"termine|publie|reserve|commande|sends?|prepares?|writes?|calls?|books?|checks?|updates?)\b"
)
_HELPER = Pattern(
    r"^(?:s'engage a |est charge\w* d[eu] |doit |va |devra |will |is going to |has to |must |"
    r"agreed to |promises to |volunteers to |is to )"
)
_OPINION = Pattern(
    r"^(?:pense|dit|trouve|remarque|signale|rappelle|voudrait|prefere|demande|informe|presente|"
    r"ouvre|propose|says?|thinks?|notes?|reports?|would like|prefers?|asks?|presents?|opens?)\b"
)
_NAME = Pattern(r"(?:^|(?<=[\s;,(]))([A-ZÀ-Þ][\wà-ÿ'’-]+)(?= )")
_PRONOUN = Pattern(r"^(?:il|elle|he|she) ")
_OWNER = Pattern(
    r"\b(?i:owner|responsable|pilote|porteur|in charge|assigned to)\s?:? ([A-ZÀ-Þ][\w'’-]+)"
)
_RANK = Pattern(r"^(?:[^\d(]{0,30}[.:] )?\W{0,3}\d{1,2}[).] ?")
_CLITIC = Pattern(r"^(l[ea]s?) (\w+)")
_THING = Pattern(r"\b(l[ea]s? [\w-]+(?: (?:de |du |d')[\w-]+)?) (?:est|sont|existe\w*|etait)\b")
_NUMBERED = Pattern(r"\(\d{1,2}\)\s+([^()]+?)(?=\s*\(\d{1,2}\)|$)")
_DECISION = Pattern(
    r"^\W*(?:decisions?|decided|decision taken|resolution)\s?:\s*|"
    r"\b(?:il (?:a ete|est) decide (?:de |que )|nous avons decide (?:de |que )|it was decided "
    r"(?:to |"
    r"that )|we decided (?:to |that )|(?:est|sont) (?:valide|adopte|approuve|repousse|annule)\w*\b|"
    r"(?:is|are|was|were) (?:approved|adopted|postponed|cancelled)\b)"
)
_NOBODY = Pattern(
    r"\b(?:personne n[e'] ?(?:a|s'|est|veut|ne)\b|personne n'|aucun responsable|sans responsable|"
    r"nobody|no one|no owner|owner not (?:yet )?named|unassigned|not (?:yet )?assigned|"
    r"non attribue\w*|a attribuer|owner (?:tbd|unknown))"
)
_CUT = Pattern(
    r"\s?;\s?|,? (?:et|and) (?=(?:a |to )?(?:mettre|envoyer|preparer|rediger|faire|organiser|send|"
    r"prepare|write|call|set)\b)|(?:^|, )(?:en attendant|enfin|puis|ensuite|finally|then|"
    r"meanwhile), ?"
)
_NOT_PEOPLE = word_set(
    """
le la les un une il elle on nous tout decision personne enfin prochaine une discussion en presents
excuse absents reunion actions the a an it we they everyone nobody meeting next decision present
action summary this that there he she
"""
)


@dataclass(frozen=True)
class Action:
    """Une action : la personne, ce qu'elle fait, et pour quand (``""`` si ce n'est pas dit)."""

    who: str
    what: str
    when: str


def actions_of(text: str) -> list[Action]:
    """Les actions d'une réunion, dans l'ordre du texte.

    >>> actions_of("Zoé enverra le devis avant le 3 mai. Tom trouve cela cher.")
    [Action(who='Zoé', what='enverra le devis', when='avant le 3 mai')]
    """
    found: list[Action] = []
    speaker = before = ""
    for sentence in sentences(text[:50_000]):
        context, before = before, sentence
        numbered = _NUMBERED.findall(sentence)
        owned = _owned(sentence)
        if owned or numbered:
            found += [owned] if owned else []
            continue
        for clause in _pieces(sentence):
            who, rest = _who(clause, speaker)
            if not who:
                continue
            speaker = who
            engaged = _ENGAGES.match(fold(rest))
            if not engaged or _OPINION.match(fold(rest)) or _NOBODY.search(fold(clause)):
                continue
            rest = _spelled_out(rest, context)
            found.append(_action(who, rest))
    return found


def _spelled_out(rest: str, before: str) -> str:
    """« la décochera » devient « décochera la case », si la phrase d'avant dit laquelle."""
    pronoun = _CLITIC.match(fold(rest))
    things = list(_THING.finditer(fold(before))) if pronoun else []
    same = [thing for thing in things if pronoun and thing.group(1).startswith(pronoun.group(1))]
    if not pronoun or not same:
        return rest
    thing = before[same[-1].start(1) : same[-1].end(1)]
    verb = rest[pronoun.start(2) : pronoun.end(2)]
    return f"{verb} {thing[:1].lower()}{thing[1:]}{rest[pronoun.end(2) :]}"


def _owned(sentence: str) -> Action | None:
    """« (2) La page sera refaite ; responsable Léa, pour le 3 mai. »"""
    owner = _OWNER.search(sentence)
    if owner is None or _NOBODY.search(fold(sentence)):
        return None
    head = sentence[: owner.start()].rstrip(" ;,(-–")
    when = _WHEN.search(fold(sentence), owner.end())
    what = _RANK.sub("", head)
    due = sentence[when.start() : when.end()] if when else ""
    return Action(owner.group(1), squeeze(what), due)


def _pieces(sentence: str) -> list[str]:
    """La phrase coupée là où change le sujet, ou l'action du même sujet."""
    cuts = [found.span() for found in _CUT.finditer(fold(sentence))]
    pieces, start = [], 0
    for begin, end in [*cuts, (len(sentence), len(sentence))]:
        piece = sentence[start:begin].strip(" .,;")
        if piece:
            pieces.append(piece)
        start = end
    return pieces


def _who(clause: str, speaker: str) -> tuple[str, str]:
    """Le sujet de la proposition, et ce qui le suit ; « il » désigne le dernier sujet."""
    pronoun = _PRONOUN.match(fold(clause))
    if pronoun and speaker:
        return speaker, clause[pronoun.end() :]
    if speaker and clause[:1].islower() and fold(clause).startswith(("a ", "to ")):
        return speaker, f"doit {clause.partition(' ')[2]}"
    name = _NAME.compiled.match(clause)
    if name and fold(name.group(1)) not in _NOT_PEOPLE:
        return name.group(1), clause[name.end() :].strip()
    return "", clause


def _action(who: str, rest: str) -> Action:
    helper = _HELPER.match(fold(rest))
    what = rest[helper.end() :] if helper else rest
    when = _WHEN.search(fold(what))
    due = what[when.start() : when.end()] if when else ""
    if when:
        what = what[: when.start()].rstrip(" ,") + what[when.end() :]
    return Action(who, squeeze(what).strip(" .,"), due)


def decisions_of(text: str) -> list[str]:
    """Les décisions que les notes annoncent.

    >>> decisions_of("On a parlé. Décision : le bal est annulé.")
    ['Le bal est annulé']
    """
    found = []
    for sentence in sentences(text[:50_000]):
        match = _DECISION.search(fold(sentence))
        if match:
            start = match.end() if match.start() == 0 else 0
            found.append(upper_first(squeeze(sentence[start:]).rstrip(".")))
    return found


def unassigned(text: str) -> list[str]:
    """Ce dont personne ne s'est chargé, tel que les notes le disent."""
    found = []
    for sentence in sentences(text[:50_000]):
        if _NOBODY.search(fold(sentence)):
            found.append(squeeze(sentence).rstrip("."))
    return found
