"""The words in which people ask in French for pins, folded."""

ADD = "ajoute ajouter ajoutez epingle epingler epinglez"
REMOVE = "retire retirer retirez enleve enlever enlevez supprime supprimer supprimez decroche decrocher decrochez"
PINS = "epingles epinglee epinglees"
PIN = "epingle epingler epinglez epinglele epinglela"
UNPIN = "decroche decrocher decrochez decrochele decrochela desepingle desepingler"
PINPOINTING = ""
COURTESY = "sil te vous plait svp stp merci peux tu pouvez pourrais pourriez"  # asks for nothing by itself
THAT = (
    "ca cela ceci ce cet cette celui celle le la les reponse chiffre fait faits carte ici dans canal pour tous tout "
    "monde "
    "precedent precedente dernier derniere du de des"
)
BESIDE = "quoi quels quelles sont est quest que qui liste montre montrez moi ya a il y"  # in a question for all pins
ALL = "tous tout faits"
NUMBER = r"num[ée]ro|n[°o]\.?"  # before a pin's number
