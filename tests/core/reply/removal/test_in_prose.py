"""Removals told in prose, and their near twins: of something else, by another, denied, bound, or an offer to buy."""

import pytest

from reopen.core.reply.removal.asked import asked_in
from reopen.core.reply.removal.in_other_words import asks_in_other_words
from reopen.core.reply.removal.no_removal_words import CONDITION


def asks(text: str) -> bool:
    """As the reader takes it: words that ask for it, none to be kept, and nothing that must happen first."""
    words, keeps = asked_in(text.lower())
    if not words and not keeps:
        words = asks_in_other_words(text.lower())
    return bool(words) and not keeps and not CONDITION.search(text.lower())


ASKED = """
    It would be a mercy if our name came off.
    We'd be glad if my name were no longer on it.
    I'd take it kindly if my address disappeared.
    See that my name goes off the rota.
    My name comes off today, I trust.
    Our entry is to be gone by Friday.
    Could you mend your list so that we're not on it?
    Please tidy your records so we are no longer in them.
    Correct your database so our shop isn't there any more, it's not off topic to ask: we want out.
    Update your list, without us this time.
    Amend the mailing list so it's minus us.
    Make sure we're not on it any more.
    See to it that I'm not bothered again.
    Unhitch us from your list.
    Unhook me from the mailing list, would you.
    Lift my name off your books.
    Ease us off the list.
    Take every one of us off.
    Take her out of your records altogether.
    Take my own name off, I've a bad heart.
    Keep us off any mailings in future.
    Please keep me off your lists.
    Kindly keep us out of your campaigns.
    Off with me.
    Aye, off with us then.
    Right, away with my name.
    Out, please.
    Off, thanks.
    Me personally you should forget.
    But me you can strike.
    As for us, you may safely forget us.
    Us you can leave out.
    No further post needed.
    No more brochures, thank you.
    Thanks, and no more letters please.
    We need no further correspondence.
    So no more reminders.
    There need be no further follow-ups.
    We'd prefer no further contact, so no more e-mails.
    Let's end this.
    Time to end the correspondence.
    Let this be the end of it.
    Let it have been the last.
    I should be glad if this were your last letter.
    It'd be best if that was the last one.
    I'd ask that this be the last.
    May it be the final one.
    I'd like the letters to stop.
    We'd be grateful for your mailings to cease.
    I do very well without your letters.
    We'd be happier without these e-mails.
    Tick whatever box means we won't hear from you.
    I hope I don't get any more.
    You needn't write again.
    You need not trouble us further.
    No need to contact us again.
    You don't have to check in with us any more, so no more check-ins.
    Don't chase me.
    Please don't hold on to our info, take us off.
    It'd ease me if there were no more mail.
    Don't pester us.
    I hereby resign as a prospect.
    My consent has expired.
    My permission is withdrawn.
    Send the next one to somebody else.
    Scrub us from that list of yours.
    Trim your list, minus me.
    Would you see that we're no longer on it?
    Sort out your database so we're not in there.
    Delist, please.
    Strike all of us from the register.
    Drop my wife and me: take both of us off.
    Mir wäre lieb, wenn unser Name verschwindet.
    Bitte sorgen Sie dafür, dass mein Name nicht mehr auftaucht.
    Können Sie Ihre Liste so anpassen, dass wir nicht mehr draufstehen?
    Bitte die Kartei bereinigen, ohne uns.
    Mich dürfen Sie gern vergessen.
    Uns können Sie ruhig streichen.
    Weg mit mir.
    Runter mit uns.
    Keine weitere Post bitte.
    Keine künftigen Anrufe.
    Bitte keine weiteren Mails.
    Ich wäre froh, wenn das der letzte Brief war, das letzte überhaupt.
    Schön wäre es, wenn nichts mehr kommt.
    Wir wären dankbar, wenn die Briefe aufhören.
    Belassen Sie es dabei.
    Wir kommen gut ohne Ihre Post aus: kommen wir gut ohne Ihre Briefe.
    Sie brauchen uns nicht mehr anzuschreiben.
    Nehmen Sie uns aus der Kartei, damit wir nicht mehr drin sind.
    Sie brauchen mir nicht wieder zu schreiben.
    Es wäre nett, wenn ich nicht mehr auf der Liste stünde.
    Es wäre freundlich, wenn das die letzte Nachricht wäre.
    J'aimerais que notre nom disparaisse.
    Il serait bon que mon nom n'y figure plus.
    Veillez à ce que notre nom soit retiré.
    Corrigez votre liste pour que nous n'y soyons plus.
    Mettez à jour votre liste, sans nous.
    Moi, vous pouvez m'oublier.
    Nous, oubliez-nous.
    Plus de courrier, merci.
    Plus aucune relance de votre part.
    Plus de catalogues.
    Nous serions heureux que ce soit la dernière.
    Je préférerais que ce courrier soit le dernier.
    Je souhaite que les envois s'arrêtent.
    Restons-en là.
    Pas la peine de me réécrire.
    Ce n'est pas la peine de nous recontacter.
    Je peux me passer de vos courriers.
    Nous vous saurions gré de cesser, que cela cesse.
    Notre nom doit être effacé : que notre nom soit effacé.
    Nettoyez la liste, nous n'y sommes plus.
    Quisiera que mi nombre desapareciera.
    Les ruego que nuestro nombre no figure.
    Corrija su lista para que no estemos.
    Actualicen la lista, sin nosotros.
    A mí me puede olvidar.
    A nosotros nos pueden borrar.
    Ni un correo más.
    Por favor, ni una llamada: nada de más llamadas.
    No más cartas.
    Les agradecería que este fuera el último.
    Preferimos que sea la última.
    Me gustaría que esta fuese la última.
    No hace falta que me vuelva a escribir.
    No hace falta que nos llamen.
    Preferimos prescindir de sus correos.
    Por favor, ninguna otra carta.
    Fuera conmigo de esa lista, fuera conmigo.
    Sería mejor que nuestro nombre no aparezca.
    Que mi nombre salga de ahí.
    Ajusten su lista y que no figuremos.
    Het zou fijn zijn als onze naam verdwijnt.
    Kunt u zorgen dat mijn naam eraf gaat?
    Pas de lijst aan zodat we er niet meer op staan.
    Kunt u het bestand opschonen, zonder ons?
    Mij mag u vergeten.
    Ons kunt u gerust schrappen.
    Weg met mij.
    Eraf met ons.
    Geen verdere post graag.
    Geen nieuwe mails.
    Graag geen verdere brieven.
    Ik zou blij zijn als dit de laatste was.
    Het zou prettig zijn als het stopt.
    Laten we het hierbij laten: laten we het hierbij.
    U hoeft ons niet meer te schrijven.
    Je hoeft mij niet meer te mailen.
    We kunnen prima zonder uw mails.
    We zouden dankbaar zijn als de post stopt.
    Zorg dat onze naam niet meer voorkomt.
    Lief als dit de laatste is: het zou lief zijn als dit de laatste is.
"""
NOT_ASKED = """
    Our name came up in the meeting.
    It would be a kindness if the price came down.
    My name is on the door, so come in.
    The name went out of fashion.
    Our address is out of date, the new one is below.
    My name was not on the quote, please add it.
    Your name came up at the fair.
    Could you mend the copier so that it works?
    Fix your prices and we're in.
    Update your records: we moved to Elm Street.
    Correct your database, we have two offices now.
    Please change the list of models so that the small one is on it.
    Make sure we're on it.
    See to it that the bill is right.
    Take the old machine off our hands.
    Take me off hold.
    We took the sign off the wall.
    The board took it out of the budget.
    Keep us on the mailing list.
    Please keep me posted.
    Keep the rain off the boxes.
    Please keep us in your records.
    Off with a bang!
    We're off with the kids until Monday.
    I'm out of toner, please send some.
    Out of the blue, a letter.
    Me you can call at five.
    You can forget the second unit.
    Us you will find at gate four.
    I forget who came.
    No further questions, send the contract.
    No more delays, please.
    No more letters came after May.
    We received no further correspondence from you.
    There were no more e-mails from your rep.
    I got no further reminders.
    No more letters, just send the van.
    Let's end the year with a deal.
    Time to end the old lease.
    Let this be a lesson.
    I'd like this to be your last price.
    I hope that is your final offer.
    It was the last one in the shop.
    We'd like the noise to stop.
    I'd like the leak to stop.
    We can't do without your machines.
    We do very well without a fence.
    I won't hear a word against you.
    We won't get any more until May.
    You needn't write, just call.
    No need to call first.
    Don't chase me until June.
    Don't remind me about the old one.
    He resigned as treasurer.
    My subscription to the paper is fine.
    Your consent form has arrived.
    Send the next one to the same address.
    Send it to somebody in accounts.
    Don't stop writing.
    Please don't stop sending these.
    I ask you not to remove us.
    I'd beg you most earnestly not to delete us.
    Don't lose my number.
    Hang on to my info.
    Please keep my details current until then.
    Don't go taking me off anything.
    Don't send them to Joyce.
    Please don't send it to the old office.
    My boss wants off the committee.
    I'd sooner you didn't take every one of us off.
    No need to take me off, the boat is still in bits.
    If you cannot come in May, take us off your list.
    Take us off your list unless you have a smaller one.
    Only if the board says no should you take me off.
    Strike us from your list if nobody there does roofs.
    Don't unhook us from the list.
    Nobody asked you to take us off.
    Wenn der Preis verschwindet, sind wir dabei.
    Mein Name ist Huber, nicht Hofer.
    Unser Name steht noch auf dem alten Schild.
    Können Sie die Preisliste anpassen?
    Bitte die Kartei nicht vergessen: wir wollen dabei sein.
    Mich können Sie am Montag anrufen.
    Uns dürfen Sie ein Angebot schicken.
    Weg mit dem alten Drucker.
    Keine weiteren Fragen, wir nehmen ihn.
    Keine künftige Filiale ohne Drucker.
    Es kamen keine Rechnungen.
    Ich wäre froh, wenn Sie kommen.
    Wir wären dankbar, wenn Sie bald liefern.
    Das war der letzte im Lager.
    Das letzte Angebot war gut.
    Lassen Sie es uns versuchen.
    Wir kommen nicht ohne Drucker aus.
    Sie brauchen nicht vorher anzurufen.
    Sie brauchen uns nur ein Datum zu nennen.
    Die Liste der Modelle bitte schicken.
    Bitte ändern Sie die Liste: wir sind jetzt zwei Büros.
    Der Verteiler ist kaputt, wir brauchen einen neuen.
    Notre nom est Blin, avec un i.
    J'aimerais que le prix baisse.
    Mon nom figure sur le devis.
    Corrigez votre devis, il manque la machine.
    Mettez à jour votre liste de prix.
    Vous pouvez nous appeler lundi.
    Moi, vous pouvez m'appeler.
    Plus de cent pages par jour.
    Nous voulons plus de détails.
    Plus de courrier que de temps, envoyez le devis.
    Je préférerais le dernier modèle.
    Nous serions heureux que vous veniez.
    C'était le dernier en stock.
    Pas la peine de m'appeler avant, passez.
    Je ne peux pas me passer de vos machines.
    Le nom du produit a disparu du catalogue.
    Restons en contact.
    Je souhaite que le bruit s'arrête.
    Mi nombre es Ruiz, no Ruz.
    Quisiera que el precio bajara.
    Nuestro nombre figura en la factura.
    Corrija su presupuesto, falta uno.
    Actualicen la lista de precios.
    A mí me puede llamar el lunes.
    A nosotros nos pueden enviar la oferta.
    Ni un euro más.
    No más de dos máquinas.
    Por favor, una llamada más.
    Fue la última en llegar.
    Preferimos la última versión.
    Me gustaría que fuera más barata.
    No hace falta que venga antes.
    No hace falta que traigan papel.
    No podemos prescindir de sus máquinas.
    Ninguna otra oferta era tan buena.
    Fuera llueve.
    Limpien la máquina, por favor.
    Onze naam is Jansen.
    Het zou fijn zijn als u belt.
    Mijn naam staat op de offerte.
    Pas de prijs aan en we tekenen.
    Kunt u de lijst met prijzen sturen?
    Mij mag u bellen.
    Ons kunt u maandag bereiken.
    Weg met de oude printer.
    Geen verdere vragen, we nemen hem.
    Geen nieuwe printer zonder garantie.
    Ik zou blij zijn als u langskomt.
    Dit was de laatste in het magazijn.
    Laten we het proberen.
    U hoeft niet eerst te bellen.
    We kunnen niet zonder papier.
    De naam van de printer is mij ontschoten.
    Graag de laatste prijs.
"""


def _lines(table: str) -> list[str]:
    return [line.strip() for line in table.strip().split("\n")]


@pytest.mark.parametrize("text", _lines(ASKED))
def test_they_ask_for_it(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize("text", _lines(NOT_ASKED))
def test_they_ask_for_something_else(text: str) -> None:
    assert not asks(text)
