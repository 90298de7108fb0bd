"""Les erreurs propres à `/v1/chat/completions`.

Messages, ``param`` et codes : ceux que des personnes ont cités de l'API dans des fils publics, sauf
mention contraire.
"""

from collections.abc import Sequence

from helpers.simulator.errors import ApiError


def missing_model() -> ApiError:
    """Le modèle manque, ou il est vide."""
    return ApiError(400, "you must provide a model parameter")


def null_content(position: int) -> ApiError:
    """Un message dont le contenu est ``null``."""
    return ApiError(
        400,
        "Invalid value for 'content': expected a string, got null.",
        param=f"messages.[{position}].content",
    )


def unanswered_calls(call_ids: Sequence[str], position: int) -> ApiError:
    """Des appels sans résultat ; ``position`` est celle du message qui aurait dû en être un."""
    return ApiError(
        400,
        "An assistant message with 'tool_calls' must be followed by tool messages responding to "
        "each 'tool_call_id'. The following tool_call_ids did not have response messages: "
        f"{', '.join(call_ids)}",
        param=f"messages.[{position}].role",
    )


def orphan_tool_message(position: int) -> ApiError:
    """Un résultat d'outil que ne précède aucun appel."""
    return ApiError(
        400,
        "Invalid parameter: messages with role 'tool' must be a response to a preceeding message "
        "with 'tool_calls'.",
        param=f"messages.[{position}].role",
    )


def unknown_call(call_id: str, position: int) -> ApiError:
    """Un résultat dont l'appel n'est pas dans le message qui précède."""
    return ApiError(
        400,
        f"Invalid parameter: 'tool_call_id' of '{call_id}' not found in 'tool_calls' of previous "
        "message.",
        param=f"messages.[{position}].tool_call_id",
    )


def only_with(param: str, other: str) -> ApiError:
    """Un paramètre qui n'a de sens qu'avec un autre, à vrai."""
    return ApiError(
        400, f"The '{param}' parameter is only allowed when '{other}' is enabled.", param=param
    )


def only_with_tools(param: str) -> ApiError:
    """Un paramètre qui règle des outils, sans outils."""
    return ApiError(
        400,
        f"Invalid value for '{param}': '{param}' is only allowed when 'tools' are specified.",
        param=param,
    )


def two_token_limits() -> ApiError:
    """``max_tokens`` et ``max_completion_tokens`` à la fois."""
    return ApiError(
        400,
        "Setting 'max_tokens' and 'max_completion_tokens' at the same time is not supported.",
        code="invalid_parameter_combination",
        param="max_tokens",
    )


def too_many_output_tokens(param: str, asked: int, maximum: int) -> ApiError:
    """Une limite de sortie plus grande que ce que le modèle peut écrire."""
    return ApiError(
        400,
        f"{param} is too large: {asked}. This model supports at most {maximum} completion tokens, "
        f"whereas you provided {asked}.",
        param=param,
    )


def tools_while_reasoning(model: str, *, can_stop: bool) -> ApiError:
    """Des fonctions données à un modèle qui raisonne.

    Argument : ``can_stop``, vrai si le message conseille l'effort ``none``, que tous n'ont pas.
    """
    advice = (
        "To use function tools, use /v1/responses or set reasoning_effort to 'none'."
        if can_stop
        else "Please use /v1/responses instead."
    )
    return ApiError(
        400,
        f"Function tools with reasoning_effort are not supported for {model} in "
        f"/v1/chat/completions. {advice}",
        param="reasoning_effort",
    )


def json_word_missing() -> ApiError:
    """Le format ``json_object``, sans que rien ne parle de JSON."""
    return ApiError(
        400,
        "'messages' must contain the word 'json' in some form, to use 'response_format' of type "
        "'json_object'.",
        param="messages",
    )


def bad_bias_key(key: str) -> ApiError:
    """Une clé de ``logit_bias`` qui n'est pas un numéro de jeton (texte non vérifié)."""
    return ApiError(
        400,
        f"Invalid key in 'logit_bias': {key}. You should only be submitting non-negative integers.",
        param="logit_bias",
    )


def completion_not_found(completion_id: str) -> ApiError:
    """Une réponse inconnue, non conservée, supprimée ou expirée (texte non vérifié)."""
    return ApiError(404, f"Chat completion with id '{completion_id}' not found.")
