"""Show the page that is asked for: the front script, run anew at every visit and every tap.

It stands beside no folder named `pages`: there Streamlit would show that folder's file names first.
"""

from pages.entry.session_now import session_above
from pages.frame.page import name_pages

asked = name_pages()
with session_above():  # one that runs goes on whatever page one turns to
    asked.run()
