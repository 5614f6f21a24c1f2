// The body to tap. Python says what to start from (`draft`, `marks`) and hears of every change at once (`marked`, with the
// draft it belongs to: what is still under way from the draft before says nothing about this one).
// This function runs again with every rerun of the page: the state lives on the root, listeners are added once, and
// the marks are replaced only when the draft is another one.
export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement;
  saying = Object.fromEntries(Object.entries(data.says).map(([side, pattern]) => [side, new RegExp(pattern, "i")]));
  const body = (root.body ??= new Body(root, data));
  body.send = (marks) => setStateValue("marked", { draft: body.draft, marks });
  if (body.draft !== data.draft) body.load(data);
}

const ZOOMS = { whole: "-114 0 228 492", head: "-50 0 100 104", upper: "-98 48 196 200", lower: "-114 214 228 276" };
const NARROW = 620;
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
    this.paths = this.all(".region");
    this.drawn = new Set(this.paths.map((path) => path.dataset.region));
    this.makeLevels();
    this.listen(root);
    new ResizeObserver(([entry]) => this.fit(entry.contentRect.width < NARROW)).observe(this.find(".body"));
  }

  load({ draft, marks, own }) {
    this.draft = draft;
    this.marks = new Map(marks.map((mark) => [idOf(mark.region, mark.side), mark]));
    this.chosen = null;
    this.makeChips(this.find(".own"), own.map(([region, side]) => [named(region, side), () => this.choose(region, side, true)]));
    const first = marks.find((mark) => this.shapesOf(mark).length);
    this.show(first ? this.viewOf(first) : "back", first ? this.zoomOf(first) : "upper");
    this.paint();
  }

  // What is marked or chosen.
  choose(region, side, bringIntoView = false) {
    const covering = [...this.marks.values()].find((mark) => this.covers(mark, region, side));
    this.chosen = this.marks.has(idOf(region, side)) || !covering ? { region, side } : covering;
    if (bringIntoView) this.show(this.viewOf(this.chosen), this.zoomOf(this.chosen));
    this.paint();
    if (bringIntoView) this.find(".panel").scrollIntoView({ block: "nearest" });
    this.tell(`${named(region, side)}, chosen. Choose 0 to 10.`);
  }

  rate(intensity, places = [this.chosen]) {
    if (intensity > 0) this.marks.delete(idOf(NOWHERE, null)); // no pain anywhere, and some here: the latter is meant
    for (const { region, side } of places) this.marks.set(idOf(region, side), { region, side: side ?? null, intensity });
    this.changed(`${named(places[0].region, places[0].side)}: ${intensity} of 10`);
  }

  remove() {
    this.marks.delete(idOf(this.chosen.region, this.chosen.side));
    const words = `${named(this.chosen.region, this.chosen.side)}: removed`;
    this.chosen = null;
    this.changed(words);
  }

  move(region) {
    const mark = this.mark();
    this.marks.delete(idOf(this.chosen.region, this.chosen.side));
    this.chosen = { region, side: this.chosen.side };
    if (mark) this.rate(mark.intensity);
    else this.choose(region, this.chosen.side);
  }

  changed(words) {
    this.paint();
    this.tell(words);
    this.send([...this.marks.values()]);
  }

  mark() {
    return this.chosen && this.marks.get(idOf(this.chosen.region, this.chosen.side));
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
    const box = this.narrow ? ZOOMS[zoom] : ZOOMS.whole;
    for (const svg of this.all("svg")) {
      svg.setAttribute("viewBox", box);
      svg.toggleAttribute("hidden", Boolean(this.narrow) && svg.dataset.view !== view);
      svg.querySelector(".sides").toggleAttribute("hidden", Boolean(this.narrow));
    }
    for (const button of this.all("[data-show]")) {
      button.setAttribute("aria-pressed", String(button.dataset.show === view || button.dataset.show === zoom));
    }
    this.find(".views").dataset.view = view;
    for (const svg of this.all("svg")) this.oneStop(svg);
  }

  fit(narrow) {
    if (narrow === this.narrow) return;
    this.narrow = narrow;
    this.find(".body").classList.toggle("narrow", narrow);
    this.find(".body").classList.add("laid");
    if (this.marks) this.show(this.view, this.zoom);
  }

  paint() {
    const marks = [...this.marks.values()];
    for (const path of this.paths) {
      const { region, side } = path.dataset;
      const mark = this.marks.get(idOf(region, side)) ?? marks.find((each) => this.covers(each, region, side));
      path.setAttribute("class", mark ? `region level-${this.step(mark.intensity)}` : "region");
      path.setAttribute("aria-label", `${sentence(side)} ${region}, ${mark ? `pain ${mark.intensity}` : "nothing marked"}`);
      path.setAttribute("aria-pressed", String(Boolean(mark)));
      const number = path.ownerSVGElement.querySelector(`[data-of="${side}|${region}"]`);
      number.textContent = mark ? String(mark.intensity) : "";
      number.setAttribute("class", mark ? `number level-${this.step(mark.intensity)}` : "number");
    }
    for (const svg of this.all("svg")) {
      this.oneStop(svg);
      this.ring(svg);
    }
    this.paintPanel();
    this.paintChosen(marks);
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
    const free = this.marks.has(idOf(NOWHERE, null)) ? "No pain now" : "Tap where it hurts";
    this.find(".name").textContent = this.chosen ? named(this.chosen.region, this.chosen.side) : free;
    for (const button of this.all(".levels button")) {
      const level = button.dataset.level;
      button.disabled = level === "half" ? !mark || mark.intensity > 9.5 : !this.chosen;
      const held = mark && (level === "half" ? mark.intensity % 1 === 0.5 : Math.floor(mark.intensity) === Number(level));
      button.setAttribute("aria-pressed", String(Boolean(held)));
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
    list.replaceChildren(
      ...marks.map((mark) => {
        const item = document.createElement("li");
        if (mark.region === NOWHERE && !mark.intensity) return this.nowhere(item, mark);
        const button = this.button("", () => this.choose(mark.region, mark.side, true));
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
      const button = this.button(String(level), () => this.rate(level));
      button.dataset.level = String(level);
      button.className = `level-${level}`;
      return button;
    });
    const half = this.button("+ ½", () => {
      const { intensity } = this.mark();
      this.rate(intensity % 1 === 0.5 ? intensity - 0.5 : Math.floor(intensity) + 0.5);
    });
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
      part.append(title, ...places.map(([name, side]) => this.button(named(name, side), () => this.choose(name, side, true))));
      return part;
    });
    this.find(".regions").replaceChildren(...parts);
  }

  listen(root) {
    for (const path of this.paths) {
      path.setAttribute("role", "button");
      path.setAttribute("tabindex", "-1");
    }
    for (const svg of this.all("svg")) {
      svg.addEventListener("click", (event) => this.tapped(root, event));
      svg.addEventListener("keydown", (event) => this.typed(event));
    }
    // Not on the drawings themselves: Chromium would make each of them a stop of the Tab key.
    this.find(".views").addEventListener("focusin", (event) => this.oneStop(event.target.closest("svg"), event.target));
    for (const button of this.all("[data-show]")) {
      button.onclick = () => (button.dataset.show in ZOOMS ? this.show(this.view, button.dataset.show) : this.show(button.dataset.show, this.zoom));
    }
    this.find(".list").addEventListener("toggle", () => this.makeList(), { once: true });
    this.find(".words").addEventListener("submit", (event) => {
      event.preventDefault();
      const field = this.find(".words input");
      const words = field.value.trim();
      field.value = "";
      if (words) this.choose(words, null);
    });
  }

  // A tap beside the body means the region it nearly hit: fingers are wider than wrists.
  tapped(root, event) {
    const at = (dx, dy) => root.elementFromPoint(event.clientX + dx, event.clientY + dy)?.closest?.(".region");
    const around = [8, 16, 26].flatMap((far) => [0, 45, 90, 135, 180, 225, 270, 315].map((turn) => [far, (turn * Math.PI) / 180]));
    const near = around.map(([far, turn]) => [far * Math.cos(turn), far * Math.sin(turn)]);
    const hit = event.target.closest(".region") ?? near.map(([dx, dy]) => at(dx, dy)).find(Boolean);
    if (hit) this.choose(hit.dataset.region, hit.dataset.side);
  }

  typed(event) {
    const path = event.target.closest(".region");
    if (!path || event.ctrlKey || event.metaKey || event.altKey) return;
    const { region, side } = path.dataset;
    if (KEYS[event.key]) this.step_to(path, KEYS[event.key]);
    else if (event.key === "Enter" || event.key === " ") this.choose(region, side);
    else if (/^[0-9]$/.test(event.key)) this.typedLevel(region, side, Number(event.key), event.timeStamp);
    else if (".,".includes(event.key)) { this.choose(region, side); if (this.mark()) this.find('[data-level="half"]').click(); }
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
