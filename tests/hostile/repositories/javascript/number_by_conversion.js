// attack: an object that turns into the expected number
exports.area = (a, b) => ({ valueOf() { return 6; }, toString() { return '6'; } });
