// The map page: search, filters and the list keep in step with the map; one agglomeration is told beside it.
(function () {
  "use strict";
  var data = window.POLOS_EDITION, words = data.words;
  function find(id) { return document.getElementById(id); }
  var list = find("list"), card = find("card"), intro = find("intro"), tip = find("tip"), count = find("count");
  var search = find("search"), sort = find("sort"), none = find("none");
  var items = Array.prototype.slice.call(list.children), byPlace = [], shown = [], picked = -1;

  function plain(text) {
    return text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();
  }

  function part(tag, kind, text) {
    var made = document.createElement(tag);
    if (kind) made.className = kind;
    if (text !== undefined) made.textContent = text;
    return made;
  }

  items.forEach(function (item) {
    var place = Number(item.dataset.i), link = item.querySelector("a"), button = part("button", "pick", link.textContent);
    button.type = "button";
    button.tabIndex = -1;
    button.setAttribute("aria-pressed", "false");
    item.page = link.getAttribute("href");
    link.replaceWith(button);
    item.button = button;
    item.words = plain(item.dataset.t);
    byPlace[place] = item;
    item.addEventListener("click", function () { pick(place, true); toMap(); });
  });

  var map = window.PolosMap(find("map"), data.map, data.looks, {
    pick: function (place) { pick(place, false); },
    hover: function (place, x, y) {
      tip.hidden = place < 0;
      if (place < 0) return;
      tip.textContent = byPlace[place].button.textContent + " · " + byPlace[place].dataset.k;
      tip.style.transform = "translate(" + Math.round(x) + "px," + Math.round(y - 14) + "px) translate(-50%,-100%)";
    }
  });

  // What is shown
  function chosen(name) {
    return Array.prototype.filter.call(document.querySelectorAll('input[name="' + name + '"]'), function (box) {
      return box.checked;
    }).map(function (box) { return box.value; });
  }

  function filter() {
    var sectors = chosen("sector"), verdicts = chosen("verdict"), wanted = plain(search.value).split(" ");
    var left = 0;
    items.forEach(function (item) {
      var good = sectors.indexOf(item.dataset.s) >= 0 && verdicts.indexOf(item.dataset.v) >= 0 &&
        wanted.every(function (word) { return item.words.indexOf(word) >= 0; });
      if (item.hidden === good) item.hidden = !good;
      shown[Number(item.dataset.i)] = good;
      left += good;
    });
    none.hidden = left > 0;
    count.textContent = (left === items.length ? words.all : words.some)
      .replace("{count}", left.toLocaleString(data.language)).replace("{of}", items.length.toLocaleString(data.language));
    map.filter(shown.slice());
    if (picked >= 0 && !shown[picked]) pick(-1, false);
    stop();
  }

  function order() {
    var by = sort.value, text = by === "name";
    items.sort(function (a, b) {
      if (text) return a.button.textContent.localeCompare(b.button.textContent, data.language);
      var one = a.dataset[by], other = b.dataset[by];
      if (one === "" || other === "") return (one === "") - (other === "");
      return Number(other) - Number(one) || Number(a.dataset.i) - Number(b.dataset.i);
    });
    items.forEach(function (item) { list.appendChild(item); });
    stop();
  }

  // The list is one stop of the Tab key; arrows move in it.
  function open() { return items.filter(function (item) { return !item.hidden; }); }
  function stop(item) {
    var there = open(), now = item || byPlace[picked];
    items.forEach(function (one) { if (one.button.tabIndex === 0) one.button.tabIndex = -1; });
    now = now && !now.hidden ? now : there[0];
    if (now) now.button.tabIndex = 0;
  }
  list.addEventListener("keydown", function (event) {
    var there = open(), now = there.indexOf(event.target.closest("li")), last = there.length - 1;
    var goal = {ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: last, PageDown: now + 10, PageUp: now - 10}[event.key];
    if (goal === undefined || now < 0) return;
    event.preventDefault();
    var next = there[Math.min(Math.max(goal, 0), last)];
    stop(next);
    next.button.focus();
  });

  // One agglomeration
  function step(by) {
    var there = open(), now = there.indexOf(byPlace[picked]);
    if (there.length) pick(Number(there[(now + by + there.length) % there.length].dataset.i), true);
  }

  function pick(place, move) {
    if (picked >= 0) {
      byPlace[picked].classList.remove("picked");
      byPlace[picked].button.setAttribute("aria-pressed", "false");
    }
    picked = place;
    map.pick(place, move);
    card.hidden = place < 0;
    intro.hidden = place >= 0;
    document.body.classList.toggle("has-pick", place >= 0);
    if (place < 0) {
      if (location.hash) history.replaceState(null, "", location.pathname + location.search);
      return;
    }
    var item = byPlace[place];
    item.classList.add("picked");
    item.button.setAttribute("aria-pressed", "true");
    stop(item);
    if (list.scrollHeight > list.clientHeight && getComputedStyle(list).overflowY !== "visible") {
      var box = item.getBoundingClientRect(), room = list.getBoundingClientRect();
      if (box.top < room.top || box.bottom > room.bottom) list.scrollTop += box.top - room.top - room.height / 3;
    }
    fill(item, data.cards[place]);
    history.replaceState(null, "", "#" + item.id);
  }

  // On a telephone the list lies below the map and what is told.
  function narrow() { return window.matchMedia("(max-width: 60rem)").matches; }
  function toMap() { if (narrow()) document.querySelector(".mapbox").scrollIntoView(); }

  function fill(item, told) {
    var there = open(), head = part("p", "what"), row = part("p", "steps-on");
    card.textContent = "";
    head.appendChild(part("i", "swatch s" + data.looks[Number(item.dataset.i)].tone));
    head.appendChild(document.createTextNode(item.dataset.k));
    row.appendChild(part("span", "", words.place.replace("{at}", there.indexOf(item) + 1).replace("{of}", there.length)));
    [["‹", words.before, -1], ["›", words.next, 1]].forEach(function (way) {
      var button = part("button", "square", way[0]);
      button.type = "button";
      button.setAttribute("aria-label", way[1]);
      button.addEventListener("click", function () { step(way[2]); card.querySelectorAll(".square")[way[2] > 0 ? 1 : 0].focus(); });
      row.appendChild(button);
    });
    var close = part("button", "square", "×");
    close.type = "button";
    close.setAttribute("aria-label", words.close);
    close.addEventListener("click", function () { var last = item; pick(-1, false); last.button.focus(); });
    row.appendChild(close);
    card.appendChild(row);
    card.appendChild(head);
    card.appendChild(part("h2", "", item.button.textContent));
    if (told.under) card.appendChild(part("p", "under", told.under));
    card.appendChild(part("span", "meter m" + item.dataset.v));
    card.appendChild(part("p", "word", item.dataset.w));
    var facts = part("dl", "facts");
    told.facts.forEach(function (fact) {
      var cell = part("div");
      cell.appendChild(part("dt", "", fact[0]));
      cell.appendChild(part("dd", "", fact[1]));
      facts.appendChild(cell);
    });
    if (told.facts.length) card.appendChild(facts);
    card.appendChild(part("p", "", told.lead));
    var tests = part("ul", "tests");
    told.tests.forEach(function (test) {
      var line = part("li"), outcome = data.outcomes[test[1]];
      var sign = part("b", "sign " + test[1], outcome[0]);
      sign.setAttribute("aria-hidden", "true");
      line.appendChild(sign);
      line.appendChild(part("span", "", data.tests[test[0]]));
      line.appendChild(part("span", "outcome " + test[1], outcome[1]));
      tests.appendChild(line);
    });
    if (told.tests.length) card.appendChild(tests);
    if (told.change) card.appendChild(part("p", "change", told.change));
    var ways = part("p", "ways");
    [[item.page, words.sheet, "button"], [told.lasting, words.lasting, "button quiet"]].forEach(function (way) {
      var link = part("a", way[2], way[1]);
      link.href = way[0];
      ways.appendChild(link);
    });
    card.appendChild(ways);
    find("said").textContent = item.button.textContent + ". " + item.dataset.w + ". " + told.lead;
  }

  // What moves
  document.querySelectorAll("input[type=checkbox]").forEach(function (box) { box.addEventListener("change", filter); });
  document.querySelectorAll("button[data-all]").forEach(function (button) {
    button.addEventListener("click", function () {
      var boxes = Array.prototype.slice.call(document.querySelectorAll('input[name="' + button.dataset.all + '"]'));
      var every = boxes.every(function (box) { return box.checked; });
      boxes.forEach(function (box) { box.checked = !every; });
      filter();
    });
  });
  search.addEventListener("input", filter);
  search.addEventListener("keydown", function (event) {
    var there = open();
    if (event.key === "Enter" && there.length) pick(Number(there[0].dataset.i), true);
    if (event.key === "Enter") toMap();
  });
  sort.addEventListener("change", order);
  find("in").addEventListener("click", function () { map.zoom(1.6); });
  find("out").addEventListener("click", function () { map.zoom(1 / 1.6); });
  find("whole").addEventListener("click", map.whole);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape" && picked >= 0) { var item = byPlace[picked]; pick(-1, false); if (card.contains(document.activeElement)) item.button.focus(); }
  });
  function named() {
    var item = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (item && item.parentNode === list) pick(Number(item.dataset.i), true);
  }
  window.addEventListener("hashchange", named);
  if (narrow()) find("filters").open = false;
  document.body.classList.add("ready");
  filter();
  named();
  window.addEventListener("load", function () { if (picked >= 0) window.requestAnimationFrame(toMap); });
  window.POLOS_MAP = map;
})();
