// Tables: sort by any column, and filter the rows of long ones. Complete without this file.
(() => {
  const collator = new Intl.Collator("sv", { numeric: true });
  const longest = 10;

  for (const frame of document.querySelectorAll(".tabell")) {
    const table = frame.querySelector("table");
    if (table) {
      const body = table.tBodies[0];
      const tell = (text) => (frame.querySelector("[role=status]").textContent = text);
      if (body.rows.length > 1) sortable(table, body, tell);
      if (body.rows.length > longest) filterable(frame, body, tell);
    }
  }

  // A table wider than its box is moved with the arrow keys.
  for (const box of document.querySelectorAll(".rulle")) {
    if (box.scrollWidth <= box.clientWidth) continue;
    const ariaLabel = box.querySelector("caption").textContent;
    Object.assign(box, { tabIndex: 0, role: "region", ariaLabel });
  }

  function sortable(table, body, tell) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const up = head.ariaSort !== "ascending";
        heads.forEach((other) => other.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", up ? "ascending" : "descending");
        body.append(...sorted([...body.rows], column, up));
        tell(`Sorterad efter ${button.textContent.trim()}, ${up ? "stigande" : "fallande"}.`);
      });
    });
  }

  // What has no value stands last, whichever way.
  function sorted(rows, column, up) {
    const value = (row) => row.cells[column].dataset.sort;
    return rows.sort((one, other) => {
      const a = value(one);
      const b = value(other);
      if (a === undefined || b === undefined) return (a === undefined) - (b === undefined);
      return (up ? 1 : -1) * compare(a, b);
    });
  }

  function compare(a, b) {
    return Number.isNaN(a - b) ? collator.compare(a, b) : a - b;
  }

  function filterable(frame, body, tell) {
    const box = frame.querySelector(".filter");
    const field = box.querySelector("input");
    box.hidden = false;
    field.addEventListener("input", () => {
      const words = field.value.toLocaleLowerCase("sv").split(/\s+/);
      const rows = [...body.rows];
      for (const row of rows) {
        const text = row.textContent.toLocaleLowerCase("sv");
        row.hidden = !words.every((word) => text.includes(word));
      }
      const left = rows.filter((row) => !row.hidden).length;
      tell(`${left} av ${rows.length} rader visas.`);
    });
  }
})();
