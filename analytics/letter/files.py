"""Share into a file: written whole or not at all, and only where the person said."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile

from analytics.letter.facts import Letter, LetterFault
from analytics.letter.fhir import share_fhir
from analytics.letter.html import share_html
from analytics.letter.pdf import share_pdf
from analytics.letter.table import share_table
from analytics.letter.text import share_text

FORMS = (".html", ".htm", ".pdf", ".txt", ".csv", ".json")
WHOLE = (".csv", ".json")  # these hold every entry, whatever was chosen of further sides


def check_path(path: Path) -> None:
    """Refuse a name that no form fits, or a folder that is not there, before any work is done.

    Raises:
        LetterFault: with what to do instead.
    """
    if path.suffix.lower() not in FORMS:
        forms = ".html, .pdf, .txt, .csv or .json"
        raise LetterFault(f"{path.name} does not say which form: give a name that ends in {forms}.")
    if not path.parent.is_dir():
        raise LetterFault(f"There is no folder {path.parent}. Make it first, or choose another place.")


def is_written(letter: Letter) -> bool:
    """Whether anything is written on the days it is about."""
    return bool(letter.coverage.entries or letter.coverage.sessions)


def check_content(letter: Letter) -> None:
    """Refuse a letter about days on which nothing is written.

    Raises:
        LetterFault: with what to do instead.
    """
    if not is_written(letter):
        raise LetterFault("Nothing is written in this range of days, so no page was made. Choose other days.")


def share_file(letter: Letter, path: Path, passphrase: str = "", *, replace: bool = False) -> Path:
    """Write the page in the form that the name ends in; returns where.

    Raises:
        FileExistsError: something has that name, and it is not to be replaced.
        LetterFault: the range holds nothing, only a PDF can be locked, or the file cannot be made or written.
    """
    check_path(path)
    check_content(letter)
    form = path.suffix.lower()
    if passphrase and form != ".pdf":
        raise LetterFault("Only a PDF can be locked. Give a name that ends in .pdf, or leave the passphrase away.")
    content = content_of(letter, form, passphrase)
    try:
        if replace:
            _write_whole(content, path)
        else:
            _write_new(content, path)
    except FileExistsError:
        raise
    except (OSError, ValueError):  # a name may hold what no name can
        raise LetterFault(f"{path} cannot be written. Choose another place, or make some room.") from None
    return path


def content_of(letter: Letter, form: str, passphrase: str = "") -> bytes:
    """What stands in a file of a form (".html"); only a PDF is locked.

    Raises:
        LetterFault: no browser of this machine can print a PDF.
    """
    if form == ".txt":
        return share_text(letter).encode()
    if form == ".csv":
        return share_table(letter).encode("utf-8-sig")
    if form == ".json":
        return share_fhir(letter).encode()
    page = share_html(letter)
    return share_pdf(page, passphrase) if form == ".pdf" else page.encode()


def _write_new(content: bytes, path: Path) -> None:
    """A name that is taken, by a link too, stays as it is; of a page that failed nothing stays behind."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
    except OSError:
        path.unlink()
        raise


def _write_whole(content: bytes, path: Path) -> None:
    """Under its name the page appears whole; of one that failed nothing stays behind."""
    with NamedTemporaryFile("wb", dir=path.parent, suffix=".part", delete=False) as part:
        unfinished = Path(part.name)
        try:
            part.write(content)
            part.flush()
            unfinished.chmod(0o600)
            unfinished.replace(path)
        except (OSError, ValueError):
            unfinished.unlink(missing_ok=True)
            raise
