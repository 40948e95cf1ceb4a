import { typo } from '@maillage/domain';
import { addTool, addToolVersion } from '../features/tools/index.ts';
import type { Entered } from './entered.ts';
import { keepFile } from './keep-file.ts';
import { openScene } from './scene.ts';
import type { ToolScript } from './script.ts';

/** A tool with its files, version after version. */
export async function enterTool(entered: Entered, script: ToolScript): Promise<void> {
  const { networkId, calendar } = entered;
  const personId = entered.personAt(script.by);
  let toolId: string | undefined;
  for (const { on, note, ...file } of script.versions) {
    const scene = openScene(entered.db, calendar.at(on, '11:20'), personId);
    const fileId = await keepFile(entered, { ...file, personId }, scene.now);
    const versionNote = note ? typo(note) : null;
    if (toolId) {
      await scene.run(addToolVersion, { toolId, fileId, note: versionNote });
      continue;
    }
    const { tool } = await scene.run(addTool, {
      networkId,
      bodyId: script.body ? entered.bodyNamed(script.body) : null,
      title: typo(script.title),
      description: typo(script.description),
      themes: script.themes,
      visibility: script.visibility,
      fileId,
      versionNote,
    });
    toolId = tool;
  }
}
