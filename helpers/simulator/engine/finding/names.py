"""Prénoms, lieux et mots vides qui aident à reconnaître un nom propre."""

from ..text.strings import word_set

FIRST_NAMES = word_set(
    """
marie jean paul pierre anne sophie julie lea zoe luc marc louis lucas emma alice camille chloe
claire claude nicolas thomas antoine julien david daniel michel philippe francois francoise
catherine isabelle nathalie sarah laura manon ines jade louise hugo leo gabriel arthur jules adam
raphael nathan ethan mohamed ali fatima karim amina youssef omar leila nadia sami mehdi yasmine
maria jose carlos ana juan john mary james robert michael william richard joseph charles patricia
jennifer linda elizabeth barbara susan jessica karen bob alex alexandre alexandra maxime martin
martine benoit bernard brigitte caroline cecile celine charlotte christian christine christophe
clara clement corinne delphine denis dominique elise elodie emilie eric estelle fabien fabrice
florence florian frederic georges gerard gilles guillaume helene henri jacques jeanne jerome joel
laurent laurence lucie lucy mathieu mathilde matthieu max melanie monique muriel nina noemie noah
oceane olivia olivier pascal patrick pauline quentin rachel remi rene romain samuel sandra
sebastien serge simon stephane stephanie sylvie theo tom valerie vincent virginie xavier yves
bruno victor sam kevin anna nora tim ben kate emily george harry jack oliver peter steve tony
frank helen jane lisa margaret mark nancy ruth scott diana
"""
)
PLACES = word_set(
    """
paris lyon marseille toulouse nice nantes strasbourg montpellier bordeaux lille rennes reims
toulon grenoble dijon angers nimes brest tours amiens limoges metz besancon orleans rouen caen
nancy avignon bruxelles geneve lausanne montreal quebec dakar abidjan tunis alger rabat casablanca
londres london berlin madrid barcelone rome milan lisbonne vienne amsterdam tokyo kyoto osaka
pekin new york boston chicago washington france belgique suisse canada espagne italie allemagne
portugal japon chine europe afrique asie bretagne normandie corse provence england spain italy
germany japan china dublin oxford cambridge leeds manchester sydney
"""
)
NOT_NAMES = word_set(
    """
bonjour cordialement madame monsieur merci objet date email telephone nom prenom ville hello dear
regards sincerely bonsoir salut the this that cher chere le la les il elle mme dr mr mrs ms
"""
)
