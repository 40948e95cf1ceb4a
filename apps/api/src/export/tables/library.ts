import { themes, visibilities } from '@maillage/domain';
import { body, code, codes, type ExportTable, id, instant, people, person, text } from '../columns.ts';

const mailStates = {
  entries: [
    { code: 'QUEUED', fr: 'en attente' },
    { code: 'SENDING', fr: 'en cours d’envoi' },
    { code: 'SENT', fr: 'envoyé' },
    { code: 'FAILED', fr: 'échec' },
  ],
};

export const libraryTables: ExportTable[] = [
  {
    table: 'tools_tool',
    file: 'outils',
    about: 'la bibliothèque',
    orderBy: 't.title, t.id',
    columns: [
      text('Titre', 't.title'),
      text('Description', 't.description'),
      codes('Thèmes', 't.themes', themes),
      body(),
      code('Visible par', 't.visibility', visibilities),
      people('Personnes nommées', 't.named_person_ids'),
      person('Ajouté par', 't.added_by_person_id'),
      instant('Ajouté le', 't.added_at'),
      instant('Archivé le', 't.archived_at'),
      id,
    ],
  },
  {
    table: 'tools_tool_version',
    file: 'versions-des-outils',
    about: 'les versions de chaque outil ; le document porte l’identifiant du fichier dans fichiers.csv',
    joins: 'join tools_tool o on o.network_id = t.network_id and o.id = t.tool_id',
    orderBy: 'o.title, o.id, t.number',
    columns: [
      text('Outil', 'o.title'),
      text('Version', 't.number'),
      text('Note', 't.note'),
      text('Fichier', 't.file_id'),
      person('Ajoutée par', 't.added_by_person_id'),
      instant('Ajoutée le', 't.added_at'),
      id,
    ],
  },
];

export const journalTables: ExportTable[] = [
  {
    table: 'platform_fact',
    file: 'journal',
    about: 'ce qui s’est passé, quand et par qui ; les identifiants renvoient aux autres tableaux',
    orderBy: 't.recorded_at, t.id',
    columns: [
      instant('Le', 't.recorded_at'),
      text('Fait', 't.name'),
      person('Par', 't.viewer_person_id'),
      text('Détail', 't.payload::text'),
      id,
    ],
  },
  {
    table: 'platform_mail',
    file: 'courriels',
    about: 'les courriels que la plateforme a envoyés : à qui, quand, lesquels (leur texte n’est pas gardé)',
    orderBy: 't.queued_at, t.id',
    columns: [
      instant('Demandé le', 't.queued_at'),
      text('Courriel', 't.template'),
      person('Personne', 't.recipient_person_id'),
      text('Adresse', 't.recipient_address'),
      code('État', 't.state', mailStates),
      instant('Envoyé le', 't.sent_at'),
      text('Erreur', 't.error_code'),
      id,
    ],
  },
];
