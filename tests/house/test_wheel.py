"""What is installed is what lies in the tree, and it runs without the tree."""

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser

from tests.serving import ROOT, free_port, problems, running, watched
from tests.test_open import OPEN, options_of, settings_as_the_readme_starts_it

LOADED = (
    "[...document.fonts].filter((font) => font.status === 'loaded').map((font) => font.family.replaceAll('\"', ''))"
)
BACKGROUND = "getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = ["wheel", "--quiet", "--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder)]
    subprocess.run([sys.executable, "-m", "pip", *command, str(ROOT)], check=True)
    (built,) = folder.iterdir()
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the project in it, and none of the libraries it needs."""
    place = tmp_path_factory.mktemp("installed")
    command = ["install", "--quiet", "--no-deps", "--no-index", "--target", str(place)]
    subprocess.run([sys.executable, "-m", "pip", *command, str(wheel)], check=True)
    return place


def test_the_wheel_holds_the_program_and_nothing_else(wheel: Path) -> None:
    in_tree = {
        path.relative_to(ROOT).as_posix()
        for folder in ("analytics", "pages", "sample_data")
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    held = {name for name in ZipFile(wheel).namelist() if ".dist-info/" not in name}
    assert held == in_tree | {"app.py", ".streamlit/config.toml"}


def test_installed_it_starts_with_every_setting_of_the_readmes_command(tmp_path: Path, installed: Path) -> None:
    port = free_port()
    expected = settings_as_the_readme_starts_it(port, tmp_path)
    assert options_of(OPEN.format(port=port), tmp_path, tmp_path, installed) == expected


@pytest.mark.browser
def test_installed_it_opens_home_as_the_tree_does(browser: Browser, tmp_path: Path, installed: Path) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    page, seen = watched(context)
    with running(tmp_path / "journal.duckdb", tmp_path / "log.txt", installed_in=installed) as base:
        page.goto(base)
        page.get_by_role("button", name="Open the sample").click()
        page.get_by_text("This is a sample diary").wait_for()
        page.locator(".week .mean").wait_for()
        assert {"Figtree", "Newsreader"} <= set(page.evaluate(LOADED))
        assert page.evaluate(BACKGROUND) == "rgb(252, 251, 248)"
        assert problems(page, seen) == []
    context.close()
    assert "Traceback" not in (tmp_path / "log.txt").read_text(encoding="utf-8")
