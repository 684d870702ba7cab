/** A point list as a path. */
export function line(...points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Three sides of a wall that stands on the ground at x. */
export function wall(x: number, width: number, height: number): string {
  return line([x, 0], [x, -height], [x + width, -height], [x + width, 0]);
}

/** A wall that stands on a roof at `base`. */
export function storey(x: number, width: number, base: number, height: number): string {
  return line([x, -base], [x, -base - height], [x + width, -base - height], [x + width, -base]);
}

/** A cornice of two lines that stands out over a wall. */
export function cornice(x: number, width: number, height: number, out = 4): string {
  return (
    line([x - out, -height], [x + width + out, -height]) + line([x - out, -height - 5], [x + width + out, -height - 5])
  );
}

/** Upright dashes in a grid: windows. `base` and `height` are the band they fill. */
export function windows(x: number, width: number, base: number, height: number, columns: number, rows: number): string {
  const stepX = width / columns;
  const stepY = height / rows;
  let path = '';
  for (let column = 0; column < columns; column++)
    for (let row = 0; row < rows; row++) {
      const at = x + stepX * (column + 0.5);
      const low = base + stepY * (row + 0.22);
      path += line([at, -low], [at, -low - stepY * 0.56]);
    }
  return path;
}

/** Columns of a portico: pairs of lines. */
export function columns(x: number, width: number, base: number, height: number, count: number): string {
  const step = width / count;
  let path = '';
  for (let index = 0; index < count; index++) {
    const at = x + step * (index + 0.5);
    path += line([at - 2, -base], [at - 2, -base - height]) + line([at + 2, -base], [at + 2, -base - height]);
  }
  return path;
}

/** Upright lines at equal distance: pilasters, glass. */
export function ribs(x: number, width: number, base: number, height: number, count: number): string {
  let path = '';
  for (let index = 1; index < count; index++) {
    const at = x + (width / count) * index;
    path += line([at, -base], [at, -base - height]);
  }
  return path;
}

/** Half an ellipse standing on `base`: a dome or an arch. */
export function arch(x: number, width: number, base: number, rise: number): string {
  return `M${round(x)} ${round(-base)}a${round(width / 2)} ${round(rise)} 0 0 1 ${round(width)} 0`;
}

/** Lying lines: floors, steps. */
export function floors(x: number, width: number, base: number, height: number, count: number): string {
  let path = '';
  for (let index = 1; index <= count; index++) {
    const at = base + (height / (count + 1)) * index;
    path += line([x, -at], [x + width, -at]);
  }
  return path;
}
