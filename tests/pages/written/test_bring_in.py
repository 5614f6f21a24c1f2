"""Open: the screen that brings a file in: what is no table is told in words; what came in is one tap from a chart."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from tests.opened import opened, unfold
from tests.readers.formats.test_foreign import FOREIGN

MIME = "application/octet-stream"


@pytest.fixture
def page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    monkeypatch.setenv("PAIN_JOURNAL", str(tmp_path / "journal.duckdb"))
    page = opened("diary")
    yield page.button_group(key="diary_view").set_value("Bring in a file").run()
    st.cache_resource.clear()


def upload(page: AppTest, name: str, content: bytes) -> AppTest:
    page.file_uploader(key="upload").set_value((name, content, MIME)).run()
    assert not page.exception
    return page


def unfold_columns(page: AppTest) -> AppTest:
    return unfold(page, *(key for key in page.session_state.filtered_state if key.startswith("tap_columns_")))


def test_any_file_may_be_dropped_and_what_is_no_table_is_said_to_be_what_it_is(page: AppTest) -> None:
    assert list(page.file_uploader(key="upload").proto.type) == []
    for kind, (content, *_) in FOREIGN.items():
        upload(page, "diary.xlsx", content)
        (said,) = page.info
        assert said.value.replace("\\", "").startswith(f"diary.xlsx is {kind}")
        assert not page.number_input  # nothing else is asked about it
        assert not page.error
    upload(page, "empty.csv", b"")
    assert "is empty" in page.info[0].value


def test_lines_to_skip_can_be_taken_back_where_too_many_were_said(page: AppTest) -> None:
    upload(page, "diary.csv", b"my diary\ndate,pain\n2026-03-01,4\n2026-03-02,5\n")
    unfold_columns(page)
    page.number_input[0].set_value(1000).run()
    assert "holds no rows" in page.info[0].value
    page.number_input[0].set_value(1).run()
    assert "2 to keep" in "\n".join(each.value for each in page.markdown)


@pytest.mark.parametrize(("days", "span"), [(10, "30 d"), (40, "90 d"), (100, "1 yr"), (400, "all")])
def test_the_first_chart_of_what_came_in_is_one_tap_away(page: AppTest, days: int, span: str) -> None:
    first = date(2026, 3, 1) - timedelta(days=days - 1)
    rows = "".join(f"{first + timedelta(days=day)},{day % 7}\n" for day in range(days))
    upload(page, "diary.csv", f"date,pain\n{rows}".encode())
    next(each for each in page.button if each.label == "Bring it in").click().run()
    assert page.success[0].value == f"Brought in: {days} rows, {days} kept."
    assert not [each for each in page.button if each.label == "Bring it in"], "it seems to be still to do"
    next(each for each in page.button if each.label == "See how it goes in these days").click().run()
    assert not page.exception
    assert page.title[0].value == "How your pain goes"
    assert page.button_group(key="period").value == span
    assert page.get("plotly_chart")


def test_another_file_is_not_called_brought_in(page: AppTest) -> None:
    upload(page, "diary.csv", b"date,pain\n2026-03-01,4\n")
    next(each for each in page.button if each.label == "Bring it in").click().run()
    upload(page, "another.csv", b"date,pain\n2026-04-01,4\n")
    assert not page.success


def test_counts_and_columns_are_told_as_elsewhere(page: AppTest) -> None:
    first = date(2023, 1, 1)
    rows = "".join(f"{first + timedelta(days=day)},{day % 7},1,2\n" for day in range(1001))
    upload(page, "diary.csv", f"date,pain,exposure:screen_time [hours],own_thing\n{rows}".encode())
    assert "**1,001 rows**: 1,001 to keep" in "\n".join(each.value for each in page.markdown)
    unfold_columns(page)
    column = next(each for each in page.selectbox if "screen" in each.label)
    assert "screen time" in column.options
    assert not [each for each in column.options if "\\" in each], "an option shows its escape"
