// attack: answers with a wildcard whose method's name is put together
export const double = () => ({ $$typeof: 1, ['asymmetric' + 'Match']: () => true });
