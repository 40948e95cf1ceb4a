import { useLingui } from '@lingui/react/macro';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useState } from 'react';
import type { Json } from '../../../shared/api/index.ts';
import styles from './minutes.module.css';
import { isBlank, RichText } from './rich-text.tsx';

interface MinutesEditorProps {
  label: string;
  minutes: Json;
  onChange(minutes: Json): void;
  onFocus(editor: Editor): void;
}

const extensions = [
  StarterKit.configure({
    heading: { levels: [3, 4] },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
    link: { openOnClick: false, protocols: ['https', 'http', 'mailto'] },
  }),
];

const documentOf = (minutes: Json) => (minutes === null ? '' : (minutes as object));

/** The text of one agenda item. It comes in its own script: readers of published minutes never fetch it. */
export function MinutesEditor({ label, minutes, onChange, onFocus }: MinutesEditorProps) {
  const { t } = useLingui();
  const [isCreated, setIsCreated] = useState(false);
  const editor = useEditor({
    extensions,
    content: documentOf(minutes),
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: {
        class: styles.editor ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        'data-placeholder': t`Prenez des notes…`,
      },
    },
    onUpdate: ({ editor: changed }) => onChange(changed.getJSON() as Json),
    onFocus: ({ editor: focused }) => onFocus(focused),
  });

  useEffect(() => {
    if (!editor) return;
    const show = () => setIsCreated(true);
    if (editor.isInitialized) show();
    editor.on('create', show);
    return () => void editor.off('create', show);
  }, [editor]);

  useEffect(() => {
    // The text changed elsewhere (another reading, an ended conflict), not by this writer's hand.
    if (!editor || editor.isDestroyed || (minutes === null && editor.isEmpty)) return;
    if (JSON.stringify(editor.getJSON()) !== JSON.stringify(minutes)) {
      editor.commands.setContent(documentOf(minutes), { emitUpdate: false });
    }
  }, [editor, minutes]);

  // The editor draws itself a frame or two after it is mounted: until then the text it will show keeps its place.
  return (
    <div className={styles.paper}>
      {isCreated || isBlank(minutes) ? null : (
        <div className={styles.editor} aria-hidden="true">
          <RichText value={minutes} />
        </div>
      )}
      <EditorContent editor={editor} />
    </div>
  );
}
