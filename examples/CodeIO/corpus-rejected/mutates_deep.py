# expected drop: mutates_arguments: the change is in a dict inside the list
def grade_all(students: list[dict[str, int]], bonus: int) -> int:
    best = 0
    for student in students:
        for subject in student:
            student[subject] += bonus
            best = max(best, student[subject])
    return best
