"""Habiller une réponse : ton, début et fin imposés, signature, majuscules, marque."""

from ..reading.constraints import Constraints
from ..reading.forbidden import ends_with_question, without_forbidden
from ..reading.language import unsupported_language
from ..reading.request import MARK, Request
from ..reading.standing_orders import forbids_questions
from ..text.patterns import Pattern
from ..text.sentences import sentences
from ..text.strings import fold, word_set
from ..text.typography import french_spaces

_MARKED_LIST = Pattern(r"^(?:- |\d+\. |\| |#)")
_SHORTEST_MARKED = 40  # en caractères : au-dessous, la marque prendrait trop de place


def is_marked(request: Request) -> bool:
    """Vrai si la réponse peut porter la marque sans manquer à la forme demandée."""
    wanted = request.constraints
    if wanted.starts_with or (wanted.characters and wanted.characters < _SHORTEST_MARKED):
        return False
    return not 0 < wanted.words <= 3


def wrapped(text: str, request: Request, bare: bool) -> str:
    """Le ton, le début, la fin et la signature que les instructions veulent, et la marque."""
    wanted = request.constraints
    if not bare:
        text = _styled(_permitted(text, request), request)
        text = without_forbidden(text, request.forbidden) if request.forbidden else text
    text = _opened(text, wanted.starts_with)
    if wanted.emoji and not bare:
        text += " 🙂"
    text = _closed(text, wanted)
    if not bare and is_marked(request):
        # Une liste ou un tableau doivent commencer leur ligne.
        text = MARK.rstrip() + "\n\n" + text if _MARKED_LIST.match(text) else MARK + text
    return _cased(text, wanted)


def dressed(text: str, wanted: Constraints) -> str:
    """Un texte exact, avec ce que les instructions veulent de toute réponse."""
    return _cased(_closed(_opened(text, wanted.starts_with), wanted), wanted)


def _opened(text: str, start: str) -> str:
    if not start or fold(text).startswith(fold(start)):
        return text
    if start[-1:] in ".!?…":
        return f"{start} {text}"
    # Après « Cher client, », la phrase continue : « bonjour » n'a plus sa capitale.
    first = _FIRST_WORD.match(fold(text))
    if first and first.group() in _LOWERED:
        text = text[:1].lower() + text[1:]
    joiner = ", " if start[-1:].isalnum() else " "
    return f"{start}{joiner}{text}"


def _closed(text: str, wanted: Constraints) -> str:
    if wanted.ends_with and not fold(text).endswith(fold(wanted.ends_with)):
        text += " " + wanted.ends_with
    return f"{text}\n\n{wanted.signature}" if wanted.signature else text


def _cased(text: str, wanted: Constraints) -> str:
    if not wanted.capitals:
        return text
    return text.upper() if wanted.capitals == "upper" else text.lower()


def _permitted(text: str, request: Request) -> str:
    """Le texte sans les questions que les instructions défendent, et l'aveu d'une autre langue."""
    if ends_with_question(request.standing) and not text.rstrip().endswith("?"):
        text += " " + request.say(
            "Puis-je faire autre chose pour vous ?",
            "Can I do anything else for you?",
            "Puis-je faire autre chose pour toi ?",
        )
    if "?" in text and forbids_questions(request.standing):
        asked = [s for s in sentences(text) if s.rstrip().endswith("?")]
        for question in asked:
            text = text.replace(question, "")
        text = text.strip() or request.say("Je vous écoute.", "I'm listening.", "Je t'écoute.")
    foreign = next(
        (f for t in (request.standing, request.ask) if (f := unsupported_language(t))), ""
    )
    if foreign and not request.constraints.words and not request.constraints.characters:
        text += " " + request.say(
            "(Le simulateur n'écrit qu'en français et en anglais, pas en {f}.)",
            "(The simulator only writes French and English, not {f}.)",
            f=foreign if request.french else foreign.capitalize(),
        )
    return text


_FIRST_WORD = Pattern(r"[a-z]+'?")
_LOWERED = word_set(
    """
je j' tu vous nous il elle ils elles on le la les l' un une des du de d' ce c' cette ces cela ça ca
voici a au aux d'apres en oui non bonjour bonsoir desole merci ravi rien que pour si dans votre vos
ton ta tes mon ma mes sans avec note the an yes no hello here you your this that it there thanks
from what nothing noted my we they if in to of sorry
"""
)


def _styled(text: str, request: Request) -> str:
    style = request.persona.style
    if style == "pirate":
        if request.french:
            return french_spaces("Arrr, moussaillon ! ") + text
        return "Arrr, matey! " + text
    if style == "child":
        return request.say("Pour faire simple : {t}", "Put simply: {t}", t=text)
    return text
