"""Greffon de pytest : les secondes que coûte chaque carnet, dans le résumé de fin.

Deux durées par carnet : celle de nbval (démarrage du noyau compris) et celle des autres tests qui
l'exécutent. Les durées viennent des rapports de tests : elles traversent pytest-xdist.
"""

from collections import defaultdict
from pathlib import PurePosixPath

import pytest
from _pytest.terminal import TerminalReporter

NBVAL = "nbval"
OTHER = "autres tests"


class NotebookSeconds:
    """Additionne les durées par carnet au fil des rapports."""

    def __init__(self) -> None:
        self.totals: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        path = PurePosixPath(report.nodeid.split("::")[0])
        if path.suffix == ".ipynb":
            self.totals[path.name][NBVAL] += report.duration
            return
        for name, value in report.user_properties:
            if name == "carnet":
                self.totals[str(value)][OTHER] += report.duration

    def pytest_terminal_summary(self, terminalreporter: TerminalReporter) -> None:
        if not self.totals:
            return
        terminalreporter.section("secondes par carnet")
        for notebook, seconds in sorted(self.totals.items()):
            parts = [f"{kind} {seconds[kind]:6.1f} s" for kind in (NBVAL, OTHER) if kind in seconds]
            terminalreporter.write_line(f"{notebook:32} " + "   ".join(parts))


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(NotebookSeconds(), "notebook-seconds")
