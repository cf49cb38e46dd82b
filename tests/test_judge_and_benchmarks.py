"""The quick reader of built pages sees what the patient one sees; the made-up plans of the benchmark are sound."""

from __future__ import annotations

import subprocess
import sys

import pytest
from conftest import ROOT

from basinplan import build
from basinplan.press.judge import _Page

HEAD = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page: x &amp; y</title></head><body>'
PIECES = [
    '<p class="a">text</p>', '<a href="x.html#y">x</a>', '<a href="https://example.org">x</a>', '<img src="https://example.org/a.png">',
    '<script src="a.js" defer></script>', "<script>run()</script>", '<script type="application/json">{"a": 1}</script>',
    '<script>"</script>', "<script>if (a<b) run()</script>", '<p onclick="run()">x</p>', '<p ONCLICK="run()">x</p>', "<p onclick='run()'>x</p>",
    "<p onclick=run()>x</p>", '<p class="a"onclick="run()">x</p>', '<p class="a" style="color:red">x</p>', "<style>p {}</style>",
    '<a href="java script:run()">x</a>', '<a title=" javascript:run()" href="a">x</a>', '<a href="&#106;avascript:run()">x</a>',
    '<p title="&#106;avascript:run()">x</p>', '<p title="JavaScript:run()">x</p>', '<p title="over: under">x</p>', '<p title="a > b">x</p>',
    '<p title="a < b">x</p>', '<p title="> <b onclick=" run() ">">x</p>', "<iframe src=\"a.html\"></iframe>", "<IFRAME src=\"a.html\"></IFRAME>",
    '<svg class="plan-wide"><title id="t">a</title><use href="#m" x="1"/><path d="M0 0L1 1" stroke-width="1"/></svg>', '<use href="//h/x#y"/>',
    "<!-- <p onclick=\"run()\"> -->", "<!--> <p onclick=\"run()\"> -->", "<p", "<p>a < b</p>", "</p x=\"<iframe>\">", "<title>a<iframe></title>",
    '<p id="one">x</p><p id="two" hidden>x</p>', '<p data-label="" hidden class="a">x</p>', "<br/>", "<base href=\"x\">", "<form action=\"x\"></form>",
    '<button formaction="x">x</button>', "<textarea><p onclick=\"x\"></textarea>", "<![CDATA[<iframe>]]>", "<?php <iframe> ?>", '<a\nhref="x"\n>x</a>',
]


def seen(page: _Page) -> tuple:
    return page.ids, page.links, page.faults


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("where", ["{}", '<p class="a">{}</p>', '{}<a href="last.html">x</a><p onclick="x" id="end">x</p>'])
def test_both_readers_see_the_same(piece, where) -> None:
    text = HEAD + where.format(piece) + "</body></html>"
    quick, patient = _Page(), _Page()
    quick.read(text)
    patient.feed(text)
    assert seen(quick) == seen(patient)


def test_pages_of_the_press_are_read_quickly() -> None:
    page = _Page()
    assert page._is_read_fast(HEAD + PIECES[0] + PIECES[1] + PIECES[4] + PIECES[6] + PIECES[27] + "</body></html>")
    assert page.links == ["x.html#y", "a.js", "#m"] and page.ids == {"t"}


def test_a_made_up_plan_is_sound_and_always_the_same(tmp_path) -> None:
    for name in ("one", "two"):
        subprocess.run([sys.executable, str(ROOT / "benchmarks/make_plan.py"), "40", str(tmp_path / name)], check=True, capture_output=True)
    files = {path.relative_to(tmp_path / "one"): path.read_bytes() for path in (tmp_path / "one").rglob("*") if path.is_file()}
    assert files == {path.relative_to(tmp_path / "two"): path.read_bytes() for path in (tmp_path / "two").rglob("*") if path.is_file()}
    plan, findings = build.check(tmp_path / "one")
    assert findings == [] and len(plan.entries) == 40
