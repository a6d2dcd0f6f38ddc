// Search this guide in the browser. Reads pages.json once, when this page is opened.
"use strict";

(function () {
  const form = document.querySelector(".tp-search-page");
  const box = document.getElementById("words");
  const found = document.getElementById("found");
  const list = document.getElementById("results");
  const LENGTH = 160; // letters of a section that a result shows
  const MOST = 30; // results shown

  function excerpt(text, words) {
    const lower = text.toLowerCase();
    const places = words.map((word) => lower.indexOf(word)).filter((place) => place >= 0);
    const start = Math.max(0, (places.length ? Math.min(...places) : 0) - 40);
    const cut = text.slice(start, start + LENGTH).replace(/^\S*\s/, start ? "" : "$&");
    return (start ? "… " : "") + cut + (start + LENGTH < text.length ? " …" : "");
  }

  function result(entry, words) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = list.dataset.root + "/" + entry.a;
    link.className = "alone";
    link.textContent = entry.h ? entry.p + ": " + entry.h : entry.p;
    const text = document.createElement("p");
    text.textContent = excerpt(entry.t, words);
    item.append(link, text);
    return item;
  }

  function search(index, entries, query) {
    list.replaceChildren();
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (!words.length) {
      found.textContent = "";
      return;
    }
    const hits = index.query((q) => {
      for (const word of lunr.tokenizer(query)) {
        q.term(word, { boost: 10 });
        q.term(word, { wildcard: lunr.Query.wildcard.TRAILING });
      }
    });
    const count = hits.length === 1 ? "1 result" : hits.length + " results";
    found.textContent = hits.length ? count + " for " + query : "Nothing was found for " + query;
    list.append(...hits.slice(0, MOST).map((hit) => result(entries[Number(hit.ref)], words)));
  }

  fetch(list.dataset.pages)
    .then((answer) => answer.json())
    .then((entries) => {
      const index = lunr(function () {
        this.field("p", { boost: 5 });
        this.field("h", { boost: 3 });
        this.field("t");
        entries.forEach((entry, place) => this.add({ ...entry, id: place }));
      });
      const query = new URLSearchParams(location.search).get("q") || "";
      box.value = query;
      search(index, entries, query);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        history.replaceState(null, "", "?q=" + encodeURIComponent(box.value));
        search(index, entries, box.value);
      });
    });
})();
