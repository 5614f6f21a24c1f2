"""Benchmark: every row of a file is kept, there already, or set aside by name, whatever became of the file on its way.

`python -m tests.benchmarks.law [--files 2000] [--seed N]`: diaries with their dirt, as text, as workbooks (XLSX, ODS)
and as JSON, one in two of them damaged: bytes changed, lost, doubled, moved, cut off; parts of a workbook as well. Each
goes into a journal of its own, what it asks is answered by its first choice, it comes once more, and is taken back.
"""

import argparse
import json
import random
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from io import BytesIO
from pathlib import Path

from analytics import JournalFault, bring_in
from analytics.journal import Journal
from analytics.journal.backup import table_hashes
from analytics.readers import Imported
from analytics.readers.faults import Unanswered
from tests.readers.dirt.spoiling import make_file
from tests.readers.formats.workbooks import ods, packed, shared, xlsx

NOW = datetime(2026, 5, 20, 12, 0)
ROUNDS = 8  # of questions
DIARY = ("entries", "ratings", "sessions", "exposures")


def as_cells(content: bytes) -> list[list[str]]:
    """The cells of a file of text, parted at whatever mark it has the most of."""
    text = content.decode("utf-8", "replace")
    mark = max(",;\t|", key=text.count)
    return [line.split(mark) for line in text.splitlines()]


def as_json(content: bytes, _: random.Random) -> bytes:
    """The rows of a file as records."""
    header, *rows = as_cells(content)
    return json.dumps([dict(zip(header, row, strict=False)) for row in rows]).encode()


def as_book(write: Callable[..., bytes]) -> Callable[[bytes, random.Random], bytes]:
    """The cells of a file in a workbook: most as words, some as what they say."""

    def made(content: bytes, chance: random.Random) -> bytes:
        return write(*([_cell(cell, chance) for cell in row] for row in as_cells(_shown(content))))

    return made


def _shown(content: bytes) -> bytes:
    """Without what no workbook can hold."""
    text = content.decode("utf-8", "replace")
    return "".join(each for each in text if each in "\n\t\r" or " " <= each not in "\ufffe\uffff").encode()


def _cell(text: str, chance: random.Random) -> str | float | datetime | None:
    if chance.random() < 0.5:
        with suppress(ValueError):
            return float(text)
        with suppress(ValueError):
            return datetime.fromisoformat(text).replace(tzinfo=None)
    return text or None


FORMS: dict[str, Callable[[bytes, random.Random], bytes]] = {
    "text": lambda content, _: content, "xlsx": as_book(xlsx), "xlsx, shared words": as_book(shared),
    "ods": as_book(ods), "json": as_json,
}  # fmt: skip


def damaged(content: bytes, chance: random.Random) -> bytes:
    """With a few bytes changed, lost, doubled or moved, or the end cut off."""
    spoilt = bytearray(content)
    for _ in range(chance.randint(1, 6)):
        at, length = chance.randrange(len(spoilt) + 1), chance.choice([1, 1, 2, 5, 40, 400])
        piece = spoilt[at : at + length]
        match chance.randrange(6):
            case 0:
                spoilt[at : at + length] = bytes(
                    chance.choice(b',;\t"\n\r\0 =.-/:09aZ\xff\xfe\xc3<>&{}[]') for _ in piece
                )
            case 1:
                del spoilt[at : at + length]
            case 2:
                spoilt[at:at] = piece
            case 3:
                del spoilt[at : at + length]
                to = chance.randrange(len(spoilt) + 1)
                spoilt[to:to] = piece
            case 4:
                spoilt[at:at] = chance.choice(
                    [b'"', b'""', b"\n", b"\r\n\r\n", b"\xef\xbb\xbf", b";;", b"\0", b"\x1f", b"'"]
                )
            case _:
                del spoilt[chance.randrange(len(spoilt) // 2, len(spoilt) + 1) :]
    return bytes(spoilt)


def damaged_part(content: bytes, chance: random.Random) -> bytes:
    """A workbook in which one part is damaged, and which is whole as a packed file."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(parts))
    return packed(parts | {name: damaged(parts[name], chance)})


def brought(journal: Journal, path: Path) -> Imported | str:
    """The account of a file; "" where it goes on asking, the sentence where it is refused."""
    answers = dict[str, str]()
    for _ in range(ROUNDS):
        try:
            return bring_in(journal, path, now=NOW, answers=answers)
        except Unanswered as fault:
            more = {each.name: each.choices[0].name for each in fault.questions if each.choices}
            if not more.keys() - answers.keys():
                return ""
            answers |= more
        except JournalFault as fault:
            return str(fault)
    return ""


def faults_of(path: Path) -> tuple[str, list[str]]:
    """What became of a file ("in", "asked", "refused"), and where the law is broken."""
    with Journal(":memory:") as journal:
        found = brought(journal, path)
        if isinstance(found, str):
            return "refused" if found else "asked", [f"no sentence: {found[:80]}"] if found and found[-1] != "." else []
        faults, counts = _of_account(found, path), journal.read_counts()
        again = brought(journal, path)
        if isinstance(again, str):
            faults.append(f"once more: {again or 'it asks'}")
        else:
            faults += _of_account(again, path)
            if again.kept or journal.read_counts() != counts:
                faults.append(f"once more: {again.kept} kept of {again.rows}")
        if found.import_id:  # a file of which nothing can be kept leaves nothing behind
            journal.undo_import(found.import_id, now=NOW)
        left = {name: number for name, number in journal.read_counts().items() if number}
        with journal._cursor() as cursor:
            lines = table_hashes(cursor, "journal")["lines"][0]
    return "in", faults + ([f"taken back, and left: {left}, {lines} lines"] if left or lines else [])


def _of_account(found: Imported, path: Path) -> list[str]:
    account = found.kept + found.already_there + len(found.set_aside)
    faults = [] if found.rows == account else [f"{found.rows} rows, {account} accounted for"]
    aside = [each.line for each in found.set_aside]
    if len({*aside, *found.already_there_lines}) < len(aside) + len(found.already_there_lines):
        faults.append("a line is named twice")
    if path.suffix != ".json" and any(not each.text and not each.value for each in found.set_aside):
        faults.append("a row is set aside without its words")
    return faults


def main() -> None:
    """Print what became of the files, by their form, and each broken law."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--files", type=int, default=2000)
    asked.add_argument("--seed", type=int, default=0)
    options = asked.parse_args()
    counts, broken = Counter[str](), list[str]()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(options.seed, options.seed + options.files):
            chance = random.Random(f"law {seed}")
            form = chance.choice(["text", *FORMS])
            content = FORMS[form](make_file(seed).content, chance)
            is_damaged = chance.random() < 0.5
            if is_damaged:
                is_part = form.startswith(("xlsx", "ods")) and chance.random() < 0.7
                content = damaged_part(content, chance) if is_part else damaged(content, chance)
            path = Path(folder) / ("diary" + {"text": ".csv", "json": ".json", "ods": ".ods"}.get(form, ".xlsx"))
            path.write_bytes(content)
            kind = f"{form}, {'damaged' if is_damaged else 'whole'}"
            try:
                how, faults = faults_of(path)
            except Exception as fault:  # noqa: BLE001 - whatever leaves the readers is what is looked for
                how, faults = "broken", [f"{type(fault).__name__}: {str(fault)[:200]}"]
            counts[f"{kind}: {how}"] += 1
            broken += [f"seed {seed} ({kind}): {each}" for each in faults]
            if faults:
                print(broken[-1], flush=True)
            if not (seed + 1) % 100:
                print(f"{seed + 1 - options.seed} files", file=sys.stderr, flush=True)
    print(*(f"{number:6} {name}" for name, number in sorted(counts.items())), sep="\n")
    print(f"{options.files} files, {len(broken)} broken laws")


if __name__ == "__main__":
    main()
