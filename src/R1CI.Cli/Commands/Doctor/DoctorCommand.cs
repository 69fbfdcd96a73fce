using System.CommandLine;
using System.Runtime.InteropServices;
using R1CI.Sdk.Execution;

namespace R1CI.Cli.Commands.Doctor;

/// <summary><c>r1ci doctor</c>: what this machine can run, and why not what it cannot.</summary>
internal static class DoctorCommand
{
    private static readonly Option<string[]> Models = new("--model") { Description = "A model folder to try besides the one that ships. May be given more than once.", HelpName = "DIR", DefaultValueFactory = _ => [] };
    private static readonly Option<string[]> Packages = new("--packages") { Description = "A folder of Python packages to try. May be given more than once.", HelpName = "DIR", DefaultValueFactory = _ => [] };
    private static readonly Option<bool> Json = new("--json") { Description = "Print one JSON object: ok, platform, findings." };

    public static Command Create()
    {
        var command = new Command("doctor", "Try what this machine can run: models, providers, interpreters, adapters. Exit code 0 when the model that ships and Python work.") { Models, Packages, Json };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult result)
    {
        DoctorFinding[] findings = [.. ModelFindings.Find(result.GetValue(Models)!), .. InterpreterFindings.Find(), .. PackageFindings(result.GetValue(Packages)!)];
        var works = findings.All(finding => finding.Works || !finding.IsCore);
        var platform = $"{RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.OSArchitecture}, {RuntimeInformation.FrameworkDescription}, {Environment.ProcessorCount} cores";
        var output = result.InvocationConfiguration.Output;
        if (result.GetValue(Json))
        {
            output.Write(ToJson(works, platform, findings));
        }
        else
        {
            output.WriteLine(platform);
            foreach (var finding in findings)
            {
                output.WriteLine($"{(finding.Works ? "ok" : "no"),-4}{finding.Area,-12}{finding.Name,-24}{finding.Detail.ReplaceLineEndings(" ")}");
                if (!finding.Works && finding.Next is { Length: > 0 } next)
                {
                    output.WriteLine($"{"",-40}next: {next}");
                }
            }

            output.WriteLine(works ? "The core works: the model that ships, and Python." : "The core does not work: see the lines of the shipped model and of python.");
        }

        return works ? ExitCode.Done : ExitCode.Failed;
    }

    private static IEnumerable<DoctorFinding> PackageFindings(string[] folders)
    {
        foreach (var folder in folders)
        {
            DoctorFinding finding;
            try
            {
                var digest = new PythonExecutor(new PythonExecutorOptions { PackageRoots = [folder] }).Packages[0];
                finding = new DoctorFinding("packages", folder, true, $"sha256 {digest.Sha256}");
            }
            catch (Exception problem) when (problem is ArgumentException or IOException or UnauthorizedAccessException)
            {
                finding = new DoctorFinding("packages", folder, false, problem.Message, "Give a folder such as /usr/lib/python3/dist-packages.");
            }

            yield return finding;
        }
    }

    private static string ToJson(bool works, string platform, DoctorFinding[] findings) => JsonOutput.Line(json =>
    {
        json.WriteStartObject();
        json.WriteBoolean("ok", works);
        json.WriteString("platform", platform);
        json.WriteObjects("findings", findings, finding =>
        {
            json.WriteString("area", finding.Area);
            json.WriteString("name", finding.Name);
            json.WriteBoolean("ok", finding.Works);
            json.WriteBoolean("core", finding.IsCore);
            json.WriteString("detail", finding.Detail);
            json.WriteString("next", finding.Works ? null : finding.Next);
        });
        json.WriteEndObject();
    });
}
