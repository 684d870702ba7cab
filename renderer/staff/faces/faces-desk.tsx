import { useCallback, useEffect, useState } from 'react';
import type { HeldFace, Removal } from '#contract/page/face.ts';
import type { StaffCalls } from '../staff-calls.ts';
import { ByCode, type OfferRefusal } from './by-code.tsx';
import { ByReceipt } from './by-receipt.tsx';
import { FaceHeld } from './face-held.tsx';
import { FaceOffer } from './face-offer.tsx';
import { FacesList, type FacesNews } from './faces-list.tsx';
import type { FacesPlace } from './faces-place.ts';

export interface FacesDeskProps {
  readonly calls: StaffCalls;
  readonly place: FacesPlace;
  readonly go: (place: FacesPlace) => void;
  readonly onBack: () => void;
  /** A call was refused or could not be carried. */
  readonly onFault: () => void;
}

interface Held {
  readonly faces: readonly HeldFace[];
  readonly isOn: boolean;
  readonly areMany: boolean;
  readonly most: number;
}

function useHeld({ calls, onFault }: Pick<FacesDeskProps, 'calls' | 'onFault'>): Held | null {
  const [held, setHeld] = useState<Held | null>(null);
  useEffect(() => {
    const load = async () => {
      const [state, listed] = [await calls.faces.state(), await calls.faces.list()];
      if (state.ok && listed.ok) {
        const { isOn, areMany, most } = state.value;
        setHeld({ faces: listed.value, isOn, areMany, most });
      } else onFault();
    };
    load().catch(onFault);
  }, [calls, onFault]);
  return held;
}

function List({ calls, go, onBack, onFault, news }: FacesDeskProps & { news: FacesNews | null }) {
  const held = useHeld({ calls, onFault });
  if (!held) return null;
  return (
    <FacesList
      {...held}
      news={news}
      onOpen={(face) => go({ at: 'face', face })}
      onEnrol={() => go({ at: 'face-code' })}
      onReceipt={() => go({ at: 'face-receipt' })}
      onBack={onBack}
    />
  );
}

function Code({ calls, go, onBack, onFault }: FacesDeskProps) {
  const [refusal, setRefusal] = useState<OfferRefusal | null>(null);
  const find = async (code: string) => {
    setRefusal(null);
    const found = await calls.faces.find({ code, withGuardian: false });
    if (found.ok) go({ at: 'face-offer', code, candidate: found.value });
    else setRefusal(found.code);
  };
  return <ByCode refusal={refusal} onCode={(code) => void find(code).catch(onFault)} onBack={onBack} />;
}

function Receipt({ calls, go, onBack, onFault }: FacesDeskProps) {
  const [isUnknown, setUnknown] = useState(false);
  const find = async (receipt: string) => {
    setUnknown(false);
    const found = await calls.faces.ofReceipt({ receipt });
    if (found.ok) go({ at: 'face', face: found.value });
    else setUnknown(true);
  };
  return <ByReceipt isUnknown={isUnknown} onReceipt={(receipt) => void find(receipt).catch(onFault)} onBack={onBack} />;
}

/** Faces that are held, whose they are to be withdrawn by, and handing the panel over for another. */
export function FacesDesk(props: FacesDeskProps) {
  const { calls, place, go, onBack, onFault } = props;
  const [news, setNews] = useState<FacesNews | null>(null);
  const remove = useCallback(
    async (id: number, reason: Removal) => {
      const removed = await calls.faces.remove({ id, reason });
      setNews(removed.ok ? 'removed' : removed.code);
      go({ at: 'faces' });
    },
    [calls, go],
  );
  switch (place.at) {
    case 'faces':
      return <List {...props} news={news} />;
    case 'face-code':
      return <Code {...props} />;
    case 'face-receipt':
      return <Receipt {...props} />;
    case 'face':
      return (
        <FaceHeld
          face={place.face}
          onRemove={(reason) => void remove(place.face.id, reason).catch(onFault)}
          onBack={onBack}
        />
      );
    case 'face-offer': {
      const handOver = async (withGuardian: boolean) => {
        const offered = await calls.faces.offer({ code: place.code, withGuardian });
        // The panel is theirs from now on: whoever signed in is signed out, and this document goes.
        if (offered.ok) await calls.staff.signOut();
        else go({ at: 'face-code' });
      };
      return (
        <FaceOffer
          candidate={place.candidate}
          onHandOver={(withGuardian) => void handOver(withGuardian).catch(onFault)}
          onBack={onBack}
        />
      );
    }
  }
}
