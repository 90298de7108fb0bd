"""Les erreurs de l'API : un statut HTTP et l'enveloppe ``{"error": {...}}``.

Messages, types et codes : ceux que des personnes ont cités de l'API (voir README.md, qui dit
aussi lesquels n'ont pas pu être vérifiés).
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

INVALID = "invalid_request_error"


@dataclass
class ApiError(Exception):
    """Une réponse d'erreur. ``retry_after`` est en secondes.

    >>> unknown_model("gpt-0").body()["error"]["code"]
    'model_not_found'
    """

    status: int
    message: str
    type: str = INVALID
    code: str | None = None
    param: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)

    def body(self) -> dict[str, dict[str, str | None]]:
        """Le corps JSON : les quatre clés y sont toujours."""
        return {
            "error": {
                "message": _shorten(self.message),
                "type": self.type,
                "param": None if self.param is None else _shorten(self.param),
                "code": self.code,
            }
        }


def missing_parameter(param: str) -> ApiError:
    return ApiError(
        400,
        f"Missing required parameter: '{param}'.",
        code="missing_required_parameter",
        param=param,
    )


def unknown_parameter(param: str) -> ApiError:
    return ApiError(400, f"Unknown parameter: '{param}'.", code="unknown_parameter", param=param)


def unsupported_parameter(param: str, hint: str = "", code: str | None = None) -> ApiError:
    message = f"Unsupported parameter: '{param}' is not supported with this model.{hint}"
    return ApiError(400, message, code=code, param=param)


def invalid_value(param: str, value: object, supported: Sequence[str] = ()) -> ApiError:
    choices = f" Supported values are: {_enumerate(supported)}." if supported else ""
    return ApiError(400, f"Invalid value: '{value}'.{choices}", code="invalid_value", param=param)


def invalid_type(param: str, expected: str, got: str) -> ApiError:
    return ApiError(
        400,
        f"Invalid type for '{param}': expected {expected}, but got {got} instead.",
        code="invalid_type",
        param=param,
    )


def out_of_bounds(param: str, code: str, explanation: str) -> ApiError:
    return ApiError(400, f"Invalid '{param}': {explanation}", code=code, param=param)


def mutually_exclusive(param: str, other: str) -> ApiError:
    return ApiError(
        400,
        f"Mutually exclusive parameters: '{other}' and '{param}'. Please only provide one.",
        code="mutually_exclusive_parameters",
        param=param,
    )


def not_imitated(param: str, value: str = "") -> ApiError:
    """Ce que l'API accepte et que le simulateur n'imite pas : il le dit, plutôt que de mentir."""
    what = f"{param}='{value}'" if value else f"'{param}'"
    return ApiError(
        400,
        f"Le simulateur n'imite pas {what} (l'API, elle, l'accepte). Retirez ce paramètre.",
        code="simulator_not_supported",
        param=param,
    )


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
        f"Item with id '{item_id}' not found. Items are not persisted when `store` is set to false. "
        "Try again with `store` set to true, or remove this item from your input.",
        param="input",
    )


def no_tool_call(call_id: str) -> ApiError:
    return ApiError(
        400,
        f"No tool call found for function call output with call_id {call_id}.",
        param="input",
    )


def no_tool_output(call_id: str) -> ApiError:
    return ApiError(400, f"No tool output found for function call {call_id}.", param="input")


def not_background(response_id: str) -> ApiError:
    return ApiError(
        400,
        f"Response with id '{response_id}' was not created with background=true: it cannot be "
        "cancelled. Close the connection instead.",
    )


def not_streamable(response_id: str) -> ApiError:
    return ApiError(
        400,
        f"Response with id '{response_id}' was not created with background=true and stream=true: it "
        "cannot be streamed again.",
        param="stream",
    )


def empty_string(param: str) -> ApiError:
    return out_of_bounds(
        param,
        "empty_string",
        "empty string. Expected a string with minimum length 1, but got an empty string instead.",
    )


def empty_array(param: str) -> ApiError:
    return out_of_bounds(
        param,
        "empty_array",
        "empty array. Expected an array with minimum length 1, but got an empty array instead.",
    )


def too_long_array(param: str, maximum: int, length: int) -> ApiError:
    return out_of_bounds(
        param,
        "array_above_max_length",
        f"array too long. Expected an array with maximum length {maximum}, but got an array with "
        f"length {length} instead.",
    )


def missing_key() -> ApiError:
    return ApiError(
        401,
        "You didn't provide an API key. You need to provide your API key in an Authorization "
        "header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY).",
    )


def wrong_key() -> ApiError:
    # L'API montre le début et la fin de la clé ; le simulateur n'en montre rien.
    return ApiError(
        401,
        "Incorrect API key provided: ***. You can find your API key at "
        "https://platform.openai.com/account/api-keys.",
        code="invalid_api_key",
    )


def route_not_imitated(path: str) -> ApiError:
    return ApiError(
        404,
        f"Le simulateur n'imite pas {path} (l'API, elle, a cette route). Voyez son README.",
        code="simulator_not_supported",
    )


def unknown_route(method: str, path: str) -> ApiError:
    return ApiError(404, f"Invalid URL ({method} {path})")


def wrong_method(method: str, allowed: Sequence[str]) -> ApiError:
    return ApiError(
        405,
        f"Not allowed to {method} on this URL. Allowed: {', '.join(allowed)}.",
        code="method_not_supported",
        headers={"allow": ", ".join(allowed)},
    )


def malformed_json(reason: str) -> ApiError:
    return ApiError(400, f"We could not parse the JSON body of your request: {reason}.")


def rate_limited(
    model: str, kind: str, limit: int, used: int, asked: int, wait: float | None
) -> ApiError:
    """``wait``, en secondes ; ``None`` si attendre n'y changerait rien."""
    advice = "" if wait is None else f" Please try again in {wait:.3g}s."
    return ApiError(
        429,
        f"Rate limit reached for {model} in organization org-simule on {kind}: Limit {limit}, "
        f"Used {used}, Requested {asked}.{advice} Visit "
        "https://platform.openai.com/account/rate-limits to learn more.",
        type="tokens" if "TPM" in kind else "requests",
        code="rate_limit_exceeded",
        headers={} if wait is None else {"retry-after": str(max(1, math.ceil(wait)))},
    )


def slow_down() -> ApiError:
    return ApiError(
        429,
        "Your request rate has increased too quickly. Slow down, then increase it gradually.",
        type="rate_limit_error",
        code="slow_down",
    )


# Les quatre codes de facturation (guide des limites de dépense), et l'ancien. Les messages sont
# ceux que des personnes ont cités, quand ils ont été cités.
QUOTA_MESSAGES: Mapping[str, str] = {
    "credit_balance_exhausted": "You have no credits remaining. Add credits to continue.",
    "organization_spend_limit_exceeded": "Your organization has reached its spend limit.",
    "project_spend_limit_exceeded": "Your project has reached its spend limit.",
    "organization_usage_limit_exceeded": "Your organization has reached its usage limit.",
    "insufficient_quota": (
        "You exceeded your current quota, please check your plan and billing details."
    ),
}


def quota_exceeded(code: str) -> ApiError:
    """Plus d'argent, ou une limite de dépense atteinte : attendre n'y change rien."""
    return ApiError(429, QUOTA_MESSAGES[code], type="insufficient_quota", code=code)


def server_error() -> ApiError:
    return ApiError(
        500, "The server had an error while processing your request.", type="server_error"
    )


def overloaded() -> ApiError:
    return ApiError(
        503,
        "The model is currently overloaded. Please try again later.",
        type="service_unavailable_error",
        code="server_is_overloaded",
    )


def context_too_long(maximum: int, asked: int) -> ApiError:
    return ApiError(
        400,
        f"Your input exceeds the context window of this model: {asked} tokens, for a window of "
        f"{maximum}. Please adjust your input and try again.",
        code="context_length_exceeded",
        param="input",
    )


def _shorten(text: str, longest: int = 1_000) -> str:
    """Un message cite la requête, qui peut être immense."""
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _enumerate(values: Sequence[str]) -> str:
    quoted = [f"'{value}'" for value in values]
    if len(quoted) < 2:
        return "".join(quoted)
    comma = "," if len(quoted) > 2 else ""
    return f"{', '.join(quoted[:-1])}{comma} and {quoted[-1]}"
