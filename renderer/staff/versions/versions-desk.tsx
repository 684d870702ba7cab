import { pickText } from '#contract/base/language.ts';
import type { Stick, StickFile } from '#contract/page/sticks.ts';
import { useStage } from '../../stage.tsx';
import type { StaffCalls } from '../staff-calls.ts';
import { Delivered } from './delivered.tsx';
import { Keys } from './keys.tsx';
import { OfferedKeys, OfferedPack } from './offers.tsx';
import { Sticks } from './sticks.tsx';
import { type Done, useDeeds } from './use-deeds.ts';
import { type Versions as Known, useSticks, useVersions } from './use-versions.ts';
import { Version } from './version.tsx';
import { Versions } from './versions.tsx';
import type { VersionsPlace } from './versions-place.ts';

export interface VersionsDeskProps {
  readonly calls: StaffCalls;
  readonly place: VersionsPlace;
  readonly go: (place: VersionsPlace) => void;
  readonly onBack: () => void;
  /** A call was refused or could not be carried. */
  readonly onFault: () => void;
}

interface RoomProps<Place extends VersionsPlace> {
  readonly calls: StaffCalls;
  readonly place: Place;
  readonly known: Known;
  readonly sticks: readonly Stick[];
  readonly deeds: ReturnType<typeof useDeeds>;
  readonly onBack: () => void;
}

const list: VersionsPlace = { at: 'versions' };
const onSticks: VersionsPlace = { at: 'sticks' };
const atKeys: VersionsPlace = { at: 'keys' };

/** What is not given yet is told by the list itself. */
function nowLive({ version, isGiven }: { readonly version: number; readonly isGiven: boolean }): Done {
  return { place: list, news: isGiven ? { kind: 'live', version } : null };
}

function writtenAt(place: VersionsPlace) {
  return ({ name }: { readonly name: string }): Done => ({ place, news: { kind: 'written', name } });
}

function OneVersion({ calls, place, known, sticks, deeds, onBack }: RoomProps<VersionsPlace & { at: 'version' }>) {
  const { id } = place.publication;
  return (
    <Version
      publication={place.publication}
      given={known.given}
      stick={sticks[0] ?? null}
      isBusy={deeds.isBusy}
      onUndo={() => deeds.perform(calls.publications.undo({ id }), nowLive, list)}
      onExport={(to) => deeds.perform(calls.sticks.exportPack({ stickId: to.id, id }), writtenAt(list), list)}
      onBack={onBack}
    />
  );
}

function AsDelivered({ calls, known, deeds, onBack }: RoomProps<VersionsPlace>) {
  const undoAll = () => deeds.perform(calls.publications.undoAll(), nowLive, list);
  return <Delivered given={known.given} isBusy={deeds.isBusy} onUndo={undoAll} onBack={onBack} />;
}

function FilesOnSticks({ calls, known, sticks, deeds, onBack }: RoomProps<VersionsPlace>) {
  const { perform, news, isBusy } = deeds;
  const open = ({ id: stickId }: Stick, { name, kind }: StickFile) => {
    const file = { stickId, name };
    if (kind === 'pack')
      perform(calls.sticks.offerPack(file), (offer) => ({ place: { at: 'pack-offer', offer }, news: null }), onSticks);
    else if (kind === 'keys')
      perform(calls.sticks.offerKeys(file), (offer) => ({ place: { at: 'keys-offer', offer }, news: null }), onSticks);
    else
      perform(
        calls.sticks.takeAnswers(file),
        ({ isPaired, ...taken }) => ({
          place: onSticks,
          news: { kind: 'answered', state: isPaired ? 'paired' : 'unpaired', ...taken },
        }),
        onSticks,
      );
  };
  const writeToHub = ({ id: stickId }: Stick) =>
    perform(
      calls.sticks.writeToHub({ stickId }),
      (written) => ({ place: onSticks, news: { kind: 'told', ...written } }),
      onSticks,
    );
  return (
    <Sticks
      sticks={sticks}
      news={news}
      isBusy={isBusy}
      hasHub={known.hasHub}
      onWriteToHub={writeToHub}
      onFile={open}
      onBack={onBack}
    />
  );
}

function Offered({
  calls,
  place,
  known,
  deeds,
  onBack,
}: RoomProps<VersionsPlace & { at: 'pack-offer' | 'keys-offer' }>) {
  const { perform, isBusy } = deeds;
  if (place.at === 'pack-offer') {
    const take = () => perform(calls.publications.take({ offerId: place.offer.id }), nowLive, onSticks);
    const { given } = known;
    return <OfferedPack offer={place.offer} given={given} isBusy={isBusy} onYes={take} onBack={onBack} />;
  }
  const { digits } = place.offer;
  const trusted = (): Done => ({ place: atKeys, news: { kind: 'trusted' } });
  const trust = () => perform(calls.publications.trustKeys({ digits }), trusted, onSticks);
  return <OfferedKeys offer={place.offer} isBusy={isBusy} onYes={trust} onBack={onBack} />;
}

function KeysOfVenue({ calls, known, sticks, deeds, onBack }: RoomProps<VersionsPlace>) {
  const { venue } = useStage();
  const { perform, news, isBusy } = deeds;
  const name = pickText(venue.name, 'zh-CN').text.slice(0, 60);
  const made = (): Done => ({ place: atKeys, news: { kind: 'made' } });
  return (
    <Keys
      keys={known.keys}
      stick={sticks[0] ?? null}
      news={news}
      isBusy={isBusy}
      onMake={() => perform(calls.publications.makeKey({ name }), made, atKeys)}
      onExport={(to) => perform(calls.sticks.exportKeys({ stickId: to.id }), writtenAt(atKeys), atKeys)}
      onBack={onBack}
    />
  );
}

/** The room of versions: what was published, undoing it, and carrying it between terminals. */
export default function VersionsDesk({ calls, place, go, onBack, onFault }: VersionsDeskProps) {
  const { versions: known, reload } = useVersions(calls, onFault);
  const sticks = useSticks(calls, onFault);
  const deeds = useDeeds(go, reload, onFault);
  if (!known) return null;
  const room = { calls, known, sticks, deeds, onBack };
  switch (place.at) {
    case 'versions':
      return (
        <Versions
          publications={known.publications}
          given={known.given}
          news={deeds.news}
          hasDelivered={known.hasDelivered}
          onOpen={(publication) => deeds.visit({ at: 'version', publication })}
          onDelivered={() => deeds.visit({ at: 'delivered' })}
          onSticks={() => deeds.visit(onSticks)}
          onKeys={() => deeds.visit(atKeys)}
          onBack={onBack}
        />
      );
    case 'version':
      return <OneVersion {...room} place={place} />;
    case 'delivered':
      return <AsDelivered {...room} place={place} />;
    case 'sticks':
      return <FilesOnSticks {...room} place={place} />;
    case 'pack-offer':
    case 'keys-offer':
      return <Offered {...room} place={place} />;
    case 'keys':
      return <KeysOfVenue {...room} place={place} />;
  }
}
