using System.Text.RegularExpressions;

namespace R1CI.Sdk.Tasks.Tests.ReasoningGym;

public sealed class AdvancedGeometryTests() : TaskTests("advanced_geometry")
{
    /// <summary>Solves the linear equations of the definitions, with fractions of its own.</summary>
    protected override string Solve(string prompt)
    {
        long[] n = [.. Regex.Matches(prompt, @"[ABC] = \((-?\d+), (-?\d+)\)").SelectMany(match => new[] { long.Parse(match.Groups[1].Value), long.Parse(match.Groups[2].Value) })];
        var (ax, ay, bx, by, cx, cy) = (n[0], n[1], n[2], n[3], n[4], n[5]);
        var isX = prompt.Contains("x-coordinate");
        // Shoelace.
        var twice = (ax * by) - (bx * ay) + (bx * cy) - (cx * by) + (cx * ay) - (ax * cy);
        if (prompt.Contains("area")) return $"{Math.Abs(twice)}/2";
        // Equally far from A, B and C: 2 (b - a) . u = b.b - a.a, and so with c.
        if (prompt.Contains("circumscribed")) return Cramer(2 * (bx - ax), 2 * (by - ay), (bx * bx) + (by * by) - (ax * ax) - (ay * ay), 2 * (cx - ax), 2 * (cy - ay), (cx * cx) + (cy * cy) - (ax * ax) - (ay * ay), isX);
        // (h - a) . (c - b) = 0 and (h - b) . (c - a) = 0.
        if (prompt.Contains("altitudes")) return Cramer(cx - bx, cy - by, (ax * (cx - bx)) + (ay * (cy - by)), cx - ax, cy - ay, (bx * (cx - ax)) + (by * (cy - ay)), isX);
        // The foot f of the perpendicular: |a - f|^2 = |a - b|^2 - ((a - b) . (c - b))^2 / |c - b|^2.
        if (prompt.Contains("straight line"))
        {
            var (side, dot, edge) = (((ax - bx) * (ax - bx)) + ((ay - by) * (ay - by)), ((ax - bx) * (cx - bx)) + ((ay - by) * (cy - by)), ((cx - bx) * (cx - bx)) + ((cy - by) * (cy - by)));
            return $"{(side * edge) - (dot * dot)}/{edge}";
        }

        // Apollonius: 4 m^2 = 2 b^2 + 2 c^2 - a^2.
        long Square(long x, long y) => (x * x) + (y * y);
        return $"{(2 * Square(ax - cx, ay - cy)) + (2 * Square(ax - bx, ay - by)) - Square(bx - cx, by - cy)}/4";
    }

    private static string Cramer(long a, long b, long e, long c, long d, long f, bool isFirst)
    {
        var (above, below) = (isFirst ? (e * d) - (b * f) : (a * f) - (e * c), (a * d) - (b * c));
        return below < 0 ? $"{-above}/{-below}" : $"{above}/{below}";
    }
}
