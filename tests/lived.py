"""Journals made at random by every deed that there is, and what is compared when one went out and came back.

Files of several shapes that overlap, entries and sessions written, changed and deleted, whoever brought them, imports
taken back, factors renamed, places laid, a day that ends at four: whatever stands in a journal after it.
"""

import csv
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from analytics import JournalFault, bring_in
from analytics.diary.days import DAY_ENDS
from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.intake import Intake, NewPain
from analytics.diary.periods import Period
from analytics.diary.sharing import Shared
from analytics.journal import Journal, OwnFactor

NOW = datetime(2026, 5, 20, 12, 0)
FIRST = date(2026, 3, 1)
WHOLE = Period(date(2000, 1, 1), date(2030, 1, 1))
WORDS = (
    "aching", "tight", "früh 🌅", "=1+1", "a;b", "back\\slash", 'say "so", he said', "two\nlines", "cr\r\nlf", "\ttab",
    "'quoted", " lead and trail ", "−3", "@x", "none", "nul\x00l", "\u2028", "שלום\u200f", "e\u0301", "#no comment",
    "\\0",
)  # fmt: skip
PLACES = ("neck", "jaw", "lower back", "my spot", "Nacken", "the knee of old")
SIDES = (None, "left", "right", "both")
FACTORS = (("coffee", "cups"), ("sleep", "hours"), ("wine", None), ("wine", "yes"), ("stress", None),
           ("kaffee [groß]", None),
           ("walk", "km"), ("walk", "miles"), ("odd; name", "ml"))  # fmt: skip
ANSWERS = {"older": "change", "same_moments": "apart", "moved": "both", "again": "beside"}


class Lived:
    """A journal and the chance that its deeds are drawn by."""

    def __init__(self, journal: Journal, seed: int, folder: Path) -> None:
        self.journal, self.chance, self.folder = journal, Random(seed), folder
        self.imports: list[str] = []
        self.files = 0

    def live(self, deeds: int) -> None:
        """That many deeds; one that the journal refuses is none."""
        for deed in self.chance.choices(list(_DEEDS), list(_DEEDS.values()), k=deeds):
            try:
                deed(self)
            except JournalFault:
                continue

    def id(self) -> UUID:
        return UUID(int=self.chance.getrandbits(128), version=4)

    def moment(self) -> tuple[datetime, bool]:
        at = datetime.combine(FIRST + timedelta(days=self.chance.randrange(12)), datetime.min.time())
        if self.chance.random() < 0.2:
            return at, False
        micros = self.chance.choice([0, 0, 0, 123_456])
        return at + timedelta(minutes=self.chance.choice([90, 480, 485, 1200]), microseconds=micros), True

    def some(self, words: tuple[str, ...] = WORDS) -> tuple[str, ...]:
        return tuple(self.chance.sample(words, self.chance.choice([0, 0, 1, 2])))

    def word(self) -> str | None:
        return self.chance.choice([None, None, *WORDS])

    def number(self, high: float = 10) -> float | None:
        return self.chance.choice(
            [None, 0.0, high, round(self.chance.uniform(0.1, high), 1), self.chance.uniform(0.1, high)]
        )

    def entry(self) -> Entry:
        at, has_time = self.moment()
        ratings = tuple(
            Rating(
                self.chance.choice(PLACES), self.number() or 0.0, self.chance.choice(SIDES), self.some(), self.some(),
                self.word(), self.chance.choice([None, "active", "latent"]), self.some(), self.some(), self.id(),
            )
            for _ in range(self.chance.choice([0, 1, 1, 3]))
        )  # fmt: skip
        return Entry(at, ratings, NOW, has_time, self.some(), self.number(1440), self.number(600), self.some(), self.word(),
                     self.id())  # fmt: skip

    def session(self) -> Session:
        at, has_time = self.moment()
        places = tuple(
            TreatedPlace(self.chance.choice([None, *PLACES]), self.chance.choice(SIDES), self.word())
            for _ in range(self.chance.choice([0, 1, 2]))
        )
        return Session(
            at, self.chance.choice(["massage", "heat", "own way"]), has_time, self.chance.choice([None, "therapist", "x"]),
            self.chance.choice([None, 10, 45.5]), places, self.number(), self.number(100), self.some(), self.number(),
            self.number(), self.number(), self.number(100), self.number(100), self.chance.choice([None, "degrees"]),
            self.word(), self.id(),
        )  # fmt: skip

    def write(self) -> None:
        day = FIRST + timedelta(days=self.chance.randrange(12))
        amounts = [
            Exposure(day, name, self.chance.choice([0.0, 1.0, 2.5, 1 / 3]) if unit != "yes" else 1.0, unit, self.id())
            for name, unit in self.chance.sample(FACTORS, self.chance.choice([0, 1, 2]))
        ]
        sessions = [self.session() for _ in range(self.chance.choice([0, 0, 1]))]
        entry = self.entry() if self.chance.random() < 0.8 else None
        self.journal.write_entry(entry, amounts, sessions, now=NOW)

    def change(self) -> None:
        entries, sessions = self.journal.read_entry_lines(WHOLE), self.journal.read_session_lines(WHOLE)
        if entries and self.chance.random() < 0.7:
            noted = self.journal.read_entry(self.chance.choice(entries).entry_id)
            assert noted
            if self.chance.random() < 0.4:
                self.journal.delete_entry(noted.what.entry_id, noted.version, now=NOW)
            else:
                new = replace(self.entry(), entry_id=noted.what.entry_id)
                kept = replace(new, felt_at=noted.what.felt_at, has_time=noted.what.has_time)
                self.journal.write_entry(self.chance.choice([new, kept]), now=NOW, version=noted.version)
        elif sessions:
            held = self.journal.read_session(self.chance.choice(sessions).session_id)
            assert held
            if self.chance.random() < 0.4:
                self.journal.delete_session(held.what.session_id, held.version, now=NOW)
            else:
                self.journal.change_session(
                    replace(self.session(), session_id=held.what.session_id), held.version, now=NOW
                )

    def bring(self) -> None:
        self.files += 1
        path = self.folder / f"file {self.files}.csv"
        header, row = self.chance.choice(_SHAPES)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(header)
            writer.writerows(row(self) for _ in range(self.chance.randint(2, 9)))
        done = bring_in(self.journal, path, now=NOW, answers=ANSWERS)
        self.imports.append(done.import_id)

    def tell_again(self) -> None:
        """What files said of pain, once more in a file of other columns."""
        with self.journal._cursor() as cursor:
            said = cursor.execute(
                "SELECT felt_at, region, side, intensity FROM rating_lines WHERE has_time ORDER BY ALL"
            )
            rows = [(str(at), region, side, pain) for at, region, side, pain in said.fetchall()]
        self.files += 1
        path = self.folder / f"file {self.files}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([("when", "location", "side", "pain"), *rows])
        self.imports.append(bring_in(self.journal, path, now=NOW, answers=ANSWERS).import_id)

    def answer(self) -> None:
        self.journal.answer(self.id(), "next morning", now=NOW)

    def undo(self) -> None:
        if self.imports:
            self.journal.undo_import(self.imports.pop(self.chance.randrange(len(self.imports))), now=NOW)

    def clear(self) -> None:
        day = FIRST + timedelta(days=self.chance.randrange(12))
        self.journal.write_entry(None, now=NOW, cleared=[(day, self.chance.choice(FACTORS)[0])])

    def name(self) -> None:
        name, unit = self.chance.choice(FACTORS)
        if self.chance.random() < 0.5:
            self.journal.rename_factor(name, f"{name} anew {self.chance.randrange(3)}", now=NOW)
        else:
            way = self.chance.choice([None, "sum", "last", "mean"])
            self.journal.write_factor(OwnFactor(name, unit or "", self.chance.random() < 0.3, way), now=NOW)  # type: ignore[arg-type]

    def lay(self) -> None:
        self.journal.lay_place(
            self.chance.choice(["my spot", "the knee of old"]), self.chance.choice(["neck", "knee", None]), now=NOW
        )

    def tell(self) -> None:
        at = NOW - timedelta(days=self.chance.randrange(20), microseconds=self.chance.randrange(9))
        match self.chance.randrange(7):
            case 0:
                told = Intake(
                    self.some(),
                    self.word(),
                    warning_signs=self.some(),
                    intake_id=self.id(),
                    peg_pain=5,
                    goals=self.word(),
                )
                self.journal.write_intake(told, now=at)
            case 1:
                self.journal.write_check(self.some(), now=at)
            case 2:
                self.journal.write_seen(self.some(), at.date(), now=at)
            case 3:
                self.journal.write_new_pain(NewPain(at.date(), None), now=at)
            case 4:
                self.journal.write_suspicions([(self.chance.choice(FACTORS)[0], "same_day")], now=at)
            case 5:
                self.journal.write_setting(DAY_ENDS, self.chance.choice(["0", "180", "240"]), now=at)
            case 6:
                self.journal.write_shared(
                    Shared(at, "x", "pdf", WHOLE, "the worst", ("course",), letter_id=self.id()), now=at
                )


def _at(lived: Lived) -> str:
    at, has_time = lived.moment()
    return f"{at:%Y-%m-%d %H:%M}" if has_time else f"{at:%Y-%m-%d}"


def _own_row(lived: Lived) -> list[object]:
    pick = lived.chance.choice
    return [_at(lived), pick(["neck", "neck, left", "my spot", "jaw", ""]), pick(["2", "6.5", "7", "", "12"]), pick(["dull", "tight; dull", ""]),
            pick(["noted", "two\nlines", ""]), pick(["", "massage"]), pick(["", "30"]), pick(["none", "wine", "storm; wine", "coffee=2", ""]),
            pick(["", "7", "6.25"]), pick(["", "60"])]  # fmt: skip


def _wide_row(lived: Lived) -> list[object]:
    pick = lived.chance.choice
    return [
        _at(lived)[:10],
        pick(["morning", "evening"]),
        pick(["2", "3"]),
        pick(["", "4"]),
        pick(["yes", "no", ""]),
        pick(["", "2", "3"]),
    ]


def _spell_row(lived: Lived) -> list[object]:
    at = datetime.combine(FIRST + timedelta(days=lived.chance.randrange(12)), datetime.min.time()) + timedelta(
        hours=lived.chance.choice([1, 9, 22])
    )
    return [f"{at:%Y-%m-%d %H:%M}", f"{at + timedelta(hours=2):%Y-%m-%d %H:%M}", lived.chance.choice(["120", "90"])]


def _safety_row(lived: Lived) -> list[object]:
    pick = lived.chance.choice
    question = pick([("before a massage", "a fracture"), ("condition", "arthritis"), ("medicines", "x"), ("", "")])
    return [
        _at(lived),
        pick(["neck", ""]),
        pick(["5", ""]),
        pick(["fever", ""]),
        *question,
        pick(["only a note", "other"]),
    ]


_SHAPES: tuple[tuple[list[str], Callable[[Lived], list[object]]], ...] = (
    (["felt_at", "region", "intensity", "qualities", "notes", "treatment", "treatment_minutes", "triggers",
      "exposure:sleep [hours]", "sitting_minutes"], _own_row),
    (["Datum", "Tageszeit", "Nacken", "Kiefer", "exposure:storm", "exposure:kaffee [Tassen]"], _wide_row),
    (["start", "end", "sitting_minutes"], _spell_row),
    (["felt_at", "region", "intensity", "signs", "safety_question", "safety_answer", "notes"], _safety_row),
)  # fmt: skip
_DEEDS: dict[Callable[[Lived], None], int] = {
    Lived.write: 8, Lived.change: 4, Lived.bring: 5, Lived.undo: 1, Lived.clear: 1, Lived.name: 2, Lived.lay: 1, Lived.tell: 4,
    Lived.tell_again: 1, Lived.answer: 1,
}  # fmt: skip

# What a diary says, by value: without identifiers and the moments at which it was written down.
SAYS = {
    "ratings": """
        SELECT felt_at, has_time, part, lower(region), side, intensity, list_sort(qualities), list_sort(symptoms) {own:, written,
        trigger_point, list_sort(signs), list_sort(spreads_to)} FROM ratings ORDER BY ALL""",
    "entries": """
        SELECT felt_at, has_time, part, list_sort(list_distinct(postures)), sitting_minutes, list_sort(list_distinct(warning_signs)),
        coalesce(notes, '') {own:, longest_sit_minutes} FROM entries ORDER BY ALL""",
    "exposures": "SELECT day, factor, amount, unit, inferred, other_end FROM exposures ORDER BY ALL",
    "sessions": """
        SELECT began_at, has_time, part, kind, minutes, pressure, hold_seconds, pain_before, pain_after, places {own:, "by",
        sensations, soreness, range_before, range_after, range_unit, coalesce(notes, '')}
        FROM sessions LEFT JOIN (
            SELECT session_id, list_sort(list(DISTINCT concat_ws('|', lower(on_map), coalesce(treated_places.side, laid.side), muscle))) AS places
            FROM treated_places LEFT JOIN laid_places AS laid ON lower(laid.written) = lower(treated_places.region) GROUP BY session_id
        ) USING (session_id) ORDER BY ALL""",
}  # fmt: skip


def says(journal: Journal, *, shared: bool = False) -> dict[str, list[tuple[object, ...]]]:
    """What the diary says; `shared` is what of it leaves for a therapist."""
    import re

    def question(text: str) -> str:
        return re.sub(r"\{own:(.*?)\}", "" if shared else r"\1", text, flags=re.DOTALL)

    with journal._cursor() as cursor:
        return {name: cursor.execute(question(text)).fetchall() for name, text in SAYS.items()}
