// Imported first by every entry point, for its effect: TypeScript is run from source here, and an
// older Node would fall over later with a syntax error that helps nobody.
const oldestMajor = 24;
const major = Number.parseInt(process.versions.node, 10);

if (major < oldestMajor) {
  console.error(
    `Node ${oldestMajor} or newer is needed, this is ${process.versions.node}. ` +
      'Use the npm scripts (npm start, npm test): they bring the right one.',
  );
  process.exit(1);
}

export {};
