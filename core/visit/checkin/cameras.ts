import type { CameraPurpose } from '#contract/page/face.ts';
import type { Cancel, Clock } from '../../system/clock.ts';
import { here, type Location } from '../location.ts';
import type { VisitModel } from '../model.ts';
import type { VisitCheckIn } from './model.ts';

/** The camera of the page, as the screens of one visit need it. */
export interface Cameras {
  /** Has it open where the screen asks for it, and nowhere else. */
  readonly attend: (model: VisitModel) => void;
  readonly stop: () => void;
}

export interface CamerasDeps {
  readonly clock: Pick<Clock, 'after'>;
  readonly checkIn: Pick<VisitCheckIn, 'attend'>;
  /** Told when the camera begins to be open, and when that ends. */
  readonly onSeeing: (isSeeing: boolean) => void;
  /** A QR code was waited for in vain. */
  readonly onScanOver: () => void;
}

/** So long a camera may look for a QR code. Faces have their own times. */
const scanMs = 30_000;

/** What of a face the camera is needed for where the visitor is; null everywhere else. */
function purposeAt(location: Location): CameraPurpose | null {
  return location.kind === 'face-camera' ? location.purpose : null;
}

export function createCameras({ clock, checkIn, onSeeing, onScanOver }: CamerasDeps): Cameras {
  let wasSeeing = false;
  let cancelScan: Cancel | null = null;
  const stop = () => {
    cancelScan?.();
    cancelScan = null;
  };
  return {
    stop,
    attend: ({ trail, language }) => {
      const location = here(trail);
      const purpose = purposeAt(location);
      checkIn.attend(purpose, language);
      const isScanning = location.kind === 'check-in-scan';
      if (!isScanning) stop();
      else cancelScan ??= clock.after(scanMs, onScanOver);
      const isSeeing = isScanning || purpose !== null;
      if (isSeeing !== wasSeeing) onSeeing(isSeeing);
      wasSeeing = isSeeing;
    },
  };
}

/** Whoever leaves the camera for another screen is asked again before it opens once more. */
export function withoutCameraBehind(model: VisitModel, { offer }: Pick<VisitCheckIn, 'offer'>): VisitModel {
  const last = model.trail.length - 1;
  const asked = (location: Location): Location => {
    if (location.kind === 'check-in-scan') return { kind: 'check-in-scan-ask' };
    if (location.kind !== 'face-camera') return location;
    return location.purpose === 'enrol' && offer ? { kind: 'enrol-consent', offer } : { kind: 'face-consent' };
  };
  const [first, ...rest] = model.trail.map((location, index) => (index < last ? asked(location) : location));
  return first ? { ...model, trail: [first, ...rest] } : model;
}
