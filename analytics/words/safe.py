"""Tell: words that a person or a file wrote, shown as they were written inside a Markdown sentence.

A factor may be called "![](http://x)", because a file said so. Every character that could begin markup is escaped;
a word joiner (U+2060, takes no room) after ":", "@" and "www" keeps links, addresses and emoji codes from being
recognised in text that no longer is markup.
"""

import re
from collections.abc import Iterator

_JOINER = "\u2060"
_SPECIAL = re.compile(r"[\\`*_{}\[\]()<>#+\-.!|~$:&=^@\"]")
_LINKING = re.compile(r"(:|@|www)", re.IGNORECASE)
_MARKUP = re.compile(r"\\([!-/:-@\[-`{-~])|(\*\*)|" + _JOINER)


def plain(text: str) -> str:
    """Text as a Markdown sentence shows it literally, on one line."""
    kept = "".join(character for character in text if character.isprintable() or character.isspace())
    joined = _LINKING.sub(rf"\1{_JOINER}", " ".join(kept.replace(_JOINER, "").split()))
    return _SPECIAL.sub(lambda found: "\\" + found.group(), joined)


def spans(sentence: str) -> Iterator[tuple[str, bool]]:
    """The pieces of a sentence that `tell_` made, as plain text, each with whether it is bold."""
    bold, start, piece = False, 0, ""
    for mark in _MARKUP.finditer(sentence):
        piece += sentence[start : mark.start()] + (mark.group(1) or "")
        start = mark.end()
        if mark.group(2):
            if piece:
                yield piece, bold
            bold, piece = not bold, ""
    if piece + sentence[start:]:
        yield piece + sentence[start:], bold


def unmark(sentence: str) -> str:
    """A sentence that `tell_` made, as plain text for the command line and the letter."""
    return "".join(text for text, _ in spans(sentence))
