import { groupsOf, type WordGroup } from './word-groups.ts';

/** What is said around a question for politeness: none of it tells what is asked. */
const fillers = [
  '알려 알려주세요 주세요 주실 주시나요 줘요 줘 주면 줄래요 주나요',
  '싶은데 싶은데요 싶습니다 싶습니다만 싶어요 싶다',
  '궁금합니다 궁금해요 궁금한데요 여쭙니다 여쭤보고 물어보고',
  '부탁 부탁드려요 부탁드려도 부탁합니다',
  '있을까요 있는지 있는지요 있나요 있어요 있습니까 있나',
  '되나요 되나 돼요 될까요 되는지요 되는지 되죠',
  '하나요 하면 해요 해야 하려고 하려면 하고 하려는데 합니다 하는 할까요 하는지요 하지',
  '제가 저는 저 저희 우리 나 나도 내가',
  '좀 혹시 그 그거 이거 여기 여기서 거기 지금',
  '수 것 것이 거 데 데가 때 경우',
  '대해 대해서 관해서',
  '합니다만 왔는데요 왔습니다만 왔어요',
];

/** How Korean questions are asked. */
const asking = [
  '어떻게 방법 절차 하려면 하는법',
  '어디 어디서 어디에 위치 장소 몇층 창구',
  '언제 몇시 시간 기간 운영시간 영업시간',
  '얼마 요금 비용 가격 수수료 무료',
  '필요한 준비물 서류 뭐가_필요 필요서류',
  '되나요 가능 가능한가요 할수있나요 수_있나요 수_있어요',
  '있나요 있어요 있습니까',
  '왜 이유',
];

/** What people do, and things that have several words. */
const actions = [
  '잃어버 분실 없어졌 재발급',
  '갱신 만료 연장',
  '변경 바꾸 바꿔 수정',
  '신청 접수 등록 발급',
  '취소 해지 폐지',
  '결제 납부 지불 내야',
  '환불 반품 교환',
  '예약 예매',
  '빌리 대여 빌려',
];
const things = [
  '화장실 변소 세면실',
  '주차장 주차 차를_세우',
  '와이파이 wifi 무선인터넷 인터넷',
  '엘리베이터 승강기',
  '유모차 아기차',
  '수유실 기저귀 모유',
  '물품보관함 짐 가방 보관함',
  '분실물 유실물',
  '입장료 티켓 표 입장권',
  '사진 촬영 카메라',
  '신분증 주민등록증',
  '아이 어린이 아기 유아',
  '노인 어르신 경로',
];

/** The Korean groups. */
export const koGroups: readonly WordGroup[] = [
  ...groupsOf(fillers, 'filler'),
  ...groupsOf(asking, 'asking'),
  ...groupsOf(actions, 'action'),
  ...groupsOf(things, 'thing'),
];
