// Förslagsbänken: a form made from the models writes the file, checks it and hands it over.
// The pieces are modules of their own; this file only opens the door for them.
import(new URL("forslag-sida.js", document.currentScript.src)).then((page) => page.start());
