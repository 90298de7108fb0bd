"""L'orthographe des carnets et de README.md ; la liste des mots du cours, ni plus ni moins."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import unverified
from tests.notebooks.conftest import LESSONS, ROOT, all_lessons
from tests.notebooks.reporting import fail_if_any
from tests.notebooks.rules.document import Notebook, read_notebook, read_text_as_notebook
from tests.notebooks.rules.verification_texts import read_verifications
from tests.notebooks.samples import append_to, replace_in, write_sample
from tests.notebooks.spelling import (
    course_words,
    find_dictionary,
    is_accepted,
    markdown_words,
    spelling_problems,
    unknown_words,
)

HOW = "Installez-le : apt install hunspell hunspell-fr."

Unknown = Callable[[list[str]], frozenset[str]]


@pytest.fixture(scope="session")
def unknown(require_tool: Callable[..., str]) -> Unknown:
    """La fonction qui donne, parmi des mots, ceux que hunspell ne connaît pas."""
    hunspell = require_tool("hunspell", how=HOW)
    dictionary = find_dictionary(hunspell)
    if dictionary is None:
        unverified(f"le dictionnaire français de hunspell est absent. {HOW}")
    return lambda words: unknown_words(words, hunspell, dictionary or "")


def readme_and_verifications() -> list[Notebook]:
    """Ce qui se relit en plus des carnets : README.md et les messages des vérificateurs."""
    return [
        read_text_as_notebook(ROOT / "README.md"),
        *read_verifications(LESSONS / "verifications"),
    ]


def words_in(notebook: Notebook) -> list[str]:
    return [word for cell in notebook.markdown_cells for word in markdown_words(cell.source)]


def problems_in(notebook: Notebook, unknown: Unknown) -> list[str]:
    found = unknown(words_in(notebook))
    return list(spelling_problems(notebook, found, frozenset(course_words())))


def test_lesson(lesson: Notebook, unknown: Unknown) -> None:
    fail_if_any(problems_in(lesson, unknown))


def test_readme_and_verifications(unknown: Unknown) -> None:
    documents = readme_and_verifications()
    fail_if_any(text for document in documents for text in problems_in(document, unknown))


def test_word_list_is_sorted_and_without_duplicates() -> None:
    words = course_words()
    assert words == sorted(set(words), key=lambda word: (word.lower(), word))


def test_word_list_holds_only_words_in_use() -> None:
    texts = [*readme_and_verifications(), *(read_notebook(path) for path in all_lessons())]
    used = {part for text in texts for word in words_in(text) for part in [word, *word.split("-")]}
    used |= {word[0].lower() + word[1:] for word in used if word}
    useless = [word for word in course_words() if word not in used]
    fail_if_any(f"« {word} » n'est plus employé : retirez-le de la liste." for word in useless)


def test_word_list_holds_only_unknown_words(unknown: Unknown) -> None:
    known = set(course_words()) - unknown(course_words())
    fail_if_any(f"hunspell connaît « {word} » : retirez-le de la liste." for word in sorted(known))


def test_misspelt_word_is_reported_with_its_cell(tmp_path: Path, unknown: Unknown) -> None:
    path = write_sample(tmp_path, append_to("mesure", "Un paragrafe fautif."))
    assert problems_in(read_notebook(path), unknown) == [
        "07_exemple.ipynb, cellule 3 (« ## Mesurer avant d'envoyer ») : « paragrafe » n'est ni au "
        "dictionnaire ni dans tests/data/mots_du_cours.txt."
    ]


@pytest.mark.parametrize(
    "source",
    [
        "Le code `paragrafe` et <https://paragrafe.fr>.",
        "```python\nparagrafe\n```",
        '<details class="paragrafe"><summary>Réponse</summary></details>',
        "[lien](paragrafe.md) ![image](paragrafe.png)",
        "C'est-à-dire aujourd'hui, jusqu'à l'été : presqu'île, œuvre, réessayez.",
        "L’API, d’abord ; qu’elle réponde.",
        "Le p95 et gpt-6-luna, v1/responses2.",
        "[helpers/simulator/README.md](https://exemple.fr)",
    ],
)
def test_good_text_passes(source: str, tmp_path: Path, unknown: Unknown) -> None:
    path = write_sample(tmp_path, append_to("mesure", source))
    assert problems_in(read_notebook(path), unknown) == []


def test_misspelt_part_of_a_compound_is_reported(tmp_path: Path, unknown: Unknown) -> None:
    path = write_sample(tmp_path, replace_in("mesure", "Mesurer", "Anti-paragrafe"))
    assert len(problems_in(read_notebook(path), unknown)) == 1


def test_listed_word_is_accepted_with_a_capital() -> None:
    unknown = frozenset({"Tokeniseur", "tokeniseur"})
    assert is_accepted("Tokeniseur", unknown, frozenset({"tokeniseur"}))
    assert not is_accepted("tokeniseur", unknown, frozenset({"Tokeniseur"}))
