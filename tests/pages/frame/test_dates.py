"""Show: dates are typed in the order of the browser's country, and weeks begin where its weeks do."""

from pathlib import Path

import pandas as pd
import pytest
from streamlit.elements.widgets.time_widgets import ALLOWED_DATE_FORMATS

from analytics import Journal, bring_in
from pages.frame.dates import UNMISTAKABLE, clocks, first_weekday_of, format_of
from tests.opened import opened, unfold

MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6


@pytest.mark.parametrize(
    ("locale", "form", "first"),
    [
        ("de-DE", "DD.MM.YYYY", MONDAY), ("de", "DD.MM.YYYY", MONDAY), ("de-AT", "DD.MM.YYYY", MONDAY),
        ("en-GB", "DD/MM/YYYY", MONDAY), ("en-US", "MM/DD/YYYY", SUNDAY), ("en", "MM/DD/YYYY", SUNDAY),
        ("EN-us", "MM/DD/YYYY", SUNDAY), ("en_AU", "DD/MM/YYYY", MONDAY), ("en-CA", "YYYY-MM-DD", SUNDAY),
        ("en-US-posix", "MM/DD/YYYY", SUNDAY), ("sr-Latn-RS", "DD.MM.YYYY", MONDAY), ("sv-SE", "YYYY-MM-DD", MONDAY),
        ("nl-NL", "DD-MM-YYYY", MONDAY), ("ja", "YYYY/MM/DD", SUNDAY), ("ko-KR", "YYYY.MM.DD", SUNDAY),
        ("pt-BR", "DD/MM/YYYY", SUNDAY), ("ar-EG", "DD/MM/YYYY", SATURDAY), ("dv-MV", UNMISTAKABLE, FRIDAY),
        (None, UNMISTAKABLE, MONDAY), ("", UNMISTAKABLE, MONDAY), ("tlh", UNMISTAKABLE, MONDAY),
        ("-", UNMISTAKABLE, MONDAY), ("es-419", "DD/MM/YYYY", MONDAY),
    ],
)  # fmt: skip
def test_a_locale_has_its_order_and_its_first_weekday(locale: str | None, form: str, first: int) -> None:
    assert (format_of(locale), first_weekday_of(locale)) == (form, first)
    assert ALLOWED_DATE_FORMATS.match(form)


def test_where_nothing_is_said_of_the_language_a_date_cannot_be_mistaken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAIN_JOURNAL", str(tmp_path / "journal.duckdb"))
    (tmp_path / "diary.csv").write_text("date,region,intensity\n2026-03-02,neck,4\n")
    with Journal(tmp_path / "journal.duckdb") as journal:
        bring_in(journal, tmp_path / "diary.csv")
    assert [each.proto.format for each in unfold(opened("diary"), "tap_search").date_input] == [UNMISTAKABLE]


def test_a_time_of_day_stands_only_where_it_is_known() -> None:
    moments = pd.Series(pd.to_datetime(["2026-03-02 08:05", "2026-03-02 00:00"]))
    told = clocks(moments, pd.Series([True, False]))
    assert [told[0], pd.isna(told[1])] == ["08:05", True]
