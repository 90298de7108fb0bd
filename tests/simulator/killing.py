"""Tuer un programme net, dès qu'il a écrit une ligne : ce qu'il a confirmé doit survivre."""

import signal
import subprocess
import sys
import textwrap
from pathlib import Path

ROOT = Path(__file__).parents[2]


def kill_when_it_speaks(program: str, *arguments: str) -> str:
    """Lance un programme Python, attend sa première ligne, le tue ; renvoie cette ligne."""
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(program), *arguments],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
        encoding="utf-8",
    )
    assert process.stdout is not None
    line = process.stdout.readline().strip()
    process.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    process.wait()
    process.stdout.close()
    return line
