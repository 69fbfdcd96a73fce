import sched, time
s = sched.scheduler(time.monotonic, time.sleep); log = []
s.enter(0.02, 1, log.append, ('b',)); s.enter(0.01, 2, log.append, argument=('a',)); e = s.enter(0.03, 1, log.append, ('never',)); s.enter(0.02, 0, lambda k: log.append(k), kwargs={'k': 'first'})
print(len(s.queue), s.empty()); s.cancel(e); s.run(); print(log, s.empty())
now = [0]
t = sched.scheduler(lambda: now[0], lambda d: now.__setitem__(0, now[0] + d)); t.enterabs(5, 1, lambda: log.append(now[0])); t.enterabs(3, 1, lambda: t.enter(1, 1, log.append, ('nested',))); print(t.run(blocking=False)); t.run(); print(log[-2:], now)
try: s.cancel(e)
except ValueError as x: print('ValueError')
