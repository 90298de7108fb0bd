"""Les erreurs propres à `/v1/embeddings`.

Messages, types et codes : ceux que des personnes ont cités de l'API dans des fils publics, sauf
mention contraire.
"""

from helpers.simulator.errors import ApiError


def not_an_embedding_model() -> ApiError:
    """Un modèle qui existe, mais qui écrit du texte."""
    return ApiError(403, "You are not allowed to generate embeddings from this model")


def invalid_input() -> ApiError:
    """Un texte vide, seul ou dans la liste ; une liste qui mêle les genres (non vérifié)."""
    return ApiError(
        400,
        "'$.input' is invalid. Please check the API reference: "
        "https://platform.openai.com/docs/api-reference.",
    )


def input_too_long(maximum: int, asked: int) -> ApiError:
    """Un texte de plus de jetons que le modèle n'en lit."""
    return ApiError(
        400,
        f"This model's maximum context length is {maximum} tokens, however you requested {asked} "
        f"tokens ({asked} in your prompt; 0 for the completion). Please reduce your prompt; or "
        "completion length.",
    )


def too_many_tokens(maximum: int, asked: int) -> ApiError:
    """Trop de jetons en tout, tous textes réunis."""
    return ApiError(
        400,
        f"Requested {asked} tokens, max {maximum} tokens per request",
        type="max_tokens_per_request",
        code="max_tokens_per_request",
    )


def fixed_dimensions() -> ApiError:
    """``dimensions``, demandé à un modèle qui n'en a qu'une taille."""
    return ApiError(400, "This model does not support specifying dimensions.")


def too_many_dimensions(asked: int, maximum: int) -> ApiError:
    """Plus de dimensions que le modèle n'en a (texte non vérifié)."""
    return ApiError(
        400,
        f"Invalid value for 'dimensions' = {asked}. Must be less than or equal to {maximum}.",
    )
