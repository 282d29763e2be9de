import { Accordion, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { numberText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';

/** A part of the firm panel that is looked up rather than read: its name, how much is in it, and the rest at a press. */
export function Fold({ id, title, count, children }: { id: string; title: string; count?: number; children: ReactNode }) {
  const { language } = useTexts();
  return (
    <Accordion.Item value={id} data-testid={`firm-${id}`}>
      <Accordion.Control>{title}{count !== undefined && <Text span size="sm" c="dimmed"> {numberText(count, language)}</Text>}</Accordion.Control>
      <Accordion.Panel>{children}</Accordion.Panel>
    </Accordion.Item>
  );
}
