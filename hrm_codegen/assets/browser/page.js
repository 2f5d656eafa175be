// A form on a page: a request is typed, code streams.
import { Model } from "./model.js";

const here = new URL(".", import.meta.url);
const FORM = `
<p><label>Request<br><textarea rows="4" style="width: 100%"></textarea></label></p>
<p style="display: flex; flex-wrap: wrap; gap: 8px; align-items: center">
<label>Language <select name="language"></select></label>
<label>Segments <select name="segments"><option value="0">the model decides</option><option>1</option><option>2</option><option>3</option></select></label>
<button type="button" name="write" disabled>Write</button><button type="button" name="stop" disabled>Stop</button></p>
<pre style="min-height: 12em; white-space: pre-wrap; overflow-wrap: anywhere"></pre><p class="status" role="status"></p>`;

/** The bytes of a file beside this one. */
async function read(name) {
  const reply = await fetch(new URL(name, here));
  if (!reply.ok) throw new Error(`${name}: ${reply.status}`);
  return reply.arrayBuffer();
}

/** Load runtime and model. */
export async function load() {
  const ort = await import("./ort.wasm.bundle.min.mjs");
  Object.assign(ort.env.wasm, { numThreads: 1, wasmPaths: { wasm: new URL("ort-wasm-simd-threaded.wasm", here) } }); // threads need headers that a plain file server does not send
  return Model.load(ort, read);
}

const paint = () => new Promise(done => setTimeout(done)); // lets the browser show what is there, and hear buttons

const NAMES = { "C++": "cpp", Go: "go", Java: "java", JavaScript: "javascript", Python: "python", Rust: "rust" };

/** What to say if a request names another language than the chosen one, or nothing. */
function remark(request, chosen) {
  const named = [...request.matchAll(/\b(?:in|a|an) (C\+\+|Go|JavaScript|Java|Python|Rust)(?![\w+#])/g)].map(found => NAMES[found[1]]);
  return named.length && !named.includes(chosen) ? `; the request names ${named[0]}, chosen is ${chosen}` : "";
}

/** Let a model write into an element; `stopped` says when to end. Gives what to say about it. */
async function stream(model, request, options, element, stopped) {
  const began = performance.now();
  let count = 0, first = 0, piece;
  element.textContent = "";
  for await (piece of model.write(request, options)) {
    element.textContent += piece.text;
    if (!count++) first = performance.now() - began;
    await paint();
    if (stopped()) break;
  }
  const seconds = (performance.now() - began) / 1000, word = { end: "finished", length: "too long, cut off" }[piece.finish] ?? "stopped";
  return `${word}: ${count} token${count === 1 ? "" : "s"} in ${seconds.toFixed(2)} s, the first after ${(first / 1000).toFixed(2)} s, segments ${piece.segments}${remark(request, options.language)}`;
}

/** Fill an element with the form; `examples` are pairs of language and request. */
export async function mount(box, examples = [["python", "Write a function that doubles each number of a list."]]) {
  box.innerHTML = FORM;
  const find = name => box.querySelector(name), status = text => { find(".status").textContent = text; };
  const [request, language, segments, write, stop] = ["textarea", "[name=language]", "[name=segments]", "[name=write]", "[name=stop]"].map(find);
  let model, stopped = false;
  [language.value, request.value] = examples[0];
  status("loading the model: about 20 MB the first time");
  try { model = await load(); } catch (error) { return status(`the model cannot be loaded: ${error.message}`); }
  for (const name of model.tokenizer.languages) language.add(new Option(name));
  language.value = examples[0][0];
  language.onchange = () => { // an example follows, one's own request stays
    if (examples.some(([, text]) => text === request.value)) request.value = examples.find(([name]) => name === language.value)?.[1] ?? request.value;
  };
  stop.onclick = () => { stopped = true; };
  write.onclick = async () => {
    [write.disabled, stop.disabled, stopped] = [true, false, false];
    status("writing");
    const options = { language: language.value, segments: Number(segments.value) };
    try { status(await stream(model, request.value, options, find("pre"), () => stopped)); } catch (error) { status(error.message); }
    [write.disabled, stop.disabled] = [false, true];
  };
  write.disabled = false;
  status("ready; change the example or type a request of your own, then press Write");
  return model;
}
