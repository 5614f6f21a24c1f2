"""Bring in faults of whole files: the text is the sentence a person reads, and says what would help."""

from analytics.diary.faults import JournalFault


class FileFault(JournalFault):
    """The file as a whole could not be brought in; nothing was changed.

    Attributes:
        sentence: what was found and what would help, without a word of any one program.
    """

    def __init__(self, sentence: str, option: str = "") -> None:
        super().__init__(f"{sentence} On the command line: {option}." if option else sentence)
        self.sentence = sentence
