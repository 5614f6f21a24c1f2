"""What several tests share: journals in memory made in no time, and a real Chromium or a sentence on how to get one."""

import pickle
from collections.abc import Callable, Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from shutil import copyfile

import duckdb
import pytest
from hypothesis import settings
from playwright.sync_api import Browser, expect, sync_playwright

from analytics import Journal, actions, bring_in
from analytics.diary.tables import Tables
from analytics.journal import opening
from analytics.measures.findings import Findings, measure_findings
from tests.serving import FLAGS, ROOT, chromium

MOST_FINDINGS = 32
settings.register_profile("untimed", deadline=None)  # nothing is timed in a test
settings.load_profile("untimed")
expect.set_options(timeout=30_000)  # as long as Playwright waits for anything else: a machine may be busy


@pytest.fixture(scope="session", autouse=True)
def _copied_schema(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A journal in memory takes its schema from one that was made step by step: a fiftieth of the time, 2,000 times.

    Journals on disk are made as ever; `tests/journal/test_schema.py` holds the two against each other.
    """
    drawn = tmp_path_factory.mktemp("schema") / "drawn.duckdb"
    by_steps = opening._bring_up
    with duckdb.connect(drawn) as connection:
        by_steps(connection, 0)

    def bring_up(connection: duckdb.DuckDBPyConnection, number: int) -> None:
        ((path,),) = connection.execute(
            "SELECT path FROM duckdb_databases() WHERE database_name = 'journal'"
        ).fetchall()
        if number or path:
            by_steps(connection, number)
            return
        connection.execute(f"ATTACH '{drawn}' AS drawn (READ_ONLY)")
        connection.execute("COPY FROM DATABASE drawn TO journal")
        connection.execute("DETACH drawn")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(opening, "_bring_up", bring_up)
        yield


@pytest.fixture(scope="session", autouse=True)
def _worked_out_once() -> Iterator[None]:
    """What is found in the same tables is worked out once: pages and letters of one diary ask for it 400 times.

    The measures' own tests, and every program that is started, work it out.
    """
    found: dict[bytes, Findings] = {}

    def measure(tables: Tables) -> Findings:
        known = sha256(pickle.dumps(tables)).digest()
        if known not in found:
            if len(found) == MOST_FINDINGS:
                found.pop(next(iter(found)))
            found[known] = measure_findings(tables)
        return found[known]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(actions, "measure_findings", measure)
        yield


@pytest.fixture(scope="session")
def copy_sample(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Path]:
    """Puts a journal with the sample diary where a test wants its own: brought in once, and copied."""
    brought_in = tmp_path_factory.mktemp("sample") / "journal.duckdb"
    with Journal(brought_in) as journal:
        bring_in(journal, ROOT / "sample_data/diary.csv", now=datetime(2026, 11, 1))

    def copy(path: Path) -> Path:
        return copyfile(brought_in, path)

    return copy


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium or Chrome as the machine has it."""
    found = chromium()
    if not found:
        pytest.skip("needs Chromium or Chrome (Debian, Ubuntu: apt-get install chromium)")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield launched
        launched.close()
