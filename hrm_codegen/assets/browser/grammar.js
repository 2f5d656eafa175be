// What may be written: valid UTF-8, and an end token that still fits.

const tail = (left, low = 0x80, high = 0xbf) => ({ left, low, high }); // So many bytes must follow; the next lies between
const TAILS = [tail(0), tail(1), tail(2), tail(3)];
const BETWEEN = TAILS[0]; // No character is begun

const LEADS = [ // First byte of a character, from and to, and what must follow; overlong forms and surrogates are left out
  [0x00, 0x7f, BETWEEN], [0xc2, 0xdf, TAILS[1]], [0xe0, 0xe0, tail(2, 0xa0)], [0xe1, 0xec, TAILS[2]],
  [0xed, 0xed, tail(2, 0x80, 0x9f)], [0xee, 0xef, TAILS[2]], [0xf0, 0xf0, tail(3, 0x90)], [0xf1, 0xf3, TAILS[3]],
  [0xf4, 0xf4, tail(3, 0x80, 0x8f)],
];

/** The state after a byte; null where it may not come. */
function follow(state, byte) {
  if (state === null) return null;
  if (state.left) return state.low <= byte && byte <= state.high ? TAILS[state.left - 1] : null;
  return LEADS.find(([low, high]) => low <= byte && byte <= high)?.[2] ?? null;
}

export class TextGrammar {
  constructor(tokenizer) {
    this.tokenizer = tokenizer;
    this.end = tokenizer.special["<eos>"];
    this.moves = new Map(); // Of each state: token, next state, tokens until the answer can have ended
  }

  start() { return BETWEEN; }

  /** Everything that may come in a state. */
  choices(state) {
    if (!this.moves.has(state)) {
      const found = [];
      this.tokenizer.bytes.forEach((bytes, token) => {
        const next = bytes.length ? bytes.reduce(follow, state) : null;
        if (next) found.push({ token, next, needs: next.left + 2 });
      });
      if (state === BETWEEN) found.push({ token: this.end, next: state, needs: 1 });
      this.moves.set(state, found);
    }
    return this.moves.get(state);
  }

  /** What may come and leaves time to finish. */
  allowed(state, remaining) { return this.choices(state).filter(choice => choice.needs <= remaining); }
}
