import { expect, test } from 'vitest';
import { firstWordsIn } from '#core/answering/text/first-words.ts';

test.each([
  ['你好', 'hello'],
  ['您好！', 'hello'],
  ['侬好', 'hello'],
  ['你好你好', 'hello'],
  ['早上好', 'hello'],
  ['在吗？', 'hello'],
  ['Hello', 'hello'],
  ['Hi there!', 'hello'],
  ['good morning', 'hello'],
  ['こんにちは', 'hello'],
  ['おはようございます。', 'hello'],
  ['안녕하세요', 'hello'],
  ['谢谢', 'thanks'],
  ['谢谢你啊', 'thanks'],
  ['好的，谢谢您', 'thanks'],
  ['Thank you very much!', 'thanks'],
  ['ありがとうございました', 'thanks'],
  ['감사합니다', 'thanks'],
  ['再见', 'goodbye'],
  ['bye bye', 'goodbye'],
  ['さようなら', 'goodbye'],
  ['안녕히 계세요', 'goodbye'],
  ['你是谁', 'who'],
  ['你好，你是谁呀？', 'who'],
  ['你叫什么名字', 'who'],
  ['你是机器人吗', 'who'],
  ['Who are you?', 'who'],
  ["What's your name?", 'who'],
  ['あなたは誰ですか', 'who'],
  ['누구세요?', 'who'],
  ['你会什么', 'what'],
  ['你能做什么呢', 'what'],
  ['What can you do?', 'what'],
  ['何ができますか', 'what'],
  ['뭘 할 수 있어요?', 'what'],
])('%s is %s', (text, about) => {
  expect(firstWordsIn(text)).toBe(about);
});

test.each([
  '你好，洗手间在哪里',
  '身份证丢了',
  '谢谢你的身份证',
  '好',
  '好吃的在哪里',
  '你们几点下班',
  'hi-fi repair',
  'thanks to whom do I complain',
  'who are you supposed to call',
  'help with a passport',
  'すみません、トイレはどこですか',
  '안녕하세요 화장실 어디예요',
  '？？',
  '',
])('%s asks for something, or for nothing', (text) => {
  expect(firstWordsIn(text)).toBeNull();
});
