// Answers on the screen: 0, 1 or 2 to each question, and where that leaves you. Nothing is stored or
// sent. Complete without this file: the numbers are then ringed on paper.
(() => {
  const list = document.querySelector(".skattas");
  if (!list) return;
  const MANY = 8; // so many questions with 0, and it is too early
  const MOST = 2;
  const result = document.createElement("p");
  result.className = "skattat";
  result.setAttribute("role", "status");

  const questions = [...list.children].map((item, place) => {
    const number = place + 1;
    item.querySelector(".skala").replaceWith(scale(number, item.querySelector("p").textContent));
    return { number, stops: item.querySelector(".stopp") !== null };
  });
  list.after(result);
  list.addEventListener("change", tell);
  tell();

  function scale(number, question) {
    const group = document.createElement("fieldset");
    const legend = document.createElement("legend");
    group.className = "skala";
    legend.className = "dold";
    legend.textContent = `Fråga ${number}. ${question}`;
    group.append(legend, ...Array.from({ length: MOST + 1 }, (_, value) => choice(number, value)));
    return group;
  }

  function choice(number, value) {
    const label = document.createElement("label");
    const input = document.createElement("input");
    Object.assign(input, { type: "radio", name: `fraga-${number}`, value });
    label.append(input, String(value));
    return label;
  }

  function tell() {
    const answered = questions.map((each) => ({ ...each, answer: answerTo(each.number) }));
    result.hidden = answered.every(({ answer }) => answer === undefined);
    result.textContent = told(answered);
  }

  function answerTo(number) {
    const chosen = list.querySelector(`[name="fraga-${number}"]:checked`);
    return chosen ? Number(chosen.value) : undefined;
  }

  // A question that can stop the start must have all; the others must have something.
  function told(answered) {
    const left = answered.filter(({ answer }) => answer === undefined).length;
    if (left) return `Ni har svarat på ${answered.length - left} av ${answered.length} frågor.`;
    const none = answered.filter(({ answer }) => answer === 0).length;
    if (none >= MANY) return `Vänta. ${none} frågor har 0. Börja om med behov och beslut.`;
    const lacking = answered.filter(({ answer, stops }) => answer === 0 || (stops && answer < MOST));
    if (lacking.length) return `Förbered mer. Ta de här först: ${listed(lacking.map(({ number }) => number))}.`;
    return "Redo att prova. Ingen fråga har 0, och det som kan stoppa starten är klart.";
  }

  function listed(numbers) {
    const last = numbers.at(-1);
    return numbers.length > 1 ? `fråga ${numbers.slice(0, -1).join(", ")} och ${last}` : `fråga ${last}`;
  }
})();
