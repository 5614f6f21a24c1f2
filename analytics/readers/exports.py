"""Bring in an export, a folder or the zip of one: whole, as it was written, into an empty journal; or nothing of it."""

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import IO

from analytics.journal import Journal
from analytics.journal.export import sha256_of
from analytics.journal.faults import DamagedExportFault, ExportFault, NotEmptyFault
from analytics.journal.manifest import MANIFEST, Manifest, read_manifest
from analytics.readers.faults import FileFault

MOST_BYTES, MOST_RATIO, MOST_FILES = 1_000_000_000, 300, 200  # of an export as it lies unpacked
_MANIFEST_BYTES = 1_000_000
_LEFT_BY_SYSTEMS = ("thumbs.db", "desktop.ini")


@dataclass(frozen=True, slots=True)
class _Parts:
    """The files of an export by their names: how long each is, and how it is opened."""

    sizes: dict[str, int]
    open: Callable[[str], IO[bytes]]


def is_export(path: Path) -> bool:
    """Whether this is a folder, or a zip that holds a manifest: no other file is read so."""
    try:
        if path.is_dir():
            return True
        if not path.is_file() or not zipfile.is_zipfile(path):  # what is no file may never end
            return False
        with zipfile.ZipFile(path) as packed:
            return _top(packed.namelist()) is not None
    except (OSError, ValueError, zipfile.BadZipFile, NotImplementedError):
        return False


def bring_back(journal: Journal, path: Path, name: str, *, now: datetime, dry_run: bool) -> tuple[int, dict[str, int]]:
    """Lay an export into the journal, which must be empty; with `dry_run` only say what would come.

    Returns:
        number of its rows, and how many ratings, entries, sessions and exposures they make.

    Raises:
        FileFault: it is none, is not as it was written, or the journal is not empty; nothing was changed.
    """
    try:
        with _opened(path, name) as parts, journal.passing_folder() as folder:
            manifest = _unpack(parts, folder)
            tables, added = journal.bring_back(
                folder, manifest.form, manifest.schema, manifest.tables, now=now, dry_run=dry_run
            )
    except NotEmptyFault as fault:
        raise FileFault(str(fault), "--journal and a name that is new") from None
    except ExportFault as fault:
        raise FileFault(f"{name}: {fault}") from None
    except (OSError, zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError):
        raise FileFault(
            f"{name} cannot be read to its end, so nothing was brought in. Take another copy of it."
        ) from None
    return sum(tables.values()), added


@contextmanager
def _opened(path: Path, name: str) -> Iterator[_Parts]:
    if path.is_dir():
        files = {each.name: each for each in path.iterdir()}
        folders = [each.name for each in files.values() if not each.is_file()]
        if MANIFEST not in files or folders:
            raise FileFault(
                f"{name} is a folder and no export of Pain Journal. Give a file, or a folder as it was exported."
            )
        yield _bounded(
            _Parts({each: file.stat().st_size for each, file in files.items()}, lambda one: files[one].open("rb")), name
        )
        return
    with zipfile.ZipFile(path) as packed:
        yield _bounded(_packed(packed, name), name)


def _packed(packed: zipfile.ZipFile, name: str) -> _Parts:
    """The files of a zip: those that lie beside its manifest, at its top or in its one folder."""
    top = _top(packed.namelist()) or PurePosixPath()
    infos = {}
    for each in packed.infolist():
        inside = PurePosixPath(each.filename)
        if each.is_dir() or inside.parts[0] == "__MACOSX":
            continue
        key = inside.name if inside.parent == top else each.filename
        if key in infos or each.flag_bits & 1:
            raise FileFault(f"{name} holds {key} twice, or locked with a password. Take the export as it was written.")
        infos[key] = each
    small = sum(each.compress_size for each in infos.values())
    if sum(each.file_size for each in infos.values()) > MOST_RATIO * max(small, 100_000):
        raise FileFault(f"{name} unpacks to far more than an export does. Take the export as it was written.")
    return _Parts({key: each.file_size for key, each in infos.items()}, lambda one: packed.open(infos[one]))


def _top(names: list[str]) -> PurePosixPath | None:
    """The folder of a zip in which its manifest lies: none, or one; None where there is no manifest."""
    found = [
        path.parent for path in map(PurePosixPath, names[:10_000]) if path.name == MANIFEST and len(path.parts) < 3
    ]
    return min(found, key=lambda each: len(each.parts), default=None)


def _bounded(parts: _Parts, name: str) -> _Parts:
    if sum(parts.sizes.values()) > MOST_BYTES or len(parts.sizes) > MOST_FILES:
        raise FileFault(
            f"{name} holds more than {MOST_BYTES // 1_000_000:,} MB or {MOST_FILES} files, which no export does. "
            "Take the export as it was written."
        )
    return parts


def _unpack(parts: _Parts, folder: Path) -> Manifest:
    """Every table's file into a folder, each with the bytes that were written.

    Raises:
        ExportFault: one is missing, is too many, or was changed.
    """
    with parts.open(MANIFEST) as file:
        manifest = read_manifest(file.read(_MANIFEST_BYTES).decode("utf-8", "replace"))
    names = {each.file for each in manifest.tables}
    more = sorted(
        each for each in parts.sizes if not _is_left(each) and each not in names | manifest.beside | {MANIFEST}
    )
    if missing := sorted(names - parts.sizes.keys()):
        raise ExportFault(f"{missing[0]} is missing, so nothing was brought in. Take the export as it was written.")
    if more:
        raise ExportFault(f"{more[0]} is no part of the export, so nothing was brought in. Take that file out of it.")
    for each in manifest.tables:
        _copy(parts, each.file, folder / each.file)
        if sha256_of(folder / each.file) != each.sha256:
            raise DamagedExportFault(each.file)
    return manifest


def _copy(parts: _Parts, name: str, to: Path) -> None:
    """At most as much as was said there would be: what a zip says of itself may be a lie."""
    left = parts.sizes[name]
    with parts.open(name) as packed, to.open("xb") as file:
        while block := packed.read(1 << 20):
            left -= len(block)
            if left < 0:
                raise DamagedExportFault(name)
            file.write(block)


def _is_left(name: str) -> bool:
    """What a system leaves in every folder that is looked at."""
    return (name.startswith(".") and "/" not in name) or name.lower() in _LEFT_BY_SYSTEMS
