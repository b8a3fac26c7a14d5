"""Verbs and nouns that tell a location from a government, a people or a team, by lemma."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before a place: it is where something is or goes.
LOCATION_PREPOSITIONS = _words(
    "in inside within near at across around through throughout into onto off along above"
    " beneath below past outside beyond toward towards via amid upon aboard down up nearby"
    " opposite round"
)
# Right before a name these leave no doubt.
THERE = _words("near inside outside across into throughout around within toward towards")
# Before a place: it is a party to something.
PARTY_PREPOSITIONS = _words(
    "out with against by between among versus vs v. v without unlike like about regarding"
    " concerning for except besides despite per"
)
# "X in Ukraine": not where, but in whom.
TRUSTING = _words(
    "confidence trust faith interest interested confident invest investment believe"
)

# To move, or a move: what "to", "from" and "for" after it name is a location.
MOTION = _words(
    "go come travel fly drive walk run sail ride march move return flee escape head leave"
    " depart arrive journey trip visit tour flight voyage way road route train bus ferry migrate"
    " emigrate immigrate relocate deploy deployment send sent transfer transport evacuate deport"
    " deportation extradite smuggle ship withdraw withdrawal pull retreat advance cross crossing"
    " commute bind bound rush race dispatch airlift fall spread bring take carry back hike row"
    " swim hitchhike pilgrimage migration evacuation relocation exodus convoy mile kilometer"
    " kilometre km hour minute west east north south northeast northwest southeast southwest"
    " distance stretch extend hail originate native refugee migrant immigrant visitor tourist"
    " stop stopover connect link pipeline railway highway corridor entrance access border"
    " gateway shuttle hometown live stay work report broadcast film"
)
# What "from" after these names is who gives.
TAKING = _words("want buy get receive seek win obtain import order need demand borrow accept")
# What "for" after these names is where one goes.
LEAVING = _words("leave head bind bound depart sail flight train search embark set")
# A giving, a word or a relation: what "to", "from" and "on" after it name is a party.
RELATION = _words(
    "choose prefer pick give sell supply provide offer donate lend deliver loss lose owe export"
    " import aid assistance help support weapon arm arms weaponry loan grant sanction sanctions"
    " tariff tariffs pressure embargo ban restriction restrictions message warning letter"
    " statement reply response answer appeal call demand assurance assurances guarantee"
    " guarantees threat threaten warn say tell speak talk respond pledge commit commitment"
    " loyalty allegiance ambassador envoy adviser advisor apology apologize belong according due"
    " thanks victory win defeat concession concessions ally alternative blow approach attitude"
    " policy stance opposition hostility invitation request proposal delegation criticism"
    " condemnation approval permission order independence secede separate protection debt"
    " payment price advantage fine influence reliance dependence depend rely focus negotiate"
    " agreement contract deal ties relation relations cooperation partnership friendship"
    " question sell-off sale shipment shipments transfer equipment missile missiles tank tanks"
    " jet jets ammunition funding billion million vote signal advice rule sue file impose slap"
    " crack blame"
)
# After "of" these nouns mean a part, a spot or a people on the spot.
PARTS = _words(
    "city town village capital part parts north south east west center centre outskirts suburb"
    " street streets people resident residents coast coastline border borders side edge region"
    " area areas district map invasion occupation siege bombing bombardment shelling battle fall"
    " liberation capture control mile miles kilometer kilometers kilometre kilometres heart"
    " middle rest most much half swath swathe swathes skies waters territory soil island port"
    " annexation northeast northwest southeast southwest tip corner airspace bank banks mouth"
    " shore shores neighborhood neighbourhood neighborhoods province county evacuation blockade"
    " seizure partition visit tour population inhabitants inhabitant native suburbs countryside"
    " mountains ruins airport harbor entrance downtown end all hills state republic oblast"
    " destruction"
)
# After "of" these nouns mean who governs, or the state as such.
GOVERNING = _words(
    "president government leader minister king queen prime army military parliament ambassador"
    " sovereignty independence integrity constitution economy support member behalf membership"
    " recognition criticism accusation role future security defence defense chancellor interest"
    " interests ally allies enemy friend demand demands position policy policies part-time"
    " citizen citizens national consul mayor governor bishop court law laws bank ministry debt"
    " help backing opponent critic victory rest-of instance likes club team captain coach"
)
# A place's: what it has on the ground.
GROUNDS = PARTS - _words("bank banks control side state end tip hills town") | _words(
    "downtown subway skyline weather climate airport hospital hospitals school schools beach"
    " beaches mountain lake river valley desert neighborhood war crisis conflict earthquake flood"
    " fire wildfire wildfires outbreak winter summer history past roads road highway station"
    " square landscape food restaurant restaurants museum museums park parks hotels hotel church"
    " market markets slum slums largest biggest countryside wilderness forest forests islands zone"
)
# Before these nouns, a name says where: "the Ukraine crisis", "a Houston suburb".
HAPPENINGS = _words(
    "crisis war conflict earthquake quake flood flooding fire wildfire wildfires storm"
    " hurricane typhoon cyclone tornado outbreak epidemic shooting massacre bombing attack"
    " attacks blast explosion crash protest protests riot riots siege invasion border area"
    " suburb suburbs neighborhood neighbourhood street streets airport port coast coastline"
    " region province county district countryside capital city town village home apartment house"
    " hotel restaurant nightclub bar hospital school church mosque synagogue park beach station"
    " subway metro highway road bridge river lake mountain valley desert island peninsula waters"
    " airspace soil territory summit meeting conference talks ceremony rally concert festival"
    " marathon trip visit tour native resident residents bureau office headquarters plant"
    " factory base prison jail mall store warehouse courtroom courthouse weather sky skies"
    " skyline time frontline front morgue cemetery campus refinery mine disaster drought famine"
    " landslide eruption tsunami side north south east west northwest northeast southwest"
    " southeast half part section neighborhoods communities community landmark cafe square"
    " market bazaar checkpoint crossing"
)

# Verbs whose subject acts or wants: governments and teams, not the ground.
ACTING = _words(
    "stun upset overcome dominate shock hammer down knock battle say tell announce argue claim"
    " deny reject accept agree disagree demand ask urge call warn threaten vow pledge promise"
    " offer propose want need seek hope fear expect believe think decide vote approve pass ban"
    " impose lift sign ratify withdraw pull send deploy launch invade attack strike retaliate"
    " respond react accuse blame condemn criticize criticise denounce praise welcome support"
    " back oppose block veto negotiate talk meet mediate broker help aid supply provide give"
    " sell buy import export pay fund invest lend borrow owe arrest charge release extradite"
    " deport expel recall summon recognize recognise join leave host win lose beat defeat draw"
    " score play qualify advance face finish lead trail thrash edge crush rout drag push press"
    " pressure order allow permit prohibit try attempt plan prepare intend aim consider study"
    " insist maintain stress note add admit acknowledge confirm report declare express voice"
    " signal show refuse fail manage continue begin start stop end cease remain suspend cancel"
    " delay postpone cut raise reduce increase boost ease tighten close open reopen build"
    " develop test fire shoot conduct carry hold keep make take get put move act work fight"
    " defend protect arm train equip mobilize mobilise surrender capture seize annex occupy"
    " control suffer spend save know do become elect choose appoint name sue challenge appeal"
    " investigate probe monitor watch repeat reiterate struggle should must may could enforce"
    " adopt introduce enact legalize legalise outlaw rank top overtake grow shrink benefit"
)
# Verbs whose subject is a spot on the ground.
LYING = _words(
    "lie sit stand border stretch straddle span cover adjoin experience see receive record"
    " witness feature boast contain house attract flood burn shake host look feel smell"
)
# Done to a location: its object, or its subject in the passive, is the ground.
DONE_TO_GROUND = _words(
    "visit enter leave invade reach hit strike bomb shell flee tour cross devastate flood"
    " occupy capture seize liberate storm evacuate shake rock ravage surround besiege control"
    " retake recapture pound batter destroy level raze approach exit abandon pass overrun"
    " encircle annex threaten-to cover engulf sweep lash pummel roil grip hammer slam rattle"
    " blanket haunt inhabit roam patrol defend lose traverse circle near target attack raid"
    " bombard connect link separate divide explore depart settle populate plague jolt scorch"
    " drench quit"
)
# In the passive, and yet of a party.
DONE_TO_PARTY = _words(
    "accuse blame sanction expel beat defeat criticize criticise condemn urge ask tell warn"
    " praise thank invite force oblige pressure ban fine sue admit suspend recognize recognise"
    " eliminate relegate seed draw exclude isolate punish defend arm support"
)
# "X-based": where; "X-backed": by whom.
WHERE_AFTER_HYPHEN = _words(
    "based born area bound wide raised educated made occupied held style"
)
COPULAS = _words("be become remain seem appear")
SPOTS = PARTS | _words(
    "place country nation home site scene hub destination hotspot epicenter"
)
# Nouns that a list of examples follows: "countries such as X".
STATES = _words(
    "country nation state government power ally member team side neighbor neighbour"
)
# "Odesa is calm."
STATES_OF_GROUND = _words("home safe quiet calm hot cold dry wet flooded dark empty dangerous")
