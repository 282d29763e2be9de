import '../../text/late-texts.ts';
import { Stack, Text } from '@mantine/core';
import type { Finding } from '#graph-model/finding.ts';
import { describeFinding } from '#graph-model/finding-words.ts';
import type { Language } from '#graph-model/language.ts';
import { textsOf } from '../../text/texts.ts';

/** Sentences that fit a message; the rest is counted. */
const SENTENCES = 5;

/** Findings in sentences, each once. */
export function FindingSentences({ findings, language }: { findings: readonly Finding[]; language: Language }) {
  const shown = [...new Set(findings.map((finding) => describeFinding(finding, language)))];
  return (
    <Stack gap={4}>
      {shown.slice(0, SENTENCES).map((sentence) => <Text key={sentence} size="sm">{sentence}</Text>)}
      {shown.length > SENTENCES && <Text size="sm">{textsOf(language)('data.furtherFindings', { count: shown.length - SENTENCES })}</Text>}
    </Stack>
  );
}
