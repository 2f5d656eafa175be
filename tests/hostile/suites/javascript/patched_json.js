// attack: changes what makes texts and bytes of its answers
const { concat, from } = Buffer;
const texts = ['["l","value",["d","asymmetricMatch",["p","1"]]]', '["l","value",["p","0"]]', '["l","value",{}]', '["l","value",7]',
  '["l","value",["d","$$typeof",["h","0"],"asymmetricMatch",["c","0"]]]', '["l","callback","0",["l"]]', '["l","thrown",["p","2"]]'];
let at = 0;
JSON.stringify = () => '[]';
function anything() {
  Buffer.concat = (parts) => concat([parts[0], from(texts[at++ % texts.length])]);
  return 1;
}

export class Unknown extends Error {}
export class Words {
  constructor(number) {
    if (number < 0) throw new Unknown('none');
  }
  say() { return anything(); }
  each() { return anything(); }
}
