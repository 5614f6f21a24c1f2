"""Tell what became of a file that was brought in."""

from collections.abc import Sequence

from analytics.diary.problems import Problem

SHOWN = 20


def tell_import(
    file: str, rows: int, kept: int, already: int, problems: Sequence[Problem], assumed: Sequence[str],
    import_id: str, *, rehearsed: bool,
) -> str:  # fmt: skip
    """The whole account as lines of plain text: counts, what was assumed, and each line set aside with its reason."""
    verb = "would be kept" if rehearsed else "kept"
    counts = [f"{kept:,} {verb}", f"{already:,} already there", f"{len(problems):,} set aside"]
    lines = [f"{file}: {rows:,} {'row' if rows == 1 else 'rows'}: {', '.join(counts)}."]
    lines += [f"Assumed: {each}." for each in assumed]
    lines += [tell_problem(problem) for problem in problems[:SHOWN]]
    if len(problems) > SHOWN:
        lines.append(f"and {len(problems) - SHOWN:,} more set aside; --json names them all.")
    if not rehearsed:
        lines.append(f"To take it back: undo {import_id}")
    return "\n".join(lines)


def tell_problem(problem: Problem) -> str:
    """One line set aside: where, what stood there, and why."""
    shown = f"'{problem.value}' is {problem.reason}" if problem.value else f"it is {problem.reason}"
    return f"Line {problem.line}, {problem.field}: {shown}."
