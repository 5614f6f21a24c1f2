"""Browser: every page in a real Chromium, on a real server, at desk and phone width, in light and dark."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request

from analytics import Journal, bring_in

pytestmark = pytest.mark.browser
ROOT = Path(__file__).parents[1]
# Page: its title, and words that stand on it only when all of it was shown.
SHOWN = {
    "": ("What your diary says so far", "A page for my therapist"),
    "today": ("How is it today?", "Notes"),
    "trends": ("How your pain goes", "How this is worked out"),
    "triggers": ("What goes with worse days", "How this is worked out"),
    "massage": ("Does massage help you?", "Write down a session"),
    "diary": ("Your diary", "Files brought in"),
    "therapist": ("For my therapist", "Download the page"),
}
SIZES = {"desk": (1280, 900), "phone": (390, 844)}
# Streamlit looks for its own server below the page's path first; there is none, and it goes on to the right one.
PROBES = ("/_stcore/health", "/_stcore/host-config")


@dataclass
class Seen:
    """What a page did besides showing itself."""

    errors: list[str] = field(default_factory=list)
    abroad: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A fresh server on a year of diary; the log is looked at when it stops."""
    folder = tmp_path_factory.mktemp("served")
    with Journal(folder / "journal.duckdb") as journal:
        bring_in(journal, ROOT / "sample_data/diary.csv", now=datetime(2026, 11, 1))
    with running(folder / "journal.duckdb", folder / "log.txt") as base:
        yield base
    assert "Traceback" not in (folder / "log.txt").read_text(encoding="utf-8")


@pytest.fixture
def fresh_server(tmp_path: Path) -> Iterator[str]:
    """A server that nobody has opened yet, on an empty journal."""
    with running(tmp_path / "journal.duckdb", tmp_path / "log.txt") as base:
        yield base
    assert "Traceback" not in (tmp_path / "log.txt").read_text(encoding="utf-8")


class running:  # noqa: N801 - reads as a sentence: with running(...)
    def __init__(self, journal: Path, log: Path) -> None:
        self.journal, self.log = journal, log.open("w")

    def __enter__(self) -> str:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(port), "--server.headless"]
        self.process = subprocess.Popen(
            [*command, "true"], cwd=ROOT, env=os.environ | {"PAIN_JOURNAL": str(self.journal)},
            stdout=self.log, stderr=subprocess.STDOUT,
        )  # fmt: skip
        base = f"http://127.0.0.1:{port}"
        for _ in range(120):
            try:
                urlopen(f"{base}/_stcore/health", timeout=1).close()  # noqa: S310 - our own server
                break
            except (URLError, OSError):
                time.sleep(0.25)
        return base

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)
        self.log.close()


def watched(context: BrowserContext) -> tuple[Page, Seen]:
    seen, page = Seen(), context.new_page()
    page.on("pageerror", lambda error: seen.errors.append(str(error)))
    page.on("console", lambda said: seen.errors.append(said.text) if said.type == "error" else None)
    page.on("request", lambda request: note_abroad(request, seen))
    page.on("response", lambda got: forgive_probe(got.status, got.url, seen))
    return page, seen


def note_abroad(request: Request, seen: Seen) -> None:
    url = urlsplit(request.url)
    if url.scheme not in ("data", "blob") and url.hostname != "127.0.0.1":
        seen.abroad.append(request.url)


def forgive_probe(status: int, url: str, seen: Seen) -> None:
    if status >= 400 and not url.endswith(PROBES):
        seen.errors.append(f"{status} {url}")


def problems(page: Page, seen: Seen) -> list[str]:
    page.wait_for_timeout(300)
    shown = page.locator("[data-testid=stException], [data-testid=stAlertContentError]").all_inner_texts()
    said = [error for error in seen.errors if "status of 404" not in error]
    return [*shown, *said, *seen.abroad]


def wide_as_the_screen(page: Page) -> bool:
    return bool(page.evaluate("document.scrollingElement.scrollWidth <= window.innerWidth"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_page_opens_without_an_error_or_a_request_abroad(
    browser: Browser, server: str, size: str, scheme: str
) -> None:
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page, seen = watched(context)
    for path, (title, last) in SHOWN.items():
        page.goto(f"{server}/{path}")
        page.get_by_role("heading", name=title, exact=True).wait_for()
        page.get_by_text(last).last.wait_for(state="attached")
        assert problems(page, seen) == [], path
        assert wide_as_the_screen(page), path
    context.close()


def test_charts_are_drawn_in_the_colours_of_the_page_and_follow_it(browser: Browser, server: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme="light")
    page, seen = watched(context)
    page.goto(f"{server}/trends")
    line = "[...document.querySelectorAll('.js-line')].map(line => getComputedStyle(line).stroke)"
    page.wait_for_selector(".js-line")
    assert "rgb(11, 100, 112)" in page.evaluate(line)
    page.emulate_media(color_scheme="dark")
    page.wait_for_function(f"{line}.includes('rgb(98, 188, 199)')")
    assert page.get_by_role("figure").count() or page.locator("[aria-label*='out of 10']").count()
    assert problems(page, seen) == []
    context.close()


@pytest.mark.parametrize("path", [path for path in SHOWN if path])
def test_a_page_is_the_first_ever_opened_on_a_fresh_server(browser: Browser, fresh_server: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page, seen = watched(context)
    page.goto(f"{fresh_server}/{path}")
    page.get_by_role("heading", name=SHOWN[path][0], exact=True).wait_for()
    if path == "diary":
        page.get_by_text("Bring in a file", exact=True).click()
        page.get_by_text("Choose a table").wait_for()
    page.get_by_role("link", name="Home", exact=True).first.click()
    page.get_by_role("button", name="Open the sample").wait_for()
    assert problems(page, seen) == []
    context.close()


def test_from_an_empty_journal_to_an_entry_and_back(browser: Browser, fresh_server: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page, seen = watched(context)
    page.goto(fresh_server)
    page.get_by_role("button", name="Write today").click()
    page.get_by_text("Neck", exact=True).click()
    page.get_by_text("How strong, from 0 none to 10 worst").wait_for()
    page.get_by_text("7", exact=True).click()
    page.get_by_role("button", name="Save").click()
    page.get_by_text("1 place").first.wait_for()
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Taken back").wait_for()
    assert problems(page, seen) == []
    context.close()
