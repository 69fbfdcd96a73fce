import numpy as np
img = np.arange(48, dtype=np.uint8).reshape(4, 4, 3)
print(img.shape, img.dtype, img[..., 0], img.mean(axis=(0, 1)), img[::2, ::2, 1], (img / 255.0)[0, 0].round(4))
grey = (img @ np.array([0.299, 0.587, 0.114])).round(2)
print(grey, (grey > 20).astype(int), np.clip(img.astype(int) * 8, 0, 255).astype(np.uint8)[3, 3], 255 - img[0, 0])
print(np.pad(grey, 1).shape, grey.reshape(2, 2, 2, 2).mean(axis=(1, 3)), np.flipud(grey)[0])
