// attack: returns an object whose parts are made when they are read
function word(n) { return { get x() { throw new Error("no"); }, toJSON: () => "token-", valueOf: () => true, [Symbol.toPrimitive]: () => 1 }; }
