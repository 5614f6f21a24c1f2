"""Bytes as text: known by their bytes, else read where one reading alone makes words, else asked; never wrong."""

import pytest

from analytics.readers.faults import FileFault
from analytics.readers.formats.encodings import BROKEN, decode
from analytics.readers.questions import Questions

# As people there write: a header and three days.
TEXTS = {
    "German": "Datum;Schmerz;Ort;Notiz\n2026-03-01;6;Schläfe;müde, spät ins Bett\n2026-03-02;3;Rücken;längerer Spaziergang\n",
    "French": "Date;Douleur;Lieu;Note\n2026-03-01;6;tête;après le déjeuner à Nîmes\n2026-03-02;3;épaule;très fatiguée\n",
    "Spanish": "Fecha;Dolor;Lugar;Nota\n2026-03-01;6;riñón;dormí mal, mucho estrés\n2026-03-02;3;cuello;mañana de reunión\n",
    "Czech": "Datum;Bolest;Místo;Poznámka\n2026-03-01;6;záda;špatně jsem spal, únava\n2026-03-02;3;šíje;dlouhá cesta, těžký kufr\n",
    "Polish": "Data;Ból;Miejsce;Notatka\n2026-03-01;6;głowa;zmęczenie, źle spałam\n2026-03-02;3;łydka;długi spacer, święta\n",
    "Russian": "Дата;Боль;Место;Заметка\n2026-03-01;6;шея;плохо спала, стресс на работе\n2026-03-02;3;поясница;долго сидела\n",
    "Greek": "Ημερομηνία;Πόνος;Σημείο\n2026-03-01;6;αυχένας, κακός ύπνος\n2026-03-02;3;μέση, πολλή δουλειά\n",
    "Turkish": "Tarih;Ağrı;Yer;Not\n2026-03-01;6;boyun;kötü uyudum, çok yoğun gün\n2026-03-02;3;baş;sabah ağrısı geçti\n",
    "Japanese": "日付;痛み;部位;メモ\n2026-03-01;6;首;昨日はよく眠れなかった\n2026-03-02;3;腰;長い時間すわっていた\n",
    "Chinese": "日期;疼痛;部位;备注\n2026-03-01;6;颈部;昨晚睡得不好，工作压力大\n2026-03-02;3;腰;坐了很长时间\n",
    "Taiwanese": "日期;疼痛;部位;備註\n2026-03-01;6;頸部;昨晚睡得不好，工作壓力大\n2026-03-02;3;腰;坐了很長時間\n",
    "Korean": "날짜;통증;부위;메모\n2026-03-01;6;목;어제 잠을 잘 못 잤다\n2026-03-02;3;허리;오래 앉아 있었다\n",
}  # fmt: skip
ANYWHERE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le")
WESTERN = ("cp1252", "iso8859_15", "mac_roman", "cp850", "cp437")
CENTRAL = ("cp1250", "iso8859_2", "cp852", "mac_latin2")
CODECS = {
    "German": (*WESTERN, *CENTRAL), "French": WESTERN[:4], "Spanish": WESTERN, "Czech": CENTRAL, "Polish": CENTRAL,
    "Russian": ("cp1251", "koi8_r", "iso8859_5", "cp866", "mac_cyrillic"), "Greek": ("cp1253", "iso8859_7"),
    "Turkish": ("cp1254", "iso8859_9"), "Japanese": ("cp932", "euc_jp", "iso2022_jp"), "Chinese": ("gb18030", "gb2312"),
    "Taiwanese": ("big5",), "Korean": ("euc_kr", "cp949"),
}  # fmt: skip
PAIRS = [(language, codec) for language, codecs in CODECS.items() for codec in (*ANYWHERE, *codecs)]


def verdict(content: bytes, text: str) -> str:
    """Right, asked with the right reading offered, asked without it, or wrong."""
    questions = Questions()
    read, _, _ = decode(content, "a.csv", questions)
    if questions.still_open:
        offered = [choice.name for choice in questions.asked["encoding"].choices]
        return "asked" if any(content.decode(codec, "replace") == text for codec in offered) else "asked in vain"
    return "right" if read == text else "wrong"


@pytest.mark.parametrize(("language", "codec"), PAIRS)
def test_a_diary_is_read_right_or_asked_about(language: str, codec: str) -> None:
    content = TEXTS[language].encode(codec)
    assert verdict(content, TEXTS[language]) in ("right", "asked")


@pytest.mark.parametrize(
    ("word", "codec", "told"),
    [
        ("Schläfe", "cp1252", "read as Windows-1252 text: 'Schläfe'"),
        ("Müller", "cp1252", "read as Windows-1252 text: 'Müller'"),
        ("été", "cp1252", "read as Windows-1252 text: 'été'"),
        ("mañana", "cp1252", "read as Windows-1252 text: 'mañana'"),
        ("38°", "cp1252", "read as Windows-1252 text"),
        ("7½ h – well", "cp1252", "read as Windows-1252 text"),
        ("it’s “so”", "cp1252", "read as Windows-1252 text"),
        ("mañana", "mac_roman", None),
        ("épaule", "cp850", None),
        ("шея", "cp1251", None),
        ("groß", "cp850", None),
        ("首", "cp932", None),
    ],
)
def test_a_single_word_is_taken_only_where_it_is_clear(word: str, codec: str, told: str | None) -> None:
    questions = Questions()
    text = f"date,pain,notes\n2026-03-01,4,{word}\n"
    read, _, said = decode(text.encode(codec), "a.csv", questions)
    assert said == ((told,) if told else ())
    assert bool(questions.still_open) == (told is None)
    assert read == text or not told


def test_cyrillic_is_never_taken_for_accents() -> None:
    questions = Questions()
    decode("date,notes\n2026-03-01,шея\n".encode("cp1251"), "a.csv", questions)
    (question,) = questions.still_open
    words = {choice.name: choice.words for choice in question.choices}
    assert words["cp1251"] == "as Windows Cyrillic: 2026-03-01,шея"
    assert not any("øåÿ" in each for each in words.values())
    read, codec, told = decode("a\nшея\n".encode("cp1251"), "a.csv", Questions({"encoding": "cp1251"}))
    assert (read, codec, told) == ("a\nшея\n", "cp1251", ("read as Windows-1251 text: 'шея'",))
    assert decode("a\nшея\n".encode("mac_cyrillic"), "a.csv", Questions({"encoding": "mac-cyrillic"}))[0] == "a\nшея\n"


@pytest.mark.parametrize(
    ("encoding", "sentence"),
    [
        ("klingon", "There is no encoding 'klingon'. Encodings are named like utf-8, cp1252, cp1251 or cp932."),
        ("hex", "There is no encoding 'hex'. Encodings are named like utf-8, cp1252, cp1251 or cp932."),
        ("utf-8", "a.csv cannot be read as utf-8: line 2 holds bytes that are none of it."),
        ("ascii", "a.csv cannot be read as ascii: line 2 holds bytes that are none of it."),
    ],
)
def test_an_encoding_that_was_named_decides_or_is_refused(encoding: str, sentence: str) -> None:
    content = "a\nш\n".encode("cp1251")
    assert decode(content, "a.csv", Questions(), "cp1251") == ("a\nш\n", "cp1251", ())
    with pytest.raises(FileFault) as fault:
        decode(content, "a.csv", Questions(), encoding)
    assert str(fault.value).startswith(sentence)


def test_a_few_broken_bytes_are_marked_and_no_other_reading_is_taken() -> None:
    text = "date,notes\n" + "2026-03-01,müde\n" * 8
    questions = Questions()
    read, codec, told = decode(text.encode() + b"2026-03-09,m\xfcde\n", "a.csv", questions)
    assert (codec, questions.asked) == ("utf-8", {})
    assert told == ("read as UTF-8 text: one byte is none of it, and the rows that hold them are set aside",)
    assert len(BROKEN.findall(read)) == 1
    half = "date,notes\n" + "2026-03-01,müde\n" * 3
    decode(half.encode() + half.encode("cp1252"), "a.csv", questions)
    assert "utf-8" in [choice.name for choice in questions.still_open[0].choices]


EMPTY = "a.csv is empty. Choose a file with a header line and at least one row."
NO_TEXT = "a.csv is not a text file. Save or export the diary as CSV and bring that in."


@pytest.mark.parametrize(
    ("content", "sentence"),
    [(b"", EMPTY), (b" \n\t", EMPTY), (b"a\0b", NO_TEXT), (b"\x01\x02abc", NO_TEXT), (b"\xfe\x01\x02abc", NO_TEXT)],
)
def test_what_is_no_text_is_refused(content: bytes, sentence: str) -> None:
    with pytest.raises(FileFault) as fault:
        decode(content, "a.csv", Questions())
    assert str(fault.value) == sentence


def test_one_strange_mark_in_a_hundred_is_still_text() -> None:
    assert decode(b"\x01" + b"a" * 99, "a.csv", Questions())[1] == "utf-8-sig"
    assert decode(b"a" * 10_000 + b"\x01" * 5_000, "a.csv", Questions())[1] == "utf-8-sig"
    for content in (b"\x01\x01" + b"a" * 98, b"a" * 9_899 + b"\x01" * 101):
        with pytest.raises(FileFault):
            decode(content, "a.csv", Questions())
