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
