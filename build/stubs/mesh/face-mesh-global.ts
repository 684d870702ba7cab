/**
 * Stands in for `@mediapipe/face_mesh` where the frame is built: a bundler breaks that package, so its script is loaded
 * as it is published (`frame.html`) and leaves what it has on the window.
 */
export const { FaceMesh } = globalThis as unknown as { readonly FaceMesh: unknown };
