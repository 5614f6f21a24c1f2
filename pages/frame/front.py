"""Show the front script: names the pages and shows the one that is asked for. Each visit runs it anew."""

from pages.frame.page import name_pages

name_pages().run()
