"""Bytes as text: known by their bytes, else read where one reading alone makes words, else asked; never wrong."""

import pytest

from analytics.readers.faults import FileFault
from analytics.readers.formats import encodings
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
