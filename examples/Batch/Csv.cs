using System.Text;

namespace Batch;

/// <summary>Tables as RFC 4180 has them: cells with commas, quotes or line ends stand in quotes.</summary>
internal static class Csv
{
    /// <summary>Reads all rows that are whole, and how many bytes of the text they take: the rest was cut.</summary>
    public static (List<string[]> Rows, long WholeBytes) Read(string text, string name, bool mayBeCut = false)
    {
        var (rows, row, cell, isQuoted, whole) = (new List<string[]>(), new List<string>(), new StringBuilder(), false, 0);
        if (!mayBeCut && !text.EndsWith('\n')) text += "\n";
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
            else if (c == '"') isQuoted = !isQuoted;
            else if (isQuoted || c is not (',' or '\n')) cell.Append(c);
            else
            {
                row.Add(c == '\n' && cell.Length > 0 && cell[^1] == '\r' ? cell.ToString(0, cell.Length - 1) : cell.ToString());
                cell.Clear();
                if (c != '\n') continue;
                if (row is not [""]) rows.Add([.. row]); // an empty line is no row
                if (rows.Count > 0 && rows[^1].Length != rows[0].Length) throw new FormatException($"Row {rows.Count} of '{name}' has {rows[^1].Length} cells, and the first has {rows[0].Length}.");
                row.Clear();
                whole = i + 1;
            }
        }

        if (isQuoted && !mayBeCut) throw new FormatException($"'{name}' ends inside a quoted cell: a quote is missing in row {rows.Count + 1} or after it.");
        return (rows, Encoding.UTF8.GetByteCount(text.AsSpan(0, whole)));
    }

    public static string Line(IEnumerable<string> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string text) => text.AsSpan().ContainsAny(",\"\r\n") || text != text.Trim() ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
