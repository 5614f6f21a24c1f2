"""The server starts on this machine only, whichever way it is asked to listen elsewhere."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.error import URLError
from urllib.request import Request, urlopen

import pytest

from pages.frame.this_machine import ELSEWHERE, OPEN_TO_PAGES, is_this_machine
from tests.serving import ROOT, free_port

EVERYWHERE = "0.0.0.0"  # noqa: S104 - what must be refused


def own_address() -> str:
    """An address of this machine that others may reach; the rest of the world's where it has none."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as asked:
        with suppress(OSError):
            asked.connect(("192.0.2.1", 9))  # sends nothing
        return str(asked.getsockname()[0])


def has_own_ipv6() -> bool:
    with suppress(OSError), socket.socket(socket.AF_INET6) as tried:
        tried.bind(("::1", 0))
        return True
    return False


@contextmanager
def started(folder: Path, port: int, flags: tuple[str, ...] = (), **variables: str) -> Iterator[subprocess.Popen[str]]:
    """The front door as a person opens it, with a home folder of the test's own."""
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / "app.py"), "--server.headless", "true"]
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("STREAMLIT_")}
    surroundings |= {"HOME": str(folder), "PAIN_JOURNAL": str(folder / "journal.duckdb")} | variables
    with subprocess.Popen(
        [*command, "--server.port", str(port), *flags], cwd=ROOT, env=surroundings, text=True,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        try:
            yield process
        finally:
            process.kill()


def answers(port: int, host: str = "127.0.0.1") -> bool:
    """Whether anything is said on the port. (The kernel may take a connection that the program never looks at.)"""
    with suppress(OSError), socket.create_connection((host, port), timeout=1) as knock:
        knock.sendall(b"GET /_stcore/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
        return bool(knock.recv(1))
    return False


def refused(process: subprocess.Popen[str], port: int) -> tuple[int, str]:
    """How it ended and what it said, having been knocked at all the while."""
    until = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < until:
        assert not answers(port)
        time.sleep(0.02)
    _, said = process.communicate(timeout=5)
    return process.returncode, said.strip()


def came_up(process: subprocess.Popen[str], port: int, host: str = "127.0.0.1") -> bool:
    """Whether it serves its first page there."""
    for _ in range(600):
        if process.poll() is not None:
            return False
        with suppress(URLError, OSError):
            url = f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"
            with urlopen(Request(url), timeout=2) as page:  # noqa: S310 - our own server
                return bool(b"<title>" in page.read())
        time.sleep(0.1)
    return False


@pytest.mark.parametrize("address", [EVERYWHERE, "::", "own", ""])
def test_a_flag_that_opens_it_to_others_is_refused(tmp_path: Path, address: str) -> None:
    port, asked = free_port(), own_address() if address == "own" else address
    with started(tmp_path, port, ("--server.address", asked)) as process:
        assert refused(process, port) == (2, ELSEWHERE)


def test_a_variable_that_opens_it_to_others_is_refused(tmp_path: Path) -> None:
    port = free_port()
    with started(tmp_path, port, STREAMLIT_SERVER_ADDRESS=EVERYWHERE) as process:
        assert refused(process, port) == (2, ELSEWHERE)


def test_a_config_file_that_opens_it_to_others_is_refused(tmp_path: Path) -> None:
    """One in the home folder counts where the program's own says nothing: here the program is copied without it."""
    copy, port = tmp_path / "copy", free_port()
    copy.mkdir()
    for name in ("app.py", "pages", "analytics", "sample_data"):
        (copy / name).symlink_to(ROOT / name)
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit/config.toml").write_text(
        '[server]\naddress = "0.0.0.0"\nallowedHosts = ["localhost"]\n[browser]\nserverAddress = "localhost"\n'
    )
    command = [sys.executable, "-m", "streamlit", "run", str(copy / "app.py"), "--server.headless", "true"]
    surroundings = os.environ | {"HOME": str(tmp_path), "PAIN_JOURNAL": str(tmp_path / "journal.duckdb")}
    with subprocess.Popen(
        [*command, "--server.port", str(port)], cwd=copy, env=surroundings, text=True, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert refused(process, port) == (2, ELSEWHERE)


def test_the_programs_own_file_stands_above_the_home_folders(tmp_path: Path) -> None:
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit/config.toml").write_text('[server]\naddress = "0.0.0.0"\n')
    port, outside = free_port(), own_address()
    with started(tmp_path, port) as process:
        assert came_up(process, port)
        assert outside.startswith("127.") or not answers(port, outside)


@pytest.mark.parametrize(
    "flags",
    [
        ("--server.enableCORS", "false", "--server.enableXsrfProtection", "false"),
        ("--server.allowedHosts", "*"),
        ("--server.allowedHosts", "localhost", "--server.allowedHosts", "elsewhere.example"),
        ("--server.corsAllowedOrigins", "http://elsewhere.example"),
    ],
)
def test_a_flag_that_lets_foreign_pages_in_is_refused(tmp_path: Path, flags: tuple[str, ...]) -> None:
    port = free_port()
    with started(tmp_path, port, flags) as process:
        status, said = refused(process, port)
    assert (status, said.splitlines()[-1]) == (2, OPEN_TO_PAGES)


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "127.0.0.2", "::1", None])
def test_on_this_machine_it_starts(tmp_path: Path, address: str | None) -> None:
    port, host = free_port(), address or "127.0.0.1"
    if host == "::1" and not has_own_ipv6():
        pytest.skip("needs a machine with IPv6")
    with started(tmp_path, port, ("--server.address", address) if address else ()) as process:
        assert came_up(process, port, host)


def test_it_opens_in_the_persons_browser_unless_there_is_no_screen(tmp_path: Path) -> None:
    browser, opened = tmp_path / "browser", tmp_path / "opened.txt"
    browser.write_text(f'#!/bin/sh\necho "$@" >> {opened}\n')
    browser.chmod(0o700)
    for headless in ("true", "false"):
        port = free_port()
        with started(tmp_path, port, ("--server.headless", headless), BROWSER=str(browser)) as process:
            assert came_up(process, port)
            time.sleep(2)
            assert opened.exists() == (headless == "false")
    assert opened.read_text() == f"http://127.0.0.1:{port}\n"


@pytest.mark.parametrize(
    ("address", "is_own"),
    [("127.0.0.1", True), ("127.255.0.9", True), ("::1", True), ("localhost", True), ("LOCALHOST", True),
     (EVERYWHERE, False), ("::", False), ("192.168.1.5", False), ("fe80::1", False), ("", False), (None, False),
     ("localhost.example", False), ("unix:///run/diary", False), ("0", False), ("2130706433", False)],
)  # fmt: skip
def test_only_loopback_is_this_machine(address: str | None, is_own: bool) -> None:  # noqa: FBT001 - a table's column
    assert is_this_machine(address) is is_own
