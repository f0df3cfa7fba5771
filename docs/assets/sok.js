// The page of the search. The address is the state: it can be sent, and Back undoes a choice.
// Without this file the page is a list of all pages.
(() => {
  const tool = document.getElementById("sokverktyg");
  if (!tool) return;
  const here = document.currentScript.src;
  const form = tool.querySelector("form");
  const field = form.querySelector("input");
  const status = tool.querySelector("[role=status]");
  const area = tool.querySelector(".sokytan");
  const choices = tool.querySelector(".sokval");
  const answer = tool.querySelector(".soksvar");
  const help = tool.querySelector("#sok-hjalp");
  const all = tool.querySelector(".sokalla");
  const site = new URL(tool.dataset.sajt, location);
  const more = 10;
  const orders = { "": "Bäst träff", granskas: "Granskas snarast" };
  let turn = 0;
  let shown = more;
  let engine;
  let names;

  const script = document.createElement("script");
  script.src = new URL("sokmotor.js", here);
  script.onload = begin;
  document.head.append(script);

  async function begin() {
    try {
      engine = await sokmotor.open(sokmotor.loader(new URL("sok/delar/", site)));
    } catch {
      status.textContent = "Sökningen gick inte att hämta. Här är alla sidor i stället.";
      return;
    }
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      go({ ...state(), q: field.value.trim() });
    });
    let waiting;
    field.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => go({ ...state(), q: field.value.trim() }, true), 150);
    });
    addEventListener("popstate", () => show(true));
    show(true);
  }

  // ---- the state, which is the address -------------------------------------------------------

  function state() {
    const asked = new URLSearchParams(location.search);
    const filters = {};
    for (const [name, value] of asked) {
      if (name !== "q" && name !== "ordning") (filters[name] ||= []).push(value);
    }
    return { q: asked.get("q") || "", order: asked.get("ordning") || "", filters };
  }

  function addressOf({ q, order, filters }) {
    const asked = new URLSearchParams();
    if (q) asked.set("q", q);
    for (const [name, values] of Object.entries(filters)) for (const value of values) asked.append(name, value);
    if (order) asked.set("ordning", order);
    const text = asked.toString();
    return location.pathname + (text ? `?${text}` : "");
  }

  function go(next, typing = false) {
    const address = addressOf(next);
    if (address !== location.pathname + location.search) {
      history[typing ? "replaceState" : "pushState"](null, "", address);
    }
    shown = more;
    return show(!typing);
  }

  // What was pressed is drawn again or gone: who uses a keyboard goes on from what stands in its place,
  // or from the answer.
  async function goFrom(next, onward = () => answer) {
    await go(next);
    const found = [onward(), answer, field].find((each) => each?.checkVisibility());
    found.focus({ preventScroll: true });
    if (found.matches(":focus-visible")) found.scrollIntoView({ block: "nearest" });
  }

  function toggled({ q, order, filters }, name, value) {
    const had = filters[name] || [];
    const has = had.includes(value) ? had.filter((each) => each !== value) : [...had, value];
    return { q, order, filters: { ...filters, [name]: has } };
  }

  // ---- showing -------------------------------------------------------------------------------

  async function show(fill) {
    const mine = (turn += 1);
    const now = state();
    if (fill) field.value = now.q;
    const active = Object.values(now.filters).some((values) => values.length);
    const idle = !now.q && !active;
    area.hidden = idle;
    // It is long. Outside the page it costs nothing when a key is pressed or a voice reads the page.
    if (!idle) all.remove();
    else if (!all.isConnected) tool.append(all);
    if (help) help.hidden = !engine.needsHelp(now.q);
    document.title = document.title.replace(/^(.*? – )?Sök/, now.q ? `${now.q} – Sök` : "Sök");
    if (idle) {
      status.textContent = "";
      return;
    }
    const found = await engine.search(now.q, { filters: now.filters, last: !fill });
    const { review, names: called } = await engine.get("f");
    names = called;
    const hits = now.order ? inOrder(found.hits, review) : found.hits;
    const rows = await Promise.all(hits.slice(0, shown).map((hit) => row(hit, found, now)));
    const counts = await engine.counts(found.all, now.filters);
    if (mine !== turn) return;
    status.textContent = told(hits.length, now);
    const narrow = rows.length || Object.values(now.filters).some((values) => values.length);
    choices.replaceChildren(...chips(now), ...(narrow ? [order(now), facets(counts, now)] : []));
    answer.replaceChildren(...notes(found, rows), ...(rows.length ? [list(rows)] : await empty(found, now)));
    if (hits.length > shown) answer.append(button(`Visa ${Math.min(more, hits.length - shown)} till`, showMore));
    if (rows.length) answer.append(missing(now.q, "Hittade du inte det du sökte?"));
  }

  function showMore() {
    const first = shown;
    shown += more;
    show(false).then(() => answer.querySelectorAll(".traff a")[first]?.focus());
  }

  function told(count, { q }) {
    const hits = count === 1 ? "1 träff" : `${count || "Ingen"} träff${count ? "ar" : ""}`;
    return q ? `${hits} på ”${q}”.` : `${hits}.`;
  }

  function inOrder(hits, review) {
    const key = (term) => (term ? term.slice(3) + (term.startsWith("vt") ? "a" : "b") : "z");
    return [...hits].sort((a, b) => key(review[a.number]).localeCompare(key(review[b.number])));
  }

  function list(rows) {
    const made = element("ol", { class: "traffar" });
    made.append(...rows.map(({ item }) => item));
    return made;
  }

  async function row(hit, found) {
    const [{ title, kind, address, lang }, { summary, facts, sections }] = await Promise.all([
      engine.title(hit.number),
      engine.contents(hit.number),
    ]);
    const mark = engine.marker(found.concepts);
    const item = element("li", { class: "traff" });
    const heading = element("p", { class: "sidnamn" });
    const link = element("a", { href: sokmotor.pageAt(site, address) });
    link.append(...marked(title, mark));
    heading.append(link);
    const best = section(sections, mark);
    const inside = best.anchor && !address.includes("#") && best.place > 0;
    const text = element("p");
    if (lang) heading.lang = text.lang = lang;
    text.append(...marked(excerpt(summary, best.text, mark), mark));
    item.append(heading, text);
    if (inside) {
      const part = element("p", { class: "avsnitt" }, "Avsnitt: ");
      const to = element("a", { href: sokmotor.pageAt(site, `${address}#${best.anchor}`) });
      to.append(...marked(best.heading, mark));
      part.append(to);
      item.append(part);
    }
    const words = new Map();
    for (const piece of [title, summary, ...sections.map(({ heading: head, text: said }) => `${head} ${said}`)]) {
      for (const { stem, word } of mark(piece)) if (!words.has(stem)) words.set(stem, word);
    }
    const why = because(hit, words);
    if (why) item.append(element("p", { class: "darfor" }, why));
    const marks = element("p", { class: "marken" });
    for (const fact of [kind, ...facts]) marks.append(element("span", {}, fact));
    item.append(marks);
    return { item, words };
  }

  // The part of a page that holds most of what was asked for.
  function section(sections, mark) {
    const weighed = sections.map((part, place) => {
      const asked = new Set([...mark(part.heading), ...mark(part.text)].map((each) => each.asked));
      const often = mark(part.text).length / Math.sqrt(part.text.length + 200);
      return { ...part, place, weight: asked.size + 0.5 * new Set(mark(part.heading).map((each) => each.asked)).size + often };
    });
    return weighed.reduce((best, each) => (each.weight > best.weight + 0.01 ? each : best), { weight: 0, text: "", place: 0 });
  }

  // The first lines, unless what was asked for stands further in.
  function excerpt(summary, text, mark) {
    const longest = 220;
    const asked = (passage) => new Set(mark(passage).map((each) => each.asked)).size;
    const sentences = text.split(/\n|(?<=[.?!]) /).filter((each) => each.length > 40);
    const best = sentences.reduce((one, other) => (asked(other) > asked(one) ? other : one), summary || sentences[0] || "");
    if (best.length <= longest) return best;
    const from = Math.max(0, (mark(best)[0]?.from || 0) - longest / 3);
    const cut = best.slice(from ? best.indexOf(" ", from) + 1 : 0).slice(0, longest);
    return `${from ? "… " : ""}${cut.slice(0, cut.lastIndexOf(" "))} …`;
  }

  function marked(text, mark) {
    const pieces = [];
    let place = 0;
    for (const { from, to } of mark(text)) {
      pieces.push(text.slice(place, from), element("mark", {}, text.slice(from, to)));
      place = to;
    }
    return [...pieces, text.slice(place)];
  }

  // Why a page is among the hits, where what was written does not stand in it.
  function because({ number, waysTo }, words) {
    const told = [];
    for (const { word, way } of waysTo(number)) {
      if (["exact", "prefix", "part", "parts"].includes(way.kind)) continue;
      const found = way.entries.map(({ stem }) => words.get(stem)).filter(Boolean);
      if (found.length) told.push(`Du skrev ”${word}”. Här står ”${found.join(" ").toLowerCase()}”.`);
    }
    return told.slice(0, 2).join(" ");
  }

  // ---- choices -------------------------------------------------------------------------------

  function chips(now) {
    const made = chosen(now).map(([name, value], place) => {
      const chip = button(value, () => goFrom(toggled(now, name, value), () => chipAt(place)));
      chip.className = "bricka";
      chip.setAttribute("aria-label", `Ta bort ${value}`);
      return chip;
    });
    if (made.length > 1) made.push(button("Ta bort alla val", () => goFrom({ ...now, filters: {} })));
    const box = element("p", { class: "brickor" });
    box.append(...made);
    return made.length ? [box] : [];
  }

  const chosen = ({ filters }) =>
    Object.entries(filters).flatMap(([name, values]) => values.map((value) => [name, value]));

  function chipAt(place) {
    const left = choices.querySelectorAll(".bricka");
    return left[Math.min(place, left.length - 1)];
  }

  function order(now) {
    const label = element("label", { class: "formfalt" }, "Ordning ");
    const select = element("select");
    for (const [value, name] of Object.entries(orders)) {
      const option = element("option", { value }, name);
      option.selected = value === now.order;
      select.append(option);
    }
    select.addEventListener("change", () =>
      goFrom({ ...now, order: select.value }, () => choices.querySelector("select")));
    label.append(select);
    return label;
  }

  function facets(counts, now) {
    const before = [...choices.querySelectorAll("details")];
    const open = new Set(before.filter((each) => each.open).map((each) => each.dataset.namn));
    const wide = matchMedia("(min-width: 60rem)").matches && !before.length;
    const all = element("details", { class: "avgransa", "data-namn": "" });
    all.open = wide || open.has("");
    all.append(element("summary", {}, "Avgränsa"));
    all.append(...Object.entries(counts).map(([name, values]) => facet(name, values, now, open, wide)));
    return all;
  }

  function facet(name, values, now, open, wide) {
    const wanted = now.filters[name] || [];
    const box = element("details", { "data-namn": name });
    box.open = open.has(name) || wanted.length > 0 || (wide && name === "slag");
    box.append(element("summary", {}, names[name] || name));
    const set = element("fieldset");
    set.append(element("legend", { class: "dold" }, names[name] || name));
    for (const { value, count } of values) {
      if (count || wanted.includes(value)) set.append(choice(now, name, value, count, wanted));
    }
    box.append(set);
    box.hidden = set.children.length < 2;
    return box;
  }

  function choice(now, name, value, count, wanted) {
    const label = element("label");
    const box = element("input", { type: "checkbox", name, value });
    box.checked = wanted.includes(value);
    const again = () => [...choices.querySelectorAll("input")].find((each) => each.name === name && each.value === value);
    box.addEventListener("change", () => goFrom(toggled(state(), name, value), again));
    label.append(box, ` ${value} `, element("span", {}, `(${count})`));
    return label;
  }

  // ---- what stands beside the hits -------------------------------------------------------------

  function notes({ concepts }, rows) {
    const made = [];
    for (const { word, near, ways } of concepts) {
      if (!ways.length) made.push(element("p", { class: "besked" }, `Inget i banken passar ”${word}”.`));
      const meant = near && rows.map(({ words }) => words.get(near.stem)).find(Boolean);
      if (meant) {
        const line = element("p", { class: "menade" }, "Menade du ");
        const next = { ...state(), q: field.value.replace(new RegExp(word, "i"), meant.toLowerCase()) };
        line.append(linkTo(next, meant.toLowerCase()), "?");
        made.push(line);
      }
    }
    return made;
  }

  async function empty({ all: unfiltered, concepts }, now) {
    const made = [element("h2", {}, "Inget hittades")];
    const active = chosen(now);
    if (active.length && unfiltered.length) {
      made.push(element("p", {}, `Utan dina val finns ${unfiltered.length} träffar. Ta bort ett val:`));
      const items = element("ul");
      for (const [name, value] of active) {
        const item = element("li");
        item.append(linkTo(toggled(now, name, value), `${names[name] || name}: ${value}`));
        items.append(item);
      }
      made.push(items);
    }
    const unknown = concepts.filter(({ ways }) => !ways.length);
    const near = (await Promise.all(unknown.map(({ word }) => engine.similar(word)))).flat();
    if (near.length) {
      const line = element("p", {}, "Ord som liknar: ");
      near.forEach((word, place) => line.append(place ? ", " : "", linkTo({ ...now, q: word }, word)));
      made.push(line);
    }
    made.push(element("p", {}, "Pröva ett annat ord, eller färre. Det kan också vara så att banken saknar en sida om det här."));
    const gaps = element("p");
    gaps.append(element("a", { href: tool.dataset.saknas }, "Se vilka roller och faser som saknar lärdomar"));
    made.push(gaps, missing(now.q, "Borde det finnas?"));
    return made;
  }

  function missing(q, question) {
    const line = element("p", { class: "saknas" }, `${question} `);
    const address = new URL(tool.dataset.bidra, location);
    if (q) address.searchParams.set("saknas", q);
    line.append(element("a", { href: address }, "Berätta vad som saknas"));
    return line;
  }

  // ---- elements ------------------------------------------------------------------------------

  function element(name, attributes = {}, text = "") {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  }

  function button(text, act) {
    const made = element("button", { type: "button", class: "knapp stilla" }, text);
    made.addEventListener("click", act);
    return made;
  }

  function linkTo(next, text) {
    const link = element("a", { href: addressOf(next) }, text);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      goFrom(next);
    });
    return link;
  }
})();
