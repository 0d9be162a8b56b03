// On every page: tells of an edition that came later than the page, without the page being changed; and keeps what is
// chosen on the map when the language is changed.
(function () {
  "use strict";
  var all = window.POLOS_EDITIONS, body = document.body, note = document.querySelector(".newer");
  document.querySelectorAll(".tongues a").forEach(function (one) {
    one.addEventListener("click", function () { one.hash = location.hash; });
  });
  if (!all || !body.dataset.edition || !note) return;
  var newest = all.editions[all.editions.length - 1];
  if (newest <= body.dataset.edition) return;
  var link = document.createElement("a");
  link.href = body.dataset.root + "index.html";
  link.textContent = all.words.replace("{edition}", newest);
  note.appendChild(link);
  note.hidden = false;
})();
