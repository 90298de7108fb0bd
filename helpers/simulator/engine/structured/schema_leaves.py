"""Les feuilles d'un JSON : choix d'énumération, booléens, nombres et chaînes."""

from ..finding.field_names import field_words
from ..finding.lexicon import cues_found, related_cues
from ..finding.sentiment import sentiment
from ..reading.request import Request
from ..text.parsing import parsed_number
from ..text.patterns import Pattern
from ..text.strings import fold, squeeze, stem, word_set
from .field_defaults import default_value
from .field_measures import counted, measured
from .field_values import candidates
from .schema_choices import by_urgency
from .schema_field import Field, Filled
from .schema_numbers import fitted_number
from .schema_read import Schema
from .schema_strings import fitted_string

_INVENTIVE = Pattern(
    r"\b(?:invente\w*|imagin\w*|genere\w*|cree[rz]?|fictif\w*|fictive|aleatoire\w*|exemple de|"
    r"generate|invent|create|random|fake|fictional|make up|sample)\b"
)
_SHARED = word_set("name date city amount time email phone")
_WEAK = word_set("answer explanation result question")
_AUXILIARIES = word_set(
    "is est has a needs need contient doit should besoin de d avoir etre be are en in on au of the"
)
_DENIALS = word_set(
    "pas ne n non sans aucun aucune jamais plus rupture manque epuise fin absence defaut not no "
    "without never isn t out lack"
)
_MEASURED = word_set(
    "amount amounts quantity rating sentiment date time age year reference phone postcode result"
)
_GLAD = ("positi", "satisf", "happy", "content", "recomm")
_SORRY = ("negati", "mecontent", "insatisf", "angry", "plainte", "complain")
_TRUTHS = word_set("answer reponse truth vrai correct")
_TOKEN = Pattern(r"[a-z]+")
_LONGEST = 50_000
_CONVERTED_FORMATS = word_set("date date-time time")
_FORMAT_CONCEPTS = {
    "email": "email",
    "date": "date",
    "date-time": "date",
    "time": "time",
    "uri": "url",
}


class LeafWriter:
    """Remplit les feuilles, en ne donnant pas deux fois la même personne ou la même date."""

    def __init__(self, request: Request) -> None:
        self.request = request
        self.used: dict[str, int] = {}
        self.inventive = _INVENTIVE.search(request.folded_ask[:1000]) is not None

    def boolean(self, field: Field) -> Filled:
        """Vrai si le texte parle de ce que le champ nomme, sans le nier."""
        source = field.source
        words = [word for word in field_words(field.name) if word not in _AUXILIARIES]
        for prefixes, label in ((_GLAD, "positive"), (_SORRY, "negative")):
            if any(word.startswith(prefixes) for word in words):
                return sentiment(source.text).label == label, 1
        if cues_found(source.text, related_cues(" ".join(words) or field.about)):
            return True, 1
        roots = {stem(word) for word in words}
        for text in source.texts[:2]:
            tokens = [match.group() for match in _TOKEN.finditer(fold(text[:_LONGEST]))]
            for index, token in enumerate(tokens):
                if stem(token) in roots:
                    before = tokens[max(0, index - 3) : index]
                    return not any(word in _DENIALS for word in before), 1
        if source.text and (self.request.constraints.yes_no or _TRUTHS & set(words)):
            truth = source.draft.truth
            return bool(truth), int(truth is not None)
        return field.variant % 2 == 1, 0

    def number(self, node: Schema, field: Field, whole: bool) -> Filled:
        """Le nombre que dit le texte, ramené dans les bornes du schéma."""
        if field.variant:
            return fitted_number(node, float(field.variant), whole), 0
        value = self._number_for(field, node) if field.source.text else None
        if value is not None:
            return fitted_number(node, value, whole), 1
        default = node.get("default")
        if isinstance(default, (int, float)) and not isinstance(default, bool):
            return fitted_number(node, default, whole), 0
        invented = default_value(field.concept, self.request.french) if self.inventive else None
        return fitted_number(node, parsed_number(invented), whole), 0

    def _number_for(self, field: Field, node: Schema) -> float | None:
        concept, source = field.concept, field.source
        if concept == "confidence":
            sure = sentiment(source.text).cues or source.draft.core not in (
                "",
                "inconnu",
                "unknown",
            )
            share = 0.9 if sure else 0.5
            return share * (100 if (_ceiling(node) or 1) > 1 else 1)
        if concept == "result":
            return parsed_number(source.draft.core)
        values = [n for value in _told(field) if (n := parsed_number(value)) is not None]
        if concept in ("sentiment", "rating") and not values:
            tone = sentiment(source.text)
            return _graded(tone.score, node) if tone.cues else None
        used = self.used.get(f"number {concept}", 0) if concept in _SHARED else 0
        if len(values) > used:
            self.used[f"number {concept}"] = used + 1
            return values[used]
        return None

    def string(self, node: Schema, field: Field) -> Filled:
        """La chaîne que dit le texte, si le schéma l'admet ; sinon une chaîne neutre."""
        neutral = self.request.say("non précisé", "not specified")
        if field.variant:
            return fitted_string(node, None, f"{neutral} {field.variant + 1}"), 0
        named = node.get("format")
        concept = field.concept
        if not concept and isinstance(named, str):
            concept = _FORMAT_CONCEPTS.get(named, "")
        text = field.source.text
        if text and concept in ("sentiment", "priority"):
            return fitted_string(node, self._graded_word(concept, text)), 1
        found = candidates(concept, field.name, field.source) if text else []
        used = self.used.get(concept, 0) if concept in _SHARED else 0
        for index, value in enumerate(found[used:], used):
            if suits(node, value):
                self.used[concept] = index + 1
                return fitted_string(node, squeeze(value)), int(concept not in _WEAK)
        default = node.get("default")
        if isinstance(default, str):
            return fitted_string(node, default), 0
        invented = default_value(concept, self.request.french) if self.inventive else None
        return fitted_string(node, invented, neutral), 0

    def _graded_word(self, concept: str, text: str) -> str:
        if concept == "priority":
            say = self.request.say
            return by_urgency([say("haute", "high"), say("normale", "normal")], text)
        tone = sentiment(text).label
        french = {"positive": "positif", "negative": "négatif", "neutral": "neutre"}[tone]
        return self.request.say(french, tone)


def _told(field: Field) -> list[str]:
    """Les valeurs chiffrées qu'un champ peut prendre : une mesure l'emporte sur un simple mot."""
    precise = field.concept in _MEASURED
    near = [] if precise else measured(field.name, field.source)
    found = near or field.candidates
    if not any(parsed_number(value) is not None for value in found):
        found = counted(field.source) if field.concept == "quantity" else found
    return found


def suits(node: Schema, value: str) -> bool:
    """Vrai si le schéma admet cette valeur, au besoin convertie (une date en toutes lettres)."""
    if "pattern" not in node and "format" not in node:
        return True
    made = fitted_string(node, squeeze(value))
    converted = node.get("format") in _CONVERTED_FORMATS and made != fitted_string(node, None)
    return made == squeeze(value) or converted


def _ceiling(node: Schema) -> float | None:
    for key in ("maximum", "exclusiveMaximum"):
        bound = node.get(key)
        if isinstance(bound, (int, float)) and not isinstance(bound, bool):
            return float(bound)
    return None


def _graded(score: float, node: Schema) -> float:
    """Le ton, porté sur l'échelle du schéma (de 1 à 5 si elle n'est pas dite)."""
    low = node.get("minimum", node.get("exclusiveMinimum"))
    known = isinstance(low, (int, float)) and not isinstance(low, bool)
    bottom = float(low) if known and isinstance(low, (int, float)) else 1.0
    ceiling = _ceiling(node)
    top = 5.0 if ceiling is None else ceiling
    share = max(0.0, min(1.0, 0.5 + score / 4))
    graded = bottom + share * (top - bottom)
    return round(graded, 2) if top - bottom <= 2 else float(round(graded))
