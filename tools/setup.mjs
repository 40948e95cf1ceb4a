// Runs before everything else, with whatever Node the machine has and no package installed: hence no import above
// the check, and built-ins only in the file that follows.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major > 20 || (major === 20 && minor >= 19)) {
  import('./install.mjs').then(({ install }) => install()).then((code) => process.exit(code));
} else {
  console.error(`\nMaillage demande Node 20.19 ou plus récent ; cette machine a Node ${process.versions.node}.`);
  console.error(`Maillage needs Node 20.19 or newer; this machine has Node ${process.versions.node}.`);
  process.exit(1);
}
