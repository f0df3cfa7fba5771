// The page for addresses that lead nowhere: pages with nearly that address. Complete without this file.
(() => {
  const most = 3;
  const links = [...document.querySelectorAll("#ram-alla-sidor a")];
  const wanted = words(location.pathname);
  const near = links
    .map((link) => ({ link, likeness: likeness(wanted, words(new URL(link.href).pathname)) }))
    .filter((each) => each.likeness > 0.4)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, most);
  const section = document.getElementById("ram-nara");
  for (const { link } of near) {
    const item = document.createElement("li");
    item.append(link.cloneNode(true));
    section.querySelector("ul").append(item);
  }
  section.hidden = near.length === 0;

  // Pieces of three letters from the last parts of an address, without what an old site may have.
  function words(path) {
    let text = path;
    try {
      text = decodeURIComponent(path);
    } catch {
      // as it is written
    }
    const plain = text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    const parts = plain.replace(/(index)?\.(html?|md|php)$/, "").split("/").filter(Boolean).slice(-2);
    return pieces(parts.map((part) => ` ${part} `).join(""));
  }

  function pieces(text) {
    const found = new Set();
    for (let start = 0; start + 3 <= text.length; start++) found.add(text.slice(start, start + 3));
    return found;
  }

  // How much of both that is in both, from 0 to 1.
  function likeness(one, other) {
    const shared = [...one].filter((piece) => other.has(piece)).length;
    return one.size + other.size ? (2 * shared) / (one.size + other.size) : 0;
  }
})();
