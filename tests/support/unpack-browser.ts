// Run as a process of its own by browser.ts, because the pack unpacks into the directory that the
// system calls temporary: here that is a directory of ours, set in the environment.
import chromium from '@sparticuz/chromium';

process.stdout.write(await chromium.executablePath());
