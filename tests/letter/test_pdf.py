"""A PDF without a browser: what is done with what one printed, and what is asked of it."""

import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from analytics.letter import pdf
from analytics.letter.facts import LetterFault
from analytics.letter.pdf import share_pdf


def printed() -> bytes:
    """A side as a browser prints it, with what it notes down about itself."""
    found = BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.docinfo["/Title"] = "Pain diary summary: M."
        made.docinfo["/Creator"] = "A browser"
        made.docinfo["/CreationDate"] = "D:20260520120000"
        made.save(found)
    return found.getvalue()


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[list[str], str]]:
    """A browser that is none: it notes what it is asked and the page it was given, and prints the side above."""
    noted: list[tuple[list[str], str]] = []

    def run(command: list[str], **how: object) -> None:
        assert how == {"capture_output": True, "timeout": 60, "check": True}
        target = next(each for each in command if each.startswith("--print-to-pdf="))
        source = Path(command[-1].removeprefix("file://"))
        assert source.parent.stat().st_mode & 0o077 == 0
        noted.append((command, source.read_text(encoding="utf-8")))
        Path(target.removeprefix("--print-to-pdf=")).write_bytes(printed())

    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(pdf, "find_browser", lambda: "/bin/browser")
    return noted


def test_what_the_browser_notes_down_is_taken_out_and_the_title_stays(asked: list[tuple[list[str], str]]) -> None:
    with pikepdf.open(BytesIO(share_pdf("<p>page</p>"))) as made:
        assert {str(key): str(value) for key, value in made.docinfo.items()} == {"/Title": "Pain diary summary: M."}
        assert len(made.pages) == 1
        assert not made.is_encrypted
    ((command, page),) = asked
    assert page == "<p>page</p>"
    assert command[0] == "/bin/browser"
    assert {"--headless", "--no-pdf-header-footer", "--host-resolver-rules=MAP * ~NOTFOUND"} <= set(command)
    assert not Path(command[-1].removeprefix("file://")).parent.exists(), "nothing of it stays on the disk"


def test_a_passphrase_locks_it(asked: list[tuple[list[str], str]]) -> None:
    locked = share_pdf("<p>page</p>", "word of mouth")
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(BytesIO(locked))
    with pikepdf.open(BytesIO(locked), password="word of mouth") as made:  # noqa: S106 - the test's own
        assert made.is_encrypted
        assert made.encryption.R == 6
    assert "word of mouth" not in " ".join(asked[0][0])


INSTEAD = "Make the .html page instead, open it in any browser and print it."


def test_without_a_browser_or_a_print_a_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "find_browser", lambda: None)
    with pytest.raises(LetterFault) as none:
        share_pdf("<p>page</p>")
    assert str(none.value) == f"A PDF needs Chrome or Chromium on this machine, and there is none. {INSTEAD}"
    monkeypatch.setattr(pdf, "find_browser", lambda: "/bin/false")
    with pytest.raises(LetterFault) as failed:
        share_pdf("<p>page</p>")
    assert str(failed.value) == f"The browser on this machine did not print the page. {INSTEAD}"
