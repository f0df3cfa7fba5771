// Makes the open page into a book: a cover, a table of contents, and page after page with links inside the book.
// chapters are [title or "", addresses from the site's root]; about is what the cover says.
async ({ title, about, chapters }) => {
  const root = new URL("./", location.href);
  const key = (address) => new URL(address, root).pathname.replace(/index\.html$/, "");
  const addresses = chapters.flatMap(([, names]) => names);
  const inside = new Map(addresses.map((name, number) => [key(name), `s${number}`]));
  const gone = "nav, form, script, input, .kort, .ratta, .sokfalt, .filter, .besked, .om-sidan > p, .under [download]";

  const book = document.createElement("main");
  book.className = "text";
  const contents = make("ul");
  contents.className = "innehall";
  book.append(cover(), make("h2", "Innehåll"), contents);
  for (const [heading, names] of chapters) {
    let list = contents;
    if (heading) {
      const chapter = make("h2", heading);
      chapter.className = "ny-sida";
      book.append(chapter);
      const item = make("li");
      item.append(make("b", heading));
      list = make("ul");
      item.append(list);
      contents.append(item);
    }
    for (const name of names) {
      const page = await fetched(name, heading ? 2 : 1);
      book.append(page);
      const link = make("a", page.querySelector("h2, h3").textContent.trim());
      link.href = `#${page.id}`;
      const item = make("li");
      item.append(link);
      list.append(item);
    }
  }
  document.title = title;
  document.body.replaceChildren(book);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    "main { display: block; } .ny-sida, section.blad { break-before: page; } h2.ny-sida + section.blad { break-before: auto; }" +
      " .omslag { padding-top: 30vh; break-after: page; } h1, h2, h3, h4 { break-after: avoid; }" +
      " .innehall, .innehall ul { padding: 0; list-style: none; } .innehall > li { break-inside: auto; } .innehall ul { margin: 0 0 .75rem; }" +
      " .innehall a { display: flex; gap: 1rem; justify-content: space-between; border-bottom: 1px dotted #999; }" +
      " .innehall a::after { content: attr(data-sida); flex: none; min-width: 4ch; text-align: right; }" +
      " .vidare > :is(h3, h4) { margin-top: .75rem; } .vidare > ul { margin-bottom: .5rem; }" +
      " .om-sidan { break-inside: avoid; margin-top: .5rem; } .om-sidan dl { grid-template-columns: 1fr 1fr 2fr 1fr 1fr; }" +
      " .om-sidan > :is(h3, h4, h5, ul, dl) { margin-block: .2rem; font-size: inherit; }",
  );
  document.adoptedStyleSheets = [sheet];
  return addresses.length;

  function make(tag, text = "") {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  }

  function cover() {
    const made = make("section");
    made.className = "omslag";
    made.append(make("h1", title), ...about.map((line) => make("p", line)));
    return made;
  }

  async function fetched(name, deeper) {
    const address = new URL(name, root);
    const answer = await (await fetch(address)).text();
    const parsed = new DOMParser().parseFromString(answer, "text/html");
    const page = document.adoptNode(parsed.querySelector("main"));
    const section = document.createElement("section");
    section.className = "blad";
    section.id = inside.get(key(name));
    if (page.lang) section.lang = page.lang;
    section.append(...page.childNodes);
    for (const each of section.querySelectorAll(gone)) each.remove();
    for (const each of section.querySelectorAll("button")) each.replaceWith(...each.childNodes);
    for (const each of section.querySelectorAll("details")) each.open = true;
    headings(section, deeper);
    links(section, address);
    return section;
  }

  function headings(section, deeper) {
    for (const each of section.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
      const level = Math.min(6, Number(each.localName[1]) + deeper);
      const made = document.createElement(`h${level}`);
      for (const { name, value } of each.attributes) made.setAttribute(name, value);
      made.append(...each.childNodes);
      each.replaceWith(made);
    }
  }

  // Ids get the page's own name before them; links to what is not in the book become text.
  function links(section, address) {
    for (const each of section.querySelectorAll("[id]")) each.id = `${section.id}-${each.id}`;
    for (const name of ["aria-labelledby", "aria-describedby", "for", "headers"]) {
      for (const each of section.querySelectorAll(`[${name}]`)) {
        each.setAttribute(name, each.getAttribute(name).replace(/\S+/g, `${section.id}-$&`));
      }
    }
    for (const each of section.querySelectorAll("img")) each.src = new URL(each.getAttribute("src"), address).href;
    for (const each of section.querySelectorAll("a[href]")) {
      const target = new URL(each.getAttribute("href"), address);
      const known = target.origin === root.origin && inside.get(key(target.pathname));
      if (known) each.href = `#${known}${target.hash ? `-${decodeURIComponent(target.hash.slice(1))}` : ""}`;
      else if (target.origin === root.origin) each.replaceWith(...each.childNodes);
    }
  }
}
