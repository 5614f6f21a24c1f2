"""Benchmark: files of diaries with their dirt, brought in and held against what they mean; kept wrong must be 0.

`python -m tests.benchmarks.dirt [--files 1000] [--seed N]`: each file into a journal of its own, what it asks answered
by the person who wrote it. A table of facts by kind of dirt, the questions nobody could answer, the first faults.
"""

import argparse
import tempfile
from collections import Counter
from pathlib import Path

from tests.readers.dirt.making import Made
from tests.readers.dirt.spoiling import make_file
from tests.readers.dirt.trying import Outcome, try_file

COLUMNS = ("files", "right", "asked", "aside", "told", "refused", "unanswered", "assumed", "silent", "wrong", "law")


def counts_of(made: Made, outcome: Outcome) -> Counter[str]:
    """One file in figures: facts, but for files refused, left open and not adding up."""
    counts = Counter(files=1, refused=int(outcome.refused != ""), unanswered=int(outcome.unanswered != []),
                     assumed=outcome.assumed, law=int(outcome.law != ""))  # fmt: skip
    if judged := outcome.judged:
        counts["asked" if outcome.asked or outcome.options else "right"] += judged.right
        counts += Counter(aside=judged.aside, told=judged.told, silent=len(judged.silent), wrong=len(judged.wrong))
    return counts


def table(files: dict[str, Counter[str]]) -> str:
    """The figures, a line a kind of dirt."""
    lines = ["| kind | " + " | ".join(COLUMNS) + " |", "|" + "---|" * (len(COLUMNS) + 1)]
    kinds = sorted(files, key=lambda kind: (kind != "any", kind))
    lines += [f"| {kind.replace('|', 'bar')} | " + " | ".join(str(files[kind][name]) for name in COLUMNS) + " |"
              for kind in kinds]  # fmt: skip
    return "\n".join(lines)


def main() -> None:
    """Print what became of the files."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--files", type=int, default=1000)
    asked.add_argument("--seed", type=int, default=0)
    asked.add_argument("--faults", type=int, default=20, help="how many to print word by word")
    options = asked.parse_args()
    kinds, open_, faults = dict[str, Counter[str]](), Counter[str](), list[str]()
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(options.seed, options.seed + options.files):
            made = make_file(seed)
            outcome = try_file(made, Path(folder))
            for kind in made.style.kinds:
                kinds.setdefault(kind, Counter()).update(counts_of(made, outcome))
            open_.update(outcome.unanswered)
            faults += _faults(seed, outcome)
    print(table(kinds))
    print(
        "\nquestions nobody could answer:", *(f"{number} × {name}" for name, number in open_.most_common(30)), sep="\n"
    )
    print(f"\n{len(faults)} files with faults:", *faults[: options.faults], sep="\n")


def _faults(seed: int, outcome: Outcome) -> list[str]:
    judged = outcome.judged
    found = [*([outcome.law] if outcome.law else []), *(judged.wrong[:3] if judged else ())]
    found += [f"silent: {each}" for each in judged.silent[:2]] if judged else []
    return [f"{seed}: " + "; ".join(found)] if found else []


if __name__ == "__main__":
    main()
