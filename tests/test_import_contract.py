"""``import helpers`` reste léger : rien de lourd ne vient avec, qu'une leçon ne demande pas."""

import json
import subprocess
import sys

import pytest

from tests.benchmarks.import_cost import HEAVY, parse_import_times

# Prendre un nom public ne coûte guère plus : le lourd attend qu'on s'en serve.
STATEMENTS = ("import helpers", "from helpers import *")


@pytest.fixture(scope="module", params=STATEMENTS)
def loaded(request: pytest.FixtureRequest) -> set[str]:
    """Les modules chargés par cette instruction dans un Python neuf."""
    code = f"import json, sys\n{request.param}\nprint(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=120
    )
    assert done.returncode == 0, done.stderr
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("package", HEAVY)
def test_heavy_package_is_not_loaded(package: str, loaded: set[str]) -> None:
    assert "helpers" in loaded
    assert package not in loaded, f"helpers charge {package} : importez-le où il sert."


def test_import_times_are_read() -> None:
    report = (
        "import time: self [us] | cumulative | imported package\n"
        "import time:       100 |        100 |   helpers.clock\n"
        "import time:        50 |        150 | helpers\n"
        "une ligne du programme\n"
    )
    assert parse_import_times(report) == {"helpers.clock": 100, "helpers": 50}
