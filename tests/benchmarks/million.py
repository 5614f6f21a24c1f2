"""Benchmark: a file of a million rows, and what DuckDB and pandas take to read it at all, each in its own process.

`python -m tests.benchmarks.million [--rows 1000000] [--rows 10000 …] [--full]`: seconds and processor seconds, the most
memory, and how many times the bare reading it is; with `--full` every row holds what the journal's own file can.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import duckdb
import pandas as pd

from analytics import Journal, bring_in

NOW = datetime(2060, 1, 1)
PLAIN = "felt_at,region,side,intensity,sitting_minutes,notes"
FULL = (
    "felt_at,region,side,intensity,qualities,symptoms,posture,sitting_minutes,triggers,treatment,muscle,"
    "treatment_minutes,pressure,hold_seconds,pain_before,pain_after,notes,exposure:sleep [hours]"
)


def write(path: Path, rows: int, *, is_full: bool) -> None:
    """A diary of so many minutes, of about sixty bytes a row."""
    luck, at = random.Random(1), datetime(2020, 1, 1, 7)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write((FULL if is_full else PLAIN) + "\n")
        for _ in range(rows):
            at += timedelta(minutes=1)
            side, pain = luck.choice(["left", "right"]), luck.randint(0, 100) / 10
            place, sat = luck.choice(["lower back", "shoulder", "neck"]), luck.randint(0, 500)
            note = luck.choice(["", "long day at the desk and stiff after"])
            if is_full:
                sleep, said = luck.choice(["", "7.5", "6"]), luck.choice(["stress=5;heavy lifting", "none", ""])
                file.write(f"{at:%Y-%m-%d %H:%M},{place},{side},{pain},aching;dull,,desk,{sat},{said},,,,,,,,")
                file.write(f"{note},{sleep}\n")
            else:
                file.write(f"{at:%Y-%m-%d %H:%M},{place},{side},{pain},{sat},{note}\n")


def bare(path: Path, folder: Path) -> dict[str, object]:
    """DuckDB's own reading into a table of a file."""
    with duckdb.connect(str(folder / "bare.duckdb")) as connection:
        connection.execute(f"CREATE TABLE bare AS SELECT * FROM read_csv('{path}')")
    return {}


def in_memory(path: Path, _: Path) -> dict[str, object]:
    """The same into a table in memory."""
    duckdb.connect().execute(f"CREATE TABLE bare AS SELECT * FROM read_csv('{path}')")
    return {}


def by_pandas(path: Path, _: Path) -> dict[str, object]:
    """The reading of pandas."""
    return {"rows": len(pd.read_csv(path))}


def brought(path: Path, folder: Path) -> dict[str, object]:
    """Brought into a journal: validated, mapped, matched and committed; and what it is until the copy of it is made."""
    began, busy = time.perf_counter(), time.process_time()
    with Journal(folder / "journal.duckdb") as journal:
        found = bring_in(journal, path, now=NOW)
        took: dict[str, object] = {"seconds": time.perf_counter() - began, "busy": time.process_time() - busy}
    told = {"kept": found.kept, "there": found.already_there, "added": sum(found.added.values())}
    return took | told | {"copied": round(time.perf_counter() - began, 2)}


DEEDS: dict[str, Callable[[Path, Path], dict[str, object]]] = {
    "duckdb, in a file": bare, "duckdb, in memory": in_memory, "pandas": by_pandas, "brought in": brought,
    "and again": brought,
}  # fmt: skip


def timed(deed: str, path: Path, folder: Path) -> dict[str, float]:
    """What one deed takes in a process of its own."""
    command = [sys.executable, "-m", "tests.benchmarks.million", "--deed", deed, str(path), str(folder)]
    return dict(json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout))


def do(deed: str, path: Path, folder: Path) -> None:
    """One deed, and what it took, as JSON."""
    began, busy = time.perf_counter(), time.process_time()
    found = DEEDS[deed](path, folder)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    took = {"seconds": time.perf_counter() - began, "busy": time.process_time() - busy, "megabytes": most}
    print(json.dumps(took | found))


def main() -> None:
    """Print a table for each number of rows."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--rows", type=int, action="append")
    asked.add_argument("--full", action="store_true")
    asked.add_argument("--deed", nargs=3)
    options = asked.parse_args()
    if options.deed:
        deed, path, folder = options.deed
        do(deed, Path(path), Path(folder))
        return
    for rows in options.rows or [10_000, 100_000, 1_000_000]:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "diary.csv"
            write(path, rows, is_full=options.full)
            print(f"{rows:,} rows, {path.stat().st_size / 1e6:.1f} MB")
            found = {deed: timed(deed, path, Path(folder)) for deed in DEEDS}
            own = found["duckdb, in a file"]
            for deed, took in found.items():
                more = {name: value for name, value in took.items() if name not in ("seconds", "busy", "megabytes")}
                times = f"{took['seconds'] / own['seconds']:5.1f} × (busy {took['busy'] / own['busy']:5.1f} ×)"
                used = f"{took['seconds']:7.2f} s, busy {took['busy']:7.2f} s, {took['megabytes']:6.0f} MB"
                print(f"  {deed:18s} {used}, {times} {more or ''}", flush=True)


if __name__ == "__main__":
    main()
