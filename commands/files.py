"""Écrit un fichier d'un seul coup."""

from pathlib import Path


def write_atomically(target: Path, data: bytes) -> None:
    """Écrit ``data`` dans ``target`` : une panne en cours de route laisse l'ancien fichier entier.

    Le dossier est créé s'il manque.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(f".{target.name}.tmp")
    try:
        draft.write_bytes(data)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
