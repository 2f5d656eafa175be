// attack: ends the text so that what stands behind it would be something else
function word(n) { return null; }
/*
