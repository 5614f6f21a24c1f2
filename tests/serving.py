"""What the browser tests share: Chromium as the machine has it, a server of our own, and what a page did on it."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Request, Response

ROOT = Path(__file__).parents[1]
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--no-first-run",
)  # fmt: skip
# Streamlit looks for its own server below the page's path first; there is none, and it goes on to the right one.
# Ports of servers that have stopped.
_left: list[int] = []
PROBES = ("/_stcore/health", "/_stcore/host-config")


def chromium() -> str | None:
    """Where Chromium or Chrome is, if the machine has one."""
    names = ("chromium", "chromium-browser", "google-chrome", "chrome")
    return next((path for name in names if (path := shutil.which(name))), None)


def reusable_port() -> int:
    """The port of the last server that stopped, if nobody has it: at its address a browser has read the program."""
    if _left:
        port = _left.pop()
        with socket.socket() as tried, suppress(OSError):
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind(("127.0.0.1", port))
            return port
    return free_port()


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


class running:  # noqa: N801 - reads as a sentence: with running(...)
    """A server on a journal and a free port, from the start of a `with` to its end.

    It runs `script` from the tree; or the program `installed_in` a folder, far from the tree, by its own command.
    """

    def __init__(
        self, journal: Path, log: Path, script: Path = ROOT / "app.py", *, installed_in: Path | None = None
    ) -> None:
        self.log, self.port = log.open("w"), reusable_port()
        self.surroundings = os.environ | {"PAIN_JOURNAL": str(journal), "STREAMLIT_SERVER_HEADLESS": "true"}
        self.folder = ROOT
        self.command = ["streamlit", "run", str(script), "--server.port", str(self.port)]
        if installed_in:
            self.surroundings["PYTHONPATH"] = str(installed_in)
            self.folder = journal.parent
            self.command = ["analytics", "open", "--port", str(self.port)]

    def __enter__(self) -> str:
        self.process = subprocess.Popen(
            [sys.executable, "-m", *self.command], cwd=self.folder, env=self.surroundings, stdout=self.log,
            stderr=subprocess.STDOUT,
        )  # fmt: skip
        base = f"http://127.0.0.1:{self.port}"
        for _ in range(300):
            try:
                urlopen(f"{base}/_stcore/health", timeout=1).close()  # noqa: S310 - our own server
                break
            except (URLError, OSError):
                time.sleep(0.1)
        return base

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        self.process.wait(timeout=20)
        _left.append(self.port)
        self.log.close()


@dataclass
class Seen:
    """What a page did besides showing itself."""

    errors: list[str] = field(default_factory=list)
    abroad: list[str] = field(default_factory=list)

    def watch(self, page: Page) -> None:
        page.on("pageerror", self._note_error)
        page.on("console", self._note_said)
        page.on("request", self._note_abroad)
        page.on("response", self._note_refused)

    def leave(self, page: Page) -> None:
        page.remove_listener("pageerror", self._note_error)
        page.remove_listener("console", self._note_said)
        page.remove_listener("request", self._note_abroad)
        page.remove_listener("response", self._note_refused)

    def _note_error(self, error: Error) -> None:
        self.errors.append(str(error))

    def _note_said(self, said: ConsoleMessage) -> None:
        if said.type == "error":
            self.errors.append(said.text)

    def _note_abroad(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in ("data", "blob") and url.hostname != "127.0.0.1":
            self.abroad.append(request.url)

    def _note_refused(self, got: Response) -> None:
        if got.status >= 400 and not got.url.endswith(PROBES):
            self.errors.append(f"{got.status} {got.url}")


def watched(context: BrowserContext) -> tuple[Page, Seen]:
    """A new page, and what it does from now on."""
    seen, page = Seen(), context.new_page()
    seen.watch(page)
    return page, seen


@contextmanager
def watching(page: Page) -> Iterator[Seen]:
    """What a page does meanwhile."""
    seen = Seen()
    seen.watch(page)
    yield seen
    seen.leave(page)


def problems(page: Page, seen: Seen) -> list[str]:
    """Faults on the page, errors of the browser, and requests to anywhere but the server; empty is well."""
    page.wait_for_timeout(300)
    shown = page.locator("[data-testid=stException], [data-testid=stAlertContentError]").all_inner_texts()
    said = [error for error in seen.errors if "status of 404" not in error]
    return [*shown, *said, *seen.abroad]
