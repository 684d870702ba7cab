/** Plain, and readable on a telephone. */
export const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 80rem; padding: 1rem; }
nav { display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; border-bottom: 1px solid; padding-bottom: 0.5rem; }
nav form { margin-left: auto; }
form { display: inline-flex; flex-wrap: wrap; gap: 0.5rem; align-items: end; }
main > form, main > div > form { display: flex; margin: 1rem 0; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border-bottom: 1px solid #8888; padding: 0.4rem 0.8rem 0.4rem 0; text-align: left; vertical-align: top; }
button, input, select { font: inherit; min-height: 2.5rem; padding: 0 0.6rem; }
[role='alert'] { color: #b00020; width: 100%; }
`;
