"""Tell how the latest days were, without making more of them than they are."""

from analytics.diary.number_words import in_words
from analytics.measures.trend.comparison import Stretch
from analytics.measures.trend.lately import WEEK, Lately
from analytics.words.numbers import counted, day, pain


def tell_lately(lately: Lately) -> list[str]:
    """Since last week, and since the last session; what is hardly written is left out."""
    return [each for each in (_week(lately), _since(lately)) if each]


def _week(lately: Lately) -> str:
    if lately.week is None:
        return ""
    now = f"**The last {in_words(WEEK)} days:** {_mean(lately.week)}"
    return f"{now}; in the {in_words(WEEK)} before, {_mean(lately.week_before)}." if lately.week_before else f"{now}."


def _since(lately: Lately) -> str:
    if lately.session is None or lately.since is None:
        return ""
    now = f"**Since the session on {day(lately.session)}:** {_mean(lately.since)}"
    if lately.until is None:
        return f"{now}."
    why = " People go when it hurts, so much of such a difference comes by itself."
    fell = lately.since.mean < lately.until.mean
    return f"{now}; in the week up to it, {_mean(lately.until)}.{why if fell else ''}"


def _mean(stretch: Stretch) -> str:
    return f"{pain(stretch.mean)} on average ({counted(stretch.n, 'day')} written)"
