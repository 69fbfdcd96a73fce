using Microsoft.Extensions.AI;
using R1CI.Sdk.Trajectories;

namespace R1CI.Sdk.OnnxGenAI.Tests.Generation;

public sealed class GenerationTests
{
    private const string Question = "Count the letter r in 'strawberry'.";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, 0, 1f)]
    [InlineData(1, 0, 1f)]
    [InlineData(0.7, 0, 1f)]
    [InlineData(1, 20, 0.9f)]
    public async Task GetResponseAsync_LogProbs_EqualOneTeacherForcedPass(float temperature, int topK, float topP)
    {
        var worst = 0.0;
        for (var seed = 0; seed < 8; seed++)
        {
            List<ChatMessage> messages = [new(ChatRole.User, Question)];
            var options = new ChatOptions { Temperature = temperature, TopK = topK, TopP = topP, Seed = seed, MaxOutputTokens = 60 };
            messages.AddMessages(await TinyModel.Client.GetResponseAsync(messages, options, Cancellation));
            messages[1].Contents.Add(new TextContent("\nCode Execution Results:\n```output\n3\n```\n"));
            messages.AddMessages(await TinyModel.Client.GetResponseAsync(messages, options, Cancellation));

            var spans = messages.SelectMany(message => message.Contents).OfType<TokenSpanContent>().ToList();
            var scores = await TinyModel.Client.ScoreAsync(TinyModel.StreamOf(messages), spans[0].Temperature, Cancellation);
            var position = 0;
            foreach (var span in spans)
            {
                position += span.Context.Sum(segment => segment.Ids.Count);
                worst = Math.Max(worst, span.LogProbs.Select((logProb, i) => Math.Abs(logProb - scores[position + i])).Max());
                position += span.SampledIds.Count;
                Assert.Equal(topK > 0 || topP < 1, span.LogSurvivingMass is not null);
            }
        }

        Assert.InRange(worst, 0, 1e-4);
    }

    [Fact]
    public async Task GetResponseAsync_SameSeeds_SameTokensSequentialAndWithFourWorkers()
    {
        async Task<string> RunAsync(int seed)
        {
            var options = new ChatOptions { Temperature = 3, Seed = seed, MaxOutputTokens = 40 };
            var span = TinyModel.SpanOf(await TinyModel.Client.GetResponseAsync([new ChatMessage(ChatRole.User, Question)], options, Cancellation));
            return string.Join(' ', span.SampledIds.Select((id, i) => $"{id}:{span.LogProbs[i]:R}"));
        }

        var sequential = new List<string>();
        for (var seed = 0; seed < 24; seed++)
        {
            sequential.Add(await RunAsync(seed));
        }

        var parallel = new string[24];
        await Parallel.ForAsync(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Cancellation }, async (seed, _) => parallel[seed] = await RunAsync(seed));

        Assert.Equal(sequential, parallel);
        Assert.True(sequential.Distinct().Count() > 12, "different seeds should give different replies");
    }

    [Fact]
    public async Task GetResponseAsync_WithoutSeed_DrawsOneAndReportsIt()
    {
        var first = TinyModel.SpanOf(await AskAsync(new ChatOptions { Temperature = 1, MaxOutputTokens = 30 }));
        var again = TinyModel.SpanOf(await AskAsync(new ChatOptions { Temperature = 1, MaxOutputTokens = 30, Seed = first.Sampling!.Seed }));

        Assert.Equal(first.SampledIds, again.SampledIds);
    }

    [Fact]
    public async Task GetResponseAsync_WithoutTemperature_IsGreedyAsTheFolderSays()
    {
        var span = TinyModel.SpanOf(await AskAsync(null));

        Assert.Equal(0, span.Sampling!.Temperature);
        Assert.Equal(1, span.Temperature);
        Assert.Equal(TinyModel.SpanOf(await AskAsync(new ChatOptions { Temperature = 0 })).SampledIds, span.SampledIds);
    }

    [Fact]
    public async Task GetResponseAsync_FolderThatSamples_GivesTheDefaults()
    {
        using var folder = new ModelFolderCopy();
        folder.EditConfig(config =>
        {
            config["search"]!["do_sample"] = true;
            config["search"]!["temperature"] = 0.5;
            config["search"]!["top_k"] = 7;
            config["search"]!["top_p"] = 0.75;
        });
        using var client = folder.Load();

        var byDefault = TinyModel.SpanOf(await client.GetResponseAsync([new ChatMessage(ChatRole.User, Question)], null, Cancellation)).Sampling!;
        var own = TinyModel.SpanOf(await client.GetResponseAsync([new ChatMessage(ChatRole.User, Question)], new ChatOptions { Temperature = 1 }, Cancellation)).Sampling!;

        Assert.Equal((0.5, 7, 0.75), (byDefault.Temperature, byDefault.TopK, byDefault.TopP));
        Assert.Equal((1, 0, 1), (own.Temperature, own.TopK, own.TopP));
    }

    [Theory]
    [InlineData("python")]
    [InlineData("```python\nprint")]
    [InlineData("t('r'))\n```")]
    [InlineData("y")]
    public async Task GetResponseAsync_StopSequenceOverTokens_CutsTheTextBeforeIt(string stop)
    {
        var whole = (await AskAsync(new ChatOptions { Temperature = 0 })).Text;
        Assert.Contains(stop, whole, StringComparison.Ordinal);

        var response = await AskAsync(new ChatOptions { Temperature = 0, StopSequences = ["never said", stop] });
        var span = TinyModel.SpanOf(response);

        Assert.Equal(whole[..whole.IndexOf(stop, StringComparison.Ordinal)], response.Text);
        Assert.Equal(GenerationStop.StopSequence, span.Stop);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
        Assert.Contains(stop, Spelling.Of(span.SampledIds), StringComparison.Ordinal);
        Assert.DoesNotContain(stop, Spelling.Of(span.SampledIds.SkipLast(1)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponseAsync_StopSequenceThatOnlyBegins_IsShownInTheEnd()
    {
        var whole = (await AskAsync(new ChatOptions { Temperature = 0 })).Text;

        var response = await AskAsync(new ChatOptions { Temperature = 0, StopSequences = [whole[^3..] + "x", "```python\nprint?"] });

        Assert.Equal(whole, response.Text);
    }

    [Fact]
    public async Task GetResponseAsync_AfterAStopSequence_ContinuesFromTheRecordedIds()
    {
        List<ChatMessage> messages = [new(ChatRole.User, Question)];
        messages.AddMessages(await TinyModel.Client.GetResponseAsync(messages, new ChatOptions { Temperature = 0, StopSequences = ["```python"] }, Cancellation));

        var span = TinyModel.SpanOf(await TinyModel.Client.GetResponseAsync(messages, new ChatOptions { Temperature = 0, MaxOutputTokens = 3 }, Cancellation));

        Assert.Empty(span.Context);
        Assert.Equal(1, span.PrefilledTokens);
    }

    [Fact]
    public async Task GetResponseAsync_StopCondition_SeesTheSampledTextPieceByPiece()
    {
        var seen = "";
        var calls = 0;
        var options = new ChatOptions { Temperature = 0 }.SetStopCondition(piece =>
        {
            seen += piece;
            calls++;
            return false;
        });

        var response = await AskAsync(options);

        Assert.Equal(response.Text, seen);
        Assert.Equal(TinyModel.SpanOf(response).SampledIds.Count - 1, calls); // not for the end token
    }

    [Fact]
    public async Task GetResponseAsync_PromptThatFillsTheContext_ThrowsContextOverflowWithTheNumbers()
    {
        var text = string.Concat(Enumerable.Repeat("strawberry ", 600));

        var problem = await Assert.ThrowsAsync<ContextOverflowException>(() => TinyModel.Client.GetResponseAsync([new ChatMessage(ChatRole.User, text)], null, Cancellation));

        Assert.Equal(1024, problem.ContextLength);
        Assert.True(problem.Tokens > 1024);
        Assert.Contains($"{problem.Tokens} tokens", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetResponseAsync_ReplyThatReachesTheContextsEnd_StopsAsContextFull()
    {
        using var client = TinyModel.Load(options => options.MaxContextTokens = 32);
        List<ChatMessage> messages = [new(ChatRole.User, Question)];

        var response = await client.GetResponseAsync(messages, new ChatOptions { Temperature = 0 }, Cancellation);
        var span = TinyModel.SpanOf(response);

        Assert.Equal(GenerationStop.ContextFull, span.Stop);
        Assert.Equal(ChatFinishReason.Length, response.FinishReason);
        Assert.Equal(32, span.Context[0].Ids.Count + span.SampledIds.Count);
        messages.AddMessages(response);
        await Assert.ThrowsAsync<ContextOverflowException>(() => client.GetResponseAsync(messages, null, Cancellation));
    }

    [Fact]
    public async Task GetResponseAsync_SpanNotWanted_IsLeftOut()
    {
        var response = await AskAsync(new ChatOptions { Temperature = 0 }.OmitTokenSpan());

        Assert.Empty(response.Messages[0].Contents.OfType<TokenSpanContent>());
        Assert.NotNull(response.Usage);
    }

    [Fact]
    public async Task GetResponseAsync_PadTokenThatEndsEveryPrompt_ChangesNothing()
    {
        using var folder = new ModelFolderCopy();
        folder.EditConfig(config => config["model"]!["pad_token_id"] = TinyModel.Info.SpecialTokens["<|assistant|>"]);
        using var client = folder.Load();

        var span = TinyModel.SpanOf(await client.GetResponseAsync([new ChatMessage(ChatRole.User, Question)], new ChatOptions { Temperature = 0 }, Cancellation));

        Assert.Equal(TinyModel.SpanOf(await AskAsync(new ChatOptions { Temperature = 0 })).SampledIds, span.SampledIds);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_CallerWhoAsksForIt_ComputesOnTheCallersThread()
    {
        var threads = new HashSet<int>();
        var options = new ChatOptions { Temperature = 0 }.ComputeOnCallersThread().SetStopCondition(_ => !threads.Add(Environment.CurrentManagedThreadId) && threads.Count > 100);
        await Task.Factory.StartNew(
            () =>
            {
                var updates = TinyModel.Client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, Question)], options, Cancellation).GetAsyncEnumerator(Cancellation);
                var (isMore, own) = (true, Environment.CurrentManagedThreadId);
                while (isMore)
                {
                    var next = updates.MoveNextAsync();
                    Assert.True(next.IsCompletedSuccessfully);
                    isMore = next.Result;
                }

                Assert.Equal([own], threads);
            },
            Cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    [Fact]
    public async Task GetStreamingResponseAsync_CallerWithAThreadOfItsOwn_NeverComputesOnIt()
    {
        var caller = SynchronizationContext.Current;
        var own = new ThreadContext();
        SynchronizationContext.SetSynchronizationContext(own);
        try
        {
            var threads = new HashSet<int>();
            var options = new ChatOptions { Temperature = 0 }.SetStopCondition(_ =>
            {
                Assert.Null(SynchronizationContext.Current);
                Assert.True(Thread.CurrentThread.IsThreadPoolThread);
                return !threads.Add(Environment.CurrentManagedThreadId) && threads.Count > 100;
            });

            await foreach (var _ in TinyModel.Client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, Question)], options, Cancellation))
            {
                Assert.Same(own, SynchronizationContext.Current);
            }

            Assert.NotEmpty(threads);
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(caller);
        }
    }

    // Runs what is posted on a thread of its own each time, with itself as the current context: a user interface in small.
    private sealed class ThreadContext : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => new Thread(() =>
        {
            SetSynchronizationContext(this);
            d(state);
        }).Start();
    }

    [Fact]
    public async Task GetResponseAsync_OptionsWithoutMeaning_AreRefusedByName()
    {
        (ChatOptions Options, string Name)[] unsupported =
        [
            (new ChatOptions { FrequencyPenalty = 1 }, "FrequencyPenalty"),
            (new ChatOptions { PresencePenalty = 1 }, "PresencePenalty"),
            (new ChatOptions { ResponseFormat = ChatResponseFormat.Json }, "ResponseFormat"),
            (new ChatOptions { ConversationId = "1" }, "ConversationId"),
            (new ChatOptions { Tools = [AIFunctionFactory.Create(() => 1, "one")] }, "Tools"),
        ];
        foreach (var (options, name) in unsupported)
        {
            Assert.Contains($"ChatOptions.{name}", (await Assert.ThrowsAsync<NotSupportedException>(() => AskAsync(options))).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task GetResponseAsync_OptionsOutOfRange_AreRefusedWithValueAndRange()
    {
        ChatOptions[] wrong =
        [
            new() { Temperature = -1 }, new() { Temperature = float.NaN }, new() { Temperature = float.PositiveInfinity }, new() { TopP = 0 }, new() { TopP = 1.5f },
            new() { TopK = -1 }, new() { MaxOutputTokens = 0 }, new() { StopSequences = [""] },
        ];
        foreach (var options in wrong)
        {
            await Assert.ThrowsAnyAsync<ArgumentException>(() => AskAsync(options));
        }
    }

    [Fact]
    public async Task ScoreAsync_BadArguments_Throw()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => TinyModel.Client.ScoreAsync([], 1, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => TinyModel.Client.ScoreAsync([1, TinyModel.Info.VocabularySize], 1, Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => TinyModel.Client.ScoreAsync([-1], 1, Cancellation));
        await Assert.ThrowsAsync<ContextOverflowException>(() => TinyModel.Client.ScoreAsync(new int[1025], 1, Cancellation));
        Assert.Equal(0, Assert.Single(await TinyModel.Client.ScoreAsync([5], 1, Cancellation)));
        Assert.Equal(1024, (await TinyModel.Client.ScoreAsync(new int[1024], 1, Cancellation)).Length);
    }

    private static Task<ChatResponse> AskAsync(ChatOptions? options) =>
        TinyModel.Client.GetResponseAsync([new ChatMessage(ChatRole.User, Question)], options, Cancellation);
}
