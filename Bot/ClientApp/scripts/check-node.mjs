// Ends with 1 unless Node.js is new enough and npm is there.
import { execSync } from 'node:child_process';

const [major, minor] = process.versions.node.split('.').map(Number);
const isNewEnough = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);

if (!isNewEnough) {
  process.exit(1);
}

execSync('npm --version', { stdio: 'ignore' });
