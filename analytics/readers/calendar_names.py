"""Bring in the names of months and weekdays in nine languages, in small letters, without the dot of an abbreviation.

English, German (Austrian too), French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish.

Source: Unicode CLDR 49, (c) Unicode, Inc., Unicode License v3 (https://www.unicode.org/license.txt). Taken with babel
2.19.0 for the locales en, de, de_AT, fr, es, it, pt, pt_PT, nl, pl and sv in this order, each name once:
`Locale.parse(tag).months[context][width]` for 1 to 12 and `.days[context][width]` for 0 to 6 (0 is Monday), of the
contexts "format" and "stand-alone" and the widths "wide" and "abbreviated", of days "short" too.
"""

MONTHS = (
    "january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia sty styczeń",
    "february feb februar février févr febrero febbraio fevereiro fev februari lutego lut luty",
    "march mar märz mär mars marzo março maart mrt marca marzec",
    "april apr avril avr abril abr aprile kwietnia kwi kwiecień",
    "may mai mayo maggio mag maio mei maja maj",
    "june jun juni juin junio giugno giu junho czerwca cze czerwiec",
    "july jul juli juillet juil julio luglio lug julho lipca lip lipiec",
    "august aug août agosto ago augustus sierpnia sie sierpień augusti",
    "september sep sept septembre septiembre settembre set setembro września wrz wrzesień",
    "october oct oktober okt octobre octubre ottobre ott outubro out października paź październik",
    "november nov novembre noviembre novembro listopada lis listopad",
    "december dec dezember dez décembre déc diciembre dic dicembre dezembro grudnia gru grudzień",
)
DAYS = (
    ("monday mon mo montag lundi lun lu lunes lunedì segunda-feira seg segunda maandag ma poniedziałek "
     "pon måndag mån må"),
    "tuesday tue tu dienstag di mardi mar ma martes martedì terça-feira ter terça dinsdag wtorek wt wto tisdag tis ti",
    ("wednesday wed we mittwoch mi mercredi mer me miércoles mié mercoledì quarta-feira qua quarta "
     "woensdag wo środa śr śro onsdag ons on"),
    ("thursday thu th donnerstag do jeudi jeu je jueves jue ju giovedì gio quinta-feira qui quinta "
     "donderdag czwartek czw torsdag tors to"),
    ("friday fri fr freitag vendredi ven ve viernes vie vi venerdì sexta-feira sex sexta vrijdag vr "
     "piątek pt pią fredag fre"),
    "saturday sat sa samstag samedi sam sábado sáb sabato sab zaterdag za sobota sob lördag lör lö",
    "sunday sun su sonntag so dimanche dim di domingo dom do domenica zondag zo niedziela niedz nie söndag sön sö",
)  # fmt: skip
