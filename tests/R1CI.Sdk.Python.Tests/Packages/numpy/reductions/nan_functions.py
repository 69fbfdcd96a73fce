import numpy as np
x = np.array([[1, np.nan, 3], [4, 5, np.nan]])
print(np.nansum(x), np.nanmean(x), np.nanmax(x, axis=0), np.nanmin(x, axis=1), np.nanstd(x), np.nanvar(x, axis=1))
print(np.nanmedian(x), np.nanpercentile(x, 50), np.nanprod(x), np.nancumsum(x), np.sum(x), np.isnan(x).sum(axis=0))
print(x[~np.isnan(x)], np.where(np.isnan(x), 0, x), np.nanmean(x, axis=0))
