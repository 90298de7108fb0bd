"""Les heures dites en toutes lettres : « midi et demi », « quarter past nine in the morning »."""

from ...text.patterns import Pattern

_PAST = Pattern(
    r"\b(?:(half|(?:a )?quarter)|(5|10|20|25)(?: min(?:ute)?s?)?|(\d{1,2}) minutes?) "
    r"(past|after|to|before) (\d{1,2}|noon|midday|midnight)\b(?!\s?(?:%|€|euros?|h\b|people|days?))"
)
_AND = Pattern(
    r"\b(?:(\d{1,2}) ?(?:h|heures?)|(midi|minuit)) "
    r"(?:et (quart|demie?)|moins (?:le )?(quart|\d{1,2}))(?![\w-])"
)
_NOON = Pattern(r"\b(midi|minuit) (\d{2})\b(?! ?(?:personnes|couverts|euros|€))")
_SPELLED = Pattern(
    r"\bat (\d{1,2}) (05|10|15|20|25|30|35|40|45|50|55)\b(?! ?(?:%|€|euros?|people))"
)
_BARE = Pattern(r"\b(?:at|around|by) (\d{1,2})(?![\w:.,/%€]|\s(?:\d|[ap]\.?m\b|o'clock|euros?|€))")
_MORNING = Pattern(
    r"\b(?:in the morning|this morning|tomorrow morning|day morning|matin\w*|a\.?m\.?)\b"
)
_AFTER_NOON = Pattern(
    r"\b(?:in the (?:afternoon|evening)|(?:this|tomorrow|day) (?:afternoon|evening)|tonight|"
    r"at night|apres-midi|soir(?:ee)?|p\.?m\.?)\b"
)
_NEAR = 45  # caractères entre l'heure et « du soir », « in the morning »

_CUT = Pattern(r"[,;?!]|\.\s|\s(?:or|ou)\s")

Moment = tuple[int, int, str]


def spoken_times(folded: str) -> list[Moment]:
    """Les heures dites (début, fin, ``HH:MM``) d'un texte plié aux nombres en chiffres.

    Sans précision, « half past 3 » ou « 3 h et demie » est l'après-midi, « half past 8 » le matin :
    la nuit ne se dit pas ainsi.

    >>> [told for *_, told in spoken_times("quarter past 9 in the morning, or half past 3")]
    ['09:15', '15:30']
    >>> [told for *_, told in spoken_times("a midi et demi, ou 8 heures moins le quart du soir")]
    ['12:30', '19:45']
    """
    found: list[Moment] = []
    for match in _PAST.finditer(folded):
        named, round_, exact, link, said = match.groups()
        led = folded[: match.start()].rstrip().endswith(("at", "around", "by"))
        if round_ and link in ("to", "before") and "min" not in match.group() and not led:
            continue  # « 10 to 12 » est plutôt un intervalle
        minutes = 30 if named == "half" else 15 if named else int(round_ or exact)
        minutes = -minutes if link in ("to", "before") else minutes
        found.append(_moment(match.start(), match.end(), said, minutes, folded))
    for match in _AND.finditer(folded):
        hour, word, after, before = match.groups()
        minutes = (15 if after == "quart" else 30) if after else 0
        if before:
            minutes = -15 if before == "quart" else -int(before)
        found.append(_moment(match.start(), match.end(), hour or word, minutes, folded))
    for match in _NOON.finditer(folded):
        found.append(
            _moment(match.start(), match.end(), match.group(1), int(match.group(2)), folded)
        )
    for match in _SPELLED.finditer(folded):
        found.append(
            _moment(match.start(), match.end(), match.group(1), int(match.group(2)), folded)
        )
    for match in _BARE.finditer(folded):
        if half_of_day(folded, match.start(), match.end()):
            found.append(_moment(match.start(), match.end(), match.group(1), 0, folded))
    return [moment for moment in found if moment[2]]


def half_of_day(folded: str, start: int, end: int) -> str:
    """``"am"`` ou ``"pm"``, si les mots proches le disent ; sinon ``""``."""
    before = _CUT.split(folded[max(0, start - _NEAR) : start])[-1]
    after = _CUT.split(folded[end : end + _NEAR])[0]
    around = f"{before} {after}"
    morning, later = _MORNING.search(around), _AFTER_NOON.search(around)
    if morning and later:
        morning, later = _MORNING.search(after), _AFTER_NOON.search(after)
    return "am" if morning else "pm" if later else ""


def _moment(start: int, end: int, said: str, minutes: int, folded: str) -> Moment:
    if not said.isdigit():
        hour = 0 if said in ("minuit", "midnight") else 12
    else:
        hour = int(said)
        half = half_of_day(folded, start, end)
        if half and hour <= 12:
            hour = hour % 12 + 12 * (half == "pm")
        elif not half and 1 <= hour <= 6:
            hour += 12
    total = 60 * hour + minutes
    told = f"{total // 60 % 24:02d}:{total % 60:02d}" if -60 < total < 1440 else ""
    return start, end, told if hour < 24 else ""
