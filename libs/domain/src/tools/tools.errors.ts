import { defineErrors } from '../errors.ts';

export const toolsErrors = defineErrors({
  TOOL_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cet outil n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Cherchez-le de nouveau dans la boîte à outils.",
    en: 'This tool does not exist, or you have no access to it. Nothing has changed. Search for it again in the toolbox.',
  },
  TOOL_ARCHIVED: {
    kind: 'CONFLICT',
    params: ['archivedOn'],
    fr: "Cet outil est archivé depuis le {archivedOn:date}. Rien n'a été enregistré, ses versions restent lisibles. Remettez-le d'abord dans la boîte à outils.",
    en: 'This tool has been archived since {archivedOn:date}. Nothing was saved, its versions can still be read. Put it back in the toolbox first.',
  },
  TOOL_NOT_ARCHIVED: {
    kind: 'CONFLICT',
    fr: "Cet outil est déjà dans la boîte à outils. Rien n'a changé. Rechargez la page.",
    en: 'This tool is in the toolbox already. Nothing has changed. Reload the page.',
  },
  TOOL_VERSION_IDENTICAL: {
    kind: 'CONFLICT',
    params: ['number'],
    fr: "Ce fichier est identique à la version {number} de l'outil. Aucune version n'a été ajoutée. Vérifiez le fichier choisi.",
    en: 'This file is identical to version {number} of the tool. No version was added. Check the file you chose.',
  },
  TOOL_TITLE_MISSING: {
    kind: 'INVALID_INPUT',
    fr: "L'outil n'a pas de titre. Rien n'a été enregistré, le fichier déposé est gardé. Donnez-lui un titre, puis recommencez.",
    en: 'The tool has no title. Nothing was saved, the uploaded file is kept. Give it a title, then try again.',
  },
  TOOL_VISIBILITY_NEEDS_BODY: {
    kind: 'INVALID_INPUT',
    fr: "Un outil réservé à une instance dit laquelle. Rien n'a été enregistré. Choisissez une instance ou un autre niveau de visibilité.",
    en: 'A tool kept for a body says which one. Nothing was saved. Choose a body, or another level of visibility.',
  },
});
