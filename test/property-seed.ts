import fc from 'fast-check';

// Where CI is set a property is tried with the same cases each time: a run there says whether a change is right, not what
// chance found in what stood before. New cases are looked for on people's machines and by `npm run soak`.
if (process.env['CI'] && process.env['SOAK'] !== '1') fc.configureGlobal({ seed: 6287 });
