import type { Theme } from '@maillage/domain';
import type { Calendar } from '../../calendar.ts';
import type { ToolScript } from '../../script.ts';
import { coordination, coordonnateurs, referents } from './names.ts';

/** Blank forms: the platform keeps nothing about a child. */
const warning = 'Formulaire vierge. Une fois rempli, il ne se dépose jamais ici.';

const form = (title: string, sections: readonly (readonly [string, readonly string[]])[]): string =>
  [
    `# ${title}`,
    '',
    `> ${warning}`,
    ...sections.flatMap(([section, lines]) => ['', `## ${section}`, '', ...lines.map((line) => `- ${line} : `)]),
    '',
  ].join('\n');

const blank = (
  title: string,
  place: { body: string; themes: Theme[]; filename: string; on: string },
  sections: Parameters<typeof form>[1],
): ToolScript => ({
  title,
  description: `${warning} Réservé aux équipes.`,
  themes: place.themes,
  visibility: 'BODY',
  body: place.body,
  by: coordination,
  versions: [{ on: place.on, filename: place.filename, contentType: 'text/markdown', content: form(title, sections) }],
});

export const tools = ({ day }: Calendar): ToolScript[] => [
  blank(
    'Fiche d’orientation',
    { body: coordonnateurs, themes: ['ACCES_DROITS'], filename: 'fiche-d-orientation.md', on: day(-29) },
    [
      ['Qui oriente', ['Structure', 'Fonction', 'Date']],
      ['Pourquoi', ['Ce qui inquiète', 'Ce qui va bien', 'Ce qui a déjà été proposé']],
      ['Accord des parents', ['Recueilli le', 'Par']],
    ],
  ),
  blank('Fiche de suivi', { body: referents, themes: ['ACC_SCOLARITE'], filename: 'fiche-de-suivi.md', on: day(-50) }, [
    ['Objectifs écrits avec la famille', ['Premier objectif', 'Deuxième objectif']],
    ['Rendez-vous', ['Date', 'Ce qui a avancé', 'Prochain point']],
  ]),
  blank(
    'Attestation de fin de prise en charge',
    { body: referents, themes: ['ACCES_DROITS'], filename: 'attestation-de-fin.md', on: day(-15) },
    [['Attestation', ['Programme', 'Du', 'Au', 'Fait à', 'Le']]],
  ),
  blank(
    'Fiche de sortie et d’évaluation',
    { body: coordonnateurs, themes: ['EVALUATION'], filename: 'fiche-de-sortie-et-d-evaluation.md', on: day(-90) },
    [
      ['Sortie', ['Date', 'Motif']],
      ['Ce qui a changé', ['Selon la famille', 'Selon l’équipe', 'Selon l’école']],
    ],
  ),
];
