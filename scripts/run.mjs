#!/usr/bin/env node
// Stands behind every `npm` command. It runs before anything is installed, so it imports nothing but Node itself.
import { guardNodeVersion } from './setup/node-version.mjs';

guardNodeVersion();
const { runMode } = await import('./setup/modes.mjs');
process.exitCode = await runMode(process.argv[2] ?? 'start', process.argv.slice(3));
