/** Where Debian's package pocketsphinx-en-us puts its model. */
export const debianEnglishModel = '/usr/share/pocketsphinx/model/en-us';
