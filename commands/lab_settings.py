"""Les réglages de JupyterLab que le cours met dans son ``.venv``, et nulle part ailleurs."""

import json
from collections.abc import Mapping
from pathlib import Path

from commands.course import Course
from commands.files import write_atomically

_DOCUMENTS = "@jupyterlab/docmanager-extension:plugin"
# Cette extension ouvre sur une question, en anglais, au sujet des nouvelles de Jupyter, et cherche
# sur le réseau s'il existe une version plus récente.
_ANNOUNCEMENTS = "@jupyterlab/apputils-extension:announcements"


def write_lab_settings(course: Course) -> None:
    """Écrit ces réglages ; les préférences que la personne a chez elle ne sont pas touchées."""
    page = {"disabledExtensions": {_ANNOUNCEMENTS: True}}
    _write(course.venv / "etc" / "jupyter" / "labconfig" / "page_config.json", page)
    # Le sommaire se lit mis en page ; sans cela, un clic en ouvre la source.
    viewers = {_DOCUMENTS: {"defaultViewers": {"markdown": "Markdown Preview"}}}
    _write(course.venv / "share" / "jupyter" / "lab" / "settings" / "overrides.json", viewers)


def _write(target: Path, settings: Mapping[str, object]) -> None:
    write_atomically(target, (json.dumps(settings, indent=1) + "\n").encode("utf-8"))
