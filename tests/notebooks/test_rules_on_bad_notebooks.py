"""Chaque règle mord : une leçon correcte, abîmée d'une seule façon, est signalée au bon endroit."""

from pathlib import Path

import pytest

from tests.notebooks.all_rules import ALL_RULES
from tests.notebooks.rules.document import read_notebook
from tests.notebooks.samples import (
    Change,
    RawNotebook,
    append_to,
    cell_named,
    replace_in,
    write_sample,
)

FAKE_SECRET = "sk-proj-" + "a1B2c3D4" * 4


def strip_outputs(raw: RawNotebook) -> None:
    for cell in raw["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"], cell["execution_count"] = [], None


def set_field(cell_id: str, field: str, value: object) -> Change:
    def change(raw: RawNotebook) -> None:
        cell_named(raw, cell_id)[field] = value

    return change


def set_tags(cell_id: str, *tags: str) -> Change:
    return set_field(cell_id, "metadata", {"tags": list(tags)})


def set_text_output(cell_id: str, text: str) -> Change:
    return set_field(
        cell_id, "outputs", [{"name": "stdout", "output_type": "stream", "text": text}]
    )


def add_data(cell_id: str, mime: str, value: object) -> Change:
    output = {"data": {mime: value}, "metadata": {}, "output_type": "display_data"}
    return set_field(cell_id, "outputs", [output])


def many_cells(raw: RawNotebook) -> None:
    for number in range(40):
        raw["cells"].insert(
            4, {"cell_type": "markdown", "id": f"n{number}", "metadata": {}, "source": "Rien."}
        )


def duplicate_id(raw: RawNotebook) -> None:
    cell_named(raw, "lecture")["id"] = "mesure"


def no_ids(raw: RawNotebook) -> None:
    raw["nbformat_minor"] = 4
    for cell in raw["cells"]:
        del cell["id"]


def random_widget_state(raw: RawNotebook) -> None:
    state = {"0123456789abcdef0123456789abcdef": {"model_name": "ButtonModel"}}
    raw["metadata"]["widgets"] = {"application/vnd.jupyter.widget-state+json": {"state": state}}


# (ce qui est abîmé, ce que dit le message)
BROKEN: list[tuple[str, Change, str]] = [
    # exécution
    ("sans-sorties", strip_outputs, "aucune sortie enregistrée"),
    ("jamais-executee", set_field("compte", "execution_count", None), "jamais exécutée"),
    ("desordre", set_field("compte", "execution_count", 7), "position 7 au lieu de 2"),
    ("print-sans-sortie", set_field("compte", "outputs", []), "n'a pas de sortie"),
    ("erreur-muette", set_field("erreur", "outputs", []), "aucune erreur enregistrée"),
    ("erreur-non-dite", set_field("erreur", "metadata", {}), "sans l'étiquette"),
    ("nbval-saute", set_tags("compte", "nbval-skip"), "soustrait la cellule à nbval"),
    ("nbval-ignore", append_to("compte", "# NBVAL_IGNORE_OUTPUT"), "soustrait la cellule"),
    ("adresse", set_text_output("compte", "<object at 0x7f12ab34cd56>"), "adresse d'objet"),
    ("out", set_text_output("compte", "Out[1]: 3"), "Out[…]"),
    (
        "widget",
        add_data(
            "compte",
            "application/vnd.jupyter.widget-view+json",
            {"model_id": "0123456789abcdef0123456789abcdef"},
        ),
        "tiré au hasard",
    ),
    ("etat-widget", random_widget_state, "metadata.widgets"),
    # structure
    ("format", no_ids, "antérieur à 4.5"),
    ("id-double", duplicate_id, "id de cellule en double (mesure)"),
    ("id-vide", set_field("mesure", "id", ""), "id de cellule absent"),
    ("trop-de-cellules", many_cells, "35 au plus"),
    ("cellule-longue", append_to("compte", "x = 1\n" * 14), "15 au plus"),
    ("cellule-vide", set_field("mesure", "source", "  \n"), "cellule vide"),
    ("pip", append_to("preparation", "%pip install openai"), "installation"),
    ("chronometre", append_to("preparation", "%time sum(range(9))"), "chronomètre"),
    ("branche", append_to("compte", "if BATCH_MODE:\n    pass"), "branche selon le mode"),
    ("ternaire", append_to("compte", "n = 1 if settings.mode == 'lot' else 2"), "trois modes"),
    ("point-virgule", append_to("resultat", "tokens;"), "final"),
    # fuites
    ("cle-source", append_to("compte", f'key = "{FAKE_SECRET}"'), "ressemble à une clé"),
    ("cle-sortie", set_text_output("compte", f"clé {FAKE_SECRET}"), "dans une sortie"),
    ("cle-masquee", set_text_output("compte", "clé : sk-pr****wxyz"), "ressemble à une clé"),
    ("cle-porteur", append_to("fin", "Bearer abcdefghijklmnopqrst"), "ressemble à une clé"),
    ("chemin", set_text_output("compte", "/home/awa/cours/x.py"), "chemin d'une machine"),
    ("chemin-windows", set_text_output("compte", r"C:\Users\awa\x.py"), "chemin d'une machine"),
    ("chemin-source", append_to("compte", 'open("/tmp/x")'), "dans la source"),
    # anatomie
    ("titre", replace_in("ouverture", "# 7. ", "## 7. "), "titre « # … »"),
    ("numero", replace_in("ouverture", "# 7. ", "# 8. "), "numéro de la leçon (07)"),
    ("table", replace_in("ouverture", "[Table des leçons](sommaire.md)", "Table"), "sommaire.md"),
    ("duree", replace_in("ouverture", "durée : 25 min", "durée"), "il manque la durée"),
    ("duree-longue", replace_in("ouverture", "25 min", "90 min"), "20 à 35 min"),
    ("rappel", replace_in("rappel", "Rappel éclair", "Souvenez-vous"), "Rappel éclair"),
    ("a-retenir", replace_in("fin", "À retenir", "Résumé"), "À retenir"),
    ("production", replace_in("fin", "En production", "Ailleurs"), "En production"),
    ("second-titre", append_to("mesure", "# Encore"), "second titre"),
    ("niveau", append_to("mesure", "#### Détail"), "titre de niveau 4"),
    # liens
    ("lien-absent", append_to("mesure", "[x](absent.md)"), "fichier absent"),
    ("ancre-absente", append_to("mesure", "[x](#Absente)"), "titre absent"),
    ("http", append_to("mesure", "[x](http://exemple.fr)"), "pas en https"),
    ("absolu", append_to("mesure", "[x](/etc/x)"), "lien absolu"),
    # accessibilité
    ("image", append_to("mesure", "![](sommaire.md)"), "texte de remplacement"),
    ("image-html", append_to("mesure", '<img src="sommaire.md">'), "texte de remplacement"),
    ("figure", add_data("erreur", "image/png", "iVBORw0KGgo="), "figure sans phrase"),
    ("emoji", append_to("mesure", "✅"), "emoji sans un mot"),
    # typographie
    ("deux-points", append_to("mesure", "Voici : rien."), "U+00A0) avant « : »"),
    ("deux-points-colle", append_to("mesure", "Voici: rien."), "U+00A0) avant « : »"),
    ("deux-points-code", append_to("mesure", "`x` : rien."), "U+00A0) avant « : »"),
    ("question", append_to("mesure", "Combien ?"), "U+202F) avant"),
    ("question-large", append_to("mesure", "Combien ?"), "U+202F) avant"),
    ("point-virgule-prose", append_to("mesure", "Un ; deux."), "U+202F) avant"),
    ("exclamation", append_to("mesure", "Attention!"), "U+202F) avant"),
    ("guillemets", append_to("mesure", "« rien »"), "après « « »"),
    ("guillemets-droits", append_to("mesure", 'Le mot "rien".'), "guillemets français"),
    ("unite", append_to("fin", "Gain de 80 %."), "un nombre et son unité"),
    ("secondes", append_to("fin", "Attendez 5 s."), "un nombre et son unité"),
    ("milliers", append_to("fin", "Voyez 12 000 lignes."), "entre les milliers"),
    ("decimale", append_to("fin", "Il coûte 0.15 €."), "virgule décimale"),
    ("insecable-code", append_to("mesure", "Le `a b`."), "dans du code"),
    ("insecable-cellule", append_to("compte", "x = 1"), "hors d'une chaîne"),
    ("dollars", append_to("fin", "De 1 $ à 2 $."), "deux « $ » nus"),
    # vocabulaire
    ("librairie", append_to("mesure", "Une librairie."), "bibliothèque"),
    ("retourner", append_to("mesure", "Elle retourne une liste."), "renvoyer"),
    ("retourner-l", append_to("mesure", "Elle retourne l'objet."), "renvoyer"),
    ("prompt", append_to("mesure", "Le prompt est long."), "instruction ou requête"),
    ("invite", append_to("mesure", "Écrivez l'invite."), "instruction"),
    ("flague", append_to("mesure", "Un texte flaggé."), "signalé"),
    ("commentaire", append_to("compte", "# la librairie"), "bibliothèque"),
    ("titre-anglais", append_to("mesure", "## Retry avec Backoff Exponentiel"), "en phrase"),
    # chiffres
    ("chiffre", replace_in("lecture", "9 jetons", "11 jetons"), "« 11 jetons » ne se lit"),
    ("chiffre-dollars", append_to("fin", "Cela coûte 0,42 \\$."), "« 0,42 $ » ne se lit"),
    ("chiffre-lien", append_to("lecture", "Il coûte 7 € ([ici](https://ex.fr))."), "7 €"),
]


@pytest.mark.parametrize(
    ("change", "message"),
    [pytest.param(change, message, id=name) for name, change, message in BROKEN],
)
def test_defect_is_reported(tmp_path: Path, change: Change, message: str) -> None:
    notebook = read_notebook(write_sample(tmp_path, change))
    found = [text for rule in ALL_RULES for text in rule(notebook)]
    assert any(message in text for text in found), found
    assert all(text.startswith("07_exemple.ipynb") for text in found), found


def test_sample_is_correct(tmp_path: Path) -> None:
    """Sans quoi les tests ci-dessus ne prouveraient rien."""
    notebook = read_notebook(write_sample(tmp_path))
    assert [text for rule in ALL_RULES for text in rule(notebook)] == []


def test_message_names_the_cell_and_its_first_line(tmp_path: Path) -> None:
    notebook = read_notebook(write_sample(tmp_path, append_to("mesure", "Combien ?")))
    (message,) = [text for rule in ALL_RULES for text in rule(notebook)]
    assert message.startswith(
        "07_exemple.ipynb, cellule 3 (« ## Mesurer avant d'envoyer ») : écrivez une espace fine"
    )


@pytest.mark.parametrize("line", [f'key = "{FAKE_SECRET}"', f"OPENAI_API_KEY={FAKE_SECRET}"])
def test_message_never_shows_the_key(tmp_path: Path, line: str) -> None:
    """La première ligne de la cellule est dans le message : la clé n'y est pas, même en partie."""
    notebook = read_notebook(write_sample(tmp_path, set_field("compte", "source", line)))
    found = [text for rule in ALL_RULES for text in rule(notebook)]
    assert any("ressemble à une clé" in text for text in found)
    assert not any("a1B2" in text or "sk-proj" in text for text in found), found


def test_missing_neighbour_links_are_reported(tmp_path: Path) -> None:
    path = write_sample(tmp_path)
    for neighbour in ("06_avant.ipynb", "08_apres.ipynb"):
        (tmp_path / neighbour).write_text("{}", encoding="utf-8")
    notebook = read_notebook(path)
    found = "\n".join(text for rule in ALL_RULES for text in rule(notebook))
    assert "lien vers 06_avant.ipynb" in found
    assert "lien vers 08_apres.ipynb" in found
    assert "la fin doit mener à la suite" in found


@pytest.mark.parametrize("content", ["", "pas du JSON", "[]", '{"cells": 3}', '{"cells": [{}]}'])
def test_unreadable_file_is_named(tmp_path: Path, content: str) -> None:
    path = tmp_path / "07_exemple.ipynb"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=r"07_exemple.ipynb.*illisible"):
        read_notebook(path)
