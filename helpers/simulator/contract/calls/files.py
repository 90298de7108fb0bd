"""Les fichiers : envoyer, lister, lire, supprimer."""

from helpers.simulator.contract.step import Step, Upload

UNKNOWN = "file-0000000000000000000000"

FILES = (
    Step(
        "envoyer un fichier",
        "POST",
        "/files",
        upload=Upload("note.txt", "Une note d'essai.\n", "user_data"),
        saves={"file": "id"},
    ),
    Step("lire un fichier", "GET", "/files/{file}"),
    Step(
        "lister les fichiers",
        "GET",
        "/files?limit=1&purpose=user_data",
        varies=("has_more",),
    ),
    Step(
        "envoyer un fichier sans but connu",
        "POST",
        "/files",
        upload=Upload("note.txt", "Une note d'essai.\n", "decoration"),
    ),
    Step("lire un fichier inconnu", "GET", f"/files/{UNKNOWN}"),
    Step("contenu d'un fichier inconnu", "GET", f"/files/{UNKNOWN}/content"),
    Step("supprimer un fichier", "DELETE", "/files/{file}"),
    Step("lire un fichier supprimé", "GET", "/files/{file}"),
)
