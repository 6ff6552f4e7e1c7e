-- RadicadoSpecs.OfYear
-- @year='7'
SELECT r."Year", r."Last"
FROM radicado_years AS r
WHERE r."Year" = @year;

