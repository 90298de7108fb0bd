"""Écrire une valeur pour qu'elle se lise : courte, sans adresse mémoire, toujours la même."""

import re
import reprlib
from collections.abc import Callable
from inspect import isawaitable

_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
_SECRET = re.compile(r"\b(sk-|whsec_|Bearer )[\w.\-+/=]{6,}")
_MAX_LENGTH = 120  # caractères


def show(value: object) -> str:
    """Une valeur, écrite pour être lue par une personne.

    Un objet sans écriture lisible est nommé par son type ; ce qui ressemble à une clé est masqué.

    >>> show([1, "deux", None]), show(object()), show({"b", "a"})
    ("[1, 'deux', None]", 'un objet object', "{'a', 'b'}")
    """
    return shorten(_clean(_WRITER.repr(value)))


def show_error(error: BaseException) -> str:
    """Une exception : son nom, puis son message.

    >>> show_error(ValueError("trop petit"))
    "l'exception ValueError («\\xa0trop petit\\xa0»)"
    """
    try:
        message = shorten(_clean(str(error)))
    except Exception:  # une exception écrite par la personne, au message cassé
        message = ""
    code = getattr(error, "code", None)
    known = f", code={code!r}" if isinstance(code, str) else ""
    return f"l'exception {type(error).__name__}{known}" + (f" (« {message} »)" if message else "")


def _clean(text: str) -> str:
    return " ".join(_SECRET.sub(r"\1…", _ADDRESS.sub("", text)).split())


def shorten(text: str) -> str:
    """Un texte de 120 caractères au plus, coupé au milieu.

    >>> len(shorten("mot " * 1000))
    120
    """
    if len(text) <= _MAX_LENGTH:
        return text
    tail = _MAX_LENGTH // 4
    return f"{text[: _MAX_LENGTH - tail - 3]} … {text[-tail:]}"


class _Writer(reprlib.Repr):
    def __init__(self) -> None:
        super().__init__()
        self.maxlevel = 4
        self.maxlist = self.maxtuple = self.maxdict = self.maxset = self.maxfrozenset = 8
        self.maxstring = self.maxother = _MAX_LENGTH

    def repr_instance(self, x: object, level: int) -> str:
        if isinstance(x, BaseException):
            return show_error(x)
        if isinstance(x, type):
            return f"la classe {x.__name__}"
        name = getattr(x, "__name__", None)
        if isinstance(x, Callable) and isinstance(name, str):  # type: ignore[arg-type]
            return f"la fonction {name}"
        return _plain_repr(x)


def _plain_repr(value: object) -> str:
    """Le ``repr`` d'un objet, ou le nom de son type s'il n'en a pas de lisible."""
    named = f"un objet {type(value).__name__}"
    if isawaitable(value):
        return f"{named}, à attendre par « await »"
    if hasattr(value, "model_dump"):
        identifier = getattr(value, "id", None)
        return f"{named} ({identifier})" if isinstance(identifier, str) else named
    try:
        text = repr(value)
    except Exception:
        return named
    return named if _ADDRESS.search(text) else text


_WRITER = _Writer()
