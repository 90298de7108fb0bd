"""La requête, lue une fois : ce que toutes les règles ont besoin d'en savoir."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal

from ..prompt import Prompt
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import clean, fold, words
from ..text.typography import french_spaces, join, quote
from .constraints import Constraints, merged, read_constraints
from .documents_given import is_document
from .forbidden import forbidden_words
from .language import Language, demanded_language, detect_language
from .persona import Persona, read_persona
from .split import split_request
from .split_by_marks import Split
from .standing_orders import insists
from .tool_outputs import ToolOutput, read_output

MARK = "[simulation] "
"""Le début d'une réponse libre, qui dit qu'aucun modèle ne l'a écrite."""

_STANDING = Pattern(
    r"\b(?:a partir de maintenant|desormais|dorenavant|from now on|a l'avenir|pour (?:toute )?la "
    r"suite|"
    r"a chaque (?:reponse|message)|dans toutes tes reponses|toujours|always)\b"
)
_TU = Pattern(r"\b(?:tu|te|toi|ton|ta|tes|stp|s'il te plait)\b|\bt'\w|-tu\b")
_VOUS = Pattern(r"\b(?:vous|votre|vos|svp)\b")
_OWN_ANSWER = Pattern(
    r"\b(?:ta|votre|your) (?:derniere |precedente |last |previous )?(?:reponse|answer|reply|"
    r"message)|"
    r"ce que tu (?:viens|as)|what you (?:just )?(?:said|wrote)"
)
_LONG_TEXT = 25
_SHORT_MESSAGE = 300
_SHORT_ORDER = 1000


@dataclass(frozen=True)
class Job:
    """Une tâche reconnue : la demande, sa forme pliée et le texte sur lequel elle porte."""

    ask: str
    folded: str
    material: str
    from_instructions: bool = False


class Request:
    """Une requête et ce qu'on en déduit, calculé à la première lecture.

    ``form`` : une consigne de forme venue après coup (« et en une phrase ? »).
    """

    def __init__(self, prompt: Prompt, form: str = "") -> None:
        self.prompt = prompt
        self.form = form
        turns = prompt.turns
        last = max((i for i, turn in enumerate(turns) if turn.role == "user"), default=-1)
        self.text = _cleaned(turns[last].text) if last >= 0 else ""
        self.earlier = turns[: max(last, 0)]
        self.after = turns[last + 1 :]

    @cached_property
    def folded(self) -> str:
        return fold(self.text)

    @cached_property
    def instructions(self) -> str:
        return _cleaned(self.prompt.instructions)

    @cached_property
    def history(self) -> tuple[tuple[str, str], ...]:
        """Les messages d'avant la question, sans les appels d'outils : (rôle, texte nettoyé)."""
        said = (turn for turn in self.earlier if turn.role != "tool")
        return tuple(
            (turn.role, _cleaned(turn.text)) for turn in said if turn.text or not turn.calls
        )

    @cached_property
    def outputs(self) -> tuple[ToolOutput, ...]:
        """Les résultats d'outils qui attendent une réponse : ceux d'après la question."""
        return tuple(read_output(turn) for turn in self.after if turn.role == "tool")

    def about(self, material: str) -> "Request":
        """La même requête, où ``material`` tient lieu de texte joint."""
        request = Request(self.prompt, self.form)
        request.split = Split(self.ask, material)
        return request

    @cached_property
    def past_outputs(self) -> tuple[ToolOutput, ...]:
        """Les résultats d'outils d'avant la question."""
        return tuple(read_output(turn) for turn in self.earlier if turn.role == "tool")

    @cached_property
    def user_history(self) -> tuple[str, ...]:
        return tuple(text for role, text in self.history if role == "user")

    @cached_property
    def last_answer(self) -> str:
        """La dernière réponse de l'assistant, sans sa marque ; ``""`` s'il n'y en a pas."""
        answers = (text for role, text in reversed(self.history) if role == "assistant")
        return next(answers, "").removeprefix(MARK).strip()

    @cached_property
    def standing(self) -> str:
        """Les instructions, et les consignes durables données plus tôt dans l'échange."""
        lasting = [text for text in self.user_history if len(text) < 1000 and _lasts(text)]
        return "\n".join([self.instructions, *lasting]).strip()

    @cached_property
    def split(self) -> Split:
        if is_document(self.text, self.instructions):
            return Split("", self.text)
        return split_request(self.text)

    @property
    def ask(self) -> str:
        return self.split.ask

    @property
    def material(self) -> str:
        return self.split.material

    @cached_property
    def folded_ask(self) -> str:
        return fold(self.ask)

    @cached_property
    def constraints(self) -> Constraints:
        asked = merged(read_constraints(self.ask), read_constraints(self.form))
        standing = read_constraints(self.standing)
        if insists(self.instructions):
            return merged(asked, standing)
        return merged(standing, asked)

    @cached_property
    def forbidden(self) -> tuple[str, ...]:
        """Les mots que les instructions ou la demande défendent d'employer, pliés."""
        asked = self.text if len(self.text) < _SHORT_ORDER else self.ask
        return forbidden_words(self.standing) + forbidden_words(asked)

    @cached_property
    def persona(self) -> Persona:
        return read_persona(self.standing)

    @cached_property
    def language(self) -> Language:
        orders = (self.standing, self.form, self.ask[:4000])
        demanded = next((found for order in orders if (found := demanded_language(order))), None)
        if demanded:
            return demanded
        for text in (self.ask, self.text, *reversed(self.user_history[-6:])):
            detected = detect_language(text)
            if detected:
                return detected
        return detect_language(self.instructions) or "fr"

    @property
    def french(self) -> bool:
        return self.language == "fr"

    @cached_property
    def address(self) -> Literal["tu", "vous"]:
        """Tutoyer ou vouvoyer : ce qui est demandé, sinon comme la personne le fait."""
        if self.constraints.address:
            return self.constraints.address
        if _TU.search(self.folded_ask[:2000]):
            return "tu"
        if _VOUS.search(self.folded_ask[:2000]):
            return "vous"
        # Ni l'un ni l'autre : comme dans les messages d'avant.
        short = [fold(text) for text in self.user_history[-8:] if len(text) < _SHORT_MESSAGE]
        marked = [text for text in short if _TU.search(text) or _VOUS.search(text)]
        return "tu" if marked and _TU.search(marked[-1]) else "vous"

    def say(self, fr: str, en: str, tu: str = "", **values: object) -> str:
        """La phrase dans la langue de la réponse, espaces insécables posées, valeurs insérées."""
        if not self.french:
            return en.format(**values)
        return french_spaces(tu if tu and self.address == "tu" else fr).format(**values)

    def quote(self, text: str) -> str:
        return quote(text, self.french)

    def join(self, parts: list[str]) -> str:
        return join(parts, self.french)

    def job(self, pattern: Pattern, least: int = 0) -> Job | None:
        """La tâche que ``pattern`` reconnaît, dans la question ou dans les instructions.

        ``least`` est le nombre de mots au-dessous duquel un texte ne vaut pas d'être traité.
        """
        if pattern.search(self.folded_ask):
            material = self.material or self.earlier_text
            if len(words(material[:2000])) >= least:
                return Job(self.ask, self.folded_ask, material)
            return None
        order = self.standing_order(pattern)
        if order and len(words(self.text[:2000])) >= max(least, 1):
            return Job(order, fold(order), self.text, from_instructions=True)
        return None

    def standing_order(self, pattern: Pattern) -> str:
        """Les instructions entières, si elles donnent cette tâche ; sinon ``""``."""
        if not self.instructions or not pattern.search(fold(self.instructions[:6000])):
            return ""
        return self.instructions[:6000]

    @cached_property
    def earlier_text(self) -> str:
        """Le dernier long texte de l'échange, pour « résume-le » sans texte joint."""
        if _OWN_ANSWER.search(self.folded_ask):
            return self.last_answer
        for text in reversed(self.user_history):
            material = split_request(text).material or text
            if len(words(material[:4000])) >= _LONG_TEXT:
                return material
        return ""


@lru_cache(maxsize=4096)
def _cleaned_short(text: str) -> str:
    return clean(text).strip()


def _cleaned(text: str) -> str:
    return _cleaned_short(text) if len(text) < 5000 else clean(text).strip()


@lru_cache(maxsize=4096)
def _lasts(text: str) -> bool:
    """Vrai si un message donne une consigne pour la suite (et ne parle pas d'autre chose)."""
    if not _STANDING.search(fold(text)):
        return False
    return any(
        read_constraints(sentence) != Constraints() or demanded_language(sentence)
        for sentence in sentences(text)
        if _STANDING.search(fold(sentence))
    )
