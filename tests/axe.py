"""Asks axe-core about a page in a real Chromium: what breaks the rules, and what axe could not decide and why that is right.

axe-core comes with the package ``axe-playwright-python``; nothing is loaded from elsewhere. Texts inside drawings are
left out of its rule of contrast, because it does not see the shapes under them; ``faint_labels`` computes those.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path

from playwright.sync_api import Page

SCRIPT = (Path(importlib.util.find_spec("axe_playwright_python").origin).parent / "axe.min.js").read_text("utf-8")
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
ENOUGH = 4.5

# What axe leaves open, and why each is right. Each is accepted only where the colours of the text itself, computed
# against the nearest ground under it, differ enough and nothing lies over the middle of the text.
EXPLAINED = {
    "bgOverlap": "Shapes of a map reach beyond its frame, where they are cut off; axe counts their whole boxes.",
    "elmPartiallyObscured": "Cells of a wide table stand outside its own frame, which scrolls by keyboard and by touch.",
    "nonBmp": "A sign such as № or ₸ alone in a cell; axe takes it for a picture.",
    "bgGradient": "The staff drawn over a heading ends above its letters; axe counts the whole box.",
    "pseudoContent": "The sign of a place on the map is a shape behind its number, of one colour; that colour is computed.",
    "shortTextContent": "A single letter or digit; axe does not know whether it is text.",
}

COMMON = """
  const parse = text => { const n = (text.match(/[\\d.]+/g) || []).map(Number);
    return text.startsWith("rgb") ? [n[0], n[1], n[2], n.length > 3 ? n[3] : 1] : null; };
  const over = (top, under) => [0, 1, 2].map(i => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const light = c => { const [r, g, b] = c.slice(0, 3).map(v => v / 255).map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
  const above = (e, style) => style.backgroundRepeat.split(", ").every(how => how === "no-repeat")
      && style.backgroundPosition.split(", ").every(at => /^0(px|%) 0(px|%)$/.test(at))
      && style.backgroundSize.split(", ").every(size => parseFloat(size.split(" ")[1]) <= parseFloat(style.paddingTop));
  const ground = start => { const layers = [], shape = getComputedStyle(start, "::before");
    if (shape.content !== "none" && shape.position === "absolute" && (parse(shape.backgroundColor) || [])[3] === 1) {
      return parse(shape.backgroundColor); }
    let e = start;
    for (; e; e = e.parentElement) { const style = getComputedStyle(e), c = parse(style.backgroundColor);
      if (style.backgroundImage !== "none" && !above(e, style) || +style.opacity < 1) { return null; }
      if (c && c[3]) { layers.push(c); if (c[3] === 1) { break; } } }
    const found = e ? layers.pop() : [255, 255, 255, 1];
    return layers.reverse().reduce((under, top) => over(top, under), found); };
"""

ASK = """async tags => {
  COMMON
  axe.configure({rules: [{id: "color-contrast", selector: "*:not(svg *)"}]});
  const found = await axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations", "incomplete"]});
  const clear = selector => { const e = document.querySelector(selector), under = ground(e);
    e.scrollIntoView({block: "center", inline: "center", behavior: "instant"});
    const range = document.createRange(); range.selectNodeContents(e);
    const box = range.getClientRects()[0] || e.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return under && top && (e.contains(top) || top.contains(e)) ? ratio(parse(getComputedStyle(e).color), under) : 0; };
  const short = (kind, more) => found[kind].flatMap(rule => rule.nodes.map(node => ({rule: rule.id, target: node.target.flat().join(" "),
    html: node.html.slice(0, 160), why: [...node.any, ...node.all, ...node.none].map(check =>
      (check.data && check.data.messageKey) || check.id + ": " + check.message), ratio: more(rule, node)})));
  return {violations: short("violations", () => 0),
          incomplete: short("incomplete", (rule, node) => rule.id === "color-contrast" ? clear(node.target[0]) : 0)};
}""".replace("COMMON", COMMON)

TEXTS = """(enough) => {
  COMMON
  const said = [], seen = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = seen.nextNode(); node; node = seen.nextNode()) {
    const e = node.parentElement;
    if (!node.data.trim() || e.closest("svg, script, template") || !e.checkVisibility({contentVisibilityAuto: true})) { continue; }
    const style = getComputedStyle(e), under = ground(e), size = parseFloat(style.fontSize);
    const found = under ? ratio(over(parse(style.color), under), under) : 0;
    if (found < (size >= 24 || size >= 18.66 && +style.fontWeight >= 700 ? 3 : enough)) {
      said.push(`${e.className || e.tagName}: ${node.data.trim().slice(0, 40)} ${found.toFixed(2)}`); }
  }
  return said;
}""".replace("COMMON", COMMON)

LABELS = """(enough) => {
  COMMON
  const said = [];
  for (const svg of document.querySelectorAll("svg[role=img], .plan-figure svg")) {
    if (!svg.getBoundingClientRect().width) { continue; }
    const paper = ground(svg.parentElement), shapes = [];
    for (const e of svg.querySelectorAll("path, rect, circle, ellipse, polygon, use, text")) {
      const style = getComputedStyle(e);
      if (e.closest("defs, clipPath, pattern, marker, symbol") || style.visibility === "hidden") { continue; }
      if (e.tagName !== "text") {
        const fill = style.fill === "none" ? null : parse(style.fill);
        if (fill) { shapes.push([e, [...fill.slice(0, 3), fill[3] * style.fillOpacity * style.opacity]]); }
        continue;
      }
      const box = e.getBoundingClientRect(), middle = box.y + box.height / 2;
      if (!e.textContent.trim() || style.fill === "none") { continue; }
      const worst = Math.min(...[0.15, 0.5, 0.85].map(part => {
        const spot = new DOMPoint(box.x + box.width * part, middle);
        const under = shapes.filter(([shape]) => { const b = shape.getBoundingClientRect();
          return spot.x >= b.left && spot.x <= b.right && spot.y >= b.top && spot.y <= b.bottom
            && (shape.tagName === "use" || shape.isPointInFill(spot.matrixTransform(shape.getScreenCTM().inverse()))); });
        const colour = parse(style.fill), seen = under.reduce((below, [, fill]) => over(fill, below), paper);
        return ratio(over([...colour.slice(0, 3), colour[3] * style.opacity], seen), seen);
      }));
      if (worst < enough) { said.push(`${(svg.closest("figure") || svg.parentElement).id}: ${e.textContent} ${worst.toFixed(2)}`); }
    }
  }
  return said;
}""".replace("COMMON", COMMON)


def ask(page: Page) -> tuple[list[str], list[str]]:
    """What breaks the rules on the open page, and what axe left open and ``EXPLAINED`` does not settle; one line a place."""
    page.evaluate(SCRIPT)
    found = page.evaluate(ASK, list(TAGS))
    return ([f"{place['rule']}: {place['target']} {place['html']} {place['why']}" for place in found["violations"]],
            [f"{place['rule']}: {place['target']} {place['html']} {place['why']} {place['ratio']:.2f}"
             for place in found["incomplete"] if not _is_settled(place)])


def _is_settled(place: dict) -> bool:
    return place["rule"] == "color-contrast" and {*place["why"]} <= {*EXPLAINED} and place["ratio"] >= ENOUGH


def faint_labels(page: Page) -> list[str]:
    """Texts of the drawings shown whose colour is too near to what lies under them: drawing, text, ratio."""
    return page.evaluate(LABELS, ENOUGH)


def faint_texts(page: Page) -> list[str]:
    """Texts outside drawings whose colour is too near to the ground under them, computed without axe: place, text, ratio."""
    return page.evaluate(TEXTS, ENOUGH)
