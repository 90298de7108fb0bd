"""Le dossier ``travail/`` : les copies de la personne, dont le travail ne se perd jamais.

Une copie que la personne n'a ni modifiée ni exécutée suit le cours ; les autres restent les
siennes. Une copie neuve n'a pas de sorties : chaque « Prédisez » se fait avant de les voir.
Pour les distinguer, ``travail/.versions.json`` garde l'empreinte de la version livrée.
"""

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from commands.console import say
from commands.course import Course
from commands.files import write_atomically
from commands.lessons import lesson_number, select_lessons

_VERSIONS = ".versions.json"
_CELL_FIELDS = ("cell_type", "source", "execution_count", "outputs", "attachments")
# Ce qui se fabrique tout seul à côté des fichiers du cours.
_IGNORED = {".ipynb_checkpoints", "__pycache__", ".DS_Store"}


def prepare_workspace(course: Course) -> None:
    """Crée ``.env`` et ``travail/`` s'ils manquent, puis met à jour ce qui peut l'être."""
    _copy_env(course)
    course.work.mkdir(exist_ok=True)
    versions = _read_versions(course)
    for source, relative in _course_files(course):
        _update(course.work / relative, source, relative, versions)
    _write_versions(course, versions)


def reset_lessons(course: Course, numbers: Sequence[str]) -> int:
    """Remet des leçons à neuf ; chaque ancienne copie reste à côté. Renvoie 0."""
    sources = select_lessons(course, numbers)
    course.work.mkdir(exist_ok=True)
    versions = _read_versions(course)
    for source in sources:
        fresh = _fresh_copy(source)
        copy = course.work / source.name
        if not copy.exists():
            say(f"« {source.name} » : copie neuve.")
        elif _digest(copy.read_bytes()) == _digest(fresh):
            say(f"« {source.name} » est déjà telle que le cours la livre.")
        else:
            say(f"« {source.name} » est remise à neuf ; l'ancienne : « {_back_up(copy)} ».")
        write_atomically(copy, fresh)
        versions[source.name] = _digest(fresh)
    _write_versions(course, versions)
    return 0


def _copy_env(course: Course) -> None:
    example, env = course.root / ".env.example", course.root / ".env"
    if not example.exists():
        return
    try:
        with env.open("xb") as file:  # « x » : jamais par-dessus un fichier présent
            file.write(example.read_bytes())
    except FileExistsError:
        return
    env.chmod(0o600)  # une clé pourra s'y trouver


def _course_files(course: Course) -> Iterator[tuple[Path, str]]:
    """Donne chaque fichier à copier et sa place, relative à ``travail/``."""
    for path in sorted([*course.notebooks.glob("*.ipynb"), *course.notebooks.glob("*.md")]):
        yield path, path.name
    for path in sorted(course.exercises.rglob("*")):
        if path.is_file() and not _IGNORED.intersection(path.parts):
            yield path, path.relative_to(course.root).as_posix()


def _update(copy: Path, source: Path, relative: str, versions: dict[str, str]) -> None:
    fresh = _fresh_copy(source)
    current = _digest(fresh)
    if not copy.exists():
        write_atomically(copy, fresh)
    else:
        held = _digest(copy.read_bytes())
        delivered = versions.setdefault(relative, current)
        if current == delivered and held != current:
            return  # modifiée par la personne, et rien de nouveau dans le cours
        if held not in (current, delivered):
            say(f"« {relative} » a une nouvelle version ; la vôtre, modifiée, est gardée.")
            say(f"  {_how_to_get(source)}")
            return
        if held != current:
            write_atomically(copy, fresh)
            say(f"« {relative} » est mise à jour (vous ne l'aviez pas modifiée).")
    versions[relative] = current


def _how_to_get(source: Path) -> str:
    number = lesson_number(source)
    if number is None:
        return f"La nouvelle est dans « {source.parent.name} »."
    return f"« python3 cours.py reinitialiser {number} » donne la nouvelle, l'ancienne à côté."


def _back_up(copy: Path) -> str:
    """Copie ``copy`` à côté, sous le premier nom libre, et renvoie ce nom."""
    data = copy.read_bytes()
    number = 1
    while True:
        backup = copy.with_name(f"{copy.stem}.ancienne-{number}{copy.suffix}")
        try:
            with backup.open("xb") as file:
                file.write(data)
        except FileExistsError:
            number += 1
        else:
            return backup.name


def _fresh_copy(source: Path) -> bytes:
    """Renvoie le contenu d'une copie neuve : un carnet y perd ses sorties, et rien d'autre."""
    data = source.read_bytes()
    if source.suffix != ".ipynb":
        return data
    try:
        notebook = json.loads(data)
        code = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    except (ValueError, LookupError, TypeError):
        return data
    for cell in code:
        cell["outputs"], cell["execution_count"] = [], None
    return (json.dumps(notebook, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _digest(data: bytes) -> str:
    """Renvoie l'empreinte de ce qui compte dans un fichier.

    D'un carnet : ses cellules et leurs sorties. JupyterLab en réécrit les métadonnées dès qu'on
    l'ouvre, sans que la personne y ait rien changé.
    """
    try:
        cells = json.loads(data)["cells"]
        kept = [
            [*(cell.get(field) for field in _CELL_FIELDS), cell.get("metadata", {}).get("tags")]
            for cell in cells
        ]
    except (ValueError, LookupError, TypeError, AttributeError):
        return hashlib.sha256(data).hexdigest()
    return hashlib.sha256(json.dumps(kept, sort_keys=True).encode()).hexdigest()


def _read_versions(course: Course) -> dict[str, str]:
    try:
        versions = json.loads((course.work / _VERSIONS).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}  # sans lui, toute copie qui diffère du cours passe pour modifiée
    return versions if isinstance(versions, dict) else {}


def _write_versions(course: Course, versions: dict[str, str]) -> None:
    text = json.dumps(versions, indent=1, sort_keys=True) + "\n"
    write_atomically(course.work / _VERSIONS, text.encode("utf-8"))
