"""Une différence plantée dans une réponse est trouvée, à sa place, et rien d'autre avec elle."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.simulator.contract.changes import (
    REMOVED,
    body,
    edit,
    event,
    events,
    header,
    put,
    status,
    without_event,
)
from tests.simulator.contract.proxy import Change, Plant, Proxy, found

pytestmark = pytest.mark.memory_only

STREAM = '"stream": true'


@dataclass(frozen=True)
class Case:
    """Un changement, et la seule différence qu'il doit faire dire : appel, sorte, champ."""

    method: str
    path: str
    change: Change
    family: str
    call: str
    kind: str
    field: str
    marker: str = ""
    always: bool = False


def _other_code(errors: Any) -> Any:
    return {**errors, "data": [{**one, "code": "bad_line"} for one in errors["data"]]}


def _swap(first: str, second: str) -> Change:
    def change(blocks: list[str]) -> list[str]:
        one = next(i for i, block in enumerate(blocks) if first in block)
        other = next(i for i, block in enumerate(blocks) if second in block)
        blocks[one], blocks[other] = blocks[other], blocks[one]
        return blocks

    return events(change)


def _each(function: Callable[[str], str]) -> Change:
    return events(lambda blocks: [function(block) for block in blocks])


def _extra_event(blocks: list[str]) -> list[str]:
    new = 'event: response.new\ndata: {"type":"response.new","sequence_number":99}'
    return [*blocks[:3], new, *blocks[3:]]


def _shift(block: str) -> str:
    head, _, number = block.rpartition('"sequence_number":')
    digits = number.split("}")[0].split(",")[0]
    return f'{head}"sequence_number":{int(digits) + 1}{number[len(digits) :]}'


def _create(change: Change, kind: str, field: str) -> Case:
    return Case("POST", "/v1/responses", change, "réponses", "créer une réponse", kind, field)


def _stream(change: Change, kind: str, field: str) -> Case:
    call = "réponse en flux"
    return Case("POST", "/v1/responses", change, "réponses", call, kind, field, STREAM)


def _chat(change: Change, kind: str, field: str) -> Case:
    call = "créer une réponse de chat"
    return Case("POST", "/v1/chat/completions", change, "chat", call, kind, field)


def _chat_stream(change: Change, kind: str, field: str) -> Case:
    path, call = "/v1/chat/completions", "chat en flux avec usage"
    return Case("POST", path, change, "chat", call, kind, field, "include_usage")


def _refusal(change: Change, kind: str, field: str) -> Case:
    call, family = "paramètre inconnu", "erreurs de réponses"
    return Case("POST", "/v1/responses", change, family, call, kind, field, "couleur")


def _access(path: str, method: str, change: Change, call: str, kind: str, field: str) -> Case:
    return Case(method, path, change, "accès", call, kind, field)


CASES = {
    # Statuts
    "201 pour une création": _create(status(201), "autre statut", ""),
    "404 pour une méthode de trop": _access(
        "/v1/responses", "DELETE", status(404), "méthode de trop", "autre statut", ""
    ),
    "500 pour un refus": _refusal(status(500), "autre statut", ""),
    "422 pour un refus": _refusal(status(422), "autre statut", ""),
    # Champs d'une réponse
    "champ absent": _create(put("truncation", REMOVED), "champ en moins", "truncation"),
    "champ de plus": _create(put("billing", {"payer": "x"}), "champ en plus", "billing"),
    "null pour un texte": _create(put("status", None), "autre type", "status"),
    "texte pour null": _create(put("error", "non"), "autre type", "error"),
    "objet pour null": _create(put("instructions", {}), "autre type", "instructions"),
    "autre object": _create(put("object", "realtime.response"), "autre valeur", "object"),
    "autre status": _create(put("status", "in_progress"), "autre valeur", "status"),
    "autre truncation": _create(put("truncation", "auto"), "autre valeur", "truncation"),
    "autre tool_choice": _create(put("tool_choice", "none"), "autre valeur", "tool_choice"),
    "autre service_tier": _create(put("service_tier", "flex"), "autre valeur", "service_tier"),
    "outils null": _create(put("tools", None), "autre type", "tools"),
    "outils qui débordent": _create(put("tools", [{"type": "x"}]), "autre longueur", "tools"),
    "entier en texte": _create(put("created_at", "1741476542"), "autre type", "created_at"),
    "entier à virgule": _create(put("created_at", 1741476542.5), "autre type", "created_at"),
    "date en millisecondes": _create(
        put("created_at", 1_741_476_542_000), "autre valeur", "created_at"
    ),
    "jetons en texte": _create(put("usage.input_tokens", "12"), "autre type", "usage.input_tokens"),
    "détail d'usage absent": _create(
        put("usage.input_tokens_details.cached_tokens", REMOVED),
        "champ en moins",
        "usage.input_tokens_details.cached_tokens",
    ),
    "usage null": _create(put("usage", None), "autre type", "usage"),
    "booléen en entier": _create(put("store", 1), "autre type", "store"),
    "booléen contraire": _create(
        put("parallel_tool_calls", False), "autre valeur", "parallel_tool_calls"
    ),
    "autre nombre répété": _create(put("top_p", 0.98), "autre valeur", "top_p"),
    "nombre d'appels limité": _create(
        put("max_output_tokens", 64), "autre valeur", "max_output_tokens"
    ),
    "métadonnées perdues": _create(put("metadata", {}), "champ en moins", "metadata.origine"),
    "métadonnées changées": _create(
        put("metadata.origine", "autre"), "autre valeur", "metadata.origine"
    ),
    "autre type d'élément": _create(put("output.0.type", "note"), "autre valeur", "output[0].type"),
    "autre type de contenu": _create(
        put("output.0.content.0.type", "text"), "autre valeur", "output[0].content[0].type"
    ),
    "autre rôle": _create(put("output.0.role", "user"), "autre valeur", "output[0].role"),
    "annotations absentes": _create(
        put("output.0.content.0.annotations", REMOVED),
        "champ en moins",
        "output[0].content[0].annotations",
    ),
    "annotations null": _create(
        put("output.0.content.0.annotations", None),
        "autre type",
        "output[0].content[0].annotations",
    ),
    "texte vide": _create(
        put("output.0.content.0.text", ""), "autre valeur", "output[0].content[0].text"
    ),
    "phase de plus": _create(
        put("output.0.phase", "final_answer"), "champ en plus", "output[0].phase"
    ),
    "élément de plus": _create(
        edit("output", lambda items: [*items, items[0]]), "autre longueur", "output"
    ),
    "raisonnement de plus": _create(
        edit("output", lambda items: [{"type": "reasoning", "id": "rs_1"}, *items]),
        "autre longueur",
        "output",
    ),
    "sortie vide": _create(put("output", []), "autre longueur", "output"),
    "identifiant d'une autre sorte": _create(
        put("output.0.id", "item_12"), "autre valeur", "output[0].id"
    ),
    "autre modèle": _create(put("model", "gpt-6-sol"), "autre valeur", "model"),
    "autre effort": _create(put("reasoning.effort", "medium"), "autre valeur", "reasoning.effort"),
    # En-têtes
    "x-request-id absent": _create(
        header("x-request-id", None), "en-tête en moins", "x-request-id"
    ),
    "x-request-id d'une autre forme": _create(
        header("x-request-id", "0f8fad5b-d9cb"), "autre en-tête", "x-request-id"
    ),
    "durée à virgule": _create(
        header("openai-processing-ms", "12.5"), "autre en-tête", "openai-processing-ms"
    ),
    "limite absente": _create(
        header("x-ratelimit-remaining-tokens", None),
        "en-tête en moins",
        "x-ratelimit-remaining-tokens",
    ),
    "durée de limite en nombre": _create(
        header("x-ratelimit-reset-tokens", "12"), "autre en-tête", "x-ratelimit-reset-tokens"
    ),
    "retry-after sans raison": _create(
        header("retry-after", "3"), "en-tête en plus", "retry-after"
    ),
    "content-type avec jeu de signes": _create(
        header("content-type", "application/json; charset=utf-8"), "autre en-tête", "content-type"
    ),
    "content-type d'une page": _refusal(
        header("content-type", "text/html"), "autre en-tête", "content-type"
    ),
    "content-type d'un flux": _stream(
        header("content-type", "application/x-ndjson"), "autre en-tête", "content-type"
    ),
    # Corps
    "corps illisible": _create(body(b'{"id": "resp_'), "autre corps", ""),
    "corps vide": _refusal(body(b""), "autre corps", ""),
    "page HTML": _refusal(body(b"<!DOCTYPE html><p>Non</p>"), "autre corps", ""),
    "liste pour objet": _refusal(body(b"[]"), "autre type", ""),
    "JSON pour un flux": _stream(body(b'{"id":"resp_1"}'), "autre corps", ""),
    # Erreurs
    "autre code d'erreur": _refusal(
        put("error.code", "unsupported_parameter"), "autre valeur", "error.code"
    ),
    "code d'erreur null": _refusal(put("error.code", None), "autre type", "error.code"),
    "autre type d'erreur": _refusal(put("error.type", "bad_request"), "autre valeur", "error.type"),
    "autre paramètre": _refusal(put("error.param", "input"), "autre valeur", "error.param"),
    "paramètre null": _refusal(put("error.param", None), "autre type", "error.param"),
    "autre message": _refusal(
        put("error.message", "Unrecognized argument: couleur"), "autre valeur", "error.message"
    ),
    "point de trop dans un message": _refusal(
        edit("error.message", lambda text: text + "."), "autre valeur", "error.message"
    ),
    "message absent": _refusal(put("error.message", REMOVED), "champ en moins", "error.message"),
    "enveloppe absente": _refusal(put("error", REMOVED), "champ en moins", "error"),
    "403 pour une clé fausse": _access(
        "/v1/responses", "POST", status(403), "clé fausse, en écrivant", "autre statut", ""
    ),
    "adresse inconnue, autre type": _access(
        "/v1/adresse.*",
        "GET",
        put("error.type", "not_found"),
        "adresse inconnue",
        "autre valeur",
        "error.type",
    ),
    # Flux
    "événements échangés": _stream(
        _swap("content_part.done", "output_text.done"), "autre ordre", "événement 5"
    ),
    "événement manquant": _stream(
        without_event("response.in_progress"), "événement en moins", "response.in_progress"
    ),
    "pas d'événement final": _stream(
        without_event("response.completed"), "événement en moins", "response.completed"
    ),
    "événement de plus": _stream(events(_extra_event), "événement en plus", "response.new"),
    "événement répété": _stream(
        events(lambda blocks: [blocks[0], *blocks]), "événement en plus", "response.created"
    ),
    "numéro répété": _stream(
        event("response.in_progress", "sequence_number", 0),
        "numéros qui ne se suivent pas",
        "sequence_number",
    ),
    "numéros à partir de 1": _stream(_each(_shift), "autre numéro de départ", "sequence_number"),
    "numéro absent": _stream(
        event("response.completed", "sequence_number", REMOVED, last=True),
        "champ en moins",
        "response.completed > sequence_number",
    ),
    "champ d'événement de plus": _stream(
        event("output_text.delta", "speed", 3),
        "champ en plus",
        "response.output_text.delta > speed",
    ),
    "champ d'un fragment au milieu": _stream(
        event("output_text.delta", "logprobs", None, last=True),
        "autre type",
        "response.output_text.delta > logprobs",
    ),
    "obfuscation absente": _stream(
        event("output_text.delta", "obfuscation", REMOVED),
        "champ en moins",
        "response.output_text.delta > obfuscation",
    ),
    "statut de la réponse commencée": _stream(
        event("response.created", "response.status", "queued"),
        "autre valeur",
        "response.created > response.status",
    ),
    "usage absent à la fin": _stream(
        event("response.completed", "response.usage", None, last=True),
        "autre type",
        "response.completed > response.usage",
    ),
    "lignes event: absentes": _stream(
        events(lambda blocks: [blocks[0].split("\n")[-1], *blocks[1:]]),
        "autre ligne «\u00a0event:\u00a0»",
        "response.created",
    ),
    "[DONE] de trop": _stream(
        events(lambda blocks: [*blocks, "data: [DONE]"]), "événement en plus", "[DONE]"
    ),
    # Chat Completions
    "autre finish_reason": _chat(
        put("choices.0.finish_reason", "length"), "autre valeur", "choices[0].finish_reason"
    ),
    "finish_reason null": _chat(
        put("choices.0.finish_reason", None), "autre type", "choices[0].finish_reason"
    ),
    "contenu null": _chat(
        put("choices.0.message.content", None), "autre type", "choices[0].message.content"
    ),
    "refusal absent": _chat(
        put("choices.0.message.refusal", REMOVED), "champ en moins", "choices[0].message.refusal"
    ),
    "empreinte null": _chat(put("system_fingerprint", 7), "autre type", "system_fingerprint"),
    "index décalé": _chat(put("choices.0.index", 1), "autre valeur", "choices[0].index"),
    "rôle répété": _chat_stream(
        events(lambda blocks: [blocks[0], *blocks]), "événement en plus", "fragment (role)"
    ),
    "[DONE] absent": _chat_stream(without_event("[DONE]"), "événement en moins", "[DONE]"),
    "fragment d'usage absent": _chat_stream(
        without_event('"choices":[]'), "événement en moins", "fragment (usage)"
    ),
    "autre objet de fragment": _chat_stream(
        event('"content":" ', "object", "chat.completion"),
        "autre valeur",
        "fragment (content) > object",
    ),
    "fin de flux autrement": _chat_stream(
        event('"finish_reason":"stop"', "choices.0.finish_reason", "length"),
        "autre valeur",
        "fragment (fin) > choices[0].finish_reason",
    ),
    "usage absent des fragments": _chat_stream(
        event('"role"', "usage", REMOVED), "champ en moins", "fragment (role) > usage"
    ),
    # Listes, suppressions, et les autres familles
    "liste sans has_more": Case(
        "GET",
        "/v1/responses/.*/input_items",
        put("has_more", REMOVED),
        "réponses",
        "lister les éléments reçus",
        "champ en moins",
        "has_more",
    ),
    "has_more contraire": Case(
        "GET",
        "/v1/conversations/.*/items",
        put("has_more", True),
        "conversations",
        "lister ses éléments",
        "autre valeur",
        "has_more",
    ),
    "first_id null": Case(
        "GET",
        "/v1/conversations/.*/items",
        put("first_id", None),
        "conversations",
        "lister ses éléments",
        "autre type",
        "first_id",
    ),
    "deleted faux": Case(
        "DELETE",
        "/v1/responses/resp_.*",
        put("deleted", False),
        "réponses",
        "supprimer une réponse",
        "autre valeur",
        "deleted",
    ),
    "autre objet de suppression": Case(
        "DELETE",
        "/v1/conversations/[^/]*",
        put("object", "conversation"),
        "conversations",
        "supprimer une conversation",
        "autre valeur",
        "object",
    ),
    "modèle sans propriétaire": Case(
        "GET",
        "/v1/models",
        put("data.3.owned_by", REMOVED),
        "modèles",
        "lister les modèles",
        "champ en moins",
        "data[].owned_by",
    ),
    "modèle de date null": Case(
        "GET",
        "/v1/models",
        put("data.0.created", None),
        "modèles",
        "lister les modèles",
        "autre type",
        "data[].created",
    ),
    "autre objet dans une liste": Case(
        "GET",
        "/v1/models",
        put("data.5.object", "engine"),
        "modèles",
        "lister les modèles",
        "autre valeur",
        "data[].object",
    ),
    "catégorie de modération absente": Case(
        "POST",
        "/v1/moderations",
        put("results.0.categories.illicit", REMOVED),
        "modérations",
        "modérer un texte",
        "champ en moins",
        "results[0].categories.illicit",
    ),
    "note en texte": Case(
        "POST",
        "/v1/moderations",
        put("results.0.category_scores.hate", "0.1"),
        "modérations",
        "modérer un texte",
        "autre type",
        "results[0].category_scores.hate",
    ),
    "texte innocent signalé": Case(
        "POST",
        "/v1/moderations",
        put("results.0.flagged", True),
        "modérations",
        "modérer un texte",
        "autre valeur",
        "results[0].flagged",
    ),
    "vecteur trop court": Case(
        "POST",
        "/v1/embeddings",
        put("data.0.embedding", [0.5]),
        "embeddings",
        "vecteur d'un texte",
        "autre longueur",
        "data[0].embedding",
    ),
    "vecteur en texte": Case(
        "POST",
        "/v1/embeddings",
        put("data.0.embedding", "AAAA"),
        "embeddings",
        "vecteur d'un texte",
        "autre type",
        "data[0].embedding",
    ),
    "taille d'un fichier": Case(
        "POST",
        "/v1/files",
        edit("bytes", lambda size: size + 1),
        "fichiers",
        "envoyer un fichier",
        "autre valeur",
        "bytes",
    ),
    "contenu d'un fichier": Case(
        "GET",
        "/v1/files/.*/content",
        body(b"{}\n\n"),
        "lots",
        "contenu d'un fichier de lot",
        "autre contenu",
        "",
    ),
    "échec d'un lot, autre code": Case(
        "GET",
        "/v1/batches/batch_sim.*",
        edit("errors", lambda given: given and _other_code(given)),
        "lots",
        "attendre son échec",
        "autre valeur",
        "errors.data[0].code",
        always=True,
    ),
    "échec d'un lot, autre état": Case(
        "GET",
        "/v1/batches/batch_sim.*",
        edit("status", lambda given: given.replace("failed", "broken")),
        "lots",
        "attendre son échec",
        "autre valeur",
        "status",
        always=True,
    ),
    "secret non montré": Case(
        "POST",
        "/v1/webhook_endpoints",
        put("signing_secret", REMOVED),
        "webhooks",
        "créer un webhook",
        "champ en moins",
        "signing_secret",
    ),
    "adresse de webhook changée": Case(
        "GET",
        "/v1/webhook_endpoints/[^/]*",
        put("url", "https://example.org/"),
        "webhooks",
        "lire un webhook",
        "autre valeur",
        "url",
    ),
    "travail annulé autrement": Case(
        "POST",
        "/v1/responses/.*/cancel",
        put("status", "in_progress"),
        "arrière-plan",
        "annuler ce qui est fini",
        "autre valeur",
        "status",
    ),
    "compte de jetons à virgule": Case(
        "POST",
        "/v1/responses/input_tokens",
        put("input_tokens", 7.5),
        "réponses",
        "compter les jetons",
        "autre type",
        "input_tokens",
    ),
    "compactage, autre objet": Case(
        "POST",
        "/v1/responses/compact",
        put("object", "response"),
        "réponses",
        "compacter",
        "autre valeur",
        "object",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_planted_difference_and_nothing_else(proxy: Proxy, tmp_path: Path, name: str) -> None:
    case = CASES[name]
    plant = Plant(case.method, case.path, case.change, case.marker, case.always)
    proxy.renew(plant)
    code, report = proxy.report(tmp_path, "--famille", case.family)
    assert plant.used == 1 or case.always
    assert found(report) == [(case.call, case.kind, case.field)]
    assert code == 1
    assert "Bonjour !" not in json.dumps(
        report, ensure_ascii=False
    )  # jamais le texte d'une réponse
