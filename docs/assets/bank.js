// The search is fetched when somebody begins to write in its field. Complete without this file.
(() => {
  const field = document.querySelector(".sokfalt[data-sok] input");
  const here = document.currentScript.src;
  if (field) field.addEventListener("input", fetchSearch, { once: true });
  function fetchSearch() {
    for (const name of ["sokmotor.js", "soka.js"]) {
      const script = document.createElement("script");
      script.src = new URL(name, here);
      script.async = false;
      document.head.append(script);
    }
  }
})();

// ”Stämmer något inte?” takes along what is marked on the page.
for (const link of document.querySelectorAll("[data-stammer]")) {
  const take = () => {
    const quote = String(getSelection()).trim().slice(0, 500);
    if (quote) link.hash = `${link.dataset.stammer}&citat=${encodeURIComponent(quote)}`;
  };
  link.addEventListener("pointerdown", take);
  link.addEventListener("keydown", take);
}
