import '../../text/late-texts.ts';
import { Button, Group, Select, Skeleton, Stack, Text } from '@mantine/core';
import { IconBuildingFactory2 } from '@tabler/icons-react';
import type { SpecialisationView } from '#graph-model/contract/specialisation.ts';
import { useNetwork } from '../../api/queries.ts';
import { useSpecialisation, type SpecialisationQuestion } from '../../api/specialisation-queries.ts';
import { STRENGTH_LEVELS } from '../../state/address.ts';
import type { Address } from '../../state/address.ts';
import { useFiguresAsked } from '../../state/internal-figures.ts';
import { useRegionAsked } from '../../state/region-asked.ts';
import { useAddress } from '../../state/use-address.ts';
import { shareText } from '../../state/format.ts';
import { useTexts } from '../../text/texts.ts';
import { Explanation } from '../shared/explanation.tsx';
import { EmptyMessage, ProblemMessage } from '../shared/state-message.tsx';
import { OnDemand } from '../shared/on-demand.tsx';
import { CapabilityTable } from './capability-table.tsx';
import { NearCandidates } from './near-candidates.tsx';
import { PlaceStrengths } from './place-strengths.tsx';
import { StrengthsPicture } from './strengths-picture.tsx';
import { StrengthsTable } from './strengths-table.tsx';

/** In what the region is strong: by branch and place, what is near to that, and what its firms can do. */
export default function ProfileSection() {
  const { t } = useTexts();
  const revision = useNetwork().data?.revision;
  const [{ strengths }, changeAddress] = useAddress('strengths');
  const region = { ...useRegionAsked(), ...useFiguresAsked() };
  const question: SpecialisationQuestion = { ...region, ...strengths };
  const setQuestion = (chosen: Address['strengths']) => changeAddress({ strengths: chosen });
  // The places to choose from are those of the whole region.
  const whole = useSpecialisation({ ...region, level: strengths.level }, revision);
  const asked = useSpecialisation(question, revision);
  const view = asked.data;
  return (
    <Stack gap="lg">
      <Text maw={820}>{t('specialisation.intro')}</Text>
      <Choices question={strengths} onChange={setQuestion} places={whole.data?.places} choices={view?.choices} against={view?.against} />
      {asked.error && <ProblemMessage problem={asked.error} onRetry={() => void asked.refetch()} />}
      {asked.isPending && !asked.error && <Stack role="status" aria-label={t('specialisation.computing')}><Skeleton h={320} /><Skeleton h={220} /></Stack>}
      {view && <Found view={view} question={question} onPlace={(place) => setQuestion({ level: strengths.level, place })} />}
    </Stack>
  );
}

function Found({ view, question, onPlace }: { view: SpecialisationView; question: SpecialisationQuestion; onPlace: (place: string) => void }) {
  const { t, language } = useTexts();
  if (view.branches.every(({ firms, suppressed }) => firms === 0 && !suppressed)) return <EmptyMessage icon={<IconBuildingFactory2 />} title={t('specialisation.none')} text={t('specialisation.noneText')} />;
  return (
    <>
      <div>
        <Group gap={4} wrap="nowrap" align="flex-start">
          <Text size="sm" c="dimmed" data-testid="profile-basis">{t('specialisation.basis', { here: view.here.name[language], there: view.there.name[language], coverage: shareText(view.coverage, language), revision: view.revision })} {view.note[language]}</Text>
          <Explanation label={t('specialisation.formula')} text={view.formula[language]} />
        </Group>
      </div>
      <StrengthsPicture view={view} />
      <NearCandidates view={view} />
      {view.place === undefined && <OnDemand title={t('specialisation.places')}><PlaceStrengths view={view} onPlace={onPlace} /></OnDemand>}
      <OnDemand title={t('specialisation.table')}><StrengthsTable view={view} question={question} /></OnDemand>
      <OnDemand title={t('specialisation.capabilities')}><CapabilityTable view={view} /></OnDemand>
    </>
  );
}

interface ChoicesProps {
  readonly question: Address['strengths'];
  readonly onChange: (question: Address['strengths']) => void;
  readonly places: SpecialisationView['places'] | undefined;
  readonly choices: SpecialisationView['choices'] | undefined;
  readonly against: SpecialisationView['against'] | undefined;
}

/** Which place, how fine the branches are, and what is compared with. */
function Choices({ question, onChange, places = [], choices = [], against }: ChoicesProps) {
  const { t } = useTexts();
  return (
    <Group align="flex-end" gap="md">
      <Select
        label={t('specialisation.place')} w={220} searchable clearable placeholder={t('specialisation.wholeRegion')} value={question.place ?? null}
        data={places.map(({ ags, name }) => ({ value: ags, label: name }))} clearButtonProps={{ 'aria-label': t('specialisation.wholeRegion') }}
        onChange={(place) => onChange({ level: question.level, ...(place !== null && { place }) })}
      />
      <Select
        label={t('specialisation.level')} w={200} allowDeselect={false} value={question.level}
        data={STRENGTH_LEVELS.map((level) => ({ value: level, label: t(`specialisation.levels.${level}`) }))}
        onChange={(level) => onChange({ ...question, level: level as Address['strengths']['level'] })}
      />
      <Select
        label={t('specialisation.against')} w={290} allowDeselect={false} value={question.against ?? against ?? null}
        data={choices.map((choice) => ({ value: choice, label: t(`specialisation.comparisons.${choice}`) }))}
        onChange={(choice) => onChange({ ...question, against: choice as SpecialisationView['against'] })}
      />
      {question.place !== undefined && <Button variant="default" onClick={() => onChange({ level: question.level })}>{t('specialisation.wholeRegion')}</Button>}
    </Group>
  );
}
