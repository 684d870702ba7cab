import type writeXlsxFile from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/** A column of a sheet whose cells are chosen from a list that stands in another sheet. */
export interface DropDown {
  /** C */
  readonly column: string;
  /** Where the list stands: '选项'!$A$2:$A$9. */
  readonly range: string;
}

const sheetFile = 'xl/worksheets/sheet{id}.xml';
/** Rows in which a list is offered; a whole column would be read cell by cell by some programs. */
const lastRow = 2000;

/**
 * Lists to choose from (data validation, ECMA-376 part 1, 18.3.1.33). They lie in a sheet, for a list inside the rule
 * may have 255 characters at most. Something else may be typed all the same: reading says what is wrong with it.
 */
export function dropDownFeature(bySheet: readonly (readonly DropDown[])[]): Feature {
  return {
    files: {
      transform: {
        [sheetFile]: {
          transform: (xml, _options, { sheetIndex }) => {
            const rules = (bySheet[sheetIndex] ?? []).map(
              ({ column, range }) =>
                `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${column}2:${column}${lastRow}">` +
                `<formula1>${range}</formula1></dataValidation>`,
            );
            if (rules.length === 0) return xml;
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`,
              getOrderOfSiblings(sheetFile, 'worksheet') ?? [],
              'worksheet',
            );
          },
        },
      },
    },
  };
}
