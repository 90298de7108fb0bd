"""La commande ``contrat`` : comparer un serveur et le simulateur, et dire chaque différence."""

import os
import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from pathlib import Path
from urllib.parse import urlsplit

import httpx2

from helpers.clock import Clock, RealClock
from helpers.simulator.catalog import MODELS
from helpers.simulator.contract.budget import Budget
from helpers.simulator.contract.calls import FAMILIES, STEPS
from helpers.simulator.contract.costs import Prices, Rates, UnknownPrice
from helpers.simulator.contract.interruption import Interruption
from helpers.simulator.contract.report import (
    as_data,
    dollars,
    list_steps,
    to_json,
    write_json,
    write_report,
)
from helpers.simulator.contract.sender import Sender
from helpers.simulator.contract.session import NotAnApi, Result, compare, known_values, rehearse
from helpers.simulator.contract.step import Step
from helpers.simulator.contract.target import BadAddress, check_address, is_here
from helpers.simulator.french_arguments import FrenchParser

KEY_VARIABLE = "OPENAI_API_KEY"
SAME, DIFFERENT, BAD_ARGUMENTS, NOT_RUN = range(4)


def run_contract(
    prog: str,
    arguments: Sequence[str],
    *,
    clock: Clock | None = None,
    environment: Mapping[str, str] | None = None,
    confirm: Callable[[], bool | None] | None = None,
) -> int:
    """Exécute la commande et renvoie son code de sortie.

    Arguments : ``prog``, le nom de la commande ; ``arguments``, ceux de la personne ; ``clock``,
    à quelle heure attendre ; ``environment``, où lire la clé ; ``confirm``, qui demande
    l'accord (``None`` : personne à qui le demander).

    Renvoie 0 sans différence, 1 avec, 2 pour un argument faux (``SystemExit`` si l'analyseur le
    refuse), 3 si la comparaison n'a pu se faire en entier.
    """
    options = _parser(prog).parse_args(arguments)
    if options.liste:
        print(list_steps(FAMILIES))
        return SAME
    refusal = _refusal(options)
    if refusal is not None:
        return _complain(refusal, BAD_ARGUMENTS)
    key = (os.environ if environment is None else environment).get(KEY_VARIABLE, "").strip()
    if not key:
        return _complain(f"La variable {KEY_VARIABLE} est vide\u00a0: posez-y la clé.", NOT_RUN)
    if not all("!" <= sign <= "~" for sign in key):
        return _complain(f"{KEY_VARIABLE} n'a pas la forme d'une clé.", NOT_RUN)
    try:
        return _run(options, key, clock or RealClock(), confirm or ask_terminal)
    except KeyboardInterrupt:
        return _complain("Interrompu.", NOT_RUN)


def _run(options: Namespace, key: str, clock: Clock, confirm: Callable[[], bool | None]) -> int:
    steps = _chosen(options.famille)
    known = known_values(options.model, options.base_url)
    rehearsed = rehearse(steps, known, clock)
    try:
        prices = Prices(clock.now().date(), options.price)
        budget = Budget(prices, options.model, options.max_usd, rehearsed)
    except UnknownPrice as error:
        return _complain(
            f"Le prix de {error} n'est pas connu\u00a0: donnez-le par --price.", BAD_ARGUMENTS
        )
    costly = sum(step.costs for step in steps)
    print(
        f"{len(steps)} appels à {options.base_url}, dont {costly} payants\u00a0: environ "
        f"{dollars(budget.estimate)}, au plus {dollars(budget.worst)}\u202f; plafond\u00a0: "
        f"{dollars(budget.cap)}.",
        flush=True,
    )
    if budget.worst > budget.cap:
        return _complain("Le plafond n'y suffit pas\u00a0: relevez --max-usd.", NOT_RUN)
    agreed = True if options.yes else confirm()
    if agreed is None:
        return _complain("Personne pour confirmer\u00a0: relancez avec --yes.", NOT_RUN)
    if not agreed:
        return _complain("Rien n'a été envoyé.", NOT_RUN)
    local = is_here(urlsplit(options.base_url).hostname or "")
    with httpx2.Client(trust_env=not local) as client:
        sender = Sender(client, options.base_url, key, clock, options.patience)
        try:
            with Interruption(_warn) as interruption:
                result = compare(
                    rehearsed, sender, clock, known, budget, lambda: interruption.asked
                )
        except NotAnApi as error:
            return _complain(_hide(str(error), key), NOT_RUN)
    print(_hide(write_report(result, budget.spent), key))
    if options.json is not None:
        data = as_data(result, budget.spent, options.base_url, options.model)
        try:
            write_json(options.json, _hide(to_json(data), key))
        except OSError as error:
            return _complain(f"{options.json} n'a pu être écrit ({error.strerror}).", NOT_RUN)
    return _exit_code(result)


def ask_terminal() -> bool | None:
    """Demande l'accord au clavier ; ``None`` s'il n'y a pas de terminal."""
    if not sys.stdin or not sys.stdin.isatty():
        return None
    try:
        answer = input("Continuer\u202f? [o/N] ")
    except (EOFError, KeyboardInterrupt):
        return False
    return answer.strip().lower() in ("o", "oui")


def _chosen(families: Sequence[str] | None) -> list[Step]:
    """Les appels des familles voulues (toutes par défaut), et d'abord celui qui éprouve l'API."""
    wanted = [
        step for name in FAMILIES if name in (families or FAMILIES) for step in FAMILIES[name]
    ]
    return wanted if wanted[0] is STEPS[0] else [STEPS[0], *wanted]


def _exit_code(result: Result) -> int:
    if result.interrupted:
        return NOT_RUN
    if result.differences:
        return DIFFERENT
    return NOT_RUN if result.skipped else SAME


def _refusal(options: Namespace) -> str | None:
    """Pourquoi les arguments ne conviennent pas, ou ``None``."""
    if options.base_url is None:
        return "Donnez l'adresse du serveur\u00a0: --base-url https://api.openai.com/v1"
    if options.model not in MODELS:
        return f"Le simulateur ne connaît pas le modèle {options.model}."
    if options.json is not None and not options.json.absolute().parent.is_dir():
        return f"Le dossier de {options.json} n'existe pas."
    return None


def _parser(prog: str) -> FrenchParser:
    parser = FrenchParser(
        prog,
        "Fait les mêmes appels à un serveur et au simulateur, et dit chaque différence. La clé "
        f"vient de {KEY_VARIABLE}. Code de sortie\u00a0: 0 sans différence, 1 avec, 2 argument "
        "faux, 3 comparaison non faite.",
    )
    parser.add_argument("--base-url", type=_address, metavar="ADRESSE", help="jusqu'à /v1")
    parser.add_argument(
        "--model", default="gpt-6-luna", metavar="NOM", help="gpt-6-luna par défaut"
    )
    parser.add_argument(
        "--max-usd",
        type=_amount,
        default=Decimal("0.05"),
        metavar="DOLLARS",
        help="plafond de dépense, 0.05 par défaut",
    )
    parser.add_argument(
        "--price",
        type=_rates,
        metavar="LU:ÉCRIT",
        help="dollars par million de jetons, si le prix n'est pas connu",
    )
    parser.add_argument(
        "--famille",
        type=_family,
        action="append",
        metavar="NOM",
        help=f"ces appels-là seulement, autant de fois qu'on veut\u00a0: {', '.join(FAMILIES)}",
    )
    parser.add_argument("--yes", action="store_true", help="ne demande pas de confirmer")
    parser.add_argument("--json", type=Path, metavar="FICHIER", help="écrit aussi le rapport")
    parser.add_argument(
        "--patience",
        type=_seconds,
        default=60.0,
        metavar="SECONDES",
        help="attente d'une réponse, 60 par défaut",
    )
    parser.add_argument("--liste", action="store_true", help="montre les appels sans les faire")
    return parser


def _address(text: str) -> str:
    try:
        return check_address(text)
    except BadAddress as error:
        raise ArgumentTypeError(str(error)) from None


def _family(text: str) -> str:
    if text in FAMILIES:
        return text
    raise ArgumentTypeError(f"«\u00a0{text}\u00a0» n'est pas une famille d'appels")


def _amount(text: str) -> Decimal:
    try:
        amount = Decimal(text.replace(",", "."))
    except InvalidOperation:
        amount = Decimal("NaN")
    if amount.is_finite() and 0 <= amount <= 1000:
        return amount
    raise ArgumentTypeError(f"«\u00a0{text}\u00a0» n'est pas une somme de 0 à 1000")


def _rates(text: str) -> Rates:
    read, separator, written = text.partition(":")
    if not separator:
        raise ArgumentTypeError("deux prix sont attendus, 0.1:0.5 par exemple")
    return Rates(_amount(read), _amount(written))


def _seconds(text: str) -> float:
    amount = _amount(text)
    if amount > 0:
        return float(amount)
    raise ArgumentTypeError("une durée au-dessus de zéro est attendue")


def _hide(text: str, key: str) -> str:
    return text.replace(key, "CLÉ")


def _warn(message: str) -> None:
    print(message, file=sys.stderr, flush=True)


def _complain(message: str, code: int) -> int:
    _warn(message)
    return code
