/* The page of all results: exact names first, then every kind of page. What is asked lives in the address. */
(function () {
  "use strict";
  var box = document.querySelector(".plan-find");
  if (!box) { return; }
  var lang = document.documentElement.lang || "en", said = JSON.parse(box.dataset.said), kinds = JSON.parse(box.dataset.kinds);
  var form = box.querySelector("form"), input = form.elements.q, count = box.querySelector(".plan-find__count");
  var results = box.querySelector(".plan-find__results"), bar = box.querySelector(".plan-find__kinds"), start = box.querySelector(".plan-find__start");
  var FIRST = 5, STEP = 20, NEAR = 6, engine = null, names = null, turn = 0, kind = "", waiting;
  function fill(words, name, value) { return words.replace("{" + name + "}", value); }
  function low(words) { return words.toLocaleLowerCase(lang).replace(/ё/g, "е").replace(/\s+/g, " ").trim(); }
  function make(name, words, kindOf) {
    var node = document.createElement(name);
    if (words) { node.textContent = words; }
    if (kindOf) { node.className = kindOf; }
    return node;
  }
  function button(words, work, kindOf) {
    var node = make("button", words, kindOf || "plan-chip");
    node.type = "button"; node.addEventListener("click", work);
    return node;
  }
  function load() {
    if (!engine) {
      engine = import(new URL(box.dataset.bundle, document.baseURI).href).then(function (found) {
        return found.init().then(function () { return found.filters(); }).then(function () { return found; });
      });
    }
    return engine;
  }
  function known() {
    if (!names) { names = fetch(new URL(box.dataset.names, document.baseURI)).then(function (got) { return got.json(); }).catch(function () { return []; }); }
    return names;
  }

  /* An entry of the names: page, kind, id, name, other names with their languages, the language of the name if another. */
  function exact(all, query) {
    var wanted = low(query), same = [], begins = [];
    all.forEach(function (entry) {
      var other = entry[4].filter(function (name) { return low(name[0]) === wanted; })[0];
      if (entry[2] === wanted || low(entry[3]) === wanted) { same.push([entry]); }
      else if (other) { same.push([entry, other]); }
      else if (wanted.length > 1 && low(entry[3]).indexOf(wanted) === 0) { begins.push([entry]); }
    });
    return same.slice(0, 8).concat(begins.sort(function (a, b) { return a[0][3].length - b[0][3].length; }).slice(0, Math.max(0, 3 - same.length)));
  }
  function pairs(words) {
    var found = {}, text = " " + low(words) + " ", at;
    for (at = 0; at < text.length - 1; at += 1) { found[text.slice(at, at + 2)] = true; }
    return found;
  }
  function near(all, query) {
    var asked = pairs(query), size = Object.keys(asked).length;
    return all.filter(function (entry) { return entry[3].length < 60; }).map(function (entry) {
      var own = pairs(entry[3]), shared = Object.keys(asked).filter(function (pair) { return own[pair]; }).length;
      return [2 * shared / (size + Object.keys(own).length) + (entry[1] === "term" ? 0.05 : 0), entry];
    }).filter(function (pair) { return pair[0] > 0.35; }).sort(function (a, b) { return b[0] - a[0]; }).slice(0, NEAR).map(function (pair) { return [pair[1]]; });
  }
  function named(found) {
    var list = make("ol", "", "plan-find__list");
    found.forEach(function (pair) {
      var entry = pair[0], item = make("li"), link = make("a", entry[3]);
      if (entry[5]) { link.lang = entry[5]; }
      link.href = entry[0]; item.append(make("span", kinds[entry[1]] || "", "plan-label"), link);
      if (entry[2]) { item.append(" ", make("code", entry[2])); }
      if (pair[1]) {
        var other = make("span", pair[1][0]), line = make("p", said.also + " ");
        if (pair[1][1]) { other.lang = pair[1][1]; }
        line.append(other); item.append(line);
      }
      list.append(item);
    });
    return list;
  }
  function row(page) {
    var item = make("li");
    item.append(window.planFound.linked(page), window.planFound.excerpt(page));
    var inside = ((page.filters || {}).kind || [""])[0], parts = (inside === "chapter" || inside === "page" ? page.sub_results || [] : []).filter(function (part) { return part.url !== page.url && part.url.indexOf("#page") < 0 && part.title !== page.meta.title; }).slice(0, 3);
    if (parts.length) {
      var list = make("ul", "", "plan-find__parts");
      parts.forEach(function (part) { var line = make("li"), to = make("a", part.title); to.href = part.url; line.append(to); list.append(line); });
      item.append(list);
    }
    return item;
  }
  function section(id, title, number) {
    var part = make("section"), head = make("h2", title);
    head.id = "found-" + id; part.setAttribute("aria-labelledby", head.id);
    if (number) { head.append(" ", make("span", String(number), "plan-count")); }
    part.append(head);
    return part;
  }
  /* One kind: its first results, and a button for the next ones. */
  function group(code, found, mine) {
    var part = section(code, kinds[code] || code, found.length), list = make("ol", "", "plan-find__list"), shown = 0, more = null;
    part.append(list);
    function next(number, focus) {
      var wanted = found.slice(shown, shown + number);
      return Promise.all(wanted.map(function (result) { return result.data(); })).then(function (pages) {
        if (mine !== turn) { return part; }
        var rows = pages.map(row);
        rows.forEach(function (item) { list.append(item); });
        shown += pages.length;
        if (more) { more.remove(); more = null; }
        if (shown < found.length) {
          more = button(fill(said.more, "number", Math.min(STEP, found.length - shown)), function () { next(STEP, true); });
          part.append(more);
        }
        if (focus && rows.length) { rows[0].querySelector("a").focus(); }
        return part;
      });
    }
    return next(kind ? STEP : FIRST, false);
  }
  /* Kinds stand in one order everywhere: that of the list that the page was given. */
  function inOrder(codes) {
    var known = Object.keys(kinds);
    return codes.sort(function (a, b) { return known.indexOf(a) - known.indexOf(b); });
  }
  function showKinds(counts, total) {
    var codes = inOrder(Object.keys(counts));
    bar.textContent = ""; bar.hidden = codes.length < 2;
    [""].concat(codes).forEach(function (code) {
      var one = button((code ? kinds[code] || code : said.all) + " ", function () { kind = code; find(); }), number = make("span", String(code ? counts[code] : total), "plan-count");
      one.append(number); one.setAttribute("aria-pressed", String(code === kind));
      if (code) { one.dataset.kind = code; }
      bar.append(one);
    });
  }
  /* Nothing found: which word to leave out, and which names come near. */
  function ways(pagefind, all, query, mine) {
    var words = query.split(/\s+/), close = near(all, query);
    var tries = words.length > 1 && words.length < 8 ? words.map(function (word, at) {
      var rest = words.filter(function (other, n) { return n !== at; }).join(" ");
      return pagefind.search(rest).then(function (found) { return [rest, found.results.length]; });
    }) : [];
    return Promise.all(tries).then(function (found) {
      if (mine !== turn) { return; }
      found = found.filter(function (pair) { return pair[1]; });
      if (found.length) {
        var list = make("p", said.shorter + " ", "plan-chips");
        found.forEach(function (pair) { list.append(button(pair[0] + " (" + pair[1] + ")", function () { input.value = pair[0]; find(); input.focus(); })); });
        results.append(list);
      }
      if (close.length) { results.append(make("p", said.nearest), named(close)); }
    });
  }
  function address(query) {
    var asked = new URLSearchParams();
    if (query) { asked.set("q", query); }
    if (kind) { asked.set("kind", kind); }
    var text = asked.toString();
    if (text !== location.search.slice(1)) { history.replaceState(null, "", location.pathname + (text ? "?" + text : "") + location.hash); }
    document.querySelectorAll(".plan-find__other, .plan-languages a").forEach(function (link) { link.search = text; });
  }
  function show(pagefind, found, all, query, mine) {
    var counts = {}, codes, first = kind ? [] : exact(all, query);
    Object.keys(found.filters.kind || {}).forEach(function (code) { if (found.filters.kind[code]) { counts[code] = found.filters.kind[code]; } });
    if (kind && !counts[kind]) { kind = ""; address(query); first = exact(all, query); }
    codes = inOrder(Object.keys(counts).filter(function (code) { return !kind || code === kind; }));
    return Promise.all(codes.map(function (code) {
      return pagefind.search(query, { filters: { kind: code } }).then(function (part) { return [code, part.results]; });
    })).then(function (groups) {
      return Promise.all(groups.map(function (pair) { return group(pair[0], pair[1], mine); }));
    }).then(function (parts) {
      if (mine !== turn) { return; }
      results.textContent = "";
      showKinds(counts, found.results.length);
      if (first.length) { var top = section("names", said.exact); top.append(named(first)); results.append(top); }
      parts.forEach(function (part) { results.append(part); });
      count.textContent = found.results.length || first.length ? fill(said.some, "number", found.results.length || first.length) : fill(said.none, "query", query);
      return found.results.length || first.length ? null : ways(pagefind, all, query, mine);
    });
  }
  function find() {
    var query = input.value.trim().replace(/\s+/g, " "), mine = ++turn;
    clearTimeout(waiting);
    address(query);
    start.hidden = !!query;
    if (!query) { results.textContent = count.textContent = ""; bar.hidden = true; return; }
    results.setAttribute("aria-busy", "true");
    Promise.all([load().then(function (pagefind) { return pagefind.search(query).then(function (found) { return [pagefind, found]; }); }), known()]).then(function (both) {
      return mine === turn ? show(both[0][0], both[0][1], both[1], query, mine) : null;
    }).catch(function () {
      if (mine === turn) { results.textContent = ""; count.textContent = said.failed; engine = null; }
    }).then(function () { if (mine === turn) { results.removeAttribute("aria-busy"); } });
  }
  box.querySelector(".plan-find__no-script").hidden = true;
  input.value = new URLSearchParams(location.search).get("q") || "";
  kind = new URLSearchParams(location.search).get("kind") || "";
  form.addEventListener("submit", function (event) { event.preventDefault(); find(); });
  input.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(function () { kind = ""; find(); }, 200); });
  find();
  if (!input.value) { input.focus({ preventScroll: true }); }
})();
