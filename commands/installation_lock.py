"""Une seule installation à la fois : la seconde fenêtre attend que la première ait fini."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from commands.console import say
from commands.course import Course

_POLL_SECONDS = 0.5


@contextmanager
def installation_lock(course: Course) -> Iterator[None]:
    """Tient le verrou de l'installation, que le système rend si le programme s'arrête."""
    course.state.mkdir(exist_ok=True)
    with (course.state / "installation.verrou").open("a+b") as file:
        waiting = False
        while not _try_lock(file):
            if not waiting:
                say("Une autre fenêtre installe déjà le cours : attente de la fin…")
                waiting = True
            time.sleep(_POLL_SECONDS)
        yield  # fermer le fichier rend le verrou


def _try_lock(file: IO[bytes]) -> bool:
    """Prend le verrou et renvoie vrai ; renvoie faux si un autre programme le tient."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True  # ce système de fichiers n'a pas de verrous : on s'en passe
    return True
