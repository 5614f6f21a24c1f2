// A session while it happens: a kind and how it is, a ring that runs down, how it is then. Python says what can be timed
// and what became of what was sent (`saved`, `refused`); the last tap sends the whole of it.
// The clock is an end time, so a phone that slept is right when it wakes. What runs is kept in this window's own storage,
// never in an address, until the journal has it or it is given up.
export default function ({ data, parentElement, setTriggerValue }) {
  const timer = (parentElement.timer ??= new Timer(parentElement));
  timer.send = setTriggerValue;
  timer.hear(data);
}

const KEPT = "pain-journal-session";
const PATIENCE = 6000; // so long an answer from the journal is waited for before it is said that it is not saved
const STEADY = 600;
const SECONDS_MORE = 30, MINUTES_MORE = 5, LONG = 600;
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const ROUND = 2 * Math.PI * 46;
const [KIND, RING, THEN, SAVED] = [1, 2, 3, 4];

const make = (tag, traits = {}, ...children) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(traits)) {
    if (name in made && !name.includes("-")) made[name] = value;
    else made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
};
const clock = (milliseconds) => {
  const seconds = Math.ceil(milliseconds / 1000), two = (number) => String(number).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
};
const inARow = (words) => (words.length > 1 ? `${words.slice(0, -1).join(", ")} and ${words.at(-1)}` : words.join());
const identifier = () => {
  // Not crypto.randomUUID: a page that is not served over a secure way has none.
  const hex = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
};

class Timer {
  constructor(root) {
    this.host = root.host ?? root;
    this.banner = make("button", { type: "button", className: "banner", hidden: true, onclick: () => this.open() });
    this.dialog = make("dialog", { role: "dialog", "aria-modal": "true", "aria-label": "A session now" });
    root.querySelector(".here").append(this.banner, this.dialog);
    this.dialog.addEventListener("cancel", (event) => {
      if (!event.cancelable) return;
      event.preventDefault();
      this.leave();
    });
    // A browser lets Escape close it now and then whatever is answered.
    this.dialog.addEventListener("close", () => { if (this.isOpen) this.leave(); });
    this.dialog.addEventListener("pointerdown", () => this.allowTone());
    // The buttons stand on the pages. What they open is here already: neither of them waits for a page to have run.
    document.addEventListener("click", (tap) => {
      if (!this.host.isConnected || !tap.target.closest?.(".st-key-tap_session_now button")) return;
      tap.stopPropagation();
      this.open();
    }, true);
    window.addEventListener("popstate", () => this.hide());
    document.addEventListener("visibilitychange", () => this.wake());
    setInterval(() => this.tick(), 250);
  }

  hear(data) {
    const isFirst = !this.data, isElsewhere = this.data && this.data.isSample !== data.isSample;
    this.data = data;
    if (isElsewhere) this.shut();
    if (isFirst || isElsewhere) this.resume();
    if (data.wanted && data.wanted !== this.wanted) {
      this.wanted = data.wanted; // tapped before this was here
      if (!this.isOpen) this.open();
    }
    if (!this.now) return;
    const isSaved = data.saved === this.now.id;
    if (this.screen === THEN && isSaved) this.confirm();
    else if (this.screen === SAVED && this.isUndoing && !isSaved) this.askAgain();
    else if (this.screen === THEN && this.isSending && data.refused) this.say(data.refused);
  }

  // What is kept.
  get key() { return this.data.isSample ? `${KEPT}-sample` : KEPT; }

  keep() {
    try { sessionStorage.setItem(this.key, JSON.stringify(this.now)); } catch { /* it is lost if the page is loaded anew */ }
  }

  forget() {
    try { sessionStorage.removeItem(this.key); } catch { /* then nothing was kept */ }
  }

  resume() {
    this.now = this.screen = null;
    try {
      if (!this.data.isSample) sessionStorage.removeItem(`${KEPT}-sample`);
      this.now = JSON.parse(sessionStorage.getItem(this.key));
    } catch { /* nothing was kept, or nothing that can be read */ }
    if (this.now && Date.now() - this.now.began > 1000 * this.data.longestAgo) { this.forget(); this.now = null; }
    if (!this.now) return;
    this.screen = this.now.over ? THEN : RING;
    this.tick();
    if (!this.now.isHidden) this.open();
    this.wake();
  }

  // Opening and leaving.
  open() {
    if (!this.now) {
      this.screen = KIND;
      Object.assign(this, { kind: this.data.last, ticked: new Set(), isWide: false });
    } else if (this.now.isHidden) {
      this.now.isHidden = false;
      this.keep();
    }
    this.isStopping = false;
    this.isOpen = true;
    this.draw();
  }

  // The page shows again; a session that runs stays, as a line above it.
  hide() {
    if (!this.isOpen) return;
    if (this.now && this.screen !== SAVED) {
      this.now.isHidden = true;
      this.keep();
      this.shut();
    } else this.finish();
  }

  leave() {
    if (this.screen === KIND || this.screen === SAVED) return this.finish();
    this.isStopping = !this.isStopping;
    this.draw();
  }

  finish() {
    this.forget();
    this.now = this.screen = null;
    this.shut();
    this.wake();
  }

  shut() {
    this.isOpen = false;
    if (this.dialog.open) this.dialog.close();
    this.tick();
  }

  // The session.
  start(before) {
    const offer = this.offer(), ticked = offer.before ? [...this.ticked].sort() : null;
    const { name: kind, label, where, spot, isHold, seconds } = { ...offer, isHold: offer.is_hold };
    const began = Date.now();
    this.now = { id: identifier(), kind, label, where, spot, isHold, ticked, before, began, seconds, end: began + 1000 * seconds };
    this.go(RING);
  }

  offer() { return this.data.offers.find((each) => each.name === this.kind); }

  left() { return this.now.left ?? Math.max(0, this.now.end - Date.now()); }

  pause() {
    if (this.now.left === undefined) this.now.left = this.left();
    else { this.now.end = Date.now() + this.now.left; delete this.now.left; }
    this.go(RING, "pause");
  }

  more(seconds) {
    if (this.now.seconds + seconds > this.data.longest) return;
    this.now.seconds += seconds;
    if (this.now.left === undefined) this.now.end += 1000 * seconds;
    else this.now.left += 1000 * seconds;
    this.go(RING, "more");
  }

  // At its end time where it ran out, however late that is seen.
  done() {
    const left = this.left();
    this.now.seconds -= left / 1000;
    this.now.over = left ? Date.now() : this.now.end;
    delete this.now.left;
    this.isStopping = false;
    this.go(THEN);
  }

  // Longer over than how it is now could be how it was right after.
  isLate() { return Date.now() - this.now.over > 3600e3 * this.data.latestHours; }

  go(screen, focus) {
    this.screen = screen;
    this.keep();
    this.wake();
    if (this.isOpen) this.draw(focus);
  }

  answer(after) {
    if (this.isSending) return;
    const { id, kind, spot, isHold, ticked, before, began, seconds } = this.now;
    const sent = { id, kind, spot, isHold, ticked, before, after, seconds, secondsAgo: (Date.now() - began) / 1000 };
    this.now.after = after;
    this.isSending = true;
    this.told.textContent = "Saving…";
    this.send("save", sent);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.isSending && this.say("Not saved yet. Please tap once more."), PATIENCE);
  }

  say(words) {
    this.isSending = false;
    this.told.textContent = words;
  }

  confirm() {
    this.isSending = this.isUndoing = false;
    this.forget();
    this.screen = SAVED;
    if (this.isOpen) this.draw();
  }

  askAgain() {
    this.isUndoing = false;
    this.go(THEN);
    this.told.textContent = "Taken back. Your answer saves it anew.";
  }

  details() {
    const { id } = this.now;
    this.finish();
    this.send("details", id);
    // The form comes with another page; it is to be seen, and not only somewhere below.
    let looks = 0;
    const look = setInterval(() => {
      const form = document.querySelector(`[class*="st-key-tap_row_session_${id}"], .st-key-tap_overtaken`);
      if (form) form.style.scrollMarginTop = "72px"; // below the menu
      form?.scrollIntoView({ block: "start" });
      if (form || ++looks > 50) clearInterval(look);
    }, 100);
  }

  // What a device may do, and need not.
  allowTone() {
    try { this.tone ??= new AudioContext(); } catch { /* it ends in silence */ }
  }

  ring() {
    navigator.vibrate?.([200, 100, 200]);
    if (this.tone?.state !== "running") return;
    const tone = this.tone.createOscillator(), volume = this.tone.createGain(), at = this.tone.currentTime;
    tone.frequency.value = 528;
    volume.gain.setValueAtTime(0.12, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 1.2);
    tone.connect(volume).connect(this.tone.destination);
    tone.start();
    tone.stop(at + 1.2);
  }

  async wake() {
    const isWanted = this.screen === RING && this.now?.left === undefined && !document.hidden;
    try {
      if (isWanted && (!this.lock || this.lock.released)) this.lock = await navigator.wakeLock?.request("screen");
      else if (!isWanted) await this.lock?.release();
    } catch { /* a battery that runs low may forbid it */ }
  }

  // What is seen.
  tick() {
    if (!this.host.isConnected) return;
    if (this.screen === RING && !this.left()) { this.ring(); this.done(); }
    const isBanner = Boolean(this.now) && !this.isOpen;
    this.host.toggleAttribute("data-running", isBanner);
    this.banner.hidden = !isBanner;
    if (isBanner) this.show(this.banner, this.inALine());
    if (this.isOpen && this.screen === RING) this.turn();
  }

  inALine() {
    const { label, left } = this.now;
    if (this.screen === THEN) return `${label} is over. ${this.isLate() ? "Save it?" : "How is it now?"}`;
    return left === undefined ? `${label}, ${clock(this.left())} left` : `${label}, paused at ${clock(left)}`;
  }

  show(element, words) { if (element.textContent !== words) element.textContent = words; }

  turn() {
    const left = this.left();
    this.show(this.time, clock(left));
    this.time.className = `time letters-${this.time.textContent.length}`;
    this.arc.style.strokeDashoffset = ROUND * (1 - left / 1000 / this.now.seconds);
  }

  draw(focus) {
    const screen = { [KIND]: () => this.drawKind(), [RING]: () => this.drawRing(), [THEN]: () => this.drawThen(), [SAVED]: () => this.drawSaved() };
    this.told = make("p", { className: "told", role: "status" });
    const drawn = make("div", { className: "screen" }, ...screen[this.screen]());
    this.dialog.replaceChildren(this.drawTop(), drawn);
    if (this.drawn !== this.screen) this.steady(drawn);
    if (!this.dialog.open) this.dialog.showModal();
    this.tick();
    (this.dialog.querySelector(`[data-part="${CSS.escape(focus)}"]`) ?? this.dialog.querySelector("h2")).focus();
  }

  // A finger that shakes taps twice and means it once: what comes under it cannot be tapped at once.
  steady(drawn) {
    this.drawn = this.screen;
    drawn.classList.add("fresh");
    setTimeout(() => drawn.classList.remove("fresh"), STEADY);
  }

  drawTop() {
    const words = { [KIND]: "Leave", [SAVED]: "Close" }[this.screen] ?? "Stop";
    const dots = [KIND, RING, THEN].map((each) => make("i", { className: each === this.screen ? "here-now" : "" }));
    const told = this.screen === SAVED ? "Saved" : `Step ${this.screen} of 3`;
    return make("div", { className: "top" },
      make("button", { type: "button", className: "leave", "aria-label": words, onclick: () => this.leave() }, "✕"),
      make("div", { className: "dots", role: "img", "aria-label": told }, ...dots));
  }

  button(words, act, traits = {}) { return make("button", { type: "button", onclick: act, ...traits }, words); }

  head(words) { return make("h2", { tabIndex: -1 }, words); }

  drawKind() {
    const { offers } = this.data, shown = this.isWide ? offers : offers.slice(0, 4);
    const pick = (name) => { this.kind = name; this.draw(name); };
    const pills = shown.map(({ name, label }) => this.button(label, () => pick(name), { className: "pill", "data-part": name, "aria-pressed": String(name === this.kind) }));
    const wide = () => { this.isWide = true; this.draw(offers[4].name); };
    if (!this.isWide && offers.length > 4) pills.push(this.button("Other", wide, { className: "pill", "aria-expanded": "false" }));
    const signs = this.data.signs ? [make("section", { className: "before" }, make("p", {}, make("b", {}, this.data.signs)))] : [];
    return [...signs, make("div", { className: "pills", role: "group", "aria-label": "What it is" }, ...pills), ...this.drawBefore(), make("div", { className: "rest" }),
      this.head("How is it now?"), make("p", {}, "Your answer starts the timer."), ...this.drawLevels((level) => this.start(level))];
  }

  drawBefore() {
    const since = this.offer().before;
    if (!since) return [];
    const tick = (each) => { this.ticked[this.ticked.has(each) ? "delete" : "add"](each); this.draw(`before-${each}`); };
    const pills = this.data.before.map((words, each) => this.button(words, () => tick(each), { className: "pill small", "data-part": `before-${each}`, "aria-pressed": String(this.ticked.has(each)) }));
    const ticked = this.data.before.filter((_, each) => this.ticked.has(each));
    const advice = this.data.advice.replace(this.data.ticked, () => inARow(ticked));
    return [make("section", { className: "before", role: "group", "aria-label": "Before a massage" },
      make("p", { role: "status" }, ...(ticked.length ? [make("b", {}, advice)] : [make("b", {}, `${since}.`), " Does one of these apply to you? Tick what applies; leave it empty if none does."])),
      make("div", { className: "pills" }, ...pills))];
  }

  drawLevels(pick, before = null) {
    const levels = LEVELS.map((level) => this.button(String(level), () => pick(level),
      { className: `level level-${level}${level === before ? " was" : ""}`, "data-part": `level-${level}`, ...(level === before ? { "aria-label": `${level}, as before` } : {}) }));
    return [make("div", { className: "levels", role: "group", "aria-label": "Pain, 0 none to 10 worst" }, ...levels, this.button("skip", () => pick(null), { className: "level skip" })),
      make("p", { className: "ends", "aria-hidden": "true" }, make("span", {}, "0 none"), make("span", {}, "10 worst"))];
  }

  drawStopping() {
    return [this.head("Stop without saving?"), make("div", { className: "two" },
      this.button("Stop without saving", () => this.finish(), { className: "wide" }), this.button("Keep going", () => this.leave(), { className: "wide" }))];
  }

  drawRing() {
    const { label, where, before, seconds, left } = this.now, isLong = seconds >= LONG;
    const isPaused = left !== undefined;
    const face = make("div", { className: "ring" });
    face.innerHTML = `<svg viewBox="0 0 100 100" aria-hidden="true"><circle class="way" cx="50" cy="50" r="46"/><circle class="arc" cx="50" cy="50" r="46" stroke-dasharray="${ROUND}"/></svg>`;
    this.arc = face.querySelector(".arc");
    this.time = make("span", { className: "time", role: "timer", "aria-label": "Time left" });
    face.append(this.time, make("span", {}, isPaused ? "paused" : before === null ? "" : `before ${before}`));
    const what = make("h2", { className: "what", tabIndex: -1 }, [label, where].filter(Boolean).join(" · "));
    const bottom = this.isStopping ? this.drawStopping() : [make("div", { className: "two" },
      this.button(isPaused ? "Go on" : "Pause", () => this.pause(), { className: "wide", "data-part": "pause" }),
      this.button(isLong ? `+ ${MINUTES_MORE} min` : `+ ${SECONDS_MORE} s`, () => this.more(isLong ? 60 * MINUTES_MORE : SECONDS_MORE), { className: "wide", "data-part": "more" })),
    this.button("Done", () => this.done(), { className: "main" })];
    if (this.isStopping) what.removeAttribute("tabindex");
    return [make("div", { className: "middle" }, this.isStopping ? make("p", { className: "what" }, what.textContent) : what, face), ...bottom];
  }

  drawThen() {
    const { before, over } = this.now;
    const was = before === null ? [] : [make("p", { className: "was-before" }, "before ", make("b", {}, String(before)))];
    if (this.isStopping) return [...was, make("div", { className: "rest" }), ...this.drawStopping()];
    if (this.isLate()) {
      const at = new Date(over).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
      return [...was, make("div", { className: "rest" }), this.head(`It ended at ${at}.`), make("p", {}, "That is too long ago to say how it was right after."), this.told,
        this.button("Save the session", () => this.answer(null), { className: "main" })];
    }
    return [...was, make("div", { className: "rest" }), this.head("And now?"), make("p", {}, "Your answer saves the session."), this.told, ...this.drawLevels((level) => this.answer(level), before)];
  }

  drawSaved() {
    const { before, after, began } = this.now, said = (level) => (level === null ? "–" : String(level));
    const morning = new Date(began).getDate() === new Date().getDate() ? "Tomorrow morning" : "In the morning";
    const next = after === null && !this.isLate() ? `Today asks you how it is after it, and once more ${morning.toLowerCase()}.` : `${morning} you are asked once more.`;
    const told = `Pain ${before ?? "not said"} before, ${after ?? "not said"} after`;
    return [make("div", { className: "middle" }, make("h2", { className: "what", tabIndex: -1 }, "Saved"),
      make("p", { className: "change", role: "img", "aria-label": told }, make("b", {}, said(before)), " → ", make("b", {}, said(after))), make("p", {}, next)),
    make("div", { className: "two" }, this.button("Undo", () => { this.isUndoing = true; this.send("undo", this.now.id); }, { className: "wide" }),
      this.button("Add details", () => this.details(), { className: "wide" })),
    this.button("Close", () => this.finish(), { className: "main" })];
  }
}
