"""Show what goes with worse days: what is clear, row by row; folded what is not known yet, and all that lies behind."""

from analytics import Journal
from analytics.measures.statistics.answers import TooFew
from analytics.measures.triggers.what_stands import measure_what_stands
from analytics.words.triggers.triggers import tell_basis
from analytics.words.triggers.what_stands import tell_what_stands
from pages.entry.suspected import show_way_to_suspected
from pages.found.findings import ask_findings
from pages.found.forest import show_forest
from pages.found.trigger_cards import show_no_comparison, show_what_stands
from pages.found.trigger_days import show_days
from pages.frame.cache import answer, once
from pages.frame.nothing_yet import AFTER_WEEKS, show_nothing_yet
from pages.frame.page import open_page, show_lead, show_method, show_note

with open_page("What goes with worse days?"):
    asked = ask_findings()
    if asked is None:
        show_nothing_yet(f"{AFTER_WEEKS} the diary begins to compare what goes with worse days.")
    else:
        journal, findings = asked
        found = findings.triggers
        stands = once(measure_what_stands, found, answer(journal, Journal.read_suspicions))
        if isinstance(found, TooFew):
            show_no_comparison(found)
            show_what_stands(stands)
            show_way_to_suspected()
        else:
            show_lead(tell_what_stands(stands))
            picked = show_what_stands(stands)
            show_way_to_suspected()
            show_days(journal, findings, stands, picked)
            show_forest(found)
            show_method(found.METHOD, found.LIMIT)
            show_note(tell_basis(found, findings.evenings))
