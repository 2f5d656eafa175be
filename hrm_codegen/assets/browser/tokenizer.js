// Text to tokens and back: byte-level BPE, as `tokenizer.json` describes it.

/** The byte that stands behind each character of a token's name. */
function byteOfCharacter() {
  const bytes = new Map();
  let next = 256; // Bytes that cannot be printed got the characters from here on
  for (let byte = 0; byte < 256; byte++) {
    const printable = (byte > 32 && byte < 127) || (byte > 160 && byte !== 173);
    bytes.set(String.fromCodePoint(printable ? byte : next++), byte);
  }
  return bytes;
}

/** A regular expression of the `tokenizers` library as one of JavaScript. */
function expression(pattern) {
  const edge = "(?<![\\p{L}\\p{M}\\p{N}_])"; // \b knows ASCII only
  const spelled = pattern.replaceAll("\\A", "^").replaceAll("\\z", "$").replaceAll('\\"', '"').replaceAll("\\b", edge);
  return new RegExp(spelled, "gu");
}

/** A text cut before and behind each match. */
function isolated(text, cut) {
  const places = new Set([0, text.length]);
  for (const found of text.matchAll(cut)) places.add(found.index).add(found.index + found[0].length);
  const ordered = [...places].sort((a, b) => a - b);
  return ordered.slice(1).map((end, at) => text.slice(ordered[at], end));
}

export class Tokenizer {
  constructor(description) { // What tokenizer.json holds
    const { vocab, merges } = description.model, bytes = byteOfCharacter();
    this.special = Object.fromEntries(description.added_tokens.map(token => [token.content, token.id]));
    this.languages = Object.keys(this.special).filter(name => name.startsWith("<lang:")).map(name => name.slice(6, -1));
    this.cuts = description.pre_tokenizer.pretokenizers.filter(cut => cut.type === "Split")
      .map(cut => expression(cut.pattern.Regex));
    this.vocab = new Map(Object.entries(vocab));
    this.ranks = new Map(merges.map(([left, right], rank) => [left + " " + right, rank]));
    this.characters = new Map([...bytes].map(([character, byte]) => [byte, character]));
    this.bytes = []; // Of each token; none for special ones
    for (const [name, id] of this.vocab)
      this.bytes[id] = Object.hasOwn(this.special, name) ? [] : Array.from(name, character => bytes.get(character));
  }

  /** Pieces of a text that are never merged with each other. */
  pieces(text) {
    return this.cuts.reduce((pieces, cut) => pieces.flatMap(piece => isolated(piece, cut)), [text]);
  }

  /** The tokens of one piece: the pair that was learned first is merged first. */
  merge(piece) {
    const parts = Array.from(new TextEncoder().encode(piece), byte => this.characters.get(byte));
    const rank = at => this.ranks.get(parts[at] + " " + parts[at + 1]) ?? Infinity, ranks = parts.slice(1).map((_, at) => rank(at));
    for (;;) {
      let best = 0;
      for (let at = 1; at < ranks.length; at++) if (ranks[at] < ranks[best]) best = at;
      if (!(ranks[best] < Infinity)) return parts.map(part => this.vocab.get(part));
      parts.splice(best, 2, parts[best] + parts[best + 1]);
      ranks.splice(best, 1);
      if (best > 0) ranks[best - 1] = rank(best - 1); // only its neighbors are new pairs
      if (best < ranks.length) ranks[best] = rank(best);
    }
  }

  /** The tokens of a text. */
  encode(text) {
    if (/\p{Surrogate}/u.test(text)) throw new Error("the text holds half a character");
    return text === "" ? [] : this.pieces(text).flatMap(piece => this.merge(piece));
  }
}
