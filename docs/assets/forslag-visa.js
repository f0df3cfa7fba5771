// What a reader will meet if the proposal is taken in: rows before and after, sums, a page.
(function (forslag) {
  const { make, named } = forslag.falt;
  const { number } = forslag.regler;

  const missing = "inte ifyllt";
  const counted = ["klasser", "elever", "ledare"];

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
      ? make("td", { role: "cell", "data-rubrik": heads[place] }, text)
      : make("th", { scope: "row", role: "rowheader" }, text));
    const head = make("tr", { role: "row" }, ...heads.map((text) => make("th", { scope: "col", role: "columnheader" }, text)));
    return make("div", { className: "tabell" }, make("div", { className: "rulle" },
      make("table", { className: "data", role: "table" }, make("caption", {}, caption),
        make("thead", { role: "rowgroup" }, head),
        make("tbody", { role: "rowgroup" }, ...rows.map((row) => make("tr", { role: "row" }, ...row.map(cell)))))));
  }

  // Sums for a term over all districts, before and after: only what is called MVP is counted. Where
  // nobody has reported, or nobody has given a number, no zero is told.
  function sums({ totals, marks }, term, district, rows) {
    const reported = Object.entries(totals[term] || {});
    const others = reported.filter(([area]) => area !== district).map(([, one]) => one);
    const before = added(reported.map(([, one]) => one), marks);
    const told = Array.isArray(rows) ? [own(rows)] : rows === "inga" ? [own([])] : [];
    const after = added([...others, ...told], marks);
    const when = term.replace("-", " ").toUpperCase();
    return make("ul", { className: "summor" }, ...["verksamheter", ...counted].map((name) =>
      make("li", {}, `${named(name)} med MVP ${when}: ${before(name)} → ${after(name)}`)));
  }

  // What the rows of one report say, as the totals have it.
  function own(rows) {
    const mvp = rows.filter((row) => row.program === "MVP");
    const known = (name) => mvp.map((row) => row[name]).filter((text) => /^[0-9]{1,9}$/.test(text || ""));
    const sum = (name) => (known(name).length || !mvp.length
      ? known(name).reduce((all, text) => all + Number(text), 0) : null);
    const venues = mvp.map((row) => row.verksamhet).filter(Boolean);
    return { verksamheter: venues, ...Object.fromEntries(counted.map((name) => [name, sum(name)])) };
  }

  // From reports to what is told of each name.
  function added(reports, marks) {
    return (name) => {
      if (!reports.length) return marks.not_reported;
      if (name === "verksamheter") return number(new Set(reports.flatMap((each) => each[name])).size);
      const known = reports.map((each) => each[name]).filter((each) => each !== null);
      return known.length ? number(known.reduce((all, each) => all + each, 0)) : marks.unknown;
    };
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
