"""The words in which people ask in English for pins, folded."""

ADD = "add pin"
REMOVE = "remove unpin delete"
PINS = "pins pinned"
PIN = "pin"
UNPIN = "unpin"
PINPOINTING = "down"  # "pin down the date" asks for the date
COURTESY = "please thanks thank you can could"  # asks for nothing by itself
THAT = (
    "that this it one fact facts answer figure card here the in channel to for us everyone all above last latest "
    "previous at of"
)
BESIDE = "a are is list me show there what whats which"  # in a question for all pins
ALL = "all everyone facts"
NUMBER = r"number|no\.?"  # before a pin's number
