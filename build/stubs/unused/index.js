throw new Error('unused is a stand-in: what asks for it is used without the part that needs it (docs/decisions/0003).');
