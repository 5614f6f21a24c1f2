"""Bring in rows: one row of cells becomes the things it says, or the reason why it cannot be kept.

A value that cannot be read costs that value alone; a moment or the only pain of a row that cannot be read cost the row.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar
from uuid import UUID

from analytics.diary.factors import NAMED, SITTING, factor_name, former_factor_name
from analytics.diary.places import NOT_NAMED, strip_severity
from analytics.journal import Line
from analytics.readers.amounts import as_treatment
from analytics.readers.clocks import part_of_day
from analytics.readers.columns import AT_PLACE, EXPOSURE, plain, unit_of
from analytics.readers.evidence import body_name, names_in
from analytics.readers.headings import MEDICATION, part_in
from analytics.readers.identity import Kind, key_of, raw_of
from analytics.readers.medicines import is_other_treatment
from analytics.readers.moments import Moment
from analytics.readers.numbers import as_bounded
from analytics.readers.reading import Reading, RowFault, Said, ToldBy, Where
from analytics.readers.roles import AmountColumn, PainColumn
from analytics.readers.rules import Amount, are_hours
from analytics.readers.spells import NoEnd, Spell, amount_of, is_of_time
from analytics.readers.values import NOTHING_WORDS, YES, Unreadable, as_text, is_missing, plain_words

_OF_TREATMENT = ("treatment_minutes", "pressure", "hold_seconds", "pain_before", "pain_after", "muscle")
_OLD_MARKS = str.maketrans("|", ";")
_Value = TypeVar("_Value")


def read_row(reading: Reading, number: int, cells: dict[str, str], beyond: list[str]) -> Said | None:
    """All that one row says; None where its name is left out.

    Args:
        reading: how the file's rows are read.
        number: line of the file where it starts.
        cells: column to cell.
        beyond: cells of columns without a name, kept as a note.

    Raises:
        RowFault: the row cannot be kept.
    """
    names = names_in(cells[reading.roles.name]) if reading.roles.name else [""]
    if not names:
        raise RowFault("name", "", "empty: nothing says what the row is about")
    of_name = reading.roles.of_name if reading.roles.name else {"": "intensity"}
    abouts = [(name, about) for name in names if (about := of_name.get(name, ""))]
    if not abouts:
        return None
    values = {each: cells[column] for each, column in reading.roles.fields.items()} | reading.mapping.set
    moment = reading.moment(number, values)
    said = Said()
    raw, notes = raw_of([cell.strip() for cell in cells.values()]), _note(values, beyond)
    for name, about in abouts:
        spell = reading.spell(cells, moment, said, about)
        _Row(reading, number, cells, values, moment, said, notes, name, about, raw, spell).read()
    return said


@dataclass(slots=True)
class _Row:
    """One row while it is read."""

    reading: Reading
    number: int
    cells: dict[str, str]
    values: dict[str, str]
    moment: Moment
    said: Said
    notes: str | None
    name: str
    about: str
    raw: UUID
    spell: Spell | None

    def read(self) -> None:
        """Every thing it says, in the order of its kinds."""
        beside = self._beside()
        is_pain = self.about == "intensity" or self.about.startswith(AT_PLACE)
        rated = self._ratings(beside) if is_pain else []
        kind = self._session(rated)
        self._medicines()
        self._exposures()
        if not rated and (beside or (self.notes and not kind)):
            self._add(
                "entry",
                (self.values.get("safety_question", ""),),
                self.moment,
                notes=None if kind else self.notes,
                **beside,
            )
        if not self.said.lines:
            raise self._empty()

    def _empty(self) -> RowFault:
        """Why a row is not kept that says nothing: its first value that cannot be read, else that there is none."""
        if self.said.asides:
            return self.said.asides.pop(0)
        pain = self.reading.roles.pains[0].column if self.reading.roles.pains else ""
        text = self.cells.get(pain, self.values.get("treatment", "")).strip()
        if not pain and "treatment" not in self.values:
            return RowFault("row", "", "empty: it says nothing that the diary keeps")
        name = "intensity" if pain else "treatment"
        return RowFault(name, text, f"{'no value' if text else 'empty'}, and there is no treatment either")

    def _add(self, kind: Kind, about: tuple[str, ...], at: Moment, column: object = "", **contents: object) -> None:
        # Whichever end of a spell it counts for, it is the same thing as its row.
        said = at.said if contents.get("other_end") is None else self.moment.said
        line = Line(
            line=self.number, felt_at=at.at, has_time=at.has_time, key=key_of(kind, said, *about),
            raw=self.raw, **({"part": at.part} | contents),  # type: ignore[arg-type]  # names are those of the line
        )  # fmt: skip
        self.said.lines.append(line)
        self.said.told_by.append(ToldBy(kind, about, at, str(column)))

    def _beside(self) -> dict[str, object]:
        """What stood beside a rating, each where it says something."""
        found: dict[str, object] = {
            "qualities": self._list("qualities"), "symptoms": self._list("symptoms"), "postures": self._list("posture"),
            "sitting_minutes": None if self.spell else self._minutes("sitting_minutes"),
            "warning_signs": self._list("signs"),
            "safety_question": self._value("safety_question", as_text),
            "safety_answer": self._value("safety_answer", as_text),
        }  # fmt: skip
        return {name: value for name, value in found.items() if value not in (None, ())}

    def _ratings(self, beside: dict[str, object]) -> list[float]:
        """A rating for each column of pain and each place that it is about."""
        rated: list[float] = []
        for pain in self.reading.roles.pains:
            points = self._pain(pain)
            if points is None:
                continue
            moment = _in_part(self.moment, pain.column) if pain.is_own else self.moment
            part = _part_of(pain.column, moment)
            for place in self._where(pain):
                about = (place.words, self.values.get("side", ""), pain.column if pain.is_own else "")
                self._add(
                    "rating", about, moment, pain.column, part=part, region=place.region or NOT_NAMED, side=place.side,
                    written=place.written, former=place.former, intensity=points, notes=self.notes, **beside,
                )  # fmt: skip
            rated.append(points)
        return rated

    def _pain(self, pain: PainColumn) -> float | None:
        """The pain of one column. Where it is the row's only one and cannot be read, the row is not kept."""
        text = self.cells[pain.column]
        if self.name and (not text.strip() or self.reading.roles.is_level_named):
            text = strip_severity(self.name)[1] or text
        try:
            rules = self.reading.rules
            return rules.once(rules.pain, text, pain.column)
        except Unreadable as fault:
            problem = RowFault("intensity", text, str(fault))
        if len(self.reading.roles.pains) == 1:
            raise problem
        self.said.asides.append(problem)
        return None

    def _where(self, pain: PainColumn) -> tuple[Where, ...]:
        if pain.place:
            return self.reading.places(pain.place, "")
        if self.about.startswith(AT_PLACE):
            return self.reading.places(self.about.removeprefix(AT_PLACE), "")
        words = body_name(self.name) if self.name else as_text(self.values.get("region", ""))
        return self.reading.places(words, as_text(self.values.get("side", ""))) or (Where("", None, None, None),)

    def _session(self, rated: list[float]) -> str | None:
        """A part of a session for each place of the row; what it is called, or None where there is none."""
        values = self.values
        about = [name for name in _OF_TREATMENT if not is_missing(values.get(name, ""))]
        words = self.name if self.about == "treatment" else values.get("treatment", "")
        kind, spoken = self._value(
            "treatment", lambda text: as_treatment(text, "massage", self.reading.rules.style), words
        ) or (None, None)
        if about and not kind:
            self.reading.told.add(
                "rows without a treatment: what stands under its minutes, pressure and scores is not read"
            )
        if not kind:
            return None
        minutes = self._minutes("treatment_minutes")
        before, after = self._score("pain_before"), self._score("pain_after")
        if before is None and after is not None and rated:
            before = rated[0]
        contents = {
            "treatment": kind, "treatment_minutes": (spoken if minutes is None else minutes) or None,
            "muscle": self._value("muscle", as_text), "pressure": self._bounded("pressure", 10),
            "hold_seconds": self._bounded("hold_seconds", 3600), "pain_before": before, "pain_after": after,
            "notes": None if rated else self.notes,
        }  # fmt: skip
        region = "" if self.about == "treatment" else as_text(values.get("region", ""))
        places = self.reading.places(region, as_text(values.get("side", "")))
        for place in places or (Where("", None, None, None),):
            self._add(
                "session", (words, place.words, values.get("side", "")), self.moment, region=place.region,
                side=place.side, written=place.written, former=place.former, **contents,
            )  # fmt: skip
        return kind

    def _medicines(self) -> None:
        """A treatment for each medicine; what was taken stands in its notes."""
        for column in self.reading.roles.medicines:
            text = self.cells[column]
            try:
                taken = self.reading.rules.medicines(text, column)
            except Unreadable as fault:
                self.said.asides.append(RowFault("treatment", text, str(fault)))
                continue
            part = _part_of(column, self.moment)
            for words, notes in taken:
                kind, noted = (words, None) if is_other_treatment(words) else (MEDICATION, notes or None)
                self._add("session", (words, plain(column)), self.moment, part=part, treatment=kind, notes=noted)

    def _exposures(self) -> None:
        text = self.values.get("triggers", "").strip()
        if text and (plain_words(text) in NOTHING_WORDS or not is_missing(text)):
            self.reading.named.setdefault(self.moment.at.date(), set())
        for factor, words, text, former in self._triggers():
            if text != NAMED or not self._is_counted(factor, words):
                self._exposure("triggers", factor, words, text, None, former)
        if self.spell and (minutes := self._minutes("sitting_minutes")) is not None:
            self._amount(SITTING, self.reading.roles.fields["sitting_minutes"], Amount(minutes, "minutes"))
        for column in self.reading.roles.amounts:
            text = self.cells[column.column]
            if not is_missing(text):
                self._exposure(f"{EXPOSURE}{column.factor}", column.factor, _words_of(column), text, column)
        pains = self.reading.roles.pains
        if self.about.startswith(EXPOSURE) and (pains or self.reading.roles.spell):
            words = self.about.removeprefix(EXPOSURE)
            text = self.cells[pains[0].column] if pains else ""
            column = AmountColumn(self.name, factor_name(plain(words)), unit_of(words))
            # A name without an amount says that it was there.
            self._exposure(self.about, column.factor, self.name, "yes" if is_missing(text) else text, column)

    def _is_counted(self, factor: str, words: str) -> bool:
        """Whether a column says how much of it there was: a name alone adds nothing to that, and is no amount."""
        roles = self.reading.roles
        columns = [each.column for each in roles.amounts if each.factor == factor]
        columns += [roles.fields[factor]] if factor in roles.fields else []
        if columns and all(is_missing(self.cells[column]) for column in columns):
            reason = f"named without how much, which column '{columns[0]}' counts"
            self.said.asides.append(RowFault("triggers", words, reason))
        return bool(columns)

    def _triggers(self) -> Iterator[tuple[str, str, str, str | None]]:
        """Each trigger of the list: its factor, the file's word, its amount, and what its piece was once read as."""
        text = self.values.get("triggers", "")
        if not text:
            return
        for trigger in self.reading.rules.once(self._split_triggers, text):
            self.reading.named[self.moment.at.date()].add(trigger[0])
            yield trigger

    def _split_triggers(self, text: str) -> list[tuple[str, str, str, str | None]]:
        found = []
        for piece in text.translate(_OLD_MARKS).split(";"):
            words = self.reading.rules.words("triggers", piece)
            former = former_factor_name(piece.partition("=")[0]) if len(words) > 1 else None
            for word in words:
                name, amount = self.reading.rules.counted(word)
                found.append((factor_name(name), word.partition("=")[0], amount or NAMED, former))
        return found

    def _exposure(
        self, name: str, factor: str, words: str, text: str, column: AmountColumn | None, former: str | None = None
    ) -> None:
        """An amount in the factor's own unit, so that no two units mix."""
        if not factor:
            self.said.asides.append(RowFault(name, text, "an amount without a name"))
            return
        try:
            amount = self._read_amount(text, factor, column)
        except NoEnd as fault:
            self.said.asides += [] if self.said.asides else [RowFault("end", "", str(fault))]
            return
        except Unreadable as fault:
            self.said.asides.append(RowFault(name, text, str(fault)))
            return
        if amount.told:
            self.reading.told.add(amount.told)
        self._amount(factor, words, amount, former, column.column if column else "")

    def _read_amount(self, text: str, factor: str, column: AmountColumn | None) -> Amount:
        """What a cell says, or the time between start and end where it only says that it was there."""
        unit = column.unit if column else None
        if self.reading.roles.spell and plain_words(text) in YES and is_of_time(factor, unit):
            return Amount(*amount_of(self.spell, factor, unit))
        rules = self.reading.rules
        return rules.once(rules.amount, text, factor, column)

    def _amount(self, factor: str, words: str, amount: Amount, former: str | None = None, column: str = "") -> None:
        """One amount; where it is of a spell, a night counts for the day it ends on."""
        moment, other = self.moment, None
        if self.spell and self.spell.minutes and is_of_time(factor, amount.unit):
            other = self.spell.other
            if factor == "sleep" and other > moment.at and not self.reading.is_moment_said:
                moment, other = replace(moment, at=other), moment.at
        once = former or former_factor_name(words)
        self._add(
            "exposure", (words,), moment, column, factor=factor, amount=amount.amount, unit=amount.unit,
            former=None if once == factor else once, other_end=other,
        )  # fmt: skip

    def _list(self, name: str) -> tuple[str, ...]:
        text = self.values.get(name, "")
        rules = self.reading.rules
        return () if not text or is_missing(text) else rules.once(rules.words, name, text)

    def _value(self, name: str, rule: Callable[[str], _Value], text: str | None = None) -> _Value | None:
        """A value beside the pain; one that cannot be read is set aside alone."""
        text = self.values.get(name, "") if text is None else text
        if not text or is_missing(text):
            return None
        try:
            return rule(text)
        except Unreadable as fault:
            self.said.asides.append(RowFault(name, text, str(fault)))
            return None

    def _bounded(self, name: str, high: float) -> float | None:
        return self._value(name, lambda text: as_bounded(text, 0, high, self.reading.rules.style))

    def _score(self, name: str) -> float | None:
        return self._value(name, lambda text: self.reading.rules.pain(text, name))

    def _minutes(self, name: str) -> float | None:
        column = self.reading.roles.fields.get(name, "")
        in_hours = are_hours(column)
        if in_hours:
            self.reading.told.add(f"'{column}' stands in hours and is kept in minutes")
        rules = self.reading.rules
        return self._value(name, lambda text: rules.once(rules.minutes, text, in_hours))


def _words_of(column: AmountColumn) -> str:
    """The file's words for what a column counts."""
    name = column.column.strip()
    return plain(name[len(EXPOSURE) :] if name.lower().startswith(EXPOSURE) else name)


def _in_part(moment: Moment, column: str) -> Moment:
    """The moment with the part of the day that a column is named after ("Morning"), where the row says no time."""
    part = None if moment.has_time or moment.part else part_of_day(plain(column))
    return replace(moment, part=part) if part else moment


def _part_of(column: str, moment: Moment) -> str | None:
    """The part of the day that a heading names, also among other words ("Pain morning"); a key goes without it."""
    return moment.part or (None if moment.has_time else part_in(column))


def _note(values: dict[str, str], beyond: list[str]) -> str | None:
    parts = [as_text(values.get("notes", "")), *(as_text(cell) for cell in beyond)]
    return "\n".join(part for part in parts if part) or None
