# expected drop: select_async: a coroutine gives nothing by itself
import asyncio


async def slow_sum(numbers: list[int]) -> int:
    await asyncio.sleep(0)
    return sum(numbers)
