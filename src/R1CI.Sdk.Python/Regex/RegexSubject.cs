using R1CI.Sdk.Python.Text;

namespace R1CI.Sdk.Python.Regex;

/// <summary>What a matcher reads: characters by index.</summary>
internal interface IRegexText
{
    int this[int index] { get; }

    /// <summary>Where a text is found from a position on, -1 when nowhere before <paramref name="end"/>.</summary>
    int IndexOf(string text, int start, int end);
}

/// <summary>The text of a match, indexed in characters whatever its storage.</summary>
internal abstract class RegexSubject
{
    public abstract int Length { get; }

    /// <summary>Wraps a str; positions are code points.</summary>
    public static RegexSubject Of(string text) => CodePoints.HasPairs(text) ? new CodePointSubject(text) : new StringSubject(text);

    public static RegexSubject Of(byte[] bytes) => new ByteSubject(bytes);

    /// <summary>A part as a string; of bytes, one character a byte.</summary>
    public abstract string Slice(int start, int end);

    public abstract RegexMatch? Run(RegexProgram program, int start, int end, MatchMode mode, bool mustAdvance, IWorkMeter? meter);

    private sealed class StringSubject(string text) : RegexSubject
    {
        public override int Length => text.Length;

        public override string Slice(int start, int end) => text[start..end];

        public override RegexMatch? Run(RegexProgram program, int start, int end, MatchMode mode, bool mustAdvance, IWorkMeter? meter) =>
            new RegexMatcher<Text>(program, new Text(text), end, meter).Run(start, mode, mustAdvance);

        private readonly struct Text(string source) : IRegexText
        {
            public int this[int index] => source[index];

            public int IndexOf(string text, int start, int end) => source.IndexOf(text, start, end - start, StringComparison.Ordinal);
        }
    }

    private sealed class CodePointSubject(string text) : RegexSubject
    {
        private readonly int[] _characters = CodePoints.ToArray(text);

        public override int Length => _characters.Length;

        public override string Slice(int start, int end)
        {
            var result = new System.Text.StringBuilder(end - start);
            for (var i = start; i < end; i++)
            {
                CodePoints.Append(result, _characters[i]);
            }

            return result.ToString();
        }

        public override RegexMatch? Run(RegexProgram program, int start, int end, MatchMode mode, bool mustAdvance, IWorkMeter? meter) =>
            new RegexMatcher<Text>(program, new Text(_characters), end, meter).Run(start, mode, mustAdvance);

        private readonly struct Text(int[] source) : IRegexText
        {
            public int this[int index] => source[index];

            public int IndexOf(string text, int start, int end)
            {
                var found = source.AsSpan(start, end - start).IndexOf(CodePoints.ToArray(text));
                return found < 0 ? -1 : start + found;
            }
        }
    }

    private sealed class ByteSubject(byte[] bytes) : RegexSubject
    {
        public override int Length => bytes.Length;

        public override string Slice(int start, int end) => System.Text.Encoding.Latin1.GetString(bytes, start, end - start);

        public override RegexMatch? Run(RegexProgram program, int start, int end, MatchMode mode, bool mustAdvance, IWorkMeter? meter) =>
            new RegexMatcher<Text>(program, new Text(bytes), end, meter).Run(start, mode, mustAdvance);

        private readonly struct Text(byte[] source) : IRegexText
        {
            public int this[int index] => source[index];

            public int IndexOf(string text, int start, int end)
            {
                var found = source.AsSpan(start, end - start).IndexOf(System.Text.Encoding.Latin1.GetBytes(text));
                return found < 0 ? -1 : start + found;
            }
        }
    }
}
