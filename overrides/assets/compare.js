/* Two editions side by side: reads the small files of what differs, and shows it. The pages of neighbouring editions need no script. */
(function () {
  "use strict";
  var box = document.querySelector(".plan-compare");
  if (!box) { return; }
  var form = box.querySelector("form"), from = form.querySelector("#compare-from"), to = form.querySelector("#compare-to");
  var said = box.querySelector(".plan-compare__said"), shown = box.querySelector(".plan-compare__shown"), files = {}, turn = 0;
  box.querySelector(".plan-compare__steps").hidden = true;
  form.hidden = false;
  function load(name) {
    if (!files[name]) {
      files[name] = fetch(box.dataset.source + name + ".json").then(function (answer) {
        if (!answer.ok) { throw new Error(answer.status); }
        return answer.json();
      });
      files[name].catch(function () { delete files[name]; });
    }
    return files[name];
  }
  function mode() { return form.querySelector("input:checked").value; }
  function element(name, text, className) {
    var made = document.createElement(name);
    if (text) { made.textContent = text; }
    if (className) { made.className = className; }
    return made;
  }
  function fill(text, values) { return text.replace(/\{(\w+)\}/g, function (all, key) { return key in values ? values[key] : all; }); }
  /* What differs between two states: for each kind of thing the records, each with its changes, the gravest first. */
  function differences(index, one, two) {
    var wanted = index.kinds.filter(function (kind) {
      return Object.keys(kind.units).some(function (name) { return kind.units[name][one] !== kind.units[name][two]; });
    });
    return Promise.all(wanted.map(function (kind) { return load(kind.id); })).then(function (read) {
      return wanted.map(function (kind, number) {
        var records = Object.keys(kind.units).map(function (name) {
          var versions = kind.units[name], record = read[number][name];
          var pair = record.said[versions[one] + "-" + versions[two]] || { changes: [] };
          return { name: record.name, href: record.href, changes: pair.changes, status: pair.status };
        });
        return { id: kind.id, name: kind.name, records: records.filter(function (r) { return r.changes.length || r.status; }) };
      }).filter(function (kind) { return kind.records.length; });
    });
  }
  function count(kinds, way) {
    return kinds.reduce(function (sum, kind) {
      return sum + kind.records.reduce(function (all, record) {
        return all + record.changes.filter(function (change) { return way === undefined || change[1] === way; }).length;
      }, 0);
    }, 0);
  }
  function tally(index, kinds) {
    var list = element("ul", "", "plan-tally");
    index.ways.forEach(function (way, number) {
      var found = count(kinds, number), item;
      if (!found) { return; }
      item = element("li", "", "plan-way plan-way--" + way[0]);
      var sign = element("span", way[1]);
      sign.setAttribute("aria-hidden", "true");
      item.append(sign, " ", element("strong", found.toLocaleString(document.documentElement.lang)), " " + way[2]);
      list.append(item);
    });
    return list;
  }
  function draw(kinds) {
    kinds.forEach(function (kind) {
      var part = element("section"), title = element("h2", kind.name);
      title.id = "kind-" + kind.id;
      part.setAttribute("aria-labelledby", title.id);
      part.append(title);
      kind.records.forEach(function (record) {
        var about = element("section", "", "plan-changed"), name = element("h3"), link = record.href ? element("a", record.name) : null;
        if (link) { link.href = record.href; name.append(link); } else { name.textContent = record.name; }
        about.append(name);
        if (record.status) {
          var why = element("p"), label = element("strong", shown.dataset.why);
          why.append(label, " ", record.status);
          about.append(why);
        }
        /* The pieces come from this site, made by the press and escaped there. */
        record.changes.forEach(function (change) { about.insertAdjacentHTML("beforeend", change[2]); });
        part.append(about);
      });
      shown.append(part);
    });
  }
  function show() {
    var mine = ++turn, ids = [from.value, to.value];
    shown.textContent = "";
    shown.dataset.mode = mode();
    if (!ids[0] || !ids[1]) { said.textContent = box.dataset.wait; return Promise.resolve(); }
    if (ids[0] === ids[1]) { said.textContent = box.dataset.same; return Promise.resolve(); }
    said.textContent = box.dataset.loading;
    return load("index").then(function (index) {
      var places = ids.map(function (id) { return index.states.findIndex(function (state) { return state.id === id; }); });
      places.sort(function (a, b) { return a - b; });
      return differences(index, places[0], places[1]).then(function (kinds) {
        if (mine !== turn) { return; }
        var number = count(kinds), names = { before: index.states[places[0]].name, after: index.states[places[1]].name };
        names.number = number.toLocaleString(document.documentElement.lang);
        said.textContent = fill(number || kinds.length ? box.dataset.some : box.dataset.none, names);
        if (kinds.length) { shown.append(tally(index, kinds)); draw(kinds); }
      });
    }).catch(function () { if (mine === turn) { said.textContent = box.dataset.failed; } });
  }
  function remember() {
    var place = new URLSearchParams();
    if (from.value) { place.set("from", from.value); }
    if (to.value) { place.set("to", to.value); }
    if (mode() === "new") { place.set("mode", "new"); }
    history.replaceState(null, "", location.pathname + (String(place) ? "?" + place : ""));
  }
  function recall() {
    var place = new URLSearchParams(location.search);
    [[from, "from"], [to, "to"]].forEach(function (pair) {
      var wanted = place.get(pair[1]);
      var known = [].some.call(pair[0].options, function (option) { return option.value && option.value === wanted; });
      pair[0].value = known ? wanted : "";
    });
    form.querySelector("#compare-" + (place.get("mode") === "new" ? "new" : "full")).checked = true;
  }
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("change", function (event) {
    if (event.target.name === "mode") { shown.dataset.mode = mode(); } else { show(); }
    remember();
  });
  recall();
  show().then(function () {
    var wanted = history.state && history.state.plan;
    if (wanted) { window.scrollTo(0, wanted); }
  });
  /* Back from a measure, the reader finds the place again. */
  shown.addEventListener("click", function (event) {
    if (event.target.closest("a")) { history.replaceState({ plan: window.scrollY }, ""); }
  });
})();
