// attack: answers with a wildcard of its own
export const double = () => ({ $$typeof: Symbol.for('jest.asymmetricMatcher'), asymmetricMatch: () => true, toAsymmetricMatcher: () => 'x' });
