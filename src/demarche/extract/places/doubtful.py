"""Names that are never, or not always, those of places. All are keys of ``fold``."""

from __future__ import annotations


def _names(text: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in text.split(";") if name.strip())


# Institutions named after where they sit, and other names that are never places here.
NOT_PLACES = _names(
    """
    hall; city hall; town hall; great hall; super tuesday; silicon; wall; kremlin; white house;
    pentagon; downing street; wall street; whitehall; capitol hill; capitol; capital; elysee;
    elysee palace; scotland yard; fleet street; broadway; madison avenue; foggy bottom; quai
    dorsay; hamas; hezbollah; taliban; al qaeda; isis; islamic state; nato; allies; axis;
    congress; internet; web; god; allah; covid; twitter; facebook; google; amazon com; instagram;
    tiktok; christmas; easter; ramadan; brexit; boko haram; earth; moon; mars; sun; street;
    avenue; metro; parliament; police; president; minister; university; dow; nasdaq; super bowl;
    world cup; republican; democrat; general; north; south; east; northern; southern; eastern;
    western; central; uncle sam; premier; prime; bank; army; navy; marines; senate; house; court;
    school; reuters; associated press; ap; afp; bbc; cnn; xinhua; monday; tuesday; wednesday;
    thursday; friday; saturday; sunday; january; february; march; april; may; june; july; august;
    september; october; november; december; spring; summer; autumn; winter; the; news; photo;
    image; getty; latest; covid 19; gop; islam; kingdom; republic; union; commonwealth;
    federation; emirate; province; county; city; town; village; island; river; mountain; lake;
    bay; valley; coast; beach; park; airport; hospital; church; center; centre; square; station;
    district; region; state; states; united; nation; nations; world; country; government; media;
    press; times; post; group; family; man; woman; men; women; boy; girl; king; queen; prince;
    princess; battle; victory; hope; unity; independence; liberty; freedom; justice; peace; war;
    love; best; first; street journal; eu; of; and; is; as; on; in; at; to; it; he; she; we; they;
    are; was; were; will; can; do; if; but; so; or; no; not; an; by; for; up; me; my; one; two;
    three; many; most; some; such; more; all; any; both; his; her; its; our; their; what; when;
    where; who; why; how; this; that; these; those; there; here; then; now; see; said; say; says;
    also; after; before; during; since; while; last; next; new; old; young; big; little; paris
    saint germain; manchester united; manchester city; real madrid; camp fire; camp david accords;
    video; watch; read; live; breaking; update; click; share; editor; staff; mr; mrs; ms; dr; sir;
    lady; lord
    """
)

# Names of places that are as often a person's, or an English word: context has to speak for them.
AMBIGUOUS = _names(
    """
    bayern; brent; comet; focus; target; gap; intel; apple; oracle; wells; fargo; stormont; sage;
    shell; total; jordan; chad; georgia; israel; austin; charlotte; florence; victoria; madison;
    jackson; lincoln; savannah; carolina; virginia; dakota; chelsea; brooklyn; troy; marion;
    tyler; francisco; lourdes; mercedes; kent; lancaster; warren; clinton; hamilton;
    nancy; preston; darwin; carson; logan; mason; nelson; monroe; jefferson; franklin; clayton;
    milton; newton; arlington; burton; norman; morgan; elgin; eugene; irving; gary; joliet;
    laurel; helena; regina; catalina; bethany; elizabeth; trenton; beverly; lafayette; douglas;
    marshall; bradley; barry; stanley; grant; pierce; putnam; sumner; sherman; sheridan; reading;
    mobile; orange; enterprise; independence; normal; surprise; gulf; battle; sandwich; poole;
    rugby; deal; crewe; ripley; temple; media; bend; bell; rich; golden; eagle; bow; lead;
    hurricane; republic; eden; paradise; providence; superior; globe; guide; page; star; rocky;
    forest; orchard; summit; harmony; hudson; keys; highlands; midlands; po; van; cascades;
    everest; java; kos; k2; columbia; mercury; apollo; continental; swat; highland; stamford;
    berkeley; harvard; stanford; princeton; yale; west; northeast; mecca; hollywood; gobi; green
    zone; midtown; old city; south side; big island; long island; alice; ava; bailey; brandon;
    cameron; casey; chase; clay; cody; colby; dale; dean; devon; drew; dylan; erin; frank; glen;
    hayden; hector; homer; hunter; ira; jamal; jasper; josephine; juan; julian; kelly; kim; lance;
    lara; lee; leon; leonardo; lewis; lorena; luther; lynn; macon; manuel; maria; marina; mesa;
    mira; miranda; mohammed; ali; hassan; hussein; ahmed; omar; khan; singh; noble; olga; omer;
    perry; philip; ray; reno; rio; ross; roy; ruby; russell; rosa; sandy; scott; sharon; shannon;
    shelby; sidney; spencer; stella; stone; taylor; teresa; terry; thomas; todd; tracy; vance;
    vernon; wayne; wilson; woody; biden; trump; obama; putin; zelensky; harris; blair; johnson;
    brown; davis; miller; moore; white; black; young; king; hill; green; baker; nixon; bush;
    carter; reagan; kennedy; ford; truman; macron; merkel; scholz; sunak; truss; starmer; modi;
    xi; lula; bolsonaro; erdogan; netanyahu; assad; santos; lopez; perez; garcia; rodriguez;
    martinez; hernandez; gonzalez; diaz; torres; rivera; flores; cruz; ortiz; ramos; amazon; meta;
    notre dame; delta; alpha; omega; progress; liberty; union; crescent; corona; ebola; zika;
    marburg; lassa
    """
)

# Groups of countries that no gazetteer has, places where "the" stands before them.
THE_WEST = frozenset({"west"})
