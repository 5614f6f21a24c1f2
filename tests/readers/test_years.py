"""Dates that name no year: asked once for the file, over New Year too, and never guessed row by row."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from analytics import bring_in
from analytics.journal import Journal
from analytics.readers import FileFault, Imported, Unanswered
from analytics.readers.questions import Question

NOW = datetime(2026, 11, 20, 12, 0)
Bring = Callable[..., tuple[Imported, list[str]]]


@pytest.fixture
def bring(tmp_path: Path) -> Bring:
    """Brings in rows of a date, a pain and a place, and gives the days that were kept."""

    def of(*dates: str, header: str = "date,pain,region", now: datetime = NOW, **options: Any) -> Any:
        rows = [f'"{each}",5,neck' if header.startswith("date,pain") else each for each in dates]
        (tmp_path / "a.csv").write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        with Journal(":memory:") as journal:
            imported = bring_in(journal, tmp_path / "a.csv", now=now, **options)
            assert imported.rows == imported.kept + imported.already_there + len(imported.set_aside)
            lines = [row[0] for row in imported.first]
        return imported, [f"{each.felt_at:%Y-%m-%d}" + (f"{each.felt_at: %H:%M}" if each.has_time else "")
                          for each in lines]  # fmt: skip

    return of


def asked(bring: Bring, *dates: str, **options: Any) -> dict[str, Question]:
    with pytest.raises(Unanswered) as fault:
        bring(*dates, **options)
    return {each.name: each for each in fault.value.questions}


def offered(question: Question) -> list[str]:
    return [each.name for each in question.choices]


FORMS = [
    "3 Oct", "3rd October", "3. Oktober", "3. Okt.", "le 3 oct.", "3 octobre", "3 de octubre", "3 ottobre", "3 okt",
    "3 października", "den 3 oktober", "03.10.", "3.10", "3. 10.", "Oct 3", "October 3rd", "3-Oct", "3/10", "mar 3 oct",
    "3 Oct (Fri)", "3 oct vendredi",
]  # fmt: skip


@pytest.mark.parametrize("written", FORMS)
def test_a_date_in_any_form_takes_the_year_that_the_person_says(bring: Bring, written: str) -> None:
    imported, days = bring(written, dates="dmy", answers={"year": "2025"})
    assert (days, imported.set_aside) == (["2025-10-03"], ())


@pytest.mark.parametrize(
    ("written", "clock"),
    [
        ("Mon 3 Oct 08:30", "08:30"), ("3.10. 8.30 Uhr", "08:30"), ("3.10. 20 Uhr", "20:00"),
        ("3 oct. à 8h30", "08:30"),
        ("Oct 3, 8:30 PM", "20:30"), ("3/10 - 18.30", "18:30"), ("ven 3 oct 20h", "20:00"),
        ("3 okt 8u30", "08:30"), ("3-10 20u", "20:00"),
        ("den 3 oktober kl. 8.30", "08:30"), ("3 October 08:30", "08:30"),
    ],
)  # fmt: skip
def test_its_clock_is_no_year(bring: Bring, written: str, clock: str) -> None:
    assert bring(written, dates="dmy", answers={"year": "2025"})[1] == [f"2025-10-03 {clock}"]


def test_four_digits_behind_it_are_a_clock_where_one_of_them_can_be_no_year(bring: Bring) -> None:
    clocks = ["2025-10-03 08:30", "2025-10-04 20:15"]
    assert bring("3 Oct 0830", "4 Oct 2015", answers={"year": "2025"})[1] == clocks
    assert bring("3.10. 0830", "4.10. 2015", dates="dmy", answers={"year": "2025"})[1] == clocks
    assert bring("3 Oct 2014", "4 Oct 2015")[1] == ["2014-10-03", "2015-10-04"]
    assert len(bring("3 Oct 0830", "4 Oct 2015", answers={"year": "aside"})[0].set_aside) == 2
    imported, days = bring("3/10 0830", "4/10 2015", "5/10", dates="dmy", answers={"year": "2025"})
    assert (days, len(imported.set_aside)) == (["2025-10-05"], 2)


def test_the_years_offered_are_the_latest_in_which_no_date_lies_in_the_future_and_the_one_before(bring: Bring) -> None:
    question = asked(bring, "3 Oct", "21 Nov")["year"]
    assert (question.asks, question.default) == (
        "'3 Oct' (line 2) says no year, nor does 1 more date. Which year is it?",
        None,
    )
    assert [each.words for each in question.choices] == [
        "'3 Oct' is 3 Oct 2025", "'3 Oct' is 3 Oct 2024", "not read: rows whose date says no year are set aside",
    ]  # fmt: skip
    assert offered(asked(bring, "3 Oct", "20 Nov", "21 Sep")["year"]) == ["2026", "2025", "aside"]
    assert offered(asked(bring, "29 Feb")["year"]) == ["2024", "2020", "aside"]
    assert question.option == "--answer year=2025|2024|aside|YYYY"


@pytest.mark.parametrize("answer", ["26", "1899", "2025-26", "soon"])
def test_a_year_has_four_digits(bring: Bring, answer: str) -> None:
    with pytest.raises(FileFault, match="is none of the answers"):
        bring("3 Oct", answers={"year": answer})


def test_where_they_are_not_to_be_read_each_is_named(bring: Bring) -> None:
    imported, days = bring("3 Oct", "2025-10-04", answers={"year": "aside"})
    assert days == ["2025-10-04"]
    assert [(each.value, each.reason) for each in imported.set_aside] == [("3 Oct", "a date with no year")]


def test_a_year_that_is_yet_to_come_or_lacks_the_day_sets_the_row_aside(bring: Bring) -> None:
    imported, days = bring("3 Oct", "21 Nov", "29 Feb", answers={"year": "2026"})
    assert days == ["2026-10-03"]
    assert [(each.line, each.reason) for each in imported.set_aside] == [(3, "in the future"), (4, "not a date")]


@pytest.mark.parametrize(
    ("dates", "days"),
    [
        (["28 Dec", "30 Dec", "2 Jan", "1 Jan", "5 Jan"],
         ["2024-12-28", "2024-12-30", "2025-01-02", "2025-01-01", "2025-01-05"]),
        (["5 Jan", "2 Jan", "30 Dec", "28 Dec"], ["2024-01-05", "2024-01-02", "2023-12-30", "2023-12-28"]),
        (["30 Dec", "31 Dec", "1 Jan", "31 Dec", "2 Jan"],
         ["2024-12-30", "2024-12-31", "2025-01-01", "2024-12-31", "2025-01-02"]),
        (["5 Oct", "3 Oct", "7 Oct", "2 Mar"], ["2024-10-05", "2024-10-03", "2024-10-07", "2025-03-02"]),
        (["1 Mar", "3 Mar", "1 Nov"], ["2024-03-01", "2024-03-03", "2024-11-01"]),
    ],
)  # fmt: skip
def test_a_diary_over_new_year_goes_on_with_its_rows(bring: Bring, dates: list[str], days: list[str]) -> None:
    assert bring(*dates, answers={"year": "2024"})[1] == days


def test_the_sentence_says_that_the_year_turns_with_an_example(bring: Bring) -> None:
    question = asked(bring, "28.12.", "30.12.", "2.1.")["year"]
    assert question.asks == (
        "'28.12.' (line 2) says no year, nor do 2 more dates, and the rows run on over New Year. "
        "Which year is the first of them?"
    )
    assert [(each.name, each.words) for each in question.choices][:3] == [
        ("2025", "'28.12.' is 28 Dec 2025, '2.1.' is 2 Jan 2026"),
        ("2024", "'28.12.' is 28 Dec 2024, '2.1.' is 2 Jan 2025"),
        ("all-2025", "no: every row is of 2025"),
    ]


def test_rows_in_another_order_may_all_be_of_one_year(bring: Bring) -> None:
    dates = ["2 Jan", "3 Jan", "30 Oct", "1 Jan", "4 Jan"]
    assert bring(*dates, answers={"year": "all-2026"})[1] == [
        "2026-01-02", "2026-01-03", "2026-10-30", "2026-01-01", "2026-01-04",
    ]  # fmt: skip


WEEK = {  # 3 to 5 November 2025
    "Mon 3 Nov|Tue 4 Nov|Wed 5 Nov", "Mo 3.11.|Di 4.11.|Mi 5.11.", "lun. 3 nov.|mar. 4 nov.|mer. 5 nov.",
    "lun 3 nov|mar 4 nov|mié 5 nov", "lun 3 nov|mar 4 nov|mer 5 nov", "ma 3 nov|di 4 nov|wo 5 nov",
    "pon 3 lis|wt 4 lis|śr 5 lis", "mån 3 nov|tis 4 nov|ons 5 nov", "3.11. (Mo)|4.11. (Di)|5.11. (Mi)",
}  # fmt: skip


@pytest.mark.parametrize("dates", sorted(WEEK))
def test_weekdays_beside_the_dates_leave_one_year_which_is_told(bring: Bring, dates: str) -> None:
    imported, days = bring(*dates.split("|"), dates="dmy")
    assert days == ["2025-11-03", "2025-11-04", "2025-11-05"]
    (told,) = imported.taken
    assert "nor do 2 more dates. The weekdays fit 2025, and none of the years beside it. Taken: '" in told
    assert told.endswith("' is 3 Nov 2025 (--answer year=2025|aside|YYYY)")


@pytest.mark.parametrize("header", ["Tag;Datum;Schmerz;Ort", "Wochentag;Datum;Schmerz;Ort", "Datum;Tag;Schmerz;Ort"])
def test_a_weekday_may_stand_in_a_column_of_its_own(bring: Bring, header: str) -> None:
    week, day = ("Mo", "3.11.") if not header.startswith("Datum") else ("3.11.", "Mo")
    assert bring(f"{week};{day};5;Nacken", header=header)[1] == ["2025-11-03"]


def test_weekdays_that_fit_no_year_of_late_are_asked_about(bring: Bring) -> None:
    question = asked(bring, "Mon 3 Nov", "Wed 4 Nov")["year"]
    assert (offered(question), question.default) == (["2026", "2025", "aside"], None)
    older = asked(bring, "Tue 3 Nov", "Wed 4 Nov", now=datetime(2026, 6, 1))["year"]  # of 2020 and of 2015
    assert (offered(older), older.default) == (["2020", "2015", "aside"], None)


def test_the_year_of_the_row_above_holds_only_where_the_person_says_so(bring: Bring) -> None:
    dates = ["30.12.2024", "31.12.", "1.1.", "2.1.2025", "3.1."]
    question = asked(bring, *dates, dates="dmy")["year"]
    assert question.choices[0].words == "the year of the row above: '31.12.' is 31 Dec 2024, '1.1.' is 1 Jan 2025"
    assert bring(*dates, dates="dmy", answers={"year": "above"})[1] == [
        "2024-12-30", "2024-12-31", "2025-01-01", "2025-01-02", "2025-01-03",
    ]  # fmt: skip
    assert bring(*dates, dates="dmy", answers={"year": "2022"})[1][1:3] == ["2022-12-31", "2023-01-01"]


def test_rows_above_the_first_year_are_not_given_one(bring: Bring) -> None:
    imported, days = bring("30.12.", "31.12.2024", "1.1.", dates="dmy", answers={"year": "above"})
    assert days == ["2024-12-31", "2025-01-01"]
    assert [each.line for each in imported.set_aside] == [2]


def test_numeric_ones_need_their_order_too_and_both_are_asked_at_once(bring: Bring) -> None:
    questions = asked(bring, "3/10", "4/10")
    assert questions["dates"].choices[0].words == "Day first: 3/10 is 3 Oct"
    assert [each.words for each in questions["year"].choices][:2] == ["2026", "2025"]
    assert bring("3/10", "4/10", dates="mdy", answers={"year": "2026"})[1] == ["2026-03-10", "2026-04-10"]
    assert bring("13/10", "4/10", answers={"year": "2025"})[1] == ["2025-10-13", "2025-10-04"]


def test_a_last_zero_that_a_spreadsheet_left_out_is_asked_about(bring: Bring) -> None:
    question = asked(bring, "3.1", "4.1")["zero"]
    assert question.asks == (
        "'3.1' may be 3 Jan, or 3 Oct without its last 0, which spreadsheets leave out. Which is it?"
    )
    assert bring("3.1", "4.1", answers={"zero": "october", "year": "2025"})[1] == ["2025-10-03", "2025-10-04"]
    assert bring("3.1", "4.1", answers={"zero": "january", "year": "2025"})[1] == ["2025-01-03", "2025-01-04"]
    for whole in ("3.1.", "03.1", "3.10"):  # nothing was lost
        assert "zero" not in asked(bring, whole, "4.1")


def test_what_is_no_date_becomes_none(bring: Bring) -> None:
    imported, days = bring("3/10,3 Oct,3.10", header="pain,date,exposure:coffee [cups]", answers={"year": "2025"})
    assert days == ["2025-10-03"]
    assert [(line.intensity, line.amount) for line in imported.first[0]] == [(3.0, None), (None, 3.1)]


def test_the_same_diary_with_its_years_written_out_is_already_there(tmp_path: Path) -> None:
    one, two = tmp_path / "a.csv", tmp_path / "b.csv"
    one.write_text("date,pain,region\n3 Oct 08:30,5,neck\n4 Oct,4,neck\n", encoding="utf-8")
    two.write_text("date,pain,region\n2025-10-03 08:30,5,neck\n2025-10-04,4,neck\n", encoding="utf-8")
    with Journal(":memory:") as journal:
        bring_in(journal, one, now=NOW, answers={"year": "2025"})
        assert bring_in(journal, two, now=NOW).already_there == 2
