/**
 * Stands in for TensorFlow.js where the frame is built: with the mediapipe runtime nothing is ever a tensor, and all that is
 * asked is whether a picture is one.
 */
export class Tensor {}
