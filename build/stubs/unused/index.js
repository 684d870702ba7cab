throw new Error('unused is a stand-in: of faceplugin-face-recognition-js only the models are used, never its code.');
