/** From here on an entry fits better than what else a question may lead to: its own words were said, or all but. */
export const surelyAnswered = 0.99;
