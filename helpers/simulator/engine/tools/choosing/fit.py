"""Combien un outil convient à une demande, et si la demande l'appelle vraiment."""

from collections.abc import Iterable

from ...prompt import Tool
from ...text.patterns import Pattern
from ...text.strings import fold
from .clauses import asks_to_explain, form_of, is_chat, mentions, strong_effects
from .notions import effects, lead_verb, notions
from .profile import Profile, profile

ENOUGH = 2.0
"""Le score au-dessous duquel une demande ne parle pas de ce que fait l'outil."""
SURE = 3.0
"""Le score à partir duquel on peut demander l'argument qui manque."""

_NO_TOOL = Pattern(
    r"\b(?:sans (?:utiliser |appeler )?(?:d'|aucun |l')?outils?|n'(?:utilise|"
    r"appelle)[^.]{0,20}\boutils?|"
    r"without (?:using |calling )?(?:any |a |the )?tools?|(?:don't|do not) (?:use|call)[^.]{0,20}"
    r"\btools?)\b"
)
_WRITING = Pattern(r"ecri\w*|redige[rz]?|compose[rz]?|invente[rz]?|imagine[rz]?|write|draft|invent")
_TRANSLATING = Pattern(r"tradui\w+|translate")
_REWORDING = Pattern(
    r"corrige[rz]?|reformule[rz]?|repete[rz]?|epel\w+|correct|rephrase|repeat|"
    r"spell"
)
_OWN_ANSWER = Pattern(
    r"^\W*(?:reponds?|repondez|answer|reply|dis|say) (?:exactement|seulement|uniquement|juste|"
    r"exactly|only|"
    r"just)\b|\b(?:raconte\w*|tell)\b.{0,16}\b(?:histoires?|story|stories|contes?|tale|poemes?|"
    r"poem)\b|"
    r"\b(?:combien de|how many) (?:mots|lettres|voyelles|caracteres|phrases|words|letters|"
    r"characters|"
    r"sentences)\b"
)
_ON_A_TEXT = Pattern(
    r"^\W*(?:\w+,? ){0,4}?(?:resum\w+|synthetise\w*|class\w+|extrai\w+|analys\w+|summari\w+|"
    r"extract|"
    r"classify|categori\w+)\b"
)


def score(tool: Tool, clause: str) -> float:
    """De quoi la demande parle-t-elle, comparée à l'outil ? 0 si elle n'a rien de commun.

    >>> weather = Tool("get_weather", "Get the weather in a city.", {})
    >>> score(weather, "Quel temps fait-il à Lyon ?") >= ENOUGH > score(weather, "Je suis à Lyon.")
    True
    """
    known = profile(tool)
    asked = notions(clause)
    total = 10.0 if mentions(clause, tool.name) else 0.0
    total += 3.0 * len(asked & known.topics)
    total += 2.0 * bool(effects(clause) & known.effects)
    total += 1.0 * bool(_widened(effects(clause)) & known.effects)
    total += 1.2 * len(asked & known.about)
    total += 1.2 * len(asked & known.options)
    return total + 0.5 * len(asked & known.around)


def is_called_for(tool: Tool, clause: str, told: Iterable[str], has_text: bool) -> bool:
    """Vrai si la demande appelle l'outil, et n'en parle pas seulement.

    ``told`` nomme les arguments que la demande donne précisément (un numéro, une adresse) ;
    ``has_text`` dit qu'un texte est joint, sur lequel la demande porte sans doute.
    """
    if mentions(clause, tool.name):
        return True
    if is_chat(clause) or _is_own_task(tool, clause, has_text):
        return False
    known = profile(tool)
    precise = bool(tuple(told))
    explains = precise or known.searches or "definition" in known.every
    if asks_to_explain(clause) and not explains:
        return False
    wanted = _widened(effects(clause))
    form = form_of(clause)
    if known.effects:
        if wanted & known.effects:
            return form != "statement" or precise
        return not strong_effects(clause) and form in ("wish", "order") and _named(known, clause)
    if strong_effects(clause) and not _says(known, clause):
        return False
    return form != "statement" or precise


def _widened(wanted: frozenset[str]) -> frozenset[str]:
    """Les actes demandés, et ceux qui reviennent au même : planifier un rendez-vous, le créer."""
    return wanted | {other for effect in wanted for other in _ALIKE.get(effect, ())}


_ALIKE = {
    "planifier": ("creer", "reserver"), "reserver": ("creer", "planifier"),
    "creer": ("planifier", "reserver"), "deplacer": ("modifier",), "modifier": ("deplacer",),
    "acheter": ("creer",), "notifier": ("envoyer",), "rappeler": ("creer", "planifier"),
    "envoyer": ("notifier",), "supprimer": ("annuler",), "annuler": ("supprimer",),
}  # fmt: skip


def forbids_tools(text: str) -> bool:
    """Vrai si la personne ne veut pas qu'un outil soit appelé."""
    return _NO_TOOL.search(fold(text[:4000])) is not None


def _named(known: Profile, clause: str) -> bool:
    return bool(notions(clause) & (known.topics | known.about))


def _says(known: Profile, clause: str) -> bool:
    """Vrai si l'acte demandé est aussi une chose dont l'outil parle (« recherche »)."""
    return bool(strong_effects(clause) & known.effects)


def _is_own_task(tool: Tool, clause: str, has_text: bool) -> bool:
    """Vrai pour ce que la réponse fait elle-même : rédiger, traduire, résumer un texte joint."""
    known = profile(tool)
    verb = lead_verb(clause)
    for pattern, allowed in (
        (_WRITING, known.effects & {"creer", "envoyer"}),
        (_TRANSLATING, known.every & {"traduction"}),
        (_REWORDING, known.effects & {"modifier"}),
    ):
        if pattern.fullmatch(verb) and not allowed:
            return True
    folded = fold(clause[:200])
    on_a_text = has_text and _ON_A_TEXT.search(folded) is not None
    return _OWN_ANSWER.search(folded) is not None or (on_a_text and not _named(known, clause))
