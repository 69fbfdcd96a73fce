namespace R1CI.Cli.Tests.Docs;

/// <summary>A fenced block of a page: the word after its fence, its first line's number, its text.</summary>
internal sealed record DocumentedBlock(string Kind, int Line, string Text)
{
    /// <summary>Reads the blocks of a page. A fence ends at a fence of at least its length.</summary>
    public static IReadOnlyList<DocumentedBlock> Of(string page)
    {
        var blocks = new List<DocumentedBlock>();
        var lines = File.ReadAllText(page).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var fence = lines[i].Length - lines[i].TrimStart('`').Length;
            if (fence < 3) continue;
            var end = Array.FindIndex(lines, i + 1, line => line.Length >= fence && line.Trim('`').Length == 0);
            Assert.True(end > i, $"{page}({i + 1}): the block has no end.");
            blocks.Add(new DocumentedBlock(lines[i][fence..].Trim(), i + 2, string.Concat(lines[(i + 1)..end].Select(static line => line + "\n"))));
            i = end;
        }

        return blocks;
    }
}
