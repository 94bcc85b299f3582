"""What letters in Spanish are written with."""

NAME_JOINS = "de del la para las sobre y"  # in lower case within a name
# In capitals only where they open a sentence.
OPENERS = """
a al ante aunque como con cuando de del desde donde el ella en entre es esta estas este estos firman hasta la las lo
los mientras no nos nuestra nuestro para por porque que quien se si sin sobre su sus también tras un una y ya
"""
