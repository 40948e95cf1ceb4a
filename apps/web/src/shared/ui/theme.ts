import { createTheme, type MantineColorsTuple } from '@mantine/core';

const ardoise: MantineColorsTuple = [
  '#EDF5F2',
  '#D3E6DF',
  '#B0D2C6',
  '#7FB4A2',
  '#4F9580',
  '#2F7A66',
  '#1F6A57',
  '#17594A',
  '#12463D',
  '#0C332C',
];

/**
 * Mantine wears the identity: one action colour, buttons and fields of 44 px. Components are named, not imported:
 * `Select.extend` would bring the list and its positioning into the first load.
 */
export const theme = createTheme({
  primaryColor: 'ardoise',
  primaryShade: 7,
  colors: { ardoise },
  white: '#FFFFFF',
  black: '#131B18',
  fontFamily: 'var(--texte)',
  headings: { fontFamily: 'var(--titres)' },
  defaultRadius: 6,
  fontSizes: { xs: '14px', sm: '15px', md: '16px', lg: '18px', xl: '20px' },
  respectReducedMotion: true,
  components: {
    Button: {
      defaultProps: { size: 'md' },
      styles: {
        root: { height: 'auto', minHeight: 44, paddingBlock: 8 },
        label: { whiteSpace: 'normal', overflow: 'visible' },
      },
    },
    Input: { defaultProps: { size: 'md' } },
    InputWrapper: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: true, minRows: 2 } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md', allowDeselect: false } },
    MultiSelect: { defaultProps: { size: 'md' } },
  },
});
