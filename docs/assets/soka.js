// The search field of the header: hits while somebody writes, chosen by arrows or pointer. Enter
// without a choice goes to the page of the search, as it does without this file.
(() => {
  const form = document.querySelector(".sokfalt[data-sok]");
  const field = form.querySelector("input");
  const most = 7;
  const list = element("div", { id: "ram-traffar", role: "listbox", hidden: "" });
  list.setAttribute("aria-label", "Förslag");
  const status = element("p", { class: "dold", role: "status" });
  document.head.append(element("link", { rel: "stylesheet", href: new URL("soka.css", document.currentScript.src) }));
  form.append(list, status);
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-controls": list.id,
    "aria-expanded": "false",
  })) {
    field.setAttribute(name, value);
  }

  const opened = sokmotor.open(sokmotor.loader(new URL(form.dataset.sok, location)));
  const site = new URL(form.dataset.sajt.replace(/\/?$/, "/"), location);
  let turn = 0;
  let chosen = -1;

  field.addEventListener("input", show);
  field.addEventListener("keydown", press);
  form.addEventListener("focusout", (event) => form.contains(event.relatedTarget) || close());
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  show();

  function element(name, attributes = {}, text = "") {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  }

  async function show() {
    const mine = (turn += 1);
    const query = field.value.trim();
    if (query.length < 2) return close();
    const engine = await opened;
    const { hits, all } = await engine.search(query, { last: true });
    const rows = await Promise.all(hits.slice(0, most).map(({ number }) => engine.title(number)));
    if (mine !== turn) return undefined;
    if (engine.needsHelp(query) && engine.help.address) {
      const other = rows.filter(({ address }) => address !== engine.help.address);
      rows.splice(0, rows.length, { ...engine.help, kind: "Gäller det en elev?" }, ...other);
    }
    list.replaceChildren(...rows.slice(0, most).map(option));
    open(rows.length > 0);
    choose(-1);
    const count = all.length === 1 ? "1 träff" : `${all.length} träffar`;
    status.textContent = rows.length ? `${count}. Bläddra med piltangenterna.` : "Ingen träff.";
    return undefined;
  }

  function option({ title, kind, address, lang }, place) {
    const item = element("a", {
      role: "option",
      id: `ram-traff-${place}`,
      href: sokmotor.pageAt(site, address),
      tabindex: "-1",
      "aria-selected": "false",
    });
    item.append(element("b", lang ? { lang } : {}, title), element("span", {}, kind));
    return item;
  }

  function press(event) {
    const options = [...list.children];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) {
      event.preventDefault();
      open(true);
      const past = options.length + 1;
      choose(((chosen + 1 + step + past) % past) - 1);
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "Enter" && chosen >= 0 && !list.hidden) {
      event.preventDefault();
      options[chosen].click();
    }
  }

  function choose(place) {
    chosen = place;
    [...list.children].forEach((item, each) => item.setAttribute("aria-selected", String(each === place)));
    if (place < 0) field.removeAttribute("aria-activedescendant");
    else field.setAttribute("aria-activedescendant", list.children[place].id);
    if (place >= 0) list.children[place].scrollIntoView({ block: "nearest" });
  }

  function open(is) {
    list.hidden = !is;
    field.setAttribute("aria-expanded", String(is));
  }

  function close() {
    turn += 1;
    choose(-1);
    open(false);
  }
})();
