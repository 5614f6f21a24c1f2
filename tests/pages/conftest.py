"""What the tests of pages share."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shutil import copyfile

import pytest
from streamlit.components.v2 import manifest_scanner

from analytics import Journal
from analytics.journal import opening


@pytest.fixture(scope="session", autouse=True)
def _scanned_once() -> Iterator[None]:
    """Every window looks through all installed packages for parts of pages; they stay the same from test to test."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests))
        yield


@pytest.fixture(scope="session", autouse=True)
def _copied_journals(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A journal that is not there yet is a copy of one that was made step by step: a tenth of the time, 200 times."""
    empty = tmp_path_factory.mktemp("empty") / "journal.duckdb"
    Journal(empty).close()
    opened = opening._open_on_disk

    def open_on_disk(path: Path) -> opening.OpenFile:
        if path.parent.is_dir() and not path.exists():
            copyfile(empty, path)
        return opened(path)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "_open_on_disk", open_on_disk)
        yield
