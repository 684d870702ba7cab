import { stopWords } from '../english.ts';
import { groupsOf, type WordGroup } from './word-groups.ts';

/** How English questions are asked. */
const asking = [
  'how how_do how_can how_to how_does how_should',
  'where where_is where_can where_do which_floor which_counter',
  'when what_time what_hours opening_hours what_day',
  'how_much what_is_the_price cost costs price charge charged fee fees',
  'how_long how_soon how_many_days',
  'why what_caused how_come what_is_the_reason reason',
  'who whom',
  'can could able possible allowed may permitted',
];

/** What people do, and the words in which near-duplicates differ. */
const actions = [
  'lost lose missing misplaced stolen stole theft',
  'cancel cancelled canceled cancelling revoke stop abort undo',
  'change changed changing modify update edit amend switch',
  'renew renewal expire expired expires expiring expiry',
  'replace replacement reissue reissued duplicate',
  'apply application register registration sign_up enrol enroll open order ordering request',
  'pay payment paid paying purchase',
  'refund refunded reimburse reimbursement money_back',
  'check find_out view look_up see verify',
  'activate activation enable start_using switch_on',
  'block freeze suspend disable',
  'receive received arrive arrived get_here delivered delivery',
  'transfer transferred transferring send sent sending wire',
  'withdraw withdrawal withdrawing withdrew take_out cash_machine',
  'book booking reserve reservation appointment',
  'complain complaint report',
  'declined rejected refused denied not_accepted',
  'pending processing still_waiting not_gone_through hasnt_gone_through',
  'fail failed failing not_work not_working doesnt_work didnt_work isnt_working wont_work broken',
  'wrong incorrect mistake error',
  'top_up topup top_ups topping_up topped_up add_money add_funds load',
];

/** Things found in many venues. */
const things = [
  'wifi wi_fi wireless_internet internet',
  'toilet toilets restroom restrooms bathroom washroom',
  'lift lifts elevator elevators',
  'cash_machine atm atms cashpoint',
  'passcode password pin passwords code',
  'cheque check cheques checks',
  'mobile phone cell smartphone',
  'id identity identification',
  'ticket tickets admission entry',
  'luggage bag bags suitcase baggage',
  'car_park parking park',
  'abroad overseas foreign international other_countries another_country',
];

/** The English groups; words that carry nothing are fillers, each for itself. */
export const enGroups: readonly WordGroup[] = [
  ...[...stopWords].map((word): WordGroup => ({ words: [word], part: 'filler' })),
  ...groupsOf(asking, 'asking'),
  ...groupsOf(actions, 'action'),
  ...groupsOf(things, 'thing'),
];
