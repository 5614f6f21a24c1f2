"""Share as PDF: the same page, printed by the Chrome or Chromium on this machine, tagged for screen readers.

Without such a browser there is no PDF, and a sentence says what to do instead. What the browser writes into a PDF about
itself and the hour is taken out; a passphrase locks it (AES-256, by qpdf).
"""

import os
import shutil
import subprocess
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pikepdf

from analytics.letter.facts import LetterFault

BROWSERS = (
    "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
)  # fmt: skip
LONGEST = 60
INSTEAD = "Make the .html page instead, open it in any browser and print it."
_FLAGS = (
    "--headless", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--disable-extensions", "--no-pdf-header-footer", "--window-size=900,1200",
    "--host-resolver-rules=MAP * ~NOTFOUND",
)  # fmt: skip


def find_browser() -> str | None:
    """The Chrome or Chromium of this machine, if it has one."""
    return next((path for name in BROWSERS if (path := shutil.which(name))), None)


def share_pdf(page: str, passphrase: str = "") -> bytes:
    """The page as PDF.

    Args:
        page: as `share_html` gives it.
        passphrase: what opens it; not locked where it is empty.

    Raises:
        LetterFault: there is no browser, or it did not print.
    """
    browser = find_browser()
    if browser is None:
        raise LetterFault(f"A PDF needs Chrome or Chromium on this machine, and there is none. {INSTEAD}")
    with TemporaryDirectory(prefix="pain-journal-") as folder:
        printed = _printed(browser, page, Path(folder))
    return _finished(printed, passphrase)


def _printed(browser: str, page: str, folder: Path) -> bytes:
    """Print in a folder that only this user can read and that is gone afterwards."""
    source, target = folder / "page.html", folder / "page.pdf"
    source.write_text(page, encoding="utf-8")
    # The browser's own sandbox does not start for the superuser; the page runs no script but its own.
    as_root = ["--no-sandbox"] if hasattr(os, "geteuid") and os.geteuid() == 0 else []
    command = [browser, *_FLAGS, *as_root, f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}"]
    try:
        subprocess.run([*command, source.as_uri()], capture_output=True, timeout=LONGEST, check=True)  # noqa: S603 - ours
        return target.read_bytes()
    except (OSError, subprocess.SubprocessError):
        raise LetterFault(f"The browser on this machine did not print the page. {INSTEAD}") from None


def _finished(printed: bytes, passphrase: str) -> bytes:
    """Without what the browser noted down, and locked if it is to be."""
    lock = pikepdf.Encryption(owner=passphrase, user=passphrase, R=6) if passphrase else False
    finished = BytesIO()
    with pikepdf.open(BytesIO(printed)) as pdf:
        title = str(pdf.docinfo.get("/Title", "Pain diary summary"))
        del pdf.docinfo
        pdf.docinfo["/Title"] = title
        pdf.save(finished, encryption=lock, deterministic_id=not passphrase)
    return finished.getvalue()
