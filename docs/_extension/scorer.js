// Sphinx's own scores, and more for pages of which one heading has the words that were asked for.
const HEADING = 20;
const WHOLE_PAGE = 5;

const headings = {
  asked: null,
  scores: new Map(),
};

function wordsOf(text) {
  const stemmer = new Stemmer();
  const words = splitQuery(text.toLowerCase().trim()).filter((word) => !stopwords.has(word));
  return new Set(words.map((word) => stemmer.stemWord(word)));
}

function headingScores() {
  const asked = new URLSearchParams(window.location.search).get("q") || "";
  if (headings.asked === asked) return headings.scores;
  const wanted = [...wordsOf(asked)];
  headings.asked = asked;
  headings.scores = new Map();
  for (const [heading, places] of Object.entries(Search._index.alltitles)) {
    const words = wordsOf(heading);
    const share = wanted.filter((word) => words.has(word)).length / Math.max(wanted.length, 1);
    for (const [file, place] of places) {
      const page = Search._index.docnames[file];
      const score = share * (HEADING + (place === null ? WHOLE_PAGE : 0));
      headings.scores.set(page, Math.max(score, headings.scores.get(page) || 0));
    }
  }
  return headings.scores;
}

var Scorer = {
  score: ([page, , , , score]) => score + (headingScores().get(page) || 0),
  objNameMatch: 11,
  objPartialMatch: 6,
  objPrio: { 0: 15, 1: 5, 2: -5 },
  objPrioDefault: 0,
  title: 15,
  partialTitle: 7,
  term: 5,
  partialTerm: 2,
};
