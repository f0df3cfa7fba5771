"""The addresses at each kind of host, to the last byte."""

import datetime as dt
import subprocess

import pytest

from macros import archive
from macros.model.host import Host, Software
from macros.model.settings import Settings
from macros.model.site import Site
from macros.proposal import steps
from macros.proposal.form import ways

SPOKEN = {
    "https://github.com/stad/bank": ("https://github.com/stad/bank", Software.GITHUB),
    "https://github.com/stad/bank.git": ("https://github.com/stad/bank", Software.GITHUB),
    "git@github.com:stad/bank.git": ("https://github.com/stad/bank", Software.GITHUB),
    "ssh://git@gitlab.stad.example:2222/grupp/under/bank.git": (
        "https://gitlab.stad.example/grupp/under/bank",
        Software.GITLAB,
    ),
    "https://namn:hemligt@codeberg.org/stad/bank/": (
        "https://codeberg.org/stad/bank",
        Software.FORGEJO,
    ),
    "forgejo+https://git.stad.example:8443/mvp/bank": (
        "https://git.stad.example:8443/mvp/bank",
        Software.FORGEJO,
    ),
    "http://gitea.example/mvp/bank": ("http://gitea.example/mvp/bank", Software.FORGEJO),
}


@pytest.mark.parametrize("text", SPOKEN)
def test_a_host_is_told_from_a_setting_or_a_remote(text):
    found = Host.parse(text)
    assert (found.address, found.software) == SPOKEN[text]


@pytest.mark.parametrize(
    "text",
    ["", "/srv/bank", "../bank", "file:///bank", "https://git.stad.example/mvp/bank", "github.com",
     "javascript:alert(1)//github.com/a/b", "https://github.com/a b/c", "https://github.com/a"],
)  # fmt: skip
def test_what_leads_to_no_known_host_is_none(text):
    assert Host.parse(text) is None


FILE = "docs/uppfoljning/ny sida.md"
ADDRESSES = {
    "https://github.com/s/b": (
        "https://github.com/s/b/blob/main/docs/uppfoljning/ny%20sida.md#L3",
        "https://github.com/s/b/edit/main/docs/uppfoljning/ny%20sida.md",
    ),
    "https://codeberg.org/s/b": (
        "https://codeberg.org/s/b/src/branch/main/docs/uppfoljning/ny%20sida.md#L3",
        "https://codeberg.org/s/b/_edit/main/docs/uppfoljning/ny%20sida.md",
    ),
    "https://gitlab.com/s/b": (
        "https://gitlab.com/s/b/-/blob/main/docs/uppfoljning/ny%20sida.md#L3",
        "https://gitlab.com/s/b/-/edit/main/docs/uppfoljning/ny%20sida.md",
    ),
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_host_has_its_own_addresses(address):
    host = Host.parse(address)
    assert (host.line(FILE, 3), host.edit(FILE)) == ADDRESSES[address]


PATTERNS = {
    "https://github.com/s/b": {
        "new": "https://github.com/s/b/new/{branch}?filename={fil}&value={text}",
        "edit": "https://github.com/s/b/edit/{branch}/{sökväg}",
        "issue": "https://github.com/s/b/issues/new?title={titel}&body={text}",
    },
    "https://codeberg.org/s/b": {
        "new": "https://codeberg.org/s/b/_new/{branch}?filename={fil}&value={text}",
        "edit": "https://codeberg.org/s/b/_edit/{branch}/{sökväg}",
        "issue": "https://codeberg.org/s/b/issues/new?title={titel}&body={text}",
    },
    "https://gitlab.com/s/b": {
        "new": "https://gitlab.com/s/b/-/new/{branch}?file_name={fil}",
        "edit": "https://gitlab.com/s/b/-/edit/{branch}/{sökväg}",
        "issue": "https://gitlab.com/s/b/-/issues/new?issue[title]={titel}&issue[description]={text}",
    },
}


@pytest.mark.parametrize("branch", ["main", "huvudgren"])
@pytest.mark.parametrize("address", PATTERNS)
def test_the_form_gets_addresses_to_fill_in(address, branch):
    host = Host.parse(address, branch=branch)
    expected = {name: text.replace("{branch}", branch) for name, text in PATTERNS[address].items()}
    assert host.patterns() == expected
    told = ways(host)
    assert {name: told[name] for name in expected} == expected
    assert (told["name"], len(told["steps"])) == (str(host.software), len(told["pictures"]))
    assert host.edit("x.md").endswith(f"{branch}/x.md")


def test_every_software_has_addresses_and_steps():
    assert set(steps.STEPS) == set(Software)
    for software in Software:
        assert Host("https://x.example/a/b", software).patterns().keys() == {"new", "edit", "issue"}


def test_a_setting_can_say_what_runs_at_a_host():
    assert Host.parse("https://git.stad.example/m/b", Software.FORGEJO).software is Software.FORGEJO


def _archive(folder, remote):
    subprocess.run(["git", "init", "-q", folder], check=True)
    subprocess.run(["git", "-C", folder, "remote", "add", "origin", remote], check=True)


def test_the_host_comes_from_the_setting_and_else_from_the_remote(tmp_path, monkeypatch):
    _archive(tmp_path, "git@github.com:stad/bank.git")
    monkeypatch.delenv("KB_ARKIV", raising=False)
    assert archive.host(tmp_path, None).address == "https://github.com/stad/bank"
    monkeypatch.setenv("KB_ARKIV", "https://codeberg.org/stad/bank")
    assert archive.host(tmp_path, None).address == "https://codeberg.org/stad/bank"
    monkeypatch.setenv("KB_ARKIV", "")
    assert archive.host(tmp_path, None) is None


def test_the_settings_name_the_branch_and_what_runs_there(tmp_path, monkeypatch):
    settings = Settings.model_validate(
        {"e_post": "uppgift saknas", "kodvärd": "Forgejo", "gren": "huvudgren"}
    )
    site = Site(dt.date(2026, 11, 25), publisher=None, settings=settings)
    monkeypatch.setenv("KB_ARKIV", "https://git.stad.example/m/b")
    found = archive.host(tmp_path, site)
    assert (found.software, found.branch) == (Software.FORGEJO, "huvudgren")
    assert settings.promised is None


def test_a_folder_inside_another_archive_has_no_host_of_its_own(tmp_path, monkeypatch):
    _archive(tmp_path, "git@github.com:stad/bank.git")
    (tmp_path / "stad").mkdir()
    monkeypatch.delenv("KB_ARKIV", raising=False)
    assert archive.host(tmp_path / "stad", None) is None
