/* The values of a chart one by one: two buttons, the arrow keys or a touch on the drawing say a row of its table in words.
   Without this script the drawing and its table say all. */
(function () {
  "use strict";
  var SVG = "http://www.w3.org/2000/svg";
  function each(list, work) { Array.prototype.forEach.call(list, work); }
  function text(node) { return node.textContent.replace(/\s+/g, " ").trim(); }
  function marks(svg) { return Array.from(svg.querySelectorAll("[data-row]")); }

  function reader(figure) {
    var svgs = figure.querySelectorAll("svg"), table = figure.querySelector(".plan-figure__data table"), at = -1;
    if (!table || !figure.dataset.next) { return; }
    var heads = Array.from(table.tHead.rows[0].cells).map(text), rows = table.tBodies[0].rows;
    var bar = figure.querySelector(".plan-figure__reader"), line = document.createElement("p");

    /* The drawing that is seen: wide or narrow. */
    function seen() { return Array.from(svgs).find(function (svg) { return svg.getClientRects().length; }); }
    function say(row) {
      line.textContent = "";
      each(row.cells, function (cell, n) {
        if (!text(cell)) { return; }
        var value = document.createElement("span"), foreign = cell.querySelector("[lang]");
        value.textContent = text(cell);
        if (foreign) { value.lang = foreign.lang; }
        line.append((line.childNodes.length ? figure.dataset.semicolon : "") + heads[n] + figure.dataset.colon, value);
      });
    }
    function ring(svg, box, kind) {
      var rect = document.createElementNS(SVG, "rect"), room = Math.min(box.width, box.height) < 14 ? 4 : 2;
      rect.setAttribute("class", "plan-ring " + kind);
      rect.setAttribute("x", box.x - room); rect.setAttribute("y", box.y - room); rect.setAttribute("rx", room);
      rect.setAttribute("width", box.width + room * 2); rect.setAttribute("height", box.height + room * 2);
      svg.append(rect);
    }
    function rings() {
      var svg = seen();
      each(figure.querySelectorAll(".plan-ring"), function (old) { old.remove(); });
      if (!svg || at < 0) { return; }
      var boxes = marks(svg).filter(function (mark) { return +mark.dataset.row === at; }).map(function (mark) { return mark.getBBox(); });
      ["plan-ring--under", "plan-ring--over"].forEach(function (kind) { boxes.forEach(function (box) { ring(svg, box, kind); }); });
    }
    function pick(row) { at = (row + rows.length) % rows.length; say(rows[at]); rings(); }
    function button(name, way, step) {
      var made = document.createElement("button");
      made.type = "button"; made.className = "plan-figure__step plan-figure__step--" + way;
      made.setAttribute("aria-label", name);
      made.addEventListener("click", step);
      bar.append(made);
    }
    function before() { pick(at < 0 ? rows.length - 1 : at - 1); }
    function after() { pick(at + 1); }
    /* How far a mark is from a spot, and how large it is: of those that are hit the smallest lies on top. */
    function reach(mark, x, y) {
      var box = mark.getBoundingClientRect();
      var far = Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
      return { row: +mark.dataset.row, far: far, size: box.width * box.height };
    }
    function touched(event) {
      var found = marks(event.currentTarget).map(function (mark) { return reach(mark, event.clientX, event.clientY); });
      found.sort(function (a, b) { return a.far - b.far || a.size - b.size; });
      if (found.length) { pick(found[0].row); }
    }

    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", text(figure.querySelector(".plan-figure__subtitle")) || text(figure.querySelector("figcaption")));
    button(figure.dataset.previous, "back", before);
    button(figure.dataset.next, "on", after);
    line.className = "plan-figure__line"; line.textContent = figure.dataset.hint;
    bar.append(line);
    bar.addEventListener("keydown", function (event) {
      var work = { ArrowLeft: before, ArrowRight: after, Home: function () { pick(0); }, End: function () { pick(rows.length - 1); } }[event.key];
      if (work && !event.altKey && !event.ctrlKey && !event.metaKey) { event.preventDefault(); work(); }
    });
    line.setAttribute("role", "status");
    each(svgs, function (svg) { svg.addEventListener("click", touched); });
    addEventListener("resize", rings);
  }

  each(document.querySelectorAll(".plan-figure"), reader);
})();
