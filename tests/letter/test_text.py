"""The page as plain text, section by section and word by word, from a fortnight that is known."""

import csv
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from analytics import share
from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.intake import Intake
from analytics.diary.sharing import SECTIONS
from analytics.journal import Journal

NOW = datetime(2026, 5, 20, 12, 0)


@pytest.fixture(scope="module")
def fortnight() -> Iterator[Journal]:
    """Pain of 3 to 6 in the neck each morning, of 0 to 2 in the head every other; six sessions; two PEG scores."""
    with Journal(":memory:") as journal:
        for number in range(14):
            at = datetime(2026, 5, 1, 8) + timedelta(days=number)
            neck = Rating("neck", float(3 + number % 4), "right", ("dull",), ("numbness",) if number == 2 else ())
            ratings = (neck, Rating("head", float(number % 3)))[: 2 - number % 2]
            note = "stiff" if number == 5 else None
            entry = Entry(at, ratings, at, postures=("at desk",), sitting_minutes=300.0, notes=note)
            journal.write_entry(entry, [Exposure(at.date(), "sleep", 6.5, "hours")], now=at)
        for number in range(6):
            at = datetime(2026, 5, 1, 17) + timedelta(days=2 * number)
            places = (TreatedPlace("neck", "right", "scalenes"),)
            session = Session(
                at, "massage", by="therapist", minutes=45, pressure=6, places=places, pain_before=6, pain_after=3
            )
            journal.write_entry(None, (), [session], now=at)
        for at, level in ((datetime(2026, 5, 2, 9), 6), (datetime(2026, 5, 12, 9), 4)):
            told = Intake(
                ("migraine",), symptoms="dizzy", goals="to garden", questions="how long?", peg_pain=level,
                peg_enjoyment=5, peg_activity=4, warning_signs=("fever",), work="at a desk",
            )  # fmt: skip
            journal.write_intake(told, now=at)
        yield journal


@pytest.fixture(scope="module")
def everything(fortnight: Journal, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    path = tmp_path_factory.mktemp("letter") / "page.txt"
    return parts_of(share(fortnight, path, recipient="Anna", alias="M.", include=list(SECTIONS), now=NOW))


def parts_of(path: Path) -> dict[str, list[str]]:
    """The lines under each heading of the page."""
    parts = path.read_text(encoding="utf-8").strip().split("\n\n")
    return {part.split("\n")[0]: part.split("\n")[1:] for part in parts}


SESSION = "massage · neck, right · scalenes · 45 minutes · pressure 6 of 10 · by a therapist · before 6, after 3"
AS_HIGH, LOWER = "next morning 6 · as high as before by 14 hours after", "next morning 4 · still lower 38 hours after"
TOLD = {
    "Pain diary summary: M.": [],
    "Be careful about": [
        "⚑ Ask a doctor first: fever (last ticked 12 May 2026); not seen by a doctor since, as far as written.",
        "Conditions: migraine. (from About me, 12 May 2026)",
        "Never asked: what speaks against a massage.",
    ],
    "For Anna, 20 May 2026": [
        "About: pain in the worst place each time",
        "14 of 14 days written · 1 to 14 May 2026",
        "Pain from 0 (none) to 10 (worst imaginable). Self-reported; not a diagnosis. “You” is the person who keeps the diary.",
    ],
    "What I would like": [
        "How long?",
        "To agree on:",
        "[ ] lighter",
        "[ ] the same",
        "[ ] elsewhere, perhaps: head",
    ],
    "Where now": [
        "1 to 14 May 2026, 14 days written:",
        "- Neck, right: 4.4 on average over 14 days, worst 6.0; dull on 14 days",
        "- Head: 0.9 on average over 7 days, worst 2.0",
        "Numbness or tingling: neck, right (1 day).",
    ],
    "Since last time": [
        "4.3 of 10 · Too few days to compare",
        "Average of the 3 days since the session on 11 May 2026 (3 written); 4.0 in the 3 up to it (3 written).",
        (
            "PEG 4.3 of 10 (pain, enjoyment, activity; 10 is worst) on 12 May 2026. That is 0.7 points lower than on 2 May "
            "2026 (5.0)."
        ),
        "- On average: 4.4 (these 14 days)",
        "- Worst day's average: 6.0 (these 14 days)",
        "- Days without pain: 0 of 14 (these 14 days)",
        "Your pain averages 4.4 out of 10 over 14 days written down; the worst day was 6.0.",
        "No flare: no two days at 2 points or more above your usual level.",
    ],
    "Last sessions": [
        f"- 11 May 2026, 17:00: {SESSION}, {AS_HIGH}",
        f"- 9 May 2026, 17:00: {SESSION}, {LOWER}",
        f"- 7 May 2026, 17:00: {SESSION}, {AS_HIGH}",
        f"- 5 May 2026, 17:00: {SESSION}, {LOWER}",
        f"- 3 May 2026, 17:00: {SESSION}, {AS_HIGH}",
        "The latest 5 of 6 sessions.",
        "Right after: too few sessions to tell, 6 of 8. The next day: too few sessions to tell, 6 of 8.",
        (
            "Right after a session: Too early to say. Six sessions with pain written before and after so far; it takes 8, so "
            "two more. Writing down pain before and after each session, and the day after, is what helps. The next day: 1.0 "
            "points lower than before (−2.1 to +0.1; 6 sessions); left for the session itself: too early to say (6 of 8 "
            "sessions with pain written before)."
        ),
    ],
    "What aggravates, what eases": [
        (
            "Too early to say. 14 days with pain written down so far; it takes 20, so six more. Each further day you write "
            "counts, good days too."
        ),
    ],
    "My words": ["Symptoms: dizzy", "Hopes for: to garden"],
    "About me": ["- Pain, enjoyment, activity: 4, 5, 4", "- Work: At a desk"],
}


@pytest.mark.parametrize("title", TOLD)
def test_each_section_says_just_this(everything: dict[str, list[str]], title: str) -> None:
    assert everything[title] == TOLD[title]


def test_the_sections_stand_in_the_order_of_the_page(everything: dict[str, list[str]]) -> None:
    assert list(everything) == [
        "Pain diary summary: M.", "Be careful about", "For Anna, 20 May 2026", "What I would like", "Where now",
        "Since last time", "Last sessions", "What aggravates, what eases", "My words",
        "Classically described as coming from", "About me",
        "Every session", "Every entry", "How it is worked out",
    ]  # fmt: skip


def test_every_session_and_every_entry_are_there_latest_first(everything: dict[str, list[str]]) -> None:
    sessions, entries = everything["Every session"], everything["Every entry"]
    assert sessions == [
        f"- {day} May 2026, 17:00: {SESSION}, {LOWER if day % 4 == 1 else AS_HIGH}" for day in (11, 9, 7, 5, 3, 1)
    ]
    assert len(entries) == 28
    assert entries[:4] == [
        "- 14 May 2026, 08:00: Neck, right 4 (dull) · at desk · sitting 300 minutes",
        "- 14 May 2026: sleep 6.5 hours",
        "- 13 May 2026, 08:00: Neck, right 3 (dull); Head 0 · at desk · sitting 300 minutes",
        "- 13 May 2026: sleep 6.5 hours",
    ]
    assert entries[16] == "- 6 May 2026, 08:00: Neck, right 4 (dull) · at desk · sitting 300 minutes · stiff"
    assert entries[22] == "- 3 May 2026, 08:00: Neck, right 5 (dull, numbness); Head 2 · at desk · sitting 300 minutes"


def test_how_it_is_worked_out_stands_only_for_what_was_answered(everything: dict[str, list[str]]) -> None:
    assert [line.split(":")[0] for line in everything["How it is worked out"]] == ["Days", "Places", "Sessions"]


def test_of_one_place_and_fewer_days_the_head_says_so(fortnight: Journal, tmp_path: Path) -> None:
    asked = {"location": "neck", "first": date(2026, 5, 3), "last": date(2026, 5, 9), "without": ["words", "safety"]}
    parts = parts_of(share(fortnight, tmp_path / "page.txt", now=NOW, **asked))  # type: ignore[arg-type]  # by their names
    assert parts["20 May 2026"][:2] == ["About: neck", "7 of 7 days written · 3 to 9 May 2026"]
    assert parts["Be careful about"] == ["Safety answers not shared."]
    assert "The latest 5 of 6 sessions." not in parts["Last sessions"]
    assert sum(line.startswith("- ") for line in parts["Last sessions"]) == 4
    assert parts["What I would like"][0] == "Shall we go on with the right of my neck?"
    assert not {"My words", "Notes", "About me"} & parts.keys()


def test_notes_stand_with_their_day_unless_every_entry_holds_them(fortnight: Journal, tmp_path: Path) -> None:
    notes = parts_of(share(fortnight, tmp_path / "page.txt", include=["notes"], now=NOW))
    assert notes["Notes"] == ["6 May 2026: stiff"]
    both = parts_of(share(fortnight, tmp_path / "both.txt", include=["notes", "every_entry"], now=NOW))
    assert "Notes" not in both


def test_without_names_days_are_counted_and_own_kinds_numbered(fortnight: Journal, tmp_path: Path) -> None:
    parts = parts_of(share(fortnight, tmp_path / "page.txt", named=False, recipient="Anna", alias="M.", now=NOW))
    assert (
        parts["Be careful about"][0]
        == "⚑ Ask a doctor first: fever (last ticked day 12); not seen by a doctor since, as far as written."
    )
    assert parts["Without names and dates: days are counted from the first."][:2] == [
        "About: pain in the worst place each time",
        "14 of 14 days written · day 1 to 14",
    ]
    assert parts["Last sessions"][0].startswith(
        "- day 11, 17:00: own treatment 1 · neck, right · scalenes · 45 minutes"
    )
    assert "My words" not in parts


def test_the_table_holds_a_row_a_thing_and_what_is_of_the_day_once(fortnight: Journal, tmp_path: Path) -> None:
    path = share(fortnight, tmp_path / "table.csv", include=["notes"], now=NOW)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = [{name: cell for name, cell in row.items() if cell} for row in csv.DictReader(file)]
    assert (
        len(rows) == 14 + 14 + 7 + 6 + 3
    )  # amounts of sleep, ratings of two places, sessions, three answers about safety
    assert all(row.pop("id") for row in rows)
    parts = [row.pop("of", None) for row in rows]
    assert parts[1] == parts[2] != parts[3]
    assert rows[:4] == [
        {"felt_at": "2026-05-01", "exposure:sleep [hours]": "6.5"},
        {"felt_at": "2026-05-01 08:00", "region": "head", "intensity": "0", "posture": "at desk", "sitting_minutes": "300"},
        {"felt_at": "2026-05-01 08:00", "region": "neck", "side": "right", "intensity": "3", "qualities": "dull"},
        {"felt_at": "2026-05-01 17:00", "region": "neck", "side": "right", "treatment": "massage", "muscle": "scalenes",
         "treatment_minutes": "45", "pressure": "6", "pain_before": "6", "pain_after": "3"},
    ]  # fmt: skip
