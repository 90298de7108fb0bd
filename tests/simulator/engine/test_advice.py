"""Des conseils fondés sur ce qui est donné : un rapport, ou une liste de problèmes."""

import pytest

from helpers.simulator.engine.documents.problem_advice import problems
from tests.simulator.engine.asking import bare

REPORT = (
    "Bilan du camping\n\nL'accueil\nLe temps d'attente à l'accueil atteint 25 minutes le samedi. Les "
    "clients s'en plaignent.\n\nLes douches\nTrois douches sur dix sont en panne depuis juin. Rien "
    "n'a été réparé.\n\nLa connexion\nLe wifi sature dès 18 h, avec 140 appareils connectés."
)


def test_each_recommendation_rests_on_a_figure_of_the_report() -> None:
    """Trois recommandations, d'un bout à l'autre du texte, chacune avec sa phrase chiffrée."""
    told = bare(
        REPORT
        + "\n\nQuelles seraient tes 3 recommandations ? Cite le chiffre qui justifie chacune."
    )
    lines = [line for line in told.split("\n") if line.startswith("- ")]
    assert len(lines) == 3
    assert (
        "25 minutes" in lines[0] and "douches sur dix" in lines[1] and "140 appareils" in lines[2]
    )


def test_a_summary_of_the_report_gives_no_advice() -> None:
    """Résumer n'est pas recommander."""
    told = bare(REPORT + "\n\nRésume en une phrase.")
    assert "Réduire" not in told and "Recommandations" not in told


@pytest.mark.parametrize(
    ("message", "subjects"),
    [
        (
            "Donne-moi 3 conseils pour la fête de samedi, sachant que le four est en panne, que Marc "
            "est malade et qu'il va pleuvoir.",
            ("four", "Marc", "pleuvoir"),
        ),
        (
            "Give me three bullets on how to run the workshop given that: the projector is broken, "
            "two speakers are late, and the room is tiny.",
            ("projector", "speakers", "room"),
        ),
        (
            "Mes problèmes :\n- le budget est dépassé\n- Sofia n'a pas rendu son texte\n- "
            "l'imprimeur est fermé lundi\nQue faire ? Une puce par problème.",
            ("budget", "Sofia", "imprimeur"),
        ),
        (
            "Comment préparer l'examen, vu que je n'ai que deux heures et que mon livre est resté "
            "chez Paul ?",
            ("deux heures", "livre"),
        ),
    ],
)
def test_there_is_one_bullet_of_advice_a_problem(message: str, subjects: tuple[str, ...]) -> None:
    """Aucune introduction : chaque puce redit le problème, puis ce qu'il y a à faire."""
    lines = bare(message).strip().split("\n")
    assert len(lines) == len(subjects)
    for line, subject in zip(lines, subjects, strict=True):
        assert line.startswith("- ") and subject in line and len(line.split(":")[-1].split()) > 3


def test_the_number_of_bullets_is_obeyed() -> None:
    """Plus de puces que de problèmes : des conseils généraux complètent."""
    told = bare(
        "Donne-moi 4 conseils pour le marché, sachant que le stand est cassé et que Lou est absente."
    )
    assert told.strip().count("\n") == 3


@pytest.mark.parametrize(
    "message",
    [
        "Sachant que 3 pommes coûtent 2 €, combien coûtent 9 pommes ?",
        "Donne-moi trois conseils pour bien dormir.",
        "Given that it rains, say hello.",
    ],
)
def test_without_several_problems_there_is_no_such_list(message: str) -> None:
    """Une donnée de calcul ou une demande nue n'est pas une liste de problèmes."""
    assert len(problems(message)) < 2
