import { defineErrors } from '../errors.ts';

export const importsErrors = defineErrors({
  // The batch
  IMPORT_BATCH_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cet import n'existe pas, ou vous n'y avez pas accès. Rien n'a changé. Déposez de nouveau le fichier.",
    en: 'This import does not exist, or you have no access to it. Nothing has changed. Upload the file again.',
  },
  IMPORT_LINE_NOT_FOUND: {
    kind: 'NOT_FOUND',
    fr: "Cette ligne ne fait pas partie de l'import, ou vous n'y avez pas accès. Rien n'a changé. Rechargez le rapport.",
    en: 'This line is not part of the import, or you have no access to it. Nothing has changed. Reload the report.',
  },
  IMPORT_NOT_READY: {
    kind: 'CONFLICT',
    fr: "Le fichier est encore en cours de lecture. Rien n'a été importé. Attendez la fin du contrôle, puis recommencez.",
    en: 'The file is still being read. Nothing was imported. Wait for the check to end, then try again.',
  },
  IMPORT_RUNNING: {
    kind: 'CONFLICT',
    fr: "L'import est en cours d'écriture. Rien ne sera fait deux fois. Attendez la fin, puis rechargez la page.",
    en: 'The import is being written. Nothing will be done twice. Wait for its end, then reload the page.',
  },
  IMPORT_ALREADY_RUN: {
    kind: 'CONFLICT',
    fr: "Cet import a déjà été fait. Rien n'a été écrit une seconde fois. Déposez un nouveau fichier pour continuer.",
    en: 'This import was already done. Nothing was written twice. Upload a new file to continue.',
  },
  IMPORT_DISCARDED: {
    kind: 'CONFLICT',
    fr: "Cet import a été abandonné. Rien n'a été importé. Déposez de nouveau le fichier.",
    en: 'This import was discarded. Nothing was imported. Upload the file again.',
  },
  IMPORT_REFUSED: {
    kind: 'CONFLICT',
    fr: "Ce fichier a été refusé au contrôle. Rien n'a été importé. Corrigez-le d'après le rapport, puis déposez-le de nouveau.",
    en: 'This file was refused by the check. Nothing was imported. Correct it from the report, then upload it again.',
  },
  IMPORT_LINES_TO_CORRECT: {
    kind: 'CONFLICT',
    params: ['count'],
    fr: "Il reste {count|ligne|lignes} à corriger ou à mettre de côté. Rien n'a été importé, vos corrections sont gardées. Traitez ces lignes, puis recommencez.",
    en: 'There is still {count|line|lines} to correct or set aside. Nothing was imported, your corrections are kept. Deal with them, then try again.',
  },
  IMPORT_NOTHING_TO_WRITE: {
    kind: 'CONFLICT',
    fr: "Aucune ligne n'est à importer : toutes sont mises de côté ou refusées. Rien n'a changé. Corrigez des lignes, ou abandonnez l'import.",
    en: 'No line is left to import: all are set aside or refused. Nothing has changed. Correct some lines, or discard the import.',
  },
  IMPORT_CHANGED_SINCE_CHECK: {
    kind: 'CONFLICT',
    params: ['line'],
    fr: "Le réseau a changé depuis le contrôle et la ligne {line} ne passe plus. Rien n'a été importé. Relancez le contrôle, puis recommencez.",
    en: 'The network has changed since the check and line {line} no longer passes. Nothing was imported. Run the check again, then try again.',
  },
  IMPORT_INTERRUPTED: {
    kind: 'INTERNAL',
    fr: "L'import s'est interrompu. Rien n'a été écrit à moitié : aucune ligne n'a été importée. Relancez-le.",
    en: 'The import was interrupted. Nothing was half written: no line was imported. Start it again.',
  },

  // The file
  IMPORT_FILE_UNREADABLE: {
    kind: 'INVALID_INPUT',
    fr: "Ce fichier ne peut pas être lu : il est abîmé, ou ce n'est ni un CSV ni un classeur XLSX. Rien n'a été importé. Enregistrez-le de nouveau depuis votre tableur, puis déposez-le.",
    en: 'This file cannot be read: it is damaged, or is neither CSV nor an XLSX workbook. Nothing was imported. Save it again from your spreadsheet, then upload it.',
  },
  IMPORT_FILE_PROTECTED: {
    kind: 'INVALID_INPUT',
    fr: "Ce classeur est protégé par un mot de passe. Rien n'a été importé. Enregistrez-le sans protection, puis déposez-le de nouveau.",
    en: 'This workbook is protected by a password. Nothing was imported. Save it without protection, then upload it again.',
  },
  IMPORT_ENCODING_UNREADABLE: {
    kind: 'INVALID_INPUT',
    params: ['line'],
    fr: "Les accents de ce fichier ne sont pas lisibles à partir de la ligne {line}. Rien n'a été importé. Enregistrez-le en « CSV UTF-8 », puis déposez-le de nouveau.",
    en: 'The accents of this file cannot be read from line {line} on. Nothing was imported. Save it as "CSV UTF-8", then upload it again.',
  },
  IMPORT_QUOTE_UNCLOSED: {
    kind: 'INVALID_INPUT',
    params: ['line'],
    fr: "Un guillemet ouvert à la ligne {line} n'est jamais refermé. Rien n'a été importé. Corrigez cette ligne, puis déposez le fichier de nouveau.",
    en: 'A quotation mark opened on line {line} is never closed. Nothing was imported. Correct that line, then upload the file again.',
  },
  IMPORT_EMPTY: {
    kind: 'INVALID_INPUT',
    fr: "Ce fichier ne contient aucune ligne sous ses en-têtes. Rien n'a été importé. Vérifiez la feuille enregistrée, puis déposez-le de nouveau.",
    en: 'This file has no line under its headings. Nothing was imported. Check which sheet was saved, then upload it again.',
  },
  IMPORT_NO_HEADER: {
    kind: 'INVALID_INPUT',
    fr: "La première ligne du fichier ne porte pas de noms de colonnes reconnus. Rien n'a été importé. Ajoutez les en-têtes du modèle, puis déposez-le de nouveau.",
    en: 'The first line of the file has no known column names. Nothing was imported. Add the headings of the template, then upload it again.',
  },
  IMPORT_COLUMN_MISSING: {
    kind: 'INVALID_INPUT',
    params: ['column'],
    fr: "La colonne « {column} » manque. Rien n'a été importé. Ajoutez-la au fichier, puis déposez-le de nouveau.",
    en: 'The column "{column}" is missing. Nothing was imported. Add it to the file, then upload it again.',
  },
  IMPORT_COLUMN_DUPLICATED: {
    kind: 'INVALID_INPUT',
    params: ['column'],
    fr: "La colonne « {column} » figure deux fois. Rien n'a été importé. Gardez-en une seule, puis déposez le fichier de nouveau.",
    en: 'The column "{column}" appears twice. Nothing was imported. Keep only one, then upload the file again.',
  },
  IMPORT_TOO_MANY_COLUMNS: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "Ce fichier a plus de {max|colonne|colonnes}. Rien n'a été importé. Gardez celles du modèle, puis déposez-le de nouveau.",
    en: 'This file has over {max|column|columns}. Nothing was imported. Keep those of the template, then upload it again.',
  },
  IMPORT_TOO_MANY_LINES: {
    kind: 'INVALID_INPUT',
    params: ['max'],
    fr: "Ce fichier a plus de {max|ligne|lignes}. Rien n'a été importé. Partagez-le en plusieurs fichiers.",
    en: 'This file has over {max|line|lines}. Nothing was imported. Split it into several files.',
  },

  // A line
  IMPORT_VALUE_MISSING: {
    kind: 'INVALID_INPUT',
    params: ['column'],
    fr: 'La colonne « {column} » est vide sur cette ligne. La ligne ne sera pas importée telle quelle. Complétez-la ou mettez-la de côté.',
    en: 'The column "{column}" is empty on this line. The line will not be imported as it is. Complete it, or set it aside.',
  },
  IMPORT_VALUE_TOO_LONG: {
    kind: 'INVALID_INPUT',
    params: ['column', 'max'],
    fr: '« {column} » dépasse {max|caractère|caractères}. La ligne ne sera pas importée telle quelle. Raccourcissez-la ou mettez-la de côté.',
    en: '"{column}" is over {max|character|characters}. The line will not be imported as it is. Shorten it, or set it aside.',
  },
  IMPORT_UNKNOWN_ORGANISATION: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "L'organisation « {value} » ne figure pas au répertoire du réseau. La ligne ne sera pas importée telle quelle. Corrigez le nom, ou importez d'abord les organisations.",
    en: 'The organisation "{value}" is not in the network directory. The line will not be imported as it is. Correct the name, or import the organisations first.',
  },
  IMPORT_AMBIGUOUS_ORGANISATION: {
    kind: 'INVALID_INPUT',
    params: ['value', 'count'],
    fr: '« {value} » désigne {count|organisation|organisations} du réseau. La ligne ne sera pas importée telle quelle. Précisez par le SIREN, le code UAI ou le nom complet.',
    en: '"{value}" names {count|organisation|organisations} of the network. The line will not be imported as it is. Be precise with the SIREN, the UAI code or the full name.',
  },
  IMPORT_UNKNOWN_ORGANISATION_TYPE: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "Le type d'organisation « {value} » est inconnu. La ligne ne sera pas importée telle quelle. Choisissez un type de la liste.",
    en: 'The organisation type "{value}" is unknown. The line will not be imported as it is. Choose a type from the list.',
  },
  IMPORT_UNKNOWN_MODALITY: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: 'La modalité de partenariat « {value} » est inconnue. La ligne ne sera pas importée telle quelle. Choisissez une modalité de la liste.',
    en: 'The partnership modality "{value}" is unknown. The line will not be imported as it is. Choose one from the list.',
  },
  IMPORT_UNKNOWN_TERRITORY: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: 'Le territoire « {value} » est inconnu du code officiel géographique. La ligne ne sera pas importée telle quelle. Donnez un code (61001) ou corrigez le nom.',
    en: 'The territory "{value}" is unknown to the official geographic code. The line will not be imported as it is. Give a code (61001), or correct the name.',
  },
  IMPORT_AMBIGUOUS_TERRITORY: {
    kind: 'INVALID_INPUT',
    params: ['value', 'count'],
    fr: '« {value} » désigne {count|territoire|territoires}. La ligne ne sera pas importée telle quelle. Donnez plutôt le code.',
    en: '"{value}" names {count|territory|territories}. The line will not be imported as it is. Give the code instead.',
  },
  IMPORT_UNKNOWN_PERSON: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "« {value} » ne figure pas au répertoire du réseau. La ligne ne sera pas importée telle quelle. Corrigez le nom, ou importez d'abord les personnes.",
    en: '"{value}" is not in the network directory. The line will not be imported as it is. Correct the name, or import the people first.',
  },
  IMPORT_AMBIGUOUS_PERSON: {
    kind: 'INVALID_INPUT',
    params: ['value', 'count'],
    fr: "« {value} » désigne {count|personne|personnes} du réseau. La ligne ne sera pas importée telle quelle. Précisez par l'adresse de courriel.",
    en: '"{value}" names {count|person|people} of the network. The line will not be imported as it is. Be precise with the email address.',
  },
  IMPORT_EMAIL_OF_SOMEONE_ELSE: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "L'adresse {value} est déjà celle d'une personne du réseau qui porte un autre nom. La ligne ne sera pas importée telle quelle. Corrigez le nom ou l'adresse.",
    en: 'The address {value} already belongs to a person of the network with another name. The line will not be imported as it is. Correct the name or the address.',
  },
  IMPORT_UNKNOWN_FUNCTION_FORM: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "La forme « {value} » n'est ni masculin, ni féminin, ni neutre. La ligne ne sera pas importée telle quelle. Choisissez l'une des trois, ou laissez vide.",
    en: 'The form "{value}" is neither masculine, feminine nor neutral. The line will not be imported as it is. Choose one of the three, or leave it empty.',
  },
  IMPORT_UNKNOWN_BODY: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "L'instance « {value} » n'existe pas dans le réseau. La ligne ne sera pas importée telle quelle. Corrigez le nom, ou créez d'abord l'instance.",
    en: 'The body "{value}" does not exist in the network. The line will not be imported as it is. Correct the name, or create the body first.',
  },
  IMPORT_AMBIGUOUS_BODY: {
    kind: 'INVALID_INPUT',
    params: ['value', 'count'],
    fr: '« {value} » désigne {count|instance|instances} du réseau. La ligne ne sera pas importée telle quelle. Donnez le nom complet.',
    en: '"{value}" names {count|body|bodies} of the network. The line will not be imported as it is. Give the full name.',
  },
  IMPORT_BODY_DISSOLVED: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "L'instance « {value} » est dissoute à cette date. La ligne ne sera pas importée telle quelle. Corrigez l'instance ou les dates.",
    en: 'The body "{value}" is dissolved on that day. The line will not be imported as it is. Correct the body or the dates.',
  },
  IMPORT_UNKNOWN_SEAT: {
    kind: 'INVALID_INPUT',
    params: ['value', 'body'],
    fr: "Le siège « {value} » n'existe pas dans l'instance {body}. La ligne ne sera pas importée telle quelle. Corrigez l'intitulé, ou importez d'abord les sièges.",
    en: 'The seat "{value}" does not exist in the body {body}. The line will not be imported as it is. Correct the label, or import the seats first.',
  },
  IMPORT_AMBIGUOUS_SEAT: {
    kind: 'INVALID_INPUT',
    params: ['value', 'body', 'count'],
    fr: "« {value} » désigne {count|siège|sièges} de l'instance {body}. La ligne ne sera pas importée telle quelle. Donnez l'intitulé exact.",
    en: '"{value}" names {count|seat|seats} of the body {body}. The line will not be imported as it is. Give the exact label.',
  },
  IMPORT_SEAT_CLOSED: {
    kind: 'INVALID_INPUT',
    params: ['value', 'closedOn'],
    fr: 'Le siège « {value} » est fermé depuis le {closedOn:date}. La ligne ne sera pas importée telle quelle. Corrigez le siège ou les dates.',
    en: 'The seat "{value}" has been closed since {closedOn:date}. The line will not be imported as it is. Correct the seat or the dates.',
  },
  IMPORT_TITULAR_OVERLAP: {
    kind: 'INVALID_INPUT',
    params: ['personName', 'from', 'until'],
    fr: '{personName} est titulaire de ce siège {from,until:period} : un siège a un seul titulaire par jour. La ligne ne sera pas importée telle quelle. Corrigez les dates ou le rôle.',
    en: '{personName} is the titular of this seat {from,until:period}: a seat has one titular a day. The line will not be imported as it is. Correct the dates or the role.',
  },
  IMPORT_UNKNOWN_ROLE: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: 'Le rôle « {value} » est inconnu. La ligne ne sera pas importée telle quelle. Choisissez titulaire, suppléance, invitation, observation ou expertise.',
    en: 'The role "{value}" is unknown. The line will not be imported as it is. Choose titular, alternate, guest, observer or expert.',
  },
  IMPORT_UNKNOWN_OFFICE: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: 'La charge « {value} » est inconnue. La ligne ne sera pas importée telle quelle. Choisissez présidence, coprésidence, secrétariat ou animation, ou laissez vide.',
    en: 'The office "{value}" is unknown. The line will not be imported as it is. Choose chair, co-chair, secretary or facilitator, or leave it empty.',
  },
  IMPORT_UNKNOWN_VALUE: {
    kind: 'INVALID_INPUT',
    params: ['column', 'value'],
    fr: "« {value} » n'est pas une valeur admise dans « {column} ». La ligne ne sera pas importée telle quelle. Choisissez une valeur du modèle.",
    en: '"{value}" is not an accepted value in "{column}". The line will not be imported as it is. Choose a value of the template.',
  },
  IMPORT_BAD_DATE: {
    kind: 'INVALID_INPUT',
    params: ['column', 'value'],
    fr: "« {value} » n'est pas une date dans « {column} ». La ligne ne sera pas importée telle quelle. Écrivez-la comme 05/03/2026.",
    en: '"{value}" is not a date in "{column}". The line will not be imported as it is. Write it like 05/03/2026 (day, month, year).',
  },
  IMPORT_BAD_PERIOD: {
    kind: 'INVALID_INPUT',
    fr: "La date de fin précède la date de début. La ligne ne sera pas importée telle quelle. Corrigez l'une des deux.",
    en: 'The end date comes before the start date. The line will not be imported as it is. Correct one of the two.',
  },
  IMPORT_BAD_NUMBER: {
    kind: 'INVALID_INPUT',
    params: ['column', 'value'],
    fr: "« {value} » n'est pas un nombre admis dans « {column} ». La ligne ne sera pas importée telle quelle. Corrigez-le ou laissez vide.",
    en: '"{value}" is not an accepted number in "{column}". The line will not be imported as it is. Correct it, or leave it empty.',
  },
  IMPORT_BAD_EMAIL: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "« {value} » n'est pas une adresse de courriel. La ligne ne sera pas importée telle quelle. Corrigez-la ou laissez vide.",
    en: '"{value}" is not an email address. The line will not be imported as it is. Correct it, or leave it empty.',
  },
  IMPORT_BAD_PHONE: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "« {value} » n'est pas un numéro de téléphone. La ligne ne sera pas importée telle quelle. Corrigez-le ou laissez vide.",
    en: '"{value}" is not a phone number. The line will not be imported as it is. Correct it, or leave it empty.',
  },
  IMPORT_BAD_SIREN: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "« {value} » n'est pas un numéro SIREN valable. La ligne ne sera pas importée telle quelle. Corrigez-le ou laissez vide.",
    en: '"{value}" is not a valid SIREN number. The line will not be imported as it is. Correct it, or leave it empty.',
  },
  IMPORT_BAD_SIRET: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "« {value} » n'est pas un numéro SIRET valable. La ligne ne sera pas importée telle quelle. Corrigez-le ou laissez vide.",
    en: '"{value}" is not a valid SIRET number. The line will not be imported as it is. Correct it, or leave it empty.',
  },
  IMPORT_BAD_UAI: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "« {value} » n'est pas un code UAI valable. La ligne ne sera pas importée telle quelle. Corrigez-le ou laissez vide.",
    en: '"{value}" is not a valid UAI code. The line will not be imported as it is. Correct it, or leave it empty.',
  },
  IMPORT_BAD_RNA: {
    kind: 'INVALID_INPUT',
    params: ['value'],
    fr: "« {value} » n'est pas un numéro RNA valable. La ligne ne sera pas importée telle quelle. Corrigez-le ou laissez vide.",
    en: '"{value}" is not a valid RNA number. The line will not be imported as it is. Correct it, or leave it empty.',
  },
  IMPORT_RNA_NOT_IN_ALSACE_MOSELLE: {
    kind: 'INVALID_INPUT',
    fr: "Le RNA n'existe pas en Alsace-Moselle. La ligne ne sera pas importée telle quelle. Videz cette colonne et remplissez celle du registre du tribunal.",
    en: 'The RNA does not exist in Alsace-Moselle. The line will not be imported as it is. Empty this column and fill in the court register.',
  },
  IMPORT_DUPLICATE_LINE: {
    kind: 'INVALID_INPUT',
    params: ['otherLine'],
    fr: 'Cette ligne répète la ligne {otherLine}. Elle ne sera pas importée une seconde fois. Corrigez-la ou mettez-la de côté.',
    en: 'This line repeats line {otherLine}. It will not be imported twice. Correct it, or set it aside.',
  },
});
