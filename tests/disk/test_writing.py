"""People's files are whole and theirs: nothing that somebody else wrote meanwhile is lost, and nothing lies about."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from pincite.disk import lock, replace, write
from pincite.errors import UsageError


def test_a_file_that_changed_meanwhile_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("theirs\n", "utf-8")
    with pytest.raises(UsageError, match="changed by somebody else"):
        replace(tmp_path, "a.yaml", "ours\n", was="read\n")
    assert path.read_text("utf-8") == "theirs\n"
    with pytest.raises(UsageError, match="changed by somebody else"):
        replace(tmp_path, "a.yaml", "ours\n", was=None)
    path.unlink()
    with pytest.raises(UsageError, match="changed by somebody else"):
        replace(tmp_path, "a.yaml", "ours\n", was="read\n")
    assert os.listdir(tmp_path) == []


def test_a_read_only_file_is_refused_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("old\n", "utf-8")
    path.chmod(0o444)
    with pytest.raises(UsageError, match="read-only"):
        replace(tmp_path, "a.yaml", "new\n", was="old\n")
    with pytest.raises(UsageError, match="read-only"):
        write(tmp_path, "a.yaml", "new\n")
    assert path.read_text("utf-8") == "old\n"
    assert os.listdir(tmp_path) == ["a.yaml"]


@pytest.mark.parametrize("name", ["folder", "pipe"])
def test_what_is_no_file_is_refused(name: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError):
        write(tmp_path, name, "text")


def test_a_link_that_leads_out_is_not_written_through(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (outside / "a.yaml").write_text("old\n", "utf-8")
    (root / "a.yaml").symlink_to(outside / "a.yaml")
    (root / "folder").symlink_to(outside)
    for path in ("a.yaml", "folder/a.yaml", "../outside/a.yaml", "folder/new.yaml"):
        with pytest.raises(UsageError, match="leads out"):
            replace(root, path, "new\n", was="old\n")
    assert (outside / "a.yaml").read_text("utf-8") == "old\n"
    assert os.listdir(outside) == ["a.yaml"]


def test_text_that_cannot_be_encoded_is_broken_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no text"):
        replace(tmp_path, "a.yaml", "\udcff", was=None)
    write(tmp_path, "report.txt", "\udcff")
    assert os.listdir(tmp_path) == ["report.txt"]


def test_what_a_killed_run_left_is_deleted_by_the_next_that_writes(tmp_path: Path) -> None:
    below = tmp_path / "claims" / "below"
    below.mkdir(parents=True)
    mine = tmp_path / "claims" / ".pincite-notes.tmp"
    mine.write_text("not of ours", "utf-8")
    for folder in (tmp_path / "claims", below):
        (folder / ".pincite-0a1b2c3d.tmp").write_text("half", "utf-8")
    with lock(tmp_path, ["claims", "missing"]):
        pass
    assert os.listdir(below) == []
    (below / ".pincite-0a1b2c3d.tmp").write_text("half", "utf-8")
    (tmp_path / "root").mkdir()
    (tmp_path / "root" / "claims").symlink_to(below)
    with lock(tmp_path / "root", ["claims"]):
        pass
    assert os.listdir(below) == [".pincite-0a1b2c3d.tmp"]
    assert mine.exists()
    (tmp_path / ".pincite-abcd_123.tmp").write_text("half", "utf-8")
    write(tmp_path, "report.txt", "text")
    assert sorted(os.listdir(tmp_path)) == ["claims", "report.txt", "root"]


def test_what_somebody_is_still_writing_is_not_swept_away(tmp_path: Path) -> None:
    from pincite.disk.leftovers import begun

    handle, name = begun(os.fspath(tmp_path))
    write(tmp_path, "report.txt", "text")
    assert Path(name).exists()
    os.close(handle)
    write(tmp_path, "report.txt", "text")
    assert not Path(name).exists()


def test_one_writer_waits_for_the_other_and_says_so_if_it_waits_too_long(tmp_path: Path) -> None:
    entered = threading.Event()

    def wait() -> None:
        with lock(tmp_path):
            entered.set()

    with lock(tmp_path):
        with pytest.raises(UsageError, match="Another pincite is writing"), lock(tmp_path, wait=0.05):
            pass
        other = threading.Thread(target=wait)
        other.start()
        assert not entered.wait(0.1)
    other.join()
    assert entered.is_set()
    assert os.listdir(tmp_path) == []


def test_where_a_folder_cannot_be_locked_a_file_elsewhere_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root, elsewhere = tmp_path / "root", tmp_path / "elsewhere"
    root.mkdir()
    elsewhere.mkdir()

    def refused(_: Path) -> int:
        raise OSError

    monkeypatch.setattr("pincite.disk.locking._folder", refused)
    monkeypatch.setattr("tempfile.tempdir", os.fspath(elsewhere))
    with lock(root):
        assert os.listdir(root) == []
        with pytest.raises(UsageError, match="Another pincite is writing"), lock(root, wait=0.05):
            pass
    monkeypatch.setattr("tempfile.tempdir", os.fspath(tmp_path / "missing"))
    with lock(root), lock(root):  # nothing can be locked: then nothing is
        replace(root, "a.yaml", "text", was=None)


def test_permissions_are_kept_and_a_new_file_can_be_read(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "one")
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o644
    (tmp_path / "a.txt").chmod(0o750)
    replace(tmp_path, "a.txt", "two", was="one")
    assert (tmp_path / "a.txt").stat().st_mode & 0o777 == 0o750
