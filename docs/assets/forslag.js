// Förslagsbänken: a form made from the models writes the file, checks it and hands it over. This file
// only loads the pieces, in order, and then what they work on. All are plain scripts, so that the
// form also works where there is no server: from a folder on disk.
(function () {
  const here = document.currentScript.src;
  const waiting = new Map();
  const pieces = ["falt", "regler", "text", "vakt", "visa", "ut", "sida"];

  // Each file of data is one call with its name and its value.
  window.forslagsdel = (name, value) => waiting.get(name)?.(value);

  function script(address, done, failed) {
    const tag = document.createElement("script");
    tag.src = address;
    tag.async = false;
    tag.onload = done;
    tag.onerror = failed;
    document.head.append(tag);
    return tag;
  }

  function load(address, name) {
    return new Promise((resolve, reject) => {
      waiting.set(name, resolve);
      const tag = script(address, () => tag.remove(), () => reject(new Error(String(address))));
    });
  }

  window.forslag = { load };
  for (const piece of pieces) {
    script(new URL(`forslag-${piece}.js`, here), () => piece === "sida" && window.forslag.sida.start());
  }
})();
