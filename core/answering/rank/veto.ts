/** Finds questions that ask for what nobody may get, or that only abuse. They get a kind word and a person, never an entry. */
export interface Veto {
  /** `text` as it was typed or heard, `normalised` as questions are compared. */
  readonly refuses: (text: string, normalised: string) => boolean;
}

/**
 * What is refused in every venue, by the form of the request. Wide words (假, 骗) would refuse honest questions (请假,
 * 被骗了去哪报案), so each pattern names the deed. A venue adds its own words in its pack.
 */
const deeds: readonly RegExp[] = [
  // Forging and cheating.
  /(?:办|买|做|弄|搞|开|刻|用)(?:个|一个|张|一张|本|一本|点|些)?假|假(?:的)?(?:证|身份证|营业执照|执照|发票|学历|学位|户口|驾照|驾驶证|材料|证明|公章|章|病历|病假条|流水|离婚|结婚|合同|护照|社保)/,
  /伪造|仿造|变造|冒领|冒用|冒名|骗取|骗补|骗保|骗贷|骗钱|怎么骗|骗过|套取|套现|套出来|偷税|逃税|漏税|逃避|瞒报|虚报|虚开|洗钱|钻空子|钻漏洞|作弊|代考|替考|诈领|冒充.{0,8}(?:领|办|取|申请|进|用|补贴)|假装.{0,8}(?:领|办|申请|残疾|困难)|隐瞒(?:收入|财产|病情|真实)|买分|卖分|蒙混|瞒过/,
  /行贿|贿赂|受贿|送红包|塞红包|塞钱|走后门|找关系|花钱买通|买通/,
  /逃票|偷偷(?:溜|进|带|拿|拍)|怎么偷|顺走|不被(?:发现|查到|抓)|插队/,
  /偽(?:の|物)\S{0,6}(?:作|買|使|手に入)|身分を偽|(?:だま|騙)し取|不正に?(?:受給|もら|受け取)|ごまかす|忍び込|万引き|ばれない/,
  /가짜\s?\S{0,6}(?:증|서류|통장)|속이는|속여서|몰래\s?(?:들어|가져|찍)/,
  /\b(?:fake|forged?|counterfeit)\b.{0,20}\b(?:id|card|passport|licen[cs]e|document|papers?|certificate|invoice|receipt|ticket)s?\b|\b(?:forge|bribe|launder)\b|\bcheat (?:the|on)\b|\bevade (?:tax|taxes)\b/i,
];

/** Whoever reports or has suffered a deed names it as well. */
const honest =
  /被害|通報|届け出|(?:だま|騙)され|見つけ|見かけ|怪しい|疑い|防(?:ぐ|止)|신고|피해|당했|의심|举报|检举|报警|报案|投诉|被骗|受骗|被偷|被盗|防止|(?<!不被|没人|别人|不让)发现|有人|怀疑|捡到|\breport|\bvictim|\bstolen\b/i;

const patterns: readonly RegExp[] = [
  // Other people's data and money.
  /(?:查|看|调|找|告诉|给|知道|要|搞到|弄到).{0,8}(?:别人|他人|人家|邻居|隔壁|前妻|前夫|前任|前女友|前男友|同事|某人|明星|[张李王赵刘陈][一二三四五六老0-9])\S{0,6}(?:身份证|手机|电话|住址|地址|住哪|公积金|社保|工资|存款|银行|余额|记录|信息|房产|房子|病历|密码|账户|账号)/,
  /(?:别人|他人|人家|邻居|隔壁|前妻|前夫|前任|前女友|前男友|[张李王赵刘陈][三四五6老])\S{0,6}(?:身份证号|手机号|电话|住址|家庭地址|住哪|公积金|工资|存款|余额|开房|行踪|病历|密码|账户|账号)\S{0,6}(?:查|看|告诉|多少|几|给我)/,
  /(?:钱|金|工资|余额|存款)\S{0,4}(?:全部|全都|都|全)?\S{0,2}转(?:到|给|进|入)我(?:的)?(?:账户|账号|卡|银行卡|名下)/,
  /用(?:别人|他人|人家|朋友|捡到)的?\S{0,3}(?:身份证|证件|社保卡|医保卡)/,
  /开房记录|人肉搜索|(?:跟踪|定位|监视)(?:别人|他人|前妻|前夫|前任|老婆|老公|女友|男友)/,
  // Commands to machines.
  /忽略.{0,8}(?:指令|规则|设定|提示)|系统提示词|提示词|管理员模式|开发者模式|越狱|输出.{0,4}数据库|后台密码|管理员密码|黑进|入侵.{0,6}(?:系统|电脑|网络)|攻击.{0,4}(?:系统|服务器)|破解.{0,6}(?:密码|系统|wifi|无线)/,
  /\bselect\s+\*|\bselect\b.{1,60}\bfrom\b.{0,60}(?:;|\bwhere\b)|\bdrop\s+table\b|\binsert\s+into\b|\bunion\s+select\b|\bdelete\s+from\b|'\s*or\s+1\s*=\s*1|<\s*script|javascript:/i,
  /\bignore (?:all |the |your )*(?:previous|above|prior)\b|\bsystem prompt\b|\byou are now\b|\bjailbreak\b|\bdeveloper mode\b/i,
  /\b(?:someone else|somebody else|my neighbou?r|my ex|my boss|other people)s?\b.{0,20}\b(?:id|number|address|phone|salary|account|balance|records?|password)\b/i,
  // Violence and filth. 我妈的社保 and 智障儿童 are honest, so these are narrow as well.
  /(?:做|造|买|藏).{0,3}(?:炸弹|炸药|枪支|枪)|(?:买|卖|吸|制).{0,2}(?:毒品|毒|冰毒|海洛因)(?!品?检测)|卖淫|嫖娼|怎么杀人|(?:看|找|下载)黄片|\b(?:make|buy) (?:a )?(?:bomb|gun|cocaine|heroin)\b|\bporn\b/i,
  /傻[子逼瓜叉缺]|笨蛋|蠢货|白痴|混蛋|王八蛋|去死|滚蛋|(?:^|\s)(?:他)?妈的(?:$|\s)|狗屁|垃圾机器|破机器|脑残|你们?(?:真|就|全|都)?(?:是|这)?(?:个|帮|群|些)?(?:废物|垃圾|智障|神经病)|\b(?:fuck|shit|idiot|stupid|bastard|asshole)\b/i,
  /(?:他人|(?:ほか|他)の人|隣の(?:人|家)|近所の人|別れた[^\sにへ]{0,3}|元(?:妻|夫|カノ|カレ|彼女|彼氏))の\S{0,5}(?:住所|電話|連絡先|収入|給料|口座|マイナンバー|印鑑証明)を\S{0,6}(?:調べ|教え|知りた|突き止|取り|見たい)/,
  /(?:남의|옆집|전\s?(?:여자친구|남자친구|남편|아내))\s?\S{0,4}\s?(?:번호|주소|월급|전화|통장)\S?\s?(?:알려|알아|찾아)/,
  /バカ|馬鹿|死ね|クソ|偽造|賄賂|他人の(?:住所|電話|個人情報)/,
  /바보|병신|씨발|꺼져(?:라|버려)?\s?[!.]*$|위조|뇌물|남의 (?:주민|전화|주소)/,
];

/** A veto with the words of a venue: each is matched as written, upper and lower case alike. */
export function createVeto(words: readonly string[]): Veto {
  const own = words.map((word) => word.normalize('NFKC').toLowerCase()).filter((word) => word.trim().length > 0);
  return {
    refuses: (text, normalised) => {
      const written = text.normalize('NFKC').toLowerCase();
      const refusedBy = (pattern: RegExp) => pattern.test(written) || pattern.test(normalised);
      if (own.some((word) => written.includes(word) || normalised.includes(word))) return true;
      return patterns.some(refusedBy) || (!honest.test(written) && deeds.some(refusedBy));
    },
  };
}
