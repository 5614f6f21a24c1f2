"""Tell: numbers and dates as a person reads them. Pain has one decimal; p values are never told."""

from analytics.diary import date_words

TENTH = 0.1  # what pain is rounded to, and the smallest difference that is told
# How dates are written stands with the diary: charts write them too, and know no sentences.
day, named_day, month, days_between = (
    date_words.day, date_words.named_day, date_words.month, date_words.days_between,
)  # fmt: skip


def pain(value: float) -> str:
    """NRS points with one decimal: "3.5", "−0.4"."""
    return f"{round(value, 1) + 0.0:.1f}".replace("-", "−")


def signed(value: float) -> str:
    """A difference with its sign: "+0.6", "−0.4", "0.0"."""
    text = pain(value)
    return text if text.startswith("−") or text == "0.0" else f"+{text}"


def signed_range(value: float, low: float, high: float) -> str:
    """A difference with its interval, in figures: "+0.3 (+0.2 to +0.4)"."""
    return f"{signed(value)} ({signed(low)} to {signed(high)})"


def size(value: float) -> str:
    """The size of a difference, without its sign: "0.3 points"."""
    return f"{pain(abs(value))} points" if is_told(value) else f"less than {TENTH} points"


def is_told(value: float) -> bool:
    """Whether a difference is large enough to be told as one: rounded, something is left of it."""
    return abs(value) >= TENTH / 2


def change(value: float) -> str:
    """A difference in words: "0.3 points lower"."""
    return f"{size(value)} {'lower' if value < 0 else 'higher'}" if value else "no different"


def likely_range(low: float, high: float) -> str:
    """An interval: sizes where both ends lie on one side ("0.1 to 0.5"), else signed ("−0.4 to +0.6")."""
    if low < 0 < high:
        return f"{signed(low)} to {signed(high)}"
    near, far = sorted((abs(low), abs(high)))
    if far < TENTH / 2:
        return f"under {TENTH}"
    return f"{pain(near)} to {pain(far)}"


def what_fits(low: float, high: float) -> str:
    """An interval that holds no difference, in words: "anything from 0.8 points lower to 0.4 points higher fits"."""
    if max(-low, high) < TENTH / 2:
        return f"a difference of {size(0)}, either way, fits"
    return f"anything from {change(low)} to {change(high)} fits"


def counted(number: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "1 day", "41 days", "11,826 ratings"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def weeks_of(days: int) -> int:
    """In how many weeks so many days are written."""
    return -(-days // 7)


def share_of(part: int, whole: int) -> str:
    """A share in whole percent: "85 %"; never "0 %" of something, nor "100 %" of less than all."""
    if not whole:
        return "–"
    return f"{min(max(round(100 * part / whole), 1 if part else 0), 100 if part >= whole else 99)} %"


def sentence_case(text: str) -> str:
    """With a capital at the start, the rest as it is."""
    return text[:1].upper() + text[1:]


def in_a_row(items: list[str]) -> str:
    """Items as one reads a list: "a, b and c"."""
    return " and ".join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else "".join(items)
