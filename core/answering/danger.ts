import { toSimplified } from './text/normalise.ts';

/**
 * How sure it is that somebody needs help now: `danger` cannot wait for an answer; `unwell` is helped by the venue's own
 * answer about it, where there is one.
 */
export type Distress = 'danger' | 'unwell';

/**
 * How people say that somebody is in danger, by the deed: 火 alone would mean 火锅, 胸 alone 胸牌. Chinese, Japanese and
 * Korean are read without spaces.
 */
const dangers: readonly RegExp[] = [
  // Chest and heart; 心疼钱 is no illness.
  /(?:心口|胸口|胸部|胸|心脏|心窝)(?:里|头|这里|这儿|这块|这边)?(?:一阵阵?|一直|突然|忽然|有点儿?|好|很|真|太|特别|非常|又|发|绞|剧|疼|蛮|老|得|儿|也|都|跳得){0,4}(?:疼|痛|闷|憋|慌|堵|绞|难受|不舒服|发紧)|心绞痛|心梗|(?:心脏病|高血压|哮喘|癫痫|低血糖|羊癫疯|羊角风)(?:又|好像|突然)?(?:犯|发作|发了)|血压(?:又|突然|一下子?|很|太|好)?(?:高|上来|飙|升|低)\S{0,8}(?:晕|昏|难受|疼|痛|不舒服|站不)/,
  // Breath.
  /(?:喘|透|吸|呼|出|换)[不勿](?:上|过|出|了|赢|到|进)来?气|上不来气|气都?(?:喘|透|出|上)不|喘不(?:上|过|动)|(?:不能|没法|无法|没办法|不会)呼吸|呼吸(?:困难|不了|不上|不过|停|很?急)|没(?:有)?呼吸了?|人没气儿?了|憋死了|窒息|胸闷|气短/,
  // Fainted, collapsed, out of their mind.
  /(?:晕|昏)(?:倒|过去|死过去|厥)|(?:昏|晕)(?:迷|死)(?:不醒|了)|昏迷|休克|(?:失去|没有?|没得|没了)(?:意识|知觉)|(?:人|他|她|爸|妈|伴|叫|推)\S{0,3}没(?:有|得)?反应|叫不醒|喊不醒|不省人事|栽倒|倒(?:在)?地(?:上|下|不|了)|瘫倒|抽搐|抽(?:风|筋)了|口吐白沫|中风了|脑溢血|脑出血|猝死|中暑了|背过气|闭过气|(?:摔|跌|绊|滚)\S{0,6}(?:起不来|爬不起|动不了|站不起|不动了)/,
  /(?:我|他|她|爸|妈|伴|头|爷爷|奶奶|老人|孩子|人)(?:真|好像|快|要|快要){0,2}不行了|(?:人|我|他|她)(?:快|要|快要)死了|出人命|死人了/,
  // Blood, throat, poison, current, water.
  /大出血|血流不止|血(?:一直|都|怎么)?(?:流|止)(?:个)?不(?:停|住)|止不住血|流(?:了)?(?:好多|很多|一地|不少|大量|满地|老多|特别多)\S{0,2}血|吐血|咳血|(?:一地|满地|满脸|满头|浑身)(?:都)?是血/,
  /(?:噎|呛)(?:着|住|到)|卡(?:着|住|到|在)?(?:喉咙|嗓子|气管|脖子)|(?:喉咙|嗓子|气管)\S{0,5}(?:卡|噎|堵)(?:着|住|到|了)|误(?:食|吞)了?|吞(?:下|了)\S{0,3}(?:电池|硬币|纽扣)|(?:食物|煤气|一氧化碳)?中毒了|喝了农药|触电|(?:被)?电(?:着|到|倒|击)了|溺水|掉(?:进|到)?水里|过敏性休克/,
  // Fire and smoke; 打不着火 and 怕着火 tell of none.
  /(?<!打不|点不|不|怕|防止|预防|避免|容易|打|会)(?:着火|起火|失火|走水)(?:了|啦|咯|喽|嘞|哒|啊|!|,|$)|火灾(?:了|!|$)|火(?:烧|着)起来|(?<!嗓子都?|烤得|嘴里|去|跑得)(?:冒|全是|都是|好多|好大|飘)(?:着|出|来)?(?:了)?(?:好多|好大|很多|浓|黑|白)?烟(?:了|啦|雾)?(?:$|[,。!]|出来|从|呛)|浓烟|(?:烧|焦)(?:焦|糊)味|(?:煤气|燃气|天然气)(?:泄漏|漏|味)|漏(?:煤)?气了|爆炸了/,
  // Attacked, or about to do harm to oneself.
  /(?:有人|他们?|她们?|那边|这边|那人|外面|里面|门口)\S{0,6}(?:打架|打人(?!工)|打我|(?<!不)砍|行凶|持刀|拿(?:着)?刀|杀人|抢劫|抢我|抢包|抢东西|闹事|掐|捅|干架|打相打|骚扰我|非礼|猥亵|跟踪我|尾随|一直跟着我|摸我|绑架)|打起来(?:了|啦)|动刀|拿(?:着)?刀(?:砍|捅|追|威胁)|我?(?:被|遭)(?:人|他|别人|那个?人)?(?:打|砍|捅|刺|抢|袭击|非礼|猥亵|强奸|跟踪|尾随|绑架|劫持)(?:了|伤|倒|劫)|杀人(?:了|啦)|抢劫(?:了|啊|!)|(?:想|要|准备)(?:跳楼|自杀|轻生|寻死)|不想活|割腕|有人跳(?:楼|河|下)/,
  // Cries for help; 救命钱 is none.
  /(?:^|[,。!、\s]|喊|叫|啊|快)救命(?:啊|呀|!|,|。|救|快|$)|救救(?:我|他|她|孩子|人|老)|快(?:来)?救(?:人|我|他|她)|(?:快)?来人(?:啊|呀|哪|呐|!|$)|快来人|(?:叫|喊|打|派)(?:个|一下|辆)?(?:救护车|120|急救)|(?:快|赶紧|帮我|帮忙|给我|我要)\S{0,2}(?:报警|打110|打119|叫警察)/,
  // English.
  /\b(?:chest|heart)\b[^.?]{0,20}\b(?:pains?|hurts?|hurting|aches?|aching|tight|tightness|pressure)\b|\bpains? in (?:my|his|her|the|their)? ?(?:chest|heart)\b|\bheart attack\b|\b(?:having|has|just had|think\b.{0,12} had) a (?:stroke|seizure|fit)\b|\bconvuls/,
  /\b(?:cant|can't|cannot|can not|couldnt|couldn't|struggling to|trouble|difficulty|hard to|unable to|barely|hardly)\b(?: \w+)? breath(?:e|ing)?\b|\b(?:not|stopped|isn't|isnt) breathing\b|\bshort(?:ness)? of breath\b|\bout of breath and\b/,
  /\b(?:fainted|passed out|collapsed|unconscious|unresponsive|blacked out|not waking up|won't wake up|wont wake up)\b|\bchok(?:ing|es|ed)\b|\b(?:overdosed?|anaphyla\w*|heatstroke|electrocuted|drowning)\b|(?<!battery |phone )\b(?:is|am|i'm|im|he's|she's) dying\b(?! for| to)/,
  /\bbleeding (?:heavily|badly|a lot|everywhere|so much|out)\b|\b(?:won't|wont|can't|cant) stop (?:the )?bleeding\b|\b(?:lots?|so much|pool) of blood\b|\bblood everywhere\b/,
  /^(?:help[,! ]*)?fire[!. ]*$|\b(?:there is|there's|theres|it's|its|is) (?:a |really )?(?:big |small )?(?:on )?fire(?:$|[!.,]| in| at| on| over| near| here| there| downstairs| upstairs)|\bon fire\b|\b(?:caught|catching) fire\b|\bsmoke (?:is )?(?:coming|everywhere|in the|pouring|from|filling)\b|\b(?:see|smell|smells of|smells like|full of) (?:smoke|gas|burning)\b|\bsomething (?:is |s )?burning\b|\bgas leak\b/,
  /\b(?:being|been|was|got|is|i'm|im) (?:attacked|stabbed|shot|robbed|mugged|assaulted|raped|beaten|followed|kidnapped)\b|\b(?:attacking|hitting|beating|stalking|threatening|groping|choking|robbing) (?:me|us|him|her|someone|somebody|people|my)\b|\b(?:man|men|guy|someone|somebody|he|they)(?:'s| is| are| keeps?| has been)? following (?:me|us)\b|\b(?:has|with|waving|holding|got) a (?:knife|gun)\b|\b(?:shooter|shooting) (?:in|at|here)\b|\b(?:they are|they're|people|men|are|there is a|there's a) (?:fighting|fight)\b|\b(?:kill|hurt) (?:myself|himself|herself)\b|\bsuicid|\bwant to die\b/,
  /^(?:please |somebody |someone )*help(?: me| us| him| her)?(?: please| now| quick(?:ly)?)?!+$|^(?:please |somebody |someone )*help (?:me|us|him|her)(?: please)?[!. ]*$|^help[!, ]+help\b|\b(?:call|need|get)(?: me| us)? (?:an? |the )?(?:ambulance|paramedics?|119|120|110|911|999|112)\b|\bcall(?: me| us)? (?:the )?police\b|\b(?:this|it) ?(?:is|'s) an emergency\b|\bmedical emergency\b/,
  // Japanese.
  /胸(?:が|の|元が|も)?(?:奥が|すごく|とても|急に|ちょっと|少し)?(?:痛|苦し|締め付け|しめつけ)|心臓(?:が|の)?\S{0,4}(?:痛|苦し|止ま|発作|おかし)|心筋梗塞|息(?:が|も|を)?(?:うまく|全然)?(?:でき(?:な|ま)|出来(?:な|ま)|苦し|止ま|吸え|続か|してな|していな)|呼吸(?:が|も)?(?:うまく)?(?:でき(?:な|ま)|苦し|止ま|困難|してな|していな)|過呼吸/,
  /倒れ(?:た|て(?:い|る|し|ま|ます)|まし|そう)|意識(?:が|を)?(?:な|失|ありませ|もうろう|戻ら)|気を失|気絶|失神|けいれん|痙攣|ひきつけ|脳卒中|熱中症|アナフィラキシー|(?:喉|のど|ノド)(?:に|が)?\S{0,6}(?:詰ま|つま)|窒息|血が(?:止まら|たくさん|いっぱい|大量|すごく)|大量出血|出血が(?:ひど|止ま)|(?:血を|吐)吐[いく]|吐血|感電|溺れ/,
  /火事(?:です|だ(?!った)|が(?:起|発)|!|$)|燃えて(?:い|る|ま)|火が(?:出て|つい|上が)|煙が(?:出|上が|充満|すご|見え|入|た)|焦げ(?:臭|た(?:匂|にお|臭))|ガス(?:臭|の(?:匂|にお|臭)|漏れ|が漏れ)|爆発し/,
  /襲われ|刺され|(?:人が|男が|女が|殴ら|蹴ら)\S{0,6}(?:暴れ|殴|れて)|殴られ|殺され(?:る|そう)|殺して|(?:ナイフ|刃物|包丁|銃)を(?:持|振|出)|喧嘩(?:して|が始)|けんか(?:して|が始)|痴漢(?:です|に|され)|つけられて|ついて来(?:る|ます)|強盗(?:です|だ|に)|飛び降り(?:よ|そう|る)|死にたい|(?<!減って|へって|すいて|空いて)死にそう|助けて(?:くれ|ください|下さい|!|。|$)|救急車(?:を|お|呼)|警察(?:を|に)(?:呼|電話|通報)|(?:119|110)(?:番)?(?:を|に|して|お願)/,
  // Japanese as it is typed on a keyboard of kana.
  /^(?:だれか)?たすけて(?:くだ|くれ|え|ー|っ|!|。|$)|^かじ(?:だ|です|が|よ|!|。|$)|もえて(?:い|る|ま)|けむりが|(?:ひと|ちち|はは|おとうさん|おかあさん|おじいさん|おばあさん|こども|だれか)が(?:きゅうに)?たおれ|(?<![てせけは])いきが(?:でき|くるし|とま)|むねが(?:すごく|きゅうに)?(?:いた|くるし)|(?<![ぁ-んー])ちが(?:とまら|たくさん|いっぱい)|(?<!け)いしきが(?:な|もど)|きゅうきゅうしゃ(?:を|$)|けいさつ(?:を|に)(?:よ|でんわ)|おそわれ(?:た|て|そう)|(?:なぐられ|ころされ)(?:た|て|ま|る|そう)|^しにたい/,
  // Korean.
  /가슴(?:이|도|쪽이|한쪽이)?(?:너무|갑자기|좀|많이|막)?(?:아프|아파|답답|조여|조이|쥐어)|(?:가슴|심장)통증|심장(?:이)?(?:너무|갑자기|좀)?(?:아프|아파|멎|멈|조여|이상)|심장마비|심근경색|숨(?:을|이|도)?(?:잘|제대로|너무)?(?:못쉬|안쉬|쉴수|쉬기|쉬어지지|막혀|막히|안쉬어|가빠)|호흡(?:이|을)?(?:곤란|안|힘|못)/,
  /쓰러(?:졌|지셨|져(?!가)|질(?:것|거))|기절(?:했|하|할)|실신|의식(?:이|을)?(?:없|잃)|정신을?잃|발작(?:을|해|하|이)|경련|뇌졸중|열사병|목에(?:떡|음식|뭐|뭔|가시|사탕)\S{0,4}(?:걸|막)|숨통|질식|피가(?:너무|계속|막)?(?:많이|안멈|멈추지|철철|계속)|출혈이|피를(?:많이|토)|감전|물에빠|뼈가부러/,
  /(?<![이간등])불이?(?:났(?!다면)|나요|나고있|붙었|야!?$)|불이야|화재(?:예요|입니다|가났|가발생|났|발생했)|연기가(?:나|많|자욱|들어|올라|가득|보)|타는냄새|탄내가|가스(?:냄새|가새|누출)|폭발했/,
  /(?:칼|흉기|총)(?:을|로)?(?:들|든|휘두|찔|위협|겨)|칼로찔|찔렸|폭행(?:당|하고|을)|(?:때려요|때리고|맞고있|맞았어)|싸움이(?:났|벌)|싸우고있|공격(?:당|받|해요|하고)|(?:누가|남자가|사람이)\S{0,6}(?:따라와|따라오|쫓아와|쫓아오)|스토킹|성추행|강도(?:예|야|가|당|를)|납치|살려(?:주|줘)|사람살려|도와(?:주세요|줘)!|(?:구급차|앰뷸런스|경찰|119|112)(?:좀|를|을|에)?(?:불러|불르|부르|전화|신고|필요)|죽을것?같|죽고싶|자살/,
];

/** That somebody does not feel well, and may be in no danger. */
const ills =
  /(?<!看得我?|得我|让我?|得人)(?:头|脑壳|脑袋)(?:好|很|有点儿?|特别|一直|突然|又|发|也|得){0,3}(?:晕|昏)(?!的?吗)|(?:我|他|她|爸|妈|伴|老人|孩子|奶奶|爷爷|人|身体|身上|浑身)\S{0,4}(?:不舒服|难受)|^\S{0,3}不舒服|恶心想吐|想吐|流(?:鼻)?血(?!牺牲|事件|冲突)|出血了|摔伤|受伤了|扭(?:到|了|伤)脚|烫(?:到|伤)|骨折了|心慌|\b(?:feel(?:ing)? (?:very |so |really )?(?:dizzy|sick|faint|unwell|ill|weak)|i(?:'m|m| am) (?:very |so |really )?(?:dizzy|sick|unwell|ill|injured|hurt)|light-?headed|nauseous|bleeding)\b|めまいが(?:し|す)|気分が(?:悪|わる)い|具合が(?:悪|わる)い|気持ちが?悪い|吐き(?:気|そう)|血が出て|けがを?し|怪我を?し|어지러|몸이(?:안좋|아프|아파)|토할것?같|숨이차|피가(?:나|흘)|다쳤|속이(?:안좋|울렁)/;

/** Who asks for papers, asks what if, or tells of long ago, is not in danger now; an ambulance that is applied for is needed. */
const calm =
  /报销|出院|住院费|补助|补贴|救助金|赔|工伤|因公|伤残|抚恤|保险|理赔|证明|申请(?!\S{0,3}(?:救护车|急救|救援))|算不算|备案|异地|公积金|低保|能不能先|有没有(?:政策|急的)|厂里|工地|骑手|药费|补办|怎么补|大使馆|护照|签证|多少钱|该给|退(?:票|钱|吗|不)|改(?:天|签)|拿回来|来不了|去不成|看不成|中途|看到一半|球幕|电影(?![院厅])|画面|晕车|坐车|过山车|vr|走丢|不见了|马桶|茅坑|吃住|烧光|没地方住|(?:万一|如果|要是|假如|假设|真要)|(?:昨|前)(?:天|晚|夜|日)|上(?:个月|礼拜|周|个?星期|回|次)|去年|前(?:几天|阵|年)|以前|之前|当年|历史|(?:画|图|照片|雕像)里|(?:什么时候|哪一?年|为什么|为啥|几年)(?!来)|谁(?!来|能|会|帮|快|有)|演习|演练|讲座|培训|展(?:品(?=里|上)|览(?![馆厅室会])|厅里讲)|会不会|会(?:头)?晕吗|吗[？?]?$(?<=(?:头晕|难受|恶心|不舒服|着火|窒息|闷)吗[？?]?)/;
const calmLatin =
  /\b(?:reimburse\w*|refund|claim|insurance|bills?|paid|certificate|subsid\w*|allowance|apply(?! for (?:an? |the )?(?:ambulance|paramedics?|rescue)\b)|yesterday|last (?:week|month|year|night)|(?:days?|weeks?|months?|years?) ago|nearly|almost|what if|in case|if there|if a|who (?:was|shot|stabbed|killed)|when (?:was|did)|why (?:did|was|were)|did he|did she|did they|painting|exhibit(?!ion|s? (?:is|are|room|hall))\w*|drill|how (?:much|long)|lost(?! (?:consciousness|(?:a lot of )?blood))|(?:films?|movies?)(?! (?:theat|hall))|tickets?(?! (?:desk|office|counter|hall|machine))|passport|state help|number for)\b/;
const calmEast =
  /昨日|おととい|先(?:週|月|日)|去年|もし|場合|(?:の|た)(?:時|とき)(?:は|に|の)|保険|補助|(?<!(?:救急車|救急|救助)(?:を|の|は)?)申請|証明|請求|払い戻|なぜ|どうして(?!も)|いつ(?!も)|展示(?!室|場|会場|ホール)|訓練|いなくな|迷子|映画(?!館)|映像|どこから逃げ|어제|지난|작년|만약|나면|난다면|경우|보험|환불|청구|(?<!(?:구급차|앰뷸런스|구조)(?:를|을|는)? ?)신청|증명|왜|언제|전시(?!실|장|관)|훈련|잃어버|없어졌|보다가|돌면|영화(?!관)|씹다가/;

/** Who says so is in danger now, whatever else is said. */
const urgent =
  /快来|快叫|快点|赶紧|赶快|救命|救人|120|就在这|这里有人|这儿有人|刚刚|\bhurry\b|\bright now\b|\bcome quick|早く来|すぐ来|빨리/;

/** Longer than this nobody cries for help. */
const mostCharacters = 120;

/** Whether a text says that somebody is in danger or unwell; null where it does not, though it may have the words. */
export function distressIn(text: string): Distress | null {
  const written = text.toWellFormed().normalize('NFKC').replaceAll('’', "'").toLowerCase().trim();
  if (written.length > mostCharacters) return null;
  const joined = written.replace(/\s+/gu, '');
  // Japanese characters are no traditional ones, though some look so.
  const simplified = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(joined) ? joined : toSimplified(joined);
  const says = (pattern: RegExp) => [written, joined, simplified].some((one) => pattern.test(one));
  if (!says(urgent) && [calm, calmLatin, calmEast].some(says)) return null;
  if (dangers.some(says)) return 'danger';
  return says(ills) ? 'unwell' : null;
}
