"""Draws learning curves as SVG: lines of a log against one of its fields.

usage: curves.py LOG.jsonl OUT.svg --x tokens --y loss[,more] [--title TEXT] [--smooth N]
"""
import argparse
import json

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 720, 360, 64, 36, 16, 44
COLORS = ("#1f6feb", "#d1480f", "#2b8a3e", "#7048e8")


def smoothed(values, n):
    return [sum(values[max(0, i - n + 1):i + 1]) / len(values[max(0, i - n + 1):i + 1]) for i in range(len(values))]


def ticks(low, high):
    """About five round numbers between two."""
    span = (high - low) or 1.0
    step = 10 ** len(str(int(span))) / 10 if span >= 1 else 0.1
    while span / step > 6:
        step *= 2
    while span / step < 3:
        step /= 2
    first = int(low / step) * step
    return [first + i * step for i in range(8) if low <= first + i * step <= high]


def short(value):
    return f"{value / 1e6:g}M" if abs(value) >= 1e6 else f"{value / 1e3:g}k" if abs(value) >= 1e4 else f"{value:.3g}"


def draw(rows, x, ys, title, smooth):
    xs = [row[x] for row in rows]
    lines = {y: smoothed([row[y] for row in rows], smooth) for y in ys}
    x0, x1 = min(xs), max(xs)
    y0, y1 = min(0, *(min(v) for v in lines.values())), max(max(v) for v in lines.values())
    px = lambda v: LEFT + (v - x0) / ((x1 - x0) or 1) * (WIDTH - LEFT - RIGHT)
    py = lambda v: HEIGHT - BOTTOM - (v - y0) / ((y1 - y0) or 1) * (HEIGHT - TOP - BOTTOM)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
           f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/><text x="{LEFT}" y="20" font-size="14">{title}</text>']
    for v in ticks(y0, y1):
        out.append(f'<path d="M{LEFT} {py(v):.1f}H{WIDTH - RIGHT}" stroke="#ddd"/><text x="{LEFT - 6}" y="{py(v) + 4:.1f}" text-anchor="end">{short(v)}</text>')
    for v in ticks(x0, x1):
        out.append(f'<text x="{px(v):.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{short(v)}</text>')
    out.append(f'<text x="{WIDTH - RIGHT}" y="{HEIGHT - 8}" text-anchor="end">{x}</text>')
    for i, (y, values) in enumerate(lines.items()):
        points = " ".join(f"{px(a):.1f},{py(b):.1f}" for a, b in zip(xs, values))
        out.append(f'<polyline points="{points}" fill="none" stroke="{COLORS[i % len(COLORS)]}" stroke-width="1.5"/>')
        out.append(f'<text x="{LEFT + 8 + 110 * i}" y="{HEIGHT - 8}" fill="{COLORS[i % len(COLORS)]}">{y}</text>')
    return "\n".join(out + ["</svg>"]) + "\n"


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("log"), a.add_argument("out"), a.add_argument("--x", required=True), a.add_argument("--y", required=True), a.add_argument("--title", default=""), a.add_argument("--smooth", type=int, default=1)
    a = a.parse_args()
    with open(a.log, encoding="utf-8") as f:
        rows = [row for row in map(json.loads, f) if a.x in row]
    if len(rows) < 2:
        raise SystemExit(f"'{a.log}' has {len(rows)} lines with '{a.x}'; a curve needs two.")
    with open(a.out, "w", encoding="utf-8") as f:
        f.write(draw(rows, a.x, a.y.split(","), a.title or a.log, a.smooth))


if __name__ == "__main__":
    main()
