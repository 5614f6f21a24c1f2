"""Tell what became of a file that was brought in."""

from collections.abc import Iterator, Sequence

from analytics.diary.accounts import Account
from analytics.diary.problems import Problem
from analytics.words.numbers import counted

SHOWN, REASONS = 20, 2


def tell_import(account: Account, *, rehearsed: bool) -> str:
    """The whole account as lines of plain text: counts, what was assumed, and each line set aside with its reason."""
    verb = "would be kept" if rehearsed else "kept"
    problems = account.set_aside
    counts = [f"{account.kept:,} {verb}", f"{account.already_there:,} already there", f"{len(problems):,} set aside"]
    lines = [f"{account.file}: {counted(account.rows, 'row')}: {', '.join(counts)}.", *tell_beside(account)]
    lines += [f"Assumed: {each.rstrip('.')}." for each in (*account.assumed, *account.taken)]
    lines += [tell_problem(problem) for problem in problems[:SHOWN]]
    if len(problems) > SHOWN:
        lines.append(f"and {len(problems) - SHOWN:,} more set aside; --json names them all.")
    aside = account.values_set_aside
    lines += [f"Of a row that was kept: {tell_problem(problem)}" for problem in aside[:SHOWN]]
    if len(aside) > SHOWN:
        lines.append(f"and {len(aside) - SHOWN:,} more values; --json names them all.")
    if account.import_id:
        lines.append(f"To take it back: undo {account.import_id}")
    return "\n".join(lines)


def tell_beside(account: Account) -> Iterator[str]:
    """What is said beside the counts: how the file stands to what was there."""
    if account.changed:
        yield f"Says otherwise than before, and counts now: {_lines(account.changed)}."
    if account.reread:
        yield f"As before, and read better now: {_lines(account.reread)}."
    if account.no_longer_there:
        lines: dict[str, list[int]] = {}
        for file, line in account.no_longer_there:
            lines.setdefault(file, []).append(line)
        told = "; ".join(f"{_lines(lines[file])} of {file}" for file in sorted(lines))
        yield f"No longer in the file, and kept: {told}."
    if account.yours:
        yield f"Says otherwise than you wrote or chose, and yours stays: {_lines(account.yours)}."
    if account.together:
        yield f"One moment and place, different rows, all kept (the highest pain counts): {_lines(account.together)}."


def tell_set_aside(problems: Sequence[Problem]) -> Iterator[str]:
    """Why rows cannot be kept, the most frequent reasons first, each with an example."""
    kinds: dict[str, list[Problem]] = {}
    for problem in problems:
        kinds.setdefault(problem.reason, []).append(problem)
    for reason, found in sorted(kinds.items(), key=lambda kind: -len(kind[1]))[:REASONS]:
        one = found[0]
        where = f"{f'“{one.value}” in ' if one.value and one.field != 'row' else ''}line {one.line}"
        yield f"Set aside: {reason}, as {where} ({counted(len(found), 'row')})."


def _lines(numbers: Sequence[int]) -> str:
    shown = ", ".join(map(str, numbers[:SHOWN]))
    more = f" and {len(numbers) - SHOWN:,} more" if len(numbers) > SHOWN else ""
    return f"line {shown}" if len(numbers) == 1 else f"lines {shown}{more}"


def tell_problem(problem: Problem) -> str:
    """One line set aside: where, what stood there, and why."""
    shown = f"'{problem.value}' is {problem.reason}" if problem.value else f"it is {problem.reason}"
    return f"Line {problem.line}, {problem.field}: {shown}."
