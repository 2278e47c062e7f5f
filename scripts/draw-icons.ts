import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawIcons } from './icons/draw-icons.ts';

/** Draws the icons anew: `node scripts/launch.mjs scripts/draw-icons.ts [FOLDER]`, appPackage/ if none is named. */
const folder = process.argv[2] ?? path.resolve(import.meta.dirname, '..', 'appPackage');
for (const [name, png] of Object.entries(drawIcons())) writeFileSync(path.join(folder, name), png);
