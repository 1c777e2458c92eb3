"""Removals in Spanish, put together from parts, as Spain, Mexico and the River Plate say them.

Over lower-case text without accents: "bórrame", "borrame", "bórrenme", "me desuscribís", "que me den de baja".
"Sáquenme un presupuesto" and "dimos de baja la fotocopiadora" have the words and are none.
"""

import re
from typing import Final

_STEM: Final = (
    r"(?:borr|elimin|quit|sac|saqu|tach|suprim|retir|olvid|exclu|excluy|desuscrib|desinscrib|desapunt|desapunt|"
    r"descart|remuev|remov|anul|desafili|depur|bot|arranqu|zaf)"
)
_ME: Final = r"(?:me|nos)"
_ORDER: Final = rf"{_STEM}(?:a|e|en|an|i|ad|ed|id|ar|er|ir)(?:me|nos)(?:l[oa]s?)?"
_TO: Final = rf"(?:{_STEM}(?:ar|er|ir)|dar de baja|dejar en paz|dejar tranquil[oa]s?)"
_SUBJUNCTIVE: Final = rf"(?:{_STEM}(?:e|en|es|a|an|as)|de[ns]? de baja|dejen? en paz|dejen? tranquil[oa]s?)"
_ROLL: Final = (
    r"(?:listas?|bases?|fichero|registros?|contactos|agenda|sistemas?|datos|mailing|boletin|newsletter|crm|padron|"
    r"archivos?|ahi|aca|aqui|alli|difusion|directorio|planilla|excel|cartera|libreta|computadora|ordenador|mapa)"
)
_MINE: Final = (
    r"(?:(?:mi|mis|nuestr[oa]s?|todos mis|todos nuestros|el|los|la) (?:nombre|nombres|datos|correo|correos|mail|"
    r"e-?mail|numero|ficha|registro|direccion|contacto|informacion|expediente|cuenta|suscripcion|casilla|celular|"
    r"telefono|empresa|rastro)\b|todo lo (?:mio|nuestro|que tengan? (?:de|sobre) (?:mi|nosotros)))"
    r"(?! del (?:cajon|archivador|armario)\b)(?! (?:anterior|antigu|viej|equivocad|pasad|previ)\w*)(?! (?:del|de "
    r"la|en el|en la) (?:presupuesto|factura|"
    r"pedido|contrato|oferta|cotizacion|orden|visita|cita|propuesta))"
)
_MY: Final = _MINE.replace("|el|los|la)", ")", 1)
# What follows makes it an order to bring, to mend or to explain.
_NO_OBJECT: Final = (
    r"(?! (?:un|una|unos|unas|lo|esa|ese|eso|esto|esos|esas|este peso|\d|dos|tres|algo|copias?|cita|turno|de "
    r"(?:dudas?|"
    r"apuros?|encima|la duda)|del (?:apuro|lio|paso)|(?:el|la|los|las) (?!nombres?|correos?|mail|registro|contacto|"
    r"suscripcion|ficha|datos|numero|cuenta)|mas barato|bien la)\b)"
)
_MAIL: Final = (
    r"(?:correos?|correitos?|cartas?|mensajes?|llamadas?|publicidad|folletos?|catalogos?|mails?|e-?mails?|emails|"
    r"spam|propaganda|ofertas|promociones|comunicaciones|envios|boletines|mensajitos|mailings?)"
)
_WRITE: Final = (
    r"(?:escrib|mand|envi|llam|contact|molest|fastidi|jod|insist|busqu|moleste|marqu|comuniqu|contact|chingu|rompa|"
    r"acos|hostig|persig|bombarde)"
)

ASKS: Final = re.compile(
    # "Sácame", "bórrenme", "desuscribime", "quitarnos"; "que me den de baja", "si me borran, mejor".
    rf"\b{_ORDER}\b{_NO_OBJECT}|\b(?:d[ae]|den|dad|dar)(?:me|nos|nme|nnos) (?:\w+ )?de baja\b|"
    rf"\bque {_ME} (?:vayan? )?{_SUBJUNCTIVE}\b{_NO_OBJECT}|\b{_ME} (?:pueden?|puedes|podes|podrian?|podrias|"
    r"haces? el "
    rf"favor de|hacen el favor de|hicieran? el favor de|gustaria que me) (?:\w+ )?{_TO}\b{_NO_OBJECT}|"
    rf"\b(?:bien|mejor|perfecto|genial|ok|vale|problema|agradezco|agradeceria|agradecemos|drama|contentos?|contenta|"
    rf"inconveniente)(?:,| con| por mi| para mi)?,? (?:si|que) {_ME} (?:{_STEM}(?:a|as|an|e|es|en|ais|aran|aras|ara|"
    rf"iran|ieran|ieras)|dan de baja|das de baja|da de baja|dieran de baja|den de baja)\b|"
    rf"\b{_ME} (?:{_STEM}(?:a|as|an|e|es|is|en|ais|eis)|d(?:an|as|a|ais) de baja)\b{_NO_OBJECT}(?: [^.!?,\n]{{0,40}})?"
    r"(?=\s?\?|,? (?:por favor|porfa\w*|please|gracias|pls|xfa|plis))|"
    rf"\b{_STEM}(?:a|e|en|an|ar|ad|er|ir) (?:\w+ )?{_MY}|"
    rf"\bdar de baja (?:a )?(?:{_MINE}|mi\b|nuestra\b|este (?:correo|contacto|mail)|esta (?:direccion|cuenta|"
    r"casilla))|"
    r"\b(?:solicit\w+|pid(?:o|e|en)|pedimos|quiero|queremos|tramit\w+|gestion\w+|curs(?:e|en|ar)|proced\w+ (?:con|a)|"
    r"confirm\w+|acept\w+|ruego|exijo|deseo|causar|autorizo) (?:por favor )?(?:la |mi |nuestra |con la )?"
    r"(?:baja\b(?! (?:medica|por|de la (?:impresora|copiadora|linea))| de \w+ equipos)|supresion|"
    r"eliminacion de (?:mis|nuestros))|^\W{0,6}(?:la |mi )?baja,? (?:por favor|porfa\w*|gracias|ya|inmediata)|"
    # They go themselves.
    r"\b(?:me|nos) (?:salgo|salimos|bajo|bajamos|borro|borramos|retiro|doy de baja|damos de baja|quito|apeo|voy) "
    r"(?:yo )?"
    rf"(?:de|del|de la|de su|de esta|de tu|de sus) (?:\w+ )?(?:{_ROLL}|barco|tren|carro|juego)\b|\bme bajo (?:aca|"
    r"aqui)\b|"
    r"\b(?:sigan|continuen|sigue|segui) sin (?:mi|nosotros)\b|\btarjeta roja\b|"
    r"\bno (?:cuenten|cuentes|cuente) (?:mas )?con(?:migo| nosotros)(?: (?:mas|para nada))?(?=\W*$|\s*[.,!])|"
    rf"\bfuera de (?:la|su|tu|esa|esta|sus|tus) (?:\w+ )?{_ROLL}\b|"
    # An end to the letters, and to whoever writes them.
    rf"\b(?:dejen|deja|dejad|deje|dejes|paren|para|parad|pare|parale|parenle|cesen|cese|terminen|corten|cortala|"
    rf"cortenla|basta|dejense|dejate) (?:ya )?(?:de |con )(?:una vez de )?(?:{_WRITE}\w+|tant[oa]s? {_MAIL}|(?:sus|"
    r"tus|"
    rf"los|las|estos|esos) {_MAIL}|spam\w*|mail\w*)|\b(?:dejen|deje|deja|dejad|deja|dejar)(?:me|nos|nme) (?:ya |"
    rf"de una vez |por favor )?(?:en paz|tranquil[oa]s?)\b(?! (?:que|porque|con el precio))|\bno {_ME} "
    rf"(?:{_WRITE}(?:a|e|an|en|as|es|ais|eis)|vuelv\w+ a|den mas|rompan|sigan|anden) ?(?:mas\b|otra vez|nunca mas|a "
    rf"{_WRITE}\w+|de nuevo|{_WRITE}(?:iendo|ando)|ni)\b|\bno (?:vuelvan?|vuelvas|volvais) a {_WRITE}\w+|\bni un[oa]? "
    rf"{_MAIL} mas\b|\bno mas {_MAIL}\b|\bno (?:quiero|queremos|deseo|deseamos|necesito|nos interesa|me interesa|"
    r"deseo) "
    rf"(?:mas\b|recibir|seguir recibiendo|saber (?:nada )?(?:mas )?de|volver a|que (?:me|nos) {_WRITE}|nada mas de "
    rf"(?:ustedes|vosotros|usted)|mas)(?! (?:detalles|informacion antes|tarde|adelante|de lo))|\bya no (?:me|nos) "
    rf"{_WRITE}(?:an|en|es|as|a|e)\b|\b(?:hart[oa]s?|cansad[oa]s?|podrid[oa]|hasta (?:el|la|los) \w+) de (?:\w+ )?"
    rf"(?:(?:sus|tus|estos|esos|tantos) )?{_MAIL}\b|\b(?:larguense|larguese|largate|vayanse al? \w+|vete al? "
    r"(?:diablo|"
    r"carajo|mierda|la)|a otro (?:perro|lado) con)\b|\bno (?:molest(?:en|es|e)|chingu\w+|jod(?:an|as|ais)|"
    r"fastidi\w+)\b"
    r"(?=\W*$|\s*[.,!]| mas)|"
    # Forgotten, lost, thrown away.
    r"\bolvid(?:ense|ate|ese|aos|ense ya) de (?:mi|nosotros|mi nombre|este (?:correo|numero)|que existo)(?= |\W|$)"
    r"(?! (?:pedido|problema|presupuesto|consulta|duda))|\b(?:pierdan?|pierde|perde|quem\w+) (?:mi|nuestro|mis) "
    r"(?:numero|"
    rf"correo|contacto|direccion|datos|mail)\b|\b(?:tir|bot|ech|mand)\w{{1,3}} {_MINE} a la (?:basura|papelera|"
    r"hoguera|"
    rf"trituradora)|{_MY} (?:\w+ ){{0,2}}?a la (?:basura|papelera|trituradora)\b|\bhagan de cuenta que no exist\w+|"
    r"\bcomo si no existi\w+|\bcarpetazo\b|\bno insist(?:an|as|a|ais)\b|"
    # Leave, by the name of it; and the law.
    r"\b(?:de acuerdo|ok|okey|vale|conforme|si|sin problema|ningun problema|visto bueno|luz verde|adelante) (?:con|"
    r"a|para|"
    rf"en cuanto a) (?:la |mi |lo de la )?(?:baja|eliminacion|supresion|{_TO}(?:me|nos))\b|"
    r"\bderechos? (?:al olvido|de (?:supresion|cancelacion|oposicion|borrado)|arco)\b|\bhabeas data\b|\b(?:revoco|"
    r"retiro|revocamos) (?:mi|el|nuestro|todo) consentimiento\b|\blista robinson\b|\b(?:denunci\w+|reclam\w+|queja)\b"
    r"[^.!?\n]{0,40}\b(?:aepd|agencia (?:espanola )?de proteccion|profeco|inai)\b",
    re.MULTILINE,
)
# "No me borren", "antes de quitarme", "ni se les ocurra sacarme": before it, on the same line.
NOT_SO: Final = re.compile(
    r"(?:\b(?:no|sin|antes de|en vez de|en lugar de|ni se (?:les?|te|os) ocurra|evit\w+|jamas|nunca|por que|como si|"
    r"tampoco|error|pena|lastima|prohibid\w+|ojo con|cuidado con|ni|cuando|miedo a|miedo de) (?:(?!(?:tengo|hay|"
    r"tenemos|"
    r"veo|pongo|seria) (?:\w+ ){0,2}?(?:inconveniente|problema|objecion|reparo)|interesa|compr|gracias|solo)\w+ "
    r"){0,3}|"
    r"\b(?:si|aunque|mientras) (?:ustedes |usted |vos )?)(?:me |nos |que )?$"
)
# "¿Borrarme? Jajaja no": what we asked, and their answer.
KEPT: Final = re.compile(
    rf"¿?\b(?:que me {_SUBJUNCTIVE}|{_STEM}(?:ar|er|ir)(?:me|nos)|dar(?:me|nos) de baja)(?:,? a mi| yo)?\s?[?!]+"
    r"(?:\W{0,4}¿?[^.!?\n]{0,60}[?!]+)?\W{0,4}(?:(?:ja){2,6}j?\W+|no+,? hombre\W+|ay|uy|pero|hombre|"
    r"que)?\W{0,3}(?:no+\b"
    r"(?! (?:hay|tengo|veo|problema))|nunca|jamas|ni (?:loc[oa]|hablar|en broma|se|de|pensarlo|muert)|para nada|nel\b|"
    r"de ninguna|de eso nada|que va)[^.!?\n]{0,60}|"
    rf"\bno {_ME} (?:vayan? a |vayas a )?{_SUBJUNCTIVE}\b(?! (?:en paz|tranquil))|\bno {_ME} (?:{_TO})\b|"
    rf"\bni se (?:les?|te|os) ocurra {_STEM}(?:ar|er|ir)(?:me|nos)\b|"
    r"(?<!no )(?<!no me )\b(?:dej(?:en|e|a|ad|ar)|mante(?:n|nga|ngan|ned)|conserv(?:en|e|a|ad)|guard(?:en|e|a|ad))"
    r"(?:me|nos|nme)? (?:por favor |nomas |tranquil\w+ )?(?:(?:mi|nuestro|mis) (?:nombre|datos|correo|contacto|"
    r"registro|numero) )?(?:como esta\b|anotad\w+|apuntad\w+|donde est\w+|ahi\b|en (?:la|su|el|tu|sus) (?:\w+ "
    rf")?{_ROLL})|"
    r"\b(?:quiero|queremos|prefiero|preferimos|me gustaria) (?:seguir|quedarme|continuar|estar|permanecer) en "
    r"(?:la|su|"
    rf"tu|el) (?:\w+ )?{_ROLL}",
)
_THING: Final = (
    r"(?:clausulas?|lineas?|renglon\w*|partidas?|items?|opcion\w*|posicion\w*|seguro|mantenimiento|articulos?|cargos?|"
    r"impresoras?|copiadoras?|fotocopiadoras?|multifuncional\w*|equipos?|maquinas?|bandeja|toner|atasco|papel|iva|"
    r"envio|"
    r"garantia|anexo|descuento|modulo|contrato|servicio|alquiler|pagina|precio|logo)"
)
# Verbs of removing beside a thing of the trade: "sáquenme un presupuesto", "quítenme esa cláusula".
NO_REMOVAL: Final = re.compile(
    rf"\b{_ORDER} (?:(?:un|una|unos|unas|lo|esa|ese|eso|esto|esos|esas|este|esta|\d+|dos|tres|algo|copias?|cita|turno|"
    rf"(?:de|del) (?:dudas?|apuros?|la duda|lio|paso|encima)|este peso)\b|(?:el|la|los|las) (?:\w+ )?{_THING}\b)|"
    rf"\b(?:{_STEM}(?:a|e|en|ar|an|ad|er|ir)|d(?:ar|imos|ieron|i|e|en|amos) de baja) (?:\w+ )?(?:el|la|los|las|un|una|"
    rf"esa|ese|esta|este|nuestra|nuestro|su) (?:\w+ )?{_THING}\b|"
    rf"\b{_STEM}(?:a|e|en|ar|an|ad|er|ir) (?:mi|nuestro) (?:nombre|correo|numero|mensaje|direccion) (?:del|de la|"
    r"en el|"
    r"en la|anterior|viej\w|antigu\w|de ayer)\b(?: (?!(?:lista|base|sistema|registro))\w+)?|"
    # By another way, that is all: "no me escriban al correo, mejor llámenme".
    r"\bno (?:me|nos) (?:escrib|llam|mand|envi|marqu)\w+(?! mas)[^.!?\n]{0,30}[,;] ?(?:mejor|sino|prefiero que)? "
    r"?(?:llam|"
    r"escrib|marqu|vengan|pasen|mand|por (?:whats|tel|correo))\w*|"
    r"\b(?:esta|estoy|estuve|sigue) de baja\b|\bbaja (?:medica|maternal|por maternidad|por enfermedad|paternal)\b",
)
