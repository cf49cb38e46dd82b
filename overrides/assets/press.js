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
  document.addEventListener("keydown", function (event) { if (event.key === "Escape") { close(); } });
  document.addEventListener("click", function (event) { if (!form.contains(event.target)) { close(); } });
})();
