"""Share into a file: written whole or not at all, and only where the person said."""

from pathlib import Path
from tempfile import NamedTemporaryFile

from analytics.letter.facts import Letter, LetterFault
from analytics.letter.html import share_html

_LATER = {".pdf": "A PDF", ".json": "A FHIR bundle"}


def check_path(path: Path) -> None:
    """Refuse a name that no form fits, or a folder that is not there, before any work is done.

    Raises:
        LetterFault: with what to do instead.
    """
    if path.suffix.lower() in _LATER:
        raise LetterFault(
            f"{_LATER[path.suffix.lower()]} cannot be made yet. Give a name that ends in .html; it opens offline "
            "and prints."
        )
    if path.suffix.lower() not in (".html", ".htm"):
        raise LetterFault(f"{path.name} does not say which form: give a name that ends in .html.")
    if not path.parent.is_dir():
        raise LetterFault(f"There is no folder {path.parent}. Make it first, or choose another place.")


def share_file(letter: Letter, path: Path) -> Path:
    """Write the page; returns where.

    Raises:
        LetterFault: the range holds nothing, or the file cannot be written.
    """
    check_path(path)
    if not letter.coverage.entries and not letter.coverage.sessions:
        raise LetterFault("Nothing is written in this range of days, so no page was made. Choose other days.")
    page = share_html(letter)
    try:
        _write_whole(page, path)
    except OSError:
        raise LetterFault(f"{path} cannot be written. Choose another place, or make some room.") from None
    return path


def _write_whole(page: str, path: Path) -> None:
    """Under its name the page appears whole; of one that failed nothing stays behind."""
    with NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, suffix=".part", delete=False) as part:
        unfinished = Path(part.name)
        try:
            part.write(page)
            part.flush()
            unfinished.chmod(0o600)
            unfinished.replace(path)
        except OSError:
            unfinished.unlink(missing_ok=True)
            raise
