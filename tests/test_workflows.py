"""What runs at the host: least rights, pinned, the gate for all; and the papers that meet people."""

import re
import subprocess

import pytest
import yaml

from macros.export.codeowners import codeowners
from macros.model.reviewers import Reviewers
from tests.site import ROOT

FOLDER = ROOT / ".github/workflows"
FLOWS = {path.stem: yaml.safe_load(path.read_text("utf-8")) for path in FOLDER.glob("*.yml")}
JOBS = {(flow, name): job for flow, told in FLOWS.items() for name, job in told["jobs"].items()}
WRITES = {("publicera", "publicera"), ("varje-termin", "arende")}


def triggers(flow):
    return set(FLOWS[flow][True])  # YAML reads "on" as true


def test_what_starts_what():
    assert {flow: triggers(flow) for flow in FLOWS} == {
        "granska": {"pull_request", "push"},
        "publicera": {"push"},
        "varje-termin": {"schedule", "workflow_dispatch"},
        "lankar": {"schedule", "workflow_dispatch"},
    }
    assert FLOWS["publicera"][True]["push"] == {"branches": ["main"]}


@pytest.mark.parametrize("flow", FLOWS)
def test_nothing_is_allowed_that_a_job_does_not_ask_for(flow):
    assert FLOWS[flow]["permissions"] == {}
    assert "secrets." not in (FOLDER / f"{flow}.yml").read_text("utf-8")


@pytest.mark.parametrize("job", JOBS)
def test_a_job_that_may_write_runs_nothing_from_the_archive(job):
    rights = set(JOBS[job]["permissions"].values())
    steps = JOBS[job]["steps"]
    checks_out = any("checkout" in step.get("uses", "") for step in steps)
    if job in WRITES:
        assert rights == {"write"}
        assert not checks_out
        assert not [step for step in steps if ".venv" in step.get("run", "")]
    else:
        assert rights == {"read"}
        assert JOBS[job]["permissions"] == {"contents": "read"}


@pytest.mark.parametrize("job", JOBS)
def test_every_action_is_pinned_and_no_token_is_left_behind(job):
    for step in JOBS[job]["steps"]:
        if "uses" in step:
            assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", step["uses"])
        if "checkout" in step.get("uses", ""):
            assert step["with"]["persist-credentials"] is False
        assert "${{" not in step.get("run", ""), "a value in a script can be code"


def test_the_check_comes_first_then_tests_and_build():
    jobs = FLOWS["granska"]["jobs"]
    assert [step["run"] for step in jobs["innehall"]["steps"] if "run" in step] == [
        ".ci/gate check",
        ".ci/gate difference",
    ]
    assert {name for name, job in jobs.items() if job.get("needs") == "innehall"} == {
        "prov",
        "bygge",
    }


def test_the_gate_is_one_script_that_each_host_can_run():
    script = (ROOT / ".ci/gate").read_text("utf-8")
    steps = re.findall(r"^(\w+)\(\) \{ ", script, re.MULTILINE)
    assert steps == ["bank", "check", "difference", "try", "build"]
    assert '"${@:-check difference try build}"' in script
    assert subprocess.run(["bash", "-n", ROOT / ".ci/gate"], check=False).returncode == 0
    for flow in ("granska", "publicera"):
        used = re.findall(r"\.ci/gate (.+)", (FOLDER / f"{flow}.yml").read_text("utf-8"))
        assert set(" ".join(used).split()) <= set(steps)


@pytest.mark.parametrize("path", sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("[0-9]*.yml")))
def test_a_form_asks_a_few_things_and_warns_of_names(path):
    form = yaml.safe_load(path.read_text("utf-8"))
    assert {"name", "description", "title", "body"} == form.keys()
    first, *fields = form["body"]
    assert first["type"] == "markdown"
    assert "namn" in first["attributes"]["value"]
    assert 3 <= len(fields) <= 5
    assert len({field["id"] for field in fields}) == len(fields)
    assert any(field.get("validations", {}).get("required") for field in fields)


def test_a_proposal_is_asked_two_things():
    text = (ROOT / ".github/PULL_REQUEST_TEMPLATE.md").read_text("utf-8")
    assert len(re.findall(r"^\*\*.+\?", text, re.MULTILINE)) == 2


def remits(*accounts):
    part = {"funktioner": ["redaktion"], "ser_efter": "Allt."}
    return Reviewers.model_validate({
        "delar": [
            {"namn": "Allt", "filer": ["/*"], "konton": list(accounts), **part},
            {"namn": "Uppgifter", "filer": ["/data/"], "konton": [], **part},
        ]
    })  # fmt: skip


def test_nobody_is_made_up():
    text = codeowners(remits())
    assert [line for line in text.splitlines() if line and line[0] != "#"] == []
    assert text.count("# Ingen är utsedd.") == 2


def test_who_is_appointed_is_asked():
    lines = codeowners(remits("@stad/redaktion", "@stad/mvp")).splitlines()
    assert "/* @stad/redaktion @stad/mvp" in lines
    assert "# /data/" in lines


def test_a_person_cannot_be_appointed():
    with pytest.raises(ValueError, match="aldrig en person"):
        remits("@anna")
