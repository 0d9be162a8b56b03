suppressMessages(library(spdep))
# A ring of twelve areas with the values 1 to 12: the variance of the first one's local Geary over all 55 pairs of others.
ring <- function(i) as.integer(sort(c(i %% 12 + 1, (i - 2) %% 12 + 1)))
nb <- structure(lapply(1:12, ring), class = "nb", region.id = as.character(1:12))
z <- as.vector(scale(1:12))
set.seed(1)
found <- attr(localC_perm(as.numeric(1:12), nb2listw(nb, style = "W"), nsim = 99999), "pseudo-p")
c_i <- colMeans(matrix((z[1] - z[combn(2:12, 2)])^2, nrow = 2))
cat(sprintf('{"theirs": %.2f, "right": %.2f}\n', found[1, "Var.Ci"], mean((c_i - mean(c_i))^2)))
