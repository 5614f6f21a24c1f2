"""One server on a year of diary for a file's tests, and a window on it of each size."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from playwright.sync_api import Browser, Page

from analytics import Journal, bring_in
from tests.browser.hand import serving, window
from tests.serving import ROOT


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server on a year of diary, for all that read nothing back."""
    folder = tmp_path_factory.mktemp("served")
    with Journal(folder / "journal.duckdb") as journal:
        bring_in(journal, ROOT / "sample_data/diary.csv", now=datetime.now())
    with serving(folder) as base:
        yield base


@pytest.fixture(scope="module")
def desk(browser: Browser, served: str) -> Iterator[Page]:
    """One window for several tests: what it has fetched once is there the next time."""
    with window(browser) as page:
        yield page


@pytest.fixture(scope="module")
def phone(browser: Browser, served: str) -> Iterator[Page]:
    """The same under a finger."""
    with window(browser, is_phone=True) as page:
        yield page
