throw new Error('async is a stand-in: the project binds libvosk itself and never loads vosk/index.js.');
