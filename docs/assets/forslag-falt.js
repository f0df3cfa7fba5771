// Fields as a person meets them. Each view has a node, reads its value, and tells where messages go.
(function (forslag) {
  let made = 0;

  function make(tag, settings = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(settings)) {
      if (name in node && name !== "role") node[name] = value;
      else node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
  }

  // about is heard and not seen: what a button that stands in many places does in this one.
  const button = (text, act, quiet = true, about = "") => {
    const node = make("button", { type: "button", className: quiet ? "knapp stilla" : "knapp" }, text);
    if (about) node.append(make("span", { className: "dold" }, ` i ${about}`));
    node.addEventListener("click", act);
    return node;
  };

  const named = (name) => (name[0].toUpperCase() + name.slice(1)).replaceAll("_", " ");

  // around gives the records that can be named (options) and adds new ones (addNew).
  function fieldView(field, value, around) {
    if (field.name === "årskurser") return gradesView(field, value);
    if (field.shape === "records") return rowsView(field, value, around, recordRow);
    if (field.shape === "list") return rowsView(field, value, around, textRow);
    if (field.shape === "record") return groupView(field, value, around);
    return textView(field, value, around);
  }

  // A record's fields: those that must be written first, the others folded away until they are used.
  function fieldsView(fields, values, around) {
    const views = fields.map((field) => fieldView(field, (values || {})[field.name], around));
    const node = make("div");
    const more = make("details", { className: "fler" }, make("summary", {}, "Fler fält, som får utelämnas"));
    fields.forEach((field, place) => {
      const used = (values || {})[field.name] !== undefined && !(around.folded || []).includes(field.name);
      const first = (field.required && !(around.folded || []).includes(field.name)) || used;
      (first ? node : more).append(views[place].node);
    });
    if (more.children.length > 1) node.append(more);
    return {
      node,
      read: () => {
        const pairs = fields.map((field, place) => [field.name, views[place].read()]);
        return Object.fromEntries(pairs.filter(([, each]) => each !== undefined));
      },
      spots: (path) => fields.flatMap((field, place) => views[place].spots([...path, field.name])),
    };
  }

  function framed(field, control, extra = []) {
    const id = `forslag-${(made += 1)}`;
    control.id = id;
    const help = make("p", { id: `${id}-hjalp`, className: "falthjalp" }, field.help || "");
    const example = control.tagName === "SELECT" ? "" : field.example;
    if (example && help.textContent) help.append(` Till exempel: ${example.replace(/\.$/, "")}.`);
    const fault = make("p", { id: `${id}-fel`, className: "faltfel", hidden: true });
    control.setAttribute("aria-describedby", `${id}-hjalp ${id}-fel`);
    const label = make("label", { htmlFor: id }, named(field.name));
    if (!field.required) label.append(make("span", { className: "valfritt" }, " (får utelämnas)"));
    const node = make("div", { className: "formfalt" }, label, help, control, ...extra, fault);
    return { node, spot: { control, fault } };
  }

  function textView(field, value, around) {
    const control = controlFor(field, value, around);
    const extra = [];
    const words = (field.choices || []).filter(() => control.tagName === "INPUT");
    if (words.length) {
      extra.push(make("p", { className: "snabbval" }, ...words.map((word) => button(word, () => {
        control.value = word;
        control.dispatchEvent(new Event("input", { bubbles: true }));
        control.dispatchEvent(new Event("change", { bubbles: true }));
      }, true, field.name))));
    }
    if (field.ref && around.canAdd(field.ref)) extra.push(around.adder(field.ref, control, field.name));
    const { node, spot } = framed(field, control, extra);
    return {
      node,
      read: () => (control.value.trim() === "" ? undefined : control.value.trim()),
      spots: (path) => [{ path, ...spot }],
    };
  }

  function controlFor(field, value, around) {
    const only = (field.checks || []).find((check) => check.test === "one_of");
    if (field.ref || only) {
      const options = field.ref ? around.options(field.ref) : field.choices.map((word) => [word, word]);
      return select(options, value, field.ref);
    }
    const control = field.long ? make("textarea", { rows: 3 }) : make("input", { type: "text", autocomplete: "off" });
    control.value = value ?? "";
    return control;
  }

  function select(options, value, ref) {
    const control = make("select");
    if (ref) control.dataset.ref = ref;
    fillSelect(control, options, value ?? "");
    return control;
  }

  function fillSelect(control, options, value) {
    const known = options.some(([id]) => id === value) || value === "";
    const all = [["", "Välj"], ...options, ...(known ? [] : [[value, `${value} (finns inte)`]])];
    control.replaceChildren(...all.map(([id, text]) => make("option", { value: id }, text)));
    control.value = value;
  }

  // ”7, 8, 9” or ”7–9”, or one of the words for why there are none.
  function gradesView(field, value) {
    const written = Array.isArray(value) ? value.join(", ") : value;
    const view = textView({ ...field, example: "7, 8, 9", ref: "" }, written, { canAdd: () => false });
    const read = () => {
      const text = view.read();
      if (text === undefined || field.choices.includes(text)) return text;
      const run = text.match(/^(\d+)\s*[-–]\s*(\d+)$/);
      if (!run) return text.split(",").map((each) => each.trim());
      const [first, last] = [Number(run[1]), Number(run[2])];
      if (last < first || last - first > 10) return [text];
      return Array.from({ length: last - first + 1 }, (_, more) => String(first + more));
    };
    return { ...view, read };
  }

  function groupView(field, value, around) {
    const inner = fieldsView(field.fields, value, { ...around, folded: [] });
    const node = make("fieldset", { className: "grupp" }, make("legend", {}, named(field.name)),
      make("p", { className: "falthjalp" }, field.help || ""), inner.node);
    if (!field.required && value === undefined) node.querySelectorAll(":scope details").forEach((one) => (one.open = true));
    return {
      node,
      read: () => {
        const found = inner.read();
        return Object.keys(found).length || field.required ? found : undefined;
      },
      spots: inner.spots,
    };
  }

  const recordRow = (field, value, around) => fieldsView(field.fields, value, { ...around, folded: [] });
  const textRow = (field, value, around) => {
    const inner = textView({ ...field, shape: "text", required: true, help: "" }, value, around);
    return { ...inner, read: () => inner.read() ?? "" };
  };

  // A row at the end of a list: a group that says which it is, with a button that takes it away.
  function addRow(list, inside, about, forget) {
    const removal = button("Ta bort rad", () => {
      row.remove();
      count();
      forget();
    }, true, about);
    removal.firstChild.after(make("span", { className: "radnummer" }));
    const row = make("div", { className: "formrad", role: "group" }, ...inside, removal);
    list.append(row);
    count();
    return row;

    function count() {
      [...list.children].forEach((each, place) => {
        each.ariaLabel = `Rad ${place + 1} i ${about}`;
        each.querySelector(":scope > button > .radnummer").textContent = ` ${place + 1}`;
      });
    }
  }

  function rowsView(field, value, around, rowView) {
    const word = field.shape === "records" ? (field.choices || [])[0] : undefined;
    const rows = [];
    const list = make("div", { className: "rader" });
    const fault = make("p", { className: "faltfel", hidden: true });
    const legend = make("legend", { tabIndex: -1 }, named(field.name));
    if (!field.required) legend.append(make("span", { className: "valfritt" }, " (får utelämnas)"));
    const nobody = make("input", { type: "checkbox", checked: value === word && word !== undefined });
    const addition = button(`Lägg till en rad i ${field.name}`, () => {
      add(undefined).querySelector("input, select, textarea").focus();
      list.dispatchEvent(new Event("change", { bubbles: true }));
    });
    const node = make("fieldset", { className: "grupp" }, legend, make("p", { className: "falthjalp" }, field.help || ""));
    if (word) {
      const label = field.name === "verksamheter" ? "Inga verksamheter deltog" : `Skriv ”${word}”`;
      node.append(make("p", { className: "kryss" }, make("label", {}, nobody, ` ${label}`)));
      nobody.addEventListener("change", showRows);
    }
    node.append(list, addition, fault);
    if (word) node.append(pasteBox(field, around, (found) => found.forEach(add), list));
    for (const each of Array.isArray(value) ? value : []) add(each);
    if (!rows.length && field.required && !nobody.checked) add(undefined);
    showRows();

    function add(each) {
      const view = rowView(field, each, around);
      const row = { view };
      rows.push(row);
      return addRow(list, [view.node], field.name, () => {
        rows.splice(rows.indexOf(row), 1);
        addition.focus();
        list.dispatchEvent(new Event("change", { bubbles: true }));
      });
    }

    // A row of a list of names in which nothing is chosen is no row.
    function filledRows() {
      return rows.filter((row) => row.view.read() !== "");
    }

    function showRows() {
      list.hidden = addition.hidden = nobody.checked;
    }

    return {
      node,
      read: () => {
        if (nobody.checked) return word;
        const found = filledRows().map((row) => row.view.read());
        return found.length || field.required ? found : undefined;
      },
      spots: (path) => [
        { path, control: legend, fault },
        ...filledRows().flatMap((row, place) => row.view.spots([...path, place])),
      ],
    };
  }

  // Rows copied from a spreadsheet: with the names of the fields first, or in the order of the fields.
  function pasteBox(field, around, take, list) {
    const area = make("textarea", { rows: 3, id: `forslag-klistra-${(made += 1)}` });
    const status = make("p", { className: "besked", role: "status" });
    const names = field.fields.filter((each) => each.required).map((each) => each.name);
    const press = button("Lägg till raderna", () => {
      const found = pasted(area.value, field, around);
      take(found);
      area.value = "";
      status.textContent = `${found.length} rader lades till. Läs igenom dem.`;
      list.dispatchEvent(new Event("change", { bubbles: true }));
    });
    return make("details", { className: "fler" },
      make("summary", {}, "Klistra in rader från ett kalkylark"),
      make("div", { className: "formfalt" },
        make("label", { htmlFor: area.id }, "Rader från kalkylarket"),
        make("p", { className: "falthjalp" }, `Kolumner i den här ordningen, eller med namnen på första raden: ${names.join(", ")}.`),
        area, press, status));
  }

  function pasted(text, field, around) {
    const rows = text.split(/\r?\n/).filter((line) => line.trim())
      .map((line) => line.split(line.includes("\t") ? "\t" : ";").map((cell) => cell.trim()));
    const names = field.fields.map((each) => each.name);
    const head = (rows[0] || []).map((cell) => cell.toLowerCase());
    const hasHead = head.length > 0 && head.every((cell) => names.includes(cell));
    const columns = hasHead ? head : field.fields.filter((each) => each.required).map((each) => each.name);
    return (hasHead ? rows.slice(1) : rows).map((cells) => {
      const pairs = columns.map((name, place) => [name, cells[place] ?? ""]).filter(([, cell]) => cell);
      return Object.fromEntries(pairs.map(([name, cell]) => {
        const inner = field.fields.find((each) => each.name === name);
        if (inner.ref) return [name, around.idOf(inner.ref, cell)];
        return [name, name === "årskurser" && /^[\d,\s]+$/.test(cell) ? cell.split(",").map((one) => one.trim()) : cell];
      }));
    });
  }

  forslag.falt = { addRow, button, fieldsView, fillSelect, make, named, select };
})(window.forslag ||= {});
