"""Le texte d'un flux, d'après ses événements (Responses) ou ses fragments (Chat Completions)."""

from collections.abc import Callable, Sequence

from helpers.usage import read_field

_FINAL_EVENTS = ("response.completed", "response.incomplete", "response.failed")
_TEXT_EVENTS = ("response.output_text", "response.refusal")
# Les événements que `client.chat.completions.stream` ajoute autour des fragments.
_CHAT_HELPER_EVENTS = ("chunk", "content.", "refusal.", "logprobs.", "tool_calls.")


def is_stream_part(part: object) -> bool:
    """Vrai pour un événement ou un fragment de flux.

    >>> is_stream_part({"type": "response.completed"}), is_stream_part({"type": "message"})
    (True, False)
    """
    return _is_event(part) or _is_chunk(part)


def stream_text(parts: Sequence[object], response_text: Callable[[object], str]) -> str:
    """Le texte d'un flux dont on a reçu ``parts``.

    Arguments : ``parts``, les événements ou les fragments, dans l'ordre ; ``response_text``, qui
    donne le texte d'une ``Response``.

    Si le flux a un événement final, la réponse qu'il porte fait foi (un échec vaut ``""``) ;
    sinon, c'est ce qui est arrivé. Un flux de plusieurs choix donne le premier.

    >>> stream_text([{"type": "response.output_text.delta", "item_id": "m", "delta": "Bon"},
    ...              {"type": "response.output_text.delta", "item_id": "m", "delta": "jour"}],
    ...             lambda response: "")
    'Bonjour'
    """
    received: dict[object, str] = {}
    for part in parts:
        kind = read_field(part, "type")
        if kind in _FINAL_EVENTS:
            text = response_text(read_field(part, "response"))
            if kind == "response.failed" or text:
                return "" if kind == "response.failed" else text
        elif isinstance(kind, str) and kind.startswith(_TEXT_EVENTS):
            _add_event(received, part, kind)
        else:
            chunk = read_field(part, "chunk") if kind == "chunk" else part
            received["chat"] = received.get("chat", "") + _chunk_text(chunk)
    return "".join(received.values())


def _is_event(part: object) -> bool:
    kind = read_field(part, "type")
    if not isinstance(kind, str) or read_field(part, "object") == "event":
        return False  # `object: event` : un webhook, qui ne porte que l'identifiant
    if kind.startswith(_CHAT_HELPER_EVENTS):
        return True
    return kind.startswith("response.") or (kind == "error" and not _is_error_body(part))


def _is_error_body(part: object) -> bool:
    return read_field(part, "error") is not None


def _is_chunk(part: object) -> bool:
    if read_field(part, "object") == "chat.completion.chunk":
        return True
    choices = read_field(part, "choices")
    return (
        isinstance(choices, list) and bool(choices) and read_field(choices[0], "delta") is not None
    )


def _add_event(received: dict[object, str], event: object, kind: str) -> None:
    place = (read_field(event, "item_id"), read_field(event, "content_index"))
    if kind.endswith(".delta"):
        delta = read_field(event, "delta")
        received[place] = received.get(place, "") + (delta if isinstance(delta, str) else "")
    elif kind.endswith(".done"):
        for name in ("text", "refusal"):
            whole = read_field(event, name)
            if isinstance(whole, str):
                received[place] = whole


def _chunk_text(chunk: object) -> str:
    choices = read_field(chunk, "choices")
    if not isinstance(choices, list):
        return ""
    text = ""
    for choice in choices:
        if read_field(choice, "index") in (0, None):
            for name in ("content", "refusal"):
                piece = read_field(read_field(choice, "delta"), name)
                text += piece if isinstance(piece, str) else ""
    return text
