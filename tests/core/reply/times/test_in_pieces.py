"""Days in pieces that combine: two absences, days taken back, the week in which they are there, moves and leaves."""

from datetime import date

import pytest

from reopen.core.reply.times import resume_on

RETURNS = [
    ("2026-05-11", "I am away on 14 and 15 May.", "2026-05-18"),
    ("2026-05-11", "I am away on 14 May and 15 May.", "2026-05-18"),
    ("2026-05-11", "Out of office 14 & 15 May.", "2026-05-18"),
    ("2026-05-11", "Out of the office May 14 and 15.", "2026-05-18"),
    ("2026-05-11", "Am 14. und 15. Mai bin ich nicht im Büro.", "2026-05-18"),
    ("2026-05-11", "Ich bin am 14. und 15.05. abwesend.", "2026-05-18"),
    ("2026-05-11", "Absent les 14 et 15 mai.", "2026-05-18"),
    ("2026-05-11", "Je suis absente les 14 et 15 mai inclus.", "2026-05-18"),
    ("2026-05-11", "Estaré fuera los días 14 y 15 de mayo.", "2026-05-18"),
    ("2026-05-11", "Op 14 en 15 mei ben ik afwezig.", "2026-05-18"),
    ("2026-05-11", "Ik ben 12 en 13 mei niet op kantoor.", "2026-05-14"),
    ("2026-05-11", "I am out Thursday and Friday this week.", "2026-05-18"),
    ("2026-05-18", "Afwezig 18-05 t/m 22-05", "2026-05-25"),
    ("2026-05-18", "Afwezig van 18-05 t/m 22-05.", "2026-05-25"),
    ("2026-05-18", "Ik ben afwezig van 18/5 t/m 22/5.", "2026-05-25"),
    ("2026-05-18", "Afwezig 18-05-2026 t/m 22-05-2026", "2026-05-25"),
    ("2026-05-18", "Abwesend 18.05. - 22.05.", "2026-05-25"),
    ("2026-05-18", "Abwesend vom 18.5. bis 22.5.", "2026-05-25"),
    ("2026-05-18", "Urlaub 18.05.-22.05.2026", "2026-05-25"),
    ("2026-05-18", "Absent du 18/05 au 22/05", "2026-05-25"),
    ("2026-05-18", "Absent du 18/05 au 22/05 inclus.", "2026-05-25"),
    ("2026-05-18", "Vacaciones del 18/05 al 22/05", "2026-05-25"),
    ("2026-05-18", "Verlof 18 t/m 22 mei", "2026-05-25"),
    ("2026-05-18", "Urlaub 18. bis 22. Mai", "2026-05-25"),
    ("2026-05-18", "Congés du 18 au 22 mai", "2026-05-25"),
    ("2026-05-18", "OOO 5/18 - 5/22", "2026-05-25"),
    ("2026-05-18", "OOO 5/18-5/22.", "2026-05-25"),
    ("2026-05-18", "On leave 18-22 May", "2026-05-25"),
    ("2026-05-18", "On leave 18-22 May, back 26 May", "2026-05-26"),
    ("2026-05-18", "I'm away 18 to 22 May, and again 1 to 5 June.", "2026-05-25"),
    ("2026-05-18", "I will be away from 18 May to 22 May and from 1 June to 5 June.", "2026-05-25"),
    ("2026-05-18", "Ich bin vom 18. bis 22. Mai und vom 1. bis 5. Juni abwesend.", "2026-05-25"),
    ("2026-05-18", "Je serai absent du 18 au 22 mai puis du 1er au 5 juin.", "2026-05-25"),
    ("2026-05-18", "Estoy fuera del 18 al 22 de mayo y del 1 al 5 de junio.", "2026-05-25"),
    ("2026-05-18", "Afwezig 18 t/m 22 mei en 1 t/m 5 juni.", "2026-05-25"),
    ("2026-05-18", "In Milan for the fair. Back in Ohio 6/15.", "2026-06-15"),
    ("2026-05-18", "Returning 6/15.", "2026-06-15"),
    ("2026-05-18", "Back at the bench on 6/15.", "2026-06-15"),
    ("2026-05-18", "On the road, home again 6/15", "2026-06-15"),
    ("2026-05-18", "At sea. Ashore 6/15.", "2026-06-15"),
    ("2026-05-18", "Return date: 6/15", "2026-06-15"),
    ("2026-05-18", "Return to office 6/15", "2026-06-15"),
    ("2026-05-18", "Rückkehr: 15.6.", "2026-06-15"),
    ("2026-05-18", "Wieder da: 15.6.", "2026-06-15"),
    ("2026-05-18", "Wieder im Büro ab 15.6.", "2026-06-15"),
    ("2026-05-18", "Retour : 15/6", "2026-06-15"),
    ("2026-05-18", "De retour au bureau le 15/6", "2026-06-15"),
    ("2026-05-18", "Vuelta: 15/6", "2026-06-15"),
    ("2026-05-18", "De vuelta en la oficina el 15/6", "2026-06-15"),
    ("2026-05-18", "Terug: 15-6", "2026-06-15"),
    ("2026-05-18", "Terug op kantoor 15-06", "2026-06-15"),
    ("2026-05-18", "Weer bereikbaar vanaf 15/6", "2026-06-15"),
    ("2026-05-18", "Slammed til 6/12", "2026-06-15"),
    ("2026-05-18", "Out til 6/12", "2026-06-15"),
    ("2026-05-18", "Off till 12 June", "2026-06-15"),
    ("2026-05-20", "Vandaag afwezig, morgen weer aanwezig.", "2026-05-21"),
    ("2026-05-20", "Heute nicht da, morgen wieder.", "2026-05-21"),
    ("2026-05-20", "Heute nicht erreichbar, morgen schon.", "2026-05-21"),
    ("2026-05-20", "Out this afternoon, in tomorrow.", "2026-05-21"),
    ("2026-05-20", "Unreachable today, fine tomorrow morning.", "2026-05-21"),
    ("2026-05-20", "Absent aujourd'hui, présent demain.", "2026-05-21"),
    ("2026-05-20", "Pas joignable cet après-midi, demain matin oui.", "2026-05-21"),
    ("2026-05-20", "Hoy no estoy, mañana sí.", "2026-05-21"),
    ("2026-05-20", "Esta tarde no estoy localizable, mañana por la mañana sí.", "2026-05-21"),
    ("2026-05-20", "Not in on Thursday, but in on Friday.", "2026-05-22"),
    ("2026-05-20", "Donnerstag nicht da, Freitag wieder.", "2026-05-22"),
    ("2026-05-20", "Notre équipe vous répond du lundi au vendredi.", None),
    ("2026-05-20", "Unser Team ist von Montag bis Freitag für Sie da.", None),
    ("2026-05-20", "Our team is here Monday to Friday, 9 to 5.", None),
    ("2026-05-20", "We received your request. Support answers Monday through Friday.", None),
    ("2026-05-20", "Hemos recibido su mensaje. Atendemos de lunes a viernes de 9 a 17.", None),
    ("2026-05-20", "Wij zijn bereikbaar van maandag tot en met vrijdag.", None),
    ("2026-05-20", "Wij zijn bereikbaar maandag t/m vrijdag van 9 tot 17 uur.", None),
    ("2026-05-20", "L'accueil est ouvert du mardi au samedi.", None),
    ("2026-05-20", "Sprechzeiten: Mo-Fr 8-12 Uhr", None),
    ("2026-05-20", "Phones are staffed Mon-Fri 8am-5pm.", None),
    ("2026-05-20", "Telefonisch erreichbar Montag bis Donnerstag von 9 bis 12 Uhr.", None),
    ("2026-05-20", "Je suis absent du lundi au mercredi.", "2026-05-28"),
    ("2026-05-20", "Ich bin von Donnerstag bis Dienstag nicht im Haus.", "2026-05-27"),
    ("2026-05-11", "Closed May 14 and 15. Orders ship after.", "2026-05-18"),
    ("2026-05-11", "I was away on 4 and 5 May.", None),
    ("2026-05-11", "Hours: Monday to Friday 9 to 5. I'm away until 22 May.", "2026-05-25"),
    ("2026-05-11", "Not available Tuesday to Thursday this week.", "2026-05-15"),
    ("2026-05-11", "Nicht erreichbar von Dienstag bis Donnerstag.", "2026-05-15"),
    ("2026-05-11", "Niet bereikbaar van dinsdag t/m donderdag.", "2026-05-15"),
    ("2026-05-11", "Je ne suis pas joignable du mardi au jeudi.", "2026-05-15"),
    ("2026-05-11", "Fermé du mardi au jeudi.", "2026-05-15"),
    ("2026-05-11", "I am on vacation 5/14 and 5/15.", "2026-05-18"),
    (
        "2026-05-11",
        "I am away May 11-15, working remotely May 18-22, back in the office May 25.",
        "2026-05-25",
    ),
    ("2026-05-11", "On leave 11 to 15 May, then at a conference 18 to 20 May.", "2026-05-21"),
    ("2026-05-11", "Im Urlaub vom 11. bis 15. Mai, dann auf Messe vom 18. bis 20. Mai.", "2026-05-21"),
    ("2026-05-11", "Away from 11 May to 15 May. From 1 June to 12 June I am away again.", "2026-05-18"),
    ("2026-05-11", "Away 4 to 8 May and 18 to 22 May.", "2026-05-25"),
    ("2026-05-11", "Closed 6/1-6/5.", "2026-06-08"),
    ("2026-05-11", "Case 18-05 has been opened. We answer within 2 days.", None),
    ("2026-05-11", "Ticket 05-12 received, thank you.", None),
    ("2026-05-11", "Uw vraag 12-05 is ontvangen.", None),
    ("2026-05-11", "Back on version 6/15 of the form? See the site.", None),
    ("2026-05-11", "Zurück am 15.6., vorher lese ich nichts.", "2026-06-15"),
    ("2026-05-11", "Vom 18.5. - 22.5. bin ich nicht im Haus, ab 25.5. wieder.", "2026-05-25"),
    ("2026-05-11", "Vandaag niet bereikbaar, morgen ook niet.", None),
    ("2026-05-11", "Heute nicht da, morgen auch nicht, Mittwoch wieder.", "2026-05-13"),
    ("2026-05-11", "Hoy no, mañana tampoco. El miércoles sí.", "2026-05-13"),
]

WISHES = [
    ("2026-03-10", "Forget what I said about June. September is better.", "2026-09-01"),
    ("2026-03-10", "Forget June, call me in September.", "2026-09-01"),
    ("2026-03-10", "Ignore what I said about June, try September.", "2026-09-01"),
    ("2026-03-10", "Scratch June. September works better.", "2026-09-01"),
    ("2026-03-10", "Never mind June, make it September.", "2026-09-01"),
    ("2026-03-10", "I know I said June, but September is better.", "2026-09-01"),
    ("2026-03-10", "I said June, I meant September.", "2026-09-01"),
    ("2026-03-10", "Not June as I told you. September.", "2026-09-01"),
    ("2026-03-10", "June is off, September it is.", "2026-09-01"),
    ("2026-03-10", "June fell through. Try me in September.", "2026-09-01"),
    ("2026-03-10", "June won't work after all. September?", "2026-09-01"),
    ("2026-03-10", "Vergessen Sie Juni, September passt besser.", "2026-09-01"),
    ("2026-03-10", "Juni war gestern, rufen Sie im September an.", "2026-09-01"),
    ("2026-03-10", "Vergeet juni, september is beter.", "2026-09-01"),
    ("2026-03-10", "Oubliez juin, plutôt septembre.", "2026-09-01"),
    ("2026-03-10", "Olvide junio, mejor septiembre.", "2026-09-01"),
    ("2026-03-10", "Forget the lease, call me in June.", "2026-06-01"),
    ("2026-03-10", "Don't forget June, call me then.", "2026-06-01"),
    ("2026-03-10", "Do not forget me in June.", "2026-06-01"),
    ("2026-03-10", "I said June and I meant June.", "2026-06-01"),
    ("2026-05-11", "Slammed til 6/12", "2026-06-12"),
    ("2026-01-05", "Swamped until 1/12, then fine", "2026-01-12"),
    ("2026-01-05", "Buried thru 1/12", "2026-01-13"),
    ("2026-01-05", "Flat out till 12 Jan", "2026-01-12"),
    ("2026-01-05", "Crazy here til Feb", "2026-02-01"),
    ("2026-03-10", "Bis Vertragsende am 30.06. ist nichts zu machen.", "2026-06-30"),
    ("2026-03-10", "Vertragsende ist der 30.06.", "2026-06-30"),
    ("2026-03-10", "Fin de contrat le 30/06.", "2026-06-30"),
    ("2026-03-10", "Tot het einde van het contract op 30-06 doen we niets.", "2026-06-30"),
    ("2026-03-10", "Hasta el fin del contrato el 30/06 nada.", "2026-06-30"),
    ("2026-03-10", "Until the lease ends on 6/30 nothing.", "2026-06-30"),
    ("2026-03-10", "Locked in until the contract ends 30 June.", "2026-06-30"),
    ("2026-03-10", "Our neighbour's lease is up in October, ours was bought.", None),
    ("2026-03-10", "The council meets April 18; I can talk on the 19th.", "2026-04-19"),
    ("2026-03-10", "The move is on 4 May. I can see you on the 11th.", "2026-05-11"),
    ("2026-03-10", "The fair closes April 18. Give it till the 22nd.", "2026-04-22"),
    ("2026-03-10", "Audit ends 18 April, so try me from the 20th.", "2026-04-20"),
    ("2026-03-10", "Inventory is over March 31. Better to call on April 7.", "2026-04-07"),
    ("2026-03-10", "Easter is hell, Pentecost too. June 8?", "2026-06-08"),
    ("2026-03-10", "Tax day first, then a nap. April 27?", "2026-04-27"),
    (
        "2026-03-10",
        "Season is Apr + May around here, so Q3 is your window. Put me down for Q3.",
        "2026-07-01",
    ),
    ("2026-08-11", "Not Q4, Q1.", "2027-01-01"),
    ("2026-08-11", "Q4 no, Q1 yes", "2027-01-01"),
    ("2026-08-11", "October never, January always.", "2027-01-01"),
    ("2026-08-11", "November is out. January is in.", "2027-01-01"),
    ("2026-08-11", "Oktober nein, Januar ja.", "2027-01-01"),
    ("2026-08-11", "Octobre non, janvier oui.", "2027-01-01"),
    ("2026-08-11", "Octubre no, enero sí.", "2027-01-01"),
    ("2026-08-11", "Oktober niet, januari wel.", "2027-01-01"),
    ("2026-08-11", "Monday no, Thursday yes.", "2026-08-13"),
    ("2026-12-08", "Try me in the new year, I'm back January 4.", "2027-01-04"),
    ("2026-12-08", "Rufen Sie mich im neuen Jahr an, ich bin ab 4. Januar zurück.", "2027-01-04"),
    ("2026-08-10", "On leave from Friday; back 1 March, talk then.", "2027-03-01"),
    ("2026-08-10", "Ab Freitag bin ich in Elternzeit, zurück bin ich am 1. März. Dann gern.", "2027-03-01"),
    ("2026-08-10", "I'm off from Monday, so call me before.", None),
    (
        "2026-08-10",
        "Je suis en congé à partir de vendredi, de retour le 1er septembre. On en parle à ce moment-là.",
        "2026-09-01",
    ),
    ("2026-08-10", "Vanaf vrijdag met verlof, terug op 1 september. Dan praten we.", "2026-09-01"),
    ("2026-02-02", "Please don't call before 23 March.", "2026-03-23"),
    ("2026-02-02", "I'd rather you didn't ring till 23 March.", "2026-03-23"),
    ("2026-02-02", "Better not to phone before the 23rd.", "2026-02-23"),
    ("2026-02-02", "I'd prefer you left me alone until 23 March.", "2026-03-23"),
    ("2026-02-02", "Ich möchte vor dem 23. März nicht angerufen werden.", "2026-03-23"),
    ("2026-02-02", "Je préfère que vous n'appeliez pas avant le 23 mars.", "2026-03-23"),
    ("2026-02-02", "Liever niet bellen voor 23 maart.", "2026-03-23"),
    ("2026-02-02", "Prefiero que no me llamen antes del 23 de marzo.", "2026-03-23"),
    ("2026-05-11", "rappelez moi ds 3 sem", "2026-06-01"),
    ("2026-05-11", "rappelez-moi ds 15 j", "2026-05-26"),
    ("2026-05-11", "a voir ds 6 mois", "2026-11-11"),
    ("2026-05-11", "melde dich in 2 mon", "2026-07-11"),
    ("2026-05-11", "ruf mich in 3 wo an", "2026-06-01"),
    ("2026-05-11", "bel me over 2 mnd", "2026-07-11"),
    ("2026-05-11", "bel me over 3 wkn", "2026-06-01"),
    ("2026-05-11", "hit me up in 3 wks", "2026-06-01"),
    ("2026-05-11", "llameme en 2 sem", "2026-05-25"),
    ("2026-05-11", "try me in 2 mo", "2026-07-11"),
    ("2026-05-13", "Im Oktober ziehen wir um, danach gern.", "2026-11-01"),
    ("2026-05-13", "We move in October, after that it's a topic again.", "2026-11-01"),
    ("2026-05-13", "Nous déménageons en octobre, après on en reparle.", "2026-11-01"),
    ("2026-05-13", "Nos mudamos en octubre, después hablamos.", "2026-11-01"),
    ("2026-05-13", "In oktober verhuizen we, daarna graag.", "2026-11-01"),
    ("2026-05-13", "We merge in October, talk to us after.", "2026-11-01"),
    ("2026-05-13", "We move in October, call me then.", "2026-10-01"),
    ("2026-05-13", "Im Oktober ziehen wir um, rufen Sie dann an.", "2026-10-01"),
    ("2026-03-12", "Ni un correo en tres semanas.", None),
    ("2026-03-12", "No me han llamado en cinco meses.", None),
    ("2026-03-12", "Nadie llamó en cinco meses, pero en junio hablamos.", "2026-06-01"),
    ("2026-03-12", "Llámeme en cinco meses.", "2026-08-12"),
    ("2026-03-12", "Keine einzige Antwort in fünf Monaten.", None),
    ("2026-03-12", "Pas un appel en cinq mois.", None),
    ("2026-03-12", "Aucune réponse en cinq mois.", None),
    ("2026-03-12", "Geen enkel telefoontje in vijf maanden.", None),
    ("2026-03-12", "Not one call in five months.", None),
    ("2026-03-12", "Rappelez en septembre, pas avant.", "2026-09-01"),
    ("2026-05-11", "Never mind the price, call me in June.", "2026-06-01"),
    ("2026-05-11", "Forget about us until June.", "2026-06-01"),
    ("2026-05-11", "Please forget the offer of last year and try in June.", "2026-06-01"),
    ("2026-05-11", "Forget it. Ask again in June.", "2026-06-01"),
    ("2026-05-11", "Don't forget us in June!", "2026-06-01"),
    ("2026-05-11", "As I said, June.", "2026-06-01"),
    ("2026-05-11", "I told your man June. June it is.", "2026-06-01"),
    ("2026-05-11", "Like I said in the spring, call in June.", "2026-06-01"),
    ("2026-05-11", "Strike June, pencil in October.", "2026-10-01"),
    ("2026-05-11", "Was ich über Juni gesagt habe, vergessen Sie: September.", "2026-09-01"),
    ("2026-05-11", "Ich hatte Juni gesagt, aber September ist besser.", "2026-09-01"),
    ("2026-05-11", "J'avais dit juin, mais plutôt septembre.", "2026-09-01"),
    ("2026-05-11", "Dije junio, pero mejor septiembre.", "2026-09-01"),
    ("2026-05-11", "Ik zei juni, maar september is beter.", "2026-09-01"),
    ("2026-05-11", "I'm away from June, call before.", None),
    ("2026-05-11", "I'll be out of surgery in June, call me then.", "2026-06-01"),
    ("2026-05-11", "Free from Friday.", "2026-05-15"),
    ("2026-05-11", "Away till Friday, free from Monday.", "2026-05-18"),
    ("2026-05-11", "Ab Freitag habe ich Zeit.", "2026-05-15"),
    ("2026-05-11", "Ab Juni bin ich wieder im Büro.", "2026-06-01"),
    ("2026-05-11", "Their contract with you ends in June and they asked for a call then.", "2026-06-01"),
    ("2026-05-11", "My tenants: their lease is up in June. Call then.", "2026-06-01"),
    ("2026-05-11", "Our lease ends in October. Theirs ended in May.", "2026-10-01"),
    ("2026-05-11", "We open a second shop in October, after that we are broke.", "2026-10-01"),
    ("2026-05-11", "Our lease ends in October, after that we need one.", "2026-10-01"),
    ("2026-05-11", "The audit is in October. Afterwards gladly.", "2026-11-01"),
    ("2026-05-11", "Umzug im Oktober, danach bitte melden.", "2026-11-01"),
    ("2026-05-11", "Call me in October, after the move.", "2026-10-01"),
    ("2026-05-11", "We're getting new floors in October, call me after.", "2026-10-01"),
    ("2026-05-11", "Try me in June, I'm back from leave on the 8th.", "2026-06-08"),
    ("2026-05-11", "Try me in June. My boss is back in August.", "2026-06-01"),
    ("2026-05-11", "Call me in June, I'm back in the shop by then.", "2026-06-01"),
    ("2026-05-11", "Appelez-moi en juin, je rentre le 8.", "2026-06-08"),
    ("2026-05-11", "Bel me in juni, ik ben terug op 8 juni.", "2026-06-08"),
    ("2026-05-11", "Llámeme en junio, vuelvo el 8 de junio.", "2026-06-08"),
    ("2026-05-11", "Buried till June", "2026-06-01"),
    ("2026-05-11", "Slammed through June", "2026-07-01"),
    ("2026-05-11", "I worked til June last year.", None),
    ("2026-05-11", "Pas de nouvelles en 5 mois, recontactez-moi ds 2 mois.", "2026-07-11"),
    ("2026-05-11", "Ich bin in 3 wo wieder da", "2026-06-01"),
    ("2026-05-11", "We got 3 wk old bread", None),
    ("2026-05-11", "Monday no, Thursday yes.", "2026-05-14"),
    ("2026-05-11", "Montag nein, Donnerstag ja.", "2026-05-14"),
    ("2026-05-11", "Lundi non, jeudi oui.", "2026-05-14"),
    ("2026-05-11", "Never in June!", None),
    ("2026-05-11", "The board meets June 18. Call me the 19th.", "2026-06-19"),
    ("2026-05-11", "Vote is June 18, so the evening of the 19th is good.", "2026-06-19"),
    ("2026-05-11", "We signed on the afternoon of the 8th.", None),
]

MEETINGS = [
    ("2026-03-10", "Quote me again. We can go over it together on 4/20.", "2026-04-20"),
    ("2026-03-10", "We could sit down over it on 4/20.", "2026-04-20"),
    ("2026-03-10", "Let's walk through it on 4/20", "2026-04-20"),
    ("2026-03-10", "Happy to review it with you on the 20th.", "2026-03-20"),
    ("2026-03-10", "I'll look at your quote with my partner on 4/20.", None),
    ("2026-05-11", "We met with your man on 5/4 and liked it. Send the price.", None),
    ("2026-05-11", "I could go over the numbers with you on June 3.", "2026-06-03"),
    ("2026-05-11", "I'll sign with you on June 3 if the price is right.", None),
]

OTHERS = [
    ("2026-05-11", "My successor starts on 1 June, please contact her from that day.", "2026-06-01"),
    ("2026-12-08", "Ask Ms Cole next week. She returns Tuesday.", "2026-12-15"),
    ("2026-08-07", "Since 1 July I no longer do purchasing; ask Ana Mena.", None),
    ("2026-08-07", "Depuis le 1er juillet je ne fais plus les achats, voyez Ana Mena.", None),
    ("2026-08-07", "Seit 1. Juli bin ich nicht mehr im Einkauf, Frau Mena ist zuständig.", None),
    ("2026-08-07", "Sinds 1 juli doe ik de inkoop niet meer, vraag Ana Mena.", None),
]


# Who gives a month up, and what holds now: every word of the one with every word of the other.
_GIVEN_UP = ["Forget June", "Scratch June", "Never mind June", "Forget what we told you about June",
             "Ignore the June date", "Vergessen Sie Juni", "Oubliez juin", "Olvide junio", "Vergeet juni"]  # fmt: skip
_HOLDS = [", September is better.", ". September works.", ", make it September.", ". Try September."]
_KEEPS = [
    "Don't forget June",
    "Forget us until June",
    "Please do not forget me in June",
    "Forget the price and call in June",
]
_AWAYS = [
    "Out",
    "Away",
    "On leave",
    "On vacation",
    "Office closed",
    "Urlaub",
    "Abwesend",
    "Congés",
    "Vacaciones",
    "Verlof",
]
_TWICE = [
    " 18 to 22 May and 1 to 5 June.",
    " 18-22 May and again 1-5 June.",
    " 18 May to 22 May, then 1 June to 5 June.",
]
_WEEKS = ["Monday to Friday", "Monday through Friday", "Monday - Friday", "from Monday to Friday"]
_THERE = ["Our phones are answered {}.", "We are open {}.", "Reachable {} from 9 to 5.", "The desk is staffed {}.",
          "{} 9am-5pm we reply to every mail."]  # fmt: skip


def _day(words: str, today: str, **how: bool) -> str | None:
    found = resume_on(words, date.fromisoformat(today), **how)
    return found[0].isoformat() if found else None


@pytest.mark.parametrize(("today", "words", "day"), RETURNS)
def test_the_day_of_return(today: str, words: str, day: str | None) -> None:
    assert _day(words, today, away=True) == day


@pytest.mark.parametrize(("today", "words", "day"), WISHES)
def test_the_day_to_get_back(today: str, words: str, day: str | None) -> None:
    assert _day(words, today) == day


@pytest.mark.parametrize(("today", "words", "day"), MEETINGS)
def test_the_day_to_meet(today: str, words: str, day: str | None) -> None:
    assert _day(words, today, meeting=True) == day


@pytest.mark.parametrize(("today", "words", "day"), OTHERS)
def test_the_day_of_the_other_one(today: str, words: str, day: str | None) -> None:
    assert _day(words, today, other=True) == day


@pytest.mark.parametrize("words", [up + holds for up in _GIVEN_UP for holds in _HOLDS])
def test_a_month_given_up_is_not_chosen(words: str) -> None:
    assert _day(words, "2026-03-10") == "2026-09-01"


@pytest.mark.parametrize("words", _KEEPS)
def test_a_month_not_forgotten_holds(words: str) -> None:
    assert _day(words, "2026-03-10") == "2026-06-01"


@pytest.mark.parametrize("words", [away + twice for away in _AWAYS for twice in _TWICE])
def test_of_two_absences_the_first_ends(words: str) -> None:
    assert _day(words, "2026-05-18", away=True) == "2026-05-25"


@pytest.mark.parametrize("words", [there.format(week) for there in _THERE for week in _WEEKS])
def test_a_week_of_work_is_no_absence(words: str) -> None:
    assert _day(words, "2026-05-18", away=True) is None
