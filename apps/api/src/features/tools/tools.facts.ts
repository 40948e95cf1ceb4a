import { defineFact } from '../../platform/facts/fact.ts';

export const toolAdded = defineFact<{ toolId: string; bodyId: string | null }>('tools.toolAdded');
export const toolUpdated = defineFact<{ toolId: string }>('tools.toolUpdated');
export const toolVersionAdded = defineFact<{ toolId: string; toolVersionId: string }>('tools.toolVersionAdded');
export const toolArchived = defineFact<{ toolId: string }>('tools.toolArchived');
export const toolRestored = defineFact<{ toolId: string }>('tools.toolRestored');
