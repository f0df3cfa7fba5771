// The small interpreter of the rules that the models have made: the same tables and the same words
// as the check on the command line. Pure: values in, problems out.
(function (forslag) {
  const blank = /^[\s\x1c-\x1f\x85]+|[\s\x1c-\x1f\x85]+$/g;
  const strip = (text) => text.replace(blank, "");
  const hidden = /[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]/;

  function quoted(value, most = 60) {
    const shown = [...String(value)].map((sign) => {
      if (sign === " " || !/[\p{C}\p{Z}]/u.test(sign)) return sign;
      const number = sign.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
      return sign === "\n" ? "‹ny rad›" : `‹U+${number}›`;
    });
    const signs = [...shown.join("")];
    return `”${signs.length <= most ? signs.join("") : signs.slice(0, most - 1).join("") + "…"}”`;
  }

  function filled(message, values) {
    return message.replace(/\{([^{}]+)\}/g, (_, name) => values[name]);
  }

  // The nearest known word, measured as Python's difflib does it.
  function didYouMean(word, known) {
    const words = new Map(known.map((each) => [each.toLowerCase(), each]));
    let best = null;
    for (const each of words.keys()) {
      const score = likeness(each, word.toLowerCase());
      if (score < 0.6) continue;
      if (!best || score > best.score || (score === best.score && each > best.each)) {
        best = { score, each };
      }
    }
    return best ? ` Menade du ${quoted(words.get(best.each))}?` : "";
  }

  function likeness(one, other) {
    const a = [...one];
    const b = [...other];
    const total = a.length + b.length;
    return total ? (2 * matching(a, b, 0, a.length, 0, b.length)) / total : 1;
  }

  function matching(a, b, aFrom, aTo, bFrom, bTo) {
    let best = { i: aFrom, j: bFrom, size: 0 };
    let lengths = new Map();
    for (let i = aFrom; i < aTo; i++) {
      const next = new Map();
      for (let j = bFrom; j < bTo; j++) {
        if (a[i] !== b[j]) continue;
        const size = (lengths.get(j - 1) || 0) + 1;
        next.set(j, size);
        if (size > best.size) best = { i: i - size + 1, j: j - size + 1, size };
      }
      lengths = next;
    }
    if (!best.size) return 0;
    return best.size + matching(a, b, aFrom, best.i, bFrom, best.j)
      + matching(a, b, best.i + best.size, aTo, best.j + best.size, bTo);
  }

  const matches = (text, pattern) => new RegExp(`^(?:${pattern})$`, "u").test(text);
  const tests = {
    filled: (text) => text !== "",
    longest: (text, most) => [...text].length <= most,
    is: matches,
    isnt: (text, pattern) => !matches(text, pattern),
    lacks: (text, pattern) => !new RegExp(pattern, "u").test(text),
    one_of: (text, words) => words.split("|").includes(text),
    day: (text) => isDay(text),
    time: (text) => isTime(text),
  };

  function isDay(text) {
    const found = text.match(/^([0-9]{4})-([0-9]{2})-([0-9]{2})$/);
    return Boolean(found) && found[1] !== "0000" && exists(+found[1], +found[2], +found[3]);
  }

  function exists(year, month, day) {
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  }

  function isTime(text) {
    if (text === "odaterad") return true;
    if (text.startsWith("omkring ")) return Boolean(bounded(text.slice(8)));
    if (text.startsWith("före ")) return Boolean(point(text.slice(5)));
    if (text.startsWith("från ")) return Boolean(point(text.slice(5)));
    return Boolean(bounded(text));
  }

  function bounded(text) {
    const at = text.indexOf(" till ");
    const end = at < 0 ? "" : text.slice(at + 6);
    if (!end) return point(text);
    const first = point(text.slice(0, at));
    const last = point(end);
    return first && last && last[1] >= first[0] ? [first[0], last[1]] : null;
  }

  // The first and the last day of a term, a year, a month or a day.
  function point(text) {
    const term = text.match(/^([vh])t-(20[0-9]{2})$/);
    if (term) return termDays(term);
    const found = text.match(/^((?:19|20)[0-9]{2})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$/);
    if (!found) return null;
    const [, year, month, day] = found;
    if (!month) return [`${year}-01-01`, `${year}-12-31`];
    if (!exists(+year, +month, day ? +day : 1)) return null;
    return day ? [text, text] : [`${text}-01`, `${text}-31`];
  }

  function termDays([, half, year]) {
    return half === "h" ? [`${year}-07-01`, `${year}-12-31`] : [`${year}-01-01`, `${year}-06-30`];
  }

  // What is wrong with a text, as [code, message], or null.
  function firstBroken(field, text) {
    if ((field.choices || []).includes(text)) return null;
    for (const check of field.checks || []) {
      if (!tests[check.test](text, check.against)) {
        const near = check.near.length ? didYouMean(text, check.near) : "";
        const values = {
          skrivet: quoted(text),
          antal: [...text].length,
          komma: quoted(text.replaceAll(".", ",")),
          menade: near,
        };
        return [check.code, filled(check.message, values)];
      }
    }
    return null;
  }

  class Rules {
    constructor(form) {
      this.form = form;
      this.says = form.messages;
      const opened = (place) => {
        const field = form.pool[place];
        return { ...field, fields: (field.fields || []).map(opened) };
      };
      this.kinds = Object.fromEntries(
        Object.entries(form.kinds).map(([name, kind]) => [
          name, { ...kind, fields: kind.fields.map(opened) },
        ]),
      );
    }

    // All that is wrong with a record: form first, then what must hold between its fields.
    check(kind, values, around) {
      const shape = this.kinds[kind];
      const form = this.fields(shape.fields, values, []);
      if (form.length) return form;
      return [...this.comparisons(shape, values, around), ...this.names(shape.fields, values, [], around)];
    }

    fields(fields, values, path) {
      return fields.flatMap((field) => {
        const value = values[field.name];
        const here = [...path, field.name];
        if (value === undefined) {
          return field.required ? [problem(here, "saknat-falt", field.missing)] : [];
        }
        return this.value(field, value, here);
      });
    }

    value(field, value, path) {
      const shape = field.shape;
      if (typeof value === "string" && (shape === "text" || field.choices)) {
        return this.text(field, value, path);
      }
      if (shape === "record") return this.fields(field.fields, value, path);
      if (!value.length) return field.empty ? [problem(path, ...field.empty)] : [];
      if (shape === "records") {
        return value.flatMap((row, place) => this.fields(field.fields, row, [...path, place]));
      }
      const wrong = value.flatMap((text, place) => this.text(field, text, [...path, place]));
      if (field.name !== "årskurser") return wrong;
      return wrong.length ? wrong.slice(0, 1) : this.order(field, value, path);
    }

    // Grades stand in order, each once.
    order(field, value, path) {
      const right = [...new Set(value.map(Number))].sort((one, other) => one - other);
      if (right.join() === value.map(Number).join()) return [];
      const says = filled(this.says.unordered, { rätt: `[${right.join(", ")}]` });
      const name = filled(this.says.of_field, { fält: quoted(field.name) });
      return [problem(path, "oordnade-arskurser", name + says)];
    }

    text(field, written, path) {
      const odd = written.match(hidden);
      if (odd) {
        const code = `U+${odd[0].codePointAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
        return [problem(path, "ogiltigt-tecken", filled(this.says.hidden, { kod: code }))];
      }
      const text = strip(written);
      const broken = firstBroken(field, text);
      const name = quoted(field.name);
      if (broken) {
        return [problem(path, broken[0], filled(this.says.of_field, { fält: name }) + broken[1])];
      }
      const length = [...text.normalize("NFC")].length;
      if (field.most && length > field.most) {
        const values = { fält: name, antal: length, högst: field.most };
        return [problem(path, "for-lang", filled(this.says.too_long, values))];
      }
      return [];
    }

    // Names of records that neither the bank nor the proposal itself has.
    names(fields, values, path, around) {
      return fields.flatMap((field) => {
        const value = values[field.name];
        const here = [...path, field.name];
        if (value === undefined) return [];
        if (field.shape === "record") return this.names(field.fields, value, here, around);
        if (field.shape === "records" && Array.isArray(value)) {
          return value.flatMap((row, place) => this.names(field.fields, row, [...here, place], around));
        }
        if (!field.ref) return [];
        return [value].flat().map(strip).flatMap((name, place) => {
          const known = around.known(field.ref);
          if (known.includes(name)) return [];
          const docs = field.ref === "docs";
          const message = filled(this.says.not_there, {
            skrivet: quoted(name),
            mapp: docs ? "docs" : `data/${field.ref}`,
            menade: didYouMean(name, known),
            fil: docs ? `docs/${name}.md` : `data/${field.ref}/${name}.yml`,
          });
          return [problem(Array.isArray(value) ? [...here, place] : here, "finns-inte", message)];
        });
      });
    }

    comparisons(shape, values, around) {
      const beside = { idag: around.today, ...besides(around.file) };
      return shape.comparisons.flatMap((each) => compared(each, shape.fields, values, beside));
    }
  }

  function problem(path, code, message) {
    return { path, code, message };
  }

  function besides(file) {
    const found = (file || "").match(/^data\/deltagande\/([vh])t-(20[0-9]{2})\//);
    if (!found) return {};
    const name = `${found[1] === "h" ? "höst" : "vår"}terminen\u00a0${found[2]}`;
    return {
      termin: name,
      Termin: name[0].toUpperCase() + name.slice(1),
      "termin.börjar": termDays(found)[0],
    };
  }

  function compared(each, fields, values, beside) {
    const all = { ...beside, ...scalars(fields, values) };
    const [name, own] = each.at.split(".");
    const holds = (known) => each.when.length && each.when.every((one) => held(one, known));
    if (own === undefined) {
      return holds(all) ? [problem(name ? [name] : [], each.code, told(each.message, all))] : [];
    }
    const field = fields.find((one) => one.name === name);
    const value = values[name];
    const rows = Array.isArray(value)
      ? value.map((row, place) => [[name, place], row])
      : value && typeof value === "object" ? [[[name], value]] : [];
    const seen = new Set();
    let before = null;
    return rows.flatMap(([path, row]) => {
      const known = { ...all, ...scalars(field.fields, row) };
      const key = JSON.stringify(each.once.map((one) => known[one]));
      const wrong = (each.once.length && seen.has(key))
        || (each.follows.length && before && !follows(each, before, known)) || holds(known);
      seen.add(key);
      before = known;
      const here = own ? [...path, own] : path;
      return wrong ? [problem(here, each.code, told(each.message, known))] : [];
    });
  }

  function scalars(fields, values) {
    return Object.fromEntries(fields.map(({ name }) => {
      const value = values[name];
      if (typeof value === "string") return [name, scalar(strip(value))];
      return [name, value && Object.keys(value).length ? "flera" : ""];
    }));
  }

  function scalar(text) {
    return /^-?[0-9]{1,12}(,[0-9]{1,6})?$/.test(text) ? Number(text.replace(",", ".")) : text;
  }

  function held([name, operator, against], values) {
    const left = values[name];
    const right = against.startsWith("=") ? values[against.slice(1)] : scalar(against);
    if (operator === "är") return left === right;
    if (operator === "inte") return left !== right;
    const sort = ordered(left);
    if (!sort || sort !== ordered(right)) return false;
    return { "<": left < right, ">": left > right, ">=": left >= right }[operator];
  }

  function ordered(value) {
    if (typeof value === "number") return "tal";
    return /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value || "") ? "dag" : "";
  }

  function follows(each, before, known) {
    const [begins, ends] = each.follows;
    if (!known[begins] || !before[ends]) return false;
    const day = new Date(`${before[ends]}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + 1);
    return day.toISOString().slice(0, 10) === known[begins];
  }

  const months = ["januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
    "september", "oktober", "november", "december"];

  function dayInWords(text) {
    const [year, month, day] = text.split("-").map(Number);
    return `${day}\u00a0${months[month - 1]}\u00a0${year}`;
  }

  function number(value) {
    const [whole, part] = String(value).split(".");
    return whole.replace(/\B(?=(\d{3})+$)/g, "\u00a0") + (part ? `,${part}` : "");
  }

  function told(message, values) {
    const forms = { "": String, dag: dayInWords, tal: number, citat: quoted };
    return message.replace(/\{([^{}:]+):?(\p{L}*)\}/gu, (_, name, form) => forms[form](values[name]));
  }

  forslag.regler = { Rules, dayInWords, filled, number, quoted };
})(window.forslag ||= {});
