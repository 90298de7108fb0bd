"""Les réglages : le mode, ce qui l'emporte, ce qui se contredit."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from helpers.course import CHEAP_MODEL, MODEL_ROLES, retirement_warnings
from helpers.setting_values import SettingsError, read_flag
from helpers.settings import Settings, load_settings

SECRET = "sk-proj-abcdefghijklmnop"


def load(env_file: Path | None = None, **environ: str) -> Settings:
    return load_settings(environ, env_file)


@pytest.fixture
def env_file(tmp_path: Path) -> Path:
    return tmp_path / ".env"


class TestMode:
    def test_simulated_by_default(self) -> None:
        assert load().mode == "simule"

    def test_a_key_or_an_address_alone_never_costs_anything(self) -> None:
        settings = load(OPENAI_API_KEY=SECRET, OPENAI_BASE_URL="https://exemple.fr/v1")
        assert settings.mode == "simule"
        assert settings.api_key is None and settings.base_url is None

    @pytest.mark.parametrize("value", ["true", "True", "1", "yes", "oui", "OUI", "on", " vrai "])
    def test_batch(self, value: str) -> None:
        settings = load(BATCH_MODE=value)
        assert settings.mode == "lot" and settings.batch and settings.label == "lot"

    @pytest.mark.parametrize("value", ["", "false", "0", "no", "non", "off", "faux"])
    def test_not_batch(self, value: str) -> None:
        assert load(BATCH_MODE=value).mode == "simule"

    @pytest.mark.parametrize("value", ["peut-être", "2", "tru", "BATCH_MODE"])
    def test_an_unclear_flag_is_an_error_that_names_it(self, value: str) -> None:
        with pytest.raises(SettingsError, match="BATCH_MODE") as caught:
            load(BATCH_MODE=value)
        assert value in str(caught.value)

    @pytest.mark.parametrize("value", ["simule", "simulé", "SIMULE", ""])
    def test_simulated_said_aloud(self, value: str) -> None:
        assert load(COURS_MODE=value).mode == "simule"

    @pytest.mark.parametrize("value", ["reel", "réel", "Reel", " reel "])
    def test_real(self, value: str) -> None:
        settings = load(COURS_MODE=value, OPENAI_API_KEY=SECRET)
        assert settings.mode == "reel" and settings.api_key == SECRET

    def test_an_unknown_mode(self) -> None:
        with pytest.raises(SettingsError, match="COURS_MODE"):
            load(COURS_MODE="lot")

    @pytest.mark.parametrize("key", ["", "   "])
    def test_real_without_a_key(self, key: str) -> None:
        with pytest.raises(SettingsError, match="OPENAI_API_KEY"):
            load(COURS_MODE="reel", OPENAI_API_KEY=key)

    def test_batch_and_real_contradict_each_other(self) -> None:
        with pytest.raises(SettingsError, match="contredisent"):
            load(BATCH_MODE="true", COURS_MODE="reel", OPENAI_API_KEY=SECRET)


NEVER_SHOWN = ["sk-proj-abcdefghijklmnop", "SK-abc", "sk-", "une-valeur-de-plus-de-douze"]


class TestErrorsKeepSecrets:
    """Une clé collée sur la mauvaise ligne n'est montrée par aucune erreur."""

    @pytest.mark.parametrize("name", ["COURS_MODE", "BATCH_MODE", "COURS_BUDGET_USD"])
    @pytest.mark.parametrize("value", NEVER_SHOWN)
    @pytest.mark.parametrize("place", ["environnement", "fichier"])
    def test_values(self, env_file: Path, name: str, value: str, place: str) -> None:
        env_file.write_text(f"{name}={value}\n" if place == "fichier" else "", encoding="utf-8")
        with pytest.raises(SettingsError, match=name) as caught:
            load(env_file, **({} if place == "fichier" else {name: value}))
        assert value not in str(caught.value)

    @pytest.mark.parametrize("name", ["OPENAI_MODEL", "OPENAI_BASE_URL", "COURS_ETAT", "REDIS_URL"])
    def test_a_key_is_neither_a_model_nor_a_path(self, name: str) -> None:
        with pytest.raises(SettingsError, match=f"{name}.*clé") as caught:
            load(COURS_MODE="reel", OPENAI_API_KEY="sk-x", **{name: SECRET})
        assert SECRET[:6] not in str(caught.value)

    @pytest.mark.parametrize(
        "key", ["sk-secrèt", "“sk-secret”", "sk-sec ret", "sk-sec\nret", "sk-sec\u200bret"]
    )
    def test_a_key_that_no_header_can_carry(self, key: str) -> None:
        with pytest.raises(SettingsError, match="OPENAI_API_KEY") as caught:
            load(COURS_MODE="reel", OPENAI_API_KEY=key)
        for part in ("sk-", "sec", "ret"):
            assert part not in str(caught.value)

    def test_a_strange_key_does_not_matter_in_simulated_mode(self) -> None:
        assert load(OPENAI_API_KEY="sk-secrèt").api_key is None


class TestBaseUrl:
    def real(self, url: str) -> Settings:
        return load(COURS_MODE="reel", OPENAI_API_KEY=SECRET, OPENAI_BASE_URL=url)

    @pytest.mark.parametrize("url", ["http://127.0.0.1:8000/v1", "https://exemple.fr", "http://h"])
    def test_addresses(self, url: str) -> None:
        assert self.real(f" {url} ").base_url == url

    def test_empty(self) -> None:
        assert self.real("").base_url is None

    @pytest.mark.parametrize(
        "url",
        [
            "exemple.fr/v1",
            "ftp://exemple.fr",
            "https://",
            "http:///v1",
            "localhost:8000",
            "file:///a",
        ]
        + ["http://[::1", "http://h:port", "http://h:99999", "https://exemple .fr", "vrai"],
    )
    def test_not_an_address(self, url: str) -> None:
        with pytest.raises(SettingsError, match="OPENAI_BASE_URL") as caught:
            self.real(url)
        assert "http://127.0.0.1" in str(caught.value)


class TestEnvFile:
    def test_it_is_read(self, env_file: Path) -> None:
        env_file.write_text(
            f"COURS_MODE=reel\nOPENAI_API_KEY={SECRET}\nOPENAI_MODEL=gpt-6-sol\n", encoding="utf-8"
        )
        settings = load(env_file)
        assert (settings.mode, settings.default_model) == ("reel", "gpt-6-sol")

    def test_the_environment_wins(self, env_file: Path) -> None:
        env_file.write_text("COURS_MODE=reel\nOPENAI_MODEL=gpt-6-sol\n", encoding="utf-8")
        settings = load(env_file, COURS_MODE="simule", OPENAI_MODEL="gpt-6-astra")
        assert (settings.mode, settings.default_model) == ("simule", "gpt-6-astra")

    @pytest.mark.parametrize("empty", ["", "  "])
    def test_an_empty_variable_hides_nothing(self, env_file: Path, empty: str) -> None:
        env_file.write_text(
            f"COURS_MODE=reel\nOPENAI_API_KEY={SECRET}\nOPENAI_MODEL=gpt-6-sol\n", encoding="utf-8"
        )
        settings = load(env_file, COURS_MODE=empty, OPENAI_API_KEY=empty, OPENAI_MODEL=empty)
        assert (settings.mode, settings.api_key) == ("reel", SECRET)
        assert settings.default_model == "gpt-6-sol"

    def test_where_the_state_is_kept(self, env_file: Path, tmp_path: Path) -> None:
        env_file.write_text("COURS_ETAT=mon-etat\n", encoding="utf-8")
        assert load(env_file).state_dir == load().course_root / "mon-etat"
        assert load(env_file, COURS_ETAT=str(tmp_path)).state_dir == tmp_path
        assert load(env_file, BATCH_MODE="1").state_dir == load().course_root / ".cours"

    def test_batch_in_it_contradicts_real(self, env_file: Path) -> None:
        env_file.write_text("BATCH_MODE=oui\n", encoding="utf-8")
        with pytest.raises(SettingsError, match="contredisent"):
            load(env_file, COURS_MODE="reel", OPENAI_API_KEY=SECRET)

    def test_the_environment_can_undo_batch(self, env_file: Path) -> None:
        env_file.write_text("BATCH_MODE=oui\n", encoding="utf-8")
        assert load(env_file, BATCH_MODE="non").mode == "simule"

    def test_batch_may_stand_in_it(self, env_file: Path) -> None:
        env_file.write_text("BATCH_MODE=oui\n", encoding="utf-8")
        assert load(env_file).mode == "lot"

    def test_batch_does_not_read_it(self, env_file: Path) -> None:
        env_file.write_text("COURS_MODE=reel\nCOURS_BUDGET_USD=abc\n", encoding="utf-8")
        settings = load(env_file, BATCH_MODE="true")
        assert settings.mode == "lot" and settings.budget_usd == Decimal("1.00")

    def test_absent(self, env_file: Path) -> None:
        assert load(env_file).mode == "simule"

    def test_with_a_byte_order_mark(self, env_file: Path) -> None:
        env_file.write_bytes("\ufeffOPENAI_MODEL=gpt-6-sol\r\n".encode())
        assert load(env_file).default_model == "gpt-6-sol"

    def test_in_another_encoding(self, env_file: Path) -> None:
        env_file.write_bytes("# clé\nOPENAI_MODEL=x\n".encode("utf-16"))
        with pytest.raises(SettingsError, match="UTF-8"):
            load(env_file)

    def test_a_dollar_is_not_a_variable(self, env_file: Path) -> None:
        env_file.write_text("OPENAI_MODEL=a${HOME}b\n", encoding="utf-8")
        assert load(env_file).default_model == "a${HOME}b"

    def test_a_line_without_a_value(self, env_file: Path) -> None:
        env_file.write_text("OPENAI_MODEL\n", encoding="utf-8")
        assert load(env_file).default_model == CHEAP_MODEL


class TestBatchIsAlwaysTheSame:
    def test_nothing_personal_counts(self, tmp_path: Path) -> None:
        plain = load(BATCH_MODE="1", COURS_ETAT=str(tmp_path))
        loaded = load(
            BATCH_MODE="1",
            COURS_ETAT=str(tmp_path),
            OPENAI_API_KEY=SECRET,
            OPENAI_BASE_URL="https://exemple.fr",
            OPENAI_MODEL="autre",
            COURS_BUDGET_USD="50",
            COURS_MODE="simule",
            REDIS_URL="redis://exemple.fr",
        )
        assert loaded == plain
        assert loaded.today == date(2026, 11, 22)
        assert loaded.default_model == CHEAP_MODEL


class TestBudget:
    @pytest.mark.parametrize(
        ("text", "amount"), [("", "1.00"), ("0", "0"), ("2.5", "2.5"), ("2,5", "2.5"), (" 3 ", "3")]
    )
    def test_read(self, text: str, amount: str) -> None:
        assert load(COURS_BUDGET_USD=text).budget_usd == Decimal(amount)

    def test_bounded(self) -> None:
        assert load(COURS_BUDGET_USD="1000000").budget_usd == 1_000_000
        for text in ("1000000.01", "1e30", "1e999999"):
            with pytest.raises(SettingsError, match="COURS_BUDGET_USD.*trop grand"):
                load(COURS_BUDGET_USD=text)

    @pytest.mark.parametrize("text", ["dix", "-1", "NaN", "Infinity", "1.2.3", "1 €"])
    def test_unreadable(self, text: str) -> None:
        with pytest.raises(SettingsError, match="COURS_BUDGET_USD"):
            load(COURS_BUDGET_USD=text)


def test_the_key_is_never_shown() -> None:
    settings = load(COURS_MODE="reel", OPENAI_API_KEY=SECRET)
    assert SECRET[:10] not in repr(settings) + str(settings)


def test_where_the_state_is_kept(tmp_path: Path) -> None:
    assert load(COURS_ETAT=str(tmp_path)).state_dir == tmp_path
    assert load().state_dir == load().course_root / ".cours"


def test_an_error_never_shows_a_key() -> None:
    with pytest.raises(SettingsError) as caught:
        load(COURS_MODE="faux", OPENAI_API_KEY=SECRET)
    assert SECRET[:6] not in str(caught.value)


def test_any_flag() -> None:
    assert read_flag("X", {"X": "oui"}) is True
    with pytest.raises(SettingsError, match="X="):
        read_flag("X", {"X": "bof"})


class TestRetirementWarnings:
    def test_the_three_models_live_on_the_date_of_the_course(self) -> None:
        assert retirement_warnings(date(2026, 11, 22), *MODEL_ROLES.values()) == []

    @pytest.mark.parametrize(
        ("day", "said"),
        [
            (date(2026, 11, 14), None),
            (date(2026, 11, 15), "s'arrête le 2027-01-14"),
            (date(2027, 1, 13), "s'arrête le 2027-01-14"),
            (date(2027, 1, 14), "est arrêté depuis le 2027-01-14"),
        ],
    )
    def test_sixty_days_before(self, day: date, said: str | None) -> None:
        warnings = retirement_warnings(day, "gpt-4o")
        if said is None:
            assert warnings == []
        else:
            (warning,) = warnings
            assert said in warning and "gpt-6-luna" in warning

    def test_an_unknown_model_is_not_judged(self) -> None:
        assert retirement_warnings(date(2030, 1, 1), "mon-modele") == []
