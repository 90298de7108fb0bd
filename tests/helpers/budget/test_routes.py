"""Quelles routes se paient : tout ce qui n'est pas connu pour gratuit."""

import pytest

from helpers.budget.routes import Kind, find_route


@pytest.mark.parametrize(
    ("method", "path", "kind", "object_id"),
    [
        ("POST", "/v1/responses", Kind.RESPONSE, None),
        ("post", "/v1/responses/", Kind.RESPONSE, None),
        ("POST", "/v1//responses", Kind.RESPONSE, None),
        ("POST", "/v1/responses/compact", Kind.RESPONSE, None),
        ("POST", "/v1/responses/input_tokens", Kind.FREE, None),
        ("POST", "/v1/responses/resp_1/cancel", Kind.READ_BACK, "resp_1"),
        ("GET", "/v1/responses/resp_1", Kind.READ_BACK, "resp_1"),
        ("GET", "/v1/responses/resp_1/input_items", Kind.FREE, None),
        ("DELETE", "/v1/responses/resp_1", Kind.FREE, None),
        ("POST", "/v1/chat/completions", Kind.CHAT, None),
        ("POST", "/v1/chat/completions/chatcmpl-1", Kind.FREE, None),
        ("GET", "/v1/chat/completions", Kind.FREE, None),
        ("POST", "/v1/embeddings", Kind.EMBEDDING, None),
        ("POST", "/v1/moderations", Kind.FREE, None),
        ("GET", "/v1/models", Kind.FREE, None),
        ("DELETE", "/v1/models/ft:m", Kind.FREE, None),
        ("POST", "/v1/files", Kind.FILE_UPLOAD, None),
        ("GET", "/v1/files/file-1/content", Kind.FREE, None),
        ("POST", "/v1/batches", Kind.BATCH, None),
        ("GET", "/v1/batches", Kind.FREE, None),
        ("GET", "/v1/batches/batch_1", Kind.READ_BACK, "batch_1"),
        ("POST", "/v1/batches/batch_1/cancel", Kind.READ_BACK, "batch_1"),
        ("POST", "/v1/conversations", Kind.CONVERSATION_ITEMS, None),
        ("POST", "/v1/conversations/conv_1", Kind.FREE, None),
        ("POST", "/v1/conversations/conv_1/items", Kind.CONVERSATION_ITEMS, "conv_1"),
        ("DELETE", "/v1/conversations/conv_1/items/msg_1", Kind.FREE, None),
        ("POST", "/v1/webhook_endpoints/wh_1/test", Kind.FREE, None),
        ("POST", "/v1/images/generations", Kind.UNPRICED, None),
        ("POST", "/v1/audio/speech", Kind.UNPRICED, None),
        ("POST", "/v1/videos", Kind.UNPRICED, None),
        ("POST", "/v1/decisions", Kind.UNPRICED, None),
        ("POST", "/v1/fine_tuning/jobs", Kind.UNPRICED, None),
        ("POST", "/v1/completions", Kind.UNPRICED, None),
        ("POST", "/v1/route_future", Kind.UNPRICED, None),
        ("POST", "/", Kind.UNPRICED, None),
        ("PUT", "/v1/responses/resp_1", Kind.UNPRICED, None),
        # D'autres préfixes que celui d'OpenAI
        ("POST", "/responses", Kind.RESPONSE, None),
        ("POST", "/api/v1/chat/completions", Kind.CHAT, None),
        ("POST", "/openai/deployments/gpt/chat/completions", Kind.CHAT, None),
        ("POST", "/v1/models/v1/responses", Kind.RESPONSE, None),
        # Une adresse dont le chemin porte le nom d'une ressource gratuite ne rend rien gratuit
        ("POST", "/models/responses", Kind.RESPONSE, None),
        ("POST", "/v1/models/responses", Kind.RESPONSE, None),
        ("POST", "/uploads/api/responses", Kind.RESPONSE, None),
        ("POST", "/openai/models/gpt/chat/completions", Kind.CHAT, None),
        ("POST", "/moderations/embeddings", Kind.EMBEDDING, None),
        ("POST", "/chat/completions/responses", Kind.RESPONSE, None),
        ("POST", "/conversations/responses", Kind.RESPONSE, None),
        ("POST", "/uploads/batches", Kind.BATCH, None),
        ("POST", "/conversations/videos", Kind.UNPRICED, None),
        ("POST", "/chat/completions/images/generations", Kind.UNPRICED, None),
        ("POST", "/models/images/generations", Kind.UNPRICED, None),
        ("POST", "/uploads/decisions", Kind.UNPRICED, None),
        ("POST", "/v1/models", Kind.UNPRICED, None),
        ("POST", "/v1/uploads", Kind.FREE, None),
        ("POST", "/v1/uploads/upload_1/parts", Kind.FREE, None),
        ("POST", "/v1/uploads/upload_1/complete", Kind.FREE, None),
        ("POST", "/v1/uploads/upload_1/autre", Kind.UNPRICED, None),
        ("POST", "/v1/vector_stores/vs_1/files", Kind.UNPRICED, None),
        ("POST", "/v1/containers/cntr_1/files", Kind.UNPRICED, None),
        ("GET", "/models/responses/resp_1", Kind.READ_BACK, "resp_1"),
    ],
)
def test_routes(method: str, path: str, kind: Kind, object_id: str | None) -> None:
    route = find_route(method, path)
    assert (route.kind, route.object_id) == (kind, object_id)


def test_path_is_told_without_prefix() -> None:
    assert find_route("POST", "/openai/v1/responses").path == "/responses"
