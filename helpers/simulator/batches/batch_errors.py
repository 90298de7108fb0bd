"""Les erreurs des lots : celles d'une requête, et celles d'un fichier de lot, ligne par ligne."""

from helpers.simulator.errors import ApiError
from helpers.simulator.state.records import Item


def batch_not_found(batch_id: str) -> ApiError:
    return ApiError(404, f"No batch found with id '{batch_id}'.", param="batch_id")


def cannot_cancel(status: str) -> ApiError:
    # Statut et texte cités par des personnes (une `ConflictError` du SDK).
    return ApiError(409, f"Cannot cancel a batch with status '{status}'.")


def input_file_not_found(file_id: str) -> ApiError:
    return ApiError(400, f"No such File object: {file_id}", param="input_file_id")


def wrong_purpose(file_id: str, purpose: str) -> ApiError:
    return ApiError(
        400,
        f"Invalid file purpose: the file '{file_id}' was uploaded with purpose '{purpose}', but a "
        "batch needs a file uploaded with purpose 'batch'.",
        param="input_file_id",
    )


def file_error(code: str, message: str, line: int | None = None, param: str | None = None) -> Item:
    """Une erreur de ``batch.errors.data``.

    >>> file_error("empty_file", "The file is empty.")["line"] is None
    True
    """
    return {"code": code, "message": message, "param": param, "line": line}


def expired_line(line_id: str, custom_id: str) -> Item:
    """Une ligne que l'échéance a surprise (texte de la documentation)."""
    return {
        "id": line_id,
        "custom_id": custom_id,
        "response": None,
        "error": {
            "code": "batch_expired",
            "message": "This request could not be executed before the completion window expired.",
        },
    }
