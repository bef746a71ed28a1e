"""The real pre-commit, in throwaway repositories, refuses a commit with a false claim."""

import subprocess
from pathlib import Path

import pytest
import yaml

from tests.harness import ROOT, copy_corpus, edit, environment, run

S001 = "seeds/001_c0fa23bc847765f8.txt"


def git(*args: str, cwd: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    identity = ("-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false")
    return run("git", *identity, *args, cwd=cwd, env=env)


@pytest.fixture(scope="module")
def tool(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    """The project as a repository that others point pre-commit at (the working tree, committed), and an
    environment whose pre-commit keeps its caches in a folder of the test's own."""
    base = tmp_path_factory.mktemp("tool")
    env = environment() | {"PRE_COMMIT_HOME": str(base / "home"), "GIT_CONFIG_GLOBAL": "/dev/null"}
    env |= {
        "PIP_COMPILE": "0",
        "PYTHONDONTWRITEBYTECODE": "",
    }  # compile what hooks import, not all of what they install
    listed = run("git", "ls-files", "-co", "--exclude-standard", "-z", cwd=ROOT, env=env).stdout.split("\0")
    repo = base / "pincite"
    for name in filter(None, listed):
        if (ROOT / name).is_file():
            (repo / name).parent.mkdir(parents=True, exist_ok=True)
            (repo / name).write_bytes((ROOT / name).read_bytes())
    git("init", "-q", "-b", "main", cwd=repo, env=env)
    git("add", "-A", cwd=repo, env=env)
    assert git("commit", "-qm", "all", cwd=repo, env=env).returncode == 0
    return repo, env


@pytest.fixture
def newsroom(tool: tuple[Path, dict[str, str]], tmp_path: Path) -> tuple[Path, dict[str, str]]:
    """Another team's repository, with the project's hook installed and a first commit that passed it."""
    repo, env = tool
    folder = copy_corpus(tmp_path / "newsroom")
    revision = git("rev-parse", "HEAD", cwd=repo, env=env).stdout.strip()
    config = {"repos": [{"repo": str(repo), "rev": revision, "hooks": [{"id": "pincite"}]}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    git("init", "-q", "-b", "main", cwd=folder, env=env)
    assert run("pre-commit", "install", cwd=folder, env=env).returncode == 0
    git("add", "-A", cwd=folder, env=env)
    first = git("commit", "-qm", "first", cwd=folder, env=env)
    assert first.returncode == 0, first.stdout + first.stderr
    return folder, env


def commit(folder: Path, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    git("add", "-A", cwd=folder, env=env)
    return git("commit", "-qm", "change", cwd=folder, env=env)


def test_false_claims_and_touched_sources_cannot_be_committed(newsroom: tuple[Path, dict[str, str]]) -> None:
    folder, env = newsroom
    head = git("rev-parse", "HEAD", cwd=folder, env=env).stdout

    edit(folder / "claims" / "spending.yaml", "noted that 23 of the 32", "noted that 24 of the 32")
    refused = commit(folder, env)
    assert refused.returncode != 0
    assert "Q405 quote-altered" in refused.stdout + refused.stderr
    git("reset", "-q", "--hard", cwd=folder, env=env)

    (folder / S001).unlink()
    refused = commit(folder, env)
    assert refused.returncode != 0
    assert "S101 source-missing" in refused.stdout + refused.stderr
    git("reset", "-q", "--hard", cwd=folder, env=env)

    edit(folder / S001, "23 of the 32", "24 of the 32")
    refused = commit(folder, env)
    assert refused.returncode != 0
    assert "S102 source-changed" in refused.stdout + refused.stderr
    git("reset", "-q", "--hard", cwd=folder, env=env)

    assert git("rev-parse", "HEAD", cwd=folder, env=env).stdout == head
    edit(folder / "claims" / "spending.yaml", "claims:\n", "# a remark\nclaims:\n")
    assert commit(folder, env).returncode == 0


def test_the_fixing_hook_mends_and_asks_to_look(newsroom: tuple[Path, dict[str, str]]) -> None:
    folder, env = newsroom
    config = folder / ".pre-commit-config.yaml"
    config.write_text(config.read_text("utf-8").replace("id: pincite", "id: pincite-fix"), "utf-8")
    edit(folder / "claims" / "spending.yaml", "span: [1160, 1332]", "span: [1163, 1335]")
    stopped = commit(folder, env)
    assert stopped.returncode != 0
    assert "files were modified by this hook" in stopped.stdout + stopped.stderr
    assert "span: [1160, 1332]" in (folder / "claims" / "spending.yaml").read_text("utf-8")
    assert commit(folder, env).returncode == 0


def test_try_repo_works(tool: tuple[Path, dict[str, str]], newsroom: tuple[Path, dict[str, str]]) -> None:
    folder, env = newsroom
    done = run("pre-commit", "try-repo", str(tool[0]), "pincite", "--all-files", cwd=folder, env=env)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Passed" in done.stdout


def test_our_own_gate_names_tools_that_the_requirements_install() -> None:
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))
    assert [repo["repo"] for repo in config["repos"]] == ["local"]
    names = {hook["entry"].split()[0].removeprefix(".venv/bin/") for hook in config["repos"][0]["hooks"]}
    pinned = (ROOT / "requirements.txt").read_text("utf-8")
    assert all(f"\n{name}==" in pinned for name in names - {"pincite"})
