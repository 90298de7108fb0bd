"""Les petits problèmes : « Paul a 3 pommes, il en mange une. Combien lui en reste-t-il ? »"""

from fractions import Fraction

from ..draft import Draft
from ..reading.request import Request
from ..text.numbers import replace_number_words
from ..text.patterns import Pattern
from .arithmetic_words import shown

_QUESTION = Pattern(
    r"\b(?:combien|how many|how much)\b[^.?!]{0,60}\b(?:reste\w*|a-t-(?:il|elle)|ai-je|avons-nous|"
    r"ont-(?:ils|elles)|j'en ai|il en a|elle en a|left|remain\w*|have|has|do i|en tout|au total|"
    r"maintenant|now|y a-t-il)\b[^.?!]{0,30}\?"
)
_NUMBER = r"(\d{1,9}(?:[.,]\d{1,4})?|une?|an?)"
_OBJECT = r"(?: (?:autres?|more|de plus|encore|nouveaux|nouvelles|other|extra))*"
_STARTS = Pattern(
    rf"\b(?:a|ai|j'ai|avait|avais|avons|ont|possede\w*|il y a|contient|has|have|had|there (?:is|"
    rf"are)|"
    rf"starts? with|commence\w* avec)\s+(?:deja )?{_NUMBER}\s+([a-z]{{3,}})"
)
_LOSES = Pattern(
    rf"\b(?:mang\w+|perd\w*|donn\w+|vend\w*|jett\w+|cass\w+|utilis\w+|depens\w+|enlev\w+|"
    rf"retir\w+|offr\w+|"
    rf"pret\w+|eats?|ate|loses?|lost|gives?|gave|sells?|sold|throws?|threw|breaks?|broke|uses?|"
    rf"used|spends?|"
    rf"spent|removes?|removed|partent|sortent|descendent|s'en vont|leaves?|left)\b"
    rf"[^.,;?!\d]{{0,20}}?{_NUMBER}\b{_OBJECT}"
)
_GAINS = Pattern(
    rf"\b(?:achet\w+|recoi\w+|recu\w*|trouv\w+|gagn\w+|ajout\w+|cueill\w+|ramass\w+|buys?|bought|"
    rf"gets?|got|"
    rf"receives?|received|finds?|found|wins?|won|adds?|added|picks?|picked|arrivent|montent|"
    rf"entrent)\b"
    rf"[^.,;?!\d]{{0,20}}?{_NUMBER}\b{_OBJECT}"
)
_GO = Pattern(
    rf"{_NUMBER} (?:\w+ )?(?:partent|sortent|descendent|s'envolent|s'en vont|meurent|fly away|"
    rf"leave|left|go away|"
    r"went away|die|break)\b"
)
_COME = Pattern(
    rf"{_NUMBER} (?:\w+ )?(?:arrivent|montent|entrent|rejoignent|come|came|arrive|"
    rf"join)\b"
)
_LONGEST = 500


def word_problem(request: Request) -> Draft | None:
    """Ce qui reste après des gains et des pertes dits dans l'ordre."""
    if len(request.text) > _LONGEST:
        return None
    text = replace_number_words(request.folded)
    asked = _QUESTION.search(text)
    start = _STARTS.search(text[: asked.start()]) if asked else None
    if asked is None or start is None:
        return None
    told = text[start.end() : asked.start()]
    if start.group(2).startswith(("euro", "dollar")) or "€" in start.group(0):
        return _spent(_value(start.group(1)), told, request)
    moves = sorted(
        (found.start(), sign, _value(found.group(1)))
        for sign, pattern in ((-1, _LOSES), (1, _GAINS), (-1, _GO), (1, _COME))
        for found in pattern.finditer(told)
    )
    if not moves or _FIGURE.search(_without(told)):
        return None
    first = _value(start.group(1))
    total = first + sum(sign * value for _, sign, value in moves)
    steps = " ".join(
        f"{'−' if sign < 0 else '+'} {shown(value, request.french)}" for _, sign, value in moves
    )
    number = shown(total, request.french)
    line = f"{shown(first, request.french)} {steps} = {number}"
    what = start.group(2)
    text_out = request.say(
        "{l} : il reste {n} {w}.", "{l}: {n} {w} left.", l=line, n=number, w=what
    )
    if all(sign > 0 for _, sign, _ in moves):
        text_out = request.say(
            "{l} : {n} {w} en tout.", "{l}: {n} {w} in all.", l=line, n=number, w=what
        )
    exact: object = int(total) if total.denominator == 1 else float(total)
    return Draft(text_out, core=number, data={"resultat": exact, "calcul": line}, effort=70)


def _spent(first: Fraction, told: str, request: Request) -> Draft | None:
    """« J'ai 10 euros, j'achète 3 pains à 1,20 euro » : ce qui reste."""
    steps = []
    total = first
    for found in _BOUGHT.finditer(told):
        count, price = Fraction(found.group(1) or 1), _value(found.group(2))
        total -= count * price
        cost = shown(price, request.french)
        steps.append(f"{shown(count, request.french)} × {cost}" if found.group(1) else cost)
    if not steps or _FIGURE.search(_BOUGHT.sub(" ", told)):
        return None
    number = shown(total, request.french)
    line = f"{shown(first, request.french)} − {' − '.join(steps)} = {number}"
    text = request.say("{l} : il reste {n} €.", "{l}: {n} left.", l=line, n=number)
    return Draft(text, core=number, data={"resultat": float(total), "calcul": line}, effort=70)


_BOUGHT = Pattern(
    r"\b(?:achet\w+|depens\w+|paie|paye\w*|buys?|bought|spends?|spent|pays?|paid)\b[^.;?!\d]{0,20}?"
    r"(?:(\d{1,4}) [a-z' -]{2,30}? (?:a|at|pour|"
    r"for)(?: \w+)? ?[$€]?)?(\d{1,6}(?:[.,]\d{1,2})?) ?(?:€|euros?|dollars?|"
    r"\$)?(?: (?:chacun\w*|piece|l'un\w*|each))?"
)
_FIGURE = Pattern(r"\d")


def _without(told: str) -> str:
    """Le récit sans les gains ni les pertes reconnus : un nombre qui reste dit l'échec."""
    for pattern in (_LOSES, _GAINS, _GO, _COME):
        told = pattern.sub(" ", told)
    return told


def _value(word: str) -> Fraction:
    return Fraction(1) if word[0] in "ua" else Fraction(word.replace(",", "."))
