"""Lance uv, ou à défaut pip, et montre où en est l'installation."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from commands.console import CourseError, say
from commands.course import Course, child_environment
from commands.installer_errors import explain_failure

# uv ne lit pas la configuration de pip : ces réglages lui sont passés sous ses propres noms.
_UV_NAMES = {
    "index-url": ("UV_INDEX_URL",),
    "extra-index-url": ("UV_EXTRA_INDEX_URL",),
    "find-links": ("UV_FIND_LINKS",),
    "no-index": ("UV_NO_INDEX",),
    "trusted-host": ("UV_INSECURE_HOST",),
    "cert": ("SSL_CERT_FILE",),
    "proxy": ("HTTP_PROXY", "HTTPS_PROXY"),
}
# La ligne de commande l'emporterait sur l'environnement, et lui sur les fichiers.
_SECTIONS = ("global", "install", ":env:")


def install_libraries(course: Course, extras: Sequence[str]) -> None:
    """Installe requirements.txt et les groupes ``extras`` dans le ``.venv``, octets compilés.

    uv est employé s'il est là ; s'il échoue, pip essaie à son tour. Lève ``CourseError`` si rien
    n'y fait ; tout ce que l'outil a dit est dans ``.cours/installation.log``.
    """
    wanted = ["-r", course.requirements.name]
    if extras:
        wanted += ["-e", f".[{','.join(extras)}]"]
    python = str(course.venv_python)
    attempts = [[python, "-m", "pip", "install", "--no-input", "--compile", *wanted]]
    uv = shutil.which("uv")
    if uv is not None:
        attempts.insert(
            0, [uv, "pip", "install", "--python", python, "--compile-bytecode", *wanted]
        )
    output = ""
    for number, command in enumerate(attempts):
        environment = child_environment()
        if command[0] == uv:
            environment |= _uv_environment(_pip_settings(course.venv_python), environment)
        status, output = _follow(course, command, environment)
        if status == 0:
            return
        if number + 1 < len(attempts):
            say("uv n'y parvient pas : pip essaie à son tour…")
    raise CourseError(explain_failure(output))


def _pip_settings(python: Path) -> dict[str, str]:
    """Lit la configuration de pip (fichiers et environnement), qui peut nommer un miroir."""
    done = subprocess.run(
        [str(python), "-m", "pip", "config", "list"],
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        env=child_environment(),
    )
    found: dict[str, tuple[int, str]] = {}
    for line in done.stdout.splitlines():
        match = re.match(r"(global|install|:env:)\.([\w-]+)=(.*)", line)
        if match is None:
            continue
        section, name, text = match.groups()
        rank = _SECTIONS.index(section)
        if rank > found.get(name, (-1, ""))[0]:
            found[name] = rank, str(ast.literal_eval(text))
    return {name: value for name, (_, value) in found.items()}


def _uv_environment(settings: dict[str, str], existing: dict[str, str]) -> dict[str, str]:
    """Traduit la configuration de pip pour uv ; ce qui est déjà réglé pour uv est gardé."""
    translated: dict[str, str] = {}
    for name, uv_names in _UV_NAMES.items():
        value = settings.get(name)
        if not value:
            continue
        if name == "find-links":
            value = ",".join(value.split())
        translated |= {uv_name: value for uv_name in uv_names if uv_name not in existing}
    if "UV_EXTRA_INDEX_URL" in translated and "UV_INDEX_STRATEGY" not in existing:
        # Comme pip : la meilleure version de tous les index, et non celle du premier.
        translated["UV_INDEX_STRATEGY"] = "unsafe-best-match"
    return translated


def _follow(course: Course, command: Sequence[str], environment: dict[str, str]) -> tuple[int, str]:
    """Lance ``command`` à la racine ; renvoie son état de sortie et tout ce qu'elle a écrit."""
    course.state.mkdir(exist_ok=True)
    lines = []
    with (
        (course.state / "installation.log").open("w", encoding="utf-8") as log,
        subprocess.Popen(
            command,
            cwd=course.root,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            stdin=subprocess.DEVNULL,
            encoding="utf-8",
            errors="replace",
            env=environment,
        ) as process,
    ):
        assert process.stdout is not None
        try:
            for line in process.stdout:
                lines.append(line)
                log.write(line)
                _show_progress(line)
        except BaseException:
            process.kill()
            raise
    _show_progress("")
    return process.returncode, "".join(lines)


def _show_progress(line: str) -> None:
    """Tient à jour une ligne d'avancement, si la sortie est un terminal."""
    if not sys.stdout.isatty():
        return
    match = re.match(r"\s*(Collecting|Downloading|Installing collected) ([\w-]+)", line)
    if line and match is None and "Retrying" not in line:
        return
    step = ""
    if match is not None:
        step = "copie des fichiers…" if match[1].startswith("Inst") else match[2]
    elif line:
        step = "le réseau ne répond pas, nouvel essai…"
    print(f"\r  {step[:60]:<60}\r", end="", flush=True)
