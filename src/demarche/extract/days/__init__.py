"""Days that a report names, resolved against its own day with precision and ground.

``mentions(reading)`` finds them all; ``within`` and ``nearest`` pick those of a stretch of text.
"""

from demarche.extract.days.find import mentions, nearest, within
from demarche.extract.days.mention import DayMention

__all__ = ["DayMention", "mentions", "nearest", "within"]
