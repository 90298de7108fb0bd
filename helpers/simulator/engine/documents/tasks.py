"""Ce qui reste à faire, et le compte rendu, d'après les mots d'un texte."""

from ..draft import Draft
from ..given.meeting import Action, actions_of
from ..reading.request import Request
from ..reading.standing_work import TASKS
from ..text.patterns import Pattern
from ..text.sentences import list_items, sentences
from ..text.strings import fold, squeeze, upper_first

_NEEDED = Pattern(
    r"^\W*(?:(?:il|on) (?:faut|faudra|faudrait|doit|devra)(?: (?:aussi|encore|donc))? (?!que\b)|"
    r"(?:nous devons|we (?:must|need to|have to|should)|please|merci de|penser a|pensez a|"
    r"n'oubliez pas de|don't forget to|remember to|a faire :|to do :?|todo :?) ?)"
)
_MUST = Pattern(
    r"^([^,.;:]{2,40}?) (?:doit|doivent|devra|devront|va devoir|must|needs? to|has to|have to|"
    r"should|"
    r"will|is to|est charge\w* d[e']|s'occupe d[eu]|se charge d[eu]) ?(?!be\b|etre\b|avoir lieu)"
)
_TO_DO = Pattern(r"^\W*(?!(?:the|a|an|our|my)\b)(?:[a-z]{2,}(?:er|ir|re)\b(?! (?:est|sont|a|"
    r"ont)\b)|"
                 r"(?:call|book|send|buy|check|bring|pay|order|prepare|write|ask|fix|clean|contact|"
                 r"update|review|print|reserve|confirm|invite|finish|submit|sign)\b)")  # fmt: skip
_LEFT = Pattern(
    r"\b(?:reste(?:nt)? a \w+|is still to be \w+|still needs? to be \w+|a faire avant)\b"
)
_DONE = Pattern(r"\b(?:deja|already|hier|yesterday|a ete|ont ete|has been|have been|was|were)\b")
_NOT_VERBS = Pattern(r"^\W*(?:hier|cher|premier|dernier|notre|votre|entre|autre|lettre|papier|"
                     r"janvier|fevrier|septembre|octobre|novembre|decembre|offre|titre|atelier|"
                     r"cahier|quartier|soir|hiver|maire|affaire|centre|chambre|heure|facture|"
                     r"september|october|november|december|number|dinner|water|order (?:\d|"
                     r"n))\b")  # fmt: skip
_LEADS = Pattern(r"\b(?:liste|list|enumere|releve|note|dresse)\w*\b|\bextra\w+|\bdonne\w*|"
    r"\bgive\b|\bidentif\w+|"
                 r"\btrouv\w+|\bfind\b|\bfai[st]\b|\bwrite\b|\bmake\b")  # fmt: skip
_MINUTES = Pattern(r"\b(?:comptes?[- ]rendus?|minutes|proces-verbal|meeting report)\b")
_WHO = Pattern(r"^\W*(?:presents?|participants?|attendees|present|absents?|excuses?)\s?:")
_DECIDED = Pattern(
    r"\b(?:vote\w*|decid\w+|valid\w+|adopt\w+|approuv\w+|approved|agreed|fixee?s?|signee?s?|"
    r"accepte\w*|"
    r"decision|reporte\w*|postponed|confirme\w*|choisi\w*)\b"
)
_NEXT = Pattern(r"\b(?:prochaine? (?:reunion|rencontre|point|seance)|next meeting)\b")


def tasks_to_do(request: Request) -> Draft | None:
    """« Liste les actions » : ce que le texte dit qu'il faut faire, par qui, et quand."""
    order = request.folded_ask
    if not request.material or not TASKS.search(order) or not _LEADS.search(order):
        return None
    found = tasks_of(request.material, request)
    if not found:
        text = request.say("Le texte ne dit rien à faire.", "The text gives nothing to do.")
        return Draft(text, core=request.say("aucune", "none"), data={"actions": []}, effort=60)
    intro = request.say("Actions à faire :", "Actions to take:")
    if request.constraints.points:
        found = found[: request.constraints.points]
    return Draft(
        intro, core=" ; ".join(found), points=tuple(found), data={"actions": found}, effort=110
    )


def tasks_of(text: str, request: Request) -> list[str]:
    """Les actions d'un texte, une par phrase qui en dit une."""
    found: list[str] = []
    for line in list_items(text) or text.split("\n"):
        for sentence in sentences(line):
            task = _task(squeeze(sentence).strip(" .;-"), request)
            if task:
                found.append(task)
    return found[:30]


def _task(sentence: str, request: Request) -> str:
    folded = fold(sentence)
    needed = _NEEDED.match(folded)
    if needed:
        return upper_first(sentence[needed.end() :])
    if sentence.endswith("?") or _NOT_VERBS.match(folded):
        return ""
    named = actions_of(sentence + ".")
    if named:
        return _told(named[0], request)
    must = _MUST.match(folded)
    if must:
        who, what = sentence[: must.end(1)], sentence[must.end() :]
        return request.say("{w} : {d}", "{w}: {d}", w=who, d=what)
    if _TO_DO.match(folded) or _LEFT.search(folded) and not _DONE.search(folded):
        return upper_first(sentence)
    return ""


def _told(action: Action, request: Request) -> str:
    due = f" ({action.when})" if action.when else ""
    return request.say(
        "{w} : {d}{x}", "{w}: {d}{x}", w=action.who, d=action.what.strip(" ."), x=due
    )


def meeting_report(request: Request) -> Draft | None:
    """« Transforme ces notes en compte rendu » : les notes rangées, sans rien y ajouter."""
    if not request.material or not _MINUTES.search(request.folded_ask):
        return None
    text = request.material
    lines = [squeeze(one).strip(" -") for line in text.split("\n") for one in sentences(line)]
    lines = [line for line in lines if line]
    if len(lines) < 2:
        return None
    wanted = request.constraints
    if wanted.layout in ("list", "numbered") or wanted.points:
        shown = tuple(lines[: wanted.points or 30])
        return Draft(request.say("Compte rendu :", "Minutes:"), points=shown,
                     data={"compte_rendu": list(shown)}, shaped=True, effort=120)  # fmt: skip
    if wanted.sentences or wanted.words:
        return None
    return _sorted_report(lines, request)


def _sorted_report(lines: list[str], request: Request) -> Draft:
    say = request.say
    names = (
        say("Participants", "Attendees"),
        say("Points abordés", "Points discussed"),
        say("Décisions", "Decisions"),
        say("Actions", "Actions"),
        say("Prochaine réunion", "Next meeting"),
    )
    groups: dict[str, list[str]] = {name: [] for name in names}
    for line in lines:
        folded = fold(line)
        task = _task(line.rstrip(" ."), request)
        if _WHO.match(folded):
            groups[names[0]].append(line)
        elif _NEXT.search(folded):
            groups[names[4]].append(line)
        elif task:
            groups[names[3]].append(task)
        elif _DECIDED.search(folded):
            groups[names[2]].append(line)
        else:
            groups[names[1]].append(line)
    title = say("Compte rendu", "Minutes of the meeting")
    blocks = [title]
    for name, told in groups.items():
        if told:
            head = say("{t} :", "{t}:", t=name)
            blocks.append(head + "\n" + "\n".join(f"- {one}" for one in told))
    data = {"_".join(fold(name).split()): told for name, told in groups.items() if told}
    return Draft("\n\n".join(blocks), data=data, shaped=True, effort=160)
