"""Words that tell names of places from other names. All are keys of ``fold``, unless said.

Each list is short on purpose: it has what reporters write every day, not all there is.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in text.split(";") if name.strip())


# May stand inside a name in lower case ("Rio de Janeiro", "Strait of Hormuz", "al-Qaim").
CONNECTORS = _words(
    "of the de del della di da do dos das du des la le les el al an ar as ash at upon on en sur in"
    " y and auf am bei ad er abu bin - '"
)
# What opens a name in lower case ("al-Qaim", "el-Arish").
ARABIC_ARTICLES = _words("al el ad an ar as ash at az")

# Before a name: the name is most likely that of a place.
HERE = _words("in near outside across around nearby throughout")
LOCATIVE = _words(
    "inside throughout through toward towards within above off beyond"
    " surrounding between along aboard into onto via upon beneath under"
)
# Before a name: it may be of a place, or of a person or a company as well.
WEAK_LOCATIVE = _words("from to at of for over against on with by leaving visiting reaching")
COMPASS = _words(
    "north south east west northern southern eastern western central northeast northwest southeast"
    " southwest northeastern northwestern southeastern southwestern downtown uptown upstate rural"
    " coastal mainland greater inner outer suburban midtown mid upper lower nearby occupied"
    " north-eastern north-western south-eastern south-western far"
)
# "the city of X", "the village of X": the name is that of a place, and of which kind.
KIND_BEFORE = {
    "city": "PPL", "town": "PPL", "village": "PPL", "capital": "PPL", "port": "PPL",
    "suburb": "PPL", "hamlet": "PPL", "municipality": "PPL", "settlement": "PPL",
    "borough": "PPL", "township": "PPL", "enclave": "", "district": "ADM2", "county": "ADM2",
    "province": "ADM1", "state": "ADM1", "region": "ADM1", "prefecture": "ADM1",
    "governorate": "ADM1", "oblast": "ADM1", "territory": "ADM1", "department": "ADM1",
    "island": "ISL", "islands": "ISL", "peninsula": "PEN", "kingdom": "PCL", "republic": "PCL",
    "neighborhood": "PPL", "neighbourhood": "PPL", "commune": "PPL", "resort": "PPL",
    "cities": "PPL", "towns": "PPL", "villages": "PPL", "suburbs": "PPL", "districts": "ADM2",
    "provinces": "ADM1", "states": "ADM1", "regions": "ADM1", "governorates": "ADM1",
}  # fmt: skip
# After a name, capitalised and then part of it, or in lower case and then only a hint of its kind.
KIND_AFTER = {
    "county": "ADM2", "counties": "ADM2", "parish": "ADM2", "province": "ADM1", "oblast": "ADM1",
    "raion": "ADM2", "krai": "ADM1", "okrug": "ADM1", "region": "ADM1", "state": "ADM1",
    "governorate": "ADM1", "prefecture": "ADM1", "voivodeship": "ADM1", "canton": "ADM1",
    "district": "ADM2", "department": "ADM1", "territory": "ADM1", "republic": "ADM1",
    "township": "PPL", "borough": "PPL", "municipality": "PPL", "city": "PPL", "village": "PPL",
    "town": "PPL", "neighborhood": "PPL", "neighbourhood": "PPL", "suburb": "PPL", "camp": "PPL",
    "heights": "PPL", "springs": "PPL", "beach": "PPL", "hills": "PPL", "grove": "PPL",
    "river": "STM", "creek": "STM", "canal": "CNL", "lake": "LK", "reservoir": "LK",
    "bay": "BAY", "gulf": "GULF", "sea": "SEA", "ocean": "OCN", "strait": "STRT",
    "straits": "STRT", "channel": "STRT", "sound": "BAY", "harbor": "BAY", "harbour": "BAY",
    "island": "ISL", "islands": "ISLS", "isles": "ISLS", "archipelago": "ISLS", "atoll": "ISL",
    "peninsula": "PEN", "cape": "PEN", "delta": "RGN", "basin": "RGN", "coast": "RGN",
    "mountain": "MT", "mountains": "MTS", "mount": "MT", "peak": "MT", "volcano": "MT",
    "range": "MTS", "ridge": "MTS", "valley": "RGN", "canyon": "RGN", "desert": "DSRT",
    "plateau": "RGN", "highlands": "RGN", "plain": "RGN", "plains": "RGN", "forest": "PRK",
    "park": "PRK", "glacier": "MT", "reef": "RGN", "airport": "AIRP", "airfield": "AIRP",
    "airbase": "AIRP", "base": "AIRP", "dam": "DAM", "bridge": "BDG", "tunnel": "BDG",
    "square": "SQR", "port": "PPL", "pass": "PASS", "crossing": "PASS", "checkpoint": "PASS",
    "gorge": "RGN", "falls": "PPL", "strip": "RGN", "corridor": "RGN", "panhandle": "RGN",
    "metro": "PPL", "waterway": "STRT", "lagoon": "BAY", "marsh": "RGN", "swamp": "RGN",
}  # fmt: skip
# The same in the plural, for all names of a list.
KINDS_AFTER_LIST = {
    "provinces": "ADM1", "regions": "ADM1", "states": "ADM1", "governorates": "ADM1",
    "oblasts": "ADM1", "prefectures": "ADM1", "districts": "ADM2", "counties": "ADM2",
    "parishes": "ADM2", "rivers": "STM", "islands": "ISL", "seas": "SEA",
}  # fmt: skip
# Capitalised after a name, these open or make a name of a place together with it.
NAME_MAKERS = frozenset(KIND_AFTER) - {"camp", "base", "metro", "coast", "state", "range", "port"}
# Capitalised before a name: "Lake Chad", "Mount Hood", "River Tees", "Port Sudan".
NAME_OPENERS = {
    "lake": "LK", "mount": "MT", "mt": "MT", "river": "STM", "cape": "PEN", "isle": "ISL",
    "port": "PPL", "fort": "PPL", "ft": "PPL", "camp": "PPL", "gulf": "GULF", "bay": "BAY",
    "strait": "STRT", "straits": "STRT", "sea": "SEA", "point": "PPL", "county": "ADM2",
    "loch": "LK", "glen": "PPL", "rio": "STM", "san": "PPL", "santa": "PPL", "saint": "PPL",
    "st": "PPL", "el": "PPL", "los": "PPL", "las": "PPL", "new": "PPL",
}  # fmt: skip

# Institutions named after where they sit, and other names that are never places here.
NOT_PLACES = _names(
    """kremlin;white house;pentagon;downing street;wall street;whitehall;capitol hill;capitol;
    capital;elysee;elysee palace;scotland yard;fleet street;broadway;madison avenue;foggy bottom;
    quai dorsay;hamas;hezbollah;taliban;al qaeda;isis;islamic state;nato;allies;axis;congress;
    internet;web;god;allah;covid;twitter;facebook;google;amazon com;instagram;tiktok;christmas;
    easter;ramadan;brexit;boko haram;earth;moon;mars;sun;street;avenue;metro;parliament;police;
    president;minister;university;dow;nasdaq;super bowl;world cup;republican;democrat;general;
    north;south;east;northern;southern;eastern;western;central;uncle sam;premier;prime;bank;army;navy;marines;senate;house;court;school;
    reuters;associated press;ap;afp;bbc;cnn;xinhua;monday;tuesday;wednesday;thursday;friday;
    saturday;sunday;january;february;march;april;may;june;july;august;september;october;november;
    december;spring;summer;autumn;winter;the;news;photo;image;getty;latest;covid 19;gop;islam;
    kingdom;republic;union;commonwealth;federation;emirate;province;county;city;town;village;
    island;river;mountain;lake;bay;valley;coast;beach;park;airport;hospital;church;center;centre;
    square;station;district;region;state;states;united;nation;nations;world;country;government;
    media;press;times;post;group;family;man;woman;men;women;boy;girl;king;queen;prince;princess;
    battle;victory;hope;unity;independence;liberty;freedom;justice;peace;war;love;best;first;
    street journal;eu;union;of;and;is;as;on;in;at;to;it;he;she;we;they;are;was;were;will;can;do;
    if;but;so;or;no;not;an;by;for;up;me;my;one;two;three;many;most;some;such;more;all;any;both;
    his;her;its;our;their;what;when;where;who;why;how;this;that;these;those;there;here;then;now;
    see;said;say;says;also;after;before;during;since;while;last;next;new;old;young;big;little;
    paris saint germain;manchester united;manchester city;real madrid;camp fire;camp david accords;
    video;watch;read;live;breaking;update;click;share;editor;staff;mr;mrs;ms;dr;sir;lady;lord"""
)

# Names of places that are as often a person's, or an English word: context has to speak for them.
AMBIGUOUS = _names(
    """jordan;chad;georgia;israel;austin;paris;charlotte;sydney;florence;victoria;madison;jackson;
    lincoln;washington;houston;dallas;cleveland;phoenix;savannah;carolina;virginia;dakota;chelsea;
    brooklyn;troy;marion;tyler;santiago;san diego;francisco;sofia;alexandria;lourdes;mercedes;
    kent;lancaster;warren;clinton;hamilton;lima;nancy;bristol;preston;derby;wellington;darwin;
    hamilton;carson;logan;mason;nelson;monroe;jefferson;franklin;clayton;milton;newton;arlington;
    burton;norman;morgan;elgin;eugene;irving;gary;joliet;laurel;salem;aurora;helena;regina;valencia;
    catalina;bethany;adelaide;elizabeth;trenton;beverly;india;ireland;holland;cuba;vienna;odessa;
    lafayette;douglas;marshall;bradley;barry;stanley;grant;pierce;putnam;sumner;sherman;sheridan;
    reading;mobile;nice;bath;buffalo;orange;orlando;enterprise;independence;normal;surprise;gulf;
    battle;hull;cork;split;sandwich;poole;rugby;deal;crewe;ripley;temple;media;bend;bell;rich;
    golden;eagle;bow;lead;hurricane;republic;eden;paradise;providence;superior;globe;guide;
    page;star;rocky;forest;orchard;summit;harmony;hudson;keys;highlands;midlands;po;van;
    cascades;everest;java;kos;k2;columbia;mercury;apollo;atlantic;pacific;continental;swat;highland;
    oxford;cambridge;stamford;berkeley;harvard;stanford;princeton;yale;west;northeast;congo;
    mecca;hollywood;gobi;green zone;midtown;old city;south side;big island;long island;
    alice;ava;bailey;brandon;cameron;casey;chase;clay;cody;colby;dale;dean;devon;drew;dylan;
    erin;frank;glen;hayden;hector;homer;hunter;ira;jamal;jasper;josephine;juan;julian;kelly;kim;
    kenya;lance;lara;lee;leon;leonardo;lewis;lorena;luther;lynn;macon;manuel;maria;marina;marina;
    mesa;mira;miranda;mohammed;ali;hassan;hussein;ahmed;omar;khan;singh;nelson;noble;olga;omer;
    perry;philip;ray;reno;rio;ross;roy;ruby;russell;rosa;sandy;scott;sharon;shannon;shelby;sidney;
    spencer;stella;stone;taylor;teresa;terry;thomas;todd;tracy;vance;vernon;wayne;wilson;woody;
    biden;trump;obama;putin;zelensky;harris;blair;johnson;cameron;brown;davis;miller;moore;white;
    black;young;king;hill;green;baker;nixon;bush;carter;reagan;kennedy;ford;truman;macron;merkel;
    scholz;sunak;truss;starmer;modi;xi;lula;bolsonaro;erdogan;netanyahu;assad;santos;lopez;perez;
    garcia;rodriguez;martinez;hernandez;gonzalez;diaz;torres;rivera;flores;cruz;ortiz;ramos;
    amazon;meta;notre dame;delta;alpha;omega;progress;liberty;union;crescent;corona;ebola;zika;marburg;lassa"""
)

# Before a name: it is a person's.
PERSON_TITLES = _words(
    "mr mrs ms miss dr sir dame lord lady prof professor president chancellor senator sen rep"
    " representative gov governor mayor minister premier secretary ambassador general gen colonel"
    " col captain capt lieutenant lt sgt sergeant officer detective judge justice king queen prince"
    " princess pope bishop archbishop cardinal imam sheikh ayatollah sheriff coach director chief"
    " chairman chairwoman ceo spokesman spokeswoman spokesperson congressman congresswoman pastor"
    " reverend rev father sister brother attorney deputy commissioner councilman councilwoman"
    " candidate leader founder actor actress singer author star striker midfielder defender"
    " goalkeeper quarterback host anchor correspondent reporter analyst economist emperor"
)
# After a name, these mean whoever has that office there; the name is still that of a place.
OFFICES = _words(
    "president chancellor senator sen rep gov governor mayor minister premier secretary ambassador"
    " sheriff congressman congresswoman republican republicans democrat democrats democratic"
    " lawmaker lawmakers leader ruler king queen emir sultan envoy spokesman spokeswoman"
    " commissioner attorney prosecutor envoy negotiator coach captain chief police-chief"
)
# May stand between a name and an office, or a name and an institution.
OFFICE_ADJECTIVES = _words(
    "prime foreign defense defence finance interior health vice deputy first supreme lt lieutenant"
    " crown general police state city county national federal special trade energy justice fire"
    " public education high criminal appeals district circuit climate immigration central"
)
# Before a name, these make it a club's or a company's: "Real Madrid", "Air France".
ORGANISATION_OPENERS = _words(
    "fc ac afc as real inter atletico bayern borussia sporting olympique dynamo dinamo cska spartak"
    " rb ajax air radio bank banco deutsche miss fsv vfl tsv racing athletic maccabi hapoel legia"
    " team hotel hms uss ss bmw"
)
# Capitalised after or before a name, these make it part of an organisation's name.
ORGANISATION_WORDS = _words(
    "university college school institute academy museum library hospital clinic church cathedral"
    " mosque times post news herald tribune journal gazette star chronicle globe observer mail"
    " independent mirror bank group corp corporation company inc ltd llc plc co holdings airlines"
    " airways air energy oil gas motors steel fc afc cf united rovers wanderers hotspur athletic"
    " albion yankees mets knicks giants jets rangers cowboys texans astros rockets spurs mavericks"
    " lakers clippers dodgers angels bulls bears cubs sox celtics patriots bruins red-sox eagles"
    " 76ers phillies flyers steelers pirates penguins ravens orioles commanders nationals capitals"
    " wizards panthers hornets falcons braves hawks dolphins heat marlins buccaneers rays lightning"
    " jaguars saints pelicans titans grizzlies colts pacers browns cavaliers guardians bengals reds"
    " lions pistons tigers packers bucks brewers vikings timberwolves twins chiefs royals broncos"
    " nuggets rockies avalanche jazz suns cardinals diamondbacks coyotes raiders 49ers warriors"
    " sharks kings padres chargers seahawks mariners kraken blazers sounders galaxy maple raptors"
    " council committee commission court department ministry agency authority bureau office"
    " administration board association federation union league society foundation fund institute"
    " party congress parliament senate assembly legislature house army navy force marines guard"
    " embassy consulate police forum conference summit network radio television tv press exchange"
    " organization organisation alliance coalition center centre club team orchestra theatre"
    " theater festival marathon olympics games cup championship championships open prix treaty"
    " accord accords agreement act convention protocol declaration philharmonic symphony chamber"
    " committee command corps brigade regiment division battalion treasury reserve railway metro"
    " transit war crisis-group stadium arena coliseum tower towers hotel resort casino mall prison jail street"
    " avenue road boulevard highway parkway lane drive plaza building hall palace castle"
    " pharmaceuticals technologies systems partners capital ventures securities investments"
    " insurance financial zoo aquarium service services supply works abbey basilica earthquake"
    " hurricane cyclone revolution accords pact"
)
# Before these the word "District" and the like belongs to a court or an office.
COURTS = _words("attorney judge court courts council police prosecutor magistrate commissioner")
# Compass words that make a name of their own with a city or region: "South Boston".
COMPASS_OPENERS = _words("north south east west upper lower greater inner outer central")
COUNTRY_COMPASS = _words("northern southern eastern western central")
# No name begins with these and a generic word: "International Airport".
GENERAL = _words("international regional municipal national metropolitan domestic local federal")

# "X of England", "X of Wales": a title or a body, not the place.
ORGANISATION_HEADS = ORGANISATION_WORDS | _words("duke duchess prince princess earl archbishop")

# Short forms in capitals that do name a place; other words in capitals are acronyms.
ABBREVIATIONS = _words(
    "us usa uk uae drc car prc dprk nz ksa nyc la kl png pei nsw dmz jfk lax ussr gdr dnr lnr dpr"
    " lpr bc dc"
)
# Two letters after a comma: a US state. Key: as written.
STATE_CODES = _words(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM"
    " NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY"
)
# The article is part of these.
WITH_ARTICLE = frozenset({"the hague", "the dalles", "the villages", "the woodlands"})

# In lower case after a name: people and institutions of a place.
CIVIC = _words(
    "police residents resident officials official authorities mayor government governor lawmakers"
    " prosecutors suburb suburbs area streets outskirts capital border borders coast airport"
    " lawmaker president prime foreign defense defence interior finance parliament military army"
    " troops forces people citizens voters neighborhood neighborhoods neighbourhood neighbourhoods"
    " metropolitan metro local regional native firefighters hospital court judge jury schools"
    " largest northern southern eastern western central downtown economy envoy embassy ambassador"
    " soil territory waters skyline subway crisis conflict war invasion earthquake"
)
# After a hyphen: "Dallas-based", "Iran-backed".
HYPHENED = _words(
    "based born area wide bound led backed controlled held occupied administered run made trained"
    " allied sponsored funded owned educated raised style area native aligned registered flagged"
    " mediated brokered listed ruled"
)

# Groups of countries that no gazetteer has, places where "the" stands before them.
THE_WEST = frozenset({"west"})
