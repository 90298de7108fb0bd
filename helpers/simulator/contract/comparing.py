"""Comparer deux réponses au même appel."""

from helpers.simulator.contract.answer import NOT_JSON, Answer, find
from helpers.simulator.contract.bodies import BodyComparison
from helpers.simulator.contract.difference import Difference
from helpers.simulator.contract.forms import message_form, shown
from helpers.simulator.contract.headers import compare_headers
from helpers.simulator.contract.step import Step
from helpers.simulator.contract.streams import compare_streams


def compare_answers(step: Step, server: Answer, simulator: Answer) -> list[Difference]:
    """Les différences de statut, d'en-têtes et de corps, chacune une fois.

    Deux statuts de centaines différentes n'ont rien d'autre à comparer : seul le statut est dit.
    """
    found: list[Difference] = []
    if server.status != simulator.status:
        found.append(Difference("autre statut", "", _status(server), _status(simulator)))
        if server.status // 100 != simulator.status // 100:
            return found
    found += compare_headers(server.headers, simulator.headers)
    if server.cut is not None:
        return [*found, Difference("réponse coupée", "", server.cut, "entière")]
    return found + _compare_bodies(step, server, simulator)


def _compare_bodies(step: Step, server: Answer, simulator: Answer) -> list[Difference]:
    comparison = BodyComparison(step.varies)
    if simulator.is_stream:
        if not server.events:
            return [Difference("autre corps", "", _body_kind(server), "un flux")]
        return compare_streams(server.events, simulator.events, comparison)
    if simulator.is_file:
        if server.content == simulator.content:
            return []
        sizes = (f"{len(side.content)} octets" for side in (server, simulator))
        return [Difference("autre contenu", "", *sizes)]
    if server.body is NOT_JSON:
        return [Difference("autre corps", "", _body_kind(server), "du JSON")]
    return comparison.compare(server.body, simulator.body)


def _body_kind(answer: Answer) -> str:
    start = answer.content[:200].lstrip().lower()
    if not start:
        return "vide"
    if start.startswith((b"<!doctype", b"<html")):
        return "du HTML"
    if answer.body is not NOT_JSON:
        return "du JSON"
    return "un flux" if answer.events else "autre chose"


def _status(answer: Answer) -> str:
    """Un statut, et l'erreur qu'il accompagne."""
    code, message = find(answer.body, "error.code"), find(answer.body, "error.message")
    words = [str(answer.status)]
    if isinstance(code, str):
        words.append(shown("code", code))
    if isinstance(message, str):
        words.append(shown("message", message_form(message)))
    return " ".join(words)
