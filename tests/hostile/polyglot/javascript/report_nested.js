// attack: prints what looks like a report, nested 200,000 deep, and 40,000 lines of one name
// expect: wrong_answer runtime_error
process.stdout.write('\n@' + '['.repeat(200000) + '9'.repeat(5000) + ']'.repeat(200000) + '\n');
for (let i = 0; i < 40000; i++) process.stdout.write('  ✓ double of 2 (1 ms)\n');
export const double = (number) => 0;
