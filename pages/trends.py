"""Show how pain went: the sentence, the chart, and a line each for flares, weekdays and the numbers behind them."""

from analytics import Findings, Journal
from analytics.measures.statistics.answers import TooFew
from analytics.measures.statistics.flares import DAYS_TO_FLARE
from analytics.measures.trend.course import Course
from analytics.words.findings import tell_how_it_goes_shortly
from analytics.words.home import tell_soon
from pages.found.course_card import show_course_card
from pages.found.findings import ask_findings, not_yet
from pages.found.side_by_side import show_side_by_side
from pages.found.trend_cards import show_calendar, show_movement, show_numbers, show_soon, show_weekdays
from pages.frame.nothing_yet import AFTER_DAYS, show_nothing_yet
from pages.frame.page import lines, open_page, show_lead, show_method

SOON = 4


def show_rest(journal: Journal, found: Findings, course: Course) -> None:
    """What takes two weeks to be worth a look, or what is still to come."""
    is_early = course.n < DAYS_TO_FLARE
    if is_early:
        show_soon(tell_soon(not_yet(found), SOON))
    with lines("trends"):
        if not is_early:
            show_movement(course)
            show_side_by_side(journal, found)
            show_calendar(course)
            show_weekdays(course, found.rhythm)
        show_numbers(course)
        show_method(course.METHOD, course.LIMIT)


with open_page("How your pain goes"):
    asked = ask_findings()
    if asked is None:
        show_nothing_yet(f"{AFTER_DAYS} with an entry you see your first trend.")
    else:
        journal, found = asked
        if not isinstance(found.course, TooFew):
            show_lead(tell_how_it_goes_shortly(found))
        show_course_card(found)
        if not isinstance(found.course, TooFew):
            show_rest(journal, found, found.course)
