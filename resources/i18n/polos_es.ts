<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
    <context>
        <name>Polos</name>
        <message>
            <location filename="../../algorithms/base.py" />
            <source>Data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/base.py" />
            <source>Agglomeration</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/base.py" />
            <source>Hot spots</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/base.py" />
            <source>Polos needs Python packages that are not installed: {packages}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/base.py" />
            <source>Cancelled; nothing was written.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/frames.py" />
            <source>“{name}” has no features.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/frames.py" />
            <source>“{layer}” has no field “{field}”. Its fields are: {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/frames.py" />
            <source>Field “{field}” of “{layer}” is text, not numbers. Convert it with the field calculator.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/frames.py" />
            <source>Field “{field}” is empty in {count} features (feature ids {rows}). Every area needs an id.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/frames.py" />
            <source>Field “{field}” repeats {count} ids: {ids}. Dissolve them, or choose another field.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/frames.py" />
            <source>These fields of an earlier result are replaced in the output: {fields}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/frames.py" />
            <source>The output could not be written: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/getis_ord.py" />
            <source>Getis-Ord (hot and cold spots)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/getis_ord.py" />
            <source>getis,ord,gi*,hot spot,cold spot,spatial association,arcgis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/getis_ord.py" />
            <source>Value</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/getis_ord.py" />
            <source>Gi*: the area counts among its own neighbours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/getis_ord.py" />
            <source>Hot and cold spots</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/help.py" />
            <source>Parameters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/help.py" />
            <source>Outputs</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/help.py" />
            <source>How to read the result</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/help.py" />
            <source>References</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/local_moran.py" />
            <source>Local Moran (clusters and outliers)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/local_moran.py" />
            <source>lisa,moran,cluster,outlier,hot spot,spatial autocorrelation,empirical bayes,geoda</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/local_moran.py" />
            <source>Value, or numerator of a rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/local_moran.py" />
            <source>Denominator of a rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/local_moran.py" />
            <source>Clusters and outliers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <location filename="../../algorithms/styles.py" />
            <source>Location quotient</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>lq,hclq,specialisation,concentration,location quotient,employment</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Jobs or firms of the sector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Jobs or firms of all sectors</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Sector in the reference region (empty: sum of the layer)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>All sectors in the reference region (empty: sum of the layer)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Location quotients</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/location_quotient.py" />
            <source>Reference: {sector} of {total}, a share of {share}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Queen contiguity (a shared point)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Rook contiguity (a shared border)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>K nearest neighbours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Own class, not tested</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Attach to the nearest area</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Directed (as GeoDa)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Two-sided</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Greater</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Lesser</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>None</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>False discovery rate</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Bonferroni</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Id field</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Order of contiguity</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Number of nearest neighbours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Areas without neighbours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Alternative hypothesis</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Seed of the random numbers</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <location filename="../../algorithms/sector_layer.py" />
            <source>Areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Neighbours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Tolerance for borders that do not quite meet (metres)</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Permutations</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Significance level</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/parameters.py" />
            <source>Correction for testing many areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>Made by Polos {version}, algorithm {algorithm}, on {date}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>Parameters: {parameters}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/provenance.py" />
            <source>Input's fingerprint (SHA-256): {digest}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/provider.py" />
            <source>Polos: economic clusters</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/results.py" />
            <source>Made by Polos</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/results.py" />
            <source>The style could not be stored with the data: {reason}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Sector layer from a table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>sector,ciiu,isic,nace,join,employment,table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Id of the areas</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Sector table, a row for each area and sector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Area id in the table</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Sector code</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Value: jobs, firms …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Sectors, such as 10;13-15;C;1311</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Sector layer</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Ids without a match</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/sector_layer.py" />
            <source>Codes of the table that were summed: {codes}</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Familiar colours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Colour-blind safe</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Print, black and white</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Local Moran</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Getis-Ord</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Share of the sector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>High-High</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Low-Low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Low-High</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>High-Low</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Not significant</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>No data</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>No neighbours</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Hot spot, 99 % confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Hot spot, 95 % confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Hot spot, 90 % confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Cold spot, 90 % confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Cold spot, 95 % confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Cold spot, 99 % confidence</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Above 4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>2 to 4</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>1.25 to 2</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>0.8 to 1.25: as the reference</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>0.5 to 0.8</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Below 0.5</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>None of the sector</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>40 % and more</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>20 to 40 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>10 to 20 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>5 to 10 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../algorithms/styles.py" />
            <source>Below 5 %</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/agglomeration.py" />
            <source>“{sector}” exceeds “{total}” in {count} areas: {rows}. The sector must be a part of the total, in the same unit.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/agglomeration.py" />
            <source>Only one of REFERENCE_SECTOR and REFERENCE_TOTAL is given. Give both, or neither to compare with the sums of the layer.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/agglomeration.py" />
            <source>The reference totals are {sector} for the sector and {total} for all sectors; the first must be above zero and at most the second.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/agglomeration.py" />
            <source>{count} areas have “{field}” = 0 and so no location quotient: {rows}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/agglomeration.py" />
            <source>Field “{field}” is zero or empty in every area: no sector to locate.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/contiguity.py" />
            <source>Unknown contiguity “{kind}”: use one of {kinds}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/contiguity.py" />
            <source>The order of contiguity is {order}: it must be 1, 2, 3 …</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/contiguity.py" />
            <source>The tolerance is {tolerance}: it must be 0 or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/contiguity.py" />
            <source>{count} areas have no id: fill it in.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/contiguity.py" />
            <source>Ids are repeated ({ids}): each area needs its own.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/contiguity.py" />
            <source>Contiguity needs polygons; these are not: {ids}. For points, use k nearest neighbours.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/inference.py" />
            <source>PERMUTATIONS is {value}; with fewer than {least} no p-value is worth reading. Use 9999.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/inference.py" />
            <source>ALPHA is {value}; it must lie between 0 and 1.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/inference.py" />
            <source>SEED is {value}; it must not be negative.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/inference.py" />
            <source>With {permutations} permutations the smallest possible p-value is {smallest}, too large for any of {tests} areas to be significant at {alpha} after the correction. Set PERMUTATIONS to {enough} or more.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/inference.py" />
            <source>With {permutations} permutations the smallest possible p-value is {smallest}: after the correction for {tests} areas, fewer than {areas} extreme areas cannot be found. Set PERMUTATIONS to {enough} to find even one.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/local_statistics.py" />
            <source>{count} areas stay without a class: what surrounds them is rare, but in the direction opposite to the class they would get.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/local_statistics.py" />
            <source>Field “{field}” has negative values. Getis-Ord's G is a share of a total and is meant for values from zero up; its z-scores and p-values are valid all the same.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/multiple_testing.py" />
            <source>“{value}” is no correction for multiple testing; use one of: {allowed}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/permutation.py" />
            <source>“{value}” is no alternative hypothesis; use one of: {allowed}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/rates.py" />
            <source>Field “{field}” is infinite in {count} areas; they count as without data: {rows}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/rates.py" />
            <source>Field “{field}” is zero or empty in every area that has a denominator “{base}”: no rate to map.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/rates.py" />
            <source>Field “{field}” is negative in {count} areas: {rows}. Only counts from zero up can be compared.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/rates.py" />
            <source>{count} areas have “{field}” = 0 and so no rate; they are left out: {rows}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/rates.py" />
            <source>In {count} areas “{field}” exceeds “{base}”: {rows}. Check that one is part of the other.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sample.py" />
            <source>Only {count} areas have a value in “{field}”; at least {least} are needed.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sample.py" />
            <source>Field “{field}” has the same value, {value}, in every area: there is nothing to compare.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sample.py" />
            <source>No area with a value in “{field}” has a neighbour with one. Check TOLERANCE and the weights.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sample.py" />
            <source>Only {count} areas have a value: with fewer than {few}, local tests find little.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sample.py" />
            <source>{count} areas have no neighbour with a value and are not tested: {rows}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>The table has {count} negative values, in rows {rows}. Correct or empty them.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>No area id of the table is in the layer. The table has, for example, {table}; the layer {areas}. Look for lost leading zeros or another coding.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>{count} area ids of the table are not in the layer: {ids}. Their figures appear nowhere.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>{count} areas of the layer are not in the table and have no figures: {ids}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>{count} rows of the table have no area id or no sector code and are left out: {rows}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>{count} rows repeat an area and sector and are added up. Check for several years in one table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sector_table.py" />
            <source>{count} values are missing, {chosen} of them of the chosen sectors. Missing is not zero: the sums of those areas stay empty.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>The table's code “{code}” is coarser than the sectors asked for ({sectors}): its figure cannot be split. Choose whole codes of the table.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>SECTORS is empty. Give codes or ranges, such as 10;13-15;C;1311.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>The table's codes have different lengths, such as {codes}: sums would count some jobs twice, or leading zeros were lost. Use codes of one level, stored as text.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>No row of the table belongs to the sectors “{sectors}”. Its codes are, for example: {codes}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/sectors.py" />
            <source>“{token}” in SECTORS is no code or range. A range runs upward between codes of equal length, such as 13-15 or B-E.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/weights.py" />
            <source>{count} areas without neighbours are joined with the nearest area: {rows}.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/weights.py" />
            <source>{count} areas touch no other: {rows}. Half of them lie within {median} m of another area, all of them within {largest} m. If their borders should meet, set TOLERANCE.</source>
            <translation type="unfinished" />
        </message>
        <message>
            <location filename="../../analysis/weights.py" />
            <source>The weights do not know {count} of the areas, among them {first}.</source>
            <translation type="unfinished" />
        </message>
    </context>
</TS>
