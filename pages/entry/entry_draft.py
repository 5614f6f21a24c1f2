"""Ask for these fields: what a draft of an entry or a treatment holds, each with its type, declared once."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time
from typing import Any, ClassVar, Self, TypeVar
from uuid import UUID

from analytics.diary.entries import Entry, Session
from analytics.diary.treatments import TreatmentField, find_kind, held_in
from analytics.diary.vocabulary import RANGE_UNITS
from analytics.journal import Noted
from pages.entry.fields import Field, Flat, Part, flat_of, joined, parts_in
from pages.entry.marks import Mark, Spot, read_spot, write_spot

NOW, EARLIER, YESTERDAY, ANY_DAY = "Now", "Earlier today", "Yesterday", "Pick a day"
STARTS_NOW, JUST_ENDED = "It starts now", "It just ended"
NO_IDENTIFIER = UUID(int=0)
DELETED = "deleted"
NotedAmounts = Mapping[str, tuple[float, str | None]]
DayFactor = tuple[date, str]
Words = Field[Sequence[str]]
Number = Field[float | None]
_Value = TypeVar("_Value")


@dataclass(frozen=True)
class PlaceDraft(Part):
    """What is said about one place beside its intensity; `shown` is whether anyone looked at it here."""

    PART: ClassVar[str] = "place"
    shown: Field[bool] = Field(default=False, is_of_page=True)
    qualities: Words = Field(())
    own_qualities: Words = Field(())
    symptoms: Words = Field(())
    own_symptoms: Words = Field(())
    trigger_point: Field[str | None] = Field(None)
    signs: Words = Field(())
    own_signs: Words = Field(())
    spreads_to: Words = Field(())

    @property
    def all_symptoms(self) -> tuple[str, ...]:
        """Those chosen, and the person's own."""
        return joined(self.symptoms, self.own_symptoms)


@dataclass(frozen=True)
class DayDraft(Part):
    """What a day held: `asked` each factor with its unit; `noted` what the journal knew when it was opened."""

    PART: ClassVar[str] = "day"
    asked: Field[Mapping[str, str]] = Field({}, is_of_page=True)
    noted: Field[NotedAmounts | None] = Field(None, is_of_page=True)
    happened: Words = Field(())
    not_happened: Words = Field(())
    diet: Words = Field(())


@dataclass(frozen=True)
class AmountDraft(Part):
    """The amount of one factor on one day."""

    PART: ClassVar[str] = "amount"
    value: Number = Field(None)


@dataclass(frozen=True)
class TreatedDraft(Part):
    """What is said about one place that a treatment worked on."""

    PART: ClassVar[str] = "treated"
    muscles: Words = Field(())


@dataclass(frozen=True)
class SessionDraft(Part):
    """A treatment.

    `asked_before` is the kind before which was asked what speaks against it, `before` what was ticked there; `asked_by`
    is whether it was asked who gave it.
    """

    PART: ClassVar[str] = "session"
    loaded: Field[Noted[Session] | None] = Field(None, is_of_page=True)
    kind: Field[str | None] = Field(None)
    own_kind: Field[str] = Field("")
    medicine: Field[str] = Field("")
    dose: Field[str] = Field("")
    asked_before: Field[str | None] = Field(None, is_of_page=True)
    before: Words = Field(())
    began: Field[str | None] = Field(None, is_of_page=True)
    asked_by: Field[bool] = Field(default=False, is_of_page=True)
    by: Field[str | None] = Field(None)
    treated: Field[Sequence[Spot]] = Field(())
    elsewhere: Words = Field(())
    minutes: Number = Field(None)
    pain_before: Number = Field(None)
    pain_after: Number = Field(None)
    pressure: Number = Field(None)
    hold_seconds: Number = Field(None)
    sensations: Words = Field(())
    own_sensations: Words = Field(())
    soreness: Number = Field(None)
    range_before: Number = Field(None)
    range_after: Number = Field(None)
    range_unit: Field[str] = Field(RANGE_UNITS[0], is_of_page=True)
    notes: Field[str] = Field("")

    @property
    def kind_name(self) -> str:
        """The kind in the person's own words, else the one chosen; empty where there is no treatment."""
        return (self.own_kind or self.kind or "").strip()

    @property
    def asked(self) -> frozenset[TreatmentField]:
        """What is asked about it: what its kind asks for, and what it says already."""
        of_kind = find_kind(self.kind_name).fields
        return of_kind | held_in(self.loaded.what) if self.loaded else of_kind


@dataclass(frozen=True)
class EntryDraft(Part):
    """All that is written before it is saved: an entry, amounts of days, and a treatment.

    `filled` counts how often the body was filled in anew; `about` is the place looked at; `loaded` is what is being
    changed, `newer` what another window made of it meanwhile. `managed` and `hurt` are the lines of the lighter form.
    """

    identifier: Field[UUID] = Field(NO_IDENTIFIER, is_of_page=True)
    loaded: Field[Noted[Entry] | None] = Field(None, is_of_page=True)
    newer: Field[Noted[Entry] | Noted[Session] | str | None] = Field(None, is_of_page=True)
    filled: Field[int] = Field(0, is_of_page=True)
    marks: Field[Sequence[Mark]] = Field(())
    when: Field[str] = Field(NOW, is_of_page=True)
    day: Field[date | None] = Field(None, is_of_page=True)
    clock: Field[time | None] = Field(None, is_of_page=True)
    postures: Words = Field(())
    own_postures: Words = Field(())
    sitting_minutes: Number = Field(None)
    longest_sit_minutes: Number = Field(None)
    about: Field[str | None] = Field(None, is_of_page=True)
    warning_signs: Words = Field(())
    managed: Field[str] = Field("")
    hurt: Field[str] = Field("")
    notes: Field[str] = Field("")
    places: Mapping[Spot, PlaceDraft] = field(default_factory=dict)
    days: Mapping[date, DayDraft] = field(default_factory=dict)
    amounts: Mapping[DayFactor, AmountDraft] = field(default_factory=dict)
    session: SessionDraft = field(default_factory=SessionDraft)
    treated: Mapping[Spot, TreatedDraft] = field(default_factory=dict)

    @classmethod
    def of(cls, flat: Flat) -> Self:
        """The draft that these fields make."""
        return cls.held_in(
            flat, places=parts_in(flat, PlaceDraft, read_spot), days=parts_in(flat, DayDraft, date.fromisoformat),
            amounts=parts_in(flat, AmountDraft, _read_day_factor), session=SessionDraft.held_in(flat),
            treated=parts_in(flat, TreatedDraft, read_spot),
        )  # fmt: skip

    def fields_by_key(self) -> dict[str, Any]:
        """All its fields by their keys, without those that hold what they would anyway."""
        return {
            **self.flat(), **self.session.flat(), **flat_of(self.days), **flat_of(self.places, write_spot),
            **flat_of(self.treated, write_spot), **flat_of(self.amounts, _write_day_factor),
        }  # fmt: skip

    def parts(self) -> Iterator[Part]:
        """Itself and all that belongs to it."""
        yield self
        yield self.session
        for parts in (self.places, self.days, self.amounts, self.treated):
            yield from parts.values()

    @property
    def is_begun(self) -> bool:
        """Whether the person filled in anything at all."""
        return any(part.says_something for part in self.parts())

    @property
    def holds_day(self) -> bool:
        """Whether posture, sitting or anything of a day is filled in."""
        minutes = (self.sitting_minutes, self.longest_sit_minutes)
        says = any(part.says_something for part in (*self.days.values(), *self.amounts.values()))
        return bool(self.postures or self.own_postures or says) or minutes != (None, None)

    @property
    def holds_details(self) -> bool:
        """Whether more than its intensity is said of a place, or a sign is ticked."""
        return bool(self.warning_signs) or any(place.says_something for place in self.places.values())

    @property
    def is_only_treatment(self) -> bool:
        """Whether a treatment is written and no pain: nothing that was felt."""
        return bool(self.session.kind_name) and not (self.marks or self.holds_day or self.holds_details or self.notes)

    def to_keep(self) -> Self:
        """Itself for a window to come, which looks anew at what the journal holds."""
        return replace(self, days={day: replace(held, noted=None) for day, held in self.days.items()})


def amount_of(day: date, factor: str) -> Number:
    """The field of a factor's amount on a day."""
    return AmountDraft.value.of(_write_day_factor((day, factor)))


def place_field(field: Field[_Value], spot: Spot) -> Field[_Value]:
    """A field of one place: of PlaceDraft, or of TreatedDraft."""
    return field.of(write_spot(spot))


def _write_day_factor(about: DayFactor) -> str:
    day, factor = about
    return f"{day} {factor}"


def _read_day_factor(words: str) -> DayFactor:
    day, _, factor = words.partition(" ")
    return date.fromisoformat(day), factor
