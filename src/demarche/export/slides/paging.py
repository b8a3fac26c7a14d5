"""Sharing blocks of known height out over columns, tables and slides; nothing is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True)
class Block(Generic[T]):
    """Something ``height`` points tall. A ``heading`` stays with what follows it, and ``again``,
    ``again_height`` points tall, stands over the rest of its group where that goes on elsewhere.
    """

    item: T
    height: float
    heading: bool = False
    again: T | None = None
    again_height: float = 0


def shared(blocks: Sequence[Block[T]], room: float, *, whole: bool = False) -> list[list[T]]:
    """``blocks`` in order, in containers ``room`` points tall each.

    With ``whole`` a group that fits into one container is not divided between two. A block
    taller than a container gets one of its own.
    """
    filled: list[list[T]] = [[]]
    used, head = 0.0, None
    for at, block in enumerate(blocks):
        if block.heading:
            head = None
        needed = _needed(blocks, at, room, whole)
        if used and used + needed > room:
            filled.append([])
            used = 0.0
            if head is not None and head.again is not None:
                filled[-1].append(head.again)
                used = head.again_height
        if block.heading:
            head = block
        filled[-1].append(block.item)
        used += block.height
    return [each for each in filled if each]


def _needed(blocks: Sequence[Block[T]], at: int, room: float, whole: bool) -> float:
    """What must fit for the block to stand here: with a heading also what follows it."""
    block = blocks[at]
    if not block.heading:
        return block.height
    group = [block]
    for following in blocks[at + 1 :]:
        if following.heading:
            break
        group.append(following)
    total = sum(each.height for each in group)
    if whole and total <= room:
        return total
    return sum(each.height for each in group[:2])
