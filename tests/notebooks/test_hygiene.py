"""Chaque carnet suit toutes les règles ; README.md suit celles qui portent sur la prose."""

import pytest

from tests.notebooks.all_rules import ALL_RULES, PROSE_RULES
from tests.notebooks.conftest import LESSONS, ROOT, all_lessons
from tests.notebooks.repeated_sentences import repeated_sentences
from tests.notebooks.reporting import fail_if_any
from tests.notebooks.rules.document import Notebook, Rule, read_notebook, read_text_as_notebook
from tests.notebooks.rules.models import models_in_service
from tests.notebooks.rules.verification_texts import read_verifications


def rule_name(rule: Rule) -> str:
    return rule.__name__


@pytest.mark.parametrize("rule", ALL_RULES, ids=rule_name)
def test_lesson(rule: Rule, lesson: Notebook) -> None:
    fail_if_any(rule(lesson))


def test_lesson_models_are_in_service(lesson: Notebook) -> None:
    from helpers.course import COURSE_DATE
    from helpers.simulator.catalog import MODELS

    fail_if_any(models_in_service(lesson, MODELS, COURSE_DATE.date()))


def test_no_sentence_is_shared() -> None:
    fail_if_any(repeated_sentences([read_notebook(path) for path in all_lessons()]))


@pytest.mark.parametrize("rule", PROSE_RULES, ids=rule_name)
def test_readme(rule: Rule) -> None:
    fail_if_any(rule(read_text_as_notebook(ROOT / "README.md")))


@pytest.mark.parametrize("rule", PROSE_RULES, ids=rule_name)
def test_verification_texts(rule: Rule) -> None:
    texts = read_verifications(LESSONS / "verifications")
    fail_if_any(message for text in texts for message in rule(text))
