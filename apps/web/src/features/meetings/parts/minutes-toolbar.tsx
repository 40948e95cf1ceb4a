import { useLingui } from '@lingui/react/macro';
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconH3,
  IconItalic,
  IconLink,
  IconList,
  IconListNumbers,
} from '@tabler/icons-react';
import { type Editor, useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import styles from './minutes.module.css';

interface ToolProps {
  label: string;
  isOn?: boolean;
  isOff?: boolean;
  onPress(): void;
  children: ReactNode;
}

function Tool({ label, isOn, isOff = false, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      className={styles.tool}
      title={label}
      aria-label={label}
      aria-pressed={isOn}
      disabled={isOff}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

/** Writing tools for the item being written. Pressing one leaves the cursor in the text. */
export function MinutesToolbar({ editor }: { editor: Editor | null }) {
  const { t } = useLingui();
  const state = useEditorState({
    editor,
    selector: ({ editor: current }) => ({
      bold: current?.isActive('bold') ?? false,
      italic: current?.isActive('italic') ?? false,
      heading: current?.isActive('heading', { level: 3 }) ?? false,
      bullets: current?.isActive('bulletList') ?? false,
      numbers: current?.isActive('orderedList') ?? false,
      link: current?.isActive('link') ?? false,
      canUndo: current?.can().undo() ?? false,
      canRedo: current?.can().redo() ?? false,
    }),
  });
  const chain = () => editor?.chain().focus();
  const setLink = () => {
    if (state?.link) {
      chain()?.unsetLink().run();
      return;
    }
    const href = window.prompt(t`Adresse du lien`, 'https://');
    if (href && /^(?:https?:\/\/|mailto:)\S+$/.test(href)) chain()?.setLink({ href }).run();
  };
  const isOff = editor === null;
  return (
    <div className={styles.toolbar} role="toolbar" aria-label={t`Mise en forme`}>
      <Tool
        label={t`Titre`}
        isOn={state?.heading ?? false}
        isOff={isOff}
        onPress={() => chain()?.toggleHeading({ level: 3 }).run()}
      >
        <IconH3 aria-hidden="true" />
      </Tool>
      <Tool label={t`Gras`} isOn={state?.bold ?? false} isOff={isOff} onPress={() => chain()?.toggleBold().run()}>
        <IconBold aria-hidden="true" />
      </Tool>
      <Tool
        label={t`Italique`}
        isOn={state?.italic ?? false}
        isOff={isOff}
        onPress={() => chain()?.toggleItalic().run()}
      >
        <IconItalic aria-hidden="true" />
      </Tool>
      <Tool
        label={t`Liste à puces`}
        isOn={state?.bullets ?? false}
        isOff={isOff}
        onPress={() => chain()?.toggleBulletList().run()}
      >
        <IconList aria-hidden="true" />
      </Tool>
      <Tool
        label={t`Liste numérotée`}
        isOn={state?.numbers ?? false}
        isOff={isOff}
        onPress={() => chain()?.toggleOrderedList().run()}
      >
        <IconListNumbers aria-hidden="true" />
      </Tool>
      <Tool label={t`Lien`} isOn={state?.link ?? false} isOff={isOff} onPress={setLink}>
        <IconLink aria-hidden="true" />
      </Tool>
      <Tool label={t`Défaire`} isOff={!state?.canUndo} onPress={() => chain()?.undo().run()}>
        <IconArrowBackUp aria-hidden="true" />
      </Tool>
      <Tool label={t`Refaire`} isOff={!state?.canRedo} onPress={() => chain()?.redo().run()}>
        <IconArrowForwardUp aria-hidden="true" />
      </Tool>
    </div>
  );
}
