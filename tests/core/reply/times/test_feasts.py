"""A text that names a feast is never passed by."""

import re

from reopen.core.reply.times.feasts import FEAST, FEAST_STEMS, NO_FEASTS

NAMES = """new year's eve;silvester;new year;neujahr;nouvel an;año nuevo;nieuwjaar;jour de l'an;oud en nieuw;
jahreswechsel;jaarwisseling;epiphany;los reyes;twelfth night;heilige drei könige;fête des rois;mlk day;super bowl;
valentine's;saint-valentin;presidents' day;
st. patrick's day;paddy's day;lady day;rosenmontag;fasching;carnaval;mardi gras;
shrove tuesday;pancake day;ash wednesday;mothering sunday;palm sunday;semana santa;holy week;good friday;karfreitag;
vendredi saint;viernes santo;goede vrijdag;easter monday;ostern;pâques;pascua;pasen;paasweekend;early may bank holiday;
august bank holiday;tax day;anzac day;st george's day;may day;mayday;tag der arbeit;fête du travail;día del trabajo;
koningsdag;bevrijdingsdag;cinco de mayo;victoria day;mariä himmelfahrt;assomption;puente de agosto;himmelfahrt;vatertag;
ascension;hemelvaart;pfingstmontag;pfingsten;pentecôte;pinksteren;whitsun;fronleichnam;mother's day;muttertag;moederdag;
memorial day;juneteenth;midsummer;johanni;la saint-jean;father's day;canada day;fourth of july;independence day;
quatorze juillet;la fête nationale;labour day weekend;prinsjesdag;michaelmas;tag der deutschen einheit;puente del pilar;
columbus day;indigenous peoples' day;hallowe'en;reformationstag;all saints;allerheiligen;toussaint;todos los santos;
all souls;día de los muertos;guy fawkes;bonfire night;remembrance sunday;martinstag;martinmas;veterans day;armistice;
canadian thanksgiving;turkey day;black friday;cyber monday;st andrew's day;1. advent;puente de diciembre;la inmaculada;
sinterklaas;nikolaustag;christmas eve;heilig abend;nochebuena;kerstavond;boxing day;zweiter weihnachtstag;xmas;x-mas;
noël;navidad;weihnachtsferien;kerstmis;the holidays;den feiertagen;les fêtes;las fiestas;feestdagen;burns night"""


def test_a_feast_is_looked_for() -> None:
    passed_by = []
    for name in NAMES.replace("\n", "").split(";"):
        text = f"not until {name} is over, thanks, than which there is no nicer change"
        stems = {word[:4] for word in set(re.findall(r"[^\W\d_]+", text)) - NO_FEASTS}
        if FEAST.search(text) is None or FEAST_STEMS.isdisjoint(stems):
            passed_by.append(name)
    assert passed_by == []
