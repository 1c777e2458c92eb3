"""Names of the months, as exports in several languages write them."""

from typing import Final

_NAMES: Final[tuple[str, ...]] = (
    "jan january januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia styczeń sty",
    "feb february februar février févr fév febrero febbraio fevereiro fev februari lutego luty lut",
    "mar march märz mär mrz mars marzo março maart mrt marca marzec",
    "apr april avril avr abril abr aprile kwietnia kwiecień kwi",
    "may mai mayo maggio mag maio mei maja maj",
    "jun june juni juin junio giugno giu junho czerwca czerwiec cze",
    "jul july juli juillet juil julio luglio lug julho lipca lipiec lip",
    "aug august août aoû agosto ago augustus sierpnia sierpień sie",
    "sep sept september septembre septiembre settembre set setembro września wrzesień wrz",
    "oct october oktober okt octobre octubre ottobre ott outubro out października październik paź",
    "nov november novembre noviembre novembro listopada listopad lis",
    "dec december dezember dez décembre déc diciembre dic dicembre dezembro grudnia grudzień gru",
)

MONTHS: Final[dict[str, int]] = {
    name: number for number, names in enumerate(_NAMES, start=1) for name in names.split()
}
