// Rows of a table can be ticked to stand alone beside each other. The choice is the address: it can
// be sent, and Back undoes it. Complete without this file.
(() => {
  const frame = document.querySelector(".jamforbar");
  const table = frame && frame.querySelector("table");
  if (!table) return;
  const rows = [...table.tBodies[0].rows];
  const name = "jamfor";
  const status = frame.querySelector("[role=status]");

  const boxes = rows.map((row) => {
    const label = document.createElement("label");
    const box = document.createElement("input");
    label.className = "val";
    box.type = "checkbox";
    box.addEventListener("change", () => update());
    const about = document.createElement("span");
    about.className = "dold";
    about.textContent = ` ${row.cells[0].textContent.trim()}`;
    label.append(box, "Jämför", about);
    row.cells[0].append(label);
    return box;
  });

  const bar = document.createElement("div");
  bar.className = "jamfor";
  const only = button("Visa bara valda", () => go(chosen()));
  const all = button("Visa alla", () => go([]));
  bar.append(only, all);
  frame.prepend(bar);

  addEventListener("hashchange", show);
  show();

  function button(text, act) {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", act);
    return made;
  }

  function chosen() {
    return rows.filter((_, place) => boxes[place].checked).map((row) => row.dataset.rad);
  }

  function go(names) {
    location.hash = names.length ? `${name}=${names.join(",")}` : `${frame.id}`;
  }

  function asked() {
    const found = decodeURIComponent(location.hash).match(/^#jamfor=([a-z0-9,-]+)$/);
    const names = new Set(found ? found[1].split(",") : []);
    return rows.filter((row) => names.has(row.dataset.rad));
  }

  function show() {
    const left = asked();
    rows.forEach((row, place) => {
      boxes[place].checked = left.includes(row);
      row.hidden = left.length > 0 && !left.includes(row);
    });
    if (left.length) status.textContent = `${left.length} av ${rows.length} exempel visas.`;
    else if (status.textContent) status.textContent = `Alla ${rows.length} exempel visas.`;
    update();
    if (left.length) frame.scrollIntoView();
  }

  function update() {
    only.disabled = chosen().length < 2;
    all.disabled = !rows.some((row) => row.hidden);
  }
})();
