"""How a name says what a thing is: la corte de apelaciones is a corte."""

HEAD_COMES_LAST = False
AFTER_A_HEAD = "de del para en"
