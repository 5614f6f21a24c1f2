"""Benchmark: files of diaries with their dirt, read row by row and by their columns: what they say must be the same.

`python -m tests.benchmarks.both_readers [--files 500] [--seed N]`: each file three times, with nothing
answered and with the first and the second answer to whatever it asks; one in four of them as a workbook.
"""

import argparse
import random
import tempfile
from collections import Counter
from pathlib import Path

from analytics.readers.mapping import Mapping
from tests.benchmarks.law import FORMS
from tests.readers.both import answers, read_twice
from tests.readers.cases.kinds import all_cases
from tests.readers.dirt.spoiling import make_file


def content_of(seed: int) -> bytes:
    """A file of that seed."""
    made = make_file(seed).content
    return FORMS["xlsx"](made, random.Random(f"both {seed}")) if seed % 4 == 0 else made


def main() -> None:
    """Print how many files there were, how many could be read by their columns, and which say otherwise."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--files", type=int, default=500)
    asked.add_argument("--seed", type=int, default=0)
    options = asked.parse_args()
    files = {f"seed {seed}": content_of(seed) for seed in range(options.seed, options.seed + options.files)}
    files |= {} if options.seed else {str(case): case.made.content for case in all_cases()}
    counts = Counter[str]()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "diary.csv"
        for name, content in files.items():
            path.write_bytes(content)
            told = [{}, answers(path, 0), answers(path, 1)]
            found = [read_twice(path, Mapping.of(answers=each)) for each in told]
            unlike = sorted({each for twice in found for each in twice.unlike})
            counts.update(files=1, by_columns=any(twice.by_columns for twice in found), unlike=bool(unlike))
            if unlike:
                print(f"{name}: {', '.join(unlike)}", flush=True)
    print(dict(counts))


if __name__ == "__main__":
    main()
