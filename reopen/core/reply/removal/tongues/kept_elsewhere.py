"""A removal refused in German, French, Spanish and Dutch by its parts: by no means × a verb of ending; mine left alone.

"Bitte auf keinen Fall löschen", "ne me rayez de rien", "no toque mi ficha", "moi, garde-moi". Over lower-case text.
"""

import re
from typing import Final

_DE: Final = (
    r"(?:löschen|loeschen|streichen|entfernen|austragen|rausnehmen|"
    r"rauswerfen|rausschmeißen|tilgen|vergessen|abmelden)"
)
_FR: Final = r"(?:ray|effac|supprim|retir|enlev|enlèv|oubli|radi|vir|sort|biff|désinscri|désabonn|élimin|jet)"
_KEEP: Final = re.compile(
    r"\b(?:auf (?:gar )?keinen fall|keinesfalls|bloß nicht|bloss nicht|ja nicht|nur nicht|"
    r"unter keinen umständen|niemals|bitte nicht|um "
    rf"gottes willen nicht) (?:(?!mehr\b|weiter\b)[\w'-]+ ){{0,4}}?{_DE}\b|"
    rf"\b(?:gelöscht|geloescht|gestrichen|entfernt|"
    rf"ausgetragen) werden ?[?!]{{1,3}}\W{{0,3}}(?:kommt (?:gar )?nicht in (?:frage|die tüte)|niemals|"
    rf"nein|nie im leben|von wegen|auf keinen fall|sicher nicht)\b|"
    rf"\bn(?:e |')(?:me |nous |m')?{_FR}\w{{0,4}}(?:[- ](?:moi|nous))? (?:surtout |de |)?(?:pas|rien|jamais|"
    rf"nulle part|point)\b(?! (?:plus|"
    rf"seulement|que)\b)(?: du tout)?|"
    r"(?<!ne )(?<!n')\b(?:moi|nous|mon nom|notre nom),? (?:garde|gardez|laisse|laissez|conserve|"
    r"conservez)[- ](?:moi|nous|le|là)\b"
    r"(?! (?:tranquille|en paix|la paix|hors))|"
    r"\bno (?:me |nos )?(?:toquen?|toques|muevan?|borren?|quiten?|tachen?|eliminen?) (?:mi|mis|"
    r"nuestr[oa]s?) (?:ficha|datos|nombre|registro|correo|"
    r"contacto)\b|"
    r"\bno (?:me|nos) (?:den|dé|des|deis) por (?:muert|perdid|desaparecid|acabad|borrad)[oa]s?\b|"
    r"\b(?:a mí|a mi|a nosotros),? (?:sí |si )?(?:déjame|dejame|déjenme|dejenme|déjennos|dejennos|dejanos|"
    r"mantenganme|manténganme|guárdenme)\b"
    r"(?! (?:en paz|tranquil|fuera))|"
    r"\b(?:laat|hou|houd) (?:mij|me|ons) (?:maar |gerust |wel |er )*(?:staan|op de lijst|erin|erop)\b|"
    r"\b(?:lees|lezen|ontvang|ontvangen) (?:uw|je|jullie) (?:berichten|mails|brieven|"
    r"nieuws\w*) (?:\w+ )?graag\b"
)
# Our words again, where they wonder: "me retirer ? de quoi ?"; calls that are only ill-timed.
_ELSE: Final = re.compile(
    r"(?:^|[.!?\n]\s?)(?:me|nous) (?:retirer|supprimer|effacer|rayer|enlever|désinscrire) ?\?(?! ?(?:oui|ok|"
    r"d'accord|volontiers|bien|svp|avec|"
    r"parfait|faites|allez|merci|ça|vas-y))|"
    r"\b(?:bitte )?keine (?:anrufe|telefonate|besuche) (?:bitte )?(?:am|vor|nach|bis|zwischen|während|"
    r"vormittags|nachmittags|morgens|abends|im|"
    r"über|zur|in der)\b(?! (?:mehr|zukunft))|"
    r"\b(?:sin|no) llamadas (?:por la|antes de|despues de|después de|en la)\b|"
    r"\bpas d'appels? (?:le|avant|après|entre|pendant|durant)\b|\bgeen telefoontjes (?:voor|na|tussen|in de|"
    r"tijdens)\b"
)


def kept_elsewhere(text: str) -> tuple[str, int]:
    """A lower-case text without what refuses a removal, and how often it does so."""
    text, count = _KEEP.subn(" ", text)
    return text, count


def without_wonder(text: str) -> str:
    """A lower-case text without what only wonders at our question, or says when not to ring."""
    return _ELSE.sub(" ", text)
