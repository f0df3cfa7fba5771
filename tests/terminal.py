"""The command line, run in this process as if it had been typed: it starts in no time."""

import contextlib
import io
import os
from unittest.mock import patch

from macros.__main__ import main
from tests.site import ROOT, environment


def run(*arguments, **more):
    """How a command ends, what it says, and what it says is wrong; more is its environment."""
    said, wrong = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(ROOT),
        contextlib.redirect_stdout(said),
        contextlib.redirect_stderr(wrong),
        patch.dict(os.environ, environment(**more), clear=True),
    ):
        status = _ended(arguments, wrong)
    return status, said.getvalue(), wrong.getvalue()


def _ended(arguments, wrong):
    """The status, also where the command leaves by the words that it ends with."""
    try:
        return main([str(each) for each in arguments])
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=wrong)
            return 1
        return end.code or 0
