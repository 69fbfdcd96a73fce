import zoneinfo
try:
    print(zoneinfo.ZoneInfo("Europe/Berlin").key)
except Exception as e:
    print(type(e).__name__)
