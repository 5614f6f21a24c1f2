"""Show the page that is asked for: the front script, run anew at every visit and every tap.

It stands beside no folder named `pages`: there Streamlit would show that folder's file names first.
"""

from pages.frame.page import name_pages

name_pages().run()
