// The ways out. Nothing is sent by the page: each way ends in something that the person does.
(function (forslag) {
  const { button, make } = forslag.falt;

  const longestAddress = 7500;
  const longestLetter = 1500;

  function packetOf(form, proposal) {
    const { id, made, title, reason, credit, files, remark } = proposal;
    return {
      ...form.packet, id, skapad: made, rubrik: title, skäl: reason, tack: credit, filer: files,
      ...(remark ? { anmärkning: remark } : {}),
    };
  }

  const packetText = (packet) => `${JSON.stringify(packet, null, 2)}\n`;

  // Letters and numbers survive every mail program; quotes and line ends don't.
  function letterOf(packet, readable) {
    const bytes = new TextEncoder().encode(JSON.stringify(packet));
    const coded = btoa(String.fromCharCode(...bytes)).replace(/.{76}/g, "$&\n");
    return `Förslag ${packet.id}: ${packet.rubrik}\n\n${readable}\n\n`
      + `Rör inte raderna nedan: de läses av en dator.\n-----MVPFORSLAG-----\n${coded}\n-----SLUT-----\n`;
  }

  function mailAddress(mail, packet, letter) {
    const subject = encodeURIComponent(`Förslag ${packet.id}: ${packet.rubrik}`);
    const whole = letter.length <= longestLetter;
    const body = whole ? letter : `Förslag ${packet.id}\n\nKlistra in texten som sidan kopierade här:\n`;
    return { address: `mailto:${mail}?subject=${subject}&body=${encodeURIComponent(body)}`, whole };
  }

  // Where the host opens the file, and whether the text comes along in the address.
  function hostAddress(host, file, text) {
    const path = file.fil.split("/").map(encodeURIComponent).join("/");
    const fill = (pattern, own) => pattern.replace("{fil}", encodeURIComponent(file.fil))
      .replace("{sökväg}", path).replace("{text}", () => encodeURIComponent(own));
    if (file.från) return { address: fill(host.edit, ""), whole: false };
    const address = fill(host.new, text);
    const fits = host.new.includes("{text}") && address.length <= longestAddress;
    return fits ? { address, whole: true } : { address: fill(host.new.replace("&value={text}", ""), ""), whole: false };
  }

  function issueAddress(host, packet, letter) {
    const whole = host.issue.replace("{titel}", () => encodeURIComponent(`${packet.rubrik} (${packet.id})`))
      .replace("{text}", () => encodeURIComponent(letter));
    if (whole.length <= longestAddress) return { address: whole, whole: true };
    return { address: whole.slice(0, whole.lastIndexOf("&")), whole: false };
  }

  async function copied(text) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  }

  function saved(name, text) {
    const link = make("a", { download: name, href: URL.createObjectURL(new Blob([text], { type: "application/json" })) });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }

  // What to do now: the link that leads out, the text where it has to be pasted, each step in words.
  function wayOut({ link, address, text, whole, steps, pictures }) {
    const out = make("a", { className: "knapp", href: address, rel: "noopener" }, link);
    if (!address.startsWith("mailto:")) out.target = "_blank";
    const parts = [make("p", {}, out)];
    if (!whole) {
      const area = make("textarea", { rows: 8, readOnly: true, value: text, id: "forslag-text" });
      const status = make("p", { className: "besked", role: "status" });
      const press = button("Kopiera texten", async () => {
        area.select();
        status.textContent = (await copied(text)) ? "Texten är kopierad." : "Texten är markerad. Kopiera den med tangentbordet.";
      });
      parts.unshift(make("div", { className: "formfalt" },
        make("label", { htmlFor: area.id }, "Text att klistra in"), area, press, status));
    }
    if (steps?.length) {
      parts.push(make("ol", { className: "steg" }, ...steps.map((step, place) => {
        const item = make("li", {}, step);
        if (pictures?.[place]) item.append(make("img", { src: pictures[place], alt: "", width: 320, height: 140 }));
        return item;
      })));
    }
    return parts;
  }

  forslag.ut = { copied, hostAddress, issueAddress, letterOf, mailAddress, packetOf, packetText, saved, wayOut };
})(window.forslag ||= {});
