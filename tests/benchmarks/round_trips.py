"""Does everything that goes out come back? Journals made at random, out and in again in every way there is.

    python -m tests.benchmarks.round_trips [NUMBER] [FIRST]

Prints of how many journals the rows of all tables are the same after export and import (identifiers and moments of
writing included), and of how many diary.csv and the shared table bring nothing new into the journal they come from, and
the same ratings, entries, exposures and sessions into an empty one.
"""

import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from analytics import Journal, JournalFault, bring_in, export, share
from analytics.journal.backup import table_hashes
from analytics.readers import Imported
from tests.lived import NOW, Lived, says

EVERYTHING = ["notes", "diet", "smoking", "mood", "cycle"]


def hashes_of(journal: Journal) -> dict[str, tuple[int, int]]:
    """Rows of each table with their hash."""
    with journal._cursor() as cursor:
        return table_hashes(cursor, "journal")


def trips(journal: Journal, folder: Path) -> Iterator[tuple[str, bool]]:
    """Each way out and in again, and whether all was there after it."""
    for form in ("csv", "parquet"):
        export(journal, folder / form, format=form, now=NOW)
        with Journal(":memory:") as other:
            bring_in(other, folder / form, now=NOW)
            yield f"export, {form}", hashes_of(other) == hashes_of(journal)
    tables = {"diary.csv": folder / "csv" / "diary.csv"}
    with suppress(JournalFault):  # where nothing is written that could be shared
        tables["shared table"] = share(journal, folder / "shared.csv", include=EVERYTHING, now=NOW)
    for name, path in tables.items():
        yield f"{name} into an empty journal", comes_back(journal, path, shared=name != "diary.csv")
    for name, path in tables.items():
        yield f"{name} into the same journal", adds_nothing(journal, path)


def comes_back(journal: Journal, path: Path, *, shared: bool) -> bool:
    """Whether an empty journal says the same after it."""
    wanted = says(journal, shared=shared)
    with Journal(":memory:") as other:
        try:
            done = bring_in(other, path, now=NOW)
        except JournalFault:  # a table without a row
            return not any(wanted.values())
        return says(other, shared=shared) == wanted and not done.set_aside and not done.values_set_aside


def adds_nothing(journal: Journal, path: Path) -> bool:
    """Whether it brings nothing new and changes nothing where it came from; asks nothing either."""
    before, kept = says(journal), len(journal.read_imports())
    try:
        done = bring_in(journal, path, now=NOW)
    except JournalFault:
        return not any(before.values())
    is_same = _is_nothing_new(done) and says(journal) == before
    if done.import_id:
        journal.undo_import(done.import_id, now=NOW)
    return is_same and len(journal.read_imports()) == kept


def _is_nothing_new(done: Imported) -> bool:
    told = (done.kept, done.changed, done.yours, done.set_aside, done.values_set_aside, done.no_longer_there)
    return not any(told) and not any(done.added.values())


def main() -> None:
    """Print how many of the journals came back whole."""
    number, first = (int(word) for word in [*sys.argv[1:], *("300", "0")[len(sys.argv) - 1 :]])
    equal, all_of, left = Counter[str](), Counter[str](), list[str]()
    for seed in range(first, first + number):
        with TemporaryDirectory() as folder, Journal(":memory:") as journal:
            lived = Lived(journal, seed, Path(folder))
            lived.live(Random(seed).randint(3, 25))
            for way, is_equal in trips(journal, Path(folder)) if journal.version else ():
                all_of[way] += 1
                equal[way] += is_equal
                left += [] if is_equal else [f"{seed}: {way}"]
    for way, count in all_of.items():
        print(f"{way}: {equal[way]} of {count}")
    print("\n".join(left))


if __name__ == "__main__":
    main()
