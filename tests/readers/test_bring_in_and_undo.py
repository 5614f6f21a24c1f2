"""Mirror: whatever comes in and is taken back in whatever order, the journal holds what the files that are left say."""

import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from analytics import bring_in
from analytics.journal import Journal

NOW = datetime(2026, 5, 20, 12, 0)
HEADER = "felt_at,region,intensity,notes,triggers,treatment,treatment_minutes,pain_before,pain_after,posture,sitting\n"
TABLES = ("entries", "ratings", "sessions", "exposures", "treated_places", "lines")


def a_line(chance: random.Random) -> str:
    day, triggers = chance.randint(1, 4), chance.choice(["", "none", "stress=3", "lifting", "stress=5;lifting"])
    if chance.random() < 0.25:
        minutes, after = chance.choice([30, 45]), chance.randint(2, 5)
        return f"2026-03-0{day} 10:00,neck,,{chance.choice(['', 'n'])},{triggers},massage,{minutes},6,{after},,"
    clock, place, pain = chance.choice(["08:00", "20:00"]), chance.choice(["neck", "knee"]), chance.randint(0, 11)
    beside = f"{chance.choice(['', 'note'])},{triggers},,,,,{chance.choice(['', 'at desk'])},{chance.choice(['', 300])}"
    return f"2026-03-0{day} {clock},{place},{pain},{beside}"


def rows(journal: Journal, table: str) -> list[tuple[object, ...]]:
    with journal._cursor() as cursor:
        return cursor.execute(f"FROM {table} ORDER BY ALL").fetchall()


ANSWERS = [
    {"older": "change", "moved": "both", "same_moments": "apart"},
    {"older": "keep", "moved": "both", "same_moments": "same"},
    {"older": "change", "moved": "moved", "same_moments": "same"},
]


@pytest.mark.parametrize("answers", ANSWERS, ids=lambda answers: "-".join(answers.values()))
@pytest.mark.parametrize("seed", range(8))
def test_three_overlapping_files_of_which_some_are_taken_back(
    tmp_path: Path, seed: int, answers: dict[str, str]
) -> None:
    chance = random.Random(seed)
    pool = [a_line(chance) for _ in range(14)]
    files = [tmp_path / f"{name}.csv" for name in "abc"]
    for file in files:
        file.write_text(HEADER + "\n".join(chance.sample(pool, 8)) + "\n", encoding="utf-8")
    gone = chance.sample(range(3), chance.choice([1, 2]))
    with Journal(":memory:") as journal, Journal(":memory:") as fresh:
        times = [NOW + timedelta(minutes=number) for number in range(3)]
        ids = [
            bring_in(journal, file, now=at, answers=answers).import_id for file, at in zip(files, times, strict=True)
        ]
        for number in gone:
            journal.undo_import(ids[number], now=NOW)
        for number in {0, 1, 2} - set(gone):
            bring_in(fresh, files[number], now=times[number], answers=answers)
        for table in TABLES:
            assert rows(journal, table) == rows(fresh, table), table
