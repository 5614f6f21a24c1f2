"""Files of diaries: rows of cells, each with the facts it means."""

from dataclasses import dataclass, field, replace
from datetime import date, time

from tests.readers.dirt.cells import SIDES, Cells
from tests.readers.dirt.diaries import Day, Felt
from tests.readers.dirt.facts import Amount, Fact, Meaning, Rated, Remark, Treated, on_lines, stored_name
from tests.readers.dirt.style import Style
from tests.readers.dirt.words import LANGUAGES

OF_NAMES = {
    "English": "{} pain", "German": "Schmerzen {}", "French": "Douleur {}", "Spanish": "Dolor {}",
    "Italian": "Dolore {}", "Dutch": "Pijn {}",
}  # fmt: skip
NAMES = {"sleep": {"sleep"}, "steps": {"steps"}, "stress": {"stress"}}


@dataclass(slots=True)
class Record:
    """One row: field to cell, what it means, and whether a careless program wrote it without quotes."""

    cells: dict[str, str]
    facts: list[Fact] = field(default_factory=list)
    is_raw: bool = False
    on: date = date.min


@dataclass(frozen=True, slots=True)
class Made:
    """A file and what is known of it.

    Attributes:
        name: of the file.
        content: its bytes.
        meaning: what it says.
        style: how it was written.
        headings: field to the heading of its column.
        places: headings that are places.
        broken: fields whose cells hold the mark between cells, without quotes around them.
        says: answers of its own, by what a question is about.
    """

    name: str
    content: bytes
    meaning: Meaning
    style: Style
    headings: dict[str, str]
    places: frozenset[str] = frozenset()
    broken: frozenset[str] = frozenset()
    says: dict[str, str] = field(default_factory=dict)

    def meaning_of(self, word: str) -> tuple[str, ...]:
        """The number or the part of the day that a word stands for, as an answer names it."""
        words = LANGUAGES[self.style.language]
        number = dict(zip(words.severities, ("0", "3", "5", "8"), strict=True))
        part = {each: say for (_, each), say in zip(words.parts, ("morning", "afternoon", "evening"), strict=True)}
        return tuple(filter(None, (number.get(word.casefold()), part.get(word))))


class Writer(Cells):
    """Writes a diary's days as rows, in one style."""

    def of_day(self, day: Day) -> tuple[dict[str, str], list[Fact]]:
        """What stands once a day: triggers, sleep, steps, stress."""
        cells, facts = dict[str, str](), list[Fact]()
        if day.triggers is not None:
            words = [list(self.words.triggers)[number] for number in day.triggers if number < len(self.words.triggers)]
            cells["triggers"] = self.style.list_mark.join(words) or self.words.none
            self.told.add(day.on)
            facts += [Amount(day.on, columns=("triggers",), names=self.words.triggers[word]) for word in words]
        for name, cell, value in self.amounts(day):
            cells[name] = cell
            facts.append(self.amount(day.on, name, value, (name,)))
        return cells, facts

    def amounts(self, day: Day) -> list[tuple[str, str, float]]:
        """Field, cell and amount of what the person counts."""
        found = list[tuple[str, str, float]]()
        if day.slept_minutes is not None:
            found.append(("sleep", *self.slept(day.slept_minutes)))
        if day.steps is not None:
            found.append(("steps", self.whole(day.steps), float(day.steps)))
        if day.stress is not None:
            found.append(("stress", str(day.stress), float(day.stress)))
        return found

    def amount(self, on: date, name: str, value: float, columns: tuple[str, ...]) -> Amount:
        """The fact of an amount, under its name or the heading's own word."""
        own = stored_name(self.words.headings[name][0])
        return Amount(on, columns=columns, names=frozenset({own, *NAMES[name]}), amount=value)

    def rated(self, felt: Felt, on: date, clock: time | None, column: str, points: float | None = None
              ) -> tuple[str, Rated]:  # fmt: skip
        """A cell of pain and its fact; `points` where it shares a cell with another place."""
        cell, pains = self.pain(felt.pain if points is None else points)
        word, places = self.place(felt.spot)
        return cell, Rated(on, clock, columns=(column,), places=places, word=word, pains=pains)

    def note(self, felt: Felt, on: date, clock: time | None) -> tuple[dict[str, str], list[Fact]]:
        """The cell of a note and its fact."""
        if felt.note is None:
            return {}, []
        text = self.words.notes[felt.note]
        if self.style.encoding not in {"utf-8", "utf-8-sig", "utf-16"}:
            text = text.encode(self.style.encoding, errors="replace").decode(self.style.encoding).strip()
        if self.style.quoting == "none":
            text = text.replace('"', "").replace("\n", " ").replace(self.style.separator, "")
        return {"notes": text}, [Remark(on, clock, columns=("notes",), text=text)]


def as_rows(writer: Writer, day: Day) -> list[Record]:
    """A row a place and moment; several places in one cell where the style says so."""
    records = list[Record]()
    shared = "places in one cell" in writer.style.dirt
    for group in _groups(day, shared=shared):
        cells, clock = writer.moment(day.on, group[0].clock)
        rated = [writer.rated(each, day.on, clock, "pain", group[0].pain) for each in group]
        rated = [(cell, replace(fact, pains=rated[0][1].pains)) for cell, fact in rated]  # one cell rates them all
        if writer.style.has_sides:
            rated = [(cell, replace(fact, word=writer.words.places[group[0].spot[0]][0])) for cell, fact in rated]
        noted, remarks = writer.note(group[0], day.on, clock)
        cells |= _where(writer, group, [fact.word for _, fact in rated]) | {"pain": rated[0][0]} | noted
        records.append(Record(cells, [*(fact for _, fact in rated), *remarks], on=day.on))
    once, facts = writer.of_day(day)
    records[0].cells |= once
    records[0].facts += facts
    times = [each[0].clock for each in _groups(day, shared=shared)]
    care = _care(writer, day)
    at = next((number for number, clock in enumerate(times) if care and clock > care_time(day)), len(records))
    return [*records[:at], *care, *records[at:]]


def _groups(day: Day, *, shared: bool) -> list[list[Felt]]:
    if not shared:
        return [[each] for each in day.felt]
    clocks = dict.fromkeys(each.clock for each in day.felt)
    return [[each for each in day.felt if each.clock == clock] for clock in clocks]


def _where(writer: Writer, group: list[Felt], words: list[str]) -> dict[str, str]:
    """The cells of a place: its side in a column of its own where the style says so."""
    region, side = group[0].spot
    if not writer.style.has_sides:
        return {"place": writer.style.list_mark.join(words)}
    _, left, right = SIDES[writer.style.language]
    return {"place": writer.words.places[region][0], "side": {"left": left, "right": right}.get(side or "", "")}


def care_time(day: Day) -> time:
    """When the person goes for a treatment: in the late afternoon."""
    return time(16 + day.on.day % 3, 15 * (day.on.day % 4))


def _care(writer: Writer, day: Day) -> list[Record]:
    """A row of a treatment: no pain of its own, but before and after."""
    if not day.care:
        return []
    cells, clock = writer.moment(day.on, care_time(day))
    word = list(writer.words.treatments)[day.care.kind]
    before, pains = writer.pain(day.care.before)
    after, pains_after = writer.pain(day.care.after)
    if len(pains) + len(pains_after) > 2:  # what a word or another scale means is asked of pain alone
        return []
    cells |= {"treatment": word, "minutes": str(day.care.minutes), "before": before, "after": after}
    fact = Treated(day.on, clock, columns=("treatment",), kinds=writer.words.treatments[word],
                   minutes=float(day.care.minutes), before=pains[0], after=pains_after[0])  # fmt: skip
    return [Record(cells, [fact], on=day.on)]


def as_days(writer: Writer, day: Day) -> list[Record]:
    """A row a day: one pain, of the first complaint, with no place named."""
    felt = day.felt[-1]
    cells, clock = writer.moment(day.on, felt.clock)
    pain, rated = writer.rated(felt, day.on, clock, "pain")
    noted, remarks = writer.note(felt, day.on, clock)
    once, facts = writer.of_day(day)
    rated = replace(rated, places=frozenset({("place not named", None)}), word="")
    return [Record(cells | {"pain": pain} | once | noted, [rated, *remarks, *facts], on=day.on)]


def as_wide(writer: Writer, day: Day) -> list[Record]:
    """A row a moment, a column a place."""
    records = list[Record]()
    for group in _groups(day, shared=True):
        cells, clock = writer.moment(day.on, group[0].clock)
        facts = list[Fact]()
        for felt in group:
            column = writer.place(felt.spot)[0]
            cells[column], rated = writer.rated(felt, day.on, clock, column)
            facts.append(rated)
        noted, remarks = writer.note(group[0], day.on, clock)
        records.append(Record(cells | noted, [*facts, *remarks], on=day.on))
    once, facts = writer.of_day(day)
    records[0].cells |= once
    records[0].facts += facts
    return records


def as_names(writer: Writer, day: Day) -> list[Record]:
    """A row a value, with its name: pain of places among sleep, stress and steps."""
    records = list[Record]()
    for felt in day.felt:
        cells, clock = writer.moment(day.on, felt.clock)
        value, rated = writer.rated(felt, day.on, clock, "value")
        word = rated.word if writer.style.language == "German" else rated.word.lower()
        name = OF_NAMES[writer.style.language].format(word)
        name = name[0].upper() + name[1:]
        noted, remarks = writer.note(felt, day.on, clock)
        rated = replace(rated, columns=("value", name), word=name)
        records.append(Record(cells | {"name": name, "value": value} | noted, [rated, *remarks], on=day.on))
    for field_, cell, amount in writer.amounts(day):
        cells, _ = writer.moment(day.on, day.felt[0].clock)
        name = writer.headings[field_].removeprefix("exposure:")
        fact = writer.amount(day.on, field_, amount, ("value", name))
        records.append(Record(cells | {"name": name, "value": cell}, [fact], on=day.on))
    return records


FORMS = {"rows": as_rows, "days": as_days, "wide": as_wide, "names": as_names}
ORDER = (
    "id", "moment", "date", "weekday", "time", "part", "name", "place", "side", "pain", "value", "PLACES",
    "triggers", "sleep", "steps", "stress", "treatment", "minutes", "before", "after", "notes",
)  # fmt: skip


def columns_of(writer: Writer, records: list[Record]) -> list[str]:
    """The fields that a file has, in the order people put them."""
    used = dict.fromkeys(name for record in records for name in record.cells)
    places = [name for name in used if name not in ORDER]
    return [each for name in ORDER for each in (places if name == "PLACES" else [name] if name in used else [])]


def lines_told(records: list[Record], told: set[date], lines: list[int]) -> Meaning:
    """What the rows mean, with the lines they begin on."""
    facts = [fact for record, line in zip(records, lines, strict=True) for fact in on_lines(record.facts, line)]
    return Meaning(tuple(facts), frozenset(told), tuple(lines))
