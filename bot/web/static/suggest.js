// Suggests questions that the record answers, while somebody types. Without it the page does everything else.
"use strict";

(() => {
  const PAUSE = 120; // milliseconds without a key before it asks: who types fast is not followed letter by letter
  const box = document.querySelector("input[data-suggest]");
  if (!box) return;

  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", box.dataset.name);
  box.form.append(list);

  box.type = "text"; // a search box may not be a combobox
  box.enterKeyHint = "search";
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");

  let active = -1;
  let asked = new AbortController();
  let timer;

  function close() {
    clearTimeout(timer);
    asked.abort();
    list.hidden = true;
    list.replaceChildren();
    mark(-1);
    box.setAttribute("aria-expanded", "false");
  }

  function mark(number) {
    active = number;
    [...list.children].forEach((one, at) => one.setAttribute("aria-selected", String(at === active)));
    const chosen = list.children[active];
    if (chosen) {
      box.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else {
      box.removeAttribute("aria-activedescendant");
    }
  }

  function choose(question) {
    box.value = question;
    close();
    box.form.requestSubmit();
  }

  function show(suggestions) {
    list.replaceChildren(
      ...suggestions.map(({ label, question }, at) => {
        const one = document.createElement("li");
        one.id = `suggestion-${at}`;
        one.setAttribute("role", "option");
        one.textContent = label;
        one.dataset.question = question;
        one.addEventListener("click", () => choose(question));
        return one;
      }),
    );
    list.hidden = !suggestions.length;
    mark(-1);
    box.setAttribute("aria-expanded", String(!list.hidden));
  }

  async function suggest() {
    asked.abort();
    asked = new AbortController();
    const { signal } = asked;
    // Posted, so that what somebody types stands in no address.
    const body = new URLSearchParams({ q: box.value, lang: document.documentElement.lang });
    try {
      const got = await fetch(box.dataset.suggest, { method: "POST", body, signal, credentials: "omit" });
      const { suggestions } = got.ok ? await got.json() : { suggestions: [] };
      if (!signal.aborted) show(suggestions);
    } catch {
      if (!signal.aborted) close();
    }
  }

  const keys = {
    ArrowDown: () => mark((active + 2) % (list.children.length + 1) - 1),
    ArrowUp: () => mark((active + list.children.length + 1) % (list.children.length + 1) - 1),
    Escape: close,
    Enter: () => active >= 0 && choose(list.children[active].dataset.question),
  };

  box.addEventListener("input", () => {
    clearTimeout(timer);
    if (box.value.trim()) timer = setTimeout(suggest, PAUSE);
    else close();
  });
  box.addEventListener("keydown", (event) => {
    if (list.hidden || event.isComposing || !(event.key in keys)) return;
    if (event.key === "Enter" && active < 0) return; // asks what is typed
    event.preventDefault();
    keys[event.key]();
  });
  box.addEventListener("blur", close);
  box.form.addEventListener("submit", close);
  list.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the focus in the box
})();
