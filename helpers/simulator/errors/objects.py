"""Ce qu'une requête désigne et qui n'est pas là, ou pas dans l'état voulu."""

from helpers.simulator.errors.base import ApiError


def unknown_model(model: str) -> ApiError:
    return ApiError(
        404,
        f"The model `{model}` does not exist or you do not have access to it.",
        code="model_not_found",
    )


def response_not_found(response_id: str) -> ApiError:
    return ApiError(404, f"Response with id '{response_id}' not found.")


def previous_response_not_found(response_id: str) -> ApiError:
    return ApiError(
        400,
        f"Previous response with id '{response_id}' not found.",
        code="previous_response_not_found",
        param="previous_response_id",
    )


def still_running(response_id: str) -> ApiError:
    return ApiError(
        400,
        f"Response with id '{response_id}' is still in progress: retrieve it until it is finished, "
        "then use it.",
        param="previous_response_id",
    )


def not_background(response_id: str) -> ApiError:
    return ApiError(
        400,
        f"Response with id '{response_id}' was not created with background=true: it cannot be "
        "cancelled. Close the connection instead.",
    )


def not_streamable(response_id: str) -> ApiError:
    return ApiError(
        400,
        f"Response with id '{response_id}' was not created with background=true and stream=true: "
        "it cannot be streamed again.",
        param="stream",
    )


def conversation_not_found(conversation_id: str) -> ApiError:
    return ApiError(404, f"Conversation with id '{conversation_id}' not found.")


def conversation_item_not_found(item_id: str, conversation_id: str) -> ApiError:
    return ApiError(
        404, f"Item with id '{item_id}' not found in conversation with id '{conversation_id}'."
    )


def conversation_locked() -> ApiError:
    return ApiError(
        400,
        "Another process is currently operating on this conversation. Please retry in a few "
        "seconds.",
        code="conversation_locked",
        param="conversation",
    )


def item_not_found(item_id: str) -> ApiError:
    return ApiError(
        404,
        f"Item with id '{item_id}' not found. Items are not persisted when `store` is set to "
        "false. Try again with `store` set to true, or remove this item from your input.",
        param="input",
    )


def no_tool_call(call_id: str) -> ApiError:
    return ApiError(
        400,
        f"No tool call found for function call output with call_id {call_id}.",
        param="input",
    )


def unreadable_seal(text: str) -> ApiError:
    """Un contenu chiffré modifié, ou qui vient d'ailleurs (message cité de l'API)."""
    shown = text if len(text) <= 8 else f"{text[:4]}...{text[-4:]}"
    return ApiError(
        400,
        f"The encrypted content {shown} could not be verified. Reason: Encrypted content could "
        "not be decrypted or parsed.",
        code="invalid_encrypted_content",
    )


def no_tool_output(call_id: str) -> ApiError:
    return ApiError(400, f"No tool output found for function call {call_id}.", param="input")
