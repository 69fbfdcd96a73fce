using System.Globalization;
using System.IO.Compression;

namespace R1CI.Sdk.Python.Text;

/// <summary>
/// Normalization (UAX 15) and layout properties of characters, from CPython 3.11's tables (Unicode 14): the runtime's own depend on how the host
/// was published. The table is read at the first use; UnicodeForms.generate.py writes it.
/// </summary>
internal static class UnicodeForms
{
    private const int FirstSyllable = 0xAC00, LastSyllable = 0xD7A3, FirstLead = 0x1100, FirstVowel = 0x1161, BeforeTails = 0x11A7;
    private const int Leads = 19, Vowels = 21, Tails = 28;

    private static readonly Lazy<Tables> Data = new(Tables.Read);

    /// <summary>The decomposition mapping as the character database writes it; empty when there is none.</summary>
    public static string Decomposition(int code) => Data.Value.Mappings.TryGetValue(code, out var m)
        ? string.Join(' ', m.Points.Select(static p => p.ToString("X4", CultureInfo.InvariantCulture)).Prepend(m.Tag).Where(static part => part.Length > 0))
        : "";

    public static int CombiningClass(int code) => Data.Value.Classes.GetValueOrDefault(code);

    /// <summary>Bidirectional class, East Asian width and whether it is mirrored.</summary>
    public static (string Direction, string Width, bool IsMirrored) Layout(int code)
    {
        var starts = Data.Value.Starts;
        var at = Array.BinarySearch(starts, code);
        return Data.Value.Layouts[at >= 0 ? at : ~at - 1];
    }

    /// <summary>NFC, NFD, NFKC or NFKD of a text; <paramref name="meter"/> is charged for what compatibility forms can grow to.</summary>
    public static string Normalize(string text, bool isCompatible, bool isComposed, IWorkMeter meter)
    {
        var points = new List<int>(text.Length);
        foreach (var code in CodePoints.ToArray(text))
        {
            var before = points.Count;
            Decompose(code, isCompatible, points);
            meter.Tick(1);
            meter.Reserve(16L * (points.Count - before));
        }

        Order(points);
        return CodePoints.FromPoints((isComposed ? Compose(points) : points).ToArray());
    }

    private static void Decompose(int code, bool isCompatible, List<int> result)
    {
        if (code is >= FirstSyllable and <= LastSyllable)
        {
            var syllable = code - FirstSyllable;
            result.Add(FirstLead + (syllable / (Vowels * Tails)));
            result.Add(FirstVowel + (syllable / Tails % Vowels));
            if (syllable % Tails != 0)
            {
                result.Add(BeforeTails + (syllable % Tails));
            }
        }
        else if (code >= 0x80 && Data.Value.Mappings.TryGetValue(code, out var mapping) && (mapping.Tag.Length == 0 || isCompatible))
        {
            foreach (var part in mapping.Points)
            {
                Decompose(part, isCompatible, result);
            }
        }
        else
        {
            result.Add(code);
        }
    }

    // Marks between two starters in the order of their classes, equal ones as they came.
    private static void Order(List<int> points)
    {
        for (var start = 0; start < points.Count; start++)
        {
            Interruption.Step();
            var end = start;
            while (end < points.Count && CombiningClass(points[end]) != 0)
            {
                Interruption.Step();
                end++;
            }

            if (end - start > 1)
            {
                Sort(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(points)[start..end]);
            }

            start = end;
        }
    }

    // By counting: stable, and linear in runs of millions of marks.
    private static void Sort(Span<int> marks)
    {
        Span<int> places = stackalloc int[257];
        places.Clear();
        var unsorted = marks.ToArray();
        for (var i = 0; i < unsorted.Length; i++)
        {
            Interruption.CheckOften(i);
            places[CombiningClass(unsorted[i]) + 1]++;
        }

        for (var i = 1; i < places.Length; i++)
        {
            places[i] += places[i - 1];
        }

        for (var i = 0; i < unsorted.Length; i++)
        {
            Interruption.CheckOften(i);
            marks[places[CombiningClass(unsorted[i])]++] = unsorted[i];
        }
    }

    private static List<int> Compose(List<int> points)
    {
        var result = new List<int>(points.Count);
        var (starter, lastClass) = (-1, 0);
        foreach (var point in points)
        {
            Interruption.Step();
            var combining = CombiningClass(point);
            var isBlocked = starter >= 0 && result.Count - 1 > starter && (lastClass == 0 || lastClass >= combining);
            if (starter >= 0 && !isBlocked && Pair(result[starter], point) is >= 0 and var composed)
            {
                result[starter] = composed;
                continue;
            }

            if (combining == 0)
            {
                starter = result.Count;
            }

            lastClass = combining;
            result.Add(point);
        }

        return result;
    }

    private static int Pair(int first, int second)
    {
        if (first is >= FirstLead and < FirstLead + Leads && second is >= FirstVowel and < FirstVowel + Vowels)
        {
            return FirstSyllable + ((((first - FirstLead) * Vowels) + second - FirstVowel) * Tails);
        }

        if (first is >= FirstSyllable and <= LastSyllable && (first - FirstSyllable) % Tails == 0 && second is > BeforeTails and < BeforeTails + Tails)
        {
            return first + second - BeforeTails;
        }

        return Data.Value.Pairs.GetValueOrDefault((first, second), -1);
    }

    private sealed class Tables
    {
        // Canonical decompositions that composition must not undo although both parts are starters or the whole is one (CompositionExclusions.txt).
        private static readonly (int First, int Last)[] Excluded =
        [
            (0x0958, 0x095F), (0x09DC, 0x09DF), (0x0A33, 0x0A36), (0x0A59, 0x0A5E), (0x0B5C, 0x0B5D), (0x0F43, 0x0F43), (0x0F4D, 0x0F4D), (0x0F52, 0x0F52),
            (0x0F57, 0x0F57), (0x0F5C, 0x0F5C), (0x0F69, 0x0F69), (0x0F76, 0x0F76), (0x0F78, 0x0F78), (0x0F93, 0x0F93), (0x0F9D, 0x0F9D), (0x0FA2, 0x0FA2),
            (0x0FA7, 0x0FA7), (0x0FAC, 0x0FAC), (0x0FB9, 0x0FB9), (0x2ADC, 0x2ADC), (0xFB1D, 0xFB4E), (0x1D15E, 0x1D164), (0x1D1BB, 0x1D1C0),
        ];

        public required int[] Starts { get; init; }

        public required (string Direction, string Width, bool IsMirrored)[] Layouts { get; init; }

        public Dictionary<int, int> Classes { get; } = [];

        public Dictionary<int, (string Tag, int[] Points)> Mappings { get; } = [];

        public Dictionary<(int First, int Second), int> Pairs { get; } = [];

        public static Tables Read()
        {
            using var packed = typeof(UnicodeForms).Assembly.GetManifestResourceStream("unicode-forms")!;
            using var reader = new StreamReader(new ZLibStream(packed, CompressionMode.Decompress));
            var runs = ReadPart(reader);
            var tables = new Tables
            {
                Starts = [.. runs.Select(static run => Hex(run[0]))],
                Layouts = [.. runs.Select(static run => (run[1] == "-" ? "" : run[1], run[2], run[3] == "1"))],
            };
            foreach (var line in ReadPart(reader))
            {
                tables.Classes[Hex(line[0])] = int.Parse(line[1], CultureInfo.InvariantCulture);
            }

            foreach (var line in ReadPart(reader))
            {
                tables.Add(Hex(line[0]), line.AsSpan(1));
            }

            return tables;
        }

        private static List<string[]> ReadPart(StreamReader reader)
        {
            var part = new List<string[]>();
            while (reader.ReadLine() is { Length: > 0 } line)
            {
                part.Add(line.Split(' '));
            }

            return part;
        }

        private static int Hex(string text) => int.Parse(text, NumberStyles.HexNumber, CultureInfo.InvariantCulture);

        private void Add(int code, ReadOnlySpan<string> mapping)
        {
            var tag = mapping[0][0] == '<' ? mapping[0] : "";
            var points = mapping[(tag.Length > 0 ? 1 : 0)..].ToArray().Select(Hex).ToArray();
            Mappings[code] = (tag, points);
            var isPair = tag.Length == 0 && points.Length == 2 && !Classes.ContainsKey(code) && !Classes.ContainsKey(points[0]);
            if (isPair && !Array.Exists(Excluded, range => code >= range.First && code <= range.Last))
            {
                Pairs[(points[0], points[1])] = code;
            }
        }
    }
}
