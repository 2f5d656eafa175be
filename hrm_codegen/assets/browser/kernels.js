// Which products of whole numbers can be trusted here: a test with the most extreme ones.

const DEPTH = 256, COLUMNS = 40, BLOCK = 32; // Of products.onnx
export const FORMS = { signed: ".read", unsigned: ".read.unsigned", blocks: "" }; // Graphs for prompts, by product

const WEIGHTS = [127, -128, 126, -127, 0], ACTIVATIONS = [255, 1, 254, 128, 255];

/** The weight in a row and a column of products.onnx. */
export function weight(row, column) {
  if (column < 2) return column ? -128 : 127;
  return WEIGHTS[((row % 8) * (row % 8) + 3 * column) % 5];
}

/** An activation; 128 stands for zero. */
export function activation(row, column) {
  return row === 0 || column % BLOCK === 0 ? 255 : ACTIVATIONS[(row * (column + 1) + column) % 5];
}

/** The right product, with weights of eight bits or of four. */
function product(row, column, four) {
  let sum = 0;
  for (let at = 0; at < DEPTH; at++) {
    const whole = weight(at, column);
    sum += (activation(row, at) - 128) * (four ? ((whole + 128) >> 4) - 8 : whole);
  }
  return sum;
}

/** The products that are exact, the quickest first. */
export async function exactProducts(ort, graph, rows = 21) {
  const session = await ort.InferenceSession.create(graph, { executionProviders: ["wasm"] }), exact = new Set(Object.keys(FORMS));
  const numbers = Uint8Array.from({ length: rows * DEPTH }, (_, i) => activation(Math.floor(i / DEPTH), i % DEPTH));
  const found = await session.run({ activations: new ort.Tensor("uint8", numbers, [rows, DEPTH]) });
  for (const [name, { data }] of Object.entries(found))
    data.forEach((value, i) => {
      if (value !== product(Math.floor(i / COLUMNS), i % COLUMNS, name === "blocks4")) exact.delete(name.replace(/[48]$/, ""));
    });
  return [...exact];
}
