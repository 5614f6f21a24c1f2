"""Open: the screen that brings a file in: what is no table is told in words; what came in is one tap from a chart."""

import json
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from shutil import copy
from types import SimpleNamespace
from typing import Any, cast

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from analytics import Journal, bring_in, export_zip
from analytics.diary.entries import Entry, Rating
from analytics.diary.periods import Period
from analytics.readers.faults import FileFault
from analytics.readers.mapping import Mapping
from pages.frame.journals import open_journal
from pages.frame.nothing_yet import BRING_IN, VIEW
from pages.frame.period import look_back_to
from pages.written import uploads
from tests.messy import ANSWERS, messy
from tests.opened import FRONT, unfold
from tests.readers.formats.test_foreign import FOREIGN
from tests.readers.formats.workbooks import ods, xlsx

MIME = "application/octet-stream"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """An empty journal, made once."""
    path = tmp_path_factory.mktemp("empty") / "journal.duckdb"
    Journal(path).close()
    yield path
    st.cache_resource.clear()


@pytest.fixture
def page(empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """A window on a journal of its own, for what is kept in it."""
    monkeypatch.setenv("PAIN_JOURNAL", str(copy(empty, tmp_path)))
    return at_files()


@pytest.fixture(scope="module")
def only_window(empty: Path) -> AppTest:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PAIN_JOURNAL", str(empty))
        return at_files()


@pytest.fixture
def looking(only_window: AppTest, empty: Path, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """One window for all that keep nothing."""
    monkeypatch.setenv("PAIN_JOURNAL", str(empty))
    return only_window


def at_files() -> AppTest:
    window = AppTest.from_file(str(FRONT), default_timeout=30)
    window.session_state[VIEW] = BRING_IN
    return window.switch_page("../diary.py").run()


def upload(page: AppTest, name: str, content: bytes) -> AppTest:
    page.file_uploader(key="upload").set_value((name, content, MIME)).run()
    assert not page.exception
    return page


def upload_all(page: AppTest, *files: tuple[str, bytes]) -> AppTest:
    page.file_uploader(key="upload").set_value([(name, content, MIME) for name, content in files]).run()
    assert not page.exception
    return page


def unfold_of(page: AppTest, fold: str) -> AppTest:
    """With a fold of the first file open."""
    return unfold(page, f"tap_{fold}_{page.session_state['upload'][0].file_id}")


def told(page: AppTest) -> str:
    return "\n".join(each.value for each in page.markdown).replace("\\", "").replace("\u2060", "")


def press(page: AppTest, label: str) -> AppTest:
    next(each for each in page.button if each.label == label).click().run()
    assert not page.exception
    return page


def box(page: AppTest, label: str) -> Selectbox[str]:
    return next(each for each in page.selectbox if each.label == label)


def ratings() -> list[tuple[str, float]]:
    """What the diary holds, as moment and pain."""
    journal = open_journal()
    period = journal.read_period()
    if not period:
        return []
    found = journal.read_ratings(period)
    return sorted((f"{at:%Y-%m-%d %H:%M}", pain) for at, pain in zip(found["felt_at"], found["intensity"], strict=True))


def test_any_file_may_be_dropped_and_what_is_no_table_is_said_to_be_what_it_is(looking: AppTest) -> None:
    assert list(looking.file_uploader(key="upload").proto.type) == []
    for kind, (content, *_) in FOREIGN.items():
        upload(looking, "diary.xlsx", content)
        (said,) = looking.info
        assert said.value.replace("\\", "").startswith(f"diary.xlsx is {kind}")
        assert not looking.number_input  # nothing else is asked about it
        assert not looking.error
    upload(looking, "empty.csv", b"")
    assert "is empty" in looking.info[0].value


def test_lines_to_skip_can_be_taken_back_where_too_many_were_said(looking: AppTest) -> None:
    upload(looking, "diary.csv", b"my diary\ndate,pain\n2026-03-01,4\n2026-03-02,5\n")
    unfold_of(looking, "columns")
    looking.number_input[0].set_value(1000).run()
    assert "holds no rows" in looking.info[0].value
    looking.number_input[0].set_value(1).run()
    assert "2 to keep" in "\n".join(each.value for each in looking.markdown)


def test_the_first_chart_of_what_came_in_is_one_tap_away(page: AppTest) -> None:
    rows = "".join(f"2026-02-{day:02d},{day % 7}\n" for day in range(20, 29))
    upload(page, "diary.csv", f"date,pain\n{rows}".encode())
    press(page, "Bring it in")
    assert page.success[0].value == "Brought in: 9 rows, 9 kept."
    assert not [each for each in page.button if each.label == "Bring it in"], "it seems to be still to do"
    assert page.get("plotly_chart")
    press(page, "See how these days went")
    assert page.title[0].value == "How your pain goes"
    assert page.button_group(key="period").value == "30 d"
    assert page.get("plotly_chart")


@pytest.mark.parametrize(("days", "span"), [(10, "30 d"), (40, "90 d"), (100, "1 yr"), (400, "all")])
def test_they_are_seen_in_the_shortest_span_that_holds_them(
    days: int, span: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: dict[str, str] = {}
    monkeypatch.setattr(st, "session_state", chosen)
    came_in = Period.ending(date(2026, 3, 1), days)
    look_back_to(came_in.first, came_in)
    assert list(chosen.values()) == [span]


def test_counts_and_columns_are_told_as_elsewhere(looking: AppTest) -> None:
    first = date(2023, 1, 1)
    rows = "".join(f"{first + timedelta(days=day)},{day % 7},1,2\n" for day in range(1001))
    upload(looking, "diary.csv", f"date,pain,exposure:screen_time [hours],own_thing\n{rows}".encode())
    assert "**1,001 rows**: 1,001 to keep" in "\n".join(each.value for each in looking.markdown)
    unfold_of(looking, "columns")
    column = next(each for each in looking.selectbox if "screen" in each.label)
    assert "screen time" in column.options
    assert not [each for each in column.options if "\\" in each], "an option shows its escape"


OPEN = b"date,pain,place\n01/02/2025,4,neck\n03/02/2025,x,neck\n05/02/2025,6,neck\n"


def test_an_open_question_waits_beside_the_button_with_nothing_counted_and_its_answer_lets_it_in(
    page: AppTest,
) -> None:
    upload(page, "diary.csv", OPEN)
    (button,) = (each for each in page.button if each.label == "Bring it in")
    assert button.disabled
    assert "1 question above to answer first" in told(page)
    assert "**3 rows**. What becomes of them depends on your answer." in told(page)
    assert "set aside" not in told(page)
    assert "as they may be kept, before you answer" in told(page)
    (question,) = page.radio
    assert question.value is None
    question.set_value("dmy").run()
    assert "question above" not in told(page)
    assert "**3 rows**: 2 to keep, 1 set aside" in told(page)
    assert "Set aside: not a number, as “x” in line 3 (1 row)." in told(page)
    assert "**1 Feb 2025** · Neck: pain 4.0 of 10" in told(page)
    page.radio[0].set_value("mdy").run()
    assert "**2 Jan 2025** · Neck: pain 4.0 of 10" in told(page)
    press(page, "Bring it in")
    assert ratings() == [("2025-01-02 00:00", 4.0), ("2025-05-02 00:00", 6.0)]


def test_what_holds_where_nobody_answers_can_be_changed(page: AppTest) -> None:
    upload(page, "diary.csv", b"date,pain\n2025-03-01,5-7\n2025-03-02,4\n")
    assert "**2 rows**: 1 to keep, 1 set aside" in told(page)
    unfold_of(page, "settled")
    page.radio[0].set_value("middle").run()
    assert "**2 rows**: 2 to keep." in told(page)
    press(page, "Bring it in")
    assert ratings() == [("2025-03-01 00:00", 6.0), ("2025-03-02 00:00", 4.0)]


def test_a_second_file_of_the_same_columns_asks_nothing(page: AppTest) -> None:
    upload(page, "first.csv", OPEN)
    page.radio[0].set_value("dmy").run()
    press(page, "Bring it in")
    upload(page, "second.csv", b"date,pain,place\n02/03/2025,3,neck\n")
    assert not page.radio
    assert "The first rows, as they will be kept" in told(page)
    assert "Read as an earlier file with these columns was" in told(page)
    assert "**2 Mar 2025**" in told(page)
    unfold_of(page, "settled")
    assert page.radio[0].value == "dmy"  # and it can be changed
    press(page, "Bring it in")
    assert ("2025-03-02 00:00", 3.0) in ratings()


def test_an_answer_that_does_not_come_up_again_is_no_fault_and_the_others_hold(page: AppTest) -> None:
    upload(page, "first.csv", b"date,pain\n01/02/2025,5-7\n")
    page.radio[0].set_value("dmy").run()
    unfold_of(page, "settled")
    page.radio[1].set_value("middle").run()
    press(page, "Bring it in")
    upload(page, "second.csv", b"date,pain\n25/03/2025,2-4\n")
    assert not page.info
    press(page, "Bring it in")
    assert ratings() == [("2025-02-01 00:00", 6.0), ("2025-03-25 00:00", 3.0)]


def test_what_was_said_of_columns_is_remembered_for_files_like_it(page: AppTest) -> None:
    upload(page, "first.csv", b"when,how much\n2025-03-01,4\n")
    assert "has no column for" in page.info[0].value.replace("\\", "")
    box(page, "How strong was the pain?").set_value("how much").run()
    press(page, "Read it like this")
    press(page, "Bring it in")
    upload(page, "second.csv", b"when,how much\n2025-03-02,5\n")
    assert not page.info
    assert not page.success, "another file is called brought in"
    press(page, "Bring it in")
    assert ratings() == [("2025-03-01 00:00", 4.0), ("2025-03-02 00:00", 5.0)]


def test_a_file_whose_columns_name_nothing_is_read_by_three_boxes_each_with_an_example(looking: AppTest) -> None:
    upload(looking, "form.csv", b'Wann genau?,Wie sehr?,Wo denn?,"Tee, Tassen"\n1.9.2026 17:51,6,Nacken,2\n')
    (button,) = (each for each in looking.button if each.label == "Read it like this")
    assert button.disabled, "nothing was said yet"
    assert "Wo denn?: Nacken" in box(looking, "Where did it hurt?").options
    box(looking, "When was it?").set_value("Wann genau?").run()
    box(looking, "How strong was the pain?").set_value("Wie sehr?").run()
    box(looking, "Where did it hurt?").set_value("Wo denn?").run()
    looking.multiselect[0].set_value(["Tee, Tassen"]).run()
    press(looking, "Read it like this")
    if looking.radio:
        looking.radio[0].set_value("dmy").run()
    assert "**1 Sep 2026, 17:51** · Nacken: pain 6.0 of 10; tee, tassen: 2" in told(looking)


def test_a_column_of_one_place_is_not_offered_as_what_may_set_pain_off(looking: AppTest) -> None:
    upload(looking, "diary.csv", b"when exactly,neck,cups\n2025-03-01,4,2\n")
    assert looking.multiselect[0].options == ["when exactly", "cups"]


def test_many_names_of_which_none_is_a_place_are_asked_about_each(looking: AppTest) -> None:
    rows = "".join(f"2025-03-0{day},Thing {day},{day}\n" for day in range(1, 6))
    upload(looking, "diary.csv", f"date,name,value\n{rows}".encode())
    looking.radio[0].set_value("each").run()
    assert not looking.exception
    assert box(looking, "Thing 4")


def test_only_what_is_not_read_yet_is_offered_as_more(looking: AppTest) -> None:
    upload(looking, "diary.csv", b"date,pain,sleep (h),stress\n2025-03-01,4,7,2\n")
    assert next(each.label for each in looking.expander) == "More in this file: stress"


def test_rows_that_bring_no_pain_are_said_to(looking: AppTest) -> None:
    upload(looking, "diary.csv", b"date,pain,notes\n2025-03-01,,tired\n")
    assert "1 to keep. They rate no pain" in told(looking)


def test_several_files_come_in_by_one_button_and_one_that_asks_waits(page: AppTest) -> None:
    files = [(f"{month}.csv", f"date,pain\n2025-{month:02d}-20,4\n".encode()) for month in (1, 2)]
    upload_all(page, *files, files[1], ("open.csv", OPEN))
    assert "1 file below needs an answer first" in told(page)
    press(page, "Bring in all 3")
    brought, same = "Brought in: 1 row, 1 kept.", "Nothing new: 1 row, 1 already there."
    assert [each.value for each in page.success] == [brought, brought, same]
    assert [each.label for each in page.button].count("Take it back") == 2
    assert ratings() == [("2025-01-20 00:00", 4.0), ("2025-02-20 00:00", 4.0)]
    page.radio[0].set_value("dmy").run()
    press(page, "Bring it in")
    assert len(page.success) == 4


def test_a_file_is_taken_back_where_it_came_in(page: AppTest) -> None:
    upload(page, "diary.csv", b"date,pain\n2025-03-01,4\n")
    press(page, "Bring it in")
    press(page, "Take it back")
    assert [each.value for each in page.success] == ["Taken back. Your diary is as it was before."]
    assert ratings() == []
    press(page, "Bring it in")
    assert ratings() == [("2025-03-01 00:00", 4.0)]


def test_rows_set_aside_leave_as_a_file_that_comes_in_as_theirs_did(page: AppTest) -> None:
    upload(page, "diary.csv", OPEN)
    page.radio[0].set_value("dmy").run()
    press(page, "Bring it in")
    journal = open_journal()
    text = journal.read_rows_to_correct(str(journal.read_imports()["import_id"][0]))
    assert text == "date,pain,place\n03/02/2025,x,neck\n"
    upload(page, "rows-to-correct (1).csv", b"\xef\xbb\xbf" + text.replace(",x,", ",5,").encode())
    assert not page.radio
    press(page, "Bring it in")
    assert ratings() == [("2025-02-01 00:00", 4.0), ("2025-02-03 00:00", 5.0), ("2025-02-05 00:00", 6.0)]


def test_many_words_are_answered_at_once_and_then_each(looking: AppTest) -> None:
    words = ("Gardening", "Wine", "Tea", "Yoga")
    rows = "".join(f"2025-03-0{day},{word},{day}\n" for day, word in enumerate(("Neck", *words), start=1))
    upload(looking, "diary.csv", f"date,name,value\n{rows}".encode())
    same = next(each for each in looking.selectbox if each.label == "The same for all of them")
    same.set_value("leave").run()
    assert "question" not in told(looking)
    assert "**1 row**: 1 to keep" in told(looking)
    next(each for each in looking.selectbox if each.label == "Gardening").set_value("factor").run()
    assert "**2 rows**: 2 to keep" in told(looking)


def test_moments_with_an_offset_can_be_read_on_the_clock_of_a_place(looking: AppTest) -> None:
    upload(looking, "diary.csv", b"felt_at,pain\n2025-07-01T06:00:00Z,4\n")
    unfold_of(looking, "settled")
    (zone,) = looking.selectbox
    assert "America/New York" in zone.options
    zone.set_value("Europe/Berlin").run()
    assert "1 Jul 2025, 08:00" in told(looking)


def test_no_sentence_of_a_refusal_names_the_command_line(looking: AppTest) -> None:
    for content in (b"", b"a;b\n1;2\n", b"date,note\n2025-01-01,x\n", b"date,pain\n", b"PK\x03\x04"):
        upload(looking, "diary.csv", content)
        assert "--" not in looking.info[0].value.replace("\\", "")


def test_a_messy_file_becomes_the_same_rows_as_by_answers_on_the_command_line(page: AppTest, tmp_path: Path) -> None:
    content = messy(date(2025, 3, 1))
    upload(page, "tagebuch.csv", content)
    assert len(page.radio) == 1
    page.radio[0].set_value("dmy").run()
    unfold_of(page, "further")
    next(each for each in page.selectbox if "Schlaf" in each.label).set_value("factor").run()
    next(each for each in page.radio if "minutes" in each.label).set_value("minutes").run()
    press(page, "Bring it in")
    (tmp_path / "tagebuch.csv").write_bytes(content)
    here = open_journal()
    with Journal(":memory:") as there:
        done = bring_in(there, tmp_path / "tagebuch.csv", now=datetime.now(), answers=ANSWERS)
        assert (done.kept, len(done.set_aside)) == (10, 2)
        assert said(here) == said(there)
    again = bring_in(here, tmp_path / "tagebuch.csv", now=datetime.now(), answers=ANSWERS)
    assert (again.kept, again.already_there) == (0, 10)


def said(journal: Journal) -> dict[str, list[str]]:
    """All that the views say, but for when it was written down, row by row."""
    with journal._cursor() as cursor:
        return {
            view: sorted(
                json.dumps({name: value for name, value in row.items() if name != "recorded_at"}, default=str)
                for row in cursor.sql(f"FROM {view}").df().to_dict("records")
            )
            for view in ("ratings", "entries", "sessions", "exposures")
        }


def test_an_export_is_brought_into_an_empty_diary_and_into_no_other(page: AppTest) -> None:
    with Journal(":memory:") as journal:
        journal.write_entry(
            Entry(datetime(2026, 5, 1, 8), (Rating("neck", 4),), datetime(2026, 5, 1, 8)), now=datetime(2026, 5, 1, 9)
        )
        packed = export_zip(journal, now=datetime(2026, 5, 2))
    upload(page, "pain-journal-2026-05-02.zip", packed)
    assert "1 rating of pain" in told(page)
    press(page, "Bring it in")
    assert ratings() == [("2026-05-01 08:00", 4.0)]
    assert "Take it back" not in [each.label for each in page.button]
    upload(page, "again.zip", packed)
    (said,) = page.info
    assert "diary.csv" in said.value.replace("\\", "")
    assert not page.error


@pytest.mark.parametrize("write", [xlsx, ods])
def test_of_a_workbook_the_sheet_is_asked_and_remembered(page: AppTest, write: Callable[..., bytes]) -> None:
    head = ["date", "pain", "notes"]
    months = {
        name: [head, *([date(2026, month, day), day % 11, None] for day in range(1, 15))]
        for name, month in (("March", 3), ("April", 4))
    }
    upload(page, "diary", write(**months))
    (asked,) = page.radio
    assert [each.replace("\\", "").partition(":")[0] for each in asked.options] == ["March", "April"]
    assert asked.value is None
    asked.set_value("April").run()
    press(page, "Bring it in")
    assert [at[:7] for at, _ in ratings()] == ["2026-04"] * 14
    upload(page, "diary again", write(**months | {"May": [head, [date(2026, 5, 1), 3, None]]}))
    unfold_of(page, "settled")
    assert next(each for each in page.radio if "sheets" in each.label).value == "April"


def test_why_a_file_is_refused_holds_nothing_of_the_file() -> None:
    upload = SimpleNamespace(name="a.csv", getvalue=lambda: b"date,pain\n" + b'2026-03-01,"4\n' * 3 + b"\0")
    with Journal(":memory:") as journal:
        found = uploads._look(journal, cast("Any", upload), Mapping())
    assert isinstance(found, FileFault)
    assert (found.__traceback__, found.__context__) == (None, None)
