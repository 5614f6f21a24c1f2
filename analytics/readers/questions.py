"""Bring in with questions: what a file leaves open, each with its choices, all of a file's at once.

A question has a default where one reading is far likelier than the others; what is assumed is said. Without a default
nothing is kept until it is answered.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field


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
        words = [quoted(each.name) for each in self.choices] + ([self.takes[0]] if self.takes else [])
        return f"--answer {quoted(self.name)}={'|'.join(words)}"

    @property
    def lines(self) -> tuple[str, ...]:
        """How it is read in a terminal: what is asked, an example, and each answer with what it means."""
        option = f"  --answer {quoted(self.name)}="
        answers = [f"{option}{quoted(each.name)}  {each.words}" for each in self.choices]
        typed = [option + self.takes[0]] if self.takes else []
        return (self.asks, *([f"  {self.example}"] if self.example else []), *answers, *typed)

    def as_dict(self) -> dict[str, object]:
        """The shape other programs read."""
        return {
            "question": self.name, "asks": self.asks, "example": self.example, "default": self.default,
            "choices": {each.name: each.words for each in self.choices}, "option": self.option,
        }  # fmt: skip

    def allows(self, answer: str) -> bool:
        """Whether this is one of its answers."""
        named = any(each.name == answer for each in self.choices)
        return named or bool(self.takes and re.fullmatch(self.takes[1], answer))


def quoted(name: str) -> str:
    """A name for a shell, in quotes where it needs them."""
    return name if re.fullmatch(r"[\w:.-]+", name) else "'" + name.replace("'", "'\\''") + "'"


class NoAnswer(Exception):  # noqa: N818 - becomes the file's fault one floor up
    """An answer that is none of a question's answers."""

    def __init__(self, question: Question, answer: str) -> None:
        super().__init__(question.name)
        self.question, self.answer = question, answer


@dataclass(slots=True)
class Questions:
    """The questions of one file as they come up, and the answers that were given beforehand."""

    answers: Mapping[str, str] = field(default_factory=dict)
    asked: dict[str, Question] = field(default_factory=dict)

    def ask(self, question: Question) -> str | None:
        """The answer to it, else its default; None where it is still open.

        Raises:
            NoAnswer: an answer was given that is none of its answers.
        """
        self.asked[question.name] = question
        answer = self.given(question.name)
        if answer is not None and not question.allows(answer):
            raise NoAnswer(question, answer)
        return question.default if answer is None else answer

    def given(self, name: str) -> str | None:
        """What was answered; "name:*" answers for each "name:…" that has no answer of its own."""
        kind, colon, _ = name.partition(":")
        return self.answers.get(name, self.answers.get(f"{kind}:*") if colon else None)

    @property
    def still_open(self) -> tuple[Question, ...]:
        """Those that must be answered before anything is kept."""
        return tuple(each for each in self.asked.values() if each.default is None and self.given(each.name) is None)

    @property
    def needless(self) -> tuple[str, ...]:
        """Answers to what was not asked."""
        kinds = {name.partition(":")[0] for name in self.asked}
        return tuple(
            name for name in self.answers if name not in self.asked and not (name.endswith(":*") and name[:-2] in kinds)
        )
