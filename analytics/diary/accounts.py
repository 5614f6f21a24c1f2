"""Words for what became of a file that was brought in."""

from dataclasses import dataclass

from analytics.diary.periods import Period
from analytics.diary.problems import Problem


@dataclass(frozen=True, slots=True)
class Account:
    """What became of a file: every row is kept, was already there, or is set aside with its reason.

    Attributes:
        file: its name as the person knows it.
        format: its form.
        import_id: what takes it back; "" where nothing was kept.
        rows: number of rows.
        kept: rows of which anything is new or changed.
        set_aside: rows that were not kept.
        already_there_lines: rows of which all was there.
        assumed: what was taken for granted.
        added: how many ratings, entries, sessions and exposures came with it.
        days: from the first to the last day that it brought something of.
        changed: lines that say otherwise what an earlier file said.
        reread: lines that say the same as before and are read better now.
        values_set_aside: values that were not read, of rows that were kept.
        no_longer_there: file and line of what an earlier export had and this one has not; it stays.
        yours: lines that say otherwise than the person wrote, changed or deleted here, or chose to keep; that stays.
        together: lines of one moment and place that differ; all are kept.
        taken: what was assumed where a question was not answered, each with the option that answers it.
    """

    file: str
    format: str
    import_id: str
    rows: int
    kept: int
    set_aside: tuple[Problem, ...]
    already_there_lines: tuple[int, ...]
    assumed: tuple[str, ...]
    added: dict[str, int]
    days: Period | None = None
    changed: tuple[int, ...] = ()
    reread: tuple[int, ...] = ()
    values_set_aside: tuple[Problem, ...] = ()
    no_longer_there: tuple[tuple[str, int], ...] = ()
    yours: tuple[int, ...] = ()
    together: tuple[int, ...] = ()
    taken: tuple[str, ...] = ()

    @property
    def already_there(self) -> int:
        """Number of rows that were in the journal, or higher up in the file."""
        return len(self.already_there_lines)

    @property
    def is_nothing(self) -> bool:
        """Whether no row was kept and none was there already."""
        return not self.kept and not self.already_there

    def as_dict(self) -> dict[str, object]:
        """The shape other programs read."""
        return {
            "file": self.file, "format": self.format, "import": self.import_id or None,
            "rows": self.rows, "kept": self.kept,
            "already_there": self.already_there, "set_aside": [problem.as_dict() for problem in self.set_aside],
            "already_there_lines": list(self.already_there_lines), "changed": list(self.changed),
            "read_better": list(self.reread),
            "values_set_aside": [problem.as_dict() for problem in self.values_set_aside],
            "no_longer_there": [{"file": file, "line": line} for file, line in self.no_longer_there],
            "yours": list(self.yours), "same_moment": list(self.together), "assumed": [*self.assumed, *self.taken],
            "asked": [], "added": self.added,
        }  # fmt: skip
