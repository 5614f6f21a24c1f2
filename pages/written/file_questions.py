"""Ask what a file leaves open: what must be answered first, each in a card; what was taken for granted, folded."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from zoneinfo import available_timezones

import streamlit as st

from analytics.readers import Question
from analytics.readers.questions import Questions
from analytics.words.numbers import counted
from analytics.words.safe import plain
from pages.frame.page import folded, show_note
from pages.written.uploads import mapping_of, note_mapping, remembered_answers

OTHER = "other"  # an answer of another form than the choices
_OTHER_WORDS = {
    "LOW..HIGH": "another scale",
    "exposure:NAME[UNIT]": "something that may set pain off, under another name or in another unit",
    "MILD,MODERATE,SEVERE": "other numbers",
    "YYYY": "another year",
    "NAME OF AN ENCODING": "none of these",
}
_NAME, _COLUMN, _LEFT, _MANY = "name:", "column:", "leave", 3
_AS_NAMED = "exposure:"
_PARTS_OF_THE_WORLD = frozenset(
    ("Africa", "America", "Antarctica", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
)


def count_open(questions: Iterable[Question], file: str) -> int:
    """How many must be answered before anything is kept."""
    given = Questions(mapping_of(file).answers)
    return sum(each.default is None and given.given(each.name) is None for each in questions)


def ask_open(questions: Iterable[Question], file: str) -> None:
    """What the file does not show and nobody has said before; an answer can be changed until the file is kept."""
    must = [each for each in questions if each.default is None and each.name not in remembered_answers(file)]
    names = [each for each in must if each.name.startswith(_NAME)]
    for each in must:
        if len(names) < _MANY or each not in names:
            with st.container(border=True, gap="small", key=f"tap_ask_{file}_{each.name}"):
                _ask(each, file)
        elif each is names[0]:
            with st.container(border=True, gap="small", key=f"tap_ask_{file}_{_NAME}"):
                _ask_names(names, file)


def ask_further(questions: Iterable[Question], file: str) -> None:
    """Columns that may say more, by their names: offered, for a name says no scale."""
    offered = [each for each in questions if _is_offered(each)]
    if not offered:
        return
    names = ", ".join(each.name.removeprefix(_COLUMN) for each in offered)
    with folded(f"More in this file: {plain(names)}", f"further_{file}", ":material/add_circle:") as is_unfolded:
        for each in offered if is_unfolded else ():
            _ask(each, file)


def _is_offered(question: Question) -> bool:
    """Whether it is of a column that is left out unless somebody says otherwise."""
    return question.name.startswith(_COLUMN) and question.default == _LEFT


def ask_settled(questions: Iterable[Question], file: str) -> None:
    """What was taken for granted, or said of an earlier file: it holds where nobody says otherwise."""
    known = remembered_answers(file)
    held = [each for each in questions if each.default is not None or each.name in known]
    held = [each for each in held if not _is_offered(each)]
    if not held:
        return
    words = f"{counted(len(held), 'answer')} you can change"
    with folded(words, f"settled_{file}", ":material/tune:") as is_unfolded:
        for each in held if is_unfolded else ():
            with st.container(gap="small", key=f"tap_settled_{file}_{each.name}"):
                _ask(each, file)


def _ask(question: Question, file: str, *, words: str | None = None) -> None:
    """One question, with an example of what it is about."""
    given = Questions(mapping_of(file).answers).given(question.name)
    answer = given or question.default
    if question.name == "zone":
        _note(question, _ask_zone(question, answer, file), file)
        return
    names = [each.name for each in question.choices] + ([OTHER] if question.takes else [])
    chosen = answer if answer in names else OTHER if answer else None
    name = _ask_choice(question, names, chosen, file, words)
    if question.example and words is None and not any(question.example[:9] in each.words for each in question.choices):
        show_note(plain(question.example))
    said = _ask_other(question, given if chosen == OTHER else None, file) if name == OTHER else name
    _note(question, said, file)


def _note(question: Question, answer: str | None, file: str) -> None:
    """Note an answer down, and read the file once more with it."""
    mapping = mapping_of(file)
    held = Questions(mapping.answers).given(question.name) or question.default
    if answer is not None and answer != held and question.allows(answer):
        note_mapping(file, replace(mapping, answers=mapping.answers | {question.name: answer}))


def _ask_choice(question: Question, names: list[str], chosen: str | None, file: str, words: str | None) -> str | None:
    """The choices right below one another; where they are many, or the same as of many others, in a box."""
    key, at = f"answer_{file}_{question.name}", names.index(chosen) if chosen else None
    told = {each.name: each.words for each in question.choices}
    told[OTHER] = _OTHER_WORDS.get((question.takes or ("",))[0], "something else")
    told = {name: each[:1].upper() + each[1:] for name, each in told.items()}
    if words is not None or question.name.startswith((_NAME, _COLUMN)):
        # A list of options shows every mark as it is written.
        return st.selectbox(
            words or plain(question.asks), names, index=at, key=key, format_func=told.__getitem__,
            placeholder="Please choose",
        )  # fmt: skip
    return st.radio(plain(question.asks), names, index=at, key=key, format_func=lambda name: plain(told[name]))


def _ask_zone(question: Question, answer: str | None, file: str) -> str | None:
    """As it stands in the file, or on the clock of a place."""
    names = [each.name for each in question.choices]
    names += sorted(zone for zone in available_timezones() if zone.partition("/")[0] in _PARTS_OF_THE_WORLD)
    told = {each.name: each.words[:1].upper() + each.words[1:] for each in question.choices}
    if answer and answer not in names:
        names.append(answer)
    return st.selectbox(
        plain(question.asks), names, index=names.index(answer) if answer else None, key=f"answer_{file}_zone",
        format_func=lambda name: told.get(name, name.replace("_", " ")),
    )  # fmt: skip


def _ask_names(names: Sequence[Question], file: str) -> None:
    """Many words of one column, each with what it is."""
    st.markdown("**What are these?** Other rows of that column name a place; these do not.")
    offered = names[0].choices
    told = {each.name: each.words.partition(",")[0] for each in offered}
    told = {name: words[:1].upper() + words[1:] for name, words in told.items()}
    key = f"same_{file}"
    st.selectbox(
        "The same for all of them", list(told), index=None, key=key, format_func=told.__getitem__,
        placeholder="Choose here, or for each below", on_change=_answer_all, args=(names, file, key),
    )  # fmt: skip
    grid = st.grid(3, min_column_width=200, gap="small")
    for each in names:
        with grid.cell():
            _ask(each, file, words=plain(each.name.removeprefix(_NAME)))


def _answer_all(names: Sequence[Question], file: str, key: str) -> None:
    """The same answer for each; each can be changed afterwards."""
    answer = st.session_state[key]
    if answer is None:
        return
    mapping = mapping_of(file)
    told = {each.name: answer for each in names if each.allows(answer)}
    st.session_state[f"mapping_{file}"] = replace(mapping, answers=mapping.answers | told)
    for each in told:
        st.session_state[f"answer_{file}_{each}"] = answer


def _ask_other(question: Question, given: str | None, file: str) -> str | None:
    """An answer of the form that the question takes; None as long as it is not there."""
    form, key = (question.takes or ("", ""))[0], f"answer_{file}_{question.name}_other"
    if form == "LOW..HIGH":
        return _ask_numbers(("Lowest", "Highest"), given, "..", key)
    if form == "MILD,MODERATE,SEVERE":
        return _ask_numbers(("Mild", "Moderate", "Severe"), given, ",", key)
    if form == "exposure:NAME[UNIT]":
        words = _ask_words(
            "Its name, and its unit if it has one", "coffee [cups]", (given or "").removeprefix(_AS_NAMED), key
        )
        return f"{_AS_NAMED}{words}" if words else None
    return _ask_words("Which is it?", "2019" if form == "YYYY" else "cp1250", given or "", key, question)


def _ask_words(label: str, example: str, given: str, key: str, question: Question | None = None) -> str:
    words = st.text_input(label, given, key=key, placeholder=f"such as {example}").strip()
    if words and question and not question.allows(words):
        show_note(f"It is written like {example}.")
    return words


def _ask_numbers(labels: Sequence[str], given: str | None, mark: str, key: str) -> str | None:
    """Numbers beside one another; None until all are there."""
    known = [float(each) for each in given.split(mark)] if given else [None] * len(labels)
    with st.container(horizontal=True, gap="small"):
        numbers = [
            st.number_input(label, value=value, key=f"{key}_{label}", width=120, format="%g")
            for label, value in zip(labels, known, strict=True)
        ]
    if any(each is None for each in numbers):
        return None
    return mark.join(f"{each:g}" for each in numbers)
