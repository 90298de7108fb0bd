"""La ligne de commande : servir par HTTP, comparer avec un serveur, montrer les routes."""

import os
import sys
from argparse import ArgumentTypeError
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from helpers.clock import RealClock
from helpers.simulator.batches.pace import BatchPace
from helpers.simulator.core import Simulator
from helpers.simulator.exchange import USUAL_LATENCY, Latency
from helpers.simulator.french_arguments import FrenchParser
from helpers.simulator.owners import KEY_PREFIX
from helpers.simulator.rate_limits import Limits
from helpers.simulator.route_table import route_table
from helpers.simulator.state.database import StateError
from helpers.simulator.state.store import Store
from helpers.simulator.webhooks.loopback import LoopbackCarrier

PROGRAM = "python -m helpers.simulator"
ADMIN_VARIABLE = "SIMULATOR_ADMIN_TOKEN"
NO_SERVER = (
    "Le serveur HTTP demande starlette et uvicorn\u00a0: installez-les par "
    '«\u00a0pip install -e ".[serveur]"\u00a0».'
)


def main(arguments: Sequence[str]) -> int:
    """Exécute la commande ; renvoie son code de sortie (2 pour un argument faux)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")  # une console sans accents n'arrête rien
    try:
        return _run(arguments)
    except BrokenPipeError:  # « … | head » : qui lisait a eu ce qu'il voulait
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(arguments: Sequence[str]) -> int:
    command, *rest = arguments or [""]
    if command == "routes":
        FrenchParser(f"{PROGRAM} routes", "Montre les routes imitées.").parse_args(rest)
        print(route_table())
        return 0
    if command == "contrat":
        from helpers.simulator.contract.command import run_contract

        return run_contract(f"{PROGRAM} contrat", rest)
    return _serve(arguments)


def _serve(arguments: Sequence[str]) -> int:
    options = _parser().parse_args(arguments)
    try:
        from helpers.simulator.http.app import make_app
        from helpers.simulator.http.server import ServerError, is_loopback, make_server, open_socket
    except ImportError as error:
        if error.name is None or error.name.split(".")[0] not in ("starlette", "uvicorn", "h11"):
            raise
        return _complain(NO_SERVER)
    token = None if options.no_admin else os.environ.get(ADMIN_VARIABLE) or None
    try:
        simulator = Simulator(
            RealClock(),
            store=Store(options.db),
            limits=Limits(options.requests_per_minute, options.tokens_per_minute),
            latency=Latency() if options.instant else USUAL_LATENCY,
            batch_pace=_pace(options.instant, options.batch_line_seconds),
            carrier=LoopbackCarrier(),
        )
        server = make_server(make_app(simulator, admin_token=token))
        listening = open_socket(options.host, options.port)
    except (StateError, ServerError, ValueError) as error:
        return _complain(str(error))
    _announce(options.host, listening.getsockname()[1], options.db, token is not None)
    if not is_loopback(options.host):
        print(
            "ATTENTION\u00a0: cette adresse est joignable d'autres machines. Le serveur n'est pas "
            "fait pour Internet\u00a0: toute clé y est admise.",
            file=sys.stderr,
        )
    try:
        server.run(sockets=[listening])
    except KeyboardInterrupt:
        print("Simulateur arrêté.", file=sys.stderr)
    return 0


def _pace(instant: bool, per_line: float | None) -> BatchPace:
    pace = BatchPace(0, 0, 0, 0) if instant else BatchPace()
    return pace if per_line is None else replace(pace, per_line=per_line)


def _announce(host: str, port: int, db: Path | None, admin: bool) -> None:
    shown = f"[{host}]" if ":" in host else host
    print(f"Simulateur\u00a0: http://{shown}:{port}/v1 (clé\u00a0: {KEY_PREFIX} suivi d'un nom)")
    print(f"État\u00a0: {'en mémoire' if db is None else db}")
    closed = f"fermée (posez {ADMIN_VARIABLE}, 16 signes au moins, pour l'ouvrir)"
    print(f"Administration\u00a0: {'ouverte' if admin else closed}", flush=True)


def _parser() -> FrenchParser:
    parser = FrenchParser(
        PROGRAM,
        "Sert le simulateur de l'API OpenAI par HTTP. Autres commandes\u00a0: contrat, routes.",
    )
    parser.add_argument(
        "--host", default="127.0.0.1", metavar="ADRESSE", help="127.0.0.1 par défaut"
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=8000,
        metavar="N",
        help="8000 par défaut\u202f; 0\u00a0: libre",
    )
    parser.add_argument(
        "--db", type=Path, metavar="FICHIER", help="garde l'état\u202f; sans elle, en mémoire"
    )
    parser.add_argument("--instant", action="store_true", help="répond sans aucune attente")
    parser.add_argument(
        "--batch-line-seconds",
        type=_seconds,
        metavar="S",
        help=f"la durée d'une ligne de lot\u202f; {BatchPace().per_line} par défaut",
    )
    parser.add_argument(
        "--no-admin", action="store_true", help=f"pas d'administration, même avec {ADMIN_VARIABLE}"
    )
    default = Limits()
    for name, limit in (
        ("--requests-per-minute", default.requests_per_minute),
        ("--tokens-per-minute", default.tokens_per_minute),
    ):
        parser.add_argument(
            name,
            type=_count,
            default=limit,
            metavar="N",
            help=f"par modèle\u202f; {limit} par défaut",
        )
    return parser


def _port(text: str) -> int:
    if text.isascii() and text.isdecimal() and len(text) < 6 and int(text) <= 65_535:
        return int(text)
    raise ArgumentTypeError(f"«\u00a0{text}\u00a0» n'est pas un port (de 0 à 65535)")


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if 0 <= seconds <= 86_400:
        return seconds
    raise ArgumentTypeError(f"«\u00a0{text}\u00a0» n'est pas une durée, en secondes")


def _count(text: str) -> int:
    if text.isascii() and text.isdecimal() and 0 < len(text) < 13 and int(text) > 0:
        return int(text)
    raise ArgumentTypeError(f"«\u00a0{text}\u00a0» n'est pas un nombre entier de 1 à 999999999999")


def _complain(message: str) -> int:
    print(message, file=sys.stderr)
    return 1
