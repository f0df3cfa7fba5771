// Personal data that must not leave: the same table as the check on the command line reads.
(function (forslag) {
  class Guard {
    constructor(table) {
      this.begins = new RegExp(`^(?:${table.begins})`, "u");
      this.functions = new RegExp(table.functions, "u");
      this.signs = table.signs.map((sign) => ({ ...sign, pattern: new RegExp(sign.pattern, "gu") }));
    }

    look(text) {
      return this.pieces(text).flatMap((piece) =>
        this.signs.flatMap((sign) =>
          [...piece.matchAll(sign.pattern)].map(([found]) => found)
            .filter((found) => !sign.test || this[sign.test](found))
            .map((found) => ({
              code: sign.code,
              blocks: Boolean(sign.blocks),
              message: sign.message.replace("{fynd}", () => `”${masked(found)}”`),
            }))));
    }

    // A line with those that go on from it: a number broken in two is still a number.
    pieces(text) {
      const found = [];
      for (const line of text.split("\n")) {
        const plain = decoded(line).normalize("NFKC").replace(/[ \t\\]+$/, "");
        if (found.length && !this.begins.test(plain)) found.push(`${found.pop()} ${plain.replace(/^[ \t>]+/, "")}`);
        else found.push(plain);
      }
      return found;
    }

    identity(text) {
      const digits = text.replace(/[^0-9]/g, "").slice(-10);
      const month = Number(digits.slice(2, 4));
      const day = Number(digits.slice(4, 6));
      const date = new Date(Date.UTC(2000, month - 1, day > 60 ? day - 60 : day));
      return date.getUTCMonth() === month - 1 && date.getUTCDate() === (day > 60 ? day - 60 : day)
        && luhn(digits);
    }

    not_function(address) {
      return !this.functions.test(address.split("@")[0].toLowerCase());
    }
  }

  // Signs that are written by their number.
  function decoded(line) {
    return line.replace(/&#(x?)([0-9a-fA-F]{1,6});?/g, (whole, hex, digits) => {
      const code = parseInt(digits, hex ? 16 : 10);
      return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
    });
  }

  function luhn(digits) {
    const sum = [...digits].reduce((total, digit, place) => {
      const doubled = Number(digit) * (2 - (place % 2));
      return total + (doubled > 9 ? doubled - 9 : doubled);
    }, 0);
    return sum % 10 === 0;
  }

  function masked(text) {
    const signs = [...text];
    return signs.slice(0, 2).join("") + signs.slice(2, 30).join("").replace(/[0-9A-Za-zÅÄÖåäöÉé]/g, "•");
  }

  forslag.vakt = { Guard };
})(window.forslag ||= {});
