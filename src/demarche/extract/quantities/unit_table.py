"""Units of measure: the name that each is written by here, and the words for it in reports.

SI units go by their symbol, others by their singular; durations by their word, since reports
count hours and days. A surface with a blank is written with an underscore. A surface in capitals
or mixed case is taken only in that case; so are single letters, which need digits before them.
"""

from __future__ import annotations

from demarche.extract.quantities.lexemes import parts
from demarche.extract.wordlists import wordset

_TABLE = """
percent: % percent per_cent pct
percentage point: percentage_point percentage_points pct_point pct_points pp ppt
basis point: basis_point basis_points bps bp
ppm: ppm parts_per_million
ppb: ppb parts_per_billion
km: km kms kilometre kilometres kilometer kilometers
m: m metre metres meter meters
cm: cm centimetre centimetres centimeter centimeters
mm: mm millimetre millimetres millimeter millimeters
µm: µm μm micrometre micrometres micrometer micrometers micron microns
nm: nm nanometre nanometres nanometer nanometers
mile: mile miles mi
yard: yard yards yd yds
foot: foot feet ft
inch: inch inches in
nautical mile: nautical_mile nautical_miles nmi
light-year: light_year light_years light_-_year light_-_years ly
km²: km² km2 sq_km sq._km square_kilometre square_kilometres square_kilometer square_kilometers
m²: m² m2 sq_m square_metre square_metres square_meter square_meters
cm²: cm² cm2 square_centimetre square_centimetres square_centimeters
square mile: square_mile square_miles sq_mi sq_miles sq._miles
square foot: square_foot square_feet sq_ft sq._ft
hectare: hectare hectares ha
acre: acre acres
m³: m³ m3 cubic_metre cubic_metres cubic_meter cubic_meters
km³: km³ km3 cubic_kilometre cubic_kilometres cubic_kilometers
cm³: cm³ cm3 cubic_centimetre cubic_centimetres cubic_centimeters
cubic foot: cubic_foot cubic_feet
litre: litre litres liter liters l L
ml: ml mL millilitre millilitres milliliter milliliters
gallon: gallon gallons
pint: pint pints
barrel: barrel barrels bbl
cup: cup cups
tablespoon: tablespoon tablespoons tbsp
teaspoon: teaspoon teaspoons tsp
kg: kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes
g: g gram grams gramme grammes
mg: mg milligram milligrams
µg: µg μg mcg microgram micrograms
tonne: tonne tonnes t metric_ton metric_tons mt
ton: ton tons
pound: lb lbs
ounce: ounce ounces oz
carat: carat carats
°C: °_C °C degree_Celsius degrees_Celsius degrees_C degrees_celsius degrees_centigrade ℃ C
°F: °_F °F degree_Fahrenheit degrees_Fahrenheit degrees_F degrees_fahrenheit ℉ F
K: K kelvin kelvins
degree: degree degrees °
second: second seconds sec secs s
minute: minute minutes min mins
hour: hour hours hr hrs h
day: day days
week: week weeks
month: month months
year: year years yr yrs
decade: decade decades
century: century centuries
ms: ms millisecond milliseconds
kWh: kWh kilowatt_hour kilowatt_hours kilowatt_-_hours
MWh: MWh megawatt_hour megawatt_hours megawatt_-_hours
GWh: GWh gigawatt_hour gigawatt_hours gigawatt_-_hours
TWh: TWh terawatt_hour terawatt_hours
W: W watt watts
kW: kW kilowatt kilowatts
MW: MW megawatt megawatts
GW: GW gigawatt gigawatts
horsepower: hp horsepower bhp
J: J joule joules
kJ: kJ kilojoule kilojoules
MJ: MJ megajoule megajoules
kcal: kcal kilocalorie kilocalories
calorie: calorie calories
V: V volt volts
kV: kV kilovolt kilovolts
mV: mV
A: A amp amps ampere amperes
mA: mA milliamp milliamps
Ω: Ω ohm ohms
kΩ: kΩ
Hz: Hz hertz
kHz: kHz kilohertz
MHz: MHz megahertz
GHz: GHz gigahertz
N: N newton newtons
kN: kN
N·m: Nm N·m N_m newton_metres newton_meters
Pa: Pa pascal pascals
kPa: kPa kilopascal kilopascals
MPa: MPa
hPa: hPa hectopascal hectopascals
bar: bar bars
mbar: mbar millibar millibars
psi: psi
dB: dB decibel decibels
bit: bit bits
byte: byte bytes
kb: kb
kB: kB KB kilobyte kilobytes
MB: MB megabyte megabytes
GB: GB gigabyte gigabytes
TB: TB terabyte terabytes
Gbit: Gbit gigabit gigabits
Mbit: Mbit megabit megabits
Mbit/s: Mbps
Gbit/s: Gbps
M: M
mol: mol mole moles
mmol: mmol
Sv: Sv sievert sieverts
mSv: mSv millisievert millisieverts
Bq: Bq becquerel becquerels
mAh: mAh milliamp_hours
Ah: Ah amp_hours
Wh: Wh watt_hours
mΩ: mΩ
barrel/day: bpd b_/_d
rpm: rpm revolutions_per_minute
km/h: kmh kph kmph km_/_h km_/_hr
mile/hour: mph
knot: knot knots kt kts
kiloton: kiloton kilotons kilotonne kilotonnes
megaton: megaton megatons
lux: lux
"""

# Words that are units after a number only if nothing of the phrase follows ("12 second graders").
DURATIONS = frozenset(
    {"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"}
)
TEMPERATURES = frozenset({"°C", "°F", "K", "degree"})
# As the divisor of a rate beside a symbol, time goes by its symbol too: m/s, km/h.
TIME_SYMBOLS = {"second": "s", "hour": "h"}
SYMBOLS = wordset("km m cm mm m³ km³ cm³ kg g mg µg Gbit Mbit GB MB kWh")


def _read_table() -> dict[tuple[str, ...], str]:
    surfaces: dict[tuple[str, ...], str] = {}
    for line in _TABLE.strip().splitlines():
        name, _, words = line.partition(": ")
        for word in words.split():
            surfaces.setdefault(parts(word.replace("_", " ")), name)
    return surfaces


# From the lexemes of a unit's surface to its name.
UNITS = _read_table()
LONGEST = max(len(surface) for surface in UNITS)
FIRST_WORDS = frozenset(surface[0] for surface in UNITS)
