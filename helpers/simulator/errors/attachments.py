"""Une image ou un fichier joint que l'API refuse. Le texte des erreurs citées est le leur."""

from helpers.simulator.errors.base import ApiError

_IMAGE_SAMPLE = "an image MIME type (e.g. 'data:image/png;base64,aW1nIGJ5dGVzIGhlcmU=')"
_PDF_SAMPLE = (
    "an application/pdf MIME type (e.g. 'data:application/pdf;base64,SGVsbG8sIFdvcmxkIQ==')"
)
_FILE_SAMPLE = "a supported MIME type (e.g. 'data:text/plain;base64,SGVsbG8sIFdvcmxkIQ==')"


def bad_image_data(param: str, fault: str, *, chat: bool) -> ApiError:
    """L'adresse d'une image n'est ni ``http(s)``, ni une bonne adresse ``data:``.

    Arguments : ``fault``, ce qu'on y a trouvé ; ``chat``, vrai pour Chat Completions, dont le
    message commence autrement.
    """
    return _bad_data(f"Invalid image URL: '{param}'" if chat else "", param, _IMAGE_SAMPLE, fault)


def bad_file_data(param: str, fault: str, *, chat: bool) -> ApiError:
    """Le contenu d'un fichier n'est pas du base64, ou pas d'une sorte admise."""
    start = f"Invalid file data: '{param}'" if chat else ""
    return _bad_data(start, param, _PDF_SAMPLE if chat else _FILE_SAMPLE, fault)


def _bad_data(start: str, param: str, sample: str, fault: str) -> ApiError:
    start = start or f"Invalid '{param}'"
    return ApiError(
        400,
        f"{start}. Expected a base64-encoded data URL with {sample}, but got {fault}.",
        code="invalid_value",
        param=param,
    )


def not_an_image(param: str) -> ApiError:
    """Des octets qui ne sont pas une image lisible."""
    return ApiError(
        400,
        "The image data you provided does not represent a valid image. Please check your input "
        "and try again with one of the supported image formats: ['image/jpeg', 'image/png', "
        "'image/gif', 'image/webp'].",
        code="invalid_value",
        param=param,
    )


def attachment_too_large(param: str, maximum: int, size: int) -> ApiError:
    """Une pièce jointe trop grande (texte non vérifié)."""
    return ApiError(
        400,
        f"Invalid '{param}': the content is too large: {size} bytes, for a maximum of {maximum}.",
        code="invalid_value",
        param=param,
    )


def bad_file_url(param: str) -> ApiError:
    """Une adresse de fichier qui n'est pas ``http(s)`` (texte non vérifié)."""
    return ApiError(
        400,
        f"Invalid '{param}'. Expected a valid URL, but got a value with an invalid format.",
        code="invalid_value",
        param=param,
    )


def unsupported_file(param: str, filename: str) -> ApiError:
    """Un fichier envoyé, d'une sorte que le modèle ne lit pas (texte non vérifié)."""
    return ApiError(
        400,
        f"Invalid input: '{filename}' is not a supported file type for this content part.",
        code="invalid_value",
        param=param,
    )


def input_file_not_found(param: str, file_id: str) -> ApiError:
    """Un fichier inconnu, supprimé ou expiré (texte et statut de ``GET /files/{id}``)."""
    return ApiError(404, f"No such File object: {file_id}", param=param)
