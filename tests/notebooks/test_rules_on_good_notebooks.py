"""Aucune fausse alerte : ce qui est correct passe, y compris ce qui ressemble à une faute."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.notebooks.all_rules import ALL_RULES
from tests.notebooks.repeated_sentences import repeated_sentences
from tests.notebooks.rules.document import Cell, Notebook, read_notebook
from tests.notebooks.rules.models import models_in_service
from tests.notebooks.samples import Change, RawNotebook, append_to, cell_named, write_sample

GOOD_PROSE = [
    "À 12:30, l'état 429 arrive : attendez.",
    "Voyez `x: int = 1` et `a ? b : c`, puis `0x7f12ab34cd56`.",
    "Le lien <https://exemple.fr/a?b=c:d> et [un autre](https://exemple.fr/?q=1;2!).",
    "Vraiment ?! Oui ; non ! (ou bien ?)",
    "« Une phrase. » « Une autre ? » : voilà.",
    "Le gain : 12 000 lignes en 2026, la version 3.54 du SDK.",
    "Une instruction (*prompt*), des *tokens*, un `prompt`.",
    "L'API Batch et l'invite de commande renvoient une liste. Retournez à la table.",
    "L'empreinte digitale retourne à sa place.",
    "✅ Juste. ❌ Faux.",
    'Une balise <abbr title="Application Programming Interface">API</abbr>.',
    "| Colonne | Autre |\n|:---|---:|\n| `a` | b |",
    "- un ;\n- deux.",
    "Le tarif, de 1,25 \\$, reste celui de la page, et 9 jetons toujours.",
    "Il reste 18 % du budget, soit 18 jetons.",
    "```python\nx = 'a : b ; c ! d ?'  # « rien »\n```",
    "<!-- un commentaire : à part -->",
    "Une clé commence par `sk-...`, celle du simulateur par `sk-simule-demonstration-2026`.",
    "Écrivez `OPENAI_API_KEY=votre-cle-ici` dans `.env`.",
    "L'adresse `https://api.openai.com/home/x` n'est pas un dossier.",
    "[Le début](#Mesurer-avant-d'envoyer) et [la table](sommaire.md#table-des-leçons).",
    "### Premiers pas avec OpenAI, Redis et JupyterLab",
    "Cela coûte un seul \\$, pas deux \\$.",
    "Un serveur local : [ici](http://localhost:8000).",
]
GOOD_CODE = [
    'url = "https://api.openai.com/v1/responses?x=1;y=2"',
    'text = "a : b"  # un commentaire : insécable permise',
    'total = f"{tokens} jetons"',
    'fake = "sk-simule-demonstration-2026"',
    'mode_shown = "BATCH_MODE"',
    "response_mode = 3",
    "for name in ():\n    print(name)",
    "def explain(x):\n    return x  # renvoie une valeur",
]


def text_problems(notebook: Notebook) -> list[str]:
    return [text for rule in ALL_RULES for text in rule(notebook)]


@pytest.mark.parametrize("prose", GOOD_PROSE)
def test_good_prose_passes(tmp_path: Path, prose: str) -> None:
    assert text_problems(read_notebook(write_sample(tmp_path, append_to("fin", prose)))) == []


@pytest.mark.parametrize("code", GOOD_CODE)
def test_good_code_passes(tmp_path: Path, code: str) -> None:
    def prepend(raw: RawNotebook) -> None:
        cell = cell_named(raw, "compte")
        cell["source"] = f"{code}\n{cell['source']}"

    assert text_problems(read_notebook(write_sample(tmp_path, prepend))) == []


def quoted(prose: str, *, output: str = "", tags: tuple[str, ...] = ()) -> Change:
    """La leçon d'essai, avec cette sortie au-dessus de cette prose."""

    def change(raw: RawNotebook) -> None:
        if output:
            cell_named(raw, "compte")["outputs"][0]["text"] += output
        cell = cell_named(raw, "fin")
        cell["source"] += "\n\n" + prose
        cell["metadata"] = {"tags": list(tags)} if tags else {}

    return change


@pytest.mark.parametrize(
    ("prose", "output"),
    [
        ("Soit 1 024 jetons.", "1024\n"),
        ("Soit 1 024 jetons.", "1,024\n"),
        ("Soit 1 024 jetons.", "1 024\n"),
        ("Soit 0,15 \\$.", "0.15 $\n"),
        ("Soit 0,15 \\$.", "0,1523 $\n"),
        ("Soit 80 %.", "0.8\n"),
        ("Soit 250 ms.", "0.25 s\n"),
        ("Soit 0,000012 \\$.", "1.2e-05\n"),
        ("Soit 60 s.", "attente de 60.0 s\n"),
    ],
)
def test_number_shown_above_may_be_quoted(tmp_path: Path, prose: str, output: str) -> None:
    assert text_problems(read_notebook(write_sample(tmp_path, quoted(prose, output=output)))) == []


@pytest.mark.parametrize(
    ("prose", "output"),
    [
        ("Soit 1 024 jetons.", "1025\n"),
        ("Soit 0,15 \\$.", "0.16 $\n"),
        ("Soit 80 %.", "81\n"),
        ("Soit 30 jours.", "31\n"),
    ],
)
def test_other_number_is_refused(tmp_path: Path, prose: str, output: str) -> None:
    found = text_problems(read_notebook(write_sample(tmp_path, quoted(prose, output=output))))
    assert len(found) == 1
    assert "ne se lit dans aucune sortie" in found[0]


def test_tag_exempts_a_cell_from_the_number_rule(tmp_path: Path) -> None:
    change = quoted("Réponse a : 4 096 jetons.", tags=("figures-ok",))
    assert text_problems(read_notebook(write_sample(tmp_path, change))) == []


class FakeModel(NamedTuple):
    shutdown_date: date | None


CATALOG = {
    "gpt-6-luna": FakeModel(None),
    "gpt-4o": FakeModel(date(2027, 1, 14)),
    "gpt-4": FakeModel(date(2026, 10, 23)),
}


@pytest.mark.parametrize(
    ("kind", "source", "tags", "message"),
    [
        ("code", 'model="gpt-6-luna"', (), None),
        ("code", 'model="gpt-4o"', (), None),
        ("code", 'model="gpt-4"', (), "modèle arrêté le 2026-10-23 (gpt-4)"),
        ("code", 'model="gpt-4"', ("raises-exception",), None),
        ("code", 'model="gpt-4"', ("models-ok",), None),
        ("code", 'model="gpt-7-nova"', (), "inconnu du catalogue du cours (gpt-7-nova)"),
        ("code", 'model="modele-inexistant"', (), None),
        ("markdown", "Le modèle `gpt-4` est arrêté.", (), None),
        ("markdown", "Le modèle gpt-7-nova est sorti.", (), "inconnu du catalogue"),
    ],
)
def test_models(kind: str, source: str, tags: tuple[str, ...], message: str | None) -> None:
    cell = Cell(0, kind, source, tags=frozenset(tags))
    notebook = Notebook(Path("01_x.ipynb"), (cell,))
    found = list(models_in_service(notebook, CATALOG, date(2026, 11, 22)))
    if message is None:
        assert found == []
    else:
        assert len(found) == 1
        assert message in found[0]


def test_retirement_date_itself_counts_as_retired() -> None:
    notebook = Notebook(Path("01_x.ipynb"), (Cell(0, "code", 'model="gpt-4o"'),))
    assert list(models_in_service(notebook, CATALOG, date(2027, 1, 13))) == []
    assert len(list(models_in_service(notebook, CATALOG, date(2027, 1, 14)))) == 1


def test_sentence_copied_from_another_lesson_is_reported(tmp_path: Path) -> None:
    sentence = "Une phrase assez longue pour qu'on la reconnaisse d'une leçon à l'autre, mot à mot."
    first = read_notebook(write_sample(tmp_path / "a", append_to("fin", sentence), "01_a.ipynb"))
    other = Notebook(Path("02_b.ipynb"), (Cell(0, "markdown", f"Ailleurs. {sentence}"),))
    (message,) = repeated_sentences([first, other])
    assert message.startswith("02_b.ipynb, cellule 0")
    assert "01_a.ipynb" in message
    assert list(repeated_sentences([first])) == []
