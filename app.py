"""The front door: names the pages and shows the one that is asked for. Nothing a page needs to work is done here."""

from pages.frame.page import name_pages

name_pages().run()
