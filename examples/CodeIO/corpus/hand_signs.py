BEATS = {"rock": "scissors", "scissors": "paper", "paper": "rock"}


def play_rounds(left: list[str], right: list[str]) -> dict[str, int]:
    """Rock, paper, scissors: count who wins the rounds.

    An unknown sign loses against a known one; equal or two unknown signs are a draw.
    """
    score = {"left": 0, "right": 0, "draw": 0}
    for a, b in zip(left, right):
        if a == b or (a not in BEATS and b not in BEATS):
            score["draw"] += 1
        elif b not in BEATS or BEATS.get(a) == b:
            score["left"] += 1
        else:
            score["right"] += 1
    return score


def knockout(players, strength):
    """Names of the winners of each round of a knock-out tournament.

    Neighbours meet; the stronger one goes on (the left one if equal). Without a partner a
    player goes on unbeaten.

    players -- list of names in the order of the draw
    strength -- dict from name to a number; who is missing has 0
    """
    rounds = []
    while len(players) > 1:
        winners = []
        for i in range(0, len(players), 2):
            pair = players[i:i + 2]
            winners.append(max(pair, key=lambda p: strength.get(p, 0)))
        rounds.append(winners)
        players = winners
    return rounds


def copycat(moves: str) -> int:
    """Points of a player who repeats the opponent's last move in the trust game.

    'c' is to cooperate, everything else to cheat; copycat begins with 'c'. Both
    cooperate: 3 points, both cheat: 1, cheat alone: 5, be cheated: 0.
    """
    mine = "c"
    points = 0
    for theirs in moves:
        if mine == "c":
            points += 3 if theirs == "c" else 0
        else:
            points += 5 if theirs == "c" else 1
        mine = "c" if theirs == "c" else "d"
    return points


if __name__ == "__main__":
    print(knockout(["Ann", "Bo", "Cy", "Di", "Ed"], {"Ann": 3, "Bo": 5, "Cy": 2, "Di": 2, "Ed": 9}))
    print(play_rounds(["rock", "paper"], ["paper", "paper"]))
    print(copycat("ccddc"))
