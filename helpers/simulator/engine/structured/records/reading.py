"""Lire un objet dans un morceau de texte : quelle valeur pour quel champ.

Ce qui se reconnaît à sa forme est pris d'abord (étiquettes, valeurs permises, dates, nombres,
personnes) ; le nom de l'objet est la tête de ce qui reste, et les détails vont aux autres champs.
"""

from functools import lru_cache

from ...finding import entities
from ...text.nouns import noun_stems
from ...text.patterns import Pattern
from ...text.strings import squeeze, word_set
from .career import company_of, language_named, post_of
from .choosing import option_for
from .cutting import header_of
from .dated import date_for
from .naming import (
    after_noun,
    head_of,
    header_name,
    is_lodging,
    is_owner,
    is_title,
    is_town,
    lodging_in,
    name_part,
    owner_in,
    place_in,
    title_spec,
)
from .quantities import RANKS, is_amount, number_for, plain_numbers, unit_of
from .slots import Slots
from .spec import Spec
from .times import time_for, times_of

Values = dict[str, object]
"""Les valeurs sûres, par champ ; ``None`` : le morceau ne le dit pas."""

_LABELLED = Pattern(
    r"(?:^|[\n,;(|]\s*|\.\s+)[ \t*-]*([^\W\d_][^:=\n,;.(|]{0,40}?)[*]*\s?[:=][*]*\s+([^\n,;)|"
    r"]{1,200}?)"
    r"(?=\s*(?:[\n,;)|]|\.\s|\.?$))"
)
_CODE = Pattern(r"\b[A-Z]{1,4}-?\d{2,8}\b")
_DETAILS = Pattern(r"\(([^()]{1,300})\)")
_QUOTED = Pattern(r"[«“\"]\s?([^«»“”\"]{1,120}?)\s?[»”\"]")
_UNIT_NAMES = word_set("unit unite units unites mesure uom")
_QUOTES = word_set(
    "extrait citation quote excerpt extract verbatim phrase evidence passage "
    "texte text avis review message commentaire comment contenu content"
)
_STARTS = word_set("debut start from depuis since begin")
_HOURS = word_set("heure time hour horaire")
_ENDS = word_set("fin end to until")
_SHAPED = {
    "email": entities.emails, "phone": entities.phones, "url": entities.urls,
    "percentage": entities.percentages, "reference": entities.references,
}  # fmt: skip
_WRITTEN = ("answer", "summary")
_LONGEST = 4000
_HEAD = 200
_NEAR_START = 25


@lru_cache(maxsize=1024)
def read_piece(
    text: str, specs: tuple[Spec, ...], subject: str = "", heading: str = "", context: str = ""
) -> tuple[Values, float]:
    """Les valeurs que ``text`` donne aux champs simples d'un objet, et ce que vaut cette lecture.

    Une valeur reconnue à sa forme vaut 1, un simple bout de phrase la moitié.

    ``subject`` : la valeur permise que le morceau illustre. ``heading`` : le titre sous lequel il
    est dit. ``context`` : le texte entier, pour l'année d'une date.
    """
    reader = _Reader(
        text[:_LONGEST], tuple(s for s in specs if s.scalar and s.name), heading, context
    )
    return reader.read(subject)


class _Reader:
    def __init__(self, text: str, specs: tuple[Spec, ...], heading: str, context: str) -> None:
        self.heading = heading
        self.context = context
        self.header, self.rank, body = header_of(text)
        self.slots = Slots(body)
        self.specs = specs
        self.values: Values = {}

    def read(self, subject: str) -> tuple[Values, float]:
        self._subject(subject)
        self._labelled()
        self._quoted_title()
        self._choices()
        self._shaped()
        self._dates()
        self._numbers()
        self._career()
        self._people()
        shaped = sum(value is not None for value in self.values.values())
        self._named()
        self._rest()
        told = sum(value is not None for value in self.values.values())
        title = title_spec(self.specs, {})
        if title and not title.nullable and self.values.get(title.name) is None:
            return self.values, 0.0  # un objet que rien ne nomme
        return self.values, shaped + (told - shaped) / 2

    def _todo(self) -> list[Spec]:
        return [spec for spec in self.specs if spec.name not in self.values]

    def _subject(self, subject: str) -> None:
        for spec in self._todo():
            if subject and subject in spec.options:
                self.values[spec.name] = subject
            elif spec.textual and spec.words & _QUOTES:
                self.values[spec.name] = squeeze(self.slots.body)

    def _quoted_title(self) -> None:
        """Un titre entre guillemets en tête du morceau."""
        spec = title_spec(self.specs, self.values)
        quoted = _QUOTED.search(self.slots.body[:_HEAD])
        if spec and quoted and quoted.start() < _NEAR_START:
            self.values[spec.name] = squeeze(quoted.group(1))
            self.slots.take(*quoted.span())

    def _labelled(self) -> None:
        """« salle : B12 » : ce qu'une étiquette du morceau donne au champ de même nom."""
        for found in _LABELLED.finditer(self.slots.body):
            label = noun_stems(found.group(1))
            for spec in self._todo():
                if label and label == noun_stems(" ".join(sorted(spec.words))) and not spec.options:
                    self.values[spec.name] = squeeze(found.group(2)).strip(' "«»')
                    self.slots.take(found.start(1), found.end())
                    break

    def _choices(self) -> None:
        for spec in self._todo():
            chosen = option_for(spec, self.slots, self.heading) if spec.options else None
            if chosen is not None or spec.tonal:
                self.values[spec.name] = chosen

    def _shaped(self) -> None:
        for spec in self._todo():
            finder = _SHAPED.get(spec.concept) if spec.textual else None
            found = finder(self.slots.body) if finder else []
            if found:
                self._set(spec, found[0])
            elif spec.textual and spec.concept == "language":
                said = language_named(self.slots.body)[0]
                if said:
                    self._set(spec, said)
            elif spec.textual and spec.concept == "reference" and _CODE.search(self.slots.body):
                self._set(spec, _CODE.findall(self.slots.body)[0])

    def _dates(self) -> None:
        for spec in self._todo():
            if not spec.textual:
                continue
            if spec.concept == "date" or spec.form in ("date", "date-time"):
                iso = date_for(spec.name, self.slots.body, self.context)
                said = entities.dates(self.slots.body)
                if iso or said:
                    self.values[spec.name] = iso or said[0]
        clock = times_of(self.slots.folded)
        timed = [s for s in self._todo() if s.textual and (s.concept == "time" or clock)]
        for spec in timed:
            ends = bool(spec.words & _ENDS)
            if spec.concept == "time" or spec.words & (_STARTS | _ENDS | _HOURS):
                self.values[spec.name] = time_for(spec.words, ends, self.slots.folded)
        for start, end, _ in clock:
            self.slots.take(start, end)
        for date in entities.dates(self.slots.body):
            self.slots.take_text(date)

    def _numbers(self) -> None:
        for spec in self._todo():
            if spec.textual and spec.words & _UNIT_NAMES:
                self.values[spec.name] = unit_of(self.slots) or None
        for spec in self._todo():
            if spec.numeric:
                value = number_for(spec, self.specs, self.slots, self.rank)
                if value is not None or spec.words & _ENDS:
                    self.values[spec.name] = value
        for amount in entities.amounts(self.slots.body):
            self.slots.take_text(amount)
        missing = [spec for spec in self._todo() if spec.numeric and not is_amount(spec)]
        left = plain_numbers(self.slots)
        for spec in missing:
            if left and (len(missing) == 1 or not spec.nullable):
                start, end, value = left.pop(0)
                self.slots.take(start, end)
                self.values[spec.name] = value

    def _career(self) -> None:
        company = next((s for s in self._todo() if s.textual and s.concept == "company"), None)
        name = company_of(self.slots.body) if company else ""
        if not company or not name:
            return
        inside = _DETAILS.search(self.slots.body)
        details = [d.strip() for d in inside.group(1).split(",")] if inside else []
        self._set(company, name)
        for spec in self._todo():
            if spec.textual and (spec.concept == "job" or is_title(spec)):
                self.values[spec.name] = post_of(self.slots.body, details) or None
                break

    def _people(self) -> None:
        title = title_spec(self.specs, self.values)
        for spec in self._todo():
            if not spec.textual or spec is title:
                continue
            if is_owner(spec):
                owner = owner_in(self.slots)
                if owner is not None:
                    self.values[spec.name] = owner.name or None
                    self.slots.take_text(owner.said)
            elif spec.concept in ("first_name", "last_name"):
                value = name_part(self.slots, first=spec.concept == "first_name")
                if value:
                    self.values[spec.name] = value
            elif spec.concept in ("city", "country"):
                place = place_in(self.slots, town=is_town(spec), titled=title is not None)
                if place:
                    self._set(spec, place)

    def _named(self) -> None:
        spec = title_spec(self.specs, self.values)
        if spec is None:
            return
        pieces = self.slots.free()
        ranked = any(s.numeric and s.name in self.values and s.words & RANKS for s in self.specs)
        if not pieces or (self.header and not ranked):
            self.values[spec.name] = header_name(self.header, spec) or None
        else:
            self._set(spec, head_of(pieces[0], person=spec.concept == "name"))

    def _rest(self) -> None:
        """Les chaînes qui restent : le bout de phrase qui nomme le champ, sinon les détails."""
        for spec in [s for s in self._todo() if s.textual and not s.form]:
            pieces = self.slots.free()
            roots = noun_stems(" ".join(sorted(spec.words)))
            near = next((p for p in pieces if roots & noun_stems(p)), "")
            alone = len(pieces) == 1 and not spec.concept
            lodging = lodging_in(pieces) if is_lodging(spec) else ""
            if near:
                self._set(spec, after_noun(near, roots), near)
            elif lodging:
                self._set(spec, lodging)
            elif pieces and (alone if spec.nullable else spec.concept not in _WRITTEN):
                self._set(spec, pieces[0])

    def _set(self, spec: Spec, value: str, taken: str = "") -> None:
        self.values[spec.name] = squeeze(value)
        self.slots.take_text(taken or value)
