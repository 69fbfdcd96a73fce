namespace R1CI.Cli.Tests.Scale;

/// <summary>Programs with the names of Slurm's: an array is done at once, by the real job script, and what became of its tasks is told by <c>squeue</c>.</summary>
internal sealed class StandInSlurm
{
    // A fate such as 1:NODE_FAIL befalls shard 1 of the first array that has it. FAKE_SLURM_KILLS ends the driver after the submission, before it knows of it.
    private const string Sbatch = """
        #!/usr/bin/env python3
        import os, signal, subprocess, sys
        folder = os.environ["FAKE_SLURM"]
        at = next(i for i, word in enumerate(sys.argv) if word.endswith(".sbatch"))
        options = dict(word[2:].split("=", 1) for word in sys.argv[1:at] if "=" in word)
        tasks = [n for part in options["array"].split(",") for n in range(int(part.split("-")[0]), int(part.split("-")[-1]) + 1)]
        with open(folder + "/submitted", "a") as log:
            log.write(" ".join(sys.argv[1:at]) + "\n")
        job = 16 + len(open(folder + "/submitted").readlines())
        fates = dict(fate.split(":") for fate in os.environ.get("FAKE_SLURM_FATES", "").split()) if job == 17 else {}
        for task in tasks:
            state = fates.get(str(task)) or "COMPLETED"
            if state == "COMPLETED":
                subprocess.run(["bash", *sys.argv[at:]], env={**os.environ, "SLURM_ARRAY_TASK_ID": str(task), "SLURM_ARRAY_JOB_ID": str(job), "SLURMD_NODENAME": "n1"})
            with open(folder + "/states", "a") as states:
                states.write(f"{options['job-name']} {job}|{task}|{state}|None|n1|0:01\n")
        if os.environ.get("FAKE_SLURM_KILLS"):
            os.kill(os.getppid(), signal.SIGKILL)
        print(f"{job};cluster")
        """;

    private const string Squeue = """
        #!/usr/bin/env python3
        import os, sys
        named = [word[7:] for word in sys.argv if word.startswith("--name=")]
        path = os.environ["FAKE_SLURM"] + "/states"
        for line in open(path) if os.path.exists(path) else []:
            name, _, state = line.strip().partition(" ")
            if not named or name in named:
                print(state.split("|")[0] if named else state)
        """;

    private readonly string _programs;

    public StandInSlurm(TemporaryFolder folder)
    {
        _programs = Directory.CreateDirectory(folder.File("slurm")).FullName;
        foreach (var (name, text) in new[] { ("sbatch", Sbatch), ("squeue", Squeue), ("sinfo", "#!/bin/sh\necho 'n1|idle'\n"), ("sacct", "#!/bin/sh\nexit 1\n"), ("scontrol", "#!/bin/sh\n") })
        {
            var program = folder.File($"slurm/{name}", text);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    /// <summary>Gets or sets what befalls shards in the first array, such as <c>1:NODE_FAIL</c>.</summary>
    public string Fates { get; set; } = "";

    public (string Name, string Value)[] Environment => [("PATH", $"{_programs}:{System.Environment.GetEnvironmentVariable("PATH")}"), ("FAKE_SLURM", _programs), ("FAKE_SLURM_FATES", Fates)];

    /// <summary>Gets the options of every submission.</summary>
    public string[] Submitted() => File.ReadAllLines(Path.Combine(_programs, "submitted"));
}
