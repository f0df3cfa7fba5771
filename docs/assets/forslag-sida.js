// The page: what somebody wants to do, the form for it, a preview, and the ways out.
(function (forslag) {
  const { addRow, button, fieldsView, fillSelect, make, named, select } = forslag.falt;
  const { Rules, dayInWords, filled, quoted } = forslag.regler;
  const { Writer, plain, slug } = forslag.text;
  const { Guard } = forslag.vakt;
  const { shownChanges, shownPage, shownRows, sums } = forslag.visa;
  const out = forslag.ut;

  const draftName = "mvp-forslag";
  const tasks = {
    deltagande: "Rapportera en termin för ett stadsdelsområde",
    lärdom: "Berätta om en lärdom",
    "gott exempel": "Berätta om ett gott exempel",
    verksamhet: "Lägga till en skola, fritidsgård eller parklek",
    "öppen fråga": "Ställa en öppen fråga",
    rätta: "Rätta en uppgift eller en sida som redan finns",
    stämmer: "Säga att något inte stämmer",
  };
  const addable = { kallor: "källa", verksamheter: "verksamhet" };
  const nameFields = ["namn", "titel", "fråga"];
  const ofPages = ["skriven", "granskas", "ansvarig", "status", "ändringar", "källor"];
  const localDay = () => {
    const now = new Date();
    const two = (part) => String(part).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };

  let form, rules, writer, guard, root, base;
  let proposal = null;
  let keeping = false;

  async function start() {
    root = document.getElementById("forslagsbank");
    base = new URL(root.dataset.bas, location.href);
    const status = root.querySelector("[role=status]");
    try {
      form = await forslag.load(new URL("forslag/form.js", base), "form");
    } catch {
      status.textContent = "Formuläret gick inte att hämta. Ladda om sidan, eller skriv till redaktionen.";
      return;
    }
    rules = new Rules(form);
    writer = new Writer(form.writing);
    guard = new Guard(form.guard);
    status.textContent = "";
    document.documentElement.dataset.forslag = "klar";
    const kept = read();
    if (kept) return restore(kept);
    choose();
    const asked = new URLSearchParams(location.hash.slice(1));
    if (asked.has("sida")) return open("stämmer", { page: asked.get("sida"), quote: asked.get("citat") || "" });
    if (asked.has("fil")) return open("rätta", { file: asked.get("fil") });
    if (tasks[asked.get("slag")]) open(asked.get("slag"));
  }

  // What to do

  function choose() {
    root.querySelector(".forslag-val")?.remove();
    const list = make("fieldset", { className: "forslag-val grupp" }, make("legend", {}, "Vad vill du göra?"));
    for (const [name, text] of Object.entries(tasks)) {
      const radio = make("input", { type: "radio", name: "slag", value: name });
      radio.addEventListener("change", () => open(name));
      list.append(make("p", { className: "kryss" }, make("label", {}, radio, ` ${text}`)));
    }
    root.append(list);
  }

  async function open(task, given = {}) {
    const radio = root.querySelector(`input[value="${task}"]`);
    if (radio) radio.checked = true;
    proposal = { id: newId(), made: localDay(), task, reason: "", credit: "", parts: [], remark: null, attempted: false };
    if (task === "stämmer") proposal.remark = { sida: given.page || "", citat: given.quote || "", fel: "" };
    else if (task === "rätta") {
      if (given.found) mend(given.found);
      else if (given.file) await addExisting(given.file);
    } else addPart(task);
    draw();
  }

  function newId() {
    const signs = "abcdefghijkmnpqrstuvwxyz23456789";
    const picked = crypto.getRandomValues(new Uint8Array(6));
    return `f-${localDay().replaceAll("-", "")}-${[...picked].map((one) => signs[one % 32]).join("")}`;
  }

  function addPart(kind) {
    const part = { kind, from: null, values: {}, body: "", place: {}, sections: {}, title: "", before: null };
    if (rules.kinds[kind].page) {
      const next = new Date().getFullYear() + 1;
      part.values = { skriven: localDay(), granskas: `ht-${next}`, ansvarig: "redaktion", status: "utkast" };
    }
    if (kind === "källa") part.values = { adress_kontrollerad: "nej", läst: "hela" };
    const reported = proposal.parts.find((each) => each.kind === "deltagande")?.place.district;
    if (kind === "verksamhet" && reported) part.values = { läge: [{ stadsdelsområde: reported }] };
    if (kind === "deltagande") part.values = { underlag: "rapport", rapporterad: localDay() };
    proposal.parts.push(part);
    return part;
  }

  // The term and the area of the file of a report; of any other file, neither.
  function placeOf(file) {
    const [, term, district] = /^data\/deltagande\/([hv]t-\d{4})\/(.+)\.yml$/.exec(file) || [];
    return { term, district };
  }

  async function addExisting(file) {
    const found = await fetched(file);
    if (found) mend(found);
  }

  function mend(found) {
    proposal.parts = [{
      kind: found.slag, file: found.fil, from: found.från, values: found.värden, before: found.värden,
      body: found.text, place: placeOf(found.fil), sections: {}, title: "",
    }];
  }

  async function fetched(file) {
    if (!isThere(file)) return null;
    try {
      return await forslag.load(new URL(`forslag/filer/${file}.js`, base), file);
    } catch {
      return null;
    }
  }

  // Names that a field can point at: the bank's own, and what this proposal adds.

  const around = {
    options: (ref) => [...(form.choices[ref] || []), ...added(ref)],
    labelOf: (ref, id) => (around.options(ref).find(([name]) => name === id) || [id, id])[1],
    idOf: (ref, text) => {
      const found = around.options(ref).find(([id, label]) => id === text || label.toLowerCase() === text.toLowerCase());
      return found ? found[0] : text;
    },
    canAdd: (ref) => ref in addable,
    adder: (ref, control, about) => {
      const press = button(`Lägg till en ny ${addable[ref]}`, () => {
        collect();
        addPart(addable[ref]);
        draw();
        const last = proposal.parts.at(-1).heading;
        last.focus();
      }, true, about);
      press.dataset.till = control.dataset.ref;
      return press;
    },
  };

  function added(ref) {
    return (proposal?.parts || []).filter((part) => part.kind === addable[ref] && fileOf(part))
      .map((part) => [idOf(part), `${nameOf(part)} (ny)`]);
  }

  function nameOf(part) {
    const field = nameFields.find((name) => part.values[name]);
    return part.title || (field ? part.values[field] : "");
  }

  function idOf(part) {
    return part.place.id || slug(nameOf(part));
  }

  function fileOf(part) {
    if (part.file) return part.file;
    if (part.kind === "deltagande") {
      const { term, district } = part.place;
      return term && district ? `data/deltagande/${term}/${district}.yml` : "";
    }
    const kind = rules.kinds[part.kind];
    const folder = kind.page ? part.place.folder || (kind.folders.length === 1 ? kind.folders[0] : "") : kind.folder;
    return folder && idOf(part) ? `${folder}/${idOf(part)}.${kind.page ? "md" : "yml"}` : "";
  }

  // Drawing the form

  function draw() {
    root.querySelector(".forslag-arbete")?.remove();
    const work = make("form", { className: "forslag-arbete", noValidate: true });
    work.addEventListener("submit", (event) => event.preventDefault());
    if (proposal.task === "rätta") work.append(fileChooser());
    if (proposal.remark) work.append(remarkFields());
    proposal.parts.forEach((part, place) => work.append(drawPart(part, place)));
    if (proposal.remark || proposal.parts.length) {
      work.append(lastFields(), make("div", { className: "felsamling", tabIndex: -1, hidden: true }),
        make("div", { className: "vakt" }), make("section", { className: "forhand" }), exits());
    }
    work.addEventListener("input", changed);
    work.addEventListener("change", (event) => {
      if (event.target.dataset) event.target.dataset.rord = "ja";
      changed();
    });
    root.append(work);
    changed();
  }

  function fileChooser() {
    const files = [...form.files].sort((one, other) => one[1].localeCompare(other[1], "sv") || one[2].localeCompare(other[2], "sv"));
    const options = files.map(([file, kind, label]) => [file, `${named(kind)}: ${label}`]);
    const control = select(options, proposal.parts[0]?.file || "");
    const chosen = async (event) => {
      event.stopPropagation();
      if (control.value) await addExisting(control.value);
      draw();
      document.getElementById(control.id).focus();
    };
    control.addEventListener("change", chosen);
    return simple("Vad vill du rätta?", "Välj uppgiften eller sidan.", control);
  }

  function simple(text, help, control) {
    const id = (control.id = control.id || `forslag-${slug(text)}`);
    const fault = make("p", { id: `${id}-fel`, className: "faltfel", hidden: true });
    control.setAttribute("aria-describedby", `${id}-hjalp ${id}-fel`);
    return make("div", { className: "formfalt" }, make("label", { htmlFor: id }, text),
      make("p", { id: `${id}-hjalp`, className: "falthjalp" }, help), control, fault);
  }

  function remarkFields() {
    const node = make("fieldset", { className: "grupp" }, make("legend", {}, "Det som inte stämmer"));
    const texts = { sida: ["Sidan", "Adressen till sidan, eller dess rubrik."], citat: ["Det som står där", "Kopiera meningen."], fel: ["Det som är fel", "Skriv vad som är fel, och var du vet det ifrån."] };
    for (const [name, [text, help]] of Object.entries(texts)) {
      const control = name === "sida" ? make("input", { type: "text" }) : make("textarea", { rows: 3 });
      control.value = proposal.remark[name];
      control.addEventListener("input", () => (proposal.remark[name] = control.value));
      node.append(simple(text, help, control));
    }
    return node;
  }

  function drawPart(part, place) {
    const kind = rules.kinds[part.kind];
    part.heading = make("h2", { tabIndex: -1 }, part.file ? `Rätta: ${part.file}` : place ? `Ny ${part.kind}` : named(part.kind));
    const [what] = kind.explained.split(/(?<=\.) /); // the rest is for who writes the file by hand
    const node = make("section", { className: "forslag-del" }, part.heading, make("p", {}, what));
    if (!part.file) node.append(placeFields(part, kind));
    const folded = kind.page && !part.file ? ofPages : [];
    part.view = fieldsView(kind.fields, part.values, { ...around, folded });
    node.append(part.view.node);
    if (kind.page && part.file) node.append(bodyField(part));
    else if (kind.page) node.append(...kind.sections.map((section) => sectionFields(part, section)));
    if (place) {
      node.append(button(`Ta bort ${part.kind}`, () => {
        collect();
        proposal.parts.splice(place, 1);
        draw();
        proposal.parts[place - 1].heading.focus();
      }));
    }
    return node;
  }

  function placeFields(part, kind) {
    const node = make("div");
    const choice = (name, text, help, options) => {
      const control = select(options, part.place[name] || "");
      control.id = `forslag-${name}`;
      control.addEventListener("change", async () => {
        part.place[name] = control.value;
        if (part.kind !== "deltagande") return;
        await startFromLast(part);
        document.getElementById(control.id)?.focus();
      });
      node.append(simple(text, help, control));
    };
    if (part.kind === "deltagande") {
      choice("term", "Termin", "Terminen som rapporten gäller.", terms());
      choice("district", "Stadsdelsområde", "Området som rapporterar.", form.choices.stadsdelar);
      node.append(wayToExisting(part));
      return node;
    }
    if (kind.page) {
      const title = make("input", { type: "text", value: part.title, id: "forslag-rubrik" });
      title.addEventListener("input", () => (part.title = title.value));
      node.append(simple("Rubrik", "Säg vad läsaren ska göra, eller vad sidan handlar om.", title));
    }
    if (kind.folders.length > 1) {
      choice("folder", "Fas", "När i arbetet man behöver det.", kind.folders.map((name) => [name, named(name.split("/")[1])]));
    }
    return node;
  }

  const alreadyTold = "Banken har redan uppgifter om området den terminen.";

  // What the bank has of a term is mended, not written again. Nothing opens before somebody presses.
  function wayToExisting(part) {
    const line = make("p", { className: "besked", role: "status" });
    const file = fileOf(part);
    if (!isThere(file)) return line;
    const fault = make("span");
    const press = button("Rätta uppgifterna", async () => {
      const found = await fetched(file);
      if (!found) return (fault.textContent = " Uppgifterna gick inte att hämta. Pröva igen.");
      await open("rätta", { found });
      return proposal.parts[0].heading.focus();
    });
    line.append(`${alreadyTold} Det du har skrivit här följer inte med dit. `, press, fault);
    return line;
  }

  function isThere(file) {
    return form.files.some(([name]) => name === file);
  }

  function termNamed(id) {
    const [half, year] = id.split("-");
    return `${{ ht: "Höstterminen", vt: "Vårterminen" }[half]} ${year}`;
  }

  function terms() {
    const now = new Date();
    const half = (place) => {
      const id = `${place % 2 ? "ht" : "vt"}-${Math.floor(place / 2)}`;
      return [id, termNamed(id)];
    };
    const latest = now.getFullYear() * 2 + (now.getMonth() > 5 ? 1 : 0);
    return Array.from({ length: 14 }, (_, back) => half(latest - back));
  }

  // A report starts as the district's last one: the rows are there to be checked, not to be typed.
  async function startFromLast(part) {
    const { term, district } = part.place;
    collect();
    giveBack(part);
    if (!term || !district) return draw();
    const order = (one) => one.slice(3) + (one.startsWith("h") ? "b" : "a");
    const earlier = form.files.map(([file]) => placeOf(file)).filter((each) => each.district === district)
      .map((each) => each.term).filter((one) => order(one) <= order(term));
    const older = earlier.sort((one, other) => order(one).localeCompare(order(other))).at(-1);
    if (older === term) return draw();
    const empty = !Array.isArray(part.values.verksamheter) || !part.values.verksamheter.some((row) => Object.keys(row).length);
    const last = older && empty ? await fetched(`data/deltagande/${older}/${district}.yml`) : null;
    if (district !== part.place.district || term !== part.place.term) return; // somebody has gone on
    if (last) part.values.verksamheter = last.värden.verksamheter;
    draw();
    if (!last) return;
    part.lent = JSON.stringify(part.view.read().verksamheter);
    const told = `Raderna kommer från ${older.replace("-", " ")}. Kontrollera varje tal.`;
    root.querySelector(".forslag-arbete").prepend(make("p", { className: "besked", role: "status" }, told));
  }

  // Rows of an earlier report that nobody has touched do not follow to another area or term.
  function giveBack(part) {
    if (part.lent && JSON.stringify(part.values.verksamheter) === part.lent) delete part.values.verksamheter;
    part.lent = "";
  }

  function bodyField(part) {
    const area = make("textarea", { rows: 18, value: part.body.replace(/^\n/, ""), id: "forslag-brodtext" });
    area.addEventListener("input", () => (part.body = `\n${area.value}`));
    return simple("Sidans text", "Texten är skriven i Markdown. Ändra bara det som är fel.", area);
  }

  function sectionFields(part, section) {
    const rows = (part.sections[section.name] ||= [{}]);
    let made = 0;
    const list = make("div", { className: "rader" });
    const fault = make("p", { className: "faltfel", hidden: true });
    const legend = make("legend", { tabIndex: -1 }, section.name);
    const help = section.steps ? "Ett steg i taget: vem som gör det, och vad." : section.sourced
      ? "Ett stycke i taget, med källan som säger det." : "En punkt i taget, med källa eller som bankens förslag.";
    const node = make("fieldset", { className: "grupp" }, legend, make("p", { className: "falthjalp" }, help), list, fault);
    const add = (row) => {
      const inputs = [];
      if (section.steps) inputs.push(["vem", "Vem", select(form.choices.roller.map(([id, name]) => [id, named(name)]), row.vem)]);
      inputs.push(["text", "Text", make("textarea", { rows: 2, value: row.text || "" })]);
      const advice = section.sourced ? [] : [["forslag", "Bankens förslag, utan källa"]];
      inputs.push(["grund", "Källa", select([...advice, ...around.options("kallor")], row.grund, "kallor")]);
      made += 1;
      const fields = inputs.map(([name, text, control]) => {
        control.id = `forslag-${slug(section.name)}-${made}-${name}`;
        control.addEventListener("input", () => (row[name] = control.value));
        return simple(text, "", control);
      });
      return addRow(list, fields, section.name, () => {
        rows.splice(rows.indexOf(row), 1);
        addition.focus();
        changed();
      });
    };
    const addition = button(`Lägg till en rad i ${section.name}`, () => {
      const row = {};
      rows.push(row);
      add(row).querySelector("select, textarea").focus();
    });
    rows.forEach(add);
    node.append(addition, around.adder("kallor", list, section.name));
    (part.spots ||= {})[section.name] = { control: legend, fault };
    return node;
  }

  function bodyOf(part) {
    if (part.file) return part.body;
    const kind = rules.kinds[part.kind];
    if (!kind.page) return "";
    const ground = (row) => (row.grund === "forslag" ? "{{ forslag() }}" : row.grund ? `{{ kalla("${row.grund}") }}` : "");
    const role = (row) => (form.choices.roller.find(([id]) => id === row.vem) || ["", ""])[1];
    const text = (row) => `${plain(row.text || "")} ${ground(row)}`.trim();
    const sections = kind.sections.map((section) => {
      const rows = (part.sections[section.name] || []).filter((row) => (row.text || "").trim());
      const lines = rows.map((row, place) => {
        if (section.steps) return `${place + 1}. **${named(role(row) || " ").trim()}:** ${text(row)}`;
        return section.sourced ? text(row) : `- ${text(row)}`;
      });
      return `## ${section.name}\n\n${lines.join(section.sourced ? "\n\n" : "\n")}\n`;
    });
    return `\n# ${plain(part.title)}\n\n${sections.join("\n")}`;
  }

  // Where somebody who wants to be named will stand.
  function thanked() {
    const pages = proposal.parts.some((part) => rules.kinds[part.kind].page);
    const where = pages
      ? "Skriv det namn eller den funktion som ska tackas. Det står sedan längst ner på sidan, med datum och skälet ovan, och i historiken."
      : "Skriv det namn eller den funktion som ska tackas i historiken, som är öppen för alla.";
    return `${where} Lämna tomt om du inte vill synas.`;
  }

  function lastFields() {
    const node = make("section", {}, make("h2", {}, "Sist"));
    const fields = { reason: ["Varför? (får utelämnas)", "En mening till den som läser förslaget. Behövs om du tar bort mycket."], credit: ["Vill du nämnas? (får utelämnas)", thanked()] };
    for (const [name, [text, help]] of Object.entries(fields)) {
      const control = make("input", { type: "text", value: proposal[name], id: `forslag-${name}`, maxLength: name === "credit" ? 120 : 500 });
      control.addEventListener("input", () => (proposal[name] = control.value));
      node.append(simple(text, help, control));
    }
    return node;
  }

  // What is wrong, what it looks like, what must not leave

  function collect() {
    for (const part of proposal.parts) if (part.view) part.values = part.view.read();
  }

  function changed() {
    if (!proposal) return;
    collect();
    refreshNames();
    const problems = allProblems();
    tell(problems);
    const finds = proposal.remark || proposal.parts.length ? guarded() : [];
    tellFinds(finds);
    preview();
    keep();
  }

  function refreshNames() {
    for (const control of root.querySelectorAll("select[data-ref]")) {
      const ref = control.dataset.ref;
      if (!(ref in addable)) continue;
      const advice = [...control.options].some((one) => one.value === "forslag") ? [["forslag", "Bankens förslag, utan källa"]] : [];
      const options = [...advice, ...around.options(ref)];
      if (control.options.length !== options.length + 1 || added(ref).length) fillSelect(control, options, control.value);
    }
  }

  function context(part) {
    return { file: fileOf(part), today: localDay(), known: (ref) => around.options(ref).map(([id]) => id) };
  }

  function allProblems() {
    return proposal.parts.flatMap((part) => [
      ...placeProblems(part),
      ...rules.check(part.kind, part.values, context(part)).map((each) => ({ ...each, part })),
    ]);
  }

  function placeProblems(part) {
    const at = (control, message) => ({ path: [], message, part, control });
    const found = [];
    if (part.file) return found;
    if (part.kind === "deltagande") {
      if (!fileOf(part)) found.push(at("forslag-term", "Välj termin och stadsdelsområde."));
    } else if (rules.kinds[part.kind].page) {
      if (!part.title.trim()) found.push(at("forslag-rubrik", "Skriv en rubrik."));
      else if (!fileOf(part)) found.push(at("forslag-folder", "Välj fasen som sidan hör till."));
      found.push(...lengthProblems(part, at));
      for (const { name } of rules.kinds[part.kind].sections) {
        const rows = (part.sections[name] || []).filter((row) => (row.text || "").trim());
        const loose = rows.some((row) => !row.grund);
        if (!rows.length) found.push({ ...at("", filled(rules.says.empty_section, { avsnitt: quoted(name) })), spot: part.spots?.[name] });
        else if (loose) found.push({ ...at("", `En rad i ”${name}” saknar källa. Välj en.`), spot: part.spots?.[name] });
      }
    }
    const file = fileOf(part);
    if (isThere(file) && part.kind === "deltagande") {
      found.push(at("forslag-district", `${alreadyTold} Tryck på ”Rätta uppgifterna”.`));
    } else if (isThere(file)) {
      found.push(at("", `Filen ${file} finns redan. Välj ”Rätta” i stället, eller ändra namnet.`));
    }
    return found;
  }

  // The words of a page that is written here, as the check counts them: without where it comes from.
  function wordsOf(part) {
    const text = bodyOf(part).replace(/\{\{.*?\}\}/g, "").replace(/^(?:#+|-|\d+\.) /gm, "");
    return text.split(/\s+/).filter(Boolean).length;
  }

  function lengthProblems(part, at) {
    const [least, most] = rules.kinds[part.kind].words;
    const count = wordsOf(part);
    if (!most || (count >= least && count <= most)) return [];
    const values = { antal: count, minst: least, högst: most };
    const spot = Object.values(part.spots || {})[0];
    return [{ ...at("", filled(rules.says.wrong_length, values)), spot }];
  }

  function tell(problems) {
    const shown = new Set();
    for (const fault of root.querySelectorAll(".faltfel")) {
      fault.textContent = "";
      fault.hidden = true;
    }
    for (const control of root.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
    for (const part of proposal.parts) {
      const spots = part.view?.spots([]) || [];
      for (const each of problems.filter((one) => one.part === part)) {
        const spot = (each.spot ||= spotOf(each.control) || nearest(spots, each.path));
        const touched = proposal.attempted || spot?.control.dataset.rord;
        if (!spot?.fault || !touched || shown.has(spot.fault)) continue;
        shown.add(spot.fault);
        spot.fault.textContent = each.message;
        spot.fault.hidden = false;
        spot.control.setAttribute("aria-invalid", "true");
      }
    }
    summary(problems);
  }

  function spotOf(id) {
    const control = id && document.getElementById(id);
    return control ? { control, fault: document.getElementById(`${id}-fel`) } : null;
  }

  function nearest(spots, path) {
    for (let length = path.length; length > 0; length--) {
      const key = JSON.stringify(path.slice(0, length));
      const found = spots.find((spot) => spot.path && JSON.stringify(spot.path) === key);
      if (found) return found;
    }
    return spots.find((spot) => spot.path);
  }

  function summary(problems) {
    const box = root.querySelector(".felsamling");
    if (!box) return;
    box.hidden = !proposal.attempted || !problems.length;
    if (box.hidden) return box.replaceChildren();
    const items = problems.map((each) => {
      const row = each.spot?.control.closest(".formrad")?.ariaLabel;
      const link = make("a", { href: "#" }, (row ? `${row}. ` : "") + each.message);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        const control = each.spot?.control;
        control?.closest("details")?.setAttribute("open", "");
        control?.focus();
      });
      return make("li", {}, link);
    });
    box.replaceChildren(make("h2", {}, problems.length === 1 ? "Ett fel att rätta" : `${problems.length} fel att rätta`), make("ul", {}, ...items));
  }

  function guarded() {
    const texts = [proposal.reason, proposal.credit, ...Object.values(proposal.remark || {}), ...proposal.parts.flatMap((part) => [...leaves(part.values), ...leaves(part.sections), part.title, part.body])];
    const pupils = proposal.parts.flatMap((part) => (Array.isArray(part.values.verksamheter) ? part.values.verksamheter : []))
      .filter((row) => row.elever).map((row) => `elever: ${row.elever}`);
    return [...texts, ...pupils].flatMap((text) => guard.look(text || ""));
  }

  function leaves(value) {
    if (typeof value === "string") return [value];
    return value && typeof value === "object" ? Object.values(value).flatMap(leaves) : [];
  }

  function tellFinds(finds) {
    const box = root.querySelector(".vakt");
    if (!box) return;
    const messages = [...new Set(finds.map((find) => find.message))];
    box.replaceChildren(...(messages.length ? [make("div", { className: "varning", role: "status" },
      make("h2", {}, "Personuppgifter"), make("ul", {}, ...messages.map((message) => make("li", {}, message))),
      make("p", {}, finds.some((find) => find.blocks) ? "Ta bort numret. Innan dess går inget att lämna." : "Läs en gång till innan du lämnar förslaget. Det blir offentligt."))] : []));
  }

  function preview() {
    const box = root.querySelector(".forhand");
    if (!box) return;
    const parts = proposal.parts.filter((part) => fileOf(part));
    box.replaceChildren(make("h2", {}, "Så blir det"), ...(parts.length ? parts.flatMap(previewOf) : [make("p", {}, "Här ser du hur förslaget visas, när du har börjat fylla i.")]));
  }

  function previewOf(part) {
    const kind = rules.kinds[part.kind];
    const file = make("details", { className: "fler" }, make("summary", {}, `Filen ${fileOf(part)}`), make("pre", {}, make("code", {}, textOf(part))));
    if (part.kind === "deltagande") {
      const { term, district } = placeOf(fileOf(part));
      return [shownRows("Före", part.before?.verksamheter, around), shownRows("Efter", part.values.verksamheter, around),
        sums(form, term, district, part.values.verksamheter), file];
    }
    if (kind.page && !part.file) return [shownPage(bodyOf(part), around), file];
    const page = kind.page ? [shownPage(part.body, around)] : [];
    return [shownChanges(kind.fields, part.before, part.values), ...page, file];
  }

  function textOf(part) {
    const kind = rules.kinds[part.kind];
    return kind.page ? writer.page(valuesOf(part), bodyOf(part), kind.fields) : writer.file(part.values, kind.fields);
  }

  // The ways out

  function exits() {
    const node = make("section", { className: "utgangar" }, make("h2", {}, "Lämna förslaget"));
    const result = make("div", { className: "utgang", tabIndex: -1 });
    const status = make("p", { className: "besked", role: "status" });
    const ways = [];
    if (form.host.name) ways.push(button(`Öppna som förslag hos ${form.host.name}`, () => leave(toHost), false));
    if (form.mail) ways.push(button("Skicka som e-post", () => leave(toMail), false));
    ways.push(button("Spara som fil", () => leave(toFile), false));
    node.append(...later(), make("p", { className: "knappar" }, ...ways), status, result, draftButtons());
    return node;

    async function leave(way) {
      proposal.attempted = true;
      changed();
      result.replaceChildren();
      if (guarded().some((find) => find.blocks)) {
        status.textContent = "Förslaget har ett personnummer. Ta bort det först.";
        return;
      }
      if (allProblems().length || (proposal.remark && !proposal.remark.fel.trim())) {
        status.textContent = proposal.remark ? "Skriv vad som är fel." : "Rätta felen först. De står i listan ovanför.";
        root.querySelector(".felsamling:not([hidden])")?.focus();
        return;
      }
      status.textContent = "";
      result.replaceChildren(...(await way(finished(), status)));
    }
  }

  // What hangs on other files is tried when the proposal is taken in: the page says so.
  function later() {
    const found = [...new Set(proposal.parts.flatMap((part) => rules.kinds[part.kind].later))];
    if (!found.length) return [];
    return [make("p", {}, "Det här prövas först när någon lägger in förslaget:"),
      make("ul", { className: "senare" }, ...found.map((each) => make("li", {}, each)))];
  }

  const oneLine = (text) => text.replace(/\s+/g, " ").trim();

  // The values with the thanks that the sender wishes, in the page's own history.
  function valuesOf(part) {
    const name = oneLine(proposal.credit);
    if (!name || !rules.kinds[part.kind].page) return part.values;
    const line = {
      datum: proposal.made,
      vad: part.from ? form.credit.changed : form.credit.new,
      varför: oneLine(proposal.reason) || form.credit.why,
      tack: name,
    };
    return { ...part.values, ändringar: [line, ...(part.values.ändringar || [])] };
  }

  // What the receipt and the history call it, in words for people.
  function titleOf(part) {
    const file = fileOf(part);
    const { term, district } = placeOf(file);
    const area = form.choices.stadsdelar.find(([id]) => id === district)?.[1];
    const name = area ? `${area}, ${termNamed(term).toLowerCase()}` : nameOf(part) || file;
    const verb = part.from ? "Rätta" : area ? "Rapport" : "Ny";
    return `${verb}: ${name}`;
  }

  function finished() {
    const files = proposal.parts.map((part) => ({ fil: fileOf(part), från: part.from, värden: valuesOf(part), text: bodyOf(part) }));
    const first = proposal.parts[0];
    const title = first ? titleOf(first) : `Stämmer inte: ${proposal.remark.sida}`;
    const packet = out.packetOf(form, { id: proposal.id, made: proposal.made, title: oneLine(title).slice(0, 190), reason: oneLine(proposal.reason), credit: oneLine(proposal.credit), files, remark: proposal.remark });
    const texts = proposal.parts.map((part) => `${fileOf(part)}\n\n${textOf(part)}`);
    const remark = proposal.remark ? [`Sida: ${proposal.remark.sida}\nCitat: ${proposal.remark.citat}\nFel: ${proposal.remark.fel}`] : [];
    return { packet, files, texts: proposal.parts.map(textOf), readable: [...texts, ...remark].join("\n") };
  }

  async function toHost({ packet, files, texts, readable }) {
    const { host } = form;
    const steps = host.steps || [];
    if (proposal.remark) {
      const { address, whole } = out.issueAddress(host, packet, readable);
      return out.wayOut({ link: `Öppna ärendet hos ${host.name}`, address, text: readable, whole });
    }
    const ways = files.map((file, place) => ({ ...out.hostAddress(host, file, texts[place]), text: texts[place], file }));
    const many = ways.length > 1 ? [make("p", {}, `Förslaget är ${ways.length} filer. Lägg den första i ett förslag, och de andra i samma gren. Är det krångligt sparar du som fil i stället.`)] : [];
    if (!ways[0].whole) await out.copied(ways[0].text);
    return [...many, ...ways.flatMap((way) => out.wayOut({ link: `Öppna ${way.file.fil} hos ${host.name}`, steps, pictures: host.pictures?.map((name) => new URL(name, base).href), ...way }))];
  }

  async function toMail({ packet, readable }) {
    const letter = out.letterOf(packet, readable);
    const { address, whole } = out.mailAddress(form.mail, packet, letter);
    if (!whole) await out.copied(letter);
    return out.wayOut({ link: "Öppna ditt e-postprogram", address, text: letter, whole });
  }

  async function toFile({ packet }) {
    out.saved(`${packet.id}.mvpforslag`, out.packetText(packet));
    const where = form.mail ? `Skicka den till ${form.mail}.` : "Lämna den till den som sköter banken.";
    return [make("p", {}, `Filen ${packet.id}.mvpforslag är sparad på din enhet. ${where} Id:t är ${packet.id}: nämn det om du frågar.`)];
  }

  // Drafts: on the device, and only when the person has asked for it

  function draftButtons() {
    const status = make("p", { className: "besked", role: "status" });
    const save = button("Spara ett utkast på den här enheten", () => {
      keeping = true;
      keep();
      status.textContent = "Utkastet sparas på enheten medan du skriver. Ingen annan ser det.";
      clear.hidden = false;
    });
    const clear = button("Ta bort utkastet från enheten", () => {
      keeping = false;
      localStorage.removeItem(draftName);
      status.textContent = "Utkastet är borttaget från enheten.";
      clear.hidden = true;
    });
    clear.hidden = !keeping;
    return make("div", { className: "utkast" }, make("p", { className: "knappar" }, save, clear), status);
  }

  function keep() {
    if (!keeping) return;
    const parts = proposal.parts.map(({ kind, file, from, values, before, body, place, sections, title }) =>
      ({ kind, file, from, values, before, body, place, sections, title }));
    localStorage.setItem(draftName, JSON.stringify({ ...proposal, parts, saved: localDay() }));
  }

  function read() {
    try {
      const kept = JSON.parse(localStorage.getItem(draftName));
      return kept && kept.task in tasks && kept.parts.every((part) => part.kind in rules.kinds) ? kept : null;
    } catch {
      return null;
    }
  }

  function restore(kept) {
    keeping = true;
    proposal = { ...kept, attempted: false };
    choose();
    root.querySelector(`input[value="${kept.task}"]`).checked = true;
    draw();
    root.querySelector(".forslag-arbete").prepend(make("p", { className: "besked", role: "status" }, `Ditt utkast från ${dayInWords(kept.saved)} är tillbaka.`));
  }

  // For whoever wants to ask the same interpreter: the tests do.
  const tools = {
    check: (kind, values, file, today) => rules.check(kind, values, { file, today, known: (ref) => form.choices[ref].map(([id]) => id) }),
    text: (kind, values) => writer.file(values, rules.kinds[kind].fields),
    look: (text) => guard.look(text),
    host: (host, file, text) => out.hostAddress(host, file, text),
  };

  forslag.sida = { start, tools };
})(window.forslag ||= {});
