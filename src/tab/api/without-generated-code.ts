import { config } from 'zod';

// The app's content security policy forbids code made from text, and zod tries it as soon as a schema is made. So this
// file is the first that main.tsx imports.
config({ jitless: true });
