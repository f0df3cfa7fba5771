// Run in a page beside the one that is tried: that one opened it, and goes from address to address.
// What is compiled here stays compiled, so the rules run faster than where each page compiles them.
// axe-core is handed over as loadAxe(window): it sets window.axe, and asks for all else of window.

async function faultsOf(window, tags, without) {
  // Only what is wrong is told, so only that has to be described.
  const resultTypes = ["violations", "incomplete"];
  const quick = { preload: false, iframes: false, elementRef: false, selectors: false };
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = { runOnly: tags, rules, resultTypes, ...quick };
  const found = await axeOf(window).run(window.document, options);
  const told = (kind) =>
    found[kind].flatMap((rule) => rule.nodes.map((node) => [rule.id, node.html.slice(0, 160)]));
  return { violations: told("violations"), incomplete: told("incomplete") };
}

function axeOf(window) {
  if (!window.axe) loadAxe(window);
  return window.axe;
}

// Mark one text of each look that is not among the known; the new looks, as one text.
function markNewLooks(window, known) {
  const looks = new Map();
  const sound = new Set(JSON.parse(known));
  const grounds = new Map();
  for (const each of window.document.body.querySelectorAll("*")) {
    delete each.dataset.look;
    const text = [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if ((text || each.value || each.href) && each.checkVisibility()) {
      const look = lookOf(each);
      if (!sound.has(look)) looks.set(look, each);
    }
  }
  for (const each of looks.values()) each.dataset.look = "";
  axeOf(window).configure({
    rules: [
      { id: "color-contrast", selector: "[data-look]" },
      { id: "link-in-text-block", selector: "a[href][data-look]" },
    ],
  });
  return JSON.stringify([...looks.keys()]);

  function lookOf(each) {
    const around = each.href ? textOf(each.parentElement) : "";
    return JSON.stringify([textOf(each), groundsOf(each), around]);
  }

  function groundsOf(each) {
    if (!each) return "";
    if (!grounds.has(each)) grounds.set(each, groundOf(each) + groundsOf(each.parentElement));
    return grounds.get(each);
  }

  function groundOf(each) {
    const style = window.getComputedStyle(each);
    const { backgroundColor, backgroundImage, opacity, filter, position } = style;
    const ground = [backgroundColor, backgroundImage, opacity, filter].join();
    const own = ground === "rgba(0, 0, 0, 0),none,1,none" ? "" : ground;
    return own + (["static", "relative"].includes(position) ? "" : position);
  }

  function textOf(each) {
    const style = window.getComputedStyle(each);
    const names = ["color", "fontSize", "fontWeight", "fontStyle", "textShadow", "textDecoration"];
    return [...names, "border", "display"].map((name) => style[name]);
  }
}
