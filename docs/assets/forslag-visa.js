// What a reader will meet if the proposal is taken in: rows before and after, sums, a page.
(function (forslag) {
  const { make, named } = forslag.falt;
  const { number } = forslag.regler;

  const missing = "inte ifyllt";

  function shownRows(caption, rows, around) {
    const heads = ["Verksamhet", "Program", "Klasser", "Årskurser", "Elever", "MVP-ledare", "Säkerhet"];
    const names = ["verksamhet", "program", "klasser", "årskurser", "elever", "ledare", "säkerhet"];
    if (!Array.isArray(rows)) {
      const says = rows === "inga" ? "Inga verksamheter deltog: det visas som 0." : "Området har inte rapporterat.";
      return make("p", { className: "tom" }, make("strong", {}, `${caption}. `), says);
    }
    const body = rows.map((row) => names.map((name) => {
      const value = row[name];
      if (name === "verksamhet") return around.labelOf("verksamheter", value || "") || missing;
      return Array.isArray(value) ? value.join(", ") : value || missing;
    }));
    return table(caption, heads, body);
  }

  function shownChanges(fields, before, after) {
    const names = fields.map((field) => field.name);
    const text = (value) => flat(value) || "–";
    const rows = names.filter((name) => flat((before || {})[name]) !== flat(after[name]))
      .map((name) => [named(name), ...(before ? [text(before[name])] : []), text(after[name])]);
    if (!rows.length) return make("p", {}, "Du har inte ändrat något fält.");
    return table(before ? "Det som ändras" : "Det som läggs till",
      before ? ["Fält", "Före", "Efter"] : ["Fält", "Värde"], rows);
  }

  function flat(value) {
    if (value === undefined || value === null) return "";
    if (Array.isArray(value)) return value.map(flat).join("; ");
    if (typeof value === "object") return Object.entries(value).map(([name, each]) => `${name}: ${flat(each)}`).join(", ");
    return String(value);
  }

  function table(caption, heads, rows) {
    const cell = (text, place) => (place
      ? make("td", { role: "cell", "data-rubrik": heads[place] }, make("span", { className: "varde" }, text))
      : make("th", { scope: "row", role: "rowheader" }, make("span", { className: "varde" }, text)));
    const head = make("tr", { role: "row" }, ...heads.map((text) => make("th", { scope: "col", role: "columnheader" }, text)));
    return make("div", { className: "tabell" }, make("div", { className: "rulle" },
      make("table", { className: "data", role: "table" }, make("caption", {}, caption),
        make("thead", { role: "rowgroup" }, head),
        make("tbody", { role: "rowgroup" }, ...rows.map((row) => make("tr", { role: "row" }, ...row.map(cell)))))));
  }

  // Sums for a term over all districts, before and after: only what is called MVP is counted.
  function sums(totals, term, district, rows) {
    const counted = ["klasser", "elever", "ledare"];
    const before = { verksamheter: new Set(), klasser: 0, elever: 0, ledare: 0 };
    const after = { verksamheter: new Set(), klasser: 0, elever: 0, ledare: 0 };
    for (const [area, one] of Object.entries(totals[term] || {})) {
      for (const each of area === district ? [before] : [before, after]) {
        one.verksamheter.forEach((id) => each.verksamheter.add(id));
        counted.forEach((name) => (each[name] += one[name]));
      }
    }
    for (const row of Array.isArray(rows) ? rows : []) {
      if (row.program !== "MVP") continue;
      if (row.verksamhet) after.verksamheter.add(row.verksamhet);
      counted.forEach((name) => (after[name] += /^[0-9]{1,9}$/.test(row[name] || "") ? Number(row[name]) : 0));
    }
    const size = (each, name) => number(name === "verksamheter" ? each.verksamheter.size : each[name]);
    const when = term.replace("-", " ").toUpperCase();
    return make("ul", { className: "summor" }, ...["verksamheter", ...counted].map((name) =>
      make("li", {}, `${named(name)} med MVP ${when}: ${size(before, name)} → ${size(after, name)}`)));
  }

  // A page, drawn with nothing but text nodes: whatever is written in it stays text.
  function shownPage(body, around) {
    const page = make("div", { className: "forhandsvisning" });
    let list = null;
    for (const line of body.split("\n")) {
      const heading = line.match(/^(#{1,3}) (.*)$/);
      const item = line.match(/^(?:(\d+)\.|-) (.*)$/);
      if (item) {
        const tag = item[1] ? "OL" : "UL";
        if (!list || list.tagName !== tag) page.append((list = make(tag.toLowerCase())));
        list.append(make("li", {}, ...inline(item[2], around)));
      } else if (line.trim()) {
        list = null;
        const tag = heading ? `h${heading[1].length + 2}` : "p";
        page.append(make(tag, {}, ...inline(heading ? heading[2] : line, around)));
      }
    }
    return page;
  }

  function inline(text, around) {
    return text.split(/(\*\*[^*]+\*\*|\{\{ \w+\([^)]*\) \}\})/).filter(Boolean).map((part) => {
      const macro = part.match(/^\{\{ (\w+)\((?:"([^"]*)")?[^)]*\) \}\}$/);
      if (macro) return make("span", { className: "bricka" }, said(macro, around));
      const bold = part.match(/^\*\*([^*]+)\*\*$/);
      return bold ? make("strong", {}, entities(bold[1])) : entities(part);
    });
  }

  function said([, name, id], around) {
    if (name === "kalla") return `Källa: ${around.labelOf("kallor", id || "")}`;
    return name === "forslag" ? "Bankens förslag" : `${name} ${id || ""}`;
  }

  function entities(text) {
    return text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code));
  }

  forslag.visa = { shownChanges, shownPage, shownRows, sums };
})(window.forslag ||= {});
