import type { Asking } from './asking.ts';

/** What stands before a name and says nothing of it. */
const article = '(?:the|a|an|any|some|your|this|that)';

/** How the way to a place is asked in English. */
export const enAsking: Asking = {
  before: [
    '(?:(?:can|could|would|will) (?:you|someone|somebody) )?(?:please )?(?:tell|show|take|lead|bring|point|direct|guide|help) (?:me|us) ?(?:to find|find|the way to|how to (?:get|go|walk) to|how (?:do|can) (?:i|we) (?:get|go) to|where(?: can i find)?|to|towards)?',
    'do you (?:know|have)(?: where)?',
    '(?:and )?whereabouts(?: is| are)?',
    'wheres',
    'where (?:is|are|can|do|could|would|might|will|should) ?(?:i|we|you)? ?(?:be able to )?(?:find|see|get to|go to|go for|go)?',
    'where',
    'how (?:do|does|can|would|should) (?:i|we|you|one|he|she|they|(?:my|our) [a-z]+) (?:get|go|walk|come|find my way) ?(?:over |up |down )?to',
    'how to (?:get|go) to',
    '(?:i am|im|we are|were|i was|ive been) (?:looking|searching|trying to find|trying to get to) ?(?:for|to)?',
    '(?:i|we) (?:need|want|have|would like|d like|must|am trying|got) ?(?:to)? ?(?:go to|find|get to|see|use|visit)?',
    '(?:id|wed) like (?:to )?(?:go to|find|get to|see|use|visit)?',
    '(?:need|want|trying|have) to (?:go to|find|get to|see|use|visit)',
    '(?:is|are) there',
    '(?:which|what) (?:floor|level|storey|way) (?:is|are|has|have|to|for)',
    '(?:the )?(?:nearest|closest|next)',
    '(?:the )?(?:way|directions?|route) to',
    'find',
    'locate',
    'looking for',
    'searching for',
    'location of',
  ],
  behind: [
    '(?:is |are )?(?:located|situated)?(?: at| in| on)? ?(?:please|here|nearby|near here|near me|around here|close by|in here|in this (?:mall|building|museum|hall|place|house|centre|center)|anywhere)',
    '(?:is|are|is it|is at)',
    'where(?: is it)?',
    'which (?:floor|way)',
    'location',
    'directions',
  ],
  buyingBefore: [
    'where (?:can|do|could|would|might|should) (?:i|we|you|one) (?:buy|get|shop for|purchase)',
    '(?:where|who|which (?:shop|store)|what (?:shop|store)) sells?',
    'do (?:you|they) sell',
    '(?:i|we) (?:need|want|would like|have) to buy',
    'buy',
  ],
  buyingBehind: ['for sale'],
  idleBefore: [
    `${article}`,
    'to',
    'for',
    'excuse me',
    'please',
    'nearest',
    'closest',
    'for the',
    'public',
    'one of the',
  ],
  idleBehind: ['please', 'thanks', 'is', 'are', 'at', 'on'],
};
