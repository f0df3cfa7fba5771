// Values → the text of a file in its canonical form: the same bytes as the command line writes.
(function (forslag) {
  const width = 100;
  const step = "  ";
  const count = (text) => [...text].length;

  class Writer {
    constructor(patterns) {
      this.are = Object.fromEntries(
        Object.entries(patterns).map(([name, pattern]) => [name, new RegExp(pattern, "u")]),
      );
    }

    file(values, fields) {
      return this.fields(values, fields, "").map((line) => `${line}\n`).join("");
    }

    page(values, body, fields) {
      return `---\n${this.file(values, fields)}---\n${body}`;
    }

    fields(values, fields, indent) {
      const known = new Map((fields || []).map((field) => [field.name, field]));
      const names = Object.keys(values);
      const order = [...known.keys()].filter((name) => names.includes(name));
      return [...order, ...names.filter((name) => !known.has(name))].flatMap((name) =>
        this.entry(`${indent}${this.key(name)}:`, values[name], (known.get(name) || {}).fields, indent));
    }

    entry(head, value, fields, indent) {
      const inner = indent + step;
      if (Array.isArray(value) && value.length) {
        return [head, ...value.flatMap((item) => this.item(item, fields, inner))];
      }
      if (isFields(value)) return [head, ...this.fields(value, fields, inner)];
      return this.scalar(head, value, inner);
    }

    item(value, fields, indent) {
      const inner = indent + step;
      if (!isFields(value)) return this.scalar(`${indent}-`, value, inner);
      const [first, ...rest] = this.fields(value, fields, inner);
      return [`${indent}- ${first.slice(inner.length)}`, ...rest];
    }

    scalar(head, value, indent) {
      if (value === null || value === undefined) return [head];
      if (typeof value !== "string") return [`${head} ${Array.isArray(value) ? "[]" : "{}"}`];
      const plain = `${head} ${value}`;
      const long = value.includes("\n") || (count(plain) > width && value.includes(" "));
      if (long && this.foldable(value)) return [`${head} >-`, ...folded(value, indent)];
      return [this.bare(value) ? plain : `${head} ${this.quoted(value)}`];
    }

    foldable(value) {
      return !this.are.breaks.test(value.replaceAll("\n", " ")) && !this.are.loose.test(value);
    }

    bare(value) {
      const { as_written, breaks, needs_quotes, number, word } = this.are;
      if (as_written.test(value)) return true;
      return ![breaks, needs_quotes, number, word].some((each) => each.test(value));
    }

    key(name) {
      return this.are.key.test(name) && this.bare(name) ? name : this.quoted(name);
    }

    quoted(value) {
      return JSON.stringify(value).replace(new RegExp(this.are.breaks.source, "gu"), (sign) =>
        `\\u${sign.codePointAt(0).toString(16).padStart(4, "0")}`);
    }
  }

  function isFields(value) {
    return Boolean(value) && typeof value === "object" && Object.keys(value).length > 0;
  }

  function folded(value, indent) {
    return value.split(/(\n+)/).flatMap((part, place) =>
      (place % 2 ? Array(part.length).fill("") : wrapped(part, indent)));
  }

  function wrapped(text, indent) {
    const most = width - indent.length;
    const lines = [];
    let line = "";
    for (const word of text.split(/(?<! ) (?! )/u)) {
      if (line && count(line) + 1 + count(word) > most) {
        lines.push(indent + line);
        line = word;
      } else {
        line = line ? `${line} ${word}` : word;
      }
    }
    return [...lines, indent + line];
  }

  // A–z, 0–9 and hyphens, for the names of files.
  function slug(text) {
    return text.toLowerCase().normalize("NFD").replace(/[^\x00-\x7f]/g, "")
      .replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 60).replace(/-+$/, "");
  }

  // A text that stays a text wherever in a paragraph it lands: no mark-up, no macro, no HTML.
  function plain(text) {
    const line = text.replace(/\s+/g, " ").trim();
    const safe = line.replace(/[<>{}[\]*_`\\|~^$]|&(?=[#\w])/g, (sign) => `&#${sign.charCodeAt(0)};`)
      .replace(/(:\/\/)/g, "&#58;//");
    return safe.replace(/^(?:[-+:!=?#@%]|\d+(?=[.)]))/, (start) =>
      [...start].map((sign) => `&#${sign.charCodeAt(0)};`).join(""));
  }

  forslag.text = { Writer, plain, slug };
})(window.forslag ||= {});
