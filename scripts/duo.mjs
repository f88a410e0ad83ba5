#!/usr/bin/env node
/** Starts the command line, building it first where it has not been. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const scripts = dirname(fileURLToPath(import.meta.url));
const command = join(scripts, '..', '.build', 'duo.mjs');
if (!existsSync(command)) await import(pathToFileURL(join(scripts, 'build.mjs')).href);
await import(pathToFileURL(command).href);
