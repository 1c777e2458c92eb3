"""Whole mails in German: how people there ask to be let go, to be kept, and tell what became of it.

From Hamburg to Graubünden, with umlauts and without, on the phone and in the chancery.
"""

from datetime import UTC, datetime

import pytest

from reopen.core.reply.reading import Reading
from tests.fixtures.reading import read

NOW = datetime(2026, 3, 3, 15, tzinfo=UTC)


def of(text: str) -> Reading:
    head = (
        "From: Nora Hale <nora@halepress.example>",
        "To: Rob Hanley <rob@hanley.example>",
        "Subject: AW: quick question",
        "Date: Tue, 3 Mar 2026 10:00:00 +0000",
        "Content-Type: text/plain; charset=utf-8",
    )
    return read("\r\n".join((*head, "", text, "")).encode(), received_at=NOW)


@pytest.mark.parametrize(
    "text",
    [
        # A threat, should another come.
        "Beim nächsten Schreiben schalte ich meine Rechtsanwältin ein.",
        "Kommt noch ein einziger Brief, erstatte ich Anzeige.",
        "Sollte ich nochmals Post von Ihnen erhalten, hören Sie von unserem Anwalt.",
        "Noch so eine Mail und ich melde Sie der Datenschutzbehörde!",
        "Wenn da noch was kommt, geb ich das der Verbraucherzentrale.",
        "Die nächste Nachricht landet bei der Bundesnetzagentur.",
        "Bei der naechsten Mail gibts eine Abmahnung.",
        "Noch ein Werbemail und i geh zur Arbeiterkammer!",
        # Verbs of taking away, and what is kept about them.
        "Tilgen Sie bitte unsere Firma aus Ihrem Bestand.",
        "Bitte radieren Sie meine Anschrift aus Ihren Akten.",
        "Bitte vernichten Sie die Unterlagen zu meiner Person.",
        "Meine Kontaktdaten bitte bereinigen und fertig.",
        "Schmeißt meine Nummer aus eurer Kartei, bitte.",
        "Schmeissen Sie uns bitte aus Ihrem Adressbuch.",
        "Werft mich einfach aus der Liste.",
        "Bitte werfen Sie meine Karte weg.",
        "Bitte tragen Sie unser Büro aus.",
        "trag mich aus bitte",
        "Tragt uns aus, danke!",
        "Melde uns bitte von allem ab.",
        "Melden Sie mich bitte ab.",
        "Streich mich.",
        "Nehmts mi bittschön von der Listn.",
        "Duads mi bitte do außa.",
        "Tua mi aus dera Kartei weg, bittschee.",
        "Nimm mi bitte use us däre Lischte.",
        "Bitte nämed Sie mich us em Verteiler.",
        "Chönd Sie mich bitte lösche?",
        "Löscht mi afach.",
        "Löscht mich einfach raus, passt scho.",
        "Mach mich da bitte raus",
        "koennt ihr mich loeschen",
        "Bitte loeschen Sie meine Adresse.",
        "bitte mich rausnehmen danke",
        "Nehmen Sie doch bitte meinen Mann von der Liste.",
        "Bitte sperren Sie meine Adresse für jegliche Werbung.",
        "Setzen Sie mich bitte auf Ihre Sperrliste.",
        "Löschung erbeten.",
        "Um Entfernung aus dem Adressbestand wird gebeten.",
        "Ich ersuche um Streichung.",
        "Wir bitten höflich um Austragung.",
        "Hiermit kündige ich den Newsletter.",
        "Ich beantrage die Löschung meiner Daten.",
        # Leave.
        "Meinen Eintrag brauchen Sie nicht aufzuheben.",
        "Sie können mich getrost streichen, hier wird nichts mehr gedruckt.",
        "Der Streichung steht nichts im Wege.",
        "Mit der Löschung bin ich einverstanden.",
        "Gegen eine Entfernung habe ich nichts einzuwenden.",
        "Einer Löschung stimmen wir zu.",
        "Die Löschung geht für uns klar.",
        "Zu Frage 3: nur zu.",
        "Punkt 3 geht klar.",
        "Das mit dem Löschen passt für mich.",
        "Ad 3: freie Bahn.",
        "Was die Datenbank angeht: weg mit uns.",
        "Ihr dürft mich gern rausschmeißen.",
        "Du darfst mich löschen.",
        "Ihr könnts mi ruhig rausstreichn.",
        "Meinetwegen können meine Angaben weg.",
        "Meine Daten können weg.",
        "Unsere Adresse kann raus.",
        "Unser Eintrag darf verschwinden.",
        # To hear no more.
        "Bitte stellen Sie die Zusendungen ein.",
        "Stellen Sie den Versand an uns ein.",
        "Stellt das bitte ab.",
        "Unterlassen Sie jede weitere Kontaktaufnahme!",
        "Ich untersage Ihnen jede Werbung.",
        "Schreiben Sie mir nicht mehr.",
        "Schreib mir nimmer.",
        "Schreibts mir bitte nimmer, i brauch nix.",
        "Bitte nichts mehr schicken.",
        "Schickt uns nix mehr!",
        "Bitte von weiteren Anschreiben Abstand nehmen.",
        "Weitere Nachrichten sind unerwünscht.",
        "Ich wünsche keinerlei Kontakt.",
        "Kein Bedarf an weiteren Mails.",
        "Lass mich in Frieden mit dem Zeug.",
        "Lassts mi in Ruah.",
        "Löönd Sie mich bitte in Ruhe.",
        "Geht mir nicht auf die Nerven mit euren Mails.",
        "Hört auf mit dem Mist.",
        "Hör bitte auf zu schreiben",
        "Schluss mit der Werbung!",
        "Jetzt ist aber Schluss mit diesen Mails.",
        "Es reicht!!! Keine Mails!",
        "Finger weg von meinem Postfach.",
        "Verschont mich bitte.",
        "verpiss dich",
        "Schleichts eich.",
        "Ich will von eurem Laden nichts mehr hören.",
        "Mein Postfach möchte ohne Sie auskommen.",
        "Lösch meine Mailadresse, ich hab nie was angefragt.",
        "Ich hab mich da nie angemeldet, bitte weg damit.",
        "Wir möchten nicht mehr in Ihrer Kartei geführt werden.",
        "Bitte führen Sie uns nicht länger in Ihrem Bestand.",
        "Würden Sie uns künftig bitte auslassen?",
        "Überspringen Sie mich bitte beim nächsten Rundschreiben.",
        "Ich bin raus. Bitte keine Post.",
        "Bitte kein Kontakt mehr.",
        "Kein Interesse, bitte abmelden.",
        "Abbestellen!",
        "ABMELDUNG",
        "Stopp.",
        "Bidde löschn",
        "bitte löshcen",
        "Bitte austargen",
        "Ich widerrufe meine Einwilligung.",
        "Nach Art. 17 DSGVO verlange ich Löschung.",
        "Hallo, ich leite den Hort seit Ostern nicht mehr. Bitte tilgen Sie meinen Namen. Frau Öztürk macht das jetzt.",
        # In a mail that says more.
        "Servus, streichts mich bitte von eurer Liste, wir haben zugesperrt.",
        "Grüezi, chönnted Sie mich bitte us Ihrem Verteiler nä? Merci vilmal.",
        "Guten Tag, unser Betrieb hat Ende Jahr geschlossen, bitte entsprechend vermerken und nichts mehr zustellen.",
        "Moin, Liste gern ohne mich. Gruß",
        "Hallo, ich verstehe nicht, warum ich diese Mail bekomme. Bitte aus dem System nehmen.",
        "Wir sind umgezogen und haben keinen Bedarf. Ihre Mails sind überflüssig.",
        "Sehr geehrte Damen und Herren, nehmen Sie bitte zur Kenntnis, dass wir keine Korrespondenz mehr wünschen.",
        "Ich möchte Sie bitten, unsere Adresse aus Ihrer Kundendatei zu nehmen.",
        "Ich hätte gern, dass ihr mich streicht.",
        "Seien Sie so gut und vergessen Sie meine Adresse.",
        "Könnten Sie bitte dafür sorgen, dass wir nicht mehr angeschrieben werden?",
        "Ihr könnt euch eure Mails sparen.",
        "Sparen Sie sich das Porto.",
        "Da ich in Pension bin, bitte ich Sie, mich zu streichen.",
        "Mein Vater ist verstorben, bitte löschen Sie seine Daten.",
        "Meine Frau und ich möchten aus der Liste.",
        "Der Empfänger möchte nicht mehr kontaktiert werden.",
        "Bitte Adresse löschen.",
        "Adresse bitte raus.",
        "bitte mailadresse entfernen lg",
        "Daten löschen, bitte.",
        "Ab sofort keine Mails.",
        "Keine Mails!",
        "Ich brauche das nicht mehr, also weg mit meinem Eintrag.",
        "Nein, nein, und ja, bitte löschen.",
        "Wir sagen Ja zur Löschung.",
        "Wir haben nichts dagegen, wenn Sie uns löschen.",
        "Es spricht nichts gegen eine Löschung.",
        "Wenn Sie mich löschen wollen: gerne.",
        "Machen Sie das mit dem Löschen ruhig.",
        "Zum dritten Punkt: ja, gerne.",
        "Frage drei: selbstverständlich dürfen Sie das.",
        "Letzte Frage: ja.",
    ],
)
def test_a_removal_is_asked_for(text: str) -> None:
    found = of(text)
    assert found.intent == "remove"
    assert found.answers.remove is True


@pytest.mark.parametrize(
    "text",
    [
        # Things that are to be taken off, and not they.
        "Bitte entfernen Sie Position 7 (Hefter) und schicken Sie uns das Angebot neu.",
        "Bitte streichen Sie den Wartungsvertrag aus dem Angebot, dann unterschreiben wir.",
        "Löschen Sie bitte Zeile zwei der Offerte und mailen Sie sie nochmals.",
        "Bitte nehmen Sie das Faxmodul aus dem Angebot heraus, den Rest bestellen wir.",
        "Können Sie den zweiten Drucker aus der Offerte nehmen? Dann passt das Budget.",
        "Bitte entfernen Sie die Klausel zur Verlängerung und senden Sie den Vertrag zur Unterschrift.",
        "Die alte Anlage haben wir abgemeldet, wir brauchen also eine neue. Was kostet das?",
        "Wie lösche ich den Speicher am Gerät? Und was kostet ein neuer Toner?",
        "Beim nächsten Mal bitte früher anrufen, dann kaufen wir.",
        "Unser Anwalt prüft noch den Vertrag, danach unterschreiben wir gern.",
        "Keine weiteren Fragen, schicken Sie den Vertrag.",
        "Hört sich gut an. Rufen Sie mich bitte am Montag an.",
        "Bitte tragen Sie den Termin am Dienstag ein, wir freuen uns auf das Angebot.",
        "Werfen Sie einen Blick auf unsere Anfrage und schicken Sie uns einen Preis.",
        "Das kann weg, dachte ich mir bei dem alten Kopierer. Was kostet der neue?",
        # They wish to be kept.
        "Bloß nicht löschen! Im Herbst brauchen wir etwas.",
        "Drinlassen bitte, nach dem Umbau melde ich mich.",
        "Behalten Sie uns gern auf der Liste, im Moment passt es nicht.",
        "Lass mich ruhig drin, nächstes Jahr schau ma wieder.",
        "Löschen? Auf keinen Fall, schickt mir lieber euren Preis.",
        "Unterstehen Sie sich! Wir wollen doch kaufen, rufen Sie an.",
        "Lassts mi ruhig im Verteiler, im Frühjahr wird's was.",
        "Ich möchte gern im Verteiler bleiben, aber vor Juni wird das nichts.",
        # Questions.
        "Was passiert mit meinen Daten, wenn Sie mich nicht löschen?",
        "Woher haben Sie meine Adresse?",
        "Welche Daten haben Sie über mich gespeichert?",
        "Wer sind Sie denn? Ich kann mich an nichts erinnern.",
        "Muss ich mich abmelden, wenn ich nichts kaufe?",
        "Worum ging es damals? Vorher kann ich zum Löschen nichts sagen.",
        # Friendly ends.
        "Danke, der Kollege hat angerufen und alles war prima. Wir haben woanders gekauft.",
        "Leider kein Bedarf, unser Gerät läuft noch.",
        "Wir haben uns für einen anderen entschieden, trotzdem danke für die Mühe.",
        "Nächstes Jahr wieder, jetzt ist das Geld verplant.",
        # In a mail that says more.
        "Könnten Sie uns bitte den alten Kopierer mitnehmen und aus dem Vertrag streichen? Dann nehmen wir den neuen.",
        "Melden Sie sich bitte im Juni wieder.",
        "Lassen Sie uns in Ruhe darüber reden, rufen Sie Montag an.",
        "Bitte melden Sie uns einen Preis, wir warten darauf.",
        "Haben Sie noch unsere Daten? Dann schicken Sie uns bitte ein Angebot.",
        "Wir können Sie gern am Dienstag empfangen, nehmen Sie die Bahn.",
        "Nein danke, wir sind versorgt.",
        "Wir haben schon bestellt, bei der Konkurrenz. Trotzdem danke.",
        "Die Adresse stimmt nicht mehr, wir sind jetzt in der Ringstraße 5. Schicken Sie das Angebot dorthin.",
        "Bitte entschuldigen Sie die späte Antwort, wir hätten gern ein Angebot über zwei Geräte.",
        "Schicken Sie nichts mehr vor dem Sommer, ab September gern.",
        "Bitte ändern Sie meine Mailadresse auf neu@halepress.example, ich möchte die Infos weiter bekommen.",
        "Herr Gruber ist nicht mehr bei uns, bitte wenden Sie sich an Frau Moser.",
        "Wir haben den Vertrag gekündigt und suchen jetzt einen neuen Anbieter. Was kosten Sie?",
        "Bitte stellen Sie uns das Gerät vor, am besten nächste Woche.",
        "Stellen Sie die Rechnung bitte auf die GmbH aus, dann bestellen wir.",
        "Kein Problem, ich melde mich nach Ostern.",
        "Wir schreiben gerade um, im Herbst dann gern.",
        "Nehmen Sie uns bitte die alte Maschine ab? Dann kaufen wir die neue.",
        "Unsere Liste mit den Anforderungen schicke ich Ihnen morgen, machen Sie uns daraus ein Angebot.",
        "Holen Sie mich um neun am Bahnhof ab, dann zeige ich Ihnen das Lager.",
        "Werfen Sie das alte Angebot weg, wir brauchen ein neues über drei Geräte.",
        "Wir müssen noch intern abstimmen, im April wissen wir mehr.",
        "Das Gerät nervt nur noch, schicken Sie jemanden mit einem Angebot vorbei.",
    ],
)
def test_no_removal_is_asked_for(text: str) -> None:
    found = of(text)
    assert found.intent != "remove"
    assert found.answers.remove is not True


@pytest.mark.parametrize(
    "text",
    [
        "Bloß nicht löschen! Im Herbst brauchen wir etwas.",
        "Drinlassen bitte. Nach dem Umbau melde ich mich.",
        "Drin lassen, bitte, im Mai schauen wir weiter.",
        "Lassen Sie uns ruhig im Verteiler, es ergibt sich bestimmt was.",
        "Lass mich bitte in der Kartei, im Sommer wird's konkret.",
        "Lassts mi ruhig auf der Listn, im Frühjahr wird's was.",
        "Behalten S' uns ruhig, im Herbst bauen wir aus.",
        "Wir bleiben gern auf Ihrer Liste. Im Juni sehen wir weiter.",
        "Ich möchte gern im Verteiler bleiben, aber vor Juni wird das nichts.",
        "Löschen? Mich? Niemals! Schickt lieber wen vorbei.",
        "Löschen? Auf keinen Fall, schickt mir lieber euren Preis.",
        "Mich streichen? Nein nein, ich brauche bald einen Drucker.",
        "Rausnehmen? Kommt nicht in Frage. Was kostet der kleine?",
        "Nicht streichen bitte, wir brauchen im April ein Angebot.",
        "Wehe ihr löscht mich, ich brauch euch noch. Ruft im Mai an.",
        "Unterstehen Sie sich, mich zu löschen! Wir hätten gern ein Angebot.",
        "Bitte behaltet meine Daten, ich melde mich im Herbst.",
        "Bitte weiterhin anschreiben, im Herbst entscheidet sich das.",
    ],
)
def test_they_wish_to_be_kept(text: str) -> None:
    found = of(text)
    assert found.intent != "remove"
    assert found.answers.remove is False


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ja, es hat sich jemand gemeldet. Wir haben uns anders entschieden.", True),
        ("Frau Berger hat uns damals kontaktiert, aber wir brauchen nichts mehr.", True),
        ("Ihr Außendienst war da, das stimmt. Gekauft haben wir woanders.", True),
        ("Ihr Vertreter ist seinerzeit vorbeigekommen. Kein Bedarf mehr.", True),
        ("Ich hatte ein kurzes Telefonat mit Ihnen, seither ist Ruhe.", True),
        ("Wir hatten ein Gespräch mit Ihrer Kollegin, das genügte uns.", True),
        ("Der Anruf kam, das Angebot kam, gekauft haben wir nicht.", True),
        ("Anruf kam, alles prima, danke.", True),
        ("Ein netter Herr hat angerufen. Wir brauchen aber nichts.", True),
        ("Es wurde angerufen, ja. Wir haben uns dagegen entschieden.", True),
        ("Ich wurde kontaktiert, danke. Kein Interesse mehr.", True),
        ("Wir sind kontaktiert worden, es passte preislich nicht.", True),
        ("Man hat uns angerufen und sehr nett beraten.", True),
        ("Ihre Kollegin hat mich zurückgerufen.", True),
        ("Sie haben uns damals angerufen, danke dafür.", True),
        ("Bei mir hat sich keiner gemeldet, egal.", False),
        ("Es hat sich nie jemand gemeldet.", False),
        ("Zurückgerufen hat keiner, ist aber nicht schlimm.", False),
        ("Gemeldet hat sich niemand.", False),
        ("Mich hat keiner angerufen.", False),
        ("Es rief nie jemand an.", False),
        ("Von Ihnen hat nie wer angerufen.", False),
        ("Da hat si nie wer grührt.", False),
        ("Ich wurde nie kontaktiert.", False),
        ("Ich bin nie angerufen worden.", False),
        ("Auf den Rückruf warte ich bis heute.", False),
        ("Wir haben nie etwas von Ihnen gehört.", False),
        ("Niemand hat sich gemeldet, schade.", False),
        ("Es kam nie ein Anruf.", False),
        ("Meine Anfrage blieb unbeantwortet.", False),
        # Of others, or not said.
        ("Bei uns hat der Elektriker angerufen, der Anschluss fehlt noch.", None),
        ("Wenn sich jemand gemeldet hat, weiß ich es nicht mehr.", None),
        ("Unsere Kunden haben sich nicht gemeldet, daher kein Bedarf.", None),
        ("Rufen Sie mich am Freitag an.", None),
    ],
)
def test_whether_somebody_got_in_touch(text: str, said: bool | None) -> None:
    assert of(text).answers.contacted is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ja, es rief jemand an und die Offerte war vollständig.", True),
        ("Ihre Unterlagen waren komplett, danke.", True),
        ("Die Unterlagen waren vollständig und gut.", True),
        ("Wir haben alles erhalten, was wir brauchten.", True),
        ("Alle meine Fragen wurden beantwortet.", True),
        ("Es blieben keine Fragen offen.", True),
        ("Es hat an nichts gefehlt.", True),
        ("Wir waren rundum zufrieden mit dem Angebot.", True),
        ("Das Angebot kam nie.", False),
        ("Ein Angebot habe ich nie gesehen.", False),
        ("Die versprochene Offerte ist nie eingetroffen.", False),
        ("Den Preis habe ich nie erfahren.", False),
        ("Auf das Angebot warte ich noch heute.", False),
        ("Angerufen wurde, aber das Angebot blieb aus.", False),
        ("Unterlagen kamen keine.", False),
        ("Bekommen haben wir nichts.", False),
        ("Das falsche Prospekt wurde geschickt.", False),
        ("Das Angebot von der Konkurrenz war günstiger.", None),
        ("Schicken Sie mir bitte die vollständigen Unterlagen.", None),
        ("Bitte senden Sie ein Angebot, ich brauche alles bis Mai.", None),
    ],
)
def test_whether_they_received_it(text: str, said: bool | None) -> None:
    assert of(text).answers.satisfied is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Nein.\nAuch nicht.\nNur zu.", (False, False, True)),
        ("ja\nja\nmachen Sie ruhig", (True, True, True)),
        ("nein\nleider nein\nich bitte darum", (False, False, True)),
        ("Nein.\nNein!\nUnterstehen Sie sich.", (False, False, False)),
        ("1. ja 2. nein 3. untersteht euch", (True, False, False)),
        ("1) jawohl 2) ja eh 3) passt", (True, True, True)),
        ("1 na\n2 na\n3 jo", (False, False, True)),
        ("1. nie 2. nie 3. gerne", (False, False, True)),
        ("1. Ja\n2. Zum Teil\n3. Wehe!", (True, False, False)),
        ("Zu 1: nein. Zu 2: nein. Zu 3: freilich.", (False, False, True)),
        ("Ad 1) ja\nAd 2) ja\nAd 3) keine Einwände", (True, True, True)),
        ("1. Ja, ein netter Herr 2. Ja 3. Tun Sie das", (True, True, True)),
        ("nein, nein, bloß nicht", (False, False, False)),
        ("1. Nein 2. Nein 3. Lieber drinlassen", (False, False, False)),
        ("1. jo 2. jo 3. vo mir us", (True, True, True)),
        ("Ja. Ja. Finger weg!", (True, True, False)),
    ],
)
def test_the_three_answers(text: str, said: tuple[bool | None, ...]) -> None:
    found = of(text).answers
    assert (found.contacted, found.satisfied, found.remove) == said
