"""Benchmark: how far a page jumps while it loads, and when its first words stand, beside another tree of the project.

`python -m tests.benchmarks.first_paint [TREE] [TURNS]`: each page, with a year of sample diary, in a window that has
kept nothing, at both widths, TURNS times (3), in turn with the same page served from TREE. Medians. CLS is the sum of
all layout shifts without a recent tap; times in milliseconds from the start of the page.
"""

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

from tests.browser.hand import DESK, PHONE
from tests.browser.loading import Load, load
from tests.serving import FLAGS, ROOT, chromium, running

PAGES = (
    "home", "today", "trends", "places", "triggers", "massage", "diary", "therapist", "about_me", "good_to_know",
)  # fmt: skip


@contextmanager
def served(tree: Path, folder: Path) -> Iterator[str]:
    """A server of a tree on a year of diary, brought in by the tree itself: an older one reads no newer journal."""
    folder.mkdir()
    journal, diary = folder / "journal.duckdb", ROOT / "sample_data/diary.csv"
    command = [sys.executable, "-m", "analytics", "import", "--journal", str(journal), str(diary)]
    subprocess.run(command, cwd=tree, check=True, stdout=subprocess.DEVNULL)
    server = running(journal, folder / "log.txt", tree / "app.py")
    server.folder = tree
    with server as base:
        yield base


def told(loads: list[Load]) -> str:
    """The medians of one page's loads."""
    shift, paint, sentence = (median(getattr(each, name) for each in loads) for name in ("shift", "paint", "sentence"))
    return f"{shift:.3f} (most {max(each.shift for each in loads):.3f}) | {paint:.0f} | {sentence:.0f}"


def compare(browser: Browser, trees: list[str], turns: int) -> None:
    """Print a line for each page and width: shift, first paint and first sentence of each tree."""
    for base in trees:
        load(browser, base, DESK)  # the first view of a server pays for the analysis
    for name in PAGES:
        path = "" if name == "home" else name
        for size in (PHONE, DESK):
            loads = [[load(browser, f"{base}/{path}", size) for base in trees] for _ in range(turns)]
            print(f"| {name} | {size['width']} | {' | '.join(told(list(of)) for of in zip(*loads, strict=True))} |")


def main() -> None:
    """Print the table."""
    other = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT
    turns = int(sys.argv[2]) if len(sys.argv) > 2 else 3
    with tempfile.TemporaryDirectory() as made, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=list(FLAGS))
        with served(other, Path(made) / "other") as before, served(ROOT, Path(made) / "own") as after:
            compare(browser, [before, after], turns)
        browser.close()


if __name__ == "__main__":
    main()
