import os, time
os.environ["TZ"] = "EST5"
if hasattr(time, "tzset"):
    time.tzset()
print(time.timezone, time.strftime("%H", time.localtime(0)))
