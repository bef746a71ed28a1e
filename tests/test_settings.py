"""Settings that cannot be used are said with what to do, never an exception and never passed over."""

from __future__ import annotations

from pathlib import Path

import pytest

from pincite.errors import UsageError
from pincite.settings import find_settings


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ("cliams = []", "pincite.toml:1: the setting `cliams` is not known"),
        ("claims = 1", "pincite.toml:1: the setting `claims` should be a list"),
        ("claims = [", "this is not TOML"),
        (b"\xff", "cannot be read: they are not UTF-8 text"),
        ("select = []\nclaims = ['../claims']", "pincite.toml:2: `../claims`, under `claims`, leads out of"),
        ("claims = ['/claims']", "leads out of"),
        ("sources = 'a/../../seeds'", "leads out of"),
        ("prose = ['../*.md']", "leads out of"),
        ("language = 'German'", "should be the code of a language"),
        ("language = 3", "should be the code of a language"),
    ],
)
def test_settings_that_cannot_be_used_are_said(tmp_path: Path, settings: str | bytes, said: str) -> None:
    data = settings if isinstance(settings, bytes) else settings.encode()
    (tmp_path / "pincite.toml").write_bytes(data)
    with pytest.raises(UsageError) as raised:
        find_settings(tmp_path)
    assert said in raised.value.message
    assert raised.value.help


def test_a_folder_in_place_of_the_settings_is_said(tmp_path: Path) -> None:
    (tmp_path / "pincite.toml").mkdir()
    with pytest.raises(UsageError, match="This is not a file"):
        find_settings(tmp_path)


@pytest.mark.parametrize(
    ("settings", "found"),
    [("tool = 3  # tool.pincite", False), ("[tool.ruff]\n# tool.pincite", False), ("[tool.pincite]", True)],
)
def test_what_other_tools_write_is_left_alone(tmp_path: Path, settings: str, found: bool) -> None:
    (tmp_path / "pyproject.toml").write_text(settings)
    config = find_settings(tmp_path)
    assert (config is not None and config.root == tmp_path.resolve()) is found


def test_a_table_must_be_a_table(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("tool.pincite = 3")
    with pytest.raises(UsageError, match="table of settings"):
        find_settings(tmp_path)


def test_the_language_is_known_if_it_is_declared(tmp_path: Path) -> None:
    for settings, code in (("language = 'de'", "de"), ("", "")):
        (tmp_path / "pincite.toml").write_text(settings)
        config = find_settings(tmp_path)
        assert config is not None
        assert config.language == code
