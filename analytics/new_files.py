"""Where a new file may go: where nothing is yet, or where the person says so; never where a journal is."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

from analytics.journal import Journal, JournalFault, belongs_to_journal


def check_new(path: Path, *, replace: bool, journal: Journal | None = None) -> None:
    """Refuse a name that is taken, before any work is done; the open journal is asked before any file is looked into.

    Raises:
        JournalFault: with what to do instead.
    """
    try:
        if journal and journal.holds(path):
            raise JournalFault(f"{path} is the journal's own. Choose another name; nothing was changed.")
        if belongs_to_journal(path):
            raise JournalFault(
                f"{path} is a journal or belongs to one, and a journal is never replaced. Choose another name; nothing "
                "was changed."
            )
        if not path.parent.is_dir():
            raise JournalFault(f"There is no folder {path.parent}. Make it first, or choose another place.")
        is_there, is_file = path.exists() or path.is_symlink(), path.is_file()
    except (OSError, ValueError, RuntimeError):  # a name may hold what no name can, or a link lead round in a circle
        raise cannot(path) from None
    if is_there and not is_file:
        raise JournalFault(f"{path} cannot be written: a folder, or what is no file, has that name. Choose another.")
    if is_there and not replace:
        raise taken(path)


def write_new(path: Path, write: Callable[[Path], None], *, replace: bool) -> Path:
    """Let a file be written that refuses a name that is taken; where it may replace one, it is written beside it first.

    Raises:
        JournalFault: the name was taken meanwhile, or the disk refuses.
    """
    new = path.with_name(f"{uuid4()}.part") if replace else path
    try:
        write(new)
        if replace:
            new.replace(path)
    except FileExistsError:
        raise taken(path) from None
    except (OSError, ValueError):
        raise cannot(path) from None
    finally:
        if replace:
            new.unlink(missing_ok=True)
    return path


def taken(path: str | Path) -> JournalFault:
    """What to say of a name that something has."""
    return JournalFault(f"{path} exists already and was left as it is. Choose another name, or replace it: --replace.")


def cannot(path: Path) -> JournalFault:
    """What to say of a place that takes no file."""
    return JournalFault(f"{path} cannot be written. Choose another place, or make some room.")
