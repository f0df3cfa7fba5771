// Asks queries of an index and tells what was found, how long it took and which files it needed.
// Runs in Node (node prov.js FOLDER) and in a browser, beside the client that readers have.
async function prov(load, queries) {
  const answers = [];
  const warm = await sokmotor.open(load);
  for (const { id, query } of queries) {
    const files = new Set();
    const cold = await sokmotor.open((name) => (files.add(name), load(name)));
    const found = await cold.search(query);
    const ids = [];
    for (const { number } of found.hits.slice(0, 10)) ids.push((await cold.title(number)).id);
    const needed = [...files];
    for (const { number } of found.hits.slice(10, 100)) ids.push((await cold.title(number)).id);
    answers.push({ id, ids, files: needed, ms: await timed(() => warm.search(query)) });
  }
  return answers;
}

// The middle of five times, once all is fetched: the machine has other things to do, too.
async function timed(act) {
  await act();
  const times = [];
  for (let round = 0; round < 5; round += 1) {
    const before = performance.now();
    await act();
    times.push(performance.now() - before);
  }
  return times.sort((a, b) => a - b)[2];
}

if (typeof require !== "undefined") {
  const fs = require("fs");
  const zlib = require("zlib");
  const folder = process.argv[2];
  const read = (name) => fs.readFileSync(`${folder}/${name}.js`, "utf8");
  require(`${folder}/sokmotor.js`);
  const kept = {};
  const load = async (name) => {
    if (!(name in kept)) new Function("sokdel", read(name))((_, value) => (kept[name] = value));
    return kept[name];
  };
  const sizes = {};
  for (const file of fs.readdirSync(folder)) {
    sizes[file] = zlib.brotliCompressSync(fs.readFileSync(`${folder}/${file}`)).length;
  }
  prov(load, JSON.parse(fs.readFileSync(`${folder}/fragor.json`, "utf8"))).then((answers) =>
    fs.writeFileSync(`${folder}/svar.json`, JSON.stringify({ answers, sizes })),
  );
}
