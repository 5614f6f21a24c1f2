"""Ask what is told once and changed when it changes: background and goals, the past week, and what to ask about."""

from datetime import date

from pages.entry.saving import show_undo_bar
from pages.frame.journals import open_journal
from pages.frame.page import open_page, show_lead
from pages.frame.warning_signs import show_doctor_link
from pages.me.day_end import ask_day_end
from pages.me.intake_form import ask_intake, show_versions
from pages.me.new_pain import ask_new_pain_again
from pages.me.own_places import ask_own_places
from pages.me.own_words import ask_own_words
from pages.me.seen import ask_seen

with open_page("About me"):
    show_lead("Fill in what you like; all of it stays on this machine.")
    journal = open_journal()
    show_undo_bar()
    kept = journal.read_intakes()
    ask_intake(kept)
    ask_seen(journal, date.today())
    ask_new_pain_again(journal, date.today())
    show_versions(kept)
    ask_own_words(journal)
    ask_own_places(journal, with_laid=True)
    ask_day_end(journal)
    show_doctor_link()
