"""The journal after an import, held against what the file means: nothing in it that was not meant."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from analytics.journal import Journal
from tests.readers.dirt.facts import Amount, Fact, Judged, Meaning, Rated, Remark, Treated, as_one_line, plain, without


def judge(journal: Journal, meant: Meaning, named: frozenset[int], said: Sequence[str]) -> Judged:
    """What became of each fact.

    Args:
        journal: what the file was brought into, alone.
        meant: what the file means.
        named: lines of the file of which something was said to be set aside, or to be there already.
        said: the sentences that came with the import.
    """
    judged = Judged()
    kept = [
        *_ratings(journal, meant, judged), *_amounts(journal, meant, judged), *_sessions(journal, meant, judged),
        *_notes(journal, meant, judged),
    ]  # fmt: skip
    judged.right = len(kept)
    ids = {id(each) for each in kept}
    for fact in meant.facts:
        if id(fact) not in ids and fact.is_needed:
            _lost(fact, judged, named, said)
    return judged


def _lost(fact: Fact, judged: Judged, named: frozenset[int], said: Sequence[str]) -> None:
    if fact.line in named:
        judged.aside += 1
    elif any(f"'{column}'" in sentence for column in fact.columns for sentence in said):
        judged.told += 1
    else:
        judged.silent.append(fact)


def _asked(journal: Journal, question: str) -> list[Any]:
    with journal._cursor() as cursor:
        return cursor.execute(question).fetchall()


def clock_of(at: datetime, has_time: bool) -> time | None:  # noqa: FBT001 - as the journal's rows hold it
    """The time on the clock, where one was written, to the second: a spreadsheet's days have no exact seconds."""
    return (at + timedelta(microseconds=500_000)).time().replace(microsecond=0) if has_time else None


def _ratings(journal: Journal, meant: Meaning, judged: Judged) -> Iterable[Fact]:
    open_ = [each for each in meant.facts if isinstance(each, Rated)]
    for at, has_time, region, side, written, pain in _asked(
        journal, "SELECT felt_at, has_time, region, side, written, intensity FROM ratings ORDER BY ALL"
    ):
        clock = clock_of(at, has_time)
        found = [each for each in open_ if each.is_said_by(at.date(), clock, (region, side, written), pain)]
        found.sort(key=lambda each: (region, side) not in each.places)
        if not found:
            judged.wrong.append(f"rating {at.date()} {clock or ''} {region!r} {side} {written!r} {pain:g}")
            continue
        judged.own += (region, side) not in found[0].places
        _take(open_, found[0])
        yield found[0]


def _take(facts: list[Any], fact: Fact) -> None:
    del facts[next(number for number, each in enumerate(facts) if each is fact)]


def _amounts(journal: Journal, meant: Meaning, judged: Judged) -> Iterable[Fact]:
    open_ = [each for each in meant.facts if isinstance(each, Amount)]
    for day, factor, amount, unit, inferred in _asked(
        journal, "SELECT day, factor, amount, unit, inferred FROM exposures ORDER BY ALL"
    ):
        if inferred:
            if not (day in meant.told and factor in meant.names and not meant.was_there(day, factor)):
                judged.wrong.append(f"no {factor!r} inferred on {day}")
            continue
        found = [each for each in open_ if each.is_said_by(day, factor, amount, unit)]
        if not found:
            judged.wrong.append(f"exposure {day} {factor!r} {amount:g} {unit or ''}")
            continue
        _take(open_, found[0])
        yield found[0]


def _sessions(journal: Journal, meant: Meaning, judged: Judged) -> Iterable[Fact]:
    open_ = [each for each in meant.facts if isinstance(each, Treated)]
    for at, has_time, kind, minutes, before, after in _asked(
        journal, "SELECT began_at, has_time, kind, minutes, pain_before, pain_after FROM sessions ORDER BY ALL"
    ):
        stored = (at.date(), clock_of(at, has_time), minutes, before, after)
        found = [each for each in open_ if _is_session(each, kind, stored)]
        if not found:
            judged.wrong.append(f"session {at} {kind!r} {minutes} {before} {after}")
            continue
        _take(open_, found[0])
        yield found[0]


def _is_session(fact: Treated, kind: str, stored: tuple[date, time | None, float | None, float | None, float | None]
                ) -> bool:  # fmt: skip
    """Whether a session of the journal says this; what it does not say is not wrong."""
    day, clock, *numbers = stored
    meant = (fact.minutes, fact.before, fact.after)
    agrees = all(each in (None, right) for each, right in zip(numbers, meant, strict=True))
    return plain(kind) in fact.kinds and (day, clock) == (fact.day, fact.clock) and agrees


def _notes(journal: Journal, meant: Meaning, judged: Judged) -> Iterable[Fact]:
    """A note is kept where it stands in the notes of its moment; what else stands there was not written."""
    remarks = [each for each in meant.facts if isinstance(each, Remark)]
    kept = dict[tuple[date, time | None], str]()
    for at, has_time, notes in _asked(
        journal,
        "SELECT felt_at, has_time, notes FROM entries WHERE notes IS NOT NULL UNION ALL BY NAME "
        "SELECT began_at AS felt_at, has_time, notes FROM sessions WHERE notes IS NOT NULL ORDER BY ALL",
    ):
        key = (at.date(), clock_of(at, has_time))
        more = without(notes, [each.text for each in remarks if (each.day, each.clock) == key])
        if more:
            judged.wrong.append(f"note {key[0]} {key[1] or ''} {more[:80]!r}")
        kept[key] = kept.get(key, "") + " " + as_one_line(notes)
    return [each for each in remarks if as_one_line(each.text) in kept.get((each.day, each.clock), "")]
