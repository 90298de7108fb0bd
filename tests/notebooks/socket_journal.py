"""Lire le journal de la garde du réseau (``COURS_RESEAU_JOURNAL``)."""

import json
from pathlib import Path


def read_journal(journal: Path) -> list[str]:
    """Les connexions demandées, une phrase chacune ; vide si le fichier n'existe pas."""
    if not journal.exists():
        return []
    lines = [json.loads(line) for line in journal.read_text(encoding="utf-8").splitlines()]
    return [
        f"socket ouvert vers {line['host']} ({line['event']}), depuis {', '.join(line['callers'])}"
        for line in lines
    ]
