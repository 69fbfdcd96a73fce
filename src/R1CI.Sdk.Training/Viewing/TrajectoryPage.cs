using System.Globalization;
using R1CI.Sdk.Files;
using R1CI.Sdk.Reports.Html;
using R1CI.Sdk.Trajectories;
using R1CI.Sdk.Trajectories.Files;

namespace R1CI.Sdk.Training.Viewing;

/// <summary>
/// Makes a page of a file of runs: a list with filters, each run as a conversation with its tokens, masks, log-probabilities, scripts, outputs and rewards, and
/// the groups with their advantages. One file that asks nothing of the network.
/// </summary>
/// <remarks>
/// The runs lie in the page compressed, in blocks that are read when one of their runs is shown, so that 10,000 open as fast as ten. What models and programs
/// wrote is shown as text and never read as markup. Browsers of 2023 and later can show it (<c>DecompressionStream</c>).
/// </remarks>
public static class TrajectoryPage
{
    private static readonly EmbeddedText Style = EmbeddedText.Read(typeof(TrajectoryPage).Assembly, "style", "runs.css");
    private static readonly EmbeddedText Script = EmbeddedText.Read(typeof(TrajectoryPage).Assembly, "script", "runs.js");

    /// <summary>Writes the page of a <c>ci.traj/1</c> file.</summary>
    /// <param name="trajectories">The file, <c>.jsonl</c> or <c>.jsonl.gz</c>; read once, in memory for some hundred records and a row for each.</param>
    /// <param name="page">The page to write; replaced whole or not at all.</param>
    /// <param name="decoder">Finds what shows the tokens of a tokenizer by the digest of its <c>tokenizer.json</c>; <see langword="null"/>, also as its result, shows ids.</param>
    /// <param name="cancellationToken">Ends the work; the page is then as it was.</param>
    /// <returns>How many runs the page shows, and what is wrong with the line after them: the page shows the runs before it.</returns>
    /// <exception cref="TrajectoryFileException">The first line is not a record, so that there is nothing to show; no page is written.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    /// <exception cref="ArgumentException">Both names are one file's.</exception>
    public static TrajectoryPageResult Write(string trajectories, string page, Func<string, ITokenDecoder?>? decoder = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(trajectories);
        ArgumentException.ThrowIfNullOrEmpty(page);
        if (Path.GetFullPath(trajectories) == Path.GetFullPath(page)) throw new ArgumentException($"The page would replace the file it is made of, '{trajectories}'. Give it another name.", nameof(page));
        var result = new TrajectoryPageResult(0, null);
        WholeFile.Write(page, output => result = Write(trajectories, output, new TokenTexts(decoder), cancellationToken));
        return result;
    }

    private static TrajectoryPageResult Write(string trajectories, Stream output, TokenTexts tokens, CancellationToken cancellationToken)
    {
        var index = new RunIndex();
        TrajectoryFileException? fault = null;
        using var html = new HtmlWriter(output);
        html.Doctype();
        using (html.Open("html", ("lang", "en")))
        {
            Head(html, Path.GetFileName(trajectories));
            using (html.Open("body"))
            {
                html.Element("noscript", "This page needs JavaScript, which it has with it; it asks nothing of the network.");
                html.Line();
                using var blocks = new RunBlocks(html);
                try
                {
                    foreach (var record in TrajectoryFile.Read(trajectories))
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        index.Add(record);
                        blocks.Add(RunJson.Of(record, tokens));
                    }
                }
                catch (TrajectoryFileException problem) when (index.Count > 0)
                {
                    fault = problem;
                }

                blocks.Flush();
                blocks.Write("index", index.ToJson(Path.GetFileName(trajectories), RunBlocks.Runs, fault?.Message));
                html.Embed(Script);
            }
        }

        html.Line();
        return new TrajectoryPageResult(index.Count, fault?.Message);
    }

    private static void Head(HtmlWriter html, string name)
    {
        var policy = string.Create(CultureInfo.InvariantCulture, $"default-src 'none'; style-src {Style.PolicySource}; script-src {Script.PolicySource}; img-src data:; base-uri 'none'; form-action 'none'");
        using (html.Open("head"))
        {
            html.Empty("meta", ("charset", "utf-8"));
            html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy));
            html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Empty("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Empty("meta", ("name", "referrer"), ("content", "no-referrer"));
            html.Empty("link", ("rel", "icon"), ("href", "data:,"));
            html.Line();
            html.Element("title", $"{name}: runs");
            html.Embed(Style);
        }

        html.Line();
    }
}

/// <summary>What a page of runs shows.</summary>
/// <param name="Runs">How many runs.</param>
/// <param name="Fault">Which line of the file ended the reading and why; <see langword="null"/> when all were read.</param>
public sealed record TrajectoryPageResult(int Runs, string? Fault);
