"""Tell whether pain has a rhythm of the week or of the day."""

from analytics.measures.statistics.answers import TooFew
from analytics.measures.trend.rhythm import PARTS, Rhythm, RhythmTest
from analytics.words.numbers import counted, in_a_row, pain
from analytics.words.too_few import tell_too_few


def tell_week(test: RhythmTest | TooFew) -> str:
    """Whether weekdays differ, all tested together."""
    return _told("Weekdays", "weekdays", "day", test)


def tell_day(rhythm: Rhythm) -> str:
    """Whether the parts of the day differ, with the mean of each."""
    told = _told("The parts of the day", "the parts of the day", "entry", rhythm.day)
    return told if isinstance(rhythm.day, TooFew) else f"{told} On average: {_means(rhythm)}."


def _told(start: str, name: str, noun: str, test: RhythmTest | TooFew) -> str:
    if isinstance(test, TooFew):
        return f"{start}: {tell_too_few(test)}"
    basis = f"all tested together over {_counted(test.n, noun)}"
    if test.is_clear:
        return f"**{start} differ** by more than chance ({basis})."
    return f"Whether {name} differ, **the diary cannot tell** ({basis})."


def _means(rhythm: Rhythm) -> str:
    parts = {part: [cell for cell in rhythm.cells if cell.part == part] for part in range(len(PARTS))}
    counts = {part: sum(cell.n for cell in cells) for part, cells in parts.items() if cells}
    means = {part: sum(cell.mean * cell.n for cell in parts[part]) / count for part, count in counts.items()}
    return ", ".join(f"{PARTS[part]} {pain(means[part])} ({_counted(counts[part], 'entry')})" for part in counts)


def _counted(number: int, noun: str) -> str:
    return counted(number, noun, "entries" if noun == "entry" else None)


def rhythm_in_brief(rhythm: Rhythm) -> str:
    """Whether weekdays or the parts of the day differ, in a few words."""
    tests = {"weekdays": rhythm.week, "times of day": rhythm.day}
    known = {name: test for name, test in tests.items() if isinstance(test, RhythmTest)}
    clear = [name for name, test in known.items() if test.is_clear]
    return f"{in_a_row(clear)} differ" if clear else "no clear difference" if known else "not known yet"
