"""What the README says is what there is."""

import re
from pathlib import Path

import pytest

from analytics.__main__ import _parser, run
from analytics.diary.number_words import in_words
from analytics.diary.safety import SOON, URGENT
from analytics.journal.backup import KEPT_DAYS

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)\n```$", README, flags=re.MULTILINE | re.DOTALL)


def test_it_opens_with_one_sentence_and_a_picture_that_is_there() -> None:
    title, sentence, picture = README.split("\n\n")[:3]
    assert title == "# Pain Journal"
    assert sentence.count(".") == 1
    found = re.fullmatch(r"!\[(.+)\]\((.+)\)", picture)
    assert found
    assert (ROOT / found[2]).read_bytes().startswith(b"\x89PNG")


def test_the_two_commands_stand_alone_each_once_before_any_other() -> None:
    commands = [text for language, text in BLOCKS if language == ""]
    assert len(commands) == 2
    assert [len(command.splitlines()) for command in commands] == [1, 1]
    assert "streamlit run app.py" in commands[0]
    assert commands[1].endswith("pytest")
    for command in commands:
        assert README.count(command) == 1


def test_the_command_line_is_the_one_described() -> None:
    commands = next(action.choices for action in _parser()._actions if action.choices)
    assert commands
    assert {name.split()[0] for name in re.findall(r"^\| `([^`]+)` \|", README, flags=re.MULTILINE)} == set(commands)


def test_the_python_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["sample", "diary.csv", "--days", "60"]) == 0
    (example,) = (text for language, text in BLOCKS if language == "python")
    exec(compile(example, "README.md", "exec"), {})  # noqa: S102 - the README's own example
    assert (tmp_path / "summary.html").exists()


def test_it_says_how_many_days_of_copies_are_kept() -> None:
    assert f"each of the last {in_words(KEPT_DAYS)} days you wrote" in " ".join(README.split())


def test_it_names_every_warning_sign_and_how_soon() -> None:
    told = " ".join(README.split())
    assert f"Call the emergency number, or go today, for {'; '.join(URGENT)}." in told
    assert f"See a doctor soon, and before any massage, for {'; '.join(SOON)}." in told


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)h#][^)]*)\)", README))
def test_links_lead_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


def test_every_room_says_what_it_does() -> None:
    for room in (path for path in (ROOT / "analytics").iterdir() if path.is_dir() and path.name != "__pycache__"):
        assert (room / "__init__.py").read_text(encoding="utf-8").startswith('"""')
