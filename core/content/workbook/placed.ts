import type { SheetProblem } from '../../sheets/sheet.ts';
import { type Path, put } from './paths.ts';

/** A cell or row of a workbook. */
export type Cell = Pick<SheetProblem, 'sheet' | 'row' | 'column'>;

/** A document that is being read out of a workbook, and the cell that each of its parts came from. */
export interface PlacedDocument {
  readonly document: Record<string, unknown>;
  readonly put: (path: Path, value: unknown, cell: Cell) => void;
  /** The cell of a part, or of what it is in. */
  readonly cellOf: (path: Path) => Cell | null;
}

/** @param document what is there already, and came from no cell. */
export function createPlacedDocument(document: Record<string, unknown> = {}): PlacedDocument {
  const cells = new Map<string, Cell>();
  return {
    document,
    put: (path, value, cell) => {
      put(document, path, value);
      cells.set(path.join('/'), cell);
    },
    cellOf: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const cell = cells.get(path.slice(0, length).join('/'));
        if (cell) return cell;
      }
      return null;
    },
  };
}
