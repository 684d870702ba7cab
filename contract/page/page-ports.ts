/**
 * How a page gets its ports where the host has no sockets: the document posts `pagePorts.wanted` to itself, the host's
 * preload script carries it on, and posts `pagePorts.given` back with two ports, calls first, then media.
 */
export const pagePorts = { wanted: 'yingbin-ports-wanted', given: 'yingbin-ports-given' } as const;

/** A socket closed with this code lost its place to a newer page: the page behind it is not to come back. */
export const pageReplacedCode = 4001;
