"""Errors say what, where, and what to do; one tree holds them all."""

import inspect

import pytest

from demarche.model import errors
from demarche.model.errors import DemarcheError, Fault, InvalidDataError


@pytest.mark.parametrize(
    "error", [e for _, e in inspect.getmembers(errors, inspect.isclass) if issubclass(e, Exception)]
)
def test_every_error_of_ours_is_in_the_tree(error):
    assert issubclass(error, DemarcheError)


def test_an_error_says_what_and_what_to_do():
    assert str(DemarcheError("It broke.", remedy="Mend it.")) == "It broke. Mend it."
    assert str(DemarcheError("It broke.")) == "It broke."


def test_every_fault_is_listed_with_file_and_line():
    faults = [Fault("a.yml", 3, "No such place.", "Add it."), Fault("b.yml", 1, "Empty.", "")]
    error = InvalidDataError(faults)
    assert error.faults == tuple(faults)
    assert str(error).splitlines() == [
        "2 fault(s) in the data files:", "a.yml:3: No such place. Add it.", "b.yml:1: Empty.",
    ]  # fmt: skip
