# Calls in threads beside a loop: to_thread, run_in_executor, run_coroutine_threadsafe, call_soon_threadsafe.
import asyncio
import threading
import time


def blocking(seconds):
    time.sleep(seconds)
    return seconds


async def tick():
    for number in range(3):
        print('tick', number)
        await asyncio.sleep(0.1)


async def main():
    begin = time.time()
    print(await asyncio.gather(asyncio.to_thread(blocking, 0.3), asyncio.to_thread(blocking, 0.15), tick()))
    print(round(time.time() - begin, 1))
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, blocking, 0.05))
    try:
        await asyncio.wait_for(asyncio.to_thread(blocking, 0.3), 0.05)
    except asyncio.TimeoutError:
        print('late')
    try:
        await loop.run_in_executor(None, int, 'x')
    except ValueError as error:
        print(error)
    queue = asyncio.Queue()

    def produce():
        for number in range(3):
            time.sleep(0.01)
            loop.call_soon_threadsafe(queue.put_nowait, number)
        print('asked', asyncio.run_coroutine_threadsafe(answer(20), loop).result())

    async def answer(n):
        await asyncio.sleep(0.01)
        return n * 2

    worker = threading.Thread(target=produce)
    worker.start()
    print([await queue.get() for _ in range(3)])
    await asyncio.to_thread(worker.join)


asyncio.run(main())
