"""The files that were brought in: what of each was set aside, and the way to take it back."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from analytics import Journal, bring_in
from tests.opened import opened, unfold


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    monkeypatch.setenv("PAIN_JOURNAL", str(tmp_path / "journal.duckdb"))
    (tmp_path / "diary.csv").write_text("date,pain\n2025-03-01,4\n2025-03-02,99\n", encoding="utf-8")
    with Journal(tmp_path / "journal.duckdb") as journal:
        bring_in(journal, tmp_path / "diary.csv", now=datetime(2025, 4, 1))
    page = opened("diary")
    yield page.button_group(key="diary_view").set_value("Files brought in").run()
    st.cache_resource.clear()


def test_what_was_set_aside_unfolds_with_its_reason(page: AppTest) -> None:
    assert "1 set aside" in "\n".join(each.value for each in page.markdown)
    mark = next(each.key for each in page.button if each.key and each.key.startswith("undo_")).removeprefix("undo_")
    unfold(page, f"tap_rows_aside_{mark}")
    assert not page.exception
    told = "\n".join(each.value for each in page.markdown)
    assert "**Line 3**, pain “99”" in told
    assert page.get("download_button")
