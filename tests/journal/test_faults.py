"""What a person reads when the journal refuses: one sentence or two, what happened, what to do, and what is safe."""

import pytest

from analytics.diary.faults import JournalFault
from analytics.journal import faults


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (
            faults.HeldElsewhereFault("python, process 7"),
            (
                "The journal is open in another program (python, process 7). Close it there, or stop it, and try again. Nothing "
                "was changed."
            ),
        ),
        (
            faults.NotAJournalFault("a.duckdb"),
            (
                "a.duckdb is not a pain journal, so it was left as it is. Give the path of a journal, or of a file that does not "
                "exist yet to start a new one."
            ),
        ),
        (
            faults.NoPlaceFault("a.duckdb"),
            (
                "a.duckdb cannot be opened or made there: its folder does not exist or may not be written to. Choose another "
                "place for the journal."
            ),
        ),
        (
            faults.NotWrittenFault(),
            (
                "This could not be saved: the disk is full or cannot be written to. What was saved before is safe. Make some "
                "room and save again."
            ),
        ),
        (
            faults.NoSuchImportFault("ID"),
            "There is no import ID in this journal, or it was taken back already. Nothing was changed.",
        ),
        (
            faults.OutOfRangeFault(),
            (
                "This was not saved: one of the numbers is outside its range (pain and pressure 0 to 10, minutes up to 1,440 a "
                "day). Correct it and save again."
            ),
        ),
        (
            faults.NewerJournalFault("a.duckdb"),
            "a.duckdb was written by a newer version of Pain Journal. Bring the program up to date; nothing was changed.",
        ),
        (
            faults.StaleFault(),
            (
                "This was changed or deleted in another window since it was opened here. Nothing was overwritten: look at it "
                "again, then change it."
            ),
        ),
        (
            faults.NameTakenFault("tea", "green tea"),
            "What was called tea is called green tea now. Choose another name; nothing was changed.",
        ),
        (
            faults.NameTakenFault("tea"),
            "Something is called tea already. Choose another name; nothing was changed.",
        ),
    ],
)
def test_a_refusal_says_what_happened_what_to_do_and_what_is_safe(fault: JournalFault, sentence: str) -> None:
    assert str(fault) == sentence
