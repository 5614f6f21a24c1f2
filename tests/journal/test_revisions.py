"""What a thing says is what the latest import that is left says of it; any order of taking imports back is exact."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from hashlib import md5
from itertools import permutations
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analytics.diary.entries import Entry, Exposure, Rating
from analytics.diary.periods import Period
from analytics.journal import Incoming, Journal, Kept, Line

NOW = datetime(2024, 6, 1, 9, 0)
WHOLE = Period(date(2024, 1, 1), date(2024, 12, 31))
VIEWS = ("entries", "ratings", "exposures", "sessions", "treated_places", "entry_lines", "session_lines")
TABLES = ("lines", "taken_over", *VIEWS)
OF_IMPORTS = ("claims", "zeros", "covered", "set_aside")


def key_of(*words: object) -> UUID:
    return UUID(bytes=md5("|".join(map(str, words)).encode(), usedforsecurity=False).digest())


def rated(line: int, day: int, pain: float, *, hour: int | None = None, place: str = "neck", **more: object) -> Line:
    at = datetime(2024, 1, day, hour or 0)
    key = key_of("rating", at, hour is not None, place)
    return replace(Line(line, at, hour is not None, key, region=place, intensity=pain), **more)  # type: ignore[arg-type]


def amount(line: int, day: int, factor: str, much: float) -> Line:
    at = datetime(2024, 1, day)
    return Line(line, at, False, key_of("exposure", at, factor), factor=factor, amount=much)


def file(name: str, *lines: Line, answers: Mapping[str, str] | None = None, **more: object) -> Incoming:
    incoming = Incoming(
        file_name=name, sha256=name, format="journal", options="{}", rows=len({each.line for each in lines}),
        lines=lines, shape="date|place", answers=answers or {},
    )  # fmt: skip
    return replace(incoming, **more)  # type: ignore[arg-type]


def kept(journal: Journal, incoming: Incoming) -> Kept:
    return journal.keep_import(incoming, now=NOW)


def pains(journal: Journal) -> list[tuple[int, float]]:
    read = journal.read_ratings(WHOLE)
    return sorted((at.day, pain) for at, pain in zip(read["felt_at"], read["intensity"], strict=True))


def rows_of(journal: Journal) -> dict[str, list[tuple[object, ...]]]:
    """All that a journal holds, without the identifiers of its imports."""
    with journal._cursor() as cursor:
        held = {name: cursor.execute(f"SELECT t::VARCHAR FROM {name} AS t ORDER BY ALL").fetchall() for name in TABLES}
        for name in OF_IMPORTS:
            question = (
                f"SELECT place, t.* EXCLUDE (import_id) FROM imports JOIN {name} AS t USING (import_id) ORDER BY ALL"
            )
            held[name] = cursor.execute(question).fetchall()
        held["imports"] = cursor.execute(
            "SELECT place, file_name, shape, first_day, last_day, keeps_older FROM imports ORDER BY ALL"
        ).fetchall()
    return held


@pytest.fixture
def journal() -> Iterator[Journal]:
    with Journal(":memory:") as opened:
        yield opened


def test_the_hash_of_a_line_is_pinned(journal: Journal) -> None:
    """A journal of today is read by the programs of later years: these values never change."""
    whole = Line(
        7, datetime(2024, 1, 2, 8, 30), True, UUID(int=1), "again", "neck", "left", "Nacken", 6.5, ("dull", "tight"),
        ("stiffness",), ("bed",), 60.0, notes="early", warning_signs=("fever",), raw=UUID(int=2), former="nacken",
    )  # fmt: skip
    session = Line(
        8, datetime(2024, 1, 2), False, UUID(int=3), region="jaw", treatment="massage", muscle="masseter",
        treatment_minutes=30, pressure=6, hold_seconds=30, pain_before=6.5, pain_after=4, notes="gentle",
    )  # fmt: skip
    told = Line(9, datetime(2024, 1, 2), False, UUID(int=4), safety_question="signs", safety_answer="fever")
    slept = Line(10, datetime(2024, 1, 2), False, UUID(int=5), factor="sleep", amount=6.8, unit="hours")
    twice = rated(11, 3, 3)
    kept(journal, file("a.csv", whole, session, told, slept, twice, replace(twice, line=12)))
    with journal._cursor() as cursor:
        found = cursor.execute("SELECT line, fingerprint::VARCHAR FROM lines ORDER BY line").fetchall()
    assert dict(found) == GOLDEN


GOLDEN = {
    7: "1a358079-5f9f-829c-b557-758062664e7c", 8: "5056cc91-3106-e24f-73cb-d73707011474",
    9: "d88e8a6b-18a8-5b50-4b71-7072f497369c", 10: "1af7e3db-27e4-e5ce-8805-de0564530422",
    11: "1542c5f1-0f70-9f72-714b-017fa95d1485", 12: "1777d271-be41-323d-31ca-7ce9ea689286",
}  # fmt: skip


def test_what_is_not_there_does_not_enter_the_hash(journal: Journal) -> None:
    """A later program has a further field of a line: the lines of now, that have nothing there, keep their hash."""
    with journal._cursor() as cursor:
        kept(journal, file("a.csv", rated(1, 1, 6.0)))
        narrow, wide = "* EXCLUDE (part, notes, muscle)", "*, NULL::VARCHAR AS weather"
        words = [
            cursor.execute(f"SELECT line_text(t) FROM (SELECT {columns}, {missing} FROM lines) AS t").fetchall()
            for columns, missing in ((narrow, "NULL AS part, NULL AS notes, NULL AS muscle"), (wide, "1 AS more"))
        ]
    assert words[0] == words[1]


def test_a_thing_says_what_the_latest_import_that_is_left_says(journal: Journal) -> None:
    first, second, third = (kept(journal, file(name, rated(2, 1, pain, hour=8))) for name, pain in
                            (("a.csv", 6.0), ("b.csv", 7.0), ("c.csv", 7.0)))  # fmt: skip
    assert (first.changed, second.changed, third.changed, third.already_there) == ((), (2,), (), (2,))
    assert pains(journal) == [(1, 7.0)]
    journal.undo_import(second.import_id, now=NOW)
    assert pains(journal) == [(1, 7.0)]
    journal.undo_import(third.import_id, now=NOW)
    assert pains(journal) == [(1, 6.0)]


def test_a_group_is_matched_by_equal_values_first_and_then_in_order(journal: Journal) -> None:
    kept(journal, file("a.csv", rated(1, 1, 3.0), rated(2, 1, 3.0), rated(3, 1, 6.0)))
    assert pains(journal) == [(1, 3.0), (1, 3.0), (1, 6.0)]
    again = kept(journal, file("b.csv", rated(1, 1, 6.0), rated(2, 1, 3.0), rated(3, 1, 4.0), rated(4, 1, 9.0)))
    assert (again.already_there, again.changed) == ((1, 2), (3,))
    assert pains(journal) == [(1, 3.0), (1, 4.0), (1, 6.0), (1, 9.0)]
    fewer = kept(journal, file("c.csv", rated(1, 1, 6.0)))
    assert fewer.no_longer_there == (("b.csv", 2), ("b.csv", 3), ("b.csv", 4))
    assert pains(journal) == [(1, 3.0), (1, 4.0), (1, 6.0), (1, 9.0)]


def test_with_a_time_rows_that_differ_are_all_kept_and_named(journal: Journal) -> None:
    found = kept(journal, file("a.csv", rated(1, 1, 3.0, hour=8), rated(2, 1, 5.0, hour=8), rated(3, 1, 3.0, hour=8)))
    assert (found.together, found.already_there) == ((1, 2, 3), (3,))
    assert pains(journal) == [(1, 3.0), (1, 5.0)]


VALUES = st.sampled_from([3.0, 6.0])
ROWS = st.lists(
    st.tuples(st.sampled_from([1, 2]), VALUES, st.sampled_from([None, 8]), st.sampled_from(["", "noted"])), max_size=5
)


@settings(max_examples=2, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(ROWS, min_size=3, max_size=3), st.sampled_from([0, 1]))
def test_every_order_of_taking_imports_back_is_exact(
    files: Sequence[Sequence[tuple[int, float, int | None, str]]], slept: int
) -> None:
    brought = [
        file(
            f"{name}.csv",
            *(
                rated(line, day, pain, hour=hour, notes=note or None)
                for line, (day, pain, hour, note) in enumerate(rows, 2)
            ),
            *[amount(2, 1, "sleep", float(number))] * slept,
            answers={"moved": "both", "older": "change"},
            zeros=((date(2024, 1, 1 + number % 2), "stress"),),
        )
        for number, (name, rows) in enumerate(zip("abc", files, strict=True))
    ]  # fmt: skip
    known: dict[tuple[str, ...], object] = {}

    def without(names: tuple[str, ...]) -> object:
        if names not in known:
            with Journal(":memory:") as fresh:
                for each in brought:
                    if each.file_name not in names:
                        kept(fresh, each)
                known[names] = rows_of(fresh)
        return known[names]

    for order in permutations(range(3)):
        with Journal(":memory:") as opened:
            imports = [kept(opened, each).import_id for each in brought]
            gone: list[str] = []
            for number in order:
                opened.undo_import(imports[number], now=NOW)
                gone.append(brought[number].file_name)
                assert rows_of(opened) == without(tuple(sorted(gone)))


def test_an_older_file_is_asked_about_before_it_changes_anything(journal: Journal) -> None:
    kept(journal, file("new.csv", rated(1, 1, 3.0, hour=8), rated(2, 20, 3.0, hour=8)))
    older = file("old.csv", rated(1, 1, 5.0, hour=8))
    (asked,) = kept(journal, older).asks
    assert asked[:2] == ("older", 1)
    assert (pains(journal)[0], len(journal.read_imports())) == ((1, 3.0), 1)
    left = kept(journal, replace(older, answers={"older": "keep"}))
    assert (left.yours, left.already_there, pains(journal)[0]) == ((1,), (1,), (1, 3.0))
    journal.undo_import(left.import_id, now=NOW)
    assert kept(journal, replace(older, answers={"older": "change"})).changed == (1,)
    assert pains(journal)[0] == (1, 5.0)


def test_a_gone_and_a_new_row_of_one_day_and_value_are_asked_about(journal: Journal) -> None:
    kept(journal, file("a.csv", rated(1, 1, 6.0, hour=8), rated(2, 2, 5.0, hour=8)))
    before = rows_of(journal)
    later = file("b.csv", rated(1, 1, 6.0, hour=8), rated(2, 2, 5.0, hour=9))
    assert kept(journal, later).asks == (("moved", 1, "2024-01-02 08:00 neck in a.csv, 2024-01-02 09:00 neck here: 5"),)
    moved = kept(journal, replace(later, answers={"moved": "moved"}))
    assert (moved.changed, moved.no_longer_there, pains(journal)) == ((2,), (), [(1, 6.0), (2, 5.0)])
    journal.undo_import(moved.import_id, now=NOW)
    assert rows_of(journal) == before
    both = kept(journal, replace(later, answers={"moved": "both"}))
    assert (both.no_longer_there, len(pains(journal))) == ((("a.csv", 2),), 3)


def test_a_file_of_another_shape_changes_nothing_unasked(journal: Journal) -> None:
    first = kept(journal, file("a.csv", rated(1, 1, 6.0, hour=8), rated(2, 2, 5.0, hour=8)))
    lines = [replace(rated(1, 1, 6.0, hour=8), key=UUID(int=1)), replace(rated(2, 2, 4.0, hour=8), key=UUID(int=2))]
    other = file("b.csv", *lines, shape="felt at|region")
    assert kept(journal, other).asks == (("same_moments", 1, "2024-01-02 08:00 neck: 5 in a.csv, 4 here"),)
    same = kept(journal, replace(other, answers={"same_moments": "same"}))
    assert (same.already_there, same.changed, pains(journal)) == ((1,), (2,), [(1, 6.0), (2, 4.0)])
    journal.undo_import(same.import_id, now=NOW)
    assert pains(journal) == [(1, 6.0), (2, 5.0)]
    apart = kept(journal, replace(other, answers={"same_moments": "apart"}))
    assert (apart.already_there, pains(journal)) == ((1,), [(1, 6.0), (2, 4.0), (2, 5.0)])
    journal.undo_import(first.import_id, now=NOW)
    assert pains(journal) == [(1, 6.0), (2, 4.0)], "what was there already is said by the file that is left"


def test_what_two_files_say_is_shown_as_a_person_reads_it(journal: Journal) -> None:
    """No -1 for a session whose minutes nobody said, no name as it is stored, and the unit where there is one."""
    held = [replace(amount(1, 1, "screen_time", 2.5), unit="hours"), _massage(2, None)]
    new = [
        replace(amount(1, 1, "screen_time", 3), unit="hours", key=UUID(int=1)),
        replace(_massage(2, 30), key=UUID(int=2)),
    ]
    for number, words in enumerate(
        ("screen time: 2.5 hours in a.csv, 3 hours here", "massage: no minutes in a.csv, 30 minutes here")
    ):
        one = kept(journal, file("a.csv", held[number]))
        asked = kept(journal, file("b.csv", new[number], shape="felt at|region")).asks
        assert asked == (("same_moments", 1, f"2024-01-01 {words}"),)
        journal.undo_import(one.import_id, now=NOW)


def _massage(line: int, minutes: float | None) -> Line:
    at = datetime(2024, 1, 1)
    return Line(line, at, False, key_of("session", at), treatment="massage", treatment_minutes=minutes)


def test_the_same_file_read_otherwise_is_asked_about(journal: Journal) -> None:
    first = file("a.csv", rated(1, 2, 6.0), rated(2, 2, 6.0))
    one = kept(journal, first)
    other = replace(first, options='{"dates": "mdy"}', lines=(rated(1, 3, 6.0), rated(2, 3, 6.0)))
    ((name, many, _),) = kept(journal, other).asks
    assert (name, many) == ("again", 1)
    beside = kept(journal, replace(other, answers={"again": "beside"}))
    assert pains(journal) == [(2, 6.0), (2, 6.0), (3, 6.0), (3, 6.0)]
    journal.undo_import(beside.import_id, now=NOW)
    replaced = kept(journal, replace(other, answers={"again": "replace"}))
    assert (replaced.import_id, pains(journal)) == (one.import_id, [(3, 6.0), (3, 6.0)])


def test_defaults_that_earlier_programs_wrote_down_are_no_other_options(journal: Journal) -> None:
    first = file("a.csv", rated(1, 2, 6.0))
    full = '{"columns": {}, "set": {}, "scale": null, "reversed": false, "skip_lines": 0, "carry_down": []}'
    one = kept(journal, replace(first, options=full))
    again = kept(journal, first)
    assert (again.import_id, again.already_there, again.asks) == (one.import_id, (1,), ())


def test_how_a_file_was_read_is_remembered_for_files_of_its_columns(journal: Journal) -> None:
    columns = ("Day", "Ache")
    kept(journal, file("a.csv", rated(1, 2, 6.0), header=columns, options='{"columns": {"date": "Day"}}'))
    latest = kept(journal, file("b.csv", rated(1, 3, 6.0), header=columns, options='{"dates": "mdy"}'))
    assert journal.read_mapping(columns) == '{"dates": "mdy"}'
    journal.undo_import(latest.import_id, now=NOW)
    assert journal.read_mapping(columns) == '{"columns": {"date": "Day"}}'
    assert journal.read_mapping(("Day",)) is None


def test_what_is_read_better_when_the_same_file_comes_again_is_named_so(journal: Journal) -> None:
    first = file("a.csv", amount(2, 1, "sleep", 410), rated(2, 1, 6.0))
    one = kept(journal, first)
    better = replace(first, lines=(amount(2, 1, "sleep", 6.8), first.lines[1]))
    again = kept(journal, better)
    assert (again.import_id, again.reread, again.changed, again.already_there) == (one.import_id, (2,), (), ())
    assert journal.read_amounts(date(2024, 1, 1)) == {"sleep": (6.8, None)}


def test_passes_over_one_file_add_and_are_taken_back_one_by_one(journal: Journal) -> None:
    knee = file("a.csv", rated(2, 1, 6.0, place="knee"), amount(2, 1, "sleep", 7), options='{"columns": {"x": "Knee"}}')
    neck = replace(knee, lines=(rated(2, 1, 3.0), amount(2, 1, "sleep", 7)), options='{"columns": {"x": "Neck"}}')
    one = kept(journal, knee)
    alone = rows_of(journal)
    two = kept(journal, neck)
    assert (two.asks, two.changed, two.no_longer_there, pains(journal)) == ((), (), (), [(1, 3.0), (1, 6.0)])
    journal.undo_import(two.import_id, now=NOW)
    assert rows_of(journal) == alone
    kept(journal, neck)
    journal.undo_import(one.import_id, now=NOW)
    assert (pains(journal), journal.read_amounts(date(2024, 1, 1))) == ([(1, 3.0)], {"sleep": (7.0, None)})


def test_a_column_more_of_the_same_file_doubles_nothing(journal: Journal) -> None:
    bare = file("a.csv", rated(2, 1, 6.0))
    one = kept(journal, bare)
    noted = replace(bare, lines=(rated(2, 1, 6.0, notes="noted"),), options='{"columns": {"notes": "Remarks"}}')
    two = kept(journal, noted)
    assert (pains(journal), journal.read_entries(WHOLE)["notes"].tolist(), two.reread) == ([(1, 6.0)], ["noted"], (2,))
    journal.undo_import(two.import_id, now=NOW)
    assert pains(journal) == [(1, 6.0)]
    kept(journal, noted)
    journal.undo_import(one.import_id, now=NOW)
    assert pains(journal) == [(1, 6.0)]


def test_what_was_changed_here_stays_whatever_a_later_file_says(journal: Journal) -> None:
    first = kept(journal, file("a.csv", rated(1, 1, 6.0, hour=8), rated(2, 2, 5.0, hour=8)))
    mine, gone = journal.read_entry_lines(WHOLE)[::-1]
    noted = journal.read_entry(mine.entry_id)
    assert noted
    journal.write_entry(replace(noted.what, ratings=(Rating("neck", 2.0),)), now=NOW, version=noted.version)
    journal.delete_entry(gone.entry_id, gone.version, now=NOW)
    later = kept(journal, file("b.csv", rated(1, 1, 7.0, hour=8), rated(2, 2, 4.0, hour=8)))
    assert (later.yours, later.changed, later.already_there) == ((1, 2), (), (1, 2))
    assert kept(journal, file("c.csv", rated(1, 1, 6.0, hour=8), rated(2, 2, 5.0, hour=8))).yours == ()
    assert pains(journal) == [(1, 2.0)]
    journal.undo_import(first.import_id, now=NOW)
    assert pains(journal) == [(1, 2.0)], "a deleted thing does not come back while another import says it"


def test_what_was_written_here_stands_before_what_a_file_says_of_the_same(journal: Journal) -> None:
    at = datetime(2024, 1, 1, 8)
    own = Entry(at, (Rating("neck", 2.0), Rating("jaw", 3.0)), at)
    journal.write_entry(own, [Exposure(date(2024, 1, 1), "sleep", 5.0)], now=NOW)
    found = kept(
        journal,
        file("a.csv", rated(1, 1, 2.0, hour=8), rated(2, 1, 9.0, hour=8, place="jaw"), amount(3, 1, "sleep", 8)),
    )
    assert (found.already_there, found.yours) == ((1, 2, 3), (2, 3))
    assert pains(journal) == [(1, 2.0), (1, 3.0)]
    assert journal.read_amounts(date(2024, 1, 1)) == {"sleep": (5.0, None)}
    journal.delete_entry(own.entry_id, "1", now=NOW)
    assert pains(journal) == [], "what was deleted here does not come back from a file"


def test_a_zero_is_that_of_the_last_file_that_covers_the_day(journal: Journal) -> None:
    day = date(2024, 1, 1)
    kept(journal, file("a.csv", rated(1, 1, 6.0), zeros=((day, "stress"), (day, "cold")), covered=(day,)))
    last = kept(
        journal, file("b.csv", rated(1, 1, 6.0), amount(1, 1, "stress", 1), zeros=((day, "cold"),), covered=(day,))
    )
    with journal._cursor() as cursor:
        question = "SELECT factor, amount, inferred FROM exposures ORDER BY factor"
        assert cursor.execute(question).fetchall() == [("cold", 0, True), ("stress", 1, False)]
        journal.undo_import(last.import_id, now=NOW)
        assert cursor.execute(question).fetchall() == [("cold", 0, True), ("stress", 0, True)]


def test_two_columns_of_one_file_are_two_readings_though_their_row_is_one(journal: Journal) -> None:
    kept(journal, file("a.csv", rated(2, 1, 6.0), options='{"columns": {"intensity": "Morning"}}'))
    evening = kept(journal, file("a.csv", rated(2, 1, 4.0), options='{"columns": {"intensity": "Evening"}}'))
    assert (evening.asks, evening.changed, pains(journal)) == ((), (), [(1, 4.0), (1, 6.0)])


AS_EARLIER = (
    "UPDATE lines SET key = former_key(lines), is_former = true",
    "CREATE TEMP TABLE was AS SELECT fingerprint, line_hash(line_text(lines), nth) AS hash FROM lines",
    "UPDATE claims SET fingerprint = hash, raw = NULL FROM was WHERE claims.fingerprint = was.fingerprint",
    "UPDATE lines SET fingerprint = hash FROM was WHERE lines.fingerprint = was.fingerprint",
    "UPDATE imports SET shape = NULL, header = NULL",
)


def earlier(journal: Journal, incoming: Incoming) -> str:
    """A file as a program of an earlier schema brought it, once the journal was brought up."""
    import_id = kept(journal, incoming).import_id
    with journal._cursor() as cursor:
        for statement in AS_EARLIER:
            cursor.execute(statement)
    return import_id


@pytest.mark.parametrize("is_same_file", [True, False])
def test_what_an_earlier_program_read_worse_is_read_better_and_not_doubled(
    journal: Journal,
    is_same_file: bool,  # noqa: FBT001 - one test, two files
) -> None:
    first = earlier(
        journal, file("a.csv", amount(2, 1, "stress,_poor_sleep", 1), amount(3, 2, "sleep", 410), rated(3, 2, 6.0))
    )
    better = (
        replace(amount(2, 1, "stress", 1), former="stress,_poor_sleep"),
        replace(amount(2, 1, "poor_sleep", 1), former="stress,_poor_sleep"),
        amount(3, 2, "sleep", 6.8), rated(3, 2, 6.0),
    )  # fmt: skip
    again = kept(journal, file("a.csv" if is_same_file else "b.csv", *better, options='{"answers": {"list": "comma"}}'))
    assert (again.asks, again.yours, again.no_longer_there) == ((), (), ())
    assert (again.reread, again.changed) == (((2, 3), ()) if is_same_file else ((), (2, 3)))
    assert journal.read_amounts(date(2024, 1, 1)) == {"poor_sleep": (1, None), "stress": (1, None)}
    assert (journal.read_amounts(date(2024, 1, 2)), pains(journal)) == ({"sleep": (6.8, None)}, [(2, 6.0)])
    journal.undo_import(again.import_id, now=NOW)
    assert journal.read_amounts(date(2024, 1, 1)) == {"stress,_poor_sleep": (1, None)}
    assert (journal.read_amounts(date(2024, 1, 2)), pains(journal)) == ({"sleep": (410, None)}, [(2, 6.0)])
    kept(journal, file("c.csv", *better))
    journal.undo_import(first, now=NOW)
    assert (journal.read_amounts(date(2024, 1, 2)), pains(journal)) == ({"sleep": (6.8, None)}, [(2, 6.0)])


def test_what_was_deleted_of_an_earlier_programs_lines_stays_deleted(journal: Journal) -> None:
    with journal._cursor() as cursor:
        earlier(
            journal, file("a.csv", rated(2, 1, 6.0, hour=8, place="Nacken", region="back of neck", written="Nacken"))
        )
        (line,) = journal.read_entry_lines(WHOLE)
        journal.delete_entry(line.entry_id, line.version, now=NOW)
        new = rated(2, 1, 6.0, hour=8, place="nacken", region="back of neck", written="Nacken")
        assert kept(journal, file("b.csv", new)).already_there == (2,)
        assert kept(journal, file("c.csv", replace(new, intensity=7.0))).yours == (2,)
        assert pains(journal) == []
        assert cursor.execute("SELECT count(*) FROM lines WHERE is_former").fetchall() == [(0,)]


def test_a_row_of_equal_cells_that_is_read_into_other_things_takes_the_place_of_what_it_was(journal: Journal) -> None:
    cells = UUID(int=9)
    kept(journal, file("a.csv", replace(amount(2, 1, "stress,_poor_sleep", 1), raw=cells)))
    better = (replace(amount(2, 1, "stress", 1), raw=cells), replace(amount(2, 1, "poor_sleep", 1), raw=cells))
    again = kept(journal, file("b.csv", *better))
    assert (again.reread, again.changed, again.no_longer_there, again.asks) == ((2,), (), (), ())
    assert journal.read_amounts(date(2024, 1, 1)) == {"poor_sleep": (1, None), "stress": (1, None)}
    journal.undo_import(again.import_id, now=NOW)
    assert journal.read_amounts(date(2024, 1, 1)) == {"stress,_poor_sleep": (1, None)}


def test_a_further_import_of_what_one_row_says_leaves_the_rest_of_the_row(journal: Journal) -> None:
    """A row is kept if anything in it is new, already there if all of it is."""
    kept(journal, file("a.csv", rated(2, 1, 6.0), amount(2, 1, "sleep", 7), rated(3, 2, 5.0)))
    again = kept(journal, file("b.csv", rated(2, 1, 6.0), amount(2, 1, "sleep", 8), rated(3, 2, 5.0)))
    assert (again.changed, again.already_there) == ((2,), (3,))
    held = journal.read_imports().iloc[0]
    assert (held["rows"], held["kept"], held["already_there"], held["set_aside"]) == (2, 1, 1, 0)


def other_words(line: Line, words: str) -> Line:
    """The same moment and place, said in other words."""
    return replace(line, key=key_of("other words", line.felt_at, words), written=words)


def test_what_was_moved_does_not_come_back_beside_itself_when_the_file_that_moved_it_goes(journal: Journal) -> None:
    answers = {"moved": "moved"}
    kept(journal, file("a.csv", rated(1, 1, 6.0, hour=8)))
    second = kept(journal, file("b.csv", rated(1, 1, 6.0, hour=9), answers=answers))
    third = kept(journal, file("c.csv", rated(1, 1, 6.0, hour=9), rated(2, 2, 1.0, hour=8), answers=answers))
    assert (third.already_there, third.changed) == ((1,), ())
    journal.undo_import(second.import_id, now=NOW)
    assert pains(journal) == [(1, 6.0), (2, 1.0)]
    journal.undo_import(third.import_id, now=NOW)
    assert pains(journal) == [(1, 6.0)]


def test_what_another_file_said_too_does_not_count_twice_when_the_first_is_taken_back(journal: Journal) -> None:
    first = kept(journal, file("a.csv", rated(1, 1, 6.0, hour=8)))
    kept(journal, file("b.csv", other_words(rated(1, 1, 6.0, hour=8), "Nacken"), shape="felt at|region"))
    kept(journal, file("c.csv", rated(1, 1, 6.0, hour=8), rated(2, 2, 1.0, hour=8)))
    journal.undo_import(first.import_id, now=NOW)
    assert pains(journal) == [(1, 6.0), (2, 1.0)]


def test_a_place_renamed_is_the_same_place_and_a_value_corrected_with_it_is_asked_about(journal: Journal) -> None:
    first = rated(1, 1, 6.0, hour=8)
    kept(journal, file("a.csv", first))
    renamed = kept(journal, file("b.csv", other_words(first, "nape")))
    assert (renamed.already_there, renamed.no_longer_there, pains(journal)) == ((1,), (), [(1, 6.0)])
    journal.undo_import(renamed.import_id, now=NOW)
    noted = kept(journal, file("n.csv", replace(other_words(first, "nape"), notes="later")))
    assert (noted.changed, pains(journal)) == ((1,), [(1, 6.0)])
    journal.undo_import(noted.import_id, now=NOW)
    corrected = file("c.csv", other_words(rated(1, 1, 7.0, hour=8), "nape"))
    assert [name for name, *_ in kept(journal, corrected).asks] == ["same_moments"]
    same = kept(journal, replace(corrected, answers={"same_moments": "same"}))
    assert (same.changed, same.no_longer_there, pains(journal)) == ((1,), (), [(1, 7.0)])


def test_a_place_of_ones_own_in_other_capitals_is_no_change(journal: Journal) -> None:
    own = rated(1, 1, 6.0, hour=8, place="my spot")
    kept(journal, file("a.csv", own))
    again = kept(journal, file("b.csv", replace(own, region="MY  Spot")))
    assert (again.already_there, again.changed, pains(journal)) == ((1,), (), [(1, 6.0)])


def test_what_was_changed_or_deleted_here_and_is_moved_in_the_file_stays_as_it_is_here(journal: Journal) -> None:
    kept(journal, file("a.csv", rated(1, 1, 6.0, hour=8), rated(2, 2, 5.0, hour=8)))
    gone, mine = journal.read_entry_lines(WHOLE)
    noted = journal.read_entry(mine.entry_id)
    assert noted
    journal.write_entry(replace(noted.what, ratings=(Rating("neck", 2.0),)), now=NOW, version=noted.version)
    journal.delete_entry(gone.entry_id, gone.version, now=NOW)
    moved = file("b.csv", rated(1, 1, 6.0, hour=9), rated(2, 2, 5.0, hour=9))
    assert [ask[:2] for ask in kept(journal, moved).asks] == [("moved", 2)]
    found = kept(journal, replace(moved, answers={"moved": "moved"}))
    assert (found.yours, found.no_longer_there, pains(journal)) == ((1, 2), (), [(1, 2.0)])


def test_a_trigger_that_only_one_row_named_is_named_when_it_is_gone(journal: Journal) -> None:
    days = (date(2024, 1, 1), date(2024, 1, 2))
    kept(journal, file("a.csv", rated(1, 1, 6.0), amount(1, 1, "cold", 1), rated(2, 2, 5.0), covered=days))
    assert kept(journal, file("b.csv", rated(1, 1, 6.0), rated(2, 2, 5.0), covered=days)).no_longer_there == (
        ("a.csv", 1),
    )


def test_a_column_more_that_must_be_named_is_compared_with_the_file_before(journal: Journal) -> None:
    """Its columns may be written in other capitals, too."""
    columns = '{"columns": [["notes", "Remarks"]]}'
    kept(journal, file("a.csv", rated(1, 1, 6.0), rated(2, 2, 5.0), options=columns))
    more = '{"columns": [["notes", "REMARKS"], ["exposure:steps", "Walked"]]}'
    assert kept(journal, file("b.csv", rated(1, 1, 6.0), rated(2, 2, 1.0, hour=8), options=more)).no_longer_there == (
        ("a.csv", 2),
    )


def test_a_reading_that_says_less_does_not_come_back_when_the_pass_that_said_more_goes(journal: Journal) -> None:
    bare = file("a.csv", rated(2, 1, 6.0))
    noted = replace(bare, lines=(rated(2, 1, 6.0, notes="noted"),), options='{"columns": {"notes": "Remarks"}}')
    kept(journal, bare)
    second = kept(journal, noted)
    more = replace(noted, options='{"columns": {"notes": "Remarks", "exposure:sleep": "Slept"}}')
    kept(journal, replace(more, lines=(*noted.lines, amount(2, 1, "sleep", 7))))
    journal.undo_import(second.import_id, now=NOW)
    assert pains(journal) == [(1, 6.0)]


def test_the_answer_that_the_older_stays_is_about_what_an_older_file_says_otherwise_alone(journal: Journal) -> None:
    """Not what is only read better now, nor what corrects a file that ends earlier still; whatever is taken back."""
    first = file("a.csv", rated(1, 3, 4.0, hour=8))
    later = file(
        "b.csv", *(replace(rated(n, n, pain, hour=8), raw=UUID(int=n)) for n, pain in ((1, 6.0), (2, 5.0), (20, 1.0)))
    )
    older = file(
        "c.csv", rated(1, 1, 7.0, hour=8), replace(rated(2, 2, 5.5, hour=8), raw=UUID(int=2)), rated(3, 3, 3.0, hour=8),
        rated(4, 4, 0.0), answers={"older": "keep"},
    )  # fmt: skip
    kept(journal, first)
    second = kept(journal, later)
    assert [ask[:2] for ask in kept(journal, replace(older, answers={})).asks] == [("older", 1)]
    found = kept(journal, older)
    assert (found.yours, found.reread, found.changed) == ((1,), (2,), (3,))
    assert pains(journal) == [(1, 6.0), (2, 5.5), (3, 3.0), (4, 0.0), (20, 1.0)]
    journal.undo_import(second.import_id, now=NOW)
    with Journal(":memory:") as never:
        for each in (first, older):
            kept(never, each)
        assert rows_of(journal) == rows_of(never)


@pytest.mark.parametrize("rows", [1, 2])
@pytest.mark.parametrize("others", [("neck", "nape"), ("cervical", "cervical")])
def test_no_two_of_an_earlier_programs_lines_take_on_the_key_of_one_row(
    journal: Journal, others: tuple[str, str], rows: int
) -> None:
    """They differ in the file's own words alone, which no value holds: none is lost, none doubled."""

    def said(line: int, words: str) -> Line:
        return rated(line, 1, 4.0, place=words, region="neck", written=words)

    earlier(journal, file("a.csv", said(2, "neck"), said(3, "nape")))
    held, before = pains(journal), journal.read_counts()
    now = file("b.csv", *(said(line, words) for line, words in enumerate(others[:rows], 2)))
    first = kept(journal, now)
    assert (first.asks, first.added["ratings"], pains(journal)) == ((), 0, held)
    second = kept(journal, replace(now, file_name="c.csv", sha256="c.csv"))
    assert (second.changed, second.reread, pains(journal)) == ((), (), held)
    for each in (second, first):
        journal.undo_import(each.import_id, now=NOW)
        assert (pains(journal), journal.read_counts()) == (held, before)


@pytest.mark.parametrize("is_moved", [True, False])
def test_what_took_the_place_of_a_thing_takes_that_of_what_was_said_of_it_before(
    journal: Journal,
    is_moved: bool,  # noqa: FBT001 - one test, two ways
) -> None:
    """The file between goes: what the first said does not come back beside what the third says, moved or renamed."""
    first = rated(1, 1, 6.0, hour=8)
    noted = replace(first, notes="noted")
    then = rated(1, 1, 6.0, hour=9, notes="noted") if is_moved else other_words(noted, "nape")
    files = [
        file(f"{name}.csv", line, answers={"moved": "moved"})
        for name, line in zip("abc", (first, noted, then), strict=True)
    ]
    imports = [kept(journal, each).import_id for each in files]
    journal.undo_import(imports[1], now=NOW)
    assert pains(journal) == [(1, 6.0)]
    with Journal(":memory:") as never:
        for each in (files[0], files[2]):
            kept(never, each)
        assert rows_of(journal) == rows_of(never)


def two_apps(*pains_of: tuple[str, float], is_of_other_words: bool = True) -> list[Incoming]:
    """Files of two apps that tell of one moment and place: which app, and what it says."""
    shapes = {"a": "date|place", "b": "felt at|region"}
    said = [(app, rated(1, 1, pain, hour=8)) for app, pain in pains_of]
    return [
        file(
            f"{number}{app}.csv", other_words(line, "Nacken") if app == "b" and is_of_other_words else line,
            rated(2, 2 + number, 1.0), shape=shapes[app], answers={"same_moments": "same"},
        )
        for number, (app, line) in enumerate(said)
    ]  # fmt: skip


@pytest.mark.parametrize("is_of_other_words", [True, False])
def test_what_another_app_said_before_it_was_corrected_does_not_come_back(
    journal: Journal,
    is_of_other_words: bool,  # noqa: FBT001 - one test, two kinds of files
) -> None:
    files = two_apps(("a", 6.0), ("b", 6.0), ("a", 7.0), is_of_other_words=is_of_other_words)
    imports = [kept(journal, each).import_id for each in files]
    journal.undo_import(imports[0], now=NOW)
    assert pains(journal) == [(1, 7.0), (3, 1.0), (4, 1.0)]
    journal.undo_import(imports[2], now=NOW)
    assert pains(journal) == [(1, 6.0), (3, 1.0)]


@pytest.mark.parametrize("apps", ["aba", "abab", "abba", "abaab"])
def test_the_first_of_two_apps_that_say_the_same_is_the_one_that_is_left(journal: Journal, apps: str) -> None:
    """Identifiers, too, are those of a journal that never had the file that was taken back."""
    files = two_apps(*((app, 6.0) for app in apps))
    first, *_ = (kept(journal, each).import_id for each in files)
    journal.undo_import(first, now=NOW)
    with Journal(":memory:") as never:
        for each in files[1:]:
            kept(never, each)
        here, there = rows_of(journal), rows_of(never)
    assert {view: here[view] for view in VIEWS} == {view: there[view] for view in VIEWS}


def test_what_was_changed_here_is_followed_though_the_line_it_was_made_of_is_taken_back(journal: Journal) -> None:
    first, *_ = (kept(journal, each).import_id for each in two_apps(("a", 6.0), ("b", 6.0)))
    mine = journal.read_entry_lines(WHOLE)[-1]
    noted = journal.read_entry(mine.entry_id)
    assert noted
    journal.write_entry(replace(noted.what, ratings=(Rating("neck", 2.0),)), now=NOW, version=noted.version)
    held = journal.read_entry_lines(WHOLE)[-1].entry_id
    kept(journal, two_apps(("a", 6.0), ("b", 6.0), ("a", 6.0))[2])
    journal.undo_import(first, now=NOW)
    assert (pains(journal)[0], journal.read_entry_lines(WHOLE)[-1].entry_id) == ((1, 2.0), held)
    assert len([pain for day, pain in pains(journal) if day == 1]) == 1


@pytest.mark.parametrize("is_of_other_words", [True, False])
def test_beside_what_another_app_said_before_a_note_it_is_one_reading(
    journal: Journal,
    is_of_other_words: bool,  # noqa: FBT001 - one test, two kinds of files
) -> None:
    first = rated(1, 1, 6.0, hour=8)
    noted = replace(first, notes="noted")
    other = other_words(noted, "Nacken") if is_of_other_words else noted
    files = [file("a.csv", first), file("n.csv", noted), file("b.csv", other, shape="felt at|region")]
    imports = [kept(journal, each).import_id for each in files]
    journal.undo_import(imports[1], now=NOW)
    with Journal(":memory:") as never:
        for each in (files[0], files[2]):
            kept(never, each)
        assert rows_of(journal) == rows_of(never)
