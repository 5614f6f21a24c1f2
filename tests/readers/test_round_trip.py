"""What goes in comes out: any diary written as the journal's own CSV is read back value for value."""

import csv
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics import bring_in
from analytics.diary.faults import JournalFault
from analytics.journal import Journal

NOW = datetime(2026, 5, 20, 12, 0)
TEXTS = st.text(
    st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufeff"), min_size=1, max_size=40
).map(lambda text: "x" + text.strip())
# How a file of each form begins: what follows may be anything.
BEGINNINGS = (b"date,pain,notes\n",)
ROWS = st.lists(
    st.tuples(
        st.datetimes(datetime(2015, 1, 1), NOW),
        st.integers(0, 100).map(lambda tenths: tenths / 10),
        st.one_of(st.just(""), TEXTS),
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda row: row[0],
)


@given(rows=ROWS, mark=st.sampled_from(",;\t|"))
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_moments_tenths_and_notes_survive_any_text(rows: list[tuple[datetime, float, str]], mark: str) -> None:
    with TemporaryDirectory() as folder, Journal(":memory:") as journal:
        path = Path(folder) / "diary.csv"
        with path.open("w", newline="", encoding="utf-8") as file:
            table = csv.writer(file, delimiter=mark)
            table.writerow(["felt_at", "region", "intensity", "notes"])
            table.writerows([at.isoformat(), "neck", pain, note] for at, pain, note in rows)
        imported = bring_in(journal, path, now=NOW)
        assert imported.kept == len(rows), imported.set_aside
        period = journal.read_period()
        assert period
        found = journal.read_ratings(period)
    notes = found["notes"].astype(object).where(found["notes"].notna(), "")
    back = set(zip(found["felt_at"].dt.to_pydatetime(), found["intensity"], notes, strict=True))
    assert back == set(rows)


@pytest.mark.parametrize("beginning", BEGINNINGS)
@given(content=st.binary(max_size=400))
@settings(max_examples=40, deadline=None)
def test_any_bytes_end_in_an_account_or_a_sentence(beginning: bytes, content: bytes) -> None:
    with TemporaryDirectory() as folder, Journal(":memory:") as journal:
        path = Path(folder) / "diary.csv"
        path.write_bytes(beginning + content)
        try:
            imported = bring_in(journal, path, now=NOW)
        except JournalFault as fault:
            sentence = str(fault)
        else:
            sentence = "."
            assert imported.rows == imported.kept + imported.already_there + len(imported.set_aside)
    assert sentence.endswith(".")
