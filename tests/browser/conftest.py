"""Two servers on a year of diary for the tests of all files, and a window of each size."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from analytics import Journal
from tests.browser.hand import serving, window

CopySample = Callable[[Path], Path]


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory, copy_sample: CopySample) -> Iterator[str]:
    """A server on a year of diary, for all that only read; not even a draft is left on it."""
    with _on_sample(tmp_path_factory.mktemp("served"), copy_sample) as base:
        yield base


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory, copy_sample: CopySample) -> Iterator[str]:
    """The same for those that fill in a form and save nothing."""
    with _on_sample(tmp_path_factory.mktemp("filled"), copy_sample) as base:
        yield base


@contextmanager
def _on_sample(folder: Path, copy_sample: CopySample) -> Iterator[str]:
    journal = copy_sample(folder / "journal.duckdb")
    before = _held(journal)
    with serving(folder) as base:
        yield base
    assert _held(journal) == before, "a test has written into the diary that all read"


def _held(path: Path) -> tuple[object, ...]:
    with Journal(path) as journal:
        return journal.read_counts(), journal.read_shared(), journal.read_intakes()


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    """One window for several tests: what it has fetched once is there the next time."""
    with window(browser) as page:
        yield page


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    """The same under a finger."""
    with window(browser, is_phone=True) as page:
        yield page
