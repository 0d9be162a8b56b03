suppressMessages(library(spdep))
# A ring of seven areas, three in a row with a firm. The middle one has two neighbours with one: of six others two have
# a firm, so that P(X >= 2) of two that are drawn is 1 / 15. Drawn with replacement it is 1 / 9.
ring <- function(i) as.integer(sort(c(i %% 7 + 1, (i - 2) %% 7 + 1)))
nb <- structure(lapply(1:7, ring), class = "nb", region.id = as.character(1:7))
set.seed(1)
found <- local_joincount_uni(factor(c(0, 1, 1, 1, 0, 0, 0)), "1", nb2listw(nb, style = "B"), nsim = 9999)
cat(sprintf('{"theirs": %.3f, "right": %.3f}\n', found[3, 2], 1 / 15))
