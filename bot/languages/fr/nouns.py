"""How a name says what a thing is: la cour d'appel is a cour."""

HEAD_COMES_LAST = False
AFTER_A_HEAD = "de du des d pour en"
