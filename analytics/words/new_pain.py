"""Tell what is known of keeping a diary while an injury is fresh: gently, and once."""

from datetime import date

from analytics.diary.intake import NEW_PAIN_DAYS
from analytics.diary.number_words import in_words
from analytics.words.numbers import day, weeks_of

ASKED = f"My pain is new: under {in_words(weeks_of(NEW_PAIN_DAYS))} weeks, after an injury"
GENTLY = (
    "In two small studies, people with a fresh injury who scored their pain every day got well more slowly than the "
    "others. Where pain is long-standing, no harm was seen. You might write lightly for now: a few lines a week, what "
    "you managed beside what hurt. You decide, and can change it any day."
)


def tell_lighter(until: date) -> str:
    """How long the lighter way lasts, and how little is enough."""
    return f"Until {day(until)}. A few lines a week are enough."
