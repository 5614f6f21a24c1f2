"""Bring in: a row's start and its end, and the time between them."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from analytics import Findings, analyse, bring_in
from analytics.actions import compose
from analytics.diary.periods import Period
from analytics.diary.places import WORST
from analytics.diary.sharing import SECTIONS
from analytics.journal import Journal
from analytics.letter.table import share_table

NOW = datetime(2026, 5, 20, 12, 0)
DAYS = Period(date(2026, 3, 1), date(2026, 3, 31))
DAY, NEXT = "2026-03-01", "2026-03-02"


class Diary:
    """A journal in memory, and files brought into it."""

    def __init__(self, folder: Path) -> None:
        self.journal, self.folder, self.count = Journal(":memory:"), folder, 0

    def bring(self, text: str, **options: Any) -> Any:
        self.count += 1
        path = self.folder / f"spells_{self.count}.csv"
        path.write_text(text, encoding="utf-8")
        return bring_in(self.journal, path, now=NOW, **options)

    def amounts(self, factor: str) -> dict[str, float]:
        """Each day's amount, as an analysis takes it."""
        table = self.journal.read_trigger_days(WORST, DAYS)
        found = table[factor].dropna() if factor in table else table["pain"].iloc[:0]
        return {f"{day:%Y-%m-%d}": round(float(amount), 6) for day, amount in found.items()}

    def ways(self, factor: str) -> tuple[str, ...]:
        """How a day with several amounts was made."""
        return self.journal.read_tables(WORST, DAYS).day_is.get(factor, ())


@pytest.fixture
def diary(tmp_path: Path) -> Diary:
    return Diary(tmp_path)


@pytest.mark.parametrize(
    ("factor", "per_minute"),
    [("sitting_minutes", 1), ("exposure:driving", 1), ("exposure:screen_time [min]", 1 / 60), ("exposure:exercise", 1),
     ("exposure:gardening [min]", 1), ("exposure:sleep [min]", 1 / 60)],
)  # fmt: skip
@pytest.mark.parametrize("words", ["Start,End", "begin,finish", "Von,Bis", "De,À", "Desde,Hasta", "Da,A", "Van,Tot"])
def test_the_spells_of_a_day_add_up(diary: Diary, factor: str, per_minute: float, words: str) -> None:
    """Equal amounts at other starts are other spells; the very same one told twice counts once."""
    rows = (f"{DAY} 08:00,{DAY} 09:00,60", f"{DAY} 10:00,{DAY} 11:00,60", f"{DAY} 10:00,{DAY} 11:00,60",
            f"{DAY} 13:00,{DAY} 13:45,45")  # fmt: skip
    done = diary.bring("\n".join((f"{words},{factor}", *rows, "")))
    name = factor.removeprefix("exposure:").partition(" ")[0]
    assert (done.kept, done.set_aside, done.values_set_aside) == (3, (), ())
    assert done.added["entries"] == 0, "what was sat is said once"
    assert diary.amounts(name) == {DAY: pytest.approx(165 * per_minute)}
    assert diary.ways(name) == ("spells",)


def test_the_common_time_of_spells_counts_once(diary: Diary) -> None:
    diary.bring(f"start,end,sitting_minutes\n{DAY} 08:00,{DAY} 10:00,120\n{DAY} 09:00,{DAY} 11:00,120\n"
                f"{DAY} 09:15,{DAY} 09:30,15\n")  # fmt: skip
    assert diary.amounts("sitting_minutes") == {DAY: 180}
    # Another file tells the same hours: they are there, and what it has more comes to them.
    diary.bring(f"begin,stop,sitting_minutes,app\n{DAY} 10:30,{DAY} 11:30,60,x\n")
    assert diary.amounts("sitting_minutes") == {DAY: 210}


@pytest.mark.parametrize("head", ["start", "start,colour"])
def test_without_an_end_the_day_is_as_it_was(diary: Diary, head: str) -> None:
    cell = ",red" if "colour" in head else ""
    diary.bring(f"{head},sitting_minutes\n{DAY} 08:00{cell},60\n{DAY} 10:00{cell},90\n")
    assert (diary.amounts("sitting_minutes"), diary.ways("sitting_minutes")) == ({DAY: 90}, ("largest",))


def test_a_days_total_is_not_added_to_its_spells(diary: Diary) -> None:
    diary.bring(f"start,end,sitting_minutes\n{DAY} 08:00,{DAY} 10:00,120\n{DAY} 11:00,{DAY} 12:00,60\n"
                f"{NEXT} 08:00,{NEXT} 09:00,60\n{NEXT} 10:00,{NEXT} 11:00,60\n")  # fmt: skip
    diary.bring(f"date,sitting_minutes,intensity\n{DAY},150,3\n{NEXT},200,3\n{NEXT},190,3\n")
    assert diary.amounts("sitting_minutes") == {DAY: 180, NEXT: 200}
    assert diary.ways("sitting_minutes") == ("spells", "largest"), "both are told"


def test_the_longest_sit_of_a_day_is_the_largest(diary: Diary) -> None:
    diary.bring(f"start,end,exposure:longest_sit_minutes\n{DAY} 08:00,{DAY} 10:00,120\n{DAY} 11:00,{DAY} 12:00,60\n")
    assert diary.amounts("longest_sit_minutes") == {DAY: 120}


@pytest.mark.parametrize(
    ("words", "factor", "amount"),
    [("driving", "driving", 90), ("screen time", "screen_time", 1.5), ("sitting", "sitting_minutes", 90),
     ("cold", "cold", 1)],
)  # fmt: skip
def test_where_nothing_says_how_much_it_is_the_time_between(
    diary: Diary, words: str, factor: str, amount: float
) -> None:
    diary.bring(f"start,end,triggers\n{DAY} 08:00,{DAY} 09:30,{words}\n")
    assert diary.amounts(factor) == {DAY: amount}


def test_where_a_column_says_how_much_it_counts(diary: Diary) -> None:
    """Minutes asleep of minutes in bed; a night counts for the day it ends on."""
    diary.bring(
        f"Start Time,End Time,exposure:sleep [min]\n{DAY} 22:50,{NEXT} 07:00,432\n{NEXT} 13:00,{NEXT} 14:00,48\n"
    )
    assert diary.amounts("sleep") == {NEXT: 8}


@pytest.mark.parametrize(("options", "day"), [({}, DAY), ({"map": ["felt_at=End Time"]}, NEXT)])
def test_the_moment_is_the_start_unless_the_end_was_named(diary: Diary, options: dict[str, Any], day: str) -> None:
    diary.bring(f"Start Time,End Time,exposure:driving\n{DAY} 23:00,{NEXT} 01:00,120\n", **options)
    assert diary.amounts("driving") == {day: 120}


def test_clocks_alone_may_go_over_midnight(diary: Diary) -> None:
    done = diary.bring(f"Date,From,To,triggers\n{DAY},08:00,09:00,driving\n{DAY},23:30,00:15,driving\n")
    assert (done.kept, done.values_set_aside) == (2, ())
    assert diary.amounts("driving") == {DAY: 105}
    diary.bring(f"Date,Start,End,Sleep\n{DAY},23:10,06:50,7.5\n{NEXT},22:40,07:10,8\n")
    assert diary.amounts("sleep") == {NEXT: 7.5, "2026-03-03": 8}


def test_an_end_before_its_start_is_set_aside(diary: Diary) -> None:
    done = diary.bring(f"start,end,driving\n{DAY} 08:00,{DAY} 07:00,40\n{DAY} 10:00,{DAY} 11:00,60\n",
                       map=["exposure:driving=driving"])  # fmt: skip
    assert [(each.line, each.field, each.reason) for each in done.values_set_aside] == [(2, "end", "before its start")]
    assert diary.amounts("driving") == {DAY: 100}


@pytest.mark.parametrize(
    ("end", "reason"),
    [(f"{DAY} 07:00", "before its start"), ("", "empty: how long it was is not known"), ("later", "not a date"),
     ("2026-05-21 08:00", "in the future"), ("2026-03-04 08:00", "more than the 1,440 minutes of a day")],
)  # fmt: skip
def test_without_an_end_that_can_be_nothing_is_made_up(diary: Diary, end: str, reason: str) -> None:
    rows = "".join(f"2026-03-{day} 10:00,2026-03-{day} 11:00,driving\n" for day in range(10, 21))
    done = diary.bring(f"start,end,triggers\n{DAY} 08:00,{end},driving\n{rows}")
    assert [(each.line, each.reason) for each in done.set_aside] == [(2, reason)]
    assert DAY not in diary.amounts("driving")


def test_a_pain_is_felt_at_its_start_and_its_end_makes_nothing_of_what_stands_beside(diary: Diary) -> None:
    head = "start_time,end_time,intensity,medication,sitting_minutes,exposure:sleep [h],triggers,notes\n"
    done = diary.bring(f"{head}{DAY}T08:10:00,{DAY}T09:10:00,7,oxygen,400,6,driving,bad\n"
                       f"{DAY}T20:10:00,{DAY}T20:40:00,5,,420,6,alcohol,\n")  # fmt: skip
    assert done.added == {"ratings": 2, "entries": 2, "sessions": 0, "exposures": 3}
    assert "column 'end_time' is not read" in done.assumed
    found = (diary.amounts("sleep"), diary.amounts("sitting_minutes"), diary.amounts("driving"))
    assert found == ({DAY: 6}, {DAY: 420}, {DAY: 1})


@pytest.mark.parametrize("rows", ["neck,left\nhome,office\n", "3,5\n8,9\n"])
def test_the_words_alone_make_no_spell(diary: Diary, rows: str) -> None:
    """Columns "from" and "to" that hold no moments are what they were: not read."""
    text = "".join(f"{DAY},4,{row}\n" for row in rows.split())
    done = diary.bring(f"date,pain,from,to\n{text}")
    assert [each for each in done.assumed if "not read" in each] == [
        "column 'from' is not read",
        "column 'to' is not read",
    ]


TRACKED = """"Name","Start","End","Duration"
"Activité","22/03/2026 18:48:56","22/03/2026 20:22:14","1:33:18"
"Extinction","22/03/2026 20:22:14","22/03/2026 20:33:17","0:11:03"
"Activité","22/03/2026 20:33:23","22/03/2026 20:34:58","0:01:35"
"Session verrouillée","22/03/2026 20:34:58","22/03/2026 20:40:00","0:05:02"
"Activité","23/03/2026 23:50:00","24/03/2026 0:20:00","0:30:00"
"""
NAMES = {"names": "each", "name:Activité": "exposure:sitting_minutes", "name:Extinction": "leave",
         "name:Session verrouillée": "leave"}  # fmt: skip


@pytest.mark.parametrize("has_durations", [True, False])
def test_a_tracker_of_the_time_at_a_computer(diary: Diary, *, has_durations: bool) -> None:
    text = TRACKED if has_durations else "\n".join(row.rpartition(",")[0] for row in TRACKED.splitlines())
    done = diary.bring(text, answers=NAMES)
    assert (done.rows, done.kept) == (3, 3)
    by_hand = {"2026-03-22": round(93.3 + 95 / 60, 6), "2026-03-23": 30}
    assert diary.amounts("sitting_minutes") == by_hand
    assert diary.bring(text + "\n", answers=NAMES).kept == 0
    assert diary.amounts("sitting_minutes") == by_hand


def test_a_spell_undone_is_gone_and_one_that_grew_is_changed(diary: Diary) -> None:
    first = f"start,end,sitting_minutes\n{DAY} 08:00,{DAY} 10:00,120\n{DAY} 11:00,{DAY} 12:00,60\n"
    diary.bring(first)
    later = diary.bring(first.replace("12:00,60", "12:30,90"))
    assert (later.kept, later.changed, diary.amounts("sitting_minutes")) == (1, (3,), {DAY: 210})
    diary.journal.undo_import(later.import_id, now=NOW)
    assert diary.amounts("sitting_minutes") == {DAY: 180}


def test_the_clock_that_was_changed_in_the_night_adds_no_hour(diary: Diary) -> None:
    """Where both ends carry their offset, it is told what went by."""
    diary.bring("start,end,triggers\n2026-03-29T01:30:00+01:00,2026-03-29T03:30:00+02:00,driving\n")
    assert diary.amounts("driving") == {"2026-03-29": 60}


def test_units_that_do_not_measure_the_same_are_told(diary: Diary) -> None:
    head, rows = "date,intensity,exposure:tea,exposure:gardening", (f"{DAY},3,2 cups,1 h", f"{NEXT},3,250 ml,30 min")
    done = diary.bring("\n".join((head, *rows, "")))
    assert [each for each in done.assumed if "stands in" in each] == [
        "'tea' stands in 'cups' and in 'ml': only days in 'ml' are compared"
    ]


def test_what_was_sat_in_spells_leaves_with_the_table_and_comes_back(diary: Diary, tmp_path: Path) -> None:
    diary.bring(f"start,end,sitting_minutes\n{DAY} 08:00,{DAY} 10:00,120\n{DAY} 11:00,{DAY} 12:00,60\n")
    diary.bring(f"date,region,sitting_minutes,intensity\n{DAY},neck,150,3\n{NEXT},neck,200,3\n")
    before = diary.amounts("sitting_minutes")
    found = analyse(diary.journal)
    assert isinstance(found, Findings)
    letter = compose(diary.journal, found, "", SECTIONS, (), NOW, every_entry=True)
    again = Diary(tmp_path)
    again.bring(share_table(letter))
    assert again.amounts("sitting_minutes") == before == {DAY: 180, NEXT: 200}


def test_a_start_on_a_clock_beside_year_month_and_day_is_the_time(diary: Diary) -> None:
    diary.bring("year,month,day,start time,exposure:exercise\n2026,3,1,16:30,40\n2026,3,1,18:00,15\n")
    assert diary.amounts("exercise") == {DAY: 55}


def test_a_night_that_ended_later_is_the_same_night(diary: Diary) -> None:
    """Its day is that of its end; it is told from others by its start."""
    night = f"Date,Start,End,Sleep\n{DAY},23:10,06:50,7.5\n"
    diary.bring(night)
    again = diary.bring(night.replace("06:50", "07:20"))
    assert (again.kept, again.changed, diary.amounts("sleep")) == (1, (2,), {NEXT: 7.5})
