import type { Language } from '#contract/base/language.ts';

/**
 * What people say to a machine that talks, and no hall, mall or museum answers: small talk, riddles, school, cooking,
 * health, sport, the wide world. Asides are learned from it; nothing is measured with it.
 */
export const passingQuestions: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': (
    '外面现在多少度|后天会不会降温|这两天有台风吗|今天空气质量怎么样|出门要不要带伞|冬天为什么这么冷|彩虹是怎么来的|月亮为什么有圆有缺|地球有多大年纪了|光一秒能跑多远|恐龙是怎么灭绝的|鲸鱼是鱼吗|蚊子为什么爱咬我|' +
    '狗能听懂人话吗|世界上最长的河叫什么|非洲有几个国家|澳大利亚的首都是哪里|秦始皇活了多少岁|三国里谁最厉害|红楼梦讲的是什么|李白写过哪些诗|圆周率背一下|七乘八等于多少|一百除以四是多少|一斤等于几克|鸡兔同笼怎么算|' +
    '背一首古诗给我听|唱个歌听听|说个绕口令|来个脑筋急转弯|给我讲个睡前故事|猜个谜语吧|你会跳舞吗|你会说几国话|你有没有朋友|你累不累|你晚上睡觉吗|你爸爸妈妈是谁|你聪明还是我聪明|你觉得我好看吗|你能陪我聊天吗|我心情不好|' +
    '我今天很开心|我好无聊啊|我失恋了怎么办|怎么跟女朋友道歉|老婆生气了怎么哄|孩子不听话怎么教育|婆媳关系怎么处|同事老是针对我|怎么跟领导提加薪|人活着是为了什么|怎么才能发财|买哪只基金能赚|黄金还会涨吗|明年房价会跌吗|' +
    '红烧肉怎么烧|包饺子的面怎么和|鱼怎么做没有腥味|煮鸡蛋要几分钟|剩饭放两天还能吃吗|减肥晚上吃什么|一天喝多少水合适|感冒吃什么药好得快|膝盖疼是怎么回事|血压高要注意什么|怎么才能睡得香|脸上长痘怎么去掉|颈椎不舒服做什么运动|' +
    '咳嗽老不好怎么办|昨晚的球赛谁赢了|国足什么时候能出线|奥运会几年一次|篮球一队几个人|乒乓球谁打得最好|最近什么电影好看|那个电视剧的结局是什么|哪个歌手最红|推荐一本小说|王者荣耀怎么上分|这个游戏怎么通关|手机卡得很怎么清理|' +
    '电脑蓝屏了怎么修|密码忘了微信登不上|怎么把照片传到电脑|买手机还是等新款|哪款笔记本电脑值得买|汽车哪个牌子省油|电动车充一次跑多远|轮胎多久换一次|去西藏旅游要带什么|欧洲哪里好玩|坐高铁去那边要多久|帮我叫个外卖|帮我定个闹钟|' +
    '给我妈打个电话|帮我写一篇作文|这句话用英文怎么说|这个字怎么念|感恩节是哪天|离过年还有几天|现在美国是几点|今天是农历几号|属龙的今年运气好吗|梦见掉牙是什么意思|双鱼座和什么座配|世界上有没有鬼|外星人存在吗|人会不会变成机器人|' +
    '总统是谁|联合国有多少个成员|战争什么时候结束|最有钱的人是谁|诺贝尔奖有多少奖金|谁发明了电灯|飞机为什么能飞|为什么天是蓝的|海水为什么是咸的|冰箱不制冷了怎么办|家里有蟑螂怎么灭|衣服上的油渍怎么洗|阳台种什么花好养|' +
    '猫不吃东西怎么办|狗狗多久洗一次澡|学吉他难不难|怎么练出腹肌|数学考不好怎么办|高考考多少分能上清华|哪个专业好找工作|打算创业做什么好|怎么写简历|面试穿什么衣服|随便说点什么|哈哈哈你真逗|我要吃饭了|天王盖地虎|芝麻开门|一二三四五'
  ).split('|'),
  en: (
    'how hot is it outside|will it snow this weekend|do i need an umbrella today|why is the sky blue|how far away is the moon|how old is the earth|are whales fish|why do dogs bark|what is the longest river|how many countries are in africa|' +
    'what is the capital of australia|who invented the light bulb|who wrote hamlet|when did the second world war end|who is the richest person alive|who is the president|what is seven times eight|how many grams in an ounce|convert ten miles to kilometres|' +
    'sing me something|recite a poem|tell me a riddle|tell me a bedtime story|flip a coin|can you dance|how many languages do you speak|do you have friends|do you ever sleep|are you happy|am i pretty|i am bored|i feel sad today|talk to me about something|' +
    'will you marry me|what is your favourite colour|what is the meaning of life|how do i get rich|which stock should i buy|will house prices go down|how long do you boil an egg|what is a good recipe for chicken|can i eat rice from yesterday|what should i cook tonight|' +
    'how much water should i drink a day|my knee hurts what should i do|what helps against a cold|how can i sleep better|how do i lose weight|who won the game last night|how often are the olympics|who is the best tennis player|what movie should i watch|' +
    'recommend a good book|how do i beat this level|my laptop is slow|why does my phone get so hot|i forgot my email password|which car uses the least fuel|what should i pack for the beach|where should i travel this summer|order me a pizza|set an alarm for seven|' +
    'call my mother|play some music|text my friend that i am late|write an essay for me|how do you say thank you in french|spell necessary|what day is thanksgiving|how many days until christmas|what time is it in new york|is there life on other planets|' +
    'are ghosts real|what does it mean to dream of falling|what is the population of china|how do planes fly|why is the sea salty|how do i get stains out of a shirt|how do i get rid of ants|my cat will not eat|is the guitar hard to learn|how do i get abs|' +
    'how do i pass my exams|what should i study at university|how do i write a resume|how do i ask for a raise|my boyfriend is angry with me|how do i make friends|tell me a secret|ha ha you are funny|say something|count to ten|how do i fix a flat tyre|how much does a horse weigh|' +
    'what is the best diet|how do i grow tomatoes|what is bitcoin worth|who sang that song|what is the speed of light|how do i tie a tie|what rhymes with orange'
  ).split('|'),
  ja: (
    '外は何度ですか|週末は雪が降りますか|傘は要りますか|空はどうして青いの|月までどのくらい離れていますか|地球は何歳ですか|くじらは魚ですか|犬はなぜ吠えるの|世界で一番長い川は|オーストラリアの首都はどこ|電球を発明したのは誰|源氏物語は誰が書いたの|' +
    '七かける八は|百わる四はいくつ|一ポンドは何グラム|歌を歌って|なぞなぞを出して|昔話をして|しりとりしよう|踊れますか|何か国語話せますか|友達はいますか|夜は寝るの|疲れませんか|退屈だなあ|今日は悲しい気分|好きな色は何|結婚してくれる|人生の意味って何|' +
    'どうすればお金持ちになれますか|どの株を買えばいい|ゆで卵は何分|カレーの作り方を教えて|今夜の晩ごはん何がいい|風邪に効く食べ物は|膝が痛いんだけど|よく眠る方法は|痩せたい|昨日の試合はどっちが勝った|オリンピックは何年に一度|面白い映画を教えて|おすすめの小説は|' +
    'このゲームの攻略法は|パソコンが重い|スマホの電池がすぐ切れる|パスワードを忘れた|燃費のいい車は|夏休みどこに行こう|ピザを注文して|七時に起こして|母に電話して|音楽をかけて|作文を書いて|フランス語でありがとうは何て言うの|この漢字なんて読むの|' +
    'クリスマスまであと何日|ニューヨークは今何時|宇宙人はいるの|おばけは本当にいるの|歯が抜ける夢の意味|今日の運勢は|中国の人口は|飛行機はなぜ飛ぶの|海はなぜしょっぱい|シャツの染みの落とし方|猫がごはんを食べない|ギターは難しい|腹筋を割りたい|' +
    '試験に受かるには|履歴書の書き方|彼女とけんかした|上司が苦手です|何か面白いこと言って|一から十まで数えて|総理大臣は誰|株価はどうなってる|好きな人に告白したい'
  ).split('|'),
  ko: (
    '밖에 몇 도예요|주말에 눈 와요|우산 가져가야 해요|하늘은 왜 파래요|달까지 얼마나 멀어요|지구는 몇 살이야|고래는 물고기예요|개는 왜 짖어요|세계에서 가장 긴 강은 뭐예요|호주 수도가 어디야|전구는 누가 발명했어요|홍길동전은 누가 썼어|' +
    '칠 곱하기 팔은|백 나누기 사는 얼마야|일 파운드는 몇 그램이야|노래 불러 줘|수수께끼 내 줘|옛날이야기 해 줘|끝말잇기 하자|춤출 수 있어|몇 개 국어 해요|친구 있어요|밤에 잠은 자니|안 피곤해|심심해|오늘 기분이 우울해|좋아하는 색이 뭐야|나랑 결혼할래|' +
    '인생이란 뭘까|어떻게 하면 부자가 돼요|어떤 주식을 사야 해요|계란은 몇 분 삶아요|김치찌개 어떻게 끓여요|오늘 저녁 뭐 먹지|감기에 뭐가 좋아요|무릎이 아파요|잠이 안 와요|살 빼고 싶어|어제 경기 누가 이겼어|올림픽은 몇 년마다 해요|재미있는 영화 추천해 줘|' +
    '소설 한 권 추천해 줘|이 게임 어떻게 깨|컴퓨터가 느려요|휴대폰 배터리가 빨리 닳아요|비밀번호를 잊어버렸어요|연비 좋은 차가 뭐예요|여름휴가 어디로 갈까|피자 시켜 줘|일곱 시에 깨워 줘|엄마한테 전화해 줘|음악 틀어 줘|독후감 써 줘|' +
    '고마워를 프랑스어로 뭐라고 해|이 한자 어떻게 읽어|크리스마스까지 며칠 남았어|뉴욕은 지금 몇 시야|외계인이 있을까|귀신이 진짜 있어요|이 빠지는 꿈은 무슨 뜻이야|오늘의 운세 알려 줘|중국 인구가 얼마야|비행기는 어떻게 날아|바닷물은 왜 짜요|' +
    '옷에 묻은 얼룩 어떻게 지워|고양이가 밥을 안 먹어요|기타 배우기 어려워요|복근 만들고 싶어|시험 잘 보는 법|이력서 어떻게 써요|여자친구랑 싸웠어|상사가 싫어요|재미있는 말 해 봐|하나부터 열까지 세 봐|대통령이 누구야|고백하고 싶어'
  ).split('|'),
};
