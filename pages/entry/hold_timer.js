// Counts the seconds one point is held: a soft tone and a short buzz at every round of the chosen length, and the count
// is what the session keeps. The state lives on the parent element, for this function runs again with every rerun.
export default function ({ data, parentElement, setStateValue }) {
  const root = parentElement;
  const held = (root.held ??= { since: null, tick: 0, tone: null });
  held.send = (seconds) => setStateValue("hold", seconds);
  const go = root.querySelector(".go");
  const count = root.querySelector(".count");
  const every = root.querySelector(".every");
  const told = root.querySelector(".told");
  if (held.ready) return;
  held.ready = true;
  every.value = String(data.every);

  const soft = () => {
    navigator.vibrate?.(80);
    const tone = held.tone.createOscillator();
    const volume = held.tone.createGain();
    tone.frequency.value = 528;
    volume.gain.setValueAtTime(0.12, held.tone.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, held.tone.currentTime + 0.5);
    tone.connect(volume).connect(held.tone.destination);
    tone.start();
    tone.stop(held.tone.currentTime + 0.5);
  };
  const show = () => {
    const seconds = Math.floor((performance.now() - held.since) / 1000);
    count.textContent = `${seconds} s`;
    if (seconds > held.last && seconds % Number(every.value) === 0) soft();
    held.last = seconds;
  };
  go.onclick = () => {
    if (held.since === null) {
      held.tone ??= new AudioContext(); // allowed only once a person has tapped
      held.since = performance.now();
      held.last = 0;
      held.tick = setInterval(show, 200);
      go.textContent = "Stop";
      told.textContent = "Counting";
    } else {
      clearInterval(held.tick);
      const seconds = Math.round((performance.now() - held.since) / 1000);
      held.since = null;
      go.textContent = "Start again";
      count.textContent = `${seconds} s`;
      told.textContent = `Held for ${seconds} seconds, written into the session`;
      held.send(seconds);
    }
  };
  return () => clearInterval(held.tick);
}
