# expected drop: mutates_arguments: the list is empty after the call, so a pair recorded then does not reproduce
def pay_out(queue: list[int], cash: int) -> int:
    """How many people are paid before the cash runs out."""
    paid = 0
    while queue and queue[0] <= cash:
        cash -= queue.pop(0)
        paid += 1
    queue.clear()
    return paid
