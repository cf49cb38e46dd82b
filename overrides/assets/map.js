/* The map that can be moved, put over the drawn one when a reader asks for it. All that it tells stands in the list of the page. */
(function () {
  "use strict";
  var root = document.getElementById("plan-map"), script = document.currentScript;
  if (!root || !script) { return; }
  var words = root.dataset, button = root.querySelector(".plan-map__open button"), said = root.querySelector("[role=status]");
  var live = root.querySelector(".plan-map__live"), stage = root.querySelector(".plan-map__stage");
  var boxes = Array.from(root.querySelectorAll(".plan-map__layers input")), calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  var spots = Array.from(document.querySelectorAll(".plan-spots li[data-at]")).map(function (item) {
    return { id: item.id, item: item, group: item.dataset.group, at: item.dataset.at.split(",").map(Number),
      number: item.querySelector(".plan-pin").textContent, name: item.querySelector(".plan-spot__name"), kind: (item.querySelector(".plan-spot__head .plan-label") || {}).textContent || "" };
  });
  var map = null, whole = null, layers = {}, leaders = null, loading = null, current = "";

  function address() {
    var parts = decodeURIComponent(location.hash.slice(1)).split(";");
    var off = parts.slice(1).filter(function (part) { return part.indexOf("off=") === 0; })[0];
    return { place: parts[0], off: off ? off.slice(4).split(",") : [] };
  }
  function remember() {
    var off = boxes.filter(function (box) { return !box.checked; }).map(function (box) { return box.value; });
    var hash = current + (off.length ? ";off=" + off.join(",") : "");
    history.replaceState(null, "", hash ? "#" + hash : location.pathname + location.search);
  }
  function spot(id) { return spots.filter(function (one) { return one.id === id; })[0]; }
  function fetched(name, kind) {
    return new Promise(function (done, failed) {
      var element = document.createElement(kind), where = new URL(name, script.src).href;
      if (kind === "link") { element.rel = "stylesheet"; element.href = where; } else { element.src = where; }
      element.onload = done; element.onerror = failed;
      document.head.append(element);
    });
  }
  function open() {
    if (!loading) {
      said.textContent = words.loading;
      loading = Promise.all([fetched("vendor/leaflet/leaflet.css", "link"), fetched("vendor/leaflet/leaflet.js", "script"), fetched("map-ground.js", "script")]);
    }
    return loading.then(function () {
      said.textContent = "";
      show(true);
      if (!map) { start(); }
      map.invalidateSize();
    }).catch(function () { said.textContent = words.failed; loading = null; show(false); throw words.failed; });
  }
  function show(moving) {
    root.classList.toggle("plan-map--live", moving);
    live.hidden = !moving;
    if (button.getAttribute("aria-expanded") !== String(moving)) {
      var other = button.dataset.shut;
      button.dataset.shut = button.textContent; button.textContent = other;
      button.setAttribute("aria-expanded", String(moving));
    }
  }

  function start() {
    var ground = window.planMapGround, box = ground.box, touch = matchMedia("(any-pointer: coarse)").matches;
    whole = L.latLngBounds([box[1], box[0]], [box[3], box[2]]);
    map = L.map(stage, { attributionControl: false, zoomControl: false, scrollWheelZoom: false, dragging: !touch, maxZoom: 11, zoomSnap: 0.25,
      maxBounds: whole.pad(0.08), maxBoundsViscosity: 1, bounceAtZoomLimits: false, renderer: L.svg({ padding: 0.6 }), inertia: !calm,
      zoomAnimation: !calm, fadeAnimation: !calm, markerZoomAnimation: !calm });
    if (calm) { map.panBy = function (by) { return L.Map.prototype.panBy.call(map, by, { animate: false }); }; }
    map.fitBounds(whole, { animate: false });
    map.setMinZoom(map.getZoom());
    draw(ground);
    root.querySelectorAll(".plan-map__countries li").forEach(function (item) {
      var icon = L.divIcon({ className: "plan-country", html: item.firstElementChild.cloneNode(true), iconSize: null });
      L.marker(item.dataset.at.split(",").map(Number), { icon: icon, interactive: false, keyboard: false, zIndexOffset: -1000 }).addTo(map);
    });
    spots.forEach(mark);
    leaders = L.layerGroup().addTo(map);
    var off = address().off;
    boxes.forEach(function (box) { box.checked = off.indexOf(box.value) < 0; toggle(box); });
    spread();
    map.on("zoomend", spread).on("zoomend", limits);
    map.on("resize", function () { map.setMinZoom(map.getBoundsZoom(whole)); spread(); });
    scale();
    limits();
    listen();
  }
  function lines(list) {
    return list.map(function (flat) {
      var x = flat[0], y = flat[1], found = [[y / 1000, x / 1000]];
      for (var n = 2; n < flat.length; n += 2) { x += flat[n]; y += flat[n + 1]; found.push([y / 1000, x / 1000]); }
      return found;
    });
  }
  function draw(ground) {
    function path(make, name, look) { return make(lines(ground[name]), { className: "plan-ground plan-ground--" + look, interactive: false }); }
    path(L.polygon, "basin", "basin").addTo(map);
    layers.borders = path(L.polyline, "borders", "borders");
    layers.rivers = path(L.polyline, "rivers", "rivers");
    [layers.borders, layers.rivers, path(L.polygon, "lakes", "lakes"), path(L.polygon, "basin", "edge")].forEach(function (layer) { layer.addTo(map); });
  }
  function mark(one) {
    one.marker = L.marker(one.at, { icon: L.divIcon({ className: "plan-pin plan-pin--" + one.group, html: one.number, iconSize: [28, 28] }), riseOnHover: true });
    one.marker.bindPopup(function () { return told(one); }, { closeButton: false, autoPanPadding: [12, 12], maxWidth: Math.min(288, stage.clientWidth - 64) });
    one.marker.bindTooltip(one.name.textContent, { direction: "top", offset: [0, -12], className: "plan-tip" });
    one.marker.on("add", function () {
      var element = one.marker.getElement();
      element.setAttribute("aria-label", one.number + ". " + one.name.textContent + (one.kind ? ", " + one.kind : ""));
      element.addEventListener("keydown", function (event) { if (event.key === " ") { event.preventDefault(); one.marker.openPopup(); } });
    });
    one.marker.on("popupopen", function (event) {
      current = one.id; one.marker.closeTooltip(); remember();
      event.popup.getElement().querySelector("a").focus({ preventScroll: true });
    });
    one.marker.on("popupclose", function () { if (current === one.id) { current = ""; remember(); } });
    var look = document.createElement("button");
    look.type = "button"; look.className = "plan-spot__show"; look.textContent = words.show;
    look.setAttribute("aria-label", words.show + ": " + one.name.textContent);
    look.addEventListener("click", function () { go(one.id); });
    one.item.querySelector(".plan-spot__head").append(look);
  }
  function told(one) {
    var box = document.createElement("div"), head = document.createElement("p"), kind = document.createElement("p");
    var details = one.item.querySelector("details"), shut = document.createElement("button"), line = document.createElement("p");
    head.className = "plan-popup__name"; head.append(one.number + ". ", one.name.firstElementChild.cloneNode(true));
    kind.className = "plan-note"; kind.textContent = one.kind;
    box.append(head);
    if (one.kind) { box.append(kind); }
    if (details) {
      var state = document.createElement("p"), more = document.createElement("a");
      state.textContent = details.querySelector("summary").textContent;
      more.href = "#" + one.id; more.textContent = words.more;
      more.addEventListener("click", function (event) {
        event.preventDefault(); details.open = true;
        one.item.scrollIntoView({ block: "start" }); details.querySelector("summary").focus({ preventScroll: true });
      });
      line.append(more); box.append(state);
    }
    shut.type = "button"; shut.className = "plan-popup__shut"; shut.textContent = words.shut;
    shut.addEventListener("click", function () { leave(); });
    line.className = "plan-popup__ways"; line.append(shut); box.append(line);
    return box;
  }
  /* A mark that would cover another stands aside, joined with its place by a line. */
  function spread() {
    var taken = [], edge = [16, 16], seen = map.getZoom() === map.getMinZoom() ? map.getBounds() : whole;
    var room = L.bounds(map.latLngToLayerPoint(seen.getNorthWest()).add(edge), map.latLngToLayerPoint(seen.getSouthEast()).subtract(edge));
    leaders.clearLayers();
    spots.forEach(function (one) {
      if (!map.hasLayer(one.marker)) { return; }
      var home = map.latLngToLayerPoint(one.at), best = null;
      for (var ring = 0; ring < 7 && !best; ring += 1) {
        for (var turn = 0; turn < (ring ? 12 : 1) && !best; turn += 1) {
          var point = home.add([9 * ring * Math.cos(turn * Math.PI / 6), 9 * ring * Math.sin(turn * Math.PI / 6)]);
          if ((!ring || room.contains(point)) && taken.every(function (other) { return other.distanceTo(point) >= 30; })) { best = point; }
        }
      }
      taken.push(best || home);
      var to = !best || best.equals(home) ? L.latLng(one.at) : map.layerPointToLatLng(best);
      one.marker.setLatLng(to);
      if (best && !best.equals(home)) {
        L.polyline([one.at, to], { className: "plan-ground plan-ground--leader", interactive: false }).addTo(leaders);
        L.circleMarker(one.at, { radius: 2.5, className: "plan-ground plan-ground--dot", interactive: false }).addTo(leaders);
      }
    });
  }
  function toggle(box) {
    function set(layer) { if (box.checked) { layer.addTo(map); } else { layer.remove(); } }
    if (layers[box.value]) { set(layers[box.value]); layers[box.value].bringToBack && box.checked && under(); return; }
    spots.forEach(function (one) { if (one.group === box.value) { set(one.marker); } });
  }
  /* Rivers and borders come back under the lakes. */
  function under() {
    [layers.rivers, layers.borders].forEach(function (layer) { if (map.hasLayer(layer)) { layer.bringToBack(); } });
    map.eachLayer(function (layer) { if (layer.options.className === "plan-ground plan-ground--basin") { layer.bringToBack(); } });
  }
  function scale() {
    var Scale = L.Control.Scale.extend({ _updateMetric: function (metres) {
      var length = this._getRoundNum(metres / 1000);
      this._updateScale(this._mScale, words.km.replace("{number}", length), length * 1000 / metres);
    } });
    new Scale({ imperial: false, position: "bottomleft" }).addTo(map);
  }
  function limits() {
    [["in", map.getMaxZoom()], ["out", map.getMinZoom()]].forEach(function (pair) {
      root.querySelector("[data-move=" + pair[0] + "]").setAttribute("aria-disabled", String(map.getZoom() === pair[1]));
    });
  }
  function leave() {
    var one = spot(current);
    map.closePopup();
    if (one) { one.marker.getElement().focus({ preventScroll: true }); }
  }
  function go(id) {
    var one = spot(id), box = one && boxes.filter(function (each) { return each.value === one.group; })[0];
    if (!one) { return; }
    stage.scrollIntoView({ block: "center", behavior: "instant" });
    if (!box.checked) { box.checked = true; toggle(box); spread(); }
    map.setView(one.marker.getLatLng(), Math.max(map.getZoom(), map.getMinZoom() + 1), { animate: false });
    one.marker.openPopup();
  }
  function listen() {
    var by = { left: [-120, 0], right: [120, 0], up: [0, -120], down: [0, 120] };
    root.querySelector(".plan-map__tools").addEventListener("click", function (event) {
      var pressed = event.target.closest("button"), move = pressed && pressed.dataset.move;
      if (by[move]) { map.panBy(by[move]); }
      if (move === "in") { map.zoomIn(1, { animate: !calm }); }
      if (move === "out") { map.zoomOut(1, { animate: !calm }); }
      if (move === "all") { map.fitBounds(whole, { animate: !calm }); }
    });
    boxes.forEach(function (box) {
      box.addEventListener("change", function () {
        var one = spot(current);
        if (one && one.group === box.value) { map.closePopup(); }
        toggle(box); spread(); remember();
      });
    });
    stage.addEventListener("keydown", function (event) { if (event.key === "Escape" && current) { event.preventDefault(); leave(); } });
    stage.addEventListener("focusin", function () { map.scrollWheelZoom.enable(); });
    stage.addEventListener("focusout", function () { map.scrollWheelZoom.disable(); });
  }

  function follow() { var place = address().place; if (spot(place)) { open().then(function () { go(place); }, function () { /* said */ }); } }
  button.hidden = false;
  button.addEventListener("click", function () { if (live.hidden) { open().catch(function () { /* said */ }); } else { show(false); } });
  window.addEventListener("hashchange", follow);
  /* The browser goes to the place of the address by itself once the page is there; the map comes after that. */
  function begin() {
    if (address().off.length && !spot(address().place)) { open().catch(function () { /* said */ }); } else { follow(); }
  }
  if (document.readyState === "complete") { begin(); } else { window.addEventListener("load", function () { setTimeout(begin, 50); }); }
})();
