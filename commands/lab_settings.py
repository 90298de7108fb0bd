"""Les réglages de JupyterLab que le cours met dans son ``.venv``, et nulle part ailleurs."""

import json

from commands.course import Course
from commands.files import write_atomically

# Cette extension ouvre sur une question, en anglais, au sujet des nouvelles de Jupyter, et cherche
# sur le réseau s'il existe une version plus récente.
_ANNOUNCEMENTS = "@jupyterlab/apputils-extension:announcements"


def write_lab_settings(course: Course) -> None:
    """Écrit ces réglages ; les préférences que la personne a chez elle ne sont pas touchées."""
    settings = {"disabledExtensions": {_ANNOUNCEMENTS: True}}
    target = course.venv / "etc" / "jupyter" / "labconfig" / "page_config.json"
    write_atomically(target, (json.dumps(settings, indent=1) + "\n").encode("utf-8"))
