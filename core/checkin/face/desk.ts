import { type Outcome, ok, refuse } from '#contract/base/outcome.ts';
import { bareDigits } from '#contract/page/appointment-code.ts';
import type { CandidateOutcome, EnrolmentOffer, HeldFace, OfferOutcome, Removal } from '#contract/page/face.ts';
import type { Fact } from '#contract/upstream/fact.ts';
import { asFault } from '../../storage/database.ts';
import { Fault } from '../../system/fault.ts';
import type { Found } from '../appointments.ts';
import { maskedName } from '../person-name.ts';
import type { Eyes } from './eyes.ts';
import type { Faces } from './faces.ts';
import type { Offers } from './offers.ts';
import { subjectOf } from './subject.ts';

/** Whom staff mean to enrol. */
export interface Meant {
  readonly code: string;
  readonly withGuardian: boolean;
}

/** What staff do with faces. */
export interface FaceDesk {
  readonly state: () => { isOn: boolean; held: number; most: number; areMany: boolean };
  /** Whom a code means, and what is held of them already. */
  readonly find: (meant: Meant) => CandidateOutcome;
  /** Hands the panel over; `record` writes the act. */
  readonly offer: (meant: Meant, record: () => void) => OfferOutcome;
  /** `record` writes that it was looked at. */
  readonly list: (record: () => void) => HeldFace[];
  readonly ofReceipt: (receipt: string, record: (id: number) => void) => HeldFace | null;
  readonly remove: (id: number, reason: Removal, record: () => void) => Outcome<null, 'unknown-face' | 'disk-full'>;
}

export interface FaceDeskDeps {
  readonly faces: Faces;
  readonly offers: Offers;
  readonly eyes: Pick<Eyes, 'recognizer'>;
  /** The appointment of a code, today or later; null where there is none. */
  readonly find: (code: string) => Found | null;
  /** The last day on which something taken today may be kept; null while the clock cannot be believed. */
  readonly lastDay: () => string | null;
  readonly mostFaces: number;
  /** From so many on staff are told. */
  readonly warnFaces: number;
  readonly outbox: { readonly append: (fact: Fact) => void };
}

export function createFaceDesk(deps: FaceDeskDeps): FaceDesk {
  const { faces, offers, eyes, mostFaces, outbox } = deps;
  const meant = ({ code, withGuardian }: Meant): Outcome<{ found: Found; shown: EnrolmentOffer }, Refused> => {
    const lastDay = deps.lastDay();
    if (!lastDay) return refuse('out-of-service');
    if (eyes.recognizer() === null) return refuse('face-off');
    const found = deps.find(bareDigits(code));
    if (!found || found.isCancelled) return refuse('unknown-appointment');
    if (faces.count() >= mostFaces) return refuse('faces-full');
    return ok({ found, shown: { name: maskedName(found.name), until: untilOf(found, lastDay), withGuardian } });
  };
  return {
    state: () => {
      const held = faces.count();
      return { isOn: eyes.recognizer() !== null, held, most: mostFaces, areMany: held >= deps.warnFaces };
    },
    find: (person) => {
      const looked = meant(person);
      if (!looked.ok) return looked;
      const { found, shown } = looked.value;
      return ok({ offer: shown, held: faces.heldLike(personOf(found)) });
    },
    offer: (person, record) => {
      const looked = meant(person);
      if (!looked.ok) return looked;
      const { found, shown } = looked.value;
      record();
      offers.put({ ...personOf(found), shown });
      return ok(shown);
    },
    list: (record) => {
      record();
      return [...faces.list()];
    },
    ofReceipt: (receipt, record) => {
      const id = faces.idOf(bareDigits(receipt));
      if (id === null) return null;
      record(id);
      return faces.list().find((face) => face.id === id) ?? null;
    },
    remove: (id, reason, record) => {
      try {
        const gone = faces.remove(id, (templates) => {
          record();
          outbox.append({ type: 'face.removed', reason, people: 1, templates });
        });
        return gone === null ? refuse('unknown-face') : ok(null);
      } catch (error) {
        const fault = asFault('', error);
        if (fault instanceof Fault && fault.code === 'disk-full') return refuse('disk-full');
        throw error;
      }
    },
  };
}

function personOf({ day, code, name, phoneTail, personNumber }: Found) {
  return { subject: subjectOf({ day: day.day, code, personNumber }), name, phoneTail };
}

type Refused = Extract<OfferOutcome, { ok: false }>['code'];

/** What belongs to one appointment goes with its day. */
function untilOf({ personNumber, day }: Found, lastDay: string): string {
  return personNumber === null && day.day < lastDay ? day.day : lastDay;
}
