"""Where a new file may go: where nothing is yet, or where the person says so; never where a journal is."""

import os
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree
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


def check_new_folder(path: Path, journal: Journal) -> None:
    """Refuse a name that is taken by anything, before any work is done.

    Raises:
        JournalFault: with what to do instead.
    """
    try:
        check_new(path, replace=True, journal=journal)
        is_there = path.exists() or path.is_symlink()
    except OSError:
        raise cannot(path) from None
    if is_there:
        raise _folder_taken(path)


def write_new_folder(path: Path, write: Callable[[Path], None]) -> None:
    """Let a folder be filled beside its place, and put it there whole: never over what is there, nor half.

    Raises:
        JournalFault: the name was taken meanwhile, or the disk refuses.
    """
    part = path.with_name(f"{uuid4()}.part")
    try:
        part.mkdir(mode=0o700)
        write(part)
        for each in part.iterdir():
            each.chmod(0o600)
            _sync(each)
        _sync(part)
        _put(part, path)
    except FileExistsError:
        raise _folder_taken(path) from None
    except (OSError, ValueError):
        raise cannot(path) from None
    finally:
        rmtree(part, ignore_errors=True)


def _put(part: Path, path: Path) -> None:
    """A rename takes the place of an empty folder, which is only there because it was made here, first."""
    if os.name == "nt":  # where it takes the place of nothing
        part.rename(path)
        return
    path.mkdir(mode=0o700)
    try:
        part.rename(path)
        _sync(path.parent)
    except BaseException:
        path.rmdir()
        raise


def _sync(path: Path) -> None:
    """Make a file or folder outlast a power cut (folders cannot be synced on Windows)."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _folder_taken(path: Path) -> JournalFault:
    return JournalFault(f"{path} exists already and was left as it is. Choose another name for the export.")


def taken(path: str | Path) -> JournalFault:
    """What to say of a name that something has."""
    return JournalFault(f"{path} exists already and was left as it is. Choose another name, or replace it: --replace.")


def cannot(path: Path) -> JournalFault:
    """What to say of a place that takes no file."""
    return JournalFault(f"{path} cannot be written. Choose another place, or make some room.")
