"""Benchmark: of changes that make the program wrong, how many does a test notice?

`python -m tests.benchmarks.mutants [COUNT] [SEED] [--only ROOM] [--again FILE] [--known FILE]`: draws COUNT mutants
(300), every site of `tests.benchmarks.mutations` with the same chance, so each room by its number of sites, and tries
each in a copy of the tree. Judges are the tests of the mirror, and those of tests/words and tests/pages whose file
leads to the changed one through imports (a page's test leads to every page); of all these the ones that ran the changed
function when nothing was changed, or, where the change stands outside of functions, any function of that file or of
one that imports it (of a standing text, those that loaded it). Those of the file's own name come first, then the rest
of the mirror, then the others, the cheapest first, up to 20 s of processor time unchanged (10 for its own); none with a
browser, no calibration. The first failure ends it. A mutant that takes 60 s of processor time counts as killed where
the same tests take less than a quarter of that unchanged, else as timed out, as does one of ten minutes by the clock.
`--again`: only the survivors that an earlier run of the same draw printed. `--known`: a file in which what each test
runs is kept from one run to the next.
"""

import argparse
import ast
import ctypes
import importlib
import json
import multiprocessing
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from multiprocessing.pool import Pool
from pathlib import Path
from types import FrameType
from typing import Any

from tests.benchmarks.mutations import OPERATORS, ROOMS, Site, find_sites

MOST_SECONDS, MOST_JUDGED, MOST_BY_THE_CLOCK, WORKERS = 60, 20, 600, 2
HEAVY = (
    "numpy", "pandas", "scipy.stats", "scipy.special", "duckdb", "plotly.graph_objects", "streamlit.testing.v1",
    "pytest", "hypothesis", "hypothesis.extra.numpy", "jinja2", "pikepdf", "pypdf", "fhir.resources.R4B.bundle",
    "statsmodels.api", "playwright.sync_api", "axe_playwright_python.sync_playwright", "filelock", "tzdata",
)  # fmt: skip
# What is loaded once for all was loaded before pytest could look into it.
_PYTEST = [
    "-x",
    "-q",
    "-n",
    "0",
    "-p",
    "no:cacheprovider",
    "-m",
    "not browser",
    "-W",
    "ignore::pytest.PytestAssertRewriteWarning",
]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A site and one of its ways."""

    site: Site
    way: str

    @property
    def room(self) -> str:
        """The room of its file."""
        return self.site.path.split("/")[1]

    def text(self, before: str) -> str:
        """The file with the change."""
        return before[: self.site.start] + self.way + before[self.site.end :]

    def told(self, root: Path) -> str:
        """File, line, and what became of it."""
        before = (root / self.site.path).read_text(encoding="utf-8")[self.site.start : self.site.end]
        one, other = (re.sub(r"\s+", " ", text) for text in (before, self.way))
        return f"{self.site.path}:{self.site.line} {self.site.operator}: {one} -> {other}"


def draw(root: Path, count: int, seed: int, only: str | None) -> list[Mutant]:
    """Draw sites without repeating one, and of each one way."""
    chance = random.Random(seed)
    sites = [each for each in find_sites(root) if only in (None, each.path.split("/")[1])]
    return [Mutant(site, chance.choice(site.ways)) for site in chance.sample(sites, min(count, len(sites)))]


@dataclass(frozen=True, slots=True)
class Seen:
    """One test as it ran unchanged: its seconds of processor time, and the functions it ran, as "path:line"."""

    file: str
    name: str
    seconds: float
    ran: frozenset[str]


class Tests:
    """Which tests judge a change, in order."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.files = [
            str(path.relative_to(root))
            for room in (*ROOMS, "pages")
            for path in sorted((root / "tests" / room).rglob("test_*.py"))
            if path.name != "test_calibration.py"
        ]
        self.reached = {test: self._reached(test) for test in self.files}

    def judging(self, site: Site, seen: Sequence[Seen]) -> list[list[Seen]]:
        """Those of the file's own name, the rest of the mirror, then the others; as many as take 20 s unchanged."""
        folder, noun = Path("tests", *Path(site.path).parts[1:-1]), Path(site.path).stem
        mirrors = {str(folder)} | ({"tests/words"} if site.path.startswith("analytics/words/") else set())
        mirrors = {"tests/journal"} if site.path.endswith(".sql") else mirrors
        runs, groups, left = self._runs(site), list[list[Seen]]([[], [], []]), float(MOST_JUDGED)
        is_outside = not site.path.endswith(".sql") and not self._around(site)
        for each in seen:
            is_own = is_outside and Path(each.file).name == f"test_{noun}.py" and site.path in each.ran
            if is_own or runs & each.ran:
                if str(Path(each.file).parent) in mirrors:
                    groups[Path(each.file).name != f"test_{noun}.py"].append(each)
                elif each.file.startswith(("tests/words", "tests/pages")) and site.path in self.reached[each.file]:
                    groups[2].append(each)
        chosen = list[list[Seen]]()
        for group, most in zip(groups, (left / 2, left, left), strict=True):  # its own leave room for the others
            kept = list[Seen]()
            for each in sorted(group, key=lambda each: each.seconds):
                spent = sum(one.seconds for one in [*kept, *(one for others in chosen for one in others)])
                if spent + each.seconds <= most or not (chosen or kept):
                    kept.append(each)
            chosen += [kept] if kept else []
        return chosen

    def _runs(self, site: Site) -> set[str]:
        """What a test must have run: the function around the site, else any of the file or of those that import it."""
        if site.path.endswith(".sql"):
            return {site.path} if "/questions/" in site.path else self._functions("analytics/journal/opening.py")
        if around := self._around(site):
            return {around}
        files = {path for path in _sources(self.root) if path == site.path or site.path in self._imported(path)}
        found = set().union(*map(self._functions, files))
        return found | {site.path} if site.operator == "sentence" or not found else found

    def _around(self, site: Site) -> str:
        """The function around a site; none where what it gives is kept: the first test alone runs such a one."""
        spans = [(first, last) for first, last in self._spans(site.path) if first <= site.line <= last]
        lines = (self.root / site.path).read_text(encoding="utf-8").splitlines()
        return f"{site.path}:{max(spans)[0]}" if spans and "cache" not in lines[max(spans)[0] - 1] else ""

    def _functions(self, path: str) -> set[str]:
        return {f"{path}:{first}" for first, _ in self._spans(path)}

    @cache  # noqa: B019 - lives as long as the run
    def _spans(self, path: str) -> tuple[tuple[int, int], ...]:
        """First and last line of each function."""
        tree = ast.parse((self.root / path).read_text(encoding="utf-8"))
        return tuple(
            (min([each.lineno, *(one.lineno for one in each.decorator_list)]), each.end_lineno or each.lineno)
            for each in ast.walk(tree)
            if isinstance(each, ast.FunctionDef)
        )

    def _reached(self, test: str) -> set[str]:
        reached, waiting = set(), [test]
        if test.startswith("tests/pages"):
            waiting += [str(path.relative_to(self.root)) for path in (self.root / "pages").glob("*.py")]
        while waiting:
            one = waiting.pop()
            if one not in reached:
                reached.add(one)
                waiting += self._imported(one)
        return reached

    @cache  # noqa: B019 - lives as long as the run
    def _imported(self, path: str) -> tuple[str, ...]:
        if path.endswith(".sql"):
            return ()
        tree, names = ast.parse((self.root / path).read_text(encoding="utf-8")), set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                names |= {each.name for each in node.names}
            if isinstance(node, ast.ImportFrom) and node.module:
                names |= {node.module, *(f"{node.module}.{each.name}" for each in node.names)}
        found = [file for name in names for file in self._file(name)]
        questions = (self.root / "analytics/journal").rglob("*.sql") if path == "analytics/journal/reading.py" else ()
        return (*found, *(str(each.relative_to(self.root)) for each in questions))

    def _file(self, module: str) -> list[str]:
        stem = module.replace(".", "/")
        return [file for file in (f"{stem}.py", f"{stem}/__init__.py") if (self.root / file).is_file()]


@cache
def _sources(root: Path) -> tuple[str, ...]:
    return tuple(str(path.relative_to(root)) for room in ("analytics", "pages") for path in (root / room).rglob("*.py"))


def copied(root: Path, to: Path) -> Path:
    """A copy of the tree as it stands."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=root, capture_output=True, text=True, check=True
    )
    for name in listed.stdout.splitlines():
        if (root / name).is_file():
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(root / name, to / name)
    subprocess.run([sys.executable, "-m", "compileall", "-q", to], check=False, stdout=subprocess.DEVNULL)
    return to


def prepare() -> None:
    """Load what is heavy once; forget what was loaded of the program itself."""
    for name in HEAVY:
        with suppress(ImportError):
            importlib.import_module(name)
    from hypothesis import Phase, settings

    phases = (Phase.explicit, Phase.generate)  # nobody reads the smallest example here
    settings.register_profile("mutants", database=None, derandomize=True, deadline=None, phases=phases)
    settings.load_profile("mutants")
    rooms = ("analytics", "tests", "pages", "sample_data", "app")
    for name in [name for name in sys.modules if name.split(".")[0] in rooms]:
        del sys.modules[name]


def try_out(tree: Path, tests: Sequence[Sequence[str]], watched: Path | None = None) -> str:
    """Run groups of tests in a child, up to the first that fails: "failed", "passed", "hangs" or "timeout".

    Args:
        tree: where the tests are.
        tests: names of tests in groups, the nearest first.
        watched: where to keep what each test ran; None to keep nothing.
    """
    child = os.fork()
    if child == 0:
        _run(tree, tests, watched)
    began = time.monotonic()
    while time.monotonic() - began < MOST_BY_THE_CLOCK:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            slow = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU
            passed = os.WIFEXITED(status) and os.WEXITSTATUS(status) == 0
            return "hangs" if slow else "passed" if passed else "failed"
        time.sleep(0.02)
    os.killpg(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return "timeout"


def _run(tree: Path, tests: Sequence[Sequence[str]], watched: Path | None) -> None:
    """Be the child."""
    code = 1
    try:
        os.setsid()
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # ends with its parent
        if watched is None:
            resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 5))
        quiet = os.open(os.environ.get("MUTANTS_LOG", os.devnull), os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        os.dup2(quiet, 1)
        os.dup2(quiet, 2)
        os.chdir(tree)
        sys.dont_write_bytecode = True
        sys.path[0] = str(tree)
        import pytest

        plugins = [] if watched is None else [_Watch(tree, watched)]
        runs = (int(pytest.main([*_PYTEST, *group], plugins=plugins)) for group in tests)
        code = next((found for found in runs if found not in (0, 5)), 0)
    finally:
        os._exit(code)


class _Watch:
    """Notes down what each test runs; what its file runs beforehand, and any fixture, is of all its tests."""

    def __init__(self, tree: Path, to: Path) -> None:
        self.start, self.to = f"{tree}/", to
        self.ran: set[str] = set()
        self.common: set[str] = set()
        self.tests: dict[str, tuple[float, set[str]]] = {}
        sys.settrace(self._called)
        threading.settrace(self._called)

    def _called(self, frame: FrameType, _event: str, _arg: object) -> None:
        code = frame.f_code
        if code.co_filename.startswith(self.start):
            path = code.co_filename.removeprefix(self.start)
            self.ran.add(path if code.co_name == "<module>" else f"{path}:{code.co_firstlineno}")
            if path == "analytics/journal/asking.py" and "question" in frame.f_locals:
                self.ran.add(f"analytics/journal/questions/{frame.f_locals['question']}.sql")

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        """A test begins."""
        del nodeid
        self.common |= self.ran
        self.ran.clear()
        self.began = time.process_time()

    def pytest_runtest_call(self) -> None:
        """Its fixtures are there."""
        self.common |= self.ran

    def pytest_runtest_logfinish(self, nodeid: str) -> None:
        """A test has ended."""
        self.tests[nodeid] = time.process_time() - self.began, set(self.ran)
        self.ran.clear()

    def pytest_sessionfinish(self) -> None:
        """All have."""
        sys.settrace(None)
        kept = [[name, seconds, sorted(ran | self.common)] for name, (seconds, ran) in self.tests.items()]
        self.to.write_text(json.dumps(kept), encoding="utf-8")


class _Here:
    """What a worker has to itself: a copy of the tree."""

    tree = Path()


def _settle(base: Path) -> None:
    _Here.tree = Path(shutil.copytree(base, base.with_name(f"tree{os.getpid()}")))


def _watched(test: str) -> tuple[str, str, list[list[Any]]]:
    """What became of a file's tests unchanged, and what each of them ran."""
    notes = _Here.tree / "watched.json"
    notes.unlink(missing_ok=True)
    outcome = try_out(_Here.tree, [[test]], notes)
    return test, outcome, json.loads(notes.read_text(encoding="utf-8")) if notes.exists() else []


def _judged(job: tuple[str, str, list[list[str]], float]) -> tuple[str, float]:
    """What becomes of a file changed so: "killed", "survived" or "timed out"; and how long it took by the clock."""
    name, changed, groups, usual = job
    path, began = _Here.tree / name, time.monotonic()
    before = path.read_text(encoding="utf-8")
    shutil.rmtree(path.parent / "__pycache__", ignore_errors=True)  # a file changed within a second is not noticed
    try:
        path.write_text(changed, encoding="utf-8")
        outcome = try_out(_Here.tree, groups) if groups else "passed"
    finally:
        path.write_text(before, encoding="utf-8")
    hung = "killed" if usual < MOST_SECONDS / 4 else "timed out"
    told = {"passed": "survived", "failed": "killed", "hangs": hung, "timeout": "timed out"}
    return told[outcome], time.monotonic() - began


def _job(root: Path, mutant: Mutant, judges: Sequence[Sequence[Seen]]) -> tuple[str, str, list[list[str]], float]:
    """What a worker is told: the file, the whole of it as changed, and the names of the tests in their groups."""
    changed = mutant.text((root / mutant.site.path).read_text(encoding="utf-8"))
    names = [[each.name for each in group] for group in judges]
    return mutant.site.path, changed, names, sum(each.seconds for group in judges for each in group)


def watch(pool: Pool, root: Path, files: Sequence[str], known: Path | None) -> list[Seen]:
    """Every test and what it runs; of files that are as they were when `known` was kept, from there."""
    kept = json.loads(known.read_text(encoding="utf-8")) if known and known.exists() else {}
    marks = {test: f"{test} {sha256((root / test).read_bytes()).hexdigest()}" for test in files}
    for test, outcome, tests in pool.imap_unordered(_watched, [test for test in files if marks[test] not in kept]):
        if outcome != "passed":
            raise SystemExit(f"without any change {test} does not pass ({outcome})")
        kept[marks[test]] = tests
        if known:
            known.write_text(json.dumps(kept), encoding="utf-8")
    return [Seen(test, name, seconds, frozenset(ran)) for test in files for name, seconds, ran in kept[marks[test]]]


def measure(root: Path, mutants: Sequence[Mutant], known: Path | None) -> list[str]:
    """The outcome of each, in two processes beside one another."""
    tests = Tests(root)
    with tempfile.TemporaryDirectory() as folder:
        base = copied(root, Path(folder) / "tree")
        with multiprocessing.get_context("fork").Pool(WORKERS, _settle, (base,)) as pool:
            seen = watch(pool, root, tests.files, known)
            print(f"{len(seen)} tests, {sum(each.seconds for each in seen):.0f} s unchanged", flush=True)
            chosen = [tests.judging(mutant.site, seen) for mutant in mutants]
            jobs = [_job(root, mutant, judges) for mutant, judges in zip(mutants, chosen, strict=True)]
            outcomes = list[str]()
            with suppress(KeyboardInterrupt):  # those tried so far have their table too
                for mutant, job, (outcome, seconds) in zip(mutants, jobs, pool.imap(_judged, jobs), strict=True):
                    outcomes.append(outcome)
                    if outcome != "killed":
                        tried = f"{sum(map(len, job[2]))} tests, {seconds:.0f} s"
                        print(f"{len(outcomes)} {outcome} ({tried}) {mutant.told(root)}", flush=True)
            return outcomes


def table(mutants: Sequence[Mutant], outcomes: Sequence[str]) -> str:
    """By room and by operator: drawn, killed, survived, timed out."""
    by = {
        "room": (ROOMS, [each.room for each in mutants]),
        "operator": (OPERATORS, [each.site.operator for each in mutants]),
        "": (("all",), ["all"] * len(mutants)),
    }
    lines = ["| | drawn | killed | survived | timed out | killed % |", "|---|---|---|---|---|---|"]
    for names, found in by.values():
        for name in names:
            of = Counter(outcome for each, outcome in zip(found, outcomes, strict=True) if each == name)
            cells = [of.total(), of["killed"], of["survived"], of["timed out"]]
            share = f"{100 * of['killed'] / of.total():.0f}" if of else ""
            lines.append(f"| {name} | {' | '.join(map(str, cells))} | {share} |")
    return "\n".join(lines)


def main() -> None:
    """Draw, try, and print what was not noticed and the table."""
    asked = argparse.ArgumentParser(prog="python -m tests.benchmarks.mutants")
    asked.add_argument("count", nargs="?", type=int, default=300)
    asked.add_argument("seed", nargs="?", type=int, default=1)
    asked.add_argument("--only", choices=ROOMS)
    asked.add_argument("--known", type=Path, help="where what each test runs is kept")
    asked.add_argument("--again", type=Path, help="what an earlier run of the same draw printed: its survivors alone")
    chosen, root = asked.parse_args(), Path.cwd()
    mutants = draw(root, chosen.count, chosen.seed, chosen.only)
    if chosen.again:
        told = chosen.again.read_text(encoding="utf-8")
        mutants = [each for each in mutants if f" {each.told(root)}\n" in told]
    os.environ |= dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")
    began = time.monotonic()
    prepare()
    outcomes = measure(root, mutants, chosen.known)
    tried = mutants[: len(outcomes)]
    print(
        f"\n{len(tried)} of {len(mutants)} mutants, seed {chosen.seed}, {(time.monotonic() - began) / 60:.0f} minutes\n"
    )
    print(table(tried, outcomes))


if __name__ == "__main__":
    main()
