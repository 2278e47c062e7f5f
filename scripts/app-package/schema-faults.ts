import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { default as ajvDraft04 } from 'ajv-draft-04';

/**
 * Checks a manifest against Microsoft's own schema of its version. The schema comes with @microsoft/app-manifest and is
 * read as a file: the package itself does not start, for want of a package that it forgets to name (microsoft.md 6).
 */
export function schemaFaults(root: string, manifest: { readonly manifestVersion: string }): string[] {
  const file = schemaFile(root, manifest.manifestVersion);
  if (!existsSync(file)) return [`manifestVersion: no schema ${manifest.manifestVersion} comes with the packages`];
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  // Its formats are uri and the like, which its patterns say again.
  const ajv = new ajvDraft04.default({ allErrors: true, strict: false, validateFormats: false });
  if (ajv.validate(schema, manifest)) return [];
  return (ajv.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'the manifest'}: ${message ?? ''}`);
}

export function schemaFile(root: string, version: string): string {
  const schemas = path.join(root, 'node_modules', '@microsoft', 'app-manifest', 'build', 'json-schemas', 'teams');
  return path.join(schemas, `v${version}`, 'MicrosoftTeams.schema.json');
}
