"""Les erreurs propres aux fichiers. Celles dont le texte a été cité le disent."""

from helpers.simulator.errors import ApiError


def file_not_found(file_id: str) -> ApiError:
    # Texte et `param` cités par le SDK .NET (« No such File object: file-abc123 »).
    return ApiError(404, f"No such File object: {file_id}", param="id")


def not_a_form(content_type: str) -> ApiError:
    return ApiError(
        400,
        "Invalid Content-Type: expected 'multipart/form-data', but got "
        f"'{content_type or 'nothing'}' instead.",
    )


def malformed_form(reason: str) -> ApiError:
    return ApiError(400, f"We could not parse the multipart body of your request: {reason}.")


def not_a_file() -> ApiError:
    return ApiError(
        400,
        "Invalid type for 'file': expected a file, but got a string instead.",
        code="invalid_type",
        param="file",
    )


def too_big(limit: int, size: int) -> ApiError:
    return ApiError(
        413,
        f"The uploaded file is too large: {size} bytes, for a maximum of {limit}.",
        param="file",
    )


def not_jsonl() -> ApiError:
    # Texte cité par des personnes : un fichier de lot se nomme « .jsonl ».
    return ApiError(400, "Invalid file format for Batch API. Must be .jsonl")
