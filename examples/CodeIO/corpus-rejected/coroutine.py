# expected drop: not_json: it returns a coroutine
import asyncio


async def slow_sum(numbers: list[int]) -> int:
    await asyncio.sleep(0)
    return sum(numbers)
