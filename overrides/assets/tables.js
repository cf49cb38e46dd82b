/* Sorting and filtering of long tables. The tables are complete without this file; what is chosen lives in the address. */
(function () {
  "use strict";
  var lang = document.documentElement.lang || "en", FEW = 12;
  function text(cell) { return cell ? cell.textContent.trim() : ""; }
  function key(cell) { return cell ? cell.dataset.sort || text(cell) : ""; }
  function compare(a, b) {
    var x = Number(a), y = Number(b);
    if (a !== "" && b !== "" && !isNaN(x) && !isNaN(y)) { return x - y; }
    return a.localeCompare(b, lang, { numeric: true });
  }
  function make(name, words, parent) {
    var label = document.createElement("label"), said = document.createElement("span"), field = document.createElement(name);
    said.textContent = words; label.append(said, field); parent.append(label);
    return field;
  }
  document.querySelectorAll(".plan-table__wrap[data-filter]").forEach(function (wrap, number) {
    var table = wrap.querySelector("table"), body = table.tBodies[0], rows = Array.from(body.rows);
    var heads = Array.from(table.tHead.rows[0].cells), bar = document.createElement("div"), chosen = new Map();
    var address = number === 0 ? new URLSearchParams(location.search) : new URLSearchParams();
    var sorted = address.get("sort") || "";
    bar.className = "plan-filter"; bar.setAttribute("role", "search"); bar.setAttribute("aria-label", wrap.dataset.filter);
    var input = make("input", wrap.dataset.filter, bar);
    input.type = "search"; input.value = address.get("q") || "";
    heads.forEach(function (head, column) {
      var kinds = Array.from(new Set(rows.map(function (row) { return text(row.cells[column]); }))).sort(compare);
      if (column > 0 && kinds.length > 1 && kinds.length <= FEW && kinds.length < rows.length / 2) {
        var select = make("select", head.textContent.trim(), bar);
        [""].concat(kinds).forEach(function (kind) { select.add(new Option(kind || wrap.dataset.all, kind)); });
        select.value = address.get("c" + column) || "";
        chosen.set(column, select);
        select.addEventListener("change", show);
      }
      var button = document.createElement("button"), name = head.textContent.trim();
      button.type = "button"; button.className = "plan-sort"; button.textContent = name;
      button.setAttribute("aria-label", wrap.dataset.sort.replace("{column}", name));
      head.textContent = ""; head.append(button);
      button.addEventListener("click", function () {
        sorted = sorted === String(column) ? column + "-" : String(column);
        show();
      });
    });
    var count = document.createElement("p");
    count.className = "plan-filter__count"; count.setAttribute("role", "status");
    bar.append(count); wrap.prepend(bar);
    function show() {
      var wanted = input.value.trim().toLocaleLowerCase(lang), shown = 0, column = parseInt(sorted, 10), down = sorted.slice(-1) === "-";
      rows.forEach(function (row) {
        var fits = !wanted || row.textContent.toLocaleLowerCase(lang).indexOf(wanted) >= 0;
        chosen.forEach(function (select, at) { fits = fits && (!select.value || text(row.cells[at]) === select.value); });
        row.hidden = !fits; shown += fits ? 1 : 0;
      });
      var order = rows.slice();
      if (!isNaN(column)) { order.sort(function (a, b) { return (down ? -1 : 1) * compare(key(a.cells[column]), key(b.cells[column])); }); }
      order.forEach(function (row) { body.append(row); });
      heads.forEach(function (head, at) {
        if (at === column) { head.setAttribute("aria-sort", down ? "descending" : "ascending"); } else { head.removeAttribute("aria-sort"); }
      });
      count.textContent = wrap.dataset.some.replace("{number}", shown).replace("{all}", rows.length);
      if (number === 0) { remember(wanted); }
    }
    function remember(wanted) {
      var parts = new URLSearchParams();
      if (wanted) { parts.set("q", input.value.trim()); }
      if (sorted) { parts.set("sort", sorted); }
      chosen.forEach(function (select, at) { if (select.value) { parts.set("c" + at, select.value); } });
      var query = parts.toString();
      if (query !== location.search.slice(1)) { history.replaceState(null, "", location.pathname + (query ? "?" + query : "") + location.hash); }
    }
    input.addEventListener("input", show);
    show();
  });
})();
