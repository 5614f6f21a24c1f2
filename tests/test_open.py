"""The dashboard starts from anywhere, installed or not, with the settings of the README's own command."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from analytics import Journal
from analytics.__main__ import run
from tests.serving import ROOT, free_port

# Starts as far as the server, and prints what the server would be given.
TOLD = """
import json
from streamlit import config
from streamlit.web.server.starlette.starlette_server import UvicornRunner
UvicornRunner.run = lambda _: print(json.dumps({name: one.value for name, one in config.get_config_options().items()}))
"""
README_COMMAND = "from streamlit.web.cli import main; main(['run', {app!r}, '--server.port', '{port}'])"
OPEN = "from analytics.__main__ import run; run(['open', '--port', '{port}'])"
# Where Streamlit would look for secrets, of which there are none, and what it draws by lot.
NO_SETTINGS = {"secrets.files", "server.cookieSecret"}


def options_of(start: str, folder: Path, home: Path, place: Path = ROOT, **variables: str) -> dict[str, Any]:
    """Every option of Streamlit as a start leaves it, with the program lying in `place`."""
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")}
    surroundings |= {"HOME": str(home), "PAIN_JOURNAL": str(home / "journal.duckdb"), "PYTHONPATH": str(place)}
    surroundings |= variables
    told = subprocess.run(
        [sys.executable, "-c", TOLD + start], cwd=folder, env=surroundings, text=True, capture_output=True, check=True
    )
    options = json.loads(told.stdout)
    return {name: value for name, value in options.items() if name not in NO_SETTINGS}


def settings_as_the_readme_starts_it(port: int, home: Path) -> dict[str, Any]:
    options = options_of(README_COMMAND.format(app="app.py", port=port), ROOT, home)
    assert options["server.address"] == "127.0.0.1"
    assert options["theme.light.backgroundColor"] == "#FCFBF8"
    assert {face["family"] for face in options["theme.fontFaces"]} == {"Figtree", "Newsreader"}
    return options


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder of another project, with settings of its own."""
    folder = tmp_path / "elsewhere"
    (folder / ".streamlit").mkdir(parents=True)
    (folder / ".streamlit/config.toml").write_text(
        '[theme]\nbase = "dark"\ncodeFontSize = 20\n[ui]\nhideTopBar = true\n'
    )
    return folder


def test_open_from_anywhere_has_every_setting_of_the_readmes_command(tmp_path: Path, elsewhere: Path) -> None:
    port = free_port()
    expected = settings_as_the_readme_starts_it(port, tmp_path)
    assert options_of(OPEN.format(port=port), elsewhere, tmp_path) == expected


def test_streamlit_from_another_folder_has_them_too(tmp_path: Path) -> None:
    port = free_port()
    expected = settings_as_the_readme_starts_it(port, tmp_path)
    start = README_COMMAND.format(app=str(ROOT / "app.py"), port=port)
    assert options_of(start, tmp_path, tmp_path) == expected


def test_the_environment_counts_for_open_as_for_streamlit(tmp_path: Path, elsewhere: Path) -> None:
    port = free_port()
    start = "from analytics.__main__ import run; run(['open'])"
    options = options_of(
        start, elsewhere, tmp_path, STREAMLIT_SERVER_PORT=str(port), STREAMLIT_SERVER_MAX_UPLOAD_SIZE="7"
    )
    assert (options["server.port"], options["server.maxUploadSize"]) == (port, 7)


def test_a_journal_open_elsewhere_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "journal.duckdb"
    with Journal(path):
        assert run(["open", "--journal", str(path), "--port", str(free_port())]) == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert said.startswith("The journal is open in another program")


def test_a_taken_port_is_one_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        assert run(["open", "--journal", str(tmp_path / "journal.duckdb"), "--port", str(port)]) == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert said.startswith(f"Port {port} is taken by another program")


@pytest.mark.parametrize("port", ["", "home", "0", "65536", "-1", "8501.5"])
def test_what_is_no_port_is_one_sentence(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["open", f"--port={port}"])
    assert ended.value.code == 2
    (said,) = capsys.readouterr().err.splitlines()
    assert "is not a whole number from 1 to 65535" in said


def test_the_version_is_the_one_of_the_project(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        run(["--version"])
    assert ended.value.code == 0
    assert f'version = "{capsys.readouterr().out.split()[-1]}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_the_help_has_a_line_for_each_command_and_two_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        run(["--help"])
    lines = capsys.readouterr().out.splitlines()
    for command in ("open", "import", "undo", "analyse", "share", "sample"):
        assert [line for line in lines if line.split()[:1] == [command] and line.endswith(".")], command
    assert len([line for line in lines if line.startswith("  pain-journal ")]) == 2
    assert len(lines) <= 30
