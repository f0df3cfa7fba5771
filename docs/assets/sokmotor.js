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
    return { fold, words, stem, isTelling };
  }

  // How much each way of meeting a word counts beside the word itself.
  const WAY = { exact: 1, parts: 0.85, fuzzy: 0.5, prefix: 0.5, split: 0.5, partAlone: 0.6, part: 0.3, facet: 0.8 };
  const FACET_ALONE = 0.8; // a facet's value when it is the only word: the text then says more
  const FACET_FAR = 0.9; // a facet's value that is met by a synonym
  const FACET_FIRST = 0.36; // of what a document gets for a facet, the part that the text can't add to
  const OUTSIDE = 0.6; // for a document that has the word but not the value of the facet
  const TYPING = 1.5; // the word that somebody is still writing is likely to go on
  const AGAIN = 0.35; // a synonym that is also another word of the query
  const WHOLE_PHRASE = 1.8; // the query is one of the document's own phrases, or its title
  const WHOLE = 0.97; // as like as what is written in few steps can show
  const WEAK = 0.5; // a way that counts less than this says nothing of how rare the word is
  const OWN_RARITY = 0.8; // how far the word's own rarity decides, beside that of its synonyms
  const RARITY = 1.2;
  const COVER = 0.3; // what meets few of the words counts less
  const LEADERS = 3; // the best, that each lift the documents that are like them
  const ALIKE = 0.4;
  const MOST_PREFIXES = 12;
  const CUT = 0.2; // of the best hit, for what comes after the first few
  const FEW = 10;
  const CUT_OF_FEW = 0.07;
  const STEPS = 31;

  async function open(load) {
    const start = await load("start");
    const text = analysis(start.rules);
    const synonyms = spread(start.synonyms);
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
          return { stem, rank, count: parseInt(count, 36), split: split ? parseInt(split, 36) : 0, letters: lettersOf(stem) };
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

    const alphabet = new Uint8Array(128);
    [...start.alphabet].forEach((sign, value) => (alphabet[sign.charCodeAt(0)] = value));
    const half = start.alphabet.length >> 1;
    const lists = new Map();

    async function postings(each) {
      if (!lists.has(each.rank)) {
        let low = 0;
        while (low + 1 < start.lists.length && start.lists[low + 1] <= each.rank) low += 1;
        lists.set(each.rank, decoded((await get(`l${low}`))[each.rank - start.lists[low]], each.count));
      }
      return lists.get(each.rank);
    }

    // The documents of a list with their steps, and the phrases that follow with theirs.
    function decoded(signs, count) {
      const steps = new Float64Array(count);
      let end = signs.length;
      const documents = numbers(signs, count, (at, place) => {
        steps[at] = alphabet[signs.charCodeAt(place)] / STEPS;
        if (at === count - 1) end = place + 1;
      });
      return { documents, steps, phrases: end < signs.length && decoded(signs.slice(end), signs.length - end) };
    }

    // Numbers that grow, written as how far it is to the next. Where each is followed by a sign of
    // something else, the place of that sign is handed over.
    function numbers(signs, most, hand) {
      const found = new Uint32Array(most);
      let before = -1;
      let at = 0;
      for (let place = 0; at < most && place < signs.length; place += 1, at += 1) {
        let value = 0;
        let unit = 1;
        let digit = alphabet[signs.charCodeAt(place)];
        for (; digit >= half; digit = alphabet[signs.charCodeAt((place += 1))]) {
          value += (digit - half) * unit;
          unit *= half;
        }
        before += value + digit * unit + 1;
        found[at] = before;
        if (hand) hand(at, (place += 1));
      }
      return found.subarray(0, at);
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
      if (stem.length >= 3 && !own) ways.push(...(await prefixes(stem, last)));
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
      for (const [phrase, own] of synonyms.get(key) || []) {
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

    const means = async (stem) => synonyms.has(stem) || (await entry(stem)) !== undefined;

    const meaningful = [...synonyms.keys()]
      .filter((key) => !key.includes(" "))
      .map((stem) => ({ stem, letters: lettersOf(stem) }));

    // Only for a word that leads nowhere: words of the index and of the synonyms that look like it.
    // A slip may hide the ending, so the word is also tried as it is written.
    async function nearest(folded, stem, limit, kinder = 0) {
      const found = await lookingLike(stem, limit, kinder);
      return found.length || folded === stem ? found : lookingLike(folded, limit, kinder);
    }

    async function lookingLike(stem, limit, kinder) {
      const most = Math.min(limit, (stem.length < 5 ? 0 : stem.length < 8 ? 1 : 2) + kinder);
      if (!most) return [];
      const letter = stem[0];
      const known = await entriesFrom(letter, letter + "\uffff");
      const found = [];
      const letters = lettersOf(stem);
      const seen = new Set([stem]);
      const consider = (other, theirs, held) => {
        if (ones(letters & ~theirs) > most || ones(theirs & ~letters) > most || seen.has(other)) return;
        seen.add(other);
        const apart = distance(stem, other, most);
        if (apart <= most) found.push({ stem: other, entry: held, apart, weight: WAY.fuzzy ** apart });
      };
      for (const each of known) consider(each.stem, each.letters, each);
      for (const each of meaningful) consider(each.stem, each.letters);
      const least = Math.min(...found.map((each) => each.apart));
      return found
        .filter((each) => each.apart === least)
        .sort((a, b) => (b.entry ? b.entry.count : 0) - (a.entry ? a.entry.count : 0))
        .slice(0, 4);
    }

    // ---- from concepts to documents -----------------------------------------------------------

    const rarity = (count) => Math.log(1 + (start.count - count + 0.5) / (count + 0.5));

    // The best way in which each document meets a concept: its score, and which way it is. A facet's
    // value is a soft filter: who has it comes before who only uses the word.
    async function weigh(each, several) {
      const facets = each.ways.filter((way) => way.kind === "facet");
      const texts = each.ways.filter((way) => way.kind !== "facet");
      each.rarity = rarities(texts, facets);
      for (const one of texts) one.share = Math.min(1, one.rarity / each.rarity) ** RARITY;
      for (const one of facets) one.share = 1;
      const said = await bestOf(texts);
      if (!facets.length) return said;
      const held = await bestOf(facets);
      const kept = several ? OUTSIDE : 1;
      for (let number = 0; number < start.count; number += 1) {
        const own = said.scores[number];
        const facet = held.scores[number];
        said.scores[number] = facet ? Math.max(own, FACET_FIRST * facet + (1 - FACET_FIRST) * own) : own * kept;
        if (!own && facet) said.ways[number] = held.ways[number];
      }
      return said;
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

    // By document: the score of the best way, none where no way leads there, and that way.
    async function bestOf(ways) {
      const scores = new Float64Array(start.count);
      const best = new Array(start.count);
      for (const way of ways) {
        const { documents, steps } = together(await Promise.all(way.entries.map(postings)));
        const weight = way.weight * way.share;
        for (let place = 0; place < documents.length; place += 1) {
          const number = documents[place];
          const score = weight * steps[place];
          if (score > scores[number]) {
            scores[number] = score;
            best[number] = way;
          }
        }
      }
      return { scores, ways: best };
    }

    // The documents that stand in all lists, with the lowest step of each.
    const together = (all) => all.reduce(shared);

    function shared(one, other) {
      const documents = [];
      const steps = [];
      for (let i = 0, j = 0; i < one.documents.length && j < other.documents.length; ) {
        const apart = one.documents[i] - other.documents[j];
        if (!apart) {
          documents.push(one.documents[i]);
          steps.push(Math.min(one.steps[i], other.steps[j]));
        }
        if (apart <= 0) i += 1;
        if (apart >= 0) j += 1;
      }
      return { documents, steps };
    }

    // All that meet a concept and are not far behind the best, best first.
    async function rank(concepts) {
      const met = await Promise.all(concepts.map((each) => weigh(each, concepts.length > 1)));
      const scores = summed(concepts, met);
      (await likeness(concepts)).forEach((share, number) => {
        scores[number] *= (1 + share ** 2) * (share > WHOLE ? WHOLE_PHRASE : 1);
      });
      await lift(scores);
      const waysTo = (number) =>
        concepts.map(({ word }, place) => ({ word, way: met[place].ways[number] })).filter(({ way }) => way);
      return inOrder(scores).map((number) => ({ number, score: scores[number], waysTo }));
    }

    // By phrase: what all words of a query give it, and what the best way of one word does. Both hold
    // only zeros between queries: to put back what was touched is quicker than to make them anew.
    const sums = new Float64Array(start.count * start.sayings);
    const strongest = new Float64Array(sums.length);

    // How like the query the most like phrase of each document is, from 0 to 1 when all words meet.
    async function likeness(concepts) {
      const lists = await Promise.all(concepts.map(phrasesOf)); // from here on no other query comes between
      const touched = lists.flatMap((ways, place) => sumUp(ways, concepts[place].rarity));
      const length = Math.hypot(...concepts.map((each) => each.rarity));
      const best = new Float64Array(start.count);
      for (const phrase of touched) {
        const share = Math.min(1, sums[phrase] / length);
        const number = Math.floor(phrase / start.sayings);
        // A title counts as a field already: here it only counts whole.
        if (share > best[number] && (phrase % start.sayings || share > WHOLE)) best[number] = share;
      }
      for (const phrase of touched) sums[phrase] = 0;
      return best;
    }

    // Adds to each phrase what the best way gives it. The phrases that had nothing before.
    function sumUp(ways, rarity) {
      const touched = [];
      for (const { phrases, weight } of ways) {
        for (let at = 0; at < phrases.documents.length; at += 1) {
          const phrase = phrases.documents[at];
          const more = weight * phrases.steps[at] - strongest[phrase];
          if (more <= 0) continue;
          if (!sums[phrase]) touched.push(phrase);
          strongest[phrase] += more;
          sums[phrase] += rarity * more;
        }
      }
      for (const { phrases } of ways) for (const phrase of phrases.documents) strongest[phrase] = 0;
      return touched;
    }

    // The phrases of each way to meet a concept that is a single word, with the weight of the way.
    async function phrasesOf({ ways }) {
      const single = ways.filter(({ entries }) => entries.length === 1);
      const found = await Promise.all(single.map(({ entries }) => postings(entries[0])));
      return found.map(({ phrases }, place) => ({ phrases, weight: single[place].weight })).filter(({ phrases }) => phrases);
    }

    // What is like the best, and meets the query itself, answers it rather than what is not.
    async function lift(scores) {
      const best = inOrder(scores).slice(0, LEADERS);
      const alike = await Promise.all(best.map(async (number) => (await row(number))[4]));
      const own = best.map((number) => scores[number]);
      alike.forEach((signs, place) => {
        const { documents, steps } = decoded(signs.slice(1), alphabet[signs.charCodeAt(0)]);
        documents.forEach((number, at) => (scores[number] += scores[number] && ALIKE * steps[at] * own[place]));
      });
    }

    function summed(concepts, met) {
      const scores = new Float64Array(start.count);
      const covered = new Float64Array(start.count);
      concepts.forEach(({ rarity }, place) => {
        const own = met[place].scores;
        for (let number = 0; number < own.length; number += 1) {
          if (!own[number]) continue;
          scores[number] += rarity * own[number];
          covered[number] += rarity;
        }
      });
      const sum = concepts.reduce((sum, each) => sum + each.rarity, 0);
      for (let number = 0; number < scores.length; number += 1) {
        if (scores[number]) scores[number] *= (covered[number] / sum) ** COVER;
      }
      return scores;
    }

    // The numbers of documents by score, without those far behind the best. A score and its number
    // are sorted as one: the number takes the place of the last digits of the score, so that nothing
    // has to be called for each comparison.
    function inOrder(scores) {
      let best = 0;
      for (const score of scores) if (score > best) best = score;
      const least = Math.max(Number.MIN_VALUE, CUT_OF_FEW * best);
      const numbers = [];
      for (let number = 0; number < scores.length; number += 1) if (scores[number] >= least) numbers.push(number);
      const keys = Float64Array.from(numbers, (number) => scores[number]);
      const low = new Uint32Array(keys.buffer);
      const mask = 2 ** Math.ceil(Math.log2(start.count + 1)) - 1;
      numbers.forEach((number, place) => (low[2 * place] = (low[2 * place] & ~mask) | (mask - number)));
      keys.sort().reverse();
      const sorted = numbers.map((_, place) => mask - (low[2 * place] & mask));
      return sorted.filter((number, place) => place < FEW || scores[number] >= CUT * best);
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
      const ranked = met.length ? await rank(met) : [];
      const all = written.length ? ranked : everything();
      const allowed = await allowedBy(filters);
      return { hits: allowed ? all.filter(({ number }) => allowed[number]) : all, all, concepts };
    }

    const everything = () => Array.from({ length: start.count }, (_, number) => ({ number, score: 0, waysTo: () => [] }));

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

    let values;
    async function facets() {
      if (!values) {
        const coded = Object.entries((await get("f")).values);
        const read = ([value, count, signs]) => ({ value, documents: numbers(signs, count) });
        values = Object.fromEntries(coded.map(([name, list]) => [name, list.map(read)]));
      }
      return values;
    }

    // A one for each document with one of the wanted values of every facet, or undefined where
    // nothing is wanted.
    async function allowedBy(filters, except) {
      const asked = Object.entries(filters).filter(([name, wanted]) => wanted.length && name !== except);
      if (!asked.length) return undefined;
      const allowed = new Uint8Array(start.count).fill(1);
      for (const [name, wanted] of asked) {
        const own = new Uint8Array(start.count);
        for (const { value, documents } of (await facets())[name] || []) {
          if (wanted.includes(value)) for (const number of documents) own[number] = 1;
        }
        own.forEach((has, number) => (allowed[number] &= has));
      }
      return allowed;
    }

    // How many documents each value would leave, with what is wanted of the other facets.
    async function counts(all, filters) {
      const found = {};
      for (const [name, list] of Object.entries(await facets())) {
        const allowed = await allowedBy(filters, name);
        const left = new Uint8Array(start.count);
        for (const { number } of all) left[number] = allowed ? allowed[number] : 1;
        found[name] = list.map(({ value, documents }) => ({ value, count: documents.reduce((sum, number) => sum + left[number], 0) }));
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
        // A short word may stand in another by chance: slagen in diskrimineringslagen.
        const within = (word) => (folded.length < 8 ? word.startsWith(folded) : word.includes(folded));
        return whole.some((word) => within(word) || (word.length > 5 && distance(word, folded, most) <= most));
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

    const row = async (number) => (await get(`t${Math.floor(number / start.titles)}`))[number % start.titles];

    async function title(number) {
      const [name, id, kind, address, , lang] = await row(number);
      return { title: name, id, kind, address, lang };
    }

    async function contents(number) {
      const [summary, sections, facts] = await get(`s${number}`);
      return { summary, facts, sections: sections.map(([heading, anchor, said]) => ({ heading, anchor, text: said })) };
    }

    return { search, counts, similar, title, contents, marker, needsHelp, help: start.help, text, get };
  }

  // For each word or phrase what it also finds, with a weight, from rows as macros/search/synonyms.py
  // writes them.
  function spread({ same, leads, weights }) {
    const found = new Map();
    const add = (asked, met, weight) => {
      if (asked === met) return;
      if (!found.has(asked)) found.set(asked, new Map());
      found.get(asked).set(met, Math.max(weight, found.get(asked).get(met) || 0));
    };
    for (const row of same) {
      const words = row.split(",").map((word) => word.split("="));
      for (const [one] of words) for (const other of words) add(one, other.at(-1), weights[0]);
    }
    for (const row of leads) {
      const [asked, met] = row.split(">").map((words) => words.split(","));
      for (const one of asked) for (const other of met) add(one, other, weights[1]);
    }
    return found;
  }

  // A bit for each letter of a word, digits sharing some: words that are alike differ in few.
  function lettersOf(word) {
    let bits = 0;
    for (let place = 0; place < word.length; place += 1) bits |= 1 << word.charCodeAt(place) % 32;
    return bits;
  }

  function ones(bits) {
    let count = 0;
    for (; bits; bits &= bits - 1) count += 1;
    return count;
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
