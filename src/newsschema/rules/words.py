"""Words of several languages that rules know; a rule that needs whole vocabularies asks a language pack.

Words are in the form that `fold_term` gives, unless said otherwise.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in text.replace("\n", "|").split("|")) - {""}


PLACEHOLDERS = _phrases("""
    N/A|n/a|#N/A|TBD|tbd|TBA|tba|TBC|null|NULL|None|nil|NaN|undefined|(null)|[null]|[object Object]|xxx|XXX
    unknown|Unknown|UNKNOWN|not available|Not available|not specified|Not specified
    inconnu|Inconnu|inconnue|Inconnue|non renseigné|Non renseigné|non précisé|Non précisé|à déterminer|À déterminer
    unbekannt|Unbekannt|nicht angegeben|desconocido|Desconocido|desconocida|Desconocida|sin datos|Sin datos
    desconhecido|Desconhecido|não informado|sconosciuto|Sconosciuto|non specificato
""")
"""Values that stand for none, as they are written."""

FORMS_OF_ADDRESS = _words("""
    m mm mme mmes mlle monsieur madame mademoiselle mr mrs ms miss dr prof pr sr sra srta dña don doña frau herr sig sig.ra
    dott mgr h.e s.e s.e.m s.m s.a.r
""")
"""Forms of address before a name, in lower case and without their last full stop."""

FORMS_FOR_MEN = _words("m mm monsieur mr sr señor herr sig signor senhor")
"""Those that are said of men."""

TITLES_BEFORE_NAMES = _words("""
    president presidente ministre ministro ministra minister senateur senatrice senator senador senadora ambassadeur
    ambassadrice ambassador embajador embajadora botschafter botschafterin bundeskanzler bundeskanzlerin depute deputee
    prasident prasidentin chanceliere
""")
"""Words of posts that stand before a name and are nobody's given name."""

TITLES_OF_WOMEN = _words("""
    directrice ambassadrice senatrice conseillere deputee procureure chanceliere administratrice gouverneure prefete mairesse
    inspectrice rectrice doyenne mediatrice directora alcaldesa ministra embajadora senadora jueza prasidentin ministerin
    spokeswoman chairwoman congresswoman councilwoman assemblywoman alderwoman
    bundeskanzlerin botschafterin direktorin burgermeisterin senatorin direttrice sindaca ambasciatrice
""")
"""First words of titles that are said of women only."""

FORMER = _words("""
    ancien ancienne ex former onetime exministro exministra expresidente expresidenta antiguo antigua ehemaliger ehemalige
""")
"""First words of the title of a post that is over."""

INCOMING = _words("""
    designe designee designate elect designado designada electo electa designierter designierte designato designata eleito eleita
""")
"""Last words of the title of a post that has not begun."""

HEADS_OF_REGIONS = (
    "first minister",
    "deputy first minister",
    "chief minister",
    "minister president",
    "ministerprasident",
    "ministre president",
    "landeshauptmann",
    "landeshauptfrau",
    "premier of",
)
"""How titles begin that are those of a government within a country: several are held at a time."""

ACTING = _phrases("""
    par interim|interimaire|ad interim|charge de l interim|chargee de l interim|acting|interim|interino|interina|en funciones
    kommissarischer|kommissarische|geschaftsfuhrender|geschaftsfuhrende|facente funzione|em exercicio
""")
"""What a title says of a post that is held in the interim."""

ORGANIZATIONS = _words("""
    ministere ministry ministerio ministerium ministero direction directorate direccion agence agency agencia universite
    university universidad conseil council consejo comite committee commission comision commissione banque bank banco parlement
    parliament parlamento tribunal court cour assemblee assembly gouvernement government gobierno office
""")
"""First words of names of organizations."""

LINKS = _words("de du des d of the for der den del della do da di et and y und la le les l a à au aux e en in")
"""Words that link the parts of a name."""

DESKS = _phrases("""
    redaction|la redaction|newsroom|newsdesk|news desk|web desk|staff|staff reporter|staff writer|editors|the editors
    editorial board|the editorial board|redaktion|die redaktion|redaccion|la redaccion|redazione|la redazione|redacao|da redacao
    admin|administrator|administrateur|webmaster|service politique|service des sports
""")
"""Names under which a desk signs."""

AGENCIES = _phrases("""
    afp|agence france presse|reuters|ap|associated press|the associated press|efe|ansa|dpa|map|aps|tap|xinhua|belga|apa|lusa|tass
    interfax|kyodo|yonhap|upi|pti|ians|anp|europa press|press association|pa media
""")
"""Names under which a news agency signs."""

CUT_OFF = _phrases("""
    lire la suite|lire la suite de l article|la suite est reservee aux abonnes|cet article est reserve aux abonnes
    article reserve aux abonnes|read more|continue reading|keep reading|subscribe to continue reading|subscribe to read more
    weiterlesen|mehr lesen|seguir leyendo|leer mas|sigue leyendo|continua a leggere|leggi tutto|continuar lendo|leia mais
""")
"""Last words of a text that goes on elsewhere."""

ANNIVERSARIES = _words("anniversaire anniversary jahrestag aniversario anniversario")
"""Words of a day that comes round after whole years."""

PROGRAMMES = _words(
    "agenda vision horizon objectif plan strategie strategy strategia estrategia target goal goals ziel agora"
)
"""Words before a year in which a plan is to be fulfilled."""

NO_COUNTRIES = _phrases("""
    union europeenne|ue|european union|eu|europaische union|union europea|unione europea|uniao europeia|union africaine
    african union|ligue arabe|arab league|nations unies|onu|united nations|un|otan|nato|cedeao|ecowas|unesco|g7|g20
    golfe|pays du golfe|maghreb|sahel|afrique|africa|europe|europa|asie|asia|ecosse|scotland|schottland|escocia
    pays de galles|wales|catalogne|catalonia|cataluna|kurdistan|baviere|bavaria|bayern|quebec|flandre|californie|california|texas
""")
"""What is taken for a country and is none: bodies, regions, parts of countries."""

ORDINAL = r"(?<![\w.,])(\d{1,3}) ?(?:e|ème|eme|ère|er|ère|re|th|st|nd|rd|º|ª|°)(?!\w)"
"""A figure that is an ordinal, as a pattern: "14e", "13th", "5ª"."""
