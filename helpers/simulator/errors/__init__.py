"""Les erreurs de l'API.

Messages, types et codes : ceux que des personnes ont cités de l'API (voir README.md, qui dit
aussi lesquels n'ont pas pu être vérifiés).
"""

from helpers.simulator.errors.access import (
    missing_key,
    route_not_imitated,
    unknown_route,
    wrong_key,
    wrong_method,
)
from helpers.simulator.errors.base import (
    INVALID,
    ApiError,
)
from helpers.simulator.errors.capacity import (
    QUOTA_MESSAGES,
    overloaded,
    quota_exceeded,
    rate_limited,
    server_error,
    slow_down,
)
from helpers.simulator.errors.objects import (
    conversation_item_not_found,
    conversation_locked,
    conversation_not_found,
    item_not_found,
    no_tool_call,
    no_tool_output,
    not_background,
    not_streamable,
    previous_response_not_found,
    response_not_found,
    still_running,
    unknown_model,
    unreadable_seal,
)
from helpers.simulator.errors.parameters import (
    context_too_long,
    empty_array,
    empty_string,
    invalid_type,
    invalid_value,
    malformed_json,
    missing_parameter,
    mutually_exclusive,
    not_imitated,
    out_of_bounds,
    too_long_array,
    unknown_parameter,
    unsupported_parameter,
)

__all__ = [
    "ApiError",
    "INVALID",
    "QUOTA_MESSAGES",
    "context_too_long",
    "conversation_item_not_found",
    "conversation_locked",
    "conversation_not_found",
    "empty_array",
    "empty_string",
    "invalid_type",
    "invalid_value",
    "item_not_found",
    "malformed_json",
    "missing_key",
    "missing_parameter",
    "mutually_exclusive",
    "no_tool_call",
    "no_tool_output",
    "not_background",
    "not_imitated",
    "not_streamable",
    "out_of_bounds",
    "overloaded",
    "previous_response_not_found",
    "quota_exceeded",
    "rate_limited",
    "response_not_found",
    "route_not_imitated",
    "server_error",
    "slow_down",
    "still_running",
    "too_long_array",
    "unknown_model",
    "unknown_parameter",
    "unknown_route",
    "unreadable_seal",
    "unsupported_parameter",
    "wrong_key",
    "wrong_method",
]
