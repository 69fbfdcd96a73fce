import asyncio
async def work(n, d):
    await asyncio.sleep(d); return n
async def fail(): await asyncio.sleep(0.01); raise ValueError('boom')
async def main():
    print(await asyncio.gather(work(1, 0.03), work(2, 0.01), work(3, 0.02)))
    print(await asyncio.gather(work(1, 0), fail(), return_exceptions=True))
    try: await asyncio.gather(work(1, 0.5), fail())
    except ValueError as e: print('gather', e)
    t = asyncio.create_task(work('t', 0.01), name='named'); print(t.get_name(), t.done()); print(await t, t.done(), t.result(), t.cancelled())
    done, pending = await asyncio.wait({asyncio.create_task(work(i, i / 100)) for i in (1, 5)}, return_when=asyncio.FIRST_COMPLETED); print(len(done), len(pending)); [p.cancel() for p in pending]
    try: await asyncio.wait_for(work(1, 1), 0.01)
    except asyncio.TimeoutError as e: print('timeout', type(e).__name__, e is not None)
    c = asyncio.create_task(work(1, 1)); await asyncio.sleep(0); c.cancel('why')
    try: await c
    except asyncio.CancelledError as e: print('cancelled', e.args, c.cancelled())
    print([await f for f in asyncio.as_completed([work('slow', 0.02), work('fast', 0.001)])])
    async with asyncio.TaskGroup() as tg: a = tg.create_task(work('a', 0.01)); b = tg.create_task(work('b', 0))
    print(a.result(), b.result())
    try:
        async with asyncio.TaskGroup() as tg: tg.create_task(fail()); tg.create_task(work(1, 1))
    except* ValueError as eg: print(eg.exceptions)
    try:
        async with asyncio.timeout(0.01): await asyncio.sleep(1)
    except TimeoutError: print('timed out')
    print(await asyncio.shield(work('s', 0)), await asyncio.to_thread(lambda x: x + 1, 4), asyncio.current_task() is not None, len(asyncio.all_tasks()) >= 1)
    loop = asyncio.get_running_loop(); fut = loop.create_future(); loop.call_soon(fut.set_result, 'soon'); print(await fut); fut2 = loop.create_future(); loop.call_later(0.01, fut2.set_exception, KeyError('k'))
    try: await fut2
    except KeyError as e: print('future', e)
    t0 = loop.time(); await asyncio.sleep(0.05); print(loop.time() - t0 >= 0.049)
    e = asyncio.create_task(fail()); e.add_done_callback(lambda t: print('callback', repr(t.exception())))
    try: await e
    except ValueError: pass
    await asyncio.sleep(0); return 'main done'
print(asyncio.run(main()))
for f in (lambda: asyncio.run(5), lambda: asyncio.get_running_loop(), lambda: asyncio.run(fail())):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
