/* Narrowing and sorting of long lists. The lists are complete without this file. What is chosen lives in the address
   as codes that are the same in every language. */
(function () {
  "use strict";
  var lang = document.documentElement.lang || "en";
  function each(nodes, work) { Array.prototype.forEach.call(nodes, work); }
  function text(node) { return node ? node.textContent.trim().replace(/\s+/g, " ") : ""; }
  function fill(words, values) { return words.replace(/\{([a-z]+)\}/g, function (all, name) { return name in values ? values[name] : all; }); }
  function low(words) { return words.toLocaleLowerCase(lang); }
  function compare(a, b) {
    var x = Number(a), y = Number(b);
    if (a !== "" && b !== "" && !isNaN(x) && !isNaN(y)) { return x - y; }
    return a.localeCompare(b, lang, { numeric: true });
  }
  /* The choice as the address keeps it; the other languages are reached with the same choice, but for words typed in. */
  function remember(pairs) {
    function joined(found) { var all = new URLSearchParams(found).toString(); return all ? "?" + all : ""; }
    var query = joined(pairs), codes = joined(pairs.filter(function (pair) { return pair[0] !== "q"; }));
    if (query !== location.search) { history.replaceState(null, "", location.pathname + query + location.hash); }
    each(document.querySelectorAll(".plan-languages a"), function (link) { link.search = codes; });
  }
  function chip(words, label, work) {
    var item = document.createElement("li"), button = document.createElement("button");
    button.type = "button"; button.className = "plan-chip"; button.textContent = words;
    if (label) { button.setAttribute("aria-label", label); }
    button.addEventListener("click", work); item.append(button);
    return item;
  }
  function quoted(words) {
    if (/^[=+\-@\t]/.test(words) && isNaN(Number(words))) { words = "'" + words; }
    return '"' + words.replace(/"/g, '""') + '"';
  }
  function give(rows, name) {
    var link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\uFEFF" + rows.join("\r\n") + "\r\n"], { type: "text/csv;charset=utf-8" }));
    link.download = name; document.body.append(link); link.click(); link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
  }

  function table(form, number) {
    var list = form.parentNode, grid = list.querySelector("table"), body = grid.tBodies[0], rows = Array.from(body.rows), said = form.dataset;
    var heads = Array.from(grid.tHead.rows[0].cells), find = form.elements.q, sort = form.elements.sort, down = form.elements.down;
    var boxes = Array.from(form.querySelectorAll(".plan-filter__group input")), panel = form.querySelector(".plan-filter__panel");
    var chips = form.querySelector(".plan-filter__end .plan-chips"), clear = form.querySelector(".plan-filter__clear");
    var empty = form.querySelector(".plan-empty"), count = form.querySelector(".plan-filter__count");
    var facts = rows.map(function (row) { return { row: row, words: low(text(row)), answers: (row.dataset.answers || "").split(" ") }; });
    var address = new URLSearchParams(number === 0 ? location.search : "");

    function chosen() {
      var found = {};
      boxes.forEach(function (box) { if (box.checked) { (found[box.name] = found[box.name] || []).push(box.value); } });
      return found;
    }
    /* Whether a row fits the words and every question but `without`. */
    function fits(fact, groups, without, words) {
      return (!words || fact.words.indexOf(words) >= 0) && Object.keys(groups).every(function (key) {
        return key === without || groups[key].some(function (code) { return fact.answers.indexOf(key + ":" + code) >= 0; });
      });
    }
    function group(key) { return form.querySelector('.plan-filter__group[data-key="' + key + '"]'); }
    function words(box) { return text(box.parentNode.querySelector(".plan-filter__word")); }
    function title(key) { return text(group(key).querySelector(".plan-filter__title")); }
    function named(box) { return fill(said.pair, { title: title(box.name), choice: words(box) }); }

    function dropping(work, at) {
      return function () {
        work(); show();
        var left = chips.querySelectorAll("button");
        (left[Math.min(at, left.length - 1)] || (panel ? panel.querySelector("summary") : find)).focus();
      };
    }
    function showChips(wanted) {
      var active = boxes.filter(function (box) { return box.checked; });
      chips.textContent = "";
      if (wanted) {
        var typed = fill(said.text, { text: find.value.trim() });
        chips.append(chip(typed, fill(said.remove, { filter: typed }), dropping(function () { find.value = ""; }, 0)));
      }
      active.forEach(function (box, at) {
        chips.append(chip(named(box), fill(said.remove, { filter: named(box) }), dropping(function () { box.checked = false; }, at + (wanted ? 1 : 0))));
      });
      clear.hidden = active.length + (wanted ? 1 : 0) < 2;
      each(form.querySelectorAll(".plan-filter__on"), function (mark) {
        var inside = mark.parentNode.parentNode.querySelectorAll(".plan-filter__group input:checked").length;
        mark.textContent = inside ? "(" + inside + ")" : "";
      });
    }
    function showNumbers(groups, wanted) {
      var byKey = {};
      boxes.forEach(function (box) {
        var open = byKey[box.name] = byKey[box.name] || facts.filter(function (fact) { return fits(fact, groups, box.name, wanted); });
        var found = open.filter(function (fact) { return fact.answers.indexOf(box.name + ":" + box.value) >= 0; }).length;
        box.parentNode.querySelector(".plan-filter__number").textContent = found;
        box.parentNode.classList.toggle("is-none", !found);
      });
    }
    /* Never a dead end: which filter to take away, and what would then be seen. */
    function showEmpty(groups, wanted, shown) {
      var ways = empty.querySelector("ul"), keys = Object.keys(groups);
      empty.hidden = shown > 0; ways.textContent = "";
      if (shown) { return; }
      function offer(name, rest, work) {
        if (rest) { ways.append(chip(fill(said.without, { filter: name, number: rest }), "", dropping(work, 0))); }
      }
      function left(without, typed) { return facts.filter(function (fact) { return fits(fact, groups, without, typed); }).length; }
      if (wanted) { offer(fill(said.text, { text: find.value.trim() }), left("", ""), function () { find.value = ""; }); }
      keys.forEach(function (key) {
        offer(title(key), left(key, wanted), function () { boxes.forEach(function (box) { if (box.name === key) { box.checked = false; } }); });
      });
      if (!ways.children.length) { ways.append(chip(text(clear), "", dropping(empties, 0))); }
    }
    function empties() { find.value = ""; boxes.forEach(function (box) { box.checked = false; }); }
    function order() {
      var column = heads.findIndex(function (head) { return head.dataset.key === sort.value; }), sorted = rows.slice();
      function key(row) { var cell = row.cells[column]; return cell.dataset.sort || text(cell); }
      if (column >= 0) { sorted.sort(function (a, b) { return (down.checked ? -1 : 1) * compare(key(a), key(b)); }); }
      else if (down.checked) { sorted.reverse(); }
      sorted.forEach(function (row) { body.append(row); });
      heads.forEach(function (head, at) {
        if (at === column) { head.setAttribute("aria-sort", down.checked ? "descending" : "ascending"); } else { head.removeAttribute("aria-sort"); }
      });
    }
    function show() {
      var wanted = low(find.value.trim().replace(/\s+/g, " ")), groups = chosen(), shown = 0, pairs = [];
      facts.forEach(function (fact) { var fit = fits(fact, groups, "", wanted); fact.row.hidden = !fit; shown += fit ? 1 : 0; });
      order(); showChips(wanted); showNumbers(groups, wanted); showEmpty(groups, wanted, shown);
      list.classList.toggle("is-narrowed", shown < rows.length);
      count.textContent = fill(said.some, { number: shown, all: rows.length });
      if (number > 0) { return; }
      if (wanted) { pairs.push(["q", find.value.trim()]); }
      Object.keys(groups).forEach(function (key) { groups[key].forEach(function (code) { pairs.push([key, code]); }); });
      if (sort.value || down.checked) { pairs.push(["sort", (down.checked ? "-" : "") + sort.value]); }
      remember(pairs);
    }
    heads.forEach(function (head) {
      var button = document.createElement("button"), name = text(head), plain = document.createElement("span");
      plain.className = "plan-sort__name"; plain.textContent = name;
      button.type = "button"; button.className = "plan-sort"; button.textContent = name;
      button.setAttribute("aria-label", fill(said.sort, { column: name }));
      head.textContent = ""; head.append(plain, button);
      button.addEventListener("click", function () {
        down.checked = sort.value === head.dataset.key && !down.checked;
        sort.value = head.dataset.key; show();
      });
    });
    find.value = address.get("q") || "";
    boxes.forEach(function (box) { box.checked = address.getAll(box.name).indexOf(box.value) >= 0; });
    sort.value = (address.get("sort") || "").replace(/^-/, "");
    if (sort.selectedIndex < 0) { sort.selectedIndex = 0; }
    down.checked = (address.get("sort") || "").charAt(0) === "-";
    if (panel) {
      panel.open = matchMedia("(min-width:48em)").matches;
      if (form.querySelector(".plan-filter__more input:checked")) { form.querySelector(".plan-filter__more").open = true; }
    }
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", show);
    clear.addEventListener("click", dropping(empties, 0));
    form.querySelector(".plan-filter__csv").addEventListener("click", function () {
      var lines = [heads].concat(Array.from(body.rows).filter(function (row) { return !row.hidden; }).map(function (row) { return Array.from(row.cells); }));
      var page = location.pathname.split("/").slice(-2).join("-").replace(/(-index)?\.html$/, "");
      give(lines.map(function (cells) { return cells.map(function (cell) { return quoted(text(cell.querySelector(".plan-sort__name") || cell)); }).join(";"); }), page + "-" + lang + ".csv");
    });
    form.hidden = false;
    show();
  }

  function glossary(form) {
    var words = Array.from(document.querySelectorAll(".plan-word")), find = form.elements.q, count = form.querySelector(".plan-filter__count");
    function show() {
      var wanted = low(find.value.trim()), shown = 0;
      words.forEach(function (word) { word.hidden = wanted && low(text(word)).indexOf(wanted) < 0; shown += word.hidden ? 0 : 1; });
      each(document.querySelectorAll(".plan-glossary__letter"), function (part) { part.hidden = !part.querySelector(".plan-word:not([hidden])"); });
      each(document.querySelectorAll(".plan-letters a"), function (link) {
        link.parentNode.hidden = document.getElementById(link.hash.slice(1)).parentNode.hidden;
      });
      form.querySelector(".plan-empty").hidden = shown > 0;
      count.textContent = fill(form.dataset.some, { number: shown, all: words.length });
      remember(wanted ? [["q", find.value.trim()]] : []);
    }
    find.value = new URLSearchParams(location.search).get("q") || "";
    form.addEventListener("submit", function (event) { event.preventDefault(); });
    form.addEventListener("input", show);
    form.hidden = false;
    show();
  }

  each(document.querySelectorAll(".plan-list > .plan-filter"), table);
  each(document.querySelectorAll(".plan-filter--words"), glossary);
})();
