// A model that `export_onnx` wrote, run by onnxruntime-web: a prompt at once, then one token after the other.
import { TextGrammar } from "./grammar.js";
import { FORMS, exactProducts } from "./kernels.js";
import { Tokenizer } from "./tokenizer.js";

const TYPES = { F32: Float32Array, U8: Uint8Array };
const HALF_TO_EVEN = 1.5 * 2 ** 52; // Added and taken away again, it rounds as NumPy does

/** The tensors of a safetensors file. */
function readTensors(buffer) {
  const length = Number(new DataView(buffer).getBigUint64(0, true)), start = 8 + length;
  const { __metadata__, ...entries } = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, length)));
  return Object.fromEntries(Object.entries(entries).map(
    ([name, { dtype, data_offsets: [from, to] }]) => [name, new TYPES[dtype](buffer.slice(start + from, start + to))]));
}

export class Model {
  /** Load a model; `read` gives the bytes of a file by its name. */
  static async load(ort, read) {
    const [manifest, description, tables, weights, products] = await Promise.all(
      ["manifest.json", "tokenizer.json", "tables.safetensors", "weights.bin", "products.onnx"].map(read));
    const json = bytes => JSON.parse(new TextDecoder().decode(bytes));
    const model = new Model(ort, json(manifest).config, readTensors(tables), new Tokenizer(json(description)));
    model.exact = await exactProducts(ort, new Uint8Array(products));
    if (!model.exact.includes("blocks")) throw new Error("this browser multiplies whole numbers wrongly");
    model.prefillForm = FORMS[model.exact[0]];
    const options = { executionProviders: ["wasm"], extra: { session: { disable_quant_qdq: "1" } } };
    options.externalData = [{ path: "weights.bin", data: new Uint8Array(weights) }];
    for (const name of ["low" + model.prefillForm, "high" + model.prefillForm, "low.int8", "high.int8", "output"])
      model.sessions[name] = await ort.InferenceSession.create(new Uint8Array(await read(name + ".onnx")), options);
    const known = model.sessions["low.int8"].inputNames; // Older exports call the scales of keys and values steps
    model.scalesWord = known.includes("steps.keys.0") ? "steps" : "scales";
    return model;
  }

  constructor(ort, config, tables, tokenizer) {
    Object.assign(this, { ort, config, tables, tokenizer, grammar: new TextGrammar(tokenizer), sessions: {} });
    const cycle = [...Array(config.l_cycles).fill("low"), "high"];
    this.levels = Array(config.h_cycles).fill(cycle).flat(); // In the order in which they run in a segment
  }

  tensor(data, ...shape) { return new this.ort.Tensor(data, shape); }

  /** Embeddings of tokens, added in the order and the precision of the Python runtime. */
  embed(tokens, condition) {
    const { hidden_size: width, embedding_scale: factor } = this.config, { fround } = Math;
    const { tokens: whole, "tokens.scale": scales, condition: others } = this.tables;
    return Float32Array.from({ length: tokens.length * width }, (_, i) => {
      const token = tokens[Math.floor(i / width)], place = i % width;
      const own = fround((whole[token * width + place] - 128) * scales[token]);
      return fround(own + others[condition * width + place]) * fround(factor);
    });
  }

  /** Both states before the first segment. */
  begin(tokens, condition) {
    const shape = [1, tokens.length, this.config.hidden_size], start = this.tables.low_start;
    const low = Float32Array.from({ length: tokens.length * start.length }, (_, i) => start[i % start.length]);
    return { high: this.tensor(this.embed(tokens, condition), ...shape), low: this.tensor(low, ...shape) };
  }

  /** Scales of the keys (0) or the values (1) of a slot: (heads x head_dim). */
  scales(slot, number) {
    const size = this.config.num_heads * this.config.head_dim, from = (2 * slot + number) * size;
    return this.tables["cache.scales"].subarray(from, from + size);
  }

  /** Keys and values of earlier tokens as inputs of a graph. */
  past(cache, slot, layer, form) {
    const { num_heads: heads, head_dim: width } = this.config, feeds = {};
    for (const [number, part] of [`keys.${layer}`, `values.${layer}`].entries()) {
      feeds[part] = cache[slot]?.[number] ?? this.tensor(new Float32Array(0), 1, heads, 0, width);
      if (form === ".int8") feeds[`${this.scalesWord}.${part}`] = this.tensor(this.scales(slot, number), 1, heads, 1, width);
    }
    return feeds;
  }

  /** One segment over new tokens; changes `states`, and the keys and values in `cache`. */
  async segment(form, states, before, length, cache) {
    const total = before + length, last = this.tensor(Int32Array.of(total - 1), 1);
    let slot = 0;
    for (const level of this.levels) {
      const layers = [...Array(this.config[level + "_layers"]).keys()];
      const feeds = { state: states[level], context: states[level === "low" ? "high" : "low"], last };
      feeds.total = this.tensor(Int32Array.of(total));
      for (const layer of layers) Object.assign(feeds, this.past(cache, slot + layer, layer, form));
      const found = await this.sessions[level + form].run(feeds);
      states[level] = found.result;
      for (const layer of layers) cache[slot + layer] = [found[`new.keys.${layer}`], found[`new.values.${layer}`]];
      slot += layers.length;
    }
  }

  /** Keys or values in eight bits. */
  quantized(tensor, scales) {
    const [, , length, width] = tensor.dims;
    const whole = Int8Array.from(tensor.data, (value, i) => {
      const scale = scales[Math.floor(i / (length * width)) * width + (i % width)];
      return Math.min(127, Math.max(-128, Math.fround(value / scale))) + HALF_TO_EVEN - HALF_TO_EVEN;
    });
    return this.tensor(whole, ...tensor.dims);
  }

  /** The slow state of the last token. */
  last(states) { return states.high.data.slice(-this.config.hidden_size); }

  /** Whether the halting head would rather write than think on. */
  halts(hidden) {
    const { "halting.weight": weights, "halting.bias": bias } = this.tables;
    const value = row => hidden.reduce((sum, x, i) => sum + x * weights[row * hidden.length + i], bias[row]);
    return value(0) > value(1);
  }

  async logits(hidden) {
    const found = await this.sessions.output.run({ hidden: this.tensor(hidden, 1, hidden.length) });
    return found[this.sessions.output.outputNames[0]].data;
  }

  /** Run a prompt, segment after segment, until the halting head is satisfied or `segments` have run. */
  async prefill(tokens, condition, segments) {
    const states = this.begin(tokens, condition), caches = [], most = segments || this.config.halt_max_steps;
    for (let halted = false; caches.length < most && !halted;) {
      caches.push([]);
      await this.segment(this.prefillForm, states, 0, tokens.length, caches.at(-1));
      halted = !segments && this.halts(this.last(states));
    }
    for (const cache of caches)
      cache.forEach((pair, slot) => { cache[slot] = pair.map((tensor, number) => this.quantized(tensor, this.scales(slot, number))); });
    return { caches, logits: await this.logits(this.last(states)) };
  }

  /** Logits after one more token. */
  async decode(token, condition, before, caches) {
    const states = this.begin([token], condition);
    for (const cache of caches) await this.segment(".int8", states, before, 1, cache);
    return this.logits(this.last(states));
  }

  /** The tokens of a prompt. */
  prompt(request, language) {
    const { special } = this.tokenizer;
    if (!request.trim()) throw new Error("the request is empty");
    const most = 20 * this.config.max_length; // Characters: more need not be cut into tokens first
    if (request.length > most) throw new Error(`the request is too long: ${request.length} characters, at most ${most} are read`);
    if (!this.tokenizer.languages.includes(language)) throw new Error(`the model does not know ${language}`);
    return [special["<bos>"], special["<kind:generate>"], special[`<lang:${language}>`], ...this.tokenizer.encode(request),
      special["<answer>"]];
  }

  /** Write an answer: pieces with token, text, segments, and on the last one why it ended. */
  async *write(request, { language = "python", maxTokens = 256, segments = 0 } = {}) {
    const tokens = this.prompt(request, language), condition = this.tokenizer.languages.indexOf(language);
    const budget = Math.min(maxTokens, this.config.max_length - tokens.length), text = new TextDecoder();
    if (budget < 1) throw new Error(`the request is too long: ${tokens.length} tokens, of which the model holds ${this.config.max_length}, answer included`);
    let { caches, logits } = await this.prefill(tokens, condition, segments);
    for (let count = 1, state = this.grammar.start(); ; count++) {
      const choices = this.grammar.allowed(state, budget - count + 1);
      const chosen = choices.reduce((best, choice) => (logits[choice.token] > logits[best.token] ? choice : best));
      const ended = chosen.token === this.grammar.end, full = count === budget;
      const shown = text.decode(Uint8Array.from(this.tokenizer.bytes[chosen.token]), { stream: !(ended || full) });
      const finish = full && (choices.length === 1 || !ended) ? "length" : ended ? "end" : "";
      yield { token: chosen.token, text: shown, segments: caches.length, finish };
      if (finish) return;
      logits = await this.decode(chosen.token, condition, tokens.length + count - 1, caches);
      state = chosen.next;
    }
  }
}
