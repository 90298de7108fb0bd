"""Ce qu'une requête a de faux : un paramètre qui manque, de trop, mal typé ou hors bornes."""

from collections.abc import Sequence

from helpers.simulator.errors.base import ApiError


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


def not_imitated(param: str, value: str = "") -> ApiError:
    """Ce que l'API accepte et que le simulateur n'imite pas : il le dit, plutôt que de mentir."""
    what = f"{param}='{value}'" if value else f"'{param}'"
    return ApiError(
        400,
        f"Le simulateur n'imite pas {what} (l'API, elle, l'accepte). Retirez ce paramètre.",
        code="simulator_not_supported",
        param=param,
    )


def malformed_json(reason: str) -> ApiError:
    return ApiError(400, f"We could not parse the JSON body of your request: {reason}.")


def context_too_long(maximum: int, asked: int) -> ApiError:
    return ApiError(
        400,
        f"Your input exceeds the context window of this model: {asked} tokens, for a window of "
        f"{maximum}. Please adjust your input and try again.",
        code="context_length_exceeded",
        param="input",
    )


def _enumerate(values: Sequence[str]) -> str:
    quoted = [f"'{value}'" for value in values]
    if len(quoted) < 2:
        return "".join(quoted)
    comma = "," if len(quoted) > 2 else ""
    return f"{', '.join(quoted[:-1])}{comma} and {quoted[-1]}"
