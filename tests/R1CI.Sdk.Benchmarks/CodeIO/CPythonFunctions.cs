using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using R1CI.Sdk.CodeIO.Records;

namespace R1CI.Sdk.Benchmarks.CodeIO;

/// <summary>What the released pipeline does with a function, at its cheapest: a CPython process to make pairs, and one for each input that is checked.</summary>
internal static class CPythonFunctions
{
    private const int Checks = 3; // of each function, as many as inputs are asked for

    private const string MakePairs =
        """
        import json, sys
        task = json.loads(sys.stdin.read())
        scope = {"__name__": "solution"}
        exec(task["refcode"], scope)
        exec(task["generator"], scope)
        inputs, pairs = [], []
        for _ in range(1000):
            given = scope["input_generator"]()
            if given in inputs: continue
            try: output = scope["main_solution"](**given)
            except Exception: continue
            if output is None: continue
            inputs.append(given)
            pairs.append({"input": given, "output": output})
            if len(pairs) >= 10: break
        print(json.dumps(pairs))
        """;

    private const string CheckInput =
        """
        import json, sys
        task = json.loads(sys.stdin.read())
        scope = {"__name__": "solution"}
        exec(task["refcode"], scope)
        print(json.dumps(scope["main_solution"](**task["input"])) == json.dumps(task["output"]))
        """;

    /// <summary>Seconds a function for its pairs and for its checks, the mean of some; <see langword="null"/> without CPython.</summary>
    public static (double Pairs, double Checks)? Measure(IReadOnlyList<CodeFunction> functions)
    {
        var (pairs, checks) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var function in functions)
        {
            var start = Stopwatch.GetTimestamp();
            if (Run(MakePairs, new JsonObject { ["refcode"] = function.RefCode, ["generator"] = function.Generator }) is null) return null;
            pairs += Stopwatch.GetElapsedTime(start);
            start = Stopwatch.GetTimestamp();
            foreach (var pair in function.Pairs.Take(Checks))
            {
                var told = Run(CheckInput, new JsonObject { ["refcode"] = function.RefCode, ["input"] = JsonNode.Parse(pair.Input), ["output"] = JsonNode.Parse(pair.Output) });
                if (told != "True") throw new InvalidDataException($"CPython says '{told}' to a pair of '{function.Id}'.");
            }

            checks += Stopwatch.GetElapsedTime(start);
        }

        return (pairs.TotalSeconds / functions.Count, checks.TotalSeconds / functions.Count);
    }

    private static string? Run(string script, JsonObject task)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", ["-I", "-c", script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
            process.StandardInput.Write(task.ToJsonString(JsonSerializerOptions.Default));
            process.StandardInput.Close();
            var told = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? told : throw new InvalidDataException($"python3 ended with {process.ExitCode} on:\n{task["refcode"]}");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
