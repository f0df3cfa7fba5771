// The search engine: from a query to documents in order. It knows no page: what is fetched comes
// through load(name), which gives the value of one file of the index. Nothing is stored or sent.
//
//   const engine = await sokmotor.open(load);
//   const found = await engine.search("goda exempel gymnasiet", { filters: { fas: ["uppföljning"] } });
//
// The first part is macros/search/analysis.py once more, with the lists that come with the index.
(function (root) {
  if (root.sokmotor) return;
  const OTHER = { æ: "a", ø: "o", ß: "s", đ: "d", ł: "l", ð: "d", þ: "t" };
  const VOWEL = /[aeiouy]/;
  const BEFORE_S = "abcdefghjklmnoprtvy";
  const CONSONANT_BEFORE_S = "bcdfghjklmnprtv";

  function fold(text) {
    const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
    return plain.replace(/[æøßđłðþ]/g, (sign) => OTHER[sign]);
  }

  function words(text) {
    const whole = text.normalize("NFC").toLowerCase();
    const said = whole.replace(/(?<![\p{L}\p{N}_])(till exempel|bland annat|det vill säga|t\.ex\.|bl\.a\.)/gu, " ");
    const plain = said.replace(/(?<=[\p{L}\p{N}]):[a-zåäö]{1,4}(?![\p{L}\p{N}])/gu, "");
    return plain.match(/[\p{L}\p{N}]+/gu) || [];
  }

  function analysis(rules) {
    const stop = new Set(rules.stop);
    const ends = (word, list) => list.some((end) => word.endsWith(end));

    function stem(word) {
      if (Object.hasOwn(rules.irregular, word)) return rules.irregular[word];
      return evened(withoutEnding(withoutS(word)));
    }

    function withoutS(word) {
      const goes = word.endsWith("s") && word.length > 3 && BEFORE_S.includes(word.at(-2));
      return goes ? word.slice(0, -1) : word;
    }

    function withoutEnding(word) {
      if (ends(word, rules.whole)) return word;
      for (const [ending, least, kept] of rules.endings) {
        if (!word.endsWith(ending)) continue;
        const rest = word.slice(0, word.length - ending.length);
        if (mayGo(word, rest, ending, least)) return rest + kept;
      }
      return word;
    }

    function mayGo(word, rest, ending, least) {
      if (rest.length < least || !VOWEL.test(rest)) return false;
      if (ending === "arna") return !ends(word.slice(0, -2), rules.agents);
      if (ending === "um") return rest.endsWith("i");
      return !ends(rest, rules.notAfter[ending] || []);
    }

    function evened(word) {
      const before = (signs) => signs.includes(word.at(-2));
      if (word.length > 3 && word.endsWith("s") && before(CONSONANT_BEFORE_S)) word = word.slice(0, -1);
      if (word.length > 3 && word.endsWith("t") && before("dgklmnprv")) word = word.slice(0, -1);
      return word.length > 3 && /(mm|nn)$/.test(word) ? word.slice(0, -1) : word;
    }

    const isTelling = (word) => !stop.has(word) && (word.length > 1 || /^\p{Nd}$/u.test(word));
    const stems = (text) => words(text).filter(isTelling).map((word) => stem(fold(word)));
    return { fold, words, stem, stems, isTelling };
  }

  // How much each way of meeting a word counts beside the word itself.
  const WAY = { exact: 1, parts: 0.85, fuzzy: 0.5, prefix: 0.5, split: 0.5, partAlone: 0.8, part: 0.3, facet: 0.8 };
  const FACET_ALONE = 0.6; // a facet's value when it is the only word: the text then says more
  const FACET_FAR = 0.9; // a facet's value that is met by a synonym
  const FACET_FIRST = 0.36; // of what a document gets for a facet, the part that the text can't add to
  const OUTSIDE = 0.6; // for a document that has the word but not the value of the facet
  const TYPING = 1.5; // the word that somebody is still writing is likely to go on
  const AGAIN = 0.3; // a synonym that is also another word of the query
  const WHOLE_TITLE = 1.5; // the query is the whole title
  const WEAK = 0.5; // a way that counts less than this says nothing of how rare the word is
  const OWN_RARITY = 0.8; // how far the word's own rarity decides, beside that of its synonyms
  const RARITY = 1.2;
  const COVER = 0.3; // what meets few of the words counts less
  const MOST_PREFIXES = 12;
  const CUT = 0.2; // of the best hit
  const STEPS = 31;

  async function open(load) {
    const start = await load("start");
    const text = analysis(start.rules);
    const kept = new Map();
    const get = (name) => {
      if (!kept.has(name)) kept.set(name, load(name));
      return kept.get(name);
    };

    // ---- the vocabulary -----------------------------------------------------------------------

    function pieceOf(stem) {
      let low = 0;
      for (let high = start.words.length - 1; low < high; ) {
        const middle = (low + high + 1) >> 1;
        if (start.words[middle][0] <= stem) low = middle;
        else high = middle - 1;
      }
      return low;
    }

    const pieces = new Map();
    async function piece(number) {
      if (!pieces.has(number)) {
        const entries = (await get(`o${number}`)).split(" ").map((entry, place) => {
          const [stem, count, split] = entry.split(".");
          const rank = start.words[number][1] + place;
          return { stem, rank, count: parseInt(count, 36), split: split ? parseInt(split, 36) : 0 };
        });
        pieces.set(number, { entries, byStem: new Map(entries.map((each) => [each.stem, each])) });
      }
      return pieces.get(number);
    }

    async function entry(stem) {
      return (await piece(pieceOf(stem))).byStem.get(stem);
    }

    async function entriesFrom(prefix, until) {
      const found = [];
      for (let number = pieceOf(prefix); number <= pieceOf(until); number += 1) {
        for (const each of (await piece(number)).entries) {
          if (each.stem >= prefix && each.stem < until) found.push(each);
        }
      }
      return found;
    }

    const startingWith = (prefix) => entriesFrom(prefix, prefix + "\uffff");

    // ---- the postings -------------------------------------------------------------------------

    const alphabet = new Map([...start.alphabet].map((sign, value) => [sign.charCodeAt(0), value]));
    const half = start.alphabet.length >> 1;
    const lists = new Map();

    async function postings(each) {
      if (!lists.has(each.rank)) {
        let low = 0;
        while (low + 1 < start.lists.length && start.lists[low + 1] <= each.rank) low += 1;
        lists.set(each.rank, decoded((await get(`l${low}`))[each.rank - start.lists[low]]));
      }
      return lists.get(each.rank);
    }

    function decoded(signs) {
      const documents = [];
      const steps = [];
      let before = -1;
      for (let place = 0; place < signs.length; place += 1) {
        const read = number(signs, place);
        place = read.place + 1;
        before += read.value + 1;
        documents.push(before);
        steps.push(alphabet.get(signs.charCodeAt(place)) / STEPS);
      }
      return { documents, steps };
    }

    // A number in letters, and the place of its last one.
    function number(signs, place) {
      let value = 0;
      let unit = 1;
      let digit = alphabet.get(signs.charCodeAt(place));
      while (digit >= half) {
        value += (digit - half) * unit;
        unit *= half;
        place += 1;
        digit = alphabet.get(signs.charCodeAt(place));
      }
      return { value: value + digit * unit, place };
    }

    // ---- from words to concepts ---------------------------------------------------------------

    // A concept is what one word asks for, and the ways to meet it: lists of stems that must all
    // stand in a document, each list with its weight.
    async function concept(word, last, several) {
      const folded = fold(word);
      const stem = text.stem(folded);
      const ways = [];
      const own = await entry(stem);
      if (own) ways.push(way("exact", [own]));
      await alike(ways, stem, 1, several);
      const known = ways.length > 0;
      const near = known ? [] : await nearest(folded, stem, 1);
      const parts = near.length ? undefined : await partsOf(folded, own);
      if (parts) {
        await add(ways, own ? "parts" : "split", parts, own ? WAY.parts : WAY.split);
        for (const part of parts) {
          await add(ways, "part", [part], WAY.part);
          if (!own) await alike(ways, part, WAY.partAlone, false);
        }
      }
      if (stem.length >= 3) ways.push(...(await prefixes(stem, last && !own)));
      if (!ways.length && !near.length) near.push(...(await nearest(folded, stem, 2)));
      if (!ways.length && !near.length) await add(ways, "part", [await pieceThatMeans(folded)], WAY.part);
      for (const each of near) {
        if (each.entry) ways.push(way("fuzzy", [each.entry], each.weight));
        await alike(ways, each.stem, each.weight, several);
      }
      return { word, stem, ways, near: near[0] };
    }

    // What has the same meaning as a stem or a phrase: synonyms, and values of facets.
    async function alike(ways, key, weight, several) {
      const facet = WAY.facet * (several ? 1 : FACET_ALONE);
      for (const word of start.facetWords[key] || []) await add(ways, "facet", [word], weight * facet);
      for (const [phrase, own] of start.synonyms[key] || []) {
        await add(ways, "synonym", phrase.split(" "), weight * own);
        for (const word of start.facetWords[phrase] || []) await add(ways, "facet", [word], weight * own * facet * FACET_FAR);
      }
    }

    const way = (kind, entries, weight = WAY[kind]) => ({ kind, entries, weight });

    async function add(ways, kind, stems, weight) {
      if (!stems[0]) return;
      let entries = await Promise.all(stems.map(entry));
      if (!entries[0] && stems.length === 1) {
        const parts = (await partsOf(stems[0])) || [];
        entries = parts.length ? await Promise.all(parts.map(entry)) : entries;
      }
      if (entries.every(Boolean)) ways.push(way(kind, entries, weight));
    }

    async function prefixes(stem, typing) {
      const longer = (await startingWith(stem)).filter((each) => each.stem !== stem);
      const weighed = longer.map((each) => way("prefix", [each], WAY.prefix * (typing ? TYPING : 1) * Math.sqrt(stem.length / each.stem.length)));
      return weighed.sort((a, b) => b.weight - a.weight).slice(0, MOST_PREFIXES);
    }

    // A compound in two: where the index says, else where both parts mean something here.
    async function partsOf(folded, own) {
      const places = own ? [own.split].filter(Boolean) : Array.from(folded, (_, place) => place).slice(3, -2);
      let best;
      for (const place of places) {
        const tail = text.stem(folded.slice(place));
        const head = await headOf(folded.slice(0, place));
        if (!head || tail === head || !isPart(folded.slice(place), tail) || !(await means(tail))) continue;
        const fit = Math.min(head.length, tail.length, 5);
        if (!best || fit > best.fit) best = { fit, stems: [head, tail] };
      }
      return best && best.stems;
    }

    async function headOf(head) {
      for (const form of [head, head.replace(/[sao]$/, "")]) {
        const stem = text.stem(form);
        if (isPart(form, stem) && (await means(stem))) return stem;
      }
      return undefined;
    }

    const isPart = (form, stem) => (stem.length >= 3 && form.length > 3) || start.rules.shortParts.includes(form);

    // The longest beginning or end of a word that means something, for a word that else does not.
    async function pieceThatMeans(folded) {
      for (let length = folded.length - 2; length > 3; length -= 1) {
        for (const form of [folded.slice(0, length), folded.slice(-length)]) {
          if (await entry(text.stem(form))) return text.stem(form);
        }
      }
      return undefined;
    }

    const means = async (stem) => Object.hasOwn(start.synonyms, stem) || (await entry(stem)) !== undefined;

    // Only for a word that leads nowhere: words of the index and of the synonyms that look like it.
    async function nearest(folded, stem, limit, kinder = 0) {
      const most = Math.min(limit, (stem.length < 5 ? 0 : stem.length < 8 ? 1 : 2) + kinder);
      if (!most) return [];
      const letter = stem[0];
      const known = await entriesFrom(letter, letter + "\uffff");
      const candidates = new Map(known.map((each) => [each.stem, each]));
      for (const key of Object.keys(start.synonyms)) {
        if (!key.includes(" ") && !candidates.has(key)) candidates.set(key, undefined);
      }
      candidates.delete(stem);
      const found = [];
      for (const [other, held] of candidates) {
        const apart = distance(stem, other, most);
        if (apart <= most) found.push({ stem: other, entry: held, apart, weight: WAY.fuzzy ** apart });
      }
      const least = Math.min(...found.map((each) => each.apart));
      return found
        .filter((each) => each.apart === least)
        .sort((a, b) => (b.entry ? b.entry.count : 0) - (a.entry ? a.entry.count : 0))
        .slice(0, 4);
    }

    // ---- from concepts to documents -----------------------------------------------------------

    const rarity = (count) => Math.log(1 + (start.count - count + 0.5) / (count + 0.5));

    // The best way in which each document meets a concept. A facet's value is a soft filter: who has
    // it comes before who only uses the word.
    async function weigh(each, several) {
      const facets = each.ways.filter((way) => way.kind === "facet");
      const texts = each.ways.filter((way) => way.kind !== "facet");
      each.rarity = rarities(texts, facets);
      for (const one of texts) one.share = Math.min(1, one.rarity / each.rarity) ** RARITY;
      for (const one of facets) one.share = 1;
      const said = await bestOf(texts);
      const kept = several && facets.length ? OUTSIDE : 1;
      const met = new Map([...said].map(([number, { score, way }]) => [number, { score: score * kept, way }]));
      for (const [number, { score, way }] of await bestOf(facets)) {
        const own = said.get(number) || { score: 0, way };
        const both = FACET_FIRST * score + (1 - FACET_FIRST) * own.score;
        met.set(number, { score: Math.max(own.score, both), way: own.way });
      }
      return met;
    }

    // How rare a concept is. A synonym is never rarer than the word, and a word that has common
    // synonyms is itself less telling.
    function rarities(texts, facets) {
      for (const one of [...texts, ...facets]) one.rarity = Math.max(...one.entries.map(({ count }) => rarity(count)));
      const strong = texts.filter((way) => way.weight >= WEAK);
      const most = Math.max(...(strong.length ? strong : texts.length ? texts : facets).map((way) => way.rarity));
      const exact = texts.find((way) => way.kind === "exact");
      return exact ? Math.min(OWN_RARITY * exact.rarity + (1 - OWN_RARITY) * most, most) : most;
    }

    async function bestOf(ways) {
      const best = new Map();
      for (const way of ways) {
        const [first, ...others] = await Promise.all(way.entries.map(postings));
        const maps = others.map(({ documents, steps }) => new Map(documents.map((number, place) => [number, steps[place]])));
        first.documents.forEach((number, place) => {
          if (!maps.every((map) => map.has(number))) return;
          const score = way.weight * way.share * Math.min(first.steps[place], ...maps.map((map) => map.get(number)));
          const held = best.get(number);
          if (!held || score > held.score) best.set(number, { score, way });
        });
      }
      return best;
    }

    async function rank(concepts, whole) {
      const scores = new Map();
      const all = await Promise.all(concepts.map((each) => weigh(each, concepts.length > 1)));
      const sum = concepts.reduce((sum, each) => sum + each.rarity, 0);
      all.forEach((best, place) => {
        const each = concepts[place];
        for (const [number, { score, way }] of best) {
          const held = scores.get(number) || { number, score: 0, met: 0, ways: [] };
          held.score += each.rarity * score;
          held.met += each.rarity;
          held.ways.push({ word: each.word, way });
          scores.set(number, held);
        }
      });
      const ranked = [...scores.values()];
      for (const each of ranked) each.score *= (each.met / sum) ** COVER;
      for (const number of whole ? (await postings(whole)).documents : []) {
        const held = scores.get(number);
        if (held) held.score *= WHOLE_TITLE;
      }
      return ranked.sort((a, b) => b.score - a.score || a.number - b.number);
    }

    // Documents that answer a query, best first, and that have one of the wanted values of each
    // facet. Without a query it is all documents that have them. last says that somebody is still
    // typing the last word.
    async function search(query, { filters = {}, last = false } = {}) {
      const written = text.words(query);
      const telling = written.filter(text.isTelling);
      const said = await phrases(written);
      const asked = telling.length || said.length ? telling : written;
      const several = asked.length > 1;
      const concepts = await Promise.all(
        asked.map((word, place) => concept(word, last && place === asked.length - 1, several)),
      );
      join(concepts, said);
      const met = concepts.filter((each) => each.ways.length);
      const title = await entry("^" + written.map(fold).join("").slice(0, 40));
      const ranked = met.length ? await rank(met, title) : [];
      const top = ranked.length ? ranked[0].score : 0;
      const all = written.length ? ranked.filter((each) => each.score >= CUT * top) : everything();
      const allowed = await allowedBy(filters);
      return { hits: allowed ? all.filter(({ number }) => allowed.has(number)) : all, all, concepts };
    }

    const everything = () => Array.from({ length: start.count }, (_, number) => ({ number, score: 0, ways: [] }));

    // A phrase is a way to meet each of its words. Where it is the value of a facet it stands for
    // them; where all of it is small words it is a concept of its own.
    function join(concepts, said) {
      for (const { words, ways } of said) {
        const held = concepts.filter((each) => words.includes(each.word));
        if (held.length && ways.some((way) => way.kind === "facet")) {
          for (const each of held.slice(0, -1)) concepts.splice(concepts.indexOf(each), 1);
          held.splice(0, held.length - 1);
        }
        for (const each of held) each.ways.push(...ways);
        if (!held.length) concepts.push({ word: words.join(" "), stem: "", ways });
      }
      const own = new Set(concepts.map((each) => each.stem));
      for (const each of concepts) {
        for (const one of each.ways) {
          const again = one.entries.some(({ stem }) => stem !== each.stem && own.has(stem));
          if (one.kind === "synonym" && again) one.weight *= AGAIN;
        }
      }
    }

    // ---- facets -------------------------------------------------------------------------------

    let sets;
    async function facets() {
      if (!sets) {
        const { values } = await get("f");
        sets = {};
        for (const [name, list] of Object.entries(values)) {
          sets[name] = list.map(([value, signs]) => ({ value, documents: new Set(numbers(signs)) }));
        }
      }
      return sets;
    }

    function numbers(signs) {
      let before = -1;
      const found = [];
      for (let place = 0; place < signs.length; place += 1) {
        const read = number(signs, place);
        place = read.place;
        before += read.value + 1;
        found.push(before);
      }
      return found;
    }

    // Documents with one of the wanted values of each facet, or undefined where nothing is wanted.
    async function allowedBy(filters, except) {
      let allowed;
      for (const [name, wanted] of Object.entries(filters)) {
        if (!wanted.length || name === except) continue;
        const own = new Set();
        for (const { value, documents } of (await facets())[name] || []) {
          if (wanted.includes(value)) for (const each of documents) own.add(each);
        }
        allowed = allowed ? new Set([...allowed].filter((each) => own.has(each))) : own;
      }
      return allowed;
    }

    // How many documents each value would leave, with what is wanted of the other facets.
    async function counts(all, filters) {
      const found = {};
      for (const [name, list] of Object.entries(await facets())) {
        const allowed = await allowedBy(filters, name);
        const left = allowed ? all.filter(({ number }) => allowed.has(number)) : all;
        found[name] = list.map(({ value, documents }) => ({
          value,
          count: left.reduce((sum, each) => sum + documents.has(each.number), 0),
        }));
      }
      return found;
    }

    // ---- what a reader sees -------------------------------------------------------------------

    // Marks in a text what met the query: from and to of each place, and the stem that it is met by.
    function marker(concepts) {
      const stems = new Map();
      for (const each of concepts) {
        for (const one of each.ways) {
          if (one.kind === "facet" || one.weight < 0.15) continue;
          for (const { stem } of one.entries) if (!stems.has(stem)) stems.set(stem, each.word);
        }
      }
      const longest = [...stems.keys()].filter((stem) => stem.length > 3).sort((a, b) => b.length - a.length);
      return (passage) => {
        const found = [];
        for (const { 0: word, index } of passage.matchAll(/[\p{L}\p{N}]+/gu)) {
          if (!text.isTelling(word.toLowerCase())) continue;
          const folded = fold(word);
          const stem = text.stem(folded);
          const met = stems.has(stem) ? stem : longest.find((each) => folded.includes(each));
          if (met === undefined) continue;
          const whole = met === stem || folded.length !== word.length;
          const from = index + (whole ? 0 : folded.indexOf(met));
          const to = whole ? index + word.length : from + met.length;
          found.push({ from, to, stem: met, asked: stems.get(met), word });
        }
        return found;
      };
    }

    // Whether a query has a word that somebody may use when a pupil is in danger.
    function needsHelp(query) {
      const stems = text.words(query).map((word) => text.stem(fold(word)));
      const row = ` ${stems.join(" ")} `;
      const whole = text.words(query).map(fold);
      return start.helpWords.some(([stem, folded]) => {
        if (row.includes(` ${stem} `)) return true;
        if (folded.includes(" ") || folded.length < 6) return false;
        const most = folded.length < 9 ? 1 : 2;
        return whole.some((word) => word.includes(folded) || (word.length > 5 && distance(word, folded, most) <= most));
      });
    }

    // Two to four words, small ones included, that together have a synonym or are a facet's value.
    async function phrases(written) {
      const words = written.filter((word) => !start.rules.passing.includes(word));
      const stems = words.map((word) => text.stem(fold(word)));
      const found = [];
      for (let from = 0; from < words.length; from += 1) {
        for (let length = 2; length <= 4 && from + length <= words.length; length += 1) {
          const ways = [];
          await alike(ways, stems.slice(from, from + length).join(" "), 1, true);
          if (ways.length) found.push({ words: words.slice(from, from + length), ways });
        }
      }
      return found;
    }

    // Words of the bank that look like one that leads nowhere.
    async function similar(word) {
      const folded = fold(word);
      const near = await nearest(folded, text.stem(folded), 3, 1);
      const found = await Promise.all(near.filter((each) => each.entry).map((each) => writtenAs(each.entry)));
      return found.filter(Boolean);
    }

    async function writtenAs(each) {
      const { documents } = await postings(each);
      const [name, { summary, sections }] = [await title(documents[0]), await contents(documents[0])];
      const said = [name.title, summary, ...sections.flatMap((part) => [part.heading, part.text])].join(" ");
      return words(said).find((word) => text.stem(fold(word)) === each.stem);
    }

    async function title(number) {
      const group = await get(`t${Math.floor(number / start.titles)}`);
      const [name, id, kind, address, lang] = group[number % start.titles];
      return { title: name, id, kind, address, lang };
    }

    async function contents(number) {
      const [summary, sections, facts] = await get(`s${number}`);
      return { summary, facts, sections: sections.map(([heading, anchor, said]) => ({ heading, anchor, text: said })) };
    }

    return { search, counts, similar, title, contents, marker, needsHelp, help: start.help, text, get };
  }

  // How many letters must change, be added, go or change places; more than most counts as too many.
  function distance(a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let older = [];
    let old = Array.from({ length: b.length + 1 }, (_, place) => place);
    for (let i = 1; i <= a.length; i += 1) {
      const row = [i];
      let least = i;
      for (let j = 1; j <= b.length; j += 1) {
        const same = a[i - 1] === b[j - 1];
        row[j] = Math.min(old[j] + 1, row[j - 1] + 1, old[j - 1] + (same ? 0 : 1));
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        if (swapped) row[j] = Math.min(row[j], older[j - 2] + 1);
        least = Math.min(least, row[j]);
      }
      if (least > most) return most + 1;
      older = old;
      old = row;
    }
    return old[b.length];
  }

  // Gets files of the index as scripts, which also load from a folder on disk. All who ask for the
  // same file wait for the same script.
  const asked = new Map();
  root.sokdel = (name, value) => asked.get(name).arrived(value);

  function loader(folder) {
    return (name) => {
      if (!asked.has(name)) asked.set(name, fetched(new URL(`${name}.js`, folder)));
      return asked.get(name).value;
    };
  }

  function fetched(address) {
    const file = {};
    file.value = new Promise((resolve, reject) => {
      file.arrived = resolve;
      const script = document.createElement("script");
      script.src = address;
      script.onerror = () => reject(new Error(address));
      script.onload = () => script.remove();
      document.head.append(script);
    });
    return file;
  }

  // The address of a page; on disk there is nobody who looks for index.html.
  function pageAt(site, address) {
    const [path, anchor] = address.split("#");
    const onDisk = site.protocol === "file:" && (path === "" || path.endsWith("/"));
    return new URL(path + (onDisk ? "index.html" : "") + (anchor ? `#${anchor}` : ""), site).href;
  }

  root.sokmotor = { open, analysis, fold, words, distance, loader, pageAt };
})(typeof self === "undefined" ? globalThis : self);
