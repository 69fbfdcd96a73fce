# A number too large is told before what stands behind it.
for text in ('1.7976931348623157e308|', '1p1025|', '1p1024', '1p3|', '1p|', 'x', '0p9999999|', '0p9999999', 'infx', ' nan x', '-1p1024 x', '1p1023'):
    try:
        print(float.fromhex(text))
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
