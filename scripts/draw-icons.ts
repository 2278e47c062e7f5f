import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { drawIcons } from './icons/draw-icons.ts';

/** Draws the icons of appPackage/ anew: `node scripts/launch.mjs scripts/draw-icons.ts`. */
const folder = path.resolve(import.meta.dirname, '..', 'appPackage');
for (const [name, png] of Object.entries(drawIcons())) writeFileSync(path.join(folder, name), png);
