"""Bring in with questions: what a file leaves open, each with its choices, all of a file's at once.

A question has a default where one reading is far likelier than the others; what is assumed is said. Without a default
nothing is kept until it is answered.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from analytics.readers.faults import FileFault


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its word for the command line, and what a person reads."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Question:
    """What a file leaves open.

    Attributes:
        name: as in `--answer NAME=CHOICE`; of one column or word it ends in ":COLUMN" or ":WORD".
        asks: the question as a person reads it, one or two sentences.
        choices: the answers.
        default: the choice that holds where nobody answers; None where it must be answered.
        example: a row or cell of the file that it is about, and what it would become; "" where none helps.
        takes: a form of answer beside the choices ("LOW..HIGH"), and the pattern it must match.
    """

    name: str
    asks: str
    choices: tuple[Choice, ...]
    default: str | None = None
    example: str = ""
    takes: tuple[str, str] | None = None

    @property
    def option(self) -> str:
        """How it is answered on the command line."""
        words = [each.name for each in self.choices] + ([self.takes[0]] if self.takes else [])
        return f"--answer {quoted(self.name)}={'|'.join(words)}"

    def allows(self, answer: str) -> bool:
        """Whether this is one of its answers."""
        named = any(each.name == answer for each in self.choices)
        return named or bool(self.takes and re.fullmatch(self.takes[1], answer))


def quoted(name: str) -> str:
    """A name for a shell, in quotes where it needs them."""
    return name if re.fullmatch(r"[\w:.-]+", name) else "'" + name.replace("'", "'\\''") + "'"


@dataclass(slots=True)
class Questions:
    """The questions of one file as they come up, and the answers that were given beforehand."""

    answers: Mapping[str, str] = field(default_factory=dict)
    asked: dict[str, Question] = field(default_factory=dict)

    def ask(self, question: Question) -> str | None:
        """The answer to it, else its default; None where it is still open.

        Raises:
            FileFault: an answer was given that is none of its answers.
        """
        self.asked[question.name] = question
        answer = self.answers.get(question.name)
        if answer is not None and not question.allows(answer):
            raise FileFault(f"'{answer}' is no answer to '{question.name}'. {question.asks}", question.option)
        return question.default if answer is None else answer

    @property
    def still_open(self) -> tuple[Question, ...]:
        """Those that must be answered before anything is kept."""
        return tuple(each for each in self.asked.values() if self.answers.get(each.name, each.default) is None)
