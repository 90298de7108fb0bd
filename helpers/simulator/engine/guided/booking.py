"""Prendre une réservation : ce qu'il faut savoir, ce qui est dit, changé, ce qui manque encore."""

from dataclasses import dataclass, field

from ..draft import Draft
from ..finding.entities import dates, emails, phones, times
from ..memory.facts import known_facts
from ..reading.free_talk import is_dialogue
from ..reading.request import Request
from ..text.numbers import NUMERAL, read_integer
from ..text.patterns import Pattern
from ..text.strings import fold, squeeze, words

_BOOKS = Pattern(
    r"\b(?:reserv\w+|rendez-vous|booking\w*|bookings|appointments?|inscription\w*|reservations?|"
    r"tables?|book)\b"
)
_NEEDS = Pattern(
    r"\b(?:il (?:te|vous|lui) faut|tu as besoin|vous avez besoin|demande[rz]?(?:-lui)?|recueill\w+|"
    r"collecte[rz]?|note[rz]?|il faut|obtiens|obtenir|you (?:need|must (?:ask|collect)|have to "
    r"ask)|ask for|collect|gather|needed|required|obligatoires?|informations? necessaires?)\b"
    r"[^.:\n]{0,30}?:?\s*(?:d'abord |toujours |always )?([^.\n]{5,160})"
)
_SLOTS = (
    ("name", "le nom", "the name",
     Pattern(r"\b(?:nom|name)\b")),
    ("count", "le nombre de personnes", "the number of people",
     Pattern(r"\b(?:couverts?|personnes?|convives?|people|guests?|covers|party|participants?|"
             r"places?)\b")),
    ("date", "la date", "the date", Pattern(r"\b(?:dates?|jour|day)\b")),
    ("time", "l'heure", "the time", Pattern(r"\b(?:heure|time|horaire|hour)\b")),
    ("phone", "le téléphone", "the phone number", Pattern(r"\b(?:telephone|phone|tel|numero)\b")),
    ("email", "l'adresse e-mail", "the e-mail address", Pattern(r"\b(?:e-?mail|courriel)\b")),
)  # fmt: skip
_NAMED = Pattern(
    r"\b(?:au nom d[e'] ?|sous le nom d[e'] ?|nom ?: ?|c'est pour |under (?:the name )?|"
    r"name(?:'s| is)?(?: of)?:? |in the name of )(?:m\. |mme |mr\.? |mrs\.? |ms\.? |madame |"
    r"monsieur )?"
    r"(?=[a-z])"
)
_NAME = Pattern(r"[^\W\d_][\w'’-]*(?:\s(?:(?:de|du|van|von|le|la)\s)?[A-ZÀ-Þ][\w'’-]*){0,2}")
_PEOPLE = Pattern(
    rf"\b({NUMERAL}) (?:personnes?|couverts?|convives?|people|guests?|adultes?|adults?|places?|"
    rf"pers)\b|\b(?:on (?:sera|est|serait|sera donc)|nous (?:serons|sommes)|we(?:'ll be| are|'re|"
    rf" will "
    rf"be)|there (?:are|will be)|(?:une )?table (?:de|pour|for)|table for|party of|donc|plutot|"
    rf"finalement|en fait|so|actually|make it|pour|for|a) ({NUMERAL})(?!\s?(?:h\b|:|am|pm|euros?|"
    rf"heures?|€|\$|janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec|jan|feb|mar|apr|may|jun|"
    rf"jul|aug|o'clock|/))\b"
)
_LESS = Pattern(
    r"\b(?:ne (?:vient|viendra|viennent|pourra|peut|sera)\w* (?:plus|pas)|(?:se|s'est) "
    r"(?:desiste|decommande)\w*|annule sa venue|une? (?:personne )?de moins|(?:can't|cannot|won't|"
    r"isn't|not) (?:come|coming|make it|be there)\w*|one (?:person )?(?:less|fewer)|dropped out)\b"
)
_MORE = Pattern(
    r"\b(?:une? (?:personne )?de plus|one more(?: person)?|vient aussi|nous rejoint|se joint|"
    r"(?:is|'s) (?:also )?(?:coming|joining)(?: too)?)\b"
)
_ASKS_COUNT = Pattern(r"\b(?:combien|how many)\b[^?]{0,40}|\bon (?:sera|est) combien\b")
_RECAP = Pattern(
    r"\b(?:recapitul\w*|recap\b|resum\w*|summar\w*|confirm\w*|read (?:it|that) back|go over)\b"
)
_THANKS = Pattern(r"^\W*(?:merci|thanks?|thank you|parfait|super|great|perfect|au revoir|bye)\b")
_LONGEST = 500


@dataclass
class Booking:
    """Ce que la personne a dit jusqu'ici ; ``changed`` : ce que le dernier message apporte."""

    values: dict[str, str] = field(default_factory=dict)
    changed: bool = False

    def put(self, key: str, value: str) -> None:
        self.changed = self.changed or self.values.get(key) != value
        self.values[key] = value


def wanted_slots(instructions: str) -> tuple[str, ...]:
    """Ce que les instructions demandent de savoir avant de réserver, dans leur ordre.

    >>> wanted_slots("Tu prends les réservations. Il te faut : nom, date et heure.")
    ('name', 'date', 'time')
    """
    folded = fold(instructions[:4000])
    if not _BOOKS.search(folded):
        return ()
    for needs in _NEEDS.finditer(folded):
        found = [(m.start(), key) for key, *_, p in _SLOTS if (m := p.search(needs.group(1)))]
        if len(found) > 1:
            return tuple(key for _, key in sorted(found))
    return ()


def booking(request: Request) -> Draft | None:
    """Un tour de la prise de réservation : ce qui est noté, ce qui manque, ou le récapitulatif."""
    if not request.text or len(request.text) > _LONGEST or not is_dialogue(request):
        return None
    if request.prompt.tools:
        return None
    slots = wanted_slots(request.instructions)
    if not slots:
        return None
    state = Booking()
    for message in request.user_history:
        _read(message[:_LONGEST], state)
    state.changed = False
    _read(request.text, state)
    asked = request.folded
    counts = _ASKS_COUNT.search(asked) and "count" in state.values and "?" in asked
    if counts and not _RECAP.search(asked):
        return _told_count(state, request)
    recap = _RECAP.search(asked) is not None
    if not (state.changed or recap):
        opening = not state.values and _BOOKS.search(asked) and not _THANKS.search(asked)
        return _missing(slots, state, request) if opening else None
    lacking = [key for key in slots if key not in state.values]
    return _missing(slots, state, request) if lacking else _recap(slots, state, request)


def _read(message: str, state: Booking) -> None:
    folded = fold(message)
    found_dates, found_times = dates(message), times(message)
    if found_dates:
        state.put("date", found_dates[-1])
    if found_times:
        state.put("time", _spaced(found_times[-1]))
    for key, finder in (("phone", phones), ("email", emails)):
        found = finder(message)
        if found:
            state.put(key, found[-1])
    _read_name(message, folded, state)
    _read_count(folded, state)


def _read_name(message: str, folded: str, state: Booking) -> None:
    for named in reversed(list(_NAMED.finditer(folded))):
        name = _NAME.match(message, named.end())
        if name and (name.group()[:1].isupper() or "nom" in named.group()):
            state.put("name", name.group().rstrip("'’-"))
            return
    told = known_facts((message,))
    if "name" in told:
        state.put("name", told["name"].value)
    elif state.values and "name" not in state.values:
        pieces = [piece.strip() for piece in message.split(",")]
        bare = [piece for piece in pieces if _is_bare_name(piece, fold(piece))]
        if bare:
            state.put("name", bare[0].strip(" .!"))


def _is_bare_name(message: str, folded: str) -> bool:
    """« Mercier » seul, en réponse à la question du nom."""
    alone = _NAME.match(message) if len(words(message)) <= 2 and message[:1].isupper() else None
    if alone is None or alone.end() < len(message.rstrip(" .!")) or dates(message):
        return False
    return not _THANKS.match(folded) and folded.strip(" .!") not in _NOT_NAMES


_NOT_NAMES = frozenset(["oui", "non", "yes", "no", "ok", "bonjour", "bonsoir", "hello", "super"])


def _read_count(folded: str, state: Booking) -> None:
    explicit = list(_PEOPLE.finditer(folded))
    if explicit:
        last = explicit[-1]
        number = read_integer(last.group(1) or last.group(2))
        if 0 < number < 1000:
            state.put("count", str(number))
            return
    current = int(state.values.get("count", "0"))
    if not current:
        return
    if _LESS.search(folded) and current > 1:
        state.put("count", str(current - 1))
    elif _MORE.search(folded):
        state.put("count", str(current + 1))


def _spaced(time: str) -> str:
    """« 19h30 » s'écrit « 19 h 30 »."""
    found = _HOUR.fullmatch(fold(time))
    if not found:
        return time
    minutes = f"\N{NO-BREAK SPACE}{found.group(2)}" if found.group(2) else ""
    return f"{found.group(1)}\N{NO-BREAK SPACE}h{minutes}"


_HOUR = Pattern(r"(\d{1,2}) ?h ?(\d{2})?")


def _told_count(state: Booking, request: Request) -> Draft:
    count = state.values["count"]
    text = request.say(
        "Vous serez {c} personne{s}.", "There will be {c} {p}.", "Vous serez {c} personne{s}.",
        c=count, s="s" if int(count) > 1 else "", p="people" if int(count) > 1 else "person",
    )  # fmt: skip
    return Draft(text, core=count, effort=40)


def _missing(slots: tuple[str, ...], state: Booking, request: Request) -> Draft:
    lacking = [key for key in slots if key not in state.values]
    names = {key: (french, english) for key, french, english, _ in _SLOTS}
    asked = request.join([names[key][0 if request.french else 1] for key in lacking])
    noted = _details(slots, state, request)
    head = request.say("C'est noté : {d}. ", "Noted: {d}. ", d=noted) if noted else ""
    text = head + request.say(
        "Pour la réservation, pouvez-vous me donner {a} ?",
        "For the booking, could you give me {a}?",
        "Pour la réservation, peux-tu me donner {a} ?",
        a=asked,
    )
    return Draft(text, data=dict(state.values), effort=50)


def _recap(slots: tuple[str, ...], state: Booking, request: Request) -> Draft:
    details = _details(slots, state, request)
    text = request.say(
        "Récapitulatif de votre réservation : {d}. Est-ce bien cela ?",
        "Summary of your booking: {d}. Is that right?",
        "Récapitulatif de ta réservation : {d}. Est-ce bien cela ?",
        d=details,
    )
    return Draft(text, core=details, data=dict(state.values), effort=70)


def _details(slots: tuple[str, ...], state: Booking, request: Request) -> str:
    values = [(key, state.values[key]) for key in slots if key in state.values]
    return ", ".join(_detail(key, squeeze(value), request) for key, value in values)


def _detail(key: str, value: str, request: Request) -> str:
    if key == "count":
        plural = int(value) > 1
        return request.say(
            "{v} personne{s}", "{v} {p}", v=value, s="s" if plural else "",
            p="people" if plural else "person",
        )  # fmt: skip
    if key == "name":
        return request.say("au nom de {v}", "under the name {v}", v=value)
    return request.say("à {v}", "at {v}", v=value) if key == "time" else value
