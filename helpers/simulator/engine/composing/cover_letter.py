"""La lettre de motivation : les faits donnés, puis des phrases d'intérêt jusqu'à la longueur."""

from ..draft import Draft
from ..reading.request import MARK, Request
from ..text.patterns import Pattern
from ..text.strings import fold, upper_first
from .letter_phrases import ENGLISH, FRENCH
from .told_facts import Told, told_facts

_COVER = Pattern(
    r"\b(?:lettres? de motivation|lettres? de candidature|cover(?:ing)? letters?|application "
    r"letters?|"
    r"letters? of application)\b"
)
_NAME = Pattern(r"^[A-ZÀ-Þ][\wà-ÿ'’-]+(?: [A-ZÀ-Þ][\wà-ÿ'’-]+){1,3}$")
_JOB = Pattern(
    r"^(?:je )?(?:postule|candidate?s?|candidature|je vise)\w*\s?(?:pour |a |au |comme |en tant "
    r"que )?(?:l[ea] |un |"
    r"une )?(?:postes? )?(?:de |d')?|^(?:i(?:'m| am) )?apply(?:ing)? (?:for|to) (?:the |a "
    r")?(?:role of |"
    r"position of |post of )?|^(?:poste|role|position|job)(?: vise)?\s?:? "
)
_IN_HEAD = Pattern(
    r"\b(?:pour (?:un|le) poste d[e'] ?|pour l[ea] poste d[e'] ?|au poste d[e'] ?|"
    r"for (?:the|an?) (?:role|position|job|post) (?:of|as) (?:an? )?|for (?:the |an? )?)(?!me\b|"
    r"us\b|mon |ma )"
)
_YEARS = Pattern(r"^\w+(?: \w+)? (?:ans?|annees?|years?)\b")
_STATES = Pattern(r"^(?:j'|je |i |i'm |i've |nous |we )")
_WHERE = Pattern(r"\s(?:chez|a la|a l'|au|dans|at|with)\s")
_USUAL = 160


def cover_letter(request: Request) -> Draft | None:
    """La lettre demandée, d'après les faits donnés ; ``None`` si la demande n'en donne pas."""
    if not _COVER.search(fold(request.text[:1500])):
        return None
    told = told_facts(request.text)
    facts = list(told.all)
    if not facts or not told.written or not _COVER.search(fold(told.head)):
        return None
    name = next((fact for fact in facts if _NAME.compiled.match(fact)), request.persona.name)
    job = _job(facts, told)
    middle = [
        _sentence(fact, request) for fact in facts if fact != name and not _JOB.match(fold(fact))
    ]
    role = request.say(" au poste suivant : {x}", " for the following role: {x}", x=job)
    named = role if job else ""
    opening = request.say("Madame, Monsieur,", "Dear hiring team,")
    seeks = request.say(
        "Je vous présente ma candidature{j}.", "I am writing to apply{j}.",
        j=named,
    )  # fmt: skip
    closing = request.say(
        "Je vous remercie de votre attention et serai ravi de vous rencontrer.",
        "Thank you for your time; I would be delighted to talk with you.",
    )
    signed = request.say("Bien cordialement,", "Warm regards,") + (f"\n{name}" if name else "")
    if name:
        presents = request.say("Je m'appelle {n}.", "My name is {n}.", n=name)
        seeks = f"{presents} {seeks}"
    target = request.constraints.words or _USUAL
    fixed = " ".join((MARK, opening, seeks, *middle, closing, signed))
    padding = _padding(target - len(fixed.split()), request)
    half = len(padding) // 2
    blocks = [opening, seeks, " ".join(middle), " ".join(padding[:half]), " ".join(padding[half:])]
    text = "\n\n".join(block for block in (*blocks, closing, signed) if block)
    return Draft(text, core=text, data={"lettre": text}, shaped=True, effort=180)


def _job(facts: list[str], told: Told) -> str:
    for fact in facts:
        found = _JOB.match(fold(fact))
        if found:
            return fact[found.end() :]
    folded = fold(told.head)
    cover = _COVER.search(folded)
    found = _IN_HEAD.search(folded, cover.end() if cover else 0)
    return told.head[found.end() :] if found else ""


def _sentence(fact: str, request: Request) -> str:
    folded = fold(fact)
    if _STATES.match(folded):
        return f"{upper_first(fact)}."
    if _YEARS.match(folded):
        return request.say("J'apporte {f}.", "I bring {f}.", f=fact)
    if _NAME.compiled.match(fact):
        return f"{fact}."
    return request.say("Je tiens à le signaler : {f}.", "I would like to add this: {f}.", f=fact)


def _padding(room: int, request: Request) -> list[str]:
    """Des phrases jusqu'à la longueur voulue, sans en redire une."""
    kept: list[str] = []
    for phrase in FRENCH if request.french else ENGLISH:
        size = len(phrase.split())
        if size <= room + 4:
            kept.append(phrase)
            room -= size
        if room < 5:
            break
    return kept
