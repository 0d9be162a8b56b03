// On every page: tells of an edition that came later than the page, without the page being changed.
(function () {
  "use strict";
  var all = window.POLOS_EDITIONS, body = document.body, note = document.querySelector(".newer");
  if (!all || !body.dataset.edition || !note) return;
  var newest = all.editions[all.editions.length - 1];
  if (newest <= body.dataset.edition) return;
  var link = document.createElement("a");
  link.href = body.dataset.root + "index.html";
  link.textContent = all.words.replace("{edition}", newest);
  note.appendChild(link);
  note.hidden = false;
})();
