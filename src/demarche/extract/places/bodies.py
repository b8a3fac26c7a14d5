"""Words that make a name that of an organisation, club, treaty, building or court."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Capitalised after or before a name, these make it part of an organisation's name.
ORGANISATION_WORDS = _words(
    "university college school institute academy museum library hospital clinic church"
    " cathedral mosque times post news herald tribune journal gazette star chronicle globe"
    " observer mail independent mirror bank group corp corporation company inc ltd llc plc co"
    " holdings airlines airways air energy oil gas motors steel fc afc cf united rovers"
    " wanderers hotspur athletic albion yankees mets knicks giants jets rangers cowboys texans"
    " astros rockets spurs mavericks lakers clippers dodgers angels bulls bears cubs sox celtics"
    " patriots bruins red-sox eagles 76ers phillies flyers steelers pirates penguins ravens"
    " orioles commanders nationals capitals wizards panthers hornets falcons braves hawks"
    " dolphins heat marlins buccaneers rays lightning jaguars saints pelicans titans grizzlies"
    " colts pacers browns cavaliers guardians bengals reds lions pistons tigers packers bucks"
    " brewers vikings timberwolves twins chiefs royals broncos nuggets rockies avalanche jazz"
    " suns cardinals diamondbacks coyotes raiders 49ers warriors sharks kings padres chargers"
    " seahawks mariners kraken blazers sounders galaxy maple raptors council committee"
    " commission court department ministry agency authority bureau office administration board"
    " association federation union league society foundation fund party congress parliament"
    " senate assembly legislature house army navy force marines guard embassy consulate police"
    " forum conference summit network radio television tv press exchange organization"
    " organisation alliance coalition center centre club team orchestra theatre theater festival"
    " marathon olympics games cup championship championships open prix treaty accord accords"
    " agreement act convention protocol declaration philharmonic symphony chamber command corps"
    " brigade regiment division battalion treasury reserve railway metro transit war crisis-"
    " stadium arena coliseum tower towers hotel resort casino mall prison jail street avenue"
    " road boulevard highway parkway lane drive plaza building hall palace castle"
    " pharmaceuticals technologies systems partners capital ventures securities investments"
    " insurance financial zoo aquarium service services supply works abbey basilica garden"
    " gardens opera speedway raceway ballpark fieldhouse earthquake hurricane cyclone revolution"
    " pact"
)
# Before these the word "District" and the like belongs to a court or an office.
COURTS = _words(
    "attorney judge court courts council police prosecutor magistrate commissioner"
)
# "X of England", "X of Wales": a title or a body, not the place.
ORGANISATION_HEADS = ORGANISATION_WORDS | _words(
    "duke duchess prince princess earl archbishop"
)
# Before a name, these make it a club's or a company's: "Real Madrid", "Air France".
ORGANISATION_OPENERS = _words(
    "fc ac afc as real inter atletico bayern borussia sporting olympique dynamo dinamo cska"
    " spartak rb ajax air radio bank banco deutsche miss fsv vfl tsv racing athletic maccabi"
    " hapoel legia team hotel hms uss ss bmw"
)
