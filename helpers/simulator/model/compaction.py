"""Le compactage : garder d'une conversation, en moins de jetons, ce qui sert à la suite.

Les messages de la personne gardent les faits qu'elle énonce ; les réponses et les résultats
d'outils, leurs phrases principales. La façon de résumer est celle du simulateur : l'API ne dit rien
de la sienne.
"""

from collections.abc import Sequence
from typing import Any

from helpers.simulator.ids import IdScope
from helpers.simulator.model.items import item_text, item_tokens
from helpers.simulator.model.seal import Sealed, expanded, is_from_user, open_seal, seal
from helpers.simulator.model.tokens import count_text_tokens, cut_text
from helpers.simulator.state.records import Item, PastTurn

# Ce qu'un message garde au plus, en jetons ; les faits que la personne énonce s'y ajoutent.
_FROM_USER, _FROM_MODEL = 60, 30


def compact_around_users(items: Sequence[Item], owner: str, new_id: IdScope) -> list[Item]:
    """Les messages de la personne, tels quels, puis un élément qui renferme le reste, abrégé.

    Argument : ``owner``, qui pourra seul s'en servir.
    """
    users: list[Item] = []
    rest: list[tuple[int, Item]] = []
    for item in items:
        if is_from_user(item):
            users.append(item)
        elif item["type"] == "compaction":
            told = _placed(expanded([*users, item]), users)
            rest += [(place, short) for place, inner in told for short in _abridged([inner], items)]
            rest.sort(key=lambda placed: placed[0])
        else:
            rest += [(len(users), inner) for inner in _abridged([item], items)]
    content = Sealed(owner, tuple(rest), users=len(users))
    return [*users, _compaction_item(content, new_id)]


def compact_all(items: Sequence[Item], owner: str, new_id: IdScope) -> Item:
    """Un élément qui remplace toute la conversation, le tour en cours compris.

    Ce qui suit le dernier message de la personne, et lui-même, y restent entiers.
    """
    told = expanded(items)
    last = max((spot for spot, item in enumerate(told) if is_from_user(item)), default=0)
    kept = [*_abridged(told[:last], told), *told[last:]]
    content = Sealed(owner, tuple((0, item) for item in kept), whole=True)
    return _compaction_item(content, new_id)


def after_compaction(turns: Sequence[PastTurn]) -> list[PastTurn]:
    """Les tours, sans ce qui précède le dernier compactage de toute la conversation.

    >>> after_compaction([])
    []
    """
    for number in range(len(turns) - 1, -1, -1):
        items = turns[number].items
        for spot in range(len(items) - 1, -1, -1):
            if _is_whole(items[spot]):
                kept = items[spot:]
                first = turns[number] if not spot else PastTurn(kept, item_tokens(kept))
                return [first, *turns[number + 1 :]]
    return list(turns)


def abridge(text: str, limit: int) -> str:
    """Un texte en ``limit`` jetons environ : ses faits, puis ses phrases principales.

    >>> abridge("Bonjour.", 10)
    'Bonjour.'
    """
    if count_text_tokens(text) <= limit:
        return text
    # Ici : ces règles ne se chargent qu'à la première réponse, comme celles du moteur.
    from helpers.simulator.engine.finding.summarise import key_sentences
    from helpers.simulator.engine.memory.facts import facts_of
    from helpers.simulator.engine.text.sentences import sentences

    found = list(dict.fromkeys(sentences(text)))
    chosen = [sentence for sentence in found if facts_of(sentence)]
    room = limit - sum(map(count_text_tokens, chosen))
    for sentence in key_sentences(text, 3):
        room -= count_text_tokens(sentence)
        if room >= 0 and sentence in found and sentence not in chosen:
            chosen.append(sentence)
    kept = " ".join(sorted(chosen, key=found.index))
    return cut_text(kept or text, 4 * limit if kept else limit)


def _compaction_item(content: Sealed, new_id: IdScope) -> Item:
    return {"id": new_id("cmp_"), "type": "compaction", "encrypted_content": seal(content)}


def _is_whole(item: Item) -> bool:
    return item["type"] == "compaction" and open_seal(item["encrypted_content"]).whole


def _placed(kept: Sequence[Item], users: Sequence[Item]) -> list[tuple[int, Item]]:
    """Chaque élément qui n'est pas un des messages donnés, et combien d'eux le précèdent."""
    known = [id(user) for user in users]
    placed: list[tuple[int, Item]] = []
    seen = 0
    for item in kept:
        if id(item) in known:
            seen += 1
        else:
            placed.append((seen, item))
    return placed


def _abridged(items: Sequence[Item], all_items: Sequence[Item]) -> list[Item]:
    """Les éléments abrégés ; un appel d'outil et son résultat deviennent une phrase."""
    names = {item["call_id"]: item["name"] for item in all_items if item["type"] == "function_call"}
    short: list[Item] = []
    for item in items:
        match item["type"]:
            case "message" if item["role"] in ("system", "developer"):
                short.append(_message(item["role"], item_text(item)))
            case "message":
                limit = _FROM_USER if is_from_user(item) else _FROM_MODEL
                short.append(_message(item["role"], abridge(item_text(item), limit)))
            case "function_call_output":
                told = f"{names.get(item['call_id'], 'outil')} : {item_text(item)}"
                short.append(_message("assistant", abridge(told, _FROM_MODEL)))
    return short


def _message(role: str, text: str) -> dict[str, Any]:
    kind = "output_text" if role == "assistant" else "input_text"
    return {"type": "message", "role": role, "content": [{"type": kind, "text": text}]}
