"""Show the page that is asked for: the front script, run anew at every visit and every tap.

It stands beside no folder named `pages`: there Streamlit would show that folder's file names first.
"""

from pages.entry.session_now import show_session_now
from pages.frame.page import name_pages

asked = name_pages()
show_session_now()  # a session that runs goes on whatever page one turns to
asked.run()
