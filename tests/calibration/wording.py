"""What the pages say, in English and in Spanish: names, one heading and one sentence a table, what readers be told."""

NAMES = {
    "moran": ("Local Moran of rates", "Moran local de tasas"),
    "moran-public": ("Local Moran of rates, as users run it", "Moran local de tasas, como lo ve el usuario"),
    "moran-flat": ("Local Moran of rates, without a slope", "Moran local de tasas, sin pendiente"),
    "moran-no-refit": ("Local Moran of rates, without a second fit", "Moran local de tasas, sin segundo ajuste"),
    "gi-star": ("Gi* of rates", "Gi* de tasas"),
    "gi-star-public": ("Gi* of rates, as users run it", "Gi* de tasas, como la ve el usuario"),
    "old-two-sided": (
        "Empirical Bayes rates, 9,999 permutations, two-sided",
        "Tasas de Bayes empírico, 9999 permutaciones, dos colas",
    ),
    "old-directed": ("Empirical Bayes rates permuted, directed", "Tasas de Bayes empírico permutadas, dirigida"),
    "geoda": ("GeoDa's way: smaller tail, no correction", "Como GeoDa: cola menor, sin corrección"),
    "geoda-fdr": ("GeoDa's way with FDR", "Como GeoDa, con FDR"),
    "neighbourhood": ("Neighbourhood test, every firm the same", "Prueba del vecindario, empresas sin ponderar"),
    "neighbourhood-weighted": ("Neighbourhood test", "Prueba del vecindario"),
    "scan": ("Circular scan", "Barrido circular"),
    "groups": ("Groups of areas", "Grupos de áreas"),
    "clusters": ("Delineated clusters", "Clústeres delimitados"),
    "redrawn": (
        "Ids of strong clusters in all of ten redraws of the next year",
        "Ids de los clústeres fuertes en los diez sorteos del año siguiente",
    ),
    "lasting": ("Ids of strong clusters after ten years", "Ids de los clústeres fuertes tras diez años"),
    "survival": ("Share of settings", "Parte de los ajustes"),
    "quotient": ("LQ of 1.5 or more", "LQ de 1,5 o más"),
    "jobs-as-counts": ("Jobs as if each were a firm", "Empleos como si cada uno fuera una empresa"),
    "jobs-sizes": ("Jobs with the firms' own sizes", "Empleos con los tamaños de sus empresas"),
    "jobs-firms": ("The firms instead", "Las empresas en su lugar"),
    "jobs-old": ("Empirical Bayes rates of jobs permuted", "Tasas de empleos de Bayes empírico permutadas"),
    "values": ("Local Moran of values", "Moran local de valores"),
    "values-directed": ("Local Moran of values, directed", "Moran local de valores, dirigida"),
    "sectors-all": ("All tests one family", "Todas las pruebas, una familia"),
    "sectors-each": ("Each sector a family", "Cada sector, una familia"),
    "interval-jobs": ("Every job a draw", "Cada empleo, un sorteo"),
    "interval-firms": ("Every firm a draw, mean jobs", "Cada empresa, un sorteo; media de empleos"),
    "interval-weighted": (
        "Every firm a draw, size-weighted jobs",
        "Cada empresa, un sorteo; media ponderada",
    ),
    "dartboard-jobs": ("By shares of all jobs", "Por cuotas de todos los empleos"),
    "dartboard-firms": ("By shares of all firms", "Por cuotas de todas las empresas"),
    "seeds-rates": ("Local Moran of rates", "Moran local de tasas"),
    "seeds-values": ("Local Moran of values", "Moran local de valores"),
    "programme": ("Effect of a programme", "Efecto de un programa"),
    "dates-apart": ("Each date by itself", "Cada fecha por sí sola"),
    "dates-previous": ("The later date with PREVIOUS", "La fecha posterior con PREVIOUS"),
    "validation": ("Groups of industries held against relatedness", "Grupos de industrias frente a su relación"),
    "trend": ("Interval holds the growth", "El intervalo contiene el crecimiento"),
    "seeds-old": ("Empirical Bayes rates permuted", "Tasas de Bayes empírico permutadas"),
    "pattern-firms": ("Point patterns of firms", "Patrones de puntos de empresas"),
    "pattern-jobs": ("Point patterns of jobs", "Patrones de puntos de empleos"),
    "places-hdbscan": ("Point clusters by HDBSCAN", "Clústeres de puntos por HDBSCAN"),
    "places-dbscan": ("Point clusters by DBSCAN", "Clústeres de puntos por DBSCAN"),
}

HEADINGS = {
    "level": ("Firms dealt by chance: how many maps are coloured", "Empresas repartidas al azar: mapas coloreados"),
    "deciles": ("Small areas and large ones", "Áreas pequeñas y grandes"),
    "scan": ("The scan on maps of chance", "El barrido en mapas de azar"),
    "groups": ("Whole groups on maps of chance", "Grupos enteros en mapas de azar"),
    "clusters": ("Delineated clusters on maps of chance", "Clústeres delimitados en mapas de azar"),
    "years": ("Clusters over ten years", "Clústeres a lo largo de diez años"),
    "survival": ("Clusters under many settings", "Clústeres con muchos ajustes"),
    "size": ("Rates that change with the size of areas", "Tasas que cambian con el tamaño del área"),
    "few": ("Few areas", "Pocas áreas"),
    "jobs": ("Jobs, which come in firms", "Empleos, que vienen en empresas"),
    "values": ("Values in any order", "Valores en cualquier orden"),
    "smooth": ("What local tests test", "Qué prueban las pruebas locales"),
    "sectors": ("Sixty sectors without any cluster", "Sesenta sectores sin clúster alguno"),
    "power": ("Planted clusters: what is found", "Clústeres plantados: qué se encuentra"),
    "intervals": ("Intervals of location quotients", "Intervalos de cocientes de localización"),
    "dartboard": ("The dartboard test on maps of chance", "La prueba de la diana en mapas de azar"),
    "seeds": ("Seeds", "Semillas"),
    "programmes": ("Programmes that change nothing", "Programas que no cambian nada"),
    "dates": ("Two dates between which nothing happened", "Dos fechas entre las que no pasó nada"),
    "validation": ("Groupings of industries that mean nothing", "Agrupaciones de industrias que no dicen nada"),
    "trends": ("Intervals of yearly growth", "Intervalos del crecimiento anual"),
    "patterns": ("Point patterns of firms dealt by chance", "Patrones de puntos de empresas repartidas al azar"),
    "places": ("Point clusters of firms dealt by chance", "Clústeres de puntos de empresas repartidas al azar"),
    "towns": ("Firms of which one town has more", "Empresas de las que una ciudad tiene más"),
}

ABOUT = {
    "patterns": "2,000 firms in 60 towns of lognormal size, three in ten at the address of another; the sector's "
    "dealt by chance, jobs lognormal with a standard deviation of 1.5. Share of maps, in per cent, on which M and "
    "K-density leave the bounds of 19 maps of chance for the whole curve.",
    "places": "The same firms. Share of maps, in per cent, on which a cluster of at least ten firms (HDBSCAN; DBSCAN "
    "within 1,000 m) has more of the sector than all firms explain, by 19 maps of chance; and how many clusters were "
    "drawn a map.",
    "towns": "The same, but one town, of the upper quarter by size, has several times the risk of all others. Share of "
    "maps, in per cent, on which the sector is told from chance.",
    "programmes": "Jobs in firms that open, grow and close, on 400 squares of unlike size; neighbours share some of a "
    "year's growth (its standard deviation is told). A programme begins in some areas, anywhere, among the smaller "
    "half, or nearest to each other, and changes nothing. Share of maps, in per cent, on which an effect is told from "
    "chance; in the table of numbers also how often a gain of 30 % is (`hit`), and how often its interval holds it.",
    "dates": "Maps of 400 squares, with five clusters of nine areas at four times the risk of others, or with none. "
    "At the later date each firm has closed with a probability of 10 %, and as many have opened where there are "
    "firms. Share of maps, in per cent, on which `comparedates` announces that a cluster was born or has "
    "vanished; and how many of each a map has, of so many clusters of the earlier date. Held against 99 maps of "
    "chance each.",
    "validation": "Industries are dealt to groups of two and more, whatever their relatedness: every pair alike but "
    "for chance (even), more where one of both is more related to all (by industry), or with three pairs in ten that "
    "have no measure (gaps). Share, in per cent, in which `groupvalidation` tells the groups from 199 random ones at "
    "5 %; in the table of numbers also how often it does (`hit`) where pairs within groups are more related by a "
    "standard deviation.",
    "trends": "Growth of 3 % a year with yearly shocks of 10 %. Share of series, in per cent, whose interval of 95 % "
    "holds it; a map is 250 series. Where changes themselves carry over from year to year the interval is too narrow.",
    "level": "Firms fall on areas in proportion to all firms, times a risk that differs from area to area by the law "
    "in the first column. Share of maps, in per cent, on which anything is coloured. All of it is false.",
    "deciles": "Local Moran of rates on the same maps, before any correction: per cent of areas with p ≤ 5 %, in "
    "tenths of the areas by their firms, the smallest first. Between 1 and 6 is asked for.",
    "scan": "The same maps. Share of maps, in per cent, on which a window reaches 5 %; 99 maps of chance each.",
    "clusters": "Firms dealt by chance, and jobs that come in firms; clusters as `delineateclusters` draws them by "
    "default, held against 99 maps of chance each. Share of maps, in per cent, with a cluster.",
    "years": "Of the firms of a map, 8 % close every year and about as many open where there are firms. Share of the "
    "strong clusters of the first year, which none of 99 maps of chance equals, that have their id in each of ten "
    "redraws of the next year, in per cent; and through ten years on end, each held against the one before, in which "
    "more than half of the firms are others. And how many clusters a year get a new id.",
    "survival": "In what share of the settings of the default grid, in per cent, a cluster is there: a planted one, "
    "compact, at five times the risk of all others; on maps of chance the heaviest group that there is, which nobody "
    "would call a cluster. Held against 99 maps of chance each.",
    "groups": "Firms dealt by chance, and values in any order; groups of areas (P0 of 0.01), held against 99 maps of "
    "chance each. Share of maps, in per cent, on which the mass of any group, high or low, reaches 5 %: the familywise "
    "error.",
    "size": "Risk in proportion to a power of the size of an area. Share of maps coloured, in per cent.",
    "few": "Squares of made-up areas, 25 firms each. Share of maps coloured, in per cent. Below 100 areas Polos warns.",
    "jobs": "Every firm has a lognormal number of jobs (standard deviation of its logarithm in the second column). "
    "Share of maps coloured, in per cent.",
    "values": "Exact conditional permutation. Share of maps coloured, in per cent. *Directed* is what other programs "
    "report: the better of two tails.",
    "smooth": "Values that are alike among neighbours (simultaneous autoregression) without any cluster: maps coloured "
    "in per cent, and the areas coloured a map.",
    "sectors": "60 to each run, with 30 to 30,000 firms. Per cent of runs with anything coloured, and of sectors.",
    "power": "Twenty areas at 2.5 or 5 times the risk of all others; centres drawn evenly and in proportion to firms "
    "(half of the maps each). Share of the cluster's areas that are found / share of what is marked as high that is "
    "neither in the cluster nor next to it. An area next to a cluster rightly has high rates around it.",
    "intervals": "Share of areas, in per cent, whose 95 % interval holds the true quotient; in brackets, of the areas "
    "that have the sector. Risks are gamma with a coefficient of variation of 0.5.",
    "dartboard": "The maps of the first table; jobs a firm are those of the sample, and rise with the town. Share of "
    "maps with any area at an adjusted p ≤ 5 %. Where risks differ, areas are concentrated in truth, and found.",
    "seeds": "Twenty runs of the same map, with another order of areas each (permuted rates: with another seed). Share "
    "of maps on which any area changes, in per cent, and how many do.",
}

SENTENCES = {
    "patterns": (
        "**{name}**: K-density leaves the bounds on {least} to {most} of the maps; {maps} maps a cell.",
        "**{name}**: la K-densidad sale de los límites del {least} al {most} de los mapas; {maps} por celda.",
    ),
    "dates": (
        "**{name}**: a birth or an end is announced on {least} to {most} of the maps; {maps} maps a cell.",
        "**{name}**: anuncia un nacimiento o un final desde el {least} hasta el {most} de los mapas; {maps} por celda.",
    ),
    "trends": (
        "**{name}**, which is to be 95 %: from {least} to {most}; {maps} maps of 250 series a cell.",
        "**{name}**, que debe ser el 95 %: del {least} al {most}; {maps} mapas de 250 series por celda.",
    ),
    "holds": (
        "**{name}**: no cell of {cells} lies above 5 % beyond its interval, {above} by their mean alone; {maps} maps a "
        "cell, all together {share}.",
        "**{name}**: ninguna celda de {cells} supera el 5 % más allá de su intervalo, {above} solo por su media; "
        "{maps} mapas por celda, en conjunto {share}.",
    ),
    "open": (
        "**{name}**: too few maps so far to tell; all together {share}, {maps} maps in each of {cells} cells.",
        "**{name}**: pocos mapas aún para decirlo; en conjunto {share}, {maps} mapas en cada una de {cells} celdas.",
    ),
    "together": (
        "**{name}** misses its level where all {cells} cells are taken together, {share}, though no single one lies "
        "above 5 % beyond its interval; {maps} maps a cell.",
        "**{name}** incumple su nivel si se toman juntas las {cells} celdas, {share}, aunque ninguna por sí sola "
        "supera el 5 % más allá de su intervalo; {maps} mapas por celda.",
    ),
    "misses": (
        "**{name}** misses its level beyond the interval in {missed} of {cells} cells, {above} by their mean alone; "
        "{maps} maps a cell, all together {share}; worst: {worst}.",
        "**{name}** incumple su nivel más allá del intervalo en {missed} de {cells} celdas, {above} solo por su media; "
        "{maps} mapas por celda, en conjunto {share}; la peor: {worst}.",
    ),
}
"""“Beyond its interval”: the lower end of the cell's 95 % interval lies above 5 %."""

READERS = (
    (
        "**Local tests test “no pattern at all”.** Almost every map of real places has some: what is alike lies "
        "together. A coloured area says that there is a pattern there, not that there is a cluster with causes of its "
        "own.",
        "**Las pruebas locales contrastan «ningún patrón en absoluto».** Casi todo mapa real tiene alguno: lo parecido "
        "está junto. Un área coloreada dice que allí hay un patrón, no que haya un clúster con causas propias.",
    ),
    (
        "**Risks that vary smoothly from place to place are what is found**, whatever makes them vary.",
        "**Los riesgos que varían suavemente de un lugar a otro son lo que se encuentra**, sea cual sea su causa.",
    ),
    (
        "**The false discovery rate is proven** for tests that are independent or depend on each other positively "
        "(Benjamini & Yekutieli 2001). Here it is measured.",
        "**La tasa de descubrimientos falsos está demostrada** para pruebas independientes o con dependencia positiva "
        "(Benjamini y Yekutieli 2001). Aquí se mide.",
    ),
    (
        "**A neighbour of a cluster is rightly not null.** What is coloured beside a cluster is no false alarm, and "
        "the coloured areas are no perimeter.",
        "**Un vecino de un clúster no es nulo, y con razón.** Lo coloreado junto a un clúster no es una falsa alarma, "
        "ni lo coloreado un perímetro.",
    ),
    (
        "**Other areas, other map.** Results hold for these areas and these neighbours (modifiable areal unit "
        "problem).",
        "**Otras áreas, otro mapa.** Los resultados valen para estas áreas y estos vecinos (problema de la unidad de "
        "área modificable).",
    ),
    (
        "**An area that is not coloured is not “without a cluster”.** With few firms little can be found: see the "
        "planted clusters.",
        "**Un área sin color no está «sin clúster».** Con pocas empresas se encuentra poco: véanse los clústeres "
        "plantados.",
    ),
    (
        "**A cluster that some settings lose may be real.** Under the default grid planted clusters are there in "
        "nearly all settings; a small one, of some fifty firms, may be lost at the level of 1 % with the six or eight "
        "nearest as neighbours. The heaviest groups of chance are there in next to none.",
        "**Un clúster que algunos ajustes pierden puede ser real.** Con la cuadrícula predeterminada, los clústeres "
        "plantados están en casi todos los ajustes; uno pequeño, de unas cincuenta empresas, puede perderse al nivel "
        "del 1 % con los seis u ocho más cercanos como vecinos. Los grupos más pesados del azar no están en casi "
        "ninguno.",
    ),
)

NOT_MEASURED = (
    "Groups of areas by extent and by number, those within broad groups, and the flexible scan.",
    "Rates that change over time, and one rate in an area against another around it.",
    "Weights other than contiguity.",
    "What cannot be known of a real map: which law its risks have, and how smoothly they vary.",
)
