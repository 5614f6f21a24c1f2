"""Read what the journal holds: each question is one file of SQL, its answer a value, a dataclass or a table.

A cursor serves one call: a connection shared by threads hands one thread's rows to another.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

import duckdb
import pandas as pd

from analytics.diary.careful import (
    BEFORE,
    BOTH,
    CONDITION,
    MEDICINES,
    NEVER,
    NOTHING,
    SEEN,
    SIGNS,
    Careful,
    MassageCheck,
    Ticked,
    Told,
    careful_of,
    intakes_told,
)
from analytics.diary.days import DAY_ENDS
from analytics.diary.entries import Entry, Session
from analytics.diary.factors import DAY_IS, OF_ENTRY, POSTURE_PREFIX, DayIs
from analytics.diary.intake import NewPain
from analytics.diary.periods import Period
from analytics.diary.places import SAYS_SIDE, WORST, Place
from analytics.diary.progress import RECENT_DAYS, Progress
from analytics.diary.sharing import Shared
from analytics.diary.suspicions import Suspicion
from analytics.diary.tables import Tables
from analytics.diary.things import Thing
from analytics.diary.treatments import USUAL_MINUTES
from analytics.diary.units import UNITS
from analytics.journal.faults import DamagedFault, NoSuchPlaceFault
from analytics.journal.opening import OpenFile, sql
from analytics.journal.reading import (
    EntryLine,
    FollowUp,
    Found,
    KeptIntake,
    Noted,
    OwnFactor,
    SessionLine,
    TickedSign,
    UsualSession,
    entry_of,
    intake_of,
    session_of,
    shared_of,
    thing_of,
)
from analytics.journal.rows_to_correct import rows_to_correct
from analytics.journal.tables import day_table, timed, trigger_table
from analytics.journal.writing import own_identifier


@dataclass(frozen=True, slots=True)
class Habits:
    """The person's own words, most used first; a place is a region and its side."""

    places: tuple[tuple[str, str | None], ...]
    postures: tuple[str, ...]
    factors: tuple[str, ...]
    kinds: tuple[str, ...]


class Asking:
    """All that an open journal can be asked."""

    def __init__(self, file: OpenFile) -> None:
        self._file = file

    @contextmanager
    def _cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor for one call: a connection shared by threads hands one thread's rows to another."""
        with self._file.connection.cursor() as cursor:
            cursor.execute("USE journal")
            try:
                yield cursor
            except duckdb.Error as refusal:
                if "ould not read" in str(refusal) or "orrupt" in str(refusal):
                    raise DamagedFault(self._file.name) from None
                raise

    def _ask(self, question: str, **values: object) -> pd.DataFrame:
        with self._cursor() as cursor:
            return cursor.execute(sql(f"questions/{question}.sql"), values).df()

    def _asked_rows(self, question: str, **values: object) -> list[tuple[Any, ...]]:
        with self._cursor() as cursor:
            return cursor.execute(sql(f"questions/{question}.sql"), values).fetchall()

    def _asked_named(self, question: str, **values: object) -> list[dict[str, Any]]:
        with self._cursor() as cursor:
            answer = cursor.execute(sql(f"questions/{question}.sql"), values)
            names = [column[0] for column in answer.description or ()]
            return [dict(zip(names, row, strict=True)) for row in answer.fetchall()]

    def read_period(self) -> Period | None:
        """First to last day on which anything is written; None in an empty journal."""
        first, last = self._asked_rows("period")[0]
        return Period(first, last) if first else None

    def read_places(self) -> list[tuple[str, int]]:
        """The person's places with their number of ratings, most used first."""
        return [(str(region), int(ratings)) for region, ratings in self._asked_rows("places")]

    def read_habits(self) -> Habits:
        """The person's own words, most used first."""
        postures, factors, kinds = (
            tuple(str(row[0]) for row in self._asked_rows(question)) for question in ("postures", "factors", "kinds")
        )
        places = tuple((str(region), side) for region, side in self._asked_rows("own_places"))
        return Habits(places=places, postures=postures, factors=factors, kinds=kinds)

    def read_entry(self, entry_id: UUID, since: str | None = None) -> Noted[Entry] | None:
        """One entry as it stands; None where it was deleted.

        One that a file brought is the person's own, under another identifier, once it was changed: `since` is the
        version that was known, and what became of it is found by that.
        """
        rows = self._asked_named("entry", entry_id=entry_id)
        if not rows and since:
            entry_id = own_identifier(entry_id, since)
            rows = self._asked_named("entry", entry_id=entry_id)
        return entry_of(rows[0], self._asked_named("entry_ratings", entry_id=entry_id)) if rows else None

    def read_session(self, session_id: UUID, since: str | None = None) -> Noted[Session] | None:
        """One session as it stands, as `read_entry` does; None where it was deleted."""
        rows = self._asked_named("session", session_id=session_id)
        if not rows and since:
            session_id = own_identifier(session_id, since)
            rows = self._asked_named("session", session_id=session_id)
        return session_of(rows[0], self._asked_named("session_places", session_id=session_id)) if rows else None

    def read_entry_lines(self, period: Period, only: list[UUID] | None = None) -> list[EntryLine]:
        """The entries of a period as a list shows them, latest first; `only` these of them."""
        rows = self._asked_rows("entry_lines", first=period.first, last=period.last, only=only)
        return [EntryLine(*row) for row in rows]

    def read_session_lines(self, period: Period, only: list[UUID] | None = None) -> list[SessionLine]:
        """The sessions of a period as a list shows them, latest first; `only` these of them."""
        rows = self._asked_rows("session_lines", first=period.first, last=period.last, only=only)
        return [SessionLine(*row) for row in rows]

    def read_found(
        self, period: Period, place: Place = WORST, *, words: str = "", kind: str | None = None,
        least: float | None = None, most: int = 20,
    ) -> Found:  # fmt: skip
        """The latest entries and sessions of a period that match.

        Args:
            period: the days looked at.
            place: where; "worst" and "mean" stand for any place.
            words: each of them must stand somewhere in it.
            kind: "entry" or "session" only.
            least: pain (NRS points) of its worst place, at least.
            most: how many are read.
        """
        rows = self._asked_rows(
            "found", first=period.first, last=period.last, pool=place.pool, regions=list(place.regions),
            side=place.side, words=" ".join(words.split()), kind=kind, least=least, most=most,
        )  # fmt: skip
        entries, sessions = ([row[1] for row in rows if row[0] == name] for name in ("entry", "session"))
        return Found(
            rows[0][2] if rows else 0,
            self.read_entry_lines(period, entries) if entries else [],
            self.read_session_lines(period, sessions) if sessions else [],
        )

    def read_ticked_signs(self) -> list[TickedSign]:
        """Every sign to see a doctor about that was ticked with an entry, latest first."""
        return [TickedSign(*row) for row in self._asked_rows("ticked_signs")]

    def read_last_entry(self, now: datetime) -> Noted[Entry] | None:
        """The latest entry that rates a place."""
        rows = self._asked_rows("last_entry", now=now)
        return self.read_entry(rows[0][0]) if rows else None

    def read_last_ratings(self, now: datetime) -> list[tuple[str, str | None, float]]:
        """Of that entry each place with its side and highest intensity, highest first; asked with every form."""
        return [(str(region), side, float(pain)) for region, side, pain in self._asked_rows("last_ratings", now=now)]

    def read_amounts(self, day: date) -> dict[str, tuple[float, str | None]]:
        """What is noted of a day beside its entries: each factor's amount and unit. What is not there is unknown."""
        return {
            str(row["factor"]): (float(row["amount"]), row["unit"])
            for row in self._asked_named("exposures", **_days(Period(day, day)))
            if row["is_written"] and row["factor"] not in OF_ENTRY and not row["factor"].startswith(POSTURE_PREFIX)
        }

    def read_own_factors(self) -> list[OwnFactor]:
        """The factors the person added, renamed or hid."""
        return [
            OwnFactor(str(name), unit or "", bool(hidden), day_is)
            for name, unit, hidden, day_is in self._asked_rows("own_factors")
        ]

    def read_setting(self, name: str) -> str | None:
        """What the person set under a name; None where they did not."""
        rows = self._asked_rows("setting", name=name)
        return str(rows[0][0]) if rows else None

    def read_day_ends(self) -> int:
        """When a day of the person ends, in minutes after midnight."""
        return int(self.read_setting(DAY_ENDS) or 0)

    def read_night_entries(self, today: date) -> tuple[int, int]:
        """How many entries of the last year lie between 0 and 4, of how many that have a time of day."""
        ((at_night, timed),) = self._asked_rows("night_entries", today=today)
        return int(at_night), int(timed)

    def read_progress(self, today: date) -> Progress:
        """How much is written, for whoever comes back."""
        first = today - timedelta(days=RECENT_DAYS - 1)
        ((recent, days, sessions),) = self._asked_rows("progress", first=first, today=today)
        factor_days = {str(factor): int(count) for factor, count in self._asked_rows("factor_days")}
        return Progress(recent_days=int(recent), days=int(days), sessions=int(sessions), factor_days=factor_days)

    def read_follow_ups(self, now: datetime) -> list[FollowUp]:
        """The questions still open about sessions, latest session first."""
        return [FollowUp(*row) for row in self._asked_rows("follow_ups", now=now, usual_minutes=USUAL_MINUTES)]

    def read_usual_sessions(self) -> list[UsualSession]:
        """What is usual of each kind of treatment the person had, most used first."""
        return [UsualSession(*row) for row in self._asked_rows("usual_sessions")]

    def read_intakes(self) -> list[KeptIntake]:
        """Every version of the intake, latest first."""
        return [intake_of(row) for row in self._asked_named("intakes")]

    def read_shared(self) -> list[Shared]:
        """Every page that left, latest first."""
        return [shared_of(row) for row in self._asked_named("letters")]

    def read_massage_checks(self) -> list[MassageCheck]:
        """Every time the person was asked what speaks against a massage, latest first."""
        rows = self._asked_rows("massage_checks", about=BEFORE, nothing=NOTHING, never=NEVER)
        return [MassageCheck(kind, at, tuple(ticked)) for kind, at, ticked in rows]

    def read_seen_signs(self) -> dict[str, date]:
        """Each sign to see a doctor about that one has looked at, with the last day of that."""
        return dict(self._asked_rows("seen_signs", about=SEEN))

    def read_careful(self, today: date) -> Careful:
        """What whoever lays on hands must know first, of the whole diary."""
        questions = [SIGNS, CONDITION, MEDICINES, BOTH]
        told = [Told(*row) for row in self._asked_rows("told_lines", about=questions, never=NEVER)]
        ticked = [Ticked(each.sign, each.felt_at) for each in self.read_ticked_signs()]
        ticked += [Ticked(each.answer, each.at) for each in told if each.question == SIGNS and each.answer != NOTHING]
        intakes = [(each.written_at, each.intake) for each in self.read_intakes()] + intakes_told(told)
        intakes.sort(key=lambda each: each[0], reverse=True)
        return careful_of(today, ticked, intakes, self.read_massage_checks(), self.read_seen_signs())

    def read_new_pain(self) -> NewPain | None:
        """What was told last of pain that began with an injury; None where nothing was."""
        rows = self._asked_rows("new_pain")
        return NewPain(*rows[0]) if rows else None

    def read_laid_places(self) -> dict[str, str]:
        """Each word of the person's own for a place that was laid on the map, with its region."""
        return dict(self._asked_rows("laid_places"))

    def read_things(self, period: Period | None = None) -> tuple[Thing, ...]:
        """Each thing that the diary says of some days, of all where none are given, in order of time."""
        days = {"first": period.first if period else None, "last": period.last if period else None}
        said = [thing_of(row) for row in self._asked_named("things", **days)]
        implied = [thing_of(row | {"has_time": False}) for row in self._asked_named("not_named", **days)]
        return tuple(sorted([*said, *implied], key=lambda each: each.felt_at))

    def read_called(self) -> dict[str, str]:
        """Each former name of a factor, with what the person calls it now."""
        return dict(self._asked_rows("called"))

    def read_suspicions(self) -> tuple[Suspicion, ...]:
        """All that was ever suspected, the first named first; what was taken back says when."""
        return tuple(Suspicion(**row) for row in self._asked_named("suspicions"))

    def read_units(self) -> dict[str, str]:
        """Each factor's unit as it was last written."""
        return {str(factor): str(unit) for factor, unit in self._asked_rows("units")}

    def read_tables(self, place: Place, period: Period) -> Tables:
        """All that an analysis of one place in one period needs, each question asked once.

        Raises:
            NoSuchPlaceFault: no pain is written down for the place, on these days or any other.
        """
        wider = period.before().joined_to(period)
        moments = self._all_moments(place, wider)
        if place.pool == "place" and moments.empty and not self._is_written(place):
            raise NoSuchPlaceFault(place.label, [region for region, _ in self.read_places()])
        here = moments[moments["day"] >= pd.Timestamp(period.first)]
        days = day_table(here, period)
        amounts = self._ask("exposures", **_days(period))
        return Tables(
            place=place, period=period, moments=timed(here), days=days, days_and_before=day_table(moments, wider),
            trigger_days=trigger_table(days, amounts), place_days=self.read_place_days(period),
            sessions=self.read_sessions(period, place), ratings=self.read_ratings(period), units=self.read_units(),
            day_is=_made_of_several(amounts),
        )  # fmt: skip

    def _is_written(self, place: Place) -> bool:
        written = self.read_period()
        return written is not None and not self._all_moments(place, written).empty

    def read_moments(self, place: Place, period: Period) -> pd.DataFrame:
        """One row a moment that has a time of day; see `analytics.diary.tables.MOMENT_COLUMNS`."""
        return timed(self._all_moments(place, period))

    def read_days(self, place: Place, period: Period) -> pd.DataFrame:
        """The day table: one row a calendar day of the period; see `analytics.diary.tables.DAY_COLUMNS`."""
        return day_table(self._all_moments(place, period), period)

    def read_trigger_days(self, place: Place, period: Period) -> pd.DataFrame:
        """The day's `pain` and one numeric column a trigger, in its unit; yes/no as 1 and 0, unknown as NaN."""
        amounts = self._ask("exposures", **_days(period))
        return trigger_table(self.read_days(place, period), amounts)

    def read_place_days(self, period: Period) -> pd.DataFrame:
        """Every calendar day of the period, one column a region with its pain (NRS points), NaN where unknown."""
        rows = self._ask("place_days", first=period.first, last=period.last)
        wide = rows.pivot(index="day", columns="region", values="pain").astype("float64")
        wide.index = pd.DatetimeIndex(wide.index)
        return wide.reindex(pd.date_range(period.first, period.last, name="day", unit="us"))

    def _all_moments(self, place: Place, period: Period) -> pd.DataFrame:
        return self._ask(
            "moments", first=period.first, last=period.last, pool=place.pool, regions=list(place.regions),
            side=place.side, words=place.label.lower(),
        )  # fmt: skip

    def read_ratings(self, period: Period) -> pd.DataFrame:
        """One row a rating, latest first; see `analytics.diary.tables.RATING_COLUMNS`."""
        return self._ask("ratings", first=period.first, last=period.last)

    def read_entries(self, period: Period) -> pd.DataFrame:
        """One row an entry, in order of time."""
        return self._ask("entries", first=period.first, last=period.last)

    def read_sessions(self, period: Period, place: Place = WORST) -> pd.DataFrame:
        """One row a session with where it worked, in order of time; see `analytics.diary.tables.SESSION_COLUMNS`."""
        return self._ask(
            "sessions", first=period.first, last=period.last, pool=place.pool, regions=list(place.regions),
            side=place.side, **{f"says_{side}": pattern for side, pattern in SAYS_SIDE.items()},
        )  # fmt: skip

    def read_imports(self) -> pd.DataFrame:
        """One row an import, latest first."""
        return self._ask("imports")

    def read_set_aside(self, import_id: str) -> pd.DataFrame:
        """One row a line that was set aside, with the reason and the line as it stood."""
        return self._ask("set_aside", import_id=import_id)

    def read_mapping(self, header: Sequence[str]) -> str | None:
        """The options, as JSON, with which the latest file of these columns was read; None where there was none."""
        rows = self._asked_rows("mapping", header=list(header))
        return str(rows[0][0]) if rows else None

    def read_rows_to_correct(self, import_id: str) -> str:
        """The rows that were set aside, each as it stood, under the names of their file's columns."""
        facts = self._asked_named("columns", import_id=import_id)
        rows = self.read_set_aside(import_id).drop_duplicates("line")["text"]
        return rows_to_correct(facts[0]["header"] or (), facts[0]["delimiter"] or ",", rows) if facts else ""

    def read_counts(self) -> dict[str, int]:
        """How many ratings, entries, sessions and exposures the diary holds."""
        with self._cursor() as cursor:
            return counts_in(cursor)


def counts_in(cursor: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """How many ratings, entries, sessions and exposures there are, inside the caller's transaction."""
    (row,) = cursor.execute(sql("questions/counts.sql")).fetchall()
    return dict(zip(("ratings", "entries", "sessions", "exposures"), map(int, row), strict=True))


def _days(period: Period) -> dict[str, object]:
    """What the question of the exposures asks for: the days, how the factors that we know make one, and units."""
    measured, sizes = zip(*UNITS.values(), strict=True)
    return {
        "first": period.first, "last": period.last, "factors": list(DAY_IS), "ways": list(DAY_IS.values()),
        "units": list(UNITS), "measured": list(measured), "sizes": list(sizes),
    }  # fmt: skip


def _made_of_several(amounts: pd.DataFrame) -> dict[str, tuple[DayIs, ...]]:
    """How days were made, of each factor that had several amounts on one of them: not all may have had spells."""
    several = amounts[amounts["is_several"]].drop_duplicates(["factor", "day_is"])
    several = several.sort_values("day_is", ascending=False)
    return {str(factor): tuple(ways) for factor, ways in several.groupby("factor")["day_is"]}
