"""Taking a proposal in: what is refused leaves no trace, what is taken in lies on a branch."""

import base64
import datetime as dt
import json
import re
import shutil
import subprocess

import pytest

from macros.examine import examine
from macros.model.page_kinds import PAGE_KINDS
from macros.model.site import KINDS, SINGLES
from macros.proposal import taking
from macros.proposal.form import described, version
from macros.proposal.packet import RefusedError, read_packet
from macros.proposal.standing import standings
from macros.source.pages import split
from macros.source.positions import read
from tests.site import DAY, NOW, ROOT, unreported
from tests.terminal import run

TERM, AREA = unreported()
WHO = ("-c", "user.name=Prov", "-c", "user.email=prov@exempel.invalid")
NEW = {
    "fråga": "Vem samordnar MVP i Farsta?",
    "väckt_av": "En samordnare",
    "väckt": "ht-2026",
    "källor": ["lagesrapport-2020"],
    "öppet": "Ingen källa säger det.",
    "läge": "öppen",
}
FILE = "data/oppna-fragor/prov-av-samordnare.yml"


def packet(**more):
    """A sound proposal of one new question, changed as the test wishes."""
    sound = {
        "format": "mvpforslag",
        "version": 1,
        "id": "f-20261125-abc234",
        "skapad": DAY,
        "rubrik": "Ny: Vem samordnar MVP i Farsta?",
        "skäl": "",
        "tack": "",
        "filer": [{"fil": FILE, "från": None, "värden": NEW, "text": ""}],
    }
    return {**sound, **more}


def raw(**more):
    return json.dumps(packet(**more), ensure_ascii=False).encode()


def one(**more):
    return {"filer": [{**packet()["filer"][0], **more}]}


@pytest.fixture(scope="module")
def upstream(tmp_path_factory):
    """The real content, committed."""
    folder = tmp_path_factory.mktemp("arkiv")
    for name in ("docs", "data"):
        shutil.copytree(ROOT / name, folder / name)
    for command in (["init", "-q", "-b", "main"], ["add", "-A"], [*WHO, "commit", "-qm", "Start"]):
        subprocess.run(["git", *command], cwd=folder, check=True)
    return folder


@pytest.fixture
def archive(upstream, tmp_path):
    """A clone that a test may do anything to."""
    return cloned(upstream, tmp_path / "bank")


@pytest.fixture(scope="module")
def untouched(upstream, tmp_path_factory):
    """A clone for all that is refused, since nothing of that leaves a trace."""
    return cloned(upstream, tmp_path_factory.mktemp("orord") / "bank")


def cloned(upstream, folder):
    subprocess.run(["git", "clone", "-q", str(upstream), str(folder)], check=True)
    for name, value in (("user.name", "Prov"), ("user.email", "prov@exempel.invalid")):
        subprocess.run(["git", "config", name, value], cwd=folder, check=True)
    return folder


def git(archive, *command):
    done = subprocess.run(
        ["git", *command], cwd=archive, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def take(archive, _, content):
    """As the command does, without its spelling check: status, what is said, what is wrong."""
    try:
        taken = taking.take(read_packet(content), archive, faults, lambda _: [])
    except RefusedError as refusal:
        return 1, "", str(refusal)
    return 0, f"{taken.branch}\n{taken.receipt(14)}", ""


def faults(root):
    return examine(root, NOW).faults


def trace(archive):
    """All that a refused proposal could have left behind."""
    return (
        git(archive, "status", "--porcelain"),
        git(archive, "for-each-ref", "--format=%(refname) %(objectname)"),
        git(archive, "worktree", "list").count("\n"),
    )


def test_a_proposal_becomes_a_branch_with_a_commit_and_a_receipt(archive, tmp_path):
    before = git(archive, "rev-parse", "main")
    file = tmp_path / "prov.mvpforslag"
    file.write_bytes(raw(tack="Samordnaren i Farsta", skäl="Det frågas ofta."))
    status, said, wrong = run("importera", file, "--rot", archive)
    assert (status, wrong) == (0, "")
    assert "f-20261125-abc234" in said
    assert "Ingen har lovat än inom hur många dagar du får svar." in said
    assert git(archive, "rev-parse", "main") == before
    assert git(archive, "status", "--porcelain") == ""
    branch = "forslag/f-20261125-abc234"
    assert git(archive, "diff", "--name-only", f"main..{branch}") == FILE
    assert git(archive, "show", f"{branch}:{FILE}").splitlines()[:2] == [
        "fråga: Vem samordnar MVP i Farsta?",
        "väckt_av: En samordnare",
    ]
    message = git(archive, "log", "-1", "--format=%B", branch)
    assert message.splitlines()[0] == "Förslag: Ny: Vem samordnar MVP i Farsta?"
    assert message.endswith("Forslag-id: f-20261125-abc234\nTack-till: Samordnaren i Farsta")
    git(archive, "checkout", "-q", branch)
    assert examine(archive, NOW).faults == ()


@pytest.mark.parametrize(
    ("days", "says"),
    [
        (None, "Ingen har lovat än inom hur många dagar du får svar."),
        (1, "Du får svar inom 1 dag."),
        (14, "Du får svar inom 14 dagar."),
    ],
)
def test_a_receipt_promises_what_somebody_has_promised(days, says):
    receipt = taking.Taken(read_packet(raw()), "forslag/x").receipt(days)
    assert f" {says} " in receipt
    assert receipt.count("dag") == says.count("dag")


def test_where_proposals_stand(archive, tmp_path):
    today = dt.date.today()  # the commits are made now
    assert standings(archive) == []
    take(archive, tmp_path, raw())
    [waiting] = standings(archive)
    assert waiting.line(today, 14).startswith("f-20261125-abc234  väntar sedan ")
    assert "längre än banken lovar" not in waiting.line(today, 14)
    assert "längre än banken lovar" in waiting.line(today + dt.timedelta(days=16), 14)
    assert "banken lovar" not in waiting.line(today + dt.timedelta(days=99), None)
    assert ", 1\N{NO-BREAK SPACE}dag  Ny" in waiting.line(today + dt.timedelta(days=1), 14)
    git(archive, "checkout", "-q", "forslag/f-20261125-abc234")
    assert standings(archive) == [waiting]  # to read it is not to take it in
    git(archive, "checkout", "-q", "main")
    git(archive, "merge", "-q", "forslag/f-20261125-abc234")
    _, said, _ = run("forslag", "--rot", archive)
    assert said == "f-20261125-abc234  intaget  Ny: Vem samordnar MVP i Farsta?\n"


def test_the_same_proposal_is_taken_in_once(archive, tmp_path):
    take(archive, tmp_path, raw())
    before = trace(archive)
    status, _, wrong = take(archive, tmp_path, raw())
    assert (status, "redan inlagt" in wrong, trace(archive)) == (1, True, before)


def test_a_remark_is_kept_without_a_file(archive, tmp_path):
    remark = {"sida": "om-mvp/", "citat": "MVP är svenskt.", "fel": "Det började i USA."}
    status, _, _ = take(archive, tmp_path, raw(filer=[], anmärkning=remark))
    branch = "forslag/f-20261125-abc234"
    assert status == 0
    assert git(archive, "diff", "--name-only", f"main..{branch}") == ""
    assert "Fel: Det började i USA." in git(archive, "log", "-1", "--format=%B", branch)


def test_the_text_of_a_letter_can_be_taken_in_with_quote_marks(archive, tmp_path):
    coded = base64.b64encode(raw()).decode()
    lines = "\n".join(f"> {coded[at : at + 76]}" for at in range(0, len(coded), 76))
    letter = f"Hej!\n> -----MVPFORSLAG-----\n{lines}\n> -----SLUT-----\n"
    assert take(archive, tmp_path, letter.encode())[0] == 0


OLD = "data/oppna-fragor/kvalitet.yml"


def correction(archive, **changes):
    """A proposal to change a question that is there."""
    made_from = version((archive / OLD).read_text("utf-8"))
    values = {**NEW, "öppet": "Staden har svarat.", **changes}
    return one(fil=OLD, från=made_from, värden=values)


def test_a_file_that_has_changed_since_is_shown_with_the_proposal(archive, tmp_path):
    proposed = correction(archive)
    text = (archive / OLD).read_text("utf-8").replace("ht-2020", "ht-2021")
    (archive / OLD).write_text(text, "utf-8")
    git(archive, "commit", "-qam", "Annat")
    before = trace(archive)
    status, _, wrong = take(archive, tmp_path, raw(**proposed))
    assert status == 1
    assert "har ändrats sedan förslaget gjordes" in wrong
    assert "-väckt: ht-2021" in wrong
    assert "+öppet: Staden har svarat." in wrong
    assert trace(archive) == before


def test_a_mass_deletion_needs_a_reason(untouched, tmp_path):
    before = trace(untouched)
    few = one(
        fil="data/stadsdelar/jarva.yml",
        från=version((untouched / "data/stadsdelar/jarva.yml").read_text("utf-8")),
        värden={"namn": "Järva"},
    )
    status, _, wrong = take(untouched, tmp_path, raw(**few))
    assert (status, "tar bort mer än hälften" in wrong, trace(untouched)) == (1, True, before)
    status, _, wrong = take(untouched, tmp_path, raw(**few, skäl="Området är borta."))
    assert (status, "tar bort mer än hälften" in wrong, trace(untouched)) == (1, False, before)


FILES = [
    "../utanfor.yml", "/etc/passwd", "data/../docs/x.md", "macros/x.py", "docs/assets/x.md", ".github/x.yml",
    "data/oppna-fragor/a b.yml", "data/oppna-fragor/å.yml", "data/oppna-fragor/x.yaml", "docs/om/x.html",
    "data/oppna-fragor/x.yml\n", "data/oppna-fragor/\u202ex.yml", "data/okand/x.yml", "data/oppna-fragor/-x.yml",
    "mkdocs.yml", "docs/om/.x.md",
]  # fmt: skip
BAD = {
    "nothing": b"",
    "rubbish": b"\xff\xfe\x00",
    "a list": b"[]",
    "another format": raw(format="annat"),
    "a later version": raw(version=2),
    "an id that is a path": raw(id="../../x"),
    "an id of a branch": raw(id="f-20261125-abc234\n--force"),
    "a field too many": raw(kör="rm"),
    "no files and no remark": raw(filer=[]),
    "a field twice": raw()[:-1] + b', "version": 1}',
    "too large": raw(skäl="x" * 400_000),
    "too deep": b"[" * 100_000,
    "numbers as values": raw(**one(värden={"fråga": 1})),
    "a value that is none": raw(**one(värden={"fråga": None})),
    "a title of two lines": raw(rubrik="Ny\n\nForslag-id: f-20261125-aaaaaa"),
    "a credit of two lines": raw(tack="A\nSigned-off-by: B"),
    "a hidden sign": raw(**one(värden={**NEW, "fråga": "Vem\u202esamordnar?"})),
    "a control sign": raw(**one(värden={**NEW, "fråga": "Vem\u0007?"})),
    "an identity number": raw(**one(värden={**NEW, "fråga": "Vem är 19121212-1212?"})),
    "a missing field": raw(**one(värden={"fråga": "Vem?"})),
    "a wrong version of an old file": raw(**one(fil=OLD, från="0" * 64)),
    "a new file that is there": raw(**one(fil=OLD)),
    "the same file twice": raw(filer=packet()["filer"] * 2),
    **{f"the file {name!r}": raw(**one(fil=name)) for name in FILES},
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_refused_leaves_no_trace(untouched, tmp_path, name):
    before = trace(untouched)
    status, said, wrong = take(untouched, tmp_path, BAD[name])
    assert (status, said) == (1, "")
    assert wrong.strip()
    assert "Traceback" not in wrong
    assert "1212-1212" not in wrong
    assert trace(untouched) == before


MATTER = {
    "ingress": "För dig som provar.",
    "skriven": DAY,
    "granskas": "ht-2027",
    "ansvarig": "redaktion",
    "status": "utkast",
}
NEW_PAGE = "docs/om/prov.md"
TEXT = "\n# Prov\n\nEtt stycke om hur det är att pröva.\n"
LINE = {"datum": DAY, "vad": "Sidan är ny.", "varför": "En läsare föreslog det."}


def written_changes(archive, file):
    """What a page on the proposal's branch says of its own history."""
    text = git(archive, "show", f"forslag/f-20261125-abc234:{file}")
    return read(split(text + "\n").matter, file).values.get("ändringar")


def test_who_wishes_it_is_thanked_in_the_history_of_a_new_page(archive, tmp_path):
    page = one(fil=NEW_PAGE, värden=MATTER, text=TEXT)
    status, said, wrong = take(archive, tmp_path, raw(**page, tack="Samordnaren i Farsta"))
    assert (status, wrong) == (0, "")
    assert "Längst ner på sidan och i historiken tackar vi Samordnaren i Farsta." in said
    thanked = {**LINE, "tack": "Samordnaren i Farsta"}
    assert written_changes(archive, NEW_PAGE) == [thanked]


def test_a_form_that_has_written_the_thanks_is_not_thanked_twice(archive, tmp_path):
    thanked = {**LINE, "varför": "Det frågas ofta.", "tack": "Eva"}
    page = one(fil=NEW_PAGE, värden={**MATTER, "ändringar": [thanked]}, text=TEXT)
    assert take(archive, tmp_path, raw(**page, tack="Eva", skäl="Det frågas ofta."))[0] == 0
    assert written_changes(archive, NEW_PAGE) == [thanked]


def test_who_does_not_wish_it_is_not_named(archive, tmp_path):
    take(archive, tmp_path, raw(**one(fil=NEW_PAGE, värden=MATTER, text=TEXT)))
    assert written_changes(archive, NEW_PAGE) is None


def test_an_old_page_keeps_its_history_below_the_thanks(archive, tmp_path):
    file = "docs/bidra/urval.md"
    text = (archive / file).read_text("utf-8")
    parts = split(text)
    values = read(parts.matter, file).values
    page = one(fil=file, från=version(text), värden=values, text=parts.body)
    status, _, wrong = take(archive, tmp_path, raw(**page, tack="Eva", skäl="Ett ord var fel."))
    assert (status, wrong) == (0, "")
    newest = {
        "datum": DAY,
        "vad": "Sidan är ändrad.",
        "varför": "Ett ord var fel.",
        "tack": "Eva",
    }
    assert written_changes(archive, file) == [newest, *values.get("ändringar", [])]


LESSON = {**MATTER, "roller": ["rektor"], "arenor": ["skola"]}
WORDS = "Läs igenom läget tillsammans och skriv ner vad ni ser"


def lesson(known, words=150):
    """The text of a lesson that rests on some sources."""
    told = " ".join(f'Det står så. {{{{ kalla("{name}") }}}}\n\n' for name in known)
    steps = f"1. **Rektor:** {(WORDS + ' ') * (words // 10)}sist. {{{{ forslag() }}}}"
    rest = "- Vänta inte. {{ forslag() }}\n"
    return (
        f"\n# Pröva först\n\n## Det här vet vi\n\n{told}## Gör så här\n\n{steps}\n\n"
        f"## Se upp med\n\n{rest}\n## Så vet ni att det fungerar\n\n{rest}"
    )


# What the form says is tried first when a proposal is taken in.
LATER = {
    "a lesson that is short": (
        one(fil="docs/forberedelser/prova.md", värden=LESSON,
            text=lesson(["lagesrapport-2020"] * 2, words=20)),
        "fel-langd",
    ),
    "a lesson on too little": (
        one(fil="docs/forberedelser/prova.md", värden=LESSON, text=lesson(["lagesrapport-2020"])),
        "for-lite-grund",
    ),
    "a venue that lies elsewhere": (
        one(
            fil=f"data/deltagande/{TERM}/{AREA}.yml",
            värden={
                "underlag": "rapport",
                "rapporterad": "2026-11-20",
                "källor": ["lagesrapport-2020"],
                "verksamheter": [
                    {"verksamhet": "hagsatraskolan", "program": "MVP", "arena": "skola",
                     "klasser": "4", "årskurser": ["7"], "elever": "90", "ledare": "8",
                     "säkerhet": "hög"}
                ],
            },
        ),
        "annat-omrade",
    ),
    "a source that nothing uses": (
        one(
            fil="data/kallor/prov.yml",
            värden={"utgivare": "Stockholms stad", "titel": "Prov", "år": "2026",
                    "kunskapsslag": "myndighet", "adress": "uppgift saknas",
                    "adress_kontrollerad": "nej", "läst": "hela"},
        ),
        "oanvand-kalla",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", LATER)
def test_what_hangs_on_other_files_is_tried_when_it_is_taken_in(untouched, tmp_path, name):
    proposed, code = LATER[name]
    before = trace(untouched)
    status, _, wrong = take(untouched, tmp_path, raw(**proposed))
    assert (status, trace(untouched)) == (1, before)
    assert f"[{code}]" in wrong


def test_a_lesson_that_is_long_enough_and_stands_on_something_is_taken_in(archive, tmp_path):
    page = one(fil="docs/forberedelser/prova.md", värden=LESSON,
               text=lesson(["lagesrapport-2020"] * 2))  # fmt: skip
    status, _, wrong = take(archive, tmp_path, raw(**page))
    assert (status, wrong) == (0, "")


BODIES = {
    "a script": "<script>alert(1)</script>",
    "a handler": "<img src=x onerror=alert(1)>",
    "a link that runs": "[x](javascript:alert(1))",
    "a program": "{{ self.__init__.__globals__ }}",
    "a loop": "{% for x in range(9) %}x{% endfor %}",
    "a foreign picture": "![x](https://ond.example/x.png)",
    "a frame": "<iframe src='https://ond.example'></iframe>",
}


@pytest.mark.parametrize("name", BODIES)
def test_a_page_that_is_more_than_text_is_refused(archive, tmp_path, name):
    page = one(fil="docs/om/prov.md", värden=MATTER, text=f"\n# Prov\n\n{BODIES[name]}\n")
    before = trace(archive)
    status, _, wrong = take(archive, tmp_path, raw(**page))
    assert (status, "docs/om/prov.md:" in wrong, trace(archive)) == (1, True, before)


def test_a_folder_without_git_is_told(tmp_path):
    (tmp_path / "tom").mkdir()
    status, _, wrong = take(tmp_path / "tom", tmp_path, raw())
    assert (status, "inget arkiv i git" in wrong) == (1, True)


def told(fields):
    """What the form says of fields before and after they are filled in, and of those inside them."""
    for field in fields:
        yield from (field["help"], field["missing"], *field["empty"])
        yield from told(field["fields"])


@pytest.mark.parametrize("kind", [*KINDS, *SINGLES, *PAGE_KINDS.values()])
def test_the_form_never_says_how_something_is_written_in_a_file(kind):
    said = list(told(described(kind)["fields"]))
    assert said
    assert [each for each in said if re.search(r"[Ff]ilnamn|\.yml|\.md|Exempel:", each)] == []


def test_a_packet_is_read_as_it_was_written():
    read = read_packet(raw())
    assert (read.id, read.files[0].file, read.files[0].values) == ("f-20261125-abc234", FILE, NEW)
    with pytest.raises(RefusedError, match="Fel i: version"):
        read_packet(raw(version="1"))
