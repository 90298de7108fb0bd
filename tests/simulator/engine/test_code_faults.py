"""Les défauts évidents d'un bout de code, et le silence devant un code sans défaut connu."""

import pytest

from helpers.simulator.engine.given.code_faults import faults_of
from tests.simulator.engine.asking import bare


def _asked(code: str, question: str) -> str:
    return bare(f"{question}\n```python\n{code}\n```")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("def mean(notes):\n    return sum(notes) / len(notes)", "division by zero"),
        ("def add(item, basket=[]):\n    basket.append(item)", "mutable object"),
        ("if colour == None:\n    stop()", "compare with None"),
        ("for i in range(len(words) + 1):\n    print(words[i])", "past the end of “words”"),
        ("for (let i = 0; i <= rows.length; i++) {}", "past the end of “rows”"),
        ("PASSWORD = 'tulipe-2044'", "secret"),
        ('cursor.execute(f"select * from t where n = {name}")', "injection"),
        ("try:\n    go()\nexcept Exception:\n    pass", "silently swallowed"),
        ("reply = requests.get(address)", "no timeout"),
        ("while True:\n    x = x + 1", "never ends"),
        ("eval(user_text)", "dangerous"),
        ("handle = open('a.txt')", "without “with”"),
    ],
)
def test_a_known_fault_is_named(code: str, expected: str) -> None:
    """Chaque défaut se reconnaît à son écriture."""
    assert any(expected in fault.english for fault in faults_of(code))


@pytest.mark.parametrize(
    "code",
    [
        "def mean(notes):\n    if not notes:\n        return 0\n    return sum(notes) / len(notes)",
        "def add(item, basket=None):\n    return [*(basket or []), item]",
        "if colour is None:\n    stop()",
        "for i in range(len(words)):\n    print(words[i])",
        "reply = requests.get(address, timeout=5)",
        "with open('a.txt') as handle:\n    text = handle.read()",
        "while True:\n    if done():\n        break",
        "key = os.environ['API_KEY']",
    ],
)
def test_sound_code_has_no_fault(code: str) -> None:
    """La même chose, bien écrite, n'est pas relevée."""
    assert faults_of(code) == []


def test_a_retry_loop_lacks_a_limit_and_a_pause() -> None:
    """Réessayer sans fin ni attente : deux défauts distincts."""
    code = "while True:\n    try:\n        return call()\n    except Exception as error:\n        print(error)"
    told = _asked(code, "Relis ce code")
    assert "aucun nombre maximal de tentatives" in told and "Aucune pause" in told


def test_the_answer_describes_the_code_and_admits_its_limits() -> None:
    """Sans défaut reconnu, il est dit que cela ne prouve rien."""
    told = _asked("def total(prices):\n    return sum(prices)", "What does this code do? Any bug?")
    assert "`total(prices)`" in told and "does not prove" in told


@pytest.mark.parametrize(
    "question", ["Qu'est-ce qu'une boucle while ?", "Écris une fonction qui trie des noms."]
)
def test_without_code_nothing_is_reviewed(question: str) -> None:
    """Parler de code n'en donne pas."""
    assert "À corriger" not in bare(question) and "défaut évident" not in bare(question)
