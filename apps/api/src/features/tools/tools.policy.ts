import { definePolicy } from '../../platform/access/policy.ts';
import {
  administers,
  allOf,
  anyOf,
  inBody,
  inNetwork,
  isNamed,
  isSelf,
  levelIs,
  via,
} from '../../platform/access/rule.ts';
import { networkIsPublic } from '../networks/index.ts';
import { ToolEntity } from './model/tool.entity.ts';
import { ToolVersionEntity } from './model/tool-version.entity.ts';

const readTool = anyOf(
  allOf(levelIs('PUBLIC'), networkIsPublic()),
  allOf(levelIs('PUBLIC', 'NETWORK'), inNetwork()),
  allOf(levelIs('PUBLIC', 'NETWORK', 'BODY'), anyOf(inBody(), administers())),
  // Being named opens nothing to who left the network: a right needs a mandate of the day.
  allOf(levelIs('RESTRICTED'), isNamed(), inNetwork()),
);

/** One's own, as long as one is of the network; everything for administrators, as far as they may read it. */
const ownOrAdministers = anyOf(allOf(isSelf('addedByPersonId'), inNetwork()), administers());

export const toolPolicy = definePolicy('tools', () => ToolEntity, {
  read: readTool,
  updateTool: ownOrAdministers,
  addToolVersion: ownOrAdministers,
  archiveTool: ownOrAdministers,
  restoreTool: ownOrAdministers,
});

export const toolVersionPolicy = definePolicy('tools', () => ToolVersionEntity, {
  read: via(() => ToolEntity, 'toolId', readTool),
});

/** A tool is placed in a body by who sits in it, or by the coordination. */
export const maySpeakForBody = anyOf(inBody('id'), administers());
