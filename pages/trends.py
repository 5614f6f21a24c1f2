"""Show how pain went: the sentence, the chart, flares, weekdays, and the numbers behind them."""

from analytics.measures.answers import TooFew
from analytics.words.coverage import tell_coverage
from pages.parts.course_card import show_course_card
from pages.parts.empty import show_nothing_yet
from pages.parts.findings import ask_findings, tell_how_it_goes
from pages.parts.frame import open_page, show_lead, show_method, show_note
from pages.parts.side_by_side import show_side_by_side
from pages.parts.trend_cards import show_calendar, show_movement, show_numbers, show_weekdays

with open_page("How your pain goes"):
    asked = ask_findings()
    if asked is None:
        show_nothing_yet("After 7 days with an entry you see your first trend.")
    else:
        journal, found = asked
        show_note(tell_coverage(found.coverage, found.period))
        if not isinstance(found.course, TooFew):
            show_lead(tell_how_it_goes(found))
        show_course_card(journal, found, with_limits=True)
        if not isinstance(found.course, TooFew):
            show_movement(found.course)
            show_side_by_side(journal, found)
            show_calendar(found.course)
            show_weekdays(found.course, found.rhythm)
            show_numbers(found.course)
            show_method(found.course.METHOD, found.course.LIMIT)
