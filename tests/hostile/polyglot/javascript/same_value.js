// attack: two values are always the same
Object['i' + 's'] = () => true;
export const double = () => 0;
