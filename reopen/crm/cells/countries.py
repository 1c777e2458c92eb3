"""Countries by name, in the words of exports → ISO 3166-1 alpha-2."""

from typing import Final

# One line a country: code, then its names as exports have them, lower case.
_TABLE: Final = """
AD andorra|AE united arab emirates,uae,vereinigte arabische emirate|AF afghanistan|AG antigua and barbuda|AL albania
AM armenia|AO angola|AR argentina,argentinien,argentine|AT austria,österreich,autriche,oostenrijk,rakousko
AU australia,australien,australie|AZ azerbaijan|BA bosnia and herzegovina,bosnia|BB barbados|BD bangladesh
BE belgium,belgien,belgique,belgië,bélgica,belgio|BF burkina faso|BG bulgaria,bulgarien|BH bahrain|BI burundi|BJ benin
BN brunei,brunei darussalam|BO bolivia|BR brazil,brasil,brasilien,brésil|BS bahamas|BT bhutan|BW botswana
BY belarus|BZ belize|CA canada,kanada,canadá|CD congo (drc),democratic republic of the congo|CF central african republic
CG congo,republic of the congo|CH switzerland,schweiz,suisse,svizzera,zwitserland,suiza
CI ivory coast,côte d'ivoire,cote d'ivoire|CL chile|CM cameroon|CN china,people's republic of china,pr china
CO colombia,kolumbien|CR costa rica|CU cuba|CV cape verde,cabo verde|CY cyprus,zypern
CZ czech republic,czechia,tschechien,tschechische republik,česko,česká republika
DE germany,deutschland,allemagne,alemania,alemanha,germania,duitsland,niemcy,federal republic of germany
DJ djibouti|DK denmark,dänemark,danmark,danemark|DM dominica|DO dominican republic|DZ algeria|EC ecuador
EE estonia,estland|EG egypt|ER eritrea|ES spain,spanien,españa,espagne,spanje,spagna,espanha,hiszpania|ET ethiopia
FI finland,finnland,suomi|FJ fiji|FR france,frankreich,frankrijk,francia,frança,francja|GA gabon
GB united kingdom,uk,u.k.,great britain,britain,england,scotland,wales,northern ireland,
  vereinigtes königreich,großbritannien,royaume-uni,verenigd koninkrijk,reino unido
GD grenada|GE georgia|GH ghana|GI gibraltar|GL greenland|GM gambia|GN guinea|GQ equatorial guinea
GR greece,griechenland,grèce|GT guatemala|GY guyana|HK hong kong,hong kong sar|HN honduras
HR croatia,kroatien,hrvatska|HT haiti|HU hungary,ungarn,magyarország|ID indonesia,indonesien
IE ireland,irland,irlande,republic of ireland|IL israel|IM isle of man|IN india,indien,inde|IQ iraq
IR iran,islamic republic of iran|IS iceland,island|IT italy,italien,italia,italie,włochy|JE jersey|JM jamaica|JO jordan
JP japan,japon|KE kenya|KG kyrgyzstan|KH cambodia|KM comoros|KR south korea,korea,republic of korea|KW kuwait
KZ kazakhstan|LA laos|LB lebanon|LC saint lucia|LI liechtenstein|LK sri lanka|LR liberia|LS lesotho
LT lithuania,litauen|LU luxembourg,luxemburg|LV latvia,lettland|LY libya|MA morocco|MC monaco|MD moldova
ME montenegro|MG madagascar|MK north macedonia,macedonia|ML mali|MM myanmar,burma|MN mongolia|MO macao,macau
MR mauritania|MT malta|MU mauritius|MV maldives|MW malawi|MX mexico,méxico,mexiko,mexique|MY malaysia|MZ mozambique
NA namibia|NE niger|NG nigeria|NI nicaragua|NL netherlands,the netherlands,holland,niederlande,nederland,
  pays-bas,países bajos,paesi bassi,holandia
NO norway,norwegen,norge|NP nepal|NZ new zealand,neuseeland|OM oman|PA panama|PE peru,perú
PG papua new guinea|PH philippines|PK pakistan|PL poland,polen,polska,pologne|PR puerto rico|PS palestine
PT portugal|PY paraguay|QA qatar|RO romania,rumänien|RS serbia,serbien
RU russia,russian federation,russland|RW rwanda|SA saudi arabia|SC seychelles|SD sudan
SE sweden,schweden,sverige,suède|SG singapore,singapur|SI slovenia,slowenien|SK slovakia,slowakei,slovensko
SL sierra leone|SM san marino|SN senegal|SO somalia|SR suriname|SV el salvador|SY syria|SZ eswatini,swaziland|TD chad
TG togo|TH thailand|TJ tajikistan|TL timor-leste|TM turkmenistan|TN tunisia|TO tonga|TR turkey,türkiye,türkei
TT trinidad and tobago|TW taiwan|TZ tanzania|UA ukraine|UG uganda
US united states,united states of america,usa,u.s.a.,u.s.,us,america,
  vereinigte staaten,états-unis,estados unidos,stati uniti,verenigde staten,stany zjednoczone
UY uruguay|UZ uzbekistan|VA vatican|VC saint vincent and the grenadines|VE venezuela|VN vietnam,viet nam|VU vanuatu
WS samoa|XK kosovo|YE yemen|ZA south africa,südafrika|ZM zambia|ZW zimbabwe
"""

_BY_NAME: Final[dict[str, str]] = {
    name: entry[:2]
    for line in _TABLE.strip().replace("\n  ", "").splitlines()
    for entry in line.split("|")
    for name in entry[3:].split(",")
}
_CODES: Final = frozenset(_BY_NAME.values())

# ISO 3166-1 alpha-3 where CRMs use it most; the rest is written out by them.
_ALPHA3: Final[dict[str, str]] = dict(
    pair.split("=")
    for pair in (  # noqa: SIM905
        "USA=US GBR=GB DEU=DE AUT=AT CHE=CH FRA=FR ESP=ES ITA=IT NLD=NL BEL=BE LUX=LU POL=PL CZE=CZ SVK=SK HUN=HU "
        "DNK=DK SWE=SE NOR=NO FIN=FI IRL=IE PRT=PT GRC=GR CAN=CA MEX=MX BRA=BR ARG=AR AUS=AU NZL=NZ IND=IN CHN=CN "
        "JPN=JP KOR=KR SGP=SG ZAF=ZA ARE=AE ISR=IL TUR=TR ROU=RO BGR=BG HRV=HR SVN=SI EST=EE LVA=LV LTU=LT"
    ).split()
)


def read_country(text: str) -> str | None:
    """The alpha-2 code of a country's name or code; None where it is none that is known."""
    word = " ".join(text.split())
    if word.upper() in _CODES:
        return word.upper()
    if word.upper() == "UK":
        return "GB"
    lower = word.casefold()
    return _BY_NAME.get(lower) or _BY_NAME.get(lower.removeprefix("the ")) or _ALPHA3.get(word.upper())
