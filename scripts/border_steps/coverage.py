"""One valid coverage: provinces that share edges exactly, without gaps or overlaps.

Everything drawn later (countries of each view, frontiers, regions) is cut from it, so that lines
lie on each other to the last digit.
"""

from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

Shapes = NDArray[Any]

GRID = 0.001  # degrees; a coarser grid makes the smallest islands collapse
# Degrees. At 0.02 borders still look right zoomed in to one country; 0.05 looks coarse.
NEAR_TOLERANCE = 0.02
# Land beyond the sea is seen small; coarser lines there spare the browser a fifth of the file.
FAR_TOLERANCE = 0.055
# Europe, North Africa, the Near East: what touches this box, or is joined to it by land, is near.
DETAIL = shapely.box(-30, 20, 75, 85)
# Degrees of water that count as land: islets closer than the tolerance could come to overlap.
STRAIT = 0.05
CLEAN_PASSES = 4


def settle(shapes: Shapes) -> Shapes:
    """Round and simplify a coverage and keep it one.

    Near and far land share no edge, so each half is simplified as a coverage of its own.
    Raises ValueError where the result is not a valid coverage of valid, non-empty shapes.
    """
    near, settled = is_near(shapes), shapes.copy()
    for half, tolerance in ((near, NEAR_TOLERANCE), (~near, FAR_TOLERANCE)):
        settled[half] = shapely.coverage_simplify(snap(shapes[half]), tolerance)
    if not is_sound(settled):
        raise ValueError("simplified provinces do not form a valid coverage")
    return settled


def is_near(shapes: Shapes) -> NDArray[np.bool_]:
    """Tell which shapes touch the box of detail, directly or over land."""
    left, right = shapely.STRtree(shapes).query(shapes, predicate="dwithin", distance=STRAIT)
    near: NDArray[np.bool_] = shapely.intersects(shapes, DETAIL)
    while True:
        grown = near.copy()
        np.logical_or.at(grown, left, near[right])
        if (grown == near).all():
            return near
        near = grown


def snap(shapes: Shapes) -> Shapes:
    """Round to the grid. Rounding breaks a few slivers; cleaning mends them."""
    for _ in range(CLEAN_PASSES):
        shapes = shapely.set_precision(shapes, GRID, mode="pointwise")
        if is_sound(shapes):
            return shapes
        shapes = shapely.coverage_clean(shapes)
    if not is_sound(shapes):
        raise ValueError(f"no valid coverage on a grid of {GRID} degrees")
    return shapes


def is_sound(shapes: Shapes) -> bool:
    """Tell whether shapes are valid, non-empty and form a valid coverage."""
    whole = shapely.is_valid(shapes).all() and not shapely.is_empty(shapes).any()
    return bool(whole and shapely.coverage_is_valid(shapes))
