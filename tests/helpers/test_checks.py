"""``check`` et ``hint`` : réussites, échecs expliqués, indices, fichiers mal écrits."""

import asyncio
import gc
import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx2
import openai
import pytest
from openai.types.responses import Response

from helpers.checking.exercise_file import ExerciseFileError, UnknownExercise
from helpers.checks import Checker, check, hint

Run = Callable[..., str]


@pytest.fixture
def checker(tmp_path: Path) -> Checker:
    return Checker(tmp_path)


def write(folder: Path, expectations: str, name: str = "01.toml", number: str = "1.1") -> None:
    """Écrit un fichier d'un exercice ; ``expectations`` en donne les attentes."""
    head = f'["{number}"]\ntitle = "Le titre"\nhints = ["Une question ?", "Une piste.", "f(x)"]\n'
    (folder / name).write_text(head + expectations, encoding="utf-8")


def expectation(line: str) -> str:
    return f'[["1.1".expectations]]\nmessage = "La phrase."\n{line}\n'


@pytest.fixture
def run(checker: Checker, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Écrit une attente, vérifie, et renvoie ce qui est affiché (espaces ordinaires)."""

    def check_one(line: str, *subjects: object, **named: object) -> str:
        write(tmp_path, expectation(line))
        assert checker.check("1.1", *subjects, **named) is None
        shown = capsys.readouterr().out
        return shown.replace("\u00a0", " ").replace("\u202f", " ")

    return check_one


PASSED = "✅ Réussi 1.1 : Le titre\n"


def failed(expected: str, obtained: str) -> str:
    return f"❌ À revoir 1.1 : attendu {expected}, obtenu {obtained}.\n   La phrase.\n"


class TestOperators:
    """Chaque opérateur, du bon et du mauvais côté."""

    @pytest.mark.parametrize(
        ("line", "good", "bad"),
        [
            ("equals = 3", [3, 3.0], [4, "3", None, True]),
            ("equals = 1", [1], [True]),
            ("equals = true", [True], [1, "true"]),
            ("equals = 0.3", [0.3], [0.1 + 0.2]),
            ('equals = "Oui"', ["Oui"], ["oui", "Oui."]),
            ('equals = "Oui"\nignore_case = true', ["Oui", "OUI"], ["Non"]),
            ("equals = [1, 2]", [[1, 2]], [[2, 1], (1, 2)]),
            ("equals = { a = 1 }", [{"a": 1}], [{"a": 2}]),
            ("differs = 3", [4, "3"], [3]),
            ("one_of = [1, 2]", [1, 2], [3]),
            ("approx = 0.3\ntolerance = 0.01", [0.1 + 0.2, 0.31], [0.32, "0.3", None]),
            ("approx = 0.3", [0.1 + 0.2], [0.3001]),
            ("greater = 0", [1, 0.1], [0, -1, "1", None, True]),
            ("at_least = 2", [2, 3], [1]),
            ("less = 2.5", [2], [2.5, 3]),
            ("at_most = 2", [2, 1], [3]),
            ('contains = "bon"', ["un bonjour", ["bon"]], ["Bon", ["bonjour"], 3, None]),
            ("contains = 2", [[1, 2], (2,), {2}], [[1], 2]),
            ('contains = "cle"', [{"cle": 1}], [{"autre": "cle"}]),
            ('contains_all = ["a", "b"]', ["ba", ["b", "a"]], ["a"]),
            ('not_contains = "x"', ["abc", ["a"]], ["axc", ["x"], None]),
            ('not_contains = ["x", "y"]', ["abc"], ["aby"]),
            ("matches = '^resp_[0-9]+$'", ["resp_12"], ["resp_", 12, None]),
            ("matches = 'OUI'\nignore_case = true", ["ah oui"], ["non"]),
            ("length = 2", ["ab", [1, 2]], ["abc", 2, None]),
            ("length = { min = 1, max = 2 }", ["a", "ab"], ["", "abc"]),
            ("length = { min = 1 }", ["a" * 99], [""]),
            ('is_type = "str"', ["a"], [1, None]),
            ('is_type = ["int", "float"]', [1, 1.0], ["a"]),
            ('is_type = "LookupError"', [KeyError("a")], [ValueError()]),
            ("is_none = true", [None], [0, ...]),
            ("is_none = false", [0], [None]),
            ("truthy = true", [1, "a", [0]], [0, "", None]),
            ("truthy = false", [0, ""], [1]),
        ],
    )
    def test_both_sides(self, run: Run, line: str, good: list[Any], bad: list[Any]) -> None:
        for value in good:
            assert run(line, value) == PASSED, value
        for value in bad:
            assert run(line, value).startswith("❌ À revoir 1.1 : attendu "), value

    @pytest.mark.parametrize(
        ("line", "value", "expected", "obtained"),
        [
            ("equals = 3", 4, "3", "4"),
            ('equals = "a"', "b", "'a'", "'b'"),
            ("differs = 3", 3, "autre chose que 3", "3"),
            ("approx = 1\ntolerance = 0.5", 2, "environ 1 (à 0.5 près)", "2"),
            ("approx = 0.3", 2, "environ 0.3", "2"),
            ("greater = 0", 0, "un nombre supérieur à 0", "0"),
            ("at_most = 2", 3, "un nombre d'au plus 2", "3"),
            ("length = { min = 1, max = 2 }", [], "une longueur de 1 à 2", "[]"),
            ("length = { min = 1 }", "", "une longueur d'au moins 1", "''"),
            ("length = 2", "a", "une longueur de 2", "'a'"),
            ('is_type = ["int", "str"]', 1.5, "une valeur de type int ou str", "1.5"),
            ("one_of = [1, 2]", 3, "l'une de ces valeurs : 1, 2", "3"),
            ('contains_all = ["a"]', "b", "un contenu où figurent 'a'", "'b'"),
            ("matches = '^a$'", "b", "un texte de la forme ^a$", "'b'"),
            ("is_none = false", None, "autre chose que None", "None (rien n'y a encore été mis)"),
            ("equals = 1", ..., "1", "... (le squelette, pas encore remplacé)"),
        ],
    )
    def test_sentence(
        self, run: Run, line: str, value: object, expected: str, obtained: str
    ) -> None:
        assert run(line, value) == failed(expected, obtained)


class TestWhereToLook:
    """``subject``, ``call``, ``path`` et les références."""

    def test_rank_and_name(self, run: Run) -> None:
        assert run("subject = 1\nequals = 2", 1, 2) == PASSED
        assert run('subject = "deux"\nequals = 2', 1, deux=2) == PASSED

    def test_missing_subject(self, run: Run) -> None:
        assert "check n'a pas reçu l'objet n° 2" in run("subject = 1\nequals = 2", 1)
        assert "check n'a pas reçu l'objet « deux = ... »" in run('subject = "deux"\nequals = 2', 1)
        assert "check n'a pas reçu l'objet n° 1" in run("equals = 1")

    def test_path_through_objects_mappings_and_lists(self, run: Run) -> None:
        value = SimpleNamespace(usage={"total": 3}, output=[SimpleNamespace(type="message")])
        assert run('path = "usage.total"\nequals = 3', value) == PASSED
        assert run('path = "output.0.type"\nequals = "message"', value) == PASSED
        assert run('path = "output.-1.type"\nequals = "message"', value) == PASSED
        assert run('path = ["a.b", 0]\nequals = 1', {"a.b": [1]}) == PASSED

    def test_path_on_an_answer_of_the_api(self, run: Run) -> None:
        response = Response.model_validate(
            {"id": "resp_1", "object": "response", "created_at": 1, "model": "m", "output": []}
            | {"parallel_tool_calls": True, "tool_choice": "auto", "tools": []}
        )
        assert run('path = "output"\nlength = 0', response) == PASSED
        assert run('equals = "x"', response) == failed("'x'", "un objet Response (resp_1)")
        assert run('path = "usage.total_tokens"\ngreater = 0', response) == failed(
            "un nombre supérieur à 0",
            "pas de « total_tokens » dans usage (None (rien n'y a encore été mis))",
        )

    def test_path_that_leads_nowhere(self, run: Run) -> None:
        assert run('path = "b"\nequals = 1', {"a": 1}) == failed("1", "pas de « b » ({'a': 1})")
        assert run('path = "3"\nequals = 1', [1]) == failed("1", "pas de « 3 » ([1])")
        assert "pas de « x »" in run('path = "x"\nequals = 1', 3)

    def test_property_that_raises(self, run: Run) -> None:
        class Broken:
            @property
            def text(self) -> str:
                raise RuntimeError("cassé")

        assert "l'exception RuntimeError (« cassé »)" in run('path = "text"\nequals = 1', Broken())

    def test_call(self, run: Run) -> None:
        def add(a: int, b: int = 0) -> int:
            return a + b

        assert run("call = [1]\nequals = 1", add) == PASSED
        assert run("call = [1]\nkeywords = { b = 2 }\nequals = 3", add) == PASSED
        assert run("call = [1]\nkeywords = { b = 2 }\nequals = 4", add) == failed(
            "4", "3 (de add(1, b=2))"
        )

    def test_path_after_call(self, run: Run) -> None:
        assert run('call = []\npath = "a.0"\nequals = 2', lambda: {"a": [1]}) == failed(
            "2", "1 (de <lambda>().a.0)"
        )

    def test_references(self, run: Run) -> None:
        client = SimpleNamespace(name="c", id="7")
        line = 'subject = "f"\ncall = [{ given = "client" }]\nequals = "c"'
        assert run(line, f=lambda c: c.name, client=client) == PASSED
        line = 'subject = "f"\ncall = [[{ given = "client", path = "id" }]]\nequals = ["7"]'
        assert run(line, f=lambda ids: ids, client=client) == PASSED
        line = 'path = "id"\nsame_as = { given = 1, path = "id" }'
        assert run(line, client, SimpleNamespace(id="7")) == PASSED
        assert run(line, client, SimpleNamespace(id="8")) == failed(
            "la même valeur, '8'", "'7' (de id)"
        )
        line = 'path = "id"\ndiffers = { given = 1, path = "id" }'
        assert run(line, client, SimpleNamespace(id="8")) == PASSED
        assert run(line, client).startswith("❌ À revoir 1.1 : obtenu rien : check n'a pas reçu")

    def test_made_up_object(self, run: Run) -> None:
        """Un objet inventé, dont les clés sont les attributs, et des listes de tels objets."""
        line = "call = [{ object = { usage = { total_tokens = 3 } } }]\nequals = 3"
        assert run(line, lambda response: response.usage.total_tokens) == PASSED
        assert run(line, lambda response: 4) == failed(
            "3", "4 (de <lambda>(objet(usage=objet(total_tokens=3))))"
        )
        line = "call = [[{ object = { n = 1 } }, { object = { n = 2 } }]]\nequals = 3"
        assert run(line, lambda items: sum(item.n for item in items)) == PASSED
        assert run(line, lambda items: 0) == failed(
            "3", "0 (de <lambda>([objet(n=1), objet(n=2)]))"
        )

    def test_same_call_is_made_once(
        self, checker: Checker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        calls = []

        def answer(text: str) -> str:
            calls.append(text)
            return text

        lines = [
            'call = ["a"]\nlength = 1',
            'call = ["a"]\nequals = "a"',
            'call = ["b"]\nlength = 1',
        ]
        write(tmp_path, "".join(map(expectation, lines)))
        checker.check("1.1", answer)
        assert calls == ["a", "b"]
        lines.append('call = ["a"]\nagain = true\nlength = 1')
        write(tmp_path, "".join(map(expectation, lines)))
        checker.check("1.1", answer)
        assert calls == ["a", "b", "a", "b", "a"]
        assert capsys.readouterr().out.count("Réussi") == 2

    def test_two_parts_of_one_object_are_two_calls(
        self, checker: Checker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        lines = [
            f'call = [{{ given = "both", path = ["{name}"] }}]\nequals = {value}'
            for name, value in (("a", 1), ("b", 2))
        ]
        write(tmp_path, "".join(map(expectation, lines)))
        checker.check("1.1", lambda value: value, both={"a": 1, "b": 2})
        assert "Réussi" in capsys.readouterr().out
        checker.check("1.1", lambda value: 1, both={"a": 1, "b": 2})
        assert "(both.b)" in capsys.readouterr().out

    def test_first_failure_stops(
        self, checker: Checker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write(tmp_path, "".join(map(expectation, ["equals = 1", "equals = 2", "equals = 3"])))
        checker.check("1.1", 1)
        assert capsys.readouterr().out.count("À revoir") == 1


class TestServerErrors:
    """Une erreur du serveur ne se corrige pas : la phrase de l'exercice dit qu'en faire."""

    def test_it_is_let_through(self, run: Run) -> None:
        def ask() -> None:
            raise openai.APIConnectionError(request=httpx2.Request("GET", "https://a.test"))

        said = run("call = []\nequals = 4", ask)
        assert "Votre fonction laisse passer cette erreur. " in said
        assert "corrigez-la d'abord" not in said

    def test_an_exception_raised_on_purpose_keeps_the_advice(self, run: Run) -> None:
        def wait() -> None:
            raise TimeoutError("trop long")

        said = run("call = []\nequals = 4", wait)
        assert "lève cette exception au lieu de répondre. " in said
        assert "corrigez-la d'abord" in run("call = []\nequals = 4", lambda: [][0])

    def test_a_swallowed_one_is_not_a_forgotten_return(self, run: Run) -> None:
        said = run("call = []\nraises = 'KeyError'", lambda: None)
        assert "peut-être attrapée" in said and "return" not in said


class TestRaises:
    """L'exception qu'un appel doit lever."""

    def call_api(self) -> None:
        body = {"error": {"message": "Non.", "type": "t", "param": "model", "code": "bad_model"}}
        http = httpx2.MockTransport(lambda request: httpx2.Response(400, json=body))
        client = openai.OpenAI(api_key="x", http_client=httpx2.Client(transport=http))
        client.responses.create(model="m", input="a")

    def test_expected(self, run: Run) -> None:
        line = 'call = []\nraises = "BadRequestError"\n'
        assert run(line, self.call_api) == PASSED
        assert run(line + 'code = "bad_model"\nstatus = 400\nparam = "model"', self.call_api) == (
            PASSED
        )
        assert run('call = []\nraises = ["KeyError", "APIError"]', self.call_api) == PASSED

    def test_wrong_code(self, run: Run) -> None:
        shown = run('call = []\nraises = "BadRequestError"\ncode = "autre"', self.call_api)
        assert "attendu l'exception BadRequestError (code='autre')" in shown
        assert "obtenu l'exception BadRequestError, code='bad_model'" in shown

    def test_nothing_raised(self, run: Run) -> None:
        assert run('call = [1]\nraises = "ValueError"', str) == failed(
            "l'exception ValueError", "aucune exception, mais '1' (de str(1))"
        )

    def test_an_exception_returned_instead_of_raised(self, run: Run) -> None:
        assert run('call = [1]\nraises = "ValueError"', ValueError) == failed(
            "l'exception ValueError",
            "un objet ValueError renvoyé, au lieu d'une exception levée par "
            "« raise » (de ValueError(1))",
        )

    def test_other_exception(self, run: Run) -> None:
        assert run('call = ["a"]\nraises = "KeyError"', int).startswith(
            "❌ À revoir 1.1 : attendu l'exception KeyError, obtenu l'exception ValueError"
        )


class TestUnfinishedWork:
    """Ce qu'une personne laisse en chemin : expliqué, jamais levé."""

    def test_missing_return(self, run: Run) -> None:
        def double(x: int) -> None:
            x * 2

        assert run("call = [2]\nequals = 4", double) == failed(
            "4",
            "None : la fonction ne renvoie rien, il manque peut-être un « return » (de double(2))",
        )

    def test_an_observer_that_answers_none_forgot_no_return(self, run: Run) -> None:
        """``read`` sert à observer : son ``None`` ne dit rien de la fonction à écrire."""
        shown = run('subject = "read"\ncall = []\nis_none = false', len, read=lambda: None)
        assert "obtenu None (de read())" in shown
        assert "return" not in shown

    def test_a_forgotten_await(self, run: Run) -> None:
        import asyncio

        loop = asyncio.new_event_loop()
        future = loop.create_future()
        shown = run('equals = "texte"', future)
        assert "obtenu un objet Future, à attendre par « await »" in shown
        future.cancel()
        loop.close()

    def test_not_implemented(self, run: Run) -> None:
        def double(x: int) -> int:
            raise NotImplementedError

        shown = run("call = [2]\nequals = 4", double)
        assert "la fonction n'est pas encore écrite (de double(2))" in shown
        assert "corrigez-la d'abord" in shown and "La phrase." not in shown

    def test_ellipsis_result(self, run: Run) -> None:
        assert "le squelette, pas encore remplacé) (de <lambda>())" in run(
            "call = []\nequals = 4", lambda: ...
        )

    @pytest.mark.parametrize("stub", [None, ..., 3, "texte"])
    def test_not_a_function(self, run: Run, stub: object) -> None:
        assert "alors qu'une fonction est attendue" in run("call = []\nequals = 4", stub)

    @pytest.mark.parametrize("error", [ValueError("trop\npetit"), SystemExit(1), RecursionError()])
    def test_exception(self, run: Run, error: BaseException) -> None:
        def work() -> None:
            raise error

        assert f"obtenu l'exception {type(error).__name__}" in run("call = []\nequals = 4", work)

    def test_wrong_arguments(self, run: Run) -> None:
        assert "l'exception TypeError" in run("call = [1, 2, 3]\nequals = 4", lambda x: x)

    def test_async_function(self, run: Run, recwarn: pytest.WarningsRecorder) -> None:
        async def answer() -> int:
            return 4

        assert "asynchrone. Donnez à check son résultat (avec await)" in run(
            "call = []\nequals = 4", answer
        )
        gc.collect()
        left = [one for one in recwarn.list if "never awaited" in str(one.message)]
        assert not left, "une coroutine n'a pas été fermée"
        assert run("equals = 4", asyncio.run(answer())) == PASSED

    def test_interruption_is_not_swallowed(self, run: Run) -> None:
        def work() -> None:
            raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            run("call = []\nequals = 4", work)


class TestOutput:
    """La sortie est courte, toujours la même, et sans secret."""

    def test_long_values_are_cut(self, run: Run) -> None:
        for value in ("x" * 10_000, list(range(10_000)), dict.fromkeys(range(999), "y" * 99)):
            assert len(run("equals = 1", value)) < 260

    def test_no_address(self, run: Run) -> None:
        class Plain:
            pass

        recursive: list[Any] = [Plain(), lambda: 0, {"a": Plain()}]
        recursive.append(recursive)
        values = (Plain(), Plain, recursive, object, print, ValueError(Plain()), iter([]))
        for value in values:
            assert not re.search(r"0x[0-9a-f]{4,}", run('equals = "x"', value)), value

    def test_sets_have_one_order(self, run: Run) -> None:
        assert "{'a', 'b', 'c', 'd'}" in run("equals = 1", {"d", "b", "c", "a"})

    def test_secrets_are_masked(self, run: Run) -> None:
        def leak() -> None:
            raise ValueError("clé sk-proj-abcdef123456 refusée")

        for shown in (
            run("equals = 1", "sk-proj-abcdef123456"),
            run("equals = 1", {"authorization": "Bearer abcdef123456"}),
            run("call = []\nequals = 1", leak),
        ):
            assert "abcdef" not in shown and "…" in shown

    def test_hostile_objects(self, run: Run) -> None:
        class Hostile:
            def __repr__(self) -> str:
                raise RuntimeError

            def __eq__(self, other: object) -> bool:
                raise RuntimeError

            def __bool__(self) -> bool:
                raise RuntimeError

            __hash__ = None  # type: ignore[assignment]

        for line in ("equals = 1", "truthy = true", "length = 1", 'contains = "a"'):
            assert "obtenu un objet Hostile" in run(line, Hostile())

    def test_same_output_twice(self, run: Run) -> None:
        value = {"b", "a", 1.5, None}
        assert run("equals = 1", value) == run("equals = 1", value)


class TestHints:
    """Trois niveaux, l'un après l'autre ou à la demande."""

    def test_one_after_the_other(
        self, checker: Checker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write(tmp_path, expectation("equals = 1"))
        shown = []
        for _ in range(4):
            checker.hint("1.1")
            shown.append(capsys.readouterr().out.replace("\u00a0", " "))
        assert shown[0] == (
            "💡 Indice 1 sur 3, question (1.1) :\nUne question ?\n"
            "Il en reste 2 : hint('1.1') donne le suivant.\n"
        )
        assert shown[1].startswith("💡 Indice 2 sur 3, piste (1.1) :\nUne piste.\nIl en reste 1")
        assert shown[2] == "💡 Indice 3 sur 3, presque le code (1.1) :\nf(x)\nC'est le dernier.\n"
        assert shown[3] == shown[2]

    def test_direct_level(
        self, checker: Checker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        write(tmp_path, expectation("equals = 1"))
        checker.hint("1.1", 2)
        assert "Indice 2 sur 3" in capsys.readouterr().out
        checker.hint("1.1")
        assert "Indice 3 sur 3" in capsys.readouterr().out
        checker.hint("1.1", 1)
        assert "Indice 1 sur 3" in capsys.readouterr().out

    @pytest.mark.parametrize("level", [0, 4, -1])
    def test_bad_level(self, checker: Checker, tmp_path: Path, level: int) -> None:
        write(tmp_path, expectation("equals = 1"))
        with pytest.raises(ValueError, match="vont de 1 à 3"):
            checker.hint("1.1", level)


class TestFiles:
    """Identifiants inconnus et fichiers mal écrits."""

    def test_unknown_exercise_lists_the_others(self, checker: Checker, tmp_path: Path) -> None:
        write(tmp_path, expectation("equals = 1"))
        write(tmp_path, "", "02.toml", "2.1")
        (tmp_path / "02.toml").write_text("", encoding="utf-8")
        for name in ("1.2", "3.1", "", "../1.1", "1", None):
            with pytest.raises(UnknownExercise, match="connus.*1.1"):
                checker.check(name, 1)  # type: ignore[arg-type]
        with pytest.raises(UnknownExercise):
            checker.hint("1.2")

    def test_no_file_at_all(self, checker: Checker) -> None:
        with pytest.raises(UnknownExercise, match="aucun"):
            checker.check("1.1", 1)

    def test_two_digits(
        self, checker: Checker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        text = expectation("equals = 1").replace("1.1", "10.2")
        write(tmp_path, text, "10.toml", "10.2")
        checker.check("10.2", 1)
        assert "Réussi 10.2" in capsys.readouterr().out

    def test_part_of_a_lesson(
        self, checker: Checker, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        for number in ("4a.1", "4b.1"):
            text = expectation("equals = 1").replace("1.1", number)
            write(tmp_path, text, f"0{number[:2]}.toml", number)
        checker.check("4a.1", 1)
        checker.check("4b.1", 2)
        checker.hint("4b.1")
        shown = capsys.readouterr().out
        assert "Réussi 4a.1" in shown and "À revoir 4b.1" in shown
        assert "hint('4b.1') donne le suivant" in shown
        for name in ("4.1", "4c.1", "4A.1", "04a.1", "4a", "4a."):
            with pytest.raises(UnknownExercise, match="connus.*4a.1, 4b.1"):
                checker.check(name, 1)

    @pytest.mark.parametrize("key", ["4.1", "4b.1", "4a", "4a.x", "titre"])
    def test_exercise_of_another_lesson(self, checker: Checker, tmp_path: Path, key: str) -> None:
        text = expectation("equals = 1").replace("1.1", key)
        write(tmp_path, text, "04a.toml", key)
        with pytest.raises(ExerciseFileError, match=f"04a.toml, clé.*{key}.*comme 4a.1"):
            checker.check("4a.1", 1)

    @pytest.mark.parametrize(
        ("text", "key", "reason"),
        [
            ("titre", "", "TOML"),
            ('["1.1"]\ntitle = 3', "1.1.title", "texte"),
            ('["1.1"]\ntitle = "a"', "1.1.hints", "manquante"),
            ('["1.1"]\ntitle = "a"\nhints = ["a"]', "1.1.hints", "trois indices"),
            ('["1.1"]\ntitle = "a"\nhints = ["a", "b", 3]', "1.1.hints.2", "texte"),
            ('["1.1"]\ntitle = " "', "1.1.title", "vide"),
            ("a = 3", "a", "tableau"),
        ],
    )
    def test_bad_exercise(
        self, checker: Checker, tmp_path: Path, text: str, key: str, reason: str
    ) -> None:
        (tmp_path / "01.toml").write_text(text, encoding="utf-8")
        with pytest.raises(ExerciseFileError) as caught:
            checker.check("1.1", 1)
        assert "01.toml" in str(caught.value)
        assert key in str(caught.value) and reason in str(caught.value)

    @pytest.mark.parametrize(
        ("line", "key", "reason"),
        [
            ("", "1.1.expectations.0", "trouvé"),
            ("equals = 1\nless = 2", "1.1.expectations.0", "equals, less"),
            ("egal = 1", "1.1.expectations.0.egal", "inconnue"),
            ("equals = 1\ntolerance = 0.1", "1.1.expectations.0", "tolerance"),
            ("equals = 1\ncode = 'x'", "1.1.expectations.0", "code"),
            ("greater = 1\nignore_case = true", "1.1.expectations.0", "ignore_case"),
            ("raises = 'KeyError'", "1.1.expectations.0", "call"),
            ("equals = 1\nagain = true", "1.1.expectations.0", "call"),
            ("equals = 1\ncall = 3", "1.1.expectations.0.call", "liste"),
            ("equals = 1\npath = 3", "1.1.expectations.0.path", "chemin"),
            ("equals = 1\nsubject = -1", "1.1.expectations.0.subject", "rang"),
            ("equals = 1\nsubject = true", "1.1.expectations.0.subject", "rang"),
            ("matches = '('", "1.1.expectations.0.matches", "régulière"),
            ("length = { min = 3, max = 1 }", "1.1.expectations.0.length", "min"),
            ("length = 'a'", "1.1.expectations.0.length", "min"),
            ("is_type = []", "1.1.expectations.0.is_type", "nom"),
            ("is_none = 1", "1.1.expectations.0.is_none", "true"),
            ("one_of = []", "1.1.expectations.0.one_of", "vide"),
            ("same_as = { name = 'a' }", "1.1.expectations.0.same_as", "manquante"),
            ("approx = 'a'", "1.1.expectations.0.approx", "nombre"),
        ],
    )
    def test_bad_expectation(
        self, checker: Checker, tmp_path: Path, line: str, key: str, reason: str
    ) -> None:
        write(tmp_path, expectation(line))
        with pytest.raises(ExerciseFileError) as caught:
            checker.check("1.1", 1)
        assert f"01.toml, clé «\u00a0{key}" in str(caught.value)
        assert reason in str(caught.value)

    def test_message_is_required(self, checker: Checker, tmp_path: Path) -> None:
        write(tmp_path, '[["1.1".expectations]]\nequals = 1\n')
        with pytest.raises(ExerciseFileError, match="message.*manquante"):
            checker.check("1.1", 1)

    def test_expectations_are_required(self, checker: Checker, tmp_path: Path) -> None:
        write(tmp_path, "expectations = []")
        with pytest.raises(ExerciseFileError, match="vide"):
            checker.check("1.1", 1)

    def test_readme_example_works(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        """L'exemple du mode d'emploi est un fichier valide, et juge comme il le dit."""
        readme = Path(__file__).parents[2] / "notebooks" / "verifications" / "README.md"
        example = readme.read_text(encoding="utf-8").split("```toml\n")[1].split("```")[0]
        (tmp_path / "01.toml").write_text(example, encoding="utf-8")
        first = SimpleNamespace(id="resp_1")
        second = SimpleNamespace(previous_response_id="resp_1")
        Checker(tmp_path).check("1.1", premiere=first, reponse=second, total=sum)
        assert "Réussi" in capsys.readouterr().out
        Checker(tmp_path).check("1.1", premiere=first, reponse=second, total=lambda values: None)
        shown = capsys.readouterr().out.replace("\u00a0", " ").replace("<lambda>", "total")
        assert shown in readme.read_text(encoding="utf-8").replace("\u00a0", " ")


def test_course_functions_read_the_course(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``check`` et ``hint`` cherchent dans le cours, d'après les réglages."""
    with pytest.raises(UnknownExercise):
        check("98.1")
    with pytest.raises(UnknownExercise):
        hint("98.1")


class TestBuiltObjects:
    """``{ object = ... }`` : un argument fait d'attributs, comme un ``usage`` de l'API."""

    LINE = "call = [[{ object = { output = 80, details = { thought = 60 } } }]]\nequals = 20"

    def test_attributes_are_read(self, run: Run) -> None:
        assert run(self.LINE, lambda usages: usages[0].output - usages[0].details.thought) == PASSED

    def test_the_object_is_shown_in_a_failure(self, run: Run) -> None:
        def visible(usages: list[Any]) -> int:
            return int(usages[0].output)

        shown = run(self.LINE, visible)
        assert "visible([objet(output=80, details=objet(thought=60))])" in shown
