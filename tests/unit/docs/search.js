// Answers questions by the search of a built documentation, as a browser does: node search.js FOLDER < questions
const fs = require("fs");
const vm = require("vm");

const folder = process.argv[2];
const element = () => ({ textContent: "", replaceChildren() {}, appendChild() {}, querySelector: () => null });
const world = {
  console,
  document: {
    addEventListener() {},
    getElementById: element,
    querySelector: element,
    createElement: element,
    documentElement: { dataset: { content_root: "./" } },
    readyState: "loading",
  },
  URLSearchParams,
  localStorage: { setItem() {} },
  SPHINX_HIGHLIGHT_ENABLED: false,
  DOCUMENTATION_OPTIONS: { SHOW_SEARCH_SUMMARY: false },
  _ready() {},
  _: (text) => text,
};
world.window = world;
vm.createContext(world);
const run = (name) => vm.runInContext(fs.readFileSync(`${folder}/${name}`, "utf8"), world, name);
run("_static/language_data.js");
run("_static/searchtools.js");
vm.runInContext("globalThis.Search = Search;", world);
run("searchindex.js");
const answers = fs
  .readFileSync(0, "utf8")
  .trim()
  .split("\n")
  .map((question) => {
    world.question = question;
    world.location = { search: `?q=${encodeURIComponent(question)}` };
    const found = vm.runInContext("Search._performSearch(...Search._parseQuery(question))", world);
    const pages = [];
    for (const [page] of found.reverse()) if (!pages.includes(page)) pages.push(page);
    return pages;
  });
console.log(JSON.stringify(answers));
