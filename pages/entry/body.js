// The body to tap, and the sheet of numbers. Python says what to start from (`draft`, `marks`) and hears of every change
// at once (`marked`, with the draft it belongs to: what is still under way from the draft before says nothing about this
// one).
// This function runs again with every rerun of the page: the state lives on the root, listeners are added once, and
// the marks are replaced only when the draft is another one.
export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement;
  saying = Object.fromEntries(Object.entries(data.says).map(([side, pattern]) => [side, new RegExp(pattern, "i")]));
  const body = (root.body ??= new Body(root, data));
  body.send = (marks) => setStateValue("marked", { draft: body.draft, marks });
  if (body.draft !== data.draft) body.load(data);
  else body.remember(data);
}

const ZOOMS = { whole: "-114 0 228 492", head: "-50 0 100 104", upper: "-80 2 160 208" };
const LEGS = { width: 228, height: 276, end: 490, fromWrists: 250, acrossHands: 220 }; // in units of the figure
const NARROW = 620; // of the body itself; the numbers stand beside it in a window as wide as a desk's
const DESK = 960;
const LARGE = 16; // times the size of letters: narrower than that, the switches would lie on the body
const BREATH = 12; // between what is chosen and the sheet
const TWICE = { within: 400, near: 24 }; // ms and px: the second tap of one that was meant once
const NOWHERE = "whole body";
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const KEYS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };
const sentence = (words) => words.charAt(0).toUpperCase() + words.slice(1);
let saying = {}; // a side to the pattern of words that say it already
const isTold = (region, side) => (side === "left" || side === "right") && !saying[side].test(region);
const named = (region, side) => sentence(region) + (isTold(region, side) ? `, ${side}` : "");
const idOf = (region, side) => `${side ?? ""}|${region}`;
const other = { left: "right", right: "left" };

class Body {
  constructor(root, data) {
    this.find = (selector) => root.querySelector(selector);
    this.all = (selector) => [...root.querySelectorAll(selector)];
    this.groups = data.groups;
    this.groupOf = Object.fromEntries(data.groups.flatMap(([group, names]) => [group, ...names].map((name) => [name, group])));
    this.svgs = this.all(".views svg");
    this.paths = this.all(".region");
    this.drawn = new Set(this.paths.map((path) => path.dataset.region));
    this.makeLevels();
    this.listen(root);
    new ResizeObserver(([entry]) => this.fit(entry.contentRect.width)).observe(this.find(".body"));
  }

  // What is told of other days: which places are usual, and how they were last time.
  remember({ usual, last, own }) {
    if (JSON.stringify([usual, last, own]) === this.remembered) return;
    this.remembered = JSON.stringify([usual, last, own]);
    this.last = last;
    this.usual = [...usual.map(([region, side]) => ({ region, side })), ...last];
    this.makeChips(this.find(".own"), own.map(([region, side]) => [named(region, side), () => this.open(region, side, true)]));
    this.paint();
  }

  load(data) {
    const { draft, marks } = data;
    this.draft = draft;
    this.marks = new Map(marks.map((mark) => [idOf(mark.region, mark.side), mark]));
    this.close();
    const first = marks.find((mark) => this.shapesOf(mark).length);
    this.show(first ? this.viewOf(first) : "back", first ? this.zoomOf(first) : "upper");
    this.remembered = null;
    this.remember(data);
  }

  // What is marked or chosen.
  choose(region, side) {
    const covering = [...this.marks.values()].find((mark) => this.covers(mark, region, side));
    this.chosen = this.marks.has(idOf(region, side)) || !covering ? { region, side } : covering;
    this.half = false;
  }

  rate(intensity, places = [this.chosen]) {
    if (intensity > 0) this.marks.delete(idOf(NOWHERE, null)); // no pain anywhere, and some here: the latter is meant
    for (const { region, side } of places) this.marks.set(idOf(region, side), { region, side: side ?? null, intensity });
    this.changed(`${named(places[0].region, places[0].side)}: ${intensity} of 10`);
  }

  // Half a point: of the number that is there, else of the one that will be tapped.
  halve() {
    const mark = this.mark();
    if (mark) return this.rate(mark.intensity % 1 === 0.5 ? mark.intensity - 0.5 : Math.min(9.5, mark.intensity + 0.5));
    this.half = !this.half;
    this.paintPanel();
  }

  remove() {
    this.marks.delete(idOf(this.chosen.region, this.chosen.side));
    this.changed(`${named(this.chosen.region, this.chosen.side)}: removed`);
  }

  move(region) {
    const mark = this.mark();
    this.marks.delete(idOf(this.chosen.region, this.chosen.side));
    this.chosen = { region, side: this.chosen.side };
    if (mark) this.rate(mark.intensity);
    else this.open(region, this.chosen.side, true);
  }

  changed(words) {
    this.close();
    this.tell(words);
    this.send([...this.marks.values()]);
  }

  mark() {
    return this.chosen && this.marks.get(idOf(this.chosen.region, this.chosen.side));
  }

  // The numbers of a place: a sheet at the bottom of a phone, a card beside the body on a desk.
  open(region, side, bringIntoView = false) {
    if (this.panel.hidden) this.from = this.root.activeElement;
    this.choose(region, side);
    if (bringIntoView) this.show(this.viewOf(this.chosen), this.zoomOf(this.chosen));
    this.panel.hidden = false;
    this.paint();
    this.veil.hidden = !this.narrow;
    this.veil.classList.remove("ended");
    this.panel.setAttribute("aria-modal", String(this.narrow));
    this.lift();
    // On a desk a mouse leaves the keyboard in the figure, where the digits are levels.
    if (this.narrow || !this.from?.matches(".region:not(:focus-visible)")) this.panel.focus({ preventScroll: true });
    this.tell(`${named(region, side)}, chosen. Choose 0 to 10.`);
  }

  // The keyboard goes back to where it came from. What lies below the sheet is kept from its second tap for a moment.
  close() {
    const wasOpen = !this.panel.hidden, hadFocus = this.panel.contains(this.root.activeElement);
    this.chosen = null;
    this.panel.hidden = true;
    this.paint();
    if (!wasOpen) return;
    this.lift();
    this.veil.hidden = false;
    this.veil.classList.add("ended");
    setTimeout(() => { if (this.panel.hidden) this.veil.hidden = true; }, TWICE.within);
    if (hadFocus) (this.from?.isConnected ? this.from : this.chipOf(this.from) ?? this.stop())?.focus({ preventScroll: true });
  }

  get panel() {
    return this.find(".panel");
  }

  get veil() {
    return this.find(".veil");
  }

  // A chip is made anew whenever something is chosen.
  chipOf(gone) {
    return this.all(".chosen button").find((chip) => chip.dataset.id && chip.dataset.id === gone?.dataset.id);
  }

  stop() {
    return this.paths.find((path) => path.getAttribute("tabindex") === "0" && path.checkVisibility());
  }

  // What would lie below the sheet is lifted above it.
  lift() {
    const views = this.find(".views");
    views.style.setProperty("--lift", "0px");
    if (this.panel.hidden || !this.narrow) return;
    const around = views.getBoundingClientRect();
    const boxes = this.shapesOf(this.chosen).map((shape) => shape.getBoundingClientRect()).filter((box) => box.height);
    const top = Math.min(...boxes.map((box) => box.top)), bottom = Math.max(...boxes.map((box) => box.bottom));
    const wanted = Math.min(bottom, around.bottom) + BREATH - this.panel.getBoundingClientRect().top;
    const lift = Math.max(0, Math.min(wanted, top - Math.max(around.top, 0)));
    if (boxes.length) views.style.setProperty("--lift", `${-lift}px`);
  }

  // Which shapes a place is drawn on: its own or, where it has none, those of its group; both sides where none was said.
  covers(mark, region, side) {
    const sides = mark.side === "left" || mark.side === "right" ? [mark.side] : ["left", "right"];
    const isThere = mark.region === region || (mark.region === this.groupOf[region] && !this.drawn.has(mark.region));
    return isThere && (!side || sides.includes(side));
  }

  shapesOf(mark) {
    return this.paths.filter((path) => this.covers(mark, path.dataset.region, path.dataset.side));
  }

  viewOf(mark) {
    const views = this.shapesOf(mark).map((path) => path.ownerSVGElement.dataset.view);
    return views.includes(this.view) || !views.length ? (this.view ?? "back") : views.includes("back") ? "back" : "front";
  }

  zoomOf(mark) {
    const [shape] = this.shapesOf(mark);
    if (!shape) return this.zoom ?? "upper";
    const y = Number(shape.dataset.y);
    return y < 66 ? "head" : y < 250 ? "upper" : "lower";
  }

  // What is seen.
  show(view, zoom) {
    this.view = view;
    this.zoom = zoom;
    const box = !this.narrow ? ZOOMS.whole : zoom === "lower" ? this.legs() : ZOOMS[zoom];
    this.find(".views").dataset.zoom = zoom;
    for (const svg of this.svgs) {
      svg.setAttribute("viewBox", box);
      svg.toggleAttribute("hidden", Boolean(this.narrow) && svg.dataset.view !== view);
      svg.querySelector(".sides").toggleAttribute("hidden", Boolean(this.narrow));
    }
    for (const button of this.all("[data-show]")) {
      button.setAttribute("aria-pressed", String(button.dataset.show === view || button.dataset.show === zoom));
    }
    this.find(".views").dataset.view = view;
    for (const svg of this.svgs) this.oneStop(svg);
  }

  // The legs, as large as leaves room for the hands beside them: below the switches or between them.
  legs() {
    const { clientWidth: wide, clientHeight: high } = this.find(".views");
    const { offsetWidth, offsetHeight } = this.find(".switches").lastElementChild;
    const isAbove = this.find(".body").matches(".large");
    const room = isAbove ? Infinity : Math.max((high - offsetHeight) / LEGS.fromWrists, (wide - 2 * offsetWidth) / LEGS.acrossHands);
    const scale = Math.min(wide / LEGS.width, high / LEGS.height, room);
    return scale > 0 ? `${-wide / 2 / scale} ${LEGS.end - high / scale} ${wide / scale} ${high / scale}` : ZOOMS.whole;
  }

  fit(width) {
    const narrow = width < NARROW || innerWidth < DESK;
    const letters = parseFloat(getComputedStyle(document.documentElement).fontSize);
    this.find(".body").classList.toggle("large", width < LARGE * letters);
    this.find(".body").classList.toggle("narrow", narrow);
    this.find(".body").classList.add("laid");
    if (narrow === this.narrow) return this.marks && this.show(this.view, this.zoom);
    this.narrow = narrow;
    // On a desk there is room for the person's places beside the figure; on a phone they head the list.
    if (narrow) this.find("summary").after(this.find(".own"));
    else this.find(".chosen").after(this.find(".own"));
    if (this.marks) this.show(this.view, this.zoom);
  }

  paint() {
    const marks = [...this.marks.values()];
    for (const path of this.paths) {
      const { region, side } = path.dataset;
      const mark = this.marks.get(idOf(region, side)) ?? marks.find((each) => this.covers(each, region, side));
      const before = mark ? undefined : this.before(region, side);
      const usual = !mark && this.usual?.some((each) => this.covers(each, region, side)) ? " usual" : "";
      const told = before ? `last time ${before.intensity}, nothing marked` : "nothing marked";
      path.setAttribute("class", mark ? `region level-${this.step(mark.intensity)}` : `region${usual}`);
      path.setAttribute("aria-label", `${sentence(side)} ${region}, ${mark ? `pain ${mark.intensity}` : told}`);
      path.setAttribute("aria-pressed", String(Boolean(mark)));
      const number = path.ownerSVGElement.querySelector(`[data-of="${side}|${region}"]`);
      const said = String((mark ?? before)?.intensity ?? "");
      number.textContent = said;
      number.setAttribute("class", mark ? `number level-${this.step(mark.intensity)}` : "number before");
      number.classList.toggle("half", said.includes("."));
    }
    for (const svg of this.svgs) {
      this.oneStop(svg);
      this.ring(svg);
    }
    this.paintPanel();
    this.paintChosen(marks);
  }

  // How a place was last time; of the whole body's "no pain" nothing is told.
  before(region, side) {
    const last = this.last ?? [];
    return last.find((mark) => idOf(mark.region, mark.side) === idOf(region, side))
      ?? last.find((mark) => this.covers(mark, region, side));
  }

  // Round what is chosen, over its neighbours.
  ring(svg) {
    const shapes = this.chosen ? this.shapesOf(this.chosen).filter((path) => path.ownerSVGElement === svg) : [];
    svg.querySelector(".ring").setAttribute("d", shapes.map((path) => path.getAttribute("d")).join(" "));
  }

  step(intensity) {
    return intensity === 0 ? 0 : Math.max(1, Math.round(intensity));
  }

  paintPanel() {
    const mark = this.mark();
    const before = this.chosen && this.before(this.chosen.region, this.chosen.side);
    this.find(".name").textContent = this.chosen ? named(this.chosen.region, this.chosen.side) : "";
    this.find(".panel .before").textContent = before ? `last time ${before.intensity}` : "";
    this.find(".levels").classList.toggle("halved", this.half);
    for (const button of this.all(".levels button")) {
      const level = button.dataset.level;
      const isHalf = level === "half";
      if (!isHalf) button.textContent = this.half ? `${level}½` : level;
      button.disabled = isHalf ? mark?.intensity === 10 : this.half && level === "10";
      const held = isHalf ? this.half || mark?.intensity % 1 === 0.5 : mark && Math.floor(mark.intensity) === Number(level);
      button.setAttribute("aria-pressed", String(Boolean(held)));
      button.classList.toggle("before", !isHalf && Math.floor(before?.intensity) === Number(level));
    }
    this.makeChips(this.find(".deeds"), this.deeds(mark));
  }

  deeds(mark) {
    if (!this.chosen) return [];
    const { region, side } = this.chosen;
    const group = this.groupOf[region];
    const finer = this.groups.find(([name]) => name === group)?.[1] ?? [];
    const turned = other[side];
    return [
      ...(mark ? [["Remove", () => this.remove()]] : []),
      ...(mark && turned ? [["Both sides", () => this.rate(mark.intensity, [this.chosen, { region, side: turned }])]] : []),
      ...finer.filter((name) => name !== region).map((name) => [`Rather: ${name}`, () => this.move(name)]),
    ];
  }

  paintChosen(marks) {
    const list = this.find(".chosen");
    this.find(".hint").hidden = marks.length > 0;
    this.find(".hint .faint").hidden = !this.last?.length;
    list.replaceChildren(
      ...marks.map((mark) => {
        const item = document.createElement("li");
        if (mark.region === NOWHERE && !mark.intensity) return this.nowhere(item, mark);
        const button = this.button("", () => this.open(mark.region, mark.side, true));
        button.dataset.id = idOf(mark.region, mark.side);
        const level = document.createElement("span");
        level.className = `badge level-${this.step(mark.intensity)}`;
        level.textContent = String(mark.intensity);
        button.append(level, named(mark.region, mark.side));
        button.setAttribute("aria-label", `${named(mark.region, mark.side)}, pain ${mark.intensity}. Change it.`);
        item.append(button);
        return item;
      }),
    );
  }

  nowhere(item, mark) {
    item.append(this.button("No pain now. Take it back", () => { this.chosen = mark; this.remove(); }));
    return item;
  }

  // What is made once.
  button(words, act) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    button.onclick = act;
    return button;
  }

  makeChips(place, chips) {
    place.replaceChildren(...chips.map(([words, act]) => this.button(words, act)));
  }

  makeLevels() {
    const levels = LEVELS.map((level) => {
      const button = this.button(String(level), () => this.rate(this.half ? level + 0.5 : level));
      button.dataset.level = String(level);
      button.className = `level-${level}`;
      return button;
    });
    const half = this.button("+ ½", () => this.halve());
    half.dataset.level = "half";
    half.setAttribute("aria-label", "Half a point more");
    this.find(".levels").replaceChildren(...levels, half);
  }

  makeList() {
    const parts = this.groups.map(([group, names]) => {
      const part = document.createElement("fieldset");
      const title = document.createElement("legend");
      title.textContent = sentence(group);
      const places = [group, ...names].flatMap((name) => ["left", "right"].map((side) => [name, side]));
      part.append(title, ...places.map(([name, side]) => this.button(named(name, side), () => this.open(name, side, true))));
      return part;
    });
    this.find(".regions").replaceChildren(...parts);
  }

  listen(root) {
    for (const path of this.paths) {
      path.setAttribute("role", "button");
      path.setAttribute("tabindex", "-1");
    }
    this.root = root;
    this.find(".close").onclick = () => this.close();
    this.veil.onclick = (event) => this.tappedBeside(event);
    this.veil.onmousedown = (event) => event.preventDefault(); // else the keyboard would go to the page
    this.panel.addEventListener("click", (event) => { if (this.isTwice(event)) event.stopPropagation(); }, { capture: true });
    this.panel.addEventListener("keydown", (event) => this.typedInPanel(event));
    this.find(".body").addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || this.panel.hidden) return;
      event.stopPropagation();
      this.close();
    });
    for (const svg of this.svgs) {
      svg.addEventListener("click", (event) => this.tapped(event));
      svg.addEventListener("keydown", (event) => this.typed(event));
    }
    // Not on the drawings themselves: Chromium would make each of them a stop of the Tab key.
    this.find(".views").addEventListener("focusin", (event) => this.oneStop(event.target.closest("svg"), event.target));
    for (const button of this.all("[data-show]")) {
      button.onclick = () => (["head", "upper", "lower"].includes(button.dataset.show) ? this.show(this.view, button.dataset.show) : this.show(button.dataset.show, this.zoom));
    }
    this.find(".list").addEventListener("toggle", () => this.makeList(), { once: true });
    // Below the figure of a phone there is no room for it.
    this.find(".list").addEventListener("toggle", ({ target }) => { if (target.open && this.narrow) target.scrollIntoView(); });
    this.find(".words").addEventListener("submit", (event) => {
      event.preventDefault();
      const field = this.find(".words input");
      const words = field.value.trim();
      field.value = "";
      if (words) this.open(words, null, true);
    });
  }

  tapped(event) {
    const hit = event.target.closest(".region") ?? this.near(event);
    if (!hit) return;
    this.tap = event;
    this.open(hit.dataset.region, hit.dataset.side);
  }

  // A tap beside the body means the region it nearly hit: fingers are wider than wrists.
  near(event) {
    const at = (dx, dy) => this.root.elementsFromPoint(event.clientX + dx, event.clientY + dy).find((each) => each.matches(".region"));
    const around = [8, 16, 26].flatMap((far) => [0, 45, 90, 135, 180, 225, 270, 315].map((turn) => [far, (turn * Math.PI) / 180]));
    return around.map(([far, turn]) => at(far * Math.cos(turn), far * Math.sin(turn))).find(Boolean);
  }

  // Beside the sheet another place is another choice, and anything else puts the sheet away.
  tappedBeside(event) {
    if (this.panel.hidden || this.isTwice(event)) return;
    const hit = this.root.elementsFromPoint(event.clientX, event.clientY).find((each) => each.matches(".region"));
    if (hit) this.open(hit.dataset.region, hit.dataset.side);
    else this.close();
  }

  // Whether this is the second of two taps on the body, now that the sheet has come under the finger.
  isTwice(event) {
    const { tap } = this;
    if (!tap || !event.detail || event.timeStamp - tap.timeStamp > TWICE.within) return false;
    return Math.hypot(event.clientX - tap.clientX, event.clientY - tap.clientY) < TWICE.near;
  }

  // In the sheet the digits are levels too; on a phone the Tab key stays in it.
  typedInPanel(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[0-9]$/.test(event.key)) this.typedLevel(this.chosen.region, this.chosen.side, Number(event.key), event.timeStamp);
    else if (event.key === "Tab" && this.narrow) this.tabWithin(event);
    else return;
    if (event.key !== "Tab") event.preventDefault();
  }

  tabWithin(event) {
    const stops = this.all(".panel button:not(:disabled)");
    const [edge, other] = event.shiftKey ? [stops[0], stops.at(-1)] : [stops.at(-1), stops[0]];
    if (this.root.activeElement !== edge && !(event.shiftKey && this.root.activeElement === this.panel)) return;
    event.preventDefault();
    other.focus();
  }

  typed(event) {
    const path = event.target.closest(".region");
    if (!path || event.ctrlKey || event.metaKey || event.altKey) return;
    const { region, side } = path.dataset;
    if (KEYS[event.key]) this.step_to(path, KEYS[event.key]);
    else if (event.key === "Enter" || event.key === " ") this.open(region, side);
    else if (/^[0-9]$/.test(event.key)) this.typedLevel(region, side, Number(event.key), event.timeStamp);
    else if (".,".includes(event.key)) { this.choose(region, side); if (this.mark()) this.halve(); }
    else if (event.key === "Delete" || event.key === "Backspace") { this.choose(region, side); if (this.mark()) this.remove(); }
    else return;
    event.preventDefault();
  }

  // "1" and then "0" within a second is 10.
  typedLevel(region, side, digit, at) {
    this.choose(region, side);
    const isTen = digit === 0 && this.mark()?.intensity === 1 && at - (this.oneAt ?? -Infinity) < 1000;
    this.oneAt = digit === 1 ? at : -Infinity;
    this.rate(isTen ? 10 : digit);
  }

  step_to(path, [dx, dy]) {
    const from = path.dataset;
    const ahead = this.paths
      .filter((each) => each.ownerSVGElement === path.ownerSVGElement && each !== path)
      .map((each) => ({ each, x: each.dataset.x - from.x, y: each.dataset.y - from.y }))
      .map(({ each, x, y }) => ({ each, along: x * dx + y * dy, aside: Math.abs(x * dy) + Math.abs(y * dx) }))
      .filter(({ along }) => along > 1)
      .sort((a, b) => a.along + 2 * a.aside - (b.along + 2 * b.aside));
    if (!ahead.length) return;
    const next = ahead[0].each;
    if (this.narrow) this.show(this.view, this.zoomOf({ region: next.dataset.region, side: next.dataset.side }));
    next.focus();
  }

  // One stop of the Tab key a view; the arrows do the rest.
  oneStop(svg, target) {
    const paths = this.paths.filter((path) => path.ownerSVGElement === svg);
    const held = target?.closest?.(".region") ?? paths.find((path) => path.getAttribute("tabindex") === "0");
    for (const path of paths) path.setAttribute("tabindex", "-1");
    (held ?? paths.find((path) => path.dataset.region === "top of shoulder") ?? paths[0]).setAttribute("tabindex", "0");
  }

  tell(words) {
    this.find(".told").textContent = words;
  }
}
