// attack: is a module
module twice { }
