"""Whatever is written, changed, deleted, taken back, brought in and undone, in any order: the diary is what a plain
model says it is. The model keeps what each deed put and took; what is shown is derived from it a second time here.
"""

import csv
from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from itertools import count
from pathlib import Path
from random import Random
from typing import Any, NamedTuple
from uuid import UUID

import pytest

from analytics import bring_in
from analytics.diary.entries import Entry, Exposure, Rating, Session, TreatedPlace
from analytics.diary.periods import Period
from analytics.diary.places import WORST
from analytics.journal import Journal, OwnFactor, StaleFault, Written
from analytics.journal.backup import table_hashes
from analytics.journal.faults import NameTakenFault
from analytics.journal.writing import own_identifier

# Moment, whether a file brought it, postures, notes, places with their intensity.
EntryShown = tuple[datetime, bool, tuple[str, ...], str | None, tuple[tuple[str, float], ...]]
START = datetime(2026, 5, 2, 9, 0)
ASKED = {"moved": "both", "older": "change", "same_moments": "apart", "again": "beside"}
MOMENTS = [datetime(2026, 4, day, hour) for day in (1, 2) for hour in (8, 20)]
DAYS = [date(2026, 4, 1), date(2026, 4, 2)]
WHOLE = Period(*DAYS)
FACTORS = ["sleep", "gardening", "weeding"]
DEEDS = 50


class Row(NamedTuple):
    """A row of a file, as its cells stand there."""

    felt_at: datetime
    region: str
    intensity: str = ""
    posture: str = ""
    notes: str = ""
    treatment: str = ""
    treatment_minutes: str = ""
    sleep: str = ""

    @property
    def things(self) -> "list[Thing]":
        """What it says: a rating with what stands beside it, a treatment, an amount."""
        said = []
        if self.intensity:
            said.append(Thing(("rating", self.felt_at, self.region), (self.intensity, self.posture, self.notes)))
        if self.treatment:
            noted = "" if self.intensity else self.notes
            said.append(Thing(("session", self.felt_at, self.region), (self.treatment_minutes, noted)))
        return said + ([Thing(("sleep", self.felt_at, ""), (self.sleep,))] if self.sleep else [])


class Thing(NamedTuple):
    """What a file says: what it is about, and what it says of it."""

    key: tuple[str, datetime, str]
    value: tuple[str, ...]


@dataclass(frozen=True)
class Seen:
    """An entry or a session as a window shows it: what a change is made from."""

    what: Entry | Session
    version: str
    rows: frozenset[Thing]


@dataclass
class Model:
    """Tables of what was written, by identifier, and what files claim."""

    tables: dict[str, dict[Any, Any]] = field(
        default_factory=lambda: {name: {} for name in ("entry", "session", "amount", "factor", "over", "answer")}
    )
    claims: dict[str, list[Thing]] = field(default_factory=dict)  # by import, in the order of its file
    put: list[tuple[str, Any, Any]] = field(default_factory=list)
    taken: list[tuple[str, Any, Any]] = field(default_factory=list)

    def insert(self, table: str, key: Any, value: Any) -> None:
        self.tables[table].setdefault(key, value)
        self.put.append((table, key, value))

    def remove(self, table: str, key: Any) -> None:
        self.taken.append((table, key, self.tables[table].pop(key)))

    def done(self) -> "Done":
        done, self.put, self.taken = Done(self.put, self.taken), [], []
        return done

    def can_take_back(self, done: "Done") -> bool:
        return all(self.tables[table].get(key, ...) == value for table, key, value in done.put)

    def take_back(self, done: "Done") -> None:
        for table, key, _ in done.put:
            del self.tables[table][key]
        for table, key, value in done.taken:
            self.tables[table].setdefault(key, value)

    def counting(self) -> set[Thing]:
        """What each thing says by all imports in their order: equal values stay, the rest is paired in order."""
        state: set[Thing] = set()
        past: list[list[Thing]] = []
        for said in self.claims.values():
            for key in {each.key for each in said}:
                fresh = [each for each in said if each.key == key and each not in state]
                gone = {each for each in state if each.key == key} - set(said)
                last = {each: next(at for at in reversed(past) if each in at).index(each) for each in gone}
                state |= set(fresh)
                state -= set(sorted(gone, key=lambda each: last[each])[: len(fresh)])
            past.append(said)
        return state

    def claimed(self) -> set[Thing]:
        return {each for said in self.claims.values() for each in said}

    def is_own(self, thing: Thing) -> bool:
        """Whether the person changed, deleted or wrote it here."""
        kind, at, region = thing.key
        if {(thing.key, None), (thing.key, thing.value)} & self.tables["over"].keys():
            return True
        if kind == "rating":
            held = [each for each, _, _ in self.tables["entry"].values() if each.felt_at == at]
            return any(rating.region == region for each in held for rating in each.ratings)
        return kind == "sleep" and any(
            day == at.date() and self.called(name) == "sleep" for day, name, _, _ in self.tables["amount"].values()
        )

    def called(self, name: str) -> str:
        return str(self.tables["factor"].get(name, (name,))[0])

    def standing(self, kind: str) -> set[Thing]:
        return {each for each in self.counting() if each.key[0] == kind and not self.is_own(each)}

    def entry_rows(self, at: datetime) -> frozenset[Thing]:
        return frozenset(each for each in self.standing("rating") if each.key[1] == at)

    def session_rows(self, at: datetime, minutes: float | None) -> frozenset[Thing]:
        length = "" if minutes is None else f"{minutes:g}"
        return frozenset(each for each in self.standing("session") if (each.key[1], each.value[0]) == (at, length))

    def take_over(self, key: tuple[str, datetime, str], value: tuple[str, ...] | None, by: UUID | None) -> None:
        if (key, value) not in self.tables["over"]:
            self.insert("over", (key, value), by)

    def is_current(self, kind: str, seen: Seen) -> bool:
        if seen.version.isdigit():
            held = self.tables[kind].get(_id(seen.what))
            return held is not None and bool(held[1] == int(seen.version))
        return bool(seen.rows) and seen.rows == self.rows_of(seen.what)

    def rows_of(self, what: Entry | Session) -> frozenset[Thing]:
        if isinstance(what, Entry):
            return self.entry_rows(what.felt_at)
        return self.session_rows(what.began_at, what.minutes)

    def make_way(self, kind: str, seen: Seen, own: UUID | None) -> tuple[int, bool]:
        """Take out what stood there; returns the revision and the origin of what comes in its place."""
        claimed = self.claimed()
        if seen.version.isdigit():
            held, revision, brought_in = self.tables[kind][_id(seen.what)]
            if isinstance(held, Entry):
                about = {("rating", held.felt_at, rating.region) for rating in held.ratings}
                for key in {each.key for each in claimed} & about:
                    self.take_over(key, None, own)
            self.remove(kind, _id(seen.what))
            return revision + 1, brought_in
        if isinstance(seen.what, Entry):
            for key in {each.key for each in claimed if each.key[:2] == ("rating", seen.what.felt_at)}:
                self.take_over(key, None, own)
        else:
            length = "" if seen.what.minutes is None else f"{seen.what.minutes:g}"
            others = {each.key for each in self.standing("session") if each.value[0] != length}
            for each in claimed:
                if each.key[:2] == ("session", seen.what.began_at) and each.value[0] == length:
                    self.take_over(each.key, each.value if each.key in others else None, own)
        return 1, True

    def clear(self, day: date, factor: str, by: UUID | None) -> None:
        names = {factor} | {name for name, (called, _, _) in self.tables["factor"].items() if called == factor}
        for key, (of, name, _, _) in list(self.tables["amount"].items()):
            if of == day and name in names and key != by:
                self.remove("amount", key)
        for thing in self.claimed():
            if "sleep" in names and thing.key[0] == "sleep" and thing.key[1].date() == day:
                self.take_over(thing.key, None, by)

    def rename(self, name: str, called: str) -> None:
        factors = self.tables["factor"]
        led = [each for each, held in factors.items() if held[0] == name or each in (name, called)]
        _, unit, hidden = factors.get(name, (name, None, False))
        for each in led:
            self.remove("factor", each)
        for each in {name, called, *led}:
            self.insert("factor", each, (called, unit, hidden))

    def is_in_use(self, called: str) -> bool:
        """Whether a factor is built in, the person's own by now, or has amounts: then nothing else may be called so."""
        own = any(held[0] == called for held in self.tables["factor"].values())
        return called == "sleep" or own or any(called in self.amounts(day) for day in DAYS)

    def undo(self, import_id: str) -> None:
        del self.claims[import_id]
        there = {each.key for each in self.claimed()}
        own = {key for table in ("entry", "session", "amount") for key in self.tables[table]}
        over = self.tables["over"]
        self.tables["over"] = {key: by for key, by in over.items() if key[0] in there or by in own}

    def entries(self) -> Counter[EntryShown]:
        shown: list[EntryShown] = [
            (each.felt_at, brought_in, tuple(sorted(each.postures)), each.notes,
             tuple(sorted((rating.region, rating.intensity) for rating in each.ratings)))
            for each, _, brought_in in self.tables["entry"].values()
        ]  # fmt: skip
        for at in MOMENTS:
            if rows := self.entry_rows(at):
                notes = sorted({notes for _, (_, _, notes) in rows if notes})
                places = tuple(sorted((region, float(pain)) for (_, _, region), (pain, _, _) in rows))
                postures = tuple(sorted({posture for _, (_, posture, _) in rows if posture}))
                shown.append((at, True, postures, "\n".join(notes) or None, places))
        return Counter(shown)

    def sessions(self) -> Counter[Hashable]:
        """Moment, whether a file brought it, kind, minutes, places."""
        shown: list[Hashable] = [
            (each.began_at, brought_in, each.kind, each.minutes,
             tuple(sorted(place.region or "" for place in each.places)))
            for each, _, brought_in in self.tables["session"].values()
        ]  # fmt: skip
        shown += [
            (at, True, "massage", minutes, tuple(sorted({each.key[2] for each in rows})))
            for at in MOMENTS for minutes in (None, 30.0) if (rows := self.session_rows(at, minutes))
        ]  # fmt: skip
        return Counter(shown)

    def amounts(self, day: date) -> dict[str, float]:
        """What is written here counts from when it was written, what a row of a file says from the row's moment."""
        midnight = datetime.combine(day, datetime.min.time())
        own = [each for each in self.tables["amount"].values() if each[0] == day]
        found = [(max(midnight, at), at, name, amount) for _, name, amount, at in own]
        found += [
            (each.key[1], START, "sleep", float(each.value[0]))
            for each in self.standing("sleep") if each.key[1].date() == day
        ]  # fmt: skip
        return {self.called(name): amount for _, _, name, amount in sorted(found)}


@dataclass(frozen=True)
class Done:
    """What a deed put and took, as the model has it."""

    put: list[tuple[str, Any, Any]]
    taken: list[tuple[str, Any, Any]]


def _id(what: Entry | Session) -> UUID:
    return what.entry_id if isinstance(what, Entry) else what.session_id


class Diary:
    """A journal and the model beside it: every deed is done to both."""

    def __init__(self, seed: int, folder: Path) -> None:
        self.chance, self.folder, self.journal, self.model = Random(seed), folder, Journal(":memory:"), Model()
        self.files = [[self.any_row() for _ in range(self.chance.randint(2, 6))] for _ in range(3)]
        self.files[1] += self.files[0][:2]  # they overlap
        self.seen: list[Seen] = []
        self.stack: list[tuple[Written, Done, object]] = []  # deeds that can be taken back one by one, last first
        self.past: list[tuple[Written, Done]] = []
        self.clock, self.figures, self.log = count(), Counter[str](), list[str]()
        self.known: dict[int, str] = {}
        self.states: dict[int, dict[str, tuple[int, int]]] = {}

    @property
    def now(self) -> datetime:
        return START + timedelta(minutes=next(self.clock))

    def own_id(self) -> UUID:
        return UUID(int=self.chance.getrandbits(128), version=4)

    def any_row(self) -> Row:
        pick = self.chance.choice
        at, region, notes, sleep = pick(MOMENTS), pick(["neck", "jaw"]), pick(["", "", "noted"]), pick(["", "", "7"])
        match pick(["rating", "rating", "treatment", "both"]):
            case "rating":
                return Row(at, region, pick(["2", "6.5"]), pick(["", "bed"]), notes, sleep=sleep)
            case "treatment":
                return Row(at, region, "", "", notes, "massage", pick(["", "30"]), sleep)
            case _:
                return Row(at, region, pick(["2", "6.5"]), "", notes, "massage", pick(["", "30"]), sleep)

    def any_entry(self) -> Entry:
        pick = self.chance.choice
        regions = self.chance.sample(["neck", "jaw", "knee"], self.chance.randint(0, 3))
        ratings = tuple(Rating(region, pick([0.0, 3.5, 10.0]), rating_id=self.own_id()) for region in regions)
        notes = pick([None, "mine", "two\nlines"])
        postures = (pick(["car", "bed"]),)
        return Entry(pick(MOMENTS), ratings, START, postures=postures, notes=notes, entry_id=self.own_id())

    def any_session(self) -> Session:
        regions = self.chance.sample(["neck", "jaw", "knee"], self.chance.randint(0, 2))
        return Session(
            self.chance.choice(MOMENTS), "self-massage", minutes=self.chance.choice([None, 10]), pain_before=5,
            places=tuple(TreatedPlace(region) for region in regions), session_id=self.own_id(),
        )  # fmt: skip

    def state(self) -> dict[str, tuple[int, int]]:
        version = self.journal.version  # that every write raises
        if version not in self.states:
            with self.journal._cursor() as cursor:
                hashes = table_hashes(cursor, "journal")
            self.states[version] = {name: found for name, found in hashes.items() if name != "facts"}
        return self.states[version]

    def do(
        self, words: str, deed: Callable[[], Written], model: Callable[[], None], *, is_allowed: bool = True
    ) -> None:
        """Do a deed to both; where the model says that it is stale, the journal must refuse it and stay as it was."""
        self.log.append(words)
        before = self.state()
        if not is_allowed:
            with pytest.raises((StaleFault, NameTakenFault)):
                deed()
            self.states.clear()
            assert self.state() == before
            self.figures["stale ones refused"] += 1
            return
        written = deed()
        model()
        self.stack.append((written, self.model.done(), before))
        self.past.append((written, self.stack[-1][1]))
        self.figures["deeds"] += 1

    def write(self) -> None:
        now, model = self.now, self.model
        entry = self.any_entry() if self.chance.random() < 0.7 else None
        sessions = [self.any_session()] if self.chance.random() < 0.3 else []
        amounts = [
            Exposure(self.chance.choice(DAYS), name, self.chance.randint(0, 9), exposure_id=self.own_id())
            for name in self.chance.sample(FACTORS, self.chance.randint(0, 1))
        ]
        cleared = [(self.chance.choice(DAYS), self.chance.choice(FACTORS))] if self.chance.random() < 0.3 else []

        def write() -> Written:
            return self.journal.write_entry(entry, amounts, sessions, now=now, cleared=cleared)

        def to_model() -> None:
            for day, factor in cleared:
                model.clear(day, factor, None)
            if entry:
                model.insert("entry", entry.entry_id, (entry, 1, False))
            for each in amounts:
                model.clear(each.day, each.factor, each.exposure_id)
                model.insert("amount", each.exposure_id, (each.day, each.factor, each.amount, now))
            for session in sessions:
                model.insert("session", session.session_id, (session, 1, False))

        self.do(f"write {entry} {amounts} {sessions} {cleared}", write, to_model)
        if self.chance.random() < 0.3 and not cleared:  # an answer that got lost: the same again
            before = self.state()
            write()
            assert self.state() == before

    def look(self) -> None:
        """A window is opened on something; what it shows may be stale when it is changed."""
        entries, sessions = self.journal.read_entry_lines(WHOLE), self.journal.read_session_lines(WHOLE)
        for line in self.chance.sample(entries, min(2, len(entries))):
            noted = self.journal.read_entry(line.entry_id)
            assert noted
            assert noted.version == line.version
            rows = frozenset() if noted.version.isdigit() else self.model.rows_of(noted.what)
            self.seen.append(Seen(noted.what, noted.version, rows))
        for session_line in self.chance.sample(sessions, min(1, len(sessions))):
            held = self.journal.read_session(session_line.session_id)
            assert held
            rows = frozenset() if held.version.isdigit() else self.model.rows_of(held.what)
            self.seen.append(Seen(held.what, held.version, rows))

    def change(self) -> None:
        if not self.seen:
            return
        seen = self.chance.choice(self.seen[-6:])
        kind = "entry" if isinstance(seen.what, Entry) else "session"
        own = _id(seen.what) if seen.version.isdigit() else own_identifier(_id(seen.what), seen.version)
        is_current = self.model.is_current(kind, seen)
        if self.chance.random() < 0.35:
            delete = self.journal.delete_entry if kind == "entry" else self.journal.delete_session
            self.do(
                f"delete {seen}", lambda: delete(_id(seen.what), seen.version, now=self.now),
                lambda: void(self.model.make_way(kind, seen, None)), is_allowed=is_current,
            )  # fmt: skip
            return
        if isinstance(seen.what, Entry):
            entry = replace(self.any_entry(), entry_id=_id(seen.what))
            what: Entry | Session = replace(entry, ratings=(*entry.ratings, *seen.what.ratings[:1]))
        else:
            what = replace(self.any_session(), session_id=_id(seen.what))

        def change() -> Written:
            if isinstance(what, Entry):
                return self.journal.write_entry(what, now=self.now, version=seen.version)
            return self.journal.change_session(what, seen.version, now=self.now)

        def to_model() -> None:
            revision, brought_in = self.model.make_way(kind, seen, own)
            self.model.insert(kind, own, (what, revision, brought_in))

        self.do(f"change {seen} to {what}", change, to_model, is_allowed=is_current)

    def answer(self) -> None:
        session_id, now = self.own_id(), self.now
        self.do(
            "answer", lambda: self.journal.answer(session_id, "next morning", now=now),
            lambda: self.model.insert("answer", (session_id, now), None),
        )  # fmt: skip

    def name(self) -> None:
        name, called = self.chance.sample(FACTORS, 2)
        if self.chance.random() < 0.5:
            self.do(
                f"rename {name} {called}", lambda: self.journal.rename_factor(name, called, now=self.now),
                lambda: self.model.rename(name, called), is_allowed=not self.model.is_in_use(called),
            )  # fmt: skip
            return
        factor = OwnFactor(name, "hours", hidden=self.chance.random() < 0.5)

        def to_model() -> None:
            if name in self.model.tables["factor"]:
                self.model.remove("factor", name)
            self.model.insert("factor", name, (name, "hours", factor.hidden))

        was_renamed = self.model.tables["factor"].get(name, (name,))[0] != name
        self.do(
            f"factor {factor}", lambda: self.journal.write_factor(factor, now=self.now), to_model,
            is_allowed=not was_renamed,
        )  # fmt: skip

    def take_back_last(self) -> None:
        if not self.stack:
            return
        written, done, before = self.stack.pop()
        self.past.remove((written, done))
        self.log.append("take back the last one")
        self.journal.take_back(written, now=self.now)
        self.model.take_back(done)
        assert self.state() == before
        self.figures["taken back exactly"] += 1

    def take_back_any(self) -> None:
        if not self.past:
            return
        written, done = self.past.pop(self.chance.randrange(len(self.past)))
        self.log.append(f"take back {done}")
        before = self.state()
        if self.model.can_take_back(done):
            self.journal.take_back(written, now=self.now)
            self.model.take_back(done)
        else:
            with pytest.raises(StaleFault):
                self.journal.take_back(written, now=self.now)
            self.states.clear()
            assert self.state() == before
        self.stack.clear()

    def bring_in(self) -> None:
        number = self.chance.randrange(len(self.files))
        rows, path = self.files[number], self.folder / f"{number}.csv"
        self.log.append(f"bring in {number}")
        with path.open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file)
            writer.writerow(["felt_at", "region", "intensity", "posture", "notes", "treatment", "treatment_minutes",
                             "exposure:sleep [hours]"])  # fmt: skip
            writer.writerows(rows)
        there, kept = set() if number in self.known else self.model.counting(), 0
        first: set[Thing] = set(self.model.claims.get(self.known.get(number, ""), ()))
        for row in rows:
            new = set(row.things) - first
            kept += any(each not in there and not self.model.is_own(each) for each in new)
            first |= new
        done = bring_in(self.journal, path, now=self.now, answers=ASKED)
        assert (done.rows, done.kept) == (len(rows), kept)
        assert done.rows == done.kept + done.already_there
        self.model.claims.setdefault(done.import_id, list(dict.fromkeys(each for row in rows for each in row.things)))
        self.known[number] = done.import_id
        self.stack.clear()
        self.figures["imports"] += 1

    def undo(self) -> None:
        if not self.known:
            return
        _, import_id = self.known.popitem()
        self.log.append("undo import")
        self.journal.undo_import(import_id, now=self.now)
        self.model.undo(import_id)
        self.stack.clear()

    def compare(self) -> None:
        journal, model = self.journal, self.model
        entries = model.entries()
        assert entries == Counter(
            (each.felt_at, each.brought_in, tuple(sorted(each.postures)), each.notes,
             tuple(sorted((region, intensity) for region, _, intensity in each.places)))
            for each in journal.read_entry_lines(WHOLE)
        )  # fmt: skip
        sessions = model.sessions()
        assert sessions == Counter(
            (each.began_at, each.brought_in, each.kind, each.minutes,
             tuple(sorted(region or "" for region, _, _ in each.places)))
            for each in journal.read_session_lines(WHOLE)
        )  # fmt: skip
        ratings = Counter((at, place) for at, *_, places in entries.elements() for place in places)
        read = journal.read_ratings(WHOLE)
        assert ratings == Counter(
            (at.to_pydatetime(), (region, level))
            for at, region, level in zip(read["felt_at"], read["region"], read["intensity"], strict=True)
        )
        amounts = [model.amounts(day) for day in DAYS]
        assert amounts == [{name: found for name, (found, _) in journal.read_amounts(day).items()} for day in DAYS]
        assert journal.read_counts() == {
            "ratings": ratings.total(), "entries": entries.total(), "sessions": sessions.total(),
            "exposures": sum(map(len, amounts)),
        }  # fmt: skip
        worst = [max((level for (at, (_, level)) in ratings if at.date() == day), default=-1) for day in DAYS]
        assert journal.read_days(WORST, WHOLE)["worst"].fillna(-1).tolist() == worst
        imports = journal.read_imports()
        assert (imports["rows"] == imports["kept"] + imports["already_there"] + imports["set_aside"]).all()
        assert len(imports) == len(model.claims)
        self.figures["comparisons"] += 1


def void(_: object) -> None:
    """For a deed whose answer nobody asks for."""


DEEDS_BY_CHANCE = {
    Diary.write: 4, Diary.look: 5, Diary.change: 7, Diary.answer: 1, Diary.name: 2, Diary.take_back_last: 3,
    Diary.take_back_any: 2, Diary.bring_in: 3, Diary.undo: 1,
}  # fmt: skip


@pytest.mark.parametrize("seed", range(5, 7))
def test_the_diary_is_what_a_plain_model_says_after_any_deeds(seed: int, tmp_path: Path) -> None:
    diary = Diary(seed, tmp_path)
    with diary.journal:
        for number, deed in enumerate(
            diary.chance.choices(list(DEEDS_BY_CHANCE), list(DEEDS_BY_CHANCE.values()), k=DEEDS)
        ):
            deed(diary)
            if number % 2:
                diary.compare()
    print(dict(diary.figures))
