"""Every command that the documents show is run, and what they show of pincite is what it prints."""

import re
import shlex
import sys
from pathlib import Path

import pytest

from pincite.claims.file import load_claims
from pincite.model import File
from tests.harness import ROOT, copy_corpus, edit, environment, pincite, pytest_inside, run
from tests.sources.readers.test_readers import pdf

README = (ROOT / "README.md").read_text("utf-8")
PAGES = [
    "README.md",
    "CONTRIBUTING.md",
    *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))),
]


def commands() -> list[str]:
    found = []
    for page in PAGES:
        for block in re.findall(r"^```console\n(.*?)^```", (ROOT / page).read_text("utf-8"), re.M | re.S):
            found += re.findall(r"^\$ (.+)$", block, re.M)
    return list(dict.fromkeys(found))


@pytest.mark.parametrize("command", [each for each in commands() if each.split()[0] in ("pincite", "pytest")])
def test_a_command_shown_runs_clean_on_the_corpus(command: str, tmp_path: Path) -> None:
    folder = copy_corpus(tmp_path)
    tool, *args = shlex.split(command)
    if "report.pdf" in args:
        (folder / "report.pdf").write_bytes(pdf("One.", "Two.", "Three."))
        if args[:2] != ["source", "add"]:
            assert pincite("source", "add", "report.pdf", cwd=folder).returncode == 0
    if tool == "pytest":
        code, out = pytest_inside(folder, *args)
    else:
        done = pincite(*args, cwd=folder)
        code, out = done.returncode, done.stdout + done.stderr
    assert code == 0, out


def test_no_command_shown_is_of_a_kind_that_is_not_run() -> None:
    run_elsewhere = {"make check", "make test", "pip install .", "pip install 'pincite[solver]'"}
    assert {each for each in commands() if each.split()[0] not in ("pincite", "pytest")} == run_elsewhere


def test_make_check_fact_checks_the_documents() -> None:
    done = run("make", "check", cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"All checks passed\. Checked \d+ claims, .* 5 sources\.", done.stdout)


def test_pip_install_brings_the_command_and_the_schemas_and_no_corpus(tmp_path: Path) -> None:
    target = tmp_path / "site"
    done = run(
        sys.executable,
        "-m",
        "pip",
        "install",
        "-q",
        "--no-deps",
        "--no-compile",
        "--target",
        str(target),
        str(ROOT),
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    top = {path.name for path in target.iterdir()}
    assert "pincite" in top
    assert not top & {"seeds", "claims", "tests", "schemas", "checks"}
    env = environment() | {"PYTHONPATH": str(target)}
    shown = run(sys.executable, "-P", "-m", "pincite", "schema", "claims", cwd=tmp_path, env=env)
    assert shown.stdout == (ROOT / "schemas" / "claims.schema.json").read_text("utf-8")
    assert (target / "pincite" / "schemas" / "claims.schema.json").is_file()
    page = run(sys.executable, "-P", "-m", "pincite", "rule", "source-missing", cwd=tmp_path, env=env)
    assert 'The corpus "apollo"' in page.stdout
    assert not list(target.rglob("*.txt.yaml"))


def test_the_picture_in_the_readme_is_what_pincite_prints(tmp_path: Path) -> None:
    picture = re.search(r"^```text\n(.*?)^```", README, re.M | re.S)
    assert picture
    folder = copy_corpus(tmp_path)
    edit(folder / "claims" / "spending.yaml", "noted that 23 of the 32", "noted that 24 of the 32")
    done = pincite("check", "--select", "quote-altered", cwd=folder)
    # Claims added above move the line; nothing else may differ.
    place = re.compile(r"(?<=spending\.yaml:)\d+|^ *\d+(?= │)", re.M)
    shown, printed = picture[1].strip(), done.stdout.split("\n\n")[0].strip()
    assert place.sub("N", printed) == place.sub("N", shown)


def test_the_claims_in_the_readme_are_well_formed() -> None:
    for block in re.findall(r"^```yaml\n# claims/\S+\n(.*?)^```", README, re.M | re.S):
        assert load_claims(File("x", block)).defects == ()


def test_the_page_of_rules_is_up_to_date() -> None:
    done = run(sys.executable, "docs/generate.py", "--check", cwd=ROOT)
    assert done.returncode == 0, "run `make docs`"
