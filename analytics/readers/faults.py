"""Bring in faults of whole files: the text is the sentence a person reads, and says what would help."""

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
        asked = " ".join(each.asks for each in questions)
        super().__init__(f"{name} leaves something open. {asked}", " ".join(each.option for each in questions))
        self.file, self.questions = name, questions

    def as_dict(self) -> dict[str, object]:
        """The shape other programs read."""
        return {"file": self.file, "asked": [each.as_dict() for each in self.questions]}
