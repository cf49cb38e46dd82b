/* Search, colours, and closing of open lists. Everything on the site can be read without this file. */
(function () {
  "use strict";
  var root = document.documentElement;
  function remembered() { try { return localStorage.getItem("plan-theme") || "auto"; } catch (e) { return "auto"; } }
  function paint(theme) {
    if (theme === "auto") { root.removeAttribute("data-theme"); } else { root.setAttribute("data-theme", theme); }
    document.querySelectorAll(".plan-themes button").forEach(function (button) {
      button.setAttribute("aria-pressed", String(button.dataset.theme === theme));
    });
  }
  var themes = document.querySelector(".plan-themes");
  if (themes) {
    themes.hidden = false;
    themes.addEventListener("click", function (event) {
      var theme = event.target.dataset && event.target.dataset.theme;
      if (!theme) { return; }
      try { localStorage.setItem("plan-theme", theme); } catch (e) { /* private window */ }
      paint(theme);
    });
  }
  paint(remembered());
  var toc = document.querySelector(".plan-toc");
  if (toc && matchMedia("(min-width:48em)").matches) { toc.open = true; }

  /* The same page in other editions, offered when the reader opens the list. */
  var versions = document.querySelector(".plan-versions");
  function offer(read) {
    var locale = root.lang, list = versions.querySelector("ul"), data = versions.dataset;
    var here = read.states.filter(function (state) { return state.id === data.here; })[0], page = data.page;
    if (here && locale !== here.locales[0] && page.indexOf(locale + "/") === 0) { page = page.slice(locale.length + 1); }
    read.states.forEach(function (state) {
      var item = document.createElement("li"), link = document.createElement("a"), other = state.locales.indexOf(locale);
      link.href = data.root + "/" + state.path + (other > 0 ? locale + "/" : "") + (state.without.indexOf(page) < 0 && page ? page : "index.html");
      link.textContent = state.names[locale] || state.id;
      if (state.id === data.here) { link.setAttribute("aria-current", "true"); }
      item.append(link); list.append(item);
    });
  }
  if (versions && location.protocol !== "file:") {
    versions.hidden = false;
    versions.addEventListener("toggle", function () {
      if (!versions.open || versions.querySelector("li")) { return; }
      fetch(versions.dataset.root + "/editions/editions.json").then(function (answer) { return answer.json(); }).then(offer)
        .catch(function () { versions.open = false; location.href = versions.dataset.list; });
    });
    document.addEventListener("click", function (event) { if (!versions.contains(event.target)) { versions.open = false; } });
  }

  /* A piece of a page as a paragraph: with dots where it was cut, the words that were found marked without their signs. */
  function excerpt(page) {
    var node = document.createElement("p"), whole = (page.content || "").trim(), piece;
    node.innerHTML = page.excerpt;
    piece = node.textContent.trim();
    node.querySelectorAll("mark").forEach(function (mark) {
      var parts = /^([^\p{L}\p{N}]*)([^]*?)([^\p{L}\p{N}]*)$/u.exec(mark.textContent);
      if (!parts[2]) { return; }
      mark.textContent = parts[2]; mark.before(parts[1]); mark.after(parts[3]);
    });
    if (whole.indexOf(piece) > 0) { node.prepend("… "); }
    if (whole.slice(-piece.length) !== piece) { node.append(" …"); }
    return node;
  }
  function linked(page) {
    var link = document.createElement("a");
    link.href = page.url; link.textContent = page.meta.title || page.url;
    if (page.meta.lang) { link.lang = page.meta.lang; }
    return link;
  }
  window.planFound = { excerpt: excerpt, linked: linked };

  var form = document.querySelector(".plan-search");
  if (!form) { return; }
  var input = form.querySelector("input"), box = form.querySelector(".plan-results");
  var list = box.querySelector("ol"), said = box.querySelector("p"), engine = null, turn = 0;
  function load() {
    if (!engine) { engine = import(new URL(form.dataset.bundle, document.baseURI).href).then(function (m) { return m.init().then(function () { return m; }); }); }
    return engine;
  }
  function close() { box.hidden = true; }
  function show(text) { said.textContent = text; box.hidden = false; }
  function find() {
    var query = input.value.trim(), mine = ++turn;
    if (!query) { close(); return; }
    load().then(function (pagefind) { return pagefind.search(query); }).then(function (found) {
      return Promise.all(found.results.slice(0, 8).map(function (r) { return r.data(); })).then(function (pages) {
        if (mine !== turn) { return; }
        list.textContent = "";
        pages.forEach(function (page) {
          var item = document.createElement("li");
          item.append(linked(page), excerpt(page)); list.append(item);
        });
        if (found.results.length > pages.length && said.dataset.all) {
          var rest = document.createElement("li"), all = document.createElement("a");
          all.href = form.action + "?" + new URLSearchParams({ q: query }); all.textContent = said.dataset.all.replace("{number}", found.results.length);
          rest.append(all); list.append(rest);
        }
        show(found.results.length ? said.dataset.some.replace("{number}", found.results.length) : said.dataset.none.replace("{query}", query));
      });
    }).catch(function () { list.textContent = ""; show(said.dataset.failed); engine = null; });
  }
  var waiting;
  input.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(find, 180); });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { close(); if (versions) { versions.open = false; } } });
  document.addEventListener("click", function (event) { if (!form.contains(event.target)) { close(); } });
})();
