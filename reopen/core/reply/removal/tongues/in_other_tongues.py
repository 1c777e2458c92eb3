"""The same in German, French, Spanish and Dutch: wishes to be let go without a word of removing.

Over lower-case text; beside removal_in_other_words, which has the English ones.
"""

import re
from typing import Final

IN_OTHER_TONGUES: Final = re.compile(
    # German.
    r"\b(?:akte|kartei(?:karte)?|vorgang|eintrag|datensatz|karteikarten)\b[^.!?\n]{0,20}\b(?:schließen|"
    r"zumachen|"
    r"vernichten|entsorgen|schreddern|wegwerfen)\b|\bschließen sie (?:\w+ )?(?:unsere|meine|die|diese) "
    r"(?:akte|kartei\w*)|"
    r"\b(?:ich|wir) (?:will|wollen|möchten?|würden?) (?:\w+ )?(?:da|hier|dort|von hier) (?:wieder )?(?:raus|"
    r"weg|runter)\b|"
    r"\bwie komm\w* (?:ich|wir) (?:hier|da|von \w+ \w+) (?:raus|runter|weg)|"
    r"\b(?:das|dies|es) (?:soll|sollte|möge|muss|wird) (?:bitte |nun |jetzt )*(?:das letzte|die letzte|der "
    r"letzte)\b|"
    r"\b(?:verschonen|ersparen) sie (?:mich|uns)|\bsparen sie sich\b|\babzusehen\b|\bzusendungen absehen\b|"
    r"\bsehen sie (?:\w+ ){0,4}(?:davon |von \w+ (?:\w+ )?)ab\b|\bkeinen? wert (?:mehr )?auf (?:weitere\w*|"
    r"ihre|kontakt|"
    r"post)|\bwiderrufe\b|\b(?:räumen|vergessen|legen) sie (?:mich|uns)\b(?! auf (?:wiedervorlage|termin))|"
    r"\b(?:nicht|nie) (?:mehr|länger|weiter|wieder) (?:angeschrieben|kontaktiert|behelligt|belästigt|"
    r"geführt|gespeichert)|"
    r"\b(?:datenbank|kartei|liste|verteiler)\b[^.!?\n]{0,30}\bohne (?:mich|uns)\b|\bstrich drunter\b|"
    r"\bmachen sie (?:\w+ )*einen strich\b|"
    r"\bdeckel drauf\b|\bspricht nichts dagegen\b|\b(?:wünscht|wünschen|wünsche) keine (?:weiteren? "
    r")?(?:zuschriften|post|"
    r"mails|anrufe|briefe|nachrichten)\b|\b(?:tu|tun sie|lassen sie|lasst|holt) (?:mi|mich|uns) (?:da |"
    r"bitte )?raus\b|"
    r"\bkarteikarte\b[^.!?\n]{0,20}\bzerreißen\b|\bverabschieden uns von allen\b|\bangebot zur löschung\b|"
    r"\baus den augen "
    r"verlieren\b|\beintrag bei ihnen brauchen\b|\bmöge das aufhören\b|\b(?:das|es) (?:soll|muss) (?:jetzt |"
    r"nun |endlich )*"
    r"aufhören\b|"
    # French.
    r"\b(?:class|referm|ferm|clôtur|archiv)(?:er|ez) (?:le|mon|notre|ce) dossier\b|\b(?:biff|ôt|gomm|sort|"
    r"oubli|rang|"
    r"évit)ez[- ](?:moi|nous|mon nom|notre nom)\b|(?<!si je )\b(?:sortir|sors|s'enlever|me tirer) de "
    r"(?:cette|votre|la|là|vos)\b"
    r"(?! (?:crise|réunion|galère))|\bdisparaître (?:ma|notre) fiche|\bépargnez[- ](?:moi|nous)\b|\binutile "
    r"de (?:garder|"
    r"conserver|nous (?:re)?(?:contacter|écrire)|m'écrire)|\bm'oppose\b|\bnous opposons\b|\bne (?:plus "
    r")?figurer (?:dans|"
    r"sur)\b|\bcela suffit maintenant\b|\bça suffit (?:maintenant|les)\b|\bfaites le ménage\b|"
    r"\bque ce (?:soit|courrier soit|message soit|mail soit) (?:le|la) derni|"
    r"\bcessez\b|\blâchez l'affaire\b|\ben voilà assez\b|\bme passerai de vos\b|\beffacez?(?: tout)?[ .!]*$|"
    r"\bpouvez "
    r"(?:m')?(?:effacer|supprimer|retirer)\b|\bprochain message\b[^.!?\n]{0,20}(?:cnil|signal|plainte)|"
    # Spanish.
    r"\b(?:cerrar|cierr(?:e|en)|archiv(?:ar|en)|tir(?:ar|en)|romp(?:er|an)) (?:el|mi|nuestro|nuestra|la|este) "
    r"(?:expediente|ficha|carpeta)\b|\b(?:t[aá]ch|s[aá]qu)e(?:n)?(?:me|nos)\b|\bolv[ií]den?se de (?:mí|"
    r"nosotros|este)|"
    r"\b(?:salir(?:me|nos)?|me salgo|nos salimos) de (?:esto|esta lista|la lista|su lista|sus|ahí)|"
    r"\bque (?:este|esta|sea) (?:sea )?(?:el|la) últim|\bya basta de\b|\bahórren?se\b|\bno hace falta que "
    r"(?:me|nos) "
    r"(?:sigan|vuelvan|vuelva|escrib\w+|guarden|tengan|mand\w+)|\b(?:me opongo|nos oponemos) a\b|\bno "
    r"figurar en\b|"
    r"\bmejor fuera de (?:la|su) lista\b|"
    r"\bs[aá]c[ae](?:me|nos) de\b|\bsac(?:ar)(?:me|nos) de (?:estos?|estas?|ahí|la|su)\b|\bsácanos\b|"
    r"\bsacanos\b|\bqu[ií]ta"
    r"(?:me|nos)\b|\bdesuscrib\w+|\bsupr[ií]m(?:an|a|e)(?:me|nos)\b|\bcancelación de mis datos\b|\bno "
    r"volver a saber\b|"
    r"\bno ser contactad\w+|\bécheme?n?me al olvido\b|\bborr(?:en|e) tranquil\w+|\bno escribir\b|"
    r"\btrituradora\b|"
    # Dutch.
    r"\bdossier (?:maar |gerust |dus )*(?:sluiten|dicht|dichtdoen)\b|\bsluit (?:het|ons|mijn|dit) dossier\b|"
    r"\bvergeet (?:ons|me|mij) maar\b|\b(?:ik|we|wij) (?:wil|willen) (?:hier|er|van (?:de|deze|die|jullie|"
    r"uw) lijst) af\b|"
    r"\bhoe kom (?:ik|je) (?:hier|er|van (?:de|deze|die) \w+) (?:van)?af\b|\blaat dit (?:de laatste|het "
    r"laatste)\b|"
    r"\bgenoeg geweest met\b|\bbespaar (?:u|je|ons|me|mij)\b|\bgeen prijs op (?:verdere|nog|meer|uw)|"
    r"\bhoeft (?:ons|me|mij) niet (?:langer|meer)\b|\bmaak bezwaar\b|\b(?:ruim|veeg) (?:ons|me|mij)\b|"
    r"\bniet meer op uw brieven\b|\bschrappen\W*(?=$|[,.])|\bmooi geweest met\b|\bwelletjes geweest\b|"
    r"\bophouden\W*$|"
    r"\blaat ze ophouden\b|\bwillen dat het ophield\b|\bhaal mijn (?:nummer|naam|adres) weg\b|\bstreep "
    r"erdoor\b|\bspaar uw "
    r"postzegels\b|\bniet nog een keer\b|\bniemand\b[^.!?\n]{0,30}\bbenaderd worden\b|\bakkoord met "
    r"verwijdering\b|"
    r"\b(?:inschrijving|registratie) te sluiten\b|\bgeen post te sturen\b|\bnergens "
    r"meer\b[^.!?\n]{0,10}\bte staan\b|"
    r"\bstreep (?:er)?onder\b|\bmijn kaartje (?:gerust |maar )?weg\b",
    re.MULTILINE,
)
_WORD: Final = re.compile(r"[a-z]+")
# Of these, or of letters that English has not, one stands in every wish above.
_THEIR_WORDS: Final = (
    "aan absehen abzusehen ahorrense akkoord akte assez avec basta bedankt bespaar bezwaar bitte "
    "carpeta cela cessez cette con dank danke dans das dat datenbank de der des desuscribeme "
    "desuscribir desuscribirme die dit drauf drunter du een effacer effacez ein eine el en er es "
    "escribir est esta este esto et expediente favor ficha figurar geen genoeg gracias haal het hoe "
    "hoeft ich ihr ihre ik je kartei keine keinen l la laat las le les liste lo los maar meer mein "
    "merci met mi mich mij mijn moi mon mooi nicht nichts nie niet ninguna nos notre nous nuestra "
    "nuestro olvidense ons ook op ophouden opongo pas plus por pour pouvez prochain que quitame "
    "quitanos sacame sacanos sacarme sacarnos salgo salirme sans saquenme saquenos schrappen ser sie "
    "spaar streep suffit suprimame supriman suprimanme suprimeme sur tacheme tachenme te tranquilas "
    "tranquilo tranquilos trituradora un una und une uns uw van vergeet volver voor vos votre vous "
    "welletjes widerrufe wir za mir mit uns unser weg "
    "oui svp stp que moi arretez arrete desuscribis borrame borrenme borrarme saquen dejen dejenme quitenme porfa baja "
    "desuscribi desuscribime efface enleve enlevez lache lachez degage degagez saquenos borrennos saqueme parenle "
    "insistan insistas insista vuelvan vuelva vuelvas cuenten olvidate manden escriban escribas molesten pierdan "
    "denme deme dame pueden puedes "
    "podes podrian quiero deseo solicito tramiten borren eliminen supriman olvido derecho sin del qu arretes lachez "
    "fichez foutez laisse virez vire sors sortez radiez supprime supprimez retire retirez cesse marre fini"
)
_THEIRS: Final = frozenset(_THEIR_WORDS.split())


def may_be_another_tongue(text: str) -> bool:
    """Whether a lower-case text may hold one of the four: the patterns are long, and most mails are in English."""
    return not text.isascii() or not _THEIRS.isdisjoint(_WORD.findall(text))
