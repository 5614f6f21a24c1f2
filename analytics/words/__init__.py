"""Tell: result in, sentence in plain language out. The only room that rounds.

What `tell_` returns is Markdown: bold on the verdict only, and whatever a person or a file wrote escaped, so that it
shows as it was written. `analytics.words.safe.unmark` turns it into plain text.
"""
