throw new Error('ffi-napi is a stand-in: the project binds libvosk itself and never loads vosk/index.js.');
