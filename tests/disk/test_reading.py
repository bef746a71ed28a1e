"""What is no plain file of the folder is never opened, and what is not read says why."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import patch

import pytest

from pincite.disk import Refusal, Refused, Root, read

MOST = 100


@contextmanager
def nothing_opened() -> Iterator[None]:
    with patch("os.open", side_effect=AssertionError("a file was opened")):
        yield


def test_the_bytes_are_those_of_the_file(tmp_path: Path) -> None:
    for data in (b"", b"a\r\nb\0\xff", bytes(MOST)):
        (tmp_path / "a").write_bytes(data)
        assert read(Root(tmp_path), "a", MOST) == data


def test_what_is_no_plain_file_is_never_opened(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "to_pipe").symlink_to("pipe")
    (tmp_path / "device").symlink_to("/dev/zero")
    (tmp_path / "large").write_bytes(bytes(MOST + 1))
    with socket.socket(socket.AF_UNIX) as listening:
        before = os.getcwd()
        os.chdir(tmp_path)
        listening.bind("socket")
        os.chdir(before)
        expected = {
            "folder": Refusal.NO_FILE,
            "pipe": Refusal.NO_FILE,
            "to_pipe": Refusal.NO_FILE,
            "socket": Refusal.NO_FILE,
            "device": Refusal.OUTSIDE,
            "large": Refusal.TOO_LARGE,
            "../x": Refusal.OUTSIDE,
            "nothing": Refusal.MISSING,
            "folder/nothing": Refusal.MISSING,
            "large/nothing": Refusal.MISSING,
            "x" * 5000: Refusal.UNREADABLE,
        }
        with nothing_opened():
            found = {path: read(Root(tmp_path), path, MOST) for path in expected}
    for path, why in expected.items():
        refused = found[path]
        assert isinstance(refused, Refused), path
        assert refused.why is why
        assert refused.because.endswith(".")
        assert refused.help.endswith(".")


def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("A", "utf-8")
    with patch("os.open", side_effect=PermissionError(13, "Permission denied")):
        refused = read(Root(tmp_path), "a", MOST)
    assert isinstance(refused, Refused)
    assert (refused.why, refused.because) == (
        Refusal.UNREADABLE,
        "The file cannot be read: Permission denied.",
    )


def test_a_file_that_has_become_a_link_is_not_followed(tmp_path: Path) -> None:
    """Between the look at a file and its opening somebody may put a link in its place."""
    (tmp_path / "a").write_text("A", "utf-8")
    looked = os.lstat(tmp_path / "a")
    (tmp_path / "a").unlink()
    (tmp_path / "a").symlink_to("/etc/passwd")
    root = Root(tmp_path)
    with patch.object(root, "look", return_value=(os.fspath(tmp_path / "a"), looked)):
        assert isinstance(read(root, "a", 10**6), Refused)


@pytest.mark.parametrize("name", ["a\ud800", "\udc00b"])
def test_a_name_that_no_disk_can_have_is_no_exception(tmp_path: Path, name: str) -> None:
    assert isinstance(read(Root(tmp_path), name, MOST), Refused)
