"""Bring in faults of whole files: the text is the sentence a person reads, and says what would help."""

from collections.abc import Iterator

from analytics.diary.faults import JournalFault
from analytics.readers.questions import Question


class FileFault(JournalFault):
    """The file as a whole could not be brought in; nothing was changed.

    Attributes:
        sentence: what was found and what would help, without a word of any one program.
    """

    def __init__(self, sentence: str, option: str = "") -> None:
        super().__init__(f"{sentence} On the command line: {option}." if option else sentence)
        self.sentence = sentence


class Unanswered(FileFault):
    """The file leaves something open that only the person can know; nothing was changed.

    Attributes:
        questions: all that must be answered, each with its choices.
    """

    def __init__(self, name: str, questions: tuple[Question, ...]) -> None:
        # What the questions quote of the diary stands in them alone: an exception's text ends in logs.
        asked = "a question" if len(questions) == 1 else f"{len(questions)} questions"
        super().__init__(f"{name} leaves something open: {asked} to answer first.", " ".join(_options(questions)))
        self.file, self.questions = name, questions

    def as_dict(self) -> dict[str, object]:
        """The shape other programs read."""
        return {"file": self.file, "asked": [each.as_dict() for each in self.questions]}


def _options(questions: tuple[Question, ...]) -> Iterator[str]:
    """How they are answered, without a word of the diary: what a question is about may be one."""
    for each in questions:
        if each.name == "dates":
            yield f"--dates {'|'.join(choice.name for choice in each.choices)}"
        elif ":" not in each.name:
            yield each.option
    if any(":" in each.name for each in questions):
        yield "--answer QUESTION=CHOICE"
