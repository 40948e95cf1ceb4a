import { Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { type AnchorHTMLAttributes, forwardRef } from 'react';

type AnchorProps = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, keyof ButtonProps> & ButtonProps;

const ButtonAnchor = forwardRef<HTMLAnchorElement, AnchorProps>((props, ref) => (
  <Button ref={ref} component="a" {...props} />
));

/** A link that looks like a button: it goes somewhere, it does nothing else. */
export const ButtonLink = createLink(ButtonAnchor);
