"""Une petite leçon d'essai, correcte de bout en bout, que les tests abîment d'une façon à la fois.

Elle n'importe rien du cours : elle s'exécute en un instant et ne dit rien des vraies leçons.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

RawNotebook = dict[str, Any]
Change = Callable[[RawNotebook], None]

NAME = "07_exemple.ipynb"

OPENING = """\
# 7. Compter les jetons d'une instruction

[Table des leçons](sommaire.md) · durée : 25 min

Lundi, une facture triple en une nuit. Personne ne sait dire pourquoi."""

RECALL = """\
## Rappel éclair

- Que renvoie `print` ?

<details><summary>Réponse</summary>

Rien : la fonction affiche, puis renvoie `None`.

</details>"""

BODY = """\
## Mesurer avant d'envoyer

**Prédisez** : combien de jetons compte la phrase ? Exécutez ensuite la cellule."""

READING = """\
**Lecture** : la phrase compte 9 jetons.

Le tarif officiel est de 1,25 \\$ par million
([tarifs](https://openai.com/api/pricing/)), ici pour `gpt-6.1-terra`."""

CLOSING = """\
## En production

Mesurez l'usage réel : le comptage d'avant l'appel n'est qu'une estimation.

## À retenir

- Comptez avant d'envoyer.

## Vérifiez votre compréhension

<details><summary>Pourquoi compter ?</summary>

Parce que chaque jeton se paie.

</details>"""


def sample_notebook() -> RawNotebook:
    """Le contenu de la leçon d'essai, tel que nbformat l'écrirait."""
    cells = [
        _markdown("ouverture", OPENING),
        _markdown("rappel", RECALL),
        _code("preparation", 1, 'print("mode\\u00a0: lot")', [_stream("mode : lot\n")]),
        _markdown("mesure", BODY),
        _code(
            "compte",
            2,
            'sentence = "Un deux trois quatre cinq six sept huit neuf"\n'
            "tokens = len(sentence.split())\n"
            'print(tokens, "jetons")',
            [_stream("9 jetons\n")],
        ),
        _markdown("lecture", READING),
        _code(
            "erreur",
            3,
            'raise ValueError("limite dépassée")',
            [_error("ValueError", "limite dépassée")],
            tags=["raises-exception"],
        ),
        _code("resultat", 4, "tokens * 2", [_result(4, "18")]),
        _markdown("fin", CLOSING),
    ]
    metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return {"cells": cells, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}


def write_sample(folder: Path, change: Change | None = None, name: str = NAME) -> Path:
    """Écrit la leçon d'essai, modifiée par ``change``, et le README auquel elle renvoie."""
    raw = sample_notebook()
    if change is not None:
        change(raw)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sommaire.md").write_text("# Table des leçons\n", encoding="utf-8")
    path = folder / name
    path.write_text(json.dumps(raw, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def cell_named(raw: RawNotebook, cell_id: str) -> dict[str, Any]:
    """La cellule qui porte cet id."""
    found: dict[str, Any] = next(cell for cell in raw["cells"] if cell["id"] == cell_id)
    return found


def replace_in(cell_id: str, old: str, new: str) -> Change:
    """Le changement qui remplace un texte dans la source d'une cellule ; il doit s'y trouver."""

    def change(raw: RawNotebook) -> None:
        cell = cell_named(raw, cell_id)
        assert old in cell["source"], f"{old!r} n'est pas dans la cellule {cell_id}"
        cell["source"] = cell["source"].replace(old, new)

    return change


def append_to(cell_id: str, text: str) -> Change:
    """Le changement qui ajoute un paragraphe, ou des lignes de code, à une cellule."""

    def change(raw: RawNotebook) -> None:
        cell = cell_named(raw, cell_id)
        cell["source"] += ("\n\n" if cell["cell_type"] == "markdown" else "\n") + text

    return change


def _markdown(cell_id: str, source: str) -> dict[str, Any]:
    return {"cell_type": "markdown", "id": cell_id, "metadata": {}, "source": source}


def _code(
    cell_id: str,
    number: int,
    source: str,
    outputs: list[dict[str, Any]],
    tags: list[str] | None = None,
) -> dict[str, Any]:
    return {
        "cell_type": "code",
        "execution_count": number,
        "id": cell_id,
        "metadata": {"tags": tags} if tags else {},
        "outputs": outputs,
        "source": source,
    }


def _stream(text: str) -> dict[str, Any]:
    return {"name": "stdout", "output_type": "stream", "text": text}


def _result(number: int, text: str) -> dict[str, Any]:
    return {
        "data": {"text/plain": text},
        "execution_count": number,
        "metadata": {},
        "output_type": "execute_result",
    }


def _error(name: str, value: str) -> dict[str, Any]:
    return {"ename": name, "evalue": value, "output_type": "error", "traceback": []}
